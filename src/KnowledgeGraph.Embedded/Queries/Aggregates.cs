using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>Folds present values into one.</summary>
internal static class Aggregates
{
    /// <summary>The aggregate of values of one type; null over nothing, but for the sum, which is 0.</summary>
    public static object? Of(MeasureFunction function, ScalarType type, IEnumerable<object> values) =>
        function switch
        {
            MeasureFunction.Min => values.Min(ValueOrder.Instance),
            MeasureFunction.Max => values.Max(ValueOrder.Instance),
            MeasureFunction.Sum => Sum(type, values),
            MeasureFunction.Average => Average(type, values.ToList()),
            MeasureFunction.Longest => Longest(values, sign: -1),
            MeasureFunction.Shortest => Longest(values, sign: 1),
            MeasureFunction.LongestLength => values.Select(Length).Max(),
            MeasureFunction.ShortestLength => values.Select(Length).Min(),
            MeasureFunction.AverageLength => values.Select(Length).Average(),
            MeasureFunction.CountNodes or MeasureFunction.CountEdges => throw new ArgumentException(
                "A count folds no values",
                nameof(function)
            ),
        };

    /// <summary>The length of a text in code points, as Cypher's <c>size</c> has it.</summary>
    private static long? Length(object text)
    {
        long length = 0;
        foreach (var rune in ((string)text).EnumerateRunes())
            length++;
        return length;
    }

    private static string? Longest(IEnumerable<object> values, int sign) =>
        values
            .Select(value => (string)value)
            .OrderBy(text => sign * Length(text))
            .ThenBy(text => text, ValueOrder.Instance)
            .FirstOrDefault();

    private static object Sum(ScalarType type, IEnumerable<object> values)
    {
        if (type == ScalarType.Float)
            return values.Sum(value => (double)value);
        if (type == ScalarType.Duration)
            return values.Aggregate(default(CalendarDuration), (sum, value) => Add(sum, (CalendarDuration)value));
        try
        {
            return values.Sum(value => (long)value);
        }
        catch (OverflowException e)
        {
            throw new GraphException(new GraphError(ErrorCodes.LimitExceeded, "The sum does not fit into 64 bits."), e);
        }
    }

    private static object? Average(ScalarType type, List<object> values)
    {
        if (values.Count == 0)
            return null;
        if (type == ScalarType.Duration)
            return Divide((CalendarDuration)Sum(type, values), values.Count);
        return type == ScalarType.Float ? values.Average(value => (double)value) : values.Average(value => (double)(long)value);
    }

    private static CalendarDuration Add(CalendarDuration a, CalendarDuration b)
    {
        var nanoseconds = a.Nanoseconds + b.Nanoseconds;
        var carry = nanoseconds / 1_000_000_000;
        return new(a.Months + b.Months, a.Days + b.Days, a.Seconds + b.Seconds + carry, nanoseconds % 1_000_000_000);
    }

    /// <summary>Divides as Neo4j does: what a unit leaves over goes on to the next smaller one.</summary>
    private static CalendarDuration Divide(CalendarDuration sum, int count)
    {
        const decimal daysPerMonth = 30.436875m,
            secondsPerDay = 86_400m;
        var months = (decimal)sum.Months / count;
        var days = (decimal)sum.Days / count + (months - decimal.Truncate(months)) * daysPerMonth;
        var seconds = (sum.Seconds + sum.Nanoseconds / 1e9m) / count + (days - decimal.Truncate(days)) * secondsPerDay;
        var whole = decimal.Floor(seconds);
        return new((long)decimal.Truncate(months), (long)decimal.Truncate(days), (long)whole, (int)((seconds - whole) * 1e9m));
    }
}
