using System.Net;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.GraphQL;

/// <summary>GraphQL over HTTP: methods, media types, statuses, and what is wrong with a request.</summary>
public sealed class HttpTests(ReviewCasesServer server) : IClassFixture<ReviewCasesServer>
{
    private const string ResponseJson = "application/graphql-response+json";

    public static IEnumerable<TheoryDataRow<JsonElement>> BadRequests =>
        File.ReadLines(CaseFile.PathTo("graphql", "bad-requests.jsonl"))
            .Select(line => JsonElement.Parse(line))
            .Select(request => new TheoryDataRow<JsonElement>(request) { TestDisplayName = $"Bad request: {request.GetProperty("name")}" });

    [Theory]
    [MemberData(nameof(BadRequests), DisableDiscoveryEnumeration = true)]
    public async Task A_bad_request_gets_its_error_and_the_next_one_is_served(JsonElement request)
    {
        using var message = Message(request);

        using var response = await server.Client.SendAsync(message);

        var text = await response.Content.ReadAsStringAsync();
        var answer = JsonElement.Parse(text);
        var error = answer.GetProperty("errors")[0];
        Assert.Equal(request.GetProperty("status").GetInt32(), (int)response.StatusCode);
        Assert.Equal(request.GetProperty("code").GetString(), error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(answer.TryGetProperty("data", out _));
        if (request.TryGetProperty("at", out var at))
        {
            var place = error.GetProperty("locations")[0];
            Assert.Equal(at.GetString(), $"{place.GetProperty("line")}:{place.GetProperty("column")}");
        }
        if (request.TryGetProperty("says", out var says))
            Assert.Contains(says.GetString()!, error.GetProperty("message").GetString());
        Assert.DoesNotContain("   at ", text);
        Assert.Equal(
            8,
            (await server.DataAsync("{ papersConnection { totalCount } }"))
                .GetProperty("papersConnection")
                .GetProperty("totalCount")
                .GetInt32()
        );
    }

    [Theory]
    [InlineData(null, ResponseJson)]
    [InlineData("*/*", ResponseJson)]
    [InlineData("application/*", ResponseJson)]
    [InlineData(ResponseJson, ResponseJson)]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json, application/graphql-response+json;q=0.5", "application/json")]
    [InlineData("text/html, application/graphql-response+json", ResponseJson)]
    public async Task The_answer_comes_in_the_form_that_is_accepted(string? accept, string form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);

        using var response = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(form + "; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Plain_JSON_clients_get_200_for_errors_of_well_formed_requests()
    {
        var (status, answer) = await server.AskAsync("{ nope }", accept: "application/json");

        Assert.Equal(200, status);
        Assert.Equal(
            "GRAPHQL_VALIDATION_FAILED",
            answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()
        );
    }

    [Fact]
    public async Task A_GET_takes_variables_and_the_name_of_the_operation()
    {
        var query = Uri.EscapeDataString("query A($id: ID!) { papers(where: {id: {eq: $id}}) { name } } query B { __typename }");
        var variables = Uri.EscapeDataString("""{"id": "ref-001"}""");

        var answer = await server.Client.GetStringAsync($"/graphql?query={query}&variables={variables}&operationName=A");

        Assert.Equal("""{"data":{"papers":[{"name":"GRACE"}]}}""", answer);
    }

    [Fact]
    public async Task Tools_read_the_schema_with_everything_that_they_know_to_ask_for()
    {
        var query = File.ReadAllText(CaseFile.PathTo("graphql", "introspection.graphql"));

        var schema = (await server.DataAsync(query)).GetProperty("__schema");

        Assert.Equal("Query", schema.GetProperty("queryType").GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, schema.GetProperty("mutationType").ValueKind);
        Assert.Contains("PaperWhere", schema.GetProperty("types").EnumerateArray().Select(t => t.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Introspection_stands_beside_data_with_its_variables()
    {
        var variables = JsonElement.Parse("""{"name": "Basis"}""");

        var data = await server.DataAsync(
            "query ($name: String!) { kind: __type(name: $name) { name } papers(limit: 1, sort: [{id: ASC}]) { id } }",
            variables
        );

        Assert.Equal("""{"kind":{"name":"Basis"},"papers":[{"id":"ref-001"}]}""", data.GetRawText());
    }

    [Fact]
    public async Task A_body_above_the_limit_is_refused()
    {
        var body = JsonSerializer.Serialize(new { query = "{ __typename } #" + new string('x', 1 << 20) });
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await server.Client.PostAsync("/graphql", content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_told_which_ones_are_served(string method)
    {
        using var response = await server.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/graphql"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task An_answer_in_no_form_that_we_write_is_not_acceptable()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}")
        {
            Headers = { { "Accept", "text/html" } },
        };

        using var response = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    private static HttpRequestMessage Message(JsonElement request)
    {
        if (request.TryGetProperty("get", out var address))
            return new(HttpMethod.Get, "/graphql" + address.GetString());
        var type = request.TryGetProperty("type", out var given) ? given.GetString()! : "application/json";
        return new(HttpMethod.Post, "/graphql") { Content = new StringContent(Body(request), Encoding.UTF8, type) };
    }

    private static string Body(JsonElement request)
    {
        if (request.TryGetProperty("body", out var body))
            return body.GetString()!;
        var times = request.TryGetProperty("times", out var count) ? count.GetInt32() : 1;
        return JsonSerializer.Serialize(
            new
            {
                query = string.Concat(Enumerable.Repeat(request.GetProperty("query").GetString(), times)),
                variables = request.TryGetProperty("variables", out var variables) ? variables : (JsonElement?)null,
                operationName = request.TryGetProperty("operationName", out var name) ? name.GetString() : null,
            }
        );
    }
}
