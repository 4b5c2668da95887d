using System.Text;
using KnowledgeGraph.Core;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>Questions that take up earlier ones.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task Each_turn_is_read_as_the_file_says()
    {
        var engine = await Asked.ReviewAsync();
        var text = new StringBuilder();
        string? id = null;
        foreach (
            var question in await File.ReadAllLinesAsync(
                CaseFile.PathTo("questions", "conversations.txt"),
                TestContext.Current.CancellationToken
            )
        )
        {
            var answer = question.Length == 0 ? null : await AskAsync(engine, question, id);
            id = answer?.ConversationId;
            text.Append(answer is null ? "\n" : $"{question}\n    {answer.Status}: {answer.Interpretation}{answer.Refusal?.Kind}\n");
        }
        CaseFile.Check(CaseFile.PathTo("questions", "conversations.expected.txt"), text.ToString());
    }

    [Fact]
    public async Task A_follow_up_changes_what_it_names_and_keeps_the_rest()
    {
        var engine = await Asked.ReviewAsync();
        var first = await AskAsync(engine, "List the Training Framework papers published at ICLR.");
        var second = await AskAsync(engine, "Just the 2024 ones.", first.ConversationId);
        var expected = await AskAsync(engine, "List the Training Framework papers published at ICLR in 2024.");
        Assert.NotEmpty(second.Result.Nodes);
        Assert.Equal(expected.Result.Nodes, second.Result.Nodes);
    }

    [Fact]
    public async Task A_new_subject_drops_what_was_asked_before()
    {
        var engine = await Asked.ReviewAsync();
        var first = await AskAsync(engine, "List the Training Framework papers published at ICLR.");
        var second = await AskAsync(engine, "Which papers address customization?", first.ConversationId);
        Assert.Equal((await AskAsync(engine, "Which papers address customization?")).Result.Nodes, second.Result.Nodes);
    }

    [Fact]
    public async Task An_id_stays_short_over_many_turns()
    {
        var engine = await Asked.ReviewAsync();
        string? id = null;
        for (var turn = 0; turn < 8; turn++)
            id = (
                await AskAsync(engine, "Which papers address customization or overoptimization and appeared since 2023?", id)
            ).ConversationId;
        Assert.InRange(id!.Length, 1, Conversations.MaxLength);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%%%")]
    public async Task An_id_that_is_not_ours_is_refused(string id)
    {
        var engine = await Asked.ReviewAsync();
        var error = await Assert.ThrowsAsync<GraphException>(() => AskAsync(engine, "And in 2024?", id));
        Assert.Equal(ErrorCodes.BadUserInput, error.Errors[0].Code);
    }

    [Fact]
    public async Task An_id_that_was_changed_is_refused()
    {
        var engine = await Asked.ReviewAsync();
        var id = (await AskAsync(engine, "Which papers address customization?")).ConversationId;
        var changed = id[..^2] + (id[^2] == 'A' ? 'B' : 'A') + id[^1];
        await Assert.ThrowsAsync<GraphException>(() => AskAsync(engine, "And in 2024?", changed));
    }

    [Fact]
    public async Task A_conversation_about_what_is_no_longer_there_says_so()
    {
        var schema = Asked.BareSchemaOf("kitchen");
        await using var store = await Asked.StoreOfAsync("kitchen", schema);
        using var engine = Asked.Of(schema, store);
        var first = await AskAsync(engine, "Which recipes use almonds?");
        Assert.Equal(AnswerStatus.Answered, first.Status);
        await store.ApplyAsync(
            new GraphChange([], [], [new NodeReference("Ingredient", "almonds")], []),
            TestContext.Current.CancellationToken
        );
        var error = await Assert.ThrowsAsync<GraphException>(() => AskAsync(engine, "How many are those?", first.ConversationId));
        Assert.Contains("no longer holds", error.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_input_is_told()
    {
        var engine = await Asked.ReviewAsync();
        await Assert.ThrowsAsync<GraphException>(() => AskAsync(engine, " "));
        await Assert.ThrowsAsync<GraphException>(() => AskAsync(engine, new string('a', AskRequest.MaxLength + 1)));
    }

    private static Task<Answer> AskAsync(QuestionEngine engine, string question, string? id = null) =>
        engine.AskAsync(new AskRequest(question, id), TestContext.Current.CancellationToken);
}
