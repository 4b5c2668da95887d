using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>Writes values of which only the store knows the kind.</summary>
internal static class AnyValue
{
    public static void Write(Utf8JsonWriter json, object? value) => ScalarText.Write(json, TypeOf(value), value);

    public static void WriteList(Utf8JsonWriter json, ReadOnlySpan<object?> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
            Write(json, value);
        json.WriteEndArray();
    }

    private static ScalarType TypeOf(object? value) =>
        value switch
        {
            long => ScalarType.Int,
            double => ScalarType.Float,
            bool => ScalarType.Boolean,
            DateOnly => ScalarType.Date,
            DateTimeOffset => ScalarType.DateTime,
            DateTime => ScalarType.LocalDateTime,
            OffsetTime => ScalarType.Time,
            TimeOnly => ScalarType.LocalTime,
            CalendarDuration => ScalarType.Duration,
            object[] and [var first, ..] => TypeOf(first),
            _ => ScalarType.String,
        };
}
