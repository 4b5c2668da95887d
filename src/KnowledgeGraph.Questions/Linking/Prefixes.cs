namespace KnowledgeGraph.Questions;

/// <summary>Says what several words say as names do, by a prefix: <c>several heads</c>, <c>more than one head</c> as <c>multi-head</c>.</summary>
internal static class Prefixes
{
    private const string Multi = "multi";

    private static readonly WordSet Several = WordSet.Of("several multiple many various numerous");

    /// <summary>Before <c>many</c> they ask or compare.</summary>
    private static readonly WordSet Comparing = WordSet.Of("how as so too not that");

    private static readonly string[] MoreThanOne = ["more", "than", "one"];

    /// <summary>The tokens with the prefix wherever it makes the word behind it part of a name.</summary>
    public static IReadOnlyList<Token> Join(IReadOnlyList<Token> tokens, Lexicon lexicon)
    {
        var joined = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
            if (LengthAt(tokens, i) is var length and > 0 && i + length < tokens.Count && IsInName(tokens, i + length, lexicon))
            {
                joined.Add(new Token(tokens[i].Text, Multi, English.Stem(Multi), tokens[i].Start, tokens[i + length - 1].End));
                i += length - 1;
            }
            else
                joined.Add(tokens[i]);
        return joined;
    }

    private static int LengthAt(IReadOnlyList<Token> tokens, int i) =>
        Several.Has(tokens[i])
            ? i > 0 && Comparing.Has(tokens[i - 1])
                ? 0
                : 1
            : tokens.Skip(i).Take(MoreThanOne.Length).Select(t => t.Word).SequenceEqual(MoreThanOne)
                ? MoreThanOne.Length
                : 0;

    /// <summary>
    /// Whether a word follows the prefix in some name; not a noun for what there can be several of in the graph, and not the start of
    /// another name.
    /// </summary>
    private static bool IsInName(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        var (word, prefix) = (tokens[i], English.Stem(Multi));
        if (i + 1 < tokens.Count && lexicon.Find($"{word.Stem} {tokens[i + 1].Stem}").Any(m => m is NodeMeaning))
            return false;
        return !lexicon.Find(word.Stem).Any(m => m is TypeMeaning)
            && lexicon
                .NodesWith(prefix)
                .Where(n => n.Title is null)
                .SelectMany(n => n.NameStems)
                .Any(name => name.Zip(name.Skip(1)).Any(pair => pair.First == prefix && pair.Second == word.Stem));
    }
}
