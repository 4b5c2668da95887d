namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads long names whose words stand in another order or form, with small words between (<c>dense rewards at the level of
/// tokens</c>), and names of two words that are turned round (<c>quality of the output</c>).
/// </summary>
internal sealed class ScatteredNames
{
    private const int LeastWords = 2,
        MostTokens = 9;

    private readonly ILookup<string, Name> byRoot;

    /// <summary>Gathers the long names of what tells of the graph's chief subject.</summary>
    public ScatteredNames(Lexicon lexicon) =>
        byRoot = lexicon
            .Nodes.Where(n => n.Title is null && (lexicon.IsTold(n.Type) || lexicon.IsRemark(n.Type)) && !Sorts.IsPerson(n.Type))
            .SelectMany(n => n.Names.Select(name => new Name(n, Telling(name) is { Length: > 1 } telling ? telling : Two(name))))
            .Where(name => name.Roots.Length >= LeastWords)
            .SelectMany(name => name.Roots.Select(root => (root, name)))
            .ToLookup(x => x.root, x => x.name, StringComparer.Ordinal);

    private sealed record Name(NodeEntry Node, string[] Roots);

    /// <summary>The name that begins at a token; null for none.</summary>
    public Item? Read(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].IsMark || FunctionWords.Of(tokens[i].Word) is not null)
            return null;
        var clause = tokens.Skip(i).Take(MostTokens).TakeWhile(t => !t.IsMark).ToArray();
        var found = byRoot[OwnWords.RootOf(tokens[i])]
            .Select(name =>
                (name.Node, Length: name.Roots.Length > LeastWords ? LengthIn(clause, name.Roots) : LengthTurned(clause, name.Roots))
            )
            .Where(x => x.Length > 0)
            .ToArray();
        if (found.Length == 0)
            return null;
        var longest = found.Max(x => x.Length);
        var nodes = found.Where(x => x.Length == longest).Select(x => x.Node).Distinct().ToArray();
        return
            nodes.Select(n => n.Name).Distinct().Count() > 1
            || SaysSort(nodes, clause[0]) && IsNameOf(nodes, clause[1..longest])
            || Enumerable
                .Range(2, Math.Max(0, longest - 2))
                .Any(k => clause[..k].Any(MentionWords.RelativePronouns.Has) && IsNameOf(nodes, clause[k..longest]))
            ? null
            : new Item([.. clause.Take(longest)], null, [.. nodes.Select(n => new NodeMeaning(n, NamedBy.Part))]);
    }

    /// <summary><c>methods that come under X</c>, where X is also called <c>X methods</c>: words before a name that stands there by itself.</summary>
    private static bool IsNameOf(IReadOnlyList<NodeEntry> nodes, Token[] words) =>
        nodes.Any(n => n.NameStems.Any(name => name.SequenceEqual(words.Select(w => w.Stem))));

    /// <summary><c>domain X</c>, where X is also called <c>X domain</c>: the noun only says what X is.</summary>
    private static bool SaysSort(IReadOnlyList<NodeEntry> nodes, Token noun) => nodes.Any(n => SchemaWords.IsNoun(n.Type, noun.Word));

    private static string[] Telling(string name) =>
        [.. Tokenizer.Read(name).Where(t => !t.IsMark && FunctionWords.Of(t.Word) is null).Select(OwnWords.RootOf).Distinct()];

    /// <summary>Both words of a name that is made of two, whatever they are.</summary>
    private static string[] Two(string name) =>
        Tokenizer.Read(name) is [{ IsMark: false } one, { IsMark: false } two] ? [OwnWords.RootOf(one), OwnWords.RootOf(two)] : [];

    /// <summary>How many words from the first it takes to say the whole name, nothing else that tells between them; 0 where it is not said.</summary>
    private static int LengthIn(Token[] words, string[] name)
    {
        var missing = name.ToHashSet(StringComparer.Ordinal);
        for (var k = 0; k < words.Length; k++)
        {
            if (!missing.Remove(OwnWords.RootOf(words[k])) && !SaysNothing(words[k]))
                return 0;
            if (missing.Count == 0)
                return k + 1;
        }
        return 0;
    }

    /// <summary>How many words it takes to say a name of two words from its end: <c>B of the A</c>; 0 where it is not said so.</summary>
    private static int LengthTurned(Token[] words, string[] name)
    {
        if (words.Length < 3 || OwnWords.RootOf(words[0]) != name[1] || !MentionWords.Of.Has(words[1]))
            return 0;
        var last = MentionWords.Articles.Has(words[2]) ? 3 : 2;
        return last < words.Length && OwnWords.RootOf(words[last]) == name[0] ? last + 1 : 0;
    }

    private static bool SaysNothing(Token word) =>
        FunctionWords.Of(word) is Role.Filler or Role.Of or Role.In or Role.For or Role.With || English.IsAdverb(word.Word);
}
