namespace KnowledgeGraph.Questions;

/// <summary>Whether something holds for all of some, in whatever words.</summary>
internal static partial class Shorthand
{
    /// <summary><c>tell me whether all of the animals …</c>, <c>can it be said of all animals that they …</c>, <c>is it the case that the animals …, without exception</c>: all animals.</summary>
    private static List<Item> AllWithoutException(List<Item> items)
    {
        if (!OpensWithVerb(items) && !items.Exists(i => i.Is(Role.Confirm)))
            return items;
        var noun = items.FindIndex(i => i.IsPlainNoun && CheckWords.IsPlural(i));
        if (noun < 0)
            return items;
        var before = items.FindLastIndex(noun - 1 < 0 ? 0 : noun - 1, i => !Draft.IsEmpty(i));
        var said = items.ToList();
        if (before >= 0 && before < noun && CheckWords.AllOf.IsAll(items[before]) && !MentionWords.Of.Begins(items[before]))
            said[before] = JoinWords.AllItem;
        else if (noun + 1 < items.Count && items[noun + 1].Is(Role.All) && items[..noun].TrueForAll(Draft.IsEmpty))
            return [.. items[..noun], items[noun + 1], items[noun], .. items[(noun + 2)..]];
        else if (items.FindIndex(CheckWords.Exceptions.IsIn) is var exception and > 0 && exception > noun && before < noun)
        {
            said.RemoveAt(exception);
            while (
                exception > 0
                && exception <= said.Count
                && (Draft.IsEmpty(said[exception - 1]) || said[exception - 1].Role is Role.Without or Role.Not)
            )
                said.RemoveAt(--exception);
            said.Insert(noun, JoinWords.AllItem);
        }
        noun = said.FindIndex(i => i.IsPlainNoun);
        if (
            noun + 2 < said.Count
            && noun > 0
            && said[..noun].Exists(i => i.Is(Role.All))
            && RankWords.Relatives.Is(said[noun + 1])
            && said[noun + 2].Is(Role.Plural)
        )
            said.RemoveRange(noun + 1, 2);
        return said;
    }

    /// <summary><c>are the animals that … all the animals there are</c>, <c>do the animals from X make up the whole set of animals</c>: do all animals ….</summary>
    private static List<Item> AllThereAre(List<Item> items)
    {
        if (!OpensWithVerb(items))
            return items;
        var first = items.FindIndex(i => i.IsPlainNoun);
        var last = items.FindLastIndex(i => i.IsPlainNoun);
        if (
            first < 1
            || last < first + 2
            || !items[first].Types.Any(items[last].Types.Contains)
            || !items[(last + 1)..].TrueForAll(i => Draft.IsEmpty(i) || i.Is(Role.Be))
            || !items[1..first].TrueForAll(Draft.IsEmpty)
        )
            return items;
        var whole = last;
        while (
            whole > first + 1
            && (
                Draft.IsEmpty(items[whole - 1])
                || items[whole - 1].Role is Role.All or Role.Of or Role.Be
                || RankWords.MakingUp.Begins(items[whole - 1])
            )
        )
            whole--;
        if (whole == first + 1 || !items[whole..last].Exists(i => i.Is(Role.All) || CheckWords.Complete.IsIn(i)))
            return items;
        var condition = items[(first + 1)..whole].SkipWhile(i => RankWords.Relatives.Is(i));
        return [items[0], JoinWords.AllItem, items[first], .. condition, FollowUpWords.Asked];
    }

    /// <summary><c>do all animals …, or are there some that do not</c>: the second asks the contrary of the first.</summary>
    private static List<Item> OrSomeNot(List<Item> items)
    {
        var or = items.FindLastIndex(i => i.Is(Role.Or));
        return
            or > 2
            && or + 2 < items.Count
            && items[(or + 1)..].Find(i => !Draft.IsEmpty(i)) is { Role: Role.Be } be
            && FormWords.There.Ends(be)
            && items[(or + 1)..].Exists(i => i.Role is Role.Not or Role.Without or Role.Except || CheckWords.Exceptions.IsIn(i))
            && items[..or].Exists(i => i.Role is Role.All or Role.Each)
            && (OpensWithVerb(items) || items.Exists(i => i.Is(Role.Confirm)))
            ? [.. items[..or].AsEnumerable().Reverse().SkipWhile(i => i.IsMark).Reverse(), FollowUpWords.Asked]
            : items;
    }

    /// <summary><c>that neither fly or swim</c>: neither fly nor swim.</summary>
    private static List<Item> NeitherOr(List<Item> items)
    {
        var neither = items.FindIndex(i => i.Is(Role.Neither));
        var or = neither < 0 || neither + 2 > items.Count ? -1 : items.FindIndex(neither + 2, i => i.Is(Role.Or));
        return or < 0 || items[neither..].Exists(i => i.Is(Role.Not)) ? items : [.. items[..or], JoinWords.NorItem, .. items[(or + 1)..]];
    }

    /// <summary><c>although they fly, which animals are not birds</c>: which animals fly and are not birds.</summary>
    private static List<Item> AlthoughThey(List<Item> items)
    {
        var comma = items.FindIndex(MentionWords.Comma.Begins);
        return
            comma > 2
            && comma + 3 < items.Count
            && ClauseWords.Conceding.Ends(items[0])
            && items[1].Is(Role.Plural)
            && CheckWords.They.Ends(items[1])
            && items[comma + 1].Is(Role.What)
            && items[comma + 2].IsPlainNoun
            ? [.. items[(comma + 1)..(comma + 3)], JoinWords.ThatItem, .. items[2..comma], JoinWords.AndItem, .. items[(comma + 3)..]]
            : items;
    }

    /// <summary><c>are there no animals that do not fly</c>, <c>is there no animal that does not fly</c>: do all animals fly.</summary>
    private static List<Item> NoneThatNot(List<Item> items)
    {
        var no = items.FindIndex(i => i.Is(Role.Not));
        var noun = no < 0 ? -1 : items.FindIndex(no + 1, i => !Draft.IsEmpty(i));
        var not = noun < 0 ? -1 : items.FindIndex(noun + 1, i => i.Is(Role.Not));
        return
            not > 0
            && OpensWithVerb(items)
            && items[..no].Exists(i => FormWords.There.Ends(i))
            && items[..no].TrueForAll(i => Draft.IsEmpty(i) || i.Role is Role.Be or Role.There)
            && items[noun].IsPlainNoun
            && RankWords.Relatives.Is(items[noun + 1])
            && items[(noun + 2)..not].TrueForAll(i => i.Role is Role.Do or Role.Be or Role.Have)
            && !items[(not + 1)..].Exists(i => i.Role is Role.Not or Role.And or Role.Or or Role.Without)
            ?
            [
                FollowUpWords.Right,
                JoinWords.AllItem,
                items[noun],
                .. items[(noun + 2)..not].Where(i => !i.Is(Role.Do)),
                .. items[(not + 1)..],
            ]
            : items;
    }

    /// <summary><c>among the animals of X, is there at least one of those that …</c>: are there any that ….</summary>
    private static List<Item> AtLeastOneOfThose(List<Item> items)
    {
        var bound = items.FindIndex(i => i.Is(Role.AtLeast));
        if (
            bound < 1
            || bound + 2 >= items.Count
            || items[bound + 1].Number is not 1
            || !OpensWithVerb(items) && !items[..bound].Exists(i => i.Is(Role.Be) && FormWords.There.Ends(i))
        )
            return items;
        var end = bound + 2;
        while (
            end < items.Count
            && (
                items[end].Role is Role.Of or Role.Plural
                || Draft.IsEmpty(items[end]) && !items[end].IsMark && !RankWords.Relatives.Is(items[end])
            )
        )
            end++;
        return end < items.Count && RankWords.Relatives.Is(items[end]) && end > bound + 2
            ? [.. items[..bound], AnyItem, .. items[end..]]
            : items;
    }

    /// <summary><c>do all animals belong to those that …</c>, <c>is every one of the animals among those that …</c>: do all of them ….</summary>
    private static List<Item> AllAmongThose(List<Item> items)
    {
        var those = items.FindLastIndex(PointsBack);
        var all = those < 2 ? -1 : items.FindIndex(0, those, i => i.Role is Role.All or Role.Each);
        if (
            all < 0
            || those + 2 >= items.Count
            || !RankWords.Relatives.Is(items[those + 1])
            || !(OpensWithVerb(items) || items.Exists(i => i.Is(Role.Confirm)))
            || items.FindIndex(all, i => i.IsPlainNoun) is not (> 0 and var noun)
            || noun > those
            || !items[(noun + 1)..those].TrueForAll(i => Draft.IsEmpty(i) || i.Role is Role.Be or Role.In or Role.Of)
        )
            return items;
        return [.. items[..(noun + 1)], JoinWords.ThatItem, .. items[(those + 2)..]];
    }

    /// <summary><c>those</c>, <c>among those</c>.</summary>
    private static bool PointsBack(Item item) => item.Is(Role.Plural) && item.Words.Any(StepWords.Them.Has);

    /// <summary><c>works on any of those flaws that …</c>: on any of the flaws.</summary>
    private static List<Item> AnyOfThoseOfNoun(List<Item> items)
    {
        var those = items.FindIndex(PointsBack);
        return
            those > 1
            && those + 2 < items.Count
            && (MentionWords.Any.IsIn(items[those - 1]) || MentionWords.Any.IsIn(items[those]))
            && items[those + 1].IsPlainNoun
            && CheckWords.IsPlural(items[those + 1])
            && !items[those + 2].IsMark
            ? [.. items[..those], JoinWords.TheItem, .. items[(those + 1)..]]
            : items;
    }

    /// <summary><c>animals of X and born in 2020: do any exist</c>, <c>any animals of X</c>: are there any animals of X ….</summary>
    private static List<Item> DoAnyExist(List<Item> items)
    {
        var noun = items.FindIndex(i => i.IsPlainNoun && CheckWords.IsPlural(i));
        var first = items.FindIndex(i => !Draft.IsEmpty(i));
        if (noun < 0 || noun != first)
            return items;
        if (noun > 0 && MentionWords.Any.Is(items[noun - 1]) && FormWords.QuestionMark.Begins(items[^1]) && !items.Exists(Roles.Asks))
            return [.. RankWords.AreThereMore.Take(1), .. items];
        var cut = items.FindLastIndex(Math.Max(0, items.FindLastIndex(i => !i.IsMark)), i => i.IsMark);
        var asks = cut < noun + 2 ? [] : items[(cut + 1)..].FindAll(i => !i.IsMark);
        return
            asks is [{ Role: Role.Do or Role.Be or Role.Have }, ..]
            && asks.Skip(1).All(i => Draft.IsEmpty(i) || i.Role is Role.Plural or Role.Be)
            && asks.Exists(MentionWords.Any.Is)
            ? [.. RankWords.AreThereMore.Take(1), AnyItem, .. items[noun..cut], FollowUpWords.Asked]
            : items;
    }

    /// <summary><c>of the animals that …, are there any that …</c>, <c>…, do any of them …</c>: are there any animals that … and ….</summary>
    private static List<Item> AnyOfThoseBefore(List<Item> items)
    {
        var noun = items.FindIndex(i => i.IsPlainNoun && CheckWords.IsPlural(i));
        var cut = noun < 1 ? -1 : items.FindIndex(noun, i => i.IsMark);
        if (
            cut < noun + 2
            || cut + 3 >= items.Count
            || !items[..noun].TrueForAll(i => Draft.IsEmpty(i) && !i.IsMark || i.Is(Role.Of) || i.Is(Role.All))
            || !items[..noun].Exists(i => i.Is(Role.Of) || RankWords.Among.Begins(i))
            || items[cut + 1].Role is not (Role.Be or Role.Do or Role.Have)
            || !MentionWords.Any.Begins(items[cut + 2])
        )
            return items;
        var rest = items[(cut + 3)..].SkipWhile(i => i.Role is Role.Of or Role.Plural || RankWords.Relatives.Is(i)).ToList();
        return rest.Exists(i => !Draft.IsEmpty(i))
            ?
            [
                .. RankWords.AreThereMore.Take(1),
                AnyItem,
                .. items[noun..cut],
                JoinWords.AndItem,
                .. items[cut + 1].Is(Role.Be) && !FormWords.There.Ends(items[cut + 1]) ? new[] { items[cut + 1] } : [],
                .. rest,
            ]
            : items;
    }

    /// <summary>
    /// <c>the animals that … and that are also animals that …</c>, <c>of the animals that …, which are also among those that …</c>: the animals that
    /// … and that ….
    /// </summary>
    private static List<Item> AlsoSuch(List<Item> items)
    {
        var also = items.FindIndex(i => i.Role is Role.Also or Role.Filler && CheckWords.Also.Is(i));
        var first = items.FindIndex(i => i.IsPlainNoun);
        var such = also < 2 ? -1 : items.FindIndex(also + 1, i => !Draft.IsEmpty(i));
        if (such < 0 || such + 2 >= items.Count || first < 0 || first >= also)
            return items;
        var isAmong = items[such].Is(Role.Plural) && items[(also + 1)..such].Exists(RankWords.Among.Begins);
        if (
            !isAmong
            && !(items[such].IsPlainNoun && items[such].Types.Any(items[first].Types.Contains) && RankWords.Relatives.Is(items[such + 1]))
        )
            return items;
        Item[] more = [JoinWords.AndItem, JoinWords.ThatItem, .. WithoutThat(items[(such + 1)..])];
        var from = also;
        while (
            from > 0
            && (
                items[from - 1].Role is Role.Be or Role.And or Role.Also
                || RankWords.Relatives.Is(items[from - 1]) && !items[from - 1].Is(Role.What)
            )
        )
            from--;
        if (from < 2 || !items[from - 1].Is(Role.What) || !items[from - 2].IsMark)
            return [.. items[..from].AsEnumerable().Reverse().SkipWhile(MentionWords.Comma.Begins).Reverse(), .. more];
        return items[..first].TrueForAll(i => Draft.IsEmpty(i) || i.Role is Role.Of or Role.All)
            ? [JoinWords.WhichItem, .. items[first..(from - 2)], .. more]
            : items;
    }

    private static readonly Item AnyItem = new(Tokenizer.Read("any"), Role.Filler, []);
}
