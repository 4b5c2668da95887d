namespace KnowledgeGraph.Core;

/// <summary>
/// What is wanted of a node, for each node type that it may be. The values of a <see cref="NodeRow"/> stand in the order of
/// the selections of its type. A type that is not named gives a row without values.
/// </summary>
/// <param name="ByType">The selections by node type.</param>
public sealed record NodeProjection(IReadOnlyDictionary<NodeType, IReadOnlyList<Selection>> ByType)
{
    /// <summary>Nothing but the type of the node.</summary>
    public static NodeProjection Nothing { get; } = new(new Dictionary<NodeType, IReadOnlyList<Selection>>());

    /// <summary>The same selections for each member of a type. Properties and relationships of an interface become the members' own.</summary>
    public static NodeProjection Of(EntityType type, params IReadOnlyList<Selection> selections) =>
        new(type.Members.ToDictionary(m => m, m => (IReadOnlyList<Selection>)[.. selections.Select(s => s.On(m))]));

    /// <summary>The selections for a node of that type.</summary>
    public IReadOnlyList<Selection> For(NodeType type) => ByType.GetValueOrDefault(type) ?? [];
}

/// <summary>One thing that is wanted of a node.</summary>
/// <param name="Name">The name it has in the answer.</param>
public abstract record Selection(string Name)
{
    internal virtual Selection On(NodeType type) => this;
}

/// <summary>The value of a property. In a row: the value in the form of <see cref="ScalarType"/>, or null.</summary>
public sealed record PropertySelection(string Name, Property Property) : Selection(Name)
{
    /// <summary>A property under its own name.</summary>
    public PropertySelection(Property property)
        : this(property.Name, property) { }

    internal override Selection On(NodeType type) =>
        Property.Entity is InterfaceType ? this with { Property = type.Property(Property.Name)! } : this;
}

/// <summary>A measure over what a path leads to. In a row: its value, or null.</summary>
public sealed record MeasureSelection(string Name, Measure Measure) : Selection(Name);

/// <summary>Related nodes, or what a <c>@cypher</c> field finds. In a row: a <see cref="NodeListResult"/>.</summary>
/// <param name="Name">The name it has in the answer.</param>
/// <param name="Query">A query from <see cref="RelatedNodes"/> or <see cref="CypherNodes"/>.</param>
public sealed record NodesSelection(string Name, NodeQuery Query) : Selection(Name)
{
    internal override Selection On(NodeType type) =>
        Query.Source is RelatedNodes { Relationship: { IsDeclaration: true } r }
            ? this with
            {
                Query = Query with { Source = new RelatedNodes(r.On(type)) },
            }
            : this;
}

/// <summary>A connection. In a row: a <see cref="ConnectionResult"/>.</summary>
/// <param name="Name">The name it has in the answer.</param>
/// <param name="Query">A query from <see cref="RelatedNodes"/>.</param>
public sealed record ConnectionSelection(string Name, ConnectionQuery Query) : Selection(Name)
{
    internal override Selection On(NodeType type) =>
        Query.Source is RelatedNodes { Relationship: { IsDeclaration: true } r }
            ? this with
            {
                Query = Query with { Source = new RelatedNodes(r.On(type)) },
            }
            : this;
}

/// <summary>The scalars that a <c>@cypher</c> field with arguments gives. In a row: the value, an <c>object[]</c> for a list.</summary>
public sealed record CypherSelection(string Name, CypherField Field, IReadOnlyDictionary<string, object?> Arguments) : Selection(Name);

/// <summary>What is wanted of a connection.</summary>
/// <param name="TotalCount">Whether the number of entries that the filter leaves is wanted.</param>
/// <param name="Edges">What is wanted of each entry of the page; null when no entry is read at all.</param>
/// <param name="PageInfo">Whether it must be known if more follow the page.</param>
/// <param name="Measures">Aggregates over all entries that the filter leaves, page or not; their paths are empty.</param>
/// <param name="Groups">Entries by the values of properties (<c>@groupBy</c>); they see neither page nor order.</param>
public sealed record ConnectionParts(
    bool TotalCount,
    EdgeProjection? Edges,
    bool PageInfo,
    IReadOnlyList<Measure> Measures,
    IReadOnlyList<EdgeGrouping> Groups
)
{
    /// <summary>Only the count.</summary>
    public static ConnectionParts CountOnly { get; } = new(true, null, false, [], []);
}

/// <summary>Entries put together by equal values of properties of the node; a missing value is a group too.</summary>
/// <param name="By">The properties.</param>
/// <param name="Edges">What is wanted of each entry.</param>
public sealed record EdgeGrouping(IReadOnlyList<Property> By, EdgeProjection Edges);

/// <summary>What is wanted of an entry of a connection.</summary>
/// <param name="Node">What is wanted of the node; null when it is not read.</param>
/// <param name="Properties">What is wanted of the relationship's properties, for each type of properties that it may carry.</param>
/// <param name="Score">Whether the full-text score is wanted.</param>
public sealed record EdgeProjection(
    NodeProjection? Node,
    IReadOnlyDictionary<PropertiesType, IReadOnlyList<PropertySelection>> Properties,
    bool Score = false
)
{
    /// <summary>An entry without relationship properties.</summary>
    public EdgeProjection(NodeProjection? node)
        : this(node, new Dictionary<PropertiesType, IReadOnlyList<PropertySelection>>()) { }
}
