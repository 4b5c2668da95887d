using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What people say for the words of the schema, where it means nothing else.</summary>
internal sealed partial class Lexicon
{
    /// <summary>Other nouns for the types, where they fit one alone.</summary>
    private void AddOtherTypes()
    {
        var ofNames = Nouns(t => SchemaWords.Of(t).SelectMany(name => Synonyms.OfType(name).Concat(SchemaWords.WithOtherHead(name))));
        // A plane is an aircraft, where there are aircraft and aircraft models.
        var ofHeads = Nouns(t => OthersForHeads(t).Where(noun => !ofNames.Contains(noun)));
        foreach (var other in ofNames.Concat(ofHeads).Where(o => o.Count() == 1))
        foreach (var word in new[] { other.Key, Plurals.Of(other.Key) })
            if (IsValueOf(other.Single(), word))
                Add(word, new TypeMeaning(other.Single()));
            else
                AddUnknown(word, new TypeMeaning(other.Single()), carries: OthersForHeads(other.Single()).Contains(other.Key));
        AddSortsAlike();
        AddUnions();
        AddTypeHeads();
    }

    /// <summary><c>scientific journals</c>, of venues that are called journals, as one sort of them is: what is said for the noun says the sort as well.</summary>
    private void AddSortsAlike()
    {
        foreach (var type in Schema.NodeTypes)
        foreach (var property in type.Properties.Where(p => p.Enum is not null))
        foreach (var value in property.Enum!.Values)
        foreach (var noun in SchemaWords.ValueWords(property, value.Name).Intersect(SchemaWords.Of(type)))
        foreach (var other in Synonyms.OfType(noun))
            AddUnknown(other, new ValueMeaning(property, value.Name));
    }

    /// <summary>The types by the nouns that are said of each.</summary>
    private ILookup<string, NodeType> Nouns(Func<NodeType, IEnumerable<string>> said) =>
        Schema.NodeTypes.SelectMany(type => said(type).Distinct().Select(noun => (noun, type))).ToLookup(x => x.noun, x => x.type);

    /// <summary><c>problems</c>, of a union that is called <c>Problem</c>: whichever of its types what stands beside leads to.</summary>
    private void AddUnions()
    {
        foreach (var union in Schema.Unions)
        foreach (var member in union.Members)
        foreach (var word in new[] { SchemaWords.Split(union.Name), Plurals.Of(SchemaWords.Split(union.Name)) })
            AddUnknown(word, new TypeMeaning(member));
    }

    /// <summary><c>family</c>, of a <c>method category</c>, <c>plane</c>, of an <c>aircraft model</c>: other nouns for what a name comes down to, that say more than a mere sort.</summary>
    private static IEnumerable<string> OthersForHeads(NodeType type) =>
        SchemaWords
            .HeadsOfName(type)
            .SelectMany(Synonyms.OfType)
            .Where(noun => Tokenizer.Read(noun) is not [var word] || !MentionWords.Sorts.Has(word) && !MentionWords.Classes.Has(word));

    /// <summary><c>journals</c>, of venues of which one kind is called so: whether a noun for things of a type means nothing else than some of them.</summary>
    private bool IsValueOf(NodeType type, string noun) =>
        Find(string.Join(' ', Tokenizer.Stems(noun))) is { Count: > 0 } known
        && known.All(m => m is ValueMeaning { Property.Entity: var owner } && owner == type);

    /// <summary>Other words for what a thing or a relationship has, where they fit one of its properties alone.</summary>
    private void AddOtherProperties()
    {
        foreach (var properties in PropertyLists)
        {
            var others = properties
                .Where(p => p.Type != ScalarType.Boolean)
                .SelectMany(p =>
                    SchemaWords
                        .Heads(p, properties)
                        .SelectMany(head => IsSpokenOf(p) ? Synonyms.OfProperty(head).Append(head) : Synonyms.OfProperty(head))
                        .Concat(TimesCalled(p))
                        .Concat(SchemaWords.InFull(p))
                        .Concat(SchemaWords.NounsOfTime(p))
                        .Concat(Dimensions.NounOfDegree(p) is { } noun ? [noun] : [])
                        .Concat(p.Enum is null ? [] : SchemaWords.Of(p).Select(SchemaWords.WithOf).OfType<string>())
                        .Concat(Descriptions.DescribedShortly(p.Description).Where(noun => !IsUnitOf(noun, p)))
                        .Concat(Descriptions.NounOf(p))
                        .Select(word => (word, property: p))
                )
                .Distinct()
                .ToLookup(x => x.word, x => x.property);
            foreach (var other in others.Where(o => o.Count() == 1))
                AddUnknown(
                    other.Key,
                    new PropertyMeaning(other.Single()),
                    carries: IsNameWithoutUnit(other.Key, other.Single())
                        || Dimensions.NounOfDegree(other.Single()) == other.Key
                        || DescriptionWords.TimesOf.Contains(other.Key)
                );
            // Who is called the organiser has organised it.
            foreach (var property in properties.Where(p => p is { Type: ScalarType.String, IsList: false, Enum: null }))
            foreach (
                var done in SchemaWords
                    .Of(property)
                    .Where(doer => !doer.Contains(' ', StringComparison.Ordinal))
                    .SelectMany(Inflection.DoneBy)
            )
                AddUnknown(done, new PropertyMeaning(property), carries: true);
        }
    }

    /// <summary><c>Euros.</c>, as the whole description of a number: what it is stated in, and no word for it.</summary>
    private static bool IsUnitOf(string noun, Property number) =>
        Sorts.IsNumber(number) && Dimensions.UnitOf(number)?.Dimension == English.Stem(noun);

    /// <summary>
    /// <c>joined</c>, of a time that is called <c>hired</c> and not <c>date hired</c>; none where works that are cited have a mere <c>year</c>, of
    /// which such verbs are said.
    /// </summary>
    private IEnumerable<string> TimesCalled(Property property) =>
        Sorts.IsTime(property)
        && property.Phrases.Count == 0
        && !Schema.NodeTypes.Any(type =>
            type.Citation is not null && type != property.Entity && type.Properties.Any(p => DescriptionWords.TimesOf.Contains(p.Name))
        )
            ? SchemaWords
                .Of(property)
                .Where(Inflection.IsParticiple)
                .SelectMany(participle => DescriptionWords.TimesOf.Select(time => $"{time} {participle}"))
                .SelectMany(Synonyms.OfProperty)
            : [];

    /// <summary><c>area</c>, of <c>areaHectares</c>: what a number is called itself, though the word says nothing in many a sentence.</summary>
    private static bool IsNameWithoutUnit(string word, Property number) =>
        SchemaWords.WithoutUnit(SchemaWords.Split(number.Name)) == word && FunctionWords.Of(word) is Role.Filler;

    /// <summary>Other verbs and prepositions, of relationships and of what is called by verbs.</summary>
    private void AddOtherVerbs()
    {
        AddSynonymsOfVerbs();
        AddConversesOfSynonyms();
        AddVerbsOfProperties();
        AddWiderKinds();
        AddPrepositionsOfPlaces();
    }

    /// <summary><c>oversee</c>, of what is called <c>supervise</c>; what sums up a share is no verb's.</summary>
    private void AddSynonymsOfVerbs()
    {
        foreach (var relationship in Relationships.Where(r => !Connections.SumsUp(r)))
        foreach (
            var phrase in SchemaWords
                .Sayings(relationship)
                .Where(word => !IsNounOfTarget(word, relationship))
                .Concat(Descriptions.PredicateOf(relationship) is { } predicate ? [predicate] : [])
                .SelectMany(Synonyms.OfVerb)
                .Concat(SchemaWords.Converses(relationship))
                .Distinct()
        )
            AddUnknown(phrase, new RelationshipMeaning(relationship), Tokenizer.Read(phrase) is [var verb] && LinkWords.Light.Has(verb));
    }

    /// <summary>
    /// <c>employ</c>, for the way back where people say <c>work for</c> for what is called <c>employed by</c>; <c>work for</c>, where
    /// a description says <c>The airline that employs the pilot</c>.
    /// </summary>
    private void AddConversesOfSynonyms()
    {
        foreach (var relationship in Relationships.Where(r => !Connections.SumsUp(r)))
        foreach (
            var phrase in SchemaWords.Of(relationship).SelectMany(Synonyms.OfVerb).Select(SpokenVerbs.Converse).OfType<string>().Distinct()
        )
            if (Connections.Inverse(relationship) is { } back && !IsOwnVerb(phrase))
                AddUnknown(phrase, new RelationshipMeaning(back));
        foreach (var relationship in Relationships.Where(r => r.Source != r.Target && !Connections.SumsUp(r)))
            if (Descriptions.DoneByEnd(relationship) is { } predicate && SpokenVerbs.Converse(predicate) is { } converse)
                foreach (var phrase in Synonyms.OfVerb(converse).Prepend(converse))
                    AddUnknown(phrase, new RelationshipMeaning(relationship));
    }

    /// <summary><c>set up</c>, of the year <c>founded</c>; <c>dropped after reading</c>, of how many were <c>excluded after reading</c>.</summary>
    private void AddVerbsOfProperties()
    {
        foreach (var property in Schema.NodeTypes.SelectMany(t => t.Properties).Where(p => Sorts.IsTime(p) || Sorts.CountsPersons(p)))
        foreach (var phrase in SchemaWords.Of(property).Select(SchemaWords.WithoutFirst).SelectMany(Synonyms.OfVerb).Distinct())
            AddUnknown(phrase, new PropertyMeaning(property));
        foreach (var number in PropertyLists.SelectMany(list => list).Where(Sorts.IsNumber))
        foreach (var phrase in number.Phrases.SelectMany(Synonyms.OfParticiple).Distinct())
            AddUnknown(phrase, new PropertyMeaning(number));
    }

    /// <summary><c>a kind of X</c>, where a thing stands below another of its type.</summary>
    private void AddWiderKinds()
    {
        foreach (var up in Relationships.Where(r => r.Source == r.Target && !r.IsList && KinWords.SaysKindOf(SchemaWords.Of(r))))
        foreach (var phrase in KinWords.OfWiderKind)
            AddUnknown(phrase, new RelationshipMeaning(up));
    }

    /// <summary><c>play on</c>, where what leads to a place is called <c>play in</c>.</summary>
    private void AddPrepositionsOfPlaces()
    {
        foreach (var place in Relationships.Where(r => r.Target is NodeType end && Sorts.IsPlace(end)))
        foreach (var phrase in SchemaWords.Of(place).SelectMany(Inflection.WithPlacePrepositionsAlike).Distinct())
            AddUnknown(phrase, new RelationshipMeaning(place));
    }

    /// <summary><c>cited by</c>, where something is called <c>cite</c>: its verb says it already.</summary>
    private bool IsOwnVerb(string passive) =>
        SchemaWords.WithoutPreposition(passive) is { } verb
        && string.Join(' ', Tokenizer.Stems(verb)) is var stems
        && !lent.Contains(stems)
        && Find(stems).Any(m => m is RelationshipMeaning);

    /// <summary><c>buildings</c>, which lead to buildings, and say nothing of what is built.</summary>
    private static bool IsNounOfTarget(string word, Relationship relationship) =>
        relationship.Target is NodeType target && SchemaWords.IsNoun(target, word);

    /// <summary>What people say for values where the schema does not have the words: their fellows, their contraries, the noun of another phrase.</summary>
    private void AddOtherWordsForValues(IReadOnlyList<Property> properties)
    {
        foreach (var property in properties.Where(p => p.Type == ScalarType.Boolean))
        {
            var called = SchemaWords.Of(property).ToArray();
            foreach (var word in Synonyms.OfValue(called).Concat(called.SelectMany(DoneBy)).Concat(Requirements.Of(called)))
                AddUnknown(word, new ValueMeaning(property, true));
            foreach (var word in Synonyms.ContraryOf(called).Concat(Requirements.ContraryOf(called)))
                AddUnknown(word, new ValueMeaning(property, false));
        }
        var nouns = properties
            .Where(Sorts.IsNumber)
            .Select(p => p.Phrases.Where(w => !w.Contains(' ', StringComparison.Ordinal)).ToArray())
            .ToArray();
        // Papers are publications, and not the articles among them.
        var ofTypes = properties
            .Select(p => p.Entity)
            .OfType<NodeType>()
            .Distinct()
            .SelectMany(SchemaWords.Of)
            .SelectMany(Synonyms.OfType)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var property in properties)
        foreach (var value in property.Enum?.Values ?? [])
        {
            var said = value.Phrases.Append(SchemaWords.Split(value.Name)).ToArray();
            foreach (
                var word in Synonyms
                    .OfValue(said)
                    .Where(other => !ofTypes.Contains(other))
                    .Concat(said.SelectMany(phrase => SchemaWords.WithAnotherNoun(phrase, nouns)))
                    .Concat(said.SelectMany(Inflection.VerbsOfDoer))
                    .Concat(said.Select(Inflection.SpecialistOf).OfType<string>())
                    .Concat(Descriptions.DescribedShortly(value.Description))
            )
                AddUnknown(word, new ValueMeaning(property, value.Name));
        }
    }

    /// <summary><c>reared by hand</c> and <c>raised by hand</c>, of <c>hand reared</c>: by what something is done, said behind its verb.</summary>
    private static IEnumerable<string> DoneBy(string phrase) =>
        phrase.Split(' ', '-') is [var by, var participle] && Inflection.IsParticiple(participle) && FunctionWords.Of(by) is null
            ? Synonyms.OfVerb(participle).Prepend(participle).Select(verb => $"{verb} by {by}")
            : [];

    /// <summary>
    /// Adds a meaning to a phrase that has none in the schema, and for a single word none in the language either, unless it is a
    /// verb that any sentence can be carried by: <c>run</c>, of what is managed.
    /// </summary>
    private void AddUnknown(string phrase, Meaning meaning, bool carries = false)
    {
        var tokens = Tokenizer.Read(phrase);
        var key = string.Join(' ', tokens.Select(t => t.Stem));
        var isTaken =
            !carries
            && FunctionWords.Of(phrase) is { } role
            && role is not Role.Together
            && !(role is Role.Filler or Role.Of && tokens.Count > 1);
        if (
            isTaken
            || !lent.Contains(key)
                && Find(key).Any(m => !IsOnlyGerund(m, phrase, key) && !IsOfOthers(m, meaning) && !IsTimeOfOther(m, meaning, tokens))
        )
            return;
        lent.Add(key);
        Add(phrase, meaning);
    }

    /// <summary><c>founding year</c>, <c>year</c>: whether a noun for a time is already one for that of something else, so that it can be either.</summary>
    private static bool IsTimeOfOther(Meaning known, Meaning other, IReadOnlyList<Token> noun) =>
        known is PropertyMeaning { Property: var time }
        && other is PropertyMeaning { Property: var another }
        && (time.Entity != another.Entity || time.Carrier != another.Carrier)
        && Sorts.IsTime(time)
        && Sorts.IsTime(another)
        && noun.Any(DescriptionWords.TimeUnits.Has);

    /// <summary>
    /// Whether both are relationships, prices or conditions that hold or do not, and not of the same things: a word can say either, as
    /// what is spoken of tells: what a tour <c>costs</c> is its price, though checks have a cost, and lecturers who work
    /// <c>part-time</c> are not full-time, though programmes are called part-time.
    /// </summary>
    private static bool IsOfOthers(Meaning known, Meaning other) =>
        ((known as ValueMeaning)?.Property ?? (known as PropertyMeaning)?.Property) is { Type: ScalarType.Boolean, Entity: { } holder }
            && other is ValueMeaning { Property: { Type: ScalarType.Boolean, Entity: { } another } }
            && holder != another
        || known is PropertyMeaning { Property: { Entity: { } owner } first }
            && other is PropertyMeaning { Property: { Entity: { } second } price }
            && owner != second
            && first.Phrases.Count == 0
            && price.Phrases.Count == 0
            && Dimensions.IsPrice(first)
            && Dimensions.IsPrice(price)
        || known is RelationshipMeaning { Relationship: var one }
            && other is RelationshipMeaning { Relationship: var two }
            && one.Source != two.Source
            && !(one.Source == two.Target && one.Target == two.Source);

    /// <summary><c>supporting</c>, a value: not what <c>support</c> says.</summary>
    private static bool IsOnlyGerund(Meaning meaning, string phrase, string key)
    {
        if (meaning is not ValueMeaning { Property.Enum: not null } value || phrase.EndsWith("ing", StringComparison.Ordinal))
            return false;
        var called = SchemaWords.ValueWords(value.Property, value.Value).Where(word => English.Stem(word) == key).ToArray();
        return called.Length > 0 && called.All(word => word.EndsWith("ing", StringComparison.Ordinal));
    }
}
