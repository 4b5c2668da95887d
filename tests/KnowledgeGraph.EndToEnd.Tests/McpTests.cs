using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>The tools as the official client of the Model Context Protocol sees them, over standard input and output and over HTTP.</summary>
public sealed class McpTests
{
    private static readonly string Client = Repository.PathTo("tests", "KnowledgeGraph.EndToEnd.Tests", "mcp");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_over_HTTP_calls_every_tool()
    {
        await using var service = await Service.StartAsync();

        Check(await CallAsync("http", new Uri(service.Client.BaseAddress!, "/mcp").ToString()));
    }

    [Fact]
    public async Task A_client_over_standard_input_and_output_calls_every_tool()
    {
        using var data = new TemporaryFolder();

        Check(await CallAsync("stdio", "dotnet", BuiltProgram.File, "mcp", "--data", data.Path));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "evil.example")]
    public async Task A_page_of_another_origin_is_refused(string header, string value)
    {
        await using var service = await Service.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await service.Client.SendAsync(request, Stop);

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.BadRequest });
    }

    private static void Check(JsonElement said)
    {
        var tools = said.GetProperty("tools").EnumerateArray().ToArray();
        Assert.Equal(7, tools.Length);
        Assert.All(tools, tool => Assert.True(tool.GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean()));
        var results = said.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(Cases.Length, results.Length);
        foreach (var (expected, result) in Cases.Zip(results))
        {
            var text = result.GetProperty("content")[0].GetProperty("text").GetString()!;
            Assert.Equal(expected.Error is not null, result.GetProperty("isError").GetBoolean());
            Assert.All(expected.Error is { } error ? [error] : expected.Contains!, part => Assert.Contains(part, text, StringComparison.Ordinal));
        }
    }

    private static async Task<JsonElement> CallAsync(params string[] server)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Client, "node_modules")), "The client is not installed: npm was not found when the tests were built.");
        var start = new ProcessStartInfo("node", [Path.Combine(Client, "client.mjs"), .. server])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(Stop);
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(Cases.Select(one => new { name = one.Tool, arguments = one.Arguments })));
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        Assert.True(process.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<JsonElement>(output);
    }

    private static Case[] Cases { get; } =
        [.. File.ReadLines(CaseFile.PathTo("agents", "tools.jsonl")).Select(line => JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!)];

    private sealed record Case(string Tool, JsonElement Arguments, string[]? Contains, string? Error);
}
