using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>Answers <see cref="GroupQuery"/>.</summary>
internal sealed class GroupEvaluator(
    QueryRun run,
    MeasureEvaluator measures,
    EntrySources sources,
    Func<NodeProjection, Func<Entry, NodeRow>> bindProjection
)
{
    /// <summary>A group before its keys are written: a key that is a node is still its entry.</summary>
    private sealed record Group(object?[] Keys, object?[] Measures);

    public GroupResult Answer(GroupQuery query)
    {
        var keys = query.Keys.Select(BindKey).ToArray();
        var functions = query.Measures.Select(measures.BindOver).ToArray();
        var nodes = sources.BindAll(query.Type, query.Filter)(default, int.MaxValue);
        var groups = Collect(nodes, keys)
            .Select(group => new Group(group.Key, Array.ConvertAll(functions, function => function(group.Value))))
            .Order(Comparer<Group>.Create((a, b) => Compare(a, b, query.Sort)))
            .Skip(query.Page.Offset)
            .Take(query.Page.Limit ?? int.MaxValue);
        var write = query.Keys.Select(key => bindProjection(key.Projection ?? NodeProjection.Nothing)).ToArray();
        return new GroupResult(groups.Select(group => Write(group, write)).ToArray());
    }

    private static Dictionary<object?[], List<Entry>> Collect(List<Entry> nodes, Func<Entry, object?[]>[] keys)
    {
        var groups = new Dictionary<object?[], List<Entry>>(ValueLists.Equality);
        var chosen = new object?[keys.Length];
        foreach (var node in nodes)
            Place(node, key: 0);
        return groups;

        // Into a group for each choice of one value for each key.
        void Place(Entry node, int key)
        {
            if (key == keys.Length)
            {
                if (!groups.TryGetValue(chosen, out var members))
                    groups.Add([.. chosen], members = []);
                members.Add(node);
                return;
            }
            foreach (var value in keys[key](node))
            {
                chosen[key] = value;
                Place(node, key + 1);
            }
        }
    }

    /// <summary>The different values of a key for a node; a null where its path leads nowhere.</summary>
    private Func<Entry, object?[]> BindKey(GroupKey key)
    {
        var value = key.Property is { } property
            ? measures.Values.Bind(property, coalesce: true)
            : (in Entry entry) => entry with { Edge = null };
        if (key.Path.Count == 0)
            return entry => [value(entry)];
        return entry =>
        {
            List<Entry> ends = [entry];
            foreach (var relationship in key.Path)
                ends = measures.Follow(ends, relationship);
            return ends.Count == 0 ? [null] : [.. ends.Select(end => value(end)).Distinct(ValueLists.Single)];
        };
    }

    private int Compare(Group a, Group b, IReadOnlyList<GroupSort> sort)
    {
        foreach (var key in sort)
        {
            var order = key.ByMeasure
                ? ValueOrder.Instance.Compare(a.Measures[key.Index], b.Measures[key.Index])
                : CompareKey(a.Keys[key.Index], b.Keys[key.Index]);
            if (order != 0)
                return key.Descending ? -order : order;
        }
        for (var i = 0; i < a.Keys.Length; i++)
        {
            var order = CompareKey(a.Keys[i], b.Keys[i]);
            if (order != 0)
                return order;
        }
        return 0;
    }

    private int CompareKey(object? a, object? b) =>
        (a, b) is (Entry x, Entry y) ? run.CompareKeys(x, y) : ValueOrder.Instance.Compare(a, b);

    private GroupRow Write(Group group, Func<Entry, NodeRow>[] write)
    {
        run.CountRow();
        return new GroupRow([.. group.Keys.Select((key, i) => key is Entry entry ? write[i](entry) : key)], group.Measures);
    }
}
