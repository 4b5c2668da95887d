using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Questions;

/// <summary>Compares an answer with a gold one, by the rules of the form of evaluation files.</summary>
internal static class GoldAnswer
{
    private const double Tolerance = 0.011;

    /// <summary>Whether the answer is what the gold one expects.</summary>
    public static bool Matches(Answer answer, JsonElement gold)
    {
        var compare = gold.GetProperty("compare").GetString();
        if (compare == "unanswerable")
            return answer.Status == AnswerStatus.Unanswerable;
        if (compare == "ambiguous")
            return answer.Status == AnswerStatus.Ambiguous;
        if (answer.Status != AnswerStatus.Answered)
            return false;
        var expected = gold.GetProperty("expected");
        return compare switch
        {
            "set" => Ids(answer, gold).ToHashSet().SetEquals(Texts(expected)),
            "ordered" => Ids(answer, gold).SequenceEqual(Texts(expected)),
            "set-or-more" => HoldsMore(answer, gold),
            "count" => (answer.Result.Count ?? AsCount(answer)) == expected.GetDouble(),
            "boolean" => answer.Result.Boolean == expected.GetBoolean(),
            "value" => IsValue(answer, expected),
            "groups" => AreGroups(answer, expected),
            _ => false,
        };
    }

    private static long? AsCount(Answer answer) => answer.Result.Value?.Value as long?;

    private static IEnumerable<string> Ids(Answer answer, JsonElement gold)
    {
        var label = gold.TryGetProperty("label", out var l) && l.ValueKind == JsonValueKind.String ? l.GetString() : null;
        return answer.Result.Nodes.Where(n => label is null || n.Label == label).Select(n => n.Id);
    }

    private static bool HoldsMore(Answer answer, JsonElement gold)
    {
        var ids = answer.Result.Nodes.Select(n => n.Id).ToHashSet();
        var allowed = Texts(gold.GetProperty("expected"))
            .Concat(gold.TryGetProperty("allowed_expected", out var more) ? Texts(more) : [])
            .ToHashSet();
        return Texts(gold.GetProperty("expected")).All(ids.Contains) && ids.All(allowed.Contains);
    }

    private static bool IsValue(Answer answer, JsonElement expected)
    {
        if (answer.Result.Value?.Value is not { } value)
            return answer.Result.Count is { } count && expected.ValueKind == JsonValueKind.Number && count == expected.GetDouble();
        if (expected.ValueKind == JsonValueKind.String)
            return string.Equals(value.ToString()?.Trim(), expected.GetString()?.Trim(), StringComparison.OrdinalIgnoreCase);
        if (expected.ValueKind != JsonValueKind.Number || value is not (long or int or double))
            return false;
        var (given, gold) = (Convert.ToDouble(value, CultureInfo.InvariantCulture), expected.GetDouble());
        return Math.Abs(given - gold) <= Tolerance
            || Math.Abs(given / 100 - gold) <= Tolerance / 10
            || Math.Abs(given - gold / 100) <= Tolerance / 10;
    }

    private static bool AreGroups(Answer answer, JsonElement expected)
    {
        var given = (answer.Result.Groups ?? []).ToDictionary(g => g.Keys is { } keys ? string.Join('|', keys) : g.Key, g => g.Value);
        var gold = expected
            .EnumerateArray()
            .ToDictionary(
                g => g.TryGetProperty("keys", out var keys) ? string.Join('|', Texts(keys)) : g.GetProperty("key").ToString(),
                g => g.GetProperty("value").GetDouble()
            );
        return given.Count == gold.Count
            && gold.All(g =>
                given.TryGetValue(g.Key, out var value) && (Math.Abs(value - g.Value) < 0.01 || Math.Abs(value * 100 - g.Value) < 0.01)
            );
    }

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(e => e.ToString());
}
