using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What people call the parts of a schema: the words of names, and those of <c>@phrase</c>.</summary>
internal static class SchemaWords
{
    private static readonly string[] NameWords = ["name", "title", "label", "fullName", "displayName"];

    /// <summary>The property that says what a person calls a node of that type: <c>name</c> or its like, else its first text, else its key.</summary>
    public static Property? NameProperty(EntityType type) =>
        NameWords.Select(type.Property).FirstOrDefault(p => p is { Type: ScalarType.String, IsList: false, Column: not null })
        ?? type.Properties.FirstOrDefault(p => p is { Type: ScalarType.String, IsList: false, Required: true, Column: not null })
        ?? (type as NodeType)?.Key;

    /// <summary><c>performances</c>, of a property that is named so, and not only called so as well.</summary>
    public static bool IsOwnName(Property property, Item item) => Split(property.Name) == item.Text;

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

    /// <summary><c>share</c>, of <c>shareLow</c>: what a range is called, of its lower end; null for another property.</summary>
    public static string? RangeOf(Property property) =>
        Split(property.Name).Split(' ') is [.. { Length: > 0 } called, var end] && DescriptionWords.LowerEnds.Contains(end)
            ? string.Join(' ', called)
            : null;

    /// <summary>What a type is called in the singular.</summary>
    public static string Singular(NodeType type) => type.Phrases.Count > 0 ? type.Phrases[0] : Split(type.Name);

    /// <summary>What several nodes of a type are called.</summary>
    public static string Plural(NodeType type) => Plurals.Of(Singular(type));

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

    /// <summary><c>method family</c>, of a <c>method category</c>: a name of several words with another noun for its last.</summary>
    public static IEnumerable<string> WithOtherHead(string name) =>
        name.LastIndexOf(' ') is var space and > 0 ? Synonyms.OfType(name[(space + 1)..]).Select(noun => $"{name[..space]} {noun}") : [];

    /// <summary><c>left foot</c>, <c>left footed</c>, <c>bachelor's foot</c>: a value with a noun that says what it is one of.</summary>
    public static IEnumerable<string> WithNoun(string value, string noun) => [$"{value} {noun}", $"{value} {noun}ed", $"{value}'s {noun}"];

    /// <summary>Whether a word is spelt as a noun for a type, in the singular or plural.</summary>
    public static bool IsNoun(NodeType type, string word) =>
        Of(type).SelectMany(noun => new[] { noun, Plurals.Of(noun) }).Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Nouns for who does what a relationship says, made of its verbs: of a person <c>writer</c>, <c>director</c>; of whatever does it
    /// where a participle with <c>by</c> says that: <c>employer</c>. To whom it is done is the <c>trainee</c>. Others are not made of
    /// the verb: <c>resident</c>, of <c>live in</c>.
    /// </summary>
    public static IEnumerable<(string Noun, bool IsTarget)> Doers(Relationship relationship)
    {
        foreach (var noun in SpokenVerbs.Of(relationship).SelectMany(Synonyms.DoersOf).Distinct())
            yield return (noun, false);
        // What the type says is said of where it starts, from whichever end it is told.
        var said = SpokenVerbs.Of(relationship).Select(phrase => (phrase, Inflection.IsPassive(phrase)));
        var type = Split(relationship.Type);
        foreach (var (phrase, isTarget) in said.Append((type, Inflection.IsPassive(type) == (relationship.Stored == Direction.Out))))
        {
            var verb = WithoutPreposition(phrase) ?? phrase;
            if (verb.Contains(' ', StringComparison.Ordinal))
                continue;
            var (does, doneTo) = isTarget ? (relationship.Target, relationship.Source) : (relationship.Source, relationship.Target);
            if (doneTo is NodeType patient && Sorts.IsPerson(patient))
                yield return (Inflection.DoneToOf(verb), !isTarget);
            if (does is not NodeType doer || !Inflection.IsPassive(phrase) && !Sorts.IsPerson(doer))
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
            ? Of(end).FirstOrDefault(noun => Plurals.IsSame(Split(relationship.Name), noun))
            : null;

    private static bool IsHaving(Relationship relationship) =>
        Split(relationship.Type).Split(' ', 2) is [var having, _] && DescriptionWords.Having.Contains(having);

    /// <summary><c>IN_DOMAIN</c>, <c>OF_SPECIES</c>: a name that only says in what one end of a relationship is.</summary>
    private static bool IsWithin(Relationship relationship) =>
        Split(relationship.Type).Split(' ', 2) is [DescriptionWords.In or DescriptionWords.Of, var whole]
        && (relationship.Stored == Direction.Out ? relationship.Target : relationship.Source) is NodeType end
        && (Of(end).Contains(whole) || HeadsOfName(end).Contains(whole));

    private static string? Rest(Relationship relationship) => Split(relationship.Type).Split(' ', 2) is [_, var rest] ? rest : null;

    /// <summary><c>category of methods</c>, of <c>method category</c>; null for another phrase than two words.</summary>
    public static string? WithOf(string noun) => noun.Split(' ') is [var of, var what] ? $"{what} of {Plurals.Of(of)}" : null;

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
            else if (WithoutUnit(phrase) is { } bare)
                yield return bare;
            else if (!Dimensions.IsAdjective(last) && all.Count(p => Of(p).Any(other => other.Split(' ')[^1] == last)) == 1)
                yield return last;
        }
    }

    /// <summary><c>appeared</c>, of <c>first appeared</c>: when something was first done, it was done.</summary>
    public static string WithoutFirst(string phrase) =>
        phrase.StartsWith("first ", StringComparison.Ordinal) ? phrase["first ".Length..] : phrase;

    /// <summary>
    /// <c>year of hiring</c> and <c>hiring year</c>, of a year that is called <c>hired</c>; <c>date of first publication</c>, of a day that
    /// is described as <c>The day of its first publication</c>; <c>year</c>, of the <c>year made</c>: nouns for a time; none for another property.
    /// </summary>
    public static IEnumerable<string> NounsOfTime(Property time)
    {
        if (!Sorts.IsTime(time) || time.Phrases.Count > 0)
            return [];
        string[] units = Sorts.IsYear(time) ? [DescriptionWords.Year] : ["date", "day"];
        var done = Of(time)
            .Where(name => Inflection.IsParticiple(name.Split(' ')[^1]))
            .SelectMany(name => Inflection.NounsOf(name.Split(' ')[^1]));
        var described = Descriptions.OfTime(time) is { } noun ? new[] { noun } : [];
        return done.SelectMany(n => new[] { n, $"first {n}" })
            .Concat(described)
            .SelectMany(n => units.SelectMany(unit => new[] { $"{unit} of {n}", $"{n} {unit}" }))
            .Concat(
                Of(time)
                    .Select(name => name.Split(' '))
                    .Where(words => words.Length > 1)
                    .Select(words => words[0])
                    .Where(DescriptionWords.TimesOf.Contains)
            );
    }

    /// <summary><c>maximum participants</c> and <c>maximum number of participants</c>, of <c>max participants</c>: a limit in full; none for another number.</summary>
    public static IEnumerable<string> InFull(Property number) =>
        Sorts.IsNumber(number)
            ? Of(number)
                .Select(phrase => phrase.Split(' ', 2))
                .Where(words => words.Length == 2 && DescriptionWords.Limits.ContainsKey(words[0]))
                .SelectMany(words =>
                    DescriptionWords.Limits[words[0]].SelectMany(limit => new[] { $"{limit} {words[1]}", $"{limit} number of {words[1]}" })
                )
            : [];

    /// <summary><c>runtime</c>, of <c>runtime minutes</c>; <c>area</c>, of <c>area square metres</c>: a name without the unit that ends it; null for another.</summary>
    public static string? WithoutUnit(string name) =>
        name.Split(' ') is [.. { Length: > 0 } first, var last] && IsUnit(last)
            ? string.Join(' ', first is [.. { Length: > 0 } bare, var power] && DescriptionWords.Powers.Contains(power) ? bare : first)
            : null;

    private static bool IsUnit(string word) =>
        Tokenizer.Read(word) is [var only] && (Dimensions.UnitOf(only) is not null || DescriptionWords.Units.Has(only));

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

    /// <summary>What people call a value of an enumeration, the shortest first; at least one.</summary>
    public static IReadOnlyList<string> ValueWords(Property property, object value) =>
        property.Enum?.Values.FirstOrDefault(v => v.Name == value as string) is { } known
            ? known.Phrases.Count > 0
                ? known.Phrases
                : [Split(known.Name)]
            : [$"{value}"];

    /// <summary>The units that a number counts, where it is called by them: <c>1 platform</c>, <c>30 minutes</c>; null where it measures something else.</summary>
    public static string? Units(Property property, string value)
    {
        var (name, several) = (Of(property).First(), Split(property.Name));
        if (Plurals.Of(name) == several)
            return value == "1" ? name : several;
        return property.Phrases.Count > 0 && (name == several || name.Split(' ')[^1] == several.Split(' ')[^1]) && name.EndsWith('s')
            ? name
            : null;
    }

    /// <summary>Whether a property is called by a word as it is spelt, and not only by one of its stem: <c>semester</c> is none of the <c>semesters</c>.</summary>
    public static bool IsSpelt(Property property, Token word) => Of(property).Contains(word.Word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an item is the very name of a field, of a relationship also for one of what the name says are several.</summary>
    public static bool IsNamed(Field field, Item item) =>
        field is Relationship ? Plurals.IsSame(Split(field.Name), item.Spelling) : Split(field.Name) == item.Spelling;

    /// <summary>Whether words are a name put in the plural: <c>self-portraits</c>, <c>comedies of manners</c>.</summary>
    public static bool IsPluralOf(string text, NodeEntry node)
    {
        if (Sorts.IsPerson(node.Type))
            return false;
        var words = Tokenizer.Read(text).Where(t => !t.IsMark).Select(t => t.Word).ToArray();
        return node
            .Names.Select(name => Tokenizer.Read(name).Where(t => !t.IsMark).Select(t => t.Word).ToArray())
            .Any(name =>
                name.Length == words.Length
                && !name.SequenceEqual(words)
                && name.Zip(words).All(pair => pair.First == pair.Second || Plurals.Of(pair.First) == pair.Second)
            );
    }
}
