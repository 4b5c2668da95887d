namespace KnowledgeGraph.Questions;

/// <summary>What one sentence tells of what the next one asks about.</summary>
internal static partial class Shorthand
{
    /// <summary><c>which faults turned up in X over the years</c>: whenever; only what is counted is parted by them.</summary>
    private static List<Item> OverTheYears(List<Item> items)
    {
        // Words that were put for others stand where those did.
        var per = items.FindIndex(i => i.Is(Role.Per) && items.Exists(year => year != i && year.Words[0].Start == i.Words[0].Start));
        return
            per > 2
            && items.Any(i => i.Role is Role.What or Role.Who)
            && items.Any(i => i.IsVerb || i.Has<ValueMeaning>())
            && items.Any(i => i.Nodes.Any())
            && !items.Any(i => i.Role is Role.HowMany or Role.Group or Role.How or Role.Share or Role.Average or Role.Total)
            && items.Skip(per + 2).All(i => i.IsMark)
            ? [.. items[..per], .. items[(per + 2)..]]
            : items;
    }

    /// <summary><c>X has some A. Which others share it?</c>: which have the same A as X.</summary>
    private static List<Item> SharedWithNamed(List<Item> items)
    {
        var end = items.FindIndex(i => i.EndsClause);
        var noun = end < 3 ? -1 : items.FindLastIndex(end - 1, i => !Draft.IsEmpty(i));
        var share = noun < 0 ? -1 : items.FindIndex(end, i => FormWords.SharingVerbs.Is(i) || i.Is(Role.Have));
        return
            share > 0
            && items[noun].Has<TypeMeaning>()
            && items[..noun].FindAll(i => i.Nodes.Any()) is [var named]
            && items[..noun]
                .TrueForAll(i => i == named || Draft.IsEmpty(i) || i.IsVerb || i.Role is Role.Have or Role.Be or Role.In or Role.Of)
            && items[(share + 1)..].TrueForAll(i => i.IsMark || i.Role is Role.Singular or Role.Same or Role.Also)
            && items.Exists(i => i.Is(Role.Other))
            ?
            [
                .. items[(end + 1)..share],
                FollowUpWords.WhichAreIn[^1],
                .. FollowUpWords.InTheSame.Skip(1),
                items[noun],
                .. FollowUpWords.As,
                named,
            ]
            : items;
    }

    /// <summary><c>take the As of X and list the Bs of them</c>, <c>look at the As of X: which Bs have they</c>: of what is taken first.</summary>
    private static List<Item> Taken(List<Item> items)
    {
        var take = items.FindIndex(i => !Draft.IsEmpty(i) || FormWords.Taking.Begins(i));
        if (take < 0 || !FormWords.Taking.Begins(items[take]))
            return items;
        var end = items.FindIndex(take, i => i.EndsClause || MentionWords.Comma.Begins(i));
        var them =
            end < take + 3
                ? -1
                : items.FindIndex(end, i => i is { Role: Role.Plural or Role.Singular, Words.Count: 1 } && !FormWords.Owners.Is(i));
        if (
            them < 0
            || !items[(end + 1)..them].Exists(i => i.Has<TypeMeaning>())
            || !items[(take + 1)..end].Exists(i => i.Has<TypeMeaning>())
            || !items[(take + 1)..end].Exists(i => i.Nodes.Any())
            || items[(take + 1)..end].Where((item, i) => Asks(item) && !FormWords.Prepositions.Is(items[take + i])).Any()
            || NamesTwoSorts(items[(take + 1)..end])
        )
            return items;
        return
        [
            .. items[(end + 1)..them].SkipWhile(i => i.Is(Role.And) || Draft.IsEmpty(i)),
            .. items[(take + 1)..end],
            .. items[(them + 1)..],
        ];
    }

    /// <summary><c>looking at X: which of the As that X has …</c>: what is looked at is named again.</summary>
    private static List<Item> NamedAgain(List<Item> items)
    {
        var mark = items.FindIndex(i => i.IsMark);
        return
            mark > 1
            && items[..mark].FindAll(i => !i.Words.All(StepWords.Regarding.Has)) is [var named]
            && named.Nodes.Any()
            && items[..mark].Exists(i => i != named && !FormWords.The.Is(i))
            && items[(mark + 1)..].Exists(i => i.Nodes.Any(n => named.Nodes.Any(m => m.Node == n.Node)))
            ? items[(mark + 1)..]
            : items;
    }

    /// <summary><c>X and the As that it has</c>: the pronoun behind it may stand for either.</summary>
    internal static bool NamesTwoSorts(IReadOnlyList<Item> taken) =>
        Draft.Index(taken, 0, i => i.Role is Role.And or Role.Also) is var joint and > 0
        && taken.Skip(joint + 1).FirstOrDefault(i => !Draft.IsEmpty(i)) is { } second
        && second.Has<TypeMeaning>();

    private static bool Asks(Item item) =>
        item.Role is Role.What or Role.Who or Role.Where or Role.When or Role.HowMany or Role.How or Role.Why;
}
