using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Of which property a time is said, and what that comes to: <c>joined in 2006</c>, <c>trials stopped in 2021</c>.</summary>
internal static class TimeConditions
{
    /// <summary>The condition that words from one position to another say, of each property that they may mean.</summary>
    /// <param name="draft">The question.</param>
    /// <param name="at">Where the words begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="condition">What they say of a property.</param>
    /// <param name="holds">Whether a property can be meant; all can where this is left out.</param>
    public static Mention Of(Draft draft, int at, int end, Func<Property, Filter> condition, Func<Property, bool>? holds = null)
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
    public static Filter Compare(Property property, FilterOperator op, long year)
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

    /// <summary>From the beginning of one year to the end of another.</summary>
    public static Filter Span(Property property, long from, long to) =>
        Filter.All(Compare(property, FilterOperator.Gte, from), Compare(property, FilterOperator.Lte, to));

    /// <summary>From a day to the one before another.</summary>
    public static Filter Days(Property property, DateOnly from, DateOnly before) =>
        Filter.All(new Comparison(property, FilterOperator.Gte, from), new Comparison(property, FilterOperator.Lt, before));

    /// <summary>Before, until, since or after the days from one to the one before another.</summary>
    public static Filter Beyond(Property property, FilterOperator op, DateOnly from, DateOnly before) =>
        op switch
        {
            FilterOperator.Lt => new Comparison(property, FilterOperator.Lt, from),
            FilterOperator.Gt => new Comparison(property, FilterOperator.Gte, before),
            FilterOperator.Lte => new Comparison(property, FilterOperator.Lt, before),
            _ => new Comparison(property, FilterOperator.Gte, from),
        };

    /// <summary>Whether a property holds days, and not only years.</summary>
    public static bool HoldsDays(Property property) => property.Type == ScalarType.Date;

    /// <summary>In that year; where what began at a time has an end as well, it had begun by then and was not over: <c>who worked at X in 2006</c>.</summary>
    public static Filter During(Draft draft, Property property, long year) =>
        !IsSaid(draft, property) && EndOf(property) is { } end
            ? Filter.All(Compare(property, FilterOperator.Lte, year), Filter.Any(new IsNull(end), Compare(end, FilterOperator.Gte, year)))
            : Compare(property, FilterOperator.Eq, year);

    /// <summary>Whether a word says the property itself: <c>joined in 2006</c>.</summary>
    private static bool IsSaid(Draft draft, Property property) =>
        draft.Items.Any(i => i.Role is not (Role.In or Role.Since) && i.Properties.Contains(property));

    /// <summary>When what began at a time was over, where relationships hold both.</summary>
    private static Property? EndOf(Property begin) =>
        begin.Carrier?.Properties.Where(p => p != begin && !p.Required && p.Type == begin.Type && Sorts.IsEnd(p)).ToArray() is [var end]
        && !Sorts.IsEnd(begin)
            ? end
            : null;

    /// <summary>What a word before a time makes of it; null for a word that does not bound it.</summary>
    public static FilterOperator? Leading(Role? role) =>
        role switch
        {
            Role.Before or Role.LessThan => FilterOperator.Lt,
            Role.After or Role.MoreThan => FilterOperator.Gt,
            Role.Since or Role.AtLeast => FilterOperator.Gte,
            Role.Until or Role.AtMost => FilterOperator.Lte,
            _ => null,
        };

    /// <summary>What a word behind a time makes of it: <c>2020 or later</c>; null for a word that does not bound it.</summary>
    public static FilterOperator? Trailing(Role? role) =>
        role switch
        {
            Role.Since or Role.AtLeast => FilterOperator.Gte,
            Role.Until or Role.AtMost => FilterOperator.Lte,
            _ => null,
        };
}
