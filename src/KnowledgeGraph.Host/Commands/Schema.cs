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

    private static readonly Option<bool> Bare = new("--bare")
    {
        Description = "Without @phrase. `kg evaluate` with and without tells what the phrases are worth.",
    };

    public static Command Command()
    {
        var command = new Command("schema", "Checks the type definitions and prints them.") { Peer, Bare };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Peer) && result.GetValue(Bare))
                result.AddError("--peer leaves out @phrase as well. Expected: --peer or --bare.");
        });
        command.SetAction(Print);
        return command;
    }

    private static int Print(ParseResult arguments)
    {
        var sources = SchemaReader.ReadSources(Settings.From(arguments).Schema);
        SchemaReader.Read(sources);
        Console.Write(
            arguments.GetValue(Peer) ? SchemaText.ForPeer(sources)
            : arguments.GetValue(Bare) ? SchemaText.WithoutPhrases(sources)
            : string.Join('\n', sources.Select(source => source.Text))
        );
        return 0;
    }
}
