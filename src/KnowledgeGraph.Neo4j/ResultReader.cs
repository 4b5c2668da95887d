using System.Runtime.CompilerServices;
using KnowledgeGraph.Core;
using KnowledgeGraph.Cypher;

namespace KnowledgeGraph.Neo4j;

/// <summary>Reads the rows of a compiled statement into the result that its query asks for. Belongs to one answer.</summary>
internal sealed class ResultReader(GraphSchema schema, QueryLimits limits)
{
    private readonly ConditionalWeakTable<object, IReadOnlyList<string>> _keys = [];
    private int _rows;

    /// <summary>Reads the rows, each of one column.</summary>
    /// <exception cref="GraphException">There are more rows, over all levels, than the limit.</exception>
    public QueryResult Read(GraphQuery query, IReadOnlyList<object?> rows) =>
        query switch
        {
            NodeQuery q => Nodes(q, rows),
            ConnectionQuery q => Connection(q, Map(rows[0])),
            GroupQuery q => new GroupResult(All(rows, row => Group(q, Map(row)))),
            PathQuery q => new PathResult(All(rows, row => Path(q, Map(row)))),
            CypherValueQuery q => new ValueResult(Value(q.Field.Scalar, rows[0])),
            _ => throw new ArgumentException($"Unknown query {query.GetType().Name}", nameof(query)),
        };

    private NodeListResult Nodes(NodeQuery query, IReadOnlyList<object?> rows) =>
        new(All(rows, row => Node(query.Source.Type, query.Projection, row)!));

    // Where the type is not known (on a way) or stands for several, the row names it.
    private NodeRow? Node(EntityType? type, NodeProjection projection, object? value)
    {
        if (value is null)
            return null;
        CountRow();
        var map = Map(value);
        var own = type as NodeType ?? schema.NodeType((string)map[ResultKeys.Type]!)!;
        var selections = projection.For(own);
        return new NodeRow(own, Values(selections, map));
    }

    private object?[] Values(IReadOnlyList<Selection> selections, IReadOnlyDictionary<string, object?> map)
    {
        if (selections.Count == 0)
            return [];
        var keys = _keys.GetValue(selections, list => ResultKeys.Of((IReadOnlyList<Selection>)list));
        var values = new object?[selections.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Selected(selections[i], map[keys[i]]);
        return values;
    }

    private object? Selected(Selection selection, object? value) =>
        selection switch
        {
            PropertySelection s => Value(s.Property.Type, value),
            MeasureSelection s => Value(s.Measure.ResultType, value),
            NodesSelection s => Nodes(s.Query, List(value)),
            ConnectionSelection s => Connection(s.Query, Map(value)),
            CypherSelection s => Value(s.Field.Scalar, value),
            _ => throw new ArgumentException($"Unknown selection {selection.GetType().Name}", nameof(selection)),
        };

    private ConnectionResult Connection(ConnectionQuery query, IReadOnlyDictionary<string, object?> map)
    {
        var parts = query.Parts;
        var edges = map.TryGetValue(ResultKeys.Edges, out var list) ? List(list) : [];
        // One more than the page was asked for.
        var hasMore = parts.PageInfo && edges.Count > query.Page.Limit;
        var page =
            parts.Edges is null ? []
            : hasMore ? edges.Take(query.Page.Limit!.Value)
            : edges;
        return new ConnectionResult(
            parts.TotalCount ? (long)map[ResultKeys.TotalCount]! : null,
            parts.Edges is { } wanted ? All(page, edge => Edge(query.Source, wanted, Map(edge))) : [],
            query.Page.Offset,
            hasMore,
            parts.Measures.Count == 0 ? [] : Measures(parts.Measures, List(map[ResultKeys.Measures])),
            parts.Groups.Count == 0 ? [] : Groupings(query, List(map[ResultKeys.Groups]))
        );
    }

    private IReadOnlyList<EdgeRow>[][] Groupings(ConnectionQuery query, IReadOnlyList<object?> groupings) =>
        [.. query.Parts.Groups.Zip(groupings, (grouping, entries) => Grouping(query.Source, grouping.Edges, List(entries)))];

    // Entries with equal keys stand beside each other.
    private IReadOnlyList<EdgeRow>[] Grouping(NodeSource source, EdgeProjection edges, IReadOnlyList<object?> entries)
    {
        var groups = new List<List<EdgeRow>>();
        object?[]? last = null;
        foreach (var entry in entries.Select(Map))
        {
            var keys = (object?[])entry[ResultKeys.Keys]!;
            if (last is null || !last.SequenceEqual(keys))
                groups.Add([]);
            groups[^1].Add(Edge(source, edges, entry));
            last = keys;
        }
        return [.. groups];
    }

    private EdgeRow Edge(NodeSource source, EdgeProjection projection, IReadOnlyDictionary<string, object?> map)
    {
        CountRow();
        var carrier = (source as RelatedNodes)?.Relationship.Properties;
        var selections = carrier is null ? null : projection.Properties.GetValueOrDefault(carrier);
        return new EdgeRow(
            projection.Node is { } node ? Node(source.Type, node, map[ResultKeys.Node]) : null,
            carrier,
            selections is null ? [] : Values(selections, Map(map[ResultKeys.Properties])),
            projection.Score ? (double)map[ResultKeys.Score]! : null
        );
    }

    private GroupRow Group(GroupQuery query, IReadOnlyDictionary<string, object?> map)
    {
        CountRow();
        var keys = query.Keys.Zip(
            List(map[ResultKeys.Keys]),
            (key, value) =>
                key.Property is { } property
                    ? Value(property.Type, value)
                    : Node(key.Path is [.., var last] ? last.Target : query.Type, key.Projection!, value)
        );
        return new GroupRow([.. keys], Measures(query.Measures, List(map[ResultKeys.Measures])));
    }

    private static object?[] Measures(IReadOnlyList<Measure> measures, IReadOnlyList<object?> values) =>
        [.. measures.Zip(values, (measure, value) => Value(measure.ResultType, value))];

    private PathRow Path(PathQuery query, IReadOnlyDictionary<string, object?> map) =>
        new(
            All(List(map[ResultKeys.Nodes]), node => Node(null, query.Projection, node)!),
            All(List(map[ResultKeys.Steps]), step => Step(Map(step)))
        );

    private static PathStep Step(IReadOnlyDictionary<string, object?> map) =>
        new(
            (string)map[ResultKeys.StepType]!,
            (bool)map[ResultKeys.Forward]!,
            [
                .. Map(map[ResultKeys.Properties])
                    .OrderBy(p => p.Key, StringComparer.Ordinal)
                    .Select(p => KeyValuePair.Create(p.Key, p.Value!)),
            ]
        );

    private void CountRow()
    {
        if (++_rows > limits.Rows)
            throw QueryLimits.TooManyRows(limits.Rows);
    }

    private static object? Value(ScalarType type, object? value) =>
        (type, value) switch
        {
            (ScalarType.Float, long n) => (double)n,
            // Cypher's sum over nothing is the number 0.
            (ScalarType.Duration, long) => default(CalendarDuration),
            (_, object?[] list) => Array.ConvertAll(list, entry => Value(type, entry)!),
            _ => value,
        };

    private static T[] All<T>(IEnumerable<object?> rows, Func<object?, T> read) => [.. rows.Select(read)];

    private static IReadOnlyDictionary<string, object?> Map(object? value) => (IReadOnlyDictionary<string, object?>)value!;

    private static IReadOnlyList<object?> List(object? value) => (object?[])value!;
}
