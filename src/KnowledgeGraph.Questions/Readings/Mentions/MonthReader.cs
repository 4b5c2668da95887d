using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads months and days: <c>in April 2025</c>, <c>between September and November 2023</c>, <c>in autumn</c>.</summary>
internal static class MonthReader
{
    private const int MonthsOfYear = 12,
        LongestMonth = 31;

    /// <summary><c>in April 2025</c>, <c>in spring 2025</c>, <c>on 12 April 2025</c>, <c>before 1 July 2022</c>, <c>between September and November 2023</c>.</summary>
    public static Mention? Month(Draft draft, int i)
    {
        if (Day(draft, i, null) is not { } said)
            return null;
        if (Joined(draft, said.End) is var to and > 0 && Day(draft, to, null) is { } last && last.From >= said.From)
        {
            var between = draft.Next(i, -1) is var opens and >= 0 && draft.Items[opens].Role is Role.Between or Role.Since ? opens : i;
            return TimeConditions.Of(
                draft,
                between,
                last.End,
                p => TimeConditions.Days(p, said.From, last.Before),
                TimeConditions.HoldsDays
            );
        }
        var bound = draft.Next(i, -1);
        while (bound >= 0 && draft.Items[bound].Is(Role.In))
            bound = draft.Next(bound, -1);
        if (
            draft.After(said.End) is { } trailing
            && TimeConditions.Trailing(trailing.Role) is { } on
            && Joined(draft, draft.Next(said.End)) < 0
        )
            return TimeConditions.Of(
                draft,
                i,
                draft.Next(said.End),
                p => TimeConditions.Beyond(p, on, said.From, said.Before),
                TimeConditions.HoldsDays
            );
        return bound >= 0 && !draft.IsUsed(bound) && TimeConditions.Leading(draft.Items[bound].Role) is { } op
            ? TimeConditions.Of(draft, bound, said.End, p => TimeConditions.Beyond(p, op, said.From, said.Before), TimeConditions.HoldsDays)
            : TimeConditions.Of(draft, i, said.End, p => TimeConditions.Days(p, said.From, said.Before), TimeConditions.HoldsDays);
    }

    /// <summary><c>in July</c>, <c>in autumn</c>, where a number is the month of every year.</summary>
    public static Mention? MonthOfYear(Draft draft, int i)
    {
        if (
            draft.Items[i] is not { Words: [var name], Meanings.Count: 0 }
            || Numbers.Months(name.Word) is not var (month, count)
            || !(name.IsCapitalised || count > 1 && draft.IsPrecededBy(i, before => before.Is(Role.In)))
        )
            return null;
        var happened = Happened(draft, i);
        var months = draft
            .Lexicon.Numbers.Where(p => SchemaWords.Of(p).SelectMany(Tokenizer.Read).Any(MentionWords.Month.Has))
            .Where(p => happened.Length == 0 || happened.Any(time => time.Entity == p.Entity))
            .ToArray();
        return months.Length == 0 ? null : Mention.OfConditions(i, i, months.Select(p => InMonths(p, month, count)));
    }

    /// <summary><c>released in July</c>: the times of things that what stands before a month speaks of, which are no month of something else.</summary>
    private static Property[] Happened(Draft draft, int month)
    {
        var before = draft.Next(month, -1);
        if (before >= 0 && draft.Items[before].Is(Role.In))
            before = draft.Next(before, -1);
        return before < 0 ? [] : [.. draft.Items[before].Properties.Where(p => p.Entity is not null && Sorts.IsTime(p))];
    }

    private static Filter InMonths(Property property, int month, int count) =>
        count == 1
            ? TimeConditions.Compare(property, FilterOperator.Eq, month)
            : Filter.Any([
                .. Enumerable
                    .Range(month - 1, count)
                    .Select(k => TimeConditions.Compare(property, FilterOperator.Eq, k % MonthsOfYear + 1)),
            ]);

    /// <summary>The position behind what joins two days or months; -1 for none.</summary>
    private static int Joined(Draft draft, int end) =>
        draft.Next(end) is var joint and > 0 && draft.Items[joint].Role is Role.And or Role.Until ? draft.Next(joint) : -1;

    /// <summary>A day or month and the position where it ends; the year of a month before another is that of the other; null for none.</summary>
    private static (int End, DateOnly From, DateOnly Before)? Day(Draft draft, int i, long? year)
    {
        if (i < 0)
            return null;
        var number = draft.Items[i].Number is >= 1 and <= LongestMonth ? i : -1;
        var at = number >= 0 ? i + 1 : i;
        if (at >= draft.Items.Count || Numbers.Months(draft.Items[at].Words[^1].Word) is not var (month, months))
            return null;
        var end = draft.Next(at);
        if (end > 0 && MentionWords.Of.Is(draft.Items[end]) && draft.IsFollowedBy(end, TimeReader.IsTime))
            end = draft.Next(end);
        if (end > 0 && draft.Items[end].Number is { } said && Numbers.IsYear(said))
            year = (long)said;
        else if (year is null && Joined(draft, at) is var other and > 0 && Day(draft, other, null) is { } last)
            (end, year) = (at, last.From.Year);
        else
            end = at;
        if (year is null)
            return null;
        var first = new DateOnly((int)year, month, 1);
        var day = number < 0 ? (int?)null : (int)draft.Items[number].Number!.Value;
        if (day is null)
            return (end, first, first.AddMonths(months));
        return day <= DateTime.DaysInMonth(first.Year, month) ? (end, first.AddDays(day.Value - 1), first.AddDays(day.Value)) : null;
    }
}
