namespace KnowledgeGraph.Neo4j;

/// <summary>
/// All that the store needs of a connection to Neo4j: <see cref="QueryApiClient"/> is one, a Bolt driver would be another.
/// Values are those of <see cref="Core.ScalarType"/>, <c>object?[]</c> for lists and dictionaries for maps. Failures are
/// <see cref="Neo4jException"/>s. Safe to use from many threads.
/// </summary>
internal interface INeo4jTransport : IAsyncDisposable
{
    /// <summary>Where it leads, for messages; without credentials.</summary>
    string Address { get; }

    /// <summary>Runs a statement in a transaction of its own, in which Neo4j refuses to write, and gives its rows as they come.</summary>
    IAsyncEnumerable<object?[]> ReadAsync(Neo4jStatement statement, CancellationToken cancellation);

    /// <summary>Runs a statement in a transaction of its own, which is committed when the task completes.</summary>
    Task<Neo4jResult> WriteAsync(Neo4jStatement statement, CancellationToken cancellation);

    /// <summary>Begins a transaction for several statements.</summary>
    /// <param name="timeout">How long Neo4j lets it last.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task<INeo4jTransaction> BeginAsync(TimeSpan timeout, CancellationToken cancellation);
}

/// <summary>A transaction; rolled back when it is disposed of before it was committed. Belongs to one thread.</summary>
internal interface INeo4jTransaction : IAsyncDisposable
{
    /// <summary>Runs a statement in the transaction.</summary>
    Task<Neo4jResult> RunAsync(Neo4jStatement statement, CancellationToken cancellation);

    /// <summary>Makes what was done last.</summary>
    Task CommitAsync(CancellationToken cancellation);
}

/// <summary>A statement with the values of its parameters.</summary>
internal sealed record Neo4jStatement(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>A statement without parameters.</summary>
    public Neo4jStatement(string text)
        : this(text, new Dictionary<string, object?>()) { }
}

/// <summary>The rows of a statement, and what it changed.</summary>
internal sealed record Neo4jResult(IReadOnlyList<object?[]> Rows, Neo4jCounters Counters);

/// <summary>What a statement changed.</summary>
internal readonly record struct Neo4jCounters(
    int NodesCreated,
    int NodesDeleted,
    int RelationshipsCreated,
    int RelationshipsDeleted,
    int PropertiesSet,
    int LabelsChanged
)
{
    /// <summary>What two statements changed together.</summary>
    public static Neo4jCounters operator +(Neo4jCounters a, Neo4jCounters b) =>
        new(
            a.NodesCreated + b.NodesCreated,
            a.NodesDeleted + b.NodesDeleted,
            a.RelationshipsCreated + b.RelationshipsCreated,
            a.RelationshipsDeleted + b.RelationshipsDeleted,
            a.PropertiesSet + b.PropertiesSet,
            a.LabelsChanged + b.LabelsChanged
        );
}

/// <summary>What Neo4j answered instead of a result, or that it could not be reached.</summary>
internal sealed class Neo4jException(string? code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Neo4j's code, such as <c>Neo.ClientError.Statement.SyntaxError</c>; null when it did not answer.</summary>
    public string? Code { get; } = code;

    /// <summary>Whether Neo4j undid all that it had done, and says that the same may succeed a moment later.</summary>
    public bool IsTransient => Code?.StartsWith("Neo.TransientError.", StringComparison.Ordinal) == true && !IsTermination;

    /// <summary>Whether no answer came, so that nobody knows what was done.</summary>
    public bool IsUnreachable => Code is null && InnerException is not null;

    /// <summary>Whether the transaction was ended from outside, or for the time it took.</summary>
    public bool IsTermination =>
        Code is not null
        && (Code.EndsWith(".Terminated", StringComparison.Ordinal) || Code.Contains(".TransactionTimedOut", StringComparison.Ordinal));
}
