using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Agents;
using KnowledgeGraph.Rest;
using KnowledgeGraph.Specification;
using KnowledgeGraph.Tests.Agents;
using Microsoft.AspNetCore.Builder;

namespace KnowledgeGraph.Tests.Rest;

public sealed class ApiDoorTests : IAsyncLifetime
{
    private const string Question = "which Reward Modeling methods address overoptimization";

    private readonly HttpClient _client = new();
    private WebApplication _server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A request that does not hold, and the problem document that says so.</summary>
    public sealed record BadRequest(string Path, string? Body, int? Repeat, string? Type, int Status, string Code, string Contains);

    public static TheoryData<string> BadRequests => [.. File.ReadLines(CaseFile.PathTo("rest", "bad.jsonl"))];

    public async ValueTask InitializeAsync()
    {
        var review = await ReviewTools.GetAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddApi();
        _server = builder.Build();
        _server.MapApi(review.Questions, new ChatAgent(review.Engine, review.Tools), new Suggestions(ReviewGraph.Schema, review.Search));
        _server.Urls.Add("http://127.0.0.1:0");
        await _server.StartAsync(Stop);
        _client.BaseAddress = new Uri(_server.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_question_is_answered_as_JSON_and_as_events_alike()
    {
        var answer = await (
            await _client.PostAsJsonAsync("/api/ask", new { question = Question }, Stop)
        ).Content.ReadFromJsonAsync<JsonElement>(Stop);
        var events = await EventsAsync("/api/ask", new { question = Question });

        Assert.Equal("answered", answer.GetProperty("status").GetString());
        Assert.Equal("reading", events[0].EventType);
        Assert.Equal(answer.GetProperty("interpretation").GetString(), Data(events[0]).GetProperty("interpretation").GetString());
        Assert.Equal(answer.GetProperty("answer").GetString(), Text(events));
        Assert.Equal("result", events[^1].EventType);
        Assert.Equal(Lasting(answer), Lasting(Data(events[^1])));
    }

    [Fact]
    public async Task A_turn_of_the_chat_shows_its_tool_calls()
    {
        var events = await EventsAsync("/api/chat", new { messages = new[] { new { role = "user", content = Question } } });

        Assert.Equal(["tool-call", "tool-result"], events.Take(2).Select(one => one.EventType));
        Assert.Equal("ask_graph", Data(events[0]).GetProperty("name").GetString());
        Assert.Equal(Data(events[^1]).GetProperty("text").GetString(), Text(events));
        Assert.Equal("grammar", Data(events[^1]).GetProperty("parser").GetString());
    }

    [Fact]
    public async Task What_fails_in_a_turn_is_its_last_event()
    {
        var events = await EventsAsync(
            "/api/chat",
            new { messages = new[] { new { role = "user", content = Question } }, conversationId = "mine" }
        );

        Assert.Equal("error", events[^1].EventType);
        Assert.Equal(400, Data(events[^1]).GetProperty("status").GetInt32());
    }

    [Theory]
    [MemberData(nameof(BadRequests))]
    public async Task A_request_that_does_not_hold_gets_a_problem_document(string line)
    {
        var bad = JsonSerializer.Deserialize<BadRequest>(line, JsonSerializerOptions.Web)!;
        var body = bad.Body ?? JsonSerializer.Serialize(new { question = new string('x', bad.Repeat!.Value) });

        using var response = await _client.PostAsync(
            bad.Path,
            new StringContent(body, Encoding.UTF8, bad.Type ?? "application/json"),
            Stop
        );
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Stop);

        Assert.Equal(bad.Status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(bad.Code, problem.GetProperty("code").GetString());
        Assert.Contains(bad.Contains, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(" at KnowledgeGraph.", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("which papers addr", "which papers address")]
    [InlineData("which papers address overopt", "which papers address Overoptimization")]
    [InlineData("how many papers are in reward mod", "how many papers are in Reward Modeling")]
    [InlineData("what is ODI", "what is ODIN")]
    public async Task A_question_that_is_begun_is_gone_on_with(string typed, string whole)
    {
        var suggestions = await _client.GetFromJsonAsync<JsonElement>($"/api/suggest?q={Uri.EscapeDataString(typed)}", Stop);

        Assert.Contains(whole, suggestions.GetProperty("suggestions").EnumerateArray().Select(one => one.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task The_API_is_described()
    {
        var api = await _client.GetFromJsonAsync<JsonElement>(ApiDoor.Description, Stop);

        Assert.Equal(
            ["/api/ask", "/api/chat", "/api/suggest"],
            api.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order()
        );
        var schemas = api.GetProperty("components").GetProperty("schemas");
        Assert.Contains(
            "missing-property",
            schemas.GetProperty("RefusalKind").GetProperty("enum").EnumerateArray().Select(value => value.GetString())
        );
        Assert.Contains(
            "answer",
            schemas.GetProperty("Answer").GetProperty("properties").EnumerateObject().Select(property => property.Name)
        );
    }

    private async Task<List<SseItem<string>>> EventsAsync(string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = JsonContent.Create(body),
            Headers = { { "Accept", "text/event-stream" } },
        };
        using var response = await _client.SendAsync(request, Stop);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return await SseParser.Create(await response.Content.ReadAsStreamAsync(Stop)).EnumerateAsync(Stop).ToListAsync(Stop);
    }

    private static JsonElement Data(SseItem<string> item) => JsonSerializer.Deserialize<JsonElement>(item.Data);

    private static string Text(IEnumerable<SseItem<string>> events) =>
        string.Concat(events.Where(one => one.EventType == "delta").Select(one => Data(one).GetProperty("text").GetString()));

    // Everything but the conversation, which carries the time.
    private static string Lasting(JsonElement answer) =>
        JsonSerializer.Serialize(
            answer.EnumerateObject().Where(one => one.Name != "conversationId").ToDictionary(one => one.Name, one => one.Value)
        );
}
