using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Every word and name that a question can use, looked up by the stems of its words: built from the schema and the nodes
/// of the store, once for each version of the data. Immutable.
/// </summary>
internal sealed partial class Lexicon
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
    private List<(string Words, Meaning Meaning)>? words;

    private readonly Dictionary<Property, IReadOnlyList<HashSet<string>>> texts = [];

    private const int MinDerived = 6,
        MinTelling = 4,
        MaxInitials = 4;

    private Lexicon(GraphSchema schema, string version) =>
        (Schema, Version, DescribedRelations) = (schema, version, new DescribedRelations(schema));

    /// <summary>The schema.</summary>
    public GraphSchema Schema { get; }

    /// <summary>The version of the data it was built from.</summary>
    public string Version { get; }

    /// <summary>Every property that holds a number, of nodes and of relationships.</summary>
    public IReadOnlyList<Property> Numbers { get; private set; } = [];

    /// <summary>What a number of a thing is called and described by, each by the roots of its words and of what others say for them.</summary>
    public IReadOnlyList<IReadOnlySet<string>> TextsOf(Property number) => texts.GetValueOrDefault(number) ?? [];

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

    /// <summary>The words with which the schema describes its relationships.</summary>
    public DescribedRelations DescribedRelations { get; }

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
        lexicon.AddNatives();
        if (lexicon.Main is { } main)
            lexicon.AddTold(main);
        lexicon.OwnWords = new OwnWords(lexicon);
        lexicon.ScatteredNames = new ScatteredNames(lexicon);
        return lexicon;
    }

    /// <summary>The words of a schema alone, each with what it can stand for: what it says itself, then what people say for that.</summary>
    public static IReadOnlyList<(string Words, Meaning Meaning)> WordsOf(GraphSchema schema)
    {
        var lexicon = new Lexicon(schema, "");
        List<(string, Meaning)> words = lexicon.words = [];
        lexicon.AddSchema();
        return words;
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
            ? token.Word.Length < MinDerived || Sorts.IsPersonNoun(token.Word)
                ? found
                : [.. found.Where(m => m is not TypeMeaning type || !Sorts.IsPerson(type.Type))]
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

    /// <summary>The nodes that a relationship leads to from a given one.</summary>
    public IEnumerable<NodeEntry> NextTo(Relationship relationship, NodeEntry node) =>
        !ends.TryGetValue(relationship.Type, out var known) ? []
        : relationship.Stored == Direction.Out ? known.Where(e => e.From == node).Select(e => e.To)
        : known.Where(e => e.To == node).Select(e => e.From);

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

    private void Add(string words, Meaning meaning)
    {
        this.words?.Add((words, meaning));
        Add([.. Tokenizer.Read(words).Where(t => !t.IsMark)], meaning);
    }

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
}
