using System.Net;
using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.EndToEnd.Tests;

public sealed partial class ServiceTests(ReviewService review)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Questions =>
        [
            .. Directory
                .GetFiles(CaseFile.PathTo("service"), "*.graphql")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    public static IEnumerable<TheoryDataRow<JsonElement>> BadRequests =>
        File.ReadLines(CaseFile.PathTo("service", "bad-requests.jsonl"))
            .Select(line => JsonElement.Parse(line))
            .Select(request => new TheoryDataRow<JsonElement>(request) { TestDisplayName = $"Bad request: {request.GetProperty("name")}" });

    private HttpClient Client => review.Service.Client;

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_has_the_answer_beside_it(string name)
    {
        var file = CaseFile.PathTo("service", name);

        var answer = await review.Service.AskAsync(await File.ReadAllTextAsync(file + ".graphql"));

        CaseFile.Check(file + ".json", JsonSerializer.Serialize(answer, Readable) + "\n");
    }

    [Fact]
    public async Task The_queries_of_the_readme_wait_in_GraphiQL_and_have_its_answers()
    {
        var blocks = CodeBlock()
            .Matches(await File.ReadAllTextAsync(Repository.PathTo("README.md")))
            .Select(block => block.Groups["text"].Value)
            .ToArray();
        var examples = Directory.GetFiles(Repository.PathTo("graph-schema", "examples")).Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(examples.Length, blocks.Length / 2);
        for (var i = 0; i < examples.Length; i++)
        {
            Assert.Equal(await File.ReadAllTextAsync(examples[i]), blocks[2 * i]);
            Assert.True(
                JsonElement.DeepEquals(JsonElement.Parse(blocks[2 * i + 1]), await review.Service.AskAsync(blocks[2 * i])),
                blocks[2 * i]
            );
        }
    }

    [Theory]
    [MemberData(nameof(BadRequests), DisableDiscoveryEnumeration = true)]
    public async Task A_bad_request_gets_its_error_and_the_next_one_is_served(JsonElement request)
    {
        using var content = request.TryGetProperty("body", out var body)
            ? new StringContent(body.GetString()!, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"))
            : (HttpContent)
                JsonContent.Create(
                    new
                    {
                        query = string.Concat(
                            Enumerable.Repeat(
                                request.GetProperty("query").GetString(),
                                request.TryGetProperty("times", out var times) ? times.GetInt32() : 1
                            )
                        ),
                        variables = request.TryGetProperty("variables", out var variables) ? variables : (JsonElement?)null,
                    }
                );

        using var response = await Client.PostAsync("/graphql", content);

        var text = await response.Content.ReadAsStringAsync();
        var error = JsonElement.Parse(text).GetProperty("errors")[0];
        Assert.Equal(request.GetProperty("status").GetInt32(), (int)response.StatusCode);
        Assert.DoesNotContain("   at ", text);
        if (request.TryGetProperty("code", out var code))
            Assert.Equal(code.GetString(), error.GetProperty("extensions").GetProperty("code").GetString());
        if (request.TryGetProperty("line", out var line))
            Assert.Equal(line.GetInt32(), error.GetProperty("locations")[0].GetProperty("line").GetInt32());
        if (request.TryGetProperty("says", out var says))
            Assert.Contains(says.GetString()!, error.GetProperty("message").GetString());
        Assert.Equal(
            3,
            (await review.Service.AskAsync("{ methodDomains { id } }")).GetProperty("data").GetProperty("methodDomains").GetArrayLength()
        );
    }

    [Fact]
    public async Task It_prints_where_it_listens_and_what_it_loaded()
    {
        Assert.Contains($"{Client.BaseAddress!.GetLeftPart(UriPartial.Authority)}", review.Service.Greeting);
        Assert.Matches(@"loaded [0-9,]+ nodes and [0-9,]+ relationships from seed in [0-9.]+ s", review.Service.Greeting);
        Assert.Equal("", review.Service.Errors);
        Assert.Equal("ready\n", await Client.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task The_front_page_names_doors_that_exist()
    {
        var page = await Client.GetStringAsync("/");

        var doors = page.Split("<a href=\"").Skip(1).Select(part => part[..part.IndexOf('"')]).ToArray();
        Assert.Contains("/graphql", doors);
        foreach (var door in doors)
        {
            using var response = await Client.GetAsync(door);
            Assert.NotEqual(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_page_from_elsewhere_cannot_reach_it_by_a_name_of_its_own()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { Host = "attacker.example" } };

        using var response = await Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/health/live")]
    [InlineData("/graphiql")]
    [InlineData("/nowhere")]
    public async Task Every_answer_tells_the_browser_what_it_may_not_do(string address)
    {
        using var response = await Client.GetAsync(address);

        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["DENY"], response.Headers.GetValues("X-Frame-Options"));
        Assert.StartsWith("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [GeneratedRegex("^```(graphql|json)\n(?<text>(.|\n)*?)^```", RegexOptions.Multiline)]
    private static partial Regex CodeBlock();
}
