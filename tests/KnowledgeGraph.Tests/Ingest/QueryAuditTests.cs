using System.Globalization;
using System.Text.Json;
using CsCheck;
using KnowledgeGraph.Core;
using KnowledgeGraph.Ingest;

namespace KnowledgeGraph.Tests.Ingest;

public class QueryAuditTests
{
    [Theory]
    [InlineData("35%", 80, new[] { 28 })]
    [InlineData("18.74%", 80, new int[0])]
    [InlineData("18.04%", 61, new int[0])]
    [InlineData("22%", 80, new[] { 18 })]
    [InlineData("52%", 80, new[] { 42 })]
    [InlineData("24.72%", 89, new[] { 22 })]
    [InlineData("around 20%", 61, new[] { 11, 12, 13 })]
    [InlineData("many", 61, new int[0])]
    public void A_printed_share_stands_for_the_whole_numbers_that_round_to_it(string printed, int of, int[] counts) =>
        Assert.Equal(counts.Select(count => (decimal)count), QueryAudit.Implied(printed, of));

    [Fact]
    public void Every_count_is_among_those_that_its_printed_share_stands_for() =>
        Gen.Select(Gen.Int[1, 500], Gen.Double.Unit, Gen.Int[0, 3])
            .Sample(
                (of, part, decimals) =>
                {
                    var count = (int)(part * of);
                    var printed = Math.Round((decimal)count * 100 / of, decimals).ToString($"F{decimals}", CultureInfo.InvariantCulture);
                    return QueryAudit.Implied(printed + "%", of).Contains(count);
                }
            );

    [Theory]
    [InlineData(36, FigureReach.Whole, null, null, FigureStatus.Agrees, null)]
    [InlineData(35, FigureReach.Whole, null, null, FigureStatus.Differs, null)]
    [InlineData(35, FigureReach.Whole, 35, "A misprint.", FigureStatus.SourceIsWrong, "A misprint.")]
    [InlineData(34, FigureReach.Whole, 35, "A misprint.", FigureStatus.Differs, "A misprint.")]
    [InlineData(9, FigureReach.Evidence, null, null, FigureStatus.BeyondEvidence, "Evidence found for 9.")]
    [InlineData(36, FigureReach.Evidence, null, null, FigureStatus.Agrees, null)]
    public async Task A_figure_is_judged_by_what_is_found_and_what_is_known(
        int found,
        FigureReach reach,
        int? right,
        string? why,
        FigureStatus status,
        string? told
    )
    {
        var result = await Run($"{{ \"papersConnection\": {{ \"totalCount\": {found} }} }}")
            .CheckAsync(Figure("45%", of: 80, reach) with { Right = right, Why = why }, default);

        Assert.Equal((status, told, found - 36), (result.Status, result.Why, result.Difference));
    }

    [Fact]
    public async Task A_share_that_no_whole_number_gives_is_the_mistake_of_its_source()
    {
        var result = await Run("""{ "n": 7 }""").CheckAsync(Figure("18.74%", of: 80, FigureReach.Evidence), default);

        Assert.Equal((FigureStatus.SourceIsWrong, null), (result.Status, result.Difference));
        Assert.Empty(result.Expected);
    }

    [Fact]
    public async Task Numbers_add_up_and_those_under_less_are_taken_off()
    {
        var result = await Run("""{ "reviews": [{ "all": 10, "lessSome": 3, "deep": { "a": 1.5 } }], "name": "x" }""")
            .CheckAsync(Figure("8.5", of: null, FigureReach.Whole, 8.5m), default);

        Assert.Equal((8.5m, FigureStatus.Agrees), (result.Found, result.Status));
    }

    [Fact]
    public async Task A_broken_rule_tells_the_texts_of_its_answer()
    {
        var rule = new GraphRule("None is lost.", "{ n }", Expected: 0);
        var result = await Run("""{ "papers": { "totalCount": 2, "edges": [{ "id": "a" }, { "id": "b" }] } }""").CheckAsync(rule, default);

        Assert.Equal(["Found 2, expected 0. a, b"], result.Broken);
    }

    [Fact]
    public async Task Words_of_our_own_are_compared_with_the_source()
    {
        var source = SourceText.Parse("the quick brown fox jumps");
        var audit = new QueryAudit((_, _) => Task.FromResult(Json("""{ "a": ["A quick brown fox.", "A quick dog."] }""")), source);
        var result = await audit.CheckAsync(new GraphRule("Our words.", "{ a }", SharesNoRunOf: 3), default);

        Assert.Equal(2, result.Checked);
        Assert.Contains("quick brown fox", Assert.Single(result.Broken));
    }

    [Fact]
    public async Task A_query_that_does_not_hold_is_told_with_the_figure_that_asked()
    {
        var audit = new QueryAudit((_, _) => throw new GraphException(ErrorCodes.ValidationFailed, "No such field."), null);
        var error = await Assert.ThrowsAsync<GraphException>(() => audit.CheckAsync(Figure("1", null, FigureReach.Whole, 1), default));

        Assert.Equal("The query of \"figure\" does not hold: No such field.", error.Errors.Single().Message);
    }

    private static Figure Figure(string stated, int? of, FigureReach reach, decimal? number = null) =>
        new("figure", "things", "1", "words", stated, "{ n }", number, of, reach);

    private static QueryAudit Run(string answer) => new((_, _) => Task.FromResult(Json(answer)), null);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
