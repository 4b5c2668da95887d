using System.Text.Json;
using KnowledgeGraph.Agents;
using KnowledgeGraph.Core;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Agents;

public sealed class ChatAgentTests
{
    private const string Question = "which Reward Modeling methods address overoptimization";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>How a model behaves, and whose answer goes out then.</summary>
    /// <param name="Name">What the model does.</param>
    /// <param name="Replies">What it says, one reply a request.</param>
    /// <param name="Parser">Who phrased the answer that goes out.</param>
    /// <param name="Contains">A text in it.</param>
    /// <param name="Excludes">A text that must not be in it.</param>
    public sealed record Case(string Name, ScriptedModel.Reply[] Replies, string Parser, string? Contains, string? Excludes);

    public static TheoryData<string> Cases => [.. File.ReadLines(CaseFile.PathTo("agents", "models.jsonl"))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_model_is_heard_only_as_far_as_the_graph_bears_it_out(string line)
    {
        var model = JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!;
        await using var server = await ScriptedModel.StartAsync(model.Replies);
        var hangs = model.Replies.Any(reply => reply.Hang);

        var events = await RunAsync(Settings(server, hangs ? TimeSpan.FromSeconds(2) : TimeSpan.FromMinutes(1)), Question);

        var answer = Assert.IsType<ChatAnswered>(events[^1]);
        Assert.Equal(model.Parser, answer.Parser);
        Assert.NotEmpty(answer.Text);
        if (model.Contains is { } contains)
            Assert.Contains(contains, answer.Text, StringComparison.Ordinal);
        if (model.Excludes is { } excludes)
            Assert.DoesNotContain(excludes, answer.Text, StringComparison.Ordinal);
        if (model.Parser == "grammar")
            Assert.Contains("set aside, because", answer.Text, StringComparison.Ordinal);
        Assert.InRange(server.Requests.Count, 1, 9);
    }

    [Fact]
    public async Task Without_a_model_the_reader_answers_through_the_same_tool_call()
    {
        var events = await RunAsync(null, Question);

        Assert.Collection(
            events,
            one => Assert.Equal(Question, Assert.IsType<ToolCalled>(one).Arguments.GetProperty("question").GetString()),
            one => Assert.Equal("answered", Assert.IsType<ToolAnswered>(one).Result.GetProperty("status").GetString()),
            one =>
            {
                var answer = Assert.IsType<ChatAnswered>(one);
                Assert.Equal("grammar", answer.Parser);
                Assert.Equal(answer.Answer!.Value.GetProperty("answer").GetString(), answer.Text);
                Assert.Contains("[21]", answer.Text, StringComparison.Ordinal);
                Assert.NotNull(answer.ConversationId);
            }
        );
    }

    [Fact]
    public async Task A_follow_up_goes_on_from_the_answer_before()
    {
        var first = Assert.IsType<ChatAnswered>((await RunAsync(null, Question))[^1]);
        var agent = await AgentAsync(null);

        var events = await agent
            .RunAsync(new ChatRequest([new ChatTurn(ChatRole.User, "how many of those are from 2024?")], first.ConversationId), Stop)
            .ToListAsync(Stop);

        Assert.Equal(first.ConversationId, Assert.IsType<ToolCalled>(events[0]).Arguments.GetProperty("conversationId").GetString());
        var answer = Assert.IsType<ChatAnswered>(events[^1]).Answer!.Value;
        Assert.Equal("answered", answer.GetProperty("status").GetString());
        var earlier = first.Answer!.Value.GetProperty("result").GetProperty("nodes").GetArrayLength();
        Assert.InRange(answer.GetProperty("result").GetProperty("count").GetInt32(), 1, earlier);
    }

    [Fact]
    public async Task The_model_is_sent_the_tools_and_what_they_gave()
    {
        var ask = JsonSerializer.SerializeToElement(new { question = Question });
        await using var server = await ScriptedModel.StartAsync([new(Call: "ask_graph", Arguments: ask), new(Text: "{answer}")]);

        await RunAsync(Settings(server, TimeSpan.FromMinutes(1)), Question);

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(7, server.Requests[0].GetProperty("tools").GetArrayLength());
        Assert.Equal("tool", server.Requests[1].GetProperty("messages").EnumerateArray().Last().GetProperty("role").GetString());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"role": "assistant", "content": "x"}]""")]
    [InlineData("""[{"role": "user", "content": " "}]""")]
    public async Task A_conversation_that_does_not_hold_is_refused_before_it_begins(string messages)
    {
        var agent = await AgentAsync(null);
        var turns = JsonSerializer.Deserialize<ChatTurn[]>(messages, AnswerJson.Options)!;

        var error = Assert.Throws<GraphException>(() => agent.RunAsync(new ChatRequest(turns), Stop));

        Assert.Equal(ErrorCodes.BadUserInput, Assert.Single(error.Errors).Code);
    }

    private static ModelSettings Settings(ScriptedModel server, TimeSpan time) => new(server.Endpoint, "scripted") { Time = time };

    private static async Task<ChatAgent> AgentAsync(ModelSettings? model)
    {
        var review = await ReviewTools.GetAsync();
        return new ChatAgent(review.Engine, review.Tools, model);
    }

    private static async Task<List<ChatEvent>> RunAsync(ModelSettings? model, string question) =>
        await (await AgentAsync(model)).RunAsync(new ChatRequest([new ChatTurn(ChatRole.User, question)]), Stop).ToListAsync(Stop);
}
