namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads conditions of different kinds of which one is to hold: <c>films that run over two hours or were made in 1998</c>. Each is
/// read by itself, in the question that the other one is left out of; what both readings say is said of all.
/// </summary>
internal static class Alternatives
{
    /// <summary>The reading; null where no two conditions are joined so, or one of them is not understood.</summary>
    public static Understood? Read(Asked asked) => Read(asked, _ => true);

    /// <summary>
    /// <c>works that were lent to A or are kept at B</c>, where each condition is a clause with a verb and an object of its own: no word of the
    /// one belongs to the other; null for other conditions.
    /// </summary>
    public static Understood? OfOwnVerbs(Asked asked) =>
        asked.Items is [var first, ..] && Roles.Asks(first) || !asked.Items.SkipWhile(Draft.IsEmpty).Take(1).Any(SaysVerb)
            ? Read(asked, or => HasOwnVerbs(asked.Items, or))
            : null;

    private static Understood? Read(Asked asked, Func<int, bool> joins)
    {
        var items = asked.Items;
        for (var or = items.Count - 2; or > 1; or--)
            if (items[or].Is(Role.Or) && !CheckWords.Either.Is(items[or]) && joins(or))
                foreach (var (first, second) in Halves(items, or))
                    if (
                        (asked.Parser.ParseItems(first, asked.Earlier, false) as Understood ?? Read(asked with { Items = first }))
                            is { } one
                        && asked.Parser.ParseItems(second, asked.Earlier, false) is Understood two
                        && one.Notes.Count + two.Notes.Count == 0
                        && Joined(one.Reading, two.Reading) is { } joined
                    )
                        return one with { Reading = joined, Others = [], Supposition = null };
        return null;
    }

    /// <summary>
    /// The question with either condition alone, for each place where what is said of both can end; none for <c>on A and B or C</c>,
    /// which leaves open what belongs together.
    /// </summary>
    private static IEnumerable<(Item[] First, Item[] Second)> Halves(IReadOnlyList<Item> items, int or)
    {
        var either = Draft.Index(items, 0, CheckWords.Either.Is);
        var noun = Draft.Index(items, 0, i => i.Has<TypeMeaning>());
        // "Which address X, or were made in Y": the comma parts nothing.
        var end = MentionWords.Comma.Begins(items[or - 1]) ? or - 1 : or;
        var first = items
            .Take(end)
            .Select((item, i) => noun >= 0 && i > noun && JoinsAnother(items, i) ? JoinWords.OrItem : item)
            .Where((_, i) => i != either)
            .ToArray();
        var relative = items.Skip(or + 1).TakeWhile(MentionWords.RelativePronouns.Is).Count();
        var second = items.Skip(or + 1 + relative).ToArray();
        var isBareName = second.Length > 0 && !SaysVerb(second[0]) && !Inflection.IsPreposition(second[0].Words[0].Word);
        if (second.Length == 0 || isBareName && first.Skip(noun + 1).Any(Roles.IsAnd))
            yield break;
        foreach (var shared in Shared(first, either < or ? either : -1, relative > 0 || SaysVerb(second[0])))
            if (second[0].Is(Role.Not) || SaysVerb(second[0]) || !first.Skip(shared).Any(Denies))
                yield return (first, [.. first.Take(shared), .. second]);
    }

    /// <summary>
    /// How many of the first words are said of both: up to <c>either</c>; else up to the noun and what goes on with it, and to
    /// its verb where the second condition has none (<c>works that are by X or in Y</c>).
    /// </summary>
    private static IEnumerable<int> Shared(Item[] first, int either, bool hasVerb)
    {
        var noun = Array.FindIndex(first, i => i.Has<TypeMeaning>());
        if (noun < 0)
            yield break;
        if (either > noun)
            yield return either;
        var relative = Array.FindLastIndex(first, MentionWords.RelativePronouns.Is);
        var verb =
            relative > noun ? relative + 1
            : Array.FindIndex(first, noun + 1, SaysVerb) is var at and > 0 ? at
            : noun + 1;
        if (!hasVerb && verb < first.Length && SaysVerb(first[verb]))
            yield return verb + 1;
        yield return verb;
        if (verb > noun + 1 && relative < 0)
            yield return noun + 1;
    }

    /// <summary>The comma of <c>those that are X, are Y or are Z</c>.</summary>
    private static bool JoinsAnother(IReadOnlyList<Item> items, int i) =>
        MentionWords.Comma.Begins(items[i]) && items[i + 1].Role is not (Role.And or Role.Or or Role.Not) && !Roles.Asks(items[i + 1]);

    /// <summary>Whether what stands before and behind a joint has a verb, and an object behind it.</summary>
    internal static bool HasOwnVerbs(IReadOnlyList<Item> items, int joint)
    {
        var noun = Draft.Index(items, 0, i => i.Has<TypeMeaning>());
        var verb = noun < 0 ? -1 : Draft.Index(items, noun + 1, SaysVerb);
        var second = Draft.Index(
            items,
            joint + 1,
            i => !MentionWords.RelativePronouns.Is(i) && !(Draft.IsEmpty(i) && !i.CanBeVerb) && !i.Is(Role.Also)
        );
        return verb > 0
            && verb < joint
            && second > 0
            && SaysVerb(items[second])
            && items.Skip(verb + 1).Take(joint - verb - 1).Any(IsObject)
            && items.Skip(second + 1).Any(IsObject);
    }

    private static bool IsObject(Item item) => item.IsNounOrName || item.Number is not null || item.Has<ValueMeaning>();

    internal static bool SaysVerb(Item item) => item.Role is Role.Be or Role.Do or Role.Have || item.IsVerb;

    private static bool Denies(Item item) => item.Role is Role.Not or Role.Without or Role.Except;

    /// <summary>One question of what either finds; null where the two ask differently, or for things that are named.</summary>
    private static Reading? Joined(Reading one, Reading two)
    {
        if (
            one.Root.Type != two.Root.Type
            || one.Parts.Count + two.Parts.Count > 0
            || one.Ranking?.Along is not null
            || AskedOfAll(one) != AskedOfAll(two)
        )
            return null;
        return Sets.Either(one.Root, two.Root) is { } root ? one with { Root = root } : null;
    }

    /// <summary>What a reading asks, whatever it is asked of.</summary>
    private static string AskedOfAll(Reading reading) => ReadingPrinter.Print(reading with { Root = new Thing(reading.Root.Type) });
}
