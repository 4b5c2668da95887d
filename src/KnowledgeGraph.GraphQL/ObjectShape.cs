using System.Text.Json;

namespace KnowledgeGraph.GraphQL;

/// <summary>A selection set on something that is no node: which fields to write of it.</summary>
internal sealed class ObjectShape<T>(IEnumerable<(string Name, Action<ResponseWriter, T> Write)> fields)
{
    private readonly (string Name, JsonEncodedText Key, Action<ResponseWriter, T> Write)[] _fields =
    [
        .. fields.Select(f => (f.Name, JsonEncodedText.Encode(f.Name), f.Write)),
    ];

    public void Write(ResponseWriter writer, T value)
    {
        writer.Json.WriteStartObject();
        foreach (var (name, key, write) in _fields)
        {
            writer.Enter(name);
            writer.Json.WritePropertyName(key);
            write(writer, value);
            writer.Leave();
        }
        writer.Json.WriteEndObject();
    }

    public void WriteList(ResponseWriter writer, IReadOnlyList<T> values)
    {
        writer.Json.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            writer.Enter(i);
            Write(writer, values[i]);
            writer.Leave();
        }
        writer.Json.WriteEndArray();
    }
}
