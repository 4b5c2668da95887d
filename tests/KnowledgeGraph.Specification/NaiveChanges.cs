using CsCheck;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Specification;

/// <summary>The meaning of a change, written down plainly: from all the data before to all the data after.</summary>
public static class NaiveChanges
{
    /// <summary>The data after a change that fits it.</summary>
    public static GraphChange Apply(GraphSchema schema, GraphChange before, GraphChange change)
    {
        var removed = change.RemovedNodes.ToHashSet();
        var written = change.Nodes.ToDictionary(node => node.Reference);
        var kept = before.Nodes.Where(node => !removed.Contains(node.Reference)).ToList();
        var nodes = kept.Select(node => written.GetValueOrDefault(node.Reference) ?? node)
            .Concat(change.Nodes.Where(node => !kept.Exists(other => other.Reference == node.Reference)));
        var edges = before
            .Relationships.Where(edge => !change.RemovedRelationships.Any(other => Same(schema, edge, other)))
            .Where(edge => !removed.Contains(edge.From) && !removed.Contains(edge.To))
            .Where(edge => Declared(schema, edge).Key is null || !change.Relationships.Any(other => Same(schema, edge, other)));
        return new GraphChange([.. nodes], [.. edges, .. change.Relationships]);
    }

    /// <summary>A change that fits the data: some of it is removed, some written anew, and some added.</summary>
    public static Gen<GraphChange> Of(GraphSchema schema, GraphChange before) =>
        from added in RandomGraphs.Of(schema)
        from nodes in Some(before.Nodes)
        from edges in Some(before.Relationships)
        let different = edges.Aggregate(
            new List<RelationshipRecord>(),
            (list, edge) =>
            {
                if (!list.Exists(other => Same(schema, edge, other)))
                    list.Add(edge);
                return list;
            }
        )
        select new GraphChange(added.Nodes, added.Relationships, [.. nodes.Select(node => node.Reference)], different);

    private static Gen<T[]> Some<T>(IReadOnlyList<T> from) =>
        from.Count == 0 ? Gen.Const(Array.Empty<T>()) : RandomValues.OneOf(from).Array[0, 3].Select(some => some.Distinct().ToArray());

    private static bool Same(GraphSchema schema, RelationshipRecord a, RelationshipRecord b) =>
        a.Type == b.Type
        && a.From == b.From
        && a.To == b.To
        && (Declared(schema, a).Key ?? []).All(property =>
            ValueOrder.Instance.Equals(a.Properties.GetValueOrDefault(property.Column!), b.Properties.GetValueOrDefault(property.Column!))
        );

    private static Relationship Declared(GraphSchema schema, RelationshipRecord edge) =>
        RandomGraphs
            .Outgoing(schema)
            .First(relationship => relationship.Type == edge.Type && ((NodeType)relationship.Source).Labels[0] == edge.From.Label);
}
