using KnowledgeGraph.Core;

namespace KnowledgeGraph.Ingest;

/// <summary>What a graph starts from, read and checked.</summary>
/// <param name="Change">Every node and relationship, as one change.</param>
/// <param name="Hash">A hash of the files that were read: another one means other data.</param>
/// <param name="Notes">What was left out because the schema has no place for it; empty for a seed folder, which must fit whole.</param>
public sealed record Seed(GraphChange Change, string Hash, IReadOnlyList<GraphError> Notes);
