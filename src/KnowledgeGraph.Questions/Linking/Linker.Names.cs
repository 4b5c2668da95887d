namespace KnowledgeGraph.Questions;

/// <summary>Names: in full, in part, and words that tell one from its like.</summary>
internal static partial class Linker
{
    /// <summary><c>reward modeling overoptimization</c>: the name that is typed as it is, where the words as a whole are only nearly another one.</summary>
    private static Item? NameBefore(Item? phrase, Lexicon lexicon)
    {
        if (
            phrase is not { Words.Count: > 2 }
            || !phrase.Nodes.Any()
            || phrase.Nodes.Any(n => n.By == NamedBy.Name || IsTypedAs(phrase.Words, n.Node.Names))
        )
            return null;
        for (var length = phrase.Words.Count - 1; length > 1; length--)
        {
            var words = phrase.Words.Take(length).ToArray();
            var named = lexicon
                .Find(string.Join(' ', words.Select(w => w.Stem)))
                .Where(m => m is NodeMeaning { By: NamedBy.Name } node && IsTypedAs(words, [node.Node.Name]))
                .ToArray();
            if (named.Length > 0)
                return new Item(words, null, named);
        }
        return null;
    }

    private static bool IsTypedAs(IReadOnlyList<Token> words, IEnumerable<string> names) =>
        names.Any(name =>
            Tokenizer.Read(name).Where(t => !t.IsMark).Select(t => t.Word).SequenceEqual(words.Where(w => !w.IsMark).Select(w => w.Word))
        );

    /// <summary><c>the octopus</c>, <c>turtles</c>: the nodes whose short names end so, where the word has no other meaning than a text.</summary>
    private static Item? HeadNoun(IReadOnlyList<Token> tokens, int i, Lexicon lexicon, Item? phrase)
    {
        if (
            phrase is { Words.Count: > 1 } or { Role: not null }
            || phrase?.Meanings.Any(m => m is not ValueMeaning { Property.Enum: null }) == true
        )
            return null;
        var isOfSort = IsOneOfSort(tokens, i);
        var isTyped = IsCode(tokens[i]) || phrase is null && tokens[i].Word.Length >= ShortestName && AreKeywords(tokens);
        if (!isTyped && i + 1 < tokens.Count && MentionWords.Of.Has(tokens[i + 1]))
            return null;
        if (
            !isTyped && (!(i > 0 && LinkWords.BeforeHead.Has(tokens[i - 1]) || isOfSort) || tokens[i].Word.Length < MinHead)
            || Numbers.Of(tokens[i]) is not null
            || FunctionWords.Of(tokens[i]) is not null
        )
            return null;
        var isSaidBefore = isTyped || i > 0 && LinkWords.BeforeHead.Has(tokens[i - 1]);
        var named = lexicon
            .NodesWith(tokens[i].Stem)
            .Where(n =>
                (isSaidBefore ? n.NameStems : n.NameStems.Take(1)).Any(name =>
                    name.Length is 2 or 3 && (name[^1] == tokens[i].Stem || isTyped && name[0] == tokens[i].Stem)
                )
            )
            .ToArray();
        return
            named.Length > 0
            && named.Length <= (isTyped ? 1 : MostNamesakes)
            && named.All(n => n.Type == named[0].Type && (n.Title is null || n.Title == n.Name))
            && !Sorts.IsPerson(named[0].Type)
            && (isSaidBefore || Sorts.IsSort(named[0].Type))
            ? new Item([tokens[i]], null, [.. named.Select(n => new NodeMeaning(n, NamedBy.Part)), .. phrase?.Meanings ?? []])
            : null;
    }

    /// <summary><c>how many lions</c>, <c>a lion</c>: a noun for those of a sort that is called by a longer name.</summary>
    private static bool IsOneOfSort(IReadOnlyList<Token> tokens, int i) =>
        English.IsPlural(tokens[i].Word) || i > 0 && MentionWords.IndefiniteArticles.Has(tokens[i - 1]);

    /// <summary>Whether nothing was typed but words that name something: <c>egret pilots northfirth</c>.</summary>
    private static bool AreKeywords(IReadOnlyList<Token> tokens) =>
        tokens.Count is > 1 and <= MostKeywords && tokens.All(t => !t.IsMark && FunctionWords.Of(t) is null && Numbers.Of(t) is null);

    /// <summary><c>C45</c>: letters and digits, so no word of the language.</summary>
    private static bool IsCode(Token token) => char.IsAsciiLetter(token.Word[0]) && token.Stem.Any(char.IsAsciiDigit);

    /// <summary><c>[227]</c>, <c>ref 227</c>: a node by the number that it is cited by.</summary>
    private static Item? Reference(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        var bracketed = tokens[i].Word == "[" && i + 2 < tokens.Count && tokens[i + 2].Word == "]";
        var word = bracketed || LinkWords.References.Has(tokens[i]) || IsCitedNoun(tokens, i, lexicon) ? 1 : 0;
        if (word == 1 && !bracketed && i + 2 < tokens.Count && LinkWords.NumberSigns.Has(tokens[i + 1]))
            word = 2;
        if (word == 0 || i + word >= tokens.Count || Numbers.Of(tokens[i + word]) is not { } number)
            return null;
        var nodes = lexicon.Nodes.Where(n => n.Number == number).Select(n => (Meaning)new NodeMeaning(n, NamedBy.Name)).ToArray();
        return new Item([.. tokens.Skip(i).Take(bracketed ? 3 : word + 1)], null, nodes);
    }

    /// <summary><c>paper 6</c>: the noun in the singular, and a number that is no year.</summary>
    private static bool IsCitedNoun(IReadOnlyList<Token> tokens, int i, Lexicon lexicon) =>
        i + 1 < tokens.Count
        && !tokens[i].Word.EndsWith('s')
        && Numbers.Of(tokens[i + 1]) is { } number
        && !Numbers.IsYear(number)
        && char.IsAsciiDigit(tokens[i + 1].Word[0])
        && lexicon.Find(tokens[i].Stem).Any(m => m is TypeMeaning { Type.Citation: not null });

    /// <summary>What is cited is named by a word as it is spelt, in capitals where it is an everyday word: <c>scoring</c> is no SCoRe.</summary>
    private static bool IsTyped(Token word, NodeEntry node) =>
        (Thesaurus.Of(word).Count == 0 || word.Text.Any(char.IsUpper))
        && node.Names.Select(Tokenizer.Read)
            .Any(name => name.Where(t => !t.IsMark).ToArray() is [var only] && (word.Word == only.Word || word.Word == only.Word + "s"));

    /// <summary>Of several names that the words can be, only those that are typed exactly so, when there are any.</summary>
    private static IReadOnlyList<Meaning> Named(Token[] words, IReadOnlyList<Meaning> meanings)
    {
        if (meanings.Count < 2)
            return meanings;
        var typed = string.Join(' ', words.Select(w => w.Word));
        var exact = meanings
            .Where(m =>
                m is not NodeMeaning n
                || n.By == NamedBy.Initials
                || n.Node.Names.Any(name => string.Join(' ', Tokenizer.Read(name).Where(t => !t.IsMark).Select(t => t.Word)) == typed)
            )
            .ToArray();
        return exact.Any(m => m is NodeMeaning { By: not NamedBy.Initials }) ? exact : meanings;
    }

    /// <summary>Whether the words, typed as a name is (RISE, ReST), are that name rather than a word of the language.</summary>
    private static bool Prefers(Token[] words, IReadOnlyList<Meaning> meanings) =>
        meanings.Any(m => m is NodeMeaning) && (words.Length > 1 || words[0].Text.Skip(1).Any(char.IsUpper));

    /// <summary>Words that stand together in the names of one node only.</summary>
    private static Item? Part(IReadOnlyList<Token> tokens, int i, Lexicon lexicon, int known)
    {
        var candidates = lexicon.NodesWith(tokens[i].Stem);
        if (candidates.Count == 0 || BeginsPlace(tokens, i, lexicon))
            return null;
        var words = new List<Token>();
        var found = new List<(NodeEntry Node, int Length)>();
        var spoken = tokens.Skip(i).TakeWhile(t => !t.EndsClause || t.Word == ":").Where(t => !t.IsMark).ToArray();
        foreach (var node in candidates)
            found.Add((node, node.NameStems.Max(name => Overlap(name, spoken))));
        var longest = found.Max(f => f.Length);
        if (longest == 0)
            return null;
        var nodes = found.Where(f => f.Length == longest).Select(f => f.Node).ToArray();
        var part = spoken.Take(longest).ToArray();
        var people = nodes
            .Where(n => Sorts.IsPerson(n.Type) && n.NameStems[0].Length <= 4 && n.NameStems[0][^1] == part[^1].Stem)
            .ToArray();
        if (people.Length > 0 && (part[0].IsCapitalised || IsOwner(tokens, i)))
            nodes = people;
        if (nodes.Where(n => n.Title is null && LacksHead(part, n)).ToArray() is [var headless])
            nodes = [headless];
        while (part.Length > 1 && FunctionWords.Of(part[^1].Word) is not null && !LacksHead(part, nodes[0]))
            part = part[..^1];
        if (known == 0 && part.Length == 1 && IsProperName(tokens, i) && OneOfEachType(nodes) is { Length: > 0 } named)
            return new Item([tokens[i]], null, named);
        var last = part[^1];
        if (!IsTelling(part, nodes, known, GoesOn(tokens, last)))
            return null;
        words.AddRange(tokens.Skip(i).TakeWhile(t => t.Start <= last.Start));
        return new Item(words, null, [.. nodes.Select(n => new NodeMeaning(n, NamedBy.Part))]);
    }

    /// <summary><c>wang's papers</c>: whose they are, of a word that means nothing else.</summary>
    private static bool IsOwner(IReadOnlyList<Token> tokens, int i) =>
        i + 1 < tokens.Count && tokens[i + 1].Word == "'s" && FunctionWords.Of(tokens[i]) is null && Thesaurus.Of(tokens[i]).Count == 0;

    /// <summary><c>methods in X</c>: a noun for a type, and where its things are.</summary>
    private static bool BeginsPlace(IReadOnlyList<Token> tokens, int i, Lexicon lexicon) =>
        i + 1 < tokens.Count
        && FunctionWords.Of(tokens[i + 1].Word) is Role.In or Role.With or Role.For
        && lexicon.Find(tokens[i].Stem).Any(m => m is TypeMeaning);

    /// <summary>Whether a word inside a sentence is written as a name, and is no part of a longer one.</summary>
    private static bool IsProperName(IReadOnlyList<Token> tokens, int i) =>
        i > 0
        && tokens[i] is { IsCapitalised: true, Word.Length: >= ShortestName } name
        && name.Text.Skip(1).All(char.IsLower)
        && !tokens[i - 1].IsCapitalised
        && !(i + 1 < tokens.Count && tokens[i + 1].IsCapitalised);

    /// <summary><c>the Wedding</c>: the only node of its type in whose short name the word stands.</summary>
    private static Meaning[] OneOfEachType(NodeEntry[] nodes) =>
        [
            .. nodes
                .GroupBy(n => n.Type)
                .Where(g => g.Count() == 1)
                .Select(g => g.First())
                .Where(n => n.Title is null && n.NameStems[0].Length <= LongPart && !Sorts.IsPerson(n.Type))
                .Select(n => new NodeMeaning(n, NamedBy.Part)),
        ];

    /// <summary>Whether a name goes on behind a word: with a capital or a number.</summary>
    private static bool GoesOn(IReadOnlyList<Token> tokens, Token last) =>
        tokens.FirstOrDefault(t => t.Start > last.Start) is { IsMark: false } next && (next.IsCapitalised || Numbers.Of(next) is not null);

    private static bool IsTelling(Token[] part, NodeEntry[] nodes, int known, bool goesOn)
    {
        var content = part.Count(t => FunctionWords.Of(t.Word) is null);
        if (part.Length <= known)
            return false;
        if (nodes.All(n => Sorts.IsPerson(n.Type)))
            return content == part.Length
                && (part.Length > 1 || part[0].Word.Length >= (part[0] is { IsCapitalised: true, Start: > 0 } ? ShortestSurname : MinHead))
                && nodes.All(n => n.NameStems[0].Length <= 4 && n.NameStems[0][^1] == part[^1].Stem);
        if (nodes.Length > 5)
            return false;
        if (nodes.Length > 1)
            return IsFamily(part, nodes, known);
        var isTitle = nodes[0].Title is not null || nodes[0].NameStems[0].Length > 6;
        if (isTitle)
            return content >= 3 && part.Length >= Math.Max(LongPart, known + 2);
        if (known > 0 && !goesOn && part.All(t => t.IsCapitalised) && BeginsNameOf(part, nodes[0]))
            return true;
        return (known == 0 ? content >= 2 || LacksHead(part, nodes[0]) : content >= 3 && part.Length >= known + 2)
            && (
                part[0].Word.Length >= 4
                || part[0].Text.Length > 2 && part[0].Text.All(char.IsUpper)
                || content >= 3 && BeginsNameOf(part, nodes[0])
            );
    }

    /// <summary><c>Calder Central</c>, where something is called <c>Calder Central Station</c>, though a place is called <c>Calder</c>.</summary>
    private static bool BeginsNameOf(Token[] part, NodeEntry node) =>
        part.Length > 1
        && node.NameStems.Any(name => name.Length > part.Length && name.Take(part.Length).SequenceEqual(part.Select(t => t.Stem)));

    /// <summary><c>value-based</c>: a name of several words but for its last.</summary>
    private static bool LacksHead(Token[] part, NodeEntry node) =>
        part.Length > 1
        && node.NameStems[0].Length == part.Length + 1
        && part.Select(t => t.Stem).SequenceEqual(node.NameStems[0].SkipLast(1));

    /// <summary>A name in capitals that several begin with stands for all of them: ACL for ACL (Findings) and ACL (Short Papers).</summary>
    private static bool IsFamily(Token[] part, NodeEntry[] nodes, int known) =>
        known == 0
        && part[0].Text.Length > 2
        && part[0].Text.All(char.IsUpper)
        && nodes.All(n => n.Type == nodes[0].Type && n.NameStems[0][0] == part[0].Stem);

    private static int Overlap(string[] name, Token[] words)
    {
        var best = 0;
        for (var start = 0; start < name.Length; start++)
        {
            var length = 0;
            while (length < words.Length && start + length < name.Length && name[start + length] == words[length].Stem)
                length++;
            best = Math.Max(best, length);
        }
        return best;
    }
}
