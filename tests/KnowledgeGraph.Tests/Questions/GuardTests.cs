using KnowledgeGraph.Core;
using KnowledgeGraph.Questions;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>Readings that say other than the question are turned down, each by the guard that is there for it.</summary>
public sealed class GuardTests
{
    private static readonly Lazy<Task<QuestionParser>> Parser = new(async () =>
    {
        var engine = new QueryEngine(ReviewGraph.Schema, await ReviewGraph.StoreAsync(), new QueryLimits());
        var lexicon = await Lexicon.BuildAsync(engine, await engine.GetVersionAsync(default), default);
        return new QuestionParser(lexicon, new Connections(lexicon));
    });

    [Theory]
    [InlineData("which Reward Modeling methods address overoptimization", null)]
    [InlineData("List everything published at KDD.", "all of a type, unasked")]
    [InlineData("who made deepseek r1 and what innovation does it introduce", "two questions in one")]
    [InlineData("reproducibility level of ODIN", "the value of many")]
    [InlineData("With whom is customization addressed?", "a companion left out")]
    [InlineData("Given that Reward Modeling has five papers, why is it treated as a domain?", "a reason for what is not there")]
    [InlineData("Given that Reward Modeling is a domain, why is it treated as one?", "a reason by no word")]
    [InlineData("Where is the author of a paper on safety?", "where, by a long way")]
    [InlineData("both safety and a limitation on record, any domain", "a condition that always holds")]
    [InlineData("Now that the review covers 2026, which papers of that year fight toxicity?", "a year that is not known yet")]
    public async Task A_reading_is_turned_down_by_the_guard_that_is_there_for_it(string question, string? guard)
    {
        var outcome = (await Parser.Value).Parse(question, Conversation.None);
        Assert.Equal(guard, (outcome as Refused)?.TurnedDownFor);
    }
}
