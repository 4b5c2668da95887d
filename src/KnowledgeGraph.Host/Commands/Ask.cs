using System.CommandLine;
using System.Text.Json;
using KnowledgeGraph.Core;
using KnowledgeGraph.Questions;

namespace KnowledgeGraph.Host.Commands;

/// <summary><c>kg ask</c>: answers a question, or one after another when none is given.</summary>
internal static class Ask
{
    private const int NotAnswered = 2;

    private static readonly Argument<string[]> Words = PlainWords.Argument(
        "question",
        "The question, such as: kg ask \"which Reward Modeling methods address overoptimization\". Without one, questions are read line by line; each can take up the one before.",
        ArgumentArity.ZeroOrMore
    );

    private static readonly Option<bool> Json = new("--json") { Description = "The whole answer as JSON." };

    public static Command Command()
    {
        var command = new Command("ask", "Answers a question in English from the graph. Exit code 2 when it is not answered.")
        {
            Words,
            Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        await using var graph = await Graph.OpenAsync(Settings.From(arguments), cancellation);
        var engine = graph.Asking.Questions;
        if (arguments.GetValue(Words) is not { Length: > 0 } words)
            return await TalkAsync(engine, arguments.GetValue(Json), cancellation);
        var answer = await engine.AskAsync(new AskRequest(string.Join(' ', words)), cancellation);
        Print(answer, arguments.GetValue(Json));
        return answer.Status == AnswerStatus.Answered ? 0 : NotAnswered;
    }

    private static async Task<int> TalkAsync(QuestionEngine engine, bool json, CancellationToken cancellation)
    {
        string? conversation = null;
        while (Prompt() is { } question)
        {
            if (string.IsNullOrWhiteSpace(question))
                continue;
            try
            {
                var answer = await engine.AskAsync(new AskRequest(question, conversation), cancellation);
                conversation = answer.ConversationId;
                Print(answer, json);
            }
            catch (GraphException refused)
            {
                Terminal.Tell(refused);
            }
        }
        return 0;
    }

    private static string? Prompt()
    {
        if (!Console.IsInputRedirected)
            Console.Write("> ");
        return Console.ReadLine();
    }

    private static void Print(Answer answer, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(answer, AnswerJson.Options));
            return;
        }
        Console.WriteLine(answer.Text);
        if (answer.Interpretation.Length > 0)
            Console.WriteLine($"\n{answer.Interpretation}");
        if (answer.Suggestions.Count > 0)
            Console.WriteLine(
                $"\n{(answer.Refusal is null ? "Next" : "Ask instead")}:\n{string.Join('\n', answer.Suggestions.Select(s => $"  {s}"))}"
            );
    }
}
