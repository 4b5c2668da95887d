namespace KnowledgeGraph.Core;

/// <summary>What the schema says of what is stored: by label, and by type and ends of a relationship. Immutable.</summary>
public sealed class StorageRules
{
    private readonly Dictionary<string, LabelRule> _labels;
    private readonly Dictionary<(string Type, string From, string To), EdgeRule> _edges = [];
    private readonly Dictionary<NodeType, int> _places;

    /// <summary>Reads them off a schema.</summary>
    public StorageRules(GraphSchema schema)
    {
        Schema = schema;
        _places = schema.NodeTypes.Select((type, place) => (type, place)).ToDictionary(x => x.type, x => x.place);
        _labels = schema
            .NodeTypes.SelectMany(type => type.Labels)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(label => label, label => RuleOf(label, schema), StringComparer.Ordinal);
        // What the types declare that nodes are stored by comes first; other types may show the same under other names.
        foreach (var type in schema.NodeTypes.OrderBy(type => _labels[type.Labels[0]].Type != type))
        foreach (var relationship in type.Relationships)
            Add(relationship);
    }

    /// <summary>The schema that they are of.</summary>
    public GraphSchema Schema { get; }

    /// <summary>Every label.</summary>
    public IReadOnlyCollection<string> Labels => _labels.Keys;

    /// <summary>What holds for nodes with a label; null for an unknown one.</summary>
    public LabelRule? Label(string label) => _labels.GetValueOrDefault(label);

    /// <summary>Every property that a node with these labels may have, by stored name; labels that the schema does not know give none.</summary>
    public IReadOnlyDictionary<string, Property> Properties(IReadOnlyList<string> labels) =>
        labels.Count == 1
            ? Label(labels[0])?.Properties ?? new Dictionary<string, Property>()
            : labels
                .Select(Label)
                .OfType<LabelRule>()
                .SelectMany(rule => rule.Properties)
                .DistinctBy(p => p.Key)
                .ToDictionary(StringComparer.Ordinal);

    /// <summary>What holds for relationships of a type between nodes stored by two labels; null when there are none such.</summary>
    public EdgeRule? Edge(string type, string from, string to) => _edges.GetValueOrDefault((type, from, to));

    /// <summary>Every type of relationship, with the labels that it leads from and to.</summary>
    public IEnumerable<(string Type, string From, string To)> Edges => _edges.Keys;

    /// <summary>
    /// What makes a relationship one and the same: its type, ends and key, or all that it carries where the schema declares no key.
    /// </summary>
    public RelationshipIdentity Identity(RelationshipRecord record) =>
        new(
            record.Type,
            record.From,
            record.To,
            Edge(record.Type, record.From.Label, record.To.Label)?.Key is { } key
                ? [.. key.Select(column => record.Properties.GetValueOrDefault(column))]
                :
                [
                    .. record
                        .Properties.OrderBy(property => property.Key, StringComparer.Ordinal)
                        .SelectMany(property => (object[])[property.Key, property.Value]),
                ]
        );

    /// <summary>The position of a type in the schema.</summary>
    public int PlaceOf(NodeType type) => _places[type];

    private static LabelRule RuleOf(string label, GraphSchema schema)
    {
        var types = schema.NodeTypes.Where(type => type.Labels.Contains(label)).ToArray();
        var stored = schema.NodeTypeOfLabel(label) ?? types[0];
        return new LabelRule(stored, Stored(types.OrderBy(type => type != stored).SelectMany(type => type.Properties)));
    }

    private void Add(Relationship relationship)
    {
        foreach (var target in relationship.Target.Members)
        {
            string near = ((NodeType)relationship.Source).Labels[0],
                far = target.Labels[0];
            var ends = relationship.Stored == Direction.Out ? (relationship.Type, near, far) : (relationship.Type, far, near);
            var known = _edges.GetValueOrDefault(ends);
            _edges[ends] = new EdgeRule(
                Stored([.. known?.Properties.Values ?? [], .. relationship.Properties?.Properties ?? []]),
                known?.Required ?? [.. (relationship.Properties?.Properties ?? []).Where(p => p.Required && p.Column is not null)],
                known?.Key ?? relationship.Key?.Select(property => property.Column!).ToArray()
            );
        }
    }

    private static Dictionary<string, Property> Stored(IEnumerable<Property> properties) =>
        properties
            .Where(property => property.Column is not null)
            .DistinctBy(property => property.Column)
            .ToDictionary(property => property.Column!, StringComparer.Ordinal);
}

/// <summary>What holds for nodes with a label.</summary>
/// <param name="Type">The type that they are stored and checked by.</param>
/// <param name="Properties">Every property that a type gives them, by stored name.</param>
public sealed record LabelRule(NodeType Type, IReadOnlyDictionary<string, Property> Properties);

/// <summary>What holds for relationships of one type between nodes of two labels.</summary>
/// <param name="Properties">What they may carry, by stored name.</param>
/// <param name="Required">What they must carry.</param>
/// <param name="Key">The stored names of what tells them apart, as <see cref="Relationship.Key"/>.</param>
public sealed record EdgeRule(
    IReadOnlyDictionary<string, Property> Properties,
    IReadOnlyList<Property> Required,
    IReadOnlyList<string>? Key
);

/// <summary>What makes a relationship one and the same; equal when all of it is, values by <see cref="ValueOrder"/>.</summary>
/// <param name="Type">The stored type.</param>
/// <param name="From">The node it starts from.</param>
/// <param name="To">The node it leads to.</param>
/// <param name="Values">The values that tell it apart; null for a missing one.</param>
public readonly record struct RelationshipIdentity(string Type, NodeReference From, NodeReference To, object?[] Values)
{
    /// <inheritdoc/>
    public bool Equals(RelationshipIdentity other) =>
        Type == other.Type
        && From == other.From
        && To == other.To
        && Values.Length == other.Values.Length
        && Values.Zip(other.Values).All(pair => ValueOrder.Instance.Equals(pair.First, pair.Second));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = HashCode.Combine(Type, From, To);
        foreach (var value in Values)
            hash = HashCode.Combine(hash, value is null ? 0 : ValueOrder.Instance.GetHashCode(value));
        return hash;
    }
}
