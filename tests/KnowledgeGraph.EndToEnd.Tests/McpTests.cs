using System.Net;
using System.Text;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>The tools as the official client of the Model Context Protocol sees them, over standard input and output and over HTTP.</summary>
public sealed class McpTests(ReviewService review)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_over_HTTP_calls_every_tool() =>
        McpClient.Check(await McpClient.CallAsync("http", new Uri(review.Service.Client.BaseAddress!, "/mcp").ToString()));

    [Fact]
    public async Task A_client_over_standard_input_and_output_calls_every_tool()
    {
        using var data = new TemporaryFolder();

        McpClient.Check(await McpClient.CallAsync("stdio", "dotnet", BuiltProgram.File, "mcp", "--data", data.Path));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "evil.example")]
    public async Task A_page_of_another_origin_is_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp")
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await review.Service.Client.SendAsync(request, Stop);

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.BadRequest });
    }
}
