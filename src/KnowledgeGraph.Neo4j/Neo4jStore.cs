using KnowledgeGraph.Core;
using KnowledgeGraph.Cypher;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// The graph in a Neo4j. It keeps nothing of its own but compiled texts, so any number of instances can share a database.
/// </summary>
public sealed class Neo4jStore : IGraphStore
{
    private const int MostRecordsPerStatement = 10_000;

    private readonly GraphSchema _schema;
    private readonly QueryLimits _limits;
    private readonly StorageRules _rules;
    private readonly CypherCompiler _compiler;
    private readonly CypherChanges _changes;
    private readonly DataVersion _version;

    /// <summary>Makes a store over a database, which it disposes of; nothing is sent before the first query.</summary>
    public Neo4jStore(GraphSchema schema, Neo4jDatabase database, Neo4jSettings settings, QueryLimits? limits = null)
    {
        (_schema, Database, _limits) = (schema, database, limits ?? new QueryLimits());
        _compiler = new CypherCompiler(schema);
        _rules = new StorageRules(schema);
        _changes = new CypherChanges(_rules);
        _version = new DataVersion(database, schema, settings.VersionInterval);
    }

    /// <summary>The database.</summary>
    public Neo4jDatabase Database { get; }

    /// <inheritdoc/>
    public async Task<QueryResult> QueryAsync(GraphQuery query, CancellationToken cancellation)
    {
        var compiled = _compiler.Compile(query);
        try
        {
            var rows = await Database.ReadAsync(new(compiled.Text, compiled.Parameters), _limits.Rows, cancellation).ConfigureAwait(false);
            return new ResultReader(_schema, _limits).Read(query, [.. rows.Select(row => row[0])]);
        }
        catch (GraphException e) when (e.Errors[0].Code == ErrorCodes.StoreUnavailable)
        {
            // What asks whether the store is ready must not be told so from memory.
            _version.Forget();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task ApplyAsync(GraphChange change, CancellationToken cancellation)
    {
        ChangeCheck.Require(_rules, change);
        var statements = _changes.Compile(change, MostRecordsPerStatement, addsParallel: true).ToArray();
        await Database
            .ChangeAsync(
                async transaction =>
                {
                    foreach (var statement in statements)
                        await ChangeRunner.RunAsync(transaction, _changes, statement, cancellation).ConfigureAwait(false);
                    return await transaction.RunAsync(new(CypherUpkeep.RaiseVersion), cancellation).ConfigureAwait(false);
                },
                cancellation
            )
            .ConfigureAwait(false);
        _version.Forget();
    }

    /// <summary>Whether the database holds no node of the schema.</summary>
    /// <exception cref="GraphException">It cannot be reached.</exception>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellation)
    {
        foreach (var type in _schema.NodeTypes)
        {
            var count = new ConnectionQuery(new AllNodes(type), Filter.Everything, [], Page.All, ConnectionParts.CountOnly);
            if (await QueryAsync(count, cancellation).ConfigureAwait(false) is ConnectionResult { TotalCount: > 0 })
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public ValueTask<string> GetVersionAsync(CancellationToken cancellation) => _version.GetAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
