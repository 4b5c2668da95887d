using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Cuts a question into phrases and says what each can mean: exact names first, then aliases, then a part of a name that
/// is the only one, after slips of typing are set right. Longer phrases win.
/// </summary>
internal static class Linker
{
    private const int LongPart = 4,
        MinHead = 4,
        MostNamesakes = 5,
        ShortestName = 5,
        ShortestSurname = 3,
        MostKeywords = 6,
        MostInverted = 3;

    /// <summary>Roles of words that are no names unless they are typed as one is: <c>can</c> is no method called CAN.</summary>
    internal static readonly HashSet<Role> Structural =
    [
        .. Enum.GetValues<Role>()
            .Except([
                Role.Instruction,
                Role.Opinion,
                Role.SmallTalk,
                Role.Common,
                Role.Compare,
                Role.Define,
                Role.Group,
                Role.Path,
                Role.Recommend,
                Role.Evidence,
            ]),
    ];

    /// <summary>The items of a question that was cut into words.</summary>
    public static LinkedQuestion Link(IReadOnlyList<Token> question, Lexicon lexicon)
    {
        var (tokens, repairs) = SpellingRepair.Mend(
            ParticleVerbs.Join(Prefixes.Join(Rewordings.Apply(question), lexicon), lexicon),
            lexicon
        );
        var items = new List<Item>();
        for (var i = 0; i < tokens.Count; )
        {
            var item =
                Reference(tokens, i, lexicon)
                ?? QualifiedNames.OfYear(tokens, i, lexicon, k => Longest(tokens, k, lexicon))
                ?? Longest(tokens, i, lexicon);
            if (
                !item.Nodes.Any(n => n.By == NamedBy.Name)
                && !BeginsPlace(tokens, i, lexicon)
                && lexicon.ScatteredNames.Read(tokens, i) is { } scattered
                && scattered.Words.Count > item.Words.Count
            )
                item = scattered;
            items.Add(item);
            i += item.Words.Count;
        }
        return new LinkedQuestion(Fronted(OneByOne(ShortNames.Read(QualifiedNames.Complete(items, lexicon), lexicon)), lexicon), repairs);
    }

    private static Item Longest(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        if (tokens[i].IsMark)
            return new Item([tokens[i]], null, []);
        if ((Judged(tokens, i, lexicon) ?? Compared(tokens, i, lexicon)) is { } judged)
            return judged;
        if ((Scaled(tokens, i) ?? Fraction(tokens, i)) is { } scaled)
            return scaled;
        if (HowMuch(tokens, i, lexicon) is { } howMuch)
            return howMuch;
        var phrase = BeforeName(tokens, i, lexicon) ?? Auxiliary(tokens, i, lexicon) ?? Phrase(tokens, i, lexicon);
        if (
            phrase is not null
            && MentionWords.Articles.Has(tokens[i])
            && phrase.Nodes.Any()
            && Phrase(tokens, i + 1, lexicon) is { } longer
            && longer.Words.Count >= phrase.Words.Count
            && longer.Nodes.Any()
        )
            phrase = new Item([tokens[i]], Role.Filler, []);
        if (Inverted(tokens, i, lexicon) is { } inverted && inverted.Words.Count > (phrase?.Words.Count ?? 0))
            return inverted;
        phrase = NameBefore(phrase, lexicon) ?? phrase;
        var part = Part(tokens, i, lexicon, phrase?.Words.Count ?? 0);
        if (part is not null)
            return part;
        if (HeadNoun(tokens, i, lexicon, phrase) is { } head)
            return head;
        return phrase ?? new Item([tokens[i]], null, [], Numbers.Of(tokens[i]) ?? NumberOf(tokens, i, lexicon));
    }

    /// <summary><c>rewriting of texts</c>: a name, its last word first.</summary>
    private static Item? Inverted(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        if (i + 2 >= tokens.Count || !MentionWords.Of.Has(tokens[i + 1]) || FunctionWords.Of(tokens[i]) is not null)
            return null;
        if (lexicon.Find(tokens[i].Stem).Any(m => m is TypeMeaning) || i > 0 && IsUnknown(tokens[i - 1], lexicon))
            return null;
        var from = MentionWords.Articles.Has(tokens[i + 2]) ? i + 3 : i + 2;
        for (var end = Math.Min(tokens.Count, from + MostInverted); end > from; end--)
        {
            var owner = tokens.Skip(from).Take(end - from).ToArray();
            if (owner.Any(w => w.IsMark))
                continue;
            var names = lexicon
                .Find(string.Join(' ', owner.Append(tokens[i]).Select(w => w.Stem)))
                .OfType<NodeMeaning>()
                .Where(n => n.By is NamedBy.Name or NamedBy.Alias && n.Node.Title is null)
                .Select(n => new NodeMeaning(n.Node, NamedBy.Alias))
                .ToArray();
            if (names.Length > 0)
                return new Item([.. tokens.Skip(i).Take(end - i)], null, names);
        }
        return null;
    }

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

    /// <summary>Whether a word does and names nothing, so that it tells what it stands before from its like.</summary>
    private static bool IsUnknown(Token word, Lexicon lexicon) =>
        !word.IsMark && FunctionWords.Of(word) is null && lexicon.Find(word.Stem).Count == 0;

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
        var isTyped = IsCode(tokens[i]) || phrase is null && tokens[i].Word.Length >= ShortestName && AreKeywords(tokens);
        if (!isTyped && i + 1 < tokens.Count && MentionWords.Of.Has(tokens[i + 1]))
            return null;
        if (
            !isTyped && (i == 0 || !LinkWords.BeforeHead.Has(tokens[i - 1]) || tokens[i].Word.Length < MinHead)
            || Numbers.Of(tokens[i]) is not null
            || FunctionWords.Of(tokens[i]) is not null
        )
            return null;
        var named = lexicon
            .NodesWith(tokens[i].Stem)
            .Where(n =>
                n.NameStems.Any(name => name.Length is 2 or 3 && (name[^1] == tokens[i].Stem || isTyped && name[0] == tokens[i].Stem))
            )
            .ToArray();
        return
            named.Length > 0
            && named.Length <= (isTyped ? 1 : MostNamesakes)
            && named.All(n => n.Type == named[0].Type && (n.Title is null || n.Title == n.Name))
            && !SchemaWords.IsPerson(named[0].Type)
            ? new Item([tokens[i]], null, [.. named.Select(n => new NodeMeaning(n, NamedBy.Part)), .. phrase?.Meanings ?? []])
            : null;
    }

    /// <summary>Whether nothing was typed but words that name something: <c>egret pilots northfirth</c>.</summary>
    private static bool AreKeywords(IReadOnlyList<Token> tokens) =>
        tokens.Count is > 1 and <= MostKeywords && tokens.All(t => !t.IsMark && FunctionWords.Of(t) is null && Numbers.Of(t) is null);

    /// <summary><c>C45</c>: letters and digits, so no word of the language.</summary>
    private static bool IsCode(Token token) => char.IsAsciiLetter(token.Word[0]) && token.Stem.Any(char.IsAsciiDigit);

    /// <summary><c>the 60th minute</c>: an ordinal before what a number of the graph is called.</summary>
    private static double? NumberOf(IReadOnlyList<Token> tokens, int i, Lexicon lexicon) =>
        i + 1 < tokens.Count
        && Numbers.Ordinal(tokens[i].Word) is { } number
        && lexicon.Find(tokens[i + 1].Stem).Any(m => m is PropertyMeaning { Property: var p } && SchemaWords.IsAmount(p))
            ? number
            : null;

    /// <summary><c>domain by domain</c>: per domain.</summary>
    private static List<Item> OneByOne(List<Item> items)
    {
        for (var i = items.Count - 3; i >= 0; i--)
            if (
                items[i + 1].Is(Role.By)
                && items[i].Meanings.Count > 0
                && items[i].Words.Select(w => w.Stem).SequenceEqual(items[i + 2].Words.Select(w => w.Stem))
            )
            {
                items[i + 1] = items[i + 1] with { Role = Role.Per, Meanings = [] };
                items.RemoveAt(i);
            }
        return items;
    }

    /// <summary><c>with whom did X train</c>: the preposition of the verb stands first.</summary>
    private static List<Item> Fronted(List<Item> items, Lexicon lexicon)
    {
        if (
            items.Count < 3
            || items[0].Words is not [var preposition]
            || !Inflection.IsPreposition(preposition.Word)
            || items[1].Role is not (Role.What or Role.Who)
        )
            return items;
        var verb = items.FindLastIndex(i =>
            i is { Words.Count: 1 } && i.Has<RelationshipMeaning>() && !i.Has<TypeMeaning>() && i.Role is null or Role.Filler
        );
        if (verb < 2)
            return items;
        var meant = lexicon.Find($"{items[verb].Words[0].Stem} {preposition.Stem}").OfType<RelationshipMeaning>().ToArray();
        if (meant.Length == 0)
            return items;
        items[0] = items[0] with { Role = Role.Filler, Meanings = [] };
        items[verb] = items[verb] with { Meanings = meant };
        return items;
    }

    /// <summary><c>is</c> in <c>is proposed against it</c>, where the verb goes on behind what it could be read with; null for another word.</summary>
    private static Item? Auxiliary(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        if (FunctionWords.Of(tokens[i].Word) is not (Role.Be or Role.Filler) || i + 2 >= tokens.Count)
            return null;
        var (with, behind) = (Phrase(tokens, i, lexicon), Phrase(tokens, i + 1, lexicon));
        var goesOn = with is { Words.Count: 2, Role: null } && behind is { Words.Count: > 1, Role: null };
        return goesOn && with!.Has<RelationshipMeaning>() && behind!.Has<RelationshipMeaning>()
            ? new Item([tokens[i]], FunctionWords.Of(tokens[i].Word), [])
            : null;
    }

    /// <summary><c>[227]</c>, <c>ref 227</c>: a node by the number that it is cited by.</summary>
    private static Item? Reference(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        var bracketed = tokens[i].Word == "[" && i + 2 < tokens.Count && tokens[i + 2].Word == "]";
        var word = bracketed || tokens[i].Stem is "ref" or "referenc" || IsCitedNoun(tokens, i, lexicon) ? 1 : 0;
        if (word == 1 && !bracketed && i + 2 < tokens.Count && tokens[i + 1].Word is "number" or "no" or "nr" or "#")
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

    private static Item? Phrase(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        for (var length = Math.Min(Math.Max(lexicon.MaxWords, FunctionWords.MaxWords), tokens.Count - i); length > 0; length--)
        {
            var words = tokens.Skip(i).Take(length).ToArray();
            var spoken = words.Where((w, k) => !w.IsMark && !(k > 0 && k < length - 1 && FunctionWords.IsAdverb(w))).ToArray();
            if (
                words[^1].IsMark
                || (
                    spoken.Length < length
                    && spoken.Length < LongPart
                    && words.Any(w => w.IsMark && (w.EndsClause && w.Word != "." || w.Word == ","))
                )
            )
                continue;
            var meanings = AsSpelt(lexicon, spoken, Named(spoken, lexicon.Find(string.Join(' ', spoken.Select(w => w.Stem)))));
            if (meanings.Count == 0 && WithoutArticles(spoken) is { Length: > 1 } bare)
                meanings = AsSpelt(
                    lexicon,
                    bare,
                    [.. lexicon.Find(string.Join(' ', bare.Select(w => w.Stem))).Where(m => m is not NodeMeaning)]
                );
            if (length == 1 && !(i + 1 < tokens.Count && LinkWords.By.Has(tokens[i + 1])))
                meanings = ValueAsSpelt(words[0], meanings, lexicon);
            if (English.IsRegularPast(words[^1].Word) && meanings.Any(m => m is RelationshipMeaning))
                meanings = [.. meanings.Where(m => m is not TypeMeaning { Type: var doer } || !SchemaWords.IsPerson(doer))];
            if (length == 1 && (LinkWords.Is.Has(words[0]) || IsAuxiliary(tokens, i)))
                meanings = [];
            if (
                length == 2
                && MentionWords.Of.Has(words[1])
                && MentionWords.Sorts.Has(words[0])
                && IsSortOfProperty(tokens, i + 2, lexicon)
            )
                meanings = [];
            if (length > 1 && IsNounHere(tokens, i, lexicon) && !IsCompound(tokens, i, length, lexicon))
                meanings = [.. meanings.Where(m => m is not RelationshipMeaning)];
            // "paintings by" holds a noun, "painting by" and "painted by" may be the verb.
            if (
                length > 1
                && words[0].Word.EndsWith("ings", StringComparison.Ordinal)
                && lexicon.Find(words[0].Stem).Any(m => IsGerund(m, words[0].Stem))
            )
                meanings = [.. meanings.Where(m => m is not RelationshipMeaning)];
            if (
                meanings.Count == 0
                && spoken.Length == 2
                && spoken[1].Start == spoken[0].End + 1
                && spoken.All(w => lexicon.Find(w.Stem).Count == 0)
            )
                meanings = [.. lexicon.Find(English.Stem(spoken[0].Word + spoken[1].Word)).OfType<NodeMeaning>()];
            var role =
                spoken.Length < length
                    ? words.Any(w => w.IsMark)
                        ? null
                        : FunctionWords.Of(string.Join(' ', words.Select(w => w.Word)))
                    : length == 1
                        ? FunctionWords.Of(words[0])
                        : FunctionWords.Of(string.Join(' ', spoken.Select(w => w.Word)));
            if (meanings.Count == 0 && role is null && length == 1 && Superlative(words[0], lexicon) is { } superlative)
                return superlative;
            if (meanings.Count == 0 && role is null && length == 1)
                meanings =
                    Inflection
                        .AdjectivesOf(words[0].Word)
                        .Select(adjective => lexicon.Find(English.Stem(adjective)).Where(m => m is ValueMeaning).ToArray())
                        .FirstOrDefault(found => found.Length > 0)
                    ?? lexicon.FindDerived(words[0]);
            if (length == 1 && English.IsPast(words[0].Word) && i + 1 < tokens.Count && MentionWords.Articles.Has(tokens[i + 1]))
                meanings = [.. meanings.Where(m => m is not ValueMeaning { Property.Enum: not null } || IsWordFor(m, words))];
            if (length == 1 && i > 0 && tokens[i - 1].Word is "a" or "an" or "our" or "my" or "your" or "their")
                meanings =
                [
                    .. meanings.Where(m =>
                        m is not NodeMeaning { By: NamedBy.Alias } named || named.Node.Names.Any(n => Tokenizer.Fold(n) == words[0].Word)
                    ),
                ];
            if (length == 1)
                meanings = [.. meanings.Where(m => m is not NodeMeaning { Node.Title: not null } named || IsTyped(words[0], named.Node))];
            if (length == 1 && i > 0 && LinkWords.Possessives.Has(tokens[i - 1]) && meanings.Any(m => m is PropertyMeaning))
                meanings = [.. meanings.Where(m => m is not RelationshipMeaning)];
            if (length > 1 && meanings.Count > 0 && meanings.All(m => m is PropertyMeaning) && IsSuperlativeNoun(words, lexicon))
                continue;
            if (length > 1 && meanings.Count > 0 && meanings.All(m => m is PropertyMeaning) && EndsAsVerb(tokens, i + length))
                continue;
            if (
                length > 1
                && meanings.Count > 0
                && meanings.All(m => m is PropertyMeaning p && IsVerbOfPlural(p.Property, spoken, lexicon))
            )
                continue;
            // "the authors" carries the sentence, and is what is asked for in "the authors of X".
            if (
                length > 1
                && (role is Role.Singular or Role.Plural || role is Role.Filler && MentionWords.Articles.Has(words[0]))
                && (
                    i + length < tokens.Count && MentionWords.Of.Has(tokens[i + length])
                    || IsCounted(tokens, i)
                    || role is Role.Filler && IsAskedOf(tokens, i)
                )
            )
                continue;
            if (role is Role.How && length > 1 && BeginsNoun(tokens, i + length - 1, lexicon))
                continue;
            if (role is Role.There && MentionWords.Demonstratives.Has(words[^1]) && length > 1 && IsDetermined(tokens, i + length, lexicon))
                continue;
            if (role is Role.Instruction && length > 1 && IsAsked(tokens, i))
                continue;
            if (
                role is null
                && meanings.All(m => m is ValueMeaning { Property.Enum: null })
                && length > 2
                && BeginsPlace(tokens, i, lexicon)
            )
                continue;
            if (role is Role.Instruction && i > 1 && meanings.Any(m => m is RelationshipMeaning))
                role = null;
            if (meanings.Count == 0 && role is null)
                continue;
            if (length == 1 && meanings.FirstOrDefault(m => IsBehindItsVerb(m, tokens, i)) is { } said)
                return new Item(words, null, [said]);
            if (
                length == 1
                && role is Role.Last
                && meanings.Any(m => IsStage(m, words[0].Word))
                && !StandsBeforeNoun(tokens, i + 1, lexicon)
            )
                return new Item(words, null, [.. meanings.Where(m => IsStage(m, words[0].Word))]);
            if (Prefers(words, meanings) || length == 1 && FunctionWords.Of(words[0].Word) is null && meanings.Any(m => m is ValueMeaning))
                role = null;
            else if (role is Role.Singular or Role.Plural)
                meanings = [];
            else if (role is { } r && length == 1 && Structural.Contains(r))
                meanings =
                [
                    .. meanings.Where(m =>
                        m is not (NodeMeaning or ValueMeaning) || r is Role.Filler && IsBeforeItsNoun(m, tokens, i, lexicon)
                    ),
                ];
            return new Item(words, role, meanings, length == 1 ? Numbers.Of(words[0]) : null);
        }
        return null;
    }

    /// <summary><c>and</c> in <c>and The Bell Founder</c>: the last words of the phrase begin a name; null where they do not.</summary>
    private static Item? BeforeName(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        if (!MentionWords.Joints.Has(tokens[i]) || i + 2 >= tokens.Count || !tokens[i + 1].IsCapitalised)
            return null;
        return Phrase(tokens, i + 1, lexicon) is { Words.Count: > 1 } name && name.Nodes.Any(n => n.By is NamedBy.Name or NamedBy.Alias)
            ? new Item([tokens[i]], FunctionWords.Of(tokens[i].Word), [])
            : null;
    }

    /// <summary><c>which ways out</c>: the last word of the phrase begins a noun of two words.</summary>
    private static bool BeginsNoun(IReadOnlyList<Token> tokens, int i, Lexicon lexicon) =>
        i + 1 < tokens.Count && lexicon.Find($"{tokens[i].Stem} {tokens[i + 1].Stem}").Any(m => m is TypeMeaning);

    /// <summary><c>a headcount of the authors</c>: how many of them is asked.</summary>
    private static bool IsCounted(IReadOnlyList<Token> tokens, int i) =>
        i > 1 && FunctionWords.Of($"{tokens[i - 2].Word} {tokens[i - 1].Word}") is Role.HowMany;

    /// <summary><c>papers count as</c>, where a number is the <c>paper count</c>: the last word is the verb of what follows.</summary>
    private static bool EndsAsVerb(IReadOnlyList<Token> tokens, int end) =>
        end < tokens.Count && FunctionWords.Of($"{tokens[end - 1].Word} {tokens[end].Word}") is Role.Filler or Role.Not;

    /// <summary><c>prize-winning books</c>: what has been done, before the noun for what did it.</summary>
    private static bool IsCompound(IReadOnlyList<Token> tokens, int i, int length, Lexicon lexicon) =>
        length == 2
        && IsVerbForm(tokens[i + 1].Word)
        && i + length < tokens.Count
        && lexicon
            .Find(tokens[i + length].Stem)
            .Any(m =>
                m is TypeMeaning type && SchemaWords.IsNoun(type.Type, tokens[i + length].Word)
                || m is ValueMeaning { Property.Entity: NodeType } && English.IsPlural(tokens[i + length].Word)
            );

    /// <summary><c>kinds of roofs</c>, where a property is the roof: its values.</summary>
    private static bool IsSortOfProperty(IReadOnlyList<Token> tokens, int i, Lexicon lexicon) =>
        i < tokens.Count
        && lexicon.Find(tokens[i].Stem) is { Count: > 0 } meanings
        && meanings.All(m => m is PropertyMeaning { Property.Enum: not null });

    /// <summary><c>who has directed it</c>: of the verb behind it.</summary>
    private static bool IsAuxiliary(IReadOnlyList<Token> tokens, int i) =>
        MentionWords.HaveOf.Has(tokens[i])
        && tokens.Skip(i + 1).FirstOrDefault(t => !FunctionWords.IsAdverb(t)) is { IsMark: false } verb
        && Inflection.IsParticiple(verb.Word);

    /// <summary><c>of the authors, which …</c>: nothing that the source says, but what is asked of.</summary>
    private static bool IsAskedOf(IReadOnlyList<Token> tokens, int i) => i == 1 && MentionWords.Of.Has(tokens[0]);

    /// <summary><c>does this museum</c>: the demonstrative belongs to the noun behind it.</summary>
    private static bool IsDetermined(IReadOnlyList<Token> tokens, int i, Lexicon lexicon) =>
        i < tokens.Count
        && !tokens[i].IsMark
        && FunctionWords.Of(tokens[i].Word) is null
        && (CheckWords.Whole.Has(tokens[i]) || lexicon.Find(tokens[i].Stem).Any(m => m is TypeMeaning));

    /// <summary>What is cited is named by a word as it is spelt, in capitals where it is an everyday word: <c>scoring</c> is no SCoRe.</summary>
    private static bool IsTyped(Token word, NodeEntry node) =>
        (Thesaurus.Of(word).Count == 0 || word.Text.Any(char.IsUpper))
        && node.Names.Select(Tokenizer.Read)
            .Any(name => name.Where(t => !t.IsMark).ToArray() is [var only] && (word.Word == only.Word || word.Word == only.Word + "s"));

    /// <summary><c>upcoming productions</c>: a value before the noun for what has it, though the word often says nothing.</summary>
    private static bool IsBeforeItsNoun(Meaning meaning, IReadOnlyList<Token> tokens, int i, Lexicon lexicon) =>
        meaning is ValueMeaning { Property: { Enum: not null, Entity: { } owner } }
        && !MentionWords.Articles.Has(tokens[i])
        && (
            i + 1 < tokens.Count
                && lexicon
                    .Find(tokens[i + 1].Stem)
                    .Any(m =>
                        m is TypeMeaning type && type.Type == owner || m is ValueMeaning { Property: var other } && other.Entity == owner
                    )
            || IsPredicate(tokens, i)
            || IsBehindItsNoun(tokens, i, lexicon, owner)
        );

    /// <summary><c>amendments carried</c>: a participle behind the noun for what has it, and nothing behind that it could belong to.</summary>
    private static bool IsBehindItsNoun(IReadOnlyList<Token> tokens, int i, Lexicon lexicon, EntityType owner) =>
        i > 0
        && Inflection.IsParticiple(tokens[i].Word)
        && (i + 1 == tokens.Count || tokens[i + 1].IsMark)
        && lexicon.Find(tokens[i - 1].Stem).Any(m => m is TypeMeaning type && type.Type == owner);

    /// <summary><c>which finds are complete</c>: behind a form of <c>be</c>, with nothing behind it that it could belong to.</summary>
    private static bool IsPredicate(IReadOnlyList<Token> tokens, int i) =>
        i > 0
        && (LinkWords.Be.Has(tokens[i - 1]) || FunctionWords.Of(tokens[i - 1].Word) is Role.Not || LinkWords.Be.Has(tokens[0]))
        && (i + 1 == tokens.Count || tokens[i + 1].IsMark || FunctionWords.Of(tokens[i + 1].Word) is Role.And or Role.Or);

    /// <summary><c>caused by people</c>: a value behind what its property is called, though the word often says nothing.</summary>
    private static bool IsBehindItsVerb(Meaning meaning, IReadOnlyList<Token> tokens, int i) =>
        meaning is ValueMeaning { Property: { Enum: not null } property }
        && (
            i > 0 && IsCalled(property, tokens[i - 1])
            || i > 1 && Inflection.IsPreposition(tokens[i - 1].Word) && IsCalled(property, tokens[i - 2])
        );

    private static bool IsCalled(Property property, Token word) => SchemaWords.Of(property).Select(English.Stem).Contains(word.Stem);

    /// <summary><c>the cup final</c>: a value that is called so, where the word does not choose the last of several.</summary>
    private static bool IsStage(Meaning meaning, string word) =>
        meaning is ValueMeaning { Property.Enum: not null } value && SchemaWords.ValueWords(value.Property, value.Value).Contains(word);

    private static bool StandsBeforeNoun(IReadOnlyList<Token> tokens, int i, Lexicon lexicon) =>
        i < tokens.Count
        && (
            Numbers.Of(tokens[i]) is not null
            || lexicon.Find(tokens[i].Stem).OfType<TypeMeaning>().Any(t => SchemaWords.IsNoun(t.Type, tokens[i].Word))
        );

    /// <summary><c>ten thousand</c>, <c>a million</c>, <c>1.5 million</c>.</summary>
    private static Item? Scaled(IReadOnlyList<Token> tokens, int i)
    {
        var (number, end) = (Numbers.Of(tokens[i]) ?? (tokens[i].Word == "a" ? 1 : null), i + 1);
        while (end < tokens.Count && Numbers.Scale(tokens[end]) is { } scale)
            (number, end) = (number * scale, end + 1);
        return number is null || end == i + 1 ? null : new Item([.. tokens.Skip(i).Take(end - i)], null, [], number);
    }

    /// <summary><c>more than a fifth</c>, <c>at least two thirds</c>, <c>over half</c>: a fraction behind a bound.</summary>
    private static Item? Fraction(IReadOnlyList<Token> tokens, int i)
    {
        if (i == 0 || !MentionWords.EndsOfBounds.Has(tokens[i - 1]))
            return null;
        if (tokens[i].Word == "half")
            return new Item([tokens[i]], null, [], 0.5);
        var number = Numbers.Of(tokens[i]) ?? (MentionWords.IndefiniteArticles.Has(tokens[i]) ? 1 : null);
        return number is { } parts && i + 1 < tokens.Count && Numbers.Fraction(tokens[i + 1]) is { } part
            ? new Item([tokens[i], tokens[i + 1]], null, [], parts * part)
            : null;
    }

    /// <summary><c>did A and B write a …</c>: the verb of a question, no instruction.</summary>
    private static bool IsAsked(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Word == "write" && tokens.Take(i).Any(t => FunctionWords.Of(t.Word) is Role.Do or Role.Have or Role.Who or Role.What);

    /// <summary><c>how common</c>, where a number or a degree is called so.</summary>
    private static Item? HowMuch(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        if (
            tokens[i].Word != "how"
            || i + 1 >= tokens.Count
            || LinkWords.Is.Has(tokens[i + 1])
            || FunctionWords.Of($"how {tokens[i + 1].Word}") is not null
        )
            return null;
        var degrees = lexicon
            .Find(tokens[i + 1].Stem)
            .Select(m => m is ValueMeaning { Property.Enum: not null } value ? new PropertyMeaning(value.Property) : m)
            .Distinct()
            .Where(m => m is PropertyMeaning p && (SchemaWords.IsNumber(p.Property) || p.Property.Enum is not null))
            .ToArray();
        return degrees.Length == 0 ? null : new Item([tokens[i], tokens[i + 1]], Role.HowMuch, degrees);
    }

    /// <summary><c>most valuable</c>, <c>best rated</c>: what is best or worst by a number that the graph holds is no matter of opinion.</summary>
    private static Item? Judged(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        if (i + 1 >= tokens.Count)
            return null;
        if (
            tokens[i].Word is "most" or "least"
            && Dimensions.ComparedBy(tokens[i + 1].Word, lexicon.Numbers).ToArray() is { Length: > 0 } compared
        )
            return new Item(
                [tokens[i], tokens[i + 1]],
                compared[0].Grows == (tokens[i].Word == "most") ? Role.Most : Role.Least,
                [.. compared.Where(c => c.Grows == compared[0].Grows).Select(c => new PropertyMeaning(c.Property))]
            );
        if (tokens[i].Word is not ("best" or "worst"))
            return null;
        var found = lexicon.Find(tokens[i + 1].Stem) is { Count: > 0 } known ? known : lexicon.FindDerived(tokens[i + 1]);
        var properties = found.Any(m => m is TypeMeaning)
            ? []
            : found.Where(m => m is PropertyMeaning p && SchemaWords.IsNumber(p.Property)).ToArray();
        return properties.Length == 0
            ? null
            : new Item([tokens[i], tokens[i + 1]], tokens[i].Word == "best" ? Role.Most : Role.Least, properties);
    }

    /// <summary><c>thicker than 25</c>, <c>less punctual than 80</c>: the bound of a number that the adjective compares.</summary>
    private static Item? Compared(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        var more = LinkWords.More.Has(tokens[i]);
        var adjective = more || LinkWords.Less.Has(tokens[i]) ? i + 1 : i;
        if (
            adjective + 2 >= tokens.Count
            || !RankWords.Than.Has(tokens[adjective + 1])
            || Numbers.Of(tokens[adjective + 2]) is not { } number
            || Numbers.IsYear(number) && Comparatives.Of(new Item([tokens[adjective]], null, [])) is (true, _)
        )
            return null;
        var positives = adjective == i ? Dimensions.Positives(tokens[i].Word).Skip(1) : [tokens[adjective].Word];
        var compared = positives.SelectMany(word => ComparedBy(word, lexicon)).DistinctBy(c => c.Property).ToArray();
        return compared.Length == 0
            ? null
            : new Item(
                [.. tokens.Skip(i).Take(adjective + 2 - i)],
                compared[0].Grows == (adjective == i || more) ? Role.MoreThan : Role.LessThan,
                [.. compared.Where(c => c.Grows == compared[0].Grows).Select(c => new PropertyMeaning(c.Property))]
            );
    }

    /// <summary>The numbers that are called by an adjective, else those that it compares, and whether it grows with them.</summary>
    private static (Property Property, bool Grows)[] ComparedBy(string adjective, Lexicon lexicon)
    {
        var called = lexicon
            .Find(English.Stem(adjective))
            .OfType<PropertyMeaning>()
            .Select(p => p.Property)
            .Where(p => SchemaWords.IsAmount(p) && SchemaWords.Of(p).Contains(adjective))
            .Select(p => (p, true))
            .ToArray();
        return called.Length > 0 ? called : [.. Dimensions.ComparedBy(adjective, lexicon.Numbers)];
    }

    /// <summary><c>fastest</c>, where <c>fast</c> is a word for a property.</summary>
    private static Item? Superlative(Token word, Lexicon lexicon)
    {
        if (!word.Word.EndsWith("est", StringComparison.Ordinal) || word.Word.Length < 6)
            return null;
        var bases = Dimensions.Positives(word.Word).Skip(1).ToArray();
        var properties = bases.SelectMany(b => lexicon.Find(English.Stem(b))).OfType<PropertyMeaning>().Distinct().ToArray();
        if (properties.Length > 0)
            return new Item([word], Falling.Contains(bases[0]) ? Role.Least : Role.Most, properties);
        var compared = bases.SelectMany(b => Dimensions.ComparedBy(b, lexicon.Numbers)).DistinctBy(c => c.Property).ToArray();
        return compared.Length == 0
            ? null
            : new Item(
                [word],
                compared[0].Grows ? Role.Most : Role.Least,
                [.. compared.Where(c => c.Grows == compared[0].Grows).Select(c => new PropertyMeaning(c.Property))]
            );
    }

    /// <summary><c>voted against</c>, where a number is called the <c>votes against</c>.</summary>
    private static bool IsVerbOfPlural(Property property, Token[] words, Lexicon lexicon) =>
        !English.IsPlural(words[0].Word)
        && lexicon.Find(words[0].Stem).Any(m => m is RelationshipMeaning)
        && SchemaWords
            .Of(property)
            .Any(phrase => English.IsPlural(phrase.Split(' ')[0]) && Tokenizer.Stems(phrase).SequenceEqual(words.Select(w => w.Stem)));

    /// <summary><c>deepest dive</c>, a dive, though a number of something else is called so.</summary>
    private static bool IsSuperlativeNoun(Token[] words, Lexicon lexicon) =>
        Superlative(words[0], lexicon) is not null && lexicon.Find(words[^1].Stem).Any(m => m is TypeMeaning);

    private static readonly string[] Falling = ["quick", "short", "cheap", "low", "small", "young", "light", "few", "near"];

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

    /// <summary><c>the plays by X</c>, <c>a play at X</c>: spelt and placed as the noun for a type, a word begins no verb with a preposition.</summary>
    private static bool IsNounHere(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        if (
            lexicon
                .Find(tokens[i].Stem)
                .Any(m => m is RelationshipMeaning { Relationship: { IsList: true } r } && SchemaWords.Split(r.Name) == tokens[i].Word)
        )
            return true;
        if (i > 0 && !LinkWords.BeforeNoun.Has(tokens[i - 1]) && Numbers.Of(tokens[i - 1]) is null)
            return false;
        return lexicon.Find(tokens[i].Stem).OfType<TypeMeaning>().Any(t => SchemaWords.IsNoun(t.Type, tokens[i].Word));
    }

    /// <summary>A noun shares its stem with a verb: <c>paintings</c> and <c>shows</c> are things, <c>painted</c> and <c>showing</c> are said of them.</summary>
    private static IReadOnlyList<Meaning> AsSpelt(Lexicon lexicon, Token[] words, IReadOnlyList<Meaning> meanings)
    {
        if (
            words is [{ Word: var form }]
            && IsVerbForm(form)
            && (English.IsRegularPast(form) || meanings.Any(m => m is RelationshipMeaning))
        )
            meanings =
            [
                .. meanings.Where(m =>
                    m is not TypeMeaning type
                    || SchemaWords.Of(type.Type).Any(w => string.Equals(w, form, StringComparison.OrdinalIgnoreCase))
                ),
            ];
        if (words is [{ Word: var said, Stem: var root }] && lexicon.IsBareVerb(root))
            meanings = [.. meanings.Where(m => IsVerbForm(said) ? m is not PropertyMeaning : m is not RelationshipMeaning)];
        // "went on" is over, "going on" is not; "drawn" is a draw, "drew" is not.
        var isFinite = words.Length == 1 ? !Inflection.IsParticiple(words[0].Word) : Inflection.IsPreposition(words[^1].Word);
        if (English.IsPast(words[0].Word) && isFinite)
            meanings = [.. meanings.Where(m => m is not ValueMeaning { Property.Enum: not null } || IsWordFor(m, words))];
        if (words is not [{ Word: var word, Stem: var stem }] || !meanings.Any(m => IsGerund(m, stem)))
            return meanings;
        return word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ings", StringComparison.Ordinal)
            ? [.. meanings.Where(m => m is not RelationshipMeaning)]
            : [.. meanings.Where(m => !IsGerund(m, stem) || IsWordFor(m, words))];
    }

    /// <summary><c>took the pictures</c>, where a value is called <c>take pictures</c>; empty where no article stands inside.</summary>
    private static Token[] WithoutArticles(Token[] words) =>
        words.Skip(1).Any(MentionWords.Articles.Has) && !MentionWords.Articles.Has(words[0]) && !MentionWords.Articles.Has(words[^1])
            ? [.. words.Where(w => !MentionWords.Articles.Has(w))]
            : [];

    /// <summary>
    /// <c>endangered</c>, a value, and no form of <c>endanger</c>: what is called just so, before what only shares its stem (where
    /// the past is irregular, as in <c>left</c>, its place tells); and
    /// <c>threatens</c>, a verb, and no value whose sense is <c>threatened</c>.
    /// </summary>
    private static IReadOnlyList<Meaning> ValueAsSpelt(Token word, IReadOnlyList<Meaning> meanings, Lexicon lexicon)
    {
        if (!meanings.Any(m => m is RelationshipMeaning) || !meanings.Any(m => m is ValueMeaning { Property.Enum: not null }))
            return meanings;
        if (meanings.Any(m => m is ValueMeaning value && SchemaWords.ValueWords(value.Property, value.Value).Contains(word.Word)))
            return English.IsPast(word.Word)
                ? meanings
                : [.. meanings.Where(m => m is not RelationshipMeaning r || SchemaWords.Of(r.Relationship).Contains(word.Word))];
        return lexicon.IsLent(word.Stem) && !Inflection.IsParticiple(word.Word)
            ? [.. meanings.Where(m => m is not ValueMeaning)]
            : meanings;
    }

    private static bool IsVerbForm(string word) =>
        English.IsRegularPast(word) || English.IsPast(word) || word.EndsWith("ing", StringComparison.Ordinal);

    private static bool IsGerund(Meaning meaning, string stem) =>
        meaning is ValueMeaning { Property.Enum: not null } value
        && SchemaWords
            .ValueWords(value.Property, value.Value)
            .Any(w => w.EndsWith("ing", StringComparison.Ordinal) && English.Stem(w) == stem);

    /// <summary><c>won</c>, and with it <c>win</c>, a word of its own for the value that is also <c>winning</c>.</summary>
    private static bool IsWordFor(Meaning meaning, Token[] words) =>
        meaning is ValueMeaning value
        && SchemaWords
            .ValueWords(value.Property, value.Value)
            .Select(phrase => Tokenizer.Read(phrase).Where(t => !t.IsMark).Select(t => t.Word).ToArray())
            .Any(phrase =>
                phrase.SequenceEqual(words.Select(w => w.Word))
                || phrase is [var past] && words is [var said] && English.IsPast(past) && English.Stem(past) == said.Word
            );

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
            .Where(n => SchemaWords.IsPerson(n.Type) && n.NameStems[0].Length <= 4 && n.NameStems[0][^1] == part[^1].Stem)
            .ToArray();
        if (people.Length > 0 && part[0].IsCapitalised)
            nodes = people;
        while (part.Length > 1 && FunctionWords.Of(part[^1].Word) is not null)
            part = part[..^1];
        if (known == 0 && part.Length == 1 && IsProperName(tokens, i) && OneOfEachType(nodes) is { Length: > 0 } named)
            return new Item([tokens[i]], null, named);
        if (!IsTelling(part, nodes, known))
            return null;
        var last = part[^1];
        words.AddRange(tokens.Skip(i).TakeWhile(t => t.Start <= last.Start));
        return new Item(words, null, [.. nodes.Select(n => new NodeMeaning(n, NamedBy.Part))]);
    }

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
                .Where(n => n.Title is null && n.NameStems[0].Length <= LongPart && !SchemaWords.IsPerson(n.Type))
                .Select(n => new NodeMeaning(n, NamedBy.Part)),
        ];

    private static bool IsTelling(Token[] part, NodeEntry[] nodes, int known)
    {
        var content = part.Count(t => FunctionWords.Of(t.Word) is null);
        if (part.Length <= known)
            return false;
        if (nodes.All(n => SchemaWords.IsPerson(n.Type)))
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
        return (known == 0 ? content >= 2 : content >= 3 && part.Length >= known + 2)
            && (part[0].Word.Length >= 4 || part[0].Text.Length > 2 && part[0].Text.All(char.IsUpper));
    }

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
