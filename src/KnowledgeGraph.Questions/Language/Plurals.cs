using System.Collections.Concurrent;
using Pluralize.NET;

namespace KnowledgeGraph.Questions;

/// <summary>Plurals of English nouns.</summary>
internal static class Plurals
{
    private const int MostKept = 10_000;

    private static readonly Pluralizer Nouns = new();

    // The library tries some hundred patterns a word, and a question asks for the same few words again and again.
    private static readonly ConcurrentDictionary<string, string> Kept = new(StringComparer.Ordinal);

    /// <summary>The plural of an English noun phrase.</summary>
    public static string Of(string noun)
    {
        if (Kept.TryGetValue(noun, out var known))
            return known;
        var plural = Nouns.Pluralize(noun);
        if (Kept.Count < MostKept)
            Kept.TryAdd(noun, plural);
        return plural;
    }

    /// <summary>Whether a word is a plural without an ending: <c>children</c>.</summary>
    public static bool IsIrregular(string word) => !word.EndsWith('s') && Nouns.IsPlural(word) && !Nouns.IsSingular(word);

    /// <summary>Whether a name is the plural of a word.</summary>
    public static bool IsOf(string name, string word) => string.Equals(Of(word), name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name is the word, or its plural.</summary>
    public static bool IsSame(string name, string word) => word == name || Of(word) == name;
}
