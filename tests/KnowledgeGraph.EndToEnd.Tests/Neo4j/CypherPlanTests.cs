using System.Text.Json;
using KnowledgeGraph.Core;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.EndToEnd.Tests.Neo4j;

/// <summary>Neo4j accepts each statement of <c>tests/cases/cypher</c>, and plans it as it is meant.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class CypherPlanTests : IAsyncLifetime
{
    private readonly Neo4jServer _server;

    public CypherPlanTests(Neo4jServer server) => (_server = server).Require();

    public static TheoryData<string> Cases() =>
        [
            .. Directory
                .GetDirectories(CaseFile.PathTo("cypher"))
                .SelectMany(folder => Directory.GetFiles(folder, "*.cypher"))
                .Select(file => Path.GetRelativePath(CaseFile.PathTo("cypher"), file))
                .Order(StringComparer.Ordinal),
        ];

    public async ValueTask InitializeAsync()
    {
        await using var store = await _server.OpenEmptyAsync(SchemaReader.ReadFolder(Repository.PathTo("graph-schema")));
    }

    public ValueTask DisposeAsync()
    {
        _server.Release();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_statement_is_planned_without_a_Cartesian_product(string file)
    {
        // Two ends of a way that are chosen apart have nothing in common but the way.
        if (file.Contains("paths", StringComparison.Ordinal))
            await OperatorsAsync(file);
        else
            Assert.DoesNotContain("CartesianProduct", await OperatorsAsync(file));
    }

    [Fact]
    public async Task A_count_alone_reads_no_node() =>
        Assert.Equal(
            ["ProduceResults", "Projection", "NodeCountFromCountStore"],
            await OperatorsAsync(Path.Combine("review", "only-the-count.cypher"))
        );

    [Fact]
    public async Task A_condition_on_a_related_node_is_where_the_search_begins()
    {
        var operators = await OperatorsAsync(Path.Combine("review", "anchored-at-the-challenge.cypher"));
        Assert.Contains("NodeUniqueIndexSeek", operators);
        Assert.DoesNotContain("NodeByLabelScan", operators);
    }

    private async Task<IReadOnlyList<string>> OperatorsAsync(string file)
    {
        var lines = await File.ReadAllLinesAsync(CaseFile.PathTo("cypher", file), TestContext.Current.CancellationToken);
        var answer = await _server.RunAsync(
            "EXPLAIN " + string.Join('\n', lines.SkipWhile(line => line.StartsWith("//", StringComparison.Ordinal)))
        );
        return [.. Operators(answer.GetProperty("queryPlan"))];
    }

    private static IEnumerable<string> Operators(JsonElement plan) =>
        plan.GetProperty("children")
            .EnumerateArray()
            .SelectMany(Operators)
            .Prepend(plan.GetProperty("operatorType").GetString()!.Split('@')[0]);
}
