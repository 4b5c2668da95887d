using KnowledgeGraph.Core;

namespace KnowledgeGraph.Ingest;

/// <summary>Every node and relationship of a graph, read through the algebra, so that any store can be looked at.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Nodes">The nodes, each by the first type that has its labels.</param>
/// <param name="Edges">The relationships between nodes that have keys.</param>
internal sealed record GraphSnapshot(GraphSchema Schema, IReadOnlyList<SnapshotNode> Nodes, IReadOnlyList<SnapshotEdge> Edges)
{
    /// <summary>Reads the graph, some thousand nodes at a time.</summary>
    public static async Task<GraphSnapshot> ReadAsync(QueryEngine engine, CancellationToken cancellation)
    {
        var (nodes, edges) = (new List<SnapshotNode>(), new List<SnapshotEdge>());
        // Types with the same labels show the same nodes under other names.
        var types = engine.Schema.NodeTypes.DistinctBy(type => string.Join(':', type.Labels)).ToList();
        var steps = Steps(types);
        foreach (var type in types)
        {
            var own = steps.Where(step => step.Relationship.Source == type).ToList();
            var stored = Stored(type.Properties);
            await foreach (var row in AllNodeRows.ReadAsync(Query(type, stored, own), engine.RunAsync, cancellation).ConfigureAwait(false))
                Add(row, type, stored, own);
        }
        return new(engine.Schema, nodes, edges);

        void Add(NodeRow row, NodeType type, Property[] stored, List<Step> own)
        {
            // A copy, for the row holds the connections too.
            var node = new SnapshotNode(type, new SnapshotValues(stored, row.Values[..stored.Length]));
            nodes.Add(node);
            foreach (var (step, value) in own.Zip(row.Values.Skip(stored.Length)))
            foreach (var edge in ((ConnectionResult)value!).Edges)
                edges.Add(Edge(step, node, edge));
        }
    }

    private static NodeQuery Query(NodeType type, Property[] stored, List<Step> steps)
    {
        Selection[] selections = [.. stored.Select(property => new PropertySelection(property)), .. steps.Select(step => step.Selection)];
        return new NodeQuery(new AllNodes(type), Filter.Everything, [], Page.All, NodeProjection.Of(type, selections));
    }

    private static SnapshotEdge Edge(Step step, SnapshotNode near, EdgeRow row)
    {
        var far = (row.Node!.Type, (string)row.Node.Values[0]!);
        var values = row.Carrier is { } carrier ? new SnapshotValues(step.Carried[carrier], row.Properties) : SnapshotValues.None;
        var here = (near.Type, near.Key!);
        return step.Relationship.Stored == Direction.Out
            ? new(step.Relationship, here, far, values)
            : new(step.Relationship, far, here, values);
    }

    // Each kind of relationship (type between two labels) is read from one field only: the narrowest, from its start if both ends have one.
    private static List<Step> Steps(List<NodeType> types)
    {
        var (steps, taken) = (new List<Step>(), new HashSet<(string, string, string)>());
        var fields = types
            .Where(type => type.Key is not null)
            .SelectMany(type => type.Relationships)
            .OrderBy(r => r.Target.Members.Count)
            .ThenBy(r => r.Stored);
        foreach (var field in fields)
        {
            var members = field.Target.Members.Where(member => member.Key is not null && taken.Add(Kind(field, member))).ToList();
            if (members.Count > 0)
                steps.Add(new(field, members));
        }
        return steps;
    }

    private static (string, string, string) Kind(Relationship field, NodeType member)
    {
        var (near, far) = (((NodeType)field.Source).Labels[0], member.Labels[0]);
        return field.Stored == Direction.Out ? (near, field.Type, far) : (far, field.Type, near);
    }

    private static Property[] Stored(IReadOnlyList<Property> properties) => [.. properties.Where(property => property.Column is not null)];

    /// <summary>A field to follow, and the types at its end that it is followed to.</summary>
    private sealed record Step(Relationship Relationship, IReadOnlyList<NodeType> Members)
    {
        /// <summary>What is stored on the way, by the type that it belongs to.</summary>
        public IReadOnlyDictionary<PropertiesType, Property[]> Carried { get; } =
            Relationship.PropertiesTypes.ToDictionary(carrier => carrier, carrier => Stored(carrier.Properties));

        public ConnectionSelection Selection =>
            new(
                Relationship.Name,
                new ConnectionQuery(
                    new RelatedNodes(Relationship),
                    Members.Count == Relationship.Target.Members.Count ? Filter.Everything : new TypeIs(Members),
                    [],
                    Page.All,
                    new ConnectionParts(TotalCount: false, Edges, PageInfo: false, [], [])
                )
            );

        private EdgeProjection Edges =>
            new(
                new NodeProjection(Members.ToDictionary(m => m, m => (IReadOnlyList<Selection>)[new PropertySelection(m.Key!)])),
                Carried.ToDictionary(
                    carried => carried.Key,
                    carried => (IReadOnlyList<PropertySelection>)[.. carried.Value.Select(p => new PropertySelection(p))]
                )
            );
    }
}

/// <summary>The stored values of one node or relationship. There may be a million: the properties are shared.</summary>
/// <param name="Properties">The stored properties.</param>
/// <param name="Values">The value of each; null for a missing one.</param>
internal readonly record struct SnapshotValues(Property[] Properties, object?[] Values)
{
    /// <summary>Those of a relationship that carries nothing.</summary>
    public static SnapshotValues None { get; } = new([], []);

    /// <summary>The value of a stored property.</summary>
    public object? this[Property property] => Values[Array.IndexOf(Properties, property)];

    /// <summary>Which properties have no value and must have one.</summary>
    public IEnumerable<Property> Missing =>
        Properties.Zip(Values).Where(pair => pair.First.Required && pair.Second is null).Select(pair => pair.First);
}

/// <summary>A node with its stored values.</summary>
internal sealed record SnapshotNode(NodeType Type, SnapshotValues Values)
{
    /// <summary>The value of the key property; null when it is missing, or the type has none.</summary>
    public string? Key => Type.Key is { } key ? Values[key] as string : null;

    public override string ToString() => $"{Type}/{Key}";
}

/// <summary>A relationship with its stored values, in its stored direction.</summary>
internal sealed record SnapshotEdge(
    Relationship Field,
    (NodeType Type, string Key) From,
    (NodeType Type, string Key) To,
    SnapshotValues Values
)
{
    /// <summary>What tells it apart from others: its type, its ends and the values of its key.</summary>
    public (string Type, (NodeType, string) From, (NodeType, string) To, string Key) Identity =>
        (Field.Type, From, To, Field.Key is { Count: > 0 } key ? string.Join('\n', key.Select(property => Values[property])) : "");

    public override string ToString() => $"{From.Type}/{From.Key} -{Field.Type}-> {To.Type}/{To.Key}";
}
