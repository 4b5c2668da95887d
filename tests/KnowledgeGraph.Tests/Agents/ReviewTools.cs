using KnowledgeGraph.Agents;
using KnowledgeGraph.Core;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Search;

namespace KnowledgeGraph.Tests.Agents;

/// <summary>The tools over the graph of the review. Tests share them.</summary>
public sealed record ReviewTools(QueryEngine Engine, LuceneIndex Search, QuestionEngine Questions, GraphTools Tools)
{
    private static readonly Lazy<Task<ReviewTools>> Made = new(MakeAsync);

    public static Task<ReviewTools> GetAsync() => Made.Value;

    private static async Task<ReviewTools> MakeAsync()
    {
        var store = await ReviewGraph.StoreAsync();
        var engine = new QueryEngine(ReviewGraph.Schema, store, new QueryLimits());
        var search = new LuceneIndex(ReviewGraph.Schema, store);
        var questions = new QuestionEngine(engine, Conversations.OfThisProcess());
        return new ReviewTools(engine, search, questions, new GraphTools(engine, search, questions));
    }
}
