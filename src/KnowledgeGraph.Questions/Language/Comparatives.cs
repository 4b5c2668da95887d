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

    /// <summary>Say that two are some way from one another, or ask how far.</summary>
    public static readonly WordSet Apart = WordSet.Of("difference differences gap margin disparity discrepancy apart differ differs");

    /// <summary>Stands between a number and another that is taken from it.</summary>
    public static readonly WordSet Minus = WordSet.Of("minus");

    /// <summary>Ask what comes out of that.</summary>
    public static readonly WordSet Results = WordSet.Of("result results answer gives give");

    /// <summary>Turn a comparison round.</summary>
    public static readonly WordSet Reversed = WordSet.Of("round around versa reverse opposite");

    /// <summary>Say of one of two that it has more: <c>comes out ahead</c>.</summary>
    public static readonly WordSet ComesFirst = WordSet.Of("ahead front");

    /// <summary>Say of a thing that others are set against it: <c>with A as the benchmark</c>.</summary>
    public static readonly WordSet Yardsticks = WordSet.Of("benchmark yardstick baseline reference standard comparison");

    /// <summary>Compare by what is good.</summary>
    public static readonly WordSet Judging = WordSet.Of("better worse");

    /// <summary>Whether a word compares towards the good end.</summary>
    public static bool IsBetter(Item item) => item.Words[0].Word == "better";

    /// <summary><c>best attended</c> of <c>better attended</c>, <c>heaviest</c> of <c>heavier</c>; null for what is no comparative.</summary>
    public static string? Superlative(IReadOnlyList<Token> comparative) =>
        (comparative[0].Word, string.Join(' ', comparative.Skip(1).Select(w => w.Word))) switch
        {
            ("better", { Length: > 0 } said) => $"best {said}",
            ("worse", { Length: > 0 } said) => $"worst {said}",
            ("more", { Length: > 0 } said) => $"most {said}",
            ("less", { Length: > 0 } said) => $"least {said}",
            ({ Length: > 4 } word, "") when word.EndsWith("er", StringComparison.Ordinal) => $"{word[..^1]}st",
            _ => null,
        };

    /// <summary>Whether a word alone compares numbers of things: <c>more</c>, <c>fewer</c>.</summary>
    public static bool IsOfNumber(Item item) => item.Words is [{ Word: "more" or "fewer" or "less" }];

    private static readonly WordSet Upper = WordSet.Of("most highest largest biggest greatest ahead first top lead");
    private static readonly WordSet Lower = WordSet.Of("fewest least lowest smallest");

    /// <summary>Whether more or fewer of something are asked for, by a word that can be said of numbers of things; null for any other word.</summary>
    public static bool? OfCounts(Item item) =>
        item.Role is Role.Most or Role.Least
            ? (
                Upper.Ends(item) ? true
                : Lower.Ends(item) ? false
                : null
            )
        : item.Is(Role.MoreThan) || Leads(item) || ComesFirst.IsAll(item) ? true
        : item.Is(Role.LessThan) || Trails(item) ? false
        : item.Words is [{ Word: var word }]
            ? (
                More.Contains(word) ? true
                : Fewer.Contains(word) ? false
                : null
            )
        : null;

    /// <summary>Whether a verb says that one number is larger than another.</summary>
    public static bool Outnumbers(Token word) => Surpassing.Contains(word.Stem);

    /// <summary>
    /// Whether an item says that one number is larger than another: <c>outnumbers</c>, <c>ahead of</c>; not <c>led by</c>, <c>leads to</c>, where
    /// that is a relationship of the graph with its preposition.
    /// </summary>
    public static bool Leads(Item item) =>
        Outnumbers(item.Words[0]) && !(item.IsVerb && item.Words.Count > 1) || item.Words is [{ Word: "ahead" }, { Word: "of" }];

    /// <summary><c>A is outnumbered by B</c>: whether the second is the larger one.</summary>
    public static bool IsPassive(IReadOnlyList<Item> items, int i) =>
        Leads(items[i])
        && Inflection.IsParticiple(items[i].Words[0].Word)
        && i + 1 < items.Count
        && items[i + 1].Is(Role.By)
        && items.Take(i).Any(x => x.Is(Role.Be));

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
