namespace KnowledgeGraph.Core;

/// <summary>
/// What a query can range over: a <see cref="NodeType"/>, or an <see cref="InterfaceType"/> or <see cref="UnionType"/> over several.
/// Instances belong to one <see cref="GraphSchema"/> and are compared by reference.
/// </summary>
public abstract class EntityType
{
    private protected EntityType(string name, string? description) => (Name, Description) = (name, description);

    /// <summary>The name in the type definitions.</summary>
    public string Name { get; }

    /// <summary>The description in the type definitions.</summary>
    public string? Description { get; }

    /// <summary>The node types it stands for, in the order of the definitions; a node type stands for itself.</summary>
    public IReadOnlyList<NodeType> Members { get; internal set; } = [];

    /// <summary>The properties that a query over this type may name, in the order of the definitions; none for a union.</summary>
    public IReadOnlyList<Property> Properties { get; internal set; } = [];

    /// <summary>
    /// The relationships that a query over this type may follow; none for a union. On an interface: those declared with
    /// <c>@declareRelationship</c>, of which each member declares how it is stored.
    /// </summary>
    public IReadOnlyList<Relationship> Relationships { get; internal set; } = [];

    /// <summary>The names at the API, given by <c>@plural</c> or made by rule.</summary>
    public required ApiNames Api { get; init; }

    /// <summary>What <c>@query</c> and <c>@limit</c> say.</summary>
    public ReadOptions Options { get; init; } = ReadOptions.Default;

    /// <summary>The property of that name, or null.</summary>
    public Property? Property(string name) => Properties.FirstOrDefault(p => p.Name == name);

    /// <summary>The relationship of that name, or null.</summary>
    public Relationship? Relationship(string name) => Relationships.FirstOrDefault(r => r.Name == name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A type of node (<c>@node</c>).</summary>
public sealed class NodeType : EntityType
{
    internal NodeType(string name, string? description)
        : base(name, description) => Members = [this];

    /// <summary>The labels that a node of this type carries, all of them; the first is the one it is stored by.</summary>
    public IReadOnlyList<string> Labels { get; internal set; } = [];

    /// <summary>Fields whose value is a list or a single node that a <c>@cypher</c> statement finds.</summary>
    public IReadOnlyList<CypherField> CypherFields { get; internal set; } = [];

    /// <summary>The interfaces that it implements.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];

    /// <summary>The full-text indexes that <c>@fulltext</c> declares.</summary>
    public IReadOnlyList<FulltextIndex> FulltextIndexes { get; internal set; } = [];

    /// <summary>
    /// The property that tells its nodes apart: the first field of type <c>ID!</c>. It is the last sort key of every
    /// list, so that the same question gives the same order on every store. Null for a type without one.
    /// </summary>
    public Property? Key { get; internal set; }

    /// <summary>
    /// The property that holds what a person calls a node: the first one that promises a text, else the first text, else the key.
    /// </summary>
    public Property? NameProperty
    {
        get
        {
            var texts = Properties
                .Where(p => p is { Type: ScalarType.String, IsList: false, Selectable: true, Source: StoredColumn })
                .ToArray();
            return texts.FirstOrDefault(p => p.Required) ?? texts.FirstOrDefault() ?? Key;
        }
    }

    /// <summary>Words that people use for a thing of this type (<c>@phrase</c>).</summary>
    public IReadOnlyList<string> Phrases { get; internal set; } = [];

    /// <summary>How an answer cites a node of this type (<c>@cite</c>); null when it is not cited.</summary>
    public NodeCitation? Citation { get; internal set; }
}

/// <summary>An interface over node types.</summary>
public sealed class InterfaceType : EntityType
{
    internal InterfaceType(string name, string? description)
        : base(name, description) { }
}

/// <summary>A union of node types.</summary>
public sealed class UnionType : EntityType
{
    internal UnionType(string name, string? description)
        : base(name, description) { }
}

/// <summary>What <c>@query</c> and <c>@limit</c> say of a type.</summary>
/// <param name="Read">Whether the type has root fields.</param>
/// <param name="Aggregate">Whether its connections have <c>aggregate</c>.</param>
/// <param name="DefaultLimit">The page size when none is asked for.</param>
/// <param name="MaxLimit">The largest page size; larger ones are cut to it.</param>
public sealed record ReadOptions(bool Read, bool Aggregate, int? DefaultLimit, int? MaxLimit)
{
    /// <summary>Everything can be read, without limits.</summary>
    public static ReadOptions Default { get; } = new(true, true, null, null);
}

/// <summary>A full-text index over string properties of one node type.</summary>
/// <param name="Name">The name of the index in Neo4j.</param>
/// <param name="QueryName">The root field that searches it.</param>
/// <param name="Type">The node type.</param>
/// <param name="Properties">The properties that it holds.</param>
public sealed record FulltextIndex(string Name, string QueryName, NodeType Type, IReadOnlyList<Property> Properties);

/// <summary>The properties that a kind of relationship carries (<c>@relationshipProperties</c>).</summary>
public sealed class PropertiesType
{
    internal PropertiesType(string name, string? description) => (Name, Description) = (name, description);

    /// <summary>The name in the type definitions.</summary>
    public string Name { get; }

    /// <summary>The description in the type definitions.</summary>
    public string? Description { get; }

    /// <summary>The properties, in the order of the definitions.</summary>
    public IReadOnlyList<Property> Properties { get; internal set; } = [];

    /// <summary>Which properties hold what shows the relationship (<c>@cite</c>); null when none does.</summary>
    public EdgeCitation? Citation { get; internal set; }

    /// <summary>The property of that name, or null.</summary>
    public Property? Property(string name) => Properties.FirstOrDefault(p => p.Name == name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>An enumeration. Its values are stored as their names.</summary>
/// <param name="Name">The name in the type definitions.</param>
/// <param name="Description">The description in the type definitions.</param>
/// <param name="Values">The values in the order of the definitions.</param>
public sealed record EnumType(string Name, string? Description, IReadOnlyList<EnumValue> Values)
{
    /// <summary>Whether it has a value of that name.</summary>
    public bool Has(string name) => Values.Any(v => v.Name == name);
}

/// <summary>One value of an enumeration.</summary>
/// <param name="Name">The name, which is what is stored.</param>
/// <param name="Description">The description in the type definitions.</param>
/// <param name="Phrases">Words that people use for it (<c>@phrase</c>).</param>
public sealed record EnumValue(string Name, string? Description, IReadOnlyList<string> Phrases);

/// <summary>How a node is cited.</summary>
/// <param name="Number">The property whose value stands in brackets: <c>[227]</c>.</param>
/// <param name="Title">The property that holds its title.</param>
public sealed record NodeCitation(Property Number, Property Title);

/// <summary>What shows a relationship.</summary>
/// <param name="Evidence">The property that quotes the words.</param>
/// <param name="Basis">The property that says what sort of words they are, if any.</param>
/// <param name="Section">The property that says where they stand, if any.</param>
/// <param name="More">The list property that holds further quotes, if any.</param>
/// <param name="References">The list property that holds the numbers (<see cref="NodeCitation.Number"/>) of nodes that the words cite, if any.</param>
/// <param name="Certainty">The property that says how sure the relationship is, 1 for certain, if any.</param>
public sealed record EdgeCitation(
    Property Evidence,
    Property? Basis,
    Property? Section,
    Property? More,
    Property? References,
    Property? Certainty
);
