using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Field = Lucene.Net.Documents.Field;

namespace KnowledgeGraph.Search;

/// <summary>The documents of the index: one for each node, written anew only where the node's texts are other ones. Not safe for several threads.</summary>
internal sealed class IndexDocuments : IDisposable
{
    private readonly RAMDirectory _directory = new();
    private readonly IndexWriter _writer;
    private DirectoryReader? _reader;
    private Dictionary<string, NodeTexts> _written = [];

    /// <summary>No documents yet.</summary>
    public IndexDocuments()
    {
        var others = new Dictionary<string, Analyzer>
        {
            [SearchQuery.Beginnings] = Analysis.Beginnings,
            [SearchQuery.Vocabulary] = Analysis.Words,
        };
        _writer = new IndexWriter(
            _directory,
            new IndexWriterConfig(Analysis.Version, new PerFieldAnalyzerWrapper(Analysis.English, others))
            {
                Similarity = MoreWordsFirst.Instance,
                MergePolicy = new LogDocMergePolicy(),
                MergeScheduler = new SerialMergeScheduler(),
            }
        );
    }

    /// <summary>Brings the documents to a state of the data. Snapshots of earlier states stay as they are.</summary>
    /// <param name="version">The state.</param>
    /// <param name="nodes">All nodes as they are in it.</param>
    public IndexSnapshot Update(string version, IEnumerable<NodeTexts> nodes)
    {
        var after = new Dictionary<string, NodeTexts>(_written.Count, StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var known = _written.GetValueOrDefault(node.Place);
            // What is known already is kept, for it may have been analysed.
            after.Add(node.Place, known is not null && known.IsSame(node) ? known : Write(node, isNew: known is null));
        }
        foreach (var place in _written.Keys.Where(place => !after.ContainsKey(place)))
            _writer.DeleteDocuments(At(place));
        _written = after;
        return new IndexSnapshot(version, after, new IndexSearcher(Committed()) { Similarity = MoreWordsFirst.Instance });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader?.Dispose();
        _writer.Dispose();
        _directory.Dispose();
    }

    // What was deleted would still count in the frequencies of words, and so in the scores: they must not tell how the data came to be.
    private DirectoryReader Committed()
    {
        _writer.ForceMergeDeletes();
        _writer.Commit();
        return _reader = _reader is null ? DirectoryReader.Open(_directory) : DirectoryReader.OpenIfChanged(_reader) ?? _reader;
    }

    private NodeTexts Write(NodeTexts node, bool isNew)
    {
        if (isNew)
            _writer.AddDocument(Document(node));
        else
            _writer.UpdateDocument(At(node.Place), Document(node));
        return node;
    }

    private static Term At(string place) => new(SearchQuery.Place, place);

    private static Document Document(NodeTexts node)
    {
        var document = new Document
        {
            new StringField(SearchQuery.Type, node.Type.Name, Field.Store.NO),
            new StringField(SearchQuery.Place, node.Place, Field.Store.NO),
            new SortedDocValuesField(SearchQuery.Place, new BytesRef(node.Place)),
        };
        foreach (var text in node.Texts)
        {
            document.Add(new TextField(text.Role.ToString(), text.Text, Field.Store.NO));
            document.Add(new TextField(SearchQuery.Vocabulary, text.Text, Field.Store.NO));
        }
        foreach (var name in node.Names)
        {
            document.Add(new StringField(SearchQuery.WholeName, Analysis.WholeName(name), Field.Store.NO));
            document.Add(new TextField(SearchQuery.Beginnings, name, Field.Store.NO));
        }
        return document;
    }
}
