namespace KnowledgeGraph.Questions;

/// <summary>Reads a question that only changes the one before: <c>and in 2025?</c>, <c>what about Training Framework?</c>, <c>just the 2024 ones</c>.</summary>
internal static class FollowUp
{
    private static readonly HashSet<Role> Allowed =
        [Role.Filler, Role.Also, Role.And, Role.In, Role.Of, Role.By, Role.For, Role.With, Role.Only, Role.Not, Role.Except, Role.Without, Role.Before, Role.After, Role.Since, Role.Until, Role.Between, Role.Or, Role.Last, Role.HowMany];

    /// <summary>The changed reading; null when the question stands by itself.</summary>
    public static Outcome? Read(QuestionParser parser, IReadOnlyList<Item> items, Lexicon lexicon, Connections connections, Conversation earlier, bool hasContext)
    {
        if (earlier.Last is not { } last || hasContext) return null;
        if (Reversed(items, last) is { } reversed) return reversed;
        if (items.Any(i => i.IsUnknown || i.Role is { } role && !Allowed.Contains(role) || i.Has<RelationshipMeaning>() && i.Role is null || i.Has<TypeMeaning>())) return null;
        if (items.Any(i => i.Is(Role.HowMany))) return items.Any(i => i.Meanings.Count > 0) ? null : new Understood(new Reading(Ask.Count, last.Reading.Root.Clone()), [], []);
        var draft = new Draft(items, lexicon, connections, earlier);
        var mentions = MentionReader.Read(draft);
        if (mentions.Count == 0) return null;
        var root = last.Reading.Root.Clone();
        var added = mentions.Where(m => !Replace(root, m)).ToList();
        if (added.Count == mentions.Count && !items.Any(i => i.Role is Role.Also or Role.And or Role.Only or Role.Not or Role.Except or Role.Without or Role.Filler)) return null;
        if (added.Count == 0) return new Understood(last.Reading with { Root = root }, [], []);
        var before = new Mention { At = -1, End = -1, Kind = MentionKind.Nodes, Earlier = root };
        var trees = TreeBuilder.Build(draft, [before, .. added], before, []);
        return trees.Count == 0 ? null : new Understood(last.Reading with { Root = trees[0].Root }, [], []);
    }

    /// <summary><c>and the smallest</c>: the same order from the other end.</summary>
    private static Understood? Reversed(IReadOnlyList<Item> items, Turn last)
    {
        if (last.Reading.Ranking is not { Limit: not 0 } ranking || !items.All(i => i.IsMark || i.Role is Role.And or Role.Filler or Role.Also or Role.Most or Role.Least or Role.Newest or Role.Oldest)) return null;
        if (items.FirstOrDefault(i => i.Role is Role.Most or Role.Least or Role.Newest or Role.Oldest) is not { } end) return null;
        return new Understood(last.Reading with { Ranking = ranking with { Descending = end.Role is Role.Most or Role.Newest } }, [], []);
    }

    /// <summary>What a fragment without a subject of its own goes on with: <c>without limitations?</c>, <c>where published?</c>, <c>and the smallest</c>.</summary>
    public static Mention? Implied(Draft draft, IReadOnlyList<Mention> mentions, Conversation earlier)
    {
        if (earlier.Last is not { } last || mentions.Any(m => m.Earlier is not null || m.Choices.Count > 0)) return null;
        var first = Enumerable.Range(0, draft.Items.Count).FirstOrDefault(i => !Draft.IsEmpty(draft.Items[i]), -1);
        if (first < 0) return null;
        var opens = draft.Items[first].Role is Role.With or Role.Without or Role.Not or Role.Only or Role.And or Role.Also or Role.By or Role.In or Role.Except or Role.For or Role.Newest or Role.Oldest;
        if (draft.Items.Any(i => i.Role is Role.Together or Role.Both or Role.Each)) return null;
        var bare = mentions.Count == 0 && draft.Items[first].Role is Role.Where or Role.When or Role.Who or Role.HowMany or Role.Why;
        return opens || bare ? new Mention { At = -1, End = -1, Kind = MentionKind.Nodes, Earlier = last.Reading.Ask == Ask.Rank && last.Found.Count > 0 ? Pronouns.Only(last.Found) : last.Reading.Root } : null;
    }

    private static bool Replace(Thing root, Mention mention)
    {
        if (mention.Negated || mention.Excepted) return false;
        if (mention.Kind == MentionKind.Condition) { Forget(root, mention); return false; }
        foreach (var choice in mention.Choices)
            if (root.All().FirstOrDefault(t => t.Nodes.Count > 0 && t.Type == choice[0].Type) is { } thing)
            {
                thing.Nodes.Clear();
                thing.Nodes.AddRange(choice);
                return true;
            }
        return false;
    }

    /// <summary>A new condition on a property takes the place of the old one.</summary>
    private static void Forget(Thing root, Mention mention)
    {
        var properties = mention.Conditions.Select(TreeBuilder.PropertyOf).ToHashSet();
        foreach (var thing in root.All()) thing.Where.RemoveAll(f => properties.Contains(TreeBuilder.PropertyOf(f)));
    }
}
