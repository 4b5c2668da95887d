using System.Text.Json;
using KnowledgeGraph.Agents;
using KnowledgeGraph.Core;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Search;
using KnowledgeGraph.Specification;
using Microsoft.Extensions.AI;

namespace KnowledgeGraph.Tests.Agents;

/// <summary>Words that want to be more than words: they stay words.</summary>
public sealed class InjectionTests
{
    private static readonly string[] Prompts = Read("prompts.jsonl");
    private static readonly string[] Queries = Read("queries.jsonl");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prompts_call_no_tool_but_ours_and_change_nothing()
    {
        Assert.Equal(100, Prompts.Distinct().Count());
        var review = await ReviewTools.GetAsync();
        var version = await review.Engine.GetVersionAsync(Stop);
        var known = review.Tools.All.Select(tool => tool.Name).ToHashSet();
        var agent = new ChatAgent(review.Engine, review.Tools);

        foreach (var prompt in Prompts)
        {
            var events = await agent
                .RunAsync(new ChatRequest([new ChatTurn(KnowledgeGraph.Questions.ChatRole.User, prompt)]), Stop)
                .ToListAsync(Stop);

            Assert.Subset(known, events.OfType<ToolCalled>().Select(call => call.Name).ToHashSet());
            Assert.IsType<ChatAnswered>(events[^1]);
        }
        Assert.Equal(version, await review.Engine.GetVersionAsync(Stop));
    }

    [Fact]
    public async Task A_model_that_obeys_them_is_not_heard()
    {
        var review = await ReviewTools.GetAsync();
        var version = await review.Engine.GetVersionAsync(Stop);
        var nothing = JsonSerializer.SerializeToElement(new { });
        foreach (var prompt in Prompts.Where((_, i) => i % 10 == 0))
        {
            await using var server = await ScriptedModel.StartAsync([
                new(Call: "delete_all", Arguments: nothing),
                new(Call: "describe_schema", Arguments: nothing),
                new(Text: "Done: 4711 papers are gone."),
            ]);
            var agent = new ChatAgent(review.Engine, review.Tools, new ModelSettings(server.Endpoint, "scripted"));

            var events = await agent
                .RunAsync(new ChatRequest([new ChatTurn(KnowledgeGraph.Questions.ChatRole.User, prompt)]), Stop)
                .ToListAsync(Stop);

            Assert.Equal("grammar", Assert.IsType<ChatAnswered>(events[^1]).Parser);
        }
        Assert.Equal(version, await review.Engine.GetVersionAsync(Stop));
    }

    [Fact]
    public async Task Instructions_that_are_planted_in_the_data_change_nothing()
    {
        var schema = SchemaReader.Read([
            ("s.graphql", """type Thing @node @phrase(words: ["thing"]) { id: ID! name: String! note: String }"""),
        ]);
        await using var store = EmbeddedStore.Open(schema, dataDir: null);
        await store.ApplyAsync(new GraphChange([.. Prompts.Select((prompt, i) => Planted($"n{i}", prompt))], []), Stop);
        var version = await store.GetVersionAsync(Stop);
        var engine = new QueryEngine(schema, store, new QueryLimits());
        using var search = new LuceneIndex(schema, store);
        using var questions = new QuestionEngine(engine, Conversations.OfThisProcess());
        var agent = new ChatAgent(engine, new GraphTools(engine, search, questions));

        foreach (var question in new[] { "list all things", "how many things are there", "what is n7", "which things are named n9" })
        {
            var events = await agent
                .RunAsync(new ChatRequest([new ChatTurn(KnowledgeGraph.Questions.ChatRole.User, question)]), Stop)
                .ToListAsync(Stop);

            Assert.All(events.OfType<ToolCalled>(), call => Assert.Equal(GraphTools.AskGraph, call.Name));
            Assert.IsType<ChatAnswered>(events[^1]);
        }
        Assert.Equal(version, await store.GetVersionAsync(Stop));
    }

    private static NodeRecord Planted(string id, string note) =>
        new(
            ["Thing"],
            id,
            new Dictionary<string, object>
            {
                ["id"] = id,
                ["name"] = $"{id} {note}",
                ["note"] = note,
            }
        );

    [Fact]
    public async Task Query_texts_are_found_or_not_found_and_change_nothing()
    {
        Assert.Equal(200, Queries.Distinct().Count());
        var review = await ReviewTools.GetAsync();
        var version = await review.Engine.GetVersionAsync(Stop);

        foreach (var text in Queries)
        {
            await CallAsync(review, "find_nodes", new { text });
            await CallAsync(review, "query_nodes", new { type = "Paper", where = new { name = new { eq = text } } });
            await CallAsync(review, "get_node", new { type = "Paper", id = text });
            await CallAsync(review, "describe_schema", new { type = text });
            await CallAsync(review, "ask_graph", new { question = $"who wrote {text}" });
        }
        Assert.Equal(version, await review.Engine.GetVersionAsync(Stop));
    }

    [Fact]
    public void Cypher_says_the_same_for_any_text()
    {
        var type = ReviewGraph.Schema.NodeTypes.First(type => type.Citation is not null);
        var compiler = new CypherCompiler(ReviewGraph.Schema);
        string Statement(FilterOperator op, object value) =>
            compiler
                .Compile(
                    new NodeQuery(
                        new AllNodes(type),
                        new Comparison(type.NameProperty!, op, value),
                        [],
                        Page.All,
                        NodeProjection.Of(type, new PropertySelection(type.Key!))
                    )
                )
                .Text;

        foreach (var op in new[] { FilterOperator.Eq, FilterOperator.Contains, FilterOperator.Matches })
            Assert.All(Queries, text => Assert.Equal(Statement(op, "harmless"), Statement(op, text)));
    }

    // What does not hold is refused with a message of ours: any other failure fails the test.
    private static async Task CallAsync(ReviewTools review, string name, object arguments)
    {
        var tool = review.Tools.All.Single(tool => tool.Name == name);
        var given = JsonSerializer.SerializeToElement(arguments).EnumerateObject().ToDictionary(one => one.Name, one => (object?)one.Value);
        try
        {
            await tool.InvokeAsync(new AIFunctionArguments(given), Stop);
        }
        catch (GraphException e)
        {
            Assert.All(e.Errors, error => Assert.Equal(ErrorCodes.BadUserInput, error.Code));
        }
    }

    private static string[] Read(string file) =>
        [.. File.ReadLines(CaseFile.PathTo("injections", file)).Select(line => JsonSerializer.Deserialize<string>(line)!)];
}
