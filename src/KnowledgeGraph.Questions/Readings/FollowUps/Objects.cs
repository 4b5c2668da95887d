namespace KnowledgeGraph.Questions;

/// <summary>Says what a verb is done to that stands without an object behind an answer: <c>sort by year</c>, <c>compare the two</c>.</summary>
internal static class Objects
{
    private static readonly Func<IReadOnlyList<Item>, IReadOnlyList<Item>?>[] Rules = [Sorted, Ordered, Compared];

    /// <summary>The question with the object; the same where it has one, or nothing was found before.</summary>
    public static IReadOnlyList<Item> Put(IReadOnlyList<Item> items, Conversation earlier) =>
        OfThat(items, earlier)
        ?? OfSoMany(items, earlier)
        ?? (
            earlier.Last is not { Reading.Ask: Ask.List or Ask.Count or Ask.Rank or Ask.Groups } last
                ? items
                : Rules.Select(rule => rule(items)).FirstOrDefault(said => said is not null)
                    ?? (HoldsSeveral(last) ? OneOfThem(items) : null)
                    ?? items
        );

    /// <summary><c>from that list, remove those that …</c>: the verb takes up the list by itself; <c>from that list, only the heaviest</c>: which of them that is.</summary>
    private static IReadOnlyList<Item>? OfThat(IReadOnlyList<Item> items, Conversation earlier) =>
        earlier.Last is null || items is not [{ Role: Role.Plural } them, { IsMark: true }, var verb, ..] || !MentionWords.Of.Begins(them)
            ? null
        : FollowUpWords.Dropping.Begins(verb) ? [.. items.Skip(2)]
        : items.Any(Roles.IsExtreme) && (verb.Is(Role.Only) || FollowUpWords.Only.IsIn(verb))
            ? [.. FollowUpWords.WhichOfThem, FollowUpWords.Is, .. items.Skip(3)]
        : null;

    /// <summary>Whether some of what was found can be chosen.</summary>
    private static bool HoldsSeveral(Turn turn) => turn is { Reading: { Ask: not Ask.Groups, Root.Nodes.Count: 0 }, Found.Count: not 1 };

    /// <summary><c>sort by year</c>, <c>please order them all by length</c>: them, in that order.</summary>
    private static IReadOnlyList<Item>? Sorted(IReadOnlyList<Item> items)
    {
        var verb = Verb(items);
        if (verb == items.Count || !FollowUpWords.Sorting.Begins(items[verb]))
            return null;
        var by = RankWords.By.Ends(items[verb]) ? verb : Draft.Index(items, verb + 1, i => i.Is(Role.By) || i.Is(Role.Per));
        return
            by >= verb
            && Draft.Between(verb, by).All(i => items[i].Role is Role.Plural or Role.All or Role.Singular || Draft.IsEmpty(items[i]))
            ? [.. items.Take(verb), FollowUpWords.Rank, FollowUpWords.Them, .. JoinWords.ByItems, .. items.Skip(by + 1)]
            : null;
    }

    /// <summary><c>in descending order of weight</c>: them, in that order.</summary>
    private static IReadOnlyList<Item>? Ordered(IReadOnlyList<Item> items)
    {
        var order = items.TakeWhile(i => i.IsMark || i.Role is Role.And or Role.Also or Role.List || Draft.IsEmpty(i)).Count();
        return
            order + 2 < items.Count && items[order].Role is Role.Descending or Role.Ascending && items[order + 1].Role is Role.Of or Role.By
            ?
            [
                FollowUpWords.Rank,
                FollowUpWords.Them,
                .. JoinWords.ByItems,
                .. items.Skip(order + 2).TakeWhile(i => !i.IsMark),
                FollowUpWords.Comma,
                items[order],
            ]
            : null;
    }

    /// <summary><c>compare the two</c>, <c>compare both</c>, <c>and side by side</c>, behind two.</summary>
    private static IReadOnlyList<Item>? Compared(IReadOnlyList<Item> items) =>
        items.Any(i => i.Is(Role.Compare))
        && items.All(i => i.Is(Role.Compare) || i.Role is Role.Both or Role.And || i.Number == 2 || Draft.IsEmpty(i))
            ? [.. items.Where(i => i.Is(Role.Compare)).Take(1), FollowUpWords.TheTwo]
            : null;

    /// <summary><c>which paper of the six has …</c>, <c>how many of the six are …</c>: of as many as were found, lately or before that.</summary>
    private static IReadOnlyList<Item>? OfSoMany(IReadOnlyList<Item> items, Conversation earlier)
    {
        var number = items.ToList().FindIndex(i => i is { Number: > 1, IsNounOrName: false } && !Numbers.IsYear(i.Number.Value));
        if (
            number < 2
            || !FormWords.The.Is(items[number - 1])
            || !MentionWords.Of.Ends(items[number - 2])
            || items.Skip(number + 1).Take(2).Any(i => i.IsNounOfType)
            || number + 1 < items.Count && items[number + 1].IsNounOrName
            || FoundSoMany(earlier, (int)items[number].Number!.Value) is not { } turn
        )
            return null;
        var rest = items.Skip(number + 1);
        var (of, noun) = (items[number - 2], number > 3 ? items[number - 3] : null);
        var them = turn == earlier.Last ? FollowUpWords.OfThem : Among(turn.Found);
        return of.Is(Role.HowMany) ? [.. items.Take(number - 2), FollowUpWords.HowManyOfThem[0], them, .. rest]
            : of.Is(Role.What) ? [.. items.Take(number - 2), .. WhichOf(turn, them, earlier), .. rest]
            : noun is { IsNounOfType: true } && items[number - 4].Is(Role.What)
                ? [.. items.Take(number - 4), .. WhichOf(turn, them, earlier), .. rest]
            : [.. items.Take(number - 2), them, .. rest];
    }

    private static IReadOnlyList<Item> WhichOf(Turn turn, Item them, Conversation earlier) =>
        turn == earlier.Last ? FollowUpWords.WhichOfThem : [.. FollowUpWords.WhichOf, them];

    /// <summary>The last turn where it asked for several, else the latest before it that found so many; null for none.</summary>
    private static Turn? FoundSoMany(Conversation earlier, int number) =>
        earlier.Last is { Reading.Ask: Ask.List or Ask.Count or Ask.Rank or Ask.Groups, Found.Count: var found } last
        && (found == number || found == 0)
            ? last
            : earlier.Turns.LastOrDefault(turn => turn.Found.Count == number && turn.Found.All(node => node.Type == turn.Found[0].Type));

    /// <summary>Some of what was found, by their names.</summary>
    public static Item Among(IReadOnlyList<NodeEntry> found) =>
        new([.. FollowUpWords.Them.Words], null, [.. found.Select(node => new NodeMeaning(node, NamedBy.Name))]);

    /// <summary><c>which one is from 2025</c>, <c>which ones address X</c>, behind several: which of them.</summary>
    private static IReadOnlyList<Item>? OneOfThem(IReadOnlyList<Item> items)
    {
        var which = items.TakeWhile(i => i.IsMark || i.Is(Role.And) || Draft.IsEmpty(i)).Count();
        return
            which + 1 < items.Count
            && items[which] is { Role: Role.What, Words.Count: 2 }
            && MentionWords.Which.Begins(items[which])
            && FollowUpWords.One.Ends(items[which])
            && !items[which + 1].IsMark
            && !items.Any(i => i.Role is Role.Or or Role.Plural or Role.Singular or Role.Pair or Role.Both or Role.Other)
            ? [.. items.Take(which), .. FollowUpWords.WhichOfThem, .. items.Skip(which + 1)]
            : null;
    }

    private static int Verb(IReadOnlyList<Item> items) =>
        items.TakeWhile(i => i.IsMark || i.Role is Role.And or Role.Also || Draft.IsEmpty(i) && !FollowUpWords.Sorting.Begins(i)).Count();
}
