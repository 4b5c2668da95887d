namespace KnowledgeGraph.Questions;

/// <summary>Reads what sets the number that was answered against that of something else: <c>is that more than at X?</c>, <c>fewer than in 2024?</c>.</summary>
internal static class Against
{
    /// <summary>Whether it is more or less; a refusal where nothing of the last question can be said of the other; null when the question is not said so.</summary>
    public static Outcome? Read(Sequel sequel)
    {
        var items = sequel.Items.Where(i => !i.Is(Role.Confirm)).ToArray();
        var than = Array.FindIndex(items, i => i.Role is Role.MoreThan or Role.LessThan && FollowUpWords.Than.Ends(i));
        if (
            than < 0
            || !sequel.Follows(Ask.Count)
            || !items.Take(than).All(i => Draft.IsEmpty(i) || i.Role is Role.Be or Role.Singular or Role.Plural or Role.And)
            || items.Skip(than + 1).All(Draft.IsEmpty)
            || items.Skip(than + 1).Any(i => Roles.Asks(i) || i.IsVerb)
        )
            return null;
        return
            SameAgain.Changed(sequel with { Items = [FollowUpWords.InPlaceOf, .. items.Skip(than + 1)] })
                is Understood { Reading: { Parts.Count: 0, Root: var other } }
            ? Sequel.Read(
                items[than].Is(Role.MoreThan)
                    ? new Reading(Ask.Larger, sequel.Root) { Whole = other }
                    : new Reading(Ask.Larger, other) { Whole = sequel.Root }
            )
            : Sequel.Unsaid(items[than].Text);
    }
}
