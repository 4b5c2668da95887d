using System.CommandLine;
using KnowledgeGraph.Agents;

namespace KnowledgeGraph.Host.Commands;

/// <summary><c>kg mcp</c>: serves one client of the Model Context Protocol over standard input and output.</summary>
internal static class Mcp
{
    public static Command Command()
    {
        var command = new Command(
            "mcp",
            "Gives the graph's tools to a client of the Model Context Protocol, over standard input and output. "
                + "Clients start it themselves, with a configuration such as: {\"command\": \"kg\", \"args\": [\"mcp\"]}"
        );
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        await using var graph = await Graph.OpenAsync(Settings.From(arguments), cancellation);
        await McpDoor.RunStdioAsync(graph.Asking.Tools, cancellation);
        return 0;
    }
}
