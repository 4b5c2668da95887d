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
        var kept = Definitions(sources).Where(definition => !DirectiveCatalog.Known.IsOwn(definition)).ToList();
        foreach (var fields in kept.OfType<IHasFieldsDefinitionNode>().Select(definition => definition.Fields))
            fields?.Items.RemoveAll(IsComputedByOwn);
        return Join(kept.Select(definition => Without(definition, DirectiveCatalog.Known.IsOwn)));
    }

    /// <summary>The definitions without <c>@phrase</c>, as somebody writes them who has not thought yet of what people call things.</summary>
    /// <param name="sources">The files, as <see cref="SchemaReader.ReadSources"/> gives them.</param>
    /// <exception cref="GraphException">A text is not GraphQL.</exception>
    public static string WithoutPhrases(IEnumerable<(string File, string Text)> sources) =>
        Join(Definitions(sources).Select(definition => Without(definition, Is<PhraseDirective>)));

    private static List<ASTNode> Definitions(IEnumerable<(string File, string Text)> sources)
    {
        var errors = new SchemaErrors();
        var documents = sources.Select(source => SchemaDocument.Parse(source.File, source.Text, errors)).ToList();
        errors.ThrowIfAny();
        return [.. documents.SelectMany(document => document.Definitions)];
    }

    private static string Join(IEnumerable<ASTNode> definitions) => string.Join("\n", definitions.Select(d => Print(d) + "\n"));

    /// <summary>Prints one part of a document, without comments and without a line end at its end.</summary>
    internal static string Print(ASTNode node) => Printer.Print(node).TrimEnd();

    /// <summary>Prints one part of a document without descriptions either: what it says to the program.</summary>
    internal static string PrintBare(ASTNode node) => BarePrinter.Print(node).TrimEnd();

    /// <summary>A definition without some directives, wherever in it they stand.</summary>
    private static ASTNode Without(ASTNode definition, Predicate<GraphQLDirective> isLeftOut)
    {
        IEnumerable<ASTNode>? parts = definition switch
        {
            IHasFieldsDefinitionNode type => type.Fields,
            GraphQLEnumTypeDefinition values => values.Values,
            _ => null,
        };
        foreach (var part in parts ?? [])
            Without(part, isLeftOut);
        if (
            definition is IHasDirectivesNode { Directives: { } directives } node
            && directives.Items.RemoveAll(isLeftOut) > 0
            && directives.Count == 0
        )
            node.Directives = null;
        return definition;
    }

    private static bool IsComputedByOwn(GraphQLFieldDefinition field) => Has<MeasureDirective>(field) && !Has<CypherDirective>(field);

    private static bool Has<T>(GraphQLFieldDefinition field)
        where T : class, IDirective<T> => field.Directives?.Any(Is<T>) == true;

    private static bool Is<T>(GraphQLDirective directive)
        where T : class, IDirective<T> => directive.Name.StringValue == T.Name;
}
