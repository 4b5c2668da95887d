namespace KnowledgeGraph.Questions;

/// <summary>Finds the words that count and were not used.</summary>
internal static class Unread
{
    private static readonly IReadOnlyList<Reason> Reasons =
    [
        new("used", IsUsed),
        .. RoleReasons.All,
        .. SchemaReasons.All,
        .. VerbReasons.All,
        .. PassingReasons.All,
    ];

    /// <summary>The positions of the items that were not used.</summary>
    public static IReadOnlyList<int> Find(Draft draft, Form form, Tree tree, Reading reading, IReadOnlyList<Mention> mentions) =>
        Find(new Checked(draft, form, tree, reading, mentions));

    /// <summary>The positions of the items of which nothing is known.</summary>
    public static IReadOnlyList<int> Unknown(Draft draft) =>
        [
            .. Enumerable
                .Range(0, draft.Items.Count)
                .Where(i => !draft.IsUsed(i) && !Draft.IsEmpty(draft.Items[i]) && !RoleReasons.IsHarmless(draft.Items[i])),
        ];

    private static IReadOnlyList<int> Find(Checked c) =>
        [.. Enumerable.Range(0, c.Items.Count).Where(i => Effects.IsMissing(c, i) || !Reasons.Any(reason => reason.Holds(c, i)))];

    private static bool IsUsed(Checked c, int i) => c.Draft.IsUsed(i) || Draft.IsEmpty(c.Items[i]);
}
