using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>GraphQL for the program's own parts: the schema, rules and plans that are served, without HTTP.</summary>
/// <param name="engine">Answers the queries.</param>
public sealed class LocalGraphQL(QueryEngine engine) : IDisposable
{
    private readonly Executor _executor = new(engine, search: null, new GraphQLLimits());

    /// <summary>Answers a query that has one operation and no variables.</summary>
    /// <returns>The <c>data</c> of the answer.</returns>
    /// <exception cref="GraphException">The query does not hold, or a part of it could not be answered.</exception>
    public async Task<JsonElement> QueryAsync(string query, CancellationToken cancellation)
    {
        var output = new ArrayBufferWriter<byte>(1_024);
        await _executor.ExecuteAsync(new GraphQLRequest(query, null, default), output, cancellation).ConfigureAwait(false);
        using var answer = JsonDocument.Parse(output.WrittenMemory);
        if (answer.RootElement.TryGetProperty("errors", out var errors))
            throw new GraphException([.. errors.EnumerateArray().Select(Error)]);
        return answer.RootElement.GetProperty("data").Clone();
    }

    /// <inheritdoc/>
    public void Dispose() => _executor.Dispose();

    private static GraphError Error(JsonElement error) =>
        new(error.GetProperty("extensions").GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
}
