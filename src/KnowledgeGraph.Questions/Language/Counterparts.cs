using System.Collections.Frozen;

namespace KnowledgeGraph.Questions;

/// <summary>Nouns that say the same of what one person or thing is to another: a pupil is a trainee.</summary>
internal static class Counterparts
{
    private const string Table = """
        mentor teacher tutor master coach instructor
        supervisor adviser advisor mentor
        trainee pupil student apprentice disciple protege mentee learner doctorand advisee supervisee
        sponsor funder backer financier donor benefactor patron
        owner proprietor holder possessor keeper shareholder
        maker creator manufacturer builder producer
        predecessor forerunner precursor
        successor follower heir
        boss supervisor manager superior chief head
        leader head chief chair
        writer author playwright dramatist
        colleague coworker teammate workmate
        helper assistant aide
        prey food
        predator enemy hunter
        founder initiator originator
        supplier provider vendor
        stop stopover layover
        subsidiary daughter offshoot affiliate
        """;

    private static readonly FrozenDictionary<string, string[]> ByNoun = Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .SelectMany(family => family.Select(noun => (noun, family)))
        .GroupBy(x => x.noun)
        .ToFrozenDictionary(g => g.Key, g => g.SelectMany(x => x.family).Distinct().ToArray(), StringComparer.Ordinal);

    /// <summary>The noun itself, in the singular, and the others that say the same.</summary>
    public static IEnumerable<string> Of(string noun) =>
        ByNoun.GetValueOrDefault(noun) ?? (noun.EndsWith('s') ? ByNoun.GetValueOrDefault(noun[..^1]) : null) ?? [];
}
