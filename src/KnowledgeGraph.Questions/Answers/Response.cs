using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What a reading gave.</summary>
/// <param name="Result">As data.</param>
/// <param name="Text">As sentences.</param>
/// <param name="Citations">What it rests on.</param>
/// <param name="Queries">The queries that were run.</param>
internal sealed record Response(
    AnswerResult Result,
    string Text,
    IReadOnlyList<AnswerCitation> Citations,
    IReadOnlyList<GraphQuery> Queries
);
