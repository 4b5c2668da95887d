namespace KnowledgeGraph.Questions;

/// <summary>Guards what was counted and ranked: the right things, each once, and times only where times can be told.</summary>
internal static class WhatIsCounted
{
    /// <summary>The guards.</summary>
    public static IReadOnlyList<Guard> Guards { get; } =
    [
        new("an order of one", OrdersOne),
        new("a number of what is named", CountsNamed),
        new("all together, for each", CountsAllForEach),
        new("another thing was counted", CountsAnother),
        new("the most of another noun", CountsAnotherNoun),
        new("a number of each thing for itself", GroupsByItself),
        new("the most of one thing", CountsTheNamed),
        new("one number, for one of each group", AveragesUngrouped),
    ];

    /// <summary><c>which authors have the most coauthors</c>, read as who has the most papers: the noun behind the superlative is what is counted.</summary>
    private static bool CountsAnotherNoun(Candidate c) =>
        c.Reading is { Ask: Ask.Rank, Ranking.Measure.Path: [.., var last] }
        && c.Form.RankAt >= 0
        && RankWords.Amounts.Ends(c.Items[c.Form.RankAt])
        && c.Draft.Next(c.Form.RankAt) is var at and > 0
        && c.Mentions.FirstOrDefault(m => m.At == at && m.Kind == MentionKind.Type) is { Type: var counted }
        && last.Target != counted
        && c.Mentions.Any(m => m.Kind == MentionKind.Type && m.At != at);

    /// <summary><c>how many bidders per sort of client</c>, read as bidders per bidder.</summary>
    private static bool GroupsByItself(Candidate c) =>
        c.Reading.Ask == Ask.Groups
        && c.Reading.Groups.Any(by =>
            by is { Path.Count: 0, Property: null } || by is { Property: null } && by.Path[^1].Target == c.Root.Type
        )
        && c.Mentions.Count(m => m.Kind == MentionKind.Type && m.Type == c.Root.Type) < 2;

    /// <summary><c>the average number of authors of papers per year</c>, read as that of all papers.</summary>
    private static bool AveragesUngrouped(Candidate c) =>
        c.Reading is { Ask: Ask.Aggregate, Ranking.Measure: not null }
        && c.Draft.Positions(i => i.Role is Role.Per or Role.Each or Role.Group)
            .Any(i => !c.Items.Skip(i + 1).TakeWhile(by => by.Role is null or Role.Filler).Any(by => by.Types.Contains(c.Root.Type)));

    /// <summary><c>how many huts does each ranger look after</c>, where rangers are a sort of people: not how many all of them do.</summary>
    private static bool CountsAllForEach(Candidate c) =>
        c.Reading.Ask == Ask.Count
        && c.Draft.Positions(i => i.Is(Role.Each))
            .Any(i =>
                c.Draft.IsPrecededBy(i, does => does.Role is Role.Do or Role.Have)
                && c.Draft.IsFollowedBy(i, sort => sort.Has<ValueMeaning>() && !sort.Has<TypeMeaning>())
            );

    /// <summary>One thing has no order: the superlative was said of what belongs to it.</summary>
    private static bool OrdersOne(Candidate c) => c.Reading is { Ask: Ask.Rank, Root.Nodes.Count: 1 };

    /// <summary><c>how many packages use X</c>, of a package X, where no verb is known to lead there: X is one, and no number of them.</summary>
    private static bool CountsNamed(Candidate c) =>
        c.Reading.Ask == Ask.Count
        && c.Root is { Nodes.Count: 1, Where.Count: 0, Links.Count: 0 }
        && c.Draft.Earlier.Last is null
        && c.Items.Any(i => i.IsNounOfType && i.Types.Contains(c.Root.Type));

    /// <summary><c>how many people does it hold</c>, <c>how many hours of training</c>: people, or what the graph has no type for.</summary>
    private static bool CountsAnother(Candidate c) =>
        c.Reading.Ask == Ask.Count
        && c.Draft.Positions(i => i.Is(Role.HowMany))
            .Any(i =>
                CountsNoPersons(c, i)
                || c.Draft.Next(i) is var next and > 0
                    && c.Items[next].Nodes.Any()
                    && !c.Items[next].Has<TypeMeaning>()
                    && c.Draft.IsFollowedBy(
                        next,
                        behind => behind.Is(Role.Do) || c.Items[next].Nodes.All(n => n.By == NamedBy.OwnWords) && !behind.Has<TypeMeaning>()
                    )
            );

    /// <summary><c>how many people</c>, where what is counted is no person.</summary>
    private static bool CountsNoPersons(Candidate c, int asked) =>
        asked + 1 < c.Items.Count && CheckWords.Persons.Is(c.Items[asked + 1]) && !Sorts.IsPerson(c.Root.Type);

    /// <summary><c>stops of the Ring Line in order</c>, <c>which of them has the most X</c>: of one thing nothing has more than one.</summary>
    private static bool CountsTheNamed(Candidate c) => c.Reading is { Ask: Ask.Rank, Ranking.Counted.Other.Nodes.Count: 1 };
}
