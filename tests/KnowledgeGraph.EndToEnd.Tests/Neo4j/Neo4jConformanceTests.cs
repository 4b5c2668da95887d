using System.Text.Json;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.EndToEnd.Tests.Neo4j;

/// <summary>The program over Neo4j, with the schema and data of the conformance cases.</summary>
public sealed class CasesOverNeo4j(Neo4jServer server) : IAsyncLifetime
{
    public static readonly string Folder = Repository.PathTo("tests", "cases", "conformance", "review");

    /// <summary>Null where there is no Neo4j.</summary>
    public Service? Service { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (!server.IsThere)
            return;
        await server.EmptyAsync();
        await Neo4jServer.LoadAsync("--schema", Folder, "--neo4j", server.Address);
        Service = await Service.StartAsync("--schema", Folder, "--neo4j", server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (Service is null)
            return;
        await Service.DisposeAsync();
        server.Release();
    }
}

/// <summary>
/// The peer's cases over GraphQL on Neo4j. Where an answer differs, the case stands in <c>neo4j.json</c> with its reason.
/// </summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jConformanceTests : IClassFixture<CasesOverNeo4j>
{
    private static readonly IReadOnlyList<ConformanceCase> All = ConformanceCase.ReadFolder(CasesOverNeo4j.Folder);
    private static readonly Dictionary<string, string> Different = JsonSerializer.Deserialize<Dictionary<string, string>>(
        File.ReadAllText(Path.Combine(CasesOverNeo4j.Folder, "neo4j.json"))
    )!;

    private readonly CasesOverNeo4j _cases;

    public Neo4jConformanceTests(Neo4jServer server, CasesOverNeo4j cases)
    {
        server.Require();
        _cases = cases;
    }

    public static TheoryData<string> Cases() => [.. All.Select(one => one.Id).Except(Different.Keys)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_answer_is_the_peers(string id)
    {
        var given = All.Single(one => one.Id == id);

        Assert.Null(given.Judge(await _cases.Service!.AskAsync(given.Query, given.Variables)));
    }
}
