using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Weighs a reading against what was told beside the question and set aside: what it says of what is asked for must not be left out.</summary>
internal sealed class ToldBeside(Lexicon lexicon)
{
    /// <summary>The sentence that says what was set aside.</summary>
    public static string Note(IReadOnlyList<Item> aside) => $"Set aside: “{Text(aside)}”.";

    /// <summary>The outcome, or a refusal with what of it may not be set aside.</summary>
    /// <param name="outcome">What was made of the question.</param>
    /// <param name="setAside">The clauses that were set aside.</param>
    /// <param name="wished">The nouns in them for what is wished for.</param>
    public Outcome Weigh(Outcome outcome, IReadOnlyList<IReadOnlyList<Item>> setAside, IReadOnlyList<Item> wished) =>
        outcome is Understood read
            ? Unheard(read.Reading, wished) ?? Untold(read, setAside) ?? Unchosen(read, setAside) ?? outcome
            : outcome;

    /// <summary>Whether words wish for what only a property is called: <c>give me the number so that …</c>.</summary>
    public static bool WishesProperty(IReadOnlyList<Item> aside) =>
        aside.FirstOrDefault(i => !i.IsMark) is { } first
        && (first.Is(Role.List) || ClauseWords.Requesting.Begins(first))
        && aside.Any(i => i is { Role: null, IsNounOrName: false } && i.Has<PropertyMeaning>() && !English.IsPlural(i.Words[^1].Word));

    /// <summary>What is wished for, of which the reading does not speak.</summary>
    private static Refused? Unheard(Reading reading, IReadOnlyList<Item> wished) =>
        wished.Where(i => !i.Types.Any(type => reading.Root.All().Any(t => t.Type == type))).Select(i => i.Text).ToArray()
            is { Length: > 0 } unheard
            ? new Refused(RefusalKind.MissingProperty, unheard, [.. reading.Root.Named()])
            : null;

    /// <summary><c>our agent cheats, which papers should I read</c>: somebody told what for, and the reading is about nothing.</summary>
    private Refused? Untold(Understood read, IReadOnlyList<IReadOnlyList<Item>> setAside) =>
        read is { IsSequel: false, Reading: ({ Ask: Ask.List } or { Ask: Ask.Rank, Ranking.Limit: 0 }) and { Root: var root } }
        && root.Type == lexicon.Main
        && root.IsWhole
        && setAside.Where(TellsSomething).Select(Text).ToArray() is { Length: > 0 } told
            ? new Refused(RefusalKind.MissingEntity, told, [])
            : null;

    /// <summary>
    /// <c>I only speak Italian, which guide should I ask</c>, <c>I use a wheelchair: which rooms …</c>: a value or a quality of what is asked
    /// for, by which the reading does not choose, or a property that was wished for.
    /// </summary>
    private static Refused? Unchosen(Understood read, IReadOnlyList<IReadOnlyList<Item>> setAside) =>
        read is { IsSequel: false, Reading: { Ask: Ask.List or Ask.Rank or Ask.Count, Root: var root } }
        && setAside.Where(aside => TellsValue(aside, root) || WishesProperty(aside)).Select(Text).ToArray() is { Length: > 0 } told
            ? new Refused(RefusalKind.MissingProperty, told, [.. root.Named()])
            : null;

    private static bool TellsValue(IReadOnlyList<Item> aside, Thing root)
    {
        var told = aside
            .SelectMany(i => i.Meanings.OfType<ValueMeaning>())
            .Select(v => v.Property)
            .Where(p => p.Entity == root.Type && p.Type != ScalarType.Boolean)
            .ToHashSet();
        return told.Count > 0 && !root.All().SelectMany(t => t.Where).SelectMany(TreeBuilder.PropertiesOf).Any(told.Contains);
    }

    /// <summary>Whether at least two of the words are about more than who asks.</summary>
    private bool TellsSomething(IReadOnlyList<Item> aside) => Telling(aside).Skip(1).Any();

    /// <summary>The words that are about more than who asks.</summary>
    private IEnumerable<Token> Telling(IReadOnlyList<Item> aside) =>
        aside
            .SelectMany(i => i.Words)
            .Where(w => !w.IsMark && lexicon.OwnWords.IsTelling(w) && !FunctionWords.Carries(w) && !ClauseWords.Askers.Has(w));

    private static string Text(IReadOnlyList<Item> aside) => string.Join(' ', aside.Where(i => !i.IsMark).Select(i => i.Text));
}
