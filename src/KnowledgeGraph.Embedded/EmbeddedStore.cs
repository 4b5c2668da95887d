using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// The store in the process: it answers from memory. A query sees one state of the graph from beginning to end; a change
/// makes the next state, which queries that begin later see.
/// </summary>
public sealed class EmbeddedStore : IGraphStore
{
    private readonly StorageRules _rules;
    private readonly QueryLimits _limits;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile MemoryGraph _graph = MemoryGraph.Empty;

    private EmbeddedStore(GraphSchema schema, QueryLimits limits) => (_rules, _limits) = (new StorageRules(schema), limits);

    /// <summary>Opens a store.</summary>
    /// <param name="schema">The schema that the data must fit.</param>
    /// <param name="dataDir">The folder that its file lies in; null to keep the data in memory only.</param>
    /// <param name="limits">What one query may use up; those of <see cref="QueryLimits"/> unless given.</param>
    public static EmbeddedStore Open(GraphSchema schema, string? dataDir, QueryLimits? limits = null) =>
        dataDir is null ? new(schema, limits ?? new QueryLimits())
            : throw new GraphException(ErrorCodes.StoreFile, $"The embedded store cannot keep its data in {dataDir} yet.");

    /// <inheritdoc/>
    public Task<QueryResult> QueryAsync(GraphQuery query, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var run = new QueryRun(_rules, _graph, _limits, cancellation);
        return Task.FromResult(new QueryEvaluator(run).Answer(query));
    }

    /// <inheritdoc/>
    public async Task ApplyAsync(GraphChange change, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            (_graph, _) = new ChangeBuilder(_rules, _graph).Apply(change);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public ValueTask<string> GetVersionAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(FormattableString.Invariant($"{_graph.Version}"));

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _writing.Dispose();
        return ValueTask.CompletedTask;
    }
}
