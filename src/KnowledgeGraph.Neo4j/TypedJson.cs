using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// The typed JSON of the Query API (<c>application/vnd.neo4j.query</c>), both ways: each value is an object of its type's
/// name and its text, so that 1 stays apart from 1.0 and 64 bits come through whole.
/// </summary>
internal static class TypedJson
{
    /// <summary>Writes a value of <see cref="ScalarType"/>, a list or a map.</summary>
    public static void Write(Utf8JsonWriter json, object? value)
    {
        json.WriteStartObject();
        json.WriteString("$type", TypeName(value));
        json.WritePropertyName("_value");
        WriteBare(json, value);
        json.WriteEndObject();
    }

    /// <summary>Writes the parameters of a statement.</summary>
    public static void WriteMap(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> entries)
    {
        json.WriteStartObject();
        foreach (var (name, value) in entries)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }
        json.WriteEndObject();
    }

    /// <summary>Reads the value that begins at the reader, which must hold it whole.</summary>
    /// <exception cref="JsonException">It is no typed value.</exception>
    public static object? Read(ref Utf8JsonReader json)
    {
        Expect(json.TokenType == JsonTokenType.StartObject);
        json.Read();
        Expect(json.ValueTextEquals("$type"u8));
        json.Read();
        var type = json.GetString();
        json.Read();
        Expect(json.ValueTextEquals("_value"u8));
        json.Read();
        var value = ReadBare(ref json, type!);
        json.Read();
        Expect(json.TokenType == JsonTokenType.EndObject);
        return value;
    }

    /// <summary>Reads a list of typed values.</summary>
    public static object?[] ReadList(ref Utf8JsonReader json)
    {
        Expect(json.TokenType == JsonTokenType.StartArray);
        var list = new List<object?>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            list.Add(Read(ref json));
        return [.. list];
    }

    private static string TypeName(object? value) =>
        value switch
        {
            null => "Null",
            string => "String",
            long or int => "Integer",
            double => "Float",
            bool => "Boolean",
            DateOnly => "Date",
            DateTimeOffset => "OffsetDateTime",
            DateTime => "LocalDateTime",
            OffsetTime => "Time",
            TimeOnly => "LocalTime",
            CalendarDuration => "Duration",
            System.Collections.IDictionary or IEnumerable<KeyValuePair<string, object?>> => "Map",
            System.Collections.IEnumerable => "List",
            _ => throw new ArgumentException($"{value.GetType().Name} is no value of the graph", nameof(value)),
        };

    private static void WriteBare(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool b:
                json.WriteBooleanValue(b);
                break;
            case string s:
                json.WriteStringValue(s);
                break;
            case double d:
                json.WriteStringValue(d.ToString("R", CultureInfo.InvariantCulture));
                break;
            // Its own form is in UTC; here the offset stays.
            case DateTimeOffset t:
                json.WriteStringValue(t.ToString("O", CultureInfo.InvariantCulture));
                break;
            case long or int or DateOnly or DateTime or OffsetTime or TimeOnly or CalendarDuration:
                json.WriteStringValue(ScalarText.Format(ScalarType.String, value));
                break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                WriteMap(json, map);
                break;
            case System.Collections.IEnumerable list:
                json.WriteStartArray();
                foreach (var entry in list)
                    Write(json, entry);
                json.WriteEndArray();
                break;
        }
    }

    private static object? ReadBare(ref Utf8JsonReader json, string type) =>
        type switch
        {
            "Null" => null,
            "String" => json.GetString(),
            "Boolean" => json.GetBoolean(),
            "Integer" => long.Parse(json.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            "Float" => ReadDouble(json.GetString()!),
            "List" => ReadList(ref json),
            "Map" => ReadMap(ref json),
            "Date" => Scalar(json.GetString()!, ScalarType.Date),
            "OffsetDateTime" => Scalar(json.GetString()!, ScalarType.DateTime),
            // A named zone is beside the offset that it has at that moment.
            "ZonedDateTime" => Scalar(json.GetString()!.Split('[')[0], ScalarType.DateTime),
            "LocalDateTime" => Scalar(json.GetString()!, ScalarType.LocalDateTime),
            "Time" => Scalar(json.GetString()!, ScalarType.Time),
            "LocalTime" => Scalar(json.GetString()!, ScalarType.LocalTime),
            "Duration" => Scalar(json.GetString()!, ScalarType.Duration),
            _ => throw new JsonException($"Neo4j gave a value of type {type}, which no property of the graph can have."),
        };

    private static Dictionary<string, object?> ReadMap(ref Utf8JsonReader json)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var name = json.GetString()!;
            json.Read();
            map[name] = Read(ref json);
        }
        return map;
    }

    private static double ReadDouble(string text) =>
        text switch
        {
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        };

    private static object Scalar(string text, ScalarType type) =>
        ScalarText.TryRead(WithoutNanoseconds(text, type), type, null, out var value)
            ? value
            : throw new JsonException($"Neo4j gave {text}, which is no {type}.");

    // .NET counts in steps of 100 nanoseconds; what is finer falls away.
    private static string WithoutNanoseconds(string text, ScalarType type)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0 || type == ScalarType.Duration)
            return text;
        var end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - point <= 8 ? text : string.Concat(text.AsSpan(0, point + 8), text.AsSpan(end));
    }

    private static void Expect(bool holds)
    {
        if (!holds)
            throw new JsonException("Neo4j's answer is not the typed JSON of its Query API.");
    }
}
