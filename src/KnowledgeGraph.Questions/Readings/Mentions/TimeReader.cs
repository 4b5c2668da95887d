using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads conditions of time: <c>before 2024</c>, <c>in 2022 or 2023</c>, <c>from 2022 to 2024</c>, <c>in the last two years</c>.</summary>
internal static class TimeReader
{
    /// <summary>As many of the last years as <c>recent</c> means.</summary>
    private const int RecentYears = 2;

    /// <summary>By how many years one is missed that is <c>around</c> another.</summary>
    private const int NearYears = 5;

    private const int MonthsOfYear = 12,
        ThisCentury = 21;

    /// <summary>Between two years that make a span stands one sign at most, where no word joins them.</summary>
    private const int MaxGap = 2;

    /// <summary>The condition that the item at a position is the number of, or null.</summary>
    public static Mention? Read(Draft draft, int i) =>
        LastYears(draft, i)
        ?? PartOfTime(draft, i)
        ?? ThirdOfTime(draft, i)
        ?? Century(draft, i)
        ?? MonthReader.Month(draft, i)
        ?? MonthReader.MonthOfYear(draft, i)
        ?? Years(draft, i);

    /// <summary>Whether an item is a year, a decade or a century.</summary>
    public static bool IsTime(Item item) =>
        item.Number is { } number && Numbers.IsYear(number)
        || Numbers.Decade(item.Words[^1].Word) is not null
        || MentionWords.Century.Begins(item);

    private static Mention? Years(Draft draft, int i)
    {
        if (draft.Items[i].Number is not { } year || !Numbers.IsYear(year) || CountsNumber(draft, i))
            return null;
        var (before, after) = (draft.Next(i, -1), draft.Next(i));
        while (before >= 0 && draft.Items[before].Role is Role.In or Role.Of && !draft.IsUsed(before))
            before = draft.Next(before, -1);
        if (Range(draft, i, before, after) is { } range)
            return range;
        if (i > 0 && MentionWords.NearYear.Ends(draft.Items[i - 1]))
            return TimeConditions.Of(draft, i, i, p => TimeConditions.Span(p, (long)year - NearYears, (long)year + NearYears));
        if (i > 0 && MentionWords.From.Is(draft.Items[i - 1]) && GoesOn(draft, i + 1))
            return TimeConditions.Of(draft, i - 1, i + 1, p => TimeConditions.Compare(p, FilterOperator.Gte, (long)year));
        var (op, at, end) = Bound(draft, i, before, after);
        var said = op == FilterOperator.Eq ? [] : draft.Items[at].Meanings.OfType<PropertyMeaning>().Select(p => p.Property).ToHashSet();
        return TimeConditions.Of(
            draft,
            at,
            end,
            p =>
                op == FilterOperator.Eq
                    ? TimeConditions.During(draft, p, (long)year)
                    : TimeConditions.Compare(p, said.Contains(p) ? FilterOperator.Eq : op, (long)year)
        );
    }

    /// <summary><c>from 2020 on</c>, and not <c>from 2020 on rewards</c>, <c>from 2020 on either X or Y</c>: what they are about.</summary>
    private static bool GoesOn(Draft draft, int on) =>
        on < draft.Items.Count
        && MentionWords.On.Is(draft.Items[on])
        && !(
            draft.Items.Skip(on + 1).FirstOrDefault(i => !MentionWords.Articles.Is(i) && i.Role is not (Role.Or or Role.Both)) is { } behind
            && (behind.IsNounOrName || behind.Has<ValueMeaning>() || behind.IsUnknown)
        );

    /// <summary><c>more than a thousand participants</c>, <c>fewer than 1000 people</c>: the number of a property, or of things, no year; <c>what did the checks of 2023 cost</c> counts no cost.</summary>
    private static bool CountsNumber(Draft draft, int i) =>
        draft.IsPrecededBy(i, RankWords.MoreOrFewer.Begins)
            && draft.IsFollowedBy(i, noun => noun.IsNounOfType && (CheckWords.IsPlural(noun) || FormWords.People.Is(noun)))
        || draft.IsFollowedBy(
            i,
            noun =>
                !noun.Has<TypeMeaning>()
                && (
                    English.IsPlural(noun.Words[^1].Word)
                    || FormWords.People.Is(noun)
                    || !draft.IsPrecededBy(i, of => of.Role is Role.In or Role.Of)
                )
                && noun.Role is null or Role.Filler
                && noun.Properties.Any(p => Sorts.IsNumber(p) && !Sorts.IsYear(p))
                && !noun.Properties.Any(Sorts.IsTime)
        );

    private static (FilterOperator Operator, int At, int End) Bound(Draft draft, int i, int before, int after)
    {
        if (before >= 0 && !draft.IsUsed(before) && TimeConditions.Leading(draft.Items[before].Role) is { } leading)
            return (leading, before, i);
        if (before >= 0 && before == i - 1 && draft.Items[before].Is(Role.By) && RankWords.By.Is(draft.Items[before]))
            return (FilterOperator.Lte, before, i);
        if (before >= 0 && draft.Items[before].Is(Role.Than) && Compared(draft, before) is { } compared)
            return (compared, before, i);
        return
            after > 0
            && TimeConditions.Trailing(draft.Items[after].Role) is { } trailing
            && !draft.IsFollowedBy(after, other => other.Number is not null)
            ? (trailing, i, after)
            : (FilterOperator.Eq, i, i);
    }

    /// <summary><c>older references than 2020</c>: the comparative stands before the noun.</summary>
    private static FilterOperator? Compared(Draft draft, int than)
    {
        var at = Enumerable.Range(0, than).LastOrDefault(i => !draft.IsUsed(i) && Comparatives.Of(draft.Items[i]) is (true, _), -1);
        if (at < 0)
            return null;
        draft.Use(at);
        return Comparatives.Of(draft.Items[at])!.Value.Descending ? FilterOperator.Gt : FilterOperator.Lt;
    }

    /// <summary><c>the 19th century</c>, <c>the 1990s</c>.</summary>
    private static Mention? Century(Draft draft, int i) =>
        LongTime(draft, i) is var (end, first, last) ? TimeConditions.Of(draft, i, end, p => TimeConditions.Span(p, first, last)) : null;

    /// <summary>The position where a decade or a century ends that begins at an item, its first and its last year; null for none.</summary>
    private static (int End, long First, long Last)? LongTime(Draft draft, int i)
    {
        var word = draft.Items[i].Words[^1].Word;
        if (Numbers.Decade(word) is { } decade)
            return (i, decade, decade + (decade % 100 == 0 && decade < ThisCentury * 100 - 100 ? 99 : 9));
        if (draft.After(i) is not { } next || !MentionWords.Century.Begins(next) || IsTurn(draft, i))
            return null;
        return
            (
                draft.Items[i].Is(Role.Singular) ? ThisCentury
                : draft.Items[i].Is(Role.Last) ? ThisCentury - 1
                : Numbers.Ordinal(word)
            )
                is { } century
            ? (draft.Next(i), century * 100 - 99, century * 100)
            : null;
    }

    /// <summary><c>at the turn of the 20th century</c>: the years around its beginning, however many.</summary>
    private static bool IsTurn(Draft draft, int i) =>
        draft.Next(i, -1) is var of and > 0
        && draft.Items[of].Is(Role.Of)
        && Draft.Between(-1, of).TakeLast(2).Any(k => MentionWords.Turn.Ends(draft.Items[k]));

    /// <summary><c>in the first half of 2015</c>, <c>in the last quarter of 2024</c>, <c>in the second half of the 1950s</c>.</summary>
    private static Mention? PartOfTime(Draft draft, int i)
    {
        var part = draft.Next(i);
        if (part < 0 || PartsOf(draft.Items[part]) is not { } parts)
            return null;
        var of = draft.Next(part);
        var whole = of > 0 && draft.Items[of].Role is Role.Of ? draft.Next(of) : of;
        if (
            whole < 0
            || (draft.Items[i].Is(Role.Last) ? parts : Numbers.Ordinal(draft.Items[i].Words[^1].Word)) is not { } place
            || place > parts
        )
            return null;
        if (draft.Items[whole].Number is { } year && Numbers.IsYear(year))
        {
            var from = new DateOnly((int)year, 1, 1).AddMonths((place - 1) * MonthsOfYear / parts);
            return TimeConditions.Of(
                draft,
                i,
                whole,
                p => TimeConditions.Days(p, from, from.AddMonths(MonthsOfYear / parts)),
                TimeConditions.HoldsDays
            );
        }
        return LongTime(draft, whole) is not var (end, first, last) || (last - first + 1) % parts != 0
            ? null
            : TimeConditions.Of(
                draft,
                i,
                end,
                p =>
                    TimeConditions.Span(p, first + (last - first + 1) / parts * (place - 1), first + (last - first + 1) / parts * place - 1)
            );
    }

    /// <summary><c>late</c>, before a time.</summary>
    public static bool BeginsPart(Draft draft, int i) =>
        Array.Exists(MentionWords.Thirds, words => words.Is(draft.Items[i]))
        && draft.Next(i) is var whole and > 0
        && (IsTime(draft.Items[whole]) || LongTime(draft, whole) is not null);

    /// <summary><c>the early 1990s</c>, <c>mid 2015</c>, <c>the late 19th century</c>: the first, second or last third.</summary>
    private static Mention? ThirdOfTime(Draft draft, int i)
    {
        var third = Array.FindIndex(MentionWords.Thirds, words => words.Is(draft.Items[i]));
        var whole = third < 0 ? -1 : draft.Next(i);
        if (whole < 0)
            return null;
        if (draft.Items[whole].Number is { } year && Numbers.IsYear(year))
        {
            var from = new DateOnly((int)year, 1, 1).AddMonths(third * MonthsOfYear / MentionWords.Thirds.Length);
            return TimeConditions.Of(
                draft,
                i,
                whole,
                p => TimeConditions.Days(p, from, from.AddMonths(MonthsOfYear / MentionWords.Thirds.Length)),
                TimeConditions.HoldsDays
            );
        }
        if (LongTime(draft, whole) is not var (end, first, last))
            return null;
        long Start(int part) => first + (long)Math.Ceiling((last - first + 1) * part / (double)MentionWords.Thirds.Length);
        return TimeConditions.Of(draft, i, end, p => TimeConditions.Span(p, Start(third), Start(third + 1) - 1));
    }

    /// <summary>Into how many parts a word parts a time; null for another word.</summary>
    private static int? PartsOf(Item item) =>
        MentionWords.Halves.Is(item) ? 2
        : MentionWords.Quarters.Is(item) ? 4
        : null;

    /// <summary><c>between 2020 and 2023</c>, <c>from 2020 up to 2023</c>, <c>2020-2023</c>.</summary>
    private static Mention? Range(Draft draft, int i, int before, int after)
    {
        if (after < 0)
            return null;
        var isBetween = before >= 0 && draft.Items[before].Is(Role.Between);
        var isJoined =
            draft.Items[after].Is(Role.Until)
            || draft.Items[after].Is(Role.And) && isBetween
            || MentionWords.To.Ends(draft.Items[after]) && !draft.Items[after].Is(Role.Compare);
        if (!isJoined && after - i > MaxGap)
            return null;
        var second = isJoined ? draft.Next(after) : after;
        if (second < 0 || draft.Items[second].Number is not { } to || !Numbers.IsYear(to) || to <= draft.Items[i].Number)
            return null;
        var from = (long)draft.Items[i].Number!;
        var at =
            before >= 0
            && (draft.Items[before].Role is Role.Between or Role.Since || MentionWords.From.Is(draft.Items[before]))
            && !draft.IsUsed(before)
                ? before
                : i;
        if (
            at == i
            && Draft
                .Between(i, second)
                .Any(k =>
                    MentionWords.Joints.Begins(draft.Items[k])
                    || RankWords.Opposing.Begins(draft.Items[k])
                    || draft.Items[k].Is(Role.Compare)
                )
        )
            return null;
        return TimeConditions.Of(draft, at, second, p => TimeConditions.Span(p, from, (long)to));
    }

    /// <summary>The last years that the data know, counted from the latest; <c>recently, in 2025</c> says it by the year.</summary>
    private static Mention? LastYears(Draft draft, int i)
    {
        if (draft.Items[i].Is(Role.Recent) && draft.Positions(IsTime).Any(year => year > i))
        {
            draft.Use(i);
            return null;
        }
        if (draft.Items[i].Is(Role.Recent))
            return TimeConditions.Of(draft, i, i, p => From(draft, p, RecentYears));
        if (!draft.Items[i].Is(Role.Last))
            return null;
        var next = draft.Next(i);
        if (next < 0)
            return null;
        if (IsDescribed(draft, i, next))
        {
            draft.Use(i, next);
            return null;
        }
        var count = draft.Items[next].Number;
        var year = count is null ? next : draft.Next(next);
        return year < 0 || !MentionWords.Years.Ends(draft.Items[year])
            ? null
            : TimeConditions.Of(draft, i, year, p => From(draft, p, (long)(count ?? 1)));
    }

    /// <summary><c>loans last year</c>, where that is what the number is of: it restricts nothing.</summary>
    private static bool IsDescribed(Draft draft, int last, int year) =>
        draft
            .Items.SelectMany(i => i.Properties)
            .Any(p =>
                Sorts.IsNumber(p)
                && p.Description?.Contains(
                    $"{draft.Items[last].Words[^1].Word} {draft.Items[year].Text}",
                    StringComparison.OrdinalIgnoreCase
                ) == true
            );

    private static Filter From(Draft draft, Property property, long years) =>
        draft.Lexicon.Range(property) is { } range
            ? TimeConditions.Compare(property, FilterOperator.Gte, (long)range.Max - years + 1)
            : Filter.Nothing;
}
