using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Channels;
using KnowledgeGraph.Core;
using KnowledgeGraph.Questions;
using Microsoft.SemanticKernel;

namespace KnowledgeGraph.Agents;

/// <summary>
/// What happens to the tool calls of one turn: they are counted, shown, kept for the check of the answer, and what does not
/// hold in them goes back to the model in words. A follow-up is one without the model's doing: the conversation is added here.
/// </summary>
internal sealed class Turn(string? conversationId, ChannelWriter<ChatEvent> events) : IAutoFunctionInvocationFilter
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private int _calls;

    /// <summary>For the next turn.</summary>
    public string? ConversationId { get; private set; } = conversationId;

    /// <summary>The last whole answer of the graph.</summary>
    public JsonElement? Answer { get; private set; }

    /// <summary>What the tools gave, calls that failed left out.</summary>
    public List<JsonElement> Results { get; } = [];

    /// <summary>Why the last call failed; null when none did.</summary>
    public GraphException? Failure { get; private set; }

    /// <summary>Whether more calls were asked for than a turn may make.</summary>
    public bool Exceeded { get; private set; }

    /// <inheritdoc/>
    public async Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        if (++_calls > Models.MostCalls)
        {
            (Exceeded, context.Terminate) = (true, true);
            return;
        }
        var name = context.Function.Name;
        if (name == GraphTools.AskGraph && context.Arguments is { } given && ConversationId is not null)
            given["conversationId"] = given.GetValueOrDefault("conversationId") ?? ConversationId;
        var arguments = JsonSerializer.SerializeToElement(context.Arguments?.ToDictionary() ?? [], Json);
        await events.WriteAsync(new ToolCalled(name, arguments)).ConfigureAwait(false);
        var result = await InvokeAsync(context, next).ConfigureAwait(false);
        if (name == GraphTools.AskGraph && Failure is null)
            (Answer, ConversationId) = (result, result.GetProperty("conversationId").GetString());
        await events.WriteAsync(new ToolAnswered(name, result)).ConfigureAwait(false);
    }

    private async Task<JsonElement> InvokeAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        try
        {
            Failure = null;
            await next(context).ConfigureAwait(false);
            var result = context.Result.GetValue<JsonElement>();
            Results.Add(result);
            return result;
        }
        catch (GraphException e)
        {
            Failure = e;
            var error = JsonSerializer.SerializeToElement(new { error = e.Errors.Select(one => one.ToString()) }, Json);
            context.Result = new FunctionResult(context.Result, error);
            return error;
        }
    }
}
