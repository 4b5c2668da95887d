using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>All nodes that are stored by one label. Immutable but for its indexes, which appear when they pay.</summary>
internal sealed class NodeTable
{
    private readonly Dictionary<string, int> _ordinals;
    private readonly HashSet<string> _labels;
    private readonly Dictionary<int, PropertyIndex?> _indexes = [];
    private readonly Dictionary<FulltextIndex, FulltextTable> _fulltext = [];

    /// <param name="index">The position of the table in the graph.</param>
    /// <param name="label">The label.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="nodes">The nodes by ordinal; null where one was removed.</param>
    /// <param name="order">The ordinals in the order of the keys, by code point.</param>
    /// <param name="ordinals">Key to ordinal.</param>
    /// <param name="labels">Every label that a node of the table carries, or once carried.</param>
    public NodeTable(
        int index,
        string label,
        Columns columns,
        Node?[] nodes,
        int[] order,
        Dictionary<string, int> ordinals,
        HashSet<string> labels
    )
    {
        (Index, Label, Columns, Nodes, Order, _ordinals, _labels) = (index, label, columns, nodes, order, ordinals, labels);
        Rank = new int[nodes.Length];
        for (var i = 0; i < order.Length; i++)
            Rank[order[i]] = i;
    }

    public int Index { get; }

    public string Label { get; }

    public Columns Columns { get; }

    public Node?[] Nodes { get; }

    public int[] Order { get; }

    /// <summary>The position of each node in <see cref="Order"/>, by ordinal.</summary>
    public int[] Rank { get; }

    public int Count => Order.Length;

    public IReadOnlyDictionary<string, int> Ordinals => _ordinals;

    public IReadOnlySet<string> Labels => _labels;

    /// <summary>The node of that key, or null.</summary>
    public Node? Find(string key) => _ordinals.TryGetValue(key, out var ordinal) ? Nodes[ordinal] : null;

    /// <summary>Whether some of its nodes may be of the type.</summary>
    public bool MayHold(NodeType type) => type.Labels.All(_labels.Contains);

    /// <summary>Whether each of its nodes is of the type, so that none need be asked.</summary>
    public bool IsWholly(NodeType type) => type.Labels.Count == 1 && type.Labels[0] == Label;

    /// <summary>The full-text index; it is made when it is first asked for.</summary>
    public FulltextTable Fulltext(FulltextIndex index)
    {
        lock (_fulltext)
        {
            if (!_fulltext.TryGetValue(index, out var made))
                _fulltext.Add(index, made = new FulltextTable(this, index));
            return made;
        }
    }

    /// <summary>
    /// The index on a column. The first filter that asks goes without: it costs less to look at every node once than to sort
    /// them. The second shows that the filter is a frequent one, and pays for all that follow.
    /// </summary>
    public PropertyIndex? IndexOn(int slot)
    {
        lock (_indexes)
        {
            if (!_indexes.TryGetValue(slot, out var index))
                _indexes[slot] = null;
            else
                index ??= _indexes[slot] = new PropertyIndex(this, slot);
            return index;
        }
    }
}
