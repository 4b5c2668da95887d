namespace KnowledgeGraph.Questions;

/// <summary>How far-fetched it is that a pronoun stands for something: the less of what is said of it is true of that in the schema, the more.</summary>
internal static class Fit
{
    private const double VerbCost = 0.8,
        OwnerCost = 1.5;

    /// <summary>What a reading costs for the words that say something of what a pronoun stands for and went elsewhere.</summary>
    public static double Cost(Draft draft, IReadOnlyList<Mention> mentions, Tree tree, Reading reading) =>
        VerbCost * UnusedVerbs(draft, reading)
        + mentions.Where(m => m.Earlier is not null).Sum(m => IsApart(draft, mentions, m, tree) ? OwnerCost : 0);

    /// <summary>Verbs of the graph by which nothing in the reading is related: <c>what would fix it</c>, read of what cannot be fixed.</summary>
    private static int UnusedVerbs(Draft draft, Reading reading)
    {
        var ways = reading.Groups.SelectMany(g => g.Path).Concat(reading.Ranking?.Measure?.Path ?? []);
        var used = reading.Root.AllLinks().Select(l => l.Relationship).Concat(ways).ToHashSet();
        return draft.Items.Count(i =>
            i.Role is null
            && i.Has<RelationshipMeaning>()
            && !i.Nodes.Any()
            && !i.Has<PropertyMeaning>()
            && !i.Relationships.Any(r => used.Contains(r) || Connections.Inverse(r) is { } back && used.Contains(back))
        );
    }

    /// <summary><c>its first author</c>: what is owned hangs on something else.</summary>
    private static bool IsApart(Draft draft, IReadOnlyList<Mention> mentions, Mention owner, Tree tree)
    {
        if (owner.At < 0 || !FormWords.Owners.Begins(draft.Items[owner.At]))
            return false;
        var owned = mentions.FirstOrDefault(m => m.At > owner.End && m.Kind == MentionKind.Type);
        return owned is not null
            && tree.Things.TryGetValue(owned, out var thing)
            && tree.Things.TryGetValue(owner, out var whose)
            && thing != whose
            && !Reaches(thing, whose)
            && !Reaches(whose, thing);
    }

    private static bool Reaches(Thing from, Thing to) => from.Links.Any(l => l.Other == to || l.IsStep && Reaches(l.Other, to));
}
