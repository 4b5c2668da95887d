namespace KnowledgeGraph.Core;

/// <summary>A type as it is written: what the parser's tree says, put together from all files, with checked directives.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Description">Its description.</param>
/// <param name="Place">Where its name stands.</param>
/// <param name="Directives">Its directives.</param>
/// <param name="Fields">Its fields; for an enumeration its values, without types.</param>
/// <param name="Links">The interfaces that it implements, or the members of a union.</param>
internal sealed record TypeDefinition(
    string Name,
    TypeKind Kind,
    string? Description,
    Place Place,
    DirectiveUses Directives,
    IReadOnlyList<FieldDefinition> Fields,
    IReadOnlyList<NameUse> Links
);

/// <summary>What a type definition defines.</summary>
internal enum TypeKind
{
    Object,
    Interface,
    Union,
    Enum,
}

/// <summary>A field, an argument of a field, or a value of an enumeration, as it is written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">Its description.</param>
/// <param name="Place">Where its name stands.</param>
/// <param name="Shape">Its type; <see cref="TypeShape.None"/> for a value of an enumeration.</param>
/// <param name="Directives">Its directives.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Default">The default of an argument, as <see cref="Literals"/> reads it.</param>
internal sealed record FieldDefinition(
    string Name,
    string? Description,
    Place Place,
    TypeShape Shape,
    DirectiveUses Directives,
    IReadOnlyList<FieldDefinition> Arguments,
    object? Default
);

/// <summary>A name that is used somewhere.</summary>
internal readonly record struct NameUse(string Name, Place Place);

/// <summary>The type of a field: <c>T</c>, <c>T!</c>, <c>[T!]</c>, … Lists of lists are refused before.</summary>
/// <param name="Name">The name of the innermost type.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Required">Whether the outermost type ends in <c>!</c>.</param>
/// <param name="EntriesRequired">Whether the entries of a list end in <c>!</c>.</param>
internal sealed record TypeShape(string Name, Place Place, bool IsList, bool Required, bool EntriesRequired)
{
    /// <summary>No type at all.</summary>
    public static TypeShape None { get; } = new("", default, false, false, false);

    /// <summary>The scalar of that name, or null.</summary>
    public static ScalarType? ScalarOf(string name) =>
        Enum.TryParse<ScalarType>(name, out var type) && type != ScalarType.Enum ? type : null;

    /// <inheritdoc/>
    public override string ToString() => (IsList ? $"[{Name}{(EntriesRequired ? "!" : "")}]" : Name) + (Required ? "!" : "");
}
