using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Tests.Embedded;

public sealed class FulltextTests : IAsyncLifetime
{
    private static readonly GraphSchema Schema = SchemaReader.Read([
        (
            "texts.graphql",
            """
            type Text @node @fulltext(indexes: [{ indexName: "texts", queryName: "searchTexts", fields: ["title", "body"] }]) {
              id: ID!
              title: String
              body: String
            }
            """
        ),
    ]);

    private static readonly NodeType Type = Schema.NodeType("Text")!;

    private readonly EmbeddedStore _store = EmbeddedStore.Open(Schema, dataDir: null);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        await _store.ApplyAsync(
            new GraphChange(
                [
                    Text("a", "Reward hacking", "The model exploits the reward."),
                    Text("b", "The end", "Nothing is rewarded here."),
                    Text("c", "Overoptimization", "Reward reward reward, and über-optimised."),
                    Text("d", "Untitled", ""),
                ],
                []
            ),
            Stop
        );

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData("reward", "a c")]
    [InlineData("REWARD", "a c")]
    [InlineData("rewarded reward", "a b c")]
    [InlineData("reward AND hacking", "a")]
    [InlineData("+reward -hacking", "c")]
    [InlineData("\"the model exploits\"", "a")]
    [InlineData("\"model reward\"~3", "a")]
    [InlineData("the", "a b")]
    [InlineData("title:the", "b")]
    [InlineData("hack*", "a")]
    [InlineData("*ewarded", "b")]
    [InlineData("hackinq~1", "a")]
    [InlineData("uber", "")]
    [InlineData("über", "c")]
    [InlineData("(model OR end) AND NOT nothing", "a")]
    public async Task A_phrase_finds_as_Lucene_does(string phrase, string found)
    {
        Assert.Equal(found, string.Join(' ', (await SearchAsync(phrase, Filter.Everything)).Select(hit => hit.Id).Order()));
    }

    [Fact]
    public async Task The_best_comes_first_and_the_score_can_be_filtered()
    {
        var hits = await SearchAsync("reward hacking", Filter.Everything);
        Assert.Equal("a", hits[0].Id);
        Assert.Equal(hits.Select(hit => hit.Score).OrderDescending(), hits.Select(hit => hit.Score));
        Assert.Equal(hits[..1], await SearchAsync("reward hacking", new ScoreBetween(hits[0].Score, null)));
    }

    [Fact]
    public async Task What_is_written_is_found_from_then_on()
    {
        Assert.Empty(await SearchAsync("zebra", Filter.Everything));
        await _store.ApplyAsync(new GraphChange([Text("e", "Zebra", "")], []), Stop);
        Assert.Equal("e", Assert.Single(await SearchAsync("zebra", Filter.Everything)).Id);
    }

    public static TheoryData<string> Bad => ["", "  ", "reward AND", "\"open", "title:", new string('(', 10_000), new string('a', 3_000)];

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_phrase_that_does_not_parse_is_refused(string phrase)
    {
        var error = Assert.Single((await Assert.ThrowsAsync<GraphException>(() => SearchAsync(phrase, Filter.Everything))).Errors);
        Assert.Equal(ErrorCodes.BadPhrase, error.Code);
    }

    private static NodeRecord Text(string id, string title, string body) =>
        new(
            ["Text"],
            id,
            new Dictionary<string, object>
            {
                ["id"] = id,
                ["title"] = title,
                ["body"] = body,
            }
        );

    private async Task<List<(string Id, double Score)>> SearchAsync(string phrase, Filter filter)
    {
        var edges = new EdgeProjection(
            NodeProjection.Of(Type, new PropertySelection(Type.Key!)),
            new Dictionary<PropertiesType, IReadOnlyList<PropertySelection>>(),
            Score: true
        );
        var query = new ConnectionQuery(
            new FulltextHits(Type.FulltextIndexes[0], phrase),
            filter,
            [],
            Page.All,
            new ConnectionParts(true, edges, true, [], [])
        );
        var answer = (ConnectionResult)await _store.QueryAsync(query, Stop);
        return [.. answer.Edges.Select(edge => ((string)edge.Node!.Values[0]!, edge.Score!.Value))];
    }
}
