namespace KnowledgeGraph.Core;

/// <summary>A place that holds a graph. Safe to use from many threads at once.</summary>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>Answers one query from one state of the graph.</summary>
    /// <param name="query">The query, bound to the store's schema.</param>
    /// <param name="cancellation">Ends the work, in the database too.</param>
    /// <returns>The result type that the query's documentation names.</returns>
    /// <exception cref="GraphException">The store cannot answer it, or cannot be reached.</exception>
    Task<QueryResult> QueryAsync(GraphQuery query, CancellationToken cancellation);

    /// <summary>Makes a change, whole or not at all. When the task completes, the change survives the end of the process.</summary>
    /// <exception cref="GraphException">The change does not fit the data (<see cref="ErrorCodes.InvalidChange"/>), or the store cannot be reached.</exception>
    Task ApplyAsync(GraphChange change, CancellationToken cancellation);

    /// <summary>
    /// A token that is another one after every change of the data, whoever made it. What is derived from the data (the
    /// search index, the lexicon) is built again when it differs.
    /// </summary>
    ValueTask<string> GetVersionAsync(CancellationToken cancellation);
}
