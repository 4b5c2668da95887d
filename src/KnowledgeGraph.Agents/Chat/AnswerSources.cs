using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Agents;

/// <summary>What an answer may rest on: what the tools gave in this conversation, and what the user said.</summary>
internal sealed class AnswerSources
{
    // What tells how an answer was found is no part of what the graph holds: its numbers and names prove nothing.
    private static readonly HashSet<string> Means = ["conversationId", "graphql", "variables", "cypher", "parameters", "derivation"];

    private readonly string _plain;
    private readonly string _joined;
    private readonly HashSet<string> _words;
    private readonly HashSet<string> _numbers;

    /// <summary>Reads the sources.</summary>
    /// <param name="results">The results of tools.</param>
    /// <param name="said">The user's messages.</param>
    public AnswerSources(IEnumerable<JsonElement> results, IEnumerable<string> said)
    {
        var text = new StringBuilder();
        foreach (var message in said)
            text.AppendLine(message);
        foreach (var result in results)
            Add(text, result);
        _plain = Words.Plain(text.ToString());
        var all = Words.Of(_plain);
        (_joined, _words) = (Words.Joined(all), all.ToHashSet(StringComparer.OrdinalIgnoreCase));
        _numbers = [.. Numbers.Digits(_plain), .. Numbers.Spelled(all)];
    }

    /// <summary>Whether the number stands in them.</summary>
    public bool HasNumber(string number) => _numbers.Contains(number);

    /// <summary>Whether the word stands in them.</summary>
    public bool HasWord(string word) => _words.Contains(word);

    /// <summary>Whether these words stand in them, side by side.</summary>
    public bool HasPhrase(string phrase) => _joined.Contains(Words.Joined(Words.Of(phrase)), StringComparison.Ordinal);

    /// <summary>Whether the text stands in them to the letter.</summary>
    public bool HasText(string text) => _plain.Contains(text, StringComparison.Ordinal);

    private static void Add(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var field in value.EnumerateObject().Where(field => !Means.Contains(field.Name)))
                    Add(text, field.Value);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Add(text, item);
                break;
            case JsonValueKind.String or JsonValueKind.Number:
                text.AppendLine(value.ToString());
                break;
        }
    }
}
