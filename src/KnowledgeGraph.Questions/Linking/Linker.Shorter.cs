using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Where a phrase ends sooner than it could: what stands beside it needs its last words, or its first word means something else.</summary>
internal static partial class Linker
{
    /// <summary>What makes a run be read shorter.</summary>
    private static readonly IReadOnlyList<Func<Run, bool>> Shorter =
    [
        run => !run.IsWord && run.IsProperty && IsSuperlativeNoun(run.Words, run.Lexicon),
        run => !run.IsWord && run.IsProperty && EndsAsVerb(run),
        run =>
            !run.IsWord
            && run.IsProperty
            && run.Meanings.OfType<PropertyMeaning>().All(m => IsVerbOfPlural(m.Property, run.Spoken, run.Lexicon)),
        run => run is { Words: [var verb, _], IsProperty: true } && IsVerbForm(verb.Word) && EndsInValue(run),
        run => !run.IsWord && IsNounAsked(run),
        run => run is { Words: [var verb, var preposition] } && run.Has<RelationshipMeaning>() && IsBeforeTime(verb, preposition, run),
        run => run is { Words: [var noun, _] } && run.Has<RelationshipMeaning>() && IsCounted(run) && IsNumber(noun, run.Lexicon),
        run => !run.IsWord && EndsInBound(run),
        run => !run.IsWord && run.IsProperty && IsNumberOfOthers(run),
        run => run is { Words: [var without, _], IsProperty: true } && FunctionWords.Of(without) is Role.Without && BeginsLongerNoun(run),
        // "The least populated" speaks of the population, where there is one.
        run => run.Role is Role.Most or Role.Least && !run.IsWord && NumbersOf(run.Lexicon.FindDerived(run.Words[^1])).Length > 0,
        run => run.Role is Role.How && !run.IsWord && BeginsNoun(run),
        run => run.Role is Role.Who && !run.IsWord && IsOwnNoun(run),
        run => run.Role is Role.Filler && IsSortAsked(run),
        run => run is { Words: [var of, var noun] } && MentionWords.Of.Has(of) && IsOnlyNoun(noun, run),
        run => run.Role is Role.There && !run.IsWord && MentionWords.Demonstratives.Has(run.Words[^1]) && IsDetermined(run),
        run => run.Role is Role.Instruction && !run.IsWord && IsAsked(run.Tokens, run.At),
        // "Which languages" asks in what language one can ask, unless the graph holds languages.
        run => run.Role is Role.Help && !run.IsWord && run.Lexicon.Find(run.Words[^1].Stem).Any(m => m is TypeMeaning),
        run =>
            run.Role is null
            && run.Words.Length > 2
            && run.Meanings.All(m => m is ValueMeaning { Property.Enum: null })
            && BeginsPlace(run.Tokens, run.At, run.Lexicon),
    ];

    /// <summary><c>papers count as</c>, where a number is the <c>paper count</c>: the last word is the verb of what follows, unlike <c>the scientific name of</c>.</summary>
    private static bool EndsAsVerb(Run run) =>
        run.Behind is { } behind
        && !MentionWords.Of.Has(behind)
        && FunctionWords.Of($"{run.Words[^1].Word} {behind.Word}") is Role.Filler or Role.Not;

    /// <summary><c>the status of species X</c>, where animals are <c>of a species</c>: no relationship, but the noun for what is named.</summary>
    private static bool IsOnlyNoun(Token noun, Run run) =>
        run.Meanings.Count > 0
        && run.Meanings.All(m =>
            m is RelationshipMeaning { Relationship: var r } && (IsNounFor(r.Target, noun) || IsNounFor(r.Source, noun))
        );

    private static bool IsNounFor(EntityType type, Token noun) => type is NodeType node && SchemaWords.IsNoun(node, noun.Word);

    /// <summary><c>which people with two roles</c>, where a type is called a person: these, and not whoever has roles.</summary>
    private static bool IsOwnNoun(Run run) =>
        run.Behind is { } with
        && FunctionWords.Of(with) is Role.With or Role.Without
        && run.Lexicon.Find(run.Words[^1].Stem).Any(m => m is TypeMeaning { Type: var type } && IsNounFor(type, run.Words[^1]));

    /// <summary><c>the kind of X</c>, where things hold their kind: that is asked for.</summary>
    private static bool IsSortAsked(Run run) =>
        run is { Words: [var sort, var of], Before: { } article, At: var at }
        && MentionWords.Of.Has(of)
        && FormWords.The.Has(article)
        && at > 1
        && FunctionWords.Of(run.Tokens[at - 2]) is Role.Be
        && run.Lexicon.Find(sort.Stem).Any(m => m is PropertyMeaning);

    /// <summary><c>without method domains</c>, where a number is that of papers <c>without a method</c>: the last word begins the noun for a type.</summary>
    private static bool BeginsLongerNoun(Run run) =>
        run.Behind is { } behind && run.Lexicon.Find($"{run.Words[^1].Stem} {behind.Stem}").Any(m => m is TypeMeaning);

    /// <summary><c>voted for X</c>, where a number is that of the <c>votes for</c>: the second word is how somebody voted.</summary>
    private static bool EndsInValue(Run run) => run.Lexicon.Find(run.Words[1].Stem).Any(m => IsBehindItsVerb(m, run.Tokens, run.At + 1));

    /// <summary><c>stayed at least six months</c>, where one stays at places: the last word begins a bound.</summary>
    private static bool EndsInBound(Run run) =>
        run.Behind is { } behind && FunctionWords.Of($"{run.Words[^1].Word} {behind.Word}") is Role.AtLeast or Role.AtMost;

    /// <summary><c>the authors</c>, which mostly carries the sentence, as what is asked for: <c>the authors of X</c>, <c>a headcount of the authors</c>.</summary>
    private static bool IsNounAsked(Run run)
    {
        var isSource = run.Role is Role.Filler && MentionWords.Articles.Has(run.Words[0]);
        return (isSource || run.Role is Role.Singular or Role.Plural)
            && (run.Behind is { } behind && MentionWords.Of.Has(behind) || IsCounted(run) || isSource && IsAskedOf(run));
    }

    /// <summary><c>a headcount of the authors</c>: how many of them is asked.</summary>
    private static bool IsCounted(Run run) =>
        run.At > 1 && FunctionWords.Of($"{run.Tokens[run.At - 2].Word} {run.Tokens[run.At - 1].Word}") is Role.HowMany;

    /// <summary><c>number of participants in</c>, where things hold their number of participants: that is counted, and nothing in which somebody participates.</summary>
    private static bool IsNumber(Token noun, Lexicon lexicon) =>
        lexicon.Find(noun.Stem).Any(m => m is PropertyMeaning p && Sorts.IsAmount(p.Property) && p.Property.Entity is not null);

    /// <summary><c>of the authors, which …</c>: nothing that the source says, but what is asked of.</summary>
    private static bool IsAskedOf(Run run) => run is { At: 1, Before: { } of } && MentionWords.Of.Has(of);

    /// <summary><c>arrived in</c> before a month or a year: when, where one of several times of a thing is called so, and not where.</summary>
    private static bool IsBeforeTime(Token verb, Token preposition, Run run) =>
        run.Behind is { } time
        && CheckWords.TimePrepositions.Has(preposition)
        && !run.Lexicon.IsBareVerb(verb.Stem)
        && (Numbers.Month(time.Word) is not null || Numbers.Of(time) is { } number && Numbers.IsYear(number))
        && run.Lexicon.Find(verb.Stem)
            .Any(m =>
                m is PropertyMeaning { Property: { Entity: { } entity } p } && Sorts.IsTime(p) && entity.Properties.Count(Sorts.IsTime) > 1
            );

    /// <summary><c>which ways out</c>: the last word of the phrase begins a noun of two words.</summary>
    private static bool BeginsNoun(Run run) =>
        run.Behind is { } behind && run.Lexicon.Find($"{run.Words[^1].Stem} {behind.Stem}").Any(m => m is TypeMeaning);

    /// <summary><c>does this museum</c>: the demonstrative belongs to the noun behind it.</summary>
    private static bool IsDetermined(Run run) =>
        run.Behind is { IsMark: false } noun
        && FunctionWords.Of(noun.Word) is null
        && (CheckWords.Whole.Has(noun) || run.Lexicon.Find(noun.Stem).Any(m => m is TypeMeaning));

    /// <summary><c>the number of plants</c>, which a relationship carries as well, where none of it is spoken of but the plants: how many there are of them.</summary>
    private static bool IsNumberOfOthers(Run run) =>
        FunctionWords.Of(string.Join(' ', run.Words.SkipLast(1).Select(w => w.Word))) is Role.HowMany
        && run.Lexicon.Find(run.Words[^1].Stem).OfType<TypeMeaning>().FirstOrDefault() is { Type: var counted }
        && run.Meanings.OfType<PropertyMeaning>()
            .All(m =>
                m.Property.Carrier is { } carrier
                && !counted
                    .Relationships.Where(r => r.Properties == carrier)
                    .Any(r => run.Tokens.Any(t => run.Lexicon.Find(t.Stem).Any(said => Speaks(said, r.Target))))
            );

    private static bool Speaks(Meaning meaning, EntityType type) =>
        meaning is TypeMeaning t && t.Type == type || meaning is NodeMeaning n && n.Node.Type == type;
}
