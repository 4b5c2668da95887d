using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.Core;
using Microsoft.Extensions.Caching.Memory;

namespace KnowledgeGraph.GraphQL;

/// <summary>What was sent.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">Which of its operations; null when it has only one.</param>
/// <param name="Variables">A JSON object, or nothing.</param>
internal sealed record GraphQLRequest(string Query, string? OperationName, JsonElement Variables);

/// <summary>
/// Answers requests: a document becomes an operation, the operation a plan, both kept; the plan and the variables become
/// queries, each root field one pass of the algebra; the results are written as they are, without a tree in between.
/// </summary>
internal sealed class Executor : IDisposable
{
    private readonly Services _services;
    private readonly OperationReader _reader;
    private readonly MemoryCache _operations;

    public Executor(QueryEngine engine, ISearchIndex? search, GraphQLLimits limits)
    {
        _services = new Services(engine, search);
        _reader = new OperationReader(new ServedSchema(engine.Schema), limits);
        _operations = new MemoryCache(new MemoryCacheOptions { SizeLimit = limits.CachedCharacters });
    }

    /// <summary>Answers a request. Nothing is written when the request itself is wrong.</summary>
    /// <param name="request">The request.</param>
    /// <param name="output">Where the answer goes: <c>data</c>, with <c>errors</c> where some of it could not be found.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Whether the store could be reached.</returns>
    /// <exception cref="GraphException">The document or a value is wrong, or a limit is reached before anything runs.</exception>
    public async Task<bool> ExecuteAsync(GraphQLRequest request, ArrayBufferWriter<byte> output, CancellationToken cancellation)
    {
        var operation = await OperationAsync(request.Query, request.OperationName).ConfigureAwait(false);
        var variables = operation.Bind(request.Variables);
        var calls = Array.ConvertAll([.. operation.Plan(variables)], field => field.Bind(variables));
        var failures = await RunAsync(calls, cancellation).ConfigureAwait(false);
        AnswerWriter.Write(output, calls, failures);
        return !failures.Any(failure => failure?.Errors[0].Code == ErrorCodes.StoreUnavailable);
    }

    public void Dispose() => _operations.Dispose();

    private async ValueTask<Operation> OperationAsync(string text, string? name)
    {
        if (_operations.TryGetValue((text, name), out Operation? known))
            return known!;
        var operation = await _reader.ReadAsync(text, name).ConfigureAwait(false);
        return _operations.Set((text, name), operation, new MemoryCacheEntryOptions { Size = text.Length });
    }

    // All root fields are asked at once; each fails by itself.
    private async Task<GraphException?[]> RunAsync(RootCall[] calls, CancellationToken cancellation)
    {
        if (calls is [var only])
            return [await RunAsync(only, cancellation).ConfigureAwait(false)];
        return await Task.WhenAll(calls.Select(call => RunAsync(call, cancellation))).ConfigureAwait(false);
    }

    private async Task<GraphException?> RunAsync(RootCall call, CancellationToken cancellation)
    {
        try
        {
            await call.RunAsync(_services, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (GraphException error)
        {
            return error;
        }
    }
}
