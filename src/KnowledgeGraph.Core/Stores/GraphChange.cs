namespace KnowledgeGraph.Core;

/// <summary>
/// Changes that are made together or not at all, in this order: relationships removed, nodes removed (with their
/// relationships), nodes written, relationships written.
/// </summary>
public sealed record GraphChange(
    IReadOnlyList<NodeRecord> Nodes,
    IReadOnlyList<RelationshipRecord> Relationships,
    IReadOnlyList<NodeReference> RemovedNodes,
    IReadOnlyList<RelationshipRecord> RemovedRelationships
)
{
    /// <summary>Nodes and relationships to write.</summary>
    public GraphChange(IReadOnlyList<NodeRecord> nodes, IReadOnlyList<RelationshipRecord> relationships)
        : this(nodes, relationships, [], []) { }
}

/// <summary>Names a node: its first label and its key, which is unique within the label.</summary>
/// <param name="Label">The first label.</param>
/// <param name="Key">The value of the type's key property; for data whose nodes have none, the name that the data file gives it.</param>
public readonly record struct NodeReference(string Label, string Key)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Label}/{Key}";
}

/// <summary>A node as it is stored: all its labels and all its properties. Writing one that exists replaces it whole.</summary>
/// <param name="Labels">At least one; the first is the one it is stored by.</param>
/// <param name="Key">See <see cref="NodeReference"/>.</param>
/// <param name="Properties">Stored names to values in the form of <see cref="ScalarType"/>; no nulls.</param>
public sealed record NodeRecord(IReadOnlyList<string> Labels, string Key, IReadOnlyDictionary<string, object> Properties)
{
    /// <summary>How to name it.</summary>
    public NodeReference Reference => new(Labels[0], Key);
}

/// <summary>
/// A relationship as it is stored. One that has a key (<see cref="Relationship.Key"/>) replaces the one with the same type,
/// ends and key; one without is added beside others. To remove one, its properties need only hold the key; without a key,
/// all relationships of the type between the two nodes are removed.
/// </summary>
/// <param name="Type">The stored type.</param>
/// <param name="From">The node it starts from.</param>
/// <param name="To">The node it leads to.</param>
/// <param name="Properties">Stored names to values; no nulls.</param>
public sealed record RelationshipRecord(string Type, NodeReference From, NodeReference To, IReadOnlyDictionary<string, object> Properties)
{
    /// <summary>Names it by its ends and type, as Cypher draws it.</summary>
    public override string ToString() => $"({From})-[{Type}]->({To})";
}
