using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>The form of values on disk: JSON objects of stored names, with every temporal value in full.</summary>
internal sealed class StoredValues
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>Writes the values of a row; null when it has none.</summary>
    public byte[]? Write(IReadOnlyList<string> columns, object?[] values)
    {
        if (values.Length == 0)
            return null;
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer))
        {
            json.WriteStartObject();
            for (var slot = 0; slot < values.Length; slot++)
            {
                if (values[slot] is not { } value)
                    continue;
                json.WritePropertyName(columns[slot]);
                // Written as text of no special kind, an instant keeps its offset, and a whole number its digits.
                ScalarText.Write(json, ScalarType.String, value);
            }
            json.WriteEndObject();
        }
        return _buffer.WrittenSpan.ToArray();
    }

    /// <summary>
    /// Reads the values of a row. What the schema does not know, or knows as another kind, is given as it stands: checking the
    /// row then tells what does not fit.
    /// </summary>
    public static Dictionary<string, object> Read(byte[]? row, IReadOnlyDictionary<string, Property>? known)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        if (row is null)
            return values;
        var json = new Utf8JsonReader(row);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            values.Add(name, Read(ref json, known?.GetValueOrDefault(name)?.Type));
        }
        return values;
    }

    private static object Read(ref Utf8JsonReader json, ScalarType? type)
    {
        if (json.TokenType != JsonTokenType.StartArray)
            return ReadScalar(ref json, type);
        var list = new List<object>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            list.Add(ReadScalar(ref json, type));
        return list.ToArray();
    }

    private static object ReadScalar(ref Utf8JsonReader json, ScalarType? type)
    {
        object written = json.TokenType switch
        {
            JsonTokenType.String => json.GetString()!,
            JsonTokenType.Number => json.TryGetInt64(out var whole) ? (object)whole : json.GetDouble(),
            _ => json.GetBoolean(),
        };
        // A whole number may have 64 bits, and the values of an enumeration are checked with the row.
        var stored = type switch
        {
            null or ScalarType.Enum => ScalarType.String,
            ScalarType.Int => ScalarType.BigInt,
            { } other => other,
        };
        return ScalarText.TryRead(written, stored, null, out var value) ? value : written;
    }
}
