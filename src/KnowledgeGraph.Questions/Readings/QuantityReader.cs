using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads numbers with a unit: <c>more than 500 g</c>, <c>over an hour and a half</c>, <c>above 500 metres</c>.</summary>
internal static class QuantityReader
{
    /// <summary>The condition on what is stated in that unit, or null. The position is that of the number, or of a unit without one.</summary>
    public static Mention? Read(Draft draft, int i)
    {
        var unitAt = draft.Items[i].Number is null ? i : i + 1;
        if (unitAt >= draft.Items.Count || draft.IsUsed(unitAt) || draft.Items[unitAt] is not { Words: [var word], Number: null } || draft.Lexicon.UnitOf(word) is not { } unit) return null;
        if (unitAt == i && (i == 0 || draft.Items[i - 1].Words[^1].Word is not ("a" or "an"))) return null;
        var before = i - 1;
        while (before >= 0 && draft.Items[before].Words[^1].Word is "a" or "an" or "the" or "about") before--;
        var op = before < 0 || draft.IsUsed(before) ? null : Bound(draft.Items[before]);
        if (op is null && unitAt == i) return null;
        var (number, end) = WithHalf(draft, draft.Items[i].Number ?? 1, unitAt);
        var properties = draft.Lexicon.Numbers.Select(p => (p, unit: Dimensions.UnitOf(p))).Where(x => x.unit?.Dimension == unit.Dimension).ToArray();
        if (properties.Length == 0 || Dimensions.UnitOf(word) is null && properties.Length > 1) return null;
        return new Mention
        {
            At = op is null ? i : before,
            End = end,
            Kind = MentionKind.Condition,
            Conditions = [.. properties.Select(x => MentionReader.Compare(x.p, op ?? FilterOperator.Eq, number * unit.Factor / x.unit!.Factor))],
        };
    }

    /// <summary>The properties with a number in the unit that stands behind it, and where the amount ends; as they are where no unit of theirs does.</summary>
    public static (int End, IReadOnlyList<(Property Property, double Number)> Amounts) InUnits(Draft draft, IReadOnlyList<Property> properties, int end, double number)
    {
        var unit = end + 1 < draft.Items.Count && draft.Items[end + 1] is { Number: null, Words: [var word] } ? draft.Lexicon.UnitOf(word) : null;
        var stated = unit is null ? [] : properties.Select(p => (p, unit: Dimensions.UnitOf(p))).Where(x => x.unit?.Dimension == unit.Dimension).ToArray();
        return stated.Length == 0 ? (end, [.. properties.Select(p => (p, number))]) : (end + 1, [.. stated.Select(x => (x.p, number * unit!.Factor / x.unit!.Factor))]);
    }

    private static FilterOperator? Bound(Item item) => MentionReader.Operator(item.Role) ?? item.Words[0].Word switch
    {
        "within" => FilterOperator.Lte,
        "over" or "above" => FilterOperator.Gt,
        "under" or "below" => FilterOperator.Lt,
        _ => null,
    };

    private static (double Number, int End) WithHalf(Draft draft, double number, int unit)
    {
        var and = draft.Next(unit);
        if (and < 0 || !draft.Items[and].Is(Role.And)) return (number, unit);
        var half = Enumerable.Range(and + 1, Math.Min(2, draft.Items.Count - and - 1)).FirstOrDefault(k => draft.Items[k].Words[^1].Word == "half", -1);
        return half < 0 ? (number, unit) : (number + 0.5, half);
    }
}
