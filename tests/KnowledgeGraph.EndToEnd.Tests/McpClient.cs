using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>The official client of the Model Context Protocol, from npm, as a process of its own.</summary>
public static class McpClient
{
    private static readonly string Folder = Repository.PathTo("tests", "KnowledgeGraph.EndToEnd.Tests", "mcp");

    /// <summary>Asserts that the tools are ours, and each call gave what its case says.</summary>
    public static void Check(JsonElement said)
    {
        var tools = said.GetProperty("tools").EnumerateArray().ToArray();
        Assert.Equal(7, tools.Length);
        Assert.All(tools, tool => Assert.True(tool.GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean()));
        var results = said.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(Cases.Length, results.Length);
        foreach (var (expected, result) in Cases.Zip(results))
        {
            var text = result.GetProperty("content")[0].GetProperty("text").GetString()!;
            Assert.True(expected.Error is not null == result.GetProperty("isError").GetBoolean(), $"{expected.Tool}: {text}");
            Assert.All(
                expected.Error is { } error ? [error] : expected.Contains!,
                part => Assert.Contains(part, text, StringComparison.Ordinal)
            );
        }
    }

    /// <summary>Connects to a server, makes the call of every case, and gives what the client saw.</summary>
    public static async Task<JsonElement> CallAsync(params string[] server)
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Folder, "node_modules")),
            "The client is not installed: npm was not found when the tests were built."
        );
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, "client.mjs"), .. server])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(
            JsonSerializer.Serialize(Cases.Select(one => new { name = one.Tool, arguments = one.Arguments }))
        );
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<JsonElement>(output);
    }

    private static Case[] Cases { get; } =
    [
        .. File.ReadLines(CaseFile.PathTo("agents", "tools.jsonl"))
            .Select(line => JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!),
    ];

    private sealed record Case(string Tool, JsonElement Arguments, string[]? Contains, string? Error);
}
