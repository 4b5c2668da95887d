namespace KnowledgeGraph.Questions;

/// <summary>Orders and their first ones, in whatever words and wherever they are said.</summary>
internal static partial class Shorthand
{
    private const int MostBesideExtreme = 4;

    /// <summary>
    /// <c>put the heaviest at the top</c>, <c>so that the heaviest comes first</c>, <c>from the highest weight down</c>, <c>with the highest
    /// weight first and the lowest last</c>: heaviest first.
    /// </summary>
    private static List<Item> FromTheFirstOn(List<Item> items)
    {
        // "Beginning with the newest one": of one that is none of a number.
        if (
            items.FindIndex(Math.Min(1, items.Count), i => i.Number is 1 && i.Is(Role.Filler)) is var one and > 0
            && items[one - 1].Role is Role.Descending or Role.Ascending
        )
            return [.. items[..one], .. items[(one + 1)..]];
        for (var extreme = 1; extreme < items.Count; extreme++)
        {
            if (!Roles.IsExtreme(items[extreme]) || RankWords.Foremost.Begins(items[extreme]))
                continue;
            var from = LeadsToOrder(items, extreme);
            var first = items.FindIndex(extreme + 1, Math.Min(MostBesideExtreme, items.Count - extreme - 1), RankWords.Foremost.Begins);
            if (
                from < 1
                || first < 0
                || !items[..from].Exists(i => i.Has<TypeMeaning>() || i.Is(Role.Plural))
                || !items[(extreme + 1)..first]
                    .TrueForAll(i =>
                        Draft.IsEmpty(i) && !i.IsMark || i.Number is 1 || i.Properties.Any() && !i.IsNounOrName || i.Is(Role.Be)
                    )
                || !items[(first + 1)..].TrueForAll(IsOtherEndOrNothing)
            )
                continue;
            return
            [
                .. items[..from],
                FollowUpWords.Comma,
                items[extreme] with
                {
                    Words = [.. items[extreme].Words.SkipWhile(MentionWords.Articles.Has)],
                },
                .. items[(extreme + 1)..first].Where(i => i.Properties.Any()),
                RankWords.FirstItem,
            ];
        }
        return items;
    }

    /// <summary>Where the words begin that lead to the first of an order: <c>, so that the</c>, <c>, sorted from the</c>; -1 where none lead to it.</summary>
    private static int LeadsToOrder(List<Item> items, int extreme)
    {
        var from = extreme;
        while (
            from > 0
            && (
                items[from - 1].Role is Role.Rank or Role.With
                || Draft.IsEmpty(items[from - 1]) && !items[from - 1].IsMark
                || RankWords.Placing.Begins(items[from - 1])
            )
        )
            from--;
        var leads = items[from..extreme];
        while (from > 0 && (items[from - 1].IsMark || items[from - 1].Role is Role.And))
            from--;
        return
            leads.Exists(i => i.Role is Role.Rank or Role.With || RankWords.Placing.Begins(i))
            || from < extreme && items[from].IsMark && leads.Count <= 1
            ? from
            : -1;
    }

    /// <summary><c>… and the lowest last</c>, or what says nothing.</summary>
    private static bool IsOtherEndOrNothing(Item item) =>
        Draft.IsEmpty(item)
        || item.Role is Role.And or Role.Also or Role.Descending or Role.Ascending
        || Roles.IsExtreme(item)
        || FormWords.FirstOrLast.Is(item);

    /// <summary><c>ordered according to weight</c>: by it.</summary>
    private static List<Item> OrderedAccordingTo(List<Item> items)
    {
        var according = items.FindIndex(RankWords.According.Begins);
        return
            according > 0
            && according + 1 < items.Count
            && (items[..according].Exists(i => i.Role is Role.Rank) || items[0].Words.Any(RankWords.Sorting.Has))
            && items.Skip(according + 1).FirstOrDefault(i => !Draft.IsEmpty(i)) is { } measure
            && (measure.Properties.Any() || measure.Is(Role.HowMany))
            ? [.. items[..according], .. JoinWords.ByItems, .. items[(according + 1)..]]
            : items;
    }

    /// <summary>
    /// <c>of the animals that …, which three are the heaviest</c>, <c>name the three that are heaviest</c>, <c>which three lead in weight</c>: which
    /// three animals that … are the heaviest.
    /// </summary>
    private static List<Item> SoManyOfThoseBefore(List<Item> items)
    {
        var number = items.FindIndex(Roles.IsLimit);
        var cut = number < 1 ? -1 : items.FindLastIndex(number, i => i.IsMark);
        var noun = items.FindIndex(i => i.IsPlainNoun);
        if (
            cut < 2
            || noun < 0
            || noun > cut
            || !CheckWords.IsPlural(items[noun])
            || !items[..noun].TrueForAll(i => Draft.IsEmpty(i) || i.Role is Role.Of or Role.All)
            || !items[(cut + 1)..number].TrueForAll(i => Draft.IsEmpty(i) || i.Role is Role.What or Role.Who or Role.List || IsNaming(i))
            || items[..cut].Exists(i => i.EndsClause && i != items[cut])
        )
            return items;
        var rest = items[(number + 1)..].SkipWhile(i => i.Role is Role.Plural or Role.Of || Draft.IsEmpty(i) && !i.IsMark).ToList();
        var head = new[] { JoinWords.WhichItem, items[number] }.Concat(items[noun..cut]);
        if (rest.Exists(Roles.IsExtreme))
            return [.. head, .. rest[0].Role is Role.Be or Role.Have or Role.Do ? [] : new[] { FollowUpWords.Are }, .. rest];
        var lead = rest.FindIndex(RankWords.Leading.Is);
        return lead == 0 && rest.Count > 2 && rest[1].Role is Role.In or Role.By
            ? [.. head, JoinWords.HaveItem, RankWords.HighestItem, .. rest[2..]]
            : items;
    }

    /// <summary><c>rank the animals by weight and give me the first three</c>, <c>by weight, which animals are in the top three</c>: the top three animals by weight.</summary>
    private static List<Item> TopOfOrder(List<Item> items)
    {
        var number = items.FindLastIndex(Roles.IsLimit);
        if (
            number < 2
            || !items[(number + 1)..].TrueForAll(i => Draft.IsEmpty(i) || i.Is(Role.Only) || i.IsPlainNoun)
            || !(FormWords.First.Is(items[number - 1]) || RankWords.Top.Ends(items[number - 1]))
        )
            return items;
        var noun = items.FindIndex(i => i.IsPlainNoun);
        var by = items.FindIndex(i => i.Is(Role.By));
        if (noun < 0 || by < 0 || noun > number || by > number || !CheckWords.IsPlural(items[noun]))
            return items;
        var end = number - 1;
        while (
            end > 0
            && (
                Draft.IsEmpty(items[end - 1])
                || items[end - 1].Role is Role.And or Role.Also or Role.Be or Role.In or Role.List
                || IsNaming(items[end - 1])
            )
        )
            end--;
        var measure = by < noun ? items[by..noun].TakeWhile(i => !i.IsMark).ToList() : [];
        var said = by < noun ? items[noun..end] : items[noun..Math.Max(end, noun)];
        return
            said.Count > 0
            && items[..noun]
                .TrueForAll(i =>
                    Draft.IsEmpty(i) || i.Role is Role.Rank or Role.What or Role.List || measure.Contains(i) || RankWords.Sorting.Begins(i)
                )
            ? [RankWords.TopItem, items[number], .. said, .. measure]
            : items;
    }

    /// <summary>
    /// <c>rank the zoos by number of animals that …: which comes first</c>, <c>if you rank the zoos by how many animals that … they have, which
    /// is first</c>: which zoo has the most animals that ….
    /// </summary>
    private static List<Item> FirstOfRanked(List<Item> items)
    {
        var count = items.FindIndex(i => i.Is(Role.HowMany));
        var noun = count < 2 ? -1 : items.FindIndex(0, count, i => i.IsPlainNoun);
        var cut = noun < 1 ? -1 : items.FindLastIndex(i => i.IsMark && !i.Equals(items[^1]));
        if (
            cut < count + 2
            || !items[..noun].Exists(i => i.Is(Role.Rank) || RankWords.Sorting.IsIn(i))
            || items[..count].Exists(i => i != items[noun] && i.IsNounOrName || i.EndsClause || i.Role is Role.Ascending or Role.Least)
            || items.Skip(cut + 1).FirstOrDefault(i => !Draft.IsEmpty(i)) is not { Role: Role.What }
            || !items[(cut + 1)..].Exists(i => Roles.IsUpperEnd(i) && Roles.IsExtreme(i) || RankWords.Foremost.IsIn(i))
            || items[(cut + 1)..].Exists(i => i.IsNounOrName && !i.Types.Intersect(items[noun].Types).Any() || i.Number > 1)
        )
            return items;
        var counted = items[(count + 1)..cut];
        while (counted.Count > 1 && counted[^1].Role is Role.Have or Role.Plural)
            counted.RemoveAt(counted.Count - 1);
        return counted[0].IsNounOfType || counted.Exists(i => i.IsNounOfType)
            ?
            [
                JoinWords.WhichItem,
                items[noun],
                JoinWords.HaveItem,
                RankWords.MostItem,
                .. counted,
                .. items.FindAll(FormWords.QuestionMark.Is),
            ]
            : items;
    }

    /// <summary><c>for which zoo is the number of animals that … the highest</c>: which zoo has the most animals that ….</summary>
    private static List<Item> ForWhichIsHighest(List<Item> items)
    {
        var what = items.FindIndex(i => i.Is(Role.What));
        var count = items.FindIndex(i => i.Is(Role.HowMany));
        var end = items.FindLastIndex(i => !i.IsMark);
        return
            what == 1
            && items[0].Role is Role.For or Role.In or Role.With
            && count > 3
            && items[count - 1].Is(Role.Be)
            && items[2..(count - 1)].Exists(i => i.IsPlainNoun)
            && end > count + 2
            && Roles.IsExtreme(items[end])
            && items[(count + 1)..end].Exists(i => i.IsNounOfType)
            ?
            [
                .. items[1..(count - 1)],
                JoinWords.HaveItem,
                Roles.IsUpperEnd(items[end]) ? RankWords.MostItem : RankWords.FewestItem,
                .. items[(count + 1)..end],
                .. items[(end + 1)..],
            ]
            : items;
    }

    /// <summary><c>which flaw has the most works among those that A has</c>: which of the flaws that A has has the most works.</summary>
    private static List<Item> AmongThoseAtTheEnd(List<Item> items)
    {
        var among = items.FindLastIndex(i => RankWords.Among.Begins(i));
        var what = items.FindIndex(i => i.Is(Role.What));
        var noun = what < 0 ? -1 : items.FindIndex(what, i => !Draft.IsEmpty(i) && !i.Is(Role.What));
        var end = items.FindLastIndex(i => !i.IsMark) + 1;
        return
            noun > 0
            && items[noun].IsPlainNoun
            && among > noun + 1
            && among + 2 < end
            && items[among..(among + 2)].Exists(PointsBack)
            && items[noun..among].Exists(Roles.IsExtreme)
            && !items[..end].Exists(i => i.IsMark && !MentionWords.Comma.Is(i))
            && items[(noun + 1)..among].TrueForAll(i => i.Role is not (Role.Be or Role.Do) || i != items[noun + 1] || i.Is(Role.Be))
            ?
            [
                .. items[..(what + 1)],
                items[noun],
                JoinWords.ThatItem,
                .. WithoutThat(items[(among + (items[among].Is(Role.Plural) ? 1 : 2))..end]),
                .. items[(noun + 1)..among],
                .. items[end..],
            ]
            : items;
    }

    private static bool IsNaming(Item item) => RankWords.Naming.Begins(item);
}
