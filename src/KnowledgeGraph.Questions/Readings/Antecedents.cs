using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What of earlier turns a later one can take up, the likeliest first. Which of them it is shows when the question is read.</summary>
internal static class Antecedents
{
    /// <summary>The most that are tried.</summary>
    public const int Most = 4;

    /// <summary>The things that a phrase such as <c>it</c>, <c>those</c>, <c>the latter</c> can stand for.</summary>
    public static IReadOnlyList<Thing> Of(Item item, Conversation earlier)
    {
        if (FollowUpWords.There.Is(item))
            return
            [
                .. Of(Role.Singular, earlier)
                    .Where(thing => !Sorts.IsPerson(thing.Type))
                    .OrderByDescending(thing => Sorts.IsPlace(thing.Type))
                    .ThenByDescending(thing => Sorts.IsOrganization(thing.Type)),
            ];
        if (item.Is(Role.Rest) && FollowUpWords.Left.IsIn(item) && earlier.Last is { } last && Drops(last.Reading.Root))
            return [Answer(last)];
        if (item.Role is Role.Singular or Role.Plural && !earlier.IsInReach(item))
            return [];
        var things = item.Is(Role.Nth) ? AtPlace(item, earlier) : Of(item.Role!.Value, earlier);
        if (item.Is(Role.Plural))
            return [.. things.Where((thing, i) => i == 0 || thing.Nodes.Count != 1 || Sorts.IsSomebody(thing.Type))];
        if (!item.Is(Role.Singular) || !FollowUpWords.Personal.Begins(item))
            return things;
        return [.. things.OrderBy(thing => Sorts.IsPerson(thing.Type) == FollowUpWords.Neuter.Begins(item))];
    }

    /// <summary>Whether a thing was left over when others were dropped.</summary>
    private static bool Drops(Thing thing) => thing.Excluded.Count > 0 || thing.Links.Any(l => l.Quantifier == Quantifier.None);

    /// <summary>The things that any word of a sort can stand for.</summary>
    public static IReadOnlyList<Thing> Of(Role role, Conversation earlier) =>
        earlier.Last is not { } last
            ? []
            :
            [
                .. (
                    role switch
                    {
                        Role.Pair => Pair(earlier),
                        Role.Latter => Named(last) is { Count: > 1 } named ? [Only([named[^1]])] : [Answer(last)],
                        Role.Former => Named(last) is { Count: > 1 } named ? [Only([named[0]])]
                        : earlier.Turns.Count > 1 ? [Answer(earlier.Turns[^2])]
                        : [],
                        Role.Rest => Remainder.Of(earlier) is { } rest ? [rest] : [],
                        Role.Plural => last.Found.Count == 1 ? Counted(last).Concat(Several(last)) : Several(last),
                        Role.Filler => Told(last),
                        _ => Single(last),
                    }
                ).Take(Most),
            ];

    /// <summary>The thing of a type that <c>that challenge</c>, <c>these papers</c> stand for; null where none was spoken of.</summary>
    public static Thing? OfType(NodeType type, bool isPlural, Conversation earlier) =>
        earlier
            .Turns.Reverse()
            .SelectMany(turn => isPlural ? Several(turn).Concat(Counted(turn)) : One(turn))
            .FirstOrDefault(thing => thing.Type == type);

    /// <summary>What was counted for an order, of those that came first.</summary>
    private static IEnumerable<Thing> Counted(Turn turn)
    {
        if (
            turn.Reading.Ranking?.Counted is not { } counted
            || turn.Found.Count == 0
            || Connections.Inverse(counted.Relationship) is not { } back
        )
            yield break;
        var thing = counted.Other.Clone();
        thing.Links.Add(new Link(back, Only(turn.Found)));
        yield return thing;
    }

    /// <summary>What a fragment without a subject goes on with.</summary>
    public static IReadOnlyList<Thing> OfFragment(Turn last) => [.. Several(last).Concat(Single(last)).Take(Most)];

    /// <summary>Nodes as a thing.</summary>
    public static Thing Only(IReadOnlyList<NodeEntry> nodes)
    {
        var thing = new Thing(nodes[0].Type);
        thing.Nodes.AddRange(nodes);
        return thing;
    }

    /// <summary>The nodes of one type that a turn named, in the order in which it did; at most those of the first type.</summary>
    public static IReadOnlyList<NodeEntry> Named(Turn turn)
    {
        var named = turn.Reading.Root.Named().ToArray();
        return [.. named.Where(n => n.Type == named[0].Type)];
    }

    /// <summary>What a turn answered with: the winners where it asked for them, else what it asked for.</summary>
    private static Thing Answer(Turn turn) =>
        turn.Reading is { Ask: Ask.Rank, Ranking.Limit: not 0 } && turn.Found.Count > 0 ? Only(turn.Found) : turn.Reading.Root;

    private static IEnumerable<Thing> Several(Turn last) => last.Reading.Root.All().Skip(1).Where(t => !t.IsFree).Prepend(Answer(last));

    private static IEnumerable<Thing> Single(Turn last)
    {
        var found = last.Found.Count == 1 ? Only(last.Found) : null;
        if (found is not null && last.Reading.Ask == Ask.Rank)
            return [found];
        var named = last.Reading.Root.All().Where(x => x.Nodes.Count == 1).Select(x => Only(x.Nodes)).ToArray();
        var ahead = IsOneOfItsSort(last, found) ? 0 : 1;
        return named.Take(ahead).Append(found).Concat(named.Skip(ahead)).OfType<Thing>().Append(last.Reading.Root).Distinct();
    }

    /// <summary><c>who taught X</c>: the teacher that was found is a person as X is, and of the two the one to be spoken of next.</summary>
    private static bool IsOneOfItsSort(Turn last, Thing? found) =>
        found is not null
        && last.Reading is { Ask: Ask.List, Root.Nodes.Count: 0 }
        && last.Reading.Root.Type == found.Type
        && last.Reading.Root.Named().Any(node => node.Type == found.Type);

    /// <summary>What <c>that</c> stands for: the only one that was found, else what was asked for, else what was named.</summary>
    private static IEnumerable<Thing> Told(Turn last) => One(last).Take(1).Concat(Several(last)).Concat(Single(last)).Distinct();

    /// <summary>What a turn found as the only one, else the one that it named, else what it asked for.</summary>
    private static IEnumerable<Thing> One(Turn turn)
    {
        if (turn.Found.Count == 1)
            yield return Only(turn.Found);
        foreach (var thing in turn.Reading.Root.All().Where(t => t.Nodes.Count == 1))
            yield return Only(thing.Nodes);
        yield return Answer(turn);
    }

    private static IEnumerable<Thing> Pair(Conversation earlier)
    {
        if (earlier.Last is { Found: [var one, var other] } last && Named(last).Count < 2)
            return [Only([one]), Only([other])];
        var named = earlier.Turns.SelectMany(t => t.Reading.Root.All().SelectMany(x => x.Nodes)).Distinct().ToArray();
        return named.Length < 2 ? [] : named.Where(n => n.Type == named[^1].Type).TakeLast(2).Select(n => Only([n]));
    }

    /// <summary><c>the second one</c>, <c>the last of these</c>: of what was found, else named, the one at that place.</summary>
    private static IReadOnlyList<Thing> AtPlace(Item item, Conversation earlier)
    {
        var nodes = InOrder(earlier);
        var place =
            item.Words.Select(w => Numbers.Ordinal(w.Word)).FirstOrDefault(n => n is not null)
            ?? (FollowUpWords.Top.IsIn(item) ? 1 : nodes.Count);
        return nodes.Count > 1 && place <= nodes.Count ? [Only([nodes[place - 1]])] : [];
    }

    /// <summary>What the last turn found, else named, in that order: of two ends of a way, or of things side by side, these.</summary>
    public static IReadOnlyList<NodeEntry> InOrder(Conversation earlier) =>
        earlier.Last is not { } last ? []
        : last.Reading.Compared.Count > 1 ? last.Reading.Compared
        : last.Found.Count > 1 && last.Reading.Root.Nodes.Count == 0 ? last.Found
        : Named(last);
}
