using KnowledgeGraph.Questions;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>The reader against the corpora: what was reached must not be lost.</summary>
public sealed class CorpusTests
{
    [Fact]
    public async Task The_review_is_read_as_well_as_before() =>
        Hold(await Asked.CorpusAsync(), accuracy: 0.93, precision: 0.98, refused: 0.95);

    [Theory]
    [InlineData("dev-2", 0.83, 0.96)]
    [InlineData("reworded", 0.86, 0.97)]
    [InlineData("constructs", 0.78, 0.9)]
    [InlineData("constructs-held-out", 0.73, 0.85)]
    public async Task The_review_is_read_in_other_words_as_well_as_before(string corpus, double accuracy, double precision) =>
        Hold(
            await Evaluation.RunAsync(
                await Asked.ReviewAsync(),
                CaseFile.PathTo("questions", "corpus", $"{corpus}.jsonl"),
                TestContext.Current.CancellationToken
            ),
            accuracy,
            precision,
            refused: 0.95
        );

    [Theory]
    [InlineData("kitchen", 0.94, 0.98)]
    [InlineData("railway", 0.9, 0.98)]
    [InlineData("museum", 0.78, 0.9)]
    [InlineData("clinic", 0.85, 0.98)]
    [InlineData("theatre", 0.83, 0.96)]
    [InlineData("reef", 0.95, 0.98)]
    [InlineData("football", 0.87, 0.97)]
    [InlineData("airline", 0.84, 0.97)]
    [InlineData("excavation", 0.77, 0.94)]
    [InlineData("parliament", 0.84, 0.96)]
    [InlineData("library", 0.85, 0.93)]
    [InlineData("vineyard", 0.78, 0.93)]
    [InlineData("observatory", 0.81, 0.94)]
    [InlineData("hiking", 0.87, 0.95)]
    [InlineData("shipping", 0.77, 0.94)]
    [InlineData("software", 0.82, 0.95)]
    [InlineData("cinema", 0.71, 0.91)]
    [InlineData("garden", 0.75, 0.94)]
    [InlineData("auction", 0.68, 0.92)]
    public async Task Another_subject_is_read_by_the_same_code(string dataSet, double accuracy, double precision) =>
        await HoldOfAsync(await Asked.OfAsync(dataSet), dataSet, "questions.jsonl", accuracy, precision, refused: 0.92);

    [Theory]
    [InlineData("campus", 0.7, 0.94)]
    [InlineData("brigade", 0.72, 0.96)]
    [InlineData("zoo", 0.7, 0.94)]
    [InlineData("kitchen", 0.88, 0.97)]
    [InlineData("football", 0.79, 0.96)]
    [InlineData("hiking", 0.8, 0.94)]
    public async Task A_subject_is_read_whose_schema_states_no_phrases(string dataSet, double accuracy, double precision) =>
        await HoldOfAsync(await Asked.OfBareAsync(dataSet), dataSet, "questions.jsonl", accuracy, precision, refused: 0.92);

    [Theory]
    [InlineData("airline", 0.83, 0.94)]
    [InlineData("auction", 0.9, 0.95)]
    [InlineData("brigade", 0.86, 0.95)]
    [InlineData("campus", 0.85, 0.92)]
    [InlineData("cinema", 0.79, 0.88)]
    [InlineData("clinic", 0.87, 0.97)]
    [InlineData("garden", 0.88, 0.95)]
    [InlineData("museum", 0.9, 0.92)]
    [InlineData("parliament", 0.89, 0.98)]
    [InlineData("software", 0.93, 0.97)]
    [InlineData("vineyard", 0.81, 0.96)]
    [InlineData("zoo", 0.88, 0.94)]
    public async Task Plain_questions_are_read_whose_schema_states_no_phrases(string dataSet, double accuracy, double precision) =>
        await HoldOfAsync(await Asked.OfBareAsync(dataSet), dataSet, "plain.jsonl", accuracy, precision, refused: 0);

    [Theory]
    [InlineData("brigade", 0.82, 0.96)]
    [InlineData("campus", 0.74, 0.91)]
    [InlineData("cinema", 0.65, 0.89)]
    [InlineData("clinic", 0.75, 0.92)]
    [InlineData("garden", 0.77, 0.94)]
    [InlineData("museum", 0.84, 0.93)]
    [InlineData("vineyard", 0.7, 0.92)]
    [InlineData("zoo", 0.78, 0.93)]
    public async Task Constructs_are_read_of_schemas_that_state_no_phrases(string dataSet, double accuracy, double precision) =>
        await HoldOfAsync(await Asked.OfBareAsync(dataSet), dataSet, "constructs.jsonl", accuracy, precision, refused: 0);

    [Theory]
    [InlineData("airline", 0.56, 0.84)]
    [InlineData("clinic", 0.7, 0.92)]
    [InlineData("excavation", 0.65, 0.9)]
    [InlineData("football", 0.6, 0.93)]
    [InlineData("hiking", 0.58, 0.82)]
    [InlineData("kitchen", 0.68, 0.85)]
    [InlineData("library", 0.58, 0.84)]
    [InlineData("museum", 0.62, 0.9)]
    [InlineData("observatory", 0.71, 0.89)]
    [InlineData("parliament", 0.76, 0.97)]
    [InlineData("railway", 0.74, 0.95)]
    [InlineData("reef", 0.65, 0.88)]
    [InlineData("shipping", 0.73, 0.93)]
    [InlineData("theatre", 0.59, 0.91)]
    [InlineData("vineyard", 0.74, 0.94)]
    public async Task Another_subject_is_read_in_other_words(string dataSet, double accuracy, double precision) =>
        await HoldOfAsync(await Asked.OfAsync(dataSet), dataSet, "reworded.jsonl", accuracy, precision, refused: 0.5);

    private static async Task HoldOfAsync(
        QuestionEngine asked,
        string dataSet,
        string file,
        double accuracy,
        double precision,
        double refused
    )
    {
        using var engine = asked;
        var report = await Evaluation.RunAsync(engine, CaseFile.PathTo("datasets", dataSet, file), TestContext.Current.CancellationToken);
        Hold(report, accuracy, precision, refused);
    }

    private static void Hold(EvaluationReport report, double accuracy, double precision, double refused)
    {
        Assert.True(report.Accuracy >= accuracy, $"right: {report.Accuracy:0.000} of {report.Questions.Count}");
        Assert.True(report.Precision >= precision, $"right of what was answered: {report.Precision:0.000}");
        Assert.True(report.RefusedRightly >= refused * report.Unanswerable, $"refused: {report.RefusedRightly} of {report.Unanswerable}");
    }
}
