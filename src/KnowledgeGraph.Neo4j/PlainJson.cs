using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// The Query API's plain JSON, for parameters: a third of the length of <see cref="TypedJson"/>, and read in half the time. It has no form for dates and
/// times.
/// </summary>
internal static class PlainJson
{
    /// <summary>Whether it can say a value as it is.</summary>
    public static bool CanSay(object? value) =>
        value switch
        {
            null or string or bool or long or int => true,
            double number => double.IsFinite(number),
            IEnumerable<KeyValuePair<string, object?>> map => map.All(entry => CanSay(entry.Value)),
            System.Collections.IEnumerable list => list.Cast<object?>().All(CanSay),
            _ => false,
        };

    /// <summary>Writes a value that it can say.</summary>
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            // Without a point or an exponent Neo4j takes it for a whole number.
            case double number when double.IsInteger(number) && Math.Abs(number) < 1e15:
                json.WriteRawValue(number.ToString("0.0", CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteRawValue(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                json.WriteStartObject();
                foreach (var (name, entry) in map)
                {
                    json.WritePropertyName(name);
                    Write(json, entry);
                }
                json.WriteEndObject();
                break;
            case System.Collections.IEnumerable list:
                json.WriteStartArray();
                foreach (var entry in list)
                    Write(json, entry);
                json.WriteEndArray();
                break;
        }
    }
}
