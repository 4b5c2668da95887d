using System.Collections.Frozen;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What English says of sizes: the units that numbers are given in, and the adjectives that compare them.</summary>
internal static class Dimensions
{
    private const string Units = """
        time 1 second sec
        time 60 minute min
        time 3600 hour h
        time 86400 day
        time 604800 week
        length 1 metre meter m
        length 0.01 centimetre centimeter cm
        length 0.001 millimetre millimeter mm
        length 1000 kilometre kilometer km
        length 1609.344 mile
        mass 1 gram g
        mass 1000 kilogram kilogramme kilo kg
        mass 1000000 tonne
        area 10000 hectare ha
        area 4046.856 acre
        speed 1 kph kmh
        speed 1.609344 mph
        energy 1 kilocalorie kcal
        volume 1 litre liter
        volume 0.001 millilitre milliliter ml
        data 1 kilobyte kb
        data 1000 megabyte mb
        data 1000000 gigabyte gb
        power 1 kilowatt kw
        power 1000 megawatt mw
        """;

    /// <summary>Units that are one only where there are several of them: <c>30 years</c>, and no <c>year 30</c>.</summary>
    private const string UnitsOfMany = """
        time 31556952 years
        time 2629746 months
        """;

    /// <summary>For the adjectives of a line the nouns that they grow with, and after a stroke those that they shrink with.</summary>
    private const string Adjectives = """
        long lengthy: length distance duration time minute hour page
        short brief: / length distance height duration time minute hour page
        quick: speed / duration time minute hour
        fast: speed velocity / duration time
        slow: duration time minute hour / speed velocity
        high: height altitude elevation
        tall: height floor storey story
        low: / height altitude elevation
        deep: depth
        shallow: / depth
        heavy massive weighty: weight mass
        light: / weight mass
        wide broad: width
        thick: thickness page
        thin: / thickness page
        large big huge great: size area surface population capacity inhabitant participant resident employee staff crew seat bed amount sum
        small little tiny: / size area surface population capacity inhabitant participant resident employee staff crew seat bed amount sum
        roomy spacious: capacity seat area
        expensive costly pricey: price cost fee fare charge budget admission ticket
        cheap inexpensive affordable: / price cost fee fare charge budget admission ticket
        dear: price cost value fare fee charge admission
        hot warm: temperature
        cold cool: / temperature
        populous: population inhabitant
        rich wealthy: income wealth revenue budget
        poor: / income wealth revenue budget
        funded financed: budget funding
        paid: salary wage pay
        attended: attendance attendee visitor audience
        tested: coverage
        lived: lifespan longevity
        profitable lucrative: profit revenue gross takings
        generous: prize grant amount
        deadly lethal fatal: death casualty victim fatality
        fattening nourishing: calorie kilocalorie kcal energy
        valuable precious: value worth
        old: age
        young: / age
        crowded busy: visitor attendance passenger traffic
        popular: popularity visitor attendance audience
        far distant: distance range reach
        near: / distance
        close tight narrow: / distance margin gap difference majority width
        loud: volume
        quiet: / volume
        bright luminous: brightness luminosity
        faint dim: / brightness luminosity
        bad severe serious grave: severity
        mild harmless: / severity
        sharp crisp: sharpness / blur
        blurred blurry: blur / sharpness
        dense: density
        salty: salinity salt
        windy: wind
        snowy: snow snowfall
        productive: production output yield
        steep: slope gradient price fee
        wet rainy: rain rainfall precipitation
        dry arid: / rain rainfall precipitation
        sunny: sunshine
        strong powerful: strength power force alcohol
        weak: / strength power force
        """;

    private static readonly FrozenDictionary<string, Unit> ByUnit = Units
        .Split('\n')
        .Select(line => line.Split(' '))
        .SelectMany(parts => parts[2..].Select(word => (word, unit: ReadUnit(parts))))
        .SelectMany(x => new[] { (stem: English.Stem(x.word), x.unit), (stem: English.Stem(English.Americanise(x.word)), x.unit) })
        .DistinctBy(x => x.stem)
        .ToFrozenDictionary(x => x.stem, x => x.unit);

    private static readonly FrozenDictionary<string, Unit> ByUnitOfMany = UnitsOfMany
        .Split('\n')
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(parts => parts[2], ReadUnit);

    /// <summary>The dimension of a line and how many of its base unit one is.</summary>
    private static Unit ReadUnit(string[] parts) =>
        new(parts[0], double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));

    private static readonly FrozenDictionary<string, (string[] Grows, string[] Shrinks)> ByAdjective = Adjectives
        .Split('\n')
        .Select(line => line.Split(':'))
        .SelectMany(parts => parts[0].Split(' ').Select(adjective => (adjective, nouns: parts[1].Split('/'))))
        .ToFrozenDictionary(
            x => x.adjective,
            x => (Stems(x.nouns[0]), x.nouns.Length > 1 ? Stems(x.nouns[1]) : []),
            StringComparer.Ordinal
        );

    private static readonly WordSet Lesser = WordSet.Of("least less worst");

    private static readonly FrozenSet<string> OfLittle = FrozenSet.Create(
        StringComparer.Ordinal,
        ["quick", "short", "cheap", "low", "small", "young", "light", "few", "near"]
    );

    /// <summary>A unit: what it measures, and how many of the base unit it is.</summary>
    internal sealed record Unit(string Dimension, double Factor);

    /// <summary>The unit that a word names, or null.</summary>
    public static Unit? UnitOf(Token token) => ByUnit.GetValueOrDefault(token.Stem) ?? ByUnitOfMany.GetValueOrDefault(token.Word);

    /// <summary>Whether a unit is one of the calendar, in which an amount is stated only where the schema states it so.</summary>
    public static bool IsOfCalendar(Unit unit) => ByUnitOfMany.Values.Contains(unit);

    /// <summary>The unit that a property is stated in, by its words and its description; null where they name none.</summary>
    public static Unit? UnitOf(Property property)
    {
        return SchemaWords.Of(property).Select(KnownUnit).FirstOrDefault(unit => unit is not null)
            ?? StatedUnit(property.Description ?? "")
            ?? KnownUnit(property.Description ?? "");
    }

    /// <summary>The common unit that a text names, the one behind <c>in</c> first; none where something is stated per unit.</summary>
    private static Unit? KnownUnit(string text)
    {
        var words = Tokenizer.Read(text).Where(t => !t.IsMark).ToArray();
        if (words.Any(w => w.Word == "per"))
            return null;
        var named = Enumerable.Range(0, words.Length).Where(i => UnitOf(words[i]) is not null).ToArray();
        if (named.Length == 0)
            return null;
        var at = named.FirstOrDefault(i => i > 0 && words[i - 1].Word == "in", named[0]);
        return at + 2 < words.Length && PerEach.Has(words[at + 1]) && UnitOf(words[at + 2]) is { Dimension: "time" } time
            ? SpeedOf(UnitOf(words[at])!, time)
            : UnitOf(words[at]);
    }

    /// <summary><c>kilometres an hour</c>; null for what is no length.</summary>
    private static Unit? SpeedOf(Unit length, Unit time) =>
        length.Dimension == "length"
            ? new Unit("speed", Math.Round(length.Factor / time.Factor * SecondsPerHour / MetresPerKilometre, 6))
            : null;

    private const double SecondsPerHour = 3600,
        MetresPerKilometre = 1000;

    /// <summary>A unit of the subject's own, as a description states it: <c>in thousands of crowns</c>, <c>Euros for each person</c>; null where it states none.</summary>
    private static Unit? StatedUnit(string description)
    {
        var words = Tokenizer.Read(description);
        for (var i = -1; i + 1 < words.Count; i++)
        {
            var scale = Numbers.Scale(words[i + 1] with { Word = words[i + 1].Word.TrimEnd('s') });
            if (i >= 0 && words[i].Word != "in")
                continue;
            var isOf = i + 2 < words.Count && words[i + 2].Word == "of";
            var noun =
                scale is null ? i + 1
                : isOf ? i + 3
                : i + 2;
            if (
                noun < words.Count
                && words[noun].Word is [>= 'a' and <= 'z', .., 's']
                && (noun + 1 == words.Count || words[noun + 1].IsMark || i < 0 && PerWhat.Has(words[noun + 1]))
            )
                return UnitOf(words[noun]) ?? new Unit(words[noun].Stem, scale ?? 1);
        }
        return null;
    }

    private static readonly WordSet PerWhat = WordSet.Of("a an per each every for");

    /// <summary>A unit of two words, as a description states it: <c>light years</c>, of <c>Distance from us in light years</c>; null where it states none.</summary>
    public static string? CompoundUnit(Property property)
    {
        var words = Tokenizer.Read(property.Description ?? "");
        for (var i = 0; i + 1 < words.Count; i++)
            if (
                (i == 0 ? UnitOf(words[1]) is not null : words[i - 1].Word == "in")
                && words[i] is { IsMark: false, Word: var first }
                && FunctionWords.Of(first) is null
                && Numbers.Scale(words[i] with { Word = first.TrimEnd('s') }) is null
                && UnitOf(words[i]) is null
                && words[i + 1].Word is [>= 'a' and <= 'z', .., 's']
                && (i + 2 == words.Count || words[i + 2].IsMark || Inflection.IsPreposition(words[i + 2].Word))
            )
                return $"{first} {words[i + 1].Word}";
        return null;
    }

    /// <summary>How many of the subject's own units one of a property is: a million, of what is stated in million crowns; 1 for what is stated in others.</summary>
    public static double ScaleOf(Property property) =>
        StatedUnit(property.Description ?? "") is { } unit && !IsCommon(unit) ? unit.Factor : 1;

    private static bool IsCommon(Unit unit) => ByUnit.Values.Contains(unit);

    /// <summary>Whether a number says what something costs.</summary>
    public static bool IsPrice(Property property) => Says(property, Prices);

    private static readonly string[] Prices = Stems("price cost fee fare charge admission ticket");

    /// <summary><c>kilo</c>, of a <c>pricePerKg</c>; <c>head</c>, of a price described as <c>Euros for each person</c>: whether a number is stated for each of what a word says.</summary>
    public static bool IsPer(Property number, Token word) =>
        SchemaWords
            .Of(number)
            .Append(number.Description ?? "")
            .Select(Tokenizer.Read)
            .Any(said => Enumerable.Range(1, Math.Max(0, said.Count - 1)).Any(k => PerEach.Has(said[k - 1]) && IsSame(said[k], word)));

    private static bool IsSame(Token one, Token other) =>
        one.Stem == other.Stem || Heads.Has(one) && Heads.Has(other) || UnitOf(one) is { } unit && UnitOf(other) == unit;

    private static readonly WordSet PerEach = WordSet.Of("a an per each every one");

    private static readonly WordSet Heads = WordSet.Of("person head visitor guest participant nose");

    /// <summary>Whether a number says what something is worth.</summary>
    public static bool IsValue(Property property) => Sorts.IsNumber(property) && (IsPrice(property) || Says(property, Values));

    private static readonly string[] Values = Stems("value worth");

    /// <summary>Whether a number says how much money something is, and not how many grams.</summary>
    public static bool IsMoney(Property property) =>
        IsPrice(property) || Says(property, Sums) && !(UnitOf(property) is { } unit && IsCommon(unit));

    private static readonly string[] Sums = Stems("money amount sum funding grant payment bounty reward prize salary wage");

    /// <summary>
    /// Whether many of a number make a larger one: sums of money, times, weights, and what is counted, by its description or by a name in
    /// the plural; but no degrees and no marks.
    /// </summary>
    public static bool IsAddedUp(Property number) =>
        !Says(number, Degrees)
        && (
            IsMoney(number)
            || UnitOf(number) is { Dimension: not "length" }
            || FormWords.DescribesCount(number.Description ?? "")
            || Says(number, Additive)
            || SchemaWords.Of(number).Any(name => English.IsPlural(Tokenizer.Read(name)[0].Word))
        );

    private static readonly string[] Additive = Stems("number count quantity weight attendance enrolment distance mileage copy");

    private static readonly string[] Degrees = Stems("star point mark score grade rating degree level certainty confidence position");

    /// <summary>Whether a number says how long something takes.</summary>
    public static bool IsDuration(Property property) => Sorts.IsNumber(property) && UnitOf(property)?.Dimension == "time";

    /// <summary>Whether a number says how long something is or goes on.</summary>
    public static bool SaysLength(Property property) => IsDuration(property) || ComparedBy("long", [property]).Any();

    /// <summary>Whether a word is an adjective that compares sizes.</summary>
    public static bool IsAdjective(string word) => ByAdjective.ContainsKey(word);

    /// <summary>Of number properties, those that an adjective compares, and whether the adjective grows with their number.</summary>
    public static IEnumerable<(Property Property, bool Grows)> ComparedBy(string adjective, IEnumerable<Property> numbers)
    {
        var nouns = ByAdjective.GetValueOrDefault(adjective, ([], []));
        return numbers
            .GroupBy(p => p.Entity ?? (object?)p.Carrier)
            .Select(ofOne =>
                ofOne
                    .SelectMany(p =>
                        Described(p, adjective) is { } grows ? [(Property: p, Grows: grows)]
                        // A speed grows no slower, though it is stated in kilometres an hour.
                        : IsCalled(p, nouns.Shrinks) && !IsCalled(p, nouns.Grows) ? [(p, false)]
                        : Says(p, nouns.Grows) ? [(p, true)]
                        : Says(p, nouns.Shrinks) ? [(p, false)]
                        : Array.Empty<(Property Property, bool Grows)>()
                    )
                    .ToArray()
                    is { Length: > 0 } compared
                    ? compared
                    : ByExtent(nouns, ofOne)
            )
            .SelectMany(ofOne =>
                ofOne.Where(c => IsCalledSo(c.Property, nouns)).ToArray() is { Length: > 0 } so ? so
                : ofOne.Where(c => IsCalled(c.Property, nouns)).ToArray() is { Length: > 0 } called ? called
                : ofOne.AsEnumerable()
            );
    }

    /// <summary><c>the smallest plant</c>, of which the height is all that is known of its size; none where more or less is known.</summary>
    private static (Property Property, bool Grows)[] ByExtent((string[] Grows, string[] Shrinks) nouns, IEnumerable<Property> numbers)
    {
        var isSize = (nouns.Grows.Contains(Size), nouns.Shrinks.Contains(Size));
        return isSize is not (false, false) && numbers.Where(p => IsCalledSo(p, (Extents, []))).ToArray() is [var only]
            ? [(only, isSize.Item1)]
            : [];
    }

    private static readonly string[] Extents = Stems("height length width depth");

    private static readonly string Size = English.Stem("size");

    /// <summary>Whether a number is called by one of the nouns alone, but for its unit: of a price and a reserve price the price, and the length in km.</summary>
    private static bool IsCalledSo(Property property, (string[] Grows, string[] Shrinks) nouns) =>
        SchemaWords
            .Of(property)
            .Select(name => Tokenizer.Stems(SchemaWords.WithoutUnit(name) ?? name))
            .Any(words => words is [var noun] && nouns.Grows.Concat(nouns.Shrinks).Contains(noun));

    /// <summary>Whether a number has one of the nouns in its name, before what is only described by it: the depth of a reef, not that of the deepest dive there.</summary>
    private static bool IsCalled(Property property, (string[] Grows, string[] Shrinks) nouns) =>
        IsCalled(property, nouns.Grows) || IsCalled(property, nouns.Shrinks);

    private static bool IsCalled(Property property, string[] nouns) =>
        SchemaWords.Of(property).SelectMany(Tokenizer.Stems).Any(nouns.Contains);

    /// <summary><c>the smaller, the brighter</c>: whether an adjective grows with a number, as its description says it of that or of the contrary; null where it says nothing.</summary>
    private static bool? Described(Property number, string adjective)
    {
        if (AskedDegree(number) is { } asked && (asked == adjective || AreAlike(asked, adjective) || AreContrary(asked, adjective)))
            return !AreContrary(asked, adjective);
        if (StatedDegree(number) is not var (degree, grows))
            return null;
        var stated = Positives(degree).ToArray();
        return stated.Contains(adjective) ? grows
            : stated.Any(other => AreContrary(other, adjective)) ? !grows
            : null;
    }

    /// <summary>Whether the largest number is the best of them, where the description says so or the contrary of it: <c>the smaller, the sharper</c>.</summary>
    public static bool IsBestLargest(Property number) => StatedDegree(number) is not var (degree, grows) || grows != Bad.Contains(degree);

    private static (string Degree, bool Grows)? StatedDegree(Property number) =>
        (number.Description ?? "").Contains(", the ", StringComparison.Ordinal)
        && Tokenizer.Read(number.Description!) is var words
        && Enumerable
            .Range(1, Math.Max(0, words.Count - 4))
            .FirstOrDefault(i =>
                words[i - 1].Word == "the"
                && (Larger.Has(words[i]) || Smaller.Has(words[i]))
                && words[i + 1].IsMark
                && words[i + 2].Word == "the"
            )
            is var at
                and > 0
            ? (words[at + 3].Word, Larger.Has(words[at]))
            : null;

    /// <summary><c>size</c>, of a number that is described as <c>How large its source is</c>: the noun for that; null where it is described otherwise.</summary>
    public static string? NounOfDegree(Property number) =>
        Sorts.IsNumber(number) && AskedDegree(number) is { } adjective && ByAdjective[adjective].Grows is [var noun, ..] ? noun : null;

    /// <summary><c>large</c>, of a number that is described as <c>How large its source is, in lines</c>; null where it is described otherwise.</summary>
    private static string? AskedDegree(Property number) =>
        Tokenizer.Read(number.Description ?? "") is [{ Word: "how" }, { Word: var adjective }, ..] && IsAdjective(adjective)
            ? adjective
            : null;

    private static bool AreAlike(string one, string other) =>
        ByAdjective.TryGetValue(one, out var first)
        && ByAdjective.TryGetValue(other, out var second)
        && first.Grows.SequenceEqual(second.Grows)
        && first.Shrinks.SequenceEqual(second.Shrinks);

    private static bool AreContrary(string one, string other) =>
        ByAdjective.TryGetValue(one, out var first)
        && ByAdjective.TryGetValue(other, out var second)
        && (first.Grows.Intersect(second.Shrinks).Any() || first.Shrinks.Intersect(second.Grows).Any());

    private static readonly WordSet Larger = WordSet.Of("larger higher greater bigger more later longer");
    private static readonly WordSet Smaller = WordSet.Of("smaller lower less fewer lesser earlier shorter");
    private static readonly FrozenSet<string> Bad = "worse poorer weaker riskier".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Of properties, the numbers that a superlative or comparative compares, and whether the largest number has the most of it.</summary>
    public static IEnumerable<(Property Property, bool Grows)> ComparedBy(Item degree, IEnumerable<Property> properties)
    {
        var numbers = properties.Where(p => Sorts.IsNumber(p) && !Sorts.IsYear(p)).ToArray();
        var isLess = degree.Words.Any(w => Lesser.Has(w) && w.Word != DegreeOf(degree));
        return Positives(DegreeOf(degree))
            .SelectMany(adjective => ComparedBy(adjective, numbers))
            .DistinctBy(c => c.Property)
            .Select(c => (c.Property, c.Grows != isLess));
    }

    private static string DegreeOf(Item said) => (said.Words.FirstOrDefault(w => IsDegree(w.Word)) ?? said.Words[^1]).Word;

    /// <summary>Whether a word is a degree of an adjective of size: of <c>cheapest first</c> the first one, and of <c>from largest to smallest</c>.</summary>
    private static bool IsDegree(string word) => Positives(word).Any(ByAdjective.ContainsKey);

    /// <summary>Whether a superlative is one of a scale (<c>highest</c>, <c>most expensive</c>) rather than of mere size, so that it says nothing of how many there are.</summary>
    public static bool IsOfScale(Item superlative) =>
        Positives(DegreeOf(superlative))
            .Any(adjective =>
                ByAdjective.TryGetValue(adjective, out var nouns) && !nouns.Grows.Concat(nouns.Shrinks).Contains(English.Stem("size"))
            );

    /// <summary>Whether what is most so has the least of a number that is called so: <c>cheapest</c>.</summary>
    public static bool IsOfLittle(string adjective) => OfLittle.Contains(adjective);

    /// <summary>Whether a word is the comparative of an adjective of size: <c>cheaper</c>.</summary>
    public static bool IsComparative(string word) =>
        word.EndsWith("er", StringComparison.Ordinal) && Positives(word).Any(ByAdjective.ContainsKey);

    /// <summary>What the word can be a degree of: <c>heavy</c> of <c>heaviest</c>, <c>large</c> of <c>larger</c>; the word itself behind <c>most</c>.</summary>
    public static IEnumerable<string> Positives(string degree)
    {
        yield return degree;
        if (degree is "worst" or "worse")
            yield return "bad";
        if (degree.EndsWith("ly", StringComparison.Ordinal))
            yield return degree[..^2];
        var ending =
            degree.EndsWith("est", StringComparison.Ordinal) ? 3
            : degree.EndsWith("er", StringComparison.Ordinal) ? 2
            : 0;
        if (ending == 0 || degree.Length < ending + 3)
            yield break;
        var stem = degree[..^ending];
        yield return stem;
        yield return stem + "e";
        if (stem[^1] == stem[^2])
            yield return stem[..^1];
        if (stem[^1] == 'i')
            yield return stem[..^1] + "y";
    }

    /// <summary>Whether a number is called by one of the nouns, or described by it before any mark: <c>Regular length in semesters</c>.</summary>
    private static bool Says(Property property, string[] nouns) =>
        nouns.Length > 0
        && (
            IsCalled(property, nouns)
            || Tokenizer.Read(property.Description ?? "").TakeWhile(t => !t.IsMark).Any(t => nouns.Contains(t.Stem))
        );

    private static string[] Stems(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(English.Stem)];
}
