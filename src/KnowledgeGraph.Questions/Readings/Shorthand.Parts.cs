namespace KnowledgeGraph.Questions;

/// <summary>Where a thing has its place among the groups of a scheme, and what a group is made of, said by the way of it and not by its sort.</summary>
internal static partial class Shorthand
{
    /// <summary><c>where does X sit among the genres</c>: in which genre.</summary>
    private static List<Item> WhereAmong(List<Item> items)
    {
        var where = items.FindIndex(i => i.Is(Role.Where) && i.Words.Count == 1);
        var noun = where < 0 ? -1 : items.FindIndex(where, i => IsSort(i) && CheckWords.IsPlural(i));
        var among = noun < 0 ? -1 : items.FindLastIndex(noun - 1, i => !Draft.IsEmpty(i) || RankWords.Among.Is(i));
        return
            among > where
            && RankWords.Among.Is(items[among])
            && (noun + 1 == items.Count || items[noun + 1].IsMark || items[noun + 1].Role is Role.Be or Role.Do)
            && items.Exists(IsNamed)
            ?
            [
                .. items[..where],
                FollowUpWords.WhichAreIn[^1],
                .. FollowUpWords.Which,
                items[noun],
                .. items[(where + 1)..among],
                .. items[(noun + 1)..],
            ]
            : items;
    }

    /// <summary><c>how is X subdivided into genres</c>: which genres it is subdivided into.</summary>
    private static List<Item> HowDivided(List<Item> items)
    {
        var how = items.FindIndex(i => i.Is(Role.How) && i.Words.Count == 1);
        var noun = items.FindLastIndex(i => !i.IsMark);
        var into = noun < 1 ? -1 : items.FindLastIndex(noun - 1, i => !Draft.IsEmpty(i) || CheckWords.Into.Ends(i));
        return
            how >= 0
            && into > how + 2
            && IsSort(items[noun])
            && CheckWords.Into.Ends(items[into])
            && items[how + 1].Role is Role.Be or Role.Do
            && items[(how + 2)..into].Exists(IsNamed)
            ? [.. items[..how], .. FollowUpWords.Which, items[noun], .. items[(how + 1)..(into + 1)], .. items[(noun + 1)..]]
            : items;
    }

    /// <summary><c>of the three genres, which one …</c>: how many of a sort there are says nothing of what is asked.</summary>
    private static List<Item> OfTheThree(List<Item> items) =>
        [
            .. items.Select(
                (item, i) =>
                    item.Is(Role.Pair)
                    && MentionWords.Of.Begins(item)
                    && i + 1 < items.Count
                    && IsSort(items[i + 1])
                    && CheckWords.IsPlural(items[i + 1])
                        ? FollowUpWords.WhichOf[^1] with
                        {
                            Words = item.Words,
                        }
                        : item
            ),
        ];

    /// <summary><c>the flaws of X, flaw by flaw</c>: each, of which there may be several.</summary>
    private static List<Item> OneByOne(List<Item> items)
    {
        var by = items.FindIndex(i => FormWords.By.Is(i));
        return
            by > 0
            && by + 1 < items.Count
            && items[by - 1].Spelling == items[by + 1].Spelling
            && IsSort(items[by - 1])
            && !CheckWords.IsPlural(items[by - 1])
            && items[by - 1].Properties.All(p => !Sorts.IsNumber(p))
            ? [.. items[..(by - 1)], .. items[(by + 2)..]]
            : items;
    }

    /// <summary><c>works that share the flaw X</c>: that have it.</summary>
    private static List<Item> SharingNamed(List<Item> items)
    {
        var sharing = items.FindIndex(i => i.Is(Role.Common) && FormWords.SharingVerbs.Is(i));
        var named = sharing < 1 ? -1 : items.FindIndex(sharing + 1, IsNamed);
        return
            named > 0
            && items[sharing - 1].Role is not (Role.What or Role.HowMany)
            && items[(sharing + 1)..named].TrueForAll(i => MentionWords.Articles.Is(i) || IsSort(i))
            && items[(sharing + 1)..named].Exists(IsSort)
            && items.Count(IsNamed) == 1
            ? [.. items[..sharing], JoinWords.HaveItem, .. items[(sharing + 1)..]]
            : items;
    }

    /// <summary><c>the remedies for what limits X</c>: for the limitations of X, where the verb leads from X to one sort of things.</summary>
    private static List<Item> WhatDoesToNamed(List<Item> items)
    {
        var what = items.FindIndex(JoinWords.Anything.Is);
        return
            what > 0
            && what + 2 < items.Count
            && items[..what].Exists(IsSort)
            && items[what + 1].Has<RelationshipMeaning>()
            && (what + 3 == items.Count || items[what + 3].IsMark)
            && Only(items[what + 2]) is { } named
            && DoneTo(items[what + 1], named.Type) is { } done
            ? [.. items[..what], Nouns.Of(done), FollowUpWords.WhichOf[^1], .. items[(what + 2)..]]
            : items;
    }

    /// <summary><c>works whose limitations include X</c>: with the limitation X.</summary>
    private static List<Item> NounIncludesNamed(List<Item> items)
    {
        for (var noun = 1; noun + 2 < items.Count; noun++)
            if (
                IsSort(items[noun])
                && CheckWords.IsPlural(items[noun])
                && FormWords.Including.Is(items[noun + 1])
                && items.FindIndex(noun + 2, i => !i.Is(Role.Both)) is var at and > 0
                && Typed(items[at], items[noun]) is { } named
            )
                return FormWords.Whose.IsIn(items[noun - 1])
                    ? [.. items[..(noun - 1)], JoinWords.WithItem, .. items[(noun + 2)..at], items[noun], named, .. items[(at + 1)..]]
                    : items;
        return items;
    }

    /// <summary><c>X is a limitation of which works</c>: which works have the limitation X.</summary>
    private static List<Item> NamedIsOfWhich(List<Item> items)
    {
        var what = items.FindIndex(i => i.Is(Role.What) && i.Words.Count == 1);
        return
            what > 3
            && what + 1 < items.Count
            && IsSort(items[what + 1])
            && (what + 2 == items.Count || items[what + 2].IsMark)
            && items[..what].FindAll(i => !Draft.IsEmpty(i))
                is [var named, { Role: Role.Be }, var noun, { Role: Role.Of or Role.For or Role.In }]
            && IsSort(noun)
            && Typed(named, noun) is { } such
            ? [items[what], items[what + 1], JoinWords.HaveItem, noun, such, .. items[(what + 2)..]]
            : items;
    }

    /// <summary>A name as that of a thing of the sort that a noun says; null where nothing of that sort is called so.</summary>
    private static Item? Typed(Item named, Item noun)
    {
        Meaning[] such = [.. named.Nodes.Where(n => noun.Types.Contains(n.Node.Type))];
        return such.Length > 0 ? named with { Meanings = such } : null;
    }

    /// <summary><c>the works connected to X</c>: that have to do with it, and no way between two.</summary>
    private static List<Item> ConnectedTo(List<Item> items) =>
        [
            .. items.Select(
                (item, i) =>
                    item.Is(Role.Path)
                    && FormWords.To.Ends(item)
                    && CheckWords.IsParticiple(item with { Words = item.Words.Take(1).ToArray() })
                    && i > 0
                    && IsSort(items[i - 1])
                    && CheckWords.IsPlural(items[i - 1])
                    && items.Count(x => x.Is(Role.Path)) == 1
                    && items.Skip(i + 1).Any(IsNamed)
                        ? item with
                        {
                            Role = Role.Filler,
                            Meanings = [],
                        }
                        : item
            ),
        ];

    /// <summary><c>the journal or conference of X</c>: two words for one sort of things, none of which tells some of them from the others.</summary>
    private static List<Item> OneSortOrTheOther(List<Item> items)
    {
        for (var or = 1; or + 1 < items.Count; or++)
            if (items[or].Is(Role.Or) && items[or - 1].Types.Intersect(OtherNoun(items, or)?.Types ?? []).ToArray() is [var type])
                return
                [
                    .. items[..(or - 1)],
                    items[or - 1] with
                    {
                        Meanings = [new TypeMeaning(type)],
                    },
                    .. items[(items.IndexOf(OtherNoun(items, or)!) + 1)..],
                ];
        return items;
    }

    /// <summary>The noun behind an <c>or</c>, where no more than a question word and small words stand between.</summary>
    private static Item? OtherNoun(List<Item> items, int or) =>
        items.Skip(or + 1).FirstOrDefault(i => !Draft.IsEmpty(i) && i.Role is not (Role.What or Role.In)) is { } noun && IsSort(noun)
            ? noun
            : null;

    /// <summary><c>among the works on X, which author appears most often</c>: which author has the most works on X.</summary>
    private static List<Item> AmongMostOften(List<Item> items)
    {
        var what = items.FindIndex(i => i.Is(Role.What) && i.Words.Count == 1);
        var most = items.FindIndex(i => i.Is(Role.Most));
        return
            what > 3
            && most > what + 1
            && MentionWords.Comma.Begins(items[what - 1])
            && (RankWords.Among.Is(items[0]) || items[0].Is(Role.Of) || items[0].Is(Role.In))
            && items[1..what].FindIndex(i => IsSort(i) && CheckWords.IsPlural(i)) is 0 or 1
            && IsSort(items[what + 1])
            && RankWords.Often.Ends(items[most])
            && items[(what + 2)..].TrueForAll(i => i.Is(Role.Most) || i.IsMark || i.Is(Role.Be) || RankWords.Appearing.Begins(i))
            ?
            [
                items[what],
                items[what + 1],
                JoinWords.HaveItem,
                RankWords.MostItem,
                .. items[1..(what - 1)],
                .. items.FindAll(FormWords.QuestionMark.Is),
            ]
            : items;
    }

    /// <summary><c>by number of works, which genre is first</c>, <c>by X works, which goals are not pursued</c>: what is put first belongs behind the rest.</summary>
    private static List<Item> ByPutFirst(List<Item> items)
    {
        var comma = items.FindIndex(i => i.IsMark);
        var end = items.FindLastIndex(i => !i.IsMark) + 1;
        return
            comma > 1
            && items[0].Is(Role.By)
            && MentionWords.Comma.Begins(items[comma])
            && comma + 2 < end
            && items[comma + 1].Role is Role.What or Role.Who
            && !items[(comma + 1)..end].Exists(i => i.IsMark || i.Is(Role.By))
            ? [.. items[(comma + 1)..end], .. items[..comma], .. items[end..]]
            : items;
    }

    /// <summary><c>has anyone in X written a paper on Y</c>: is there one.</summary>
    private static List<Item> HasAnyoneDone(List<Item> items)
    {
        var have = items.FindIndex(i => !Draft.IsEmpty(i) && !i.Is(Role.Confirm));
        var noun = have < 0 ? -1 : items.FindIndex(have, i => IsSort(i) && !CheckWords.IsPlural(i));
        return
            noun > have + 3
            && items[have].Is(Role.Have)
            && MentionWords.Anybody.Is(items[have + 1])
            && (FormWords.Any.Is(items[noun - 1]) || MentionWords.IndefiniteArticles.Is(items[noun - 1]))
            && items[noun - 2].CanBeVerb
            ? [.. items[..have], FollowUpWords.Is, items[noun - 1], items[noun], .. items[(have + 2)..(noun - 2)], .. items[(noun + 1)..]]
            : items;
    }

    /// <summary><c>summarise the goals of X</c>, where a task is called so: a wish, and no name.</summary>
    private static List<Item> Imperative(List<Item> items)
    {
        var verb = items.FindIndex(i => !Draft.IsEmpty(i));
        return
            verb >= 0
            && verb + 2 < items.Count
            && items[verb] is { Role: Role.Define, Words.Count: 1 }
            && IsNamed(items[verb])
            && MentionWords.Articles.Is(items[verb + 1])
            && items.Skip(verb + 1).FirstOrDefault(i => !Draft.IsEmpty(i)) is { } noun
            && IsSort(noun)
            && CheckWords.IsPlural(noun)
            ? [.. items[..verb], items[verb] with { Role = Role.List, Meanings = [] }, .. items[(verb + 1)..]]
            : items;
    }

    /// <summary><c>I want to check the works on X</c>, <c>the individual genres</c>: neither to be confirmed nor one by one.</summary>
    private static List<Item> OnlyLookedAt(List<Item> items) =>
        [
            .. items
                .Where(
                    (item, i) =>
                        !(
                            item.Is(Role.Each)
                            && FormWords.Individual.Is(item)
                            && i > 1
                            && FormWords.The.Is(items[i - 1])
                            && !Inflection.IsPreposition(items[i - 2].Words[^1].Word)
                            && i + 1 < items.Count
                            && IsSort(items[i + 1])
                            && CheckWords.IsPlural(items[i + 1])
                        )
                )
                .Select(
                    (item, i) =>
                        item.Is(Role.Confirm)
                        && item.Words.Count == 1
                        && i > 0
                        && i + 2 < items.Count
                        && FormWords.The.Is(items[i + 1])
                        && IsSort(items[i + 2])
                        && CheckWords.IsPlural(items[i + 2])
                            ? item with
                            {
                                Role = Role.Filler,
                            }
                            : item
                ),
        ];

    /// <summary><c>where the work X came out</c>: X, of that sort.</summary>
    private static List<Item> OfItsSort(List<Item> items)
    {
        for (var noun = items.Count - 2; noun > 0; noun--)
            if (
                FormWords.The.Is(items[noun - 1])
                && IsSort(items[noun])
                && !items[noun].Has<ValueMeaning>()
                && items[noun].Words.Count == 1
                && !CheckWords.IsPlural(items[noun])
                && items[noun + 1].Nodes.All(n => n.By is NamedBy.Name or NamedBy.Alias)
                && IsNamed(items[noun + 1])
                && Typed(items[noun + 1], items[noun]) is { } named
                && !(
                    noun + 2 < items.Count
                    && (IsSort(items[noun + 2]) || items[noun + 2].CanBeVerb || items[noun + 2].Role is Role.Do or Role.Have)
                )
                && items[..noun].Exists(i => i.Role is Role.Where or Role.What)
                && !Inflection.IsPreposition(items.FindLast(i => !i.IsMark)!.Words[^1].Word)
            )
                items = [.. items[..(noun - 1)], named, .. items[(noun + 2)..]];
        return items;
    }

    /// <summary><c>explain how X is dealt with</c>: how that is done, and not what X is, where the verb is of something that is done to X.</summary>
    private static List<Item> HowItIsDone(List<Item> items)
    {
        var explain = items.FindIndex(i => i.Is(Role.Define));
        var how = explain + 1;
        return
            explain >= 0
            && how + 1 < items.Count
            && items[how].Is(Role.How)
            && items[..explain].TrueForAll(Draft.IsEmpty)
            && items.Find(IsNamed) is { } named
            && items[(how + 1)..].Exists(i => i.CanBeVerb && i.Relationships.Any(r => named.Nodes.Any(n => n.Node.Type == r.Target)))
            ? [.. items[..explain], .. items[how..]]
            : items;
    }

    /// <summary><c>the date of X</c>, <c>from what year does X date</c>, where a thing has one time only: that time.</summary>
    private static List<Item> DateOfNamed(List<Item> items)
    {
        var date = items.FindIndex(i => FormWords.Date.Is(i) && !i.Has<PropertyMeaning>());
        if (date < 0 || items.FindAll(IsNamed) is not [var named] || items.Exists(IsSort))
            return items;
        var times = named.Nodes.Select(n => n.Node.Type).Distinct().SelectMany(t => t.Properties).Where(Sorts.IsTime).ToArray();
        var isAsked = date + 2 < items.Count && items[date + 1].Role is Role.Of or Role.For && items.IndexOf(named) > date;
        var isDone = date == items.FindLastIndex(i => !i.IsMark) && items.Exists(i => i.Is(Role.When));
        return times is not [var time] ? items
            : isAsked ? [.. items[..date], items[date] with { Role = null, Meanings = [new PropertyMeaning(time)] }, .. items[(date + 1)..]]
            : isDone ? [.. items[..date], items[date] with { Role = Role.Filler, Meanings = [] }, .. items[(date + 1)..]]
            : items;
    }
}
