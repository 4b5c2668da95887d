using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace KnowledgeGraph.Core;

/// <summary>One text of type definitions, parsed.</summary>
/// <param name="File">Its name, for messages.</param>
/// <param name="Text">The text.</param>
/// <param name="Definitions">What it holds, in its order.</param>
internal sealed record SchemaDocument(string File, string Text, IReadOnlyList<ASTNode> Definitions)
{
    /// <summary>Where a part of it stands.</summary>
    public Place PlaceOf(ASTNode node) => PlaceAt(File, Location.FromLinearPosition(Text, node.Location.Start));

    /// <summary>Parses a text; one that does not parse is noted and empty.</summary>
    public static SchemaDocument Parse(string file, string text, SchemaErrors errors)
    {
        try
        {
            var document = Parser.Parse(text, new ParserOptions { Ignore = IgnoreOptions.Comments });
            return new(file, text, document.Definitions);
        }
        catch (GraphQLParserException e)
        {
            errors.Add(PlaceAt(file, e.Location), $"This is not GraphQL: {e.Description.TrimEnd('.')}.");
            return new(file, text, []);
        }
    }

    private static Place PlaceAt(string file, Location location) => new(location.Line, location.Column, file);
}
