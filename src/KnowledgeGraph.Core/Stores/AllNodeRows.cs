using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Core;

/// <summary>Reads lists of nodes to their end, however many there are.</summary>
public static class AllNodeRows
{
    private const int NodesPerQuery = 1_000;

    /// <summary>The rows of a query, some thousand at a time: none of the answers is large. A change meanwhile shows in the version of the data.</summary>
    /// <param name="query">The query; its page is set aside.</param>
    /// <param name="ask">Answers a query: the engine, or a store.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="GraphException">The query cannot be answered.</exception>
    public static async IAsyncEnumerable<NodeRow> ReadAsync(
        NodeQuery query,
        Func<GraphQuery, CancellationToken, Task<QueryResult>> ask,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        IReadOnlyList<NodeRow> rows;
        var offset = 0;
        do
        {
            var page = query with { Page = new Page(offset, NodesPerQuery) };
            rows = ((NodeListResult)await ask(page, cancellation).ConfigureAwait(false)).Nodes;
            foreach (var row in rows)
                yield return row;
            offset += rows.Count;
        } while (rows.Count == NodesPerQuery);
    }
}
