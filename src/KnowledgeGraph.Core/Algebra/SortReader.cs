namespace KnowledgeGraph.Core;

/// <summary>
/// Reads <c>sort: [{year: DESC}, {name: ASC}]</c>. The list is the order of the keys; several keys in one object apply in
/// the order of the type definition. A direction of null is ascending.
/// </summary>
public static class SortReader
{
    private static readonly EnumType Directions = new("SortDirection", null, [new("ASC", null, []), new("DESC", null, [])]);
    private static readonly InputPath Root = new("sort");

    /// <summary>Reads the sort keys of a list of nodes.</summary>
    /// <exception cref="GraphException">A name or direction is not known.</exception>
    public static IReadOnlyList<SortKey> Read(EntityType type, InputValue? sort) =>
        Keys(sort, (item, path) => OfProperties(type.Properties.Where(p => !p.IsList), type.Name, item, path));

    /// <summary>Reads the sort keys of a connection: <c>[{node: {…}}, {edge: {…}}]</c>.</summary>
    /// <exception cref="GraphException">A name or direction is not known.</exception>
    public static IReadOnlyList<SortKey> ReadConnection(Relationship relationship, InputValue? sort) =>
        Keys(
            sort,
            (item, path) =>
                InputReader
                    .Fields(item, path)
                    .SelectMany(field =>
                        field.Key switch
                        {
                            "node" when relationship.Target is not UnionType => OfProperties(
                                relationship.Target.Properties.Where(p => !p.IsList),
                                relationship.Target.Name,
                                field.Value,
                                path.To("node")
                            ),
                            "edge" when relationship.IsDeclaration || relationship.DeclaredBy is not null => OfCarriers(
                                relationship.PropertiesTypes,
                                field.Value,
                                path.To("edge")
                            ),
                            "edge" when relationship.Properties is { } carrier => OfProperties(
                                carrier.Properties,
                                carrier.Name,
                                field.Value,
                                path.To("edge")
                            ),
                            _ => throw InputReader.Unknown(field.Value, path, field.Key, "sort key", ["node", "edge"]),
                        }
                    )
        );

    /// <summary>Reads the sort keys of a full-text search: <c>[{score: ASC}, {node: {…}}]</c>. Without any: best first.</summary>
    /// <exception cref="GraphException">A name or direction is not known.</exception>
    public static IReadOnlyList<SortKey> ReadFulltext(NodeType type, InputValue? sort)
    {
        var keys = Keys(
            sort,
            (item, path) =>
                InputReader
                    .Fields(item, path)
                    .SelectMany(field =>
                        field.Key switch
                        {
                            "score" => [new ScoreSort(IsDescending(field.Value, path.To("score")))],
                            "node" => OfProperties(type.Properties.Where(p => !p.IsList), type.Name, field.Value, path.To("node")),
                            _ => throw InputReader.Unknown(field.Value, path, field.Key, "sort key", ["score", "node"]),
                        }
                    )
        );
        return keys.Count > 0 ? keys : [new ScoreSort(Descending: true)];
    }

    /// <summary>Whether a direction is descending.</summary>
    /// <exception cref="GraphException">It is no direction.</exception>
    internal static bool IsDescending(InputValue direction, InputPath path) =>
        direction is not InputNull && (string)InputReader.Value(direction, ScalarType.Enum, Directions, path) == "DESC";

    private static IReadOnlyList<SortKey> Keys(InputValue? sort, Func<InputValue, InputPath, IEnumerable<SortKey>> read) =>
        sort is null or InputNull ? [] : [.. InputReader.Items(sort, Root).SelectMany((item, i) => read(item, Root.To($"{i}")))];

    private static IEnumerable<SortKey> OfCarriers(IReadOnlyList<PropertiesType> carriers, InputValue item, InputPath path) =>
        InputReader
            .Fields(item, path)
            .SelectMany(field =>
                carriers.FirstOrDefault(c => c.Name == field.Key) is { } carrier
                    ? OfProperties(carrier.Properties, carrier.Name, field.Value, path.To(field.Key))
                    : throw InputReader.Unknown(field.Value, path, field.Key, "type of properties", carriers.Select(c => c.Name))
            );

    private static IEnumerable<SortKey> OfProperties(IEnumerable<Property> properties, string owner, InputValue item, InputPath path)
    {
        if (item is InputNull)
            return [];
        var sortable = properties.Where(p => p.Sortable).ToArray();
        var fields = InputReader.Fields(item, path);
        if (fields.FirstOrDefault(f => !sortable.Any(p => p.Name == f.Key)) is { Key: { } unknown, Value: var direction })
            throw InputReader.Unknown(direction, path, unknown, $"property of {owner} to sort by,", sortable.Select(p => p.Name));
        return from property in sortable
            join field in fields on property.Name equals field.Key
            select new PropertySort(property, IsDescending(field.Value, path.To(field.Key)));
    }
}
