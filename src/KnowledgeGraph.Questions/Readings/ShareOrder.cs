namespace KnowledgeGraph.Questions;

/// <summary>Puts a question for a share into one order: the share of what, then what part of that.</summary>
internal static class ShareOrder
{
    private static readonly Func<List<Item>, List<Item>?>[] Stages =
    [
        Divided,
        OfTheTotal,
        WholeBefore,
        UnitAside,
        WholeFirst,
        PartBetween,
        PartFirst,
    ];

    /// <summary>The items in that order; as they were, where they ask for no share in another.</summary>
    public static List<Item> Straighten(List<Item> items) => Stages.Aggregate(items, (said, stage) => stage(said) ?? said);

    /// <summary><c>divide the number of P by the number of all of them</c>: the share of P.</summary>
    private static List<Item>? Divided(List<Item> items)
    {
        var by = items.FindIndex(i => i.Is(Role.By));
        if (
            by < 3
            || !RankWords.Dividing.Is(items[0])
            || items.FindIndex(i => i.IsPlainNoun) is not (var part and > 0)
            || part > by
            || !items[1..part].TrueForAll(i => Draft.IsEmpty(i) || i.Is(Role.HowMany))
            || items[(by + 1)..].FindAll(i => !Draft.IsEmpty(i) && i.Role is not (Role.HowMany or Role.All))
                is not [{ IsPlainNoun: true } whole]
            || !whole.Types.Any(items[part].Types.Contains)
        )
            return null;
        return [RankWords.PercentageOf, .. items[part..by]];
    }

    /// <summary><c>P: what proportion of the total are they</c>: the share of P.</summary>
    private static List<Item>? OfTheTotal(List<Item> items) =>
        AskedOf(items) is var (noun, cut, asked)
        && items[asked..]
            .FindAll(i => !Draft.IsEmpty(i) && i.Role is not (Role.Of or Role.Be or Role.Do or Role.Plural or Role.Total or Role.All))
            is var said
        && said.TrueForAll(i => CheckWords.Complete.Is(i) || RankWords.MakingUp.Begins(i))
        && items[asked..].Exists(i => CheckWords.Complete.IsIn(i) || i.Is(Role.Total))
            ? [RankWords.PercentageOf, .. items[noun..cut]]
            : null;

    /// <summary><c>take W: what percent of these P</c>, <c>counting W as 100 percent, what percentage P</c>, <c>if you consider only W, how large is the share that P</c>: W, what share P.</summary>
    private static List<Item>? WholeBefore(List<Item> items)
    {
        if (AskedOf(items) is not var (noun, cut, asked))
            return null;
        var hundred = items.FindIndex(noun, cut - noun, i => i.Number is 100);
        var end = hundred > noun + 1 && CheckWords.As.Is(items[hundred - 1]) ? hundred - 1 : cut;
        while (asked < items.Count && (items[asked].Role is Role.Of or Role.Plural || Draft.IsEmpty(items[asked]) && !items[asked].IsMark))
            asked++;
        return items[asked..].Exists(i => !i.IsMark) ? [.. items[noun..end], RankWords.WhatShare, .. items[asked..]] : null;
    }

    /// <summary>The noun of a whole that is spoken of first, the mark behind it, and what follows the words that ask for a share of it; null where none is asked for so.</summary>
    private static (int Noun, int Cut, int Asked)? AskedOf(List<Item> items)
    {
        var share = items.FindLastIndex(i => (i.Is(Role.Share) || RankWords.Parts.IsIn(i)) && !(i.Is(Role.Share) && IsUnit(i)));
        var cut = share < 2 ? -1 : items.FindLastIndex(share, i => i.IsMark);
        var noun = items.FindIndex(i => i.IsPlainNoun);
        if (
            cut < 1
            || noun < 0
            || noun >= cut
            || !CheckWords.IsPlural(items[noun])
            || items[..cut].Exists(i => i.EndsClause)
            || !items[..noun]
                .TrueForAll(i => Draft.IsEmpty(i) && !i.IsMark || i.Role is Role.Only or Role.All || RankWords.Regarding.Begins(i))
            || items[..noun].Exists(RankWords.Among.Begins)
            || !items[(cut + 1)..share].TrueForAll(i => Draft.IsEmpty(i) || i.Role is Role.What or Role.HowMuch or Role.HowMany or Role.Be)
        )
            return null;
        return (noun, cut, share + 1);
    }

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
        if (asked < first + 3 || !MentionWords.Comma.Begins(items[asked - 1]) || !items.Where((_, i) => IsShare(items, i)).Any())
            return null;
        var part = items[(asked + 1)..];
        var unit = part.FindIndex(IsUnit);
        return [RankWords.ShareOf, .. items[(first + 1)..(asked - 1)], .. unit < 0 ? part : WithoutUnit(part, unit)];
    }

    /// <summary>Whether a share is spoken of, and no bound that is stated in percent: <c>among W, how many have a coverage below 70 percent</c>.</summary>
    private static bool IsShare(List<Item> items, int i) => items[i].Is(Role.Share) && !(i > 0 && items[i - 1].Number is not null);

    /// <summary><c>what share do P have within W</c>.</summary>
    private static List<Item>? PartBetween(List<Item> items)
    {
        var share = items.FindIndex(i => !Draft.IsEmpty(i));
        if (share < 0 || share + 2 >= items.Count || !items[share].Is(Role.Share) || !items[share + 1].Is(Role.Do))
            return null;
        var end = End(items, share);
        var have = items.FindIndex(share + 2, end - share - 2, i => i.Is(Role.Have) || RankWords.MakingUp.Begins(i));
        if (have < 0 || have + 2 >= end || !RankWords.OfBoth.Begins(items[have + 1]))
            return null;
        var (part, whole) = (items[(share + 2)..have], items[(have + 2)..end]);
        return Says(part) && Says(whole) && !whole.Exists(i => i.IsVerb) ? InOrder(whole, part, items[end..]) : null;
    }

    /// <summary><c>P as a share of W</c>, <c>P makes up what share of W</c>, <c>P's share of W</c>.</summary>
    private static List<Item>? PartFirst(List<Item> items)
    {
        var share = items.FindIndex(i => i.Is(Role.Share));
        if (share < 1 || MentionWords.Comma.Begins(items[share - 1]) && !MentionWords.As.Begins(items[share]))
            return null;
        var of = RankWords.Of.IsIn(items[share]) ? share : share + 1;
        if (of >= items.Count || of > share && !items[of].Is(Role.Of))
            return null;
        var end = End(items, of);
        var whole = items[(of + 1)..end];
        var part = items[..share].SkipWhile(i => Draft.IsEmpty(i) || i.Role is Role.HowMuch or Role.Be).ToList();
        while (part.Count > 0 && (Draft.IsEmpty(part[^1]) || part[^1].Is(Role.Be) || RankWords.MakingUp.Begins(part[^1])))
            part.RemoveAt(part.Count - 1);
        return Says(part) && Says(whole) && !whole.Exists(i => i.Is(Role.Be)) ? InOrder(whole, part, items[end..]) : null;
    }

    /// <summary>Where the clause ends that goes on at a place.</summary>
    private static int End(List<Item> items, int from) =>
        items.FindIndex(from, i => i.EndsClause) is var mark and >= 0 ? mark : items.Count;

    /// <summary><c>what share of W is P</c>; the noun of P stands with W, where that has none of its own.</summary>
    private static List<Item> InOrder(List<Item> whole, List<Item> part, List<Item> rest)
    {
        var noun = HasNoun(whole) ? -1 : part.FindLastIndex(i => i.Has<TypeMeaning>());
        return
        [
            RankWords.ShareOf,
            .. noun < 0 ? [] : part[noun..(noun + 1)],
            .. whole,
            FollowUpWords.Is,
            .. part.Where((_, i) => i != noun),
            .. rest,
        ];
    }

    /// <summary>Whether a noun says what is counted, and not only what the name before it is of, as in <c>Italian cuisine</c>.</summary>
    private static bool HasNoun(List<Item> items) =>
        items
            .Where((item, i) => item.Has<TypeMeaning>() && !(i > 0 && items[i - 1].Nodes.Any(n => item.Types.Contains(n.Node.Type))))
            .Any();

    /// <summary>Whether something is said, and nothing asked.</summary>
    private static bool Says(List<Item> items) =>
        items.Exists(i => i.IsNounOrName || i.Has<ValueMeaning>() || i.Number is not null)
        && !items.Exists(i => i.EndsClause || MentionWords.Comma.Begins(i))
        && !items.Exists(i => i.Role is Role.What or Role.Who or Role.HowMany or Role.HowMuch or Role.When or Role.Where or Role.Compare);

    private static bool IsUnit(Item item) => item.Is(Role.Share) && RankWords.BeforeUnit.Begins(item);

    private static List<Item> WithoutUnit(List<Item> items, int unit) =>
        [.. items.Where((item, i) => i != unit && !(Math.Abs(i - unit) == 1 && MentionWords.Comma.Begins(item)))];
}
