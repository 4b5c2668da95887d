using System.Runtime.InteropServices;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>A node table while a change is made to it.</summary>
internal sealed class NodeTableDraft(int index, string label, NodeTable? before)
{
    private readonly List<int> _added = [];
    private readonly HashSet<int> _removed = [];
    private readonly ColumnsDraft _columns = new(before?.Columns ?? Columns.None);
    private readonly HashSet<string> _labels = [.. before?.Labels ?? (IEnumerable<string>)[label]];

    // Copied when the first node is written or removed: a change of relationships alone reads the table before.
    private List<Node?>? _nodes;
    private Dictionary<string, int>? _ordinals;

    public int Index => index;

    public IEnumerable<string> Keys => _ordinals?.Keys ?? before?.Ordinals.Keys ?? [];

    /// <summary>The node of a key as the change has left it so far, or null.</summary>
    public Node? Find(string key) =>
        _ordinals is null ? before?.Find(key)
        : _ordinals.TryGetValue(key, out var ordinal) ? _nodes![ordinal]
        : null;

    /// <summary>Writes a node, in the place of the one with its key if there is one.</summary>
    public Node Write(NodeRecord record, Func<long> nextId)
    {
        var (nodes, ordinals) = Copy();
        ref var ordinal = ref CollectionsMarshal.GetValueRefOrAddDefault(ordinals, record.Key, out var exists);
        if (!exists)
        {
            ordinal = nodes.Count;
            nodes.Add(null);
            _added.Add(ordinal);
        }
        var node = new Node(nodes[ordinal]?.Id ?? nextId(), index, ordinal, record.Key, record.Labels, _columns.Values(record.Properties));
        _labels.UnionWith(record.Labels);
        nodes[ordinal] = node;
        return node;
    }

    public void Remove(Node node)
    {
        var (nodes, ordinals) = Copy();
        ordinals.Remove(node.Key);
        nodes[node.Ordinal] = null;
        _removed.Add(node.Ordinal);
    }

    public NodeTable Build()
    {
        if (_nodes is null && before is not null)
            return before;
        var (nodes, ordinals) = Copy();
        return new NodeTable(index, label, _columns.Columns, [.. nodes], Order(nodes), ordinals, _labels);
    }

    private (List<Node?> Nodes, Dictionary<string, int> Ordinals) Copy() =>
        (
            _nodes ??= [.. before?.Nodes ?? []],
            _ordinals ??= before is null ? new(StringComparer.Ordinal) : new(before.Ordinals, StringComparer.Ordinal)
        );

    /// <summary>Merges the new keys, once sorted, into the order that stood before.</summary>
    private int[] Order(List<Node?> nodes)
    {
        var added = _added.Where(ordinal => nodes[ordinal] is not null).ToArray();
        Array.Sort(Array.ConvertAll(added, ordinal => nodes[ordinal]!.Key), added, ValueOrder.Instance);
        var kept = (before?.Order ?? []).Where(ordinal => !_removed.Contains(ordinal)).ToArray();
        if (kept.Length == 0)
            return added;
        if (added.Length == 0)
            return kept;
        var order = new List<int>(kept.Length + added.Length);
        var next = 0;
        foreach (var ordinal in kept)
        {
            while (next < added.Length && ValueOrder.CompareText(nodes[added[next]]!.Key, nodes[ordinal]!.Key) < 0)
                order.Add(added[next++]);
            order.Add(ordinal);
        }
        order.AddRange(added.AsSpan(next));
        return [.. order];
    }
}

/// <summary>Columns that grow as values come in.</summary>
internal sealed class ColumnsDraft(Columns columns)
{
    public Columns Columns { get; private set; } = columns;

    /// <summary>The values of a row by slot.</summary>
    public object?[] Values(IReadOnlyDictionary<string, object> properties)
    {
        if (properties.Count == 0)
            return [];
        foreach (var name in properties.Keys)
        {
            if (Columns.Slot(name) < 0)
                Columns = Columns.With(name);
        }
        var values = new object?[Columns.Names.Count];
        foreach (var (name, value) in properties)
            values[Columns.Slot(name)] = value;
        return values;
    }
}
