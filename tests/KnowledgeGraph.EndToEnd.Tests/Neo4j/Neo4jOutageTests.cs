using System.Net;
using System.Net.Http.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.EndToEnd.Tests.Neo4j;

/// <summary>A Neo4j that is not there, or is killed: one of its own, so that this runs beside the tests of the shared one.</summary>
public sealed class Neo4jOutageTests
{
    private const string Count = "{ peopleConnection { totalCount } }";

    // A few people: what happens to the store is the same for many.
    private static readonly string[] Graph = ["--schema", "tests/cases/seeds", "--seed", "tests/cases/seeds/whole"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_service_starts_without_Neo4j_and_answers_503_until_it_is_there_and_whenever_it_is_killed()
    {
        await using var other = OwnNeo4j.OrSkip();
        await using var service = await Service.StartAsync(["--neo4j", other.Address, .. Graph]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(service));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, ErrorCodes.StoreUnavailable), await AskAsync(service));

        await other.StartAsync();
        await Neo4jServer.LoadAsync(["--neo4j", other.Address, .. Graph]);

        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(service));
        Assert.Equal((HttpStatusCode.OK, null), await AskAsync(service));

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var load = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AskUntilAsync(service, enough.Token)));
        await other.KillAsync();
        while ((await AskAsync(service)).Status == HttpStatusCode.OK)
            await Task.Delay(20, Stop);
        await other.StartAsync();
        while ((await AskAsync(service)).Status != HttpStatusCode.OK)
            await Task.Delay(50, Stop);
        await enough.CancelAsync();

        var answers = (await load).SelectMany(each => each).ToArray();
        Assert.Contains((HttpStatusCode.OK, null), answers);
        Assert.All(
            answers.Where(answer => answer.Status != HttpStatusCode.OK),
            answer => Assert.Equal((HttpStatusCode.ServiceUnavailable, ErrorCodes.StoreUnavailable), answer)
        );
    }

    private static async Task<HttpStatusCode> ReadyAsync(Service service)
    {
        using var response = await service.Client.GetAsync(new Uri("/health/ready", UriKind.Relative), Stop);
        return response.StatusCode;
    }

    private static async Task<(HttpStatusCode Status, string? Code)> AskAsync(Service service)
    {
        using var response = await service.Client.PostAsJsonAsync("/graphql", new { query = Count }, Stop);
        var answer = await response.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(Stop);
        return (
            response.StatusCode,
            answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null
        );
    }

    private static async Task<List<(HttpStatusCode Status, string? Code)>> AskUntilAsync(Service service, CancellationToken enough)
    {
        var answers = new List<(HttpStatusCode, string?)>();
        while (!enough.IsCancellationRequested)
        {
            answers.Add(await AskAsync(service));
            // Often enough to meet the moment of its end, and not so often that it takes the machine from what is starting.
            await Task.Delay(20, CancellationToken.None);
        }
        return answers;
    }

    /// <summary>A Neo4j of one test, to be killed.</summary>
    private sealed class OwnNeo4j : IAsyncDisposable
    {
        private readonly string _home = Directory.CreateTempSubdirectory("neo4j-").FullName;
        private readonly int _http = Neo4jServer.FreePort();
        private readonly int _bolt = Neo4jServer.FreePort();

        public string Address => $"http://neo4j:{Neo4jServer.Password}@127.0.0.1:{_http}";

        public static OwnNeo4j OrSkip()
        {
            if (!Neo4jServer.CanStart)
                Assert.Skip("Only the Neo4j of ../shared/neo4j can be killed and started again.");
            return new OwnNeo4j();
        }

        public async Task StartAsync() => Assert.Equal(0, await Neo4jServer.StartAsync(_home, _http, _bolt));

        public Task KillAsync() => Neo4jServer.RunScriptAsync("kill", "--home", _home);

        public async ValueTask DisposeAsync()
        {
            await KillAsync();
            Directory.Delete(_home, recursive: true);
        }
    }
}
