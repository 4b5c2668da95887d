using System.CommandLine;
using KnowledgeGraph.Core;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.Host.Commands;

/// <summary>
/// <c>kg load</c>: puts the seed in the place of what the store holds. In Neo4j it brings the database to the schema first, and
/// removes what the seed does not hold only when asked, for others may have added to it.
/// </summary>
internal static class Load
{
    /// <summary>Whether to remove what the seed does not hold from Neo4j.</summary>
    public static Option<bool> Prune { get; } =
        new("--prune") { Description = "In Neo4j: removes what the seed does not hold. The embedded store always does." };

    private static readonly Option<bool> IfEmpty = new("--if-empty") { Description = "Leaves a store alone that holds anything." };

    public static Command Command()
    {
        var command = new Command("load", "Puts the seed in the place of what the store holds.") { Prune, IfEmpty };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var settings = Settings.From(arguments);
        if (settings.Store == Stores.Neo4j)
        {
            await using var database = Neo4jDatabase.At(Neo4jOptions.Require(settings));
            await Migrate.RunAsync(database, SchemaReader.ReadFolder(settings.Schema), settings.Schema, cancellation);
        }

        await using var graph = await Graph.ReloadAsync(settings, arguments.GetValue(IfEmpty), cancellation);
        Console.WriteLine(graph.Origin);
        return 0;
    }
}
