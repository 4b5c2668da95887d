using KnowledgeGraph.Core;

namespace KnowledgeGraph.Cypher;

/// <summary>The variables that a filter, an order or a projection speaks of.</summary>
/// <param name="Node">The node in hand.</param>
/// <param name="Type">Its type.</param>
/// <param name="Led">How it was reached; null where no relationship led to it.</param>
/// <param name="Score">The full-text score; null where there is none.</param>
internal sealed record Scope(string Node, EntityType Type, Step? Led = null, string? Score = null)
{
    /// <summary>Everything that an entry of a connection is made of.</summary>
    public IEnumerable<string> Variables => new[] { Led?.Variable, Node, Score }.OfType<string>();
}

/// <summary>The relationship that led to a node.</summary>
/// <param name="Variable">Its variable.</param>
/// <param name="Relationship">The relationship as it was asked for, perhaps declared on an interface.</param>
/// <param name="Source">The variable of the node that it was followed from.</param>
internal sealed record Step(string Variable, Relationship Relationship, string Source);

/// <summary>Clauses that bind the entries of a list, one a row.</summary>
/// <param name="Clauses">From the first <c>MATCH</c> or <c>CALL</c> to the last condition.</param>
/// <param name="Scope">What they bind.</param>
/// <param name="Repeats">Whether an entry may come in several rows.</param>
/// <param name="IsPattern">Whether they are <c>MATCH</c> clauses only, which may stand in a subquery without a <c>RETURN</c>.</param>
internal sealed record Rows(IReadOnlyList<string> Clauses, Scope Scope, bool Repeats, bool IsPattern);
