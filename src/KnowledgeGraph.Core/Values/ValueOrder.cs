namespace KnowledgeGraph.Core;

/// <summary>
/// The one rule of order and equality for stored values, the one that Cypher has. Numbers by value, text by code point,
/// false before true, instants by time, lists entry by entry. Null (missing) comes after everything.
/// </summary>
public sealed class ValueOrder : IComparer<object?>, IEqualityComparer<object>
{
    private ValueOrder() { }

    /// <summary>The rule.</summary>
    public static ValueOrder Instance { get; } = new();

    /// <summary>
    /// The order of sorting: total. Where <see cref="CompareValues"/> finds two instants equal, the one with the smaller offset is first.
    /// </summary>
    public int Compare(object? x, object? y) =>
        (x, y) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            (DateTimeOffset a, DateTimeOffset b) when a.UtcTicks == b.UtcTicks => a.Offset.CompareTo(b.Offset),
            (object[] a, object[] b) => CompareLists(a, b),
            _ => CompareValues(x, y),
        };

    /// <summary>What <c>gt gte lt lte</c> compare: two values of one kind, neither missing. Instants by time alone.</summary>
    /// <exception cref="ArgumentException">The values are of different kinds: a mistake of ours.</exception>
    public static int CompareValues(object a, object b) =>
        (a, b) switch
        {
            (string s, string t) => CompareText(s, t),
            (long n, long m) => n.CompareTo(m),
            (double n, double m) => n.CompareTo(m),
            (long n, double m) => ((double)n).CompareTo(m),
            (double n, long m) => n.CompareTo((double)m),
            (bool p, bool q) => p.CompareTo(q),
            (DateTimeOffset s, DateTimeOffset t) => s.UtcTicks.CompareTo(t.UtcTicks),
            (IComparable s, _) when a.GetType() == b.GetType() => s.CompareTo(b),
            (IComparable<OffsetTime> s, OffsetTime t) => s.CompareTo(t),
            (IComparable<CalendarDuration> s, CalendarDuration t) => s.CompareTo(t),
            _ => throw new ArgumentException($"{a.GetType().Name} and {b.GetType().Name} have no order.", nameof(b)),
        };

    /// <summary>What <c>eq</c> and <c>in</c> compare: instants with their offset too, lists entry by entry.</summary>
    public new bool Equals(object? x, object? y) =>
        x is null || y is null ? x is null && y is null : (x is object[]) == (y is object[]) && Compare(x, y) == 0;

    /// <inheritdoc/>
    public int GetHashCode(object obj) =>
        obj switch
        {
            object[] list => list.Aggregate(list.Length, (hash, entry) => HashCode.Combine(hash, GetHashCode(entry))),
            long n => ((double)n).GetHashCode(),
            _ => obj.GetHashCode(),
        };

    /// <summary>
    /// Compares text by code point. Only where a surrogate meets a code unit above all surrogates does that differ from the
    /// order of the code units.
    /// </summary>
    public static int CompareText(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var same = a.CommonPrefixLength(b);
        if (same == a.Length || same == b.Length)
            return a.Length.CompareTo(b.Length);
        char x = a[same],
            y = b[same];
        return char.IsSurrogate(x) == char.IsSurrogate(y) ? x.CompareTo(y)
            : char.IsSurrogate(x) ? (y >= '\uE000' ? 1 : x.CompareTo(y))
            : x >= '\uE000' ? -1
            : x.CompareTo(y);
    }

    private int CompareLists(object[] a, object[] b)
    {
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
            if (Compare(a[i], b[i]) is var order and not 0)
                return order;
        return a.Length.CompareTo(b.Length);
    }
}
