using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Core;
using Pluralize.NET;

namespace KnowledgeGraph.Questions;

/// <summary>What people call the parts of a schema: the words of names, and those of <c>@phrase</c>.</summary>
internal static class SchemaWords
{
    private const int MostPlurals = 10_000;

    private static readonly Pluralizer Nouns = new();

    // The library tries some hundred patterns a word, and a question asks for the same few words again and again.
    private static readonly ConcurrentDictionary<string, string> Plurals = new(StringComparer.Ordinal);

    // Asked of each type at each step of a reading.
    private static readonly ConditionalWeakTable<NodeType, StrongBox<bool>> PersonTypes = [];
    private static readonly FrozenSet<string> Persons = SortWords.Person.Select(Pluralise).ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[] NameWords = ["name", "title", "label", "fullName", "displayName"];

    /// <summary>The property that says what a person calls a node of that type: <c>name</c> or its like, else its first text, else its key.</summary>
    public static Property? NameProperty(EntityType type) =>
        NameWords.Select(type.Property).FirstOrDefault(p => p is { Type: ScalarType.String, IsList: false, Column: not null })
        ?? type.Properties.FirstOrDefault(p => p is { Type: ScalarType.String, IsList: false, Required: true, Column: not null })
        ?? (type as NodeType)?.Key;

    /// <summary>The words of a name: <c>methodDomain</c> and <c>HAS_LIMITATION</c> become <c>method domain</c> and <c>has limitation</c>.</summary>
    public static string Split(string name)
    {
        var words = new System.Text.StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '_')
            {
                words.Append(' ');
                continue;
            }
            if (i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1]))
                words.Append(' ');
            words.Append(char.ToLowerInvariant(name[i]));
        }
        return words.ToString();
    }

    /// <summary>What a type is called in the singular.</summary>
    public static string Singular(NodeType type) => type.Phrases.Count > 0 ? type.Phrases[0] : Split(type.Name);

    /// <summary>What several nodes of a type are called.</summary>
    public static string Plural(NodeType type) => Pluralise(Singular(type));

    /// <summary>The word for one or several.</summary>
    public static string Count(NodeType type, long count) => count == 1 ? Singular(type) : Plural(type);

    /// <summary>Every word for a type.</summary>
    public static IEnumerable<string> Of(NodeType type) => type.Phrases.Append(Split(type.Name));

    /// <summary>
    /// <c>train</c>, of a <c>train type</c>; <c>aircraft</c> and <c>model</c>, of an <c>aircraft model</c>; <c>branch</c>, of a
    /// <c>library branch</c>: the nouns that tell of what sort a type of several words is; none for one of one word.
    /// </summary>
    public static IEnumerable<string> HeadsOfName(NodeType type)
    {
        if (Split(type.Name).Split(' ') is not [.. { Length: > 0 } before, var last])
            yield break;
        var word = Tokenizer.Read(last)[0];
        if (MentionWords.Classes.Has(word))
            yield return string.Join(' ', before);
        if (!CheckWords.Captions.Has(word) || !MentionWords.Classes.Has(word))
            yield return last;
    }

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

    /// <summary><c>left foot</c>, <c>left footed</c>, <c>bachelor's foot</c>: a value with a noun that says what it is one of.</summary>
    public static IEnumerable<string> WithNoun(string value, string noun) => [$"{value} {noun}", $"{value} {noun}ed", $"{value}'s {noun}"];

    /// <summary>Whether a word is spelt as a noun for a type, in the singular or plural.</summary>
    public static bool IsNoun(NodeType type, string word) =>
        Of(type).SelectMany(noun => new[] { noun, Pluralise(noun) }).Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Nouns for who does what a relationship says, made of its verbs: of a person <c>writer</c>, <c>director</c>; of whatever does it
    /// where a participle with <c>by</c> says that: <c>employer</c>. To whom it is done is the <c>trainee</c>.
    /// </summary>
    public static IEnumerable<(string Noun, bool IsTarget)> Doers(Relationship relationship)
    {
        // What the type says is said of where it starts, from whichever end it is told.
        var said = SpokenVerbs.Of(relationship).Select(phrase => (phrase, Inflection.IsPassive(phrase)));
        var type = Split(relationship.Type);
        foreach (var (phrase, isTarget) in said.Append((type, Inflection.IsPassive(type) == (relationship.Stored == Direction.Out))))
        {
            var verb = WithoutPreposition(phrase) ?? phrase;
            if (verb.Contains(' ', StringComparison.Ordinal))
                continue;
            var (does, doneTo) = isTarget ? (relationship.Target, relationship.Source) : (relationship.Source, relationship.Target);
            if (doneTo is NodeType patient && IsPerson(patient))
                yield return (Inflection.DoneToOf(verb), !isTarget);
            if (does is not NodeType doer || !Inflection.IsPassive(phrase) && !IsPerson(doer))
                continue;
            foreach (var noun in Inflection.DoersOf(verb))
                yield return (noun, isTarget);
        }
    }

    /// <summary>Every word for a relationship. The name of the field is one only where it says more than the type that it leads to.</summary>
    public static IEnumerable<string> Of(Relationship relationship)
    {
        var verb = Split(relationship.Type);
        yield return Split(relationship.Name);
        if (relationship.Source == relationship.Target && relationship.Stored == Direction.In)
        {
            // The verb of the type says what its start does to its end: between things of one type only that way round.
            foreach (var phrase in SpokenVerbs.Of(relationship))
                yield return phrase;
            yield break;
        }
        yield return verb;
        if (verb.Split(' ', 2) is [var opening, var rest] && DescriptionWords.Openings.Contains(opening))
            yield return rest;
        if (WithoutPreposition(verb) is { } bare)
            yield return bare;
        if (Inflection.IsPassive(verb) && Inflection.AgentOf(verb.Split(' ')[0]) is { } agent)
            yield return agent;
        foreach (var phrase in SpokenVerbs.Of(relationship))
            yield return phrase;
    }

    /// <summary>Every word for a relationship that others may be said for, with <c>have limitation</c>, where it leads to the limitations that a thing has, and <c>part of</c>, where it is only told in what a thing is: <c>IN_DOMAIN</c>.</summary>
    public static IEnumerable<string> Sayings(Relationship relationship)
    {
        var words = IsHaving(relationship) ? Of(relationship).Except([Rest(relationship)!]) : Of(relationship);
        if (Had(relationship) is { } had)
            words = words.Append($"have {had}");
        return IsWithin(relationship) && relationship.Stored == Direction.Out ? words.Append(DescriptionWords.PartOf) : words;
    }

    /// <summary>Whether a relationship leads to what speaks against a thing: by its own words, or by what others say for having that.</summary>
    public static bool IsReproach(Relationship relationship) => FunctionWords.IsReproach(SaidOf(relationship));

    /// <summary>Whether a relationship leads to a remark on a thing rather than to a part of its description.</summary>
    public static bool IsRemark(Relationship relationship) => FunctionWords.IsRemark(SaidOf(relationship));

    private static IEnumerable<string> SaidOf(Relationship relationship) =>
        Of(relationship).Concat(Had(relationship) is { } had ? Synonyms.OfVerb($"have {had}") : []);

    /// <summary>What the other end does: <c>contain</c>, of what is stored as <c>PART_OF</c> from there.</summary>
    public static IEnumerable<string> Converses(Relationship relationship)
    {
        if (relationship.Stored != Direction.In)
            return [];
        var verb = IsWithin(relationship) ? DescriptionWords.PartOf : Split(relationship.Type);
        return Synonyms.ConverseOf(verb);
    }

    /// <summary>The noun for what a thing has that a relationship leads to: <c>limitation</c>, of <c>HAS_LIMITATION</c>, and of what holds limitations; null for another relationship.</summary>
    private static string? Had(Relationship relationship) =>
        relationship.Target is NodeType { } end
        && (relationship.Stored == Direction.Out && IsHaving(relationship) || relationship.Stored == Direction.In && IsWithin(relationship))
            ? Of(end).FirstOrDefault(noun => IsSame(Split(relationship.Name), noun))
            : null;

    private static bool IsHaving(Relationship relationship) =>
        Split(relationship.Type).Split(' ', 2) is [var having, _] && DescriptionWords.Having.Contains(having);

    /// <summary><c>IN_DOMAIN</c>: a name that only says in what one end of a relationship is.</summary>
    private static bool IsWithin(Relationship relationship) =>
        Split(relationship.Type).Split(' ', 2) is [DescriptionWords.In, var whole]
        && (relationship.Stored == Direction.Out ? relationship.Target : relationship.Source) is NodeType end
        && (Of(end).Contains(whole) || HeadsOfName(end).Contains(whole));

    private static string? Rest(Relationship relationship) => Split(relationship.Type).Split(' ', 2) is [_, var rest] ? rest : null;

    /// <summary><c>category of methods</c>, of <c>method category</c>; null for another phrase than two words.</summary>
    public static string? WithOf(string noun) => noun.Split(' ') is [var of, var what] ? $"{what} of {Pluralise(of)}" : null;

    /// <summary>What is left of a phrase as its prepositions are taken off one by one: <c>paid for</c> and <c>paid</c>, of <c>paid for by</c>.</summary>
    public static IEnumerable<string> WithoutPrepositions(string phrase)
    {
        for (var left = WithoutPreposition(phrase); left is not null; left = WithoutPreposition(left))
            yield return left;
    }

    /// <summary>The verb of a phrase that ends in a preposition, which a question puts elsewhere (<c>from whom did she learn</c>); null for another.</summary>
    public static string? WithoutPreposition(string phrase) =>
        phrase.Split(' ') is { Length: > 1 } words && DescriptionWords.Endings.Contains(words[^1]) ? string.Join(' ', words[..^1]) : null;

    /// <summary>Every word for a property, that which is printed first; <c>released</c>, where a time without phrases is called <c>releasedOn</c>.</summary>
    public static IEnumerable<string> Of(Property property)
    {
        var name = Split(property.Name);
        return
            property.Phrases.Count == 0
            && name.Split(' ') is [var participle, var preposition]
            && Inflection.IsParticiple(participle)
            && Inflection.IsPreposition(preposition)
            && property.Type is not (ScalarType.String or ScalarType.Boolean)
            ? [participle, name]
            : property.Phrases.Append(name);
    }

    /// <summary>
    /// Every word for a property, and what is left of one without the unit or year that it is stated in, or its last word where no other
    /// of the same thing's properties has that: <c>runtime</c>, of <c>runtime minutes</c>; <c>price</c>, of <c>price per night</c> and <c>ticket price</c>.
    /// </summary>
    public static IEnumerable<string> Heads(Property property, IReadOnlyList<Property> all)
    {
        foreach (var phrase in Of(property))
        {
            yield return phrase;
            if (phrase.Split(' ') is not [.. { Length: > 0 } first, var last])
                continue;
            if (first is [.. { Length: > 0 } price, DescriptionWords.Per])
                yield return string.Join(' ', price);
            else if (IsUnit(last))
                yield return string.Join(' ', first);
            else if (!Dimensions.IsAdjective(last) && all.Count(p => Of(p).Any(other => other.Split(' ')[^1] == last)) == 1)
                yield return last;
        }
    }

    private static bool IsUnit(string word) =>
        Tokenizer.Read(word) is [var only] && (Dimensions.UnitOf(only) is not null || DescriptionWords.Units.Has(only));

    /// <summary>The predicate in the description of what holds or happened: <c>Whether it lives on public money</c>; null where it is described otherwise or in one word.</summary>
    public static string? PredicateOf(Property property)
    {
        if (property.Type is not ScalarType.Boolean && !IsTime(property))
            return null;
        var clause = FirstClause(property);
        var subject = Array.FindIndex(clause, DescriptionWords.Subjects.Contains);
        if (subject < 1 || !DescriptionWords.Openers.Contains(clause[0]) || !clause[1..subject].All(DescriptionWords.Joints.Contains))
            return null;
        var predicate = clause
            .Skip(subject + 1)
            .SkipWhile(DescriptionWords.Auxiliaries.Contains)
            .Where(word => !English.IsArticle(word))
            .ToArray();
        return predicate.Length is > 1 and <= MaxPredicate ? string.Join(' ', predicate) : null;
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
            : words is [var the, var noun, ..] && English.IsArticle(the) && property.Entity is NodeType type && IsNoun(type, noun) ? 2
            : 0;
        return subject > 0 && words.Length - subject is > 0 and <= MaxPredicate ? string.Join(' ', words[subject..]) : null;
    }

    /// <summary>The stems of what is counted, and of what is said of it, where the description of a number is a question: <c>How many people it holds</c>; none for another.</summary>
    public static string[] CountedIn(Property number) =>
        Tokenizer.Read(number.Description ?? "").TakeWhile(t => !t.IsMark).ToArray() is [{ Word: "how" }, var many, .. var rest]
        && DescriptionWords.HowMany.Has(many)
            ? [.. rest.Where(t => !DescriptionWords.Subjects.Contains(t.Word)).Select(t => t.Stem)]
            : [];

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

    /// <summary>A phrase with each other noun in place of one of nouns that say the same: <c>looking for participants</c>, <c>looking for patients</c>.</summary>
    public static IEnumerable<string> WithAnotherNoun(string phrase, IEnumerable<string[]> sameNouns)
    {
        var words = phrase.Split(' ');
        return words.Length < 2
            ? []
            : sameNouns
                .Where(nouns => nouns.Contains(words[^1]))
                .SelectMany(nouns =>
                    nouns.Where(noun => noun != words[^1]).Select(noun => string.Join(' ', words.SkipLast(1).Append(noun)))
                );
    }

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

    /// <summary>
    /// What a description says with its verb of the two ends of a relationship: <c>done about</c>, of <c>What is done about it</c>;
    /// <c>wrote about</c>, of <c>Critics who wrote about it</c>; <c>poured at</c>, of <c>Tastings at which it was poured</c>; null where
    /// it is described otherwise.
    /// </summary>
    public static string? PredicateOf(Relationship relationship)
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
            ? string.Join(' ', predicate)
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
        MentionWords.Articles.Has(article) && relationship.Source is NodeType start && IsNoun(start, noun.Word)
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

    /// <summary>Whether a property holds when something was over: it is meant only where a word says so.</summary>
    public static bool IsEnd(Property property) =>
        IsTime(property) && Tokenizer.Read(Split(property.Name)).Any(DescriptionWords.Ending.Has);

    /// <summary>Whether a property holds when somebody was born: what they did in a year is meant unless a word says so.</summary>
    public static bool IsBirth(Property property) =>
        IsTime(property) && Tokenizer.Read(Split(property.Name)).Any(DescriptionWords.Birth.Has);

    /// <summary>Whether a property says how something ended.</summary>
    public static bool SaysEnd(Property property) =>
        property.Enum is { } values
        && Of(property)
            .Append(values.Description ?? "")
            .Append(property.Description ?? "")
            .SelectMany(Tokenizer.Read)
            .Any(DescriptionWords.Ending.Has);

    /// <summary>Whether an item says that something ended.</summary>
    public static bool SaysEnd(Item item) => DescriptionWords.Ending.Begins(item);

    /// <summary>What people call a value of an enumeration, the shortest first; at least one.</summary>
    public static IReadOnlyList<string> ValueWords(Property property, object value) =>
        property.Enum?.Values.FirstOrDefault(v => v.Name == value as string) is { } known
            ? known.Phrases.Count > 0
                ? known.Phrases
                : [Split(known.Name)]
            : [$"{value}"];

    /// <summary>
    /// Whether its nodes are persons, so that <c>who</c> asks for them: by what they are called, or described as (<c>Somebody who …</c>,
    /// <c>A member of the staff</c>), or since they were born and are no animals.
    /// </summary>
    public static bool IsPerson(NodeType type) => PersonTypes.GetValue(type, t => new(SaysPerson(t))).Value;

    private static bool SaysPerson(NodeType type) =>
        Of(type).Any(IsPersonWord)
        || SortWords.Somebody.Contains(FirstWord(type.Description))
        || HeadsOf(type.Description).Any(head => IsPersonWord(head) || head == SortWords.Member)
        || type.Properties.Any(IsBirth) && !IsAnimate(type);

    /// <summary>Whether its nodes are persons or bodies of persons: whoever does something.</summary>
    public static bool IsSomebody(NodeType type) => IsPerson(type) || IsOrganization(type);

    /// <summary>Whether its nodes are bodies of persons, so that <c>who</c> can ask for them where the verb says it of them.</summary>
    public static bool IsOrganization(NodeType type) =>
        Of(type).Concat(HeadsOf(type.Description)).Any(word => SortWords.Organization.Contains(word.Split(' ')[^1]))
        || SortWords.Whoever.Contains(FirstWord(type.Description));

    /// <summary>Whether its nodes are living things, so that <c>who</c> can ask for them where the verb says it of them.</summary>
    public static bool IsAnimate(NodeType type) =>
        Of(type)
            .Concat(HeadsOf(type.Description))
            .Concat(SortOf(type.Description) is { } sort ? [sort] : [])
            .SelectMany(Tokenizer.Read)
            .Any(t => SortWords.LivingThing.Contains(t.Word));

    /// <summary><c>animal</c>, of <c>A kind of animal that …</c>; null for another description.</summary>
    public static string? SortOf(string? description) =>
        Tokenizer.Read(description ?? "") is [var article, var sort, var of, { IsMark: false, Word: var noun }, ..]
        && MentionWords.IndefiniteArticles.Has(article)
        && MentionWords.Sorts.Has(sort)
        && MentionWords.Of.Has(of)
            ? noun
            : null;

    /// <summary>Whether a word names a sort of persons.</summary>
    public static bool IsPersonWord(string word) => SortWords.Person.Contains(word.Split(' ')[^1]);

    /// <summary>Whether a word is a noun for persons, in the singular or plural.</summary>
    public static bool IsPersonNoun(string word) => IsPersonWord(word) || Persons.Contains(word);

    /// <summary>Whether its nodes are places in the widest sense, so that <c>where</c> asks for them.</summary>
    public static bool IsPlace(NodeType type) =>
        Of(type).Concat(HeadsOf(type.Description)).Any(word => SortWords.Place.Contains(word.Split(' ')[^1]));

    /// <summary>
    /// Whether a text names a person or a body of persons, by a noun, by what is done by them, or as it is described: <c>inspector</c>,
    /// <c>vendor</c>, <c>signed by</c>, <c>The company behind it</c>.
    /// </summary>
    public static bool IsOfPerson(Property property) =>
        Of(property).Any(word => IsPersonWord(word) || SortWords.Organization.Contains(word) || Inflection.IsPassive(word))
        || Tokenizer.Read(property.Description ?? "").FirstOrDefault(word => !MentionWords.Articles.Has(word)) is { } first
            && (IsPersonWord(first.Word) || SortWords.Organization.Contains(first.Word) || SortWords.Somebody.Contains(first.Word));

    /// <summary>Whether a property names a place in words.</summary>
    public static bool IsPlace(Property property) =>
        property is { Type: ScalarType.String, IsList: false }
        && Of(property)
            .Any(word =>
                word.Split(' ')[^1] is var last && (SortWords.Place.Contains(last) || last.EndsWith("place", StringComparison.Ordinal))
            );

    /// <summary>Whether a property holds a year or a day.</summary>
    public static bool IsTime(Property property) =>
        !property.IsList && (IsYear(property) || property.Type is ScalarType.Date or ScalarType.DateTime or ScalarType.LocalDateTime);

    /// <summary>Whether a property holds a year.</summary>
    public static bool IsYear(Property property) =>
        property is { Type: ScalarType.Int, IsList: false }
            && !FormWords.DescribesCount(property.Description ?? "")
            && !Of(property).Any(IsRate)
            && Of(property)
                .Any(word =>
                    word.Split(' ').Any(DescriptionWords.Years.Contains)
                    || property is { Type: ScalarType.Int, IsList: false, Description: { } description } && IsOfYear(description)
                )
        || property is { Type: ScalarType.Int, IsList: false }
            && SortWords.When.Contains(property.Name)
            && !Of(property).Any(word => DescriptionWords.NoYears.Contains(word.Split(' ')[^1]));

    /// <summary><c>euros a year</c>, <c>tons per year</c>: how much there is of something in each.</summary>
    private static bool IsRate(string phrase) =>
        phrase.Split(' ') is [_, .., var each, DescriptionWords.Year] && DescriptionWords.EachYear.Contains(each);

    private static bool IsOfYear(string description) =>
        Tokenizer.Read(description).Where(t => !t.IsMark).Select(t => t.Word).ToArray() is var words
        && Array.IndexOf(words, DescriptionWords.Year) is var at and >= 0
        && (at == 0 || DescriptionWords.BeforeYear.Contains(words[at - 1]));

    /// <summary>Whether numbers stand in a property.</summary>
    public static bool IsNumber(Property property) =>
        !property.IsList && property.Type is ScalarType.Int or ScalarType.Float or ScalarType.BigInt;

    /// <summary>The units that a number counts, where it is called by them: <c>1 platform</c>, <c>30 minutes</c>; null where it measures something else.</summary>
    public static string? Units(Property property, string value)
    {
        var (name, several) = (Of(property).First(), Split(property.Name));
        if (Pluralise(name) == several)
            return value == "1" ? name : several;
        return property.Phrases.Count > 0 && (name == several || name.Split(' ')[^1] == several.Split(' ')[^1]) && name.EndsWith('s')
            ? name
            : null;
    }

    /// <summary>Whether it says the how manieth of several a thing is.</summary>
    public static bool IsPlaceInOrder(Property property) =>
        property is { Type: ScalarType.Int, IsList: false }
        && (
            Of(property).Any(word => word.Split(' ').Any(DescriptionWords.Places.Contains))
            || property.Description?.StartsWith(DescriptionWords.FirstPlace, StringComparison.OrdinalIgnoreCase) == true
        );

    /// <summary>Whether a place in an order can be that of things of a type, of the two that are related: not where only the other is told to have one.</summary>
    public static bool Orders(Property place, NodeType type, EntityType other) =>
        other is not NodeType neighbour
        || neighbour == type
        || !Tokenizer.Read(place.Description ?? "").Any(t => IsNoun(neighbour, t.Word))
        || Tokenizer.Read(place.Description ?? "").Any(t => IsNoun(type, t.Word));

    /// <summary>Whether it holds a part of a whole, 0 to 1.</summary>
    public static bool IsShare(Property property) =>
        property.Type == ScalarType.Float
        && !IsPercent(property)
        && Of(property).Any(word => FunctionWords.Of(word) is Role.Share or Role.Common);

    /// <summary>Whether a number is described as 0 where there is none.</summary>
    public static bool CanBeNone(Property property) =>
        property.Description is { } description
        && DescriptionWords.NoneAsZero.Any(none => description.Contains(none, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it says how large something is: an amount that is not called a mere number or share.</summary>
    public static bool IsSize(Property property) =>
        IsAmount(property) && !IsShare(property) && !Of(property).Any(word => DescriptionWords.NoYears.Contains(word.Split(' ')[^1]));

    /// <summary>Whether a property is called by a word as it is spelt, and not only by one of its stem: <c>semester</c> is none of the <c>semesters</c>.</summary>
    public static bool IsSpelt(Property property, Token word) => Of(property).Contains(word.Word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a whole number can say which of several something is, as a floor or a round does: it is in no unit, and no year.</summary>
    public static bool CanBeNth(Property property) =>
        property is { Type: ScalarType.Int, IsList: false }
        && !IsYear(property)
        && !Dimensions.IsPrice(property)
        && Dimensions.UnitOf(property) is null
        && !FormWords.DescribesCount(property.Description ?? "");

    /// <summary>Whether a number says how much or how many: no year and no place in an order.</summary>
    public static bool IsAmount(Property property) => IsNumber(property) && !IsYear(property) && !IsPlaceInOrder(property);

    /// <summary><c>the temperature</c>: the number that a thing holds of what it measures, where a word is a value of that; null for another.</summary>
    public static Property? Measured(Item item) =>
        item
            .Meanings.OfType<ValueMeaning>()
            .Where(v => v.Property is { Type: ScalarType.Enum, Entity: NodeType })
            .Select(v =>
                v.Property.Entity!.Properties.Where(p =>
                        IsAmount(p) && Of(p).SelectMany(Tokenizer.Read).Any(t => SortWords.Amount.Contains(t.Word))
                    )
                    .ToArray()
            )
            .FirstOrDefault(found => found.Length == 1)
            ?[0];

    /// <summary>Whether a number is one of people, by its words or its description.</summary>
    public static bool CountsPersons(Property property) =>
        IsNumber(property)
        && Of(property)
            .Append(property.Description ?? "")
            .SelectMany(Tokenizer.Read)
            .Any(t => SortWords.Person.Contains(t.Word) || SortWords.Person.Contains(t.Word.TrimEnd('s')));

    /// <summary>Whether a number is one of places for people, by its words or its description: <c>seats</c>, <c>How many people it holds</c>.</summary>
    public static bool CountsPlaces(Property property) =>
        IsNumber(property)
        && (
            Of(property).SelectMany(Tokenizer.Read).Any(DescriptionWords.Capacity.Has)
            || CountsPersons(property) && Tokenizer.Read(property.Description ?? "").Any(FormWords.Places.Has)
        );

    /// <summary>Whether it holds a part of a whole in percent, 0 to 100.</summary>
    public static bool IsPercent(Property property) =>
        IsNumber(property) && Of(property).Append(property.Description ?? "").SelectMany(Tokenizer.Read).Any(DescriptionWords.Percent.Has);

    /// <summary>
    /// The nouns that a description says its type is, each: <c>A house that keeps …</c>, <c>A yearly meeting at which …</c>,
    /// <c>A hospital or practice that …</c>; none where it begins otherwise.
    /// </summary>
    public static IEnumerable<string> HeadsOf(string? description)
    {
        var words = Tokenizer.Read(description ?? "");
        if (words is not [var article, ..] || !MentionWords.IndefiniteArticles.Has(article))
            return [];
        var end = Enumerable.Range(2, Math.Max(words.Count - 2, 0)).FirstOrDefault(i => EndsHead(words[i]), words.Count);
        if (end > MaxHead + 1)
            return [];
        return Enumerable
            .Range(1, end - 1)
            .Where(i => !RankWords.Or.Has(words[i]) && (i + 1 == end || RankWords.Or.Has(words[i + 1])))
            .Select(i => words[i].Word);
    }

    private const int MaxHead = 4;

    private static bool EndsHead(Token word) =>
        word.IsMark || DescriptionWords.BehindHead.Has(word) || Inflection.IsPreposition(word.Word) || Inflection.IsParticiple(word.Word);

    /// <summary>The property by which people tell the part under study from the rest of the type's nodes, which they call the corpus; null where all are one.</summary>
    public static Property? Corpus(NodeType type) =>
        type.Properties.FirstOrDefault(p =>
            p.Type == ScalarType.Boolean && Of(p).Any(word => word.Split(' ').Contains(DescriptionWords.Corpus))
        );

    /// <summary>Whether each of its nodes is a sort of something, by what it is called or described as, so that its name in the plural means those of the sort.</summary>
    public static bool IsSort(NodeType type) =>
        Of(type).Concat(HeadsOf(type.Description)).SelectMany(Tokenizer.Read).Any(MentionWords.Sorts.Has);

    /// <summary>Whether words are a name put in the plural: <c>self-portraits</c>, <c>comedies of manners</c>.</summary>
    public static bool IsPluralOf(string text, NodeEntry node)
    {
        if (IsPerson(node.Type))
            return false;
        var words = Tokenizer.Read(text).Where(t => !t.IsMark).Select(t => t.Word).ToArray();
        return node
            .Names.Select(name => Tokenizer.Read(name).Where(t => !t.IsMark).Select(t => t.Word).ToArray())
            .Any(name =>
                name.Length == words.Length
                && !name.SequenceEqual(words)
                && name.Zip(words).All(pair => pair.First == pair.Second || Pluralise(pair.First) == pair.Second)
            );
    }

    /// <summary>Whether a name is the plural of a word.</summary>
    public static bool IsPluralOf(string name, string word) => string.Equals(Pluralise(word), name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name is the word, or its plural.</summary>
    public static bool IsSame(string name, string word) => word == name || Pluralise(word) == name;

    /// <summary>The plural of an English noun phrase.</summary>
    public static string Pluralise(string noun)
    {
        if (Plurals.TryGetValue(noun, out var known))
            return known;
        var plural = Nouns.Pluralize(noun);
        if (Plurals.Count < MostPlurals)
            Plurals.TryAdd(noun, plural);
        return plural;
    }

    /// <summary>The first word of a description, in small letters; empty where there is none.</summary>
    private static string FirstWord(string? description) =>
        (description ?? "").Split(' ', 2)[0].TrimEnd(',', '.', ';', ':').ToLowerInvariant();
}
