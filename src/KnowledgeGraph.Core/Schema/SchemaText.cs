using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace KnowledgeGraph.Core;

/// <summary>Prints type definitions.</summary>
public static class SchemaText
{
    private static readonly SDLPrinter Printer = new(new SDLPrinterOptions { PrintComments = false });
    private static readonly SDLPrinter BarePrinter = new(new SDLPrinterOptions { PrintComments = false, PrintDescriptions = false });

    /// <summary>
    /// The definitions in the form that the Neo4j GraphQL Library itself reads: without the directives that are ours and
    /// without fields that only those compute. Everything else, descriptions included, stays; comments go.
    /// </summary>
    /// <param name="sources">The files, as <see cref="SchemaReader.ReadSources"/> gives them.</param>
    /// <exception cref="GraphException">A text is not GraphQL.</exception>
    public static string ForPeer(IEnumerable<(string File, string Text)> sources)
    {
        var errors = new SchemaErrors();
        var documents = sources.Select(source => SchemaDocument.Parse(source.File, source.Text, errors)).ToList();
        errors.ThrowIfAny();
        var kept = documents.SelectMany(document => document.Definitions).Where(definition => !DirectiveCatalog.Known.IsOwn(definition));
        return string.Join("\n", kept.Select(definition => Print(WithoutOwn(definition)) + "\n"));
    }

    /// <summary>Prints one part of a document, without comments and without a line end at its end.</summary>
    internal static string Print(ASTNode node) => Printer.Print(node).TrimEnd();

    /// <summary>Prints one part of a document without descriptions either: what it says to the program.</summary>
    internal static string PrintBare(ASTNode node) => BarePrinter.Print(node).TrimEnd();

    private static ASTNode WithoutOwn(ASTNode definition)
    {
        if (definition is IHasFieldsDefinitionNode { Fields: { } fields })
        {
            fields.Items.RemoveAll(IsComputedByOwn);
            foreach (var field in fields)
                WithoutOwn(field);
        }
        if (definition is GraphQLEnumTypeDefinition { Values: { } values })
            foreach (var value in values)
                WithoutOwn(value);
        if (
            definition is IHasDirectivesNode { Directives: { } directives } node
            && directives.Items.RemoveAll(DirectiveCatalog.Known.IsOwn) > 0
            && directives.Count == 0
        )
            node.Directives = null;
        return definition;
    }

    private static bool IsComputedByOwn(GraphQLFieldDefinition field) => Has<MeasureDirective>(field) && !Has<CypherDirective>(field);

    private static bool Has<T>(GraphQLFieldDefinition field)
        where T : class, IDirective<T> => field.Directives?.Any(directive => directive.Name.StringValue == T.Name) == true;
}
