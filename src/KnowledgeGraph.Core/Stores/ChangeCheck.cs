namespace KnowledgeGraph.Core;

/// <summary>
/// Checks changes against the schema: all that can be told without the data, so that every store refuses the same in the same
/// words before it writes anything. Everything is told, so that it can be mended in one go.
/// </summary>
public sealed class ChangeCheck(StorageRules rules)
{
    /// <summary>Looking for the nearest names takes time, and nobody reads thousands of suggestions.</summary>
    private const int MostExplained = 20;

    private readonly List<GraphError> _errors = [];
    private readonly HashSet<NodeReference> _nodes = [];
    private readonly HashSet<RelationshipIdentity> _relationships = [];

    /// <summary>Checks a whole change.</summary>
    /// <exception cref="GraphException">It does not fit: <see cref="ErrorCodes.InvalidChange"/>, with every error.</exception>
    public static void Require(StorageRules rules, GraphChange change)
    {
        var check = new ChangeCheck(rules);
        foreach (var record in change.RemovedRelationships)
            check.Rule(record);
        foreach (var node in change.RemovedNodes)
            check.HasLabel(node);
        foreach (var record in change.Nodes)
            check.Fits(record);
        foreach (var record in change.Relationships)
            check.Fits(record);
        check.ThrowIfAny();
    }

    /// <summary>Whether a node fits, and was not checked before.</summary>
    public bool Fits(NodeRecord record)
    {
        var before = _errors.Count;
        foreach (var label in record.Labels)
        {
            if (rules.Label(label) is null)
                Add($"The schema has no label {label}, which {record.Reference} carries.", label, () => rules.Labels);
        }
        if (rules.Label(record.Labels[0]) is not { } rule)
            return false;
        CheckValues(
            () => record.Reference.ToString(),
            record.Properties,
            rules.Properties(record.Labels),
            rule.Type.Properties.Where(p => p.Required && p.Column is not null)
        );
        if (rule.Type.Key?.Column is { } key && record.Properties.TryGetValue(key, out var value) && !record.Key.Equals(value))
            Add($"{record.Reference} has {value} for {key}; a node is known by that property, so the two must be equal.");
        if (!_nodes.Add(record.Reference))
            Add($"{record.Reference} stands in the change twice.");
        return _errors.Count == before;
    }

    /// <summary>Whether a relationship fits, and none of its identity was checked before. Whether its ends are there is not looked at.</summary>
    public bool Fits(RelationshipRecord record)
    {
        var before = _errors.Count;
        if (Rule(record) is not { } rule)
            return false;
        CheckValues(record.ToString, record.Properties, rule.Properties, rule.Required);
        if (rule.Key is { } key && !_relationships.Add(rules.Identity(record)))
            Add($"{record} stands in the change twice{(key.Count > 0 ? $" with the same {string.Join(" and ", key)}" : "")}.");
        return _errors.Count == before;
    }

    /// <summary>Tells what did not fit.</summary>
    /// <exception cref="GraphException">Something did not.</exception>
    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
            throw new GraphException(_errors);
    }

    private bool HasLabel(NodeReference node)
    {
        if (rules.Label(node.Label) is not null)
            return true;
        Add($"The schema has no label {node.Label}.", node.Label, () => rules.Labels);
        return false;
    }

    private EdgeRule? Rule(RelationshipRecord record)
    {
        if (rules.Edge(record.Type, record.From.Label, record.To.Label) is { } rule)
            return rule;
        // All three are looked at, so that all their errors are told.
        var others = rules.Edges.Where(edge => edge.Type == record.Type).Select(edge => $"from {edge.From} to {edge.To}").ToArray();
        if (others.Length == 0)
            Add($"The schema has no relationship {record.Type}.", record.Type, () => rules.Edges.Select(edge => edge.Type).Distinct());
        if (HasLabel(record.From) & HasLabel(record.To) && others.Length > 0)
            Add($"{record.Type} does not lead from {record.From.Label} to {record.To.Label}, but {string.Join(", ", others)}.");
        return null;
    }

    private void Add(string message, string? given = null, Func<IEnumerable<string>>? known = null)
    {
        var error = new GraphError(ErrorCodes.InvalidChange, message);
        _errors.Add(given is not null && known is not null && _errors.Count < MostExplained ? error.WithNearest(given, known()) : error);
    }

    // What a value belongs to is only named when something is wrong with it.
    private void CheckValues(
        Func<string> what,
        IReadOnlyDictionary<string, object> values,
        IReadOnlyDictionary<string, Property> known,
        IEnumerable<Property> required
    )
    {
        foreach (var (name, value) in values)
        {
            if (!known.TryGetValue(name, out var property))
                Add($"{what()} has no property {name} in the schema.", name, () => known.Keys);
            else
                CheckValue(what, property, value);
        }
        foreach (var property in required)
        {
            if (!values.ContainsKey(property.Column!))
                Add($"{what()} has no {property.Column}, which the schema requires.");
        }
    }

    private void CheckValue(Func<string> what, Property property, object value)
    {
        if (!Fits(property, value))
        {
            Add(
                $"{what()} has {Describe(value)} for {property.Column}, where {(property.IsList ? "a list of " : "")}{property.Enum?.Name ?? property.Type.ToString()} is expected."
            );
        }
        else if (
            property.Enum is { } type
            && (value as object[] ?? [value]).Cast<string>().FirstOrDefault(name => !type.Has(name)) is { } unknown
        )
        {
            Add(
                $"{what()} has {unknown} for {property.Column}, which is no value of {type.Name}.",
                unknown,
                () => type.Values.Select(v => v.Name)
            );
        }
    }

    private static bool Fits(Property property, object value) =>
        property.IsList
            ? value is object[] list && Array.TrueForAll(list, entry => IsOf(property.Type, entry))
            : IsOf(property.Type, value);

    private static bool IsOf(ScalarType type, object? value) =>
        type switch
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

    private static string Describe(object value) =>
        value switch
        {
            object[] list => $"a list of {list.Length}",
            string text => $"the text '{(text.Length > 40 ? text[..40] + "…" : text)}'",
            _ => FormattableString.Invariant($"{value}"),
        };
}
