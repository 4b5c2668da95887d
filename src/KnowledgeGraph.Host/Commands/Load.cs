using System.CommandLine;

namespace KnowledgeGraph.Host.Commands;

/// <summary><c>kg load</c>: puts the seed in the place of what the store holds.</summary>
internal static class Load
{
    public static Command Command()
    {
        var command = new Command("load", "Puts the seed in the place of what the store holds.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        await using var graph = await Graph.ReloadAsync(Settings.From(arguments), cancellation);
        Console.WriteLine(graph.Origin);
        return 0;
    }
}
