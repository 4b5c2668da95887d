namespace KnowledgeGraph.Questions;

/// <summary>Finds what <c>it</c>, <c>those</c> and <c>the two of them</c> take up: something in the same question, else of an earlier turn.</summary>
internal static class Pronouns
{
    /// <summary>The mentions that the pronouns make. Their items are marked as used.</summary>
    public static IReadOnlyList<Mention> Read(Draft draft, Conversation earlier, bool hasContext)
    {
        var found = new List<Mention>();
        foreach (var i in draft.Find(Role.Singular, Role.Plural, Role.Pair, Role.There).ToArray())
        {
            if (earlier.Last is { } pair && draft.Items[i].Is(Role.Pair) && draft.Next(i, -1) is var asks and >= 0 && draft.Items[asks].Is(Role.What) && Of(Role.Pair, pair, earlier).ToArray() is { Length: 2 } both) found.Add(new Mention { At = i, End = i, Kind = MentionKind.Nodes, Earlier = Only([.. both.SelectMany(t => t.Nodes)]) });
            else if (earlier.Last is { } last && !HasName(draft, i)) found.AddRange(Of(draft.Items[i].Role!.Value, last, earlier).Select(thing => new Mention { At = i, End = i, Kind = MentionKind.Nodes, Earlier = thing }).Take(draft.Items[i].Is(Role.Pair) ? 2 : 1));
            else if (!hasContext && !HasAntecedent(draft, i) && !draft.Has(Role.Who)) continue;
            draft.Use(i);
        }
        return found.Count > 1 && !draft.Items[found[0].At].Is(Role.Pair) ? [found[0]] : found;
    }

    private static bool HasName(Draft draft, int i) => Enumerable.Range(0, i).Count(k => draft.Items[k].Nodes.Any()) >= (draft.Items[i].Is(Role.Plural) ? 2 : 1);

    private static bool HasAntecedent(Draft draft, int i) =>
        Enumerable.Range(0, i).Any(k => draft.Items[k].Nodes.Any() || draft.Items[k].Has<ValueMeaning>() || draft.Items[k].Has<TypeMeaning>() && draft.Items[i].Words[0].Word is not ("those" or "these" or "this" or "that"));

    private static IEnumerable<Thing> Of(Role role, Turn last, Conversation earlier)
    {
        if (role == Role.Pair)
        {
            var named = earlier.Turns.SelectMany(t => t.Reading.Root.All().Where(x => x.Nodes.Count == 1)).DistinctBy(x => x.Nodes[0]).ToArray();
            return named.Length < 2 ? [] : named.Where(x => x.Type == named[^1].Type).TakeLast(2);
        }
        var single = last.Found.Count == 1 ? Only(last.Found) : null;
        var subject = last.Reading.Root.All().FirstOrDefault(x => x.Nodes.Count == 1);
        if (role == Role.Plural) return [last.Reading.Ask == Ask.Rank && last.Found.Count > 0 ? Only(last.Found) : last.Reading.Root];
        return last.Reading.Ask == Ask.Rank ? new[] { single, subject, last.Reading.Root }.OfType<Thing>() : new[] { subject, single, last.Reading.Root }.OfType<Thing>();
    }

    internal static Thing Only(IReadOnlyList<NodeEntry> nodes)
    {
        var thing = new Thing(nodes[0].Type);
        thing.Nodes.AddRange(nodes);
        return thing;
    }
}
