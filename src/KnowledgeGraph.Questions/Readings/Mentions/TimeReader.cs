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
        LongestMonth = 31,
        ThisCentury = 21;

    /// <summary>Between two years that make a span stands one sign at most, where no word joins them.</summary>
    private const int MaxGap = 2;

    /// <summary>The condition that the item at a position is the number of, or null.</summary>
    public static Mention? Read(Draft draft, int i) =>
        LastYears(draft, i)
        ?? PartOfTime(draft, i)
        ?? ThirdOfTime(draft, i)
        ?? Century(draft, i)
        ?? Month(draft, i)
        ?? MonthOfYear(draft, i)
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
            return Make(draft, i, i, p => Span(p, (long)year - NearYears, (long)year + NearYears));
        if (i > 0 && MentionWords.From.Is(draft.Items[i - 1]) && GoesOn(draft, i + 1))
            return Make(draft, i - 1, i + 1, p => Compare(p, FilterOperator.Gte, (long)year));
        var (op, at, end) = Bound(draft, i, before, after);
        var said = op == FilterOperator.Eq ? [] : draft.Items[at].Meanings.OfType<PropertyMeaning>().Select(p => p.Property).ToHashSet();
        return Make(
            draft,
            at,
            end,
            p =>
                op == FilterOperator.Eq && !IsSaid(draft, p) && EndOf(p) is { } last
                    ? Lasting(p, last, (long)year)
                    : Compare(p, said.Contains(p) ? FilterOperator.Eq : op, (long)year)
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

    /// <summary>Whether a word says the property itself: <c>joined in 2006</c>.</summary>
    private static bool IsSaid(Draft draft, Property property) =>
        draft.Items.Any(i => i.Role is not (Role.In or Role.Since) && i.Properties.Contains(property));

    /// <summary>When what began at a time was over, where relationships hold both.</summary>
    private static Property? EndOf(Property begin) =>
        begin.Carrier?.Properties.Where(p => p != begin && !p.Required && p.Type == begin.Type && Sorts.IsEnd(p)).ToArray() is [var end]
        && !Sorts.IsEnd(begin)
            ? end
            : null;

    /// <summary><c>who worked at X in 2006</c>: it had begun by then, and was not over.</summary>
    private static Filter Lasting(Property begin, Property end, long year) =>
        Filter.All(Compare(begin, FilterOperator.Lte, year), Filter.Any(new IsNull(end), Compare(end, FilterOperator.Gte, year)));

    /// <summary><c>more than a thousand participants</c>: the number of a property, no year; <c>what did the checks of 2023 cost</c> counts no cost.</summary>
    private static bool CountsNumber(Draft draft, int i) =>
        draft.IsFollowedBy(
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
        if (before >= 0 && !draft.IsUsed(before) && Leading(draft.Items[before].Role) is { } leading)
            return (leading, before, i);
        if (before >= 0 && before == i - 1 && draft.Items[before].Is(Role.By) && RankWords.By.Is(draft.Items[before]))
            return (FilterOperator.Lte, before, i);
        if (before >= 0 && draft.Items[before].Is(Role.Than) && Compared(draft, before) is { } compared)
            return (compared, before, i);
        return
            after > 0 && Trailing(draft.Items[after].Role) is { } trailing && !draft.IsFollowedBy(after, other => other.Number is not null)
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
        LongTime(draft, i) is var (end, first, last) ? Make(draft, i, end, p => Span(p, first, last)) : null;

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
            return Make(draft, i, whole, p => Days(p, from, from.AddMonths(MonthsOfYear / parts)), HoldsDays);
        }
        return LongTime(draft, whole) is not var (end, first, last) || (last - first + 1) % parts != 0
            ? null
            : Make(
                draft,
                i,
                end,
                p => Span(p, first + (last - first + 1) / parts * (place - 1), first + (last - first + 1) / parts * place - 1)
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
            return Make(draft, i, whole, p => Days(p, from, from.AddMonths(MonthsOfYear / MentionWords.Thirds.Length)), HoldsDays);
        }
        if (LongTime(draft, whole) is not var (end, first, last))
            return null;
        long Start(int part) => first + (long)Math.Ceiling((last - first + 1) * part / (double)MentionWords.Thirds.Length);
        return Make(draft, i, end, p => Span(p, Start(third), Start(third + 1) - 1));
    }

    /// <summary>Into how many parts a word parts a time; null for another word.</summary>
    private static int? PartsOf(Item item) =>
        MentionWords.Halves.Is(item) ? 2
        : MentionWords.Quarters.Is(item) ? 4
        : null;

    /// <summary><c>in April 2025</c>, <c>in spring 2025</c>, <c>on 12 April 2025</c>, <c>before 1 July 2022</c>, <c>between September and November 2023</c>.</summary>
    private static Mention? Month(Draft draft, int i)
    {
        if (Day(draft, i, null) is not { } said)
            return null;
        if (Joined(draft, said.End) is var to and > 0 && Day(draft, to, null) is { } last && last.From >= said.From)
        {
            var between = draft.Next(i, -1) is var opens and >= 0 && draft.Items[opens].Role is Role.Between or Role.Since ? opens : i;
            return Make(draft, between, last.End, p => Days(p, said.From, last.Before), HoldsDays);
        }
        var bound = draft.Next(i, -1);
        while (bound >= 0 && draft.Items[bound].Is(Role.In))
            bound = draft.Next(bound, -1);
        if (draft.After(said.End) is { } trailing && Trailing(trailing.Role) is { } on && Joined(draft, draft.Next(said.End)) < 0)
            return Make(draft, i, draft.Next(said.End), p => Beyond(p, on, said.From, said.Before), HoldsDays);
        return bound >= 0 && !draft.IsUsed(bound) && Leading(draft.Items[bound].Role) is { } op
            ? Make(draft, bound, said.End, p => Beyond(p, op, said.From, said.Before), HoldsDays)
            : Make(draft, i, said.End, p => Days(p, said.From, said.Before), HoldsDays);
    }

    /// <summary><c>in July</c>, <c>in autumn</c>, where a number is the month of every year.</summary>
    private static Mention? MonthOfYear(Draft draft, int i)
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
            ? Compare(property, FilterOperator.Eq, month)
            : Filter.Any([.. Enumerable.Range(month - 1, count).Select(k => Compare(property, FilterOperator.Eq, k % MonthsOfYear + 1))]);

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
        if (end > 0 && MentionWords.Of.Is(draft.Items[end]) && draft.IsFollowedBy(end, IsTime))
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

    private static Filter Beyond(Property property, FilterOperator op, DateOnly from, DateOnly before) =>
        op switch
        {
            FilterOperator.Lt => new Comparison(property, FilterOperator.Lt, from),
            FilterOperator.Gt => new Comparison(property, FilterOperator.Gte, before),
            FilterOperator.Lte => new Comparison(property, FilterOperator.Lt, before),
            _ => new Comparison(property, FilterOperator.Gte, from),
        };

    private static bool HoldsDays(Property property) => property.Type == ScalarType.Date;

    private static Filter Days(Property property, DateOnly from, DateOnly before) =>
        Filter.All(new Comparison(property, FilterOperator.Gte, from), new Comparison(property, FilterOperator.Lt, before));

    private static Filter Span(Property property, long from, long to) =>
        Filter.All(Compare(property, FilterOperator.Gte, from), Compare(property, FilterOperator.Lte, to));

    private static FilterOperator? Leading(Role? role) =>
        role switch
        {
            Role.Before or Role.LessThan => FilterOperator.Lt,
            Role.After or Role.MoreThan => FilterOperator.Gt,
            Role.Since or Role.AtLeast => FilterOperator.Gte,
            Role.Until or Role.AtMost => FilterOperator.Lte,
            _ => null,
        };

    private static FilterOperator? Trailing(Role? role) =>
        role switch
        {
            Role.Since or Role.AtLeast => FilterOperator.Gte,
            Role.Until or Role.AtMost => FilterOperator.Lte,
            _ => null,
        };

    /// <summary><c>between 2020 and 2023</c>, <c>from 2020 to 2023</c>, <c>2020-2023</c>.</summary>
    private static Mention? Range(Draft draft, int i, int before, int after)
    {
        if (after < 0)
            return null;
        var isBetween = before >= 0 && draft.Items[before].Is(Role.Between);
        var isJoined =
            draft.Items[after].Is(Role.Until)
            || draft.Items[after].Is(Role.And) && isBetween
            || MentionWords.To.Is(draft.Items[after]) && !draft.Items[after].Is(Role.Compare);
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
        return Make(draft, at, second, p => Span(p, from, (long)to));
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
            return Make(draft, i, i, p => From(draft, p, RecentYears));
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
            : Make(draft, i, year, p => From(draft, p, (long)(count ?? 1)));
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
        draft.Lexicon.Range(property) is { } range ? Compare(property, FilterOperator.Gte, (long)range.Max - years + 1) : Filter.Nothing;

    private static Mention Make(Draft draft, int at, int end, Func<Property, Filter> condition, Func<Property, bool>? holds = null)
    {
        var named = new[] { draft.Next(at, -1), at, draft.Next(end) }
            .Where(k =>
                k >= 0 && draft.Items[k].Role is not (Role.Since or Role.Until) && !MentionWords.BarePrepositions.Is(draft.Items[k])
            )
            .SelectMany(k => draft.Items[k].Properties)
            .Where(Sorts.IsTime)
            .ToHashSet();
        if (named.Count == 0)
            named = [.. DoneThen(draft, at)];
        if (named.Count == 0)
            named = [.. EndsOf(draft, at)];
        if (named.Count == 0)
            named = [.. SpokenBefore(draft, at)];
        var all = Times(draft.Lexicon);
        var isNamed = all.Any(named.Contains);
        var properties = isNamed ? all.Where(named.Contains).ToArray() : [.. all.Where(p => !Sorts.IsEnd(p) && !IsBirthOfDoer(draft, p))];
        return Mention.OfConditions(at, end, properties.Where(holds ?? (_ => true)).Select(condition));
    }

    /// <summary><c>who worked at X in 2021</c>, <c>who took up work before 2000</c>: a verb says what was then.</summary>
    private static bool IsBirthOfDoer(Draft draft, Property property) =>
        Sorts.IsBirth(property)
        && draft.Items.Any(i =>
            i.IsVerb
            || i is { Role: null or Role.Filler, IsNounOrName: false }
                && (i.CanBeVerb && Inflection.IsParticiple(i.Words[0].Word) || English.IsPast(i.Words[0].Word))
        );

    /// <summary><c>sculptures appraised by X and made after 1930</c>: the times that the participle directly before is a word of, of what the question speaks of.</summary>
    private static IEnumerable<Property> DoneThen(Draft draft, int at)
    {
        var done = draft.Next(at, -1);
        while (done >= 0 && draft.Items[done].Is(Role.In))
            done = draft.Next(done, -1);
        if (
            done < 0
            || draft.Items[done] is not { IsNounOrName: false, Words: [var participle] }
            || !Inflection.IsParticiple(participle.Word)
        )
            return [];
        var spoken = draft.Items.SelectMany(i => i.Types.Concat(ValueConditions.Of(i).Select(v => v.Property.Entity))).ToHashSet();
        return Times(draft.Lexicon)
            .Where(p => spoken.Contains(p.Entity) && SchemaWords.Of(p).SelectMany(Tokenizer.Read).Any(w => w.Word == participle.Word));
    }

    /// <summary><c>trials stopped in 2021</c>: the ends of what is spoken of, where a value before says that it ended.</summary>
    private static IEnumerable<Property> EndsOf(Draft draft, int at)
    {
        var value = draft.Next(at, -1);
        while (value >= 0 && draft.Items[value].Is(Role.In))
            value = draft.Next(value, -1);
        if (value < 0 || !draft.Items[value].Has<ValueMeaning>() || !Sorts.SaysEnd(draft.Items[value]))
            return [];
        return Times(draft.Lexicon).Where(p => Sorts.IsEnd(p) && draft.Items.Any(i => i.Types.Any(t => t == p.Entity)));
    }

    /// <summary>The times that the nearest word before speaks of, of things that the question speaks of: <c>trials that ended there in 2021</c>.</summary>
    private static IEnumerable<Property> SpokenBefore(Draft draft, int at)
    {
        var before = Draft.Between(-1, at).Reverse().TakeWhile(k => !draft.Items[k].EndsClause && draft.Items[k].Number is null);
        var spoken = draft.Items.SelectMany(SpokenTypes).ToHashSet();
        return before
                .Select(k => draft.Items[k])
                .Where(item =>
                    item.Role is null or Role.Filler
                    && !item.IsNounOrName
                    && (
                        !item.Has<RelationshipMeaning>()
                        || item.Properties.Any(p => p.Carrier is not null || p.Entity is NodeType type && spoken.Contains(type))
                    )
                )
                .Select(item => item.Properties.Where(p => Sorts.IsTime(p) && spoken.Any(type => Holds(type, p))).ToArray())
                .FirstOrDefault(times => times.Length > 0)
            ?? [];
    }

    /// <summary>The types that an item is a noun for, <c>authors</c> of a relationship to persons among them.</summary>
    private static IEnumerable<NodeType> SpokenTypes(Item item) =>
        item.Types.Concat(item.Role is null && !item.CanBeVerb ? [] : item.Relationships.Select(r => r.Target).OfType<NodeType>());

    /// <summary>Whether things of a type have a property themselves, or relationships that carry it.</summary>
    private static bool Holds(NodeType type, Property property) =>
        type == property.Entity || type.Relationships.Any(r => r.Properties is { } carrier && carrier == property.Carrier);

    /// <summary>The properties of time that have values.</summary>
    private static Property[] Times(Lexicon lexicon) =>
        [
            .. lexicon
                .Schema.NodeTypes.SelectMany(t => t.Properties)
                .Concat(lexicon.Schema.PropertiesTypes.SelectMany(t => t.Properties))
                .Where(p => Sorts.IsTime(p) && p.Column is not null && lexicon.Range(p) is not null),
        ];

    /// <summary>Compares a year or a day with a year.</summary>
    internal static Filter Compare(Property property, FilterOperator op, long year)
    {
        if (property.Type is ScalarType.Int or ScalarType.BigInt)
            return new Comparison(property, op, year);
        object First(long y) =>
            property.Type switch
            {
                ScalarType.Date => new DateOnly((int)y, 1, 1),
                ScalarType.DateTime => new DateTimeOffset((int)y, 1, 1, 0, 0, 0, TimeSpan.Zero),
                _ => new DateTime((int)y, 1, 1, 0, 0, 0, DateTimeKind.Unspecified),
            };
        return op switch
        {
            FilterOperator.Lt => new Comparison(property, FilterOperator.Lt, First(year)),
            FilterOperator.Gte => new Comparison(property, FilterOperator.Gte, First(year)),
            FilterOperator.Gt => new Comparison(property, FilterOperator.Gte, First(year + 1)),
            FilterOperator.Lte => new Comparison(property, FilterOperator.Lt, First(year + 1)),
            _ => Filter.All(
                new Comparison(property, FilterOperator.Gte, First(year)),
                new Comparison(property, FilterOperator.Lt, First(year + 1))
            ),
        };
    }
}
