using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What the descriptions of a schema say: what a type is, what is done along a relationship, what holds of a property.</summary>
internal static class Descriptions
{
    /// <summary>The definite nouns for what a description says that things lie in or belong to: <c>campus</c>, of <c>A house on the campus</c>.</summary>
    public static IEnumerable<Token> Within(string? description)
    {
        var words = Tokenizer.Read(description ?? "");
        for (var i = 2; i < words.Count; i++)
            if (
                DescriptionWords.Enclosing.Has(words[i - 2])
                && FormWords.The.Has(words[i - 1])
                && FunctionWords.Of(words[i]) is null
                && (i + 1 == words.Count || words[i + 1].IsMark || FunctionWords.Of(words[i + 1]) is not null)
            )
                yield return words[i];
    }

    /// <summary>
    /// The predicate in the description of what holds or happened: <c>Whether it lives on public money</c>, <c>Trained in first aid</c>;
    /// null where it is described otherwise or in one word.
    /// </summary>
    public static string? PredicateOf(Property property)
    {
        if (property.Type is not ScalarType.Boolean && !Sorts.IsTime(property))
            return null;
        var clause = FirstClause(property);
        if (property.Type is ScalarType.Boolean && DoneIn(clause) is { } done)
            return done;
        var subject = Array.FindIndex(clause, DescriptionWords.Subjects.Contains);
        if (subject < 1 || !DescriptionWords.Openers.Contains(clause[0]) || !clause[1..subject].All(DescriptionWords.Joints.Contains))
            return null;
        var predicate = clause
            .Skip(subject + 1)
            .SkipWhile(word => DescriptionWords.Auxiliaries.Contains(word) || DescriptionWords.OtherSubjects.Contains(word))
            .Where(word => !English.IsArticle(word))
            .ToArray();
        return predicate.Length is > 1 and <= MaxPredicate ? string.Join(' ', predicate) : null;
    }

    /// <summary><c>raised by people</c>, of <c>Raised by people and not by its mother</c>; null for what begins with no participle.</summary>
    private static string? DoneIn(string[] clause)
    {
        var words = clause.TakeWhile(word => !DescriptionWords.And.Contains(word)).Select(word => word.ToLowerInvariant()).ToArray();
        return words.Length is > 1 and <= MaxPredicate && Inflection.IsParticiple(words[0]) && Inflection.IsPreposition(words[1])
            ? string.Join(' ', words.Where(word => !English.IsArticle(word)))
            : null;
    }

    /// <summary>
    /// What is asked of a thing where the description of a text is a question: <c>What they do for a living</c>, <c>Where the ranger
    /// lives</c>; null where it is not.
    /// </summary>
    public static string? QuestionOf(Property property)
    {
        if (FirstClause(property) is not [var opener, .. var words] || !DescriptionWords.Questions.Contains(opener))
            return null;
        var subject =
            words is [var pronoun, ..] && DescriptionWords.Subjects.Contains(pronoun) ? 1
            : words is [var the, var noun, ..]
            && English.IsArticle(the)
            && property.Entity is NodeType type
            && SchemaWords.IsNoun(type, noun)
                ? 2
            : 0;
        return subject > 0 && words.Length - subject is > 0 and <= MaxPredicate ? string.Join(' ', words[subject..]) : null;
    }

    /// <summary>The stems of what is counted, and of what is said of it, where the description of a number is a question: <c>How many people it holds</c>; none for another.</summary>
    public static string[] CountedIn(Property number) =>
        Tokenizer.Read(number.Description ?? "").TakeWhile(t => !t.IsMark).ToArray() is [{ Word: "how" }, var many, .. var rest]
        && DescriptionWords.HowMany.Has(many)
            ? [.. rest.Where(t => !DescriptionWords.Subjects.Contains(t.Word)).Select(t => t.Stem)]
            : [];

    /// <summary><c>first publication</c>, of <c>The day of its first publication</c>: what is described to have happened then; null where it is described otherwise.</summary>
    public static string? OfTime(Property time)
    {
        var words = FirstClause(time).SelectMany(Tokenizer.Read).SkipWhile(MentionWords.Articles.Has).ToArray();
        if (words is not [var unit, var of, .. var rest] || !DescriptionWords.TimeUnits.Has(unit) || !MentionWords.Of.Has(of))
            return null;
        var noun = rest.SkipWhile(w => MentionWords.Articles.Has(w) || LinkWords.Possessives.Has(w))
            .TakeWhile(w => !w.IsMark && !Inflection.IsPreposition(w.Word))
            .ToArray();
        return noun.Length is > 0 and <= MaxShort ? string.Join(' ', noun.Select(w => w.Word)) : null;
    }

    /// <summary>Whether a number is described as one of what a noun in the plural says: <c>passengers</c>, of <c>Passengers in the usual cabin</c>; <c>times</c>, of <c>How often it was shown</c>.</summary>
    public static bool IsOf(Property number, Item noun) =>
        noun.Words is [var only]
        && English.IsPlural(only.Word)
        && Tokenizer.Read(number.Description ?? "").TakeWhile(t => !t.IsMark).ToArray() is [var first, .. var rest]
        && (
            first.Stem == only.Stem
            || first.Word == "how"
                && rest is [var many, var counted, ..]
                && (
                    DescriptionWords.HowMany.Has(many) && counted.Stem == only.Stem
                    || FormWords.Often.Has(many) && FormWords.Times.Has(only)
                )
        );

    /// <summary>The words of the description of a property before what it adds to that: <c>empty while it is being written</c>.</summary>
    public static IEnumerable<Token> FirstWords(Property property) =>
        FirstClause(property).SelectMany(Tokenizer.Read).ExceptBy(Within(property.Description).Select(t => t.Word), t => t.Word);

    /// <summary>The words of what a description says first, without what a whole sentence says before and behind it: <c>This is true if …, and false if …</c>.</summary>
    private static string[] FirstClause(Property property)
    {
        var words = (property.Description ?? "").Split(['.', ';', ','])[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Array.IndexOf(words, DescriptionWords.False) is var contrary and > 1)
            words = words[..(contrary - 1)];
        var opener = Array.FindIndex(words, word => !DescriptionWords.BeforeOpeners.Contains(word));
        return
            opener > 0
            && char.ToUpperInvariant(words[opener][0]) + words[opener][1..] is var said
            && DescriptionWords.Openers.Contains(said)
            ? [said, .. words[(opener + 1)..]]
            : words;
    }

    private const int MaxPredicate = 6;

    /// <summary><c>A ring.</c>: a description so short that people say it in place of what it describes.</summary>
    public static IEnumerable<string> DescribedShortly(string? description)
    {
        var words = Tokenizer
            .Read(description ?? "")
            .Where(t => !t.IsMark)
            .SkipWhile(MentionWords.Articles.Has)
            .Select(t => t.Word)
            .ToArray();
        return words.Length is > 0 and <= MaxShort && !words.Any(w => char.IsAsciiDigit(w[0])) ? [string.Join(' ', words)] : [];
    }

    private const int MaxShort = 3;

    /// <summary><c>running costs</c>, of <c>Running costs of a year, in pounds</c>: the noun with which a number is described, before what it is of; none where it is in another form.</summary>
    public static IEnumerable<string> NounOf(Property number)
    {
        if (!Sorts.IsNumber(number) || number.Phrases.Count > 0)
            return [];
        var words = FirstClause(number).SelectMany(Tokenizer.Read).ToArray();
        var noun = words.TakeWhile(w => !Inflection.IsPreposition(w.Word) && !w.IsMark).ToArray();
        return
            noun.Length is 2 or MaxShort
            && noun.Length < words.Length
            && FunctionWords.Of(noun[^1]) is null
            && !Inflection.IsParticiple(noun[^1].Word)
            && !noun.Any(w => DescriptionWords.Openers.Contains(w.Text) || DescriptionWords.Within.Contains(w.Word))
            && FunctionWords.Of($"{noun[0].Word} {noun[1].Word}") is not Role.HowMany
            ? [string.Join(' ', noun.Select(w => w.Word))]
            : [];
    }

    /// <summary>
    /// What a description says with its verb of the two ends of a relationship: <c>done about</c>, of <c>What is done about it</c>;
    /// <c>wrote about</c>, of <c>Critics who wrote about it</c>; <c>poured at</c>, of <c>Tastings at which it was poured</c>; null where
    /// it is described otherwise.
    /// </summary>
    public static string? PredicateOf(Relationship relationship) => Predicated(relationship)?.Predicate;

    /// <summary><c>employs</c>, of <c>The airline that employs the pilot</c>: what a description says that the end does with the start; null where it says another thing.</summary>
    public static string? DoneByEnd(Relationship relationship) =>
        Predicated(relationship) is { IsOfStart: false, Predicate: var predicate } ? predicate : null;

    private static (string Predicate, bool IsOfStart)? Predicated(Relationship relationship)
    {
        var words = Tokenizer.Read(relationship.Description ?? "").TakeWhile(t => !t.IsMark).SkipWhile(MentionWords.Articles.Has).ToArray();
        if (Clause(words) is not var (clause, preposition))
            return null;
        var isOfStart = StartLength(relationship, clause) > 0;
        var rest = isOfStart ? clause[StartLength(relationship, clause)..] : WithoutStart(relationship, clause);
        if (rest is null || !isOfStart && (preposition is not null || relationship.Source == relationship.Target))
            return null;
        var predicate = rest.Select(t => t.Word)
            .SkipWhile(DescriptionWords.Auxiliaries.Contains)
            .Concat(preposition is null ? [] : [preposition])
            .ToArray();
        return
            predicate.Length is 1 or 2
            && !Inflection.IsPreposition(predicate[0])
            && !rest.Any(FormWords.Saying.Has)
            && !predicate.Any(word =>
                DescriptionWords.Subjects.Contains(word) || English.IsArticle(word) || DescriptionWords.Within.Contains(word)
            )
            ? (string.Join(' ', predicate), isOfStart)
            : null;
    }

    /// <summary>What a relative clause says, and the preposition that stands before its pronoun: <c>it was poured</c> and <c>at</c>; null where there is none.</summary>
    private static (Token[] Clause, string? Preposition)? Clause(Token[] words)
    {
        if (words is [var end, ..] && DescriptionWords.Ends.Has(end))
            return (words[1..], null);
        var relative = Array.FindIndex(words, DescriptionWords.Relatives.Has);
        if (relative is < 1 or > MaxHeadWords)
            return null;
        var preposition = Inflection.IsPreposition(words[relative - 1].Word) ? words[relative - 1].Word : null;
        return preposition is not null && relative < 2 ? null : (words[(relative + 1)..], preposition);
    }

    private const int MaxHeadWords = 3;

    /// <summary>How many words at the beginning stand for the start of a relationship: <c>it</c>, <c>the estate</c>, <c>this one</c>.</summary>
    private static int StartLength(Relationship relationship, Token[] words) =>
        words switch
        {
            [var it, _, ..] when DescriptionWords.Subjects.Contains(it.Word) => 1,
            [var article, var noun, _, ..] when StandsForStart(relationship, article, noun) => 2,
            _ => 0,
        };

    private static Token[]? WithoutStart(Relationship relationship, Token[] words) =>
        words switch
        {
            [.. var rest, var article, var noun] when StandsForStart(relationship, article, noun) => rest,
            [.. var rest, var it] when DescriptionWords.Starts.Has(it) => rest,
            _ => null,
        };

    private static bool StandsForStart(Relationship relationship, Token article, Token noun) =>
        MentionWords.Articles.Has(article) && relationship.Source is NodeType start && SchemaWords.IsNoun(start, noun.Word)
        || DescriptionWords.ThisOne.Has(article) && LinkWords.One.Has(noun);

    /// <summary>Whether the schema says that not every thing has the one that a relationship leads to: <c>independents have none</c>.</summary>
    public static bool CanBeMissing(Relationship relationship) =>
        Tokenizer.Read(relationship.Description ?? "").Any(DescriptionWords.Missing.Has);

    /// <summary>Whether a price is described as missing where nothing is to be paid: <c>empty where entrance is free</c>.</summary>
    public static bool IsMissingWhereFree(Property price) =>
        !price.Required
        && Tokenizer.Read(price.Description ?? "") is var words
        && words.Any(MentionWords.Free.Has)
        && words.Any(MentionWords.Empty.Has);

    /// <summary><c>animal</c>, of <c>A kind of animal that …</c>; null for another description.</summary>
    public static string? SortOf(string? description) =>
        Tokenizer.Read(description ?? "") is [var article, var sort, var of, { IsMark: false, Word: var noun }, ..]
        && MentionWords.IndefiniteArticles.Has(article)
        && MentionWords.Sorts.Has(sort)
        && MentionWords.Of.Has(of)
            ? noun
            : null;

    /// <summary>Whether a number is described as 0 where there is none.</summary>
    public static bool CanBeNone(Property property) =>
        property.Description is { } description
        && DescriptionWords.NoneAsZero.Any(none => description.Contains(none, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The nouns that a description says its type is, each: <c>A house that keeps …</c>, <c>A yearly meeting at which …</c>,
    /// <c>A hospital or practice that …</c>; none where it begins otherwise.
    /// </summary>
    public static IEnumerable<string> HeadsOf(string? description)
    {
        var words = Tokenizer.Read(description ?? "");
        if (words is not [var article, ..] || !MentionWords.IndefiniteArticles.Has(article))
            return [];
        var end = Enumerable
            .Range(2, Math.Max(words.Count - 2, 0))
            .FirstOrDefault(i => EndsHead(words[i]) && !IsHyphenated(description!, words[i]), words.Count);
        if (end > MaxHead + 1)
            return [];
        return Enumerable
            .Range(1, end - 1)
            .Where(i => !RankWords.Or.Has(words[i]) && (i + 1 == end || RankWords.Or.Has(words[i + 1])))
            .Select(i =>
                FunctionWords.Of(words[i]) is not null && IsHyphenated(description!, words[i])
                    ? $"{words[i - 1].Word} {words[i].Word}"
                    : words[i].Word
            );
    }

    private const int MaxHead = 4;

    /// <summary><c>out</c>, in <c>a call-out of the service</c>.</summary>
    private static bool IsHyphenated(string text, Token word) => word.Start > 0 && text[word.Start - 1] == '-';

    private static bool EndsHead(Token word) =>
        word.IsMark || DescriptionWords.BehindHead.Has(word) || Inflection.IsPreposition(word.Word) || Inflection.IsParticiple(word.Word);

    /// <summary>The first word of a description, in small letters; empty where there is none.</summary>
    public static string FirstWord(string? description) =>
        (description ?? "").Split(' ', 2)[0].TrimEnd(',', '.', ';', ':').ToLowerInvariant();
}
