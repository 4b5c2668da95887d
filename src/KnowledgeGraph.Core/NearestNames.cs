namespace KnowledgeGraph.Core;

/// <summary>Finds what somebody may have meant to type.</summary>
public static class NearestNames
{
    /// <summary>
    /// The known names nearest to the given one, at most <paramref name="count"/>, best first: those within a third of
    /// its length in single-letter edits (two letters swapped count as one), letter case set aside, and with a letter in common.
    /// </summary>
    public static IReadOnlyList<string> Of(string given, IEnumerable<string> known, int count = 3)
    {
        var limit = Math.Max(1, given.Length / 3);
        return known
            .Select(name => (name, distance: Distance(given.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(x => x.distance <= limit && x.distance < Math.Max(given.Length, x.name.Length))
            .OrderBy(x => x.distance)
            .ThenBy(x => x.name, StringComparer.Ordinal)
            .Take(count)
            .Select(x => x.name)
            .ToArray();
    }

    /// <summary>
    /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
    /// Costs time and memory in proportion to the product of both lengths.
    /// </summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var rows = new int[3][];
        for (var i = 0; i < 3; i++)
            rows[i] = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            rows[0][j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            int[] row = rows[i % 3],
                above = rows[(i + 2) % 3],
                twoAbove = rows[(i + 1) % 3];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(substitution, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
            }
        }
        return rows[a.Length % 3][b.Length];
    }
}
