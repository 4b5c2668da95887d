using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Questions;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>What is asked before anybody asks is in the words of the graph, and most of it has an answer.</summary>
public sealed class RehearsalTests
{
    [Fact]
    public async Task The_review_is_rehearsed_in_its_own_words()
    {
        var engine = new QueryEngine(ReviewGraph.Schema, await ReviewGraph.StoreAsync(), new QueryLimits());
        var questions = Rehearsal.Of(await Lexicon.BuildAsync(engine, "1", TestContext.Current.CancellationToken)).ToArray();
        Assert.Contains("How many papers are there?", questions);
        var asked = await Asked.ReviewAsync();
        var answers = await Task.WhenAll(questions.Select(q => asked.AskAsync(new AskRequest(q), TestContext.Current.CancellationToken)));
        Assert.True(
            answers.Count(a => a.Status == AnswerStatus.Answered) > questions.Length / 2,
            string.Join('\n', questions.Zip(answers, (q, a) => $"{a.Status}: {q}"))
        );
    }

    [Fact]
    public async Task A_graph_without_nodes_is_prepared_too()
    {
        var engine = new QueryEngine(ReviewGraph.Schema, EmbeddedStore.Open(ReviewGraph.Schema, dataDir: null), new QueryLimits());
        using var questions = new QuestionEngine(engine, Conversations.OfThisProcess());
        await questions.PrepareAsync(TestContext.Current.CancellationToken);
    }
}
