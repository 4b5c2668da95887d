using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using KnowledgeGraph.Host.Web;
using Microsoft.Extensions.Hosting;

namespace KnowledgeGraph.Host.Commands;

/// <summary><c>kg serve</c>, and <c>kg</c> alone: answers over HTTP until it is stopped.</summary>
internal static class Serve
{
    private const string DefaultUrl = "http://localhost:5080";

    private static readonly Option<string> Urls = Settings.Option(
        "--urls",
        $"Where to listen; several with a semicolon between. {DefaultUrl} unless set.",
        everywhere: false
    );

    public static Command Command()
    {
        var command = new Command("serve", "Answers over HTTP until it is stopped.");
        AddTo(command);
        return command;
    }

    /// <summary>Lets a command serve: the command of that name, and the program without one.</summary>
    public static void AddTo(Command command)
    {
        command.Options.Add(Urls);
        command.SetAction(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var settings = Settings.From(arguments);
        await using var graph = Graph.Open(settings);
        // The doors need the schema only, so they are built while the data are read.
        var starting = Task.Run(() => graph.StartAsync(cancellation), cancellation);
        var building = Task.Run(() => WebServer.Create(arguments.GetValue(Urls) ?? DefaultUrl, graph), cancellation);
        await Task.WhenAll(starting, building);
        await using var server = await building;
        await WebServer.StartAsync(server, cancellation);
        Print(settings, graph, server.Urls);
        // The first question would else wait for the words of the data and for compiling. What fails here fails again, and is told, when it is asked.
        var prepared = Task.Run(() => graph.Asking.Questions.PrepareAsync(cancellation), cancellation);
        await server.WaitForShutdownAsync(cancellation);
        await prepared.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    private static void Print(Settings settings, Graph graph, ICollection<string> urls)
    {
        var version = typeof(Serve).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(
            $"""
            KnowledgeGraph {version}
              schema   {settings.Schema}: {graph.Outline}
              data     {graph.Origin}
              listens  {string.Join(", ", urls)}, {Terminal.Seconds(DateTime.Now - process.StartTime)} after the start

            """
        );
        foreach (var door in Doors.All)
            Console.WriteLine($"  {urls.First() + door.Path, -40} {door.What}");
        Console.WriteLine();
        Console.WriteLine("Ctrl+C stops it.");
    }
}
