using System.Globalization;
using KnowledgeGraph.Core;
using Spectre.Console;

namespace KnowledgeGraph.Host;

/// <summary>What people read: answers on standard output, errors on standard error.</summary>
internal static class Terminal
{
    private const int ErrorsShown = 50;

    private static readonly Lazy<IAnsiConsole> Errors = new(() =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
    );

    /// <summary>Prints each error on a line of its own.</summary>
    public static void Tell(GraphException exception)
    {
        foreach (var error in exception.Errors.Take(ErrorsShown))
            Tell("[red]error[/] ", $"{error}");
        if (exception.Errors.Count > ErrorsShown)
            Tell("[red]error[/] ", $"... and {exception.Errors.Count - ErrorsShown} more.");
    }

    /// <summary>Prints what deserves a look but stops nothing.</summary>
    public static void Note(string text) => Tell("[yellow]note[/]  ", text);

    /// <summary><c>1,803 nodes</c>: a count and what is counted.</summary>
    public static string Count(long count, string singular) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {singular}{(count == 1 ? "" : "s")}");

    /// <summary><c>0.12 s</c>.</summary>
    public static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");

    /// <summary>Shows how far a load is, where somebody looks.</summary>
    public static IProgress<(int Done, int All)> Progress { get; } = new ProgressLine();

    private sealed class ProgressLine : IProgress<(int Done, int All)>
    {
        public void Report((int Done, int All) value)
        {
            if (!Console.IsErrorRedirected)
                Console.Error.Write($"\r{Count(value.Done, "record")} of {value.All:N0}{(value.Done == value.All ? "\n" : "")}");
        }
    }

    // The text itself is written plainly: a line that is copied or searched must not be wrapped.
    private static void Tell(string kind, string text)
    {
        Errors.Value.Markup(kind);
        Console.Error.WriteLine(text);
    }
}
