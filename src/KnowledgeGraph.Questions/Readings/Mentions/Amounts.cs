using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Finds the number that stands beside a word, and the bound that it is.</summary>
internal static class Amounts
{
    /// <summary><c>between 0.7 and 0.8</c>, <c>from 3 to 5</c>, <c>of 3 to 5</c>, behind a word.</summary>
    public static (int End, double Low, double High)? Range(Draft draft, int i)
    {
        if (BehindCaption(draft, i) is not (var between and > 0))
            return null;
        var one = draft.Items[between].Role is Role.Between or Role.Of ? draft.Next(between) : between;
        if (one < 0 || draft.Items[one].Number is not { } low)
            return null;
        var two = draft.Next(one);
        if (
            !draft.Items[between].Is(Role.Between)
            && !(two > 0 && (draft.Items[two].Is(Role.Until) || Says(draft, one, two, MentionWords.To)))
        )
            return null;
        if (two > 0 && draft.Items[two].Role is Role.And or Role.Until)
            two = draft.Next(two);
        return two > 0 && draft.Items[two].Number is { } high && high > low ? (WithPercent(draft, two), low, high) : null;
    }

    /// <summary>The position of the next item; <c>founding year</c> is one word for a time.</summary>
    private static int BehindCaption(Draft draft, int i) =>
        draft.Next(i) is var caption
        && caption == i + 1
        && CheckWords.TimeCaptions.Is(draft.Items[caption])
        && draft.Items[i].Properties.Any(Sorts.IsTime)
            ? draft.Next(caption)
            : draft.Next(i);

    private static bool Says(Draft draft, int from, int to, WordSet word) => Draft.Between(from, to).Any(k => word.Is(draft.Items[k]));

    /// <summary><c>100 to 500 participants</c>, <c>between 100 and 500 participants</c>, before a word.</summary>
    public static (int At, double Low, double High)? RangeBefore(Draft draft, int i)
    {
        var two = draft.Next(i, -1);
        if (two < 1 || draft.IsUsed(two) || draft.Items[two].Number is not { } high || draft.Items[i].Has<TypeMeaning>())
            return null;
        var one = draft.Next(two, -1);
        var isJoined = one > 0 && draft.Items[one].Role is Role.And or Role.Until;
        if (isJoined)
            one = draft.Next(one, -1);
        if (one < 0 || draft.IsUsed(one) || draft.Items[one].Number is not { } low || low >= high)
            return null;
        var before = draft.Next(one, -1);
        var isBetween = before >= 0 && draft.Items[before].Is(Role.Between) && !draft.IsUsed(before);
        if (isJoined && draft.Items[draft.Next(one)].Is(Role.And) && !isBetween)
            return null;
        return (isBetween ? before : one, low, high);
    }

    /// <summary><c>seats: more than 300</c>, <c>a depth of 500 or more</c>: the number behind a word, and where it ends.</summary>
    public static (int End, FilterOperator Operator, double Number)? Behind(Draft draft, int i)
    {
        var next = draft.Next(i);
        var by = false;
        while (next > 0 && (draft.Items[next].Role is Role.Of or Role.Be or Role.In or Role.With or Role.For or Role.By))
            (by, next) = (RankWords.By.Is(draft.Items[next]), draft.Next(next));
        if (
            next > 0
            && Bounds.BeforeNumber(draft.Items[next].Words[0]) is not null
            && next + 1 < draft.Items.Count
            && draft.Items[next + 1].Number is not null
        )
            next++;
        if (next < 0 || draft.IsUsed(next) || Draft.Between(i, next).Any(k => MentionWords.Comma.Is(draft.Items[k])))
            return null;
        var op = Bounds.Of(draft.Items[next].Role) ?? BareBound(draft, next);
        var at = op is null || draft.Items[next].Number is not null ? next : draft.Next(next);
        if (at < 0 || draft.Items[at].Number is not { } number || op is null && LinkWords.One.Is(draft.Items[at]))
            return null;
        return (Trailing(draft, at) ?? TrailingUnits(draft, i, at)) is { } trailing
            ? (trailing.At, trailing.Operator, number)
            : (WithPercent(draft, at), op ?? (by && Numbers.IsYear(number) ? FilterOperator.Lte : FilterOperator.Eq), number);
    }

    /// <summary><c>a print run of 500 copies or more</c>: the bound behind what the property counts.</summary>
    private static (FilterOperator Operator, int At)? TrailingUnits(Draft draft, int property, int number) =>
        draft.Next(number) is var units
        && units > 0
        && !draft.Items[units].IsMark
        && (
            draft.Items[units].Words is [var unit] && draft.Lexicon.UnitOf(unit) is not null
            || draft
                .Items[property]
                .Properties.Any(p => draft.Items[units].Words.All(w => Tokenizer.Stems(p.Description ?? "").Contains(w.Stem)))
        )
            ? Trailing(draft, units)
            : null;

    /// <summary><c>more than 300 seats</c>, <c>with one platform</c>: the number before a word, and where it begins.</summary>
    public static (int At, FilterOperator Operator, double Number)? Before(Draft draft, int i)
    {
        if (i > 0 && MentionWords.Single.Ends(draft.Items[i - 1]) && !draft.Items[i].Has<TypeMeaning>())
            return (i - 1, FilterOperator.Eq, 1);
        var at = draft.Next(i, -1);
        if (at > 1 && draft.Items[at].Is(Role.Of) && draft.Next(at, -1) is var stated and > 0 && IsUnitOf(draft, stated, i))
            at = stated;
        if (at > 0 && IsUnitOf(draft, at, i))
            at = draft.Next(at, -1);
        if (at < 0 || draft.IsUsed(at) || draft.Items[at].Number is not { } number || draft.Items[i].Has<TypeMeaning>())
            return null;
        if ((BareBound(draft, at) ?? AmountBound(draft, at, i)) is { } bare && !draft.IsUsed(at - 1))
            return (at - 1, bare, number);
        var before = draft.Next(at, -1);
        if (before < 0 || draft.IsUsed(before))
            return (at, FilterOperator.Eq, number);
        return Bounds.Of(draft.Items[before].Role) is { } op ? (before, op, number)
            : IsNth(draft.Items[at]) ? (at, FilterOperator.Eq, number)
            : draft.Items[before].Role is Role.With or Role.Have
            || draft.Items[before].Is(Role.For) && draft.Items[i].Properties.Any(Sorts.CountsPersons)
                ? (at, FilterOperator.Eq, number)
            : null;
    }

    /// <summary><c>third</c>, before what a number of the graph is called.</summary>
    public static bool IsNth(Item item) => item is { Number: not null, Words: [var word] } && Numbers.Ordinal(word.Word) is not null;

    /// <summary><c>40 percent coral cover</c>: what the property is stated in, between it and its number.</summary>
    private static bool IsUnitOf(Draft draft, int unit, int property) =>
        draft.Items[unit] is { Role: Role.Share } percent && MentionWords.Percent.Begins(percent)
        || draft.Items[unit] is { Words: [var word], Number: null }
            && draft.Lexicon.UnitOf(word) is { } said
            && draft.Items[property].Properties.Any(p => Dimensions.UnitOf(p) == said);

    /// <summary><c>at least 3</c>: the whole number behind a word, where nothing else took it.</summary>
    public static (int At, long Number)? CountBehind(Draft draft, int i) =>
        draft.Next(i) is var at and > 0 && draft.Items[at].Number is { } number && number == Math.Floor(number) && !draft.IsUsed(at)
            ? (at, (long)number)
            : null;

    /// <summary><c>3 or more</c>: the bound behind a number.</summary>
    public static (FilterOperator Operator, int At)? Trailing(Draft draft, int number) =>
        draft.Next(number) is var at and > 0
        && (
            draft.Items[at].Role is Role.AtLeast or Role.AtMost ? Bounds.Of(draft.Items[at].Role)
            : draft.Items[at].Role is Role.Since or Role.Until
            && !(draft.Next(at) is var next and > 0 && TimeReader.IsTime(draft.Items[next]))
                ? Bounds.InOrder(draft.Items[at].Role)
            : null
        )
            is { } op
            ? (op, at)
            : null;

    /// <summary><c>over 20</c>, <c>under 5</c>: words that restrict nothing where no number follows.</summary>
    private static FilterOperator? BareBound(Draft draft, int number) =>
        number > 0 && draft.Items[number].Number is not null ? Bounds.BeforeNumber(draft.Items[number - 1].Words[0]) : null;

    /// <summary><c>within 60 light years</c>: the bound of a number that its unit follows.</summary>
    private static FilterOperator? AmountBound(Draft draft, int number, int unit) =>
        number > 0
        && draft.Next(number) == unit
        && English.IsPlural(draft.Items[unit].Words[^1].Word)
        && draft.Items[unit].Properties.Any(Sorts.IsAmount)
            ? Bounds.BeforeAmount(draft.Items[number - 1].Words[0])
            : null;

    /// <summary>The position of the sign or word for percent behind a number; else that of the number.</summary>
    public static int WithPercent(Draft draft, int number) =>
        draft.After(number) is { Role: Role.Share } percent && MentionWords.Percent.Begins(percent) ? draft.Next(number) : number;
}
