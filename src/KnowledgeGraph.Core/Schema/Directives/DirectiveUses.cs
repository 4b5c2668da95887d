namespace KnowledgeGraph.Core;

/// <summary>A directive, read: one small record each.</summary>
/// <typeparam name="T">The record.</typeparam>
internal interface IDirective<T>
    where T : class, IDirective<T>
{
    /// <summary>The name of the directive, without the sign.</summary>
    static abstract string Name { get; }

    /// <summary>Reads what stands there.</summary>
    static abstract T Read(DirectiveUse use);
}

/// <summary>The directives at one type, field or value.</summary>
/// <param name="All">Those that fit their definitions, in their order.</param>
/// <param name="AllHold">Whether there was no other; where there was one, what its place means is not known.</param>
internal sealed record DirectiveUses(IReadOnlyList<DirectiveUse> All, bool AllHold)
{
    /// <summary>No directive.</summary>
    public static DirectiveUses None { get; } = new([], true);

    /// <summary>The directive of that kind, read; null when it does not stand there.</summary>
    public T? Find<T>()
        where T : class, IDirective<T> => Use(T.Name) is { } use ? T.Read(use) : null;

    /// <summary>Whether a directive of that kind stands there.</summary>
    public bool Has<T>()
        where T : class, IDirective<T> => Use(T.Name) is not null;

    private DirectiveUse? Use(string name) => All.FirstOrDefault(use => use.Name == name);
}

/// <summary>A directive as it stands somewhere. Its arguments fit its definition; those not given have their defaults.</summary>
/// <param name="Name">Its name, without the sign.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Arguments">The values, as <see cref="Literals"/> reads them, each with its place.</param>
internal sealed record DirectiveUse(string Name, Place Place, IReadOnlyDictionary<string, (object? Value, Place Place)> Arguments)
{
    /// <summary>Any value; null when there is none.</summary>
    public object? Value(string argument) => Arguments[argument].Value;

    /// <summary>A truth value that has a default or must be there.</summary>
    public bool Flag(string argument) => (bool)Value(argument)!;

    /// <summary>A whole number; null when there is none.</summary>
    public int? Number(string argument) => (int?)(long?)Value(argument);

    /// <summary>A text or the name of an enumeration value, with its place; null when there is none.</summary>
    public NameUse? Text(string argument) => Value(argument) is string text ? new(text, Arguments[argument].Place) : null;

    /// <summary>A list of texts; a single one counts as a list.</summary>
    public IReadOnlyList<NameUse> Texts(string argument) =>
        [.. List(Value(argument)).Select(text => new NameUse((string)text!, Arguments[argument].Place))];

    /// <summary>A list; a single value counts as one, null as none.</summary>
    public static IEnumerable<object?> List(object? value) =>
        value switch
        {
            null => [],
            object?[] list => list,
            _ => [value],
        };
}
