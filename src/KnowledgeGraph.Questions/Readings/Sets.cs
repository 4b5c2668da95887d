using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What two descriptions of things of one type give together: either, both, the one without the other.</summary>
internal static class Sets
{
    /// <summary>What is the one or the other; what both say is said of all. Null where one of them is no restriction.</summary>
    public static Thing? Either(Thing one, Thing two)
    {
        if (one.Nodes.Count + one.Excluded.Count + two.Nodes.Count + two.Excluded.Count > 0)
            return null;
        var (root, first, second) = (new Thing(one.Type), one.Clone(), two.Clone());
        root.Where.AddRange(first.Where.Intersect(second.Where).ToArray());
        root.Links.AddRange(first.Links.Where(l => second.Links.Exists(o => Said(l) == Said(o))).ToArray());
        foreach (var part in new[] { first, second })
        {
            part.Where.RemoveAll(root.Where.Contains);
            part.Links.RemoveAll(l => root.Links.Exists(o => Said(l) == Said(o)));
        }
        if (first.IsFree || second.IsFree)
            return null;
        root.Either.Add(first is { Where.Count: 0, Links.Count: 0, Either: [var choice] } ? [.. choice, second] : [first, second]);
        return root;
    }

    /// <summary>What is both; null where both name things, of which some might be others.</summary>
    public static Thing? Both(Thing one, Thing two)
    {
        if (one.Nodes.Count > 0 && two.Nodes.Count > 0)
            return null;
        var both = one.Clone();
        both.Nodes.AddRange(two.Nodes);
        both.Excluded.AddRange(two.Excluded.Except(one.Excluded));
        both.Where.AddRange(two.Where.Except(one.Where));
        both.Links.AddRange(two.Clone().Links.Where(l => !one.Links.Exists(o => Said(l) == Said(o))));
        both.Either.AddRange(two.Clone().Either);
        return both;
    }

    /// <summary>What is the one and not the other, of which nothing may be known; null where that cannot be said.</summary>
    public static Thing? Without(Thing one, Thing two) => Denied(two) is { } denied ? Both(one, denied) : null;

    /// <summary>What is not so: one of its conditions does not hold. That it is under study goes without saying.</summary>
    private static Thing? Denied(Thing thing)
    {
        var denials = thing
            .Where.Where(f => TreeBuilder.PropertyOf(f) != Sorts.Corpus(thing.Type))
            .Select(f => With(thing.Type, t => t.Where.Add(Denied(f))))
            .Concat(thing.Links.Select(l => Denied(l) is { } denied ? With(thing.Type, t => t.Links.Add(denied)) : null))
            .Concat(thing.Nodes.Count == 0 ? [] : [With(thing.Type, t => t.Excluded.AddRange(thing.Nodes))])
            .Concat(thing.Excluded.Count == 0 ? [] : [With(thing.Type, t => t.Nodes.AddRange(thing.Excluded))])
            .Concat(
                thing.Either.Select(choice => choice.Select(Denied).Aggregate((all, t) => all is null || t is null ? null : Both(all, t)))
            )
            .ToArray();
        if (denials.Length == 0 || denials.Any(d => d is null))
            return null;
        return denials is [var only] ? only : With(thing.Type, t => t.Either.Add([.. denials.OfType<Thing>()]));
    }

    /// <summary>That a condition does not hold, also where the value is not known.</summary>
    private static Filter Denied(Filter filter)
    {
        var denied = filter switch
        {
            Comparison { Value: bool value } flag => flag with { Value = !value },
            Not not => not.Filter,
            _ => new Not(filter),
        };
        return filter is IsNull or Not { Filter: IsNull } || TreeBuilder.PropertyOf(filter).Required
            ? denied
            : Filter.Any(denied, new IsNull(TreeBuilder.PropertyOf(filter)));
    }

    /// <summary>That a thing is not related so; null where that cannot be said.</summary>
    private static Link? Denied(Link link)
    {
        var denied = link.Clone();
        switch (link)
        {
            case { Count: (FilterOperator.Gte, 1) }:
                (denied.Count, denied.Quantifier) = (null, Quantifier.None);
                return denied;
            case { Count: (FilterOperator.Gte, var least) }:
                denied.Count = (FilterOperator.Lt, least);
                return denied;
            case { Count: (FilterOperator.Gt, var more) }:
                denied.Count = (FilterOperator.Lte, more);
                return denied;
            case { Count: not null } or { Every: true }:
                return null;
            case { Quantifier: Quantifier.Some }:
                denied.Quantifier = Quantifier.None;
                return denied;
            case { Quantifier: Quantifier.None }:
                denied.Quantifier = Quantifier.Some;
                return denied;
            default:
                return null;
        }
    }

    private static Thing With(NodeType type, Action<Thing> say)
    {
        var thing = new Thing(type);
        say(thing);
        return thing;
    }

    private static string Said(Link link) => ReadingPrinter.Describe(With((NodeType)link.Relationship.Source, t => t.Links.Add(link)));
}
