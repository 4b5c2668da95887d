using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Agents;

/// <summary>Writes what the store found as the JSON that a tool gives. Missing values are left out.</summary>
internal static class NodeJson
{
    /// <summary>The field that says how an answer cites the node: <c>[227]</c>.</summary>
    public const string Cite = "cite";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes a JSON object.</summary>
    public static JsonElement Object(Action<Utf8JsonWriter> fields)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }
        return JsonElement.Parse(bytes.WrittenSpan);
    }

    /// <summary>Writes a page of a connection: <c>total</c> and <c>nodes</c>.</summary>
    public static void Connection(Utf8JsonWriter json, ConnectionResult result, EdgeProjection projection)
    {
        json.WriteNumber("total", result.TotalCount!.Value);
        json.WriteStartArray("nodes");
        foreach (var edge in result.Edges)
            Entry(json, edge, projection);
        json.WriteEndArray();
    }

    /// <summary>Writes a node.</summary>
    public static void Node(Utf8JsonWriter json, NodeRow row, NodeProjection projection)
    {
        json.WriteStartObject();
        Fields(json, row, projection);
        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, NodeRow row, NodeProjection projection)
    {
        json.WriteString("label", row.Type.Name);
        var selections = projection.For(row.Type);
        for (var i = 0; i < selections.Count; i++)
        {
            if (row.Values[i] is { } value)
                Field(json, selections[i], value);
        }
    }

    private static void Field(Utf8JsonWriter json, Selection selection, object value)
    {
        switch (selection)
        {
            case PropertySelection { Name: Cite } s:
                json.WriteString(Cite, $"[{ScalarText.Format(s.Property.Type, value)}]");
                break;
            case PropertySelection s:
                json.WritePropertyName(s.Name);
                ScalarText.Write(json, s.Property.Type, value);
                break;
            case ConnectionSelection { Query: { Source: RelatedNodes { Relationship: var relationship } } query }:
                Related(json, relationship, (ConnectionResult)value, query.Parts.Edges!);
                break;
        }
    }

    private static void Related(Utf8JsonWriter json, Relationship relationship, ConnectionResult result, EdgeProjection projection)
    {
        if (result.Edges.Count == 0)
            return;
        json.WritePropertyName(relationship.Name);
        if (!relationship.IsList)
        {
            Entry(json, result.Edges[0], projection);
            return;
        }
        json.WriteStartObject();
        Connection(json, result, projection);
        json.WriteEndObject();
    }

    private static void Entry(Utf8JsonWriter json, EdgeRow edge, EdgeProjection projection)
    {
        json.WriteStartObject();
        Fields(json, edge.Node!, projection.Node!);
        Own(json, edge, projection);
        json.WriteEndObject();
    }

    private static void Own(Utf8JsonWriter json, EdgeRow edge, EdgeProjection projection)
    {
        if (edge.Carrier is not { } carrier || projection.Properties.GetValueOrDefault(carrier) is not { Count: > 0 } selections)
            return;
        json.WriteStartObject(SelectReader.OfRelationship);
        for (var i = 0; i < selections.Count; i++)
        {
            if (edge.Properties[i] is not { } value)
                continue;
            json.WritePropertyName(selections[i].Name);
            ScalarText.Write(json, selections[i].Property.Type, value);
        }
        json.WriteEndObject();
    }
}
