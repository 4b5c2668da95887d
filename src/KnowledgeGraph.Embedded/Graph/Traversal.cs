using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// A node that a query looks at, as one type, with the relationship that led to it. The unit that filters, sort keys and
/// projections read from.
/// </summary>
/// <param name="Node">The node.</param>
/// <param name="Type">The type that it is looked at as.</param>
/// <param name="Edge">The relationship that led to it; null at the root.</param>
/// <param name="Score">Its full-text score; 0 outside of a full-text search.</param>
internal readonly record struct Entry(Node Node, NodeType Type, Edge? Edge = null, double Score = 0);

/// <summary>The way along a relationship in one state of the graph: which tables to walk from which, and what to expect there.</summary>
internal sealed class Traversal
{
    private readonly MemoryGraph _graph;
    private readonly Step[][] _steps;

    public Traversal(MemoryGraph graph, Relationship relationship, bool against)
    {
        _graph = graph;
        Relationship = relationship;
        var start = against ? relationship.Target : relationship.Source;
        var end = against ? relationship.Source : relationship.Target;
        var steps = new List<Step>[graph.Nodes.Length];
        for (var i = 0; i < steps.Length; i++)
            steps[i] = [];
        foreach (var edges in graph.Edges.Where(e => e.Type == relationship.Type))
        {
            foreach (var outgoing in Ways(relationship.Read, against))
            {
                var (near, far) = outgoing ? (edges.From, edges.To) : (edges.To, edges.From);
                if (!start.Members.Any(graph.Nodes[near].MayHold))
                    continue;
                // Read both ways, a relationship from a node to itself is still one.
                var skipLoops = !outgoing && relationship.Read == Direction.Both && near == far;
                steps[near]
                    .AddRange(
                        end.Members.Where(graph.Nodes[far].MayHold)
                            .Select(type => new Step(edges, outgoing, type, !graph.Nodes[far].IsWholly(type), skipLoops))
                    );
            }
        }
        _steps = Array.ConvertAll(steps, s => s.ToArray());
    }

    public Relationship Relationship { get; }

    /// <summary>What the relationship leads to from a node: in the order of keys when <see cref="IsOrdered"/>.</summary>
    public Walk From(Node node) => new(_graph, _steps[node.Table], node);

    /// <summary>Whether the entries from a node come in the order of their keys, since they lie in one list.</summary>
    public bool IsOrdered(Node node) => _steps[node.Table].Length <= 1;

    /// <summary>The number of entries from a node, when it is known without looking at them.</summary>
    public int? Count(Node node)
    {
        var count = 0;
        foreach (var step in _steps[node.Table])
        {
            if (step.MustCheck || step.SkipLoops)
                return null;
            count += step.Edges.At(node.Ordinal, step.Outgoing).Length;
        }
        return count;
    }

    /// <summary>The mean number of relationships of a node of a table, for estimates.</summary>
    public double MeanDegree(NodeTable table) =>
        table.Count == 0 ? 0 : _steps[table.Index].Sum(step => (double)step.Edges.Count) / table.Count;

    private static IEnumerable<bool> Ways(Direction read, bool against) =>
        read switch
        {
            Direction.Out => [!against],
            Direction.In => [against],
            Direction.Both => [true, false],
        };

    /// <summary>One list of relationships to walk from a node.</summary>
    internal sealed record Step(EdgeTable Edges, bool Outgoing, NodeType Type, bool MustCheck, bool SkipLoops);

    /// <summary>Walks from one node; made for <c>foreach</c>, without allocation.</summary>
    internal ref struct Walk(MemoryGraph graph, Step[] steps, Node node)
    {
        private int _step = -1;
        private int _edge = -1;
        private ReadOnlySpan<Edge> _edges = default;
        private Entry _current = default;

        public readonly Entry Current => _current;

        public readonly Walk GetEnumerator() => this;

        public bool MoveNext()
        {
            while (true)
            {
                while (++_edge < _edges.Length)
                {
                    var step = steps[_step];
                    var edge = _edges[_edge];
                    var other = step.Outgoing ? graph.To(edge) : graph.From(edge);
                    if (step.SkipLoops && edge.From == edge.To)
                        continue;
                    if (step.MustCheck && !graph.Is(other, step.Type))
                        continue;
                    _current = new Entry(other, step.Type, edge);
                    return true;
                }
                if (++_step >= steps.Length)
                    return false;
                _edges = steps[_step].Edges.At(node.Ordinal, steps[_step].Outgoing);
                _edge = -1;
            }
        }
    }
}
