using KnowledgeGraph.Questions;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>The reader against the corpora: what was reached must not be lost.</summary>
public sealed class CorpusTests
{
    [Theory]
    [InlineData("dev", 0.93, 0.98)]
    [InlineData("reworded", 0.72, 0.89)]
    public async Task The_review_is_read_as_well_as_before(string corpus, double accuracy, double precision)
    {
        var report = await Evaluation.RunAsync(
            await Asked.ReviewAsync(),
            CaseFile.PathTo("questions", "corpus", $"{corpus}.jsonl"),
            TestContext.Current.CancellationToken
        );
        Hold(report, accuracy, precision, refused: 0.95);
    }

    [Theory]
    [InlineData("kitchen", 0.94, 0.98)]
    [InlineData("railway", 0.9, 0.98)]
    [InlineData("museum", 0.77, 0.93)]
    [InlineData("clinic", 0.85, 0.95)]
    [InlineData("theatre", 0.83, 0.96)]
    [InlineData("reef", 0.95, 0.98)]
    [InlineData("football", 0.87, 0.97)]
    [InlineData("airline", 0.82, 0.97)]
    [InlineData("excavation", 0.77, 0.94)]
    [InlineData("parliament", 0.84, 0.96)]
    [InlineData("library", 0.85, 0.93)]
    [InlineData("vineyard", 0.76, 0.92)]
    public async Task Another_subject_is_read_by_the_same_code(string dataSet, double accuracy, double precision)
    {
        using var engine = await Asked.OfAsync(dataSet);
        var report = await Evaluation.RunAsync(
            engine,
            CaseFile.PathTo("datasets", dataSet, "questions.jsonl"),
            TestContext.Current.CancellationToken
        );
        Hold(report, accuracy, precision, refused: 0.92);
    }

    private static void Hold(EvaluationReport report, double accuracy, double precision, double refused)
    {
        Assert.True(report.Accuracy >= accuracy, $"right: {report.Accuracy:0.000} of {report.Questions.Count}");
        Assert.True(report.Precision >= precision, $"right of what was answered: {report.Precision:0.000}");
        Assert.True(report.RefusedRightly >= refused * report.Unanswerable, $"refused: {report.RefusedRightly} of {report.Unanswerable}");
    }
}
