using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What is counted, and what a number is of.</summary>
internal static partial class Shorthand
{
    /// <summary><c>which programmes cost less than 10</c>, where checks have a cost too: the price of what is spoken of.</summary>
    private static List<Item> PriceOfSpoken(List<Item> items)
    {
        var named = items.SelectMany(i => i.Nodes.Select(n => n.Node.Type)).Distinct().ToArray();
        var spoken = items.SelectMany(i => i.Types).Concat(named.Length == 1 ? named : []).ToHashSet();
        return
        [
            .. items.Select(item =>
                item.Properties.Where(Dimensions.IsPrice).ToArray() is { Length: > 1 } prices
                && prices.Where(p => p.Entity is NodeType owner && spoken.Contains(owner)).ToArray() is { Length: > 0 } own
                    ? item with
                    {
                        Meanings = [.. item.Meanings.Where(m => m is not PropertyMeaning price || own.Contains(price.Property))],
                    }
                    : item
            ),
        ];
    }

    /// <summary><c>two limitations, namely A and B</c>: as many as are named, and not two of all.</summary>
    private static List<Item> AsManyAsNamed(List<Item> items)
    {
        for (var noun = 1; noun + 3 < items.Count; noun++)
        {
            var number = items.FindLastIndex(noun - 1, Math.Min(noun, 3), i => i.Number is not null);
            if (number < 0 || !items[noun].Has<TypeMeaning>() || items[(number + 1)..noun].Exists(i => i.IsNounOrName))
                continue;
            var named = items[(noun + 1)..].FindAll(i => i.Nodes.Any(n => items[noun].Types.Contains(n.Node.Type)));
            if (
                named.Count == items[number].Number
                && named.Count > 1
                && items[(noun + 1)..].Exists(i => i.Is(Role.And))
                && items[(noun + 1)..].FindAll(i => i.Nodes.Any()).Count == named.Count
            )
                return [.. items[..number], .. items[(number + 1)..]];
        }
        return items;
    }

    /// <summary><c>how much is it per head</c>, <c>less than 2 euros a kilo</c>, of a price for each person or kilogram: it is stated so anyway.</summary>
    private static List<Item> PricedPer(List<Item> items)
    {
        var prices = items
            .SelectMany(i => i.Types.Concat(i.Nodes.Select(n => n.Node.Type)))
            .Distinct()
            .SelectMany(type => type.Properties)
            .Where(p => Sorts.IsNumber(p) && Dimensions.IsPrice(p))
            .ToArray();
        if (!items.Exists(i => i.Number is not null || i.Is(Role.HowMuch) || Roles.IsExtreme(i) || i.Properties.Any(prices.Contains)))
            return items;
        for (var each = items.Count - 1; each > 1; each--)
            if (items[each] is { Words: [var word], Number: null } && prices.Any(p => Dimensions.IsPer(p, word)))
            {
                var per = MentionWords.Articles.Is(items[each - 1]) && items[each - 2].Is(Role.By) ? each - 2 : each - 1;
                if (per < each - 1 || MentionWords.BeforePeriod.Is(items[per]))
                    return [.. items[..per], .. items[(each + 1)..]];
            }
        return items;
    }

    /// <summary><c>the one-paper innovations</c>, <c>single-author papers</c>: with exactly so many.</summary>
    private static List<Item> CountedBefore(List<Item> items)
    {
        var at = items.FindIndex(i => i.Number is not null && i.Words.Count == 1 || MentionWords.Single.Is(i));
        if (at < 0 || at + 2 >= items.Count || at > 0 && Bounds.Of(items[at - 1].Role) is not null)
            return items;
        var (counted, noun) = (items[at + 1], items[at + 2]);
        return
            counted is { Words: [var one] }
            && counted.Has<TypeMeaning>()
            && !English.IsPlural(one.Word)
            && noun is { Words: [var many] }
            && noun.Has<TypeMeaning>()
            && English.IsPlural(many.Word)
            && !noun.Types.Intersect(counted.Types).Any()
            ?
            [
                .. items[..at],
                noun,
                new Item([items[at].Words[0] with { Word = "with", Stem = "with" }], Role.With, []),
                Exactly(items[at]),
                items[at] with
                {
                    Role = null,
                    Number = items[at].Number ?? 1,
                },
                counted,
                .. items[(at + 3)..],
            ]
            : items;
    }

    /// <summary><c>as author number five</c>: as the fifth author.</summary>
    private static List<Item> Numbered(List<Item> items)
    {
        var at = items.FindIndex(FormWords.NumberSign.Is);
        return
            at > 0
            && at + 1 < items.Count
            && items[at - 1].Has<TypeMeaning>()
            && items[at + 1].Number is { } number
            && Numbers.OrdinalOf((int)number) is { } ordinal
            ?
            [
                .. items[..(at - 1)],
                new Item([items[at + 1].Words[0] with { Word = ordinal, Stem = ordinal }], Role.Order, []),
                items[at - 1],
                .. items[(at + 2)..],
            ]
            : items;
    }

    /// <summary><c>with four papers, at least one of them at X</c>: the pronoun stands for the noun that was counted before it.</summary>
    private static List<Item> OneOfThem(List<Item> items)
    {
        var them = items.FindIndex(i => i.Is(Role.Plural) && MentionWords.OfThem.Begins(i));
        if (them < 4 || items[them - 1].Number is null)
            return items;
        var counted = items.FindLastIndex(them - 2, i => i.Has<TypeMeaning>());
        var bound = Bounds.Of(items[them - 2].Role) is null ? them - 1 : them - 2;
        return
            counted > 0
            && IsCounted(items, counted)
            && items.Take(bound).Skip(counted + 1).All(i => Draft.IsEmpty(i) || i.Is(Role.And))
            && items.Take(counted).Any(i => i.Has<TypeMeaning>() || FormWords.Who.Is(i))
            ?
            [
                .. items[..(counted + 1)],
                JoinWords.AndItem,
                .. IsOne(items[them - 1]) ? MentionWords.AItem : items[bound..them],
                items[counted],
                .. items[(them + 1)..],
            ]
            : items;
    }

    /// <summary><c>three papers</c>, <c>three or more of the listed papers</c>.</summary>
    private static bool IsCounted(List<Item> items, int noun)
    {
        var before = noun - 1;
        while (before > 0 && (Draft.IsEmpty(items[before]) || items[before].Role is Role.Of or Role.AtLeast or Role.AtMost))
            before--;
        return before >= 0 && items[before].Number is not null;
    }

    private static bool IsOne(Item item) => item.Number is 1;

    /// <summary><c>which of the three domains</c>, where there are three, <c>which of the two is it, A or B</c>: which.</summary>
    private static List<Item> OfAll(List<Item> items, Lexicon lexicon) =>
        [
            .. items.Select(
                (item, i) =>
                    item.Is(Role.Pair)
                    && MentionWords.Which.Begins(item)
                    && i + 1 < items.Count
                    && (
                        Numbers.Of(item.Words[^1]) is { } number && items[i + 1].Types.Any(t => lexicon.IsNumberOf(t, (int)number))
                        || items[i + 1].Is(Role.Be) && items.Skip(i).Any(x => x.Is(Role.Or)) && items.Skip(i).Count(x => x.Nodes.Any()) > 2
                    )
                        ? item with
                        {
                            Role = Role.What,
                        }
                        : item
            ),
        ];

    /// <summary><c>at least five of the papers</c>, <c>one of those papers that …</c>, <c>none of the papers that …</c>: at least five papers.</summary>
    private static List<Item> SoManyOfThe(List<Item> items)
    {
        for (var noun = 2; noun < items.Count; noun++)
        {
            if (!items[noun].IsNounOfType)
                continue;
            var the = items[noun - 1];
            // "two of" is read as one phrase, as in "the two of them".
            if (
                FormWords.The.Is(the)
                && noun > 2
                && items[noun - 2] is { Role: Role.Both, Words: [var two, var of] }
                && MentionWords.Of.Has(of)
                && Numbers.Of(two) is { } number
                && Bounds.Of(items[noun - 3].Role) is not null
            )
                return [.. items[..(noun - 2)], new Item([two], null, [], number), .. items[noun..]];
            if (
                FormWords.The.Is(the)
                && noun > 3
                && MentionWords.Of.Is(items[noun - 2])
                && items[noun - 3].Number is not null
                && Bounds.Of(items[noun - 4].Role) is not null
            )
                return [.. items[..(noun - 2)], .. items[noun..]];
            // "People who look after one of the gardens in X": one is enough, and not the number of them.
            if (
                FormWords.The.Is(the)
                && noun > 4
                && MentionWords.Of.Is(items[noun - 2])
                && items[noun - 3].Number is 1
                && items[noun - 4]
                    is { IsMark: false, Role: null or Role.Filler or Role.Have or Role.In or Role.By or Role.Of or Role.With }
                && items[..(noun - 3)].Exists(i => i.IsNounOfType)
                && IsDescribedBehind(items, noun)
            )
                return [.. items[..(noun - 3)], .. items[noun..]];
            if (
                the.Is(Role.Plural)
                && MentionWords.Demonstratives.Ends(the)
                && (MentionWords.Of.Begins(the) ? items[noun - 2].Number is not null : MentionWords.Of.Ends(items[noun - 2]))
                && IsDescribedBehind(items, noun)
            )
                return [.. items[..(noun - 1)], .. items[noun..]];
        }
        return items;
    }

    private static bool IsDescribedBehind(List<Item> items, int noun) =>
        noun + 1 < items.Count
        && items[noun + 1] is { IsMark: false } behind
        && (
            MentionWords.RelativePronouns.Begins(behind)
            || Inflection.IsPreposition(behind.Words[0].Word)
            || Inflection.IsParticiple(behind.Words[0].Word)
            || behind.Is(Role.With)
        );

    /// <summary>
    /// <c>those where the number of papers on X is zero</c>, <c>… for which the number of papers is at least two</c>: without papers on X, with
    /// at least two.
    /// </summary>
    private static List<Item> NumberIsSo(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        var count = items.FindIndex(i => i.Is(Role.HowMany) && RankWords.Counting.IsIn(i));
        var be = count < 2 ? -1 : items.FindLastIndex(i => i.Is(Role.Be));
        if (be < count + 2 || be == end || !items[count + 1].IsNounOfType)
            return items;
        var said = items[(be + 1)..(end + 1)];
        var isNone = said is [var none] && (none.Number is 0 || none.Is(Role.Not));
        var isBound = said[^1].Number is not null && (said.Count == 1 || said.Count == 2 && Bounds.Of(said[0].Role) is not null);
        var where = WhereBefore(items, count);
        return where < 1 || !isNone && !isBound
            ? items
            :
            [
                .. items[..where],
                .. isNone ? [JoinWords.WithoutItem] : said.Prepend(JoinWords.WithItem),
                .. items[(count + 1)..be],
                .. items[(end + 1)..],
            ];
    }

    /// <summary>Where <c>where</c>, <c>for which</c> or <c>whose</c> begins, which stands before a place; -1 where it does not.</summary>
    private static int WhereBefore(List<Item> items, int at)
    {
        var last = at - 1;
        while (last > 0 && MentionWords.Articles.Is(items[last]))
            last--;
        return items[last].Is(Role.Where) || FormWords.Whose.Is(items[last]) ? last
            : items[last].Is(Role.What) && last > 0 && Inflection.IsPreposition(items[last - 1].Words[^1].Word) ? last - 1
            : items[last].Words.Count == 2 && MentionWords.Which.Ends(items[last]) ? last
            : -1;
    }

    /// <summary><c>how many papers has A and how many B</c>: the number of each.</summary>
    private static List<Item> CountOfBoth(List<Item> items)
    {
        var first = items.FindIndex(i => i.Is(Role.HowMany));
        var second = items.FindLastIndex(i => i.Is(Role.HowMany));
        return
            second > first + 1
            && (items[second - 1].Is(Role.And) || RankWords.Opposing.Begins(items[second - 1]))
            && items[first..second].Any(IsNameOrYear)
            && items[second..].Any(IsNameOrYear)
            && items[(second + 1)..].All(i => Draft.IsEmpty(i) || IsNameOrYear(i) || i.Role is Role.Have or Role.In or Role.For or Role.Of)
            ? [.. items.Select((item, i) => i == second ? item with { Role = Role.Compare } : item)]
            : items;
    }

    private static bool IsNameOrYear(Item item) =>
        item.Nodes.Any() && !item.Has<TypeMeaning>() || item.Number is { } number && Numbers.IsYear(number);

    /// <summary><c>from most papers to fewest</c>: all of them, in the order of the end that is said first.</summary>
    private static List<Item> FromEndToEnd(List<Item> items)
    {
        var first = items.FindIndex(IsEnd);
        var last = items.FindLastIndex(IsEnd);
        if (first < 1 || last <= first + 1 || items[first].Role == items[last].Role)
            return items;
        var to = last - 1;
        while (to > first && !FormWords.To.Is(items[to]) && (Draft.IsEmpty(items[to]) || items[to].Role is Role.With or Role.Filler))
            to--;
        return to > first && FormWords.To.Is(items[to])
            ? [.. items[..to], items[last] with { Role = Role.Rank, Meanings = [] }, .. items[(last + 1)..]]
            : items;
    }

    private static bool IsEnd(Item item) => item.Role is Role.Most or Role.Least or Role.Newest or Role.Oldest;

    /// <summary><c>the longest author list</c>: the most authors.</summary>
    private static List<Item> LongestList(List<Item> items)
    {
        var rank = items.FindIndex(i => i.Role is Role.Most or Role.Least && RankWords.Long.Ends(i));
        if (rank < 0 || rank + 2 >= items.Count || !items[rank + 1].Has<TypeMeaning>() || !RankWords.Lists.Is(items[rank + 2]))
            return items;
        var most = RankWords.Number(items[rank].Is(Role.Most));
        return
        [
            .. items[..rank],
            items[rank] with
            {
                Words = [items[rank].Words[^1] with { Word = most, Stem = most }],
            },
            items[rank + 1],
            .. items[(rank + 3)..],
        ];
    }

    /// <summary><c>with one paper only</c>: with only one.</summary>
    private static List<Item> OnlyBehind(List<Item> items)
    {
        var only = items.FindIndex(i => i.Is(Role.Only));
        if (only > 2 && items[(only - 2)..only] is var amount && amount.Exists(IsBound) && amount.Exists(i => i.Number is not null))
            return [.. items[..only], .. items[(only + 1)..]];
        if (
            only < 2
            || !items[only - 1].Has<TypeMeaning>()
            || only + 1 < items.Count && !items[only + 1].IsMark && !items[only + 1].Is(Role.Be)
        )
            return items;
        var number = only - 2;
        return items[number].Number is not null ? [.. items[..number], items[only], .. items[number..only], .. items[(only + 1)..]]
            : MentionWords.Single.Ends(items[number]) ? [.. items[..only], .. items[(only + 1)..]]
            : items;
    }

    /// <summary>
    /// <c>with no flaw other than A</c>, <c>that have no flaw other than A</c>, <c>with A and no other flaw</c>, <c>with A but none of the other
    /// flaws</c>, <c>with A, and only A</c>: with only A.
    /// </summary>
    private static List<Item> NoneButNamed(List<Item> items)
    {
        var noun = items.FindLastIndex(i => i.IsPlainNoun);
        if (noun < 2)
            return items;
        if (
            (items[noun - 1].Is(Role.Not) || IsNothingHad(items[noun - 1]))
            && noun + 2 < items.Count
            && items[noun + 1].Is(Role.Except)
            && IsOneOf(items[noun + 2], items[noun])
            && items.FindAll(IsNamed).Count == 1
        )
            return
            [
                .. items[..(noun - 1)],
                .. items[noun - 1].Is(Role.Not) ? Array.Empty<Item>() : [JoinWords.HaveItem],
                JoinWords.OnlyItem,
                .. items[(noun + 2)..],
            ];
        var last = items.FindLastIndex(i => !i.IsMark);
        var joint = last;
        while (joint > 1 && (Draft.IsEmpty(items[joint - 1]) || SaysNoOther.Contains(items[joint - 1].Role)))
            joint--;
        var name = joint - 1;
        var said = items[joint..last];
        var isDenied = last == noun && IsOneOf(items[name], items[noun]) && said.Exists(DeniesOther) && items.FindAll(IsNamed).Count == 1;
        var isSaidAgain = IsNamed(items[last]) && SaysSameName(items[name], items[last]) && said.Exists(i => i.Is(Role.Only));
        return name > 0 && (isDenied || isSaidAgain)
            ?
            [
                .. items[..name],
                .. items[name - 1].Is(Role.Only) ? Array.Empty<Item>() : [JoinWords.OnlyItem],
                items[name],
                .. items[(last + 1)..],
            ]
            : items;

        bool DeniesOther(Item item) =>
            item.Is(Role.Only)
            || item.Role is Role.Other or Role.Rest && said.Exists(i => i.Role is Role.Not or Role.Without or Role.Except);
    }

    /// <summary><c>have no</c>, which takes for granted that there is something, unlike <c>without</c>.</summary>
    private static bool IsNothingHad(Item item) => item.Is(Role.Without) && FormWords.Having.Begins(item) && MentionWords.No.Ends(item);

    private static readonly Role?[] SaysNoOther =
    [
        Role.And,
        Role.Not,
        Role.Without,
        Role.Except,
        Role.Other,
        Role.Rest,
        Role.Only,
        Role.Of,
        Role.By,
    ];

    /// <summary><c>for which works is A the only flaw</c>: which works have only A.</summary>
    private static List<Item> ForWhichIsTheOnly(List<Item> items)
    {
        var only = items.FindIndex(i => i.Is(Role.Only));
        return
            only > 4
            && items[0].Role is Role.For or Role.In or Role.With
            && items[1].Is(Role.What)
            && items[2].IsPlainNoun
            && items[3].Is(Role.Be)
            && items[5..only].TrueForAll(Draft.IsEmpty)
            && only + 1 < items.Count
            && items[only + 1].IsPlainNoun
            && IsOneOf(items[4], items[only + 1])
            && items[(only + 2)..].TrueForAll(i => i.IsMark)
            ? [items[1], items[2], JoinWords.HaveItem, JoinWords.OnlyItem, items[4], .. items[(only + 2)..]]
            : items;
    }

    private static bool IsOneOf(Item named, Item noun) => IsNamed(named) && named.Nodes.Any(n => noun.Types.Contains(n.Node.Type));

    /// <summary><c>that belong to A and no other movement</c>, <c>that have A as their only movement</c>: to A and no other, only A.</summary>
    private static List<Item> OnlyOfKind(List<Item> items)
    {
        var only = items.FindIndex(i => i.Is(Role.Only));
        if (only < 2 || only + 1 >= items.Count || !items[only + 1].IsNounOfType)
            return items;
        var named = items.FindLastIndex(only, i => i.Nodes.Any());
        if (named < 1 || !items[named].Nodes.Any(n => items[only + 1].Types.Contains(n.Node.Type)))
            return items;
        return named == only - 1 && MentionWords.Others.Ends(items[only]) ? [.. items[..(only + 1)], .. items[(only + 2)..]]
            : items[(named + 1)..only] is [var role, .. var whose]
            && CheckWords.As.Begins(role)
            && whose.TrueForAll(i => Draft.IsEmpty(i) || i.Is(Role.Plural))
            && items[..named].Exists(i => i.Is(Role.Have))
                ? [.. items[..named], items[only], items[named], .. items[(only + 2)..]]
            : items;
    }

    /// <summary><c>authors that appear only once</c>: with so many of what the graph is chiefly about.</summary>
    private static List<Item> Occurrences(List<Item> items, Lexicon lexicon)
    {
        var at = items.FindIndex(i => i.Words is [var word] && Numbers.Times(word) is not null || FormWords.Times.Is(i));
        var number = at > 0 && FormWords.Times.Is(items[at]) ? at - 1 : at;
        if (number < 1 || lexicon.Main is not { } main)
            return items;
        if ((Numbers.Times(items[number].Words[0]) ?? items[number].Number) is not { } count)
            return items;
        var noun = items.FindLastIndex(number, i => i.Has<TypeMeaning>());
        if (noun < 0 || !items[noun].Types.Any(t => t != main && t.Relationships.Any(r => r.IsList && r.Target == main)))
            return items;
        var bound = BoundBefore(items, number);
        if (bound is null && count == 1 || !items[(noun + 1)..(bound is null ? number : number - 1)].Any(FormWords.Occurring.Begins))
            return items;
        var said = items[number].Words[0];
        return
        [
            .. items[..(noun + 1)],
            new Item([said with { Word = "have", Stem = "have" }], Role.Have, []),
            .. bound is null ? [] : new[] { bound },
            new Item([said], null, [], count),
            new Item([said with { Word = main.Name, Stem = main.Name }], null, [new TypeMeaning(main)]),
            .. items[(at + 1)..],
        ];
    }

    /// <summary><c>one-time authors</c>: those with one of what the graph is chiefly about.</summary>
    private static List<Item> OneTime(List<Item> items, Lexicon lexicon)
    {
        var time = items.FindIndex(FormWords.Time.Is);
        return
            time > 0
            && time + 1 < items.Count
            && items[time - 1].Number is 1
            && items[time + 1].Types.Any(t => t != lexicon.Main && t.Relationships.Any(r => r.IsList && r.Target == lexicon.Main))
            && lexicon.Main is { } main
            ?
            [
                .. items[..(time - 1)],
                items[time + 1],
                new Item(items[time].Words, Role.With, []),
                items[time - 1],
                new Item(items[time].Words, null, [new TypeMeaning(main)]),
                .. items[(time + 2)..],
            ]
            : items;
    }

    /// <summary><c>…, all categories together</c>: no matter by what they could be parted.</summary>
    private static List<Item> Altogether(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        return
            end > 3
            && items[end].Is(Role.Together)
            && items[end - 1].Has<TypeMeaning>()
            && items[end - 2].Is(Role.All)
            && items[end - 3].IsMark
            ? [.. items[..(end - 3)], .. items[(end + 1)..]]
            : items;
    }

    /// <summary>
    /// <c>best volume first</c>: an order, with the noun for what is ordered inside it, that is said again or only there; <c>authors, most
    /// papers first</c>: by the number of something else; <c>huts, most beds first</c>: by a number that they have.
    /// </summary>
    private static List<Item> OrderOfNoun(List<Item> items)
    {
        for (var at = 1; at + 1 < items.Count; at++)
        {
            Token[] words = [.. items[at - 1].Words, .. items[at + 1].Words];
            if (
                !items[at].Has<TypeMeaning>() && !IsNumberOf(items[at], items[..(at - 1)])
                || FunctionWords.Of(string.Join(' ', words.Select(w => w.Word))) is not { } order
                || order is not (Role.Descending or Role.Ascending)
            )
                continue;
            var ordered = items[..(at - 1)].Find(i => i.Has<TypeMeaning>());
            IEnumerable<Item> noun =
                !items[at].Has<TypeMeaning>() ? [.. JoinWords.ByItems, items[at]]
                : ordered is null ? [items[at]]
                : ordered.Types.Intersect(items[at].Types).Any() || !FormWords.MostOrFewest.Begins(items[at - 1]) ? []
                : [.. RankWords.ByNumber, items[at]];
            return [.. items[..(at - 1)], .. noun, new Item(words, order, []), .. items[(at + 2)..]];
        }
        return items;
    }

    /// <summary>Whether an item is the name of a number, where something that can have it stands before.</summary>
    private static bool IsNumberOf(Item item, List<Item> before) =>
        item.Properties.Any(Sorts.IsNumber) && before.Exists(i => i.IsNounOrName || i.Has<ValueMeaning>());
}
