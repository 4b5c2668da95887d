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
            [
                .. told.Select(p => new PropertySelection($"{p.Name}Told", p)),
                .. toldOf.Select(r => Projected.Related(r) with { Name = $"{r.Name}Told" }),
            ]
        ) with
        {
            Sort = Projected.Order(thing.Type),
        };

    /// <summary>For the nodes with a property of a relationship of each.</summary>
    public static NodeQuery Along(Thing thing, Link link, Property property)
    {
        var edges = new EdgeProjection(
            null,
            new Dictionary<PropertiesType, IReadOnlyList<PropertySelection>> { [property.Carrier!] = [new PropertySelection(property)] }
        );
        var along = new ConnectionQuery(
            new RelatedNodes(link.Relationship),
            Filter.All([link.Other.ToFilter(), .. link.Where]),
            [],
            Page.All,
            new ConnectionParts(false, edges, false, [], [])
        );
        return Asking(thing, new ConnectionSelection(Asked, along));
    }

    /// <summary>The values of <see cref="Along"/> in a row.</summary>
    public static IEnumerable<object?> AlongValues(NodeRow row) => ((ConnectionResult)row.Values[^1]!).Edges.Select(e => e.Properties[0]);
}
