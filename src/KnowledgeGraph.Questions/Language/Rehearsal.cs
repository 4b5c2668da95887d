using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Questions of every sort in the words of the graph itself. They are asked once before anybody asks, so that the first to ask does not
/// wait for the code that answers to be compiled.
/// </summary>
internal static class Rehearsal
{
    private const int MostRelationships = 4;

    /// <summary>The questions; none for a graph without nodes.</summary>
    public static IEnumerable<string> Of(Lexicon lexicon) =>
        lexicon.Main is not { } main || lexicon.Nodes.Count == 0
            ? []
            : OfNodes(lexicon, main)
                .Concat(
                    main.Relationships.Where(r => r.Phrases.Count > 0)
                        .SelectMany(r => lexicon.Of(r.Target).Take(1).Select(node => (r, node)))
                        .DistinctBy(x => x.node.Type)
                        .Take(MostRelationships)
                        .SelectMany(x => Related(SchemaWords.Plural(main), x.r.Phrases[0], x.node))
                );

    private static IEnumerable<string> OfNodes(Lexicon lexicon, NodeType main)
    {
        var things = SchemaWords.Plural(main);
        yield return $"How many {things} are there?";
        yield return $"Do all {things} sing?";
        foreach (var node in lexicon.Of(main).Take(2))
            yield return $"What is {node.Name}?";
        yield return $"Compare {string.Join(" and ", lexicon.Of(main).Take(2).Select(node => node.Name))}.";
    }

    private static IEnumerable<string> Related(string things, string verb, NodeEntry node)
    {
        var type = SchemaWords.Plural(node.Type);
        yield return $"Which {things} {verb} {node.Name}?";
        yield return $"Which {things} do not {verb} {node.Name}?";
        yield return $"What share of the {things} {verb} {node.Name}?";
        yield return $"Are there {things} that {verb} {node.Name}, and which are the newest three of them?";
        yield return $"How many {things} does each of the {type} have?";
        yield return $"Which of the {type} has the most {things}?";
    }
}
