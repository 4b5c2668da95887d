using System.Runtime.CompilerServices;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// The verbs of a relationship: what the schema says with <c>@phrase</c>, and where it says nothing of either direction, what
/// English makes of the type: <c>OWNED_BY</c> is <c>owned by</c> one way and <c>own</c> the other, <c>EATS</c> is <c>eat</c> and <c>eaten by</c>.
/// </summary>
internal static class SpokenVerbs
{
    private static readonly ConditionalWeakTable<Relationship, IReadOnlyList<string>> Known = [],
        Said = [];

    /// <summary>The verbs of a relationship, as it is read from its start.</summary>
    public static IReadOnlyList<string> Of(Relationship relationship) => Known.GetValue(relationship, Find);

    /// <summary>The verbs of a relationship, and those that people say for them.</summary>
    public static IReadOnlyList<string> WithSynonyms(Relationship relationship) =>
        Said.GetValue(relationship, r => [.. Of(r).Concat(Of(r).SelectMany(Synonyms.OfVerb)).Distinct()]);

    private static IReadOnlyList<string> Find(Relationship relationship)
    {
        if (relationship.Phrases.Count > 0 || Connections.Inverse(relationship)?.Phrases.Count > 0)
            return relationship.Phrases;
        if (FieldNoun(relationship) is { } noun)
            return [.. Inflection.DoneBy(noun).Select(done => IsNounOf(relationship, noun) ? $"{done} by" : Base(done))];
        return
            SchemaWords.Split(relationship.Type).Split(' ', StringSplitOptions.RemoveEmptyEntries) is [{ } first, ..] words
            && !DescriptionWords.Openings.Contains(first)
            ? relationship.Stored == Direction.Out
                ? [Forward(words)]
                : [.. Backward(words)]
            : [];
    }

    /// <summary>
    /// <c>SEQUEL</c>, of what has <c>sequels</c>; <c>FINDER</c>, of what has a <c>finder</c>: a type of one word that is the noun of
    /// one of its ends and no verb, so that it does not tell which way round it is; null for another.
    /// </summary>
    public static string? FieldNoun(Relationship relationship) =>
        SchemaWords.Split(relationship.Type) is var noun
        && !noun.Contains(' ', StringComparison.Ordinal)
        && Plurals.Of(noun) != noun
        && (relationship.Source == relationship.Target || Inflection.DoneBy(noun).Any())
        && (IsNounOf(relationship, noun) || Connections.Inverse(relationship) is { } inverse && IsNounOf(inverse, noun))
            ? noun
            : null;

    private static bool IsNounOf(Relationship relationship, string noun) =>
        string.Equals(relationship.Name, relationship.IsList ? Plurals.Of(noun) : noun, StringComparison.OrdinalIgnoreCase);

    /// <summary><c>eat</c>, of <c>eats</c>; <c>depend on</c>, of <c>depends on</c>; <c>owned by</c>, which has no other form.</summary>
    private static string Forward(string[] words) =>
        IsNoun(words) || Inflection.IsPassive(string.Join(' ', words))
            ? string.Join(' ', words)
            : string.Join(' ', words.Skip(1).Prepend(Base(words[0])));

    /// <summary><c>own</c>, of <c>owned by</c>; <c>train</c>, of <c>trained under</c>; <c>eaten by</c>, of <c>eats</c>; <c>branch</c>, of <c>branch of</c>.</summary>
    private static IEnumerable<string> Backward(string[] words)
    {
        var (first, last) = (words[0], words[^1]);
        if (words.Length > 1 && (IsNoun(words) || Inflection.IsParticiple(first) && DescriptionWords.BeforeDoer.Contains(last)))
            yield return string.Join(' ', words.SkipLast(1).Skip(1).Prepend(IsNoun(words) ? first : Base(first)));
        else if (!Inflection.IsPreposition(last) && !Inflection.IsIntransitive(first))
            yield return string.Join(' ', [Inflection.ParticipleOf(first), .. words.Skip(1), "by"]);
    }

    /// <summary><c>employ</c>, of <c>employed by</c>; <c>funded by</c>, of <c>fund</c>: what a verb says from the other end; null where it has no such form.</summary>
    public static string? Converse(string verb) =>
        verb.Split(' ') switch
        {
            [.. { Length: > 0 } active, _] when Inflection.IsPassive(verb) && Inflection.IsParticiple(active[0]) => string.Join(
                ' ',
                active.Skip(1).Prepend(Base(active[0]))
            ),
            [var active] when !Inflection.IsIntransitive(active) && !Inflection.IsPreposition(active) =>
                $"{Inflection.ParticipleOf(active)} by",
            _ => null,
        };

    /// <summary><c>branch of</c>: what the one is of the other.</summary>
    private static bool IsNoun(string[] words) => words is [_, DescriptionWords.OfNoun];

    private static string Base(string verb) =>
        Inflection.IsParticiple(verb) || English.IsPast(verb) ? English.Stem(verb) : Inflection.BaseForm(verb);
}
