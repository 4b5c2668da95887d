using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Tests.Agents;

/// <summary>A server that speaks as OpenAI's chat completions do, and says what a script says.</summary>
public sealed class ScriptedModel : IAsyncDisposable
{
    private readonly WebApplication _server = BuildServer();
    private readonly IReadOnlyList<Reply> _script;
    private int _asked;

    private ScriptedModel(IReadOnlyList<Reply> script)
    {
        _script = script;
        _server.MapPost("/v1/chat/completions", AnswerAsync);
        _server.Urls.Add("http://127.0.0.1:0");
    }

    /// <summary>One thing that it says: a call of a tool, a text, a failure, anything, or nothing for ever.</summary>
    /// <param name="Call">The tool to call.</param>
    /// <param name="Arguments">Its arguments.</param>
    /// <param name="Raw">Its arguments as text that may be no JSON.</param>
    /// <param name="Text">What it says; <c>{answer}</c> stands for the answer that the last tool gave.</param>
    /// <param name="Status">The status that it fails with.</param>
    /// <param name="Body">The whole body of its response.</param>
    /// <param name="Hang">Whether it never answers.</param>
    public sealed record Reply(
        string? Call = null,
        JsonElement? Arguments = null,
        string? Raw = null,
        string? Text = null,
        int? Status = null,
        string? Body = null,
        bool Hang = false
    );

    public Uri Endpoint => new(_server.Urls.Single() + "/v1");

    /// <summary>The requests that it got.</summary>
    public List<JsonElement> Requests { get; } = [];

    /// <summary>Starts one. When the script is over, its last reply is repeated.</summary>
    public static async Task<ScriptedModel> StartAsync(IReadOnlyList<Reply> script)
    {
        var model = new ScriptedModel(script);
        await model._server.StartAsync();
        return model;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    // Without logs: what the runner prints of a failed run are the failures.
    private static WebApplication BuildServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    private async Task<IResult> AnswerAsync(HttpRequest http, CancellationToken cancellation)
    {
        var request = await JsonSerializer.DeserializeAsync<JsonElement>(http.Body, cancellationToken: cancellation);
        Requests.Add(request);
        var reply = _script[Math.Min(_asked++, _script.Count - 1)];
        if (reply.Hang)
            await Task.Delay(Timeout.Infinite, cancellation);
        if (reply.Status is { } status)
            return Results.StatusCode(status);
        if (reply.Body is { } body)
            return Results.Text(body, "application/json");
        return Results.Text(
            Completion(Message(reply, request), reply.Call is null ? "stop" : "tool_calls").ToJsonString(),
            "application/json"
        );
    }

    private static JsonObject Message(Reply reply, JsonElement request) =>
        reply.Call is { } call
            ? new JsonObject
            {
                ["role"] = "assistant",
                ["content"] = null,
                ["tool_calls"] = new JsonArray(
                    new JsonObject
                    {
                        ["id"] = "call_1",
                        ["type"] = "function",
                        ["function"] = new JsonObject
                        {
                            ["name"] = SentName(call, request),
                            ["arguments"] = reply.Raw ?? reply.Arguments!.Value.GetRawText(),
                        },
                    }
                ),
            }
            : new JsonObject
            {
                ["role"] = "assistant",
                ["content"] = reply.Text!.Replace("{answer}", LastAnswer(request), StringComparison.Ordinal),
            };

    // The kernel puts the name of its plugin before the tool's own: a model calls what it was sent, or, when it was sent no
    // tools, what it pleases.
    private static string SentName(string tool, JsonElement request) =>
        request.TryGetProperty("tools", out var tools)
            ? tools
                .EnumerateArray()
                .Select(sent => sent.GetProperty("function").GetProperty("name").GetString()!)
                .FirstOrDefault(sent => sent.EndsWith(tool, StringComparison.Ordinal), tool)
            : tool;

    private static string LastAnswer(JsonElement request)
    {
        var last = request.GetProperty("messages").EnumerateArray().Last();
        if (last.GetProperty("role").GetString() != "tool")
            return "";
        using var result = JsonDocument.Parse(last.GetProperty("content").GetString()!);
        return result.RootElement.TryGetProperty("answer", out var answer) ? answer.GetString()! : "";
    }

    private static JsonObject Completion(JsonObject message, string reason) =>
        new()
        {
            ["id"] = "1",
            ["object"] = "chat.completion",
            ["created"] = 1,
            ["model"] = "scripted",
            ["choices"] = new JsonArray(
                new JsonObject
                {
                    ["index"] = 0,
                    ["message"] = message,
                    ["finish_reason"] = reason,
                }
            ),
            ["usage"] = new JsonObject
            {
                ["prompt_tokens"] = 1,
                ["completion_tokens"] = 1,
                ["total_tokens"] = 2,
            },
        };
}
