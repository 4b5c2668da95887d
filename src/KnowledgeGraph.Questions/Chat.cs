using System.Text.Json;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Answers in a conversation. The calls that lead to the answer are shown as they happen. The text comes whole, at the end: it is
/// checked against what the calls gave, and what a check may still take back is not shown.
/// </summary>
public interface IChat
{
    /// <summary>Takes one turn. The last event is a <see cref="ChatAnswered"/>.</summary>
    /// <exception cref="Core.GraphException">The request does not hold, or the store cannot be reached.</exception>
    IAsyncEnumerable<ChatEvent> RunAsync(ChatRequest request, CancellationToken cancellation);
}

/// <summary>A conversation so far.</summary>
/// <param name="Messages">What was said, the user's newest message last; at most <see cref="MaxMessages"/>.</param>
/// <param name="ConversationId">The id that the last answer carried, which makes the newest message a follow-up; null at first.</param>
public sealed record ChatRequest(IReadOnlyList<ChatTurn> Messages, string? ConversationId = null)
{
    /// <summary>The most messages that are sent along.</summary>
    public const int MaxMessages = 40;
}

/// <summary>Something that was said.</summary>
/// <param name="Role">Who said it.</param>
/// <param name="Content">The words.</param>
public sealed record ChatTurn(ChatRole Role, string Content);

/// <summary>Who speaks.</summary>
public enum ChatRole
{
    /// <summary>The person who asks.</summary>
    User,

    /// <summary>The service.</summary>
    Assistant,
}

/// <summary>Something that happens in a turn.</summary>
public abstract record ChatEvent;

/// <summary>A tool is called.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">What it is given.</param>
public sealed record ToolCalled(string Name, JsonElement Arguments) : ChatEvent;

/// <summary>A tool has answered.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Result">What it gave; for a call that does not hold, an object with <c>error</c>.</param>
public sealed record ToolAnswered(string Name, JsonElement Result) : ChatEvent;

/// <summary>The turn is over.</summary>
/// <param name="Text">The answer, in Markdown.</param>
/// <param name="Parser"><c>grammar</c>, or the name of the model that phrased it.</param>
/// <param name="ConversationId">For the next turn; null when nothing can be followed up.</param>
/// <param name="Answer">The whole answer of the graph that it rests on, in the form of <see cref="Questions.Answer"/>; null when the model only used other tools.</param>
public sealed record ChatAnswered(string Text, string Parser, string? ConversationId, JsonElement? Answer) : ChatEvent;
