namespace KnowledgeGraph.Questions;

/// <summary>Says in full what only a verb asks of the last answer: <c>directed by?</c>, <c>published where?</c>, <c>painted when?</c>.</summary>
internal static class Barely
{
    private const int Most = 4;

    /// <summary>The questions that the verb can stand for, the likeliest first; none where more than a verb is said.</summary>
    public static IEnumerable<IReadOnlyList<Item>> Of(IReadOnlyList<Item> items)
    {
        var said = items.Where(i => !i.IsMark && i.Role is not (Role.And or Role.Also)).ToArray();
        if (said.Length is 0 or > Most || !Inflection.IsParticiple(said[0].Words[0].Word) || said[0].IsNounOrName)
            return [];
        var verb = said.Where(i => !Roles.Asks(i)).ToArray();
        if (!verb.All(i => i.CanBeVerb || i.Properties.Any() || i.Role is Role.By or Role.In || Draft.IsEmpty(i)))
            return [];
        if (
            said.FirstOrDefault(i => i.Is(Role.Where) || i.Is(Role.When) && verb.Any(done => done.Properties.Any(Sorts.IsTime))) is { } asks
        )
            return
            [
                [asks, FollowUpWords.Were, FollowUpWords.Them, .. verb],
            ];
        return said[^1].Is(Role.By) || said[^1].Is(Role.Who) || RankWords.By.Ends(said[^1])
            ?
            [
                [FollowUpWords.Who, .. verb.Take(1), FollowUpWords.Them],
                [FollowUpWords.What, .. verb.Take(1), FollowUpWords.Them],
            ]
            : [];
    }
}
