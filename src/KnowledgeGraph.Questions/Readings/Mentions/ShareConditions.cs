using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads a bound in percent or a fraction where no word names the property: <c>in more than 20 percent of the patients</c>,
/// <c>over a fifth</c>.
/// </summary>
internal static class ShareConditions
{
    /// <summary>The condition that begins at a position with the bound or the number, or null.</summary>
    public static Mention? Read(Draft draft, int i)
    {
        if (draft.Items[i].Number is not { } number || PercentAt(draft, i) is not (var percent and >= 0))
            return null;
        if (Bound(draft, i, percent) is not var (op, at, end))
            return null;
        if (draft.IsFollowedBy(end, named => !named.IsNounOrName && named.Properties.Any(IsPart)))
            return null;
        if (draft.Next(end) is var adjective and > 0 && Named(draft.Items[adjective]) is { Length: > 0 } called)
            return Mention.OfConditions(at, adjective, called.Select(p => PropertyConditions.Compare(p, op, number)));
        var parts = draft.Lexicon.Numbers.Where(IsPart).ToArray();
        if (MentionWords.Of.Ends(draft.Items[end]) || draft.IsFollowedBy(end, MentionWords.Of.Begins))
            (parts, end) = OfWhole(draft, parts, end);
        return parts.Length == 0 ? null : Mention.OfConditions(at, end, parts.Select(p => PropertyConditions.Compare(p, op, number)));
    }

    /// <summary><c>less than 70 percent sure</c>: the numbers of relationships that the word behind names.</summary>
    private static Property[] Named(Item said) =>
        said.IsNounOrName ? [] : [.. said.Properties.Where(p => p is { Type: ScalarType.Float, Carrier: not null })];

    private static bool IsPart(Property property) => Sorts.IsShare(property) || Sorts.IsPercent(property);

    /// <summary>The position of the word or sign for percent, that of the number where it is a fraction; -1 for another number.</summary>
    private static int PercentAt(Draft draft, int i)
    {
        if (draft.After(i) is { Role: Role.Share } percent && MentionWords.Percent.Begins(percent))
            return draft.Next(i);
        return draft.Items[i].Words[^1].Word.EndsWith('%') || Numbers.IsFraction(draft.Items[i].Words[^1]) ? i : -1;
    }

    private static (FilterOperator Operator, int At, int End)? Bound(Draft draft, int i, int percent)
    {
        if (Amounts.Trailing(draft, percent) is var (trailing, end))
            return (trailing, i, end);
        var before = draft.Next(i, -1);
        if (before >= 0 && !draft.IsUsed(before) && Bounds.Of(draft.Items[before].Role) is { } op)
            return (op, before, percent);
        return i > 0 && !draft.IsUsed(i - 1) && Bounds.BeforeAmount(draft.Items[i - 1].Words[0]) is { } bare
            ? (bare, i - 1, percent)
            : null;
    }

    /// <summary><c>of the seats</c>: the whole, where what a property is of is called so; else all of them and nothing more.</summary>
    private static (Property[] Parts, int End) OfWhole(Draft draft, Property[] parts, int end)
    {
        var whole = draft.Next(end);
        while (whole > 0 && draft.Items[whole].Role is Role.Of or Role.Singular or Role.Plural)
            whole = draft.Next(whole);
        if (whole < 0 || draft.Items[whole].IsNounOrName)
            return (parts, end);
        var fitting = parts.Where(p => IsOf(p, draft.Items[whole])).ToArray();
        return fitting.Length == 0 ? (parts, end) : (fitting, whole);
    }

    private static bool IsOf(Property part, Item whole) =>
        whole.Properties.Any(Sorts.CountsPersons) && Sorts.CountsPersons(part)
        || whole.Words.All(word => SchemaWords.Of(part).Append(part.Description ?? "").SelectMany(Tokenizer.Stems).Contains(word.Stem));
}
