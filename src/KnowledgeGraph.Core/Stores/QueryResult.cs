namespace KnowledgeGraph.Core;

/// <summary>The answer to a <see cref="GraphQuery"/>, nested as its query was: values stand by position, never by name.</summary>
public abstract record QueryResult;

/// <summary>Nodes in order.</summary>
public sealed record NodeListResult(IReadOnlyList<NodeRow> Nodes) : QueryResult;

/// <summary>A page of a connection.</summary>
/// <param name="TotalCount">The entries that the filter leaves; null when not asked for.</param>
/// <param name="Edges">The entries of the page, in order; empty when not asked for.</param>
/// <param name="Offset">The position of the first entry of the page in the whole order.</param>
/// <param name="HasMore">Whether entries follow the page; false when not asked for.</param>
/// <param name="Measures">The values of the measures, in their order.</param>
/// <param name="Groups">For each grouping, its groups in the order of their values, missing last.</param>
public sealed record ConnectionResult(
    long? TotalCount,
    IReadOnlyList<EdgeRow> Edges,
    int Offset,
    bool HasMore,
    IReadOnlyList<object?> Measures,
    IReadOnlyList<IReadOnlyList<IReadOnlyList<EdgeRow>>> Groups
) : QueryResult;

/// <summary>Groups in order.</summary>
public sealed record GroupResult(IReadOnlyList<GroupRow> Groups) : QueryResult;

/// <summary>Ways in order, shortest first.</summary>
public sealed record PathResult(IReadOnlyList<PathRow> Paths) : QueryResult;

/// <summary>A value, an <c>object[]</c> for a list, or null.</summary>
public sealed record ValueResult(object? Value) : QueryResult;

/// <summary>What was wanted of a node.</summary>
/// <param name="Type">The type of the node.</param>
/// <param name="Values">For each selection of the type: a value, a <see cref="NodeListResult"/> or a <see cref="ConnectionResult"/>.</param>
public sealed record NodeRow(NodeType Type, object?[] Values);

/// <summary>What was wanted of an entry of a connection.</summary>
/// <param name="Node">The node; null when not asked for.</param>
/// <param name="Carrier">The type of properties that the relationship carries; null for none.</param>
/// <param name="Properties">The values of the selections for that type.</param>
/// <param name="Score">The full-text score; null when not asked for.</param>
public sealed record EdgeRow(NodeRow? Node, PropertiesType? Carrier, object?[] Properties, double? Score);

/// <summary>A group.</summary>
/// <param name="Keys">For each key: a value, or a <see cref="NodeRow"/>, or null where the path led nowhere.</param>
/// <param name="Measures">The values of the measures.</param>
public sealed record GroupRow(object?[] Keys, object?[] Measures);

/// <summary>A way: n nodes and n - 1 steps between them.</summary>
public sealed record PathRow(IReadOnlyList<NodeRow> Nodes, IReadOnlyList<PathStep> Steps);

/// <summary>A relationship on a way.</summary>
/// <param name="Type">The stored type.</param>
/// <param name="Forward">Whether it leads from the earlier node to the later one.</param>
/// <param name="Properties">Its stored properties by name, in the form of <see cref="ScalarType"/>, in the order of their names.</param>
public sealed record PathStep(string Type, bool Forward, IReadOnlyList<KeyValuePair<string, object>> Properties);
