using KnowledgeGraph.Core;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.EndToEnd.Tests.Neo4j;

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jLoaderTests : IAsyncLifetime
{
    private static readonly (GraphSchema Schema, GraphChange Data) Library = (SmallGraph.Library.Schema, SmallGraph.Library.Data);

    private readonly Neo4jServer _server;
    private Neo4jStore _store = null!;

    public Neo4jLoaderTests(Neo4jServer server) => (_server = server).Require();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await _server.OpenEmptyAsync(Library.Schema);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _server.Release();
    }

    [Fact]
    public async Task Loading_again_changes_nothing_and_leaves_the_version()
    {
        var loader = new Neo4jLoader(_store.Database, Library.Schema);

        var first = await loader.LoadAsync(Library.Data, removesOthers: false, null, Stop);
        var version = await _store.GetVersionAsync(Stop);
        var second = await loader.LoadAsync(Library.Data, removesOthers: true, null, Stop);

        Assert.Equal((Library.Data.Nodes.Count, Library.Data.Relationships.Count), (first.NodesCreated, first.RelationshipsCreated));
        Assert.True(second.IsEmpty, $"{second}");
        Assert.Equal(version, await _store.GetVersionAsync(Stop));
    }

    [Fact]
    public async Task What_the_seed_no_longer_holds_goes_only_when_asked()
    {
        var loader = new Neo4jLoader(_store.Database, Library.Schema);
        await loader.LoadAsync(Library.Data, removesOthers: false, null, Stop);
        var gone = Library.Data.Nodes[0].Reference;
        var less = new GraphChange(
            [.. Library.Data.Nodes.Skip(1)],
            [.. Library.Data.Relationships.Where(one => one.From != gone && one.To != gone).Skip(1)]
        );

        Assert.True((await loader.LoadAsync(less, removesOthers: false, null, Stop)).IsEmpty);
        var report = await loader.LoadAsync(less, removesOthers: true, null, Stop);

        Assert.Equal((1, Library.Data.Relationships.Count - less.Relationships.Count), (report.NodesRemoved, report.RelationshipsRemoved));
    }

    [Fact]
    public async Task Changes_that_others_make_show_in_the_version()
    {
        var before = await _store.GetVersionAsync(Stop);
        await _server.RunAsync("CREATE (n:Shelf {id: 'from a browser'})");
        Assert.NotEqual(before, await _store.GetVersionAsync(Stop));
    }
}
