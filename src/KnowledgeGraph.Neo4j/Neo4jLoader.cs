using KnowledgeGraph.Core;
using KnowledgeGraph.Cypher;

namespace KnowledgeGraph.Neo4j;

/// <summary>What a load changed.</summary>
public sealed record LoadReport(
    int NodesCreated,
    int RelationshipsCreated,
    int PropertiesSet,
    int LabelsChanged,
    int NodesRemoved,
    int RelationshipsRemoved
)
{
    /// <summary>Whether the database held everything already.</summary>
    public bool IsEmpty => NodesCreated + RelationshipsCreated + PropertiesSet + LabelsChanged + NodesRemoved + RelationshipsRemoved == 0;
}

/// <summary>
/// Loads a whole graph in batches, each a transaction of its own: it can be ended at any moment and run again, and it writes
/// only what the database does not hold yet.
/// </summary>
public sealed class Neo4jLoader
{
    private const int BatchSize = 5_000;

    private readonly Neo4jDatabase _database;
    private readonly StorageRules _rules;
    private readonly CypherChanges _changes;

    /// <summary>Makes a loader into a database that was brought to the schema.</summary>
    public Neo4jLoader(Neo4jDatabase database, GraphSchema schema)
    {
        (_database, _rules) = (database, new StorageRules(schema));
        _changes = new CypherChanges(_rules);
    }

    /// <summary>Loads a graph.</summary>
    /// <param name="graph">Its nodes and relationships, checked against the schema.</param>
    /// <param name="removesOthers">Whether to remove what the database holds beyond it, of the schema's labels and relationships.</param>
    /// <param name="progress">Told after each batch: records done, and all.</param>
    /// <param name="cancellation">Ends the work between two batches.</param>
    /// <exception cref="GraphException">The database cannot be reached, or the graph does not fit.</exception>
    public async Task<LoadReport> LoadAsync(
        GraphChange graph,
        bool removesOthers,
        IProgress<(int Done, int All)>? progress,
        CancellationToken cancellation
    )
    {
        var change = removesOthers
            ? graph with
            {
                RemovedNodes = await OtherNodesAsync(graph, cancellation).ConfigureAwait(false),
                RemovedRelationships = await OtherRelationshipsAsync(graph, cancellation).ConfigureAwait(false),
            }
            : graph;
        var all = change.Nodes.Count + change.Relationships.Count + change.RemovedNodes.Count + change.RemovedRelationships.Count;
        var (done, sum) = (0, default(Neo4jCounters));
        foreach (var statement in _changes.Compile(change, BatchSize, addsParallel: false))
        {
            var counters = await _database
                .ChangeAsync(transaction => RunAsync(transaction, statement, cancellation), cancellation)
                .ConfigureAwait(false);
            sum += counters;
            progress?.Report((done += statement.Rows.Count, all));
        }
        return new(
            sum.NodesCreated,
            sum.RelationshipsCreated,
            sum.PropertiesSet,
            sum.LabelsChanged,
            sum.NodesDeleted,
            sum.RelationshipsDeleted
        );
    }

    private async Task<Neo4jCounters> RunAsync(INeo4jTransaction transaction, ChangeStatement statement, CancellationToken cancellation)
    {
        var counters = await ChangeRunner.RunAsync(transaction, _changes, statement, cancellation).ConfigureAwait(false);
        if (counters != default)
            await transaction.RunAsync(new(CypherUpkeep.RaiseVersion), cancellation).ConfigureAwait(false);
        return counters;
    }

    private async Task<IReadOnlyList<NodeReference>> OtherNodesAsync(GraphChange graph, CancellationToken cancellation)
    {
        var kept = graph.Nodes.SelectMany(node => node.Labels.Select(label => new NodeReference(label, node.Key))).ToHashSet();
        var others = new List<NodeReference>();
        foreach (var label in _rules.Schema.NodeTypes.Select(type => type.Labels[0]).Distinct())
        {
            var rows = await _database.ReadAsync(new(_changes.ListNodes(label)), int.MaxValue, cancellation).ConfigureAwait(false);
            others.AddRange(
                rows.Select(row => row[0]).OfType<string>().Select(key => new NodeReference(label, key)).Where(node => !kept.Contains(node))
            );
        }
        return others;
    }

    // A relationship without a key is known by all its properties; of equal ones, none is too many here.
    private async Task<IReadOnlyList<RelationshipRecord>> OtherRelationshipsAsync(GraphChange graph, CancellationToken cancellation)
    {
        var kept = graph.Relationships.Select(_rules.Identity).ToHashSet();
        var others = new List<RelationshipRecord>();
        foreach (var (type, from, to) in _rules.Edges)
        {
            var rows = await _database
                .ReadAsync(new(_changes.ListRelationships(type, from, to)), int.MaxValue, cancellation)
                .ConfigureAwait(false);
            others.AddRange(
                rows.Where(row => row[0] is string && row[1] is string)
                    .Select(row => new RelationshipRecord(type, new(from, (string)row[0]!), new(to, (string)row[1]!), Properties(row[2])))
                    .Where(record => !kept.Contains(_rules.Identity(record)))
            );
        }
        return others;
    }

    private static IReadOnlyDictionary<string, object> Properties(object? map) =>
        ((IReadOnlyDictionary<string, object?>)map!).ToDictionary(property => property.Key, property => property.Value!);
}
