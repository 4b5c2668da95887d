namespace KnowledgeGraph.Core;

/// <summary>
/// What can be asked of a store: plain immutable data, bound to a <see cref="GraphSchema"/>. No unknown name can stand in
/// it, and it knows nothing of Cypher, SQL, HTTP or GraphQL. What it cannot say, no door can ask.
/// </summary>
public abstract record GraphQuery;

/// <summary>A list of nodes, each once, however many relationships lead to it. Answered by <see cref="NodeListResult"/>.</summary>
/// <param name="Source">Where the nodes come from.</param>
/// <param name="Filter">Which of them.</param>
/// <param name="Sort">In which order; the type's key is always the last, unwritten one.</param>
/// <param name="Page">Which part of that order.</param>
/// <param name="Projection">What is wanted of each.</param>
public sealed record NodeQuery(NodeSource Source, Filter Filter, IReadOnlyList<SortKey> Sort, Page Page, NodeProjection Projection)
    : GraphQuery;

/// <summary>
/// A page of relationships with the nodes they lead to, their count and aggregates (at the root: of nodes themselves).
/// Answered by <see cref="ConnectionResult"/>.
/// </summary>
/// <param name="Source">Where the nodes come from. From <see cref="RelatedNodes"/> each relationship gives an entry of its own.</param>
/// <param name="Filter">Which of them; it may speak of the relationship's properties too.</param>
/// <param name="Sort">In which order; the node's key is always the last, unwritten one.</param>
/// <param name="Page">Which part of that order.</param>
/// <param name="Parts">What is wanted.</param>
public sealed record ConnectionQuery(NodeSource Source, Filter Filter, IReadOnlyList<SortKey> Sort, Page Page, ConnectionParts Parts)
    : GraphQuery;

/// <summary>
/// Nodes put into groups, with measures of each group. A node falls into one group for each combination of its keys; where
/// a key's path leads nowhere, the key is null. Answered by <see cref="GroupResult"/>.
/// </summary>
/// <param name="Type">The type of the nodes that are grouped.</param>
/// <param name="Filter">Which of them.</param>
/// <param name="Keys">What they are grouped by, at least one.</param>
/// <param name="Measures">What is measured of each group: over its nodes (an empty path), or over what a path leads to from any of them.</param>
/// <param name="Sort">The order of the groups; ties are broken by the keys in their order, a node by its key property.</param>
/// <param name="Page">Which part of that order.</param>
public sealed record GroupQuery(
    EntityType Type,
    Filter Filter,
    IReadOnlyList<GroupKey> Keys,
    IReadOnlyList<Measure> Measures,
    IReadOnlyList<GroupSort> Sort,
    Page Page
) : GraphQuery;

/// <summary>
/// The shortest ways from some nodes to others along any relationship, in either direction, without a node twice.
/// Shortest first; equal lengths by the keys of the nodes along the way; those along the same nodes by the types and directions of
/// their steps, and else in no promised order. Answered by <see cref="PathResult"/>.
/// </summary>
/// <param name="From">The type of the first nodes.</param>
/// <param name="FromFilter">Which of them.</param>
/// <param name="To">The type of the last nodes.</param>
/// <param name="ToFilter">Which of them.</param>
/// <param name="MaxLength">The most relationships on a way, 1 to 10.</param>
/// <param name="Without">Node types that a way may not pass through (its two ends apart).</param>
/// <param name="Limit">The most ways to give; only those of the shortest length are given.</param>
/// <param name="Projection">What is wanted of each node, for any node type of the schema.</param>
public sealed record PathQuery(
    EntityType From,
    Filter FromFilter,
    EntityType To,
    Filter ToFilter,
    int MaxLength,
    IReadOnlyList<NodeType> Without,
    int Limit,
    NodeProjection Projection
) : GraphQuery;

/// <summary>The scalars that a <c>@cypher</c> field of <c>Query</c> gives. Answered by <see cref="ValueResult"/>.</summary>
/// <param name="Field">The field.</param>
/// <param name="Arguments">The values of its arguments, by name, in the form of <see cref="ScalarType"/>.</param>
public sealed record CypherValueQuery(CypherField Field, IReadOnlyDictionary<string, object?> Arguments) : GraphQuery;

/// <summary>Where nodes come from.</summary>
/// <param name="Type">Their type.</param>
public abstract record NodeSource(EntityType Type);

/// <summary>All nodes of a type. Stands at the root only.</summary>
public sealed record AllNodes(EntityType Type) : NodeSource(Type);

/// <summary>The nodes that a relationship leads to from the node in hand. Stands in a projection only.</summary>
/// <param name="Relationship">The relationship, declared by a node type.</param>
public sealed record RelatedNodes(Relationship Relationship) : NodeSource(Relationship.Target);

/// <summary>The nodes that a full-text index finds, with their score. Stands at the root only.</summary>
/// <param name="Index">The index.</param>
/// <param name="Phrase">The phrase, in Lucene's classic syntax, with Neo4j's <c>standard-no-stop-words</c> analysis.</param>
public sealed record FulltextHits(FulltextIndex Index, string Phrase) : NodeSource(Index.Type);

/// <summary>The nodes that a <c>@cypher</c> field gives, in its own order, which sorting by nothing keeps.</summary>
/// <param name="Field">The field, whose <see cref="CypherField.Target"/> is set.</param>
/// <param name="Arguments">The values of its arguments, by name.</param>
public sealed record CypherNodes(CypherField Field, IReadOnlyDictionary<string, object?> Arguments) : NodeSource(Field.Target!);

/// <summary>A part of a sorted list.</summary>
/// <param name="Offset">How many to leave out first, at least 0.</param>
/// <param name="Limit">The most to give; null for all.</param>
public sealed record Page(int Offset, int? Limit)
{
    /// <summary>The whole list.</summary>
    public static Page All { get; } = new(0, null);
}

/// <summary>One key of an order. Missing values come last ascending and first descending; text compares by code point, false before true.</summary>
/// <param name="Descending">Whether the largest comes first.</param>
public abstract record SortKey(bool Descending);

/// <summary>By a property of the node, or of the relationship that led to it.</summary>
public sealed record PropertySort(Property Property, bool Descending) : SortKey(Descending);

/// <summary>By the full-text score.</summary>
public sealed record ScoreSort(bool Descending) : SortKey(Descending);

/// <summary>One key of the order of groups.</summary>
/// <param name="Index">The position among the measures, or among the keys.</param>
/// <param name="ByMeasure">Which of the two.</param>
/// <param name="Descending">Whether the largest comes first.</param>
public sealed record GroupSort(int Index, bool ByMeasure, bool Descending);

/// <summary>What nodes are grouped by.</summary>
/// <param name="Path">The relationships to follow, none for the node itself.</param>
/// <param name="Property">A property of the node at the end (or of the last relationship); null for that node itself.</param>
/// <param name="Projection">What is wanted of the node when it is the key; null otherwise.</param>
public sealed record GroupKey(IReadOnlyList<Relationship> Path, Property? Property, NodeProjection? Projection);
