using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What sort of answer a question asks for.</summary>
internal enum Ask
{
    /// <summary>The nodes.</summary>
    List,

    /// <summary>How many there are.</summary>
    Count,

    /// <summary>Whether there is one.</summary>
    YesNo,

    /// <summary>A property of one node.</summary>
    Value,

    /// <summary>What a node is.</summary>
    Define,

    /// <summary>How many in each group.</summary>
    Groups,

    /// <summary>The first ones by a measure.</summary>
    Rank,

    /// <summary>Which part of all.</summary>
    Share,

    /// <summary>Several nodes side by side.</summary>
    Compare,

    /// <summary>The words that show a relationship.</summary>
    Evidence,

    /// <summary>The ways between two nodes.</summary>
    Path,

    /// <summary>One number made of many: of a property, or of a count.</summary>
    Aggregate,

    /// <summary>Whether the first of two sets is the larger one.</summary>
    Larger,

    /// <summary>By how many more the first of two sets is larger.</summary>
    Difference,

    /// <summary>Several questions in one.</summary>
    Several,

    /// <summary>What can be asked.</summary>
    Help,
}

/// <summary>How one number is made of many.</summary>
internal enum Aggregation
{
    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The arithmetic mean.</summary>
    Mean,

    /// <summary>The one in the middle.</summary>
    Median,

    /// <summary>The least.</summary>
    Least,

    /// <summary>The greatest.</summary>
    Greatest,
}

/// <summary>A question as it was understood, bound to the schema: everything but the words.</summary>
/// <param name="Ask">The sort of answer.</param>
/// <param name="Root">What is asked for or about.</param>
internal sealed record Reading(Ask Ask, Thing Root)
{
    /// <summary>The property asked for (<see cref="Ask.Value"/>, <see cref="Ask.Share"/> of a relationship), or of which one number is made (<see cref="Ask.Aggregate"/>, <see cref="Ask.Groups"/>).</summary>
    public Property? Property { get; init; }

    /// <summary>What is told of each node besides its name (<see cref="Ask.List"/>).</summary>
    public IReadOnlyList<Property> Told { get; init; } = [];

    /// <summary>What is told of each node by the names of what it leads to (<see cref="Ask.List"/>).</summary>
    public IReadOnlyList<Relationship> ToldOf { get; init; } = [];

    /// <summary>What the groups are by; of an order, in each of which there are first ones.</summary>
    public IReadOnlyList<GroupBy> Groups { get; init; } = [];

    /// <summary>The order.</summary>
    public Ranking? Ranking { get; init; }

    /// <summary>The questions that make it up (<see cref="Ask.Several"/>), or that give two numbers (<see cref="Ask.Larger"/>, <see cref="Ask.Difference"/>).</summary>
    public IReadOnlyList<Reading> Parts { get; init; } = [];

    /// <summary>The whole that a share is a part of, or the second of two sets (<see cref="Ask.Difference"/>, <see cref="Ask.Larger"/>).</summary>
    public Thing? Whole { get; init; }

    /// <summary>The nodes that are compared, or the two ends of a way.</summary>
    public IReadOnlyList<NodeEntry> Compared { get; init; } = [];

    /// <summary>The aspects that are compared; empty for all.</summary>
    public IReadOnlyList<Relationship> Aspects { get; init; } = [];

    /// <summary>Whether only what all have in common is wanted (<see cref="Ask.Compare"/>).</summary>
    public bool Shared { get; init; }

    /// <summary>What is made of many numbers (<see cref="Ask.Aggregate"/>, <see cref="Ask.Groups"/> of a property).</summary>
    public Aggregation Function { get; init; }

    /// <summary>Whether the answer is to hold for all of <see cref="Whole"/> (<see cref="Ask.YesNo"/>).</summary>
    public bool Universal { get; init; }
}

/// <summary>One thing that groups are made by.</summary>
/// <param name="Path">The relationships to follow; none for the node itself.</param>
/// <param name="Property">The property; null for the node at the end.</param>
internal sealed record GroupBy(IReadOnlyList<Relationship> Path, Property? Property);

/// <summary>An order of nodes.</summary>
/// <param name="Measure">What is counted of each, or made of a property of what it leads to; null for a property of its own.</param>
/// <param name="Property">The property: of the node, or of the relationship <paramref name="Along"/>.</param>
/// <param name="Descending">Whether the largest comes first.</param>
/// <param name="Limit">How many are asked for; null for the first with all ties, 0 for all.</param>
/// <param name="Along">The relationship whose property is compared, as one of the root's links.</param>
internal sealed record Ranking(Measure? Measure, Property? Property, bool Descending, int? Limit, Link? Along = null)
{
    /// <summary>What is counted of each where only some of it is: the link that left the tree for the measure.</summary>
    public Link? Counted { get; init; }

    /// <summary>What <see cref="Measure"/> is to be more or less than of each: a list of those of which it is; null for an order.</summary>
    public (FilterOperator Operator, Measure Measure, Link? Counted)? Against { get; init; }

    /// <summary>The place that is asked for, those that share one counted once: 2 for the second largest.</summary>
    public int Place { get; init; } = 1;
}
