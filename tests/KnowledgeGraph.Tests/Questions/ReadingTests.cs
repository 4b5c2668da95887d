using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>Single questions: how they are read, as a file that a person can check.</summary>
public sealed class ReadingTests
{
    private static readonly string[] Questions = Lines("readings"),
        Foreign = Lines("languages");

    [Fact]
    public async Task Each_question_is_read_as_the_file_says()
    {
        CaseFile.Check(CaseFile.PathTo("questions", "readings.expected.txt"), await ReadAsync(await Asked.ReviewAsync(), Questions));
    }

    [Fact]
    public async Task Questions_in_other_languages_are_read_as_the_file_says()
    {
        CaseFile.Check(CaseFile.PathTo("questions", "languages.expected.txt"), await ReadAsync(await Asked.ReviewAsync(), Foreign));
    }

    [Theory]
    [InlineData("campus")]
    [InlineData("museum")]
    [InlineData("reef")]
    [InlineData("library")]
    [InlineData("shipping")]
    [InlineData("software")]
    [InlineData("zoo")]
    public async Task Questions_on_another_subject_are_read_as_its_file_says(string dataSet)
    {
        using var engine = await Asked.OfAsync(dataSet);
        var questions = await File.ReadAllLinesAsync(
            CaseFile.PathTo("datasets", dataSet, "readings.txt"),
            TestContext.Current.CancellationToken
        );
        CaseFile.Check(CaseFile.PathTo("datasets", dataSet, "readings.expected.txt"), await ReadAsync(engine, questions));
    }

    private static async Task<string> ReadAsync(QuestionEngine engine, IEnumerable<string> questions)
    {
        var text = new StringBuilder();
        foreach (var question in questions)
        {
            var answer = await engine.AskAsync(new AskRequest(question), TestContext.Current.CancellationToken);
            text.Append(CultureInfo.InvariantCulture, $"{question}\n    {answer.Status}: {answer.Interpretation}{answer.Refusal?.Kind}\n");
            foreach (var choice in answer.Choices.Concat(answer.Refusal is null ? [] : answer.Suggestions))
                text.Append(CultureInfo.InvariantCulture, $"    - {choice}\n");
        }
        return text.ToString();
    }

    [Fact]
    public async Task The_culture_of_the_process_changes_no_byte()
    {
        var engine = await Asked.ReviewAsync();
        // One in four: a culture changes how something is written, and not how it is read.
        foreach (var question in Questions.Concat(Foreign).Where((_, i) => i % 4 == 0))
        {
            var answer = await AnswerAsync(engine, question, "en-US");
            Assert.Equal(answer, await AnswerAsync(engine, question, "de-DE"));
            Assert.Equal(answer, await AnswerAsync(engine, question, "tr-TR"));
        }
    }

    private static string[] Lines(string name) => File.ReadAllLines(CaseFile.PathTo("questions", $"{name}.txt"));

    private static async Task<string> AnswerAsync(QuestionEngine engine, string question, string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var answer = await engine.AskAsync(new AskRequest(question), TestContext.Current.CancellationToken);
            return JsonSerializer.Serialize(answer with { ConversationId = "" }, AnswerJson.Options);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
