using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Numbers, and the adjectives that compare them.</summary>
internal static partial class Linker
{
    /// <summary><c>the 60th minute</c>: an ordinal before what a number of the graph is called.</summary>
    private static double? NumberOf(IReadOnlyList<Token> tokens, int i, Lexicon lexicon) =>
        i + 1 < tokens.Count
        && Numbers.Ordinal(tokens[i].Word) is { } number
        && lexicon.Find(tokens[i + 1].Stem).Any(m => m is PropertyMeaning { Property: var p } && Sorts.IsAmount(p))
            ? number
            : null;

    /// <summary><c>the third semester</c>, <c>on the second floor</c>: which one, where a number is called so in the singular and measures nothing.</summary>
    private static Item? Nth(IReadOnlyList<Token> tokens, int i, Lexicon lexicon) =>
        i + 1 < tokens.Count
        && Numbers.Ordinal(tokens[i].Word) is { } number
        && lexicon.Find(tokens[i + 1].Stem) is var meanings
        && !meanings.Any(m => m is TypeMeaning)
        && meanings.Any(m => m is PropertyMeaning { Property: var p } && Sorts.CanBeNth(p) && SchemaWords.IsSpelt(p, tokens[i + 1]))
            ? new Item([tokens[i]], null, [], number)
            : null;

    /// <summary><c>ten thousand</c>, <c>a million</c>, <c>1.5 million</c>, <c>thirty five</c>.</summary>
    private static Item? Scaled(IReadOnlyList<Token> tokens, int i) =>
        Numbers.Spoken(tokens, i) is var (number, end) ? new Item([.. tokens.Skip(i).Take(end - i)], null, [], number) : null;

    /// <summary><c>more than a fifth</c>, <c>at least two thirds</c>, <c>over half</c>: a fraction behind a bound; <c>half an hour</c>, <c>a quarter of an hour</c>: one of a unit.</summary>
    private static Item? Fraction(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        var isBound = i > 0 && MentionWords.EndsOfBounds.Has(tokens[i - 1]);
        if (MentionWords.Half.Has(tokens[i]))
            return isBound || IsOfUnit(tokens, i + 1, lexicon) ? new Item([tokens[i]], null, [], Numbers.Fraction(tokens[i])) : null;
        var number = Numbers.Of(tokens[i]) ?? (MentionWords.IndefiniteArticles.Has(tokens[i]) ? 1 : null);
        if (number is not { } parts || i + 1 >= tokens.Count || Numbers.Fraction(tokens[i + 1]) is not { } part)
            return null;
        var of = i + 2 < tokens.Count && MentionWords.Of.Has(tokens[i + 2]) && IsOfUnit(tokens, i + 3, lexicon);
        return isBound || of ? new Item([.. tokens.Skip(i).Take(of ? 3 : 2)], null, [], parts * part) : null;
    }

    /// <summary><c>an hour</c>.</summary>
    private static bool IsOfUnit(IReadOnlyList<Token> tokens, int i, Lexicon lexicon) =>
        i + 1 < tokens.Count && MentionWords.IndefiniteArticles.Has(tokens[i]) && lexicon.UnitOf(tokens[i + 1]) is not null;

    /// <summary><c>did A and B write a …</c>: the verb of a question, no instruction.</summary>
    private static bool IsAsked(IReadOnlyList<Token> tokens, int i) =>
        LinkWords.Writing.Has(tokens[i])
        && tokens.Take(i).Any(t => FunctionWords.Of(t.Word) is Role.Do or Role.Have or Role.Who or Role.What);

    /// <summary><c>how common</c>, where a number or a degree is called so.</summary>
    private static Item? HowMuch(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        if (
            FunctionWords.Of(tokens[i].Word) is not Role.How
            || i + 1 >= tokens.Count
            || LinkWords.Is.Has(tokens[i + 1])
            || FunctionWords.Of($"{tokens[i].Word} {tokens[i + 1].Word}") is not null
        )
            return null;
        var degrees = lexicon
            .Find(tokens[i + 1].Stem)
            .Select(m => m is ValueMeaning { Property.Enum: not null } value ? new PropertyMeaning(value.Property) : m)
            .Distinct()
            .Where(m => m is PropertyMeaning p && (Sorts.IsNumber(p.Property) || p.Property.Enum is not null))
            .ToArray();
        if (degrees.Length == 0)
            degrees = [.. Dimensions.ComparedBy(tokens[i + 1].Word, lexicon.Numbers).Select(c => new PropertyMeaning(c.Property))];
        return degrees.Length == 0 ? null : new Item([tokens[i], tokens[i + 1]], Role.HowMuch, degrees);
    }

    /// <summary><c>most valuable</c>, <c>best rated</c>: what is best or worst by a number that the graph holds is no matter of opinion.</summary>
    private static Item? Judged(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        if (BehindNumber(tokens, i, lexicon) is { } behind)
            return behind;
        if (i + 1 >= tokens.Count)
            return null;
        if (
            (LinkWords.Superlatives.Has(tokens[i]) || IsOfTwo(tokens, i))
            && Dimensions.ComparedBy(tokens[i + 1].Word, lexicon.Numbers).ToArray() is { Length: > 0 } compared
        )
            return new Item(
                [tokens[i], tokens[i + 1]],
                compared[0].Grows == LinkWords.Upwards.Has(tokens[i]) ? Role.Most : Role.Least,
                LikeFirst(compared)
            );
        if (!LinkWords.Judging.Has(tokens[i]))
            return null;
        var properties = NumbersOf(lexicon.Find(tokens[i + 1].Stem)) is { Length: > 0 } named
            ? named
            : NumbersOf(lexicon.FindDerived(tokens[i + 1]));
        return properties.Length == 0 ? null : new Item([tokens[i], tokens[i + 1]], EndOf(properties, tokens[i]), properties);
    }

    /// <summary>The end of numbers at which the best stands, or the worst.</summary>
    private static Role EndOf(Meaning[] numbers, Token judging) =>
        numbers.OfType<PropertyMeaning>().All(p => Dimensions.IsBestLargest(p.Property)) == LinkWords.Best.Has(judging)
            ? Role.Most
            : Role.Least;

    /// <summary>The numbers that grow with an adjective as the first of them does.</summary>
    private static Meaning[] LikeFirst((Property Property, bool Grows)[] compared) =>
        [.. compared.Where(c => c.Grows == compared[0].Grows).Select(c => new PropertyMeaning(c.Property))];

    /// <summary>The properties that a word names and that hold numbers; none where it names a type.</summary>
    private static Meaning[] NumbersOf(IReadOnlyList<Meaning> meanings) =>
        meanings.Any(m => m is TypeMeaning) ? [] : [.. meanings.Where(m => m is PropertyMeaning p && Sorts.IsNumber(p.Property))];

    /// <summary><c>where the visibility was best</c>: of the number before.</summary>
    private static Item? BehindNumber(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        if (i < 2 || i >= tokens.Count || !LinkWords.Judging.Has(tokens[i]) || !LinkWords.Is.Has(tokens[i - 1]))
            return null;
        var numbers = lexicon.Find(tokens[i - 2].Stem).Where(m => m is PropertyMeaning p && Sorts.IsAmount(p.Property)).ToArray();
        return numbers.Length == 0 ? null : new Item([tokens[i]], EndOf(numbers, tokens[i]), numbers);
    }

    /// <summary><c>the more expensive</c>, <c>the less expensive</c>: the first of two.</summary>
    private static bool IsOfTwo(IReadOnlyList<Token> tokens, int i) =>
        i > 0
        && (LinkWords.More.Has(tokens[i]) || LinkWords.Less.Has(tokens[i]))
        && FormWords.The.Has(tokens[i - 1])
        && !tokens.Skip(i).Any(RankWords.Than.Has);

    /// <summary><c>thicker than 25</c>, <c>less punctual than 80</c>: the bound of a number that the adjective compares.</summary>
    private static Item? Compared(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        var more = LinkWords.More.Has(tokens[i]);
        var adjective = more || LinkWords.Less.Has(tokens[i]) ? i + 1 : i;
        if (
            adjective + 2 >= tokens.Count
            || !RankWords.Than.Has(tokens[adjective + 1])
            || NumberBehind(tokens, adjective + 2, lexicon) is not var (at, number)
            || Numbers.IsYear(number) && Comparatives.Of(new Item([tokens[adjective]], null, [])) is (true, _)
        )
            return null;
        var positives = adjective == i ? Dimensions.Positives(tokens[i].Word).Skip(1) : [tokens[adjective].Word];
        var compared = positives.SelectMany(word => ComparedBy(word, lexicon)).DistinctBy(c => c.Property).ToArray();
        // Slower than 800 km/h is a speed, slower than 80 minutes takes as long.
        if (
            at + 1 < tokens.Count
            && lexicon.UnitOf(tokens[at + 1]) is { } unit
            && compared.Where(c => Dimensions.UnitOf(c.Property)?.Dimension == unit.Dimension).ToArray() is { Length: > 0 } stated
        )
            compared = stated;
        return compared.Length == 0
            ? null
            : new Item(
                [.. tokens.Skip(i).Take(at - i)],
                compared[0].Grows == (adjective == i || more) ? Role.MoreThan : Role.LessThan,
                LikeFirst(compared)
            );
    }

    /// <summary><c>than 9</c>, <c>than magnitude 9</c>, <c>than a depth of 30</c>: the number, and where it stands; null for another word.</summary>
    private static (int At, double Number)? NumberBehind(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        for (var at = i; at < tokens.Count && at < i + MostBeforeNumber; at++)
            if (Numbers.Of(tokens[at]) is { } number)
                return (at, number);
            else if (
                !MentionWords.Articles.Has(tokens[at])
                && !MentionWords.Of.Has(tokens[at])
                && !lexicon.Find(tokens[at].Stem).Any(m => m is PropertyMeaning { Property: var p } && Sorts.IsAmount(p))
            )
                return null;
        return null;
    }

    private const int MostBeforeNumber = 4,
        MostBeforeThan = 5,
        MostUnits = 3;

    /// <summary><c>is A a deeper lake than B</c>: is A deeper than B. <c>closer to their sun than 5 light years</c>: what the comparison goes from stands behind the amount, as in <c>closer than …</c>.</summary>
    private static IReadOnlyList<Token> Straightened(IReadOnlyList<Token> tokens)
    {
        var noun = Enumerable
            .Range(1, Math.Max(0, tokens.Count - 3))
            .FirstOrDefault(
                i =>
                    Dimensions.IsComparative(tokens[i].Word)
                    && MentionWords.IndefiniteArticles.Has(tokens[i - 1])
                    && !(i > 1 && (MentionWords.HaveOf.Has(tokens[i - 2]) || LinkWords.With.Has(tokens[i - 2])))
                    && !tokens[i + 1].IsMark
                    && RankWords.Than.Has(tokens[i + 2]),
                -1
            );
        if (noun > 0)
            tokens = [.. tokens.Where((_, k) => k != noun - 1 && k != noun + 1)];
        var at = Enumerable
            .Range(0, Math.Max(0, tokens.Count - 2))
            .FirstOrDefault(i => Dimensions.IsComparative(tokens[i].Word) && Inflection.IsPreposition(tokens[i + 1].Word), -1);
        var than =
            at < 0
                ? -1
                : Enumerable.Range(at + 2, MostBeforeThan).FirstOrDefault(i => i < tokens.Count && RankWords.Than.Has(tokens[i]), -1);
        if (than < 0 || than + 1 >= tokens.Count || Numbers.Of(tokens[than + 1]) is null || tokens.Take(than).Skip(at).Any(t => t.IsMark))
            return tokens;
        var end = than + 2;
        while (end < tokens.Count && end < than + 2 + MostUnits && !tokens[end].IsMark && FunctionWords.Of(tokens[end].Word) is null)
            end++;
        return [.. tokens.Take(at + 1), .. tokens.Take(end).Skip(than), .. tokens.Take(than).Skip(at + 1), .. tokens.Skip(end)];
    }

    /// <summary>The numbers that are called by an adjective, else those that it compares, and whether it grows with them.</summary>
    private static (Property Property, bool Grows)[] ComparedBy(string adjective, Lexicon lexicon)
    {
        var called = lexicon
            .Find(English.Stem(adjective))
            .OfType<PropertyMeaning>()
            .Select(p => p.Property)
            .Where(p => Sorts.IsAmount(p) && SchemaWords.Of(p).Contains(adjective))
            .Select(p => (p, true))
            .ToArray();
        return called.Length > 0 ? called : [.. Dimensions.ComparedBy(adjective, lexicon.Numbers)];
    }

    /// <summary><c>fastest</c>, where <c>fast</c> is a word for a property.</summary>
    private static Item? Superlative(Token word, Lexicon lexicon)
    {
        if (word.Word != "worst" && (!word.Word.EndsWith("est", StringComparison.Ordinal) || word.Word.Length < 6))
            return null;
        var bases = Dimensions.Positives(word.Word).Skip(1).ToArray();
        var properties = bases.SelectMany(b => lexicon.Find(English.Stem(b))).OfType<PropertyMeaning>().Distinct().ToArray();
        if (properties.Length > 0)
        {
            var grows = bases
                .SelectMany(b => Dimensions.ComparedBy(b, properties.Select(p => p.Property).Where(Sorts.IsAmount)))
                .Select(c => (bool?)c.Grows)
                .FirstOrDefault();
            return new Item([word], grows ?? !Dimensions.IsOfLittle(bases[0]) ? Role.Most : Role.Least, properties);
        }
        var compared = bases.SelectMany(b => Dimensions.ComparedBy(b, lexicon.Numbers)).DistinctBy(c => c.Property).ToArray();
        return compared.Length == 0
            ? null
            : new Item(
                [word],
                compared[0].Grows ? Role.Most : Role.Least,
                // The slowest flight takes the most minutes, the slowest aircraft has the lowest speed.
                [.. compared.GroupBy(c => c.Property.Entity ?? (object?)c.Property.Carrier).SelectMany(ofOne => LikeFirst([.. ofOne]))]
            );
    }

    /// <summary><c>voted against</c>, where a number is called the <c>votes against</c>.</summary>
    private static bool IsVerbOfPlural(Property property, Token[] words, Lexicon lexicon) =>
        !English.IsPlural(words[0].Word)
        && lexicon.Find(words[0].Stem).Any(m => m is RelationshipMeaning)
        && SchemaWords
            .Of(property)
            .Any(phrase => English.IsPlural(phrase.Split(' ')[0]) && Tokenizer.Stems(phrase).SequenceEqual(words.Select(w => w.Stem)));

    /// <summary><c>deepest dive</c>, a dive, though a number of something else is called so.</summary>
    private static bool IsSuperlativeNoun(Token[] words, Lexicon lexicon) =>
        Superlative(words[0], lexicon) is not null && lexicon.Find(words[^1].Stem).Any(m => m is TypeMeaning);
}
