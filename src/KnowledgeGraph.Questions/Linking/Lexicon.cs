using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Every word and name that a question can use, looked up by the stems of its words: built from the schema and the nodes
/// of the store, once for each version of the data. Immutable.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, List<Meaning>> meanings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NodeEntry>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Label, string Key), NodeEntry> byKey = [];
    private readonly Dictionary<Property, (double Min, double Max)> ranges = [];
    private readonly Dictionary<(Property Property, string Key), object> measures = [];
    private readonly Dictionary<NodeType, int> studied = [];
    private readonly HashSet<NodeType> told = [];
    private readonly HashSet<NodeType> remarks = [];
    private readonly HashSet<NodeType> reproaches = [];
    private readonly HashSet<string> spelledWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> spelledVerbs = new(StringComparer.Ordinal);
    private readonly HashSet<string> knownWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> fieldWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> wholes = new(StringComparer.Ordinal);
    private readonly HashSet<string> ownUnits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Meaning>> byRoot = new(StringComparer.Ordinal);

    private readonly HashSet<string> lent = new(StringComparer.Ordinal);
    private ILookup<NodeEntry, NodeEntry> below = Array.Empty<NodeEntry>().ToLookup(n => n);
    private readonly HashSet<NodeType> taxonomies = [];
    private readonly HashSet<NodeType> enclosing = [];
    private readonly Dictionary<string, (NodeEntry From, NodeEntry To)[]> ends = new(StringComparer.Ordinal);
    private readonly HashSet<string> bareVerbs = new(StringComparer.Ordinal);

    private const int MinDerived = 6,
        MinTelling = 4,
        MaxInitials = 4;

    /// <summary>What people say for a name such as <c>nut-free</c>.</summary>
    private static readonly string[] Absences = ["free of", "free from", "without", "without any", "no", "avoid"];

    private Lexicon(GraphSchema schema, string version) => (Schema, Version) = (schema, version);

    /// <summary>The schema.</summary>
    public GraphSchema Schema { get; }

    /// <summary>The version of the data it was built from.</summary>
    public string Version { get; }

    /// <summary>Every property that holds a number, of nodes and of relationships.</summary>
    public IReadOnlyList<Property> Numbers { get; private set; } = [];

    /// <summary>The unit that a word names: a common one, or one that the description of a number states.</summary>
    public Dimensions.Unit? UnitOf(Token token) =>
        Dimensions.UnitOf(token) ?? (ownUnits.Contains(token.Stem) ? new Dimensions.Unit(token.Stem, 1) : null);

    /// <summary>All nodes.</summary>
    public List<NodeEntry> Nodes { get; } = [];

    /// <summary>The most words of a phrase.</summary>
    public int MaxWords { get; private set; }

    /// <summary>Words of names and of the schema as they are spelt, for mending what was mistyped.</summary>
    public IReadOnlyCollection<string> SpelledWords => spelledWords;

    /// <summary>Words of what relationships are called, as they are spelt.</summary>
    public IReadOnlyCollection<string> SpelledVerbs => spelledVerbs;

    /// <summary>The nodes by the roots of the words of their names and descriptions.</summary>
    public OwnWords OwnWords { get; private set; } = null!;

    /// <summary>The long names, whose words can stand apart.</summary>
    public ScatteredNames ScatteredNames { get; private set; } = null!;

    /// <summary>Reads the names of all nodes from the store.</summary>
    public static async Task<Lexicon> BuildAsync(QueryEngine engine, string version, CancellationToken cancellation)
    {
        var lexicon = new Lexicon(engine.Schema, version);
        lexicon.AddSchema();
        foreach (var type in engine.Schema.NodeTypes.Where(t => t.Key is not null && t.Options.Read))
            await lexicon.AddNodesAsync(engine, type, cancellation).ConfigureAwait(false);
        foreach (
            var relationship in engine
                .Schema.NodeTypes.SelectMany(t => t.Relationships)
                .Where(r => r.Stored == Direction.Out && r.Properties is not null)
        )
            await lexicon.AddRelationshipsAsync(engine, relationship, cancellation).ConfigureAwait(false);
        foreach (
            var like in engine
                .Schema.NodeTypes.SelectMany(t => t.Relationships)
                .Where(r => r.Target == r.Source && r.Filterable && r.Source is NodeType { Key: not null })
                .Where(r => r.Stored == Direction.Out || !r.IsList)
        )
        {
            var found = await lexicon.EndsAsync(engine, like, cancellation).ConfigureAwait(false);
            if (like.Stored == Direction.Out)
                lexicon.ends[like.Type] = found;
            if (!like.IsList)
                lexicon.AddTree(like, found);
        }
        if (lexicon.Main is { } main)
            lexicon.AddTold(main);
        lexicon.OwnWords = new OwnWords(lexicon);
        lexicon.ScatteredNames = new ScatteredNames(lexicon);
        return lexicon;
    }

    /// <summary>What the graph is chiefly about: the type that is cited, else the one with most relationships.</summary>
    public NodeType? Main =>
        Schema.NodeTypes.FirstOrDefault(t => t.Citation is not null)
        ?? Schema.NodeTypes.OrderByDescending(t => t.Relationships.Count).FirstOrDefault();

    /// <summary>Whether one who describes what the graph is chiefly about can mean a node of that type: it is related to it by more than what is said against it or proposed after it, or a class above that.</summary>
    public bool IsTold(NodeType type) => told.Contains(type);

    /// <summary>Whether a node of that type is what is said against another.</summary>
    public bool IsRemark(NodeType type) => remarks.Contains(type);

    /// <summary>Whether a node of that type is what speaks against another.</summary>
    public bool IsReproach(NodeType type) => reproaches.Contains(type);

    /// <summary>What a phrase can stand for; its stems parted by one space.</summary>
    public IReadOnlyList<Meaning> Find(string stems) => meanings.TryGetValue(stems, out var found) ? found : [];

    /// <summary>What a word derived from a word of the schema can stand for: <c>populated</c>, where a property is the population.</summary>
    public IReadOnlyList<Meaning> FindDerived(Token token) =>
        byRoot.TryGetValue(English.Root(token.Word), out var found)
        && (
            token.Word.Length >= MinDerived
            || found.All(m => m is RelationshipMeaning or PropertyMeaning { Property.Type: ScalarType.Boolean })
        )
            ? token.Word.Length < MinDerived || SchemaWords.IsPersonNoun(token.Word)
                ? found
                : [.. found.Where(m => m is not TypeMeaning type || !SchemaWords.IsPerson(type.Type))]
            : [];

    /// <summary>The nodes in whose name a stem stands.</summary>
    public IReadOnlyList<NodeEntry> NodesWith(string stem) => byWord.TryGetValue(stem, out var found) ? found : [];

    /// <summary>The node of that label and key, or null.</summary>
    public NodeEntry? Node(string label, string key) => byKey.GetValueOrDefault((label, key));

    /// <summary>The nodes of a type.</summary>
    public IEnumerable<NodeEntry> Of(EntityType type) => Nodes.Where(n => type.Members.Contains(n.Type));

    /// <summary>Whether a type has just so many nodes, or so many in the part under study.</summary>
    public bool IsNumberOf(NodeType type, int number) => Of(type).Count() == number || IsNumberOfStudied(type, number);

    /// <summary>Whether just so many nodes of a type, and not all, are in the part under study.</summary>
    public bool IsNumberOfStudied(NodeType type, int number) => studied.TryGetValue(type, out var count) && count == number;

    /// <summary>The node with all that stand below it in a tree of its own type, however far.</summary>
    public IReadOnlyList<NodeEntry> WithBelow(NodeEntry node) => Reach([node], below);

    /// <summary>All from which a relationship between nodes of one type leads to given ones, over however many steps.</summary>
    public IReadOnlyList<NodeEntry> LeadingTo(Relationship relationship, IEnumerable<NodeEntry> nodes)
    {
        if (!ends.TryGetValue(relationship.Type, out var known))
            return [];
        var starts = known.ToLookup(
            e => relationship.Stored == Direction.Out ? e.To : e.From,
            e => relationship.Stored == Direction.Out ? e.From : e.To
        );
        return Reach(nodes.SelectMany(n => starts[n]), starts);
    }

    /// <summary>The nodes with all that follows from them, step by step.</summary>
    private static List<NodeEntry> Reach(IEnumerable<NodeEntry> start, ILookup<NodeEntry, NodeEntry> next)
    {
        var all = start.Distinct().ToList();
        for (var i = 0; i < all.Count; i++)
            all.AddRange(next[all[i]].Except(all));
        return all;
    }

    /// <summary>Whether the nodes of a type are kinds, of which one stands below another by a relationship that says so.</summary>
    public bool IsTaxonomy(NodeType type) => taxonomies.Contains(type);

    /// <summary>The number or time that a node has; null where it has none.</summary>
    public object? ValueOf(NodeEntry node, Property property) => measures.GetValueOrDefault((property, node.Key));

    /// <summary>Whether the nodes of a type are places, of which one lies within another by a relationship that says so.</summary>
    public bool Encloses(NodeType type) => enclosing.Contains(type);

    /// <summary>The least and greatest value that a number or year property takes; null when it takes none.</summary>
    public (double Min, double Max)? Range(Property property) => ranges.TryGetValue(property, out var range) ? range : null;

    /// <summary>Whether a word stands anywhere in the schema or the texts of the nodes, so that it is no slip of typing.</summary>
    public bool IsKnown(string stem) => knownWords.Contains(stem);

    /// <summary>Whether a phrase has a meaning only since its sense is that of a word of the schema.</summary>
    public bool IsLent(string stems) => lent.Contains(stems);

    /// <summary>Whether a word is the verb of a relationship only where it is inflected, and names a property else: <c>acted</c> and <c>acts</c>.</summary>
    public bool IsBareVerb(string stem) => bareVerbs.Contains(stem);

    /// <summary>Whether a word only says what the whole graph is about.</summary>
    public bool IsFieldWord(Token token) => fieldWords.Contains(OwnWords.RootOf(token));

    /// <summary>Whether a word is the name of the whole that the schema is about.</summary>
    public bool IsWhole(Token token) => wholes.Contains(OwnWords.RootOf(token));

    private void AddTold(NodeType main)
    {
        reproaches.UnionWith(main.Relationships.Where(r => FunctionWords.IsReproach(r.Phrases)).Select(r => r.Target).OfType<NodeType>());
        remarks.UnionWith(main.Relationships.Where(r => FunctionWords.IsRemark(r.Phrases)).Select(r => r.Target).OfType<NodeType>());
        foreach (var relationship in main.Relationships.Where(r => !FunctionWords.IsRemark(r.Phrases)))
            if (relationship.Target is NodeType type && told.Add(type))
                AddClasses(type);
    }

    private void AddClasses(NodeType type)
    {
        foreach (var parent in type.Relationships.Where(r => !r.IsList).Select(r => r.Target).OfType<NodeType>())
            if (told.Add(parent))
                AddClasses(parent);
    }

    private void AddSchema()
    {
        foreach (var type in Schema.NodeTypes)
        {
            foreach (var word in SchemaWords.Of(type))
                Add(word, new TypeMeaning(type));
            foreach (var property in type.Properties)
                AddProperty(property);
            foreach (var relationship in type.Relationships)
            foreach (var word in SchemaWords.Of(relationship).Where(word => !SaysOnlyWhatItHas(word, relationship)))
                Add(word, new RelationshipMeaning(relationship));
        }
        foreach (var property in Schema.PropertiesTypes.SelectMany(t => t.Properties))
            AddProperty(property);
        foreach (var properties in Schema.NodeTypes.Select(t => t.Properties).Concat(Schema.PropertiesTypes.Select(t => t.Properties)))
            AddOtherWordsForValues(properties);
        var bare = Schema
            .NodeTypes.SelectMany(t => t.Relationships)
            .SelectMany(r => r.Phrases.SelectMany(SchemaWords.WithoutPrepositions).Select(verb => (r, verb)))
            .Select(x => (x.r, x.verb, stems: string.Join(' ', Tokenizer.Stems(x.verb))))
            .Where(x => lent.Contains(x.stems) || Find(x.stems).All(m => m is PropertyMeaning { Property.Type: not ScalarType.Boolean }))
            .ToArray();
        foreach (var relationship in Schema.NodeTypes.SelectMany(t => t.Relationships).Where(r => r.Properties is not null))
        {
            var noun = SchemaWords.Split(relationship.Properties!.Name);
            var isVerbToo = FunctionWords.Of(noun) is not null;
            AddUnknown(isVerbToo ? SchemaWords.Pluralise(noun) : noun, new RelationshipMeaning(relationship, IsDescribed: isVerbToo));
        }
        foreach (var relationship in Schema.NodeTypes.SelectMany(t => t.Relationships))
            if (SchemaWords.PredicateOf(relationship) is { } predicate)
                foreach (var phrase in Inflection.WithPrepositionsAlike(predicate))
                    AddUnknown(phrase, new RelationshipMeaning(relationship));
        foreach (var relationship in Schema.NodeTypes.SelectMany(t => t.Relationships))
        foreach (var phrase in SchemaWords.Of(relationship).SelectMany(VerbWords.Same).Distinct())
            AddUnknown(phrase, new RelationshipMeaning(relationship));
        bareVerbs.UnionWith(bare.Select(x => x.stems).Where(stems => Find(stems).Any(m => m is PropertyMeaning)));
        foreach (var (relationship, verb, _) in bare)
            Add(verb, new RelationshipMeaning(relationship));
        AddDoers();
        Numbers =
        [
            .. Schema
                .NodeTypes.SelectMany(t => t.Properties)
                .Concat(Schema.PropertiesTypes.SelectMany(t => t.Properties))
                .Where(SchemaWords.IsNumber),
        ];
        var heads = Schema
            .NodeTypes.Select(t => (type: t, noun: SchemaWords.HeadOf(t.Description)))
            .Where(x => x.noun is not null && Find(English.Stem(x.noun)).Count == 0 && FunctionWords.Of(x.noun) is null)
            .ToArray();
        foreach (var (type, noun) in heads.Where(x => heads.Count(y => y.noun == x.noun) == 1))
            Add(noun!, new TypeMeaning(type));
        AddWhole();
        ownUnits.UnionWith(Numbers.Select(Dimensions.UnitOf).OfType<Dimensions.Unit>().Select(u => u.Dimension));
        AddRoots();
        AddDescribed();
    }

    /// <summary>Names that stand in several descriptions of the schema are those of the whole that it is about: <c>the Moot</c>. They restrict nothing.</summary>
    private void AddWhole()
    {
        var texts = Schema
            .NodeTypes.Cast<EntityType>()
            .SelectMany(t => t.Properties.Select(p => p.Description).Append(t.Description))
            .Concat(Schema.NodeTypes.SelectMany(t => t.Relationships).Select(r => r.Description));
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
        fieldWords.UnionWith(wholes);
    }

    /// <summary>Words that stand in what describes one relationship, and nowhere else in the schema: <c>the physicians in charge</c>.</summary>
    private void AddDescribed()
    {
        var words = Schema
            .NodeTypes.SelectMany(t => t.Relationships)
            .SelectMany(r => Tokenizer.Read(r.Description ?? "").Where(IsTelling).Select(word => (r, root: English.Root(word.Word))))
            .GroupBy(x => x.root, x => x.r);
        foreach (var word in words.Where(w => w.Select(r => r.Type).Distinct().Count() == 1))
            byRoot.TryAdd(word.Key, [.. word.Distinct().Select(r => new RelationshipMeaning(r, IsDescribed: true))]);
    }

    private bool IsTelling(Token word) =>
        !word.IsMark && word.Word.Length >= MinTelling && FunctionWords.Of(word) is null && Find(word.Stem).Count == 0;

    private void AddDoers()
    {
        var doers = Schema
            .NodeTypes.SelectMany(t => t.Relationships)
            .SelectMany(r => SchemaWords.Doers(r).Select(d => (r, d.Noun)))
            .Where(x => Find(English.Stem(x.Noun)).Count == 0 && FunctionWords.Of(x.Noun) is null)
            .ToArray();
        foreach (var (relationship, noun) in doers)
            Add(noun, new RelationshipMeaning(relationship));
        var others = Schema
            .NodeTypes.SelectMany(t => t.Relationships)
            .SelectMany(r => SchemaWords.Of(r).SelectMany(Counterparts.Of).Select(noun => (r, noun)))
            .Distinct()
            .Where(x => Find(English.Stem(x.noun)).Count == 0 && FunctionWords.Of(x.noun) is null)
            .ToArray();
        foreach (var (relationship, noun) in others)
            Add(noun, new RelationshipMeaning(relationship));
    }

    /// <summary><c>have limitation</c>, which leads to limitations: the noun says all, and asks for them.</summary>
    private static bool SaysOnlyWhatItHas(string word, Relationship relationship) =>
        word.Split(' ', 2) is ["have" or "has", var noun]
        && new[] { relationship.Source, relationship.Target }.OfType<NodeType>().Any(end => SchemaWords.Of(end).Contains(noun));

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
        foreach (var value in property.Enum?.Values ?? [])
        foreach (var word in value.Phrases.Append(SchemaWords.Split(value.Name)))
            Add(word, new ValueMeaning(property, value.Name));
        if (property.Type == ScalarType.Boolean)
            foreach (var word in SchemaWords.Of(property))
                Add(word, new ValueMeaning(property, true));
        if (SchemaWords.PredicateOf(property) is { } said)
            AddUnknown(said, property.Type == ScalarType.Boolean ? new ValueMeaning(property, true) : new PropertyMeaning(property));
    }

    /// <summary>What people say for values where the schema does not have the words: their fellows, their contraries, the noun of another phrase.</summary>
    private void AddOtherWordsForValues(IReadOnlyList<Property> properties)
    {
        foreach (var property in properties.Where(p => p.Type == ScalarType.Boolean))
        {
            foreach (var word in ValueWords.Same(SchemaWords.Of(property)))
                AddUnknown(word, new ValueMeaning(property, true));
            foreach (var word in ValueWords.Contrary(SchemaWords.Of(property)))
                AddUnknown(word, new ValueMeaning(property, false));
        }
        var nouns = properties
            .Where(SchemaWords.IsNumber)
            .Select(p => p.Phrases.Where(w => !w.Contains(' ', StringComparison.Ordinal)).ToArray())
            .ToArray();
        foreach (var property in properties)
        foreach (var value in property.Enum?.Values ?? [])
        {
            var said = value.Phrases.Append(SchemaWords.Split(value.Name)).ToArray();
            foreach (
                var word in ValueWords
                    .Same(said)
                    .Concat(said.SelectMany(phrase => SchemaWords.WithAnotherNoun(phrase, nouns)))
                    .Concat(said.Select(SchemaWords.VerbOfDoer).OfType<string>())
                    .Concat(SchemaWords.DescribedShortly(value.Description))
            )
                AddUnknown(word, new ValueMeaning(property, value.Name));
        }
    }

    /// <summary>Adds a meaning to a phrase that has none in the schema, and for a single word none in the language either.</summary>
    private void AddUnknown(string phrase, Meaning meaning)
    {
        var tokens = Tokenizer.Read(phrase);
        var key = string.Join(' ', tokens.Select(t => t.Stem));
        var isTaken = FunctionWords.Of(phrase) is { } role && !(role is Role.Filler && tokens.Count > 1);
        if (!lent.Contains(key) && (isTaken || Find(key).Any(m => !IsOnlyGerund(m, phrase, key))))
            return;
        lent.Add(key);
        Add(phrase, meaning);
    }

    /// <summary><c>supporting</c>, a value: not what <c>support</c> says.</summary>
    private static bool IsOnlyGerund(Meaning meaning, string phrase, string key)
    {
        if (meaning is not ValueMeaning { Property.Enum: not null } value || phrase.EndsWith("ing", StringComparison.Ordinal))
            return false;
        var called = SchemaWords.ValueWords(value.Property, value.Value).Where(word => English.Stem(word) == key).ToArray();
        return called.Length > 0 && called.All(word => word.EndsWith("ing", StringComparison.Ordinal));
    }

    private async Task AddNodesAsync(QueryEngine engine, NodeType type, CancellationToken cancellation)
    {
        var properties = type.Properties.Where(p => p.Column is not null && p.Selectable).ToArray();
        var query = new NodeQuery(
            new AllNodes(type),
            Filter.Everything,
            [],
            Page.All,
            NodeProjection.Of(type, [.. properties.Select(p => new PropertySelection(p))])
        );
        var rows = (NodeListResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false);
        foreach (var row in rows.Nodes)
            AddNode(type, properties, row.Values);
        if (SchemaWords.Corpus(type) is { } corpus && Array.IndexOf(properties, corpus) is var at and >= 0)
            studied[type] = rows.Nodes.Count(row => row.Values[at] is true);
        if (rows.Nodes.Count == 1)
            AddField(Nodes[^1], properties, rows.Nodes[0].Values);
        else
            for (var i = 0; i < properties.Length; i++)
                AddValues(properties[i], [.. rows.Nodes.Select(row => row.Values[i])]);
    }

    /// <summary>The only node of its type speaks of the whole graph: the words of its names and lists, and initials of them, restrict nothing.</summary>
    private void AddField(NodeEntry node, Property[] properties, object?[] values)
    {
        var lists = properties
            .Zip(values)
            .Where(pair =>
                pair.First is { Type: ScalarType.String, IsList: true } && !SchemaWords.Of(pair.First).Any(w => SchemaWords.IsPersonWord(w))
            )
            .SelectMany(pair => (pair.Second as object[] ?? []).OfType<string>());
        foreach (var token in node.Names.Concat(lists).SelectMany(Tokenizer.Read).Where(t => !t.IsMark))
            fieldWords.Add(OwnWords.RootOf(token));
        foreach (var name in node.Names.Select(Tokenizer.Read))
            for (var from = 0; from < name.Count; from++)
            for (var length = 2; length <= MaxInitials && from + length <= name.Count; length++)
                if (name.Skip(from).Take(length).All(t => t.IsCapitalised))
                    fieldWords.Add(string.Concat(name.Skip(from).Take(length).Select(t => t.Word[0])));
    }

    private void AddNode(NodeType type, Property[] properties, object?[] values)
    {
        string? Text(Property? property) => property is null ? null : values[Array.IndexOf(properties, property)] as string;
        var key = Text(type.Key)!;
        var name = Text(SchemaWords.NameProperty(type)) ?? key;
        var title = Text(type.Citation?.Title);
        var aliases = properties
            .Zip(values)
            .Where(pair => pair.First.IsAlias && pair.Second is object[])
            .SelectMany(pair => (object[])pair.Second!)
            .OfType<string>();
        var names = new[] { name, title }.OfType<string>().Concat(aliases).Distinct(StringComparer.Ordinal).ToArray();
        var description = string.Join(
            ' ',
            properties
                .Zip(values)
                .Where(pair =>
                    pair.First is { Type: ScalarType.String, IsAlias: false }
                    && pair.First != type.Key
                    && pair.Second is string text
                    && text.Contains(' ', StringComparison.Ordinal)
                )
                .Select(pair => (string)pair.Second!)
        );
        foreach (var (property, value) in properties.Zip(values))
            if (value is not null && (SchemaWords.IsNumber(property) || SchemaWords.IsTime(property)))
                measures[(property, key)] = value;
        var number = type.Citation is { } citation && values[Array.IndexOf(properties, citation.Number)] is long n ? n : (long?)null;
        var node = new NodeEntry(type, key, name, title, number, names, description);
        Nodes.Add(node);
        byKey[(type.Labels[0], key)] = node;
        foreach (var alias in names.Append(key))
            AddName(node, alias, alias == name || alias == title ? NamedBy.Name : NamedBy.Alias);
        if (Initials(name) is { } initials)
            AddName(node, initials, NamedBy.Initials);
        foreach (var token in Tokenizer.Read(description))
            knownWords.Add(token.Stem);
        if (Tokenizer.Read(name) is [{ } absent, { Word: "free" }])
            foreach (var without in Absences)
                AddName(node, $"{without} {absent.Word}", NamedBy.Alias);
    }

    private void AddName(NodeEntry node, string name, NamedBy by)
    {
        var tokens = Tokenizer.Read(name).Where(t => !t.IsMark).ToArray();
        if (tokens.Length == 0)
            return;
        Add(tokens, new NodeMeaning(node, by, Implied(node, tokens)));
        foreach (var token in tokens)
        {
            var list = byWord.TryGetValue(token.Stem, out var found) ? found : byWord[token.Stem] = [];
            if (list.Count == 0 || list[^1] != node)
                list.Add(node);
        }
    }

    private NodeType? Implied(NodeEntry node, Token[] tokens) =>
        tokens.Length < 2 ? null : Find(tokens[^1].Stem).OfType<TypeMeaning>().Select(t => t.Type).FirstOrDefault(t => t != node.Type);

    private void AddValues(Property property, object?[] values)
    {
        var numbers = values
            .Select(v =>
                v switch
                {
                    long n => n,
                    double d => d,
                    DateOnly d => d.Year,
                    DateTimeOffset d => d.Year,
                    DateTime d => d.Year,
                    _ => (double?)null,
                }
            )
            .OfType<double>()
            .ToArray();
        if (numbers.Length > 0)
            ranges[property] = (numbers.Min(), numbers.Max());
        if (
            property.Type != ScalarType.String
            || property.IsAlias
            || property.Entity is not NodeType type
            || property == SchemaWords.NameProperty(type)
            || property == type.Citation?.Title
        )
            return;
        var texts = values.SelectMany(v => v as object?[] ?? [v]).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        foreach (
            var text in texts.Where(text =>
                IsShort(text) && !Find(string.Join(' ', Tokenizer.Stems(text))).Any(m => m is NodeMeaning n && n.Node.Type == type)
            )
        )
            Add(text, new ValueMeaning(property, text));
    }

    /// <summary>The texts that relationships carry, quotes apart: a level, a role that was played.</summary>
    private async Task AddRelationshipsAsync(QueryEngine engine, Relationship relationship, CancellationToken cancellation)
    {
        var carrier = relationship.Properties!;
        var quotes = carrier.Citation is { } c ? new[] { c.Evidence, c.Section, c.More } : [];
        var texts = carrier
            .Properties.Where(p => (p.Type == ScalarType.String && !quotes.Contains(p) || SchemaWords.IsTime(p)) && p.Column is not null)
            .ToArray();
        if (texts.Length == 0)
            return;
        var edges = new EdgeProjection(
            null,
            new Dictionary<PropertiesType, IReadOnlyList<PropertySelection>>
            {
                [carrier] = [.. texts.Select(p => new PropertySelection(p))],
            }
        );
        var query = new NodeQuery(
            new AllNodes(relationship.Source),
            Filter.Everything,
            [],
            Page.All,
            NodeProjection.Of(
                relationship.Source,
                new ConnectionSelection(
                    "edges",
                    new ConnectionQuery(
                        new RelatedNodes(relationship),
                        Filter.Everything,
                        [],
                        Page.All,
                        new ConnectionParts(false, edges, false, [], [])
                    )
                )
            )
        );
        var rows = ((NodeListResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false))
            .Nodes.SelectMany(n => ((ConnectionResult)n.Values[0]!).Edges)
            .ToArray();
        for (var i = 0; i < texts.Length; i++)
            AddValues(texts[i], [.. rows.Select(e => e.Properties[i])]);
        for (var i = 0; i < texts.Length; i++)
            foreach (
                var text in rows.SelectMany(e => e.Properties[i] as object?[] ?? [e.Properties[i]])
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Where(IsShort)
            )
                Add(text, new ValueMeaning(texts[i], text));
    }

    /// <summary>What stands directly below each node of a type by a relationship that leads up to one of the same type.</summary>
    private void AddTree(Relationship up, IEnumerable<(NodeEntry From, NodeEntry To)> ends)
    {
        if (KinWords.SaysKindOf(SchemaWords.Of(up)))
            taxonomies.Add((NodeType)up.Source);
        if (SchemaWords.IsPlace((NodeType)up.Source) && KinWords.SaysWithin(SchemaWords.Of(up)))
            enclosing.Add((NodeType)up.Source);
        below = below
            .SelectMany(g => g.Select(child => (Parent: g.Key, Child: child)))
            .Concat(ends.Select(e => (Parent: e.To, Child: e.From)))
            .ToLookup(x => x.Parent, x => x.Child);
    }

    /// <summary>What a relationship between nodes of one type leads from and to.</summary>
    private async Task<(NodeEntry From, NodeEntry To)[]> EndsAsync(
        QueryEngine engine,
        Relationship relationship,
        CancellationToken cancellation
    )
    {
        var type = (NodeType)relationship.Source;
        var key = new PropertySelection(type.Key!);
        var above = new NodesSelection(
            "above",
            new NodeQuery(new RelatedNodes(relationship), Filter.Everything, [], Page.All, NodeProjection.Of(type, key))
        );
        var query = new NodeQuery(new AllNodes(type), Filter.Everything, [], Page.All, NodeProjection.Of(type, key, above));
        var rows = ((NodeListResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false)).Nodes;
        NodeEntry? Entry(NodeRow row) => Node(type.Labels[0], (string)row.Values[0]!);
        return
        [
            .. rows.SelectMany(row => ((NodeListResult)row.Values[1]!).Nodes, (from, to) => (From: Entry(from), To: Entry(to)))
                .Where(ends => ends is { From: not null, To: not null })
                .Select(ends => (ends.From!, ends.To!)),
        ];
    }

    private static bool IsShort(string text) =>
        text.Length <= 40 && Tokenizer.Stems(text) is { Length: > 0 and <= 5 } stems && stems.Any(s => s.Any(char.IsLetter));

    private void Add(string words, Meaning meaning) => Add([.. Tokenizer.Read(words).Where(t => !t.IsMark)], meaning);

    private void Add(Token[] tokens, Meaning meaning)
    {
        if (tokens.Length is 0)
            return;
        var key = string.Join(' ', tokens.Select(t => t.Stem));
        MaxWords = Math.Max(MaxWords, tokens.Length);
        foreach (var token in tokens)
        {
            knownWords.Add(token.Stem);
            if (token.Word.All(char.IsAsciiLetterLower) && !(meaning is RelationshipMeaning && lent.Contains(key)))
                (meaning is RelationshipMeaning ? spelledVerbs : spelledWords).Add(token.Word);
        }
        if (!meanings.TryGetValue(key, out var list))
            meanings[key] = list = [];
        var same = meaning is NodeMeaning node
            ? list.FindIndex(m => m is NodeMeaning other && other.Node == node.Node)
            : list.IndexOf(meaning);
        if (same < 0)
            list.Add(meaning);
    }

    private static string? Initials(string name)
    {
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w is not ("and" or "of" or "the" or "for" or "in" or "&"))
            .ToArray();
        return words.Length is >= 3 and <= 6 && words.All(w => char.IsAsciiLetterUpper(w[0]))
            ? string.Concat(words.Select(w => w[0]))
            : null;
    }
}
