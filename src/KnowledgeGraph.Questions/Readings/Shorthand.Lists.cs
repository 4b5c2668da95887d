using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What is listed: behind the question, or as the sorts that a whole is made of.</summary>
internal static partial class Shorthand
{
    /// <summary><c>which of these three has …: A, B, C</c>, <c>sort these by …: A, B, C</c>: the names stand where the pronoun does.</summary>
    private static List<Item> NamedBehind(List<Item> items)
    {
        var colon = items.FindLastIndex(FormWords.Colon.Is);
        var end = items.FindLastIndex(i => !i.IsMark);
        if (
            colon < 2
            || colon >= end
            || !items[(colon + 1)..].TrueForAll(i => i.IsMark || IsNameOrYear(i) || i.Role is Role.And or Role.Or)
            || items[..colon].Exists(IsNameOrYear)
        )
            return items;
        var them = items.FindIndex(0, colon, i => i.Role is Role.Plural or Role.Pair);
        var number = them + 1 < colon && items[them + 1].Number is not null ? 1 : 0;
        return them < 0
            ? items
            :
            [
                .. items[..them],
                .. MentionWords.Which.Begins(items[them]) ? FollowUpWords.WhichOf : [],
                .. items[(colon + 1)..(end + 1)],
                .. items[(them + 1 + number)..colon],
            ];
    }

    /// <summary><c>journals, conferences and other venues</c>: venues of whatever sort.</summary>
    private static List<Item> AndOther(List<Item> items)
    {
        var other = items.FindIndex(i => i.Is(Role.Other));
        if (other < 2 || other + 1 >= items.Count || items[other - 1].Role is not (Role.And or Role.Or) || !items[other + 1].Types.Any())
            return items;
        var first = other - 1;
        while (first > 0 && (IsSortOf(items[first - 1], items[other + 1]) || MentionWords.Joints.Is(items[first - 1])))
            first--;
        return first < other - 1 ? [.. items[..first], .. items[(other + 1)..]] : items;
    }

    private static bool IsSortOf(Item value, Item noun) =>
        value.Meanings.Any(m => m is ValueMeaning { Property.Entity: NodeType type } && noun.Types.Contains(type));

    /// <summary><c>years and paper counts</c>, <c>paper count by year</c>: the number of papers.</summary>
    private static List<Item> CountsOf(List<Item> items, Lexicon lexicon)
    {
        var counts = items.FindIndex(i =>
            FormWords.CountNouns.Ends(i) && i.Words.Count == 2 && i.Properties.Any() && !i.Has<TypeMeaning>()
        );
        if (counts < 0 || lexicon.Find(items[counts].Words[0].Stem).OfType<TypeMeaning>().ToArray() is not { Length: > 0 } noun)
            return items;
        if (
            counts > 1
            && MentionWords.Genitives.Begins(items[counts - 1])
            && IsNamed(items[counts - 2])
            && items[..(counts - 2)].TrueForAll(Draft.IsEmpty)
            && items[(counts + 1)..].TrueForAll(i => i.IsMark)
        )
            return
            [
                FollowUpWords.HowManyOfThem[0],
                new Item(items[counts].Words.Take(1).ToArray(), null, noun),
                FollowUpWords.WhichAreIn[^1],
                items[counts - 2],
                .. items[(counts + 1)..],
            ];
        var joint = counts < 2 ? -1 : items.FindLastIndex(counts - 1, i => !CheckWords.Possessives.Is(i) && !i.Is(Role.Filler));
        return
            IsParted(items, counts)
            || IsOfNamed(items, counts)
            || joint > 0
                && FormWords.Tallies.Ends(items[counts])
                && items[joint].Role is Role.And or Role.With or Role.Together or Role.Also
            ?
            [
                .. items[..counts],
                .. new[] { new Item(items[counts].Words.Skip(1).ToArray(), Role.HowMany, []) },
                new Item(items[counts].Words.Take(1).ToArray(), null, noun),
                .. items[(counts + 1)..],
            ]
            : items;
    }

    private static Item Most(Item extreme) => extreme.Is(Role.Most) ? RankWords.MostItem : RankWords.FewestItem;

    /// <summary><c>the highest paper count within X</c>, <c>the paper count for X</c>, <c>paper counts for X per year</c>: of those that have to do with X, and no number of its own.</summary>
    private static bool IsOfNamed(List<Item> items, int count) =>
        items.FindIndex(count, i => i.Nodes.Any() && !i.Has<TypeMeaning>()) is var named
        && (
            named > count
            && items[(count + 1)..named]
                .TrueForAll(i => Draft.IsEmpty(i) || i.Has<TypeMeaning>() || i.Role is Role.In or Role.For or Role.Of or Role.Per)
                ? items[count + 1].Role is Role.For or Role.In && items[(count + 2)..named].TrueForAll(Draft.IsEmpty)
                    || items.Exists(i => i.Role is Role.Most or Role.Least)
                    || items.Exists(i => i.Role is Role.Per)
                    || items.Skip(named + 1).Any(i => i.Is(Role.By))
                : named < 0
                    && items.Exists(i => i.Role is Role.Most or Role.Least)
                    && items.FindIndex(i => i.IsMark) is var mark and > 0
                    && mark < count
                    && items[..mark].Exists(i => i.Nodes.Any())
        );

    private static bool IsParted(List<Item> items, int count) => count + 1 < items.Count && items[count + 1].Role is Role.By or Role.Per;

    /// <summary><c>how big is the author team</c>, <c>the size of the author list</c>: how many authors.</summary>
    private static List<Item> SizeOfGroup(List<Item> items)
    {
        var group = items.FindIndex(i => RankWords.Lists.Is(i) && !i.IsNounOrName);
        if (group < 2 || !items[group - 1].Has<TypeMeaning>())
            return items;
        var size = items.FindLastIndex(group, i => i.Is(Role.HowMuch) || FormWords.Size.IsIn(i));
        return size >= 0 && items[(size + 1)..(group - 1)].TrueForAll(i => Draft.IsEmpty(i) || i.Role is Role.Of or Role.Be or Role.Average)
            ?
            [
                .. items[..size],
                .. items[(size + 1)..(group - 1)].Where(i => i.Is(Role.Average)),
                new Item(items[size].Words, Role.HowMany, []),
                .. items[(group - 1)..group],
                .. items[(group + 1)..],
            ]
            : items;
    }

    /// <summary><c>by what they cost</c>, <c>by how long their run is</c>: by the number that is asked for so.</summary>
    private static List<Item> ByWhatTheyAre(List<Item> items)
    {
        var by = items.FindIndex(i => i.Is(Role.By) && FormWords.By.Is(i));
        var what = by + 1;
        if (by < 1 || what + 1 >= items.Count || !items[what].Is(Role.HowMuch) && !JoinWords.Anything.Is(items[what]))
            return items;
        var end = items.FindIndex(what, i => i.IsMark);
        var said = items[what..(end < 0 ? items.Count : end)];
        var named = said.FindAll(i => !i.IsNounOrName && i.Properties.Any(Sorts.IsNumber) || i.Is(Role.HowMuch) && i.Properties.Any());
        return
            named is [var number, ..]
            && said.TrueForAll(i =>
                i == number
                || Draft.IsEmpty(i)
                || i.Role is Role.What or Role.HowMuch or Role.Plural or Role.Singular or Role.Be or Role.Have
            )
            ? [.. items[..what], number with { Role = null }, .. items[(what + said.Count)..]]
            : items;
    }

    /// <summary>
    /// <c>players by position, with numbers</c>, <c>the books sorted by form, with figures</c>: how many by form; <c>flaws per class, numbers only</c>:
    /// that is said already; <c>what else do they work on, with counts</c>: of what, is not said.
    /// </summary>
    private static List<Item> WithFigures(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark && !i.Is(Role.Only));
        if (end < 3 || !FormWords.Figures.Is(items[end]))
            return items;
        var start = end;
        while (
            start > 0
            && (
                Draft.IsEmpty(items[start - 1])
                || items[start - 1].Role is Role.With or Role.Only
                || CheckWords.Possessives.Is(items[start - 1])
            )
        )
            start--;
        var said = items[start..];
        if (!said.Exists(i => i.Is(Role.Only)) && !(said[0].IsMark && said.Exists(i => i.Is(Role.With))))
            return items;
        var by = items.FindIndex(0, start, i => i.Role is Role.By or Role.Per || i.Is(Role.Rank) && FormWords.By.Ends(i));
        if (by > 0 && items[by].Is(Role.Per) && items[by + 1].Has<TypeMeaning>())
            return items[..start];
        return by < 0 ? [.. items[..end], new Item(items[end].Words, Role.Group, []), .. items[(end + 1)..]]
            : by > 0 && items[by + 1].Has<PropertyMeaning>()
                ?
                [
                    .. items[..by],
                    items[by].Is(Role.Rank) ? JoinWords.ByItems[0] : items[by],
                    .. items[(by + 1)..start],
                    new Item(items[end].Words, Role.HowMany, []),
                ]
            : items;
    }

    /// <summary><c>a breakdown of the collection by X</c>: of what it chiefly holds.</summary>
    private static List<Item> OfCollection(List<Item> items, Lexicon lexicon)
    {
        var whole = items.FindIndex(i => i.Meanings.Count == 0 && FormWords.Collections.Is(i));
        return
            whole > 0
            && lexicon.Main is { } main
            && items[..whole].Exists(i => i.Is(Role.Group))
            && !items.Exists(i => i.Has<TypeMeaning>())
            ? [.. items[..whole], Nouns.Of(main), .. items[(whole + 1)..]]
            : items;
    }

    /// <summary><c>only papers from 2025, please: who does X</c>, <c>journal articles only: what is there on X</c>: which such papers.</summary>
    private static List<Item> OnlyBefore(List<Item> items)
    {
        var end = items.FindIndex(i => FormWords.Colon.Is(i) || i.EndsClause);
        var asks = end < 2 ? -1 : items.FindIndex(end, i => !Draft.IsEmpty(i));
        if (
            asks < 0
            || items[asks] is not { Role: Role.Who or Role.What, Words.Count: 1 }
            || items[..end].Find(i => i.Is(Role.Only)) is not { } only
            || !items[..end].Exists(i => i.IsNounOfType)
            || items[..end].Exists(i => i.IsVerb || Asks(i) || i.Role is Role.Not or Role.Be or Role.Do or Role.Have)
            || ClauseWords.FirstPerson.IsIn(items[0])
            || items[(asks + 1)..].Exists(i => i.IsNounOfType)
        )
            return items;
        return [JoinWords.WhichItem, .. items[..end].Where(i => i != only && !i.IsMark), .. items[(asks + 1)..]];
    }

    /// <summary><c>is X addressed by every paper on Y</c>: does every paper on Y address X.</summary>
    private static List<Item> ByEvery(List<Item> items)
    {
        var every = items.FindIndex(i => i.Role is Role.Each or Role.All && MentionWords.OfEach.Ends(i));
        var verb = every - 1;
        if (verb > 0 && items[verb].Is(Role.By))
            verb--;
        var end = items.FindIndex(Math.Max(0, every), i => i.EndsClause) is var mark and >= 0 ? mark : items.Count;
        return
            verb > 1
            && items[0].Is(Role.Be)
            && items[verb].Relationships.Any()
            && !items[verb].IsNounOrName
            && Inflection.IsParticiple(items[verb].Words[0].Word)
            && items[1..verb].Exists(i => i.Nodes.Any())
            && every + 1 < items.Count
            && items[every + 1].Has<TypeMeaning>()
            ? [JoinWords.DoesItem, .. items[every..end], items[verb], .. items[1..verb], .. items[end..]]
            : items;
    }

    /// <summary><c>A or B: which places did one or the other visit</c>: the names where they are spoken of.</summary>
    private static List<Item> NamedBefore(List<Item> items)
    {
        var mark = items.FindIndex(i => i.IsMark && i.EndsClause);
        var names = mark < 3 ? [] : items[..mark].FindAll(i => i.Nodes.Any());
        if (
            names.Count < 2
            || !names[0].NamesLike(names[1])
            || !items[..mark].TrueForAll(i => names.Contains(i) || Draft.IsEmpty(i) || i.Role is Role.Or or Role.And or Role.Both)
            || items.FindLastIndex(i => i.Is(Role.Plural)) is not (var them and > 0)
            || them < mark
            || !MentionWords.Of.IsIn(items[them])
        )
            return items;
        var start = them;
        while (
            start > mark + 1
            && (items[start - 1].Number is 1 || items[start - 1].Is(Role.AtLeast) || CheckWords.Either.Is(items[start - 1]))
        )
            start--;
        return start == them && !FormWords.Any.Begins(items[them])
            ? items
            : [.. items[(mark + 1)..start], .. Listed(names, JoinWords.OrItem), .. items[(them + 1)..]];
    }

    private static IEnumerable<Item> Listed(IEnumerable<Item> names, Item joint) =>
        names.SelectMany((name, i) => i == 0 ? [name] : new[] { joint, name });

    /// <summary><c>any of the following places: A, B</c>, <c>all of these three places: A, B and C</c>: A or B, A and B and C.</summary>
    private static List<Item> ListedBehind(List<Item> items)
    {
        var mark = items.FindIndex(i => i.IsMark && i.EndsClause);
        var end =
            mark < 2
                ? -1
                : items.FindIndex(
                    mark + 1,
                    i => !(i.Nodes.Any() || MentionWords.Comma.Is(i) || i.Role is Role.Or or Role.And || FormWords.The.Is(i))
                );
        end = mark > 1 && end < 0 ? items.Count : end;
        var names = end < 0 ? [] : items[(mark + 1)..end].FindAll(i => i.Nodes.Any());
        if (names.Count < 2)
            return items;
        var start = mark - 1;
        while (start > 0 && (items[start].Has<TypeMeaning>() && start == mark - 1 || MentionWords.BeforeList.IsAll(items[start])))
            start--;
        start++;
        if (start >= mark || !items[start..mark].Exists(i => i.Words.Any(MentionWords.Of.Has)) && !MentionWords.OfEach.IsIn(items[start]))
            return items;
        var said = items[start..mark].SelectMany(i => i.Words).ToArray();
        var joint =
            said.Any(MentionWords.OfEach.Has) ? JoinWords.AndItem
            : said.Any(MentionWords.OneOfThem.Has) ? JoinWords.OrItem
            : null;
        return joint is null ? items : [.. items[..start], .. Listed(names, joint), .. items[end..]];
    }
}
