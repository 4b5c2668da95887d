using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>A node that words may describe.</summary>
/// <param name="Node">The node.</param>
/// <param name="Score">The part of the words' weight that its names and description cover; words that only carry the sentence add to it.</param>
/// <param name="Words">How many telling words stand in it, themselves or in another word of their sense.</param>
/// <param name="InName">How many of them are words of its names.</param>
/// <param name="Missed">How many telling words do not stand in it; one that is known nowhere counts twice.</param>
/// <param name="IsNamed">Whether one of its names of several words stands there, each in that or another word of its sense: <c>verbosity bias</c>.</param>
internal sealed record Described(NodeEntry Node, double Score, int Words, int InName, int Missed, bool IsNamed);

/// <summary>
/// Finds the node that somebody describes in other words than its name: by the roots and the senses of the words of names,
/// aliases and descriptions, the rarer a word the weightier. It only speaks up when one node stands out.
/// </summary>
internal sealed class OwnWords
{
    private const double NameWeight = 1,
        DescriptionWeight = 0.8,
        SenseWeight = 0.7,
        LightWeight = 0.4,
        UnknownWeight = 0.4,
        Telling = 0.65,
        LeastTotal = 0.8,
        Rare = 1.8,
        NameBonus = 0.35,
        SensePart = 0.7,
        Wholeness = 3,
        PairBonus = 0.45,
        MissedLoss = 0.3;

    private readonly Dictionary<string, Dictionary<NodeEntry, double>> byRoot = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Dictionary<NodeEntry, double>> bySense = [];
    private readonly Dictionary<NodeEntry, HashSet<string>> texts = [];
    private readonly Dictionary<NodeEntry, Token[][]> names = [];
    private readonly Dictionary<NodeEntry, HashSet<(string, string)>> pairs = [];
    private readonly Lexicon lexicon;
    private readonly int documents;

    internal OwnWords(Lexicon lexicon)
    {
        var described = lexicon.Nodes.Where(n => n.Description.Length > n.Name.Length && n.Title is null).ToArray();
        this.lexicon = lexicon;
        documents = described.Length;
        foreach (var node in described)
            AddNode(node);
    }

    /// <summary>Whether a word stands in the description or a name of a described node.</summary>
    public bool Describes(Token word, NodeEntry node) => texts.TryGetValue(node, out var roots) && roots.Contains(RootOf(word));

    /// <summary>Whether a word or another of its sense stands there.</summary>
    public bool Fits(Token word, NodeEntry node) =>
        Describes(word, node) || Thesaurus.Of(word).Any(s => bySense.TryGetValue(s, out var nodes) && nodes.ContainsKey(node));

    /// <summary>Whether a word is one that neither the graph nor the thesaurus knows, so that more is meant than they can tell.</summary>
    private bool IsAlien(Token word) => !lexicon.IsKnown(word.Stem) && Thesaurus.Of(word).Count == 0;

    /// <summary>The root of a word, by which it is looked up.</summary>
    public static string RootOf(Token token) => English.Root(token.Word.Length > 4 ? token.Word : token.Stem);

    /// <summary>The nodes that the words fit, best first.</summary>
    /// <param name="words">The words.</param>
    /// <param name="weightOf">How likely nodes of a type are meant, 0 to 1.</param>
    public IReadOnlyList<Described> Rank(IReadOnlyList<Token> words, Func<NodeType, double> weightOf)
    {
        words = [.. Idioms.Resolve(words).Select(Positive)];
        var said = Pairs(words).ToArray();
        var distinct = words.DistinctBy(RootOf).ToArray();
        var telling = distinct.Where(IsTelling).ToArray();
        var total = Math.Max(
            distinct.Sum(w =>
                IsTelling(w) ? WeightOf(w)
                : IsLight(w) ? WeightOf(w) * LightWeight
                : 0
            ),
            LeastTotal
        );
        var types = lexicon.Schema.NodeTypes.ToDictionary(t => t, weightOf);
        var scores = new Dictionary<NodeEntry, (double Score, int Words, int InName)>();
        foreach (var word in distinct)
        {
            var tells = IsTelling(word);
            var weight = WeightOf(word);
            foreach (var (node, found) in Find(word, weight).Where(f => types[f.Key.Type] > 0))
            {
                var (score, count, named) = scores.GetValueOrDefault(node);
                var counts = tells && found >= Telling;
                scores[node] = (
                    score + found * (tells ? 1 : LightWeight),
                    count + (counts ? 1 : 0),
                    named + (counts && found >= weight * NameWeight ? 1 : 0)
                );
            }
        }
        double Share(NodeEntry node, double score, int missed) =>
            (score / total + Coverage(node, words) * NameBonus + PairsIn(node, said) * PairBonus)
            * types[node.Type]
            * (1 - MissedLoss * missed / Math.Max(1, telling.Length));
        return
        [
            .. scores
                .Select(s =>
                    (Node: s.Key, Found: s.Value, Missed: telling.Where(w => MustFit(w) && !Fits(w, s.Key)).Sum(w => IsAlien(w) ? 2 : 1))
                )
                .Select(s => new Described(
                    s.Node,
                    Share(s.Node, s.Found.Score, s.Missed),
                    s.Found.Words,
                    s.Found.InName,
                    s.Missed,
                    s.Missed == 0 && Names(s.Node, words)
                ))
                .OrderByDescending(d => d.Score)
                .ThenBy(d => d.Node.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>What an unknown word is the comparative of, where that is known: <c>safe</c> of <c>safer</c>.</summary>
    private Token Positive(Token word) =>
        byRoot.ContainsKey(RootOf(word))
            ? word
            : Dimensions
                .Positives(word.Word)
                .Skip(1)
                .Select(positive => word with { Word = positive, Stem = English.Stem(positive) })
                .FirstOrDefault(positive => byRoot.ContainsKey(RootOf(positive)))
                ?? word;

    /// <summary>Whether a word tells one thing from another: it neither carries the sentence nor says what all the graph is about.</summary>
    public bool IsTelling(Token word) =>
        (FunctionWords.Of(word.Word) is not { } role || !Linker.Structural.Contains(role))
        && !lexicon.IsFieldWord(word)
        && (!FunctionWords.Carries(word) || IsRare(word));

    /// <summary>Whether a description that lacks the word says something else: an amount, and what carries sentences, need not be in it.</summary>
    private static bool MustFit(Token word) => !Thesaurus.Amounts.Has(word) && !FunctionWords.Carries(word);

    /// <summary>Whether few descriptions have a word or another of its sense, and some have.</summary>
    public bool IsRare(Token word) => !IsAlien(word) && WeightOf(word) >= Rare;

    /// <summary>Whether a word tells little and stands in some description all the same.</summary>
    private bool IsLight(Token word) =>
        byRoot.ContainsKey(RootOf(word)) && (FunctionWords.Of(word.Word) is not { } role || !Linker.Structural.Contains(role));

    /// <summary>The nodes that a word fits, with how much: itself, or, for less, another word of its sense.</summary>
    private Dictionary<NodeEntry, double> Find(Token word, double weight)
    {
        var found = new Dictionary<NodeEntry, double>();
        if (FunctionWords.Of(word.Word) is not { } role || !Linker.Structural.Contains(role))
            foreach (var (node, share) in byRoot.GetValueOrDefault(RootOf(word)) ?? [])
                found[node] = weight * share;
        foreach (var sense in Thesaurus.Of(word).Where(bySense.ContainsKey))
        foreach (var (node, share) in bySense[sense])
            found[node] = Math.Max(found.GetValueOrDefault(node), SenseWeight * share * Math.Min(weight, Rarity(bySense[sense])));
        return found;
    }

    /// <summary>
    /// How fully one of a node's names stands among the words, a word of the same sense counting for less, and a part of another name than
    /// its own for little; other names of one word are linked as they are.
    /// </summary>
    private double Coverage(NodeEntry node, IReadOnlyList<Token> words)
    {
        var roots = words.Select(RootOf).ToHashSet();
        var senses = words.SelectMany(Thesaurus.Of).ToHashSet();
        double PartOf(Token[] name) =>
            name.Average(w =>
                roots.Contains(RootOf(w)) ? 1
                : Thesaurus.Of(w).Any(senses.Contains) ? SensePart
                : 0
            );
        return names[node].Select((name, i) => i == 0 ? PartOf(name) : Math.Pow(PartOf(name), Wholeness)).Max();
    }

    /// <summary>Whether as many of the words as one of its names of several words has stand for them.</summary>
    private bool Names(NodeEntry node, IReadOnlyList<Token> words) =>
        names[node]
            .Any(name =>
                name.Length > 1
                && name.All(n => words.Any(w => AreAlike(n, w)))
                && words.DistinctBy(RootOf).Count(w => name.Any(n => AreAlike(n, w))) >= name.Length
            );

    private static bool AreAlike(Token one, Token other) =>
        RootOf(one) == RootOf(other) || Thesaurus.Of(one).Intersect(Thesaurus.Of(other)).Any();

    /// <summary>The part of the pairs of words that stand side by side in what is said of a node too.</summary>
    private double PairsIn(NodeEntry node, (string, string)[] said) => (double)said.Count(pairs[node].Contains) / Math.Max(1, said.Length);

    /// <summary>The roots of the words that stand side by side, words that only carry the sentence passed over.</summary>
    private static IEnumerable<(string, string)> Pairs(IEnumerable<Token> words)
    {
        var roots = words.Where(w => FunctionWords.Of(w.Word) is null).Select(RootOf).ToArray();
        return roots.Zip(roots.Skip(1));
    }

    /// <summary>How much a word tells: the rarer the more; one that nothing is known of counts against every node.</summary>
    private double WeightOf(Token word) =>
        byRoot.TryGetValue(RootOf(word), out var nodes)
            ? Rarity(nodes)
            : Thesaurus
                .Of(word)
                .Where(bySense.ContainsKey)
                .Select(s => Rarity(bySense[s]))
                .DefaultIfEmpty(UnknownWeight * Math.Log(1.0 + documents))
                .Max();

    private double Rarity(Dictionary<NodeEntry, double> nodes) => Math.Log(1.0 + (double)documents / nodes.Count);

    private void AddNode(NodeEntry node)
    {
        var weights = new Dictionary<string, (Token Word, double Weight)>(StringComparer.Ordinal);
        foreach (var token in Tokenizer.Read(node.Description).Where(t => !t.IsMark))
            weights[RootOf(token)] = (token, DescriptionWeight);
        foreach (var token in node.Names.SelectMany(Tokenizer.Read).Where(t => !t.IsMark))
            weights[RootOf(token)] = (token, NameWeight);
        texts[node] = [.. weights.Keys];
        names[node] =
        [
            .. node
                .Names.Select(name => Tokenizer.Read(name).Where(t => !t.IsMark && FunctionWords.Of(t.Word) is null).ToArray())
                .Where((name, i) => name.Length > (i == 0 ? 0 : 1))
                .DefaultIfEmpty([Tokenizer.Read(node.Name)[0]]),
        ];
        pairs[node] = [.. node.Names.Append(node.Description).SelectMany(text => Pairs(Tokenizer.Read(text).Where(t => !t.IsMark)))];
        foreach (var (root, (word, weight)) in weights)
        {
            Add(byRoot, root, node, weight);
            foreach (var sense in Thesaurus.Of(word))
                Add(bySense, sense, node, weight);
        }
    }

    private static void Add<T>(Dictionary<T, Dictionary<NodeEntry, double>> index, T key, NodeEntry node, double weight)
        where T : notnull
    {
        var nodes = index.TryGetValue(key, out var found) ? found : index[key] = [];
        nodes[node] = Math.Max(nodes.GetValueOrDefault(node), weight);
    }
}
