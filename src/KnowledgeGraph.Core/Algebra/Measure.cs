namespace KnowledgeGraph.Core;

/// <summary>A count or an aggregate.</summary>
public enum MeasureFunction
{
    /// <summary>How many different nodes.</summary>
    CountNodes,

    /// <summary>How many relationships (of the last step of the path).</summary>
    CountEdges,

    /// <summary>The least value; null over nothing.</summary>
    Min,

    /// <summary>The greatest value; null over nothing.</summary>
    Max,

    /// <summary>The mean, a <see cref="ScalarType.Float"/>; null over nothing.</summary>
    Average,

    /// <summary>The sum; 0 over nothing.</summary>
    Sum,

    /// <summary>The longest text (of equally long ones the least by code point); null over nothing.</summary>
    Longest,

    /// <summary>The shortest text (of equally long ones the least by code point); null over nothing.</summary>
    Shortest,

    /// <summary>The length of the longest text.</summary>
    LongestLength,

    /// <summary>The length of the shortest text.</summary>
    ShortestLength,

    /// <summary>The mean length of the texts.</summary>
    AverageLength,
}

/// <summary>
/// A count or an aggregate over nodes or relationships. Missing values are left out. A value of a node counts once a node,
/// a value of a relationship once a relationship.
/// </summary>
/// <param name="Function">What is computed.</param>
/// <param name="Path">
/// The relationships to follow from the node in hand; empty for the entries of the connection or group that the measure stands in.
/// </param>
/// <param name="Property">The property that is aggregated, of the node at the end or of the last relationship; null for counts.</param>
/// <param name="Filter">Which of them, on the node at the end and on the last relationship.</param>
public sealed record Measure(MeasureFunction Function, IReadOnlyList<Relationship> Path, Property? Property, Filter Filter)
{
    /// <summary>A measure of the entries themselves.</summary>
    public static Measure Of(MeasureFunction function, Property? property = null) => new(function, [], property, Filter.Everything);

    /// <summary>The kind of its result.</summary>
    public ScalarType ResultType =>
        Function switch
        {
            MeasureFunction.CountNodes or MeasureFunction.CountEdges => ScalarType.Int,
            MeasureFunction.LongestLength or MeasureFunction.ShortestLength => ScalarType.Int,
            MeasureFunction.AverageLength => ScalarType.Float,
            MeasureFunction.Longest or MeasureFunction.Shortest => ScalarType.String,
            MeasureFunction.Average => Property!.Type == ScalarType.Duration ? ScalarType.Duration : ScalarType.Float,
            MeasureFunction.Min or MeasureFunction.Max or MeasureFunction.Sum => Property!.Type,
        };
}
