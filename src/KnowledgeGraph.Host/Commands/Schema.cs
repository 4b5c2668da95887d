using System.CommandLine;
using KnowledgeGraph.Core;
using KnowledgeGraph.Questions;

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

    private static readonly Option<bool> Words = new("--words") { Description = "What people can say for each part of it in a question." };

    public static Command Command()
    {
        var command = new Command("schema", "Checks the type definitions and prints them.") { Peer, Bare, Words };
        command.Validators.Add(result =>
        {
            if (new[] { Peer, Bare, Words }.Count(result.GetValue) > 1)
                result.AddError("Each prints something else. Expected: one of --peer, --bare and --words.");
        });
        command.SetAction(Print);
        return command;
    }

    private static int Print(ParseResult arguments)
    {
        var sources = SchemaReader.ReadSources(Settings.From(arguments).Schema);
        var schema = SchemaReader.Read(sources);
        Console.Write(
            arguments.GetValue(Peer) ? SchemaText.ForPeer(sources)
            : arguments.GetValue(Bare) ? SchemaText.WithoutPhrases(sources)
            : arguments.GetValue(Words) ? string.Concat(Vocabulary.Of(schema).Select(Line))
            : string.Join('\n', sources.Select(source => source.Text))
        );
        return 0;
    }

    private static string Line(VocabularyEntry entry) => $"{entry.Part, -40} {string.Join(", ", entry.Words)}\n";
}
