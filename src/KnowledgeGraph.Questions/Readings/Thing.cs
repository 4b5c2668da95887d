using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Something that a question speaks of: nodes of a type that fulfil conditions. A tree of things joined by relationships is
/// the part of a reading that becomes a <see cref="Filter"/>.
/// </summary>
internal sealed class Thing(NodeType type)
{
    /// <summary>The type.</summary>
    public NodeType Type { get; } = type;

    /// <summary>The nodes it can be, when some were named; any of them.</summary>
    public List<NodeEntry> Nodes { get; } = [];

    /// <summary>The nodes it is not.</summary>
    public List<NodeEntry> Excluded { get; } = [];

    /// <summary>Conditions on its own properties; all hold.</summary>
    public List<Filter> Where { get; } = [];

    /// <summary>What it is related to; all hold.</summary>
    public List<Link> Links { get; } = [];

    /// <summary>What it also is, one or another of each: <c>works that are on display or were lent to X</c>. Each is of its type.</summary>
    public List<IReadOnlyList<Thing>> Either { get; } = [];

    /// <summary>Whether nothing restricts it.</summary>
    public bool IsFree => Nodes.Count == 0 && Excluded.Count == 0 && Where.Count == 0 && Links.Count == 0 && Either.Count == 0;

    /// <summary>Whether nothing restricts it but that it is under study, which goes without saying.</summary>
    public bool IsWhole =>
        Nodes.Count == 0
        && Excluded.Count == 0
        && Links.Count == 0
        && Either.Count == 0
        && Where.All(f => TreeBuilder.PropertyOf(f) == Sorts.Corpus(Type));

    /// <summary>The condition on a node to be this.</summary>
    public Filter ToFilter() =>
        Filter.All([
            .. Nodes.Count == 0 ? Array.Empty<Filter>() : [Identity(Nodes)],
            .. Excluded.Count == 0 ? Array.Empty<Filter>() : [new Not(Identity(Excluded))],
            .. Where,
            .. Links.Select(l => l.ToFilter()),
            .. Either.Select(choice => Filter.Any(choice.Select(t => t.ToFilter()))),
        ]);

    /// <summary>This and all that it is related to, however far.</summary>
    public IEnumerable<Thing> All() => Links.SelectMany(l => l.Other.All()).Prepend(this);

    /// <summary>The nodes that this and all that it is related to are named as.</summary>
    public IEnumerable<NodeEntry> Named() => All().SelectMany(t => t.Nodes.Concat(t.Either.SelectMany(c => c).SelectMany(o => o.Named())));

    /// <summary>All relationships, however far.</summary>
    public IEnumerable<Link> AllLinks() => Links.SelectMany(l => l.Other.AllLinks().Prepend(l));

    /// <summary>A copy that can be changed by itself.</summary>
    public Thing Clone()
    {
        var copy = new Thing(Type);
        copy.Nodes.AddRange(Nodes);
        copy.Excluded.AddRange(Excluded);
        copy.Where.AddRange(Where);
        copy.Links.AddRange(Links.Select(l => l.Clone()));
        copy.Either.AddRange(Either.Select(choice => choice.Select(t => t.Clone()).ToArray()));
        return copy;
    }

    private Filter Identity(List<NodeEntry> nodes) =>
        nodes.Count == 1
            ? new Comparison(Type.Key!, FilterOperator.Eq, nodes[0].Key)
            : new Comparison(Type.Key!, FilterOperator.In, nodes.Select(n => (object)n.Key).ToArray());
}

/// <summary>How a thing is related to another.</summary>
internal sealed class Link(Relationship relationship, Thing other)
{
    /// <summary>The relationship, declared by the nearer thing's type.</summary>
    public Relationship Relationship { get; } = relationship;

    /// <summary>What it leads to.</summary>
    public Thing Other { get; } = other;

    /// <summary>Conditions on the relationship's own properties.</summary>
    public List<Filter> Where { get; } = [];

    /// <summary>Some, none, or all and at least one.</summary>
    public Quantifier Quantifier { get; set; } = Quantifier.Some;

    /// <summary>How many different ones there must be; null for the quantifier alone.</summary>
    public (FilterOperator Operator, long Number)? Count { get; set; }

    /// <summary>Whether there must be another number of them than at least one, which goes without saying.</summary>
    public bool IsCounted => Count is not (null or (FilterOperator.Gte, 1));

    /// <summary>Whether it is counted how often it is related so, the same thing again and again.</summary>
    public bool CountsTimes { get; set; }

    /// <summary>Whether it must be every one that there is: how many that are is counted before it is asked.</summary>
    public bool Every { get; set; }

    /// <summary>A copy that can be changed by itself.</summary>
    public Link Clone() => Along(Relationship);

    /// <summary>The same between things of one type, led the other way; null for any other link.</summary>
    public Link? Turned() =>
        Relationship.Source == Relationship.Target && Quantifier == Quantifier.Some && Connections.Inverse(Relationship) is { } back
            ? Along(back)
            : null;

    private Link Along(Relationship way)
    {
        var copy = new Link(way, Other.Clone())
        {
            Quantifier = Quantifier,
            Count = Count,
            CountsTimes = CountsTimes,
            Every = Every,
            IsStep = IsStep,
        };
        copy.Where.AddRange(Where);
        return copy;
    }

    /// <summary>The condition on the nearer thing.</summary>
    public Filter ToFilter() =>
        Count is { } count
            ? new Measured(CountMeasure(), count.Operator, count.Number)
            : new Related(Relationship, Quantifier, Filter.All([Other.ToFilter(), .. Where]));

    /// <summary>How many different things are related so, or how often. Counted at the end of the way where it runs through unnamed things.</summary>
    private Measure CountMeasure()
    {
        var (path, end) = Counted();
        return new Measure(
            CountsTimes ? MeasureFunction.CountEdges : MeasureFunction.CountNodes,
            path,
            null,
            Filter.All([end.Other.ToFilter(), .. end.Where])
        );
    }

    /// <summary>The way to what is counted, and its last step.</summary>
    public (IReadOnlyList<Relationship> Path, Link End) Counted()
    {
        var path = new List<Relationship> { Relationship };
        var end = this;
        while (
            end.Other is { Nodes.Count: 0, Where.Count: 0, Excluded.Count: 0, Links: [{ Count: null, Quantifier: Quantifier.Some } only] }
            && end.IsStep
        )
            path.Add((end = only).Relationship);
        return (path, end);
    }

    /// <summary>Whether it only stands for the relationship of which a property is asked: nothing is said of it or of what it leads to.</summary>
    public bool IsOnlyCarrier => IsStep && Quantifier == Quantifier.Some && Count is null && Where.Count == 0 && Other.IsFree;

    /// <summary>Whether what it leads to was not spoken of: it only lies on the way to what was.</summary>
    public bool IsStep { get; init; }
}
