using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// Where a search for the nodes of a table can start, other than at every node: nodes among which all are that fulfil the
/// filter. The filter is still asked of each, so an anchor may give too many, never too few.
/// </summary>
/// <param name="Estimate">About how many nodes it gives.</param>
/// <param name="Nodes">Finds them; a node may come twice.</param>
internal sealed record Anchor(double Estimate, Func<IEnumerable<Node>> Nodes)
{
    /// <summary>The most selective anchor that a filter offers on a table of nodes looked at as a type; null when it offers none.</summary>
    public static Anchor? Of(Filter filter, NodeType type, NodeTable table, QueryRun run) =>
        filter switch
        {
            And f => f.Filters.Select(each => Of(each, type, table, run)).OfType<Anchor>().MinBy(a => a.Estimate),
            Or f => OfEach(f.Filters.Select(each => Of(each, type, table, run)).ToArray()),
            Comparison { IgnoreCase: false, Property: { IsList: false, Carrier: null } } f => OfComparison(f, type, table),
            Related { Quantifier: not Quantifier.None } f => OfRelated(f.Relationship.On(type), f.Filter, table, run),
            _ => null,
        };

    private static Anchor? OfEach(Anchor?[] anchors) =>
        anchors.Contains(null) ? null : new Anchor(anchors.Sum(a => a!.Estimate), () => anchors.SelectMany(a => a!.Nodes()));

    private static Anchor? OfComparison(Comparison filter, NodeType type, NodeTable table)
    {
        var property = filter.Property.Entity is InterfaceType ? type.Property(filter.Property.Name) : filter.Property;
        if (property is not { Source: StoredColumn column, Coalesce: null })
            return null;
        var slot = table.Columns.Slot(column.Name);
        if (slot < 0)
            return new Anchor(0, () => []);
        object[] values = filter.Operator == FilterOperator.In ? (object[])filter.Value : [filter.Value];
        var op = filter.Operator == FilterOperator.In ? FilterOperator.Eq : filter.Operator;
        if (op == FilterOperator.Eq && property == type.Key)
            return new Anchor(values.Length, () => values.Select(value => table.Find((string)value)).OfType<Node>());
        if (op is FilterOperator.Contains or FilterOperator.EndsWith or FilterOperator.Matches || table.IndexOn(slot) is not { } index)
            return null;
        var ranges = Array.ConvertAll(values, value => index.Range(op, value));
        return new Anchor(
            ranges.Sum(range => range.Count),
            () => ranges.SelectMany(range => range).Select(ordinal => table.Nodes[ordinal]!)
        );
    }

    /// <summary>Starts at the other end of a relationship, and walks against it.</summary>
    private static Anchor? OfRelated(Relationship relationship, Filter filter, NodeTable table, QueryRun run)
    {
        var against = run.Graph.Along(relationship, against: true);
        var starts = new List<Anchor>();
        double estimate = 0;
        foreach (var type in relationship.Target.Members)
        {
            foreach (var target in run.Graph.Nodes.Where(t => t.MayHold(type)))
            {
                if (Of(filter, type, target, run) is not { } start)
                    return null;
                starts.Add(start);
                estimate += start.Estimate * against.MeanDegree(target);
            }
        }
        return new Anchor(
            estimate,
            () =>
                starts
                    .SelectMany(start => start.Nodes())
                    .Distinct()
                    .SelectMany(node => Sources(against, node))
                    .Where(node => node.Table == table.Index)
        );
    }

    private static List<Node> Sources(Traversal against, Node node)
    {
        var found = new List<Node>();
        foreach (var entry in against.From(node))
            found.Add(entry.Node);
        return found;
    }
}
