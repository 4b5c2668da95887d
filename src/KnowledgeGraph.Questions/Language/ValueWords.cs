using System.Collections.Frozen;

namespace KnowledgeGraph.Questions;

/// <summary>What people say for a value in other words than the schema: value-words.txt holds one sense a line, and its contrary.</summary>
internal static class ValueWords
{
    private static readonly FrozenDictionary<string, Sense[]> BySaid = WordList
        .Lines("value-words.txt")
        .Select(Read)
        .SelectMany(sense => sense.Same.Select(said => (Key: KeyOf(said), sense)))
        .GroupBy(x => x.Key, x => x.sense)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>The ways to say a value, and those to say the contrary.</summary>
    private sealed record Sense(string[] Same, string[] Contrary);

    /// <summary>The other ways to say a value that the schema calls by some phrases.</summary>
    public static IEnumerable<string> Same(IEnumerable<string> phrases) =>
        Senses(phrases).SelectMany(sense => sense.Same).Concat(WithAnother(phrases, Permitting)).Distinct();

    /// <summary>The ways to say the contrary of a value that the schema calls by some phrases: what stands in the list, and the words with a denying prefix.</summary>
    public static IEnumerable<string> Contrary(IEnumerable<string> phrases)
    {
        var said = phrases.ToArray();
        return Senses(said)
            .SelectMany(sense => sense.Contrary)
            .Concat(WithAnother(said, Forbidding))
            .Concat(
                said.Where(phrase => !phrase.Contains(' ', StringComparison.Ordinal))
                    .SelectMany(word => new[] { "un" + word, "non" + word, "non " + word })
            )
            .Distinct();
    }

    private static readonly string[] Permitting = ["allowed", "permitted", "welcome", "admitted", "accepted", "may come", "can come"],
        Forbidding =
        ["forbidden", "prohibited", "banned", "not allowed", "not permitted", "not admitted", "not welcome", "must stay outside"];

    /// <summary><c>dogs forbidden</c>, where the schema calls the contrary <c>dogs allowed</c>: what is said of the same noun.</summary>
    private static IEnumerable<string> WithAnother(IEnumerable<string> phrases, string[] said) =>
        phrases
            .Select(phrase => phrase.Split(' '))
            .Where(words => words.Length == 2 && Permitting.Contains(words[1]))
            .SelectMany(words => said.SelectMany(other => new[] { $"{words[0]} {other}", $"{words[0]} are {other}" }));

    private static IEnumerable<Sense> Senses(IEnumerable<string> phrases) =>
        phrases.SelectMany(phrase => BySaid.GetValueOrDefault(KeyOf(phrase)) ?? []);

    private static string KeyOf(string phrase) => string.Join(' ', Tokenizer.Stems(phrase));

    private static Sense Read(string line)
    {
        var sides = line.Split(" / ");
        return new Sense(sides[0].Split(", "), sides.Length > 1 ? sides[1].Split(", ") : []);
    }
}
