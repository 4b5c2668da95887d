namespace KnowledgeGraph.Questions;

/// <summary>
/// Puts the particle of a verb behind it where its object parts the two, and the preposition that a question puts first:
/// <c>what holds X back</c>, <c>break X down</c>, <c>with whom did X train</c>, <c>what did they use X for</c>.
/// </summary>
internal static class ParticleVerbs
{
    private const int MaxObject = 7;

    private static readonly WordSet Exclusive = WordSet.Of("only exclusively solely purely entirely wholly completely totally");

    private static readonly WordSet Particles = WordSet.Of("back down up off out away apart over aside");

    /// <summary>The tokens with each particle behind its verb.</summary>
    public static IReadOnlyList<Token> Join(IReadOnlyList<Token> tokens, Lexicon lexicon)
    {
        var joined = tokens.ToList();
        if (joined.Count > 2 && FormWords.Fronted.Has(joined[1]) && VerbOf(joined, lexicon) is var last and > 0)
        {
            joined.Insert(last + 1, joined[0]);
            joined.RemoveAt(0);
        }
        for (var end = joined.Count - 1; end > 2; end--)
            if (IsStranded(joined, end) && VerbOfStranded(joined, end, lexicon) is var said and > 0)
            {
                joined.Insert(said + 1, joined[end]);
                joined.RemoveAt(end + 1);
            }
        for (var verb = 0; verb < joined.Count - 2; verb++)
            if (ParticleOf(joined, verb, lexicon) is var at and > 0)
            {
                var particle = joined[at];
                joined.RemoveAt(at);
                joined.Insert(verb + 1, particle);
            }
        for (var only = 1; only < joined.Count - 2; only++)
            if (IsInside(joined, only))
                (joined[only], joined[only + 1]) = (joined[only + 1], joined[only] with { Word = "only", Stem = "only" });
        return joined;
    }

    /// <summary><c>made only from X</c>, <c>set entirely in X</c>: whether a word for nothing else parts a participle from its preposition.</summary>
    private static bool IsInside(List<Token> tokens, int only) =>
        Exclusive.Has(tokens[only])
        && Inflection.IsParticiple(tokens[only - 1].Word)
        && Inflection.IsPreposition(tokens[only + 1].Word)
        && Numbers.Of(tokens[only + 2]) is null;

    /// <summary>The last verb that says with the first word what one thing does to its like, where the place of the preposition tells who does it; -1 for none.</summary>
    private static int VerbOf(List<Token> tokens, Lexicon lexicon) =>
        tokens.FindLastIndex(t =>
            !t.IsMark
            && lexicon.Find($"{t.Stem} {tokens[0].Stem}").Any(m => m is RelationshipMeaning { Relationship: var r } && r.Source == r.Target)
        );

    /// <summary>Whether a preposition stands at the end of a clause, with nothing behind it that it could lead to.</summary>
    private static bool IsStranded(List<Token> tokens, int at) =>
        FormWords.Prepositions.Has(tokens[at])
        && (
            at + 1 == tokens.Count
            || tokens[at + 1].IsMark
            || FunctionWords.Of(tokens[at + 1]) is Role.And or Role.Or
            || IsAsWell(tokens, at + 1)
        );

    private static bool IsAsWell(List<Token> tokens, int at) =>
        at + 1 < tokens.Count && FunctionWords.Of($"{tokens[at].Word} {tokens[at + 1].Word}") is Role.Also;

    /// <summary>
    /// <c>what did they use X for</c>, <c>gardens that we received plants from</c>: the verb of its clause that a preposition at the end
    /// belongs to; -1 for none.
    /// </summary>
    private static int VerbOfStranded(List<Token> tokens, int end, Lexicon lexicon)
    {
        var relative = tokens.FindLastIndex(end - 1, MentionWords.RelativePronouns.Has);
        if (relative < 0 && !FormWords.Fronted.Has(tokens[0]))
            return -1;
        var begin = Math.Max(relative, tokens.FindLastIndex(end - 1, t => t.IsMark || FunctionWords.Of(t) is Role.And or Role.Or));
        var verb = tokens.FindLastIndex(
            end - 2,
            t =>
                !t.IsMark
                && lexicon
                    .Find($"{t.Stem} {tokens[end].Stem}")
                    .Any(m => m is RelationshipMeaning { Relationship: var r } && r.Source != r.Target)
        );
        return verb > begin ? verb : -1;
    }

    /// <summary>The position of the particle behind the object of a verb; -1 for none.</summary>
    private static int ParticleOf(List<Token> tokens, int verb, Lexicon lexicon)
    {
        for (var at = verb + 1; at < Math.Min(tokens.Count, verb + MaxObject + 2) && !tokens[at].IsMark; at++)
            if (at > verb + 1 && Particles.Has(tokens[at]) && AreOne(tokens[verb], tokens[at], lexicon))
                return at;
        return -1;
    }

    private static bool AreOne(Token verb, Token particle, Lexicon lexicon) =>
        FunctionWords.Of($"{verb.Word} {particle.Word}") is Role.Group or Role.Compare or Role.Except
        || lexicon.Find($"{verb.Stem} {particle.Stem}").Any(m => m is RelationshipMeaning or PropertyMeaning);
}
