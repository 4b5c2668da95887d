using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>Binds properties to the slots of the tables that hold them.</summary>
internal sealed class ValueReader(QueryRun run, MeasureEvaluator measures)
{
    /// <summary>Reads a property of the node, or of the relationship that led to it.</summary>
    /// <param name="property">The property.</param>
    /// <param name="coalesce">Whether its <c>@coalesce</c> stands for a missing value.</param>
    public Reader Bind(Property property, bool coalesce)
    {
        var read = BindStored(property);
        if (!coalesce || property.Coalesce is not { } substitute)
            return read;
        return (in Entry entry) => read(entry) ?? substitute;
    }

    private Reader BindStored(Property property)
    {
        if (property.Carrier is not null)
            return OfEdge(run.Graph.EdgeSlots(property.Column!));
        if (property.Entity is InterfaceType)
            return OfMembers(property);
        return property.Source switch
        {
            StoredColumn column => OfNode(run.Graph.NodeSlots(column.Name)),
            MeasuredColumn column => measures.Bind(column.Measure),
            CypherColumn => throw QueryRun.NotSupported(property),
            var source => throw new ArgumentException($"Unknown source {source.GetType().Name}", nameof(property)),
        };
    }

    private static Reader OfNode(int[] slots) => (in Entry entry) => entry.Node[slots[entry.Node.Table]];

    private static Reader OfEdge(int[] slots) => (in Entry entry) => entry.Edge is { } edge ? edge[slots[edge.Table]] : null;

    private Reader OfMembers(Property property)
    {
        var members = new Dictionary<NodeType, Reader>();
        return (in Entry entry) =>
            QueryRun.PerType(entry.Type, members, type => Bind(type.Property(property.Name)!, coalesce: true))(entry);
    }
}
