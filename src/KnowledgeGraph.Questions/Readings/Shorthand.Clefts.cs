namespace KnowledgeGraph.Questions;

/// <summary>What says in two clauses, to stress one thing, what can be said in one; and what asks whether something is not so.</summary>
internal static partial class Shorthand
{
    /// <summary><c>didn't X write Y</c>, <c>isn't X a Y</c>: asks whether it is so.</summary>
    private static List<Item> AskedWhetherNot(List<Item> items)
    {
        var verb = items.FindIndex(i => !Draft.IsEmpty(i));
        return
            verb >= 0
            && verb + 2 < items.Count
            && items[verb].Role is Role.Be or Role.Do or Role.Have or Role.Can
            && items[verb + 1].Is(Role.Not)
            && RankWords.Not.Is(items[verb + 1])
            && items[(verb + 2)..].Find(i => !Draft.IsEmpty(i))?.Nodes.Any() == true
            ? [.. items[..(verb + 1)], .. items[(verb + 2)..]]
            : items;
    }

    /// <summary><c>was it X who taught Y</c>, <c>it was X that Y liked, right</c>: did X teach Y, did Y like X.</summary>
    private static List<Item> Cleft(List<Item> items)
    {
        var be = items.FindIndex(i => !Draft.IsEmpty(i));
        if (be < 0 || be + 4 >= items.Count)
            return items;
        var isTold = FollowUpWords.It.Words[0].Word == items[be].Words[^1].Word && items[be + 1].Is(Role.Be) && IsToBeConfirmed(items);
        var isAsked = items[be].Is(Role.Be) && FollowUpWords.It.Words[0].Word == items[be + 1].Words[^1].Word;
        var isTagged = items[be].Is(Role.Confirm) && FollowUpWords.It.Words[0].Word == items[be].Words[^1].Word;
        var name = isTold || isAsked ? be + 2 : be + 1;
        if (FormWords.The.Is(items[name]))
            name++;
        return (isTold || isAsked || isTagged) && items[name].Nodes.Any()
            ? WhetherSo([.. items[..be], JoinWords.DoesItem], items, name, name + 1) ?? items
            : items;
    }

    /// <summary><c>is X the one who taught Y</c>, <c>is X among the people who taught Y</c>, <c>X is where Y is kept, right</c>: did X teach Y, is Y kept in X.</summary>
    private static List<Item> IsTheOneWho(List<Item> items)
    {
        var first = items.FindIndex(i => !Draft.IsEmpty(i) && !i.Is(Role.Confirm));
        if (first < 0 || first + 4 >= items.Count)
            return items;
        var isAsked = items[first].Is(Role.Be) && items[first + 1].Nodes.Any();
        var isTold = items[first].Nodes.Any() && items[first + 1].Is(Role.Be) && IsToBeConfirmed(items);
        if (!isAsked && !isTold)
            return items;
        var name = isAsked ? first + 1 : first;
        var at = items.FindIndex(
            first + 2,
            i => !RankWords.Among.Is(i) && !(i.Number is 1 && i.Meanings.Count == 0) && !MentionWords.Of.Is(i)
        );
        if (at < 0 || at + 2 >= items.Count)
            return items;
        var isSome = at > first + 2;
        var noun = FormWords.The.Is(items[at]) ? at + 1 : first + 1;
        var isOne =
            noun == first + 1 ? !isSome && items[noun + 1].Role is Role.Where or Role.Who
            : isSome ? IsNounOf(items[noun], items[name], isSome) || FormWords.People.Is(items[noun])
            : items[noun].Number is 1 || IsNounOf(items[noun], items[name], isSome);
        return isOne ? WhetherSo([.. items[..first], JoinWords.DoesItem], items, name, noun + 1) ?? items : items;
    }

    /// <summary>A noun for things, or a single one, of the sort that is named, and nothing that tells some of them from others.</summary>
    private static bool IsNounOf(Item noun, Item named, bool isSome) =>
        !noun.Has<ValueMeaning>()
        && noun.Types.Intersect(named.Nodes.Select(n => n.Node.Type)).Any()
        && CheckWords.IsPlural(noun) == isSome;

    /// <summary><c>right?</c>, <c>is it true that …</c>; or no more than the mark of a question, and what begins the clause.</summary>
    private static bool IsToBeConfirmed(List<Item> items) =>
        items.Exists(i => i.Is(Role.Confirm)) || FormWords.QuestionMark.Is(items[^1]) && items.Count(Asks) < 2;

    /// <summary>
    /// What is said of a name by a clause that goes on with it, as a question: the name does it where a verb stands first there, else it is
    /// done to the name, or there where it is. Null where no such clause begins.
    /// </summary>
    private static List<Item>? WhetherSo(List<Item> before, List<Item> items, int name, int clause)
    {
        if (clause + 1 >= items.Count || !MentionWords.RelativePronouns.Is(items[clause]) && !items[clause].Is(Role.Where))
            return null;
        var end = items.FindIndex(clause, i => i.IsMark) is var mark and > 0 ? mark : items.Count;
        var said = items[(clause + 1)..end];
        if (said.Find(i => !Draft.IsEmpty(i) || i.Has<RelationshipMeaning>()) is not { } first)
            return null;
        if (first.Role is Role.Be or Role.Have)
            return [.. before[..^1], first, items[name], .. said.Where(i => i != first), .. items[end..]];
        return items[clause].Is(Role.Where) ? [.. before, .. said, FollowUpWords.WhichAreIn[^1], items[name], .. items[end..]]
            : first.Nodes.Any() ? [.. before, .. said, items[name], .. items[end..]]
            : [.. before, items[name], .. said, .. items[end..]];
    }
}
