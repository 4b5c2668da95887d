using System.Text.Json;
using CsCheck;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>Whatever is asked ends in an answer: no words, in no order, make the reader fail.</summary>
public sealed class RobustnessTests
{
    private const string Grammar =
        "which what who whom where when how many much the of by with without not nothing only and or both all other same per each every most least newest oldest rank top "
        + "more than less at least most before after since until between 2 3 2020 2024 last years average total share percent compare evidence define connected recommend it those their the two of them "
        + "have do is are in for first highest number [3] as also except neither nobody common 500 g minutes km hour half ? , .";

    [Theory]
    [InlineData("kitchen")]
    [InlineData("railway")]
    public async Task Salads_of_words_of_another_subject(string dataSet)
    {
        using var engine = await Asked.OfAsync(dataSet);
        Sample(engine, CaseFile.PathTo("datasets", dataSet, "questions.jsonl"), 600);
    }

    [Fact]
    public async Task Salads_of_words_of_the_review() =>
        Sample(await Asked.ReviewAsync(), CaseFile.PathTo("questions", "corpus", "dev.jsonl"), 300);

    /// <summary>Heads and tails of questions, alone or put together, and words of them in any order, each after the one before.</summary>
    private static void Sample(QuestionEngine engine, string file, int count)
    {
        var questions = File.ReadLines(file).Where(line => line.Length > 0).SelectMany(Questions).Select(q => q.Split(' ')).ToArray();
        var words = questions.SelectMany(q => q).Concat(Grammar.Split(' ')).Distinct().ToArray();
        var salad = Any(words).Array[1, 12];
        var spliced = Gen.Select(
            Any(questions),
            Any(questions),
            Gen.Int[0, 8],
            Gen.Int[0, 8],
            Any(words),
            (one, two, head, tail, word) => (string[])[.. one[..Math.Min(head, one.Length)], word, .. two[Math.Min(tail, two.Length)..]]
        );
        var cut = Gen.Select(
            Any(questions),
            Gen.Int[1, 12],
            Gen.Bool,
            (q, n, isEnd) => isEnd ? q.TakeLast(n).ToArray() : q.Take(n).ToArray()
        );
        string? conversation = null;
        Gen.OneOf(salad, cut, spliced, spliced)
            .Sample(
                text =>
                {
                    var answer = engine
                        .AskAsync(new AskRequest(string.Join(' ', text), conversation), CancellationToken.None)
                        .GetAwaiter()
                        .GetResult();
                    if (answer.ConversationId.Length > 0)
                        conversation = answer.ConversationId;
                    Assert.True(answer.Status != AnswerStatus.Ambiguous || answer.Choices.Count > 0);
                },
                iter: count,
                threads: 1,
                print: text => string.Join(' ', text)
            );
    }

    private static Gen<T> Any<T>(T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static IEnumerable<string> Questions(string line)
    {
        using var entry = JsonDocument.Parse(line);
        var turns = entry.RootElement.TryGetProperty("turns", out var list) ? list.EnumerateArray().ToArray() : [entry.RootElement];
        return [.. turns.Select(t => t.GetProperty("question").GetString()!)];
    }
}
