using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace KnowledgeGraph.Agents;

/// <summary>
/// Our own reader of questions in the place of a model: it calls <see cref="GraphTools.AskGraph"/> with what the user said
/// and passes on what that says. Everything around it is the same as with a model.
/// </summary>
internal sealed class ReaderChatClient : IChatClient
{
    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var last = messages.Last();
        AIContent content = last.Contents.OfType<FunctionResultContent>().LastOrDefault() is { } answered
            ? new TextContent(AnswerText(answered.Result))
            : Call(last.Text, options);
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [content])));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var response = await GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        foreach (var update in response.ToChatResponseUpdates())
            yield return update;
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose() { }

    // The kernel gives its functions names of its own, which end in ours.
    private static FunctionCallContent Call(string question, ChatOptions? options)
    {
        var tool = options!.Tools!.First(tool => tool.Name.EndsWith(GraphTools.AskGraph, StringComparison.Ordinal));
        return new FunctionCallContent("1", tool.Name, new Dictionary<string, object?> { ["question"] = question });
    }

    private static string AnswerText(object? result) =>
        result is JsonElement { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("answer", out var text)
            ? text.GetString()!
            : "";
}
