using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>Finds the entries of a list or connection: those of its source that its filter leaves, in the order of their keys.</summary>
/// <param name="parent">The node in hand; nothing at the root.</param>
/// <param name="enough">How many will do.</param>
internal delegate List<Entry> EntrySource(in Entry parent, int enough);

/// <summary>Binds where entries come from.</summary>
internal sealed class EntrySources(QueryRun run, FilterEvaluator filters)
{
    /// <summary>Binds a source and a filter on it.</summary>
    public EntrySource Bind(NodeSource source, Filter filter) =>
        source switch
        {
            AllNodes s => BindAll(s.Type, filter),
            RelatedNodes s => BindRelated(s.Relationship, filter),
            FulltextHits s => BindHits(s, filter),
            CypherNodes s => throw QueryRun.NotSupported(s.Field),
            _ => throw new ArgumentException($"Unknown source {source.GetType().Name}", nameof(source)),
        };

    /// <summary>All nodes of a type that fulfil a filter, in the order of their keys.</summary>
    public EntrySource BindAll(EntityType type, Filter filter)
    {
        var holds = filters.Bind(filter, via: null);
        var ranges = type
            .Members.SelectMany(member => run.Graph.Nodes.Where(table => table.MayHold(member)).Select(table => (member, table)))
            .ToArray();
        return (in Entry _, int enough) =>
        {
            var found = new List<Entry>();
            foreach (var (member, table) in ranges)
            {
                foreach (var node in Candidates(filter, member, table))
                {
                    run.Tick();
                    var entry = new Entry(node, member);
                    if (!run.Graph.Is(node, member) || holds(entry) != true)
                        continue;
                    found.Add(entry);
                    if (ranges.Length == 1 && found.Count >= enough)
                        return found;
                }
            }
            if (ranges.Length > 1)
                Order(found);
            return found;
        };
    }

    private EntrySource BindRelated(Relationship relationship, Filter filter)
    {
        var along = run.Graph.Along(relationship);
        var holds = filters.Bind(filter, relationship);
        return (in Entry parent, int enough) =>
        {
            var found = new List<Entry>();
            var ordered = along.IsOrdered(parent.Node);
            foreach (var related in along.From(parent.Node))
            {
                run.Tick();
                if (holds(related) != true)
                    continue;
                found.Add(related);
                if (ordered && found.Count >= enough)
                    return found;
            }
            if (!ordered)
                Order(found);
            return found;
        };
    }

    /// <summary>What a full-text index finds, best first.</summary>
    private EntrySource BindHits(FulltextHits hits, Filter filter)
    {
        var holds = filters.Bind(filter, via: null);
        var found = run
            .Graph.Nodes.Where(table => table.MayHold(hits.Index.Type))
            .SelectMany(table => table.Fulltext(hits.Index).Search(hits.Phrase))
            .Where(hit => run.Graph.Is(hit.Node, hits.Index.Type))
            .Select(hit => new Entry(hit.Node, hits.Index.Type, Score: hit.Score));
        return (in Entry _, int enough) =>
            found.OrderByDescending(entry => entry.Score).Where(entry => holds(entry) == true).Take(enough).ToList();
    }

    /// <summary>The nodes of a table among which those are that fulfil the filter, in the order of their keys, each once.</summary>
    private IEnumerable<Node> Candidates(Filter filter, NodeType type, NodeTable table)
    {
        // An anchor's nodes must be put in order, which only pays when they are few.
        if (Anchor.Of(filter, type, table, run) is not { } anchor || anchor.Estimate * 4 > table.Count)
            return table.Order.Select(ordinal => table.Nodes[ordinal]!);
        var nodes = anchor.Nodes().Distinct().ToArray();
        Array.Sort(Array.ConvertAll(nodes, node => table.Rank[node.Ordinal]), nodes);
        return nodes;
    }

    private void Order(List<Entry> entries)
    {
        if (entries.Count <= 1)
            return;
        var ordered = entries.Order(Comparer<Entry>.Create(run.CompareKeys)).ToArray();
        entries.Clear();
        entries.AddRange(ordered);
    }
}
