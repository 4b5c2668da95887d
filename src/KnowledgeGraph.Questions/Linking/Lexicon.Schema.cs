using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>The words of the schema: what its types, properties, values and relationships are called, and what people say for them.</summary>
internal sealed partial class Lexicon
{
    private void AddTold(NodeType main)
    {
        reproaches.UnionWith(main.Relationships.Where(SchemaWords.IsReproach).Select(r => r.Target).OfType<NodeType>());
        remarks.UnionWith(main.Relationships.Where(SchemaWords.IsRemark).Select(r => r.Target).OfType<NodeType>());
        foreach (var relationship in main.Relationships.Where(r => !SchemaWords.IsRemark(r)))
            if (relationship.Target is NodeType type && told.Add(type))
                AddClasses(type);
    }

    private void AddClasses(NodeType type)
    {
        foreach (var parent in type.Relationships.Where(r => !r.IsList).Select(r => r.Target).OfType<NodeType>())
            if (told.Add(parent))
                AddClasses(parent);
    }

    private IEnumerable<Relationship> Relationships => Schema.NodeTypes.SelectMany(t => t.Relationships);

    /// <summary>The properties of each type, and those that each relationship carries.</summary>
    private IEnumerable<IReadOnlyList<Property>> PropertyLists =>
        Schema.NodeTypes.Select(t => t.Properties).Concat(Schema.PropertiesTypes.Select(t => t.Properties));

    /// <summary>What the schema says itself, then what people say for it, word by word farther from it: a word that has a meaning keeps it.</summary>
    private void AddSchema()
    {
        AddNames();
        AddWhole();
        AddCaptionedValues();
        foreach (var properties in PropertyLists)
            AddOtherWordsForValues(properties);
        var bare = BareVerbs();
        AddCaptioned();
        AddCarriers();
        AddPredicates();
        AddHeads();
        AddOtherVerbs();
        AddOtherTypes();
        AddOtherProperties();
        AddDescribedNames();
        AddWithoutArticles();
        AddBareVerbs(bare);
        AddDoers();
        AddPassives();
        Numbers = [.. PropertyLists.SelectMany(list => list).Where(Sorts.IsNumber)];
        AddTexts();
        foreach (var number in Numbers)
            if (Dimensions.CompoundUnit(number) is { } unit)
                AddUnknown(unit, new PropertyMeaning(number));
        ownUnits.UnionWith(Numbers.Select(Dimensions.UnitOf).OfType<Dimensions.Unit>().Select(u => u.Dimension));
        AddRoots();
        AddDescribed();
    }

    private void AddNames()
    {
        foreach (var type in Schema.NodeTypes)
        {
            // Their stems can differ: "licence" and "licences".
            foreach (var word in SchemaWords.Of(type).SelectMany(word => new[] { word, Plurals.Of(word) }))
                Add(word, new TypeMeaning(type));
            foreach (var property in type.Properties)
                AddProperty(property);
            foreach (var relationship in type.Relationships)
            foreach (
                var word in SchemaWords
                    .Of(relationship)
                    .Where(word => !SaysOnlyWhatItHas(word, relationship) && !SaysWhatIsDoneTo(word, relationship))
            )
                Add(word, new RelationshipMeaning(relationship));
        }
        foreach (var property in Schema.PropertiesTypes.SelectMany(t => t.Properties))
            AddProperty(property);
    }

    /// <summary>
    /// Verbs of relationships without the preposition that the schema puts to them, where they have no other meaning yet: a noun
    /// of the same stem (<c>ship</c>) is told from the past of a verb (<c>shipped</c>) by its spelling.
    /// </summary>
    private (Relationship Relationship, string Verb, string Stems)[] BareVerbs() =>
        [
            .. Relationships
                .SelectMany(r => SpokenVerbs.Of(r).SelectMany(SchemaWords.WithoutPrepositions).Select(verb => (r, verb)))
                .Select(x => (x.r, x.verb, Stems: string.Join(' ', Tokenizer.Stems(x.verb))))
                .Where(x =>
                    lent.Contains(x.Stems)
                    || Find(x.Stems)
                        .All(m =>
                            m is PropertyMeaning { Property.Type: not ScalarType.Boolean }
                            || m is TypeMeaning && English.IsRegularPast(x.verb)
                        )
                ),
        ];

    private void AddBareVerbs((Relationship Relationship, string Verb, string Stems)[] bare)
    {
        bareVerbs.UnionWith(bare.Select(x => x.Stems).Where(stems => Find(stems).Any(m => m is PropertyMeaning)));
        foreach (var (relationship, verb, _) in bare)
            Add(verb, new RelationshipMeaning(relationship));
    }

    /// <summary><c>job</c>, where a property is the <c>job title</c>; <c>chip</c>, where it is the <c>chip number</c>.</summary>
    private void AddCaptioned()
    {
        foreach (var property in PropertyLists.SelectMany(list => list).Where(p => p.Type == ScalarType.String))
        foreach (var phrase in SchemaWords.Of(property))
            if (
                Tokenizer.Read(phrase) is [var noun, var caption]
                && (
                    CheckWords.Captions.Has(caption)
                    || CheckWords.Calling.Has(caption)
                    || CheckWords.Numbering.Has(caption) && FunctionWords.Of(Inflection.ParticipleOf(noun.Word)) is null
                )
            )
                AddUnknown(noun.Word, new PropertyMeaning(property));
    }

    /// <summary>
    /// <c>food group</c>, the name of an enumeration for what has its values; <c>bachelor's degree</c>, <c>left foot</c>, <c>left-footed</c>: a value with the noun that its property or its enumeration is
    /// called after, where that names nothing that has the value.
    /// </summary>
    private void AddCaptionedValues()
    {
        foreach (var property in PropertyLists.SelectMany(list => list).Where(p => p.Enum is not null))
        {
            foreach (var noun in Descriptions.DescribedShortly(property.Enum!.Description).Prepend(SchemaWords.Split(property.Enum.Name)))
                AddUnknown(noun, new PropertyMeaning(property));
            var nouns = SchemaWords
                .Of(property)
                .Append(SchemaWords.Split(property.Enum.Name))
                .SelectMany(Tokenizer.Read)
                .Where(t => t.Word.Length >= MinTelling && FunctionWords.Of(t.Word) is null && !Find(t.Stem).Any(m => m is TypeMeaning))
                .Select(t => t.Word)
                .Distinct()
                .ToArray();
            foreach (var value in property.Enum.Values)
            foreach (var noun in nouns)
            foreach (var said in SchemaWords.WithNoun(SchemaWords.Split(value.Name), noun))
                AddUnknown(said, new ValueMeaning(property, value.Name));
        }
    }

    /// <summary>What is called after the properties that a relationship carries, or described shortly by them: <c>appearance</c>, <c>A job.</c></summary>
    private void AddCarriers()
    {
        foreach (var relationship in Relationships.Where(r => r.Properties is not null))
        {
            var noun = SchemaWords.Split(relationship.Properties!.Name);
            var isVerbToo = FunctionWords.Of(noun) is not null;
            AddUnknown(isVerbToo ? Plurals.Of(noun) : noun, new RelationshipMeaning(relationship, IsDescribed: isVerbToo));
            foreach (var word in Descriptions.DescribedShortly(relationship.Properties.Description))
                AddUnknown(word, new RelationshipMeaning(relationship));
        }
    }

    /// <summary>What the description of a relationship says with its verb.</summary>
    private void AddPredicates()
    {
        foreach (var relationship in Relationships)
            if (Descriptions.PredicateOf(relationship) is { } predicate)
                foreach (var phrase in Inflection.WithPrepositionsAlike(predicate))
                    AddUnknown(phrase, new RelationshipMeaning(relationship));
    }

    /// <summary><c>close to the book</c>, which others put as <c>close to their book</c>.</summary>
    private void AddWithoutArticles()
    {
        foreach (var (words, meaning) in Said().ToArray())
            if (Tokenizer.Read(words) is { Count: > 2 } said && said.Skip(1).SkipLast(1).Any(MentionWords.Articles.Has))
                AddUnknown(string.Join(' ', said.Where(w => !MentionWords.Articles.Has(w)).Select(w => w.Text)), meaning);
    }

    /// <summary>What the schema says for relationships, properties and values.</summary>
    private IEnumerable<(string Words, Meaning Meaning)> Said() =>
        Relationships
            .SelectMany(r => SpokenVerbs.Of(r).Select(words => (words, (Meaning)new RelationshipMeaning(r))))
            .Concat(
                PropertyLists
                    .SelectMany(list => list)
                    .SelectMany(p =>
                        p.Phrases.Select(words => (words, SaidBy(p)))
                            .Concat(
                                (p.Enum?.Values ?? []).SelectMany(v =>
                                    v.Phrases.Select(words => (words, (Meaning)new ValueMeaning(p, v.Name)))
                                )
                            )
                    )
            );

    /// <summary>
    /// <c>trains</c>, of what is called a <c>train type</c>, and <c>branch</c>, of what is called a <c>library branch</c>: the noun that
    /// the name of one type alone comes down to.
    /// </summary>
    private void AddTypeHeads()
    {
        var heads = Schema
            .NodeTypes.SelectMany(type => SchemaWords.HeadsOfName(type).Select(noun => (type, noun)))
            .ToLookup(x => x.noun, x => x.type);
        foreach (var head in heads.Where(h => h.Count() == 1 && !wholes.Contains(English.Root(h.Key))))
        foreach (var word in new[] { head.Key, Plurals.Of(head.Key) })
            if (IsFieldOf(head.Single(), word))
                Add(word, new TypeMeaning(head.Single()));
            else
                AddUnknown(word, new TypeMeaning(head.Single()));
        foreach (var type in Schema.NodeTypes)
        foreach (var phrase in SchemaWords.Of(type).Select(SchemaWords.WithOf).OfType<string>())
            AddUnknown(phrase, new TypeMeaning(type));
    }

    /// <summary>Whether a noun means nothing else than what leads to things of a type: <c>models</c>, of aircraft models.</summary>
    private bool IsFieldOf(NodeType type, string noun) =>
        Find(English.Stem(noun)) is { Count: > 0 } known
        && known.All(m => m is RelationshipMeaning { Relationship.Target: var end } && end == type);

    /// <summary>Whether a property of which the schema has no phrases is spoken of by the head of its name: <c>cost</c>, of <c>dailyCost</c>.</summary>
    private static bool IsSpokenOf(Property property) => property.Phrases.Count == 0 && Sorts.IsSize(property);

    /// <summary>
    /// <c>test coverage</c>, of a <c>coverage</c> that is described as <c>Percent of the lines that its tests run</c>: what a property is
    /// called, with a noun of its description before it.
    /// </summary>
    private void AddDescribedNames()
    {
        foreach (var property in PropertyLists.SelectMany(list => list).Where(p => p.Type != ScalarType.Boolean && p.Phrases.Count == 0))
        {
            var name = SchemaWords.Split(property.Name);
            if (Schema.NodeTypes.Any(type => SchemaWords.IsNoun(type, name)))
                continue;
            foreach (
                var word in Descriptions
                    .FirstWords(property)
                    .Where(w => !w.IsMark && w.Word.Length >= MinTelling && FunctionWords.Of(w) is null)
            )
                if (!Tokenizer.Stems(name).Contains(word.Stem))
                    AddUnknown($"{word.Word} {name}", new PropertyMeaning(property));
        }
    }

    /// <summary><c>animals</c>, of a species: sorts of living things are called by what they are sorts of.</summary>
    private static string[] LivingSort(NodeType type) =>
        Descriptions.SortOf(type.Description) is { } sort && Sorts.IsAnimate(type) ? [sort] : [];

    /// <summary>What each number is called and described by, each by the roots of its words and of what others say for them.</summary>
    private void AddTexts()
    {
        foreach (var number in Numbers.Where(n => n.Entity is NodeType))
            texts[number] = [.. SchemaWords.Of(number).Append(number.Description ?? "").Select(RootsOf)];
    }

    /// <summary><c>excluded</c>, and with it <c>thrown</c> and <c>out</c>.</summary>
    private static HashSet<string> RootsOf(string text) =>
        [
            .. Tokenizer
                .Read(text)
                .Where(t => !t.IsMark)
                .SelectMany(t => FunctionWords.Of(t.Word) is null ? Synonyms.OfVerb(t.Word).SelectMany(Tokenizer.Read).Append(t) : [t])
                .Select(t => English.Root(t.Stem)),
        ];

    /// <summary>The nouns by which the description of one type alone begins: <c>a vessel that …</c>.</summary>
    private void AddHeads()
    {
        var heads = Schema
            .NodeTypes.SelectMany(t => Descriptions.HeadsOf(t.Description).Concat(LivingSort(t)).Select(noun => (type: t, noun)))
            .Where(x => Find(English.Stem(x.noun)).Count == 0 && FunctionWords.Of(x.noun) is null)
            .ToArray();
        foreach (var (type, noun) in heads.Where(x => heads.Count(y => y.noun == x.noun) == 1))
        foreach (var word in new[] { noun, Plurals.Of(noun) })
            Add(word, new TypeMeaning(type));
    }

    /// <summary>
    /// Names that stand in several descriptions of the schema are those of the whole that it is about (<c>the Moot</c>), and so are
    /// definite nouns for what things of a type lie in (<c>A house on the campus</c>). They restrict nothing.
    /// </summary>
    private void AddWhole()
    {
        var texts = Schema
            .NodeTypes.Cast<EntityType>()
            .SelectMany(t => t.Properties.Select(p => p.Description).Append(t.Description))
            .Concat(Relationships.Select(r => r.Description));
        var names = texts
            .OfType<string>()
            .SelectMany(text => Tokenizer.Read(text).Where(t => t is { Start: > 0, IsCapitalised: true }).DistinctBy(t => t.Word))
            .Where(t =>
                t.Text.Skip(1).All(char.IsLower)
                && t.Word.Length >= MinTelling
                && FunctionWords.Of(t) is null
                && KnowledgeGraph.Questions.Numbers.Month(t.Word) is null
            )
            .GroupBy(OwnWords.RootOf);
        wholes.UnionWith(names.Where(name => name.Count() > 1).Select(name => name.Key));
        wholes.UnionWith(
            Schema.NodeTypes.SelectMany(t => Descriptions.Within(t.Description)).Where(t => Find(t.Stem).Count == 0).Select(OwnWords.RootOf)
        );
        fieldWords.UnionWith(wholes);
    }

    /// <summary>
    /// Words that stand in what describes one relationship or one property, and nowhere else in the schema: <c>the physicians in
    /// charge</c>, <c>embargoed</c>, of <c>Whether the text is under embargo</c>.
    /// </summary>
    private void AddDescribed()
    {
        var told = Schema
            .NodeTypes.SelectMany(t => Tokenizer.Read(t.Description ?? ""))
            .Select(t => English.Root(t.Word))
            .ToHashSet(StringComparer.Ordinal);
        var ofProperties = PropertyLists
            .SelectMany(list => list)
            .SelectMany(p => Descriptions.FirstWords(p).Select(word => (Word: word, Meaning: SaidBy(p))))
            .Where(x => !told.Contains(English.Root(x.Word.Word)) && Dimensions.UnitOf(x.Word) is null);
        var words = Relationships
            .SelectMany(r =>
                new[] { r.Description, r.Properties?.Description }
                    .SelectMany(text => Tokenizer.Read(text ?? ""))
                    .Select(word => (Word: word, Meaning: (Meaning)new RelationshipMeaning(r, IsDescribed: true)))
            )
            .Concat(ofProperties)
            .Where(x => IsTelling(x.Word))
            .GroupBy(x => English.Root(x.Word.Word), x => x.Meaning);
        foreach (var word in words.Where(w => w.Select(Described).Distinct().Count() == 1))
            byRoot.TryAdd(word.Key, [.. word.Distinct()]);
    }

    /// <summary>What a word for a property says, or one of its description: that it holds, or which it is.</summary>
    private static Meaning SaidBy(Property property) =>
        property.Type == ScalarType.Boolean ? new ValueMeaning(property, true) : new PropertyMeaning(property);

    /// <summary>What of the schema a word describes: both ends of a relationship are one.</summary>
    private static object Described(Meaning meaning) =>
        meaning switch
        {
            RelationshipMeaning { Relationship.Type: var type } => type,
            PropertyMeaning { Property: var property } => property,
            ValueMeaning { Property: var property } => property,
            _ => meaning,
        };

    private bool IsTelling(Token word) =>
        !word.IsMark && word.Word.Length >= MinTelling && FunctionWords.Of(word) is null && Find(word.Stem).Count == 0;

    /// <summary><c>put forward by</c>, which one relationship is called, is the passive of another's <c>put forward</c> as well.</summary>
    private void AddPassives()
    {
        foreach (var relationship in Schema.NodeTypes.SelectMany(t => t.Relationships))
        foreach (var passive in SpokenVerbs.Of(relationship).Select(phrase => $"{phrase} by"))
            if (
                Connections.Inverse(relationship) is { } inverse
                && Find(string.Join(' ', Tokenizer.Stems(passive))).Any(m => m is RelationshipMeaning)
            )
                Add(passive, new RelationshipMeaning(inverse));
    }

    private void AddDoers()
    {
        var doers = Relationships
            .SelectMany(r => SchemaWords.Doers(r).Select(d => (r, d.Noun)))
            .Where(x => Find(English.Stem(x.Noun)).Count == 0 && FunctionWords.Of(x.Noun) is null)
            .ToArray();
        foreach (var (relationship, noun) in doers)
            Add(noun, new RelationshipMeaning(relationship));
        var others = Relationships
            .SelectMany(r => SchemaWords.Of(r).SelectMany(Synonyms.OfNoun).Select(noun => (r, noun)))
            .Distinct()
            .Where(x => Find(English.Stem(x.noun)).Count == 0 && FunctionWords.Of(x.noun) is null)
            .ToArray();
        foreach (var (relationship, noun) in others)
            Add(noun, new RelationshipMeaning(relationship));
    }

    /// <summary><c>have limitation</c>, which leads to limitations: the noun says all, and asks for them.</summary>
    private static bool SaysOnlyWhatItHas(string word, Relationship relationship) =>
        word.Split(' ', 2) is [var have, var noun]
        && DescriptionWords.Having.Contains(have)
        && new[] { relationship.Source, relationship.Target }.OfType<NodeType>().Any(end => SchemaWords.Of(end).Contains(noun));

    /// <summary><c>examined theses</c>, which leads to theses: the verb and the noun say it apart as well, as in <c>who examined the theses</c>.</summary>
    private static bool SaysWhatIsDoneTo(string word, Relationship relationship) =>
        word.Split(' ', 2) is [var participle, var noun]
        && Inflection.IsParticiple(participle)
        && relationship.Target is NodeType end
        && SchemaWords.IsNoun(end, noun)
        && SchemaWords.Of(relationship).SelectMany(Tokenizer.Stems).Count(stem => stem == English.Stem(participle)) > 1;

    private void AddRoots()
    {
        foreach (var type in Schema.NodeTypes)
        {
            foreach (var word in SchemaWords.Of(type))
                AddRoot(word, new TypeMeaning(type));
            foreach (var property in type.Properties.Where(p => p != type.Key))
            foreach (var word in SchemaWords.Of(property))
                AddRoot(word, new PropertyMeaning(property));
        }
    }

    private void AddRoot(string word, Meaning meaning)
    {
        if (Tokenizer.Read(word) is not [{ Word.Length: >= MinDerived } only])
            return;
        var list = byRoot.TryGetValue(English.Root(only.Word), out var found) ? found : byRoot[English.Root(only.Word)] = [];
        if (!list.Contains(meaning))
            list.Add(meaning);
    }

    private void AddProperty(Property property)
    {
        foreach (var word in SchemaWords.Of(property))
            Add(word, new PropertyMeaning(property));
        // What was first published on a day was published then.
        foreach (
            var done in Sorts.IsTime(property)
                ? SchemaWords.Of(property).Select(SchemaWords.WithoutFirst).Except(SchemaWords.Of(property))
                : []
        )
            if (Inflection.IsParticiple(done))
                Add(done, new PropertyMeaning(property));
        foreach (var verb in property.Phrases.Where(Inflection.IsPassive).SelectMany(SchemaWords.WithoutPrepositions))
            AddUnknown(verb, new PropertyMeaning(property));
        // What is called submittedOn says when something was submitted.
        foreach (var verb in Sorts.IsTime(property) ? SchemaWords.WithoutPrepositions(SchemaWords.Split(property.Name)) : [])
        foreach (var word in Synonyms.OfVerb(verb).Prepend(verb))
            AddUnknown(word, new PropertyMeaning(property));
        foreach (var value in property.Enum?.Values ?? [])
        foreach (var word in value.Phrases.Append(SchemaWords.Split(value.Name)))
            Add(word, new ValueMeaning(property, value.Name));
        if (property.Type == ScalarType.Boolean)
            foreach (var word in SchemaWords.Of(property))
            {
                Add(word, new ValueMeaning(property, true));
                AddUnknown($"{word} holder", new ValueMeaning(property, true));
            }
        if (Descriptions.PredicateOf(property) is { } said)
            AddUnknown(said, SaidBy(property));
    }
}
