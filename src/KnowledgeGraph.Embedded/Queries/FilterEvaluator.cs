using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>Binds filters to functions of three-valued truth.</summary>
internal sealed class FilterEvaluator(QueryRun run, ValueReader values, MeasureEvaluator measures)
{
    /// <summary>Binds a filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="via">The relationship that leads to the entries, as a node type declares it; null at the root.</param>
    /// <exception cref="GraphException">It asks what this store cannot answer, or a regular expression is wrong.</exception>
    public Predicate Bind(Filter filter, Relationship? via) =>
        filter switch
        {
            And f => All(f.Filters.Select(each => Bind(each, via)).ToArray()),
            Or f => Any(f.Filters.Select(each => Bind(each, via)).ToArray()),
            Not f => Negate(Bind(f.Filter, via)),
            Comparison f => Compare(values.Bind(f.Property, coalesce: true), Comparisons.Bind(f.Operator, f.Value, f.IgnoreCase)),
            IsNull f => Missing(values.Bind(f.Property, coalesce: false)),
            TypeIs f => (in Entry entry) => f.Types.Contains(entry.Type),
            CarrierIs f => via?.Properties == f.Type ? (in Entry _) => true : (in Entry _) => false,
            Related f => BindRelated(f),
            Measured f => Compare(measures.Bind(f.Measure), Comparisons.Bind(f.Operator, f.Value, ignoreCase: false)),
            ScoreBetween f => (in Entry entry) => !(entry.Score < f.Min) && !(entry.Score > f.Max),
            _ => throw new ArgumentException($"Unknown filter {filter.GetType().Name}", nameof(filter)),
        };

    private static Predicate All(Predicate[] predicates) =>
        (in Entry entry) =>
        {
            bool? result = true;
            foreach (var predicate in predicates)
            {
                var holds = predicate(entry);
                if (holds == false)
                    return false;
                result &= holds;
            }
            return result;
        };

    private static Predicate Any(Predicate[] predicates) =>
        (in Entry entry) =>
        {
            bool? result = false;
            foreach (var predicate in predicates)
            {
                var holds = predicate(entry);
                if (holds == true)
                    return true;
                result |= holds;
            }
            return result;
        };

    private static Predicate Negate(Predicate predicate) => (in Entry entry) => !predicate(entry);

    private static Predicate Missing(Reader read) => (in Entry entry) => read(entry) is null;

    private static Predicate Compare(Reader read, Func<object?, bool?> holds) => (in Entry entry) => holds(read(entry));

    private Predicate BindRelated(Related filter)
    {
        if (!filter.Relationship.IsDeclaration)
            return BindRelated(filter, filter.Relationship);
        var members = new Dictionary<NodeType, Predicate>();
        return (in Entry entry) => QueryRun.PerType(entry.Type, members, type => BindRelated(filter, filter.Relationship.On(type)))(entry);
    }

    private Predicate BindRelated(Related filter, Relationship relationship)
    {
        var along = run.Graph.Along(relationship);
        var inner = Bind(filter.Filter, relationship);
        return filter.Quantifier switch
        {
            Quantifier.Some => (in Entry entry) => Matches(along, entry.Node, inner, enough: 1) >= 1,
            Quantifier.None => (in Entry entry) => Matches(along, entry.Node, inner, enough: 1) == 0,
            Quantifier.Single => (in Entry entry) => Matches(along, entry.Node, inner, enough: 2) == 1,
            Quantifier.All => (in Entry entry) => SomeAndNoneFails(along, entry.Node, inner),
        };
    }

    private int Matches(Traversal along, Node node, Predicate inner, int enough)
    {
        var matches = 0;
        foreach (var related in along.From(node))
        {
            run.Tick();
            if (inner(related) == true && ++matches == enough)
                break;
        }
        return matches;
    }

    private bool SomeAndNoneFails(Traversal along, Node node, Predicate inner)
    {
        var some = false;
        foreach (var related in along.From(node))
        {
            run.Tick();
            var holds = inner(related);
            if (holds == false)
                return false;
            some |= holds == true;
        }
        return some;
    }
}
