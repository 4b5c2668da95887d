using KnowledgeGraph.Core;
using KnowledgeGraph.Cypher;
using Polly;
using Polly.Retry;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// A database behind a transport, with what every use of it needs: repetition of what is safe to repeat, an end to
/// statements that nobody waits for, and errors as the product has them. Safe to use from many threads.
/// </summary>
public sealed class Neo4jDatabase : IAsyncDisposable
{
    private const int MostTerminations = 6;

    // Reading can always be repeated. A change only when Neo4j itself says that it undid the whole of it.
    private static readonly ResiliencePipeline Reads = Retries(failure => failure.IsTransient || failure.IsUnreachable);
    private static readonly ResiliencePipeline Changes = Retries(failure => failure.IsTransient);

    private readonly INeo4jTransport _transport;
    private readonly TimeSpan _changeTimeout;

    internal Neo4jDatabase(INeo4jTransport transport, TimeSpan changeTimeout) => (_transport, _changeTimeout) = (transport, changeTimeout);

    /// <summary>A database at an address; nothing is sent before it is used.</summary>
    public static Neo4jDatabase At(Neo4jSettings settings) => new(new QueryApiClient(settings), settings.ChangeTimeout);

    /// <summary>Where it is, for messages; without credentials.</summary>
    public string Address => _transport.Address;

    /// <summary>The version and edition of the server.</summary>
    /// <exception cref="GraphException">It cannot be reached or refuses.</exception>
    public async Task<(string Version, string Edition)> GetServerAsync(CancellationToken cancellation)
    {
        var row = (await ReadAsync(new(CypherUpkeep.Components), int.MaxValue, cancellation).ConfigureAwait(false))[0];
        return ((string)row[0]!, (string)row[1]!);
    }

    /// <summary>Reads all rows of a statement.</summary>
    /// <exception cref="GraphException">It failed, or there are more rows than <paramref name="mostRows"/>.</exception>
    internal Task<List<object?[]>> ReadAsync(Neo4jStatement statement, int mostRows, CancellationToken cancellation) =>
        Guarded(Reads, statement, marked => ReadOnceAsync(marked, mostRows, cancellation), cancellation);

    /// <summary>Runs a statement that commits by itself, such as those that make indexes.</summary>
    internal Task<Neo4jResult> RunAsync(Neo4jStatement statement, CancellationToken cancellation) =>
        Guarded(Changes, statement, marked => _transport.WriteAsync(marked, cancellation), cancellation);

    /// <summary>Does some work in one transaction and commits it. The work is done anew when Neo4j undid it for a passing reason.</summary>
    internal async Task<T> ChangeAsync<T>(Func<INeo4jTransaction, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await Changes
                .ExecuteAsync(
                    async _ =>
                    {
                        await using var transaction = await _transport.BeginAsync(_changeTimeout, cancellation).ConfigureAwait(false);
                        var result = await work(transaction).ConfigureAwait(false);
                        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
                        return result;
                    },
                    cancellation
                )
                .ConfigureAwait(false);
        }
        catch (Neo4jException failure)
        {
            throw Neo4jErrors.Of(failure);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _transport.DisposeAsync();

    private async Task<List<object?[]>> ReadOnceAsync(Neo4jStatement statement, int mostRows, CancellationToken cancellation)
    {
        var rows = new List<object?[]>();
        await foreach (var row in _transport.ReadAsync(statement, cancellation).ConfigureAwait(false))
        {
            if (rows.Count == mostRows)
                throw QueryLimits.TooManyRows(mostRows);
            rows.Add(row);
        }
        return rows;
    }

    private async Task<T> Guarded<T>(
        ResiliencePipeline pipeline,
        Neo4jStatement statement,
        Func<Neo4jStatement, Task<T>> run,
        CancellationToken cancellation
    )
    {
        var mark = Guid.NewGuid().ToString("N");
        var marked = statement with
        {
            Parameters = new Dictionary<string, object?>(statement.Parameters) { [CypherUpkeep.MarkParameter] = mark },
        };
        try
        {
            return await pipeline.ExecuteAsync(async _ => await run(marked).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        }
        catch (Neo4jException failure)
        {
            throw Neo4jErrors.Of(failure);
        }
        catch (Exception e) when (e is OperationCanceledException or GraphException)
        {
            await TerminateAsync(mark).ConfigureAwait(false);
            throw;
        }
    }

    // Neo4j goes on computing when its client leaves. The statement may also arrive there after this one does.
    private async Task TerminateAsync(string mark)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            for (var i = 0; i < MostTerminations; i++)
            {
                var statement = new Neo4jStatement(CypherUpkeep.Terminate, new Dictionary<string, object?> { ["mark"] = mark });
                if ((await _transport.WriteAsync(statement, enough.Token).ConfigureAwait(false)).Rows.Count > 0)
                    return;
                await Task.Delay(TimeSpan.FromMilliseconds(10 << i), enough.Token).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is Neo4jException or OperationCanceledException)
        {
            // Then the limit that the server itself sets to a transaction must end it.
        }
    }

    private static ResiliencePipeline Retries(Func<Neo4jException, bool> isSafe) =>
        new ResiliencePipelineBuilder()
            .AddRetry(
                new RetryStrategyOptions
                {
                    ShouldHandle = new PredicateBuilder().Handle<Neo4jException>(failure => isSafe(failure)),
                    MaxRetryAttempts = 4,
                    Delay = TimeSpan.FromMilliseconds(50),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                }
            )
            .Build();
}
