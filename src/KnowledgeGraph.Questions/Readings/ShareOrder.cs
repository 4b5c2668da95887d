namespace KnowledgeGraph.Questions;

/// <summary>Puts a question for a share into one order: the share of what, then what part of that.</summary>
internal static class ShareOrder
{
    private static readonly Func<List<Item>, List<Item>?>[] Stages = [UnitAside, WholeFirst, PartFirst];

    /// <summary>The items in that order; as they were, where they ask for no share in another.</summary>
    public static List<Item> Straighten(List<Item> items) => Stages.Aggregate(items, (said, stage) => stage(said) ?? said);

    /// <summary><c>how much of W, in per cent, is P</c>: the unit only says how the answer is to be given.</summary>
    private static List<Item>? UnitAside(List<Item> items)
    {
        var unit = items.FindIndex(IsUnit);
        return unit > 0 && items.Where((item, i) => item.Is(Role.Share) && i != unit || IsMuchOf(items, i)).Any()
            ? WithoutUnit(items, unit)
            : null;
    }

    private static bool IsMuchOf(List<Item> items, int i) =>
        items[i].Is(Role.HowMuch) && FormWords.Much.Ends(items[i]) && i + 1 < items.Count && items[i + 1].Is(Role.Of);

    /// <summary><c>of W, how much is P, as a percentage</c>.</summary>
    private static List<Item>? WholeFirst(List<Item> items)
    {
        var first = items.FindIndex(i => !Draft.IsEmpty(i) || RankWords.Among.Begins(i));
        if (first < 0 || !items[first].Is(Role.Of) && !RankWords.Among.Begins(items[first]))
            return null;
        var asked = items.FindIndex(first, i => i.Role is Role.Share or Role.HowMuch or Role.HowMany && !IsUnit(i));
        if (asked < first + 3 || !MentionWords.Comma.Begins(items[asked - 1]) || !items.Exists(i => i.Is(Role.Share)))
            return null;
        var part = items[(asked + 1)..];
        var unit = part.FindIndex(IsUnit);
        return [RankWords.ShareOf, .. items[(first + 1)..(asked - 1)], .. unit < 0 ? part : WithoutUnit(part, unit)];
    }

    /// <summary><c>P as a share of W</c>, <c>P makes up what share of W</c>, <c>P's share of W</c>.</summary>
    private static List<Item>? PartFirst(List<Item> items)
    {
        var share = items.FindIndex(i => i.Is(Role.Share));
        if (share < 1 || MentionWords.Comma.Begins(items[share - 1]))
            return null;
        var of = RankWords.Of.IsIn(items[share]) ? share : share + 1;
        if (of >= items.Count || of > share && !items[of].Is(Role.Of))
            return null;
        var end = items.FindIndex(of, i => i.EndsClause) is var mark and >= 0 ? mark : items.Count;
        var whole = items[(of + 1)..end];
        var part = items[..share].SkipWhile(i => Draft.IsEmpty(i) || i.Role is Role.HowMuch or Role.Be).ToList();
        while (part.Count > 0 && (Draft.IsEmpty(part[^1]) || part[^1].Is(Role.Be) || RankWords.MakingUp.Begins(part[^1])))
            part.RemoveAt(part.Count - 1);
        if (!Says(part) || !Says(whole) || whole.Exists(i => i.Is(Role.Be)))
            return null;
        var noun = whole.Exists(i => i.Has<TypeMeaning>()) ? -1 : part.FindLastIndex(i => i.Has<TypeMeaning>());
        return
        [
            RankWords.ShareOf,
            .. noun < 0 ? [] : part[noun..(noun + 1)],
            .. whole,
            FollowUpWords.Is,
            .. part.Where((_, i) => i != noun),
            .. items[end..],
        ];
    }

    /// <summary>Whether something is said, and nothing asked.</summary>
    private static bool Says(List<Item> items) =>
        items.Exists(i => i.IsNounOrName || i.Has<ValueMeaning>() || i.Number is not null)
        && !items.Exists(i => i.EndsClause || MentionWords.Comma.Begins(i))
        && !items.Exists(i => i.Role is Role.What or Role.Who or Role.HowMany or Role.HowMuch or Role.When or Role.Where or Role.Compare);

    private static bool IsUnit(Item item) => item.Is(Role.Share) && RankWords.BeforeUnit.Begins(item);

    private static List<Item> WithoutUnit(List<Item> items, int unit) =>
        [.. items.Where((item, i) => i != unit && !(Math.Abs(i - unit) == 1 && MentionWords.Comma.Begins(item)))];
}
