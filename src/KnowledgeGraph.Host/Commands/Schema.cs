using System.CommandLine;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Host.Commands;

/// <summary><c>kg schema</c>: checks the type definitions and prints them.</summary>
internal static class Schema
{
    private static readonly Option<bool> Peer = new("--peer")
    {
        Description = "Without the directives of our own, as the Neo4j GraphQL Library reads them.",
    };

    public static Command Command()
    {
        var command = new Command("schema", "Checks the type definitions and prints them.") { Peer };
        command.SetAction(Print);
        return command;
    }

    private static int Print(ParseResult arguments)
    {
        var sources = SchemaReader.ReadSources(Settings.From(arguments).Schema);
        SchemaReader.Read(sources);
        Console.Write(arguments.GetValue(Peer) ? SchemaText.ForPeer(sources) : string.Join('\n', sources.Select(source => source.Text)));
        return 0;
    }
}
