using System.Diagnostics;
using KnowledgeGraph.Core;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.EndToEnd.Tests.Neo4j;

/// <summary>What goes wrong between the service and Neo4j, with real processes on both sides.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jFaultTests : IAsyncLifetime
{
    private readonly Neo4jServer _server;

    public Neo4jFaultTests(Neo4jServer server) => (_server = server).Require();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _server.EmptyAsync();

    public ValueTask DisposeAsync()
    {
        _server.Release();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_wrong_password_is_told_by_Neo4js_code_and_not_repeated()
    {
        var wrong = $"http://neo4j:not-the-password@{_server.Settings.Address.Authority}";

        var (exit, output, errors) = await BuiltProgram.RunAsync("doctor", "--neo4j", wrong);

        Assert.Equal(1, exit);
        Assert.Contains("Neo.ClientError.Security.Unauthorized", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-password", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_load_that_is_killed_is_finished_by_the_next_one()
    {
        using (var process = Process.Start(BuiltProgram.StartInfo("load", "--neo4j", _server.Address))!)
        {
            while (await CountAsync("MATCH (n) WHERE NOT n:_KnowledgeGraph RETURN count(n)") < 100)
                await Task.Delay(20, Stop);
            process.Kill();
            await process.WaitForExitAsync(Stop);
        }

        await Neo4jServer.LoadAsync("--neo4j", _server.Address);

        Assert.Equal(Lines("nodes"), await CountAsync("MATCH (n) WHERE NOT n:_KnowledgeGraph RETURN count(n)"));
        Assert.Equal(Lines("relationships"), await CountAsync("MATCH ()-[r]->() RETURN count(r)"));
    }

    [Fact]
    public async Task A_transaction_of_a_load_that_Neo4j_ends_is_undone_whole_and_the_load_can_be_run_again()
    {
        var (schema, data) = SmallGraph.Library;
        await using var store = new Neo4jStore(schema, Neo4jDatabase.At(_server.Settings), _server.Settings);
        await new Neo4jMigrator(store.Database, schema, []).RunAsync(Stop);
        var many = new GraphChange([.. Enumerable.Range(0, 12_000).Select(Shelf)], []);
        // Another transaction holds a key, so that the batch with that key waits for it.
        var holding = await _server.PostAsync("/tx", "CREATE (n:Shelf {id: 's7000'})");
        var loading = new Neo4jLoader(store.Database, schema).LoadAsync(many, removesOthers: false, null, Stop);
        while ((
                await _server.RunAsync(
                    """
                    SHOW TRANSACTIONS YIELD transactionId AS id, currentQuery AS query, status WHERE query STARTS WITH 'UNWIND' AND status STARTS WITH 'Blocked'
                    TERMINATE TRANSACTIONS id YIELD message RETURN message
                    """
                )
            ).GetProperty("data").GetProperty("values").GetArrayLength() == 0)
            await Task.Delay(20, Stop);

        await Assert.ThrowsAsync<GraphException>(() => loading);
        await _server.DeleteAsync($"/tx/{holding.GetProperty("transaction").GetProperty("id").GetString()}");
        Assert.Equal(5_000, await CountAsync("MATCH (n:Shelf) RETURN count(n)"));
        await new Neo4jLoader(store.Database, schema).LoadAsync(many, removesOthers: false, null, Stop);
        Assert.Equal(12_000, await CountAsync("MATCH (n:Shelf) RETURN count(n)"));
    }

    [Fact]
    public async Task A_slow_query_is_gone_within_a_second_when_its_client_leaves()
    {
        var schema = SchemaReader.Read([
            (
                "slow.graphql",
                """
                type Thing @node { id: ID! }
                type Query { slow: Int @cypher(statement: "UNWIND range(1, 100000000000) AS x WITH x WHERE x % 3 = 4 RETURN count(x) AS n", columnName: "n") }
                """
            ),
        ]);
        await using var store = new Neo4jStore(schema, Neo4jDatabase.At(_server.Settings), _server.Settings);
        using var client = new CancellationTokenSource();
        var asking = store.QueryAsync(new CypherValueQuery(schema.RootFields.Single(), new Dictionary<string, object?>()), client.Token);
        while (await RunningAsync() == 0)
            await Task.Delay(20, Stop);

        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);

        var clock = Stopwatch.StartNew();
        while (await RunningAsync() > 0)
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(1), "It is still running.");
    }

    private static NodeRecord Shelf(int number) =>
        new(["Shelf"], $"s{number}", new Dictionary<string, object> { ["id"] = $"s{number}", ["name"] = $"Shelf {number}" });

    private static int Lines(string folder) =>
        Directory.GetFiles(Repository.PathTo("seed", folder)).Sum(file => File.ReadLines(file).Count());

    private Task<int> RunningAsync() =>
        CountAsync(
            "SHOW TRANSACTIONS YIELD currentQuery AS query WHERE query CONTAINS '100000000000' AND NOT query CONTAINS 'TRANSACTIONS' RETURN count(*)"
        );

    private async Task<int> CountAsync(string statement) =>
        (await _server.RunAsync(statement)).GetProperty("data").GetProperty("values")[0][0].GetInt32();
}
