using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using KnowledgeGraph.Core;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.EndToEnd.Tests.Neo4j;

/// <summary>The tests of this collection share one Neo4j and use it one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Neo4jCollection : ICollectionFixture<Neo4jServer>
{
    public const string Name = "Neo4j";
}

/// <summary>
/// A real Neo4j: at the address of <c>KG_TEST_NEO4J</c> (such as <c>http://neo4j:password@localhost:7474</c>; its data are
/// deleted), else from the folder <c>../shared/neo4j</c> beside the repository, else in Docker. Without any of them the tests
/// that need one are skipped, with the reason. Where <c>KG_NEO4J_REPORT</c> names a file, it says there how many ran.
/// </summary>
public sealed class Neo4jServer : IAsyncLifetime
{
    public const string Password = "kg-password";

    private static readonly string Script = Repository.PathTo("..", "shared", "neo4j", "neo4j");

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly HttpClient _http = new();
    private IContainer? _container;
    private string? _home;
    private string? _schema;
    private string _reason = "";
    private int _tests;

    /// <summary>Whether servers of the folder beside the repository can be started, and killed.</summary>
    public static bool CanStart => File.Exists(Script);

    /// <summary>How to reach it.</summary>
    public Neo4jSettings Settings { get; private set; } = null!;

    /// <summary>Whether there is one.</summary>
    public bool IsThere => Settings is not null;

    /// <summary>Its address with user and password, for the program's command line.</summary>
    public string Address => $"http://{Settings.User}:{Settings.Password}@{Settings.Address.Authority}";

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("KG_TEST_NEO4J") is { Length: > 0 } address)
            Settings = Neo4jSettings.Parse(address);
        else if (CanStart)
            await StartHereAsync();
        else
            await StartInDockerAsync();
    }

    /// <summary>Skips the test where there is no Neo4j. Each test class of the collection calls it in its constructor.</summary>
    public void Require()
    {
        Interlocked.Increment(ref _tests);
        if (Settings is null)
            Assert.Skip(_reason);
    }

    /// <summary>A store over the database, emptied, brought to the schema and filled; the next one waits until it is disposed of.</summary>
    public async Task<IGraphStore> OpenAsync(GraphSchema schema, GraphChange data)
    {
        var store = new ExclusiveStore(await OpenEmptyAsync(schema), () => _one.Release());
        try
        {
            await store.ApplyAsync(data, CancellationToken.None);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits for the database and empties it. <see cref="Release"/> lets the next test have it.</summary>
    public async Task EmptyAsync()
    {
        await _one.WaitAsync();
        await RunAsync("MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 10000 ROWS");
        _schema = null;
    }

    /// <summary>As <see cref="EmptyAsync"/>, and brings it to a schema.</summary>
    public async Task<Neo4jStore> OpenEmptyAsync(GraphSchema schema)
    {
        var known = _schema;
        await EmptyAsync();
        var database = Neo4jDatabase.At(Settings);
        if (known != schema.Hash)
            await new Neo4jMigrator(database, schema, []).RunAsync(CancellationToken.None);
        _schema = schema.Hash;
        return new Neo4jStore(schema, database, Settings with { VersionInterval = TimeSpan.Zero });
    }

    /// <summary>Lets the next test have the database.</summary>
    public void Release() => _one.Release();

    /// <summary>Loads data by the program, which must succeed, and gives what it printed.</summary>
    public static async Task<string> LoadAsync(params string[] options)
    {
        var (exit, output, errors) = await BuiltProgram.RunAsync(["load", .. options]);
        Assert.True(exit == 0, output + errors);
        return output;
    }

    /// <summary>Runs a statement past the store: the rows, or the plan of an EXPLAIN.</summary>
    public Task<JsonElement> RunAsync(string statement) => PostAsync("", statement);

    /// <summary>As <see cref="RunAsync"/>, in a transaction: <c>/tx</c> begins one.</summary>
    public async Task<JsonElement> PostAsync(string path, string statement)
    {
        var answer = await SendAsync(HttpMethod.Post, path, JsonContent.Create(new { statement }));
        return answer.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException($"{errors}\n{statement}") : answer;
    }

    /// <summary>Undoes a transaction.</summary>
    public Task DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public async ValueTask DisposeAsync()
    {
        if (Environment.GetEnvironmentVariable("KG_NEO4J_REPORT") is { Length: > 0 } report)
        {
            var line = Settings is null ? $"0 Neo4j tests ran, {_tests} skipped: {_reason}" : $"{_tests} Neo4j tests ran";
            await File.WriteAllTextAsync(report, line + "\n");
        }
        _http.Dispose();
        if (_home is not null)
        {
            await RunScriptAsync("kill", "--home", _home);
            Directory.Delete(_home, recursive: true);
        }
        if (_container is not null)
            await _container.DisposeAsync();
    }

    /// <summary>Starts, stops or kills a server of the folder beside the repository.</summary>
    public static async Task<int> RunScriptAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Script, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        // It lives for minutes: to optimise its code would cost more than it brings.
        start.Environment["JAVA_TOOL_OPTIONS"] = "-XX:TieredStopAtLevel=1";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Starts a server of the folder beside the repository; the answer is its exit code.</summary>
    public static Task<int> StartAsync(string home, int http, int bolt) =>
        RunScriptAsync(
            "start",
            "--home",
            home,
            "--http",
            $"{http}",
            "--bolt",
            $"{bolt}",
            "--heap",
            "512m",
            "--pagecache",
            "64m",
            "--password",
            Password
        );

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(Settings.Address, $"/db/{Settings.Database}/query/v2{path}"))
        {
            Content = content,
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Settings.User}:{Settings.Password}"))
        );
        using var response = await _http.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        return answer.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(answer);
    }

    private async Task StartHereAsync()
    {
        var (home, http) = (Directory.CreateTempSubdirectory("neo4j-").FullName, FreePort());
        _home = home;
        if (await StartAsync(home, http, FreePort()) == 0)
            Settings = Neo4jSettings.Parse($"http://127.0.0.1:{http}", password: Password);
        else
            _reason = $"{Script} does not start; is Java 17 or later there?";
    }

    private async Task StartInDockerAsync()
    {
        if (!File.Exists("/var/run/docker.sock") && Environment.GetEnvironmentVariable("DOCKER_HOST") is null)
        {
            _reason = "There is no Neo4j: KG_TEST_NEO4J is not set, ../shared/neo4j is not there, and no Docker engine runs.";
            return;
        }

        _container = new ContainerBuilder("neo4j:5.26")
            .WithEnvironment("NEO4J_AUTH", $"neo4j/{Password}")
            .WithPortBinding(7474, assignRandomHostPort: true)
            .WithWaitStrategy(Wait.ForUnixContainer().UntilHttpRequestIsSucceeded(request => request.ForPort(7474)))
            .Build();
        await _container.StartAsync();
        Settings = Neo4jSettings.Parse($"http://{_container.Hostname}:{_container.GetMappedPublicPort(7474)}", password: Password);
    }

    private sealed class ExclusiveStore(IGraphStore store, Action release) : IGraphStore
    {
        public Task<QueryResult> QueryAsync(GraphQuery query, CancellationToken cancellation) => store.QueryAsync(query, cancellation);

        public Task ApplyAsync(GraphChange change, CancellationToken cancellation) => store.ApplyAsync(change, cancellation);

        public ValueTask<string> GetVersionAsync(CancellationToken cancellation) => store.GetVersionAsync(cancellation);

        public async ValueTask DisposeAsync()
        {
            await store.DisposeAsync();
            release();
        }
    }
}
