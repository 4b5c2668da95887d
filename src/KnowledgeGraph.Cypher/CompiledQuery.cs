namespace KnowledgeGraph.Cypher;

/// <summary>A <see cref="Core.GraphQuery"/> as one Cypher statement.</summary>
/// <param name="Text">The statement, the same for every query of the same shape. It returns one column.</param>
/// <param name="Parameters">The values, by parameter name, in the form of <see cref="Core.ScalarType"/>.</param>
public sealed record CompiledQuery(string Text, IReadOnlyDictionary<string, object?> Parameters);
