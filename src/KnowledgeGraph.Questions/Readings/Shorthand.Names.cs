using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What is named twice, explained, or only told from its like.</summary>
internal static partial class Shorthand
{
    /// <summary><c>X's collaborators</c>, <c>X coauthors</c>, <c>who worked with X</c>, X somebody: others of that kind together with X.</summary>
    private static List<Item> Collaborators(List<Item> items)
    {
        if (items.SelectMany(i => i.Nodes).Select(n => n.Node.Type).FirstOrDefault(Sorts.IsPerson) is not { } who)
            return items;
        bool IsWorkingWith(Item item, int i) =>
            FormWords.Working.Begins(item)
            && LinkWords.With.Ends(item)
            && !item.Relationships.Any(r => r.Source == who || r.Target == who)
            && items.Skip(i + 1).FirstOrDefault(x => !Draft.IsEmpty(x)) is var next
            && (next is null || next.Nodes.Any(n => n.Node.Type == who));
        // Behind the name, as keywords: before it, as before any other noun.
        var behind = items.FindIndex(1, FormWords.Collaborators.Is);
        if (behind > 0 && items[behind - 1].Nodes.Any(n => n.Node.Type == who) && (behind + 1 == items.Count || items[behind + 1].IsMark))
            items = [.. items[..(behind - 1)], items[behind], items[behind - 1], .. items[(behind + 1)..]];
        return
        [
            .. items.Select(
                (item, i) =>
                    item.Is(Role.Together) && FormWords.Collaborators.Is(item) ? item with { Meanings = [new TypeMeaning(who)] }
                    : IsWorkingWith(item, i) ? item with { Role = Role.Together, Meanings = [] }
                    : item
            ),
        ];
    }

    /// <summary><c>has A written with B</c>: has A written papers with B, where persons do so in one way only.</summary>
    private static List<Item> DoneWith(List<Item> items)
    {
        for (var i = 1; i + 2 < items.Count; i++)
            if (
                items[i + 1].Is(Role.With)
                && !items[i].IsNounOrName
                && items[..i].FindLast(x => !Draft.IsEmpty(x)) is { } one
                && one.Nodes.Select(n => n.Node.Type).FirstOrDefault(Sorts.IsPerson) is { } who
                && items[i + 2].Nodes.Any(n => n.Node.Type == who)
                && items[i].Relationships.Where(r => r.Source == who).Select(r => r.Target).OfType<NodeType>().Distinct().ToArray()
                    is [var work]
                && work.Relationships.Count(r => r.Target == who) == 1
            )
                return [.. items[..(i + 1)], Nouns.Of(work), .. items[(i + 1)..]];
        return items;
    }

    /// <summary><c>papers sharing their venue with X</c>: in the same venue as X.</summary>
    private static List<Item> SharedWith(List<Item> items)
    {
        var sharing = items.FindIndex(FormWords.SharingVerbs.Is);
        var noun = sharing < 1 ? -1 : items.FindIndex(sharing + 1, i => !Draft.IsEmpty(i) && !CheckWords.Possessives.Is(i));
        return
            noun > 0
            && noun + 2 < items.Count
            && items[noun].Has<TypeMeaning>()
            && items[noun + 1].Is(Role.With)
            && items[noun + 2].Nodes.Any()
            ? [.. items[..sharing], .. FollowUpWords.InTheSame, .. items[noun..]]
            : items;
    }

    /// <summary><c>X as a category</c>, <c>X taken up as a challenge</c>: only says which X is meant.</summary>
    private static List<Item> AsItsSort(List<Item> items)
    {
        for (var noun = 2; noun < items.Count; noun++)
        {
            var lead = items.FindLastIndex(noun - 1, i => !MentionWords.Articles.Is(i));
            if (lead < 1 || !ClauseWords.Being.Begins(items[lead]) || items[lead].Words.Count > 2 || !IsSortAlone(items, noun))
                continue;
            var types = items[noun].Types.ToHashSet();
            bool IsSuch(Meaning meaning) => meaning is NodeMeaning { Node.Type: var type } && types.Contains(type);
            var hasArticle = lead < noun - 1 || items[lead].Words.Count == 2;
            if (items.FindLastIndex(lead - 1, i => i.Meanings.Any(IsSuch)) is var named and >= 0 && (hasArticle || named == lead - 1))
                return
                [
                    .. items[..named],
                    items[named] with
                    {
                        Meanings = [.. items[named].Meanings.Where(IsSuch)],
                    },
                    .. items[(named + 1)..lead],
                    .. items[(noun + 1)..],
                ];
        }
        return items;
    }

    /// <summary>Whether a noun says of what sort one thing is, and stands before no name.</summary>
    private static bool IsSortAlone(List<Item> items, int noun) =>
        items[noun].IsNounOfType && !CheckWords.IsPlural(items[noun]) && !(noun + 1 < items.Count && items[noun + 1].IsNounOrName);

    /// <summary><c>ODPO [2]</c>, <c>privacy and toxicity</c>: one thing by two of its names.</summary>
    private static List<Item> Twice(List<Item> items)
    {
        for (var i = items.Count - 2; i > 1; i--)
            if (
                JoinWords.Opening.Is(items[i - 1])
                && JoinWords.Closing.Is(items[i + 1])
                && Only(items[i]) is { } again
                && Only(items[i - 2]) == again
            )
            {
                items.RemoveRange(i - 1, 3);
                i = Math.Min(i, items.Count - 1);
            }
        for (var i = items.Count - 1; i > 0; i--)
        {
            var first = Joins(items[i - 1]) ? i - 2 : i - 1;
            if (first >= 0 && Only(items[i]) is { } node && Only(items[first]) == node)
            {
                items.RemoveRange(first + 1, i - first);
                i = first + 1;
            }
        }
        return items;
    }

    /// <summary><c>safety x dialogue</c>: both.</summary>
    private static List<Item> Cross(List<Item> items) =>
        [
            .. items.Select(
                (item, i) =>
                    item.IsUnknown
                    && item.Words is [{ Word: "x" or "×" }]
                    && i > 0
                    && i + 1 < items.Count
                    && IsNoun(items[i - 1])
                    && IsNoun(items[i + 1])
                        ? item with
                        {
                            Role = Role.And,
                        }
                        : item
            ),
        ];

    /// <summary><c>papers of the companions of X without him</c>: who was named is left out.</summary>
    private static List<Item> OfHim(List<Item> items)
    {
        var named = items.Where(i => Only(i) is { } node && Sorts.IsPerson(node.Type)).ToArray();
        return named is not [var person]
            ? items
            :
            [
                .. items.Select(
                    (item, i) =>
                        item.Is(Role.Singular)
                        && FormWords.Persons.Is(item)
                        && i > 0
                        && items[i - 1].Role is Role.Without or Role.Except
                        && items.IndexOf(person) < i
                            ? person with
                            {
                                Words = item.Words,
                            }
                            : item
                ),
            ];
    }

    /// <summary><c>which studio's film won X</c>: the studio whose film did.</summary>
    private static List<Item> WhoseDoes(List<Item> items)
    {
        var what = items.FindIndex(i => i.Is(Role.What));
        return
            what >= 0
            && what + 3 < items.Count
            && !items[what + 1].Nodes.Any()
            && (items[what + 1].Has<TypeMeaning>() || items[what + 1].Words is [var noun] && Sorts.IsPersonNoun(noun.Word))
            && items[what + 2].Is(Role.Of)
            && MentionWords.Genitives.Begins(items[what + 2])
            && items.Skip(what + 4).Any(i => i.CanBeVerb)
            ? [.. items[..(what + 2)], FormWords.WhoseItem, .. items[(what + 3)..]]
            : items;
    }

    /// <summary><c>which problems, the challenges, not the limitations</c>: what of a word of two senses is not meant.</summary>
    private static List<Item> OtherSort(List<Item> items)
    {
        var not = items.FindIndex(i => i.Role is Role.Not or Role.Except && RankWords.Not.Ends(i));
        if (not < 1)
            return items;
        var noun = items.FindIndex(not + 1, i => !Draft.IsEmpty(i));
        var before = items.FindLastIndex(not - 1, i => !Draft.IsEmpty(i));
        return
            noun > 0
            && before > 0
            && items[noun].Has<TypeMeaning>()
            && items[before].Has<TypeMeaning>()
            && items.FindLastIndex(before - 1, i => !Draft.IsEmpty(i)) is var lead
            && (lead < 0 || items[lead].Role is not (Role.With or Role.Have))
            && (noun + 1 == items.Count || items[noun + 1].IsMark)
            ? [.. items[..(before + 1)], .. items[(noun + 1)..]]
            : items;
    }

    /// <summary><c>the year of DMPO, not DPO</c>: which of two that are easily taken for one another is not meant.</summary>
    private static List<Item> Contrast(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        if (
            end < 3
            || !items[end - 1].Is(Role.Not)
            || items[end - 1].Words.Count > 1
            || !items[end - 2].IsMark
            || Only(items[end]) is not { } other
            || !items[end - 3]
                .Nodes.Any(n => n.Node.Type == other.Type && n.Node != other && (other.Type.Citation is not null || AreNear(n.Node, other)))
        )
            return items;
        return [.. items.Where((_, i) => i < end - 2 || i > end)];
    }

    /// <summary>Whether two are easily taken for one another by their names: <c>Upper Quay</c> and <c>Lower Quay</c>.</summary>
    private static bool AreNear(NodeEntry one, NodeEntry other) => one.NameStems[0].Intersect(other.NameStems[0]).Any();

    /// <summary><c>how does it work, CORY</c>: what the pronoun stands for is named at the end.</summary>
    private static List<Item> Afterthought(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        var at = items.FindIndex(i => i.Is(Role.Singular) && i.Words.Count == 1);
        if (
            at < 0
            || end - at < 2
            || Only(items[end]) is null
            || !MentionWords.Comma.Begins(items[end - 1])
            || items.Where((item, i) => i != end && item.Nodes.Any()).Any()
        )
            return items;
        return
        [
            .. items[..at],
            items[end],
            .. FormWords.Owners.Is(items[at]) ? FollowUpWords.Genitive : [],
            .. items[(at + 1)..(end - 1)],
            .. items[(end + 1)..],
        ];
    }

    /// <summary><c>federated or other parallel training</c>: an example of what is named behind it.</summary>
    private static List<Item> OrOther(List<Item> items, Lexicon lexicon)
    {
        var or = items.FindIndex(i => i.Role is Role.Or or Role.And);
        return
            or > 0
            && or + 2 < items.Count
            && items[or + 1].Is(Role.Other)
            && items[or + 2].Nodes.Any(kind => IsExample(items[or - 1], kind.Node, lexicon))
            ? [.. items[..(or - 1)], .. items[(or + 2)..]]
            : items;
    }

    private static bool IsExample(Item said, NodeEntry kind, Lexicon lexicon) =>
        said.Nodes.Any(n => n.Node == kind) || said is { IsUnknown: true, Words: [var word] } && lexicon.OwnWords.Describes(word, kind);

    /// <summary><c>X, not the one with …: what …</c>, <c>X when, not Central?</c>: which of several of one name is not meant.</summary>
    private static List<Item> Namesake(List<Item> items)
    {
        var not = items.FindIndex(i => i.Is(Role.Not) && i.Words.Count == 1);
        if (not < 2 || items[not - 1].Words[0].Word != "," || !items.Take(not).Any(i => i.Nodes.Any()))
            return items;
        var end = items.FindIndex(not, i => i.EndsClause || JoinWords.Closing.Begins(i)) is var mark and >= 0 ? mark : items.Count;
        var said = items[(not + 1)..end].SelectMany(i => i.Words).ToArray();
        var isNamesake =
            said is [{ Word: "the" or "that" }, { Word: "one" }, ..]
            || end < items.Count && said is [{ Word: "the" }, { } noun] && IsOfLikeName(items.Take(not), items[end - 1], noun)
            || items[(not + 1)..end].Where(i => !Draft.IsEmpty(i)).ToArray() is [var single]
                && single.Nodes.Any(other =>
                    items.Take(not).Any(i => Only(i) is { } meant && meant != other.Node && AreNear(meant, other.Node))
                )
            || said.Length is 1 or 2
                && items[end - 1] is { IsNounOrName: false, Role: null or Role.Filler, Words: [{ IsCapitalised: true }] };
        return isNamesake ? [.. items[..(not - 1)], .. items[end..]] : items;
    }

    /// <summary><c>X (careful, with a hyphen)</c>, <c>X. Do not confuse it with Y</c>: how the name is spelt, which is read as it is typed.</summary>
    private static List<Item> AsTyped(List<Item> items)
    {
        for (var mark = 1; mark + 1 < items.Count; mark++)
        {
            if (!items[mark].IsMark || !items[..mark].Exists(i => i.Nodes.Any()))
                continue;
            var isBracket = JoinWords.Opening.Begins(items[mark]);
            var end = items.FindIndex(mark + 1, i => isBracket ? JoinWords.Closing.Begins(i) : i.EndsClause) is var at and >= 0
                ? at
                : items.Count;
            var said = items[(mark + 1)..end];
            if (IsWarning(said) || said.Count <= MostSpelt && SpeaksOfSpelling(said))
                return [.. items[..mark], .. items[(isBracket && end < items.Count ? end + 1 : end)..]];
        }
        return items;
    }

    private const int MostSpelt = 9;

    /// <summary><c>careful, …</c>, <c>please do not confuse it with Y</c>.</summary>
    private static bool IsWarning(List<Item> said) =>
        said.Find(i => !Draft.IsEmpty(i) || FormWords.Warning.Is(i)) is { } first
        && (FormWords.Warning.Is(first) || said.Exists(FormWords.Confusing.Is) && said.Exists(i => i.Is(Role.Not)))
        && !said.Exists(i => i.IsNounOfType || i.Number is not (null or 1) || i.Role is Role.What or Role.Who);

    /// <summary><c>with the hyphen</c>, <c>with an L at the end</c>.</summary>
    private static bool SpeaksOfSpelling(List<Item> said) =>
        said.Exists(i => i.IsUnknown && FormWords.Spelling.IsIn(i))
        || said.Exists(i => i is { IsUnknown: true, Words: [{ Word.Length: 1 }] }) && said.Exists(FormWords.Ends.IsIn);

    /// <summary><c>The Lay of Glasswood, not the chronicles</c>: a word for another sort of thing, or of the name of one that shares a word.</summary>
    private static bool IsOfLikeName(IEnumerable<Item> before, Item said, Token noun) =>
        before.SelectMany(i => i.Nodes).Select(n => n.Node).ToArray() is { Length: > 0 } named
        && (
            said.Types.Any() && !said.Types.Any(t => named.Any(n => n.Type == t))
            || said.Nodes.Any(other =>
                other.Node.NameStems.Any(name =>
                    name.Contains(noun.Stem) && named.Any(n => n.NameStems[0].Intersect(name).Any(w => w.Length > 3))
                )
            )
        );

    /// <summary><c>X (the tour, not the trail)</c>: what X is, and what it is not.</summary>
    private static List<Item> InBrackets(List<Item> items)
    {
        var open = items.FindIndex(JoinWords.Opening.Is);
        var close = open < 1 ? -1 : items.FindIndex(open, JoinWords.Closing.Is);
        return
            close > open
            && items[open - 1].Nodes.Any()
            && items[(open + 1)..close] is var said
            && said.Exists(i => items[open - 1].Nodes.Any(n => i.Types.Contains(n.Node.Type)))
            && said.TrueForAll(i => Draft.IsEmpty(i) || i.Is(Role.Not) || i.IsNounOrName || i.IsUnknown)
            && (said.Exists(i => i.Is(Role.Not)) || said.TrueForAll(i => Draft.IsEmpty(i) || i.Has<TypeMeaning>()))
            ? [.. items[..open], .. items[(close + 1)..]]
            : items;
    }

    /// <summary><c>where the state gets redefined, i.e. the MDP</c>: the name says what was only described before it.</summary>
    private static List<Item> Explained(List<Item> items)
    {
        var at = items.FindIndex(i => FormWords.Explaining.Contains(string.Join(' ', i.Words.Where(w => !w.IsMark).Select(w => w.Word))));
        var name = at < 0 ? -1 : items.FindIndex(at + 1, i => !Draft.IsEmpty(i) && !i.Is(Role.Singular));
        if (name < 0 || !items[name].Nodes.Any(n => n.By is NamedBy.Name or NamedBy.Alias) && !SaysCondition(items, name))
            return items;
        var from = at;
        while (from > 0 && IsDescription(items[from - 1]))
            from--;
        return items[from..at].Any(i => i.IsUnknown) ? [.. items[..from], .. items[name..]] : items;
    }

    /// <summary><c>with a clean record, i.e. with no flaw</c>, <c>uncertain, meaning a confidence under 0.7</c>.</summary>
    private static bool SaysCondition(List<Item> items, int at) =>
        items[at].Role is Role.With or Role.Without or Role.Have
        || items[at].Properties.Any() && items.Skip(at).Any(i => i.Number is not null);

    /// <summary>Whether an item may be one of a description: neither asks nor restricts, and names nothing in full.</summary>
    private static bool IsDescription(Item item) =>
        !item.EndsClause
        && item.Number is null
        && !item.Has<TypeMeaning>()
        && item.Role is null or Role.Filler or Role.And or Role.Or or Role.In or Role.Of or Role.With or Role.For
        && !item.Nodes.Any(n => n.By is NamedBy.Name or NamedBy.Alias);
}
