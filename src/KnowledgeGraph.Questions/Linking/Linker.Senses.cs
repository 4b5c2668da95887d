using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What a run of words means: what the graph calls so, less what its spelling and its place rule out.</summary>
internal static partial class Linker
{
    /// <summary>What narrows the meanings of a run down, one after the other.</summary>
    private static readonly IReadOnlyList<Func<Run, Run>> Senses =
    [
        SpeltAsValue,
        SpeltAsNumber,
        AsHad,
        AllOfType,
        WithoutDoers,
        WithoutGerunds,
        WithoutStates,
        Active,
        WithoutVerbs,
        WithoutSort,
        InOneWord,
        Derived,
        Anybody,
        Titled,
        OfSort,
        BeforeNoun,
        Meant,
        Possessed,
    ];

    /// <summary>What the graph calls by the words of a run, with the articles inside or without them.</summary>
    private static Run Found(Run run)
    {
        var lexicon = run.Lexicon;
        var meanings = AsSpelt(lexicon, run.Spoken, Named(run.Spoken, lexicon.Find(Stems(run.Spoken))));
        if (meanings.Count == 0 && WithoutArticles(run.Spoken) is { Length: > 1 } bare)
            meanings = AsSpelt(lexicon, bare, [.. lexicon.Find(Stems(bare)).Where(m => m is not NodeMeaning)]);
        return run with { Meanings = meanings };
    }

    private static string Stems(IEnumerable<Token> words) => string.Join(' ', words.Select(w => w.Stem));

    private static Run SpeltAsValue(Run run) =>
        run.IsWord && !(run.Behind is { } behind && LinkWords.By.Has(behind))
            ? run with
            {
                Meanings = ValueAsSpelt(run.Words[0], run.Meanings, run.Lexicon),
            }
            : run;

    /// <summary><c>keepers</c>, where <c>keeper</c> is also one of the ranks that keepers have: all of them.</summary>
    private static Run AllOfType(Run run) =>
        run.Has<TypeMeaning>()
            ? run.Keep(m =>
                m is not ValueMeaning { Property.Entity: { } entity }
                || !run.Meanings.Any(t => t is TypeMeaning { Type: var type } && type == entity)
                || !Plurals.IsSame(run.Words[^1].Word, SchemaWords.Split(entity.Name))
            )
            : run;

    /// <summary><c>rating</c>, where a number is called just so, and nothing that is or is not <c>rated</c>.</summary>
    private static Run SpeltAsNumber(Run run) =>
        run.IsWord
        && run.Meanings.Any(m => m is PropertyMeaning { Property: var p } && Sorts.IsNumber(p) && SchemaWords.IsSpelt(p, run.Words[0]))
            ? run.Keep(m =>
                m is not ValueMeaning { Property: { Type: ScalarType.Boolean } flag } || SchemaWords.IsSpelt(flag, run.Words[0])
            )
            : run;

    /// <summary><c>vessels with built less than 2000</c>: what a thing has is the number or time of that name, and nothing that is done.</summary>
    private static Run AsHad(Run run) =>
        run is { IsWord: true, Before.Word: "with" or "without" }
        && Inflection.IsParticiple(run.Words[0].Word)
        && run.Meanings.Any(m =>
            m is PropertyMeaning { Property: var p } && (Sorts.IsNumber(p) || Sorts.IsTime(p)) && SchemaWords.IsSpelt(p, run.Words[0])
        )
            ? run.Keep(m => m is PropertyMeaning { Property: var p } && SchemaWords.IsSpelt(p, run.Words[0]))
            : run;

    /// <summary><c>painted</c>: what is done, not who does it.</summary>
    private static Run WithoutDoers(Run run) =>
        English.IsRegularPast(run.Words[^1].Word) && run.Has<RelationshipMeaning>()
            ? run.Keep(m => m is not TypeMeaning { Type: var doer } || !Sorts.IsPerson(doer))
            : run;

    /// <summary><c>hiking</c>: what one does, and no <c>hike</c>, which a type may be called.</summary>
    private static Run WithoutGerunds(Run run) =>
        run.IsWord && run.Words[0].Word.EndsWith("ing", StringComparison.Ordinal) && run.Has<TypeMeaning>()
            ? run.Keep(m => m is not TypeMeaning { Type: var type } || IsCalled(type, run.Words[0].Word))
            : run;

    /// <summary><c>who work in X</c>: what somebody does, and nothing that is <c>working</c>, as people say of what is in use.</summary>
    private static Run WithoutStates(Run run) =>
        run.IsWord && run.Lexicon.IsLent(run.Words[0].Stem) && !run.Words[0].Word.EndsWith("ing", StringComparison.Ordinal)
            ? run.Keep(m =>
                m is not ValueMeaning { Property: { Enum: not null } property, Value: var value }
                || !IsOnlyState(property, value, run.Words[0].Stem)
            )
            : run;

    private static bool IsOnlyState(Property property, object value, string stem) =>
        Synonyms.OfValue(SchemaWords.ValueWords(property, value)).Where(word => English.Stem(word) == stem).ToArray()
            is { Length: > 0 } said
        && said.All(word => word.EndsWith("ing", StringComparison.Ordinal));

    /// <summary><c>gardens that gave us X</c>, <c>have given</c>: what something does, where that has a word of its own, and not what is done to the same.</summary>
    private static Run Active(Run run)
    {
        if (!run.IsWord || run.Meanings.Count(m => m is RelationshipMeaning) < 2 || !IsActive(run))
            return run;
        var own = run
            .Meanings.OfType<RelationshipMeaning>()
            .Select(m => m.Relationship)
            .Where(r => SpokenVerbs.Of(r).Any(phrase => English.Stem(phrase) == run.Words[0].Stem))
            .ToHashSet();
        return run.Keep(m =>
            m is not RelationshipMeaning { Relationship: var r }
            || r.Source == r.Target
            || own.Contains(r)
            || !own.Any(o => o.Source == r.Source && o.Target == r.Target)
        );
    }

    /// <summary>Whether a word is a verb of what stands before it: in the present, in a past that is no participle, or behind a form of <c>have</c>.</summary>
    private static bool IsActive(Run run)
    {
        var word = run.Words[0].Word;
        if (!Inflection.IsParticiple(word))
            return !word.EndsWith("ing", StringComparison.Ordinal);
        var before = run.Tokens.Take(run.At).Reverse().FirstOrDefault(t => !Run.IsAdverb(t) && FunctionWords.Of(t) is not Role.Not);
        return before is not null && MentionWords.HaveOf.Has(before);
    }

    /// <summary>Whether a word is spelt as a noun for a type: one of the schema's, or another that people say for that.</summary>
    private static bool IsCalled(NodeType type, string word) =>
        SchemaWords
            .Of(type)
            .Concat(SchemaWords.HeadsOfName(type))
            .SelectMany(noun => Synonyms.OfType(noun).Append(noun))
            .Concat(Descriptions.HeadsOf(type.Description))
            .Contains(word, StringComparer.Ordinal);

    private static Run WithoutVerbs(Run run)
    {
        if (run.IsWord && (LinkWords.Is.Has(run.Words[0]) || IsAuxiliary(run)))
            return run with { Meanings = [] };
        return IsWish(run) || IsNoun(run) ? run.Without<RelationshipMeaning>() : run;
    }

    /// <summary><c>who has directed it</c>: of the verb behind it.</summary>
    private static bool IsAuxiliary(Run run) =>
        MentionWords.HaveOf.Has(run.Words[0])
        && run.Tokens.Skip(run.End).FirstOrDefault(t => !Run.IsAdverb(t)) is { IsMark: false } verb
        && Inflection.IsParticiple(verb.Word);

    /// <summary><c>I need</c>: what the askers want, though things of the graph may need one another.</summary>
    private static bool IsWish(Run run) =>
        run is { IsWord: true, Before: { } asker } && ClauseWords.Wanting.Has(run.Words[0]) && ClauseWords.Asker.Has(asker);

    /// <summary><c>the plays by</c>, <c>paintings by</c>, <c>landing in</c>: a noun before its preposition. <c>Painting by</c> may be the verb.</summary>
    private static bool IsNoun(Run run) =>
        !run.IsWord
        && (
            IsNounHere(run.Tokens, run.At, run.Lexicon) && !IsCompound(run)
            || run.Words[0].Word.EndsWith("ings", StringComparison.Ordinal)
                && run.Lexicon.Find(run.Words[0].Stem).Any(m => IsGerund(m, run.Words[0].Stem))
            || run.Lexicon.IsLent(Stems(run.Spoken)) && IsGerundOfValue(run.Words[0], run.Lexicon)
        );

    /// <summary><c>the plays by X</c>, <c>a play at X</c>: spelt and placed as the noun for a type, a word begins no verb with a preposition.</summary>
    private static bool IsNounHere(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        if (
            !(i > 0 && MentionWords.BeforeVerb.Has(tokens[i - 1]))
            && !Inflection.IsParticiple(tokens[i].Word)
            && lexicon
                .Find(tokens[i].Stem)
                .Any(m => m is RelationshipMeaning { Relationship: { IsList: true } r } && SchemaWords.Split(r.Name) == tokens[i].Word)
        )
            return true;
        if (i > 0 && !LinkWords.BeforeNoun.Has(tokens[i - 1]) && Numbers.Of(tokens[i - 1]) is null)
            return false;
        return lexicon.Find(tokens[i].Stem).OfType<TypeMeaning>().Any(t => SchemaWords.IsNoun(t.Type, tokens[i].Word));
    }

    /// <summary><c>prize-winning books</c>: what has been done, before the noun for what did it.</summary>
    private static bool IsCompound(Run run) =>
        run is { Words: [_, var verb], Behind: { } noun }
        && IsVerbForm(verb.Word)
        && run.Lexicon.Find(noun.Stem)
            .Any(m =>
                m is TypeMeaning type && SchemaWords.IsNoun(type.Type, noun.Word)
                || m is ValueMeaning { Property.Entity: NodeType } && English.IsPlural(noun.Word)
            );

    /// <summary><c>kinds of roofs</c>, where a property is the roof: its values.</summary>
    private static Run WithoutSort(Run run) =>
        run is { Words: [var sort, var of], Behind: { } noun }
        && MentionWords.Of.Has(of)
        && MentionWords.Sorts.Has(sort)
        && run.Lexicon.Find(noun.Stem) is { Count: > 0 } meanings
        && meanings.All(m => m is PropertyMeaning { Property.Enum: not null })
            ? run with
            {
                Meanings = [],
            }
            : run;

    /// <summary><c>code world</c>, where something is called <c>CodeWorld</c>.</summary>
    private static Run InOneWord(Run run) =>
        run is { Meanings.Count: 0, Spoken: [var one, var two] }
        && two.Start == one.End + 1
        && run.Spoken.All(w => run.Lexicon.Find(w.Stem).Count == 0)
        && run.Spoken.Any(w => FunctionWords.Of(w.Word) is null)
            ? run with
            {
                Meanings = [.. run.Lexicon.Find(English.Stem(one.Word + two.Word)).OfType<NodeMeaning>()],
            }
            : run;

    /// <summary>What is called by a word of the same family, where nothing is called by the word itself.</summary>
    private static Run Derived(Run run) =>
        run is { IsWord: true, IsNothing: true } && Superlative(run.Words[0], run.Lexicon) is null
            ? run with
            {
                Meanings =
                    Inflection
                        .AdjectivesOf(run.Words[0].Word)
                        .Select(adjective => run.Lexicon.Find(English.Stem(adjective)).Where(m => m is ValueMeaning).ToArray())
                        .FirstOrDefault(found => found.Length > 0)
                    ?? OfPersons(run.Words[0], run.Lexicon.FindDerived(run.Words[0])),
            }
            : run;

    /// <summary><c>trainees</c>, who are not all that are <c>trained in first aid</c>: a noun for persons does not say what holds of some of them.</summary>
    private static IReadOnlyList<Meaning> OfPersons(Token word, IReadOnlyList<Meaning> derived) =>
        Sorts.IsPersonNoun(word.Word) ? [.. derived.Where(m => m is not ValueMeaning { Property.Type: ScalarType.Boolean })] : derived;

    /// <summary><c>our plan</c>: one of many, and no name, unless it is one to the letter.</summary>
    private static Run Anybody(Run run) =>
        run is { IsWord: true, Before: { } before } && LinkWords.OneOfMany.Has(before)
            ? run.Keep(m =>
                m is not NodeMeaning { By: NamedBy.Alias } named || named.Node.Names.Any(n => Tokenizer.Fold(n) == run.Words[0].Word)
            )
            : run;

    /// <summary>One word names what has a title only as it is typed.</summary>
    private static Run Titled(Run run) =>
        run.IsWord ? run.Keep(m => m is not NodeMeaning { Node.Title: not null } named || IsTyped(run.Words[0], named.Node)) : run;

    /// <summary><c>which birds</c>, <c>endangered birds</c>: those of a sort, though something else is called <c>Birds</c>.</summary>
    private static Run OfSort(Run run) =>
        run is { IsWord: true, Before: { } before }
        && !run.Words[0].IsCapitalised
        && English.IsPlural(run.Words[0].Word)
        && run.Meanings.Any(m => m is ValueMeaning { Property: { Enum: not null, Entity: NodeType } })
        && (LinkWords.BeforeSort.Has(before) || IsValueOfSame(run) || IsOfThose(run))
            ? run.Keep(m => m is not (NodeMeaning or ValueMeaning { Property.Enum: null }))
            : run;

    /// <summary><c>critically endangered birds</c>: behind a value of what has the value as well.</summary>
    private static bool IsValueOfSame(Run run) =>
        Enumerable
            .Range(1, Math.Min(run.At, MaxValueWords))
            .SelectMany(length => run.Lexicon.Find(Stems(run.Tokens.Skip(run.At - length).Take(length))))
            .OfType<ValueMeaning>()
            .Any(value => run.Meanings.OfType<ValueMeaning>().Any(own => own.Property.Entity == value.Property.Entity));

    private const int MaxValueWords = 3;

    /// <summary><c>which of the birds</c>.</summary>
    private static bool IsOfThose(Run run) =>
        run.At > 2
        && MentionWords.Articles.Has(run.Tokens[run.At - 1])
        && LinkWords.OutOf.Has(run.Tokens[run.At - 2])
        && (LinkWords.BeforeSort.Has(run.Tokens[run.At - 3]) || FormWords.Who.Has(run.Tokens[run.At - 3]));

    /// <summary><c>journal articles</c>, of articles in a venue that is a journal: before the noun for something else a sort, and no venue.</summary>
    private static Run BeforeNoun(Run run) =>
        run is { IsWord: true, Behind: { } noun }
        && !English.IsPlural(run.Words[0].Word)
        && run.Lexicon.Find(noun.Stem)
            .Any(m =>
                m is TypeMeaning { Type: var type }
                && (SchemaWords.IsNoun(type, noun.Word) || English.IsPlural(noun.Word))
                && !run.Meanings.Contains(m)
            )
            ? run.Keep(m =>
                m is not TypeMeaning { Type: var owner }
                || !run.Meanings.Any(v => v is ValueMeaning { Property.Entity: var e } && e == owner)
            )
            : run;

    /// <summary><c>what does X mean for Y</c>: what it comes to, and not what is <c>meant for</c> something.</summary>
    private static Run Meant(Run run) => !run.IsWord && FormWords.Mean.Has(run.Words[0]) ? run.Without<RelationshipMeaning>() : run;

    /// <summary><c>their budget</c>: what somebody has.</summary>
    private static Run Possessed(Run run) =>
        run is { IsWord: true, Before: { } owner } && LinkWords.Possessives.Has(owner) && run.Has<PropertyMeaning>()
            ? run.Without<RelationshipMeaning>()
            : run;

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
