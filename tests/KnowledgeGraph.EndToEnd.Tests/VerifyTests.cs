using System.Text.Json;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.EndToEnd.Tests;

public class VerifyTests(ReviewService review)
{
    [Fact]
    public async Task The_review_holds_its_figures_are_told_apart_by_what_is_wrong_with_them_and_the_service_gives_the_same_report()
    {
        using var data = new TemporaryFolder();
        var (exit, output, _) = await BuiltProgram.RunAsync("verify", "--json", "--data", data.Path);
        var report = JsonElement.Parse(output);
        var statuses = report
            .GetProperty("figures")
            .EnumerateArray()
            .Select(figure => figure.GetProperty("status").GetString())
            .ToHashSet();

        Assert.Equal(0, exit);
        Assert.True(report.GetProperty("holds").GetBoolean());
        Assert.Equal(["Agrees", "BeyondEvidence", "SourceIsWrong"], statuses.Order());
        Assert.True(JsonElement.DeepEquals(report, JsonElement.Parse(await review.Service.Client.GetStringAsync("/api/audit"))));
    }

    [Fact]
    public async Task A_quote_that_is_not_in_the_document_and_a_lost_paper_end_with_1_and_are_named()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Repository.PathTo("seed"), "*", SearchOption.AllDirectories))
            folder.Write(
                Path.Combine("seed", Path.GetRelativePath(Repository.PathTo("seed"), file)),
                Changed(Path.GetFileName(file), await File.ReadAllTextAsync(file))
            );

        var (exit, output, _) = await BuiltProgram.RunAsync(
            "verify",
            "--brief",
            "--seed",
            Path.Combine(folder.Path, "seed"),
            "--data",
            Path.Combine(folder.Path, "data")
        );

        Assert.Equal(1, exit);
        Assert.Contains("Paper/ref-1 -HAS_LIMITATION-> Limitation/oa-sample-efficiency", output);
        Assert.Contains("Found 1, expected 0. ref-2", output);
        Assert.Contains(" 4 differ", output);
    }

    // The first quote gets words that nobody wrote; the second paper loses its innovation, so that its row, its category (by the text and by the
    // heading of the table) and its table are one short.
    private static string Changed(string file, string text) =>
        file switch
        {
            "Paper-HAS_LIMITATION-Limitation.jsonl" => text.Replace(
                "exhibit biased log F estimation",
                "exhibit words of somebody else",
                StringComparison.Ordinal
            ),
            "Paper-INTRODUCES-Innovation.jsonl" => string.Join(
                '\n',
                text.Split('\n').Where(line => !line.Contains("\"ref-2\"", StringComparison.Ordinal))
            ),
            _ => text,
        };
}
