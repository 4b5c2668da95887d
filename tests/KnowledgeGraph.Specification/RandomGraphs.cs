using CsCheck;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Specification;

/// <summary>Small graphs that fit a schema: few nodes of each kind and many relationships, parallel ones and loops among them.</summary>
public static class RandomGraphs
{
    /// <summary>The content of a graph as one change.</summary>
    public static Gen<GraphChange> Of(GraphSchema schema) =>
        from nodes in Concat(
            schema.NodeTypes.Where(type => schema.NodeTypeOfLabel(type.Labels[0]) == type).Select(type => Nodes(schema, type))
        )
        from edges in Concat(Outgoing(schema).Select(relationship => Edges(schema, relationship, nodes)))
        select new GraphChange(nodes, edges);

    /// <summary>The relationships of the types that nodes are stored by, each once, as the type that they start from declares it.</summary>
    public static IEnumerable<Relationship> Outgoing(GraphSchema schema) =>
        schema
            .NodeTypes.Where(type => schema.NodeTypeOfLabel(type.Labels[0]) == type)
            .SelectMany(type => type.Relationships)
            .Where(relationship => relationship.Stored == Direction.Out);

    private static Gen<NodeRecord[]> Nodes(GraphSchema schema, NodeType type)
    {
        var labels = schema.NodeTypes.Where(other => other.Labels[0] == type.Labels[0]).Select(other => other.Labels).ToArray();
        var node = from values in RandomValues.Values(type.Properties) from carried in RandomValues.OneOf(labels) select (values, carried);
        return node.Array[0, 6].Select(nodes => nodes.Select((n, i) => Node(type, n.carried, $"n{i}", n.values)).ToArray());
    }

    private static NodeRecord Node(NodeType type, IReadOnlyList<string> labels, string key, Dictionary<string, object> values) =>
        new(labels, key, type.Key?.Column is { } column ? new Dictionary<string, object>(values) { [column] = key } : values);

    private static Gen<RelationshipRecord[]> Edges(GraphSchema schema, Relationship relationship, NodeRecord[] nodes)
    {
        var starts = nodes.Where(node => node.Labels[0] == ((NodeType)relationship.Source).Labels[0]).ToArray();
        var ends = nodes.Where(node => relationship.Target.Members.Any(type => schema.NodeTypeOfLabel(node.Labels[0]) == type)).ToArray();
        if (starts.Length == 0 || ends.Length == 0)
            return Gen.Const(Array.Empty<RelationshipRecord>());
        var edge =
            from start in RandomValues.OneOf(starts)
            from end in RandomValues.OneOf(ends)
            from values in RandomValues.Values(relationship.Properties?.Properties ?? [])
            select new RelationshipRecord(relationship.Type, start.Reference, end.Reference, values);
        return edge.Array[0, 8].Select(edges => relationship.Key is { } key ? edges.DistinctBy(e => Identity(e, key)).ToArray() : edges);
    }

    private static (NodeReference, NodeReference, string) Identity(RelationshipRecord edge, IReadOnlyList<Property> key) =>
        (edge.From, edge.To, ResultText.Of(key.Select(property => edge.Properties.GetValueOrDefault(property.Column!))));

    private static Gen<T[]> Concat<T>(IEnumerable<Gen<T[]>> parts) =>
        parts.Aggregate(Gen.Const(Array.Empty<T>()), (all, part) => from head in all from tail in part select head.Concat(tail).ToArray());
}
