using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads what sets one number against another: a mean, a share or a property of one thing beside, above or below that of another. Each is only
/// understood when both numbers are.
/// </summary>
internal static class TwoNumbers
{
    /// <summary><c>the average time of A compared with B</c>, <c>the number of A, and how does that compare with B</c>: one beside the other; null when it is no such question.</summary>
    public static Understood? Beside(Asked asked)
    {
        var items = asked.Items;
        if (items.FirstOrDefault(i => !i.IsMark) is { Role: Role.Compare } compare && !FormWords.Differing.Begins(compare))
            return Compared(asked, [.. items.SkipWhile(i => i != compare).Skip(1)]);
        var against = Draft.Index(items, 2, i => i.Is(Role.Compare) && !FormWords.Differing.Begins(i));
        if (against < 0 || items.Skip(against + 1).Any(i => i.Role is Role.What or Role.Who or Role.HowMany or Role.HowMuch))
            return null;
        var first = items.Take(against).ToList();
        var how = first.FindLastIndex(i => i.Is(Role.How));
        if (how > 0 && first.Skip(how + 1).All(PointsBack))
            first = [.. first.Take(how)];
        if (first.Find(i => !i.IsMark) is { Role: Role.How })
            first = [.. first.SkipWhile(i => i.IsMark || i.Role is Role.How or Role.Do or Role.Be)];
        while (first.Count > 0 && (first[^1].IsMark || first[^1].Role is Role.And or Role.Also || Draft.IsEmpty(first[^1])))
            first.RemoveAt(first.Count - 1);
        return Numbers(asked, first, [.. items.Skip(against + 1)]) is var (one, two) && (how >= 0 || one.Reading.Ask is not Ask.Count)
            ? Of(Ask.Several, one, two, false)
            : null;
    }

    /// <summary><c>compare the average time of A with that of B</c>, where that is no comparison of A and B themselves.</summary>
    private static Understood? Compared(Asked asked, IReadOnlyList<Item> items)
    {
        var and = items.ToList().FindLastIndex(i => i.Role is Role.With or Role.And);
        return
            and > 0
            && items.Any(i => i.Role is Role.Average or Role.Median or Role.Share)
            && Numbers(asked, [.. items.Take(and)], [.. items.Skip(and + 1)]) is var (one, two)
            ? Of(Ask.Several, one, two, false)
            : null;
    }

    /// <summary><c>is the average time of A higher than that of B</c>; null when it is no such question.</summary>
    public static Understood? Larger(Asked asked)
    {
        var items = asked.Items;
        if (
            items.FirstOrDefault(i => !i.IsMark) is not { Role: Role.Be or Role.Do }
            || !items.Any(i => i.Role is Role.Average or Role.Median or Role.Total or Role.Share)
            || Comparison(items) is not var (degree, than)
        )
            return null;
        var first = items.Take(than).Where((item, i) => i != degree).SkipWhile(i => i.IsMark || i.Role is Role.Be or Role.Do);
        return Numbers(asked, [.. first], [.. items.Skip(than + 1)]) is var (one, two)
            ? Of(Ask.Larger, one, two, IsLess(items[degree]))
            : null;
    }

    /// <summary><c>how much longer is A than B</c>, <c>how much higher is the average time of A than that of B</c>; null when it is no such question.</summary>
    public static Understood? Difference(Asked asked)
    {
        var items = asked.Items;
        var much = Draft.Index(items, 0, i => i.Is(Role.HowMuch) && FormWords.Much.Ends(i) || i.Is(Role.HowMany));
        if (much < 0 || Comparison(items) is not var (degree, than) || degree < much)
            return null;
        var unit =
            items[much].Is(Role.HowMany) && items[much + 1].Words is [var word] && Dimensions.UnitOf(word) is not null ? much + 1 : -1;
        var asks = items
            .Take(than)
            .Where((_, i) => i != much && i != unit && i != degree)
            .SkipWhile(i => i.IsMark || RankWords.By.Is(i))
            .ToArray();
        var isMade = items.Any(i => i.Role is Role.Average or Role.Median or Role.Total or Role.Share);
        var pair = isMade
            ? Numbers(asked, [.. asks.SkipWhile(i => i.IsMark || i.Role is Role.Be or Role.Do)], [.. items.Skip(than + 1)])
            : OfNamed(asked, [.. asks, items[degree], .. degree == than ? [] : new[] { items[than] }, .. items.Skip(than + 1)]);
        return pair is var (one, two) ? Of(Ask.Difference, one, two, IsLess(items[degree])) : null;
    }

    /// <summary>Where it is said that one is larger or smaller, and where the second of the two begins; null where it is not said.</summary>
    private static (int Degree, int Than)? Comparison(IReadOnlyList<Item> items)
    {
        var than = Draft.Index(items, 1, i => i.Is(Role.Than) || i.Role is Role.MoreThan or Role.LessThan && RankWords.Than.Ends(i));
        if (than < 0)
            return null;
        var degree = items[than].Is(Role.Than) ? items.Take(than).ToList().FindLastIndex(i => Comparatives.Of(i) is (false, _)) : than;
        return degree > 0 ? (degree, than) : null;
    }

    private static bool IsLess(Item degree) =>
        Comparatives.Of(new Item([degree.Words[0]], degree.Role, [])) is (_, false) || degree.Is(Role.LessThan);

    /// <summary>The number of each of two named things that is compared, where it is theirs: <c>is A longer than B</c>.</summary>
    private static (Understood First, Reading Second)? OfNamed(Asked asked, IReadOnlyList<Item> check)
    {
        if (
            asked.Parser.ParseItems(check, asked.Earlier, false)
                is not Understood
                {
                    Reading: { Ask: Ask.YesNo, Root: { Nodes: [var one], Where: [Comparison said], Links.Count: 0 } root }
                } read
            || !Sorts.IsNumber(said.Property)
            || check.SelectMany(i => i.Nodes).Select(n => n.Node).Where(n => n.Type == root.Type && n != one).Distinct().ToArray()
                is not [var two]
        )
            return null;
        return (read with { Reading = ValueOf(one, said.Property) }, ValueOf(two, said.Property));
    }

    private static Reading ValueOf(NodeEntry node, Property property)
    {
        var thing = new Thing(node.Type);
        thing.Nodes.Add(node);
        return new Reading(Ask.Value, thing) { Property = property };
    }

    /// <summary>A number, and the same with what stands in the other half in place of what the first names of that sort.</summary>
    private static (Understood First, Reading Second)? Numbers(Asked asked, IReadOnlyList<Item> first, IReadOnlyList<Item> other)
    {
        if (first.Count == 0 || asked.Parser.ParseItems(first, asked.Earlier, false) is not Understood one || !IsNumber(one.Reading))
            return null;
        var said = first.Where(i => !i.IsNounOrName || i.IsNounOfType).Select(i => i.Text).ToHashSet();
        var rest = other
            .Where(i =>
                !Draft.IsEmpty(i)
                && i.Role
                    is not (Role.Of or Role.In or Role.For or Role.By or Role.With or Role.Be or Role.Do or Role.Plural or Role.Singular)
                && !MentionWords.Demonstratives.Is(i)
                && !said.Contains(i.Text)
            )
            .ToArray();
        if (rest is not [var second] || first.Where(i => IsAlike(i, second)).ToArray() is not [var replaced])
            return null;
        return
            asked.Parser.ParseItems([.. first.Select(i => i == replaced ? second : i)], asked.Earlier, false)
                is Understood { Reading: var two }
            && two.Ask == one.Reading.Ask
            && two.Property == one.Reading.Property
            && two.Root.Type == one.Reading.Root.Type
            ? (one, two)
            : null;
    }

    /// <summary>Whether a reading gives a number.</summary>
    private static bool IsNumber(Reading reading) =>
        reading.Ask is Ask.Aggregate or Ask.Share or Ask.Count
        || reading is { Ask: Ask.Value, Property: { } property } && Sorts.IsAmount(property);

    /// <summary>Whether two items name nodes of one type or values of one property, or both say a number.</summary>
    private static bool IsAlike(Item one, Item two) =>
        two.Number is not null && !two.IsNounOrName ? one.Number is not null
        : two.Nodes.Any() ? one.NamesLike(two)
        : one.ValuesLike(two);

    private static bool PointsBack(Item item) =>
        item.IsMark
        || item.Role is Role.Do or Role.Be or Role.Singular or Role.Plural or Role.Filler
        || MentionWords.Demonstratives.Is(item);

    private static Understood Of(Ask ask, Understood one, Reading two, bool isSmaller) =>
        one with
        {
            Reading = new Reading(ask, one.Reading.Root) { Parts = isSmaller ? [two, one.Reading] : [one.Reading, two] },
        };
}
