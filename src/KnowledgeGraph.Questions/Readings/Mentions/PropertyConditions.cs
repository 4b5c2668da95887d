using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads conditions that name their property: <c>confidence below 0.8</c>, <c>with a DOI</c>, <c>without a year</c>.</summary>
internal static class PropertyConditions
{
    /// <summary>Smaller numbers count something; they are no years.</summary>
    private const int FirstYear = 100;

    private const double Nearness = 0.1;

    /// <summary>As many digits of a number that was reckoned as count.</summary>
    public const int NearDigits = 6;

    /// <summary>The condition on a property that an item names, or null.</summary>
    public static Mention? Read(Draft draft, int i)
    {
        if (draft.Items[i].Role is Role.Since or Role.Until or Role.Before or Role.After || IsNounOfYear(draft, i))
            return null;
        var properties = Spoken(draft, draft.Items[i]).ToArray();
        if (properties.All(p => p.Type == ScalarType.Boolean))
            return Had(draft, i, properties);
        var numbers = properties.Where(Sorts.IsNumber).ToArray();
        return Than(draft, i, numbers)
            ?? Within(draft, i, numbers)
            ?? Compared(draft, i, CountsSomething(draft, i) ? [.. numbers.Where(p => !Sorts.IsYear(p))] : numbers)
            ?? Present(draft, i, properties)
            ?? Absent(draft, i, properties)
            ?? Happened(draft, i, properties);
    }

    /// <summary><c>without venom</c>, <c>that have venom</c>: the noun of what holds or does not.</summary>
    private static Mention? Had(Draft draft, int i, Property[] properties)
    {
        if (
            properties.Length == 0
            || draft.Items[i].Has<ValueMeaning>()
            || draft.Before(i) is not { } has
            || has.Role is not (Role.With or Role.Without or Role.Have or Role.Not or Role.In) && !MentionWords.Having.Is(has)
        )
            return null;
        var denied = has.Is(Role.Without);
        if (denied)
            draft.Use(draft.Next(i, -1));
        return Mention.OfConditions(i, i, properties.Select(p => new Comparison(p, FilterOperator.Eq, !denied)));
    }

    /// <summary><c>thicker than 25 cm</c>: the adjective says which number is compared.</summary>
    private static Mention? Than(Draft draft, int i, Property[] numbers)
    {
        if (numbers.Length == 0 || Bounds.Of(draft.Items[i].Role) is not { } op || draft.After(i) is not { Number: { } number })
            return null;
        if (
            draft.After(draft.Next(i)) is { Role: null, IsNounOrName: false } counted
            && !numbers.Any(p => QuantityReader.IsStatedIn(p, counted))
        )
            numbers = counted.Properties.Where(Sorts.IsAmount).ToArray() is { Length: > 0 } own ? own : numbers;
        var (end, amounts) = QuantityReader.InUnits(draft, numbers, draft.Next(i), number);
        if (numbers.Any(Sorts.IsPercent))
            end = Amounts.WithPercent(draft, end);
        return Mention.OfConditions(i, end, amounts.Select(a => Compare(a.Property, op, a.Number)));
    }

    /// <summary><c>after the year 1950</c>: the noun says only what the number is.</summary>
    private static bool IsNounOfYear(Draft draft, int i) =>
        MentionWords.Years.Is(draft.Items[i])
        && draft.IsFollowedBy(i, year => year.Number is { } number && Numbers.IsYear(number))
        && draft.Before(i) is { } bound
        && Bounds.InOrder(bound.Role) is not null;

    /// <summary><c>which drugs have been withdrawn</c>: what has a time has happened, where neither the time nor an order by it is asked for.</summary>
    private static Mention? Happened(Draft draft, int i, Property[] properties)
    {
        var item = draft.Items[i];
        var events = properties
            .Where(p =>
                !p.Required
                && Sorts.IsTime(p)
                && !(p.Entity is NodeType only && draft.Connections.IsHub(only))
                && (p.Carrier is { } carrier ? IsSpokenOf(draft, carrier) : IsSpokenOf(draft, p.Entity!))
            )
            .ToArray();
        if (
            events.Length == 0
            || NamedComparisons.IsSaid(draft, i)
            || item.Has<RelationshipMeaning>()
            || item.Meanings.Any(m => m is ValueMeaning { Property.Enum: not null })
            || !(Inflection.IsParticiple(item.Words[0].Word) || English.IsPast(item.Words[0].Word))
        )
            return null;
        var isOrdered = draft.Items.Any(x =>
            FormWords.FirstOrLast.Is(x) || x.Role is Role.When or Role.Newest or Role.Oldest or Role.Rank or Role.Recent
        );
        return
            draft.Items.Any(TimeReader.IsTime)
            || isOrdered && draft.Before(i) is not { Role: Role.Not }
            || draft.Before(i) is { Role: Role.Most or Role.Least }
            ? null
            : Mention.OfConditions(i, i, events.Select(p => new Not(new IsNull(p))));
    }

    /// <summary>Whether something of a type is named or called by its noun.</summary>
    private static bool IsSpokenOf(Draft draft, EntityType type) =>
        draft.Items.Any(i => i.Types.Contains(type) || i.Nodes.Any(n => n.Node.Type == type));

    /// <summary><c>what is still going on</c>, <c>what is over</c>: whether an end is known.</summary>
    public static Mention? ReadState(Draft draft, int i)
    {
        if (StillHolds(draft, i) is { } holds)
            return holds;
        var goesOn = MentionWords.Ongoing.Is(draft.Items[i]);
        var isOver =
            MentionWords.Defunct.Is(draft.Items[i])
            || MentionWords.Over.Is(draft.Items[i]) && draft.Next(i) < 0 && i > 0 && draft.Items[i - 1].Is(Role.Be);
        if (!goesOn && !isOver)
            return null;
        // "Ongoing" can be a state of another type, which nobody speaks of.
        if (draft.Items[i].Meanings.Any(m => m is not ValueMeaning { Property.Entity: { } owner } || IsSpokenOf(draft, owner)))
            return null;
        var ends = draft
            .Lexicon.Schema.NodeTypes.Where(type => IsSpokenOf(draft, type))
            .SelectMany(t => t.Properties)
            .Where(p => !p.Required && Sorts.IsEnd(p))
            .ToArray();
        return ends.Length == 0
            ? null
            : Mention.OfConditions(i, i, ends.Select(p => goesOn ? (Filter)new IsNull(p) : new Not(new IsNull(p))));
    }

    /// <summary><c>does X still hold on Y</c>: a relationship that is spoken of has no end, where no value says how it stands.</summary>
    private static Mention? StillHolds(Draft draft, int i)
    {
        if (!MentionWords.Still.Is(draft.Items[i]) || draft.Items.Any(x => x.Has<ValueMeaning>() && x.Role is null))
            return null;
        var ends = draft
            .Items.Where(x => !x.Has<TypeMeaning>())
            .SelectMany(x => x.Relationships)
            .Select(r => r.Properties)
            .OfType<PropertiesType>()
            .Distinct()
            .SelectMany(carrier => carrier.Properties)
            .Where(p => !p.Required && Sorts.IsEnd(p))
            .ToArray();
        return ends.Length == 0 ? null : Mention.OfConditions(i, i, ends.Select(p => new IsNull(p)));
    }

    /// <summary><c>museums with free entry</c>: a price of nothing.</summary>
    public static Mention? ReadFree(Draft draft, int i)
    {
        if (!MentionWords.Free.Is(draft.Items[i]) || draft.Items[i].Meanings.Count > 0)
            return null;
        var prices = draft
            .Lexicon.Schema.NodeTypes.Where(type => IsSpokenOf(draft, type))
            .SelectMany(t => t.Properties)
            .Where(p => Sorts.IsNumber(p) && Dimensions.IsPrice(p))
            .ToArray();
        if (prices.Length == 0)
            return null;
        var hasNoun = draft.IsFollowedBy(
            i,
            entry => !entry.IsNounOrName && (entry.Properties.Any(prices.Contains) || MentionWords.Entry.Is(entry))
        );
        return Mention.OfConditions(
            i,
            hasNoun ? draft.Next(i) : i,
            prices.Select(p => Descriptions.IsMissingWhereFree(p) ? new IsNull(p) : Compare(p, FilterOperator.Eq, 0))
        );
    }

    /// <summary><c>living artists</c>, <c>dead kings</c>: whether a time of death is known.</summary>
    public static Mention? ReadLife(Draft draft, int i)
    {
        var isAlive = MentionWords.Living.Is(draft.Items[i]);
        if (!isAlive && !MentionWords.Dead.Is(draft.Items[i]) || draft.Items[i].Nodes.Any() || TimeReader.BeginsPart(draft, i))
            return null;
        var deaths = draft
            .Lexicon.Schema.NodeTypes.SelectMany(t => t.Properties)
            .Where(p => !p.Required && Sorts.IsTime(p) && SchemaWords.Of(p).SelectMany(Tokenizer.Read).Any(MentionWords.Dying.Has))
            .ToArray();
        return deaths.Length == 0
            ? null
            : Mention.OfConditions(i, i, deaths.Select(p => isAlive ? (Filter)new IsNull(p) : new Not(new IsNull(p))));
    }

    /// <summary><c>who have died</c>, <c>has X been closed</c>: whether the time is known at which that happened, which it did to some.</summary>
    public static Mention? ReadHappened(Draft draft, int i)
    {
        var item = draft.Items[i];
        if (
            item.Role is not (null or Role.Filler)
            || item.IsNounOrName
            || !Inflection.IsParticiple(item.Words[0].Word)
            || draft.Before(i) is not { } before
            || !(before.Role is Role.Have or Role.Not || before.Nodes.Any() && draft.OpensWithVerb())
            || i + 1 < draft.Items.Count && !draft.Items[i + 1].IsMark
            || draft.Has(Role.When, Role.Order, Role.Newest, Role.Oldest, Role.Most, Role.Least)
        )
            return null;
        var subject = before.Nodes.Any() ? before : draft.Before(draft.Next(i, -1));
        var times = item
            .Properties.Where(p => !p.Required && Sorts.IsTime(p) && p.Entity is NodeType type && Speaks(draft, type))
            .Where(p => subject?.Nodes.Any() != true || subject.Nodes.Any(n => n.Node.Type == p.Entity))
            .ToArray();
        return times.Length == 0 ? null : Mention.OfConditions(i, i, times.Select(p => new Not(new IsNull(p))));
    }

    private static bool Speaks(Draft draft, NodeType type) =>
        IsSpokenOf(draft, type)
        || draft.Has(Role.Who) && Sorts.IsPerson(type)
        || draft.Items.Any(i => i.Relationships.Any(r => r.Target == type));

    /// <summary>Compares a property with a number; a share may be said in percent.</summary>
    public static Filter Compare(Property property, FilterOperator op, double number) =>
        new Comparison(
            property,
            op,
            property.Type != ScalarType.Float ? (object)(long)number
                : number > 1 && Sorts.IsShare(property) ? number / 100
                : number is > 0 and < 1 && Sorts.IsPercent(property) ? number * 100
                : number
        );

    /// <summary>The properties that an item names; <c>share of</c> and its like name those that hold a share.</summary>
    private static IEnumerable<Property> Spoken(Draft draft, Item item) =>
        item
            .Meanings.Concat(item.Is(Role.Share) ? draft.Lexicon.Find(item.Words[0].Stem) : [])
            .OfType<PropertyMeaning>()
            .Select(p => p.Property)
            .Where(p => p.Carrier is null || !MentionWords.BarePrepositions.Is(item) || IsSpokenOf(draft, p.Carrier))
            .Where(p => !IsUnitOfNext(draft, item));

    /// <summary><c>not tied to a magazine</c>: the text is not there.</summary>
    private static Mention? Untied(Draft draft, int i, Property[] properties)
    {
        var tie = draft.Next(i, -1);
        if (draft.Next(tie, -1) is not (var not and > 0) || !draft.Items[not].Is(Role.Not) || properties.All(p => p.Required))
            return null;
        draft.Use(tie);
        return Mention.OfConditions(not, i, properties.Where(p => !p.Required).Select(p => new IsNull(p)));
    }

    /// <summary><c>12 percent alcohol</c>: what the number of the word behind is stated in.</summary>
    private static bool IsUnitOfNext(Draft draft, Item item) =>
        item.Is(Role.Share)
        && MentionWords.Percent.Begins(item)
        && draft.After(draft.Position(i => i == item)) is { } next
        && next.Properties.Any(Sorts.IsPercent);

    /// <summary>Whether a word of the question is a relationship that carries the properties.</summary>
    private static bool IsSpokenOf(Draft draft, PropertiesType carrier) =>
        draft.Items.Any(i => i.Meanings.OfType<RelationshipMeaning>().Any(r => r.Relationship.Properties == carrier));

    /// <summary>Whether the number beside is too small for a year.</summary>
    private static bool CountsSomething(Draft draft, int i) =>
        draft.Items.Skip(i + 1).FirstOrDefault(x => x.Number is not null) is { Number: < FirstYear }
        || draft.Before(i) is { Number: < FirstYear };

    /// <summary><c>confidence between 0.7 and 0.8</c>.</summary>
    private static Mention? Within(Draft draft, int i, Property[] numbers)
    {
        if (numbers.Length == 0)
            return null;
        if (Amounts.Range(draft, i) is var (end, low, high))
        {
            var (last, amounts) = QuantityReader.InUnits(draft, numbers, end, high);
            var ratio = QuantityReader.ShareOf(draft.Items[end], low, high);
            return last == end
                ? Mention.OfConditions(i, end, numbers.Select(p => Between(draft, p, end, low, high)))
                : Mention.OfConditions(
                    i,
                    last,
                    amounts.Select(a =>
                        Filter.All(
                            Compare(a.Property, FilterOperator.Gte, Math.Round(a.Number * ratio, NearDigits)),
                            Compare(a.Property, FilterOperator.Lte, a.Number)
                        )
                    )
                );
        }
        return Amounts.RangeBefore(draft, i) is var (at, least, most)
            ? Mention.OfConditions(at, i, numbers.Select(p => Between(draft, p, draft.Next(i, -1), least, most)))
            : null;
    }

    /// <summary><c>between 5 and 10 million</c>: the scale behind the last number is that of both.</summary>
    private static Filter Between(Draft draft, Property property, int last, double low, double high)
    {
        var scale = draft.Items[last].Words.Select(Numbers.Scale).FirstOrDefault(s => s is not null) ?? 1;
        double InItsOwn(double number) =>
            QuantityReader.WithoutUnit(draft.Items[last], property, number <= high / scale ? number * scale : number);
        return Filter.All(Compare(property, FilterOperator.Gte, InItsOwn(low)), Compare(property, FilterOperator.Lte, InItsOwn(high)));
    }

    /// <summary><c>more than 300 seats</c>, <c>a depth of 500 metres</c>, <c>one platform</c>: a bound before the property goes first.</summary>
    private static Mention? Compared(Draft draft, int i, Property[] numbers)
    {
        if (numbers.Length == 0)
            return null;
        if (Amounts.Before(draft, i) is not var (at, op, number))
            return Behind(draft, i, numbers);
        if (Amounts.IsNth(draft.Items[at]))
            numbers = AsSpelt(draft.Items[i], numbers);
        if (QuantityReader.VerbOfLasting(draft, at) is var lasts and >= 0)
        {
            if (!numbers.Any(Dimensions.SaysLength))
                return null;
            draft.Use(lasts);
        }
        if (op == FilterOperator.Eq && Amounts.Trailing(draft, i) is var (trailing, last))
            return Mention.OfConditions(at, last, numbers.Select(p => Compare(p, trailing, number)));
        var before = Mention.OfConditions(at, i, numbers.Select(p => IsNear(draft, at, i) ? Near(p, number) : Compare(p, op, number)));
        return op != FilterOperator.Eq ? before : Behind(draft, i, numbers) ?? before;
    }

    /// <summary><c>started in 2023</c>, of what has a day on which it started, though something else has the year of one.</summary>
    private static bool SpeaksOfDay(Draft draft, int i) =>
        draft.Items[i].Properties.Any(p => Sorts.IsTime(p) && !Sorts.IsNumber(p) && p.Entity is { } entity && IsSpokenOf(draft, entity));

    /// <summary><c>semester 3</c>, <c>the third semester</c>: what is called just so, where something is, and no number of <c>semesters</c>.</summary>
    private static Property[] AsSpelt(Item item, Property[] numbers) =>
        item.Words is [var word] && numbers.Where(p => SchemaWords.IsSpelt(p, word)).ToArray() is { Length: > 0 } spelt ? spelt : numbers;

    private static Mention? Behind(Draft draft, int i, Property[] numbers)
    {
        if (Amounts.Behind(draft, i) is not var (end, op, number))
            return null;
        if (Numbers.IsYear(number) && numbers.All(Sorts.IsYear) && SpeaksOfDay(draft, i))
            return null;
        if (op == FilterOperator.Eq && draft.Items[i + 1].Number is not null)
            numbers = AsSpelt(draft.Items[i], numbers);
        var (last, amounts) = QuantityReader.InUnits(draft, numbers, end, number);
        var canBe = last > end || !Numbers.IsYear(number) || numbers.Any(Sorts.IsYear) || op != FilterOperator.Eq || IsAmountOf(draft, i);
        var isNear = op == FilterOperator.Eq && IsNear(draft, i, end);
        last = WithCounted(draft, last, numbers);
        return canBe
            ? Mention.OfConditions(i, last, amounts.Select(a => isNear ? Near(a.Property, a.Number) : Compare(a.Property, op, a.Number)))
            : null;
    }

    /// <summary><c>employ fewer than 300 people</c>, <c>carry 100 passengers</c>, <c>downloaded 500 times</c>: the noun behind says only what the number counts, and names none.</summary>
    private static int WithCounted(Draft draft, int number, Property[] numbers) =>
        number + 1 < draft.Items.Count
        && draft.Items[number + 1] is var people
        && (
            numbers.All(Sorts.CountsPersons)
                && (FormWords.People.Is(people) || people.IsNounOfType && people.Types.All(Sorts.IsPerson) && CheckWords.IsPlural(people))
            || !people.IsNounOrName && numbers.All(p => Descriptions.IsOf(p, people))
        )
        && (
            draft.After(number + 1) is not { } rest
            || draft.Items[number + 2].IsMark
            || rest.Role is Role.And or Role.Or or Role.Per or Role.In
        )
            ? number + 1
            : number;

    /// <summary><c>a capacity of 1500</c>, <c>with capacity 1500</c>, <c>whose capacity is 1500</c>: the number is how much of it there is, and no year.</summary>
    private static bool IsAmountOf(Draft draft, int i) =>
        i > 0
        && draft.After(i) is { } next
        && (
            next.Is(Role.Of) ? MentionWords.IndefiniteArticles.Ends(draft.Items[i - 1])
            : next.Is(Role.Be) ? CheckWords.Possessives.Is(draft.Items[i - 1])
            : next.Number is not null && draft.IsPrecededBy(i, with => with.Is(Role.With))
        );

    /// <summary><c>around 300 seats</c>: whether the number between two positions is said not to be exact.</summary>
    public static bool IsNear(Draft draft, int from, int to) =>
        Enumerable
            .Range(from, to - from + 1)
            .Any(k =>
                k > 0 && draft.Items[k].Number is { } number && !Numbers.IsYear(number) && MentionWords.Near.Ends(draft.Items[k - 1])
            );

    /// <summary><c>around 300</c>: a tenth more or less.</summary>
    public static Filter Near(Property property, double number)
    {
        var (low, high) = (Math.Round(number * (1 - Nearness), NearDigits), Math.Round(number * (1 + Nearness), NearDigits));
        return property.Type == ScalarType.Float
            ? Filter.All(Compare(property, FilterOperator.Gte, low), Compare(property, FilterOperator.Lte, high))
            : Filter.All(Compare(property, FilterOperator.Gte, Math.Ceiling(low)), Compare(property, FilterOperator.Lte, Math.Floor(high)));
    }

    /// <summary><c>with a DOI</c>, <c>without a year</c>; before a value the property only says what the value is of.</summary>
    private static Mention? Present(Draft draft, int i, Property[] properties)
    {
        if (draft.Before(i) is { Role: Role.Path or Role.Of } && Untied(draft, i, properties) is { } untied)
            return untied;
        if (draft.Before(i) is not { } with || with.Role is not (Role.With or Role.Without) && !MentionWords.Lacking.Is(with))
            return null;
        if (draft.Items[i].Has<TypeMeaning>() || properties.All(p => p.Required))
            return null;
        // "With a closing date before June 2020" bounds it.
        if (properties.Any(Sorts.IsTime) && TimeConditions.Leading(draft.After(i)?.Role) is not null)
            return null;
        draft.Use(draft.Next(i, -1));
        if (draft.After(i) is { } value && ValueConditions.Of(value).Any(v => properties.Contains(v.Property)))
        {
            draft.Use(i);
            return null;
        }
        return Mention.OfConditions(i, i, properties.Select(p => with.Is(Role.With) ? (Filter)new Not(new IsNull(p)) : new IsNull(p)));
    }

    /// <summary><c>for which X is the DOI missing</c>, <c>whose year is unknown</c>: what not every thing has, and these have not.</summary>
    private static Mention? Absent(Draft draft, int i, Property[] properties)
    {
        var at = draft.Next(i);
        if (at > 0 && draft.Items[at].Is(Role.Be))
            at = draft.Next(at);
        return at > 0 && MentionWords.Unstated.Is(draft.Items[at]) && !draft.Items[i].Has<TypeMeaning>() && properties.Any(p => !p.Required)
            ? Mention.OfConditions(i, at, properties.Where(p => !p.Required).Select(p => new IsNull(p)))
            : null;
    }
}
