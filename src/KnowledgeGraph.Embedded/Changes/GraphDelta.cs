namespace KnowledgeGraph.Embedded;

/// <summary>What a change comes to, row by row: what the log writes.</summary>
/// <param name="RemovedEdges">Numbers of relationships that are gone.</param>
/// <param name="RemovedNodes">Numbers of nodes that are gone.</param>
/// <param name="Nodes">Nodes that are new, or replace the one with their number.</param>
/// <param name="Edges">Relationships that are new.</param>
internal sealed record GraphDelta(
    IReadOnlyList<long> RemovedEdges,
    IReadOnlyList<long> RemovedNodes,
    IReadOnlyList<Node> Nodes,
    IReadOnlyList<Edge> Edges
);
