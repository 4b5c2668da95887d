using System.Text.Json;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.GraphQL;

/// <summary>The peer's answers: each case over HTTP. What is left for later stands in <c>later.json</c> with its reason.</summary>
public sealed class ConformanceTests(ReviewCasesServer server) : IClassFixture<ReviewCasesServer>
{
    private static readonly string Folder = Repository.PathTo("tests", "cases", "conformance", "review");
    private static readonly IReadOnlyList<ConformanceCase> All = ConformanceCase.ReadFolder(Folder);
    private static readonly Dictionary<string, string> Later = JsonSerializer.Deserialize<Dictionary<string, string>>(
        File.ReadAllText(Path.Combine(Folder, "later.json"))
    )!;

    public static TheoryData<string> Cases() => [.. All.Select(c => c.Id).Except(Later.Keys)];

    public static TheoryData<string> LaterCases() => [.. Later.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_answer_is_the_peers(string id)
    {
        var given = All.Single(c => c.Id == id);

        var (_, answer) = await server.AskAsync(given.Query, given.Variables);

        Assert.Null(given.Judge(answer));
    }

    [Theory]
    [MemberData(nameof(LaterCases))]
    public async Task A_case_that_is_left_for_later_does_not_pass_yet(string id)
    {
        var given = All.Single(c => c.Id == id);

        var (_, answer) = await server.AskAsync(given.Query, given.Variables);

        Assert.NotNull(given.Judge(answer));
    }
}
