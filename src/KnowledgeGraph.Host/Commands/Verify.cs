using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Ingest;
using Spectre.Console;

namespace KnowledgeGraph.Host.Commands;

/// <summary><c>kg verify</c>: the graph recomputes what its source states, and tells what does not hold.</summary>
internal static class Verify
{
    // What a table needs where nobody says how wide the page is: a pipe, a file.
    private const int WidthOfFiles = 160;

    private static readonly JsonSerializerOptions Readable = new(GraphAudit.JsonForm) { WriteIndented = true };

    private static readonly Option<bool> Brief = new("--brief")
    {
        Description = "Without the figures that agree and leave nothing to say.",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "As JSON, the same as at /api/audit." };

    // The order of the tables: what asks for a look comes last, where the eye is.
    private static readonly (FigureStatus Status, string Title, string Style)[] Tables =
    [
        (FigureStatus.Agrees, "What the graph gives as it is stated", "green"),
        (FigureStatus.BeyondEvidence, "What the source counted from more than it shows: evidence reaches less far, or further", "yellow"),
        (FigureStatus.SourceIsWrong, "What the source gets wrong", "yellow"),
        (FigureStatus.Differs, "What differs without a known reason", "red"),
    ];

    public static Command Command()
    {
        var command = new Command(
            "verify",
            "Checks the graph against its schema and its source, and recomputes every figure that the source states. Ends with 1 when something is broken."
        )
        {
            Brief,
            Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        await using var graph = await Graph.OpenAsync(Settings.From(arguments), cancellation);
        var report = await graph.Audit.ReportAsync(cancellation);
        if (arguments.GetValue(Json))
            Console.WriteLine(JsonSerializer.Serialize(report, Readable));
        else
            Print(report, arguments.GetValue(Brief));
        return report.Holds ? 0 : 1;
    }

    private static void Print(AuditReport report, bool brief)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected)
            console.Profile.Width = WidthOfFiles;
        var shown = report
            .Figures.Where(figure => !brief || figure.Status != FigureStatus.Agrees || figure.Why is not null)
            .ToLookup(figure => figure.Status);
        foreach (var (status, title, style) in Tables.Where(table => shown.Contains(table.Status)))
            console.Write(Figures([.. shown[status]], title, style));
        console.Write(Rules(report.Rules));
        foreach (var line in report.Rules.SelectMany(rule => rule.Broken))
            console.MarkupLineInterpolated($"[red]broken[/] {line}");
        console.WriteLine(Summary(report));
    }

    private static Table Figures(IReadOnlyList<FigureResult> figures, string title, string style)
    {
        var table = new Table().Title($"[{style}]{title} ({figures.Count})[/]").Border(TableBorder.Simple).Expand();
        table.AddColumns("what", "section", "stated", "found", "difference", "why");
        foreach (var figure in figures)
            table.AddRow(
                Texts(
                    figure.What,
                    figure.Section,
                    Stated(figure),
                    Number(figure.Found),
                    figure.Difference is { } d ? Number(d) : "",
                    figure.Why ?? ""
                )
            );
        return table;
    }

    private static Table Rules(IReadOnlyList<RuleResult> rules)
    {
        var table = new Table().Title("Rules").Border(TableBorder.Simple).Expand();
        table.AddColumns("rule", "looked at", "broken");
        foreach (var rule in rules)
            table.AddRow(Texts(rule.Rule, rule.Checked is { } looked ? Number(looked) : "", Number(rule.Broken.Count)));
        return table;
    }

    // "45% (36 of 80)": a share with the whole numbers that it stands for.
    private static string Stated(FigureResult figure)
    {
        if (figure.Of is not { } of)
            return figure.Stated;
        var counts = figure.Expected.Where(decimal.IsInteger).ToList();
        var numbers =
            counts.Count > 1 ? $"{Number(counts[0])} to {Number(counts[^1])}"
            : counts.Count == 1 ? Number(counts[0])
            : "";
        return numbers.Length == 0 ? figure.Stated : $"{figure.Stated} ({numbers} of {of})";
    }

    private static string Summary(AuditReport report)
    {
        int Of(FigureStatus status) => report.Figures.Count(figure => figure.Status == status);
        var broken = report.Rules.Count(rule => rule.Broken.Count > 0);
        return $"{report.Figures.Count} figures: {Of(FigureStatus.Agrees)} agree, {Of(FigureStatus.BeyondEvidence)} beyond the evidence, "
            + $"{Of(FigureStatus.SourceIsWrong)} wrong in the source, {Of(FigureStatus.Differs)} differ. {report.Rules.Count} rules, {broken} broken.";
    }

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static Markup[] Texts(params string[] texts) => [.. texts.Select(text => new Markup(Markup.Escape(text)))];
}
