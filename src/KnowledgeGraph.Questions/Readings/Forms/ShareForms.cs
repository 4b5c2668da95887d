namespace KnowledgeGraph.Questions;

/// <summary>A part of a whole.</summary>
internal static class ShareForms
{
    /// <summary><c>what share of the papers …</c>, <c>how much of the corpus …</c>.</summary>
    public static bool Share(Draft draft, Form form)
    {
        int[] at = [.. draft.Find(Role.Share).Where(i => !draft.IsBounded(i)), .. PartOf(draft)];
        if (at.Length == 0 || draft.Has(Role.Most, Role.Least, Role.Rank, Role.Descending))
            return false;
        draft.Use(at);
        draft.UseAll(Role.HowMany, Role.HowMuch, Role.Path);
        (form.Ask, form.AskedAt) = (Ask.Share, at[0]);
        return true;
    }

    /// <summary><c>how much of the corpus is …</c>, where it is nothing that has an amount.</summary>
    private static IEnumerable<int> PartOf(Draft draft) =>
        draft
            .Find(Role.HowMuch)
            .Where(i =>
                FormWords.Much.Ends(draft.Items[i])
                && draft.Next(i) is var of and > 0
                && draft.Items[of].Is(Role.Of)
                && (draft.IsFollowedBy(of, what => what.Is(Role.What)) ? draft.Next(of) : of) is var lead
                && draft.IsFollowedBy(lead, whole => IsWhole(draft, whole))
            );

    /// <summary>Whether something has the things that the graph is chiefly about as its parts.</summary>
    private static bool IsWhole(Draft draft, Item item) =>
        Target.Main(draft) is { Citation: not null } main
        && (
            item.Has<TypeMeaning>()
            || item.Has<ValueMeaning>()
            || item.Nodes.Any(n => draft.Connections.Between(n.Node.Type, main).Count > 0)
        );
}
