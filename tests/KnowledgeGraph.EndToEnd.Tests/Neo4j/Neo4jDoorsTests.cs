using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.EndToEnd.Tests.Neo4j;

/// <summary>The doors of questions over Neo4j, as over the store in the process.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jDoorsTests : IAsyncLifetime
{
    private static readonly string[] Questions =
    [
        "which Reward Modeling methods address overoptimization",
        "how many papers are in each domain",
        "what is MA-RLHF",
        "how is ODIN connected to Overoptimization",
        "who wrote ODIN",
        "what is the weather today",
    ];

    private readonly Neo4jServer _server;
    private Service _service = null!;

    public Neo4jDoorsTests(Neo4jServer server) => (_server = server).Require();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _server.EmptyAsync();
        await Neo4jServer.LoadAsync("--neo4j", _server.Address);
        _service = await Service.StartAsync("--neo4j", _server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _server.Release();
    }

    [Fact]
    public async Task An_MCP_client_calls_every_tool() =>
        McpClient.Check(await McpClient.CallAsync("http", new Uri(_service.Client.BaseAddress!, "/mcp").ToString()));

    [Fact]
    public async Task Questions_have_the_same_answers()
    {
        await using var embedded = await Service.StartAsync();

        foreach (var question in Questions) Assert.Equal(await AskAsync(embedded, question), await AskAsync(_service, question));
    }

    // Everything but the conversation, which each process signs with a key of its own.
    private static async Task<string> AskAsync(Service service, string question)
    {
        using var response = await service.Client.PostAsJsonAsync("/api/ask", new { question }, Stop);
        var answer = (await response.Content.ReadFromJsonAsync<JsonObject>(Stop))!;
        Assert.True(answer.Remove("conversationId"));
        return answer.ToJsonString();
    }
}
