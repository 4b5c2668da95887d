using System.Collections.Frozen;

namespace KnowledgeGraph.Questions;

/// <summary>Nouns for relatives, by what a schema calls them that does not tell the sexes apart: a mother is a female parent.</summary>
internal static class FamilyWords
{
    /// <summary>
    /// By what a schema can call them, of two steps by both: nouns that leave the sex open, that say female, that say male. Whom a
    /// schema does not know itself are told by two steps.
    /// </summary>
    private const string Table = """
        parent: parent parents | mother mothers mum mums mummy mom moms mama dam | father fathers dad dads daddy papa sire
        child offspring young: child children offspring kid kids youngster youngsters young | daughter daughters | son sons
        sibling: sibling siblings | sister sisters | brother brothers
        child offspring young > parent: sibling siblings | sister sisters | brother brothers
        spouse partner mate: spouse spouses | wife wives | husband husbands
        parent > parent: grandparent grandparents | grandmother grandmothers grandma granny | grandfather grandfathers grandpa grandad
        child offspring young > child offspring young: grandchild grandchildren grandkids | granddaughter granddaughters | grandson grandsons
        """;

    private static readonly string[] Sexes = ["", "female", "male"];

    private static readonly FrozenDictionary<string, Relative[]> ByWord = Table
        .Split('\n')
        .Select(line => line.Trim().Split(": "))
        .SelectMany(parts => Read([.. parts[0].Split(" > ").Select(nouns => nouns.Split(' '))], parts[1]))
        .GroupBy(x => x.word, x => x.Relative)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static IEnumerable<(string word, Relative Relative)> Read(string[][] steps, string words) =>
        words.Split(" | ").SelectMany((nouns, sex) => nouns.Split(' ').Select(noun => (noun, new Relative(steps, Sexes[sex]))));

    /// <summary>Who is meant by a noun.</summary>
    /// <param name="Steps">What a schema can call them, of each step: grandparents are parents of parents.</param>
    /// <param name="Sex">What they are besides; empty where the noun leaves it open.</param>
    internal sealed record Relative(IReadOnlyList<string[]> Steps, string Sex);

    /// <summary>Who can be meant by a word, the nearest first; none where it names no relatives.</summary>
    public static IReadOnlyList<Relative> Of(Token word) => ByWord.GetValueOrDefault(word.Word) ?? [];
}
