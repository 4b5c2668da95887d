using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Nobody, so many, or each other: who does something, said of the things it is done to.</summary>
internal static partial class Shorthand
{
    /// <summary><c>vintages reviewed by nobody and sold by no one</c>: by none of those who can have done it.</summary>
    private static List<Item> DoneByNobody(List<Item> items) =>
        [
            .. items.SelectMany(
                (item, i) =>
                    item.Is(Role.Not)
                    && (MentionWords.Nobody.Ends(item) || MentionWords.None.Is(item))
                    && VerbBy(items, i) is { } verb
                    && Doers(items, i, verb) is [var doer]
                        ? (Item[])[MentionWords.NoItem, Nouns.Of(doer)]
                        : [item]
            ),
        ];

    /// <summary><c>films that two people directed</c>: directed by two people.</summary>
    private static List<Item> DoneBySoMany(List<Item> items)
    {
        for (var number = 1; number + 2 < items.Count; number++)
            if (
                items[number] is { Number: > 1, Role: null }
                && Bounds.Of(items[number - 1].Role) is null
                && !Numbers.IsYear(items[number].Number!.Value)
                && items[number + 1] is { } noun
                && noun.Has<TypeMeaning>()
                && VerbBehind(items, number + 1) is { } verb
                && Doers(items, number, verb) is [var doer]
                && Sorts.IsPerson(doer)
                && (noun.Types.Contains(doer) || MentionWords.Somebody.Is(noun))
            )
            {
                var done = items.IndexOf(verb);
                return
                [
                    .. items[..number],
                    verb,
                    .. JoinWords.ByItems,
                    items[number],
                    noun,
                    .. items[(done + 1)..].Where(i => !i.Is(Role.Together)),
                ];
            }
        return items;
    }

    /// <summary><c>reviewed by</c> nobody: the verb before one who did it.</summary>
    private static Item? VerbBy(List<Item> items, int who) =>
        who > 0 && items[who - 1] is { CanBeVerb: true } verb && LinkWords.By.Ends(verb) ? verb
        : who > 1 && items[who - 1].Is(Role.By) && items[who - 2].CanBeVerb ? items[who - 2]
        : null;

    /// <summary>Nobody <c>has reviewed</c>: the verb behind one who did it.</summary>
    private static Item? VerbBehind(List<Item> items, int who) =>
        items.Skip(who + 1).FirstOrDefault(i => !Draft.IsEmpty(i) && i.Role is not (Role.Have or Role.Do)) is { CanBeVerb: true } verb
            ? verb
            : null;

    /// <summary>What does what the verb says with the noun before it, and is no such thing itself.</summary>
    private static NodeType[] Doers(List<Item> items, int before, Item verb)
    {
        var done = items[..before].FindLast(i => i.Has<TypeMeaning>() && i.Types.Any(t => Connections.OtherEnds(verb, t).Any()));
        return done is null ? [] : [.. done.Types.SelectMany(t => Connections.OtherEnds(verb, t).Where(end => end != t)).Distinct()];
    }

    /// <summary><c>clubs sharing a stadium</c>, <c>are there papers by the same author</c>: whose stadium has more than one club.</summary>
    private static List<Item> SharingOne(List<Item> items)
    {
        var same = items.FindIndex(i => i.Is(Role.Same) || FormWords.SharingVerbs.Is(i));
        var shared = same < 1 ? -1 : items.FindIndex(same + 1, i => !Draft.IsEmpty(i) && i is not { Number: 1 });
        if (
            shared < 0
            || !items.Skip(shared + 1).All(i => i.IsMark || i.Role is Role.Together or Role.Same)
            || items.Exists(i => i.Nodes.Any() || i.Role is Role.Than or Role.Not or Role.Without or Role.Other)
            || items.FindLastIndex(same, i => i.Has<TypeMeaning>()) is not (var noun and >= 0)
            || items[noun].Types.FirstOrDefault(t => Leads(t, items[shared])) is not { } sharing
            || items[(noun + 1)..same].Exists(i => !Draft.IsEmpty(i))
            || items[same].Is(Role.Same) && English.IsPlural(items[shared].Words[^1].Word)
        )
            return items;
        var number = noun > 0 && items[noun - 1] is { Number: 2, Role: null } ? noun - 1 : noun;
        return
        [
            .. items[..number],
            items[noun],
            FormWords.WhoseItem,
            items[shared],
            JoinWords.HaveItem,
            .. JoinWords.MoreThanOne,
            Nouns.Of(sharing),
        ];
    }

    /// <summary>Whether a noun stands for what things of a type lead to in one way.</summary>
    private static bool Leads(NodeType from, Item to) => from.Relationships.Count(r => r.Target != from && StandsForEnd(to, r)) == 1;

    private static bool StandsForEnd(Item noun, Relationship relationship) =>
        noun.Relationships.Contains(relationship) || noun.Types.Any(type => type == relationship.Target);
}
