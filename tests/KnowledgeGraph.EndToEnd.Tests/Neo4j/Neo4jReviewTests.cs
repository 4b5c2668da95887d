using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.EndToEnd.Tests.Neo4j;

/// <summary>
/// The review as a whole in Neo4j, with the program over it, by the steps of <c>docker-compose.yml</c> and with its environment:
/// no Docker engine is needed.
/// </summary>
public sealed class ReviewInNeo4j(Neo4jServer server) : IAsyncLifetime
{
    /// <summary>Null where there is no Neo4j.</summary>
    public Service? Service { get; private set; }

    /// <summary>What the first load said.</summary>
    public string FirstLoad { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (!server.IsThere)
            return;
        await server.EmptyAsync();
        FirstLoad = await RunAsync("load", "--if-empty");
        Service = await Service.StartAsync("--neo4j", server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (Service is null)
            return;
        await Service.DisposeAsync();
        server.Release();
    }

    /// <summary>Runs the program to its end, which must be a good one, and gives what it printed.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        var start = BuiltProgram.StartInfo(arguments);
        start.Environment["KG_STORE"] = "neo4j";
        start.Environment["KG_NEO4J"] = $"http://{server.Settings.Address.Authority}";
        start.Environment["KG_NEO4J_PASSWORD"] = server.Settings.Password;
        var (exit, output, errors) = await BuiltProgram.RunAsync(start);
        Assert.True(exit == 0, output + errors);
        return output;
    }
}

/// <summary>The doors over Neo4j, as over the store in the process, and the guide of Neo4j Browser.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jReviewTests : IClassFixture<ReviewInNeo4j>
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
    private readonly ReviewInNeo4j _review;
    private readonly ReviewService _embedded;

    public Neo4jReviewTests(Neo4jServer server, ReviewInNeo4j review, ReviewService embedded)
    {
        server.Require();
        (_server, _review, _embedded) = (server, review, embedded);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static IReadOnlyList<(string Title, string Query)> Guide { get; } = ReadGuide();

    public static TheoryData<string> Titles() => [.. Guide.Select(slide => slide.Title)];

    [Fact]
    public async Task An_MCP_client_calls_every_tool() =>
        McpClient.Check(await McpClient.CallAsync("http", new Uri(_review.Service!.Client.BaseAddress!, "/mcp").ToString()));

    [Fact]
    public async Task The_first_start_loads_the_graph_and_later_ones_leave_it()
    {
        Assert.Contains("loaded ", _review.FirstLoad, StringComparison.Ordinal);
        Assert.Contains("holds a graph already", await _review.RunAsync("load", "--if-empty"), StringComparison.Ordinal);
        Assert.Contains("Paper", await _review.RunAsync("doctor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_have_the_same_answers()
    {
        foreach (var question in Questions)
            Assert.Equal(await AskAsync(_embedded.Service, question), await AskAsync(_review.Service!, question));
    }

    [Fact]
    public void The_guide_walks_through_ten_queries() => Assert.Equal(10, Guide.Count);

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task A_query_of_the_guide_finds_something(string title)
    {
        var rows = (await _server.RunAsync(Guide.Single(slide => slide.Title == title).Query)).GetProperty("data").GetProperty("values");

        Assert.NotEqual(0, rows.GetArrayLength());
        // A column without a value in any row is a name that the data do not know.
        Assert.All(
            Enumerable.Range(0, rows[0].GetArrayLength()),
            column => Assert.Contains(rows.EnumerateArray(), row => row[column].ValueKind != System.Text.Json.JsonValueKind.Null)
        );
    }

    // Everything but the conversation, which each process signs with a key of its own.
    private static async Task<string> AskAsync(Service service, string question)
    {
        using var response = await service.Client.PostAsJsonAsync("/api/ask", new { question }, Stop);
        var answer = (await response.Content.ReadFromJsonAsync<JsonObject>(Stop))!;
        Assert.True(answer.Remove("conversationId"));
        return answer.ToJsonString();
    }

    private static IReadOnlyList<(string Title, string Query)> ReadGuide() =>
        [
            .. from slide in XDocument.Load(Repository.PathTo("graph-schema", "browser", "guide.html")).Descendants("slide")
            from query in slide.Descendants("pre").Where(pre => (string?)pre.Attribute("mode") == "cypher")
            select ((string)slide.Descendants("h3").First(), (string)query),
        ];
}
