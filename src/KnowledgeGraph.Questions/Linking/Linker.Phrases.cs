using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>The longest phrase that means something, and which of its meanings it has where it stands.</summary>
internal static partial class Linker
{
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

    private static Item? Phrase(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        for (var length = Math.Min(Math.Max(lexicon.MaxWords, FunctionWords.MaxWords), tokens.Count - i); length > 0; length--)
        {
            var words = tokens.Skip(i).Take(length).ToArray();
            var spoken = words.Where((w, k) => !w.IsMark && !(k > 0 && k < length - 1 && IsAdverb(w))).ToArray();
            if (
                words[^1].IsMark
                || (
                    spoken.Length < length
                    && spoken.Length < LongPart
                    && !IsWholeName(words, spoken, lexicon)
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
            if (length == 1 && IsWish(tokens, i))
                meanings = [.. meanings.Where(m => m is not RelationshipMeaning)];
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
            if (length > 1 && lexicon.IsLent(string.Join(' ', spoken.Select(w => w.Stem))) && IsGerundOfValue(words[0], lexicon))
                meanings = [.. meanings.Where(m => m is not RelationshipMeaning)];
            if (
                meanings.Count == 0
                && spoken.Length == 2
                && spoken[1].Start == spoken[0].End + 1
                && spoken.All(w => lexicon.Find(w.Stem).Count == 0)
                && spoken.Any(w => FunctionWords.Of(w.Word) is null)
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
            if (length == 1 && role is Role.Filler && Weight(tokens, i, lexicon) is { Length: > 0 } weight)
                return new Item(words, null, weight);
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
            if (length == 2 && meanings.Any(m => m is RelationshipMeaning) && IsBeforeTime(tokens, i, lexicon))
                continue;
            // "the least populated" speaks of the population, where there is one.
            if (role is Role.Most or Role.Least && length > 1 && NumbersOf(lexicon.FindDerived(words[^1])).Length > 0)
                continue;
            if (role is Role.Help && length > 1 && lexicon.Find(words[^1].Stem).Any(m => m is TypeMeaning))
                continue;
            if (role is Role.How && length > 1 && BeginsNoun(tokens, i + length - 1, lexicon))
                continue;
            if (role is Role.There && MentionWords.Demonstratives.Has(words[^1]) && length > 1 && IsDetermined(tokens, i + length, lexicon))
                continue;
            if (role is Role.Plural && length > 1 && IsDetermined(tokens, i + length, lexicon) && OpensRelative(tokens, i + length + 1))
                continue;
            if (role is Role.Instruction && length > 1 && IsAsked(tokens, i))
                continue;
            // "Which languages" asks in what language one can ask, unless the graph holds languages.
            if (role is Role.Help && length > 1 && lexicon.Find(words[^1].Stem).Any(m => m is TypeMeaning))
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
            if (length == 1 && role is Role.Last && meanings.Any(m => LastsSo(m, tokens, i, lexicon)))
                return new Item(words, null, [.. meanings.Where(m => LastsSo(m, tokens, i, lexicon))]);
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
                        m is not (NodeMeaning or ValueMeaning)
                        || r is Role.Filler
                            && (
                                IsBeforeItsNoun(m, tokens, i, lexicon)
                                || IsWhatSomebodyIs(m, tokens, i)
                                || IsWhereSomebodyStood(m, tokens, i)
                            )
                    ),
                ];
            return new Item(words, role, meanings, length == 1 ? Numbers.Of(words[0]) : null);
        }
        return null;
    }

    /// <summary><c>arrived in</c> before a month or a year: when, where one of several times of a thing is called so, and not where.</summary>
    private static bool IsBeforeTime(IReadOnlyList<Token> tokens, int i, Lexicon lexicon) =>
        i + 2 < tokens.Count
        && CheckWords.TimePrepositions.Has(tokens[i + 1])
        && !lexicon.IsBareVerb(tokens[i].Stem)
        && (Numbers.Month(tokens[i + 2].Word) is not null || Numbers.Of(tokens[i + 2]) is { } number && Numbers.IsYear(number))
        && lexicon
            .Find(tokens[i].Stem)
            .Any(m =>
                m is PropertyMeaning { Property: { Entity: { } entity } p }
                && SchemaWords.IsTime(p)
                && entity.Properties.Count(SchemaWords.IsTime) > 1
            );

    /// <summary><c>Noon, Lindow Bridge</c>: a name with the marks that it has.</summary>
    private static bool IsWholeName(Token[] words, Token[] spoken, Lexicon lexicon) =>
        lexicon
            .Find(string.Join(' ', spoken.Select(w => w.Stem)))
            .OfType<NodeMeaning>()
            .SelectMany(n => n.Node.Names)
            .Any(name => Tokenizer.Read(name).Select(t => t.Word).SequenceEqual(words.Select(w => w.Word)));

    /// <summary>Whether a word only says how much or how often something is done: <c>play mostly in</c>.</summary>
    private static bool IsAdverb(Token word) =>
        FunctionWords.IsAdverb(word) || English.IsAdverb(word.Word) && FunctionWords.Of(word.Word) is Role.Filler;

    /// <summary><c>mainly due to</c>: the value of the relationship behind it, of which the adverb is made, though it often says nothing.</summary>
    private static Meaning[] Weight(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        if (!English.IsAdverb(tokens[i].Word) || i + 1 >= tokens.Count || tokens[i + 1].IsMark)
            return [];
        var values = Inflection
            .AdjectivesOf(tokens[i].Word)
            .SelectMany(adjective => lexicon.Find(English.Stem(adjective)))
            .Where(m => m is ValueMeaning { Property: { Enum: not null, Carrier: not null } })
            .ToArray();
        var verb = values.Length == 0 ? null : Phrase(tokens, i + 1, lexicon);
        return verb is null
            ? []
            : [.. values.Where(m => m is ValueMeaning value && verb.Relationships.Any(r => r.Properties == value.Property.Carrier))];
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

    /// <summary><c>doctoral students of</c>, in the plural: the noun for what a relationship leads to, before its owner; null for another phrase.</summary>
    private static Item? NounBeforeOf(Item? phrase, Lexicon lexicon)
    {
        if (phrase is not { Role: null, Words: [.., { } noun, { Word: "of" }] words } || !English.IsPlural(noun.Word))
            return null;
        return phrase.Meanings.All(m => m is RelationshipMeaning)
            ? new Item(
                [.. words.SkipLast(1)],
                null,
                [.. phrase.Meanings.Union(lexicon.Find(string.Join(' ', words.SkipLast(1).Select(w => w.Stem))))]
            )
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
        && tokens.Skip(i + 1).FirstOrDefault(t => !IsAdverb(t)) is { IsMark: false } verb
        && Inflection.IsParticiple(verb.Word);

    /// <summary><c>I need</c>: what the askers want, though things of the graph may need one another.</summary>
    private static bool IsWish(IReadOnlyList<Token> tokens, int i) =>
        i > 0 && ClauseWords.Wanting.Has(tokens[i]) && ClauseWords.Asker.Has(tokens[i - 1]);

    /// <summary><c>of the authors, which …</c>: nothing that the source says, but what is asked of.</summary>
    private static bool IsAskedOf(IReadOnlyList<Token> tokens, int i) => i == 1 && MentionWords.Of.Has(tokens[0]);

    /// <summary><c>does this museum</c>: the demonstrative belongs to the noun behind it.</summary>
    private static bool IsDetermined(IReadOnlyList<Token> tokens, int i, Lexicon lexicon) =>
        i < tokens.Count
        && !tokens[i].IsMark
        && FunctionWords.Of(tokens[i].Word) is null
        && (CheckWords.Whole.Has(tokens[i]) || lexicon.Find(tokens[i].Stem).Any(m => m is TypeMeaning));

    /// <summary><c>of those papers that …</c>: what they are is told behind them.</summary>
    private static bool OpensRelative(IReadOnlyList<Token> tokens, int i) =>
        i < tokens.Count && MentionWords.RelativePronouns.Has(tokens[i]);

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

    /// <summary><c>is a professor</c>, <c>all professors</c>: a word for persons that is a value, and no title of somebody or somebody of the asker's.</summary>
    private static bool IsWhatSomebodyIs(Meaning meaning, IReadOnlyList<Token> tokens, int i) =>
        meaning is ValueMeaning { Property.Enum: not null } value
        && SchemaWords.ValueWords(value.Property, value.Value).Any(said => SchemaWords.IsSame(tokens[i].Word, said))
        && (
            English.IsPlural(tokens[i].Word)
            || i > 0 && MentionWords.IndefiniteArticles.Has(tokens[i - 1]) && i > 1 && LinkWords.Is.Has(tokens[i - 2])
        )
        && !(i + 1 < tokens.Count && tokens[i + 1].IsCapitalised)
        && !(i > 0 && MentionWords.Open.Has(tokens[i - 1]));

    /// <summary><c>who was against in X</c>: a value behind a form of <c>be</c>, before where it was so.</summary>
    private static bool IsWhereSomebodyStood(Meaning meaning, IReadOnlyList<Token> tokens, int i) =>
        meaning is ValueMeaning { Property: { Enum: not null, Carrier: not null } }
        && i > 0
        && LinkWords.Is.Has(tokens[i - 1])
        && i + 1 < tokens.Count
        && MentionWords.Within.Has(tokens[i + 1]);

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

    /// <summary><c>tours last one day</c>: the verb of a number, behind the noun for what has it.</summary>
    private static bool LastsSo(Meaning meaning, IReadOnlyList<Token> tokens, int i, Lexicon lexicon) =>
        meaning is PropertyMeaning { Property: { Entity: NodeType owner } number }
        && SchemaWords.IsAmount(number)
        && i > 0
        && lexicon.Find(tokens[i - 1].Stem).OfType<TypeMeaning>().Any(t => t.Type == owner)
        && !(i + 1 < tokens.Count && lexicon.Find(tokens[i + 1].Stem).Any(m => m is TypeMeaning));

    /// <summary><c>the cup final</c>: a value that is called so, where the word does not choose the last of several.</summary>
    private static bool IsStage(Meaning meaning, string word) =>
        meaning is ValueMeaning { Property.Enum: not null } value && SchemaWords.ValueWords(value.Property, value.Value).Contains(word);

    private static bool StandsBeforeNoun(IReadOnlyList<Token> tokens, int i, Lexicon lexicon) =>
        i < tokens.Count
        && (
            Numbers.Of(tokens[i]) is not null
            || lexicon.Find(tokens[i].Stem).OfType<TypeMeaning>().Any(t => SchemaWords.IsNoun(t.Type, tokens[i].Word))
        );

    /// <summary><c>the plays by X</c>, <c>a play at X</c>: spelt and placed as the noun for a type, a word begins no verb with a preposition.</summary>
    private static bool IsNounHere(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        if (
            !(i > 0 && MentionWords.BeforeVerb.Has(tokens[i - 1]))
            && lexicon
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
        if (
            words is [{ Word: var noun }]
            && !IsVerbForm(noun)
            && meanings.Any(m => m is TypeMeaning { Type: var type } && SchemaWords.IsNoun(type, noun))
        )
            meanings = [.. meanings.Where(m => m is not RelationshipMeaning { Relationship: var r } || !IsOnlyPast(r, words[0].Stem))];
        if (
            words is [{ Word: var said, Stem: var root } bare]
            && lexicon.IsBareVerb(root)
            && (IsVerbForm(said) || !FunctionWords.Carries(bare))
        )
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

    /// <summary><c>shipped on</c>: whether a stem stands in what a relationship is called only as the past of a verb, so that the noun is none for it.</summary>
    private static bool IsOnlyPast(Relationship relationship, string stem) =>
        SchemaWords.Of(relationship).SelectMany(Tokenizer.Read).Where(t => t.Stem == stem).Select(t => t.Word).ToArray()
            is { Length: > 0 } words
        && words.All(English.IsRegularPast);

    /// <summary><c>took the pictures</c>, <c>took their pictures</c>, where a value is called <c>take pictures</c>; empty where no such word stands inside.</summary>
    private static Token[] WithoutArticles(Token[] words) =>
        words.Skip(1).Any(IsDeterminer) && !IsDeterminer(words[0]) && !IsDeterminer(words[^1])
            ? [.. words.Where(w => !IsDeterminer(w))]
            : [];

    private static bool IsDeterminer(Token word) => MentionWords.Articles.Has(word) || LinkWords.Possessives.Has(word);

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

    /// <summary><c>landing in</c>, where a value is called <c>landing</c>.</summary>
    private static bool IsGerundOfValue(Token word, Lexicon lexicon) =>
        word.Word.EndsWith("ing", StringComparison.Ordinal) && lexicon.Find(word.Stem).Any(m => IsGerund(m, word.Stem));

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
}
