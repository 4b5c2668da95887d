using System.Text.Json;
using KnowledgeGraph.Core;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// The store in the process: it answers from memory, and keeps what is written to it in a file. A query sees one state of the
/// graph from beginning to end; a change makes the next state, which queries that begin later see.
/// </summary>
public sealed class EmbeddedStore : IGraphStore
{
    private const string SchemaName = "schema",
        OriginName = "origin",
        VersionName = "version";

    private readonly StorageRules _rules;
    private readonly QueryLimits _limits;
    private readonly SqliteLog? _log;
    private readonly string? _ownedByAnother;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile MemoryGraph _graph;

    private EmbeddedStore(StorageRules rules, QueryLimits limits, SqliteLog? log, MemoryGraph graph)
    {
        (_rules, _limits, _graph, Origin) = (rules, limits, graph, log?.Remembered(OriginName));
        if (log is not { IsReadOnly: true })
            _log = log;
        else
            _ownedByAnother = log.Path;
    }

    /// <summary>What <see cref="ReplaceAsync"/> was told of the content when it last filled the store; null when it never did.</summary>
    public string? Origin { get; private set; }

    /// <summary>Whether it holds no node.</summary>
    public bool IsEmpty => Array.TrueForAll(_graph.Nodes, table => table.Count == 0);

    /// <summary>Opens a store, and reads its file into memory.</summary>
    /// <param name="schema">The schema that the data must fit.</param>
    /// <param name="dataDir">The folder that its file lies in, which is made if it is not there; null to keep the data in memory only.</param>
    /// <param name="limits">What one query may use up; those of <see cref="QueryLimits"/> unless given.</param>
    /// <param name="orRead">
    /// Whether to take the graph as it is now, and to refuse changes, where another process owns the file; else that is an error.
    /// </param>
    /// <exception cref="GraphException">
    /// The file is in use by another process, damaged, or holds what the schema does not allow, which is told in full (<see cref="ErrorCodes.StoreFile"/>).
    /// </exception>
    public static EmbeddedStore Open(GraphSchema schema, string? dataDir, QueryLimits? limits = null, bool orRead = false)
    {
        var rules = new StorageRules(schema);
        var log = dataDir is null ? null : SqliteLog.Open(dataDir, orRead);
        EmbeddedStore? store = null;
        try
        {
            return store = new EmbeddedStore(
                rules,
                limits ?? new QueryLimits(),
                log,
                log is null ? MemoryGraph.Empty : Restore(log, rules)
            );
        }
        finally
        {
            // What another process owns is read once, and let go.
            if (store is null || log is { IsReadOnly: true })
                log?.Dispose();
        }
    }

    /// <inheritdoc/>
    public Task<QueryResult> QueryAsync(GraphQuery query, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var run = new QueryRun(_rules, _graph, _limits, cancellation);
        return Task.FromResult(new QueryEvaluator(run).Answer(query));
    }

    /// <inheritdoc/>
    public Task ApplyAsync(GraphChange change, CancellationToken cancellation) =>
        WriteAsync(() => Write(change, _graph, isWhole: false), cancellation);

    /// <summary>Puts other content in the place of all that the store holds, whole or not at all.</summary>
    /// <param name="content">The nodes and relationships.</param>
    /// <param name="origin">Where they come from (the hash of a seed), to be found again as <see cref="Origin"/>.</param>
    /// <param name="cancellation">Ends the waiting for another change; a change that has begun is finished.</param>
    /// <exception cref="GraphException">As for <see cref="ApplyAsync"/>.</exception>
    public Task ReplaceAsync(GraphChange content, string origin, CancellationToken cancellation) =>
        WriteAsync(
            () =>
            {
                Write(content, MemoryGraph.EmptyAfter(_graph), isWhole: true, (OriginName, origin));
                Origin = origin;
            },
            cancellation
        );

    /// <inheritdoc/>
    public ValueTask<string> GetVersionAsync(CancellationToken cancellation) => ValueTask.FromResult(Text(_graph.Version));

    /// <summary>Closes the file. Queries and changes must have ended.</summary>
    public ValueTask DisposeAsync()
    {
        _log?.Dispose();
        _writing.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task WriteAsync(Action write, CancellationToken cancellation)
    {
        if (_ownedByAnother is not null)
            throw new GraphException(
                ErrorCodes.StoreFile,
                $"The store's file {_ownedByAnother} belongs to another process, so that this one can read it only."
            );
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            write();
        }
        finally
        {
            _writing.Release();
        }
    }

    private void Write(GraphChange change, MemoryGraph before, bool isWhole, params (string, string)[] remember)
    {
        var (after, delta) = new ChangeBuilder(_rules, before).Apply(change);
        _log?.Append(delta, after, isWhole, [.. remember, (SchemaName, _rules.Schema.Hash), (VersionName, Text(after.Version))]);
        _graph = after;
    }

    /// <summary>Reads the file. Each row is checked as a change is: the schema may have changed since it was written.</summary>
    private static MemoryGraph Restore(SqliteLog log, StorageRules rules)
    {
        try
        {
            var version = long.Parse(log.Remembered(VersionName) ?? "0", System.Globalization.CultureInfo.InvariantCulture);
            var nodes = log.Nodes(rules).ToList();
            var references = nodes.ToDictionary(row => row.Id, row => row.Node.Reference);
            return new ChangeBuilder(rules, MemoryGraph.Empty).Restore(nodes, log.Edges(rules, references), version);
        }
        catch (GraphException e)
        {
            var summary = new GraphError(
                ErrorCodes.StoreFile,
                $"The data in {log.Path} does not fit the schema, which is {(log.Remembered(SchemaName) == rules.Schema.Hash ? "the same as" : "another than")} when it was written. Name another folder for the data, or delete the file to start from the seed again. What does not fit follows."
            );
            throw new GraphException([summary, .. e.Errors.Select(error => error with { Code = ErrorCodes.StoreFile })], e);
        }
        catch (Exception e)
            when (e is SqliteException or JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            // What no version of this program writes: the rows were changed by other hands, or by the disk.
            throw new GraphException(new GraphError(ErrorCodes.StoreFile, $"The store's file {log.Path} is damaged: {e.Message}"), e);
        }
    }

    private static string Text(long version) => version.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
