namespace KnowledgeGraph.Questions;

/// <summary>A question in natural language.</summary>
/// <param name="Question">The words, 1 to 2,000 characters.</param>
/// <param name="ConversationId">The id of an earlier answer, which makes the question a follow-up; null for a first question.</param>
public sealed record AskRequest(string Question, string? ConversationId = null)
{
    /// <summary>The most characters that a question may have.</summary>
    public const int MaxLength = 2_000;
}
