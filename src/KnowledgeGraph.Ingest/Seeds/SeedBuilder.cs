using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Ingest;

/// <summary>
/// Collects rows of whatever form into one change and checks each against the schema. Errors gather, so that one run tells them all.
/// </summary>
/// <param name="schema">What the data must fit.</param>
/// <param name="whole">Whether the data must fit whole. Else what the schema has no place for is left out and noted.</param>
internal sealed class SeedBuilder(GraphSchema schema, bool whole)
{
    private readonly List<GraphError> _notes = [];
    private readonly Dictionary<string, NodeShape?> _nodeShapes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, NodeShape, NodeShape), RelationshipShape?> _relationshipShapes = [];
    private readonly List<NodeRecord> _nodes = [];
    private readonly List<RelationshipRecord> _relationships = [];
    private readonly Dictionary<NodeReference, SourceValue> _nodeRows = [];
    private readonly Dictionary<(string Type, NodeReference From, NodeReference To, string Key), SourceValue> _relationshipRows = [];

    /// <summary>What does not fit so far.</summary>
    public List<GraphError> Errors { get; } = [];

    /// <summary>Everything that was collected.</summary>
    /// <exception cref="GraphException">Something did not fit.</exception>
    public Seed Build(string hash) =>
        Errors.Count == 0 ? new Seed(new GraphChange(_nodes, _relationships), hash, _notes) : throw new GraphException(Errors);

    /// <summary>The labels of the nodes that a file is named after: by a label that stands alone, else by a type of several labels.</summary>
    public IReadOnlyList<string> LabelsOf(string name) => (schema.NodeTypeOfLabel(name) ?? schema.NodeType(name))?.Labels ?? [name];

    /// <summary>
    /// The shape of nodes with these labels, or null when the schema shows no such node. What it does not know is told once, by <paramref name="place"/>.
    /// </summary>
    public NodeShape? ShapeOf(IReadOnlyList<string> labels, Func<string, GraphError> place)
    {
        var name = string.Join(" and ", labels);
        if (_nodeShapes.TryGetValue(name, out var shape))
            return shape;
        var known = schema.NodeTypes.SelectMany(type => type.Labels).ToHashSet(StringComparer.Ordinal);
        foreach (var label in labels.Where(label => !known.Contains(label)))
            Unknown(place($"The schema has no label {label}.").WithNearest(label, known));
        shape = NodeShape.Of(schema, [.. labels.Where(known.Contains)]);
        if (shape is null && labels.All(known.Contains))
            Unknown(place($"The schema has no node type with only the label {name}."));
        return _nodeShapes[name] = shape;
    }

    /// <summary>The shape of relationships between two kinds of node, or null when the schema has none: that is told once, by <paramref name="place"/>.</summary>
    public RelationshipShape? ShapeOf(string type, NodeShape from, NodeShape to, Func<string, GraphError> place)
    {
        if (_relationshipShapes.TryGetValue((type, from, to), out var shape))
            return shape;
        shape = RelationshipShape.Of(schema, type, from, to);
        if (shape is null)
        {
            var known = RelationshipShape.Types(schema, from, to).ToArray();
            var expected = known.Length == 0 ? "it has none between them" : $"it has {string.Join(", ", known)}";
            Unknown(place($"The schema has no relationship {type} from {from.Label} to {to.Label}; {expected}.").WithNearest(type, known));
        }

        return _relationshipShapes[(type, from, to)] = shape;
    }

    /// <summary>Adds a node.</summary>
    /// <param name="shape">What it may hold.</param>
    /// <param name="row">Where it stands.</param>
    /// <param name="properties">Its properties, when it has any.</param>
    /// <param name="name">What the file calls it; its key when its type has none.</param>
    /// <returns>How to name it from now on, or null when it has no key.</returns>
    public NodeReference? AddNode(NodeShape shape, SourceValue row, SourceValue? properties, string? name = null)
    {
        var values = Values(row, properties, shape.Columns, shape.Type.Properties, []);
        if ((shape.Type.Key is { Column: { } column } ? values.GetValueOrDefault(column) as string : name) is not { } key)
        {
            if (shape.Type.Key is null)
                Errors.Add(row.Error($"{shape.Type} has no field of type ID!, so nothing tells its nodes apart."));
            return null;
        }

        var node = new NodeRecord(shape.Labels, key, values);
        if (_nodeRows.TryAdd(node.Reference, row))
            _nodes.Add(node);
        else
            Errors.Add(
                row.Error(
                    $"Two nodes {shape.Label} have the key {key}; the first stands at {_nodeRows[node.Reference].Place()}.",
                    shape.Type.Key?.Column
                )
            );
        return node.Reference;
    }

    /// <summary>The node that a field of a row names, or null, and an error, when there is none.</summary>
    public NodeReference? Find(NodeShape shape, SourceValue row, string field)
    {
        if (row.Field(field)?.Text is not { } key)
        {
            Errors.Add(row.Error($"Expected in `{field}` the key of a node {shape.Label}, as text.", field));
            return null;
        }

        var reference = new NodeReference(shape.Label, key);
        if (_nodeRows.ContainsKey(reference))
            return reference;
        var known = _nodeRows.Keys.Where(one => one.Label == shape.Label).Select(one => one.Key);
        Errors.Add(row.Error($"`{field}`: there is no node {shape.Label} with the key \"{key}\".", field).WithNearest(key, known));
        return null;
    }

    /// <summary>Adds a relationship.</summary>
    /// <param name="shape">What it may hold.</param>
    /// <param name="from">The node it starts from.</param>
    /// <param name="to">The node it leads to.</param>
    /// <param name="row">Where it stands.</param>
    /// <param name="properties">Its properties, when it has any.</param>
    /// <param name="ends">Fields of the properties that name the ends, and so are none.</param>
    public void AddRelationship(
        RelationshipShape shape,
        NodeReference from,
        NodeReference to,
        SourceValue row,
        SourceValue? properties,
        params ReadOnlySpan<string> ends
    )
    {
        var values = Values(row, properties, shape.Columns, shape.Properties, ends);
        _relationships.Add(new RelationshipRecord(shape.Type, from, to, values));
        if (shape.Key is not { } key)
            return;
        var identity = (shape.Type, from, to, string.Join('\n', key.Select(property => values.GetValueOrDefault(property.Column!))));
        if (_relationshipRows.TryAdd(identity, row))
            return;
        var apart = key.Count == 0 ? "" : $" and the same {string.Join(", ", key)}";
        Errors.Add(
            row.Error(
                $"Two relationships {shape.Type} join {from} and {to}{apart}; the first stands at {_relationshipRows[identity].Place()}."
            )
        );
    }

    private Dictionary<string, object> Values(
        SourceValue row,
        SourceValue? properties,
        IReadOnlyDictionary<string, Property> columns,
        IReadOnlyList<Property> promised,
        ReadOnlySpan<string> ends
    )
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, json) in properties?.Fields ?? [])
        {
            if (ends.Contains(name) || json.ValueKind == JsonValueKind.Null)
                continue;
            if (!columns.TryGetValue(name, out var property))
                Unknown(properties!.Error($"The schema has no property `{name}` here.", name).WithNearest(name, columns.Keys));
            else if (Value(json, property) is { } value)
                values.Add(name, value);
            else
                Errors.Add(Misfit(properties!, name, json, property));
        }

        foreach (var property in promised)
        {
            var isMissing = property.Column is { } name && properties?.Field(name) is null or { Json.ValueKind: JsonValueKind.Null };
            if (property is { Required: true, Column: { } column } && isMissing)
                Errors.Add(row.Error($"`{column}` is missing: expected {Expected(property)}.", column));
        }

        return values;
    }

    private static object? Value(JsonElement json, Property property)
    {
        if (!property.IsList)
            return ScalarText.TryRead(json, property.Type, property.Enum, out var single) ? single : null;
        if (json.ValueKind != JsonValueKind.Array)
            return null;
        var list = new object[json.GetArrayLength()];
        for (var i = 0; i < list.Length; i++)
        {
            if (!ScalarText.TryRead(json[i], property.Type, property.Enum, out list[i]))
                return null;
        }

        return list;
    }

    private static GraphError Misfit(SourceValue row, string name, JsonElement json, Property property)
    {
        var error = row.Error($"`{name}` is {Shortened(json.GetRawText())}: expected {Expected(property)}.", name);
        return property.Enum is { } names && json.ValueKind == JsonValueKind.String
            ? error.WithNearest(json.GetString()!, names.Values.Select(value => value.Name))
            : error;
    }

    private static string Expected(Property property)
    {
        var one = ScalarText.Expected(property.Type, property.Enum);
        return property.IsList ? $"a list, each entry {one}" : one;
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..57] + "...";

    private void Unknown(GraphError error) => (whole ? Errors : _notes).Add(error);
}
