namespace KnowledgeGraph.Questions;

/// <summary>What says last what it asks for.</summary>
internal static partial class Shorthand
{
    /// <summary><c>X has written papers in which categories</c>: in which categories has X written papers.</summary>
    private static List<Item> AskedAtTheEnd(List<Item> items)
    {
        var what = items.FindLastIndex(i => i.Role is Role.What or Role.Who);
        var verb = items.FindIndex(i => i.Relationships.Any() && !i.IsNounOrName && !i.Is(Role.Have));
        if (
            what < 4
            || verb < 1
            || verb > what - 2
            || items[what - 1].Role is not (Role.In or Role.With or Role.For) && !FormWords.Prepositions.Is(items[what - 1])
            || !items[..verb].Exists(i => i.Nodes.Any())
            || !items[..verb].TrueForAll(i => Draft.IsEmpty(i) || i.Nodes.Any() || i.Role is Role.Have or Role.And)
            || !items[(verb + 1)..(what - 1)].Exists(i => i.Has<TypeMeaning>())
            || items[..what].Exists(i => i.EndsClause)
        )
            return items;
        var have = items[..verb].FindIndex(i => i.Is(Role.Have));
        var end = items.FindLastIndex(i => !i.IsMark) + 1;
        return
        [
            .. items[(what - 1)..end],
            have < 0 ? JoinWords.DoesItem : items[have],
            .. items[..(what - 1)].Where((_, i) => i != have),
            .. items[end..],
        ];
    }

    /// <summary><c>A addresses what, and B addresses what</c>: what does A address, and what does B address.</summary>
    private static List<Item> AskedTwiceAtTheEnd(List<Item> items)
    {
        var and = items.FindIndex(i => i.Is(Role.And));
        return and > 0 && AskedBehindVerb(items[..and]) is { } one && AskedBehindVerb(items[(and + 1)..]) is { } two
            ? [.. one, items[and], .. two]
            : items;
    }

    /// <summary><c>A addresses what</c>, the question word put first; null for what is said otherwise.</summary>
    private static List<Item>? AskedBehindVerb(List<Item> clause) =>
        clause.FindAll(i => !Draft.IsEmpty(i)) is [var subject, { CanBeVerb: true } verb, { Role: Role.What or Role.Who } what]
        && subject.Nodes.Any()
            ? [what, JoinWords.DoesItem, subject, verb]
            : null;

    /// <summary><c>As with X most often need which B</c>: which B do they most often need.</summary>
    private static List<Item> MostOftenWhich(List<Item> items)
    {
        var what = items.FindLastIndex(i => i.Role is Role.What or Role.Who);
        var most = what < 3 ? -1 : items.FindIndex(0, what, i => i.Role is Role.Most or Role.Least);
        var end = items.FindLastIndex(i => !i.IsMark) + 1;
        return
            most > 0
            && items[what - 1].CanBeVerb
            && items[..most].Exists(IsNoun)
            && !items[..what].Exists(i => i.EndsClause || Asks(i))
            && items[(what + 1)..end].TrueForAll(i => Draft.IsEmpty(i) || i.Has<TypeMeaning>())
            ? [.. items[what..end], JoinWords.DoesItem, .. items[..what], .. items[end..]]
            : items;
    }

    /// <summary><c>X's teacher: who was that?</c>: who was X's teacher.</summary>
    private static List<Item> WhoWasThat(List<Item> items)
    {
        var end = items.FindIndex(i => i.IsMark && (i.EndsClause || MentionWords.Comma.Is(i)));
        var said = end < 3 ? [] : items[(end + 1)..].FindAll(i => !i.IsMark);
        return
            said is [{ Role: Role.Who or Role.What } who, { Role: Role.Be } be, var it]
            && ClauseWords.StandsFor.Is(it)
            && items[..end].Exists(i => i.Nodes.Any())
            && items[..end].FindLast(i => !Draft.IsEmpty(i)) is { } noun
            && (items[end - 1] == noun && MentionWords.Genitives.Ends(items[end - 2]) || items[..end].Exists(MentionWords.Of.Is))
            && !items[..end].Exists(Asks)
            ? [who, be, .. items[..end]]
            : items;
    }

    /// <summary><c>X's teacher's teacher</c>: the teacher of the teacher of X.</summary>
    private static List<Item> OwnedByOwned(List<Item> items)
    {
        for (var i = 0; i + 4 < items.Count; i++)
            if (
                items[i].Nodes.Any()
                && MentionWords.Genitives.Is(items[i + 1])
                && MentionWords.Genitives.Is(items[i + 3])
                && !items[i + 2].Nodes.Any()
                && !items[i + 4].Nodes.Any()
                && items[i + 2].Relationships.Any()
                && items[i + 4].Relationships.Any()
            )
                return [.. items[..i], items[i + 4], RankWords.OfItem, items[i + 2], RankWords.OfItem, items[i], .. items[(i + 5)..]];
        return items;
    }

    /// <summary><c>what does the review take X to be</c>, <c>X stands for which paper</c>: what X is.</summary>
    private static List<Item> WhatItIs(List<Item> items)
    {
        var said = items.FindAll(i => !i.IsMark);
        var named = said.FindIndex(i => Only(i) is not null && i.Nodes.Any(n => n.By is NamedBy.Name));
        var isTaken =
            named > 2
            && said[0].Is(Role.What)
            && said[1].Is(Role.Do)
            && FormWords.TakingFor.Begins(said[named - 1])
            && said.Skip(named + 1).SelectMany(i => i.Words).All(FormWords.ToBe.Has)
            && said.Count > named + 1;
        var isWhich =
            named == 0
            && said.Count > 3
            && said[^2].Is(Role.What)
            && said[^1].Types.Contains(said[0].Nodes.First().Node.Type)
            && said[1..^2].TrueForAll(i => Draft.IsEmpty(i) || i.Role is Role.Be or Role.For or Role.Define);
        return isTaken || isWhich ? [JoinWords.WhichItem with { Role = Role.Define }, said[named]] : items;
    }

    /// <summary><c>is it A or B that has more papers</c>: which has more papers, A or B.</summary>
    private static List<Item> WhichIsIt(List<Item> items)
    {
        var or = items.FindIndex(i => i.Is(Role.Or));
        return
            or > 2
            && or + 3 < items.Count
            && items[or - 3].Is(Role.Be)
            && items[or - 2].Is(Role.Singular)
            && IsNameOrYear(items[or - 1])
            && IsNameOrYear(items[or + 1])
            && MentionWords.RelativePronouns.Has(items[or + 2].Words[0])
            && items[(or + 2)..].Exists(i => Comparatives.Of(i) is not null)
            ?
            [
                .. items[..(or - 3)],
                JoinWords.WhichItem,
                .. items[or + 2].Is(Role.With) ? [items[or + 2] with { Role = Role.Have }] : Array.Empty<Item>(),
                .. items[(or + 3)..].Where(i => !i.EndsClause),
                FollowUpWords.Comma,
                .. items[(or - 1)..(or + 2)],
            ]
            : items;
    }

    /// <summary><c>no paper has more authors than which one</c>: which paper has the most authors.</summary>
    private static List<Item> NoneMoreThanWhich(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        if (end < 5 || items[end].Role is not (Role.What or Role.Who) || !items[0].Is(Role.Not))
            return items;
        var more = items.FindIndex(i => Comparatives.IsOfNumber(i) || CheckWords.As.Begins(i) && i.Is(Role.Filler));
        var isMore = more > 0 && Comparatives.IsOfNumber(items[more]);
        return
            more > 1
            && (isMore ? items[end - 1].Is(Role.Than) : CheckWords.As.Begins(items[end - 1]))
            && items[1..more].Find(i => !i.Is(Role.Other)) is { } noun
            && noun.Has<TypeMeaning>()
            ?
            [
                .. FollowUpWords.Which,
                .. items[1..more].Where(i => !i.Is(Role.Other)),
                RankWords.MostItem,
                .. items[(more + 1)..(end - 1)].Where(i => !(i.Is(Role.Filler) && FormWords.Much.Begins(i))),
            ]
            : items;
    }

    /// <summary><c>A plus B makes how many papers altogether</c>: how many papers of A or B.</summary>
    private static List<Item> SumOfTwo(List<Item> items)
    {
        var count = items.FindIndex(i => i.Is(Role.HowMany));
        var joint = count < 3 ? -1 : items.FindIndex(i => i.Role is Role.And or Role.Together);
        if (joint < 1 || joint > count - 2 || !items.Exists(i => i.Is(Role.Total) || i.Is(Role.Together) || RankWords.Plus.Is(i)))
            return items;
        var named = items[..count].FindAll(IsNameOrYear);
        return
            named is [var one, var two]
            && items[joint - 1] == one
            && items[..count].TrueForAll(i => Draft.IsEmpty(i) || i == one || i == two || IsOfSum(i))
            && items[(count + 1)..].FindAll(i => !Draft.IsEmpty(i) && !IsOfSum(i)) is [var counted]
            && counted.Has<TypeMeaning>()
            ? [items[count], counted, RankWords.OfItem, one, FollowUpWords.Or, two]
            : items;
    }

    private static bool IsOfSum(Item item) =>
        item.Role is Role.And or Role.Together or Role.Total or Role.Have or Role.Do or Role.Be or Role.There or Role.In or Role.Pair
        || item.Is(Role.Filler) && !item.IsNounOrName;

    /// <summary><c>by how many papers they have</c>: by the number of papers.</summary>
    private static List<Item> ByHowMany(List<Item> items)
    {
        var count = items.FindIndex(i => i.Is(Role.HowMany) && RankWords.By.Begins(i));
        return
            count > 1
            && count + 2 < items.Count
            && items[..count].Exists(i => i.Has<TypeMeaning>())
            && items[count + 1].Has<TypeMeaning>()
            && items[count + 2].Is(Role.Plural)
            ? [.. items[..count], .. RankWords.ByNumber, items[count + 1], .. items[(count + 3)..].SkipWhile(i => i.Is(Role.Have))]
            : items;
    }

    /// <summary><c>sort them, beginning with the one that has the fewest</c>: from which end on.</summary>
    private static List<Item> BeginningWith(List<Item> items)
    {
        var begin = Draft.Index(items, 1, RankWords.Beginning.Begins);
        var end = begin < 0 ? -1 : items.FindIndex(begin, Roles.IsExtreme);
        return
            end > begin
            && items[..begin].Exists(i => i.Has<TypeMeaning>())
            && items[(begin + 1)..end].TrueForAll(i => Draft.IsEmpty(i) || i.Is(Role.With) || i.Number is 1)
            && items[(end + 1)..].TrueForAll(i => i.IsMark || i.Number is 1)
            ?
            [
                .. items[..begin],
                new Item(
                    [.. items[begin..(end + 1)].SelectMany(i => i.Words)],
                    Roles.IsUpperEnd(items[end]) ? Role.Descending : Role.Ascending,
                    []
                ),
            ]
            : items;
    }
}
