namespace KnowledgeGraph.Questions;

/// <summary>Says what sort of reason a question cannot be read for.</summary>
internal static class Refusals
{
    /// <summary>The refusal of a question whose words at those positions were not used.</summary>
    public static Refused Of(Draft draft, Form form, IReadOnlyList<Mention> mentions, IReadOnlyList<int> unread, Guard? guard)
    {
        var parts = unread.Select(i => NamePart(draft, i)).ToArray();
        var words = unread.Zip(parts).Select(x => x.Second < 0 ? draft.Items[x.First].Text : WholeName(draft, x.First, x.Second)).ToArray();
        var known = mentions.Where(m => !parts.Contains(m.At)).SelectMany(m => m.Choices.Take(1)).SelectMany(c => c.Take(1)).ToArray();
        var kind = parts.Any(at => at >= 0) ? RefusalKind.MissingEntity : Kind(draft, form, mentions, unread, known);
        return new Refused(kind, words, known)
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

    /// <summary><c>Geoffrey Hinton</c>: where the part of the name stands that somebody else has too, or nearly, beside one that is unknown; -1 for none.</summary>
    private static int NamePart(Draft draft, int unread) =>
        draft.Items[unread].IsUnknown && IsCapitalised(draft.Items[unread])
            ? new[] { unread + 1, unread - 1 }.FirstOrDefault(
                i => i >= 0 && i < draft.Items.Count && IsCapitalised(draft.Items[i]) && IsPartOfName(draft.Items[i]),
                -1
            )
            : -1;

    private static bool IsPartOfName(Item item) => item.Nodes.Any() && item.Nodes.All(n => n.By is NamedBy.Part);

    private static bool IsCapitalised(Item item) => item.Words.All(w => w.IsCapitalised);

    private static string WholeName(Draft draft, int one, int other) =>
        $"{draft.Items[Math.Min(one, other)].Text} {draft.Items[Math.Max(one, other)].Text}";

    /// <summary>Whether an unknown word is spelt as the name of something: <c>SimPO</c>, <c>GPT4</c>, a capital inside a sentence.</summary>
    private static bool IsName(Item item) =>
        item.Words.Any(w => w.Text.Skip(1).Any(c => char.IsUpper(c) || char.IsAsciiDigit(c)) || w is { Start: > 0, IsCapitalised: true });
}
