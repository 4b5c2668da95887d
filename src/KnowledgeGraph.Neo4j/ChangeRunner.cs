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
        INeo4jTransaction transaction, CypherChanges changes, ChangeStatement statement, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, object?> { ["rows"] = statement.Rows };
        var result = await transaction.RunAsync(new(statement.Text, parameters), cancellation).ConfigureAwait(false);
        var taken = ((object?[])result.Rows[0][0]!).Select(position => (int)(long)position!).ToHashSet();
        if (taken.Count == statement.Rows.Count) return result.Counters;

        var needed = Enumerable.Range(0, statement.Rows.Count).Where(position => !taken.Contains(position))
            .SelectMany(position => statement.Needs[position]).Distinct().ToLookup(node => node.Label, node => (object?)node.Key);
        var errors = new List<GraphError>();
        foreach (var nodes in needed)
        {
            var keys = new Dictionary<string, object?> { ["keys"] = nodes.ToArray() };
            var missing = await transaction.RunAsync(new(changes.ListMissing(nodes.Key), keys), cancellation).ConfigureAwait(false);
            errors.AddRange(missing.Rows.Select(row => new GraphError(ErrorCodes.InvalidChange, $"There is no node {nodes.Key}/{row[0]}.")));
        }
        if (errors.Count == 0) errors.Add(new(ErrorCodes.InvalidChange, "There is no such relationship to remove."));
        throw new GraphException([.. errors.Take(MostErrors)]);
    }
}
