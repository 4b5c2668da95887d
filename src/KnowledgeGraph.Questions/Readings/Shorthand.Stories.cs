namespace KnowledgeGraph.Questions;

/// <summary>What is told of something that has no name, and what is asked of it then.</summary>
internal static partial class Shorthand
{
    /// <summary>
    /// <c>some As do B. Which C have those As?</c>, <c>X did B to several As, and I want the C of these As</c>, <c>X has As. Which C do
    /// they have?</c>: the question speaks of the As that are told of.
    /// </summary>
    private static List<Item> SomeOfThose(List<Item> items)
    {
        foreach (var end in Joints(items))
            if (Introduced(items[..end]) is { } told && TakenUp(items, end, told) is var (from, to))
                return
                [
                    .. items[(end + 1)..from].SkipWhile(i => i.Is(Role.And)),
                    .. Instead(items, from, to, told.Phrase),
                    .. items[(to + 1 + (IsOwnerOfNext(items, from) || IsWhoDid(items, from, to) ? 1 : 0))..],
                ];
        return items;
    }

    /// <summary>What is told of.</summary>
    /// <param name="Noun">The noun for it.</param>
    /// <param name="IsOwned">Whether it is told whose it is, and nothing else.</param>
    /// <param name="Phrase">The noun with what is told.</param>
    private sealed record Told(Item Noun, bool IsOwned, IReadOnlyList<Item> Phrase);

    /// <summary>Where what is told ends: with its sentence, or before <c>, and</c>.</summary>
    private static IEnumerable<int> Joints(List<Item> items) =>
        Enumerable
            .Range(0, items.Count)
            .Where(i =>
                i > 1 && (items[i].EndsClause || MentionWords.Comma.Begins(items[i]) && i + 1 < items.Count && items[i + 1].Is(Role.And))
            )
            .Take(2);

    private static Told? Introduced(List<Item> told) =>
        told.Exists(i => Asks(i) || i.Is(Role.Not)) ? null
        : told.FindLastIndex(i => !i.IsMark) is var last && last > 0 && OfOwner(told, last) is { } owned ? new Told(told[last], true, owned)
        : SomeThat(told);

    /// <summary><c>X did B to several As</c>: As that X did B to; null where it tells of no such noun.</summary>
    private static Told? SomeThat(List<Item> told)
    {
        var some = told.FindIndex(i => FormWords.Some.Ends(i) || FormWords.SomeNumber.IsIn(i) && i.Is(Role.Filler));
        var noun = some < 0 ? -1 : told.FindIndex(some + 1, i => !i.Nodes.Any());
        return noun < 0 || !told[noun].Has<TypeMeaning>() && !IsRelationalNoun(told[noun])
            ? null
            : new Told(
                told[noun],
                false,
                [
                    .. told[(some + 1)..(noun + 1)],
                    .. some == 0 ? [JoinWords.ThatItem] : Array.Empty<Item>(),
                    .. told.Where((_, i) => i < some || i > noun).SkipWhile(i => i.IsMark),
                ]
            );
    }

    /// <summary><c>X's pupils</c>, <c>X had her pupils</c>: the pupils of X; where pupils are named, those. Null where no name stands there.</summary>
    private static IReadOnlyList<Item>? OfOwner(List<Item> told, int noun)
    {
        if (!IsNoun(told[noun]) && !IsRelationalNoun(told[noun]))
            return null;
        if (noun > 1 && MentionWords.Genitives.Ends(told[noun - 1]) && told[noun - 2].Nodes.Any())
            return [told[noun], RankWords.OfItem, told[noun - 2]];
        var has = told.FindIndex(0, noun, i => i.Is(Role.Have) || FormWords.Had.Is(i));
        return
            has > 0
            && told[..has].Exists(i => i.Nodes.Any())
            && told[..has].TrueForAll(i => Draft.IsEmpty(i) || i.IsNounOrName || i.Is(Role.And))
            && told[has..noun].TrueForAll(i => Draft.IsEmpty(i) || i.Is(Role.Have) || FormWords.Owners.Is(i))
            ? [told[noun], RankWords.OfItem, .. told[..has]]
            : null;
    }

    /// <summary><c>pupils</c>: what something has by a relationship, in the plural.</summary>
    internal static bool IsRelationalNoun(Item item) =>
        item.Role is null && !item.IsNounOrName && item.Relationships.Any() && English.IsPlural(item.Words[^1].Word);

    /// <summary>Where the noun is taken up: <c>those As</c>, <c>these same As</c>, <c>which of these As</c>, <c>they</c>, <c>their</c>; null where it is not.</summary>
    private static (int From, int To)? TakenUp(List<Item> items, int end, Told told)
    {
        var to = items.FindIndex(end + 1, i => IsOfSort(i, told.Noun));
        while (to > 0 && !MentionWords.Demonstratives.Ends(items[BeforeSame(items, to)]))
            to = items.FindIndex(to + 1, i => IsOfSort(i, told.Noun));
        if (to > 0)
            return (BeforeSame(items, to), to);
        var them =
            !items[end].EndsClause || items.Skip(end).Any(i => i.Types.Intersect(told.Noun.Types).Any())
                ? -1
                : Enumerable.Range(end, items.Count - end).FirstOrDefault(i => IsThem(items, i), -1);
        return
            them > 0
            && (
                IsOwnerOfNext(items, them)
                || !FormWords.Owners.Is(items[them]) && (told.IsOwned || items[(end + 1)..(them + 1)].Exists(AsksForSome))
            )
            ? (them, them)
            : null;
    }

    /// <summary><c>them</c>, <c>which of them</c>, <c>at least two of those</c>.</summary>
    private static bool IsThem(List<Item> items, int i) =>
        items[i].Is(Role.Plural)
        && (
            items[i].Words.Count == 1
            || FormWords.Fronted.Begins(items[i])
            || MentionWords.Of.Begins(items[i]) && (items[i - 1].Number > 1 || items[i - 1].Is(Role.AtLeast))
        );

    private static bool AsksForSome(Item item) => item.Has<TypeMeaning>() || FormWords.Fronted.Begins(item) && item.Is(Role.Plural);

    private static int BeforeSame(List<Item> items, int noun) => items.FindLastIndex(noun - 1, i => !i.Is(Role.Same));

    /// <summary>Whether a noun can stand for what another one told of: of its type, or what somebody is to others, as that is.</summary>
    private static bool IsOfSort(Item item, Item told) =>
        !item.Nodes.Any() && item.Types.Intersect(told.Types).Any() || IsRelationalNoun(item) && IsRelationalNoun(told);

    /// <summary><c>their works</c>.</summary>
    private static bool IsOwnerOfNext(List<Item> items, int i) =>
        FormWords.Owners.Is(items[i]) && i + 1 < items.Count && items[i + 1].Has<TypeMeaning>();

    /// <summary><c>the As which these Bs made</c>: those that were made by them.</summary>
    private static bool IsWhoDid(List<Item> items, int from, int to) =>
        to + 1 < items.Count && items[to + 1].IsVerb && IsNoun(items[from - 1]) && !FormWords.Fronted.Begins(items[from]);

    /// <summary>What stands for the word that takes it up.</summary>
    private static IEnumerable<Item> Instead(List<Item> items, int from, int to, IReadOnlyList<Item> phrase) =>
        IsOwnerOfNext(items, from) ? [items[to + 1], RankWords.OfItem, .. phrase]
        : IsWhoDid(items, from, to) ? [items[to + 1], .. JoinWords.ByItems, .. phrase]
        : FormWords.Fronted.Begins(items[from]) ? phrase.Prepend(JoinWords.WhichItem)
        : phrase;
}
