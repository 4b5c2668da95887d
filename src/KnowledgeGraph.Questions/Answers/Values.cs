using System.Globalization;

namespace KnowledgeGraph.Questions;

/// <summary>Values of properties.</summary>
internal static class Values
{
    /// <summary>Their order: numbers by size, times by time.</summary>
    public static Comparer<object> Order { get; } =
        Comparer<object>.Create(
            (a, b) =>
                (a, b) switch
                {
                    (long x, long y) => x.CompareTo(y),
                    (double x, double y) => x.CompareTo(y),
                    (DateOnly x, DateOnly y) => x.CompareTo(y),
                    _ => Convert.ToDouble(a, CultureInfo.InvariantCulture).CompareTo(Convert.ToDouble(b, CultureInfo.InvariantCulture)),
                }
        );
}
