using KnowledgeGraph.Core;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Field = Lucene.Net.Documents.Field;

namespace KnowledgeGraph.Search;

/// <summary>The index over one state of the data. Immutable; safe to use from many threads at once.</summary>
internal sealed class IndexSnapshot
{
    private const int CandidatesPerHit = 10;

    private static readonly MoreWordsFirst Scores = new();

    private readonly IReadOnlyList<NodeTexts> _nodes;
    private readonly IndexSearcher _searcher;
    private readonly Synonyms _synonyms = new();

    /// <summary>Indexes nodes. Of equally good matches the one that stands first here is given first.</summary>
    /// <param name="version">The state of the data that they were read from.</param>
    /// <param name="nodes">The nodes.</param>
    public IndexSnapshot(string version, IReadOnlyList<NodeTexts> nodes)
    {
        (Version, _nodes) = (version, nodes);
        var directory = new RAMDirectory();
        Write(directory, nodes);
        foreach (var node in nodes)
            _synonyms.Add(Names(node));
        _searcher = new IndexSearcher(DirectoryReader.Open(directory)) { Similarity = Scores };
    }

    /// <summary>The state of the data that it holds.</summary>
    public string Version { get; }

    /// <summary>The best matches, best first, with highlights.</summary>
    public IReadOnlyList<SearchHit> Find(string text, IReadOnlyList<NodeType>? types, int limit)
    {
        var (query, words) = SearchQuery.Find(text, _searcher, _synonyms);
        var (said, meant) = (Terms(words), Terms(query));
        return [.. Hits(query, Of(types), limit).Select(hit => Hit(hit, Highlights(_nodes[hit.Doc], said, meant)))];
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
                .Where(hit => Names(_nodes[hit.Doc]).Any(name => GoesOn(name, words, prefix.Length)))
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

    private ScoreDoc[] Hits(Query query, TermsFilter? filter, int limit) =>
        _nodes.Count == 0 || limit <= 0 ? [] : _searcher.Search(query, filter, Math.Min(limit, _nodes.Count)).ScoreDocs;

    private SearchHit Hit(ScoreDoc hit, IReadOnlyList<KeyValuePair<string, string>> highlights) =>
        new(_nodes[hit.Doc].Type, _nodes[hit.Doc].Key, _nodes[hit.Doc].Name, hit.Score, highlights);

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

    // Documents keep the order in which they are added, so that a document's number is a node's position: no merge may reorder them.
    private static void Write(RAMDirectory directory, IEnumerable<NodeTexts> nodes)
    {
        var others = new Dictionary<string, Analyzer>
        {
            [SearchQuery.Beginnings] = Analysis.Beginnings,
            [SearchQuery.Vocabulary] = Analysis.Words,
        };
        var analyzer = new PerFieldAnalyzerWrapper(Analysis.English, others);
        var settings = new IndexWriterConfig(Analysis.Version, analyzer)
        {
            Similarity = Scores,
            MergePolicy = new LogDocMergePolicy(),
            MergeScheduler = new SerialMergeScheduler(),
        };
        using var writer = new IndexWriter(directory, settings);
        foreach (var node in nodes)
            writer.AddDocument(Document(node));
    }

    private static Document Document(NodeTexts node)
    {
        var document = new Document { new StringField(SearchQuery.Type, node.Type.Name, Field.Store.NO) };
        foreach (var text in node.Texts)
        {
            document.Add(new TextField(text.Role.ToString(), text.Text, Field.Store.NO));
            document.Add(new TextField(SearchQuery.Vocabulary, text.Text, Field.Store.NO));
        }
        foreach (var name in Names(node))
        {
            document.Add(new StringField(SearchQuery.WholeName, Analysis.WholeName(name), Field.Store.NO));
            document.Add(new TextField(SearchQuery.Beginnings, name, Field.Store.NO));
        }
        return document;
    }

    // BM25, in which a node with all of the words comes before one that says some of them again and again.
    private sealed class MoreWordsFirst : BM25Similarity
    {
        public override float Coord(int overlap, int maxOverlap) => overlap / (float)maxOverlap;
    }

    private static IEnumerable<string> Names(NodeTexts node) =>
        node.Texts.Where(text => text.Role is TextRole.Alias).Select(text => text.Text).Prepend(node.Name).Distinct();
}
