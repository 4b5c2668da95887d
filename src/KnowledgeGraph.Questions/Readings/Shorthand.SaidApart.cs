using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>The sort of things that is asked for, or the respect in which, said apart from the question: before it, behind it, in a sentence of its own.</summary>
internal static partial class Shorthand
{
    /// <summary><c>where was X introduced? I need the works</c>, <c>where does X come from, that is, from which works</c>: in which works.</summary>
    private static List<Item> SortSaidBehind(List<Item> items)
    {
        var asks = items.FindIndex(i => i is { Role: Role.Where or Role.Who, Words.Count: 1 });
        var noun = items.FindLastIndex(i => !i.IsMark);
        var mark = asks < 0 ? -1 : items.FindIndex(asks, i => i.IsMark && !JoinWords.Opening.Is(i));
        return
            asks >= 0
            && items[..asks].TrueForAll(i => Draft.IsEmpty(i) || IsNamed(i) || i.Is(Role.In))
            && mark > asks + 1
            && mark < noun
            && IsSort(items[noun])
            && CheckWords.IsPlural(items[noun])
            && items[(mark + 1)..noun].TrueForAll(i => Draft.IsEmpty(i) || i.Role is Role.List or Role.What or Role.In or Role.Filler)
            && !items[(asks + 1)..mark].Exists(i => i.Types.Intersect(items[noun].Types).Any())
            ? AskingFor(items, asks, items[noun], items[(asks + 1)..mark])
            : items;
    }

    /// <summary><c>where is X placed, in terms of genre</c>, <c>as regards its genre, where does X stand</c>: in which genre.</summary>
    private static List<Item> SortSaidAsRespect(List<Item> items)
    {
        var where = items.FindIndex(i => i.Is(Role.Where) && i.Words.Count == 1);
        var noun = where < 0 ? -1 : items.FindIndex(i => IsSort(i) && !CheckWords.IsPlural(i));
        var from = noun < 1 ? -1 : items.FindLastIndex(noun - 1, i => ClauseWords.Respects.IsIn(i));
        if (
            from < 0
            || items.Count(IsSort) != 1
            || !items.Exists(IsNamed)
            || !items[(from + 1)..noun].TrueForAll(i => Draft.IsEmpty(i) || i.Role is Role.Of or Role.Plural or Role.Singular)
            || noun + 1 < items.Count && !items[noun + 1].IsMark
        )
            return items;
        while (from > 0 && (Draft.IsEmpty(items[from - 1]) || items[from - 1].Role is Role.In or Role.By) && from - 1 != where)
            from--;
        var rest = from > where ? items[(where + 1)..from] : items[(where + 1)..];
        return AskingFor(items, where, items[noun], rest);
    }

    /// <summary>A question that asked where or who, in the words for the sort that is meant.</summary>
    private static List<Item> AskingFor(List<Item> items, int asks, Item noun, List<Item> rest) =>
        [
            .. items[..asks].FindAll(i => !i.Is(Role.Filler)),
            .. items[asks].Is(Role.Where) ? FollowUpWords.WhichAreIn.Skip(FollowUpWords.WhichAreIn.Count - 1) : [],
            .. FollowUpWords.Which,
            noun,
            .. rest.FindAll(i => !i.IsMark),
            .. items.FindAll(FormWords.QuestionMark.Is).Take(1),
        ];

    /// <summary><c>in terms of their flaws, compare A and B</c>: on their flaws.</summary>
    private static List<Item> ComparedInRespect(List<Item> items)
    {
        var comma = items.FindIndex(i => i.IsMark);
        var noun = comma - 1;
        var their = comma < 2 ? -1 : items.FindIndex(0, comma, CheckWords.Possessives.Is);
        return
            their >= 1
            && noun > their
            && MentionWords.Comma.Begins(items[comma])
            && IsSort(items[noun])
            && !items[..comma].Exists(IsNamed)
            && items[..their].TrueForAll(i => Draft.IsEmpty(i) || i.Role is Role.In or Role.By or Role.With or Role.Of)
            && items[comma..].Exists(i => i.Is(Role.Compare))
            && items.FindLastIndex(i => !i.IsMark) is var end
            ? [.. items[(comma + 1)..(end + 1)], JoinWords.OnItem, .. items[their..comma], .. items[(end + 1)..]]
            : items;
    }

    /// <summary><c>how large is X, in number of works</c>, <c>in terms of works, how big is X</c>: how many works X has.</summary>
    private static List<Item> SizeInNumberOf(List<Item> items)
    {
        var size = items.FindIndex(i => i.Is(Role.HowMuch) && FormWords.Sized.Ends(i));
        var named = size < 0 ? -1 : items.FindIndex(size, IsNamed);
        var noun = named < 0 ? -1 : items.FindIndex(i => IsSort(i) && CheckWords.IsPlural(i));
        return
            noun > 0
            && items.Count(i => IsSort(i) && CheckWords.IsPlural(i)) == 1
            && items.Count(IsNamed) == 1
            && items[(size + 1)..named].TrueForAll(i => Draft.IsEmpty(i) || i.Is(Role.Be) || IsSort(i))
            && items.TrueForAll(i =>
                Draft.IsEmpty(i)
                || IsSort(i)
                || IsNamed(i)
                || ClauseWords.Respects.IsIn(i)
                || i.Role is Role.HowMuch or Role.HowMany or Role.By or Role.In or Role.Be or Role.Of
            )
            && items.Exists(i => i.Role is Role.HowMany or Role.By || ClauseWords.Respects.IsIn(i))
            ?
            [
                FollowUpWords.HowManyOfThem[0],
                items[noun],
                FollowUpWords.Are,
                FollowUpWords.WhichAreIn[^1],
                items[named],
                .. items.FindAll(FormWords.QuestionMark.Is),
            ]
            : items;
    }

    /// <summary><c>works for which the confidence that they treat X is below 0.8</c>: that treat X with a confidence below 0.8.</summary>
    private static List<Item> NumberOfClaim(List<Item> items)
    {
        var number = items.FindIndex(i => i.Properties.Any(p => p.Carrier is not null && Sorts.IsNumber(p)) && !i.IsNounOrName);
        var bound = number < 0 ? -1 : items.FindIndex(number, i => i.Number is not null) - 1;
        var noun = number < 1 ? -1 : items.FindLastIndex(number - 1, IsSort);
        if (
            noun < 0
            || bound < number + 4
            || Bounds.Of(items[bound].Role) is null && !ClauseWords.UnderOrOver.Is(items[bound])
            || !MentionWords.RelativePronouns.Is(items[number + 1])
            || !items[(noun + 1)..number]
                .TrueForAll(i => Draft.IsEmpty(i) || i.Role is Role.For or Role.What or Role.Be or Role.With or Role.Of or Role.In)
        )
            return items;
        var claim = items[(number + 2)..bound].FindAll(i => !i.Is(Role.Be));
        return claim.FindIndex(i => !Draft.IsEmpty(i)) is var they and >= 0 && claim[they].Is(Role.Plural)
            ?
            [
                .. items[..noun].FindAll(i => !i.Is(Role.For)),
                items[noun],
                JoinWords.ThatItem,
                .. claim.Skip(they + 1),
                JoinWords.WithItem,
                items[number],
                .. items[bound..],
            ]
            : items;
    }

    /// <summary><c>restrict X to the works that …</c>, <c>filter X for works …</c>: the works in X that ….</summary>
    private static List<Item> RestrictedTo(List<Item> items)
    {
        var verb = items.FindIndex(i => !Draft.IsEmpty(i) || FormWords.Restricting.Is(i));
        var named = verb < 0 || !FormWords.Restricting.Is(items[verb]) ? -1 : items.FindIndex(verb, IsNamed);
        var noun = named < 0 ? -1 : items.FindIndex(named, IsSort);
        return
            noun > named + 1
            && items[(verb + 1)..named].TrueForAll(Draft.IsEmpty)
            && items[(named + 1)..noun].TrueForAll(i => Draft.IsEmpty(i) || i.Is(Role.For))
            ? [.. items[..verb], JoinWords.ListItem, items[noun], FollowUpWords.WhichAreIn[^1], items[named], .. items[(noun + 1)..]]
            : items;
    }

    /// <summary><c>what remedies are suggested</c>, of no one who does: what remedies there are.</summary>
    private static List<Item> AreNamed(List<Item> items)
    {
        var verb = items.FindLastIndex(i => !i.IsMark);
        var be = verb < 1 ? -1 : items.FindLastIndex(verb - 1, i => i.Role is Role.Be or Role.Have);
        var noun = be < 1 ? -1 : items.FindLastIndex(be, IsSort);
        return
            noun > 0
            && FormWords.Suggested.Is(items[verb])
            && items[(be + 1)..verb].TrueForAll(Draft.IsEmpty)
            && items[(noun + 1)..be].TrueForAll(Draft.IsEmpty)
            && items[..noun].FindLast(i => !Draft.IsEmpty(i)) is { Role: Role.What }
            && items[..noun].Exists(IsNamed)
            ? [.. items[..be], FollowUpWords.Are, .. items[(verb + 1)..]]
            : items;
    }

    /// <summary><c>where X is the venue, which works …</c>: in X.</summary>
    private static List<Item> WhereNamedIsSort(List<Item> items)
    {
        var comma = items.FindIndex(MentionWords.Comma.Begins);
        return
            comma > 3
            && items[0].Is(Role.Where)
            && items[..comma].FindAll(i => !Draft.IsEmpty(i)) is [_, var named, { Role: Role.Be }, var noun]
            && IsNamed(named)
            && IsSort(noun)
            && Typed(named, noun) is { } such
            ? [FollowUpWords.WhichAreIn[^1], such, .. items[comma..]]
            : items;
    }

    /// <summary><c>among the goals of X, is there Y</c>: does X have the goal Y.</summary>
    private static List<Item> AmongIsThere(List<Item> items)
    {
        var comma = items.FindIndex(i => i.IsMark);
        return
            comma > 3
            && RankWords.Among.Is(items[0])
            && items[..comma].FindAll(i => !Draft.IsEmpty(i)) is [var noun, { Role: Role.Of }, var owner]
            && IsSort(noun)
            && IsNamed(owner)
            && items[comma..].FindAll(i => !Draft.IsEmpty(i)) is [{ Role: Role.Be }, var named]
            && Typed(named, noun) is { } such
            ? [JoinWords.DoesItem, owner, JoinWords.HaveItem, noun, such, .. items.FindAll(FormWords.QuestionMark.Is)]
            : items;
    }

    /// <summary><c>does a work on X exist in which …</c>, <c>can a work be found that …</c>: is there one.</summary>
    private static List<Item> DoesItExist(List<Item> items)
    {
        var does = items.FindIndex(i => !Draft.IsEmpty(i) && !i.Is(Role.Confirm));
        var exist = does < 0 || items[does].Role is not (Role.Do or Role.Can) ? -1 : items.FindIndex(does, FormWords.Existing.Begins);
        if (
            exist <= does + 1
            || !items[(does + 1)..exist].Exists(IsSort)
            || FormWords.FoundWord.Begins(items[exist]) && !items[does].Is(Role.Can)
        )
            return items;
        var said = items[(does + 1)..exist].FindAll(i => !FormWords.Being.Is(i));
        return
        [
            .. items[..does],
            RankWords.IsThere,
            .. said,
            .. MentionWords.In.Ends(items[exist]) ? FollowUpWords.WhichAreIn.Skip(FollowUpWords.WhichAreIn.Count - 1) : [],
            .. items[(exist + 1)..],
        ];
    }

    /// <summary>
    /// <c>the people X wrote works with</c>, <c>with which authors has X published</c>, <c>authors who share a work with X</c>: with whom X, a
    /// person, worked together.
    /// </summary>
    private static List<Item> WithWhom(List<Item> items)
    {
        if (items.FindAll(IsNamed) is not [var named] || Only(named) is not { } node || !Sorts.IsPerson(node.Type))
            return items;
        var (name, end) = (items.IndexOf(named), items.FindLastIndex(i => !i.IsMark));
        var sort = items.FindIndex(i => i.Types.Contains(node.Type) || i.Is(Role.Who) || MentionWords.Companions.Is(i));
        var with = items.FindIndex(i => i.Is(Role.With) && LinkWords.With.Is(i));
        if (
            sort < 0
            || with < 0
            || !items.TrueForAll(i =>
                Draft.IsEmpty(i)
                || i == named
                || i.Role
                    is Role.Filler
                        or Role.Each
                        or Role.All
                        or Role.What
                        or Role.Who
                        or Role.With
                        or Role.Have
                        or Role.Do
                        or Role.Be
                        or Role.List
                        or Role.Common
                || i.Types.Contains(node.Type)
                || IsWorkOrDoing(i, node.Type)
            )
        )
            return items;
        var isLeft = with == end && sort < name && items[(name + 1)..with].Exists(i => IsWorkOrDoing(i, node.Type));
        var isAsked = with < sort && sort < name && items[(name + 1)..].Exists(i => IsWorkOrDoing(i, node.Type));
        var isShared = with == name - 1 && items.Exists(i => i.Is(Role.Common)) && sort < with;
        return isLeft || isAsked || isShared
            ? [FollowUpWords.Who, JoinWords.DoesItem, named, FormWords.CollaborateItem, .. items.FindAll(FormWords.QuestionMark.Is)]
            : items;
    }

    /// <summary>What persons do, or what they do it to.</summary>
    private static bool IsWorkOrDoing(Item item, NodeType who) =>
        item.Relationships.Any(r => r.Source == who && r.Target is NodeType work && work.Relationships.Any(back => back.Target == who))
        || item.Types.Any(t => t.Relationships.Any(r => r.Target == who));

    /// <summary><c>to learn about X, which works should I read</c>: on X.</summary>
    private static List<Item> ToLearnAbout(List<Item> items)
    {
        var comma = items.FindIndex(i => i.IsMark);
        var end = items.FindLastIndex(i => !i.IsMark) + 1;
        return
            comma > 2
            && comma + 2 < end
            && IsNamed(items[comma - 1])
            && items[..(comma - 1)].TrueForAll(i => Draft.IsEmpty(i) || i.Role is Role.Define or Role.Recommend or Role.Filler or Role.In)
            && items[..(comma - 1)].Exists(i => i.Role is Role.Define or Role.Recommend)
            && items[comma..end].Exists(i => i.Is(Role.Recommend))
            && !items[comma..end].Exists(IsNamed)
            ? [.. items[(comma + 1)..end], JoinWords.OnItem, items[comma - 1], .. items[end..]]
            : items;
    }

    /// <summary><c>how often is X done by Y? I need the number of works</c>: says again what is counted.</summary>
    private static List<Item> CountedSaidAgain(List<Item> items)
    {
        var mark = items.FindIndex(i => i.EndsClause);
        return
            mark > 2
            && items[..mark].Exists(i => i.Role is Role.HowMany or Role.HowMuch)
            && items[(mark + 1)..].FindAll(i => !Draft.IsEmpty(i)) is [{ Role: Role.HowMany }, var noun]
            && IsSort(noun)
            && items[..mark].Exists(i => i.Types.Intersect(noun.Types).Any())
            ? items[..(mark + 1)]
            : items;
    }

    /// <summary><c>a work in which X is treated</c>, <c>by which X is treated</c>: that treats X.</summary>
    private static List<Item> InWhichDone(List<Item> items)
    {
        for (var which = 2; which + 3 < items.Count; which++)
            if (
                items[which].Is(Role.What)
                && items[which].Words.Count == 1
                && items[which - 1].Role is Role.In or Role.By
                && IsSort(items[which - 2])
                && IsNamed(items[which + 1])
                && items[which + 2].Is(Role.Be)
                && items[which + 3] is { CanBeVerb: true } verb
                && Inflection.IsParticiple(verb.Words[0].Word)
                && verb.Relationships.Any(r =>
                    items[which - 2].Types.Contains(r.Source) && items[which + 1].Nodes.Any(n => n.Node.Type == r.Target)
                )
                && (which + 4 == items.Count || items[which + 4].IsMark)
            )
                return [.. items[..(which - 1)], JoinWords.ThatItem, verb, items[which + 1], .. items[(which + 4)..]];
        return items;
    }

    /// <summary><c>sorted into X</c>, X a name: in it, and no parts that are counted.</summary>
    private static List<Item> PutIntoNamed(List<Item> items) =>
        [
            .. items.Select(
                (item, i) =>
                    item.Is(Role.Per) && CheckWords.Into.Ends(item) && i + 1 < items.Count && IsNamed(items[i + 1])
                        ? FollowUpWords.WhichAreIn[^1] with
                        {
                            Words = item.Words,
                        }
                        : item
            ),
        ];
}
