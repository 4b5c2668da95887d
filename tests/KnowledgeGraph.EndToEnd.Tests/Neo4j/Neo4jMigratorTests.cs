using KnowledgeGraph.Core;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.EndToEnd.Tests.Neo4j;

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jMigratorTests : IAsyncLifetime
{
    private static readonly GraphSchema Schema = SmallGraph.Library.Schema;

    private static readonly Migration[] Migrations =
    [
        new(1, "first", "CREATE (n:Shelf {id: 'first', name: 'First'});\nCREATE (n:Shelf {id: 'second', name: 'Second'});\n"),
        new(2, "second", "MATCH (n:Shelf {id: 'first'}) SET n.place = coalesce(n.place, 0.0) + 1.0;\n"),
    ];

    private readonly Neo4jServer _server;
    private Neo4jStore _store = null!;

    public Neo4jMigratorTests(Neo4jServer server) => (_server = server).Require();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await _server.OpenEmptyAsync(Schema);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _server.Release();
    }

    [Fact]
    public async Task Migrating_again_does_nothing()
    {
        var migrator = new Neo4jMigrator(_store.Database, Schema, Migrations);

        Assert.Equal([1, 2], (await migrator.RunAsync(Stop)).Pending.Select(migration => migration.Number));
        Assert.True((await migrator.RunAsync(Stop)).IsEmpty);
        Assert.True((await migrator.PlanAsync(Stop)).IsEmpty);
    }

    [Fact]
    public async Task Of_several_processes_at_once_one_runs_each_migration()
    {
        var ran = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => new Neo4jMigrator(_store.Database, Schema, Migrations).RunAsync(Stop))
        );

        Assert.Equal([1, 2], ran.SelectMany(plan => plan.Pending).Select(migration => migration.Number).Order());
        var place = (await _server.RunAsync("MATCH (n:Shelf {id: 'first'}) RETURN n.place"))
            .GetProperty("data")
            .GetProperty("values")[0][0]
            .GetDouble();
        Assert.Equal(1.0, place);
    }

    [Fact]
    public async Task A_migration_that_was_changed_after_it_ran_is_refused()
    {
        await new Neo4jMigrator(_store.Database, Schema, Migrations).RunAsync(Stop);
        var changed = Migrations[0] with { Text = "CREATE (n:Shelf {id: 'third'});" };

        var error = await Assert.ThrowsAsync<GraphException>(() =>
            new Neo4jMigrator(_store.Database, Schema, [changed, Migrations[1]]).RunAsync(Stop)
        );

        Assert.Contains("0001-first was changed after it ran", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_nothing()
    {
        var failing = new Migration(3, "failing", "CREATE (n:Shelf {id: 'half'});\nMATCH (n:Shelf) SET n.place = 1 / 0;\n");

        await Assert.ThrowsAsync<GraphException>(() => new Neo4jMigrator(_store.Database, Schema, [failing]).RunAsync(Stop));

        Assert.Equal(
            0,
            (await _server.RunAsync("MATCH (n:Shelf) RETURN count(n)")).GetProperty("data").GetProperty("values")[0][0].GetInt32()
        );
        Assert.Equal(
            [3],
            (await new Neo4jMigrator(_store.Database, Schema, [failing]).PlanAsync(Stop)).Pending.Select(migration => migration.Number)
        );
    }
}
