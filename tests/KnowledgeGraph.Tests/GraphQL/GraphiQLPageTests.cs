using KnowledgeGraph.GraphQL;
using Microsoft.AspNetCore.Builder;

namespace KnowledgeGraph.Tests.GraphQL;

public sealed class GraphiQLPageTests : IAsyncLifetime
{
    private readonly WebApplication _server = WebApplication.CreateSlimBuilder().Build();
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });

    public async ValueTask InitializeAsync()
    {
        _server.MapGraphiQL(new GraphiQLTab("{ papers { title } } # </script>"));
        _server.Urls.Add("http://127.0.0.1:0");
        await _server.StartAsync();
        _client.BaseAddress = new Uri(_server.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task The_page_holds_its_first_query_and_may_load_only_from_its_own_server()
    {
        using var response = await _client.GetAsync("/graphiql");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<title>KnowledgeGraph</title>", page);
        Assert.Contains("{ papers { title } } # \\u003C/script\\u003E", page);
        Assert.DoesNotContain("://", page);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy);
        Assert.DoesNotContain("://", policy);
    }

    [Theory]
    [InlineData("graphiql.js", "text/javascript")]
    [InlineData("graphiql.css", "text/css")]
    [InlineData("editor.worker.js", "text/javascript")]
    [InlineData("graphql.worker.js", "text/javascript")]
    [InlineData("json.worker.js", "text/javascript")]
    public async Task A_file_of_the_page_is_served_compressed_and_plain(string file, string type)
    {
        var plain = await _client.GetByteArrayAsync($"/graphiql/{file}");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphiql/{file}") { Headers = { { "Accept-Encoding", "gzip" } } };
        using var response = await _client.SendAsync(request);

        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        Assert.InRange(response.Content.Headers.ContentLength!.Value, 1, plain.Length / 1.5);
    }

    [Theory]
    [InlineData("/graphiql/nothing.js", 404)]
    [InlineData("/graphiql/graphiql.js.gz", 404)]
    [InlineData("/graphiql/index.html", 404)]
    [InlineData("/graphiql/", 302)]
    public async Task Other_addresses_are_not_found_or_lead_to_the_page(string address, int status)
    {
        using var response = await _client.GetAsync(address);

        Assert.Equal(status, (int)response.StatusCode);
    }
}
