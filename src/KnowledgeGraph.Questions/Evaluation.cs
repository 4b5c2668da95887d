using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Asks the questions of a file and compares the answers with its gold ones.</summary>
public static class Evaluation
{
    /// <summary>Evaluates a file of one JSON object a line: <c>id</c>, <c>kind</c>, <c>question</c> and <c>gold</c> (with <c>compare</c> and <c>expected</c>), or <c>turns</c> of them.</summary>
    /// <exception cref="GraphException">The file cannot be read; the message names the line.</exception>
    public static async Task<EvaluationReport> RunAsync(QuestionEngine engine, string file, CancellationToken cancellation)
    {
        var outcomes = new List<EvaluatedQuestion>();
        var lines = (await ReadAsync(file, cancellation).ConfigureAwait(false)).Select((line, i) => (line, number: i + 1));
        foreach (var (line, number) in lines.Where(x => !string.IsNullOrWhiteSpace(x.line)))
            outcomes.AddRange(await AskAsync(engine, Parse(line, number, file), cancellation).ConfigureAwait(false));
        return new EvaluationReport(outcomes);
    }

    private static async Task<string[]> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllLinesAsync(file, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new GraphException(
                new GraphError(ErrorCodes.InvalidData, $"The file {file} cannot be read: expected one with a question a line, as JSON."),
                error
            );
        }
    }

    private static JsonElement Parse(string line, int number, string file)
    {
        var place = new Place(number, 1, Path.GetFileName(file));
        try
        {
            var entry = JsonDocument.Parse(line).RootElement;
            Require(entry, place, ("id", JsonValueKind.String));
            foreach (var turn in Turns(entry))
            {
                Require(turn, place, ("question", JsonValueKind.String), ("gold", JsonValueKind.Object));
                Require(turn.GetProperty("gold"), place, ("compare", JsonValueKind.String));
            }
            return entry;
        }
        catch (JsonException error)
        {
            var reason = error.Message.Split(". ")[0].TrimEnd('.');
            throw new GraphException(new GraphError(ErrorCodes.InvalidData, $"A JSON object was expected: {reason}.", place), error);
        }
    }

    private static void Require(JsonElement entry, Place place, params (string Name, JsonValueKind Kind)[] fields)
    {
        var known =
            entry.ValueKind == JsonValueKind.Object ? entry.EnumerateObject().ToDictionary(field => field.Name, field => field.Value) : [];
        foreach (var (name, kind) in fields.Where(field => known.GetValueOrDefault(field.Name).ValueKind != field.Kind))
            throw new GraphException(
                new GraphError(
                    ErrorCodes.InvalidData,
                    $"`{name}` must be there, as JSON's {kind}: expected id, kind, question and gold with compare, or turns of them; found {(known.Count == 0 ? "none" : string.Join(", ", known.Keys))}.",
                    place
                )
            );
    }

    private static JsonElement[] Turns(JsonElement entry) =>
        entry.TryGetProperty("turns", out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [entry];

    private static async Task<IReadOnlyList<EvaluatedQuestion>> AskAsync(
        QuestionEngine engine,
        JsonElement entry,
        CancellationToken cancellation
    )
    {
        var outcomes = new List<EvaluatedQuestion>();
        string? conversation = null;
        foreach (var turn in Turns(entry))
        {
            var question = turn.GetProperty("question").GetString()!;
            var watch = Stopwatch.GetTimestamp();
            var answer = await engine.AskAsync(new AskRequest(question, conversation), cancellation).ConfigureAwait(false);
            var milliseconds = Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
            conversation = answer.ConversationId is "" ? conversation : answer.ConversationId;
            var golds = turn.TryGetProperty("alternatives", out var others)
                ? others.EnumerateArray().Prepend(turn.GetProperty("gold"))
                : [turn.GetProperty("gold")];
            outcomes.Add(
                new EvaluatedQuestion(
                    entry.GetProperty("id").GetString()!,
                    entry.TryGetProperty("kind", out var kind) ? kind.ToString() : "",
                    question,
                    answer,
                    turn.GetProperty("gold").GetProperty("compare").GetString()!,
                    golds.Any(g => GoldAnswer.Matches(answer, g)),
                    milliseconds
                )
            );
        }
        return outcomes;
    }
}

/// <summary>A question that was evaluated.</summary>
/// <param name="Id">Its id; turns of one conversation share it.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Question">The words.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Expected">What sort of answer was expected.</param>
/// <param name="IsRight">Whether the answer is right.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record EvaluatedQuestion(
    string Id,
    string Kind,
    string Question,
    Answer Answer,
    string Expected,
    bool IsRight,
    double Milliseconds
)
{
    /// <summary>Whether the graph was not expected to answer it.</summary>
    public bool IsUnanswerable => Expected == "unanswerable";
}

/// <summary>What an evaluation found.</summary>
/// <param name="Questions">Every question, in the order of the file.</param>
public sealed record EvaluationReport(IReadOnlyList<EvaluatedQuestion> Questions)
{
    private IEnumerable<EvaluatedQuestion> Answered => Questions.Where(q => q.Answer.Status == AnswerStatus.Answered);

    private IEnumerable<EvaluatedQuestion> Answerable => Questions.Where(q => !q.IsUnanswerable && q.Expected != "ambiguous");

    /// <summary>The part of all questions whose answer or refusal is right, 0 to 1.</summary>
    public double Accuracy => Part(Questions.Count(q => q.IsRight), Questions.Count);

    /// <summary>The part of what was answered that is right.</summary>
    public double Precision => Part(Answered.Count(q => q.IsRight), Answered.Count());

    /// <summary>The part of what can be answered that was answered right.</summary>
    public double Recall => Part(Answerable.Count(q => q.IsRight), Answerable.Count());

    /// <summary>How many were refused that had to be.</summary>
    public int RefusedRightly => Questions.Count(q => q.IsUnanswerable && q.Answer.Status == AnswerStatus.Unanswerable);

    /// <summary>How many were to be refused.</summary>
    public int Unanswerable => Questions.Count(q => q.IsUnanswerable);

    /// <summary>How many were refused that can be answered.</summary>
    public int RefusedWrongly => Answerable.Count(q => q.Answer.Status == AnswerStatus.Unanswerable);

    /// <summary>Right ones and all, by kind, in the order of the kinds' names.</summary>
    public IReadOnlyList<(string Kind, int Right, int All)> ByKind =>
        [
            .. Questions
                .GroupBy(q => q.Kind)
                .OrderBy(g => g.Key.PadLeft(3, '0'), StringComparer.Ordinal)
                .Select(g => (g.Key, g.Count(q => q.IsRight), g.Count())),
        ];

    /// <summary>The time within which half of the questions were answered, in milliseconds.</summary>
    public double MedianMilliseconds => Percentile(0.5);

    /// <summary>The time within which 95 of 100 questions were answered, in milliseconds.</summary>
    public double SlowMilliseconds => Percentile(0.95);

    private double Percentile(double part) =>
        Questions.Count == 0
            ? 0
            : Questions.Select(q => q.Milliseconds).Order().ElementAt(Math.Min(Questions.Count - 1, (int)(part * Questions.Count)));

    private static double Part(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
