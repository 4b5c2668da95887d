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
        var nodes = graph.Nodes.SelectMany(node => Missing(node.Values).Select(property => $"{node} has no {property}."));
        var edges = graph.Edges.SelectMany(edge => Missing(edge.Values).Select(property => $"{edge} has no {property}."));
        return new("Every value that the schema promises is there.", graph.Nodes.Count + graph.Edges.Count, [.. nodes, .. edges]);
    }

    private static IEnumerable<Property> Missing(IReadOnlyDictionary<Property, object?> values) =>
        values.Where(value => value.Key.Required && value.Value is null).Select(value => value.Key);

    private static RuleResult UniqueKeys(GraphSnapshot graph)
    {
        var keyed = graph.Nodes.Where(node => node.Key is not null).ToList();
        var doubles = keyed.GroupBy(node => (node.Type, node.Key)).Where(group => group.Count() > 1);
        return new(
            "No two nodes of a type have the same key.",
            keyed.Count,
            [.. doubles.Select(group => $"{group.First()} is there {group.Count()} times.")]
        );
    }

    private static RuleResult SingleRelationships(GraphSnapshot graph)
    {
        var ends = graph
            .Edges.SelectMany(edge => new[] { (edge, edge.From, edge.To, Out: true), (edge, From: edge.To, To: edge.From, Out: false) })
            .GroupBy(x => (x.From, x.edge.Field.Type, x.To.Type, x.Out))
            .ToDictionary(group => group.Key, group => group.Count());
        var single = graph.Nodes.SelectMany(node => node.Type.Relationships.Where(field => !field.IsList).Select(field => (node, field)));
        var broken = single.Where(x =>
            x.node.Key is not null
            && x.field.Target.Members.Sum(member =>
                ends.GetValueOrDefault(((x.node.Type, x.node.Key), x.field.Type, member, x.field.Stored == Direction.Out))
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
        var doubles = keyed
            .GroupBy(edge =>
                (edge.Field.Type, edge.From, edge.To, string.Join('\n', edge.Field.Key!.Select(property => edge.Values[property])))
            )
            .Where(group => group.Count() > 1);
        return new(
            "No relationship is there twice by its key.",
            keyed.Count,
            [.. doubles.Select(group => $"{group.First()} is there {group.Count()} times.")]
        );
    }

    private static RuleResult NoOrphans(GraphSnapshot graph, HashSet<string> exempt)
    {
        var related = graph.Edges.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet();
        var relatable = graph
            .Nodes.Where(node => node.Key is not null && node.Type.Relationships.Count > 0 && !exempt.Contains(node.ToString()))
            .ToList();
        return new(
            "No node stands alone.",
            relatable.Count,
            [.. relatable.Where(node => !related.Contains((node.Type, node.Key!))).Select(node => $"{node} has no relationship.")]
        );
    }
}
