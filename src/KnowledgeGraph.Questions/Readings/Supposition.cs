namespace KnowledgeGraph.Questions;

/// <summary>Finds what a question leaves open, or takes for granted, of how many there are.</summary>
internal static class Supposition
{
    /// <summary><c>any paper on X?</c>: where there is none, that is the answer.</summary>
    public static bool AsksForAny(Draft draft, Form form, Reading reading) =>
        form.AskedAt < 0
        && reading.Ask == Ask.List
        && draft.Positions(i => i.Types.Contains(reading.Root.Type)).FirstOrDefault(-1) is var noun and >= 0
        && (noun > 0 && FormWords.Any.Ends(draft.Items[noun - 1]) || FormWords.Any.Begins(draft.Items[noun]))
        && !draft.Items.Any(i => i.Is(Role.List));

    /// <summary><c>what are the three parts of X</c>: so many are to be found; null where no number is said.</summary>
    public static int? Number(Draft draft, Reading reading)
    {
        if (reading is not { Ask: Ask.List, Root: { Nodes.Count: 0, Links.Count: > 0 } root } || draft.Earlier.Last is not null)
            return null;
        var said = draft.Position(i => i.Number is > 1);
        return
            said > 1
            && FormWords.The.Ends(draft.Items[said - 1])
            && draft.IsPrecededBy(said, be => be.Role is Role.Be or Role.List)
            && draft.IsFollowedBy(said, noun => noun.Types.Contains(root.Type))
            ? (int)draft.Items[said].Number!.Value
            : null;
    }
}
