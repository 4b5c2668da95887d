using System.Text.Json;
using KnowledgeGraph.Core;
using KnowledgeGraph.Specification;
using Microsoft.Extensions.AI;

namespace KnowledgeGraph.Tests.Agents;

public sealed class GraphToolsTests
{
    private static readonly string[] Names =
    [
        "ask_graph",
        "find_nodes",
        "get_node",
        "query_nodes",
        "aggregate",
        "find_paths",
        "describe_schema",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A call, and what must come of it.</summary>
    /// <param name="Tool">The tool.</param>
    /// <param name="Arguments">Its arguments.</param>
    /// <param name="Contains">Texts that its result holds.</param>
    /// <param name="Error">A part of the error that it gives instead.</param>
    public sealed record Case(string Tool, Dictionary<string, object?> Arguments, string[]? Contains, string? Error);

    public static TheoryData<string> Cases => [.. File.ReadLines(CaseFile.PathTo("agents", "tools.jsonl"))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_tool_gives_what_the_graph_holds_or_says_what_it_expects(string line)
    {
        var call = JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!;
        var tool = (await ReviewTools.GetAsync()).Tools.All.Single(tool => tool.Name == call.Tool);

        var run = tool.InvokeAsync(new AIFunctionArguments(call.Arguments), Stop).AsTask();

        if (call.Error is { } expected)
        {
            Assert.Contains(expected, (await Assert.ThrowsAsync<GraphException>(() => run)).Message, StringComparison.Ordinal);
            return;
        }
        var result = ((JsonElement)(await run)!).GetRawText();
        Assert.All(call.Contains!, part => Assert.Contains(part, result, StringComparison.Ordinal));
    }

    [Fact]
    public async Task There_are_these_tools_and_no_others()
    {
        Assert.Equal(Names, (await ReviewTools.GetAsync()).Tools.All.Select(tool => tool.Name));
    }

    [Fact]
    public async Task The_arguments_are_described_by_a_schema_in_which_every_reference_leads_somewhere()
    {
        foreach (var tool in (await ReviewTools.GetAsync()).Tools.All)
        {
            var schema = tool.JsonSchema;
            var definitions = schema.TryGetProperty("$defs", out var all)
                ? all.EnumerateObject().Select(one => $"#/$defs/{one.Name}").ToHashSet()
                : [];
            Assert.Equal("object", schema.GetProperty("type").GetString());
            Assert.Subset(definitions, References(schema).ToHashSet());
            Assert.Subset(
                schema.GetProperty("properties").EnumerateObject().Select(one => one.Name).ToHashSet(),
                schema.GetProperty("required").EnumerateArray().Select(one => one.GetString()!).ToHashSet()
            );
        }
    }

    private static IEnumerable<string> References(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject()
                .SelectMany(one => one.Name == "$ref" ? [one.Value.GetString()!] : References(one.Value)),
            JsonValueKind.Array => json.EnumerateArray().SelectMany(References),
            _ => [],
        };
}
