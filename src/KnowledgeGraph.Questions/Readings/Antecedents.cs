namespace KnowledgeGraph.Questions;

/// <summary>What of earlier turns a later one can take up, the likeliest first. Which of them it is shows when the question is read.</summary>
internal static class Antecedents
{
    /// <summary>The most that are tried.</summary>
    public const int Most = 4;

    /// <summary>The things that a word such as <c>it</c>, <c>those</c>, <c>the latter</c> can stand for.</summary>
    /// <param name="word">The word.</param>
    /// <param name="role">What sort of word it is.</param>
    /// <param name="earlier">What was asked before.</param>
    public static IReadOnlyList<Thing> Of(string word, Role role, Conversation earlier) => role == Role.Singular && word is "he" or "she" or "him" or "his" or "her" or "it" or "its"
        ? [.. Of(role, earlier).OrderBy(thing => SchemaWords.IsPerson(thing.Type) == (word is "it" or "its"))] : Of(role, earlier);

    /// <summary>The things that any word of a sort can stand for.</summary>
    public static IReadOnlyList<Thing> Of(Role role, Conversation earlier) => earlier.Last is not { } last ? [] : [.. (role switch
    {
        Role.Pair => Pair(earlier),
        Role.Latter => Named(last) is { Count: > 1 } named ? [Only([named[^1]])] : [Answer(last)],
        Role.Former => Named(last) is { Count: > 1 } named ? [Only([named[0]])] : earlier.Turns.Count > 1 ? [Answer(earlier.Turns[^2])] : [],
        Role.Plural => Several(last),
        _ => Single(last),
    }).Take(Most)];

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
        var named = turn.Reading.Root.All().SelectMany(t => t.Nodes).ToArray();
        return [.. named.Where(n => n.Type == named[0].Type)];
    }

    /// <summary>What a turn answered with: the winners of an order, else what it asked for.</summary>
    private static Thing Answer(Turn turn) => turn.Reading.Ask == Ask.Rank && turn.Found.Count > 0 ? Only(turn.Found) : turn.Reading.Root;

    private static IEnumerable<Thing> Several(Turn last) => last.Reading.Root.All().Skip(1).Where(t => !t.IsFree).Prepend(Answer(last));

    private static IEnumerable<Thing> Single(Turn last)
    {
        var found = last.Found.Count == 1 ? Only(last.Found) : null;
        if (found is not null && last.Reading.Ask == Ask.Rank) return [found];
        var named = last.Reading.Root.All().Where(x => x.Nodes.Count == 1).ToArray();
        return named.Take(1).Append(found).Concat(named.Skip(1)).OfType<Thing>().Append(last.Reading.Root).Distinct();
    }

    private static IEnumerable<Thing> Pair(Conversation earlier)
    {
        var named = earlier.Turns.SelectMany(t => t.Reading.Root.All().SelectMany(x => x.Nodes)).Distinct().ToArray();
        return named.Length < 2 ? [] : named.Where(n => n.Type == named[^1].Type).TakeLast(2).Select(n => Only([n]));
    }
}
