using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Questions;

namespace KnowledgeGraph.Host.Commands;

/// <summary><c>kg evaluate</c>: asks the questions of a file and compares the answers with its gold ones.</summary>
internal static class Evaluate
{
    private const int BelowTheGoal = 1;

    private static readonly Argument<string> File = new("file")
    {
        Description =
            "One question a line as JSON: id, kind, question and gold, or turns. Such as: kg evaluate tests/cases/questions/corpus/dev.jsonl",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "The figures as JSON." };

    private static readonly Option<bool> Wrong = new("--wrong") { Description = "Also lists the questions that went wrong." };

    private static readonly Option<double> Goal = new("--goal")
    {
        Description = "The part that must be right, 0 to 1; else the exit code is 1. 0 unless set.",
        HelpName = "value",
    };

    public static Command Command()
    {
        var command = new Command("evaluate", "Asks the questions of a file and reports how many are answered right.")
        {
            File,
            Json,
            Wrong,
            Goal,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        await using var graph = await Graph.OpenAsync(Settings.From(arguments), cancellation);
        var engine = graph.Asking.Questions;
        // As a service does at its start: what is measured is how long somebody waits for it.
        await engine.PrepareAsync(cancellation);
        var report = await Evaluation.RunAsync(engine, arguments.GetRequiredValue(File), cancellation);
        if (arguments.GetValue(Json))
            Console.WriteLine(JsonSerializer.Serialize(Figures(report), AnswerJson.Options));
        else
            Print(report, arguments.GetValue(Wrong));
        return report.Accuracy < arguments.GetValue(Goal) ? BelowTheGoal : 0;
    }

    private static object Figures(EvaluationReport report) =>
        new
        {
            Questions = report.Questions.Count,
            report.Accuracy,
            report.Precision,
            report.Recall,
            report.RefusedRightly,
            report.Unanswerable,
            report.RefusedWrongly,
            report.MedianMilliseconds,
            report.SlowMilliseconds,
            Kinds = report.ByKind.Select(k => new
            {
                k.Kind,
                k.Right,
                k.All,
            }),
        };

    private static void Print(EvaluationReport report, bool wrong)
    {
        foreach (var kind in report.ByKind)
            Console.WriteLine($"{kind.Kind, -16}{kind.Right, 5} of {kind.All}");
        if (wrong)
            foreach (var question in report.Questions.Where(q => !q.IsRight))
                Console.WriteLine(
                    $"wrong  {question.Id}  {question.Question}\n       {question.Answer.Status}: {question.Answer.Interpretation}{question.Answer.Refusal?.Text}"
                );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"right {report.Accuracy:P1} of {report.Questions.Count}, precision on answered {report.Precision:P1}, recall {report.Recall:P1}"
            )
        );
        Console.WriteLine($"refused rightly {report.RefusedRightly} of {report.Unanswerable}, wrongly {report.RefusedWrongly}");
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"p50 {report.MedianMilliseconds:0.0} ms, p95 {report.SlowMilliseconds:0.0} ms")
        );
    }
}
