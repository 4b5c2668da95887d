using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Questions;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>What every answer keeps, whatever was asked: asked of all questions of the corpus.</summary>
public sealed partial class ContractTests
{
    [Fact]
    public async Task What_is_answered_shows_each_query_in_both_languages()
    {
        foreach (var (question, answer) in await OfAsync(AnswerStatus.Answered))
        {
            Assert.True(RootField().Count(answer.GraphQL) == answer.Cypher.Count, question);
            Assert.Equal(answer.Cypher.Count, answer.Parameters.Count);
            Assert.StartsWith("Read as: ", answer.Interpretation, StringComparison.Ordinal);
            Assert.Null(answer.Refusal);
        }
    }

    [Fact]
    public async Task Yes_or_no_comes_first()
    {
        foreach (var (question, answer) in (await OfAsync(AnswerStatus.Answered)).Where(x => x.Answer.Result.Kind == ResultKind.Boolean))
            Assert.True(Regex.IsMatch(answer.Text, answer.Result.Boolean!.Value ? "^Yes[:.]" : "^No[:.]"), $"{question}: {answer.Text}");
    }

    [Fact]
    public async Task A_count_is_said()
    {
        foreach (
            var (question, answer) in (await OfAsync(AnswerStatus.Answered)).Where(x =>
                x.Answer.Result is { Kind: ResultKind.Count, Count: > 0 }
            )
        )
            Assert.True(
                answer.Text.Contains(answer.Result.Count!.Value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
                $"{question}: {answer.Text}"
            );
    }

    [Fact]
    public async Task What_is_cut_says_so()
    {
        foreach (
            var (question, answer) in (await OfAsync(AnswerStatus.Answered)).Where(x =>
                x.Answer.Result is { Kind: ResultKind.Nodes, Nodes.Count: > 20 }
            )
        )
            Assert.True(answer.Text.Contains($" of {answer.Result.Nodes.Count}", StringComparison.Ordinal), $"{question}: {answer.Text}");
    }

    [Fact]
    public async Task Every_paper_that_is_listed_is_cited()
    {
        foreach (
            var (question, answer) in (await OfAsync(AnswerStatus.Answered)).Where(x =>
                x.Answer.Result.Kind is ResultKind.Nodes or ResultKind.Count
            )
        )
        {
            var cited = answer.Citations.Select(c => c.Id).ToHashSet();
            var papers = answer.Result.Nodes.Where(n => ReviewGraph.Schema.NodeType(n.Label) is { Citation: not null }).ToArray();
            Assert.True(papers.All(p => cited.Contains(p.Id)), question);
        }
    }

    [Fact]
    public async Task What_is_asked_back_has_two_to_five_readings()
    {
        foreach (var (question, answer) in await OfAsync(AnswerStatus.Ambiguous))
        {
            Assert.True(answer.Choices.Count is >= 2 and <= 5, question);
            Assert.Equal(answer.Choices.Count, answer.Choices.Distinct().Count());
            await AllAnsweredAsync(answer.Choices);
        }
    }

    [Fact]
    public async Task What_is_suggested_can_be_asked() =>
        // One in three of them: they are made in the same few ways.
        await AllAnsweredAsync(
            (await OfAsync(AnswerStatus.Answered))
                .Concat(await OfAsync(AnswerStatus.Unanswerable))
                .SelectMany(x => x.Answer.Suggestions)
                .Distinct()
                .Where((_, i) => i % 3 == 0)
        );

    private static async Task AllAnsweredAsync(IEnumerable<string> questions)
    {
        var engine = await Asked.ReviewAsync();
        foreach (var question in questions)
            Assert.True(
                (await engine.AskAsync(new AskRequest(question), TestContext.Current.CancellationToken)).Status == AnswerStatus.Answered,
                question
            );
    }

    [Fact]
    public async Task What_is_refused_says_why()
    {
        foreach (var (question, answer) in await OfAsync(AnswerStatus.Unanswerable))
        {
            Assert.True(answer.Refusal is { Text.Length: > 0 }, question);
            Assert.Equal(ResultKind.None, answer.Result.Kind);
            Assert.Empty(answer.Citations);
        }
    }

    private static async Task<IReadOnlyList<(string Question, Answer Answer)>> OfAsync(AnswerStatus status) =>
        [.. (await Asked.CorpusAsync()).Questions.Where(x => x.Answer.Status == status).Select(x => (x.Question, x.Answer))];

    [GeneratedRegex(@"^  \w", RegexOptions.Multiline)]
    private static partial Regex RootField();
}
