using KnowledgeGraph.Core;

namespace KnowledgeGraph.Ingest;

/// <summary>What any graph must keep: the promises of its schema.</summary>
internal static class SchemaRules
{
    /// <summary>Checks every promise.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="own">Rules of this graph, which may name nodes that stand alone.</param>
    public static IEnumerable<RuleResult> Check(GraphSnapshot graph, IReadOnlyList<GraphRule> own) =>
        [
            RequiredValues(graph),
            UniqueKeys(graph),
            SingleRelationships(graph),
            NoDoubles(graph),
            NoOrphans(graph, [.. own.SelectMany(rule => rule.MayStandAlone ?? [])]),
        ];

    private static RuleResult RequiredValues(GraphSnapshot graph)
    {
        var nodes = graph.Nodes.SelectMany(node => node.Values.Missing.Select(property => $"{node} has no {property}."));
        var edges = graph.Edges.SelectMany(edge => edge.Values.Missing.Select(property => $"{edge} has no {property}."));
        return new("Every value that the schema promises is there.", graph.Nodes.Count + graph.Edges.Count, [.. nodes, .. edges]);
    }

    private static RuleResult UniqueKeys(GraphSnapshot graph)
    {
        var keyed = graph.Nodes.Where(node => node.Key is not null).ToList();
        return new("No two nodes of a type have the same key.", keyed.Count, Doubles(keyed, node => (node.Type, node.Key)));
    }

    private static RuleResult SingleRelationships(GraphSnapshot graph)
    {
        var types = graph
            .Schema.NodeTypes.SelectMany(type => type.Relationships)
            .Where(field => !field.IsList)
            .Select(field => field.Type)
            .ToHashSet();
        var ends = graph
            .Edges.Where(edge => types.Contains(edge.Field.Type))
            .SelectMany(
                IEnumerable<End> (edge) =>
                    [
                        new(edge.From, edge.Field.Type, edge.To.Type, IsOut: true),
                        new(edge.To, edge.Field.Type, edge.From.Type, IsOut: false),
                    ]
            )
            .CountBy(end => end)
            .ToDictionary();
        var single = graph.Nodes.SelectMany(node => node.Type.Relationships.Where(field => !field.IsList).Select(field => (node, field)));
        var broken = single.Where(x =>
            x.node.Key is not null
            && x.field.Target.Members.Sum(member =>
                ends.GetValueOrDefault(new((x.node.Type, x.node.Key), x.field.Type, member, x.field.Stored == Direction.Out))
            ) > 1
        );
        return new(
            "A field that leads to one node leads to no second one.",
            graph.Edges.Count,
            [.. broken.Select(x => $"{x.node} has more than one {x.field.Name}.")]
        );
    }

    private static RuleResult NoDoubles(GraphSnapshot graph)
    {
        var keyed = graph.Edges.Where(edge => edge.Field.Key is not null).ToList();
        return new("No relationship is there twice by its key.", keyed.Count, Doubles(keyed, edge => edge.Identity));
    }

    // Counted first, for there may be a million things and hardly one of them twice.
    private static string[] Doubles<T, TIdentity>(IReadOnlyList<T> all, Func<T, TIdentity> identity)
        where TIdentity : notnull
    {
        var counts = all.CountBy(identity).Where(count => count.Value > 1).ToDictionary();
        return counts.Count == 0
            ? []
            :
            [
                .. all.DistinctBy(identity)
                    .Where(one => counts.ContainsKey(identity(one)))
                    .Select(one => $"{one} is there {counts[identity(one)]} times."),
            ];
    }

    private static RuleResult NoOrphans(GraphSnapshot graph, HashSet<string> exempt)
    {
        HashSet<(NodeType, string)> related = [.. graph.Edges.Select(edge => edge.From), .. graph.Edges.Select(edge => edge.To)];
        var relatable = graph
            .Nodes.Where(node => node.Key is not null && node.Type.Relationships.Count > 0 && !exempt.Contains(node.ToString()))
            .ToList();
        return new(
            "No node stands alone.",
            relatable.Count,
            [.. relatable.Where(node => !related.Contains((node.Type, node.Key!))).Select(node => $"{node} has no relationship.")]
        );
    }

    /// <summary>One end of a relationship, as the node there sees it.</summary>
    private readonly record struct End((NodeType, string) Node, string Type, NodeType Other, bool IsOut);
}
