namespace KnowledgeGraph.Core;

/// <summary>A time of day with its distance from UTC (Cypher's <c>ZONED TIME</c>). Ordered by the instant it names, then by offset.</summary>
/// <param name="Time">The local time.</param>
/// <param name="Offset">Local minus UTC.</param>
public readonly record struct OffsetTime(TimeOnly Time, TimeSpan Offset) : IComparable<OffsetTime>
{
    /// <inheritdoc/>
    public int CompareTo(OffsetTime other)
    {
        var instant = (Time.Ticks - Offset.Ticks).CompareTo(other.Time.Ticks - other.Offset.Ticks);
        return instant != 0 ? instant : Offset.CompareTo(other.Offset);
    }
}
