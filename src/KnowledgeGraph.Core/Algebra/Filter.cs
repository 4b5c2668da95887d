namespace KnowledgeGraph.Core;

/// <summary>
/// A condition on a node, and inside a relationship also on the relationship that led to it: a comparison speaks of
/// whichever carries its property. Truth has three values: comparing a missing value is unknown, and so is its negation;
/// a list keeps what is true.
/// </summary>
public abstract record Filter
{
    /// <summary>Holds for everything.</summary>
    public static Filter Everything { get; } = new And([]);

    /// <summary>Holds for nothing.</summary>
    public static Filter Nothing { get; } = new Or([]);

    /// <summary>Whether it is <see cref="Everything"/>, which filters nothing.</summary>
    public bool IsEverything => this is And { Filters.Count: 0 };

    /// <summary>All of the given, without nesting and without what filters nothing.</summary>
    public static Filter All(params IEnumerable<Filter> filters)
    {
        var flat = filters.SelectMany(f => f is And and ? and.Filters : [f]).ToArray();
        return flat.Length == 1 ? flat[0]
            : flat.Length == 0 ? Everything
            : new And(flat);
    }

    /// <summary>Any of the given.</summary>
    public static Filter Any(params IEnumerable<Filter> filters)
    {
        var list = filters.ToArray();
        return list.Length == 1 ? list[0] : new Or(list);
    }
}

/// <summary>All hold; true when there are none.</summary>
public sealed record And(IReadOnlyList<Filter> Filters) : Filter;

/// <summary>At least one holds; false when there are none.</summary>
public sealed record Or(IReadOnlyList<Filter> Filters) : Filter;

/// <summary>Does not hold; unknown stays unknown.</summary>
public sealed record Not(Filter Filter) : Filter;

/// <summary>A comparison of a property with a value.</summary>
/// <param name="Property">The property, of the node or of the relationship that led to it. One of an interface means each member's own of that name.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Value">
/// In the form of <see cref="ScalarType"/>; an <c>object[]</c> for <see cref="FilterOperator.In"/> and for
/// <see cref="FilterOperator.Eq"/> on a list. Never null: a missing value is <see cref="IsNull"/>.
/// </param>
/// <param name="IgnoreCase">Whether both sides are lower-cased first.</param>
public sealed record Comparison(Property Property, FilterOperator Operator, object Value, bool IgnoreCase = false) : Filter;

/// <summary>The property has no value. Never unknown; <c>@coalesce</c> does not apply.</summary>
public sealed record IsNull(Property Property) : Filter;

/// <summary>The node is of one of these types.</summary>
public sealed record TypeIs(IReadOnlyList<NodeType> Types) : Filter;

/// <summary>The relationship that led to the node carries this type of properties (matters through interfaces only).</summary>
public sealed record CarrierIs(PropertiesType Type) : Filter;

/// <summary>A condition on what a relationship leads to. Never unknown.</summary>
/// <param name="Relationship">The relationship; of an interface, it means each member's own.</param>
/// <param name="Quantifier">How many must fulfil it.</param>
/// <param name="Filter">The condition, on the node at the other end and on the relationship.</param>
public sealed record Related(Relationship Relationship, Quantifier Quantifier, Filter Filter) : Filter;

/// <summary>A condition on a count or aggregate of what a path leads to. A missing aggregate compares as a missing value.</summary>
/// <param name="Measure">What is measured; its path has at least one relationship.</param>
/// <param name="Operator">One of <c>Eq In Gt Gte Lt Lte</c>.</param>
/// <param name="Value">As for <see cref="Comparison"/>.</param>
public sealed record Measured(Measure Measure, FilterOperator Operator, object Value) : Filter;

/// <summary>The full-text score lies between the two, both included. Under <see cref="FulltextHits"/> only.</summary>
public sealed record ScoreBetween(double? Min, double? Max) : Filter;

/// <summary>How many of the relationships must lead to a match.</summary>
public enum Quantifier
{
    /// <summary>At least one.</summary>
    Some,

    /// <summary>At least one, and none on which the condition is false.</summary>
    All,

    /// <summary>Not one; true without any.</summary>
    None,

    /// <summary>Exactly one relationship.</summary>
    Single,
}
