using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>What the schema says of what is stored: by label, and by type and ends of a relationship. Immutable.</summary>
internal sealed class StorageRules
{
    private readonly Dictionary<string, LabelRule> _labels;
    private readonly Dictionary<(string Type, string From, string To), EdgeRule> _edges = [];
    private readonly Dictionary<NodeType, int> _places;

    public StorageRules(GraphSchema schema)
    {
        Schema = schema;
        _places = schema.NodeTypes.Select((type, place) => (type, place)).ToDictionary(x => x.type, x => x.place);
        _labels = schema.NodeTypes.SelectMany(type => type.Labels).Distinct(StringComparer.Ordinal)
            .ToDictionary(label => label, label => RuleOf(label, schema), StringComparer.Ordinal);
        // What the types declare that nodes are stored by comes first; other types may show the same under other names.
        foreach (var type in schema.NodeTypes.OrderBy(type => _labels[type.Labels[0]].Type != type))
            foreach (var relationship in type.Relationships) Add(relationship);
    }

    public GraphSchema Schema { get; }

    public IReadOnlyCollection<string> Labels => _labels.Keys;

    /// <summary>What holds for nodes with a label; null for an unknown one.</summary>
    public LabelRule? Label(string label) => _labels.GetValueOrDefault(label);

    /// <summary>Every property that a node with these labels may have, by stored name; labels that the schema does not know give none.</summary>
    public IReadOnlyDictionary<string, Property> Properties(IReadOnlyList<string> labels) => labels.Count == 1
        ? Label(labels[0])?.Properties ?? new Dictionary<string, Property>()
        : labels.Select(Label).OfType<LabelRule>().SelectMany(rule => rule.Properties).DistinctBy(p => p.Key).ToDictionary(StringComparer.Ordinal);

    /// <summary>What holds for relationships of a type between nodes stored by two labels; null when there are none such.</summary>
    public EdgeRule? Edge(string type, string from, string to) => _edges.GetValueOrDefault((type, from, to));

    /// <summary>Every type of relationship, with the labels that it leads from and to.</summary>
    public IEnumerable<(string Type, string From, string To)> Edges => _edges.Keys;

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
            string near = ((NodeType)relationship.Source).Labels[0], far = target.Labels[0];
            var ends = relationship.Stored == Direction.Out ? (relationship.Type, near, far) : (relationship.Type, far, near);
            var known = _edges.GetValueOrDefault(ends);
            _edges[ends] = new EdgeRule(
                Stored([.. known?.Properties.Values ?? [], .. relationship.Properties?.Properties ?? []]),
                known?.Required ?? [.. (relationship.Properties?.Properties ?? []).Where(p => p.Required && p.Column is not null)],
                known?.Key ?? relationship.Key);
        }
    }

    private static Dictionary<string, Property> Stored(IEnumerable<Property> properties) => properties
        .Where(property => property.Column is not null)
        .DistinctBy(property => property.Column)
        .ToDictionary(property => property.Column!, StringComparer.Ordinal);
}

/// <summary>What holds for nodes with a label.</summary>
/// <param name="Type">The type that they are stored and checked by.</param>
/// <param name="Properties">Every property that a type gives them, by stored name.</param>
internal sealed record LabelRule(NodeType Type, IReadOnlyDictionary<string, Property> Properties);

/// <summary>What holds for relationships of one type between nodes of two labels.</summary>
/// <param name="Properties">What they may carry, by stored name.</param>
/// <param name="Required">What they must carry.</param>
/// <param name="Key">As <see cref="Relationship.Key"/>.</param>
internal sealed record EdgeRule(
    IReadOnlyDictionary<string, Property> Properties, IReadOnlyList<Property> Required, IReadOnlyList<Property>? Key);
