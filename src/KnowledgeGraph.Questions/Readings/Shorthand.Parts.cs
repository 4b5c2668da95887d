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

    /// <summary>A name as that of a thing of the sort that a noun says; null where nothing of that sort is called so.</summary>
    private static Item? Typed(Item named, Item noun)
    {
        Meaning[] such = [.. named.Nodes.Where(n => noun.Types.Contains(n.Node.Type))];
        return such.Length > 0 ? named with { Meanings = such } : null;
    }

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
}
