using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>How a sentence says a relationship.</summary>
internal enum Voice
{
    /// <summary><c>addresses</c>.</summary>
    Present,

    /// <summary><c>learnt from</c>: what its start did.</summary>
    Past,

    /// <summary><c>was written by</c>: what was done to its start.</summary>
    Passive,

    /// <summary><c>has the limitation</c>.</summary>
    Having,

    /// <summary><c>is in the domain</c>, <c>is part of</c>.</summary>
    Being,
}

/// <summary>What the stored type of a relationship says of its start, as the predicate of an English sentence.</summary>
/// <param name="Voice">How it is said.</param>
/// <param name="Words">The verb in its base or past form with what follows it; for <see cref="Questions.Voice.Having"/> the noun.</param>
internal sealed record Predicate(Voice Voice, string Words)
{
    /// <summary>The predicate of a relationship.</summary>
    public static Predicate Of(Relationship relationship)
    {
        var words = SchemaWords.Split(relationship.Type).Split(' ');
        var (start, end) =
            relationship.Stored == Direction.Out ? (relationship.Source, relationship.Target) : (relationship.Target, relationship.Source);
        relationship =
            start.Relationships.FirstOrDefault(r => r.Type == relationship.Type && r.Stored == Direction.Out && r.Target == end)
            ?? relationship;
        var noun = end is NodeType type ? SchemaWords.Singular(type) : SchemaWords.Split(end.Name);
        if (words[0] is "has" or "have" or "had")
            return new(Voice.Having, words.Length > 1 ? Noun(words[1..], end, noun) : noun);
        if (words[0] is "is" or "are" or "was" or "were" && words.Length > 1)
            return Rest(words[1..], start, relationship, noun);
        return Rest(words, start, relationship, noun);
    }

    /// <summary>The predicate of one (<c>addresses</c>) or of several (<c>address</c>).</summary>
    public string For(bool plural) =>
        Voice switch
        {
            Voice.Present => plural ? Words : Inflection.ThirdPerson(Words),
            Voice.Past => Words,
            Voice.Passive => $"{Auxiliary(plural)} {Words}",
            Voice.Having => plural ? "have" : "has",
            _ => $"{(plural ? "are" : "is")} {Words}",
        };

    /// <summary>The predicate denied: <c>does not address</c>.</summary>
    public string Denied(bool plural) =>
        Voice switch
        {
            Voice.Present => $"{(plural ? "do" : "does")} not {Words}",
            Voice.Past => $"{(plural ? "have" : "has")} not {Words}",
            Voice.Passive => $"{Auxiliary(plural)} not {Words}",
            Voice.Having => $"{(plural ? "do" : "does")} not have",
            _ => $"{(plural ? "are" : "is")} not {Words}",
        };

    /// <summary>What joins it to a noun: <c>that address</c>, <c>written by</c>, <c>with</c>, <c>in</c>.</summary>
    public string Attached(bool plural) =>
        Voice switch
        {
            Voice.Passive => Words,
            Voice.Having => "with",
            Voice.Being when !Words.Contains(' ', StringComparison.Ordinal) => Words,
            _ => $"that {For(plural)}",
        };

    /// <summary>Whether what it leads to is named with the word for its sort: <c>has the limitation X</c>, <c>is in the domain X</c>.</summary>
    public bool NamesSort => Voice is Voice.Having or Voice.Being;

    /// <summary>The preposition that its words end in; null for none.</summary>
    public string? Preposition => Words.Split(' ') is { Length: > 1 } words && Inflection.IsPreposition(words[^1]) ? words[^1] : null;

    /// <summary>Its words without the preposition at their end.</summary>
    public string WithoutPreposition => Preposition is { } preposition ? Words[..^(preposition.Length + 1)] : Words;

    /// <summary>The auxiliary of the passive.</summary>
    public string Auxiliary(bool plural) =>
        Inflection.IsState(Words.Split(' ')[0]) ? (plural ? "are" : "is")
        : plural ? "were"
        : "was";

    private static Predicate Rest(string[] words, EntityType start, Relationship relationship, string noun)
    {
        if (Inflection.IsPreposition(words[0]))
            return new(Voice.Being, words[0]);
        if (words is [_, "of"])
            return new(Voice.Being, words[0] == "part" ? "part of" : $"{Inflection.WithArticle(words[0])} of");
        if (Inflection.IsParticiple(words[0]))
            return Participle(words, start, relationship);
        var verb = Inflection.BaseForm(string.Join(' ', words));
        var isVerb =
            Inflection.IsPreposition(words[^1])
            || relationship.Phrases.Contains(verb)
            || words[0].EndsWith('s') && !IsNoun(words, relationship);
        return isVerb ? new(Voice.Present, verb) : new(Voice.Having, Noun(words, relationship.Target, noun));
    }

    /// <summary><c>WRITTEN_BY</c> was done to its start, <c>LEARNT_FROM</c> and <c>AFFECTED</c> its start did itself.</summary>
    private static Predicate Participle(string[] words, EntityType start, Relationship relationship)
    {
        var isDone =
            words[^1] == "by" || words[0] == "born" || words.Length > 1 && !Inflection.IsIntransitive(words[0]) && !IsPerson(start);
        if (isDone)
            return new(Voice.Passive, string.Join(' ', words));
        var isOwn =
            words.Length > 1
            || relationship.Phrases.Any(p =>
                p != words[0] && English.Stem(p) == English.Stem(words[0]) && !relationship.Phrases.Contains(words[0])
            );
        var phrase = isOwn
            ? null
            : relationship.Phrases.FirstOrDefault(p =>
                p.Split(' ') is [var first, var last] && first == words[0] && Inflection.IsPreposition(last)
            );
        return phrase is null || IsPerson(start) ? new(Voice.Past, string.Join(' ', words)) : new(Voice.Passive, phrase);
    }

    private static bool IsPerson(EntityType type) => type is NodeType node && Sorts.IsPerson(node);

    /// <summary>Whether the type of a relationship is what it leads to, not what is done.</summary>
    private static bool IsNoun(string[] words, Relationship relationship)
    {
        var stems = string.Join(' ', words.Select(English.Stem));
        return new[] { relationship.Source, relationship.Target }
            .OfType<NodeType>()
            .SelectMany(SchemaWords.Of)
            .Append(SchemaWords.Split(relationship.Name))
            .Any(word => string.Join(' ', word.Split(' ').Select(English.Stem)) == stems);
    }

    private static string Noun(string[] words, EntityType end, string noun) =>
        end is NodeType type && SchemaWords.Of(type).Any(w => English.Stem(w.Split(' ')[^1]) == English.Stem(words[^1]))
            ? noun
            : string.Join(' ', words);
}
