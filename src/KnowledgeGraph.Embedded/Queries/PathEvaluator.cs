using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// Answers <see cref="PathQuery"/>: measures from the goals how far each node is, then walks from the starts towards them,
/// always one nearer, so that every step lies on a shortest way.
/// </summary>
internal sealed class PathEvaluator(QueryRun run, EntrySources sources, Func<NodeProjection, Func<Entry, NodeRow>> bindProjection)
{
    /// <summary>A relationship on the way to a node.</summary>
    private readonly record struct Hop(Edge Edge, bool Forward, Node To);

    /// <summary>The nearest goal of a node and the nearest but one: a node that is a goal itself needs another one.</summary>
    private readonly record struct Reach(int Length, Node Goal, int? OtherLength)
    {
        public int? From(Node start) => Goal != start ? Length : OtherLength;
    }

    public PathResult Answer(PathQuery query)
    {
        var starts = Nodes(query.From, query.FromFilter);
        var goals = Nodes(query.To, query.ToFilter);
        bool Barred(Node node) => query.Without.Any(type => run.Graph.Is(node, type));
        var reaches = Measure(goals, query.MaxLength, Barred);
        int? Length(Node node, Node start) => reaches.TryGetValue(node, out var reach) ? reach.From(start) : null;

        var shortest = starts.Min(start => Length(start, start));
        var project = bindProjection(query.Projection);
        return new PathResult(
            starts
                .Where(start => shortest is not null && Length(start, start) == shortest)
                .SelectMany(start =>
                    Walk(start, shortest!.Value, node => Length(node, start), Barred)
                        .SelectMany(Choices)
                        .Select(hops => Write(start, hops, project))
                )
                .Take(query.Limit)
                .ToArray()
        );
    }

    private List<Node> Nodes(EntityType type, Filter filter) =>
        sources.BindAll(type, filter)(default, int.MaxValue).Select(entry => entry.Node).Distinct().ToList();

    /// <summary>How many relationships lead from each node to its two nearest goals, as far as the length allows.</summary>
    private Dictionary<Node, Reach> Measure(List<Node> goals, int maxLength, Func<Node, bool> barred)
    {
        var reaches = goals.ToDictionary(goal => goal, goal => new Reach(0, goal, null));
        var frontier = goals.ConvertAll(goal => (At: goal, Goal: goal));
        for (var length = 1; length <= maxLength && frontier.Count > 0; length++)
        {
            var next = new List<(Node, Node)>();
            foreach (var (at, goal) in frontier.Where(front => front.At == front.Goal || !barred(front.At)))
            {
                foreach (var hop in Hops(at))
                {
                    run.Tick();
                    if (!reaches.TryGetValue(hop.To, out var reach))
                        reaches[hop.To] = new Reach(length, goal, null);
                    else if (reach.Goal != goal && reach.OtherLength is null)
                        reaches[hop.To] = reach with { OtherLength = length };
                    else
                        continue;
                    next.Add((hop.To, goal));
                }
            }
            frontier = next;
        }
        return reaches;
    }

    /// <summary>The ways of the given length that come nearer with each step, in the order of their nodes: for each step, the relationships that make it.</summary>
    private IEnumerable<IReadOnlyList<Hop[]>> Walk(Node start, int length, Func<Node, int?> distance, Func<Node, bool> barred)
    {
        var prefixes = new Stack<(Node At, IReadOnlyList<Hop[]> Steps)>([(start, [])]);
        while (prefixes.TryPop(out var prefix))
        {
            run.Tick();
            var left = length - prefix.Steps.Count - 1;
            if (left < 0)
            {
                yield return prefix.Steps;
                continue;
            }
            var nearer = Hops(prefix.At)
                .Where(hop => distance(hop.To) == left && (left == 0 || !barred(hop.To)))
                .GroupBy(hop => hop.To)
                .OrderDescending(Comparer<IGrouping<Node, Hop>>.Create((a, b) => run.CompareKeys(Look(a.Key), Look(b.Key))));
            // The last one pushed is the first one walked on.
            foreach (var step in nearer)
                prefixes.Push((step.Key, [.. prefix.Steps, step.Order(Comparer<Hop>.Create(Compare)).ToArray()]));
        }
    }

    private static IEnumerable<IReadOnlyList<Hop>> Choices(IReadOnlyList<Hop[]> steps) =>
        steps.Aggregate(
            (IEnumerable<IReadOnlyList<Hop>>)
                [
                    [],
                ],
            (ways, step) => ways.SelectMany(way => step.Select(hop => (IReadOnlyList<Hop>)[.. way, hop]))
        );

    /// <summary>Every relationship of a node, whichever way it leads.</summary>
    private List<Hop> Hops(Node node)
    {
        var hops = new List<Hop>();
        foreach (var table in run.Graph.Edges)
        {
            if (table.From == node.Table)
                foreach (var edge in table.At(node.Ordinal, outgoing: true))
                    hops.Add(new Hop(edge, true, run.Graph.To(edge)));
            if (table.To == node.Table)
                foreach (var edge in table.At(node.Ordinal, outgoing: false))
                    hops.Add(new Hop(edge, false, run.Graph.From(edge)));
        }
        return hops;
    }

    private int Compare(Hop a, Hop b)
    {
        var order = ValueOrder.CompareText(run.Graph.Edges[a.Edge.Table].Type, run.Graph.Edges[b.Edge.Table].Type);
        if (order == 0)
            order = b.Forward.CompareTo(a.Forward);
        return order != 0 ? order : a.Edge.Id.CompareTo(b.Edge.Id);
    }

    private Entry Look(Node node) => new(node, run.StoredType(node));

    private PathRow Write(Node start, IReadOnlyList<Hop> hops, Func<Entry, NodeRow> project) =>
        new(
            [.. hops.Select(hop => hop.To).Prepend(start).Select(node => project(Look(node)))],
            [.. hops.Select(hop => new PathStep(run.Graph.Edges[hop.Edge.Table].Type, hop.Forward, Properties(hop.Edge)))]
        );

    private KeyValuePair<string, object>[] Properties(Edge edge) =>
        run
            .Graph.Edges[edge.Table]
            .Columns.Names.Select((name, slot) => (name, value: edge[slot]))
            .Where(property => property.value is not null)
            .OrderBy(property => property.name, StringComparer.Ordinal)
            .Select(property => KeyValuePair.Create(property.name, property.value!))
            .ToArray();
}
