using KnowledgeGraph.Core;
using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace KnowledgeGraph.Search;

/// <summary>The index over one state of the data. Immutable; safe to use from many threads at once.</summary>
internal sealed class IndexSnapshot
{
    private const int CandidatesPerHit = 10;

    private static readonly Sort BestFirst = new(SortField.FIELD_SCORE, new SortField(SearchQuery.Place, SortFieldType.STRING));

    private readonly IReadOnlyDictionary<string, NodeTexts> _nodes;
    private readonly IndexSearcher _searcher;
    private readonly Synonyms _synonyms;

    /// <summary>Joins what is searched with what is found.</summary>
    /// <param name="version">The state of the data that both are of.</param>
    /// <param name="nodes">The nodes by their places.</param>
    /// <param name="searcher">Their documents.</param>
    public IndexSnapshot(string version, IReadOnlyDictionary<string, NodeTexts> nodes, IndexSearcher searcher)
    {
        (Version, _nodes, _searcher) = (version, nodes, searcher);
        _synonyms = new Synonyms(nodes.Values.Select(node => node.Names));
    }

    /// <summary>The state of the data that it holds.</summary>
    public string Version { get; }

    /// <summary>The best matches, best first, with highlights.</summary>
    public IReadOnlyList<SearchHit> Find(string text, IReadOnlyList<NodeType>? types, int limit)
    {
        var (query, words) = SearchQuery.Find(text, _searcher, _synonyms);
        var (said, meant) = (Terms(words), Terms(query));
        return [.. Hits(query, Of(types), limit).Select(hit => Hit(hit, Highlights(hit.Node, said, meant)))];
    }

    /// <summary>Names that go on from the prefix, best first.</summary>
    public IReadOnlyList<SearchHit> Complete(string prefix, int limit)
    {
        var words = Analysis.Words.Tokens(prefix);
        if (words.Count == 0)
            return [];
        return
        [
            .. Hits(SearchQuery.Complete(prefix), null, limit * CandidatesPerHit)
                .Where(hit => hit.Node.Names.Any(name => GoesOn(name, words, prefix.Length)))
                .Take(limit)
                .Select(hit => Hit(hit, [])),
        ];
    }

    // The index knows the words of all names together; they must stand in one name, and only the last may not be whole yet.
    private static bool GoesOn(string name, IReadOnlyList<Token> words, int typed)
    {
        var known = Analysis.Words.Tokens(name).Select(word => word.Term).ToList();
        return words.All(word =>
            word.End < typed ? known.Contains(word.Term) : known.Exists(one => one.StartsWith(word.Term, StringComparison.Ordinal))
        );
    }

    private IEnumerable<(NodeTexts Node, float Score)> Hits(Query query, TermsFilter? filter, int limit) =>
        _nodes.Count == 0 || limit <= 0
            ? []
            : _searcher
                .Search(query, filter, Math.Min(limit, _nodes.Count), BestFirst, doDocScores: true, doMaxScore: false)
                .ScoreDocs.Cast<FieldDoc>()
                .Select(hit => (_nodes[((BytesRef)hit.Fields[1]).Utf8ToString()], hit.Score));

    private static SearchHit Hit((NodeTexts Node, float Score) hit, IReadOnlyList<KeyValuePair<string, string>> highlights) =>
        new(hit.Node.Type, hit.Node.Key, hit.Node.Name, hit.Score, highlights);

    private static TermsFilter? Of(IReadOnlyList<NodeType>? types) =>
        types is null ? null : new TermsFilter([.. types.Select(type => new Term(SearchQuery.Type, type.Name))]);

    private HashSet<string> Terms(Query query)
    {
        var terms = new HashSet<Term>();
        _searcher.Rewrite(query).ExtractTerms(terms);
        return [.. terms.Where(term => term.Field != SearchQuery.WholeName).Select(term => term.Text)];
    }

    // The words that were said; only where none stands, other names of what they mean.
    private static IReadOnlyList<KeyValuePair<string, string>> Highlights(NodeTexts node, HashSet<string> said, HashSet<string> meant) =>
        Highlights(node, said).ToArray() is { Length: > 0 } highlights ? highlights : [.. Highlights(node, meant)];

    // One fragment a property: the first text of it that has a match.
    private static IEnumerable<KeyValuePair<string, string>> Highlights(NodeTexts node, HashSet<string> terms) =>
        node
            .Texts.Select(text => (text.Property, Fragment: Highlighter.Fragment(text, terms)))
            .Where(found => found.Fragment is not null)
            .DistinctBy(found => found.Property)
            .Select(found => KeyValuePair.Create(found.Property, found.Fragment!));
}

/// <summary>BM25, in which a node with all of the words comes before one that says some of them again and again.</summary>
internal sealed class MoreWordsFirst : BM25Similarity
{
    /// <summary>It has no state.</summary>
    public static MoreWordsFirst Instance { get; } = new();

    /// <inheritdoc/>
    public override float Coord(int overlap, int maxOverlap) => overlap / (float)maxOverlap;
}
