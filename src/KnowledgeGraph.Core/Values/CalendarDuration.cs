namespace KnowledgeGraph.Core;

/// <summary>
/// An amount of time as Cypher keeps it: months, days, seconds and nanoseconds side by side, since a month has no fixed
/// number of days. Ordered by the average length (a month is 30.436875 days, a day 24 hours), as Neo4j orders them.
/// </summary>
/// <param name="Months">Years count as 12.</param>
/// <param name="Days">Weeks count as 7.</param>
/// <param name="Seconds">Hours and minutes count as their seconds.</param>
/// <param name="Nanoseconds">0 to 999,999,999, added to the seconds.</param>
public readonly record struct CalendarDuration(long Months, long Days, long Seconds, int Nanoseconds) : IComparable<CalendarDuration>
{
    private const double SecondsPerMonth = 2_629_746;

    /// <inheritdoc/>
    public int CompareTo(CalendarDuration other)
    {
        var length = AverageSeconds.CompareTo(other.AverageSeconds);
        if (length != 0)
            return length;
        return (Months, Days, Seconds, Nanoseconds).CompareTo((other.Months, other.Days, other.Seconds, other.Nanoseconds));
    }

    private double AverageSeconds => Months * SecondsPerMonth + Days * 86_400d + Seconds + Nanoseconds / 1e9;
}
