using System.Text.RegularExpressions;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Specification;

/// <summary>
/// The meaning of the algebra, written down as plainly as it can be: every query looks at every node and every relationship.
/// Stores are compared with it. It knows no Cypher, no full text and no limits.
/// </summary>
public sealed class NaiveStore(GraphSchema schema, GraphChange data)
{
    /// <summary>A node looked at as a type, with the relationship that led to it and the field that was followed.</summary>
    private sealed record Item(NodeRecord Node, NodeType Type, RelationshipRecord? Edge = null, Relationship? Via = null);

    /// <summary>Answers a query.</summary>
    public QueryResult Answer(GraphQuery query) =>
        query switch
        {
            NodeQuery q => Nodes(q, null),
            ConnectionQuery q => Connection(q, null),
            GroupQuery q => Groups(q),
            PathQuery q => Paths(q),
            _ => throw new NotSupportedException(query.GetType().Name),
        };

    private IEnumerable<Item> All(EntityType type) =>
        InKeyOrder(from member in type.Members from node in data.Nodes where Is(node, member) select new Item(node, member));

    private static bool Is(NodeRecord node, NodeType type) => type.Labels.All(node.Labels.Contains);

    private NodeRecord Find(NodeReference reference) => data.Nodes.Single(node => node.Reference == reference);

    private IEnumerable<Item> InKeyOrder(IEnumerable<Item> items) =>
        items.OrderBy(item => item.Node.Key, ValueOrder.Instance).ThenBy(item => schema.NodeTypes.ToList().IndexOf(item.Type));

    /// <summary>What a relationship leads to from a node, an item for each relationship.</summary>
    private IEnumerable<Item> Follow(Item item, Relationship field)
    {
        var relationship = field.On(item.Type);
        var (outgoing, incoming) = (relationship.Read != Direction.In, relationship.Read != Direction.Out);
        var ends = data
            .Relationships.Where(edge => edge.Type == relationship.Type)
            .SelectMany(edge =>
                outgoing && edge.From == item.Node.Reference
                    ? [(edge, end: edge.To), .. incoming && edge.To == edge.From ? [] : Incoming(edge)]
                    : Incoming(edge)
            );
        return InKeyOrder(
            from end in ends
            let node = Find(end.end)
            from type in relationship.Target.Members
            where Is(node, type)
            select new Item(node, type, end.edge, relationship)
        );

        IEnumerable<(RelationshipRecord edge, NodeReference end)> Incoming(RelationshipRecord edge) =>
            incoming && edge.To == item.Node.Reference ? [(edge, edge.From)] : [];
    }

    private IEnumerable<Item> Source(NodeSource source, Filter filter, Item? parent)
    {
        var items = source switch
        {
            AllNodes s => All(s.Type),
            RelatedNodes s => Follow(parent!, s.Relationship),
            _ => throw new NotSupportedException(source.GetType().Name),
        };
        return items.Where(item => Holds(filter, item) == true);
    }

    private IEnumerable<Item> Sorted(IEnumerable<Item> items, IReadOnlyList<SortKey> keys) =>
        keys.Reverse()
            .Aggregate(
                items,
                (sorted, key) =>
                {
                    var property = ((PropertySort)key).Property;
                    return key.Descending
                        ? sorted.OrderByDescending(item => Value(item, property, false), ValueOrder.Instance)
                        : sorted.OrderBy(item => Value(item, property, false), ValueOrder.Instance);
                }
            );

    private static IEnumerable<T> Paged<T>(IEnumerable<T> items, Page page) => items.Skip(page.Offset).Take(page.Limit ?? int.MaxValue);

    private NodeListResult Nodes(NodeQuery query, Item? parent)
    {
        var items = Source(query.Source, query.Filter, parent).DistinctBy(item => (item.Node.Reference, item.Type));
        return new NodeListResult(Paged(Sorted(items, query.Sort), query.Page).Select(item => Row(query.Projection, item)).ToList());
    }

    private ConnectionResult Connection(ConnectionQuery query, Item? parent)
    {
        var items = Source(query.Source, query.Filter, parent).ToList();
        var page = Paged(Sorted(items, query.Sort), query.Page).ToList();
        var parts = query.Parts;
        return new ConnectionResult(
            parts.TotalCount ? items.Count : null,
            parts.Edges is { } edges ? page.ConvertAll(item => Edge(edges, item)) : [],
            query.Page.Offset,
            parts.PageInfo && query.Page.Limit is { } limit && query.Page.Offset + limit < items.Count,
            parts.Measures.Select(measure => Measured(measure, items)).ToList(),
            parts.Groups.Select(grouping => Grouped(grouping, items)).ToList()
        );
    }

    private List<IReadOnlyList<EdgeRow>> Grouped(EdgeGrouping grouping, List<Item> items) =>
        items
            .GroupBy(item => ResultText.Of(grouping.By.Select(property => Value(item, property, false))))
            .OrderBy(group => grouping.By.Select(property => Value(group.First(), property, false)).ToArray(), Lists)
            .Select(group => (IReadOnlyList<EdgeRow>)group.Select(item => Edge(grouping.Edges, item)).ToList())
            .ToList();

    private static readonly IComparer<object?[]> Lists = Comparer<object?[]>.Create(
        (a, b) => a.Zip(b, ValueOrder.Instance.Compare).FirstOrDefault(order => order != 0)
    );

    private EdgeRow Edge(EdgeProjection projection, Item item)
    {
        var carrier = item.Via?.Properties;
        var wanted = carrier is null ? [] : projection.Properties.GetValueOrDefault(carrier) ?? [];
        return new EdgeRow(
            projection.Node is { } node ? Row(node, item) : null,
            carrier,
            [.. wanted.Select(selection => Value(item, selection.Property, true))],
            null
        );
    }

    private NodeRow Row(NodeProjection projection, Item item) =>
        new(
            item.Type,
            [
                .. projection
                    .For(item.Type)
                    .Select(selection =>
                        selection switch
                        {
                            PropertySelection s => Value(item, s.Property, true),
                            MeasureSelection s => Measured(s.Measure, [item]),
                            NodesSelection s => Nodes(s.Query, item),
                            ConnectionSelection s => Connection(s.Query, item),
                            _ => throw new NotSupportedException(selection.GetType().Name),
                        }
                    ),
            ]
        );

    private object? Value(Item item, Property property, bool coalesce)
    {
        if (property.Carrier is not null)
            return item.Edge?.Properties.GetValueOrDefault(property.Column!);
        if (property.Entity is InterfaceType)
            return Value(item, item.Type.Property(property.Name)!, coalesce);
        var value = property.Source is MeasuredColumn measured
            ? Measured(measured.Measure, [item])
            : item.Node.Properties.GetValueOrDefault(property.Column!);
        return value ?? (coalesce ? property.Coalesce : null);
    }

    private bool? Holds(Filter filter, Item item)
    {
        switch (filter)
        {
            case And f:
                return f.Filters.Aggregate((bool?)true, (all, each) => all & Holds(each, item));
            case Or f:
                return f.Filters.Aggregate((bool?)false, (any, each) => any | Holds(each, item));
            case Not f:
                return !Holds(f.Filter, item);
            case Comparison f:
                return Compare(f.Operator, Value(item, f.Property, true), f.Value, f.IgnoreCase);
            case IsNull f:
                return Value(item, f.Property, false) is null;
            case TypeIs f:
                return f.Types.Contains(item.Type);
            case CarrierIs f:
                return item.Via?.Properties == f.Type;
            case Related f:
                var truths = Follow(item, f.Relationship).Select(related => Holds(f.Filter, related)).ToList();
                return f.Quantifier switch
                {
                    Quantifier.Some => truths.Contains(true),
                    Quantifier.All => truths.Contains(true) && !truths.Contains(false),
                    Quantifier.None => !truths.Contains(true),
                    Quantifier.Single => truths.Count(truth => truth == true) == 1,
                };
            case Measured f:
                return Compare(f.Operator, Measured(f.Measure, [item]), f.Value, false);
            default:
                throw new NotSupportedException(filter.GetType().Name);
        }
    }

    private static bool? Compare(FilterOperator op, object? stored, object value, bool ignoreCase)
    {
        if (op == FilterOperator.In)
        {
            var list = (object[])value;
            return list.Length == 0
                ? false
                : list.Aggregate((bool?)false, (any, each) => any | Compare(FilterOperator.Eq, stored, each, ignoreCase));
        }
        if (stored is null)
            return null;
        if (ignoreCase)
            (stored, value) = (LowerCase.Of((string)stored), LowerCase.Of((string)value));
        return op switch
        {
            FilterOperator.Eq => ValueOrder.Instance.Equals(stored, value),
            FilterOperator.Contains => ((string)stored).Contains((string)value, StringComparison.Ordinal),
            FilterOperator.StartsWith => ((string)stored).StartsWith((string)value, StringComparison.Ordinal),
            FilterOperator.EndsWith => ((string)stored).EndsWith((string)value, StringComparison.Ordinal),
            FilterOperator.Gt => ValueOrder.CompareValues(stored, value) > 0,
            FilterOperator.Gte => ValueOrder.CompareValues(stored, value) >= 0,
            FilterOperator.Lt => ValueOrder.CompareValues(stored, value) < 0,
            FilterOperator.Lte => ValueOrder.CompareValues(stored, value) <= 0,
            // Java's \w is of ASCII.
            FilterOperator.Matches => Regex.IsMatch(
                (string)stored,
                $@"\A(?:{((string)value).Replace(@"\w", "[a-zA-Z_0-9]", StringComparison.Ordinal)})\z",
                RegexOptions.CultureInvariant
            ),
            FilterOperator.Includes => ((object[])stored).Any(entry => ValueOrder.Instance.Equals(entry, value)),
            FilterOperator.In => throw new ArgumentException("Compared above", nameof(op)),
        };
    }

    private object? Measured(Measure measure, IEnumerable<Item> from)
    {
        var items = measure.Path.Aggregate(
            from,
            (at, field) => at.DistinctBy(item => item.Node.Reference).SelectMany(item => Follow(item, field))
        );
        var kept = items.Where(item => Holds(measure.Filter, item) == true).ToList();
        var nodes = kept.DistinctBy(item => item.Node.Reference).ToList();
        var edges = kept.DistinctBy(item => item.Edge, ReferenceEqualityComparer.Instance).ToList();
        if (measure.Function == MeasureFunction.CountNodes)
            return (long)nodes.Count;
        if (measure.Function == MeasureFunction.CountEdges)
            return (long)edges.Count;
        var values = (measure.Property!.Carrier is null ? nodes : edges)
            .Select(item => Value(item, measure.Property, false))
            .OfType<object>()
            .ToList();
        var texts = values.OfType<string>().OrderBy(Length).ThenBy(text => text, ValueOrder.Instance).ToList();
        if (measure.Function == MeasureFunction.Sum)
            return measure.Property.Type == ScalarType.Float ? values.Sum(value => (double)value) : values.Sum(value => (long)value);
        if (values.Count == 0)
            return null;
        return measure.Function switch
        {
            MeasureFunction.Min => values.Min(ValueOrder.Instance),
            MeasureFunction.Max => values.Max(ValueOrder.Instance),
            MeasureFunction.Average => values.Average(value => value is long n ? n : (double)value),
            MeasureFunction.Shortest => texts[0],
            MeasureFunction.Longest => texts.First(text => Length(text) == Length(texts[^1])),
            MeasureFunction.ShortestLength => Length(texts[0]),
            MeasureFunction.LongestLength => Length(texts[^1]),
            MeasureFunction.AverageLength => texts.Average(Length),
            MeasureFunction.CountNodes or MeasureFunction.CountEdges or MeasureFunction.Sum => throw new ArgumentException(
                "Computed above",
                nameof(measure)
            ),
        };
    }

    private static long Length(string text) => text.EnumerateRunes().LongCount();

    private GroupResult Groups(GroupQuery query)
    {
        var placed =
            from item in All(query.Type)
            where Holds(query.Filter, item) == true
            from keys in Combinations(query.Keys.Select(key => KeyValues(key, item)).ToList())
            select (item, keys);
        var groups = placed
            .GroupBy(x => ResultText.Of(x.keys.Select(Name)))
            .Select(group =>
                (group.First().keys, measures: query.Measures.Select(measure => Measured(measure, group.Select(x => x.item))).ToArray())
            );
        var byKeys = Enumerable.Range(0, query.Keys.Count).Select(index => new GroupSort(index, false, false));
        var sorted = query
            .Sort.Concat(byKeys)
            .Reverse()
            .Aggregate(
                groups,
                (order, key) =>
                {
                    object? By((object?[] keys, object?[] measures) group) =>
                        key.ByMeasure ? group.measures[key.Index]
                        : group.keys[key.Index] is Item item
                            ? new object[] { item.Node.Key, (long)schema.NodeTypes.ToList().IndexOf(item.Type) }
                        : group.keys[key.Index];
                    return key.Descending ? order.OrderByDescending(By, ValueOrder.Instance) : order.OrderBy(By, ValueOrder.Instance);
                }
            );
        return new GroupResult(
            Paged(sorted, query.Page)
                .Select(group => new GroupRow(
                    [
                        .. group.keys.Select(
                            (key, i) => key is Item item ? Row(query.Keys[i].Projection ?? NodeProjection.Nothing, item) : key
                        ),
                    ],
                    group.measures
                ))
                .ToList()
        );
    }

    private static object? Name(object? key) => key is Item item ? new object[] { item.Type.Name, item.Node.Key } : key;

    private IEnumerable<object?> KeyValues(GroupKey key, Item item)
    {
        IEnumerable<Item> start = [item];
        var ends = key.Path.Aggregate(start, (at, field) => at.SelectMany(each => Follow(each, field))).ToList();
        if (ends.Count == 0)
            return [null];
        return key.Property is { } property
            ? ends.Select(end => Value(end, property, true)).DistinctBy(value => ResultText.Of([value]))
            : ends.DistinctBy(end => (end.Node.Reference, end.Type));
    }

    private static IEnumerable<object?[]> Combinations(List<IEnumerable<object?>> values) =>
        values.Aggregate(
            (IEnumerable<object?[]>)
                [
                    [],
                ],
            (heads, next) => heads.SelectMany(head => next.Select(value => (object?[])[.. head, value]))
        );

    /// <summary>Grows every way by every relationship until one arrives.</summary>
    private PathResult Paths(PathQuery query)
    {
        var goals = All(query.To).Where(item => Holds(query.ToFilter, item) == true).Select(item => item.Node.Reference).ToHashSet();
        var ways = All(query.From)
            .Where(item => Holds(query.FromFilter, item) == true)
            .Select(item => item.Node.Reference)
            .Distinct()
            .Select(start => new Way([start], []))
            .ToList();
        for (var length = 1; length <= query.MaxLength; length++)
        {
            ways = (
                from way in ways
                where length == 1 || !query.Without.Any(type => Is(Find(way.Nodes[^1]), type))
                from edge in data.Relationships
                from next in new[] { (edge.From, edge.To), (edge.To, edge.From) }.Distinct()
                where next.Item1 == way.Nodes[^1] && !way.Nodes.Contains(next.Item2)
                select new Way([.. way.Nodes, next.Item2], [.. way.Edges, edge])
            ).ToList();
            var arrived = ways.Where(way => goals.Contains(way.Nodes[^1])).ToList();
            if (arrived.Count > 0)
                return new PathResult(InOrder(arrived).Take(query.Limit).Select(way => Row(way, query.Projection)).ToList());
        }
        return new PathResult([]);
    }

    private sealed record Way(IReadOnlyList<NodeReference> Nodes, IReadOnlyList<RelationshipRecord> Edges)
    {
        public bool IsForward(int step) => Edges[step].From == Nodes[step];
    }

    private IEnumerable<Way> InOrder(List<Way> ways)
    {
        var steps = Enumerable.Range(0, ways[0].Edges.Count).Reverse();
        var order = steps.Aggregate(
            (IEnumerable<Way>)ways,
            (sorted, step) =>
                sorted
                    .OrderBy(way => way.Edges[step].Type, ValueOrder.Instance)
                    .ThenByDescending(way => way.IsForward(step))
                    .ThenBy(way => Place(way.Edges[step]))
        );
        return steps
            .Append(-1)
            .Aggregate(
                order,
                (sorted, step) =>
                    sorted
                        .OrderBy(way => way.Nodes[step + 1].Key, ValueOrder.Instance)
                        .ThenBy(way => schema.NodeTypes.ToList().IndexOf(schema.NodeTypeOfLabel(way.Nodes[step + 1].Label)!))
            );
    }

    private int Place(RelationshipRecord edge) => data.Relationships.ToList().FindIndex(other => ReferenceEquals(other, edge));

    private PathRow Row(Way way, NodeProjection projection) =>
        new(
            [.. way.Nodes.Select(node => Row(projection, new Item(Find(node), schema.NodeTypeOfLabel(node.Label)!)))],
            [
                .. way.Edges.Select(
                    (edge, step) =>
                        new PathStep(edge.Type, way.IsForward(step), [.. edge.Properties.OrderBy(p => p.Key, StringComparer.Ordinal)])
                ),
            ]
        );
}
