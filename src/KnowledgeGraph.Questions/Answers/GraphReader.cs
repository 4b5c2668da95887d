using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads from the graph what answers are made of.</summary>
internal sealed class GraphReader(QueryEngine engine)
{
    /// <summary>The nodes that fulfil the conditions on a thing, and the query for them.</summary>
    public async Task<(NodeQuery Query, IReadOnlyList<NodeRow> Rows)> NodesAsync(Thing thing, CancellationToken cancellation)
    {
        var query = Queries.Of(thing);
        return (query, await RowsAsync(query, cancellation).ConfigureAwait(false));
    }

    /// <summary>The rows of a query.</summary>
    public async Task<IReadOnlyList<NodeRow>> RowsAsync(NodeQuery query, CancellationToken cancellation) =>
        ((NodeListResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false)).Nodes;

    /// <summary>The groups of a query, those without a key left out.</summary>
    public async Task<IReadOnlyList<GroupRow>> GroupsAsync(GroupQuery query, CancellationToken cancellation) =>
        [
            .. ((GroupResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false)).Groups.Where(g =>
                g.Keys.All(k => k is not null)
            ),
        ];

    /// <summary>The ways of a query.</summary>
    public async Task<IReadOnlyList<PathRow>> PathsAsync(PathQuery query, CancellationToken cancellation) =>
        ((PathResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false)).Paths;

    /// <summary>How many nodes fulfil the conditions on a thing.</summary>
    public async Task<int> CountAsync(Thing thing, CancellationToken cancellation) =>
        (int)((ConnectionResult)await engine.RunAsync(Queries.Count(thing), cancellation).ConfigureAwait(false)).TotalCount!;

    /// <summary>Whether any node does.</summary>
    public async Task<bool> HasAsync(Thing thing, CancellationToken cancellation)
    {
        var query = new NodeQuery(new AllNodes(thing.Type), thing.ToFilter(), [], new Page(0, 1), NodeProjection.Nothing);
        return (await RowsAsync(query, cancellation).ConfigureAwait(false)).Count > 0;
    }
}
