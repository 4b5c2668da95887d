using System.Collections.Frozen;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What English says of sizes: the units that numbers are given in, and the adjectives that compare them.</summary>
internal static class Dimensions
{
    private const string Units = "time 1 second sec|time 60 minute min|time 3600 hour|time 86400 day|time 604800 week|length 1 metre meter|length 0.01 centimetre centimeter cm|" +
        "length 0.001 millimetre millimeter mm|length 1000 kilometre kilometer km|length 1609.344 mile|mass 1 gram g|mass 1000 kilogram kilo kg|mass 1000000 tonne|energy 1 kilocalorie kcal|" +
        "volume 1 litre liter|volume 0.001 millilitre milliliter ml|power 1 kilowatt kw|power 1000 megawatt mw";

    /// <summary>For each adjective the nouns that it grows with, and after a stroke those that it shrinks with.</summary>
    private const string Adjectives = "long: length distance duration time minute hour page|short: / length distance height duration time minute hour page|quick: speed / duration time minute hour|" +
        "fast: speed velocity / duration time|slow: duration time minute hour / speed velocity|high: height altitude elevation|tall: height|low: / height altitude elevation|deep: depth|shallow: / depth|heavy: weight mass|" +
        "light: / weight mass|wide: width|narrow: / width|large: size area population capacity|big: size area population capacity|small: / size area population capacity|expensive: price cost|costly: price cost|" +
        "cheap: / price cost|hot: temperature|warm: temperature|cold: / temperature|populous: population|rich: income wealth revenue|valuable: value worth|precious: value worth|dear: price cost value|pricey: price cost|old: age|crowded: visitor attendance|poor: / income wealth revenue|far: distance|near: / distance|loud: volume|bright: brightness";

    private static readonly FrozenDictionary<string, Unit> ByUnit = Units.Split('|').Select(line => line.Split(' '))
        .SelectMany(parts => parts[2..].Select(word => (word, unit: new Unit(parts[0], double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)))))
        .SelectMany(x => new[] { (stem: English.Stem(x.word), x.unit), (stem: English.Stem(English.Americanise(x.word)), x.unit) })
        .DistinctBy(x => x.stem).ToFrozenDictionary(x => x.stem, x => x.unit);

    private static readonly FrozenDictionary<string, (string[] Grows, string[] Shrinks)> ByAdjective = Adjectives.Split('|').Select(line => line.Split(':'))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1].Split('/') is var nouns ? (Stems(nouns[0]), nouns.Length > 1 ? Stems(nouns[1]) : []) : default);

    /// <summary>A unit: what it measures, and how many of the base unit it is.</summary>
    internal sealed record Unit(string Dimension, double Factor);

    /// <summary>The unit that a word names, or null.</summary>
    public static Unit? UnitOf(Token token) => ByUnit.GetValueOrDefault(token.Stem);

    /// <summary>The unit that a property is stated in, by its words and its description; null where they name none.</summary>
    public static Unit? UnitOf(Property property)
    {
        foreach (var text in SchemaWords.Of(property).Append(property.Description ?? ""))
        {
            var words = Tokenizer.Read(text).Where(t => !t.IsMark).ToArray();
            var named = Enumerable.Range(0, words.Length).Where(i => UnitOf(words[i]) is not null && !words.Any(w => w.Word == "per")).ToArray();
            if (named.Length > 0) return UnitOf(words[named.FirstOrDefault(i => i > 0 && words[i - 1].Word == "in", named[0])]);
        }
        return StatedUnit(property.Description ?? "");
    }

    /// <summary>A unit of the subject's own, as a description states it: <c>in thousands of crowns</c>; null where it states none.</summary>
    private static Unit? StatedUnit(string description)
    {
        var words = Tokenizer.Read(description);
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Word != "in") continue;
            var scale = Numbers.Scale(words[i + 1] with { Word = words[i + 1].Word.TrimEnd('s') });
            var noun = scale is null ? i + 1 : i + 3;
            if (noun < words.Count && words[noun].Word is [>= 'a' and <= 'z', .., 's'] && (noun + 1 == words.Count || words[noun + 1].IsMark) && (scale is null || words[noun - 1].Word == "of"))
                return new Unit(words[noun].Stem, scale ?? 1);
        }
        return null;
    }

    /// <summary>Of number properties, those that an adjective compares, and whether the adjective grows with their number.</summary>
    public static IEnumerable<(Property Property, bool Grows)> ComparedBy(string adjective, IEnumerable<Property> numbers)
    {
        if (!ByAdjective.TryGetValue(adjective, out var nouns)) return [];
        return numbers.SelectMany(p => Says(p, nouns.Grows) ? [(p, true)] : Says(p, nouns.Shrinks) ? [(p, false)] : Array.Empty<(Property, bool)>());
    }

    /// <summary>Whether a superlative is one of a scale (<c>highest</c>, <c>longest</c>) rather than of mere size, so that it says nothing of how many there are.</summary>
    public static bool IsOfScale(string superlative) => superlative.EndsWith("est", StringComparison.Ordinal)
        && ByAdjective.TryGetValue(superlative[..^3], out var nouns) && !nouns.Grows.Concat(nouns.Shrinks).Contains(English.Stem("size"));

    private static bool Says(Property property, string[] nouns) =>
        SchemaWords.Of(property).SelectMany(Tokenizer.Stems).Any(nouns.Contains);

    private static string[] Stems(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(English.Stem)];
}
