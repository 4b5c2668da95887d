namespace KnowledgeGraph.Questions;

/// <summary>One way in which a question goes on with the one before.</summary>
/// <param name="Name">What it does with the last answer.</param>
/// <param name="Read">The reading; null when the question is not said so.</param>
internal sealed record FollowUpRule(string Name, Func<Sequel, Outcome?> Read);

/// <summary>Reads a question that only changes the one before: <c>and in 2025?</c>, <c>what about Training Framework?</c>, <c>just the 2024 ones</c>.</summary>
internal static class FollowUp
{
    private static readonly FollowUpRule[] Rules =
    [
        new("the same order from the other end", SameAgain.Reversed),
        new("another place in the order", SameAgain.OtherPlace),
        new("another place beside a thing", SameAgain.OtherPosition),
        new("some of the groups", OfGroups.Read),
        new("the end of what was bounded", SameAgain.EndOfBounded),
        new("in parts", Partition.Read),
        new("which share of all it is", AboutTheAnswer.ShareOfAll),
        new("one number of all of it", Figures.Read),
        new("more or less than of something else", Against.Read),
        new("how sure it is", AboutTheAnswer.Certainty),
        new("with more told of each", AboutTheAnswer.Beside),
        new("another number of them", SameAgain.OtherBound),
        new("of how many it is a share", AboutTheAnswer.OfHowMany),
        new("without one condition", Loosening.Read),
        new("counted for each", AboutTheAnswer.Each),
        new("the value of each", AboutTheAnswer.Values),
        new("from which years", AboutTheAnswer.Years),
        new("the same of another year", OtherYear.Read),
        new("the same with another number", SameAgain.OtherNumber),
        new("the same of all others", SameAgain.Others),
        new("the same of what was found", SameAgain.OfFound),
        new("one of them", AboutTheAnswer.OneOfThem),
        new("both together", AboutTheAnswer.Together),
        new("of both", AboutTheAnswer.Shared),
        new("how many there are", AboutTheAnswer.HowMany),
        new("which share of them", Narrowing.Part),
        new("which or how many of them", Narrowing.Bare),
        new("of one of them", Narrowing.OfOne),
        new("the words that show it", AboutTheAnswer.Shown),
        new("the contrary of it", Contrary.Read),
        new("what is left of it", Remainder.Read),
        new("which it is", AboutTheAnswer.Which),
        new("what it is", AboutTheAnswer.Defined),
        new("which ones", AboutTheAnswer.Listed),
        new("side by side", AboutTheAnswer.Compared),
        new("without some of it", Narrowing.Drop),
        new("and more of it", Widening.Read),
        new("the same of something else", SameAgain.Changed),
        new("some of it", Narrowing.Keep),
        new("the same of what it cannot be said of", SameAgain.Unsaid),
    ];

    /// <summary>Whether nothing stands between the question and what its pronouns take up.</summary>
    public static bool Reaches(Sequel sequel) =>
        sequel.Items.All(i => i.Role is not (Role.Singular or Role.Plural) || sequel.Earlier.IsInReach(i));

    /// <summary><c>exclude X</c>, and behind a question that found no answer <c>only because of Y</c>, <c>and in Z?</c>: some of what nobody knows.</summary>
    public static bool GoesOnWithNothing(IReadOnlyList<Item> items, Conversation earlier) =>
        earlier.Last is null
        && items.SkipWhile(i => i.IsMark || i.Role is Role.And or Role.Also).FirstOrDefault() is { } opener
        && (
            FollowUpWords.LeavingOut.Begins(opener) && opener.Role is null or Role.Except
            || earlier.Gap is not null
                && (opener.Role is Role.Only or Role.Except or Role.Without || items[0].Role is Role.And or Role.Also)
        )
        && !items.Any(Roles.Asks)
        && !items.Any(i => i.IsNounOfType);

    /// <summary>The changed reading; null when the question stands by itself.</summary>
    public static Outcome? Read(Sequel sequel) => Rules.Select(rule => rule.Read(sequel)).FirstOrDefault(read => read is not null);
}
