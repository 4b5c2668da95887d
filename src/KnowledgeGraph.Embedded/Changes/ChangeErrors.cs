using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>What does not fit of a change: everything, so that it can be mended in one go.</summary>
internal sealed class ChangeErrors
{
    /// <summary>Looking for the nearest names takes time, and nobody reads thousands of suggestions.</summary>
    private const int MostExplained = 20;

    private readonly List<GraphError> _errors = [];

    public void Add(string message, string? given = null, Func<IEnumerable<string>>? known = null)
    {
        var error = new GraphError(ErrorCodes.InvalidChange, message);
        _errors.Add(given is not null && known is not null && _errors.Count < MostExplained ? error.WithNearest(given, known()) : error);
    }

    /// <exception cref="GraphException">There are errors.</exception>
    public void ThrowIfAny()
    {
        if (_errors.Count > 0) throw new GraphException(_errors);
    }

    /// <summary>Checks the values of a node or relationship, which is only named when something is wrong with it.</summary>
    public void Check(Func<string> what, IReadOnlyDictionary<string, object> values, IReadOnlyDictionary<string, Property> known, IEnumerable<Property> required)
    {
        foreach (var (name, value) in values)
        {
            if (!known.TryGetValue(name, out var property)) Add($"{what()} has no property {name} in the schema.", name, () => known.Keys);
            else CheckValue(what, property, value);
        }
        foreach (var property in required)
        {
            if (!values.ContainsKey(property.Column!)) Add($"{what()} has no {property.Column}, which the schema requires.");
        }
    }

    private void CheckValue(Func<string> what, Property property, object value)
    {
        if (!Fits(property, value))
        {
            Add($"{what()} has {Describe(value)} for {property.Column}, where {(property.IsList ? "a list of " : "")}{property.Enum?.Name ?? property.Type.ToString()} is expected.");
        }
        else if (property.Enum is { } type && (value as object[] ?? [value]).Cast<string>().FirstOrDefault(name => !type.Has(name)) is { } unknown)
        {
            Add($"{what()} has {unknown} for {property.Column}, which is no value of {type.Name}.", unknown, () => type.Values.Select(v => v.Name));
        }
    }

    private static bool Fits(Property property, object value) => property.IsList
        ? value is object[] list && Array.TrueForAll(list, entry => IsOf(property.Type, entry))
        : IsOf(property.Type, value);

    private static bool IsOf(ScalarType type, object? value) => type switch
    {
        ScalarType.String or ScalarType.ID or ScalarType.Enum => value is string,
        ScalarType.Int or ScalarType.BigInt => value is long,
        ScalarType.Float => value is double,
        ScalarType.Boolean => value is bool,
        ScalarType.Date => value is DateOnly,
        ScalarType.DateTime => value is DateTimeOffset,
        ScalarType.LocalDateTime => value is DateTime,
        ScalarType.Time => value is OffsetTime,
        ScalarType.LocalTime => value is TimeOnly,
        ScalarType.Duration => value is CalendarDuration,
    };

    private static string Describe(object value) => value switch
    {
        object[] list => $"a list of {list.Length}",
        string text => $"the text '{(text.Length > 40 ? text[..40] + "…" : text)}'",
        _ => FormattableString.Invariant($"{value}"),
    };
}
