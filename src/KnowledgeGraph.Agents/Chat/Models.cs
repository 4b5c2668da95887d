using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using OpenAI;

namespace KnowledgeGraph.Agents;

/// <summary>The chat services of the agent: the same pipeline around our reader and around a model.</summary>
internal static class Models
{
    /// <summary>The most tool calls of a turn, and so the most rounds.</summary>
    public const int MostCalls = 8;

    /// <summary>Our own reader.</summary>
    public static IChatCompletionService Reader() => Service(new ReaderChatClient());

    /// <summary>The model at an address. It is asked once: what fails is answered by the reader instead.</summary>
    public static IChatCompletionService Of(ModelSettings settings)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = settings.Endpoint,
            NetworkTimeout = settings.Time,
            RetryPolicy = new ClientRetryPolicy(0),
        };
        var key = new ApiKeyCredential(string.IsNullOrEmpty(settings.Key) ? "none" : settings.Key);
        return Service(new OpenAIClient(key, options).GetChatClient(settings.Name).AsIChatClient());
    }

    // Filters do not see calls of tools that do not exist, so the rounds are limited here too.
    private static IChatCompletionService Service(IChatClient client)
    {
        var pipeline = client.AsBuilder().UseKernelFunctionInvocation().Build();
        pipeline.GetService<FunctionInvokingChatClient>()!.MaximumIterationsPerRequest = MostCalls;
        return pipeline.AsChatCompletionService();
    }
}
