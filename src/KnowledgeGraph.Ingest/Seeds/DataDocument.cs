using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Ingest;

/// <summary>
/// <c>data.json</c>: <c>nodes [{label | labels, id, properties}]</c> and <c>edges [{type, from, to, properties}]</c>, where
/// <c>id</c>, <c>from</c> and <c>to</c> tie the file together and are not stored. The schema says what kind of value each is.
/// </summary>
internal static class DataDocument
{
    public const string FileName = "data.json";

    public static void Read(SourceFile file, SeedBuilder data)
    {
        var document = file.Document();
        var nodes = new Dictionary<string, (NodeReference Reference, NodeShape Shape)?>(StringComparer.Ordinal);
        foreach (var node in Entries(document, "nodes", data))
            ReadNode(node, nodes, data);
        foreach (var edge in Entries(document, "edges", data))
            ReadEdge(edge, nodes, data);
    }

    private static IEnumerable<SourceValue> Entries(SourceValue document, string name, SeedBuilder data)
    {
        if (document.Field(name) is { Json.ValueKind: JsonValueKind.Array } list)
            return list.Entries;
        data.Errors.Add(document.Error($"Expected a list `{name}`.", name));
        return [];
    }

    private static void ReadNode(SourceValue node, Dictionary<string, (NodeReference, NodeShape)?> nodes, SeedBuilder data)
    {
        string[] labels = node.Field("label")?.Text is { } label
            ? [label]
            : [.. node.Field("labels")?.Entries.Select(one => one.Text ?? "") ?? []];
        if (labels.Length == 0 || labels.Contains("") || node.Field("id")?.Text is not { } id)
        {
            data.Errors.Add(node.Error("A node needs `label` or `labels`, and `id`, as texts."));
            return;
        }

        // A node that is left out keeps its id, so that its edges are left out with it.
        var shape = data.ShapeOf(labels, message => node.Error(message));
        var reference = shape is null ? null : data.AddNode(shape, node, node.Field("properties"), id);
        if (!nodes.TryAdd(id, reference is { } known ? (known, shape!) : null))
            data.Errors.Add(node.Error($"Two nodes have the id {id}.", "id"));
    }

    private static void ReadEdge(SourceValue edge, Dictionary<string, (NodeReference, NodeShape)?> nodes, SeedBuilder data)
    {
        if (edge.Field("type")?.Text is not { } type)
        {
            data.Errors.Add(edge.Error("An edge needs `type`, as a text.", "type"));
            return;
        }

        if (End(edge, "from", nodes, data) is not var (from, source) || End(edge, "to", nodes, data) is not var (to, target))
            return;
        if (data.ShapeOf(type, source, target, message => edge.Error(message, "type")) is { } shape)
            data.AddRelationship(shape, from, to, edge, edge.Field("properties"));
    }

    private static (NodeReference Reference, NodeShape Shape)? End(
        SourceValue edge,
        string field,
        Dictionary<string, (NodeReference, NodeShape)?> nodes,
        SeedBuilder data
    )
    {
        var id = edge.Field(field)?.Text;
        if (id is not null && nodes.TryGetValue(id, out var node))
            return node;
        data.Errors.Add(
            id is null
                ? edge.Error("An edge needs `from` and `to`, the ids of its two nodes as texts.", field)
                : edge.Error($"No node has the id {id}.", field).WithNearest(id, nodes.Keys)
        );
        return null;
    }
}
