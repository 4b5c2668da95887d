using GraphQLParser.AST;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>The text of a document, which knows the places in it.</summary>
internal sealed class DocumentText
{
    private readonly int[] _lineStarts;

    public DocumentText(string text)
    {
        Text = text;
        _lineStarts = [0, .. Enumerable.Range(0, text.Length).Where(IsLineEnd).Select(i => i + 1)];
    }

    public string Text { get; }

    /// <summary>Where a node of the syntax tree begins.</summary>
    public Place PlaceOf(ASTNode node)
    {
        var found = Array.BinarySearch(_lineStarts, node.Location.Start);
        var line = found >= 0 ? found : ~found - 1;
        return new Place(line + 1, node.Location.Start - _lineStarts[line] + 1);
    }

    private bool IsLineEnd(int i) => Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n'));
}
