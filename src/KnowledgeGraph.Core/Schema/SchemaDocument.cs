using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace KnowledgeGraph.Core;

/// <summary>One text of type definitions, parsed.</summary>
internal sealed class SchemaDocument
{
    // Every part is asked for its place; counting lines from the start each time would take as long as all the rest.
    private readonly int[] lineStarts;

    private SchemaDocument(string file, string text, IReadOnlyList<ASTNode> definitions)
    {
        (File, Text, Definitions) = (file, text, definitions);
        lineStarts = [0, .. text.Index().Where(x => x.Item == '\n').Select(x => x.Index + 1)];
    }

    /// <summary>Its name, for messages.</summary>
    public string File { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>What it holds, in its order.</summary>
    public IReadOnlyList<ASTNode> Definitions { get; }

    /// <summary>Where a part of it stands.</summary>
    public Place PlaceOf(ASTNode node)
    {
        var found = Array.BinarySearch(lineStarts, node.Location.Start);
        var line = found >= 0 ? found : ~found - 1;
        return new(line + 1, node.Location.Start - lineStarts[line] + 1, File);
    }

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
            errors.Add(new(e.Location.Line, e.Location.Column, file), $"This is not GraphQL: {e.Description.TrimEnd('.')}.");
            return new(file, text, []);
        }
    }
}
