using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>The longest phrase that means something, and what it is where it stands.</summary>
internal static partial class Linker
{
    /// <summary>What a run is read as, apart from what its words mean: the first of them that fits.</summary>
    private static readonly IReadOnlyList<Func<Run, Item?>> Decisions =
    [
        run => run is { IsWord: true, IsNothing: true } || IsWorst(run) ? Superlative(run.Words[0], run.Lexicon) : null,
        run => run.IsWord && !DeniesNoun(run) ? As(run, m => IsBehindItsVerb(m, run.Tokens, run.At)) : null,
        run => run is { IsWord: true, Role: Role.Last } ? As(run, m => LastsSo(m, run)) : null,
    ];

    /// <summary><c>the worst</c>, of what the graph has a number for how bad it is, and then no judgement.</summary>
    private static bool IsWorst(Run run) =>
        run is { IsWord: true, Role: Role.Opinion } && run.Words[0].Word == "worst" && run.Meanings.Count == 0;

    private static Item? Phrase(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        for (var length = Math.Min(Math.Max(lexicon.MaxWords, FunctionWords.MaxWords), tokens.Count - i); length > 0; length--)
        {
            var run = new Run(tokens, i, length, lexicon);
            if (run.Words[^1].IsMark || IsParted(run))
                continue;
            run = Found(run);
            // Most runs are none; only one or two words can mean something that nothing is called by.
            if (run.IsNothing && run.Spoken.Length > 2)
                continue;
            run = Senses.Aggregate(run, (narrowed, sense) => sense(narrowed));
            if (Shorter.Any(isShorter => isShorter(run)))
                continue;
            if (Decisions.Select(decide => decide(run)).FirstOrDefault(item => item is not null) is { } decided)
                return decided;
            if (!run.IsNothing)
                return ItemOf(run);
        }
        return null;
    }

    /// <summary>A run as the meanings that fit; null where none does.</summary>
    private static Item? As(Run run, Func<Meaning, bool> fits) =>
        run.Keep(fits) is { Meanings: { Count: > 0 } meanings } ? new Item(run.Words, null, meanings) : null;

    /// <summary>A run with its role, or with its meanings where these go before it.</summary>
    private static Item ItemOf(Run run)
    {
        var role = run.Role is Role.Instruction && run.At > 1 && run.Has<RelationshipMeaning>() ? null : run.Role;
        var meanings = run.Meanings;
        if (
            IsDeterminedNoun(run)
            || Prefers(run.Words, meanings)
            || run.IsWord && FunctionWords.Of(run.Words[0].Word) is null && run.Has<ValueMeaning>()
            || IsPluralOfValue(run)
            || IsNounOfValue(run)
        )
            role = null;
        else if (role is Role.Singular or Role.Plural)
            meanings = [];
        else if (role is { } structural && run.IsWord && Structural.Contains(structural))
            meanings = [.. meanings.Where(m => m is not (NodeMeaning or ValueMeaning) || role is Role.Filler && CountsHere(m, run))];
        return new Item(run.Words, role, meanings, run.IsWord ? Numbers.Of(run.Words[0]) : null);
    }

    /// <summary><c>which rank</c>, <c>with the rank X</c>: the noun for a type or a property, where the word could else ask for an order.</summary>
    private static bool IsDeterminedNoun(Run run) =>
        run is { IsWord: true, Role: Role.Rank, Before: { } before }
        && (
            (LinkWords.BeforeNoun.Has(before) || FunctionWords.Of(before) is Role.What)
                && run.Meanings.OfType<TypeMeaning>().Any(t => SchemaWords.IsNoun(t.Type, run.Words[0].Word))
            || FunctionWords.Of(before) is Role.With && run.Meanings.Any(m => m is TypeMeaning or PropertyMeaning)
        );

    /// <summary><c>collectors that are individuals</c>: no <c>individual ones</c>, of which each is spoken of.</summary>
    private static bool IsPluralOfValue(Run run) =>
        run is { IsWord: true, Role: Role.Each } && English.IsPlural(run.Words[0].Word) && run.Has<ValueMeaning>();

    /// <summary><c>on the right</c>: a noun, and no word that asks whether it is so.</summary>
    private static bool IsNounOfValue(Run run) =>
        run is { Role: Role.Confirm, Before: { } before } && MentionWords.Articles.Has(before) && run.Has<ValueMeaning>();

    /// <summary>Whether a value is meant by a word that often says nothing.</summary>
    private static bool CountsHere(Meaning meaning, Run run) =>
        IsBeforeItsNoun(meaning, run.Tokens, run.At, run.Lexicon)
        || IsWhatSomebodyIs(meaning, run.Tokens, run.At)
        || IsOneOfItsSort(meaning, run)
        || IsWhereSomebodyStood(meaning, run.Tokens, run.At)
        || IsTypedAsName(meaning, run);

    /// <summary><c>voyages that carried Fruit</c>: within a sentence the word is written as the name is.</summary>
    private static bool IsTypedAsName(Meaning meaning, Run run) =>
        meaning is NodeMeaning { By: NamedBy.Name, Node: var node }
        && run.Words[0].IsCapitalised
        && node.Name == run.Words[0].Text
        && run.Before is { EndsClause: false };

    /// <summary>Whether a mark parts a run that is no name with that mark.</summary>
    private static bool IsParted(Run run) =>
        run.Spoken.Length < run.Words.Length
        && run.Spoken.Length < LongPart
        && !IsWholeName(run.Words, run.Spoken, run.Lexicon)
        && run.Words.Any(w => w.IsMark && (w.EndsClause && w.Word != "." || w.Word == ","));

    /// <summary><c>Noon, Lindow Bridge</c>: a name with the marks that it has.</summary>
    private static bool IsWholeName(Token[] words, Token[] spoken, Lexicon lexicon) =>
        lexicon
            .Find(string.Join(' ', spoken.Select(w => w.Stem)))
            .OfType<NodeMeaning>()
            .SelectMany(n => n.Node.Names)
            .Any(name => Tokenizer.Read(name).Select(t => t.Word).SequenceEqual(words.Select(w => w.Word)));

    /// <summary><c>upcoming productions</c>: a value before the noun for what has it, though the word often says nothing.</summary>
    private static bool IsBeforeItsNoun(Meaning meaning, IReadOnlyList<Token> tokens, int i, Lexicon lexicon) =>
        meaning is ValueMeaning { Property: { Entity: { } owner } property }
        && (property.Enum is not null || property.Type == ScalarType.Boolean && SchemaWords.IsSpelt(property, tokens[i]))
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

    /// <summary><c>is a professor</c>, <c>all professors</c>: a word for persons that is a value, and no title of somebody or somebody of the asker's.</summary>
    private static bool IsWhatSomebodyIs(Meaning meaning, IReadOnlyList<Token> tokens, int i) =>
        meaning is ValueMeaning { Property.Enum: not null } value
        && SchemaWords.ValueWords(value.Property, value.Value).Any(said => Plurals.IsSame(tokens[i].Word, said))
        && (
            English.IsPlural(tokens[i].Word)
            || i > 0 && MentionWords.IndefiniteArticles.Has(tokens[i - 1]) && i > 1 && LinkWords.Is.Has(tokens[i - 2])
        )
        && !(i + 1 < tokens.Count && tokens[i + 1].IsCapitalised)
        && !(i > 0 && MentionWords.Open.Has(tokens[i - 1]));

    /// <summary><c>hold a print</c>, <c>never a print by X</c>, <c>no print</c>: a noun for things of one sort, with nothing behind that it could belong to.</summary>
    private static bool IsOneOfItsSort(Meaning meaning, Run run) =>
        meaning is ValueMeaning { Property: { Enum: not null, Entity: NodeType } } value
        && SchemaWords.ValueWords(value.Property, value.Value).Any(said => Plurals.IsSame(run.Words[0].Word, said))
        && run.Before is { } before
        && (MentionWords.IndefiniteArticles.Has(before) || FunctionWords.Of(before.Word) is Role.Not)
        && run.At > 1
        && !LinkWords.Is.Has(run.Tokens[run.At - 2])
        && run.Behind is { } behind
        && (
            behind.EndsClause
            || MentionWords.Comma.Has(behind)
            || LinkWords.By.Has(behind)
            || FunctionWords.Of(behind.Word) is Role.And or Role.Or
        );

    /// <summary><c>who was against in X</c>: a value behind a form of <c>be</c>, before where it was so.</summary>
    private static bool IsWhereSomebodyStood(Meaning meaning, IReadOnlyList<Token> tokens, int i) =>
        meaning is ValueMeaning { Property: { Enum: not null, Carrier: not null } }
        && i > 0
        && LinkWords.Is.Has(tokens[i - 1])
        && i + 1 < tokens.Count
        && MentionWords.Within.Has(tokens[i + 1]);

    /// <summary>
    /// <c>caused by people</c>, <c>voted no in A and against in B</c>: a value behind what its property is called, though the word often
    /// says nothing.
    /// </summary>
    private static bool IsBehindItsVerb(Meaning meaning, IReadOnlyList<Token> tokens, int i) =>
        meaning is ValueMeaning { Property: { Enum: not null } property }
        && (
            i > 0 && IsCalled(property, tokens[i - 1])
            || i > 1
                && property.Carrier is not null
                && (MentionWords.Joints.Has(tokens[i - 1]) || MentionWords.But.Has(tokens[i - 1]))
                && tokens.Take(i - 1).Any(verb => IsVerbForm(verb.Word) && IsCalled(property, verb))
            || i > 1 && Inflection.IsPreposition(tokens[i - 1].Word) && IsCalled(property, tokens[i - 2])
        );

    /// <summary><c>voted in no division</c>: none of these, and not how somebody voted.</summary>
    private static bool DeniesNoun(Run run) =>
        run is { Role: Role.Not, Behind: { } noun } && run.Lexicon.Find(noun.Stem).Any(m => m is TypeMeaning);

    private static bool IsCalled(Property property, Token word) => SchemaWords.Of(property).Select(English.Stem).Contains(word.Stem);

    /// <summary><c>tours last one day</c>: the verb of a number, behind the noun for what has it.</summary>
    private static bool LastsSo(Meaning meaning, Run run) =>
        meaning is PropertyMeaning { Property: { Entity: NodeType owner } number }
        && Sorts.IsAmount(number)
        && run.Before is { } noun
        && run.Lexicon.Find(noun.Stem).OfType<TypeMeaning>().Any(t => t.Type == owner)
        && !(run.Behind is { } behind && run.Lexicon.Find(behind.Stem).Any(m => m is TypeMeaning));

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
        if (
            phrase is not { Role: null, Words: [.., { } noun, { } of] words }
            || !MentionWords.Of.Has(of)
            || !(English.IsPlural(noun.Word) || Plurals.IsIrregular(noun.Word))
        )
            return null;
        return phrase.Meanings.All(m => m is RelationshipMeaning)
            ? new Item(
                [.. words.SkipLast(1)],
                null,
                [.. phrase.Meanings.Union(lexicon.Find(string.Join(' ', words.SkipLast(1).Select(w => w.Stem))))]
            )
            : null;
    }
}
