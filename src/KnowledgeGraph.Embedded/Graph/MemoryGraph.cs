using System.Collections.Concurrent;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// One state of the graph, which never changes: a query that holds it is not disturbed by what is written meanwhile.
/// A change makes another one, which shares with it every table that it does not touch.
/// </summary>
internal sealed class MemoryGraph(NodeTable[] nodes, EdgeTable[] edges, long lastId, long version)
{
    private readonly ConcurrentDictionary<string, int[]> _nodeSlots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int[]> _edgeSlots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(Relationship, bool), Traversal> _traversals = [];

    public static MemoryGraph Empty { get; } = new([], [], 0, 0);

    /// <summary>A state without content that another one leads to.</summary>
    public static MemoryGraph EmptyAfter(MemoryGraph graph) => new([], [], graph.LastId, graph.Version);

    public NodeTable[] Nodes { get; } = nodes;

    public EdgeTable[] Edges { get; } = edges;

    /// <summary>The greatest number that a node or relationship was given so far.</summary>
    public long LastId { get; } = lastId;

    /// <summary>How many changes led here.</summary>
    public long Version { get; } = version;

    /// <summary>The table of a label, or null.</summary>
    public NodeTable? Table(string label) => Array.Find(Nodes, t => t.Label == label);

    public Node From(Edge edge) => Nodes[Edges[edge.Table].From].Nodes[edge.From]!;

    public Node To(Edge edge) => Nodes[Edges[edge.Table].To].Nodes[edge.To]!;

    /// <summary>The slot of a column in each node table; -1 where there is none.</summary>
    public int[] NodeSlots(string column) => _nodeSlots.GetOrAdd(column, name => Array.ConvertAll(Nodes, t => t.Columns.Slot(name)));

    /// <summary>The slot of a column in each relationship table; -1 where there is none.</summary>
    public int[] EdgeSlots(string column) => _edgeSlots.GetOrAdd(column, name => Array.ConvertAll(Edges, t => t.Columns.Slot(name)));

    /// <summary>The way along a relationship of a node type, or against it.</summary>
    public Traversal Along(Relationship relationship, bool against = false) =>
        _traversals.GetOrAdd((relationship, against), key => new Traversal(this, key.Item1, key.Item2));

    /// <summary>Whether a node is of a type.</summary>
    public bool Is(Node node, NodeType type) => Nodes[node.Table].IsWholly(type) || type.Labels.All(node.Labels.Contains);
}
