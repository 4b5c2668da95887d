namespace KnowledgeGraph.Core;

/// <summary>Counts what a query asks for, before it runs.</summary>
public static class QuerySize
{
    /// <summary>The levels of nested selections, and the number of selections, filters and sort keys.</summary>
    public static (int Depth, int Terms) Of(GraphQuery query) =>
        query switch
        {
            NodeQuery q => Add(Of(q.Projection), 1, Of(q.Filter) + q.Sort.Count),
            ConnectionQuery q => Add(Of(q.Parts), 1, Of(q.Filter) + q.Sort.Count),
            GroupQuery q => Add(
                q.Keys.Select(k => k.Projection is { } p ? Of(p) : default).Aggregate((0, 0), Max),
                1,
                Of(q.Filter) + q.Keys.Count + q.Measures.Sum(m => 1 + Of(m.Filter))
            ),
            PathQuery q => Add(Of(q.Projection), 1, Of(q.FromFilter) + Of(q.ToFilter)),
            CypherValueQuery => (1, 1),
            _ => throw new ArgumentException($"Unknown query {query.GetType().Name}", nameof(query)),
        };

    private static (int, int) Of(NodeProjection projection) =>
        projection.ByType.Values.Select(selections => selections.Select(Of).Aggregate((0, 0), Sum)).Aggregate((0, 0), Max);

    private static (int Depth, int Terms) Of(Selection selection) =>
        selection switch
        {
            NodesSelection s => Add(Of(s.Query), 0, 1),
            ConnectionSelection s => Add(Of(s.Query), 0, 1),
            MeasureSelection s => (0, 1 + Of(s.Measure.Filter)),
            _ => (0, 1),
        };

    private static (int Depth, int Terms) Of(ConnectionParts parts)
    {
        var edges = new[] { parts.Edges }.Concat(parts.Groups.Select(g => g.Edges)).OfType<EdgeProjection>().Select(Of);
        return Add(edges.Aggregate((0, 0), Sum), 0, parts.Measures.Count);
    }

    private static (int Depth, int Terms) Of(EdgeProjection edges) =>
        Add(edges.Node is { } node ? Of(node) : default, 0, edges.Properties.Values.Sum(p => p.Count));

    private static int Of(Filter filter) =>
        filter switch
        {
            And f => f.Filters.Sum(Of),
            Or f => f.Filters.Sum(Of),
            Not f => Of(f.Filter),
            Related f => 1 + Of(f.Filter),
            Measured f => 1 + Of(f.Measure.Filter),
            _ => 1,
        };

    private static (int, int) Add((int Depth, int Terms) size, int depth, int terms) => (size.Depth + depth, size.Terms + terms);

    private static (int, int) Sum((int Depth, int Terms) a, (int Depth, int Terms) b) => (Math.Max(a.Depth, b.Depth), a.Terms + b.Terms);

    private static (int, int) Max((int Depth, int Terms) a, (int Depth, int Terms) b) =>
        (Math.Max(a.Depth, b.Depth), Math.Max(a.Terms, b.Terms));
}
