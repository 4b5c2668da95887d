using System.Collections.Frozen;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Two words that together mean something else than each: <c>make things up</c>, <c>by hand</c>. Only consulted where somebody
/// describes a thing rather than names it, since a schema may use either by itself: idioms.txt.
/// </summary>
internal static class Idioms
{
    private const int MostBetween = 3;

    private static readonly FrozenDictionary<(string First, string Second), Token[]> Senses = PhraseGrammar
        .Load("idioms.txt")
        .SelectMany(rule => rule.Said.Phrases().Select(pair => (pair, sense: Tokenizer.Read(rule.Section).ToArray())))
        .ToFrozenDictionary(x => (English.Stem(x.pair[0]), x.pair[1]), x => x.sense);

    /// <summary>The words with what each such pair means in its place.</summary>
    public static IReadOnlyList<Token> Resolve(IReadOnlyList<Token> words)
    {
        var resolved = words.ToList();
        for (var i = 0; i < resolved.Count; i++)
        for (var k = i + 1; k < resolved.Count && k - i <= MostBetween; k++)
            if (Senses.TryGetValue((resolved[i].Stem, resolved[k].Word), out var sense))
                (resolved[i], resolved[k]) = (sense[0], sense[1]);
        return resolved;
    }
}
