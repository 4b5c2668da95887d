using KnowledgeGraph.Core;

namespace KnowledgeGraph.Cypher;

/// <summary>The variables that a filter, an order or a projection speaks of.</summary>
/// <param name="Node">The node in hand.</param>
/// <param name="Types">The types that it may be of.</param>
/// <param name="IsNamed">Whether its row must name its type.</param>
/// <param name="Led">How it was reached; null where no relationship led to it.</param>
/// <param name="Score">The full-text score; null where there is none.</param>
/// <param name="As">Holds the name of the type that it is looked at as, where it may be of several at once; null elsewhere.</param>
internal sealed record Scope(
    string Node,
    IReadOnlyList<NodeType> Types,
    bool IsNamed,
    Step? Led = null,
    string? Score = null,
    string? As = null
)
{
    /// <summary>A node of a type.</summary>
    public Scope(string node, EntityType type)
        : this(node, type.Members, IsNamed: type is not NodeType) { }

    /// <summary>Everything that an entry of a connection is made of.</summary>
    public IEnumerable<string> Variables => new[] { Led?.Variable, Node, As, Score }.OfType<string>();

    /// <summary>Whether a node can be of two of the types: one has every label of the other.</summary>
    public bool Overlaps => Types.Any(type => Types.Any(other => other != type && other.Labels.All(type.Labels.Contains)));
}

/// <summary>The relationship that led to a node.</summary>
/// <param name="Variable">Its variable.</param>
/// <param name="Relationship">The relationship as it was asked for, perhaps declared on an interface.</param>
/// <param name="Source">What is known of the node that it was followed from.</param>
internal sealed record Step(string Variable, Relationship Relationship, Scope Source);

/// <summary>Clauses that bind the entries of a list, one a row.</summary>
/// <param name="Clauses">From the first <c>MATCH</c> or <c>CALL</c> to the last condition.</param>
/// <param name="Scope">What they bind.</param>
/// <param name="Repeats">Whether an entry may come in several rows.</param>
internal sealed record Rows(IReadOnlyList<string> Clauses, Scope Scope, bool Repeats)
{
    /// <summary>Whether they only match, and so may stand in a subquery without a <c>RETURN</c>.</summary>
    public bool IsPattern =>
        Clauses.All(clause =>
            clause.StartsWith("MATCH ", StringComparison.Ordinal) || clause.StartsWith("WHERE ", StringComparison.Ordinal)
        );
}
