using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>A table of relationships while a change is made to it.</summary>
internal sealed class EdgeTableDraft(int index, string type, NodeTableDraft from, NodeTableDraft to, EdgeTable? before, EdgeRule rule)
{
    private readonly ColumnsDraft _columns = new(before?.Columns ?? Columns.None);
    private readonly List<Edge> _added = [];
    private readonly HashSet<Edge> _removed = [];
    private readonly string[] _keyColumns = [.. rule.Key ?? []];

    /// <summary>What the change has added.</summary>
    public IReadOnlyList<Edge> Added => _added;

    /// <summary>Adds a relationship. With a key, it takes the place of the one that stood there before this change.</summary>
    /// <returns>The one whose place it takes, if any.</returns>
    public Edge? Write(Node start, Node end, IReadOnlyDictionary<string, object> properties, Func<long> nextId)
    {
        var replaced = rule.Key is null ? null : Find(start, end, properties).FirstOrDefault();
        if (replaced is not null)
            _removed.Add(replaced);
        _added.Add(new Edge(nextId(), index, start.Ordinal, end.Ordinal, _columns.Values(properties)));
        return replaced;
    }

    /// <summary>The relationships between two nodes that stood before this change and still do, of those with the given key if there is one.</summary>
    public IEnumerable<Edge> Find(Node start, Node end, IReadOnlyDictionary<string, object> properties)
    {
        var key = Array.ConvertAll(_keyColumns, column => properties.GetValueOrDefault(column));
        return Between(start, end).Where(edge => rule.Key is null || ValueLists.Equality.Equals(Key(edge), key));
    }

    /// <summary>The relationships of a node that stood before this change and still do.</summary>
    public IEnumerable<Edge> Of(Node node, bool outgoing) =>
        before is null ? [] : before.At(node.Ordinal, outgoing).ToArray().Where(edge => !_removed.Contains(edge));

    public void Remove(Edge edge) => _removed.Add(edge);

    /// <summary>The finished table; the node tables must be finished before, since its lists are in the order of their keys.</summary>
    public EdgeTable Build(NodeTable fromTable, NodeTable toTable)
    {
        var added = _added.ToArray();
        return new EdgeTable(
            index,
            type,
            from.Index,
            to.Index,
            _columns.Columns,
            Lists(before?.Out ?? [], added, edge => edge.From, edge => edge.To, toTable),
            Lists(before?.In ?? [], added, edge => edge.To, edge => edge.From, fromTable),
            (before?.Count ?? 0) + _added.Count - _removed.Count
        );
    }

    private IEnumerable<Edge> Between(Node start, Node end) =>
        before is null ? [] : Of(start, outgoing: true).Where(edge => edge.To == end.Ordinal);

    private object?[] Key(Edge edge) =>
        _keyColumns.Length == 0 ? [] : Array.ConvertAll(_keyColumns, column => edge[_columns.Columns.Slot(column)]);

    /// <summary>The lists by the node at one end, each in the order of the keys at the other; untouched ones are shared with the table before.</summary>
    private Edge[]?[] Lists(Edge[]?[] lists, Edge[] added, Func<Edge, int> near, Func<Edge, int> far, NodeTable farTable)
    {
        var places = Array.ConvertAll(added, edge => ((long)near(edge) << 32) | (uint)farTable.Rank[far(edge)]);
        var sorted = (Edge[])added.Clone();
        Array.Sort(places, sorted);
        var result = new Edge[]?[Math.Max(lists.Length, added.Length == 0 ? 0 : near(sorted[^1]) + 1)];
        lists.CopyTo(result, 0);
        foreach (var ordinal in _removed.Select(near).Distinct().Where(ordinal => ordinal < lists.Length))
            result[ordinal] = lists[ordinal]?.Where(edge => !_removed.Contains(edge)).ToArray();
        for (var start = 0; start < sorted.Length; )
        {
            var ordinal = near(sorted[start]);
            var end = start + 1;
            while (end < sorted.Length && near(sorted[end]) == ordinal)
                end++;
            Edge[] list = [.. result[ordinal] ?? [], .. sorted.AsSpan(start, end - start)];
            // A list that is new is in order already, but for parallel relationships.
            if (!IsInOrder(list, far, farTable))
                Array.Sort(list, (a, b) => Compare(a, b, far, farTable));
            result[ordinal] = list;
            start = end;
        }
        return result;
    }

    private bool IsInOrder(Edge[] list, Func<Edge, int> far, NodeTable farTable)
    {
        for (var i = 1; i < list.Length; i++)
        {
            if (Compare(list[i - 1], list[i], far, farTable) > 0)
                return false;
        }
        return true;
    }

    /// <summary>By the key at the other end; parallel relationships by what tells them apart, else in the order they came in.</summary>
    private int Compare(Edge a, Edge b, Func<Edge, int> far, NodeTable farTable)
    {
        var order = farTable.Rank[far(a)].CompareTo(farTable.Rank[far(b)]);
        if (order == 0 && _keyColumns.Length > 0)
            order = ValueLists.Order.Compare(Key(a), Key(b));
        return order != 0 ? order : a.Id.CompareTo(b.Id);
    }
}
