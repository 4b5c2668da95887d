using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads numbers with a unit: <c>more than 500 g</c>, <c>over an hour and a half</c>, <c>above 500 metres</c>.</summary>
internal static class QuantityReader
{
    private const int MaxHalf = 2;

    /// <summary>The condition on what is stated in that unit, or null. The position is that of the number, or of a unit without one.</summary>
    public static Mention? Read(Draft draft, int i)
    {
        if ((ByPlaces(draft, i) ?? InRange(draft, i)) is { } read)
            return read;
        if (Amounts.IsNth(draft.Items[i]))
            return null;
        var unitAt = draft.Items[i].Number is null ? i : i + 1;
        if (draft.Items[i].Number is < 1)
            unitAt = BehindArticle(draft, unitAt);
        if (unitAt >= draft.Items.Count || draft.IsUsed(unitAt) || UnitAt(draft, unitAt) is not var (word, unit))
            return ByPrice(draft, i);
        if (unitAt == i && !IsOne(draft, unitAt))
            return null;
        var before = i - 1;
        while (before >= 0 && MentionWords.BeforeAmount.Ends(draft.Items[before]))
            before--;
        var op =
            before < 0 || draft.IsUsed(before)
                ? null
                : Bounds.Of(draft.Items[before].Role) ?? Bounds.BeforeAmount(draft.Items[before].Words[0]);
        if (op is null && unitAt == i)
            return null;
        var (number, end) = WithHalf(draft, draft.Items[i].Number ?? 1, unitAt);
        if (op is null && Amounts.Trailing(draft, end) is var (trailing, last))
            (op, end, before) = (trailing, last, i);
        (end, var amounts) = Measured(draft, op is null ? i : before, end, word, unit, number);
        if (amounts.Length == 0)
            return null;
        var isNear = op is null && PropertyConditions.IsNear(draft, i, i);
        var conditions = amounts.Select(a =>
            isNear
                ? PropertyConditions.Near(a.Property, a.Number)
                : PropertyConditions.Compare(a.Property, op ?? FilterOperator.Eq, a.Number)
        );
        return Mention.OfConditions(op is null ? i : before, end, conditions);
    }

    /// <summary><c>between 100 and 300 kilos</c>, <c>two to three hours</c>: the unit behind is that of both.</summary>
    private static Mention? InRange(Draft draft, int i)
    {
        if (draft.Items[i].Number is not { } low || draft.Next(i) is not (var joint and > 0))
            return null;
        var opens = draft.Next(i, -1) is var between and >= 0 && draft.Items[between].Is(Role.Between) && !draft.IsUsed(between);
        var second =
            draft.Items[joint].Is(Role.Until) || draft.Items[joint].Is(Role.And) && opens ? draft.Next(joint)
            : IsJoinedBySign(draft, i, joint) ? joint
            : -1;
        if (
            second < 0
            || draft.Items[second].Number is not { } high
            || high <= low
            || second + 1 >= draft.Items.Count
            || draft.IsUsed(second + 1)
            || UnitAt(draft, second + 1) is not var (word, unit)
        )
            return null;
        var at = opens ? draft.Next(i, -1) : i;
        var (end, most) = Measured(draft, at, second + 1, word, unit, high);
        var ratio = ShareOf(draft.Items[second], low, high);
        return most.Length == 0
            ? null
            : Mention.OfConditions(
                at,
                end,
                most.Select(a =>
                    Filter.All(
                        PropertyConditions.Compare(
                            a.Property,
                            FilterOperator.Gte,
                            Math.Round(a.Number * ratio, PropertyConditions.NearDigits)
                        ),
                        PropertyConditions.Compare(a.Property, FilterOperator.Lte, a.Number)
                    )
                )
            );
    }

    /// <summary><c>5 and 10 million</c>: which part of the second number the first is, of the same scale.</summary>
    public static double ShareOf(Item second, double low, double high) =>
        low * (second.Words.Select(Numbers.Scale).FirstOrDefault(scale => low <= high / scale) ?? 1) / high;

    /// <summary><c>two to three</c>, <c>2 – 3</c>, <c>2-3</c>: the sign that parts two words is no word.</summary>
    private static bool IsJoinedBySign(Draft draft, int one, int two) =>
        Draft.Between(one, two).Any(k => MentionWords.To.Is(draft.Items[k]) || MentionWords.Dash.Is(draft.Items[k]))
        || two == one + 1
            && draft.Items[two].Number is not null
            && draft.Items[two].Words[0].Start - draft.Items[one].Words[^1].End == 1
            && char.IsAsciiDigit(draft.Items[one].Words[^1].Word[0]);

    /// <summary>The properties that an amount can be of, with the number in their own units, and where the amount ends; none where the unit leaves open which.</summary>
    private static (int End, (Property Property, double Number)[] Amounts) Measured(
        Draft draft,
        int at,
        int end,
        Token word,
        Dimensions.Unit unit,
        double number
    )
    {
        var amounts = Stated(draft.Lexicon.Numbers, unit, number);
        if (Dimensions.IsOfCalendar(unit))
            amounts = [.. amounts.Where(a => Dimensions.UnitOf(a.Property) == unit && IsSpokenOf(draft, a.Property))];
        amounts = Narrowed(Narrowed(amounts, p => IsSpokenOf(draft, p)), p => IsCalled(p, word));
        if (amounts.Length > 1 && Dimensions.UnitOf(word) is null)
            amounts = Narrowed(amounts, p => IsCarriedBySpoken(draft, p));
        if (amounts.Length == 0 || Dimensions.UnitOf(word) is null && amounts.Length > 1)
            return (end, []);
        (end, amounts) = OfWhat(draft, end, amounts);
        (end, amounts) = InDirection(draft, end, amounts);
        if (VerbOfLasting(draft, at) is var lasts and >= 0)
        {
            amounts = [.. amounts.Where(a => Dimensions.SaysLength(a.Property))];
            if (amounts.Length > 0)
                draft.Use(lasts);
        }
        return (end, amounts);
    }

    /// <summary><c>lasted more than two years</c>: where the verb before an amount says that it is how long something goes on, its position; -1 for none.</summary>
    public static int VerbOfLasting(Draft draft, int at)
    {
        var verb = at - 1;
        while (verb > 0 && (draft.Items[verb].Is(Role.For) || MentionWords.Near.Ends(draft.Items[verb])))
            verb--;
        return verb >= 0 && MentionWords.Lasting.Is(draft.Items[verb]) ? verb : -1;
    }

    /// <summary>Those of the properties that are such, where any is.</summary>
    private static (Property Property, double Number)[] Narrowed(
        (Property Property, double Number)[] amounts,
        Func<Property, bool> isSuch
    ) => amounts.Where(a => isSuch(a.Property)).ToArray() is { Length: > 0 } such ? such : amounts;

    /// <summary><c>less than 2,200 metres of runway</c>: the noun behind says which of the properties is meant.</summary>
    private static (int End, (Property Property, double Number)[] Amounts) OfWhat(
        Draft draft,
        int end,
        (Property Property, double Number)[] amounts
    )
    {
        if (draft.Next(end) is not (var of and > 0) || !MentionWords.Of.Is(draft.Items[of]) || draft.Next(of) is not (var noun and > 0))
            return (end, amounts);
        var stems = draft.Items[noun].Words.Select(w => w.Stem).ToArray();
        var called = amounts.Where(a => stems.All(SchemaWords.Of(a.Property).SelectMany(Tokenizer.Stems).Contains)).ToArray();
        return called.Length == 0 || draft.Items[noun].IsNounOrName ? (end, amounts) : (noun, called);
    }

    /// <summary>
    /// <c>over 250 metres long</c>, <c>24 hours late</c>, of <c>How many hours late it arrived</c>: the adjective behind says which of
    /// the properties is meant.
    /// </summary>
    private static (int End, (Property Property, double Number)[] Amounts) InDirection(
        Draft draft,
        int end,
        (Property Property, double Number)[] amounts
    )
    {
        if (end + 1 >= draft.Items.Count || draft.Items[end + 1] is not { Words: [var adjective], IsNounOrName: false })
            return (end, amounts);
        var compared = Dimensions.ComparedBy(adjective.Word, amounts.Select(a => a.Property)).Select(c => c.Property).ToHashSet();
        if (compared.Count == 0 && FunctionWords.Of(adjective) is null)
            compared.UnionWith(amounts.Select(a => a.Property).Where(p => Tokenizer.Stems(p.Description ?? "").Contains(adjective.Stem)));
        return compared.Count == 0 ? (end, amounts) : (end + 1, [.. amounts.Where(a => compared.Contains(a.Property))]);
    }

    /// <summary>Whether the question speaks of what has the property, or of what a relationship with it leads from or to.</summary>
    private static bool IsSpokenOf(Draft draft, Property property) =>
        draft
            .Items.SelectMany(i => i.Types.Concat(i.Nodes.Select(n => n.Node.Type)))
            .Any(type =>
                property.Entity == type || property.Carrier is { } carrier && type.Relationships.Any(r => r.Properties == carrier)
            );

    /// <summary><c>a donation of more than 40 crowns</c>: whether a word speaks of the relationship that carries the property.</summary>
    private static bool IsCarriedBySpoken(Draft draft, Property property) =>
        property.Carrier is { } carrier
        && draft.Items.Any(i => i.Role is null or Role.Filler && i.Relationships.Any(r => r.Properties == carrier));

    /// <summary><c>more than 60 days</c>, where a number is called the days, or <c>lengthDays</c> as what it is stated in.</summary>
    private static bool IsCalled(Property property, Token unit) =>
        SchemaWords.Of(property).Any(name => Tokenizer.Stems(name)[^1] == unit.Stem);

    /// <summary><c>tours under 50</c>: the price, where such things have one and nothing else is said to be so much.</summary>
    private static Mention? ByPrice(Draft draft, int i)
    {
        if (draft.Items[i].Number is not { } number || i == 0 || i + 1 < draft.Items.Count && !draft.Items[i + 1].IsMark)
            return null;
        var op = Bounds.BeforeNumber(draft.Items[i - 1].Words[0]) ?? Bounds.Of(draft.Items[i - 1].Role);
        var noun = op is null ? -1 : draft.Next(i - 1, -1);
        if (noun >= 0 && draft.Items[noun].Is(Role.For))
            noun = draft.Next(noun, -1);
        if (noun > 0 && draft.Items[noun].Is(Role.Be) && MentionWords.RelativePronouns.Is(draft.Items[noun - 1]))
            noun = draft.Items.Take(noun).ToList().FindLastIndex(item => item.Has<TypeMeaning>());
        return
            noun >= 0
            && draft.Items[noun].Types.SelectMany(t => t.Properties).Where(p => Sorts.IsNumber(p) && Dimensions.IsPrice(p)).ToArray()
                is [var price]
            ? Mention.OfConditions(i - 1, i, [PropertyConditions.Compare(price, op!.Value, number)])
            : null;
    }

    /// <summary><c>rooms for 30 people</c>, <c>halls that hold over 2000</c>: at least so many places, unless a bound says otherwise.</summary>
    private static Mention? ByPlaces(Draft draft, int i)
    {
        if (draft.Items[i].Number is not { } number)
            return null;
        var op = i == 0 ? null : Bounds.BeforeNumber(draft.Items[i - 1].Words[0]) ?? Bounds.Of(draft.Items[i - 1].Role);
        var at = op is null ? i : i - 1;
        var lead = draft.Next(at, -1);
        var hasPeople = i + 1 < draft.Items.Count && FormWords.People.Is(draft.Items[i + 1]);
        if (
            lead < 0
            || !(
                draft.Items[lead].Is(Role.For) && hasPeople
                || FormWords.Places.Is(draft.Items[lead]) && (hasPeople || i + 1 == draft.Items.Count || draft.Items[i + 1].IsMark)
            )
        )
            return null;
        var places = draft
            .Items.SelectMany(item => item.Types)
            .Distinct()
            .SelectMany(type => type.Properties)
            .Where(Sorts.CountsPlaces)
            .ToArray();
        if (places is not [var capacity])
            return null;
        draft.Use(lead);
        return Mention.OfConditions(at, hasPeople ? i + 1 : i, [PropertyConditions.Compare(capacity, op ?? FilterOperator.Gte, number)]);
    }

    /// <summary>The properties with a number in the unit that stands behind it, and where the amount ends; as they are where no unit of theirs does.</summary>
    public static (int End, IReadOnlyList<(Property Property, double Number)> Amounts) InUnits(
        Draft draft,
        IReadOnlyList<Property> properties,
        int end,
        double number
    )
    {
        var at = number < 1 ? BehindArticle(draft, end + 1) : end + 1;
        if (
            draft.Next(end) is var called and > 0
            && draft.Items[called].Properties.Intersect(properties).ToArray() is { Length: > 0 } own
            && (own.Any(p => IsOfSpoken(draft, p)) || !properties.Any(p => IsOfSpoken(draft, p) && IsStatedIn(p, draft.Items[called])))
        )
            return (called, [.. own.Select(p => (p, InOwnUnit(draft, end, p, number)))]);
        var amounts = at < draft.Items.Count && UnitAt(draft, at) is var (_, unit) ? Stated(properties, unit, number) : [];
        return amounts.Length == 0 ? (end, [.. properties.Select(p => (p, InOwnUnit(draft, end, p, number)))]) : (at, amounts);
    }

    /// <summary>
    /// <c>taller than 1.80</c>, of what is stated in whole centimetres and never so few: people leave out the unit of which the property
    /// counts parts.
    /// </summary>
    private static double InOwnUnit(Draft draft, int at, Property property, double number)
    {
        var said = WithoutUnit(draft.Items[at], property, number);
        return
            property.Type == ScalarType.Int
            && said != Math.Floor(said)
            && Dimensions.UnitOf(property) is { Factor: < 1 } part
            && draft.Lexicon.Range(property) is var (least, most)
            && said < least
            && said / part.Factor is var whole
            && whole >= least / 2
            && whole <= most * 2
            ? Math.Round(whole, PropertyConditions.NearDigits)
            : said;
    }

    /// <summary><c>flights longer than three hours</c>, where only something else is said to have hours: of what is named or called by its noun.</summary>
    private static bool IsOfSpoken(Draft draft, Property property) =>
        property.Entity is { } entity && draft.Items.Any(i => i.Types.Contains(entity) || i.Nodes.Any(n => n.Node.Type == entity));

    /// <summary><c>a fee above 4 million</c>, of what is stated in millions: the number in the property's own.</summary>
    public static double WithoutUnit(Item said, Property property, double number) =>
        said.Words.Any(w => Numbers.Scale(w) is not null) ? number / Dimensions.ScaleOf(property) : number;

    /// <summary><c>half an hour</c>: the unit behind the article.</summary>
    private static int BehindArticle(Draft draft, int at) =>
        at < draft.Items.Count && MentionWords.IndefiniteArticles.Ends(draft.Items[at]) ? at + 1 : at;

    private static (Token Word, Dimensions.Unit Unit)? UnitAt(Draft draft, int i) =>
        draft.Items[i] is { Words: [var word], Number: null } && draft.Lexicon.UnitOf(word) is { } unit ? (word, unit) : null;

    /// <summary>Whether a number is stated in the unit that an item names, or in one that measures the same.</summary>
    public static bool IsStatedIn(Property number, Item unit) =>
        unit.Words is [var word]
        && Dimensions.UnitOf(word) is { } named
        && Dimensions.UnitOf(number) is { } own
        && own.Dimension == named.Dimension;

    /// <summary><c>an hour</c>: one of the unit.</summary>
    private static bool IsOne(Draft draft, int unit) => unit > 0 && MentionWords.IndefiniteArticles.Ends(draft.Items[unit - 1]);

    /// <summary>The properties that are stated in units of the same dimension, with the number in their own.</summary>
    private static (Property Property, double Number)[] Stated(IEnumerable<Property> properties, Dimensions.Unit unit, double number) =>
        [
            .. properties
                .Select(p => (Property: p, Unit: Dimensions.UnitOf(p)))
                .Where(x => x.Unit?.Dimension == unit.Dimension)
                .Select(x => (x.Property, number * unit.Factor / x.Unit!.Factor)),
        ];

    /// <summary><c>an hour and a half</c>.</summary>
    private static (double Number, int End) WithHalf(Draft draft, double number, int unit)
    {
        var and = draft.Next(unit);
        if (and < 0 || !draft.Items[and].Is(Role.And))
            return (number, unit);
        var half = Draft.Between(and, draft.Items.Count).Take(MaxHalf).FirstOrDefault(k => MentionWords.Half.Ends(draft.Items[k]), -1);
        return half < 0 ? (number, unit) : (number + 0.5, half);
    }
}
