using KnowledgeGraph.Core;

namespace KnowledgeGraph.Agents;

/// <summary>
/// Reads what is wanted of nodes: <c>{title: true, authors: {name: true}, challenges: {properties: {evidence: true}}}</c>.
/// What identifies a node is always given with it.
/// </summary>
internal static class SelectReader
{
    /// <summary>The field under which a relationship's own properties are asked for and given.</summary>
    public const string OfRelationship = "properties";

    private const int Related = 50;
    private static readonly InputPath Root = new("select");

    /// <summary>Reads a selection. Nothing given stands for every property of the node itself.</summary>
    /// <exception cref="GraphException">A name is not known.</exception>
    public static NodeProjection Read(EntityType type, InputValue? select) =>
        select is null ? Of(type, Properties(type)) : OfNode(type, select, Root);

    /// <summary>Only what identifies a node.</summary>
    public static NodeProjection Identity(EntityType type) => Of(type, []);

    /// <summary>Every property, and for each relationship the first nodes that it leads to with its own properties.</summary>
    public static NodeProjection Everything(NodeType type) =>
        Of(
            type,
            [
                .. Properties(type),
                .. type
                    .Relationships.Where(r => r.Selectable)
                    .Select(r => Connection(r, Identity(r.Target), r.PropertiesTypes.ToDictionary(c => c, Properties))),
            ]
        );

    private static NodeProjection OfNode(EntityType type, InputValue select, InputPath path) =>
        Of(type, [.. InputReader.Fields(select, path).Where(IsWanted).Select(field => OfField(type, field, path))]);

    private static Selection OfField(EntityType type, KeyValuePair<string, InputValue> field, InputPath path)
    {
        if (type.Property(field.Key) is { Selectable: true } property)
            return new PropertySelection(property);
        if (type.Relationship(field.Key) is { Selectable: true } relationship)
            return OfRelated(relationship, field.Value, path.To(field.Key));
        var known = Properties(type).Select(p => p.Name).Concat(type.Relationships.Where(r => r.Selectable).Select(r => r.Name));
        throw InputReader.Unknown(field.Value, path, field.Key, $"field of {type}", known);
    }

    private static ConnectionSelection OfRelated(Relationship relationship, InputValue value, InputPath path)
    {
        var fields = value is InputScalar { Value: true } ? [] : InputReader.Fields(value, path);
        var node = new InputObject([.. fields.Where(f => f.Key != OfRelationship)]);
        var own = fields
            .Where(f => f.Key == OfRelationship)
            .SelectMany(f => InputReader.Fields(f.Value, path.To(OfRelationship)))
            .Where(IsWanted)
            .ToList();
        foreach (var unknown in own.Where(f => relationship.PropertiesTypes.All(c => c.Property(f.Key) is null)))
        {
            throw InputReader.Unknown(
                unknown.Value,
                path.To(OfRelationship),
                unknown.Key,
                $"property of {relationship}",
                relationship.PropertiesTypes.SelectMany(c => c.Properties).Select(p => p.Name)
            );
        }
        IReadOnlyList<PropertySelection> Own(PropertiesType carrier) =>
            [.. own.Select(f => carrier.Property(f.Key)).OfType<Property>().Select(p => new PropertySelection(p))];
        return Connection(relationship, OfNode(relationship.Target, node, path), relationship.PropertiesTypes.ToDictionary(c => c, Own));
    }

    private static ConnectionSelection Connection(
        Relationship relationship,
        NodeProjection node,
        IReadOnlyDictionary<PropertiesType, IReadOnlyList<PropertySelection>> own
    ) =>
        new(
            relationship.Name,
            new ConnectionQuery(
                new RelatedNodes(relationship),
                Filter.Everything,
                [],
                new Page(0, Related),
                new ConnectionParts(TotalCount: true, new EdgeProjection(node, own), PageInfo: false, [], [])
            )
        );

    // A property that is asked for under a name that identifies the node takes that name.
    private static NodeProjection Of(EntityType type, IReadOnlyList<Selection> selections) =>
        new(
            type.Members.ToDictionary(
                member => member,
                member =>
                {
                    var wanted = NodeProjection.Of(type, selections).For(member);
                    return (IReadOnlyList<Selection>)[.. Identifying(member).Where(i => wanted.All(w => w.Name != i.Name)), .. wanted];
                }
            )
        );

    private static IEnumerable<PropertySelection> Identifying(NodeType type)
    {
        if (type.Key is { } key)
            yield return new PropertySelection("id", key);
        if (type.NameProperty is { } name)
            yield return new PropertySelection("name", name);
        if (type.Citation is { } citation)
            yield return new PropertySelection(NodeJson.Cite, citation.Number);
    }

    private static IReadOnlyList<PropertySelection> Properties(EntityType type) =>
        [.. type.Properties.Where(p => p is { Selectable: true, Source: not CypherColumn }).Select(p => new PropertySelection(p))];

    private static IReadOnlyList<PropertySelection> Properties(PropertiesType carrier) =>
        [.. carrier.Properties.Where(p => p.Selectable).Select(p => new PropertySelection(p))];

    private static bool IsWanted(KeyValuePair<string, InputValue> field) => field.Value is not (InputNull or InputScalar { Value: false });
}
