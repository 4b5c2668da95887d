using KnowledgeGraph.Core;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// A full-text index over the nodes of one table, in memory. As Neo4j's index with its default analyzer
/// (<c>standard-no-stop-words</c>): words in lower case, none left out, ranked by BM25, asked in Lucene's classic syntax.
/// </summary>
internal sealed class FulltextTable
{
    private const LuceneVersion Lucene = LuceneVersion.LUCENE_48;
    private const string OrdinalField = "\0ordinal";

    // The parser descends into each parenthesis, and nobody types more than this.
    private const int MostCharacters = 2_000,
        DeepestNesting = 50;

    private readonly NodeTable _table;
    private readonly string[] _fields;
    private readonly IndexSearcher _searcher;
    private readonly NumericDocValues? _ordinals;

    public FulltextTable(NodeTable table, FulltextIndex index)
    {
        _table = table;
        _fields = [.. index.Properties.Select(property => property.Column!)];
        var reader = DirectoryReader.Open(Fill(new RAMDirectory()));
        _searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        _ordinals = MultiDocValues.GetNumericValues(reader, OrdinalField);
    }

    /// <summary>The nodes that a phrase finds, best first, and by key where the score is the same.</summary>
    /// <exception cref="GraphException">The phrase does not parse (<see cref="ErrorCodes.BadPhrase"/>).</exception>
    public IEnumerable<(Node Node, double Score)> Search(string phrase)
    {
        var query = Parse(phrase);
        if (_searcher.IndexReader.NumDocs == 0)
            return [];
        return _searcher
            .Search(query, _searcher.IndexReader.NumDocs)
            .ScoreDocs.Select(hit => (Node: _table.Nodes[_ordinals!.Get(hit.Doc)]!, Score: (double)hit.Score))
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => _table.Rank[hit.Node.Ordinal]);
    }

    private RAMDirectory Fill(RAMDirectory directory)
    {
        using var analyzer = NewAnalyzer();
        using var writer = new IndexWriter(directory, new IndexWriterConfig(Lucene, analyzer) { Similarity = new BM25Similarity() });
        foreach (var ordinal in _table.Order)
        {
            var document = new Document { new NumericDocValuesField(OrdinalField, ordinal) };
            foreach (var field in _fields)
            {
                if (_table.Nodes[ordinal]![_table.Columns.Slot(field)] is string text)
                    document.Add(new TextField(field, text, global::Lucene.Net.Documents.Field.Store.NO));
            }
            writer.AddDocument(document);
        }
        return directory;
    }

    private Query Parse(string phrase)
    {
        if (string.IsNullOrWhiteSpace(phrase))
            throw Bad("The phrase is empty; words to look for are expected.");
        if (phrase.Length > MostCharacters)
            throw Bad($"The phrase has {phrase.Length} characters; at most {MostCharacters} are read.");
        if (Nesting(phrase) > DeepestNesting)
            throw Bad($"The phrase is nested more than {DeepestNesting} parentheses deep.");
        using var analyzer = NewAnalyzer();
        try
        {
            return new MultiFieldQueryParser(Lucene, _fields, analyzer) { AllowLeadingWildcard = true }.Parse(phrase);
        }
        catch (ParseException e)
        {
            throw new GraphException(
                new GraphError(
                    ErrorCodes.BadPhrase,
                    $"The phrase '{phrase}' does not follow Lucene's query syntax: {FirstLine(e.Message)}"
                ),
                e
            );
        }
    }

    private static StandardAnalyzer NewAnalyzer() => new(Lucene, CharArraySet.Empty);

    private static int Nesting(string phrase)
    {
        var (depth, deepest) = (0, 0);
        foreach (var character in phrase)
        {
            if (character == '(')
                deepest = Math.Max(deepest, ++depth);
            if (character == ')')
                depth--;
        }
        return deepest;
    }

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();

    private static GraphException Bad(string message) => new(ErrorCodes.BadPhrase, message);
}
