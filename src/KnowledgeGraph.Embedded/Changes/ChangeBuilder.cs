using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// Makes the next state of the graph out of one state and a change, and checks the change as it goes. The tables that a
/// change does not touch are shared; those that it does are copied once.
/// </summary>
internal sealed class ChangeBuilder(StorageRules rules, MemoryGraph before)
{
    private readonly Dictionary<string, NodeTableDraft> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string From, string To), EdgeTableDraft> _edges = [];
    private readonly List<string> _nodeTables = [.. before.Nodes.Select(table => table.Label)];
    private readonly List<(string Type, string From, string To)> _edgeTables = [.. before.Edges.Select(table => (table.Type, before.Nodes[table.From].Label, before.Nodes[table.To].Label))];
    private readonly ChangeErrors _errors = new();
    private readonly List<long> _removedEdges = [];
    private readonly List<long> _removedNodes = [];
    private readonly Dictionary<NodeReference, Node> _written = [];
    private (string Type, string From, string To) _lastEnds;
    private EdgeTableDraft? _lastDraft;
    private long _lastId = before.LastId;

    /// <summary>Applies a change.</summary>
    /// <exception cref="GraphException">The change does not fit: <see cref="ErrorCodes.InvalidChange"/>, with every error.</exception>
    public (MemoryGraph After, GraphDelta Delta) Apply(GraphChange change)
    {
        foreach (var record in change.RemovedRelationships) RemoveEdges(record);
        foreach (var reference in change.RemovedNodes) RemoveNode(reference);
        foreach (var record in change.Nodes) WriteNode(record, NextId);
        foreach (var record in change.Relationships) WriteEdge(record, NextId);
        _errors.ThrowIfAny();
        return (Build(before.Version + 1), new GraphDelta(_removedEdges, _removedNodes, [.. _written.Values], [.. _edges.Values.SelectMany(draft => draft.Added)]));
    }

    /// <summary>Makes a state of what was written down, with the numbers that it was given then.</summary>
    /// <exception cref="GraphException">It does not fit the schema, as for <see cref="Apply"/>.</exception>
    public MemoryGraph Restore(IEnumerable<(long Id, NodeRecord Node)> nodes, IEnumerable<(long Id, RelationshipRecord Edge)> edges, long version)
    {
        foreach (var (id, node) in nodes) WriteNode(node, () => Restored(id));
        foreach (var (id, edge) in edges) WriteEdge(edge, () => Restored(id));
        _errors.ThrowIfAny();
        return Build(version);
    }

    private void RemoveEdges(RelationshipRecord record)
    {
        if (Draft(record) is not { } draft || Find(record.From) is not { } start || Find(record.To) is not { } end) return;
        var found = draft.Find(start, end, record.Properties).ToArray();
        if (found.Length == 0) _errors.Add($"There is no {Name(record)} to remove.");
        foreach (var edge in found) RemoveEdge(draft, edge);
    }

    private void RemoveNode(NodeReference reference)
    {
        if (Find(reference) is not { } node) return;
        foreach (var ends in _edgeTables.Where(ends => ends.From == reference.Label || ends.To == reference.Label))
        {
            var draft = Draft(ends);
            if (ends.From == reference.Label) foreach (var edge in draft.Of(node, outgoing: true)) RemoveEdge(draft, edge);
            if (ends.To == reference.Label) foreach (var edge in draft.Of(node, outgoing: false)) RemoveEdge(draft, edge);
        }
        Draft(reference.Label).Remove(node);
        _removedNodes.Add(node.Id);
    }

    private void RemoveEdge(EdgeTableDraft draft, Edge edge)
    {
        draft.Remove(edge);
        _removedEdges.Add(edge.Id);
    }

    private void WriteNode(NodeRecord record, Func<long> nextId)
    {
        foreach (var label in record.Labels)
        {
            if (rules.Label(label) is null) _errors.Add($"The schema has no label {label}, which {record.Reference} carries.", label, () => rules.Labels);
        }
        if (rules.Label(record.Labels[0]) is not { } rule) return;
        _errors.Check(() => record.Reference.ToString(), record.Properties, rules.Properties(record.Labels), rule.Type.Properties.Where(p => p.Required && p.Column is not null));
        if (rule.Type.Key?.Column is { } key && record.Properties.TryGetValue(key, out var value) && !record.Key.Equals(value))
            _errors.Add($"{record.Reference} has {value} for {key}; a node is known by that property, so the two must be equal.");
        var node = Draft(record.Labels[0]).Write(record, nextId);
        if (!_written.TryAdd(record.Reference, node)) _errors.Add($"{record.Reference} stands in the change twice.");
    }

    private void WriteEdge(RelationshipRecord record, Func<long> nextId)
    {
        // All three are looked at, so that all their errors are told.
        var (draft, start, end) = (Draft(record), Find(record.From), Find(record.To));
        if (draft is null || start is null || end is null) return;
        _errors.Check(() => Name(record), record.Properties, draft.Rule.Properties, draft.Rule.Required);
        var (replaced, isDouble) = draft.Write(start, end, record.Properties, nextId);
        if (replaced is not null) _removedEdges.Add(replaced.Id);
        if (isDouble) _errors.Add($"{Name(record)} stands in the change twice{KeyOf(draft.Rule)}.");
    }

    private static string KeyOf(EdgeRule rule) =>
        rule.Key is { Count: > 0 } key ? $" with the same {string.Join(" and ", key.Select(property => property.Column))}" : "";

    private static string Name(RelationshipRecord record) => $"({record.From})-[{record.Type}]->({record.To})";

    private long NextId() => ++_lastId;

    private long Restored(long id)
    {
        _lastId = Math.Max(_lastId, id);
        return id;
    }

    private Node? Find(NodeReference reference)
    {
        if (rules.Label(reference.Label) is null)
        {
            _errors.Add($"The schema has no label {reference.Label}.", reference.Label, () => rules.Labels);
            return null;
        }
        var draft = Draft(reference.Label);
        var node = draft.Find(reference.Key);
        if (node is null) _errors.Add($"There is no node {reference}.", reference.Key, () => draft.Keys);
        return node;
    }

    private EdgeTableDraft? Draft(RelationshipRecord record)
    {
        var ends = (record.Type, record.From.Label, record.To.Label);
        // Relationships come in runs of a kind.
        if (ends == _lastEnds) return _lastDraft;
        if (rules.Edge(record.Type, record.From.Label, record.To.Label) is not null)
        {
            (_lastEnds, _lastDraft) = (ends, Draft(ends));
            return _lastDraft;
        }
        var others = rules.Edges.Where(edge => edge.Type == record.Type).Select(edge => $"from {edge.From} to {edge.To}").ToArray();
        if (others.Length > 0) _errors.Add($"{record.Type} does not lead from {record.From.Label} to {record.To.Label}, but {string.Join(", ", others)}.");
        else _errors.Add($"The schema has no relationship {record.Type}.", record.Type, () => rules.Edges.Select(edge => edge.Type).Distinct());
        return null;
    }

    private NodeTableDraft Draft(string label)
    {
        if (!_nodes.TryGetValue(label, out var draft))
            _nodes.Add(label, draft = new NodeTableDraft(Place(_nodeTables, label), label, before.Table(label)));
        return draft;
    }

    private EdgeTableDraft Draft((string Type, string From, string To) ends)
    {
        if (_edges.TryGetValue(ends, out var draft)) return draft;
        var index = Place(_edgeTables, ends);
        draft = new EdgeTableDraft(index, ends.Type, Draft(ends.From), Draft(ends.To),
            index < before.Edges.Length ? before.Edges[index] : null, rules.Edge(ends.Type, ends.From, ends.To)!);
        _edges.Add(ends, draft);
        return draft;
    }

    private static int Place<T>(List<T> places, T wanted)
    {
        var index = places.IndexOf(wanted);
        if (index >= 0) return index;
        places.Add(wanted);
        return places.Count - 1;
    }

    private MemoryGraph Build(long version)
    {
        var nodes = _nodeTables.Select((label, i) => _nodes.TryGetValue(label, out var draft) ? draft.Build() : before.Nodes[i]).ToArray();
        var edges = _edgeTables.Select((ends, i) => _edges.TryGetValue(ends, out var draft)
            ? draft.Build(nodes[_nodeTables.IndexOf(ends.From)], nodes[_nodeTables.IndexOf(ends.To)])
            : before.Edges[i]).ToArray();
        return new MemoryGraph(nodes, edges, _lastId, version);
    }
}
