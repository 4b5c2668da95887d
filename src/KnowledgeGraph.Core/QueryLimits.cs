namespace KnowledgeGraph.Core;

/// <summary>What one query may ask for. On by default; the host's settings change them.</summary>
public sealed record QueryLimits
{
    /// <summary>The most levels of nested selections. 12 unless set.</summary>
    public int Depth { get; init; } = 12;

    /// <summary>The most selections, filters and sort keys together. 2,000 unless set.</summary>
    public int Terms { get; init; } = 2_000;

    /// <summary>The most rows that an answer may hold, over all levels. 200,000 unless set. Stores enforce it as they go.</summary>
    public int Rows { get; init; } = 200_000;

    /// <summary>The longest time a query may take. 10 s unless set.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Checks depth and terms before the query runs.</summary>
    /// <exception cref="GraphException">A limit is exceeded; the message names it, its setting, and what was asked.</exception>
    public void Check(GraphQuery query)
    {
        var (depth, terms) = QuerySize.Of(query);
        if (depth > Depth)
            throw new GraphException(ErrorCodes.LimitExceeded, $"The query is nested {depth} levels deep; the limit is {Depth}.");
        if (terms > Terms)
            throw new GraphException(ErrorCodes.LimitExceeded, $"The query has {terms} terms; the limit is {Terms}.");
    }

    /// <summary>The error of an answer with more rows than the limit.</summary>
    public static GraphException TooManyRows(int limit) =>
        new(ErrorCodes.LimitExceeded, $"The answer has more than {limit} rows, which is the limit; ask for a page.");
}
