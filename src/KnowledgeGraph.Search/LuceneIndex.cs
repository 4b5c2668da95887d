using KnowledgeGraph.Core;

namespace KnowledgeGraph.Search;

/// <summary>
/// <see cref="ISearchIndex"/> in memory, on Lucene.Net. It is built at the first use. When the store holds another version of the
/// data than it was built from, the nodes are read again and those that are other ones are indexed anew, so that an answer never
/// speaks of what is gone. A store does not tell what was changed, or who by: to compare all texts takes a part of the time of indexing them.
/// </summary>
public sealed class LuceneIndex(GraphSchema schema, IGraphStore store) : ISearchIndex, IDisposable
{
    private readonly IReadOnlyList<IndexFields> _fields = IndexFields.Of(schema);
    private readonly SemaphoreSlim _building = new(1);
    private IndexDocuments? _documents;
    private volatile IndexSnapshot? _current;

    /// <inheritdoc/>
    /// <exception cref="GraphException">The store cannot be reached.</exception>
    public async Task<IReadOnlyList<SearchHit>> SearchAsync(
        string text,
        IReadOnlyList<NodeType>? types,
        int limit,
        CancellationToken cancellation
    ) => (await CurrentAsync(cancellation).ConfigureAwait(false)).Find(text, types, limit);

    /// <inheritdoc/>
    /// <exception cref="GraphException">The store cannot be reached.</exception>
    public async Task<IReadOnlyList<SearchHit>> CompleteAsync(string prefix, int limit, CancellationToken cancellation) =>
        (await CurrentAsync(cancellation).ConfigureAwait(false)).Complete(prefix, limit);

    /// <inheritdoc/>
    public void Dispose()
    {
        _documents?.Dispose();
        _building.Dispose();
    }

    private async Task<IndexSnapshot> CurrentAsync(CancellationToken cancellation)
    {
        var version = await store.GetVersionAsync(cancellation).ConfigureAwait(false);
        if (_current is { } ready && ready.Version == version)
            return ready;
        await _building.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // Read again: another request may have built it meanwhile. A change during the build gives a version that
            // the next request finds to be old.
            version = await store.GetVersionAsync(cancellation).ConfigureAwait(false);
            if (_current is { } built && built.Version == version)
                return built;
            return _current = Update(version, await ReadAsync(cancellation).ConfigureAwait(false));
        }
        finally
        {
            _building.Release();
        }
    }

    private IndexSnapshot Update(string version, IReadOnlyList<NodeTexts> nodes)
    {
        var documents = _documents ?? new IndexDocuments();
        // Documents that an error leaves half written are not gone on with.
        _documents = null;
        var updated = documents.Update(version, nodes);
        _documents = documents;
        return updated;
    }

    private async Task<IReadOnlyList<NodeTexts>> ReadAsync(CancellationToken cancellation)
    {
        var nodes = new List<NodeTexts>();
        foreach (var type in _fields)
        await foreach (var row in AllNodeRows.ReadAsync(type.Query, store.QueryAsync, cancellation).ConfigureAwait(false))
            nodes.Add(type.Read(row));
        return nodes;
    }
}
