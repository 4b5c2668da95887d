using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>Reads a value from an entry. Bound to one run, so that names are looked up once and not for each node.</summary>
internal delegate object? Reader(in Entry entry);

/// <summary>Whether a filter holds for an entry; null when that is unknown.</summary>
internal delegate bool? Predicate(in Entry entry);

/// <summary>One query on its way: the state of the graph that it sees, and what it may still use up. Belongs to one thread.</summary>
internal sealed class QueryRun(StorageRules rules, MemoryGraph graph, QueryLimits limits, CancellationToken cancellation)
{
    private int _ticks;
    private int _rows;

    public MemoryGraph Graph { get; } = graph;

    /// <summary>Called for each entry that is looked at: ends the run when nobody waits for it any more.</summary>
    public void Tick()
    {
        if ((++_ticks & 0xFF) == 0)
            cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Called for each row of the answer.</summary>
    /// <exception cref="GraphException">There are more than the limit allows.</exception>
    public void CountRow()
    {
        if (++_rows > limits.Rows)
            throw new GraphException(
                ErrorCodes.LimitExceeded,
                $"The answer has more than {limits.Rows} rows, which is the limit; ask for a page."
            );
    }

    /// <summary>
    /// The order that every list has before it is sorted, and which sorting keeps between equals: the key, then the place of
    /// the type in the schema.
    /// </summary>
    public int CompareKeys(Entry a, Entry b)
    {
        var order =
            a.Node.Table == b.Node.Table
                ? Graph.Nodes[a.Node.Table].Rank[a.Node.Ordinal].CompareTo(Graph.Nodes[b.Node.Table].Rank[b.Node.Ordinal])
                : ValueOrder.CompareText(a.Node.Key, b.Node.Key);
        if (order == 0)
            order = rules.PlaceOf(a.Type).CompareTo(rules.PlaceOf(b.Type));
        return order != 0 ? order : a.Node.Table.CompareTo(b.Node.Table);
    }

    /// <summary>The type that a node is stored by.</summary>
    public NodeType StoredType(Node node) => rules.Label(node.Labels[0])!.Type;

    /// <summary>A member's own of what an interface declares.</summary>
    public static TBound PerType<TBound>(NodeType type, Dictionary<NodeType, TBound> bound, Func<NodeType, TBound> bind)
    {
        if (!bound.TryGetValue(type, out var value))
            bound.Add(type, value = bind(type));
        return value;
    }

    /// <summary>What only a store that speaks Cypher can answer.</summary>
    public static GraphException NotSupported(Field field) =>
        new(
            ErrorCodes.NotSupported,
            $"The field {field.Name} is computed by a Cypher statement, which the embedded store cannot run; the Neo4j store can."
        );
}
