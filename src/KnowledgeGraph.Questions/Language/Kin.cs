using System.Collections.Frozen;

namespace KnowledgeGraph.Questions;

/// <summary>Where one thing stands to another in a tree of kinds.</summary>
internal enum Kin
{
    /// <summary>Directly above.</summary>
    Parent,

    /// <summary>Directly below.</summary>
    Child,

    /// <summary>Below the same.</summary>
    Sibling,

    /// <summary>Above, however far.</summary>
    Ancestor,

    /// <summary>Below, however far.</summary>
    Descendant,
}

/// <summary>The words for places in a tree.</summary>
internal static class KinWords
{
    private const string Table = """
        Parent: parent parents superclass supercategory supertype superordinate hypernym
        Child: child children offspring subordinate subordinates hyponym hyponyms subunit subunits branches divisions offshoots limbs parts components constituents
        Sibling: sibling siblings sister sisters peer peers brother brothers neighbor neighbors
        Ancestor: ancestor ancestors forebears lineage pedigree ancestry
        Descendant: descendant descendants progeny
        """;

    private static readonly FrozenDictionary<string, Kin> ByWord = Table
        .Split('\n')
        .Select(line => line.Trim().Split(": "))
        .SelectMany(parts => parts[1].Split(' ').Select(word => (word, kin: Enum.Parse<Kin>(parts[0]))))
        .ToFrozenDictionary(x => x.word, x => x.kin, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Trees = Stems("taxonomy tree hierarchy classification ontology");
    private static readonly FrozenSet<string> Places = Stems(
        "where place position sit stand located deep level levels found filed hang belong placed classified location fit"
    );
    private static readonly FrozenSet<string> Placing = Stems("classify categorize");

    private static readonly string[] KindOf =
    [
        "part of",
        "kind of",
        "sort of",
        "type of",
        "branch of",
        "subclass of",
        "belong to",
        "under",
        "is a",
    ];

    /// <summary>What people say of a kind for its being one of a wider kind.</summary>
    public static readonly IReadOnlyList<string> OfWiderKind =
    [
        "fall under",
        "come under",
        "go under",
        "belong under",
        "count as",
        "count among",
        "class as",
        "class under",
        "rank as",
    ];

    /// <summary>Whether what is so related to its like is of its kind, and not only came of it.</summary>
    public static bool SaysKindOf(IEnumerable<string> phrases) => phrases.Any(KindOf.Contains);

    /// <summary>Whether a place that is so related to another lies within it.</summary>
    public static bool SaysWithin(IEnumerable<string> phrases) =>
        phrases.SelectMany(phrase => phrase.Split(' ')).Any(word => word is "in" or "within" or "inside" or "part");

    /// <summary>The kinship that a word names, or null.</summary>
    public static Kin? Of(Token word) => ByWord.TryGetValue(word.Word, out var kin) ? kin : null;

    /// <summary>Whether the words ask where in the tree something stands, which is what stands above it.</summary>
    public static bool AskForPlace(IReadOnlyList<Token> words) =>
        words.Any(w => Trees.Contains(w.Stem)) && words.Any(w => Places.Contains(w.Stem))
        || words.FirstOrDefault(w => !w.IsMark) is { } first
            && (Placing.Contains(first.Stem) || first.Word == "how" && words.Any(w => Placing.Contains(w.Stem)));

    /// <summary><c>what kinds of X</c>: those below it, where it is one of a tree itself.</summary>
    public static bool AsksForSorts(Item item) =>
        item.Role is Role.What or Role.Filler or Role.List or null
        && item.Words is [.., var sorts, { Word: "of" }]
        && English.IsPlural(sorts.Word)
        && (item.Is(Role.What) || SortsOfKind.Contains(sorts.Word));

    private static readonly FrozenSet<string> SortsOfKind = FrozenSet.Create(
        StringComparer.Ordinal,
        "types",
        "subtypes",
        "kinds",
        "sorts",
        "forms",
        "branches",
        "variants"
    );

    /// <summary>Whether an item asks what sort of thing something is: <c>what kind of</c>.</summary>
    public static bool AsksForSort(Item item) => item.Is(Role.What) && item.Words.Count > 2 && item.Words[^1].Word == "of";

    /// <summary>Whether the words speak of the tree.</summary>
    public static bool SpeakOfTree(IReadOnlyList<Token> words) => words.Any(w => Trees.Contains(w.Stem));

    /// <summary>Says of what stands before it that it is below what stands behind it.</summary>
    public static readonly WordSet Below = WordSet.Of("below beneath underneath under down");

    /// <summary>Says of what stands before it that it is above what stands behind it.</summary>
    public static readonly WordSet Above = WordSet.Of("above over");

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(English.Stem).ToFrozenSet(StringComparer.Ordinal);
}
