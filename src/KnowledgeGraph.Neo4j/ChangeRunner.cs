using KnowledgeGraph.Core;
using KnowledgeGraph.Cypher;

namespace KnowledgeGraph.Neo4j;

/// <summary>Runs the statements of a change and sees to it that each record was taken in.</summary>
internal static class ChangeRunner
{
    private const int MostErrors = 20;

    /// <summary>Runs one statement.</summary>
    /// <exception cref="GraphException">Some records did not fit: <see cref="ErrorCodes.InvalidChange"/>, with the first of them.</exception>
    public static async Task<Neo4jCounters> RunAsync(
        INeo4jTransaction transaction,
        CypherChanges changes,
        ChangeStatement statement,
        CancellationToken cancellation
    )
    {
        var parameters = new Dictionary<string, object?> { ["rows"] = statement.Rows };
        var result = await transaction.RunAsync(new(statement.Text, parameters), cancellation).ConfigureAwait(false);
        var suspects = Suspects(statement, result.Rows[0][0]!);
        if (suspects.Count == 0)
            return result.Counters;

        var missing = await MissingAsync(transaction, changes, suspects, cancellation).ConfigureAwait(false);
        var keys = await KeysAsync(transaction, changes, missing.Select(node => node.Label), cancellation).ConfigureAwait(false);
        throw new GraphException([
            .. suspects
                .SelectMany(record => Explain(record, statement.Kind, missing, keys))
                .DistinctBy(error => error.Message)
                .Take(MostErrors),
        ]);
    }

    // The records among which are those that the statement did not take in.
    private static IReadOnlyList<object> Suspects(ChangeStatement statement, object taken)
    {
        if (taken is long count)
            return count >= statement.Records.Count ? [] : statement.Records;
        var positions = ((object?[])taken).OfType<long>().ToHashSet();
        return [.. statement.Records.Where((_, position) => !positions.Contains(position))];
    }

    private static async Task<HashSet<NodeReference>> MissingAsync(
        INeo4jTransaction transaction,
        CypherChanges changes,
        IEnumerable<object> records,
        CancellationToken cancellation
    )
    {
        var missing = new HashSet<NodeReference>();
        foreach (var nodes in records.SelectMany(Needs).Distinct().GroupBy(node => node.Label))
        {
            var keys = new Dictionary<string, object?> { ["keys"] = nodes.Select(node => (object?)node.Key).ToArray() };
            var result = await transaction.RunAsync(new(changes.ListMissing(nodes.Key), keys), cancellation).ConfigureAwait(false);
            missing.UnionWith(result.Rows.Select(row => new NodeReference(nodes.Key, (string)row[0]!)));
        }
        return missing;
    }

    // The keys that are there, among which a missing one may have been meant.
    private static async Task<ILookup<string, string>> KeysAsync(
        INeo4jTransaction transaction,
        CypherChanges changes,
        IEnumerable<string> labels,
        CancellationToken cancellation
    )
    {
        var keys = new List<(string Label, string Key)>();
        foreach (var label in labels.Distinct())
        {
            var result = await transaction.RunAsync(new(changes.ListNodes(label)), cancellation).ConfigureAwait(false);
            keys.AddRange(result.Rows.Select(row => row[0]).OfType<string>().Select(key => (label, key)));
        }
        return keys.ToLookup(one => one.Label, one => one.Key);
    }

    private static IEnumerable<GraphError> Explain(
        object record,
        ChangeKind kind,
        HashSet<NodeReference> missing,
        ILookup<string, string> keys
    )
    {
        if (Needs(record).Where(missing.Contains).ToArray() is { Length: > 0 } absent)
            return absent.Select(node => Error($"There is no node {node}.").WithNearest(node.Key, keys[node.Label]));
        return kind == ChangeKind.RemoveRelationships ? [Error($"There is no {record} to remove.")] : [];
    }

    private static GraphError Error(string message) => new(ErrorCodes.InvalidChange, message);

    private static IReadOnlyList<NodeReference> Needs(object record) =>
        record switch
        {
            RelationshipRecord relationship => [relationship.From, relationship.To],
            NodeReference node => [node],
            _ => [],
        };
}
