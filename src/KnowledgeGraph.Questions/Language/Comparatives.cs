using System.Collections.Frozen;

namespace KnowledgeGraph.Questions;

/// <summary>The words that compare two: which of them is larger, newer, ahead.</summary>
internal static class Comparatives
{
    private static readonly FrozenSet<string> More = Set("more greater larger bigger higher stronger ahead");
    private static readonly FrozenSet<string> Fewer = Set("fewer less smaller lower weaker");
    private static readonly FrozenSet<string> Later = Set("newer later younger");
    private static readonly FrozenSet<string> Earlier = Set("older earlier sooner");
    private static readonly WordSet Growing = WordSet.Inflected("grow increase rise expand swell climb");
    private static readonly WordSet Shrinking = WordSet.Inflected("shrink decrease decline fall drop dwindle diminish");
    private static readonly FrozenSet<string> Surpassing = FrozenSet.ToFrozenSet(
        "outnumber exceed surpass outstrip outdo outweigh beat top lead".Split(' ').Select(English.Stem),
        StringComparer.Ordinal
    );

    /// <summary>Whether a word alone compares numbers of things: <c>more</c>, <c>fewer</c>.</summary>
    public static bool IsOfNumber(Item item) => item.Words is [{ Word: "more" or "fewer" or "less" }];

    /// <summary>Whether a verb says that one number is larger than another.</summary>
    public static bool Outnumbers(Token word) => Surpassing.Contains(word.Stem);

    /// <summary>Whether an item says that one number is larger than another: <c>outnumbers</c>, <c>ahead of</c>.</summary>
    public static bool Leads(Item item) => Outnumbers(item.Words[0]) || item.Words is [{ Word: "ahead" }, { Word: "of" }];

    /// <summary>Whether an item says that a number became larger.</summary>
    public static bool Grows(Item item) => Growing.Is(item);

    /// <summary>Whether an item says that a number became smaller.</summary>
    public static bool Shrinks(Item item) => Shrinking.Is(item);

    /// <summary>Whether an item says that one number is smaller than another: <c>behind</c>.</summary>
    public static bool Trails(Item item) => item.Words is [{ Word: "behind" or "trails" or "lags" or "trailing" }, ..];

    /// <summary>Which of two a comparative asks for: by size or by time, the larger and later or the other; null for another word.</summary>
    public static (bool ByTime, bool Descending)? Of(Item item) =>
        IsOfFrequency(item) ? (false, More.Contains(item.Words[0].Word))
        : item.Words is not [{ Word: var word }] ? null
        : More.Contains(word) ? (false, true)
        : Fewer.Contains(word) ? (false, false)
        : Later.Contains(word) ? (true, true)
        : Earlier.Contains(word) ? (true, false)
        : Dimensions.IsComparative(word) ? (false, true)
        : null;

    /// <summary><c>more often</c>: of how many times something is done.</summary>
    public static bool IsOfFrequency(Item item) =>
        item.Is(Role.Filler) && item.Words is [{ Word: "more" or "less" }, { Word: var adverb }] && adverb is not "than";

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
