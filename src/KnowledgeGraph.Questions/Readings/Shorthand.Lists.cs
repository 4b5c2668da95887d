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

    /// <summary><c>the venues by type</c>: by the only property of theirs that has sorts.</summary>
    private static List<Item> BySort(List<Item> items)
    {
        var sort = items.FindIndex(i => FormWords.Sorts.Is(i) && i.Meanings.Count == 0);
        var noun = sort < 2 || items[sort - 1].Role is not (Role.By or Role.Per) ? -1 : items.FindLastIndex(sort, i => i.Types.Any());
        return noun >= 0 && items[noun].Types.SelectMany(t => t.Properties).Where(p => p.Enum is not null).ToArray() is [var only]
            ? [.. items[..sort], items[sort] with { Role = null, Meanings = [new PropertyMeaning(only)] }, .. items[(sort + 1)..]]
            : items;
    }

    /// <summary><c>years and paper counts</c>: and the number of papers.</summary>
    private static List<Item> CountsOf(List<Item> items, Lexicon lexicon)
    {
        var counts = items.FindIndex(i => FormWords.Tallies.Ends(i) && i.Words.Count == 2 && i.Properties.Any() && !i.Has<TypeMeaning>());
        if (counts < 2 || lexicon.Find(items[counts].Words[0].Stem).OfType<TypeMeaning>().ToArray() is not { Length: > 0 } noun)
            return items;
        var joint = items.FindLastIndex(counts - 1, i => !CheckWords.Possessives.Is(i) && !i.Is(Role.Filler));
        return joint > 0 && items[joint].Role is Role.And or Role.With or Role.Together or Role.Also
            ?
            [
                .. items[..counts],
                new Item(items[counts].Words.Skip(1).ToArray(), Role.HowMany, []),
                new Item(items[counts].Words.Take(1).ToArray(), null, noun),
                .. items[(counts + 1)..],
            ]
            : items;
    }

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
}
