namespace KnowledgeGraph.Core;

/// <summary>One row: a function, and its names where aggregates are read and where they are filtered by; null where it is not offered.</summary>
/// <param name="Function">The function.</param>
/// <param name="Name">The name.</param>
public sealed record MeasureRow(MeasureFunction Function, string Name);

/// <summary>The one table of what can be aggregated: the doors take their types and their spelling from it.</summary>
public static class Measures
{
    private static readonly MeasureRow Min = new(MeasureFunction.Min, "min");
    private static readonly MeasureRow Max = new(MeasureFunction.Max, "max");
    private static readonly MeasureRow Average = new(MeasureFunction.Average, "average");
    private static readonly MeasureRow Sum = new(MeasureFunction.Sum, "sum");
    private static readonly MeasureRow[] OfNumbers = [Average, Max, Min, Sum];
    private static readonly MeasureRow[] OfText = [new(MeasureFunction.Longest, "longest"), new(MeasureFunction.Shortest, "shortest")];
    private static readonly MeasureRow[] OfLengths =
    [
        new(MeasureFunction.AverageLength, "averageLength"),
        new(MeasureFunction.LongestLength, "longestLength"),
        new(MeasureFunction.ShortestLength, "shortestLength"),
    ];

    /// <summary>
    /// Whether the connection of a relationship has aggregates: not of a union, of a single node, or where an interface declares it.
    /// </summary>
    public static bool CanSelect(Relationship relationship) =>
        relationship is { IsList: true, Aggregate: true, Target: not UnionType, IsDeclaration: false, DeclaredBy: null };

    /// <summary>Whether aggregates of a property can be read: it is stored, no list, and of a kind that has any.</summary>
    public static bool CanSelect(Property property) =>
        property is { SelectableInAggregate: true, IsList: false, Source: StoredColumn } && Functions(property.Type).Count > 0;

    /// <summary>Whether its aggregates can be filtered by.</summary>
    public static bool CanFilter(Property property) =>
        property is { FilterableByAggregate: true, IsList: false, Source: StoredColumn } && FilterFunctions(property.Type).Count > 0;

    /// <summary>The functions that can be read of a kind of value, in the API's order.</summary>
    public static IReadOnlyList<MeasureRow> Functions(ScalarType type) =>
        type switch
        {
            ScalarType.Int or ScalarType.Float or ScalarType.BigInt => OfNumbers,
            ScalarType.String => OfText,
            ScalarType.DateTime or ScalarType.LocalDateTime or ScalarType.Time or ScalarType.LocalTime or ScalarType.Duration => [Max, Min],
            ScalarType.ID or ScalarType.Boolean or ScalarType.Enum or ScalarType.Date => [],
        };

    /// <summary>The functions that can be filtered by, in the API's order.</summary>
    public static IReadOnlyList<MeasureRow> FilterFunctions(ScalarType type) =>
        type switch
        {
            ScalarType.String => OfLengths,
            ScalarType.Duration => [Average, Max, Min],
            _ => Functions(type),
        };

    /// <summary>The name of a function of a property at the API.</summary>
    public static string Name(MeasureFunction function) =>
        OfNumbers.Concat(OfText).Concat(OfLengths).First(r => r.Function == function).Name;
}
