namespace KnowledgeGraph.GraphQL;

/// <summary>What one request may hold. On by default; the host's settings change them. What a query may ask for is limited by <see cref="Core.QueryLimits"/>.</summary>
public sealed record GraphQLLimits
{
    /// <summary>The most bytes of a body. 1 MiB unless set.</summary>
    public int Bytes { get; init; } = 1 << 20;

    /// <summary>The most tokens of a document. 10,000 unless set.</summary>
    public int Tokens { get; init; } = 10_000;

    /// <summary>The most levels that a document may be nested, arguments included. 100 unless set.</summary>
    public int Nesting { get; init; } = 100;

    /// <summary>How often a selection may hold one field (under one name), or fragments. 100 unless set.</summary>
    public int Repeats { get; init; } = 100;

    /// <summary>The most fields that the fragments of an operation may spread to, each type of node counted by itself. 20,000 unless set.</summary>
    public int Fields { get; init; } = 20_000;

    /// <summary>The most characters of documents that are kept ready to run. 16 Mi unless set.</summary>
    public int CachedCharacters { get; init; } = 1 << 24;
}
