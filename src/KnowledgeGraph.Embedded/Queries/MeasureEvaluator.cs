using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>Computes counts and aggregates.</summary>
internal sealed class MeasureEvaluator
{
    private readonly QueryRun _run;
    private readonly ValueReader _values;
    private readonly FilterEvaluator _filters;

    public MeasureEvaluator(QueryRun run)
    {
        _run = run;
        _values = new ValueReader(run, this);
        _filters = new FilterEvaluator(run, _values, this);
    }

    public ValueReader Values => _values;

    public FilterEvaluator Filters => _filters;

    /// <summary>The measure over what its path leads to from an entry.</summary>
    public Reader Bind(Measure measure)
    {
        if (measure is { Function: MeasureFunction.CountEdges, Path: [{ IsDeclaration: false } only], Filter.IsEverything: true })
        {
            var along = _run.Graph.Along(only);
            var counted = BindOver(measure);
            return (in Entry entry) => along.Count(entry.Node) is { } count ? (long)count : counted([entry]);
        }
        var over = BindOver(measure);
        return (in Entry entry) => over([entry]);
    }

    /// <summary>The measure over several entries: over themselves when its path is empty, else over what it leads to from any of them.</summary>
    public Func<List<Entry>, object?> BindOver(Measure measure)
    {
        var holds = measure.Filter.IsEverything ? null : _filters.Bind(measure.Filter, measure.Path is [.., var last] ? last : null);
        var fold = BindFold(measure);
        return entries =>
        {
            foreach (var relationship in measure.Path)
                entries = Follow(entries, relationship);
            if (holds is not null)
                entries = entries.FindAll(entry => holds(entry) == true);
            return fold(entries);
        };
    }

    /// <summary>Every entry that a relationship leads to from the different nodes among the given.</summary>
    public List<Entry> Follow(List<Entry> entries, Relationship relationship)
    {
        var found = new List<Entry>();
        foreach (var entry in Distinct(entries, e => e.Node))
        {
            foreach (var related in _run.Graph.Along(relationship.On(entry.Type)).From(entry.Node))
            {
                _run.Tick();
                found.Add(related);
            }
        }
        return found;
    }

    private Func<List<Entry>, object?> BindFold(Measure measure)
    {
        // The entries of a list or group come in the order of their keys, so that of one type those of a node stand together.
        Func<List<Entry>, IEnumerable<Entry>> nodes = entries =>
            measure.Path.Count == 0 && entries.TrueForAll(e => e.Type == entries[0].Type)
                ? DifferentFromLast(entries)
                : Distinct(entries, e => e.Node);
        Func<List<Entry>, IEnumerable<Entry>> edges = entries => Distinct(entries, e => e.Edge);
        switch (measure.Function)
        {
            case MeasureFunction.CountNodes:
                return entries => (long)nodes(entries).Count();
            case MeasureFunction.CountEdges:
                return entries => (long)edges(entries).Count();
        }
        var property = measure.Property!;
        var read = _values.Bind(property, coalesce: false);
        var carriers = property.Carrier is null ? nodes : edges;
        return entries => Aggregates.Of(measure.Function, property.Type, carriers(entries).Select(e => read(e)).OfType<object>());
    }

    private static IEnumerable<Entry> Distinct(List<Entry> entries, Func<Entry, object?> by) =>
        entries.Count <= 1 ? entries : entries.DistinctBy(by);

    private static IEnumerable<Entry> DifferentFromLast(List<Entry> entries)
    {
        Node? last = null;
        foreach (var entry in entries)
        {
            if (entry.Node != last)
                yield return entry;
            last = entry.Node;
        }
    }
}
