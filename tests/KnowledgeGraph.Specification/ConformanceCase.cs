using System.Text.Json;

namespace KnowledgeGraph.Specification;

/// <summary>A query with the answer of the peer, as <c>cases.jsonl</c> of a conformance folder holds it.</summary>
public sealed record ConformanceCase(
    string Id,
    string Area,
    string Query,
    JsonElement? Variables,
    JsonElement Expected,
    bool Ordered,
    string Note,
    string[]? Loose
)
{
    private const double Tolerance = 1e-6;

    /// <summary>All cases of a folder.</summary>
    public static IReadOnlyList<ConformanceCase> ReadFolder(string folder) =>
        [
            .. File.ReadLines(Path.Combine(folder, "cases.jsonl"))
                .Where(line => line.Length > 0)
                .Select(line => JsonSerializer.Deserialize<ConformanceCase>(line, JsonSerializerOptions.Web)!),
        ];

    /// <summary>What is wrong with an answer; null when nothing is.</summary>
    public string? Judge(JsonElement answer)
    {
        var errors = answer.TryGetProperty("errors", out var list) ? list.ToString() : null;
        if (Expected.TryGetProperty("errors", out _))
            return errors is null ? $"expected an error, got {answer}" : null;
        return errors is null ? Difference(Expected.GetProperty("data"), answer.GetProperty("data"), "data", 0) : $"errors: {errors}";
    }

    private string? Difference(JsonElement expected, JsonElement actual, string at, int level)
    {
        if (Kind(expected) != Kind(actual))
            return $"{at}: expected {expected}, got {actual}";
        return expected.ValueKind switch
        {
            JsonValueKind.Number => Math.Abs(expected.GetDouble() - actual.GetDouble())
            <= Tolerance * Math.Max(1, Math.Abs(expected.GetDouble()))
                ? null
                : $"{at}: expected {expected}, got {actual}",
            JsonValueKind.Array => Lists([.. expected.EnumerateArray()], [.. actual.EnumerateArray()], at, level),
            JsonValueKind.Object => Objects(expected, actual, at, level),
            _ => JsonElement.DeepEquals(expected, actual) ? null : $"{at}: expected {expected}, got {actual}",
        };
    }

    private static JsonValueKind Kind(JsonElement value) => value.ValueKind == JsonValueKind.False ? JsonValueKind.True : value.ValueKind;

    // Without order, lists of objects are compared as multisets at every depth; stored lists of scalars keep theirs.
    private string? Lists(JsonElement[] expected, JsonElement[] actual, string at, int level)
    {
        if (expected.Length != actual.Length)
            return $"{at}: expected {expected.Length} items, got {actual.Length}: {string.Join(", ", actual)}";
        var unordered = !Ordered && (level <= 1 || expected.Any(e => e.ValueKind == JsonValueKind.Object));
        if (!unordered)
            return expected.Select((e, i) => Difference(e, actual[i], $"{at}[{i}]", level + 1)).FirstOrDefault(d => d is not null);
        var left = actual.ToList();
        foreach (var item in expected)
        {
            var found = left.FindIndex(candidate => Difference(item, candidate, at, level + 1) is null);
            if (found < 0)
                return $"{at}: no item like {item}; left over: {string.Join(", ", left)}";
            left.RemoveAt(found);
        }
        return null;
    }

    private string? Objects(JsonElement expected, JsonElement actual, string at, int level)
    {
        foreach (var field in expected.EnumerateObject())
        {
            if (!actual.TryGetProperty(field.Name, out var value))
                return $"{at}.{field.Name}: missing";
            var difference =
                Loose?.Contains(field.Name) == true
                    ? Kind(field.Value) == Kind(value)
                        ? null
                        : $"{at}.{field.Name}: expected a {Kind(field.Value)}, got {value}"
                    : Difference(field.Value, value, $"{at}.{field.Name}", level + 1);
            if (difference is not null)
                return difference;
        }
        return
            actual.EnumerateObject().Select(f => f.Name).Except(expected.EnumerateObject().Select(f => f.Name)).FirstOrDefault()
                is { } extra
            ? $"{at}.{extra}: not expected"
            : null;
    }
}
