using System.Text.Json;
using KnowledgeGraph.Agents;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Agents;

public sealed class AnswerCheckTests
{
    /// <summary>What a model wrote, and what it could have it from.</summary>
    /// <param name="Text">What it wrote.</param>
    /// <param name="Said">What the user said.</param>
    /// <param name="Results">What the tools gave.</param>
    /// <param name="Names">The names of all nodes.</param>
    /// <param name="Unfounded">The kind of thing that comes from neither; null when all does.</param>
    public sealed record Case(string Text, string[] Said, JsonElement[] Results, string[] Names, string? Unfounded);

    public static TheoryData<string> Cases => [.. File.ReadLines(CaseFile.PathTo("agents", "answers.jsonl"))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_the_graph_did_not_give_is_found_out(string line)
    {
        var answer = JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!;

        var unfounded = AnswerCheck.Unfounded(
            answer.Text,
            new AnswerSources(answer.Results, answer.Said),
            new NodeNames.Snapshot("1", answer.Names)
        );

        Assert.Equal(answer.Unfounded, unfounded);
    }
}
