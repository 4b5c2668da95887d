namespace KnowledgeGraph.Core;

/// <summary>Finds nodes by the words people use: names, aliases, descriptions, evidence. In step with the store.</summary>
public interface ISearchIndex
{
    /// <summary>The best matches, best first.</summary>
    /// <param name="text">Plain words; no syntax.</param>
    /// <param name="types">Only nodes of these types; null for all.</param>
    /// <param name="limit">The most to give.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task<IReadOnlyList<SearchHit>> SearchAsync(string text, IReadOnlyList<NodeType>? types, int limit, CancellationToken cancellation);

    /// <summary>Names that go on from what was typed so far, best first.</summary>
    Task<IReadOnlyList<SearchHit>> CompleteAsync(string prefix, int limit, CancellationToken cancellation);
}

/// <summary>A node that was found.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Key">The value of its key property.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Score">The higher the better; comparable within one answer only.</param>
/// <param name="Highlights">Property name to a fragment of its text in which each match stands between <c>&lt;em&gt;</c> and <c>&lt;/em&gt;</c>; the rest is HTML-escaped.</param>
public sealed record SearchHit(
    NodeType Type,
    string Key,
    string Name,
    double Score,
    IReadOnlyList<KeyValuePair<string, string>> Highlights
);
