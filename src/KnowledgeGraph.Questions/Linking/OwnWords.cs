using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>A node that words may describe.</summary>
/// <param name="Node">The node.</param>
/// <param name="Score">The part of the words' weight that its names and description cover; words that only carry the sentence add to it.</param>
/// <param name="Words">How many telling words stand in it, themselves or in another word of their sense.</param>
/// <param name="InName">How many of them are words of its names.</param>
/// <param name="Missed">How many telling words do not stand in it; one that is known nowhere counts twice.</param>
internal sealed record Described(NodeEntry Node, double Score, int Words, int InName, int Missed);

/// <summary>
/// Finds the node that somebody describes in other words than its name: by the roots and the senses of the words of names,
/// aliases and descriptions, the rarer a word the weightier. It only speaks up when one node stands out.
/// </summary>
internal sealed class OwnWords
{
    private const double NameWeight = 1,
        DescriptionWeight = 0.8,
        SenseWeight = 0.7,
        FieldWeight = 0.5,
        UnknownWeight = 0.4,
        Telling = 0.65,
        LeastTotal = 0.8,
        NameBonus = 0.2,
        MissedLoss = 0.3;

    private readonly Dictionary<string, Dictionary<NodeEntry, double>> byRoot = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Dictionary<NodeEntry, double>> bySense = [];
    private readonly Dictionary<NodeEntry, HashSet<string>> texts = [];
    private readonly Dictionary<NodeEntry, string[]> names = [];
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
        var scores = new Dictionary<NodeEntry, (double Score, int Words, int InName)>();
        var weights = lexicon.Schema.NodeTypes.ToDictionary(t => t, weightOf);
        var total = 0.0;
        foreach (var word in words.DistinctBy(RootOf))
        {
            var isField = lexicon.IsFieldWord(word);
            var isFiller = FunctionWords.Of(word.Word) is { } role && Linker.Structural.Contains(role);
            var weight = WeightOf(word);
            if (!isField && !isFiller)
                total += weight;
            foreach (var (node, found) in Find(word, weight, isFiller).Where(f => weights[f.Key.Type] > 0))
            {
                var (score, count, named) = scores.GetValueOrDefault(node);
                var tells = found >= Telling && !isField && !isFiller;
                scores[node] = (
                    score + found * (isField ? FieldWeight : 1),
                    count + (tells ? 1 : 0),
                    named + (tells && found >= weight * NameWeight ? 1 : 0)
                );
            }
        }
        var roots = words.Select(RootOf).ToHashSet();
        var telling = words.DistinctBy(RootOf).Where(w => FunctionWords.Of(w) is null && !lexicon.IsFieldWord(w)).ToArray();
        double Share(NodeEntry node, double score, int missed) =>
            (score / Math.Max(total, LeastTotal) + Coverage(node, roots) * NameBonus)
            * weights[node.Type]
            * (1 - MissedLoss * missed / Math.Max(1, telling.Length));
        return
        [
            .. scores
                .Select(s => (Node: s.Key, Found: s.Value, Missed: telling.Where(w => !Fits(w, s.Key)).Sum(w => IsAlien(w) ? 2 : 1)))
                .Select(s => new Described(s.Node, Share(s.Node, s.Found.Score, s.Missed), s.Found.Words, s.Found.InName, s.Missed))
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

    /// <summary>The nodes that a word fits, with how much: itself, or, for less, another word of its sense.</summary>
    private Dictionary<NodeEntry, double> Find(Token word, double weight, bool isFiller)
    {
        var found = new Dictionary<NodeEntry, double>();
        if (!isFiller)
            foreach (var (node, share) in byRoot.GetValueOrDefault(RootOf(word)) ?? [])
                found[node] = weight * share;
        foreach (var sense in Thesaurus.Of(word).Where(bySense.ContainsKey))
        foreach (var (node, share) in bySense[sense])
            found[node] = Math.Max(found.GetValueOrDefault(node), SenseWeight * share * Math.Min(weight, Rarity(bySense[sense])));
        return found;
    }

    /// <summary>The part of a node's own name that stands among the words.</summary>
    private double Coverage(NodeEntry node, HashSet<string> roots) => (double)names[node].Count(roots.Contains) / names[node].Length;

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
            .. Tokenizer.Read(node.Name).Where(t => !t.IsMark && FunctionWords.Of(t.Word) is null).Select(RootOf).DefaultIfEmpty(node.Name),
        ];
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
