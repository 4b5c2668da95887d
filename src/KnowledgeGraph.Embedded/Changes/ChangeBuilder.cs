using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// Makes the next state of the graph out of one state and a change, and sees to it that what the change speaks of is there. The
/// tables that a change does not touch are shared; those that it does are copied once.
/// </summary>
internal sealed class ChangeBuilder(StorageRules rules, MemoryGraph before)
{
    private const int MostExplained = 20;

    private readonly Dictionary<string, NodeTableDraft> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string From, string To), EdgeTableDraft> _edges = [];
    private readonly List<string> _nodeTables = [.. before.Nodes.Select(table => table.Label)];
    private readonly List<(string Type, string From, string To)> _edgeTables =
    [
        .. before.Edges.Select(table => (table.Type, before.Nodes[table.From].Label, before.Nodes[table.To].Label)),
    ];
    private readonly List<GraphError> _errors = [];
    private readonly List<long> _removedEdges = [];
    private readonly List<long> _removedNodes = [];
    private readonly List<Node> _written = [];
    private (string Type, string From, string To) _lastEnds;
    private EdgeTableDraft? _lastDraft;
    private long _lastId = before.LastId;

    /// <summary>Applies a change.</summary>
    /// <exception cref="GraphException">The change does not fit: <see cref="ErrorCodes.InvalidChange"/>, with every error.</exception>
    public (MemoryGraph After, GraphDelta Delta) Apply(GraphChange change)
    {
        ChangeCheck.Require(rules, change);
        foreach (var record in change.RemovedRelationships)
            RemoveEdges(record);
        foreach (var reference in change.RemovedNodes)
            RemoveNode(reference);
        foreach (var record in change.Nodes)
            WriteNode(record, NextId);
        foreach (var record in change.Relationships)
            WriteEdge(record, NextId);
        if (_errors.Count > 0)
            throw new GraphException(_errors);
        return (
            Build(before.Version + 1),
            new GraphDelta(_removedEdges, _removedNodes, _written, [.. _edges.Values.SelectMany(draft => draft.Added)])
        );
    }

    /// <summary>Makes a state of what was written down, with the numbers that it was given then.</summary>
    /// <exception cref="GraphException">It does not fit the schema, as for <see cref="Apply"/>.</exception>
    public MemoryGraph Restore(
        IEnumerable<(long Id, NodeRecord Node)> nodes,
        IEnumerable<(long Id, RelationshipRecord Edge)> edges,
        long version
    )
    {
        // A row at a time, for there may be many.
        var check = new ChangeCheck(rules);
        foreach (var (id, node) in nodes)
            if (check.Fits(node))
                WriteNode(node, () => Restored(id));
        foreach (var (id, edge) in edges)
            if (check.Fits(edge))
                WriteEdge(edge, () => Restored(id));
        check.ThrowIfAny();
        return Build(version);
    }

    private void RemoveEdges(RelationshipRecord record)
    {
        if (Find(record.From) is not { } start || Find(record.To) is not { } end)
            return;
        var draft = Draft(record);
        var found = draft.Find(start, end, record.Properties).ToArray();
        if (found.Length == 0)
            _errors.Add(new(ErrorCodes.InvalidChange, $"There is no {record} to remove."));
        foreach (var edge in found)
            RemoveEdge(draft, edge);
    }

    private void RemoveNode(NodeReference reference)
    {
        if (Find(reference) is not { } node)
            return;
        foreach (var ends in _edgeTables.Where(ends => ends.From == reference.Label || ends.To == reference.Label))
        {
            var draft = Draft(ends);
            if (ends.From == reference.Label)
                foreach (var edge in draft.Of(node, outgoing: true))
                    RemoveEdge(draft, edge);
            if (ends.To == reference.Label)
                foreach (var edge in draft.Of(node, outgoing: false))
                    RemoveEdge(draft, edge);
        }
        Draft(reference.Label).Remove(node);
        _removedNodes.Add(node.Id);
    }

    private void RemoveEdge(EdgeTableDraft draft, Edge edge)
    {
        draft.Remove(edge);
        _removedEdges.Add(edge.Id);
    }

    private void WriteNode(NodeRecord record, Func<long> nextId) => _written.Add(Draft(record.Labels[0]).Write(record, nextId));

    private void WriteEdge(RelationshipRecord record, Func<long> nextId)
    {
        // Both are looked at, so that both errors are told.
        var (start, end) = (Find(record.From), Find(record.To));
        if (start is null || end is null)
            return;
        if (Draft(record).Write(start, end, record.Properties, nextId) is { } replaced)
            _removedEdges.Add(replaced.Id);
    }

    private long NextId() => ++_lastId;

    private long Restored(long id)
    {
        _lastId = Math.Max(_lastId, id);
        return id;
    }

    private Node? Find(NodeReference reference)
    {
        var draft = Draft(reference.Label);
        var node = draft.Find(reference.Key);
        if (node is null)
            _errors.Add(Missing(reference, draft));
        return node;
    }

    // Looking for the nearest names takes time, and nobody reads thousands of suggestions.
    private GraphError Missing(NodeReference reference, NodeTableDraft draft)
    {
        var error = new GraphError(ErrorCodes.InvalidChange, $"There is no node {reference}.");
        return _errors.Count < MostExplained ? error.WithNearest(reference.Key, draft.Keys) : error;
    }

    private EdgeTableDraft Draft(RelationshipRecord record)
    {
        var ends = (record.Type, record.From.Label, record.To.Label);
        // Relationships come in runs of a kind.
        if (ends != _lastEnds || _lastDraft is null)
            (_lastEnds, _lastDraft) = (ends, Draft(ends));
        return _lastDraft;
    }

    private NodeTableDraft Draft(string label)
    {
        if (!_nodes.TryGetValue(label, out var draft))
            _nodes.Add(label, draft = new NodeTableDraft(Place(_nodeTables, label), label, before.Table(label)));
        return draft;
    }

    private EdgeTableDraft Draft((string Type, string From, string To) ends)
    {
        if (_edges.TryGetValue(ends, out var draft))
            return draft;
        var index = Place(_edgeTables, ends);
        draft = new EdgeTableDraft(
            index,
            ends.Type,
            Draft(ends.From),
            Draft(ends.To),
            index < before.Edges.Length ? before.Edges[index] : null,
            rules.Edge(ends.Type, ends.From, ends.To)!
        );
        _edges.Add(ends, draft);
        return draft;
    }

    private static int Place<T>(List<T> places, T wanted)
    {
        var index = places.IndexOf(wanted);
        if (index >= 0)
            return index;
        places.Add(wanted);
        return places.Count - 1;
    }

    private MemoryGraph Build(long version)
    {
        var nodes = _nodeTables.Select((label, i) => _nodes.TryGetValue(label, out var draft) ? draft.Build() : before.Nodes[i]).ToArray();
        var edges = _edgeTables
            .Select(
                (ends, i) =>
                    _edges.TryGetValue(ends, out var draft)
                        ? draft.Build(nodes[_nodeTables.IndexOf(ends.From)], nodes[_nodeTables.IndexOf(ends.To)])
                        : before.Edges[i]
            )
            .ToArray();
        return new MemoryGraph(nodes, edges, _lastId, version);
    }
}
