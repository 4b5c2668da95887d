namespace KnowledgeGraph.Questions;

/// <summary>Finds what a fragment without a subject of its own goes on with: <c>without limitations?</c>, <c>where published?</c>.</summary>
internal static class Implied
{
    private static readonly HashSet<Role> Openers =
    [
        Role.With,
        Role.Without,
        Role.Not,
        Role.Only,
        Role.And,
        Role.Also,
        Role.By,
        Role.In,
        Role.Except,
        Role.For,
        Role.Newest,
        Role.Oldest,
    ];

    private static readonly HashSet<Role> Orders = [.. Roles.Extremes, Role.Descending, Role.Ascending];

    /// <summary>The mention of it; null where the question has a subject.</summary>
    /// <param name="draft">The question.</param>
    /// <param name="mentions">What it speaks of itself.</param>
    /// <param name="earlier">What was asked before.</param>
    /// <param name="take">Which of the antecedents is tried.</param>
    public static Mention? Read(Draft draft, IReadOnlyList<Mention> mentions, Conversation earlier, int take)
    {
        if (earlier.Last is not { } last || mentions.Any(m => m.Earlier is not null || m.Choices.Count > 0))
            return null;
        var first = Enumerable.Range(0, draft.Items.Count).FirstOrDefault(i => !Draft.IsEmpty(draft.Items[i]), -1);
        if (first < 0 || draft.Items.Any(i => i.Role is Role.Both or Role.Each || i.Is(Role.Together) && !i.Has<TypeMeaning>()))
            return null;
        var opens = draft.Items[first].Role is { } opener && Openers.Contains(opener);
        if (!opens && !AsksBarely(draft, mentions, first) && !IsNounAlone(draft, mentions, last))
            return null;
        var things = Antecedents.OfFragment(opens && Roles.IsAnd(draft.Items[first]) ? Weighed(earlier) : last);
        return new Mention
        {
            At = -1,
            End = -1,
            Kind = MentionKind.Nodes,
            Earlier = things[Math.Min(opens ? 0 : take, things.Count - 1)],
        };
    }

    /// <summary><c>did any of them win? and lose?</c>: behind a question whether some of it is so, the turn that it was about.</summary>
    private static Turn Weighed(Conversation earlier) =>
        earlier.Turns is [.., var before, { Reading: { Ask: Ask.YesNo, Root.Nodes.Count: 0 } asked }]
        && Narrowing.Extends(before.Reading.Root, asked.Root)
            ? before
            : earlier.Last!;

    /// <summary><c>when?</c>, <c>which is the newest?</c>: nothing is named that it could be asked of.</summary>
    private static bool AsksBarely(Draft draft, IReadOnlyList<Mention> mentions, int first) =>
        mentions.Count == 0
        && (
            draft.Items[first].Role is Role.Where or Role.When or Role.Who or Role.HowMany or Role.Why
            || draft.Items.Any(i => i.Role is { } role && Orders.Contains(role) || Comparatives.Of(i) is not null)
        );

    /// <summary><c>which venues?</c>, <c>how many authors?</c>, <c>coauthors?</c>: a noun without a verb asks of what was spoken of.</summary>
    private static bool IsNounAlone(Draft draft, IReadOnlyList<Mention> mentions, Turn last) =>
        mentions.Where(m => m.Kind != MentionKind.Condition || m.Head is null).ToArray() is [{ Kind: MentionKind.Type } noun]
        && (noun.Type != last.Reading.Root.Type || draft.Items[noun.At].Is(Role.Together))
        && draft.Items.All(i => Draft.IsEmpty(i) || i.Role is Role.What or Role.HowMany or Role.Order || i.Has<TypeMeaning>());
}
