using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Ingest;
using KnowledgeGraph.Specification;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Tests.GraphQL;

/// <summary>The GraphQL door over HTTP, with the schema and data of one folder.</summary>
public abstract class GraphServer(string schemaFolder, string dataFolder) : IAsyncLifetime
{
    private readonly WebApplication _server = NewServer();
    private EmbeddedStore _store = null!;

    public HttpClient Client { get; } = new();

    public GraphSchema Schema { get; private set; } = null!;

    public QueryEngine Engine { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Schema = SchemaReader.ReadFolder(Repository.PathTo(schemaFolder));
        _store = EmbeddedStore.Open(Schema, dataDir: null);
        await _store.ApplyAsync(SeedReader.ReadFolder(Repository.PathTo(dataFolder), Schema).Change, CancellationToken.None);
        Engine = new QueryEngine(Schema, _store, new QueryLimits());
        _server.MapGraphQL(Engine, Search);
        _server.Urls.Add("http://127.0.0.1:0");
        await _server.StartAsync();
        Client.BaseAddress = new Uri(_server.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        await _store.DisposeAsync();
    }

    /// <summary>What answers <c>search</c>.</summary>
    protected virtual ISearchIndex? Search => null;

    /// <summary>Posts a request and gives the status and the answer.</summary>
    public async Task<(int Status, JsonElement Answer)> AskAsync(string query, JsonElement? variables = null, string? accept = null)
    {
        var body = JsonSerializer.Serialize(new { query, variables });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (accept is not null)
            request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        using var response = await Client.SendAsync(request);
        return ((int)response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement);
    }

    /// <summary>The data of an answer without errors.</summary>
    public async Task<JsonElement> DataAsync(string query, JsonElement? variables = null)
    {
        var (_, answer) = await AskAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    private static WebApplication NewServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        return builder.Build();
    }
}

/// <summary>The conformance cases' own graph.</summary>
public sealed class ReviewCasesServer() : GraphServer("tests/cases/conformance/review", "tests/cases/conformance/review");
