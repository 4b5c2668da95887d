namespace KnowledgeGraph.Core;

/// <summary>
/// Where every question to the graph passes: it checks the limits and hands the query to the store. Doors know it, not the store.
/// </summary>
public sealed class QueryEngine(GraphSchema schema, IGraphStore store, QueryLimits limits)
{
    /// <summary>The schema of the graph.</summary>
    public GraphSchema Schema { get; } = schema;

    /// <summary>The limits that hold.</summary>
    public QueryLimits Limits { get; } = limits;

    /// <summary>Answers a query within the limits.</summary>
    /// <exception cref="GraphException">A limit was reached, or the store's own error.</exception>
    public async Task<QueryResult> RunAsync(GraphQuery query, CancellationToken cancellation)
    {
        Limits.Check(query);
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timed.CancelAfter(Limits.Time);
        try
        {
            return await store.QueryAsync(query, timed.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timed.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new GraphException(
                ErrorCodes.LimitExceeded,
                $"The query took longer than {Limits.Time.TotalSeconds:0.#} s and was ended."
            );
        }
    }

    /// <summary>See <see cref="IGraphStore.GetVersionAsync"/>.</summary>
    public ValueTask<string> GetVersionAsync(CancellationToken cancellation) => store.GetVersionAsync(cancellation);
}
