namespace KnowledgeGraph.Questions;

/// <summary>Says what sort of reason a question cannot be read for.</summary>
internal static class Refusals
{
    /// <summary>The refusal of a question whose words at those positions were not used.</summary>
    public static Refused Of(Draft draft, Form form, IReadOnlyList<Mention> mentions, IReadOnlyList<int> unread, Guard? guard)
    {
        var words = unread.Select(i => draft.Items[i].Text).ToArray();
        var known = mentions.SelectMany(m => m.Choices.Take(1)).SelectMany(c => c.Take(1)).ToArray();
        return new Refused(Kind(draft, form, mentions, unread, known), words, known)
        {
            TurnedDownFor = guard?.Name,
            Gap = new Gap(known.Length > 0 ? null : draft.Items.FirstOrDefault(i => i.Role is Role.Singular or Role.Plural)?.Role),
        };
    }

    private static RefusalKind Kind(Draft draft, Form form, IReadOnlyList<Mention> mentions, IReadOnlyList<int> unread, NodeEntry[] known)
    {
        if (draft.Find(Role.Opinion).Any())
            return RefusalKind.Opinion;
        if (draft.Find(Role.Instruction).Any())
            return RefusalKind.Instruction;
        if (known.Length > 0)
            return RefusalKind.MissingProperty;
        var unknown = unread.Where(i => draft.Items[i].IsUnknown).ToArray();
        if (unknown.Any(i => IsName(draft.Items[i])))
            return RefusalKind.MissingEntity;
        if (mentions.Count == 0 && form.Property is null)
            return RefusalKind.OutOfField;
        return unknown.Length > 0 ? RefusalKind.MissingEntity : RefusalKind.MissingProperty;
    }

    /// <summary>Whether an unknown word is spelt as the name of something: <c>SimPO</c>, <c>GPT4</c>, a capital inside a sentence.</summary>
    private static bool IsName(Item item) =>
        item.Words.Any(w => w.Text.Skip(1).Any(c => char.IsUpper(c) || char.IsAsciiDigit(c)) || w is { Start: > 0, IsCapitalised: true });
}
