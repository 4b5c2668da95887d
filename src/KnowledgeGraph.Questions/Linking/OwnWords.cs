namespace KnowledgeGraph.Questions;

/// <summary>
/// Finds the node that somebody describes in other words than its name: by the roots of the words of names, aliases and
/// descriptions, the rarer a word the weightier. It only speaks up when one node stands out.
/// </summary>
internal sealed class OwnWords
{
    private const double NameWeight = 1.0, DescriptionWeight = 0.7, NameShare = 0.25, FieldWeight = 0.5, Telling = 1.3;

    private readonly Dictionary<string, List<(NodeEntry Node, double Weight)>> postings = new(StringComparer.Ordinal);
    private readonly Dictionary<NodeEntry, HashSet<string>> texts = [];
    private readonly Dictionary<NodeEntry, string[]> nameRoots = [];
    private readonly Lexicon lexicon;
    private readonly int documents;

    internal OwnWords(Lexicon lexicon)
    {
        var described = lexicon.Nodes.Where(n => n.Description.Length > 0 && n.Title is null).ToArray();
        this.lexicon = lexicon;
        documents = described.Length;
        foreach (var node in described) AddNode(node);
    }

    /// <summary>How much a word tells: 0 for one that stands in nearly every text or in none.</summary>
    public double Rarity(string root) => postings.TryGetValue(root, out var list) ? Math.Log(1.0 + (double)documents / list.Count) : 0;

    /// <summary>Whether a word stands in the description or a name of a described node.</summary>
    public bool Describes(Token word, NodeEntry node) => texts.TryGetValue(node, out var roots) && roots.Contains(RootOf(word));

    /// <summary>The root of a word, by which it is looked up.</summary>
    public static string RootOf(Token token) => English.Root(token.Word.Length > 4 ? token.Word : token.Stem);

    /// <summary>The nodes that the words fit, best first, with the part of the words' weight that each covers (0 to 1).</summary>
    public IReadOnlyList<(NodeEntry Node, double Score, int Words)> Rank(IReadOnlyList<Token> words, Func<NodeEntry, bool> allowed)
    {
        var scores = new Dictionary<NodeEntry, (double Score, int Words)>();
        var total = 0.0;
        var field = words.Where(lexicon.IsFieldWord).Select(RootOf).ToHashSet();
        foreach (var root in words.Select(RootOf).Distinct())
        {
            var rarity = Rarity(root) * (field.Contains(root) ? FieldWeight : 1);
            if (!field.Contains(root)) total += rarity == 0 ? Math.Log(1.0 + documents) * 0.6 : rarity;
            foreach (var (node, weight) in postings.GetValueOrDefault(root) ?? [])
                if (allowed(node))
                    scores[node] = scores.GetValueOrDefault(node) is var s ? (s.Score + rarity * weight, s.Words + (rarity >= Telling && !field.Contains(root) ? 1 : 0)) : default;
        }
        var roots = words.Select(RootOf).ToHashSet();
        return [.. scores.Select(s => (s.Key, Math.Min(1, s.Value.Score / Math.Max(total, 1)) * (1 - NameShare) + NameShare * Coverage(s.Key, roots), s.Value.Words)).OrderByDescending(s => s.Item2).ThenBy(s => s.Key.Key, StringComparer.Ordinal)];
    }

    private double Coverage(NodeEntry node, HashSet<string> roots) => (double)nameRoots[node].Count(roots.Contains) / nameRoots[node].Length;

    private void AddNode(NodeEntry node)
    {
        nameRoots[node] = [.. Tokenizer.Read(node.Name).Where(t => !t.IsMark && FunctionWords.Of(t.Word) is null).Select(RootOf).DefaultIfEmpty(node.Name)];
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var token in Tokenizer.Read(node.Description).Where(t => !t.IsMark)) weights[RootOf(token)] = DescriptionWeight;
        foreach (var token in node.Names.SelectMany(Tokenizer.Read).Where(t => !t.IsMark)) weights[RootOf(token)] = NameWeight;
        texts[node] = [.. weights.Keys];
        foreach (var (root, weight) in weights)
        {
            var list = postings.TryGetValue(root, out var found) ? found : postings[root] = [];
            list.Add((node, weight));
        }
    }
}
