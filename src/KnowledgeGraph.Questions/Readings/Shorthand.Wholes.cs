using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What is begun and left to be gone on with.</summary>
internal static partial class Shorthand
{
    /// <summary><c>how many are easy, how many medium and so on</c>, <c>split them into easy, medium and so on</c>: how many by what these are values of.</summary>
    private static List<Item> AndSoOn(List<Item> items)
    {
        var end = items.FindIndex(FormWords.AndSoOn.Is);
        var count = items.FindIndex(i => i.Role is Role.HowMany or Role.Group);
        if (end < 3 || count < 0 || count > end)
            return items;
        var comma = items.FindIndex(count, FormWords.Comma.Is);
        if (
            comma > 0
            && comma < end
            && items[count..comma].Exists(i => i.Role is Role.By or Role.Per)
            && items[comma..end].TrueForAll(IsBegun)
        )
            return [.. items[..comma], .. items[(end + 1)..]];
        var from = end;
        while (from > count + 1 && IsBegun(items[from - 1]))
            from--;
        while (from < end && !items[from].Has<ValueMeaning>())
            from++;
        var begun = items[from..end].Where(i => i.Has<ValueMeaning>()).ToArray();
        if (begun.Length < 2)
            return items;
        var common = begun
            .Select(i => i.Meanings.OfType<ValueMeaning>().Select(v => v.Property).Where(p => p.Enum is not null))
            .Aggregate((one, two) => one.Intersect(two))
            .OrderByDescending(p => items.Exists(i => i.Types.Any(t => t == p.Entity)))
            .ToArray();
        if (common is not [{ Entity: NodeType type } property, ..])
            return items;
        Item Said(Role? role, params Meaning[] meanings) => new(items[end].Words, role, meanings);
        var others = items[..from].Concat(items[(end + 1)..]).Where(i => !(i.Role is Role.Of or Role.Filler && RankWords.Among.Is(i)));
        var rest = others.Where((item, i) => item == items[count] || !item.Is(Role.HowMany) && !CheckWords.Into.Is(item)).ToList();
        if (items[count].Is(Role.Group))
            rest.RemoveAll(i => items.IndexOf(i) > end && (i.Role is Role.With or Role.For or Role.Each or Role.Per || Draft.IsEmpty(i)));
        if ((rest.Find(i => i.Types.Contains(type)) ?? rest.Find(i => i.Types.Any())) is { } noun)
            rest.Remove(noun);
        else
            noun = Said(null, new TypeMeaning(type));
        rest.Insert(rest.IndexOf(items[count]) + 1, noun);
        return rest.Exists(i => i.Is(Role.Per)) ? rest : [.. rest, Said(Role.Per), Said(null, new PropertyMeaning(property))];
    }

    private static bool IsBegun(Item item) =>
        item.Has<ValueMeaning>() || item.IsMark && !item.EndsClause || item.Role is Role.And or Role.HowMany or Role.Be or Role.In;

    /// <summary>
    /// <c>X including all subgenres</c>, <c>X, subtopics too</c>, <c>X and its smaller regions</c>: X with all that stands below it,
    /// over however many steps.
    /// </summary>
    private static List<Item> AndBelow(List<Item> items)
    {
        for (var noun = 2; noun < items.Count; noun++)
        {
            var at = BeginOfBelow(items, noun);
            if (at < 0)
                continue;
            var end = noun + 1;
            while (end < items.Count && JoinWords.TakenIn.Is(items[end]))
                end++;
            while (at > 0 && (FormWords.The.Is(items[at - 1]) || items[at - 1].Is(Role.All) || LinkWords.Possessives.Is(items[at - 1])))
                at--;
            var isOwn = items[at..noun].Exists(i => i.Is(Role.All) || LinkWords.Possessives.Is(i));
            var lead = at - 1;
            while (
                lead > 0
                && (items[lead].IsMark || items[lead].Role is Role.And or Role.Or or Role.With || LinkWords.Including.Begins(items[lead]))
            )
                lead--;
            if (
                lead + 1 < at
                && items[..(lead + 1)].Exists(i => i.Nodes.Any())
                && (isOwn || end > noun + 1 || items[(lead + 1)..at].Exists(LinkWords.Including.Begins))
            )
                return [.. items[..(lead + 1)], new Item(items[noun].Words, Role.Far, []), .. items[end..]];
        }
        return items;
    }

    /// <summary>Where <c>subgenres</c>, <c>sub groups</c>, <c>smaller regions</c> begins that ends with a noun; -1 for another word.</summary>
    private static int BeginOfBelow(List<Item> items, int noun) =>
        items[noun] is not { Words: [var word], IsMark: false } || !English.IsPlural(word.Word) ? -1
        : JoinWords.IsBelow(word) ? noun
        : JoinWords.Lower.Is(items[noun - 1]) ? noun - 1
        : -1;

    /// <summary><c>authors with papers in all domains</c>: in all of them, and not altogether.</summary>
    private static List<Item> InAllOf(List<Item> items)
    {
        var inAll = items.FindIndex(i =>
            i is { Role: Role.Filler, Words.Count: 2 } && MentionWords.In.Begins(i) && MentionWords.All.Ends(i)
        );
        return inAll > 0 && inAll + 1 < items.Count && items[inAll + 1].Has<TypeMeaning>() && !items[inAll - 1].IsMark
            ?
            [
                .. items[..inAll],
                new Item([items[inAll].Words[0]], Role.In, []),
                new Item([items[inAll].Words[1]], Role.All, []),
                .. items[(inAll + 1)..],
            ]
            : items;
    }

    /// <summary><c>X: what happened</c>: what is named is to be told of.</summary>
    private static List<Item> WhatHappened(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        return
            end > 1
            && FormWords.Happening.Is(items[end])
            && items[end - 1].Is(Role.What)
            && items[..(end - 1)].Where(i => !Draft.IsEmpty(i)).ToArray() is [var named]
            && Only(named) is not null
            ? [new Item(items[end].Words, Role.Define, []), named]
            : items;
    }

    /// <summary><c>what kind of art is X</c>: a noun of which nothing is known asks only what X is.</summary>
    private static List<Item> WhatKindOfThing(List<Item> items)
    {
        var kind = items.FindIndex(KinWords.AsksForSort);
        return
            kind >= 0
            && items[..kind].All(Draft.IsEmpty)
            && items[(kind + 1)..].Where(i => !i.IsMark && !Draft.IsEmpty(i)).ToArray()
                is [{ IsUnknown: true }, { Role: Role.Be }, var named]
            && Only(named) is not null
            ? [items[kind] with { Role = Role.Define }, named]
            : items;
    }

    /// <summary><c>what is there from X</c>, <c>in X, what is there</c>: anything from X.</summary>
    private static List<Item> WhatIsThere(List<Item> items)
    {
        var what = items.FindIndex(i => i.Is(Role.What) && i.Words.Count == 1);
        if (
            what < 0
            || what + 1 >= items.Count
            || items[what + 1].Role is not (Role.Be or Role.There)
            || !FormWords.There.Ends(items[what + 1])
            || items.Exists(i => i.IsNounOfType)
        )
            return items;
        var (before, behind) = (items[..what].FindAll(i => !i.EndsClause && !MentionWords.Comma.Begins(i)), items[(what + 2)..]);
        var said = before.Exists(i => i.Nodes.Any()) ? before : behind;
        var rest = said == before ? behind : before;
        return
            said.Find(i => !i.IsMark && !i.Is(Role.And)) is { } lead
            && (FormWords.Prepositions.Ends(lead) || lead.Is(Role.By))
            && rest.TrueForAll(i => Draft.IsEmpty(i) || i.Is(Role.And))
            ? [FollowUpWords.Anything, .. said.FindAll(i => !i.Is(Role.And))]
            : items;
    }

    /// <summary><c>whom does the review cite for X</c>: which of what it is chiefly about are cited.</summary>
    private static List<Item> WhomItCites(List<Item> items, Lexicon lexicon)
    {
        var whom = items.FindIndex(i => FormWords.Whom.Is(i) || FormWords.Who.Is(i));
        var cite =
            whom < 0 || whom + 2 >= items.Count || !items[whom + 1].Is(Role.Do) ? -1 : items.FindIndex(whom + 2, FormWords.Citing.Begins);
        return
            cite > 0
            && lexicon.Main is { } main
            && items[(whom + 2)..cite]
                .TrueForAll(i =>
                    Draft.IsEmpty(i)
                    || CheckWords.Source.IsIn(i)
                    || i.Is(Role.Plural)
                    || i.Nodes.Any(n => lexicon.Of(n.Node.Type).Take(2).Count() == 1)
                )
            ?
            [
                .. items[..whom],
                JoinWords.WhichItem,
                Nouns.Of(main),
                FollowUpWords.Is with
                {
                    Words = Tokenizer.Read("are"),
                },
                .. items[cite..],
            ]
            : items;
    }

    /// <summary><c>authors that have written</c>: what they did, and nothing that they have.</summary>
    private static List<Item> HaveDone(List<Item> items) =>
        [
            .. items.Select(
                (item, i) =>
                    item.Is(Role.With)
                    && MentionWords.RelativePronouns.Has(item.Words[0])
                    && i + 1 < items.Count
                    && items[i + 1].IsVerb
                    && Inflection.IsParticiple(items[i + 1].Words[0].Word)
                        ? item with
                        {
                            Role = Role.Filler,
                            Meanings = [],
                        }
                        : item
            ),
        ];

    /// <summary><c>give me literature about X</c>: anything about X.</summary>
    private static List<Item> Literature(List<Item> items)
    {
        var literature = items.FindIndex(i => i.Is(Role.Filler) && MentionWords.Literature.Is(i));
        return
            literature > 0
            && literature + 1 < items.Count
            && JoinWords.Concerning.Is(items[literature + 1])
            && items[..literature].TrueForAll(i => Draft.IsEmpty(i) || i.Is(Role.List))
            ? [.. items[..literature], FollowUpWords.Anything, .. items[(literature + 1)..]]
            : items;
    }

    /// <summary><c>whatever is from 2025</c>: all that is, and no question whether there is any.</summary>
    private static List<Item> Whatever(List<Item> items)
    {
        var whatever = items.FindIndex(MentionWords.Whatever.Is);
        return whatever >= 0 && whatever + 1 < items.Count && items[whatever + 1].Is(Role.Be)
            ? [.. items[..(whatever + 1)], .. items[(whatever + 2)..]]
            : items;
    }

    /// <summary><c>what does X show</c>, <c>what is X supposed to fix</c>: at the end it is the verb of X, and no noun.</summary>
    private static List<Item> VerbAtTheEnd(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        var does = items.FindIndex(i => i.Role is Role.Do or Role.Be);
        return
            does >= 0
            && end > does + 1
            && items[end].Has<RelationshipMeaning>()
            && items[end].IsNounOfType
            && (
                items[end - 1].Nodes.Any() && items[does].Is(Role.Do)
                || MentionWords.Infinitive.Ends(items[end - 1])
                    && items.Exists(i => i.Is(Role.What))
                    && items[does..end].Exists(i => i.Nodes.Any())
            )
            && items[end].Words is [var verb]
            && !English.IsPlural(verb.Word)
            ?
            [
                .. items[..end],
                items[end] with
                {
                    Meanings = [.. items[end].Meanings.Where(m => m is RelationshipMeaning)],
                },
                .. items[(end + 1)..],
            ]
            : items;
    }

    /// <summary><c>the problem of X</c>: X itself, where it is one.</summary>
    private static List<Item> SortOfNamed(List<Item> items)
    {
        var of = items.FindIndex(i => i.Is(Role.Of) && MentionWords.Of.Is(i));
        if (of < 2 || of + 1 >= items.Count || !FormWords.The.Is(items[of - 2]) || items[of - 1] is not { Words: [var sort], Role: null })
            return items;
        var meant = items[of + 1].Nodes.Where(n => items[of - 1].Types.Contains(n.Node.Type)).ToArray();
        return
            meant.Length == 0
            || English.IsPlural(sort.Word)
            || items[of + 1].Nodes.Any(n => n.Node.Type.Relationships.Any(r => r.Target == n.Node.Type))
            ? items
            : [.. items[..(of - 2)], items[of + 1] with { Meanings = meant }, .. items[(of + 2)..]];
    }

    /// <summary><c>set on the island of X</c>: X itself, and what sort of place it is.</summary>
    private static List<Item> KindOfNamed(List<Item> items)
    {
        var of = items.FindIndex(i => i.Is(Role.Of) && MentionWords.Of.Is(i));
        return
            of > 2
            && of + 1 < items.Count
            && Only(items[of + 1]) is { } named
            && items[of - 1] is { Words: [var kind], Role: null }
            && !English.IsPlural(kind.Word)
            && items[of - 1].Meanings.Any(m => m is ValueMeaning { Property: { Enum: not null, Entity: { } owner } } && owner == named.Type)
            && MentionWords.Articles.Is(items[of - 2])
            && Inflection.IsPreposition(items[of - 3].Words[^1].Word)
            ? [.. items[..(of - 1)], .. items[(of + 1)..]]
            : items;
    }

    /// <summary><c>do the forwards outnumber the defenders</c>: whether there are more of these than of those.</summary>
    private static List<Item> Outnumbering(List<Item> items)
    {
        var verb = items.FindIndex(i =>
            i is { Words: [var word], IsMark: false } && Comparatives.Outnumbers(word) && i.Meanings.Count == 0
        );
        var does = items.FindIndex(i => i.Is(Role.Do));
        if (verb < 2 || does < 0 || does > verb - 2 || items[..does].Exists(i => !Draft.IsEmpty(i)) || !AreSorts(items[(does + 1)..verb]))
            return items;
        var end = items.FindIndex(verb, i => i.EndsClause) is var mark and >= 0 ? mark : items.Count;
        return AreSorts(items[(verb + 1)..end])
            ? [.. RankWords.AreThereMore, .. items[(does + 1)..verb], RankWords.ThanThose, .. items[(verb + 1)..]]
            : items;
    }

    /// <summary><c>did the number of dives go up from 2019 to 2020</c>: whether there were more in the one year than in the other.</summary>
    private static List<Item> WentUp(List<Item> items)
    {
        if (
            items.Find(i => !Draft.IsEmpty(i)) is not { Role: Role.Do or Role.Have or Role.Be }
            || items.FindAll(IsYearSaid) is not [var first, var second]
        )
            return items;
        var (count, from) = (items.FindIndex(i => i.Is(Role.HowMany)), items.IndexOf(first));
        var verb = count < 0 ? -1 : items.FindIndex(count, i => RankWords.Rising.Begins(i) || RankWords.Sinking.Begins(i));
        return verb > count + 1 && from > verb && items[(verb + 1)..items.IndexOf(second)].TrueForAll(i => i == first || JoinsYears(i))
            ?
            [
                RankWords.AreThereMore[0],
                RankWords.Rising.Begins(items[verb]) ? RankWords.MoreItem : RankWords.FewerItem,
                .. items[(count + 1)..verb],
                JoinWords.InItem,
                second,
                RankWords.ThanItem,
                JoinWords.InItem,
                first,
                .. items[(items.IndexOf(second) + 1)..],
            ]
            : items;
    }

    private static bool IsYearSaid(Item item) => item.Number is { } number && Numbers.IsYear(number);

    private static bool JoinsYears(Item item) =>
        Draft.IsEmpty(item)
        || item.Role is Role.Since or Role.Until or Role.In or Role.Between or Role.And
        || item.Words is [var word] && Inflection.IsPreposition(word.Word);

    private static bool AreSorts(List<Item> items) =>
        items.Exists(i => i.Has<ValueMeaning>() || i.Has<TypeMeaning>()) && !items.Exists(i => i.Nodes.Any() || i.Number is not null);

    /// <summary><c>of all the works, which were lent to X</c>, <c>among the works, how many are on display</c>: which works, how many works.</summary>
    private static List<Item> OutOfAll(List<Item> items)
    {
        var noun = items.FindIndex(i => i.IsNounOfType);
        if (
            noun < 1
            || noun + 3 >= items.Count
            || !JoinWords.Partitive.IsIn(items[0])
            || !items[..noun].TrueForAll(i => Draft.IsEmpty(i) || i.Role is Role.Of or Role.All)
            || !MentionWords.Comma.Is(items[noun + 1])
            || items[noun + 2] is not { Role: Role.What or Role.HowMany } asks
            || items.Exists(i => Roles.IsExtreme(i) || Comparatives.Of(i) is not null || i.Role is Role.Rank or Role.Than)
        )
            return items;
        var behind = items.FindIndex(noun + 3, i => !(FollowUpWords.Ones.IsAll(i) || i.Is(Role.Plural)));
        return behind < 0 || items[behind].IsNounOrName || Draft.IsEmpty(items[behind]) && !items[behind].CanBeVerb
            ? items
            : [asks with { Meanings = [] }, items[noun], .. items[behind..]];
    }
}
