using System.Diagnostics;

namespace KnowledgeGraph.EndToEnd.Tests.Neo4j;

/// <summary>The steps of <c>docker-compose.yml</c> with its environment, by hand: no Docker engine is needed.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class ComposeStepsTests : IAsyncLifetime
{
    private readonly Neo4jServer _server;

    public ComposeStepsTests(Neo4jServer server) => (_server = server).Require();

    public async ValueTask InitializeAsync() => await _server.EmptyAsync();

    public ValueTask DisposeAsync()
    {
        _server.Release();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_first_start_loads_the_graph_and_later_ones_leave_it()
    {
        Assert.Contains("loaded ", await RunAsync("load", "--if-empty"), StringComparison.Ordinal);
        Assert.Contains("holds a graph already", await RunAsync("load", "--if-empty"), StringComparison.Ordinal);
        Assert.Contains("Paper", await RunAsync("doctor"), StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        var start = BuiltProgram.StartInfo(arguments);
        start.Environment["KG_STORE"] = "neo4j";
        start.Environment["KG_NEO4J"] = $"http://{_server.Settings.Address.Authority}";
        start.Environment["KG_NEO4J_PASSWORD"] = _server.Settings.Password;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await errors);
        return output;
    }
}
