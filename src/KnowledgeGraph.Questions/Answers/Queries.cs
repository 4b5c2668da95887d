using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>The queries for things.</summary>
internal static class Queries
{
    /// <summary>The name of what is asked besides what an answer tells of each node.</summary>
    public const string Asked = "asked";

    /// <summary>The name of what that is set against.</summary>
    public const string AskedAgainst = "askedAgainst";

    /// <summary>For the nodes that fulfil the conditions, with all that an answer tells of them.</summary>
    public static NodeQuery Of(Thing thing) =>
        new(new AllNodes(thing.Type), thing.ToFilter(), Projected.Order(thing.Type), Page.All, Projected.Of(thing));

    /// <summary>For their number.</summary>
    public static ConnectionQuery Count(Thing thing) =>
        new(new AllNodes(thing.Type), thing.ToFilter(), [], Page.All, new ConnectionParts(true, null, false, [], []));

    /// <summary>For the nodes with something more of each, which are the last values of a row.</summary>
    public static NodeQuery Asking(Thing thing, params Selection[] asked) =>
        new(
            new AllNodes(thing.Type),
            thing.ToFilter(),
            [],
            Page.All,
            NodeProjection.Of(thing.Type, [.. Projected.Of(thing).For(thing.Type), .. asked])
        );

    /// <summary>For the nodes with properties of each, and with what each leads to, which are the last values of a row.</summary>
    public static NodeQuery Telling(Thing thing, IReadOnlyList<Property> told, IReadOnlyList<Relationship> toldOf) =>
        Asking(
            thing,
            [.. told.Select(p => Told(thing, p)), .. toldOf.Select(r => Projected.Related(r) with { Name = $"{r.Name}Told" })]
        ) with
        {
            Sort = Projected.Order(thing.Type),
        };

    /// <summary>A property of each node, or of the relationship by which it fulfils a condition.</summary>
    private static Selection Told(Thing thing, Property property) =>
        property.Carrier is { } carrier
            ? new ConnectionSelection(
                $"{property.Name}Told",
                Carried(thing.Links.First(l => l.Relationship.Properties == carrier), property)
            )
            : new PropertySelection($"{property.Name}Told", property);

    /// <summary>For the nodes with a property of a relationship of each.</summary>
    public static NodeQuery Along(Thing thing, Link link, Property property) =>
        Asking(thing, new ConnectionSelection(Asked, Carried(link, property)));

    private static ConnectionQuery Carried(Link link, Property property)
    {
        var edges = new EdgeProjection(
            null,
            new Dictionary<PropertiesType, IReadOnlyList<PropertySelection>> { [property.Carrier!] = [new PropertySelection(property)] }
        );
        return new ConnectionQuery(
            new RelatedNodes(link.Relationship),
            Filter.All([link.Other.ToFilter(), .. link.Where]),
            [],
            Page.All,
            new ConnectionParts(false, edges, false, [], [])
        );
    }

    /// <summary>The values of <see cref="Along"/> in a row.</summary>
    public static IEnumerable<object?> AlongValues(NodeRow row) => CarriedValues(row.Values[^1]!);

    /// <summary>What the relationships of one node carry, as one value of its row.</summary>
    public static IEnumerable<object?> CarriedValues(object value) => ((ConnectionResult)value).Edges.Select(e => e.Properties[0]);
}
