using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>Sorts entries by sort keys. Equal ones keep the order in which they come, which is that of their keys.</summary>
internal sealed class Sorter(ValueReader values)
{
    /// <summary>Binds sort keys to a function that gives the first so many of the sorted entries.</summary>
    public Func<List<Entry>, int, List<Entry>> Bind(IReadOnlyList<SortKey> keys)
    {
        if (keys.Count == 0)
            return (entries, _) => entries;
        var readers = keys.Select(Reader).ToArray();
        var descending = keys.Select(key => key.Descending).ToArray();
        return (entries, enough) => entries.Count <= 1 ? entries : Sort(entries, enough, readers, descending);
    }

    private Reader Reader(SortKey key) =>
        key switch
        {
            PropertySort k => values.Bind(k.Property, coalesce: false),
            ScoreSort => (in Entry entry) => entry.Score,
            _ => throw new ArgumentException($"Unknown sort key {key.GetType().Name}", nameof(key)),
        };

    private static List<Entry> Sort(List<Entry> entries, int enough, Reader[] readers, bool[] descending)
    {
        var columns = Array.ConvertAll(readers, read => entries.ConvertAll(entry => read(entry)).ToArray());
        var compare = Comparer<int>.Create(
            (a, b) =>
            {
                for (var i = 0; i < columns.Length; i++)
                {
                    var order = ValueOrder.Instance.Compare(columns[i][a], columns[i][b]);
                    if (order != 0)
                        return descending[i] ? -order : order;
                }
                return a.CompareTo(b);
            }
        );
        return First(entries.Count, enough, compare).ConvertAll(position => entries[position]);
    }

    /// <summary>The least so many of the positions below a count, in order.</summary>
    private static List<int> First(int count, int enough, Comparer<int> compare)
    {
        if (enough >= count / 4)
        {
            var all = Enumerable.Range(0, count).ToArray();
            Array.Sort(all, compare);
            return [.. all.AsSpan(0, Math.Min(enough, count))];
        }
        // The greatest of those kept stands at the top, ready to give way to a lesser one.
        var kept = new PriorityQueue<int, int>(enough + 1, Comparer<int>.Create((a, b) => compare.Compare(b, a)));
        for (var position = 0; position < count; position++)
        {
            if (kept.Count < enough)
                kept.Enqueue(position, position);
            else if (enough > 0)
                kept.EnqueueDequeue(position, position);
        }
        var first = kept.UnorderedItems.Select(item => item.Element).ToList();
        first.Sort(compare);
        return first;
    }
}
