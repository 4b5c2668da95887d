namespace KnowledgeGraph.Core;

/// <summary>A field of a type: a <see cref="Property"/>, a <see cref="Relationship"/> or a <see cref="CypherField"/>. Compared by reference.</summary>
public abstract class Field
{
    private protected Field(string name, string? description) => (Name, Description) = (name, description);

    /// <summary>The name in the type definitions and at the API.</summary>
    public string Name { get; }

    /// <summary>The description in the type definitions.</summary>
    public string? Description { get; }

    /// <summary>Words that people use for it (<c>@phrase</c>).</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>Why not to use it any more (<c>@deprecated</c>); null otherwise.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Whether the field can be selected when reading (<c>@selectable(onRead:)</c>).</summary>
    public bool Selectable { get; init; } = true;

    /// <summary>Whether it takes part in filters (<c>@filterable(byValue:)</c>).</summary>
    public bool Filterable { get; init; } = true;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>
/// A value of a node or of a relationship: a scalar, an enumeration value, or a list of them.
/// Who carries it is told by <see cref="Entity"/> (a node) or <see cref="Carrier"/> (a relationship): exactly one is set.
/// </summary>
public sealed class Property : Field
{
    internal Property(string name, string? description)
        : base(name, description) { }

    /// <summary>The type whose nodes carry it; null for a property of a relationship.</summary>
    public EntityType? Entity { get; internal set; }

    /// <summary>The properties type that it belongs to; null for a property of a node.</summary>
    public PropertiesType? Carrier { get; internal set; }

    /// <summary>The kind of its value, or of the entries of its list.</summary>
    public required ScalarType Type { get; init; }

    /// <summary>The enumeration, exactly when <see cref="Type"/> is <see cref="ScalarType.Enum"/>.</summary>
    public EnumType? Enum { get; init; }

    /// <summary>Whether the value is a list.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether a value is promised (<c>!</c>).</summary>
    public bool Required { get; init; }

    /// <summary>Where the value comes from.</summary>
    public required PropertySource Source { get; init; }

    /// <summary>The name that the value is stored under; null for a computed one.</summary>
    public string? Column => (Source as StoredColumn)?.Name;

    /// <summary>The value that stands for a missing one (<c>@coalesce</c>) in reading and in filters other than null; null when there is none.</summary>
    public object? Coalesce { get; init; }

    /// <summary>Whether it takes part in aggregate filters (<c>@filterable(byAggregate:)</c>).</summary>
    public bool FilterableByAggregate { get; init; } = true;

    /// <summary>Whether aggregates of it can be selected (<c>@selectable(onAggregate:)</c>).</summary>
    public bool SelectableInAggregate { get; init; } = true;

    /// <summary>Whether lists can be sorted by it (<c>@sortable</c>).</summary>
    public bool Sortable { get; init; } = true;

    /// <summary>Whether <c>@groupBy</c> marks it.</summary>
    public bool GroupBy { get; init; }

    /// <summary>Whether its values are other names of the node (<c>@alsoKnownAs</c>): what people may call it.</summary>
    public bool IsAlias { get; init; }
}

/// <summary>Where the value of a property comes from.</summary>
public abstract record PropertySource;

/// <summary>The value is stored with the node or relationship.</summary>
/// <param name="Name">The stored name: the field's own, or that of <c>@alias</c>.</param>
public sealed record StoredColumn(string Name) : PropertySource;

/// <summary>The value is a count or aggregate over relationships (<c>@measure</c>), which every store can compute.</summary>
/// <param name="Measure">What is computed.</param>
/// <param name="Cypher">The <c>@cypher</c> statement beside it, if any; it says the same.</param>
public sealed record MeasuredColumn(Measure Measure, CypherStatement? Cypher) : PropertySource
{
    /// <summary>What is computed; it is bound after all types are read.</summary>
    public Measure Measure { get; internal set; } = Measure;
}

/// <summary>The value comes from a <c>@cypher</c> statement alone, which only a store that speaks Cypher can compute.</summary>
/// <param name="Cypher">The statement.</param>
public sealed record CypherColumn(CypherStatement Cypher) : PropertySource;

/// <summary>A <c>@cypher</c> statement. <c>this</c> is bound to the node (except in a root field), arguments are its parameters.</summary>
/// <param name="Text">The statement, as declared in the schema.</param>
/// <param name="ColumnName">The column of its rows that holds the value.</param>
public sealed record CypherStatement(string Text, string ColumnName);

/// <summary>
/// A field whose value a <c>@cypher</c> statement finds and that is not a plain property: it takes arguments, gives nodes, or stands at the root.
/// </summary>
public sealed class CypherField : Field
{
    internal CypherField(string name, string? description)
        : base(name, description) { }

    /// <summary>The statement.</summary>
    public required CypherStatement Statement { get; init; }

    /// <summary>The arguments, in the order of the definitions.</summary>
    public IReadOnlyList<CypherArgument> Arguments { get; init; } = [];

    /// <summary>The type of the nodes it gives; null when it gives scalars.</summary>
    public EntityType? Target { get; internal set; }

    /// <summary>The kind of scalar it gives; meaningful when <see cref="Target"/> is null.</summary>
    public ScalarType Scalar { get; init; }

    /// <summary>The enumeration, when <see cref="Scalar"/> says so.</summary>
    public EnumType? Enum { get; init; }

    /// <summary>Whether it gives a list.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether a value is promised (<c>!</c> outermost).</summary>
    public bool Required { get; init; }
}

/// <summary>An argument of a <see cref="CypherField"/>.</summary>
/// <param name="Name">The name, also of the Cypher parameter.</param>
/// <param name="Type">The kind of value.</param>
/// <param name="Enum">The enumeration, when the kind says so.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="Default">The value when it is not given, in the form of <see cref="ScalarType"/>; null when there is none.</param>
/// <param name="Description">The description in the type definitions.</param>
public sealed record CypherArgument(
    string Name,
    ScalarType Type,
    EnumType? Enum,
    bool IsList,
    bool Required,
    object? Default,
    string? Description
);

/// <summary>The direction in which a relationship is stored, seen from the type that declares it.</summary>
public enum Direction
{
    /// <summary>From the declaring node.</summary>
    Out,

    /// <summary>To the declaring node.</summary>
    In,

    /// <summary>Read both ways (<c>queryDirection: UNDIRECTED</c>).</summary>
    Both,
}

/// <summary>
/// A relationship as one of its ends declares it (<c>@relationship</c>). A relationship type such as <c>PART_OF</c> may join
/// several pairs of types: what is stored is known by source label, type and target label.
/// </summary>
public sealed class Relationship : Field
{
    internal Relationship(string name, string? description)
        : base(name, description) { }

    /// <summary>The type that declares it.</summary>
    public EntityType Source { get; internal set; } = null!;

    /// <summary>The type at the other end.</summary>
    public EntityType Target { get; internal set; } = null!;

    /// <summary>The stored type, for example <c>ADDRESSES</c>. For one declared on an interface: the empty string; ask <see cref="On"/>.</summary>
    public string Type { get; init; } = "";

    /// <summary>How it is stored, seen from <see cref="Source"/>: <see cref="Direction.Out"/> or <see cref="Direction.In"/>.</summary>
    public Direction Stored { get; init; }

    /// <summary>How it is read, seen from <see cref="Source"/>.</summary>
    public Direction Read { get; init; }

    /// <summary>Whether the field is a list; else it is a single, nullable node.</summary>
    public bool IsList { get; init; }

    /// <summary>The properties that the relationship carries, if any. For one declared on an interface whose members differ: null.</summary>
    public PropertiesType? Properties { get; internal set; }

    /// <summary>All properties types it may carry: one for a plain relationship with properties, several through an interface.</summary>
    public IReadOnlyList<PropertiesType> PropertiesTypes { get; internal set; } = [];

    /// <summary>Whether its connection has <c>aggregate</c>.</summary>
    public bool Aggregate { get; internal set; } = true;

    /// <summary>
    /// What tells two relationships between the same nodes apart (<c>@key</c>): empty when there can be only one; null when
    /// nothing is declared, and then parallel ones are allowed. Both ends of a relationship share one answer.
    /// </summary>
    public IReadOnlyList<Property>? Key { get; internal set; }

    /// <summary>Whether it only stands on an interface (<c>@declareRelationship</c>).</summary>
    public bool IsDeclaration => Source is InterfaceType;

    /// <summary>
    /// The interface whose declaration names the API types of this relationship; null when it stands for itself.
    /// </summary>
    public InterfaceType? DeclaredBy { get; internal set; }

    /// <summary>The relationship as a member of the declaring interface stores it; itself on a node type.</summary>
    /// <exception cref="ArgumentException">The node type has no such field: a mistake of ours.</exception>
    public Relationship On(NodeType type) =>
        !IsDeclaration ? this : type.Relationship(Name) ?? throw new ArgumentException($"{type} has no relationship {Name}", nameof(type));

    /// <inheritdoc/>
    public override string ToString() => $"{Source}.{Name}";
}
