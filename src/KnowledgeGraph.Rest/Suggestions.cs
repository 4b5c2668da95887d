using KnowledgeGraph.Core;
using KnowledgeGraph.Questions;

namespace KnowledgeGraph.Rest;

/// <summary>A way to go on with a question.</summary>
/// <param name="Text">The question so far, gone on with.</param>
/// <param name="Node">The node that it then names; null when it goes on with a word of the schema.</param>
public sealed record Suggestion(string Text, NodeName? Node);

/// <summary>Goes on with a question that is being typed: with the words of the schema and the names in the data.</summary>
public sealed class Suggestions(GraphSchema schema, ISearchIndex search)
{
    /// <summary>The most that are given.</summary>
    public const int Most = 10;

    private const int MostOfSchema = 4;
    private const int LongestName = 6;

    private readonly IReadOnlyList<string> _words =
    [
        .. schema
            .NodeTypes.SelectMany(type =>
                type.Phrases.Concat(type.Relationships.SelectMany(r => r.Phrases)).Concat(type.Properties.SelectMany(p => p.Phrases))
            )
            .Concat(schema.Enums.SelectMany(e => e.Values).SelectMany(v => v.Phrases))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The ways to go on, best first.</summary>
    /// <param name="typed">The question so far; its last word is taken to be unfinished.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="GraphException">It is too long, or the store cannot be reached.</exception>
    public async Task<IReadOnlyList<Suggestion>> GoOnAsync(string typed, CancellationToken cancellation)
    {
        if (typed.Length > AskRequest.MaxLength)
        {
            var message = $"q: Expected at most {AskRequest.MaxLength} characters, found {typed.Length}.";
            throw new GraphException(ErrorCodes.BadUserInput, message);
        }
        var starts = WordStarts(typed);
        if (starts.Count == 0)
            return [];
        var ofSchema = OfSchema(typed, starts[^1]).Take(MostOfSchema);
        var ofData = await OfDataAsync(typed, starts, cancellation).ConfigureAwait(false);
        return [.. ofSchema.Concat(ofData).DistinctBy(s => s.Text).Take(Most)];
    }

    private IEnumerable<Suggestion> OfSchema(string typed, int start) =>
        _words
            .Where(word => word.Length > typed.Length - start && word.StartsWith(typed[start..], StringComparison.OrdinalIgnoreCase))
            .Select(word => new Suggestion(typed[..start] + word, null));

    // The most words that begin a name are read as its beginning: "reward mod" rather than "mod".
    private async Task<IEnumerable<Suggestion>> OfDataAsync(string typed, IReadOnlyList<int> starts, CancellationToken cancellation)
    {
        foreach (var start in starts.TakeLast(LongestName))
        {
            var hits = await search.CompleteAsync(typed[start..], Most, cancellation).ConfigureAwait(false);
            if (hits.Count == 0)
                continue;
            return hits.Select(hit => new Suggestion(typed[..start] + hit.Name, new NodeName(hit.Type.Name, hit.Key, hit.Name)));
        }
        return [];
    }

    private static IReadOnlyList<int> WordStarts(string typed) =>
        [.. Enumerable.Range(0, typed.Length).Where(i => !char.IsWhiteSpace(typed[i]) && (i == 0 || char.IsWhiteSpace(typed[i - 1])))];
}
