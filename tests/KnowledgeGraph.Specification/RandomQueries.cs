using CsCheck;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Specification;

/// <summary>Queries that fit a schema, over the whole algebra but for Cypher and full text.</summary>
public static class RandomQueries
{
    /// <summary>Any query.</summary>
    public static Gen<GraphQuery> Of(GraphSchema schema) =>
        Gen.Frequency((4, Nodes(schema)), (4, Connections(schema)), (3, Groups(schema)), (1, Paths(schema)));

    /// <summary>A list of nodes.</summary>
    public static Gen<GraphQuery> Nodes(GraphSchema schema) =>
        from type in RandomValues.OneOf(schema.EntityTypes.ToArray())
        from query in List(new AllNodes(type), null, 2)
        select (GraphQuery)query;

    /// <summary>A connection at the root.</summary>
    public static Gen<GraphQuery> Connections(GraphSchema schema) =>
        from type in RandomValues.OneOf(schema.EntityTypes.Where(type => type is not UnionType).ToArray())
        from query in Connection(new AllNodes(type), null, 2)
        select (GraphQuery)query;

    /// <summary>Groups with measures.</summary>
    public static Gen<GraphQuery> Groups(GraphSchema schema) =>
        from type in RandomValues.OneOf(schema.NodeTypes)
        from filter in RandomFilters.Maybe(type, null, 1)
        from keys in Key(type).Array[1, 2]
        from measures in Gen.Frequency(
            (1, RandomFilters.Over(type, null)),
            (1, type.Relationships.Count > 0 ? RandomFilters.OverPath(type, 1) : RandomFilters.Over(type, null))
        ).Array[0, 2]
        from sort in GroupSorts(keys.Length, measures.Length)
        from page in Page
        select (GraphQuery)new GroupQuery(type, filter, keys, measures, sort, page);

    /// <summary>Ways between nodes.</summary>
    public static Gen<GraphQuery> Paths(GraphSchema schema) =>
        from start in RandomValues.OneOf(schema.NodeTypes)
        from startFilter in RandomFilters.Of(start, null, 1)
        from end in RandomValues.OneOf(schema.NodeTypes)
        from endFilter in RandomFilters.Of(end, null, 1)
        from length in Gen.Int[1, 3]
        from without in RandomValues.OneOf(schema.NodeTypes).Array[0, 1]
        select (GraphQuery)
            new PathQuery(
                start,
                startFilter,
                end,
                endFilter,
                length,
                without,
                50,
                new NodeProjection(schema.NodeTypes.ToDictionary(type => type, type => (IReadOnlyList<Selection>)[.. Named(type)]))
            );

    private static IEnumerable<PropertySelection> Named(EntityType type) =>
        RandomFilters.Readable(type).Where(property => property.Type == ScalarType.ID).Select(property => new PropertySelection(property));

    private static Gen<Page> Page { get; } =
        from offset in Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[1, 3]))
        from limit in Gen.Frequency((1, Gen.Const((int?)null)), (1, Gen.Int[1, 4].Select(limit => (int?)limit)))
        select new Page(offset, limit);

    private static Gen<NodeQuery> List(NodeSource source, Relationship? via, int depth) =>
        from filter in RandomFilters.Maybe(source.Type, via, depth)
        from sort in Sort(RandomFilters.Sortable(source.Type.Properties))
        from page in Page
        from projection in Projection(source.Type, depth)
        select new NodeQuery(source, filter, sort, page, projection);

    private static Gen<ConnectionQuery> Connection(NodeSource source, Relationship? via, int depth) =>
        from filter in RandomFilters.Maybe(source.Type, via, depth)
        let carried = RandomFilters.Sortable(via?.Properties?.Properties ?? []).ToArray()
        from sort in Sort(RandomFilters.Sortable(source.Type.Properties).Concat(carried))
        from page in Page
        from parts in Parts(source.Type, via, depth)
        // Parallel relationships are in no promised order unless all that they carry is in it.
        select new ConnectionQuery(source, filter, [.. sort, .. TellApart(source.Type, carried)], page, parts);

    private static IEnumerable<SortKey> TellApart(EntityType type, Property[] carried)
    {
        if (carried.Length == 0)
            return [];
        var key = type switch
        {
            NodeType t => t.Key,
            _ => type.Property("id"),
        };
        return (key is null ? carried : carried.Prepend(key)).Select(property => new PropertySort(property, false));
    }

    private static Gen<SortKey[]> Sort(IEnumerable<Property> properties)
    {
        var sortable = properties.ToArray();
        if (sortable.Length == 0)
            return Gen.Const(Array.Empty<SortKey>());
        var key = from property in RandomValues.OneOf(sortable) from down in Gen.Bool select (SortKey)new PropertySort(property, down);
        return key.Array[0, 2];
    }

    private static Gen<ConnectionParts> Parts(EntityType type, Relationship? via, int depth) =>
        from total in Gen.Bool
        from pageInfo in Gen.Bool
        from edges in Gen.Frequency(
            (3, Edges(type, via, depth).Select(edges => (EdgeProjection?)edges)),
            (1, Gen.Const((EdgeProjection?)null))
        )
        from measures in RandomFilters.Over(type, via).Array[0, 2]
        from groups in via is null ? Grouping(type) : Gen.Const(Array.Empty<EdgeGrouping>())
        select new ConnectionParts(total, edges, pageInfo, measures, groups);

    private static Gen<EdgeProjection> Edges(EntityType type, Relationship? via, int depth) =>
        from node in Gen.Frequency(
            (3, Projection(type, depth).Select(node => (NodeProjection?)node)),
            (1, Gen.Const((NodeProjection?)null))
        )
        select new EdgeProjection(
            node,
            (via?.PropertiesTypes ?? []).ToDictionary(
                carrier => carrier,
                carrier => (IReadOnlyList<PropertySelection>)[.. carrier.Properties.Select(property => new PropertySelection(property))]
            )
        );

    private static Gen<EdgeGrouping[]> Grouping(EntityType type)
    {
        var properties = RandomFilters.Sortable(type.Properties).Where(property => property.Column is not null).ToArray();
        if (properties.Length == 0)
            return Gen.Const(Array.Empty<EdgeGrouping>());
        var edges = new EdgeProjection(NodeProjection.Of(type, [.. Named(type)]));
        return RandomValues.OneOf(properties).Array[1, 2].Select(by => new EdgeGrouping(by, edges)).Array[0, 1];
    }

    private static Gen<NodeProjection> Projection(EntityType type, int depth) =>
        type
            .Members.Aggregate(
                Gen.Const(() => new Dictionary<NodeType, IReadOnlyList<Selection>>()),
                (known, member) =>
                    from selections in known
                    from mine in Selection(member, depth).Array[1, 3]
                    select new Dictionary<NodeType, IReadOnlyList<Selection>>(selections) { [member] = mine }
            )
            .Select(selections => new NodeProjection(selections));

    private static Gen<Selection> Selection(NodeType type, int depth)
    {
        var choices = new List<(int, Gen<Selection>)>
        {
            (4, RandomValues.OneOf(RandomFilters.Readable(type).ToArray()).Select(property => (Selection)new PropertySelection(property))),
        };
        if (depth > 0 && type.Relationships.Count > 0)
        {
            var related = RandomValues.OneOf(type.Relationships);
            choices.Add((1, RandomFilters.OverPath(type, 1).Select(measure => (Selection)new MeasureSelection("measured", measure))));
            choices.Add(
                (
                    2,
                    related
                        .SelectMany(r => List(new RelatedNodes(r), r, depth - 1))
                        .Select(query => (Selection)new NodesSelection("related", query))
                )
            );
            choices.Add(
                (
                    2,
                    related
                        .SelectMany(r => Connection(new RelatedNodes(r), r, depth - 1))
                        .Select(query => (Selection)new ConnectionSelection("connection", query))
                )
            );
        }
        return Gen.Frequency([.. choices]);
    }

    private static Gen<GroupKey> Key(NodeType type) =>
        from path in RandomFilters.Path(type, 0, 2)
        let end = path is [] ? type : path[^1].Target
        from key in KeyOf(end)
        select key with
        {
            Path = path,
        };

    private static Gen<GroupKey> KeyOf(EntityType end)
    {
        var node = Gen.Const(() => new GroupKey([], null, NodeProjection.Of(end, [.. Named(end)])));
        var properties = RandomFilters.Sortable(end.Properties).ToArray();
        if (properties.Length == 0)
            return node;
        return Gen.Frequency((1, node), (2, RandomValues.OneOf(properties).Select(property => new GroupKey([], property, null))));
    }

    private static Gen<GroupSort[]> GroupSorts(int keys, int measures) =>
        Gen.Int[0, keys + measures - 1]
            .SelectMany(index =>
                Gen.Bool.Select(descending =>
                    index < keys ? new GroupSort(index, false, descending) : new GroupSort(index - keys, true, descending)
                )
            )
            .Array[0, 2];
}
