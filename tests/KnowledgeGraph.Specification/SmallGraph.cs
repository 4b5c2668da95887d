using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Specification;

/// <summary>A schema with the data of a small graph: a folder of <c>tests/cases/graphs</c>.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Data">All nodes and relationships, as one change.</param>
public sealed record SmallGraph(GraphSchema Schema, GraphChange Data)
{
    /// <summary>A made-up graph that has one of everything that stores must agree on.</summary>
    public static SmallGraph Library { get; } = Read("library");

    private static SmallGraph Read(string name)
    {
        var folder = Repository.PathTo("tests", "cases", "graphs", name);
        var schema = SchemaReader.ReadFolder(folder);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "data.json")));
        var nodes = json
            .RootElement.GetProperty("nodes")
            .EnumerateArray()
            .ToDictionary(node => node.GetProperty("id").GetString()!, node => ReadNode(schema, node));
        var edges = json.RootElement.GetProperty("edges").EnumerateArray().Select(edge => ReadEdge(schema, edge, nodes)).ToArray();
        return new SmallGraph(schema, new GraphChange([.. nodes.Values], edges));
    }

    private static NodeRecord ReadNode(GraphSchema schema, JsonElement node)
    {
        string[] labels = node.TryGetProperty("labels", out var several)
            ? [.. several.EnumerateArray().Select(label => label.GetString()!)]
            : [node.GetProperty("label").GetString()!];
        var type = schema.NodeTypeOfLabel(labels[0])!;
        var values = ReadValues(node.GetProperty("properties"), type.Properties);
        return new NodeRecord(labels, (string)values[type.Key!.Column!], values);
    }

    private static RelationshipRecord ReadEdge(GraphSchema schema, JsonElement edge, Dictionary<string, NodeRecord> nodes)
    {
        var (from, to) = (nodes[edge.GetProperty("from").GetString()!], nodes[edge.GetProperty("to").GetString()!]);
        var type = edge.GetProperty("type").GetString()!;
        var declared = schema.NodeTypeOfLabel(from.Labels[0])!.Relationships.First(r => r.Type == type && r.Stored == Direction.Out);
        return new RelationshipRecord(
            type,
            from.Reference,
            to.Reference,
            ReadValues(edge.GetProperty("properties"), declared.Properties?.Properties ?? [])
        );
    }

    private static Dictionary<string, object> ReadValues(JsonElement json, IReadOnlyList<Property> properties) =>
        json.EnumerateObject()
            .ToDictionary(
                value => value.Name,
                value => ReadValue(value.Value, properties.Single(property => property.Column == value.Name))
            );

    private static object ReadValue(JsonElement json, Property property)
    {
        if (property.IsList)
            return json.EnumerateArray().Select(entry => ReadScalar(entry, property)).ToArray();
        return ReadScalar(json, property);
    }

    private static object ReadScalar(JsonElement json, Property property) =>
        ScalarText.TryRead(json, property.Type, property.Enum, out var value)
            ? value
            : throw new FormatException($"{property} cannot be {json}");
}
