using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Ingest;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>Engines to ask, one for each data set, shared by the tests.</summary>
internal static class Asked
{
    private static readonly Lazy<Task<QuestionEngine>> Shared = new(async () => Engine(ReviewGraph.Schema, await ReviewGraph.StoreAsync()));

    private static readonly Lazy<Task<EvaluationReport>> Corpus = new(async () =>
        await Evaluation.RunAsync(await ReviewAsync(), CaseFile.PathTo("questions", "corpus", "dev.jsonl"), CancellationToken.None)
    );

    /// <summary>Asks the review's graph.</summary>
    public static Task<QuestionEngine> ReviewAsync() => Shared.Value;

    /// <summary>What the review's graph answers to the corpus that its rules were written with, asked once for all tests.</summary>
    public static Task<EvaluationReport> CorpusAsync() => Corpus.Value;

    /// <summary>Asks a data set below <c>tests/cases/datasets</c>.</summary>
    public static Task<QuestionEngine> OfAsync(string dataSet) => OfAsync(dataSet, SchemaReader.ReadFolder(SchemaOf(dataSet)));

    /// <summary>Asks a data set whose schema does not say what people call things.</summary>
    public static Task<QuestionEngine> OfBareAsync(string dataSet) => OfAsync(dataSet, BareSchemaOf(dataSet));

    /// <summary>The schema of a data set without what people call things.</summary>
    public static GraphSchema BareSchemaOf(string dataSet) =>
        SchemaReader.Read([(dataSet, SchemaText.WithoutPhrases(SchemaReader.ReadSources(SchemaOf(dataSet))))]);

    private static string SchemaOf(string dataSet) => CaseFile.PathTo("datasets", dataSet, "schema");

    /// <summary>The data of a data set, in memory.</summary>
    public static async Task<EmbeddedStore> StoreOfAsync(string dataSet, GraphSchema schema)
    {
        var store = EmbeddedStore.Open(schema, dataDir: null);
        await store.ApplyAsync(
            SeedReader.ReadFolder(CaseFile.PathTo("datasets", dataSet, "seed"), schema).Change,
            TestContext.Current.CancellationToken
        );
        return store;
    }

    /// <summary>Asks what a store holds, whatever is written to it meanwhile.</summary>
    public static QuestionEngine Of(GraphSchema schema, EmbeddedStore store) => Engine(schema, store);

    private static async Task<QuestionEngine> OfAsync(string dataSet, GraphSchema schema) =>
        Engine(schema, await StoreOfAsync(dataSet, schema));

    private static QuestionEngine Engine(GraphSchema schema, IGraphStore store) =>
        new(new QueryEngine(schema, store, new QueryLimits()), Conversations.OfThisProcess());
}
