namespace KnowledgeGraph.Questions;

/// <summary>Guards that one question was asked, for one sort of thing: of two, no answer to the one is an answer.</summary>
internal static class OneQuestion
{
    /// <summary>The guards.</summary>
    public static IReadOnlyList<Guard> Guards { get; } =
    [new("two questions in one", AsksTwice), new("two nouns asked for", AsksForTwoTypes), new("one or the other asked for", AsksForEither)];

    /// <summary><c>how many papers and how many authors</c>, <c>which papers … and by which innovation</c>: two questions in one.</summary>
    private static bool AsksTwice(Candidate c) =>
        c.Reading.Ask is not Ask.Path
        && c.Draft.Positions(i => Roles.Asks(i) || i.Role is Role.Be or Role.Do)
            .Where(i => !GoesOnWithNoun(c, i) && (Roles.Asks(c.Items[i]) || AsksWhether(c, i)))
            .Skip(1)
            .Any(i => OpensQuestion(c, i) && c.Items.Take(i).TakeLast(2).Any(Roles.IsAnd) && !AsksForFound(c, i));

    /// <summary><c>was X applied to A, and in which papers</c>, answered by these: they say that it was.</summary>
    private static bool AsksForFound(Candidate c, int i) =>
        c.Draft.OpensWithVerb() && c.Draft.IsFollowedBy(i, noun => noun.Types.Contains(c.Root.Type));

    /// <summary><c>is X open and how …</c>, read as what it holds, <c>and does it still exist</c>: a verb that opens a question.</summary>
    private static bool AsksWhether(Candidate c, int i) =>
        i == 0 && c.Draft.OpensWithVerb()
        || i > 0 && FormWords.Colon.Is(c.Items[i - 1])
        || c.Draft.IsPrecededBy(i, and => and.Is(Role.And)) && c.Draft.IsFollowedBy(i, it => it.Role is Role.Singular or Role.Plural);

    /// <summary><c>airports which lie on the coast and where …</c>: directly behind a noun it asks nothing, nor does what is joined to it.</summary>
    private static bool GoesOnWithNoun(Candidate c, int i) =>
        i > 0 && c.Items[i].Role is Role.What or Role.Where or Role.Who && c.Items[i - 1].IsNounOrName;

    /// <summary>Whether a question word stands for a part of a question by itself, or has what makes it one behind it.</summary>
    private static bool OpensQuestion(Candidate c, int i) =>
        c.Items[i].Role is Role.How or Role.HowMuch or Role.Why or Role.When or Role.Where or Role.Who
        || AsksWhether(c, i)
        || c.Items[i].Is(Role.What) && i > 0 && c.Items[i - 1].Is(Role.And) && IsAuxiliary(c, i + 1)
        || c.Reading.Ask is not Ask.Value && c.Items[i].Is(Role.What) && c.Draft.After(i) is not null && c.Draft.Next(c.Draft.Next(i)) < 0
        || c.Items[i].Is(Role.What) && i + 1 < c.Items.Count && FormWords.Manners.Is(c.Items[i + 1]) && c.Draft.After(i) is null
        || c.Items[i].Is(Role.HowMany)
            && (
                c.Items.Skip(i + 1).Any(x => x.Number is not null || x.Nodes.Any())
                || c.Reading.Ask is Ask.Value && i + 1 < c.Items.Count && c.Items[i + 1].Role is Role.Do or Role.Be or Role.Have
            )
        || c.Draft.IsFollowedBy(i, noun => noun.Has<TypeMeaning>());

    /// <summary><c>and what did</c>, <c>and what would</c>.</summary>
    private static bool IsAuxiliary(Candidate c, int i) =>
        i < c.Items.Count && (c.Items[i].Role is Role.Be or Role.Do or Role.Have or Role.Can || FormWords.Modals.Is(c.Items[i]));

    /// <summary><c>which papers …, which methods …</c>: a list holds nodes of one type.</summary>
    private static bool AsksForTwoTypes(Candidate c) =>
        c.Reading.Ask == Ask.List
        && c.Draft.Positions(i => i.Is(Role.What)).Count(i => c.Draft.IsFollowedBy(i, noun => noun.Has<TypeMeaning>()) && OpensClause(c, i))
            > 1;

    /// <summary><c>for which finds or layers is there a date</c>: a list of either is no list of the one by the other.</summary>
    private static bool AsksForEither(Candidate c) =>
        c.AsksForSet
        && c.Draft.Positions(i => i.Is(Role.Or))
            .Any(or =>
                or > 0
                && or + 1 < c.Items.Count
                && c.Items[or - 1].IsPlainNoun
                && c.Items[or + 1].IsPlainNoun
                && (c.Items[or - 1].Types.Contains(c.Root.Type) || c.Items[or + 1].Types.Contains(c.Root.Type))
                && !c.Items[or - 1].Types.Intersect(c.Items[or + 1].Types).Any()
            );

    private static bool OpensClause(Candidate c, int i) => i == 0 || c.Items[i - 1].IsMark || c.Items[i - 1].Role is not null;
}
