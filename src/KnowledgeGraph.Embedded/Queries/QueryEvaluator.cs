using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// Answers a query from one state of the graph, in two steps: it binds the query to the tables, level by level, into
/// functions from an entry to a value; then it calls them.
/// </summary>
internal sealed class QueryEvaluator
{
    private readonly QueryRun _run;
    private readonly MeasureEvaluator _measures;
    private readonly EntrySources _sources;
    private readonly Sorter _sorter;

    public QueryEvaluator(QueryRun run)
    {
        _run = run;
        _measures = new MeasureEvaluator(run);
        _sources = new EntrySources(run, _measures.Filters);
        _sorter = new Sorter(_measures.Values);
    }

    /// <summary>Answers a query.</summary>
    /// <exception cref="GraphException">It asks what this store cannot answer, or a limit was reached.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public QueryResult Answer(GraphQuery query) =>
        query switch
        {
            NodeQuery q => BindNodes(q)(default),
            ConnectionQuery q => BindConnection(q)(default),
            GroupQuery q => new GroupEvaluator(_run, _measures, _sources, BindProjection).Answer(q),
            PathQuery q => new PathEvaluator(_run, _sources, BindProjection).Answer(q),
            CypherValueQuery q => throw QueryRun.NotSupported(q.Field),
            _ => throw new ArgumentException($"Unknown query {query.GetType().Name}", nameof(query)),
        };

    private Func<Entry, NodeListResult> BindNodes(NodeQuery query)
    {
        var source = _sources.Bind(query.Source, query.Filter);
        var sort = _sorter.Bind(query.Sort);
        var project = BindProjection(query.Projection);
        var (end, isRelated) = (End(query.Page), query.Source is RelatedNodes);
        return parent =>
        {
            // Parallel relationships are passed over below, so a related list cannot stop early.
            var entries = source(parent, query.Sort.Count > 0 || isRelated ? int.MaxValue : end);
            if (isRelated)
                RemoveRepeated(entries);
            var sorted = sort(entries, end);
            return new NodeListResult(Slice(sorted, query.Page).ConvertAll(entry => project(entry)));
        };
    }

    private Func<Entry, ConnectionResult> BindConnection(ConnectionQuery query)
    {
        var parts = query.Parts;
        var source = _sources.Bind(query.Source, query.Filter);
        var sort = _sorter.Bind(query.Sort);
        var via = (query.Source as RelatedNodes)?.Relationship;
        var edge = parts.Edges is { } edges ? BindEdge(edges, via) : null;
        var measures = parts.Measures.Select(_measures.BindOver).ToArray();
        var groups = parts.Groups.Select(grouping => BindGrouping(grouping, via)).ToArray();
        var along = via is not null && query.Filter.IsEverything ? _run.Graph.Along(via) : null;
        var countsOnly = edge is null && !parts.PageInfo && measures.Length == 0 && groups.Length == 0;
        // One more than the page shows whether there are more.
        var enough =
            parts.TotalCount || measures.Length > 0 || groups.Length > 0 || query.Sort.Count > 0
                ? int.MaxValue
                : (int)Math.Min(int.MaxValue, End(query.Page) + 1L);
        return parent =>
        {
            if (countsOnly && along?.Count(parent.Node) is { } count)
                return new ConnectionResult(parts.TotalCount ? count : null, [], query.Page.Offset, HasMore: false, [], []);
            var entries = source(parent, enough);
            var page = edge is null ? [] : Slice(sort(entries, End(query.Page)), query.Page).ConvertAll(entry => edge(entry));
            return new ConnectionResult(
                parts.TotalCount ? entries.Count : null,
                page,
                query.Page.Offset,
                parts.PageInfo && End(query.Page) < entries.Count,
                Array.ConvertAll(measures, measure => measure(entries)),
                Array.ConvertAll(groups, group => group(entries))
            );
        };
    }

    private Func<Entry, EdgeRow> BindEdge(EdgeProjection projection, Relationship? via)
    {
        var node = projection.Node is { } wanted ? BindProjection(wanted) : null;
        var carrier = via?.Properties;
        var properties = carrier is null ? [] : BindProperties(projection.Properties.GetValueOrDefault(carrier) ?? []);
        return entry =>
        {
            _run.CountRow();
            return new EdgeRow(node?.Invoke(entry), carrier, Read(properties, entry), projection.Score ? entry.Score : null);
        };
    }

    private Reader[] BindProperties(IReadOnlyList<PropertySelection> selections) =>
        selections.Select(selection => _measures.Values.Bind(selection.Property, coalesce: true)).ToArray();

    private Func<List<Entry>, IReadOnlyList<IReadOnlyList<EdgeRow>>> BindGrouping(EdgeGrouping grouping, Relationship? via)
    {
        var edge = BindEdge(grouping.Edges, via);
        var keys = grouping.By.Select(property => _measures.Values.Bind(property, coalesce: false)).ToArray();
        return entries =>
            entries
                .GroupBy(entry => Read(keys, entry), ValueLists.Equality)
                .OrderBy(group => group.Key, ValueLists.Order)
                .Select(group => group.Select(edge).ToArray())
                .ToArray();
    }

    private Func<Entry, NodeRow> BindProjection(NodeProjection projection)
    {
        var readers = projection.ByType.ToDictionary(pair => pair.Key, pair => pair.Value.Select(BindSelection).ToArray());
        return entry =>
        {
            _run.Tick();
            _run.CountRow();
            return new NodeRow(entry.Type, readers.TryGetValue(entry.Type, out var wanted) ? Read(wanted, entry) : []);
        };
    }

    private Reader BindSelection(Selection selection)
    {
        switch (selection)
        {
            case PropertySelection s:
                return _measures.Values.Bind(s.Property, coalesce: true);
            case MeasureSelection s:
                return _measures.Bind(s.Measure);
            case NodesSelection s:
                var nodes = BindNodes(s.Query);
                return (in Entry entry) => nodes(entry);
            case ConnectionSelection s:
                var connection = BindConnection(s.Query);
                return (in Entry entry) => connection(entry);
            case CypherSelection s:
                throw QueryRun.NotSupported(s.Field);
            default:
                throw new ArgumentException($"Unknown selection {selection.GetType().Name}", nameof(selection));
        }
    }

    private static object?[] Read(Reader[] readers, Entry entry)
    {
        if (readers.Length == 0)
            return [];
        var values = new object?[readers.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = readers[i](entry);
        return values;
    }

    /// <summary>Keeps each node once. Entries of one node stand beside each other, since they are in the order of their keys.</summary>
    private static void RemoveRepeated(List<Entry> entries)
    {
        var kept = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            if (kept > 0 && entries[kept - 1].Node == entries[i].Node && entries[kept - 1].Type == entries[i].Type)
                continue;
            entries[kept++] = entries[i];
        }
        entries.RemoveRange(kept, entries.Count - kept);
    }

    /// <summary>The position after the last of a page.</summary>
    private static int End(Page page) => page.Limit is { } limit ? (int)Math.Min(int.MaxValue, (long)page.Offset + limit) : int.MaxValue;

    private static List<Entry> Slice(List<Entry> sorted, Page page)
    {
        var start = Math.Min(page.Offset, sorted.Count);
        var end = Math.Min(End(page), sorted.Count);
        return start == 0 && end == sorted.Count ? sorted : sorted.GetRange(start, end - start);
    }
}
