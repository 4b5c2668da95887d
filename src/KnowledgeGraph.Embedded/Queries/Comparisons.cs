using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>What each <see cref="FilterOperator"/> means. A comparison with a missing value is unknown.</summary>
internal static class Comparisons
{
    /// <summary>The comparison of a stored value with a given one.</summary>
    /// <exception cref="GraphException">The given value is no regular expression.</exception>
    public static Func<object?, bool?> Bind(FilterOperator op, object operand, bool ignoreCase)
    {
        var value = ignoreCase ? Lower(operand) : operand;
        var holds = Operator(op, value);
        // Nothing is in an empty list, a missing value neither.
        if (op == FilterOperator.In && value is object[] { Length: 0 })
            return _ => false;
        return ignoreCase ? stored => stored is null ? null : holds(Lower(stored)) : stored => stored is null ? null : holds(stored);
    }

    private static Func<object, bool> Operator(FilterOperator op, object value) =>
        op switch
        {
            FilterOperator.Eq => stored => ValueOrder.Instance.Equals(stored, value),
            FilterOperator.In => new HashSet<object>((object[])value, ValueOrder.Instance).Contains,
            FilterOperator.Contains => stored => ((string)stored).Contains((string)value, StringComparison.Ordinal),
            FilterOperator.StartsWith => stored => ((string)stored).StartsWith((string)value, StringComparison.Ordinal),
            FilterOperator.EndsWith => stored => ((string)stored).EndsWith((string)value, StringComparison.Ordinal),
            FilterOperator.Gt => stored => ValueOrder.CompareValues(stored, value) > 0,
            FilterOperator.Gte => stored => ValueOrder.CompareValues(stored, value) >= 0,
            FilterOperator.Lt => stored => ValueOrder.CompareValues(stored, value) < 0,
            FilterOperator.Lte => stored => ValueOrder.CompareValues(stored, value) <= 0,
            FilterOperator.Matches => JavaRegex.Bind((string)value),
            FilterOperator.Includes => stored => ((object[])stored).Contains(value, ValueOrder.Instance),
        };

    private static object Lower(object value) =>
        value switch
        {
            string text => LowerCase.Of(text),
            object[] list => Array.ConvertAll(list, Lower),
            _ => value,
        };
}
