using CsCheck;
using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Specification;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Tests.Embedded;

public sealed class DurabilityTests : IDisposable
{
    private static readonly GraphSchema Schema = SmallGraph.Library.Schema;

    private readonly string _folder = Directory.CreateTempSubdirectory("graph-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_store_that_is_opened_again_gives_the_same_answers()
    {
        var histories =
            from start in RandomGraphs.Of(Schema)
            from change in NaiveChanges.Of(Schema, start)
            from queries in RandomQueries.Of(Schema).Array[5]
            select (start, change, queries);
        histories.Sample(h => ReopenAsync(h.start, h.change, h.queries).GetAwaiter().GetResult(), iter: 20, threads: 1);
    }

    private async Task ReopenAsync(GraphChange start, GraphChange change, GraphQuery[] queries)
    {
        List<string> before;
        await using (var store = EmbeddedStore.Open(Schema, _folder))
        {
            await store.ReplaceAsync(start, "random", Stop);
            await store.ApplyAsync(change, Stop);
            before = await AnswersAsync(store, queries);
        }
        await using var again = EmbeddedStore.Open(Schema, _folder);
        Assert.Equal(before, await AnswersAsync(again, queries));
    }

    private static async Task<List<string>> AnswersAsync(EmbeddedStore store, GraphQuery[] queries)
    {
        var answers = new List<string> { await store.GetVersionAsync(Stop) };
        foreach (var query in queries)
            answers.Add(ResultText.Of(await store.QueryAsync(query, Stop)));
        return answers;
    }

    [Fact]
    public async Task The_store_remembers_what_it_was_filled_from()
    {
        await using (var store = EmbeddedStore.Open(Schema, _folder))
        {
            Assert.True(store.IsEmpty);
            Assert.Null(store.Origin);
            await store.ReplaceAsync(SmallGraph.Library.Data, "first", Stop);
        }
        await using var again = EmbeddedStore.Open(Schema, _folder);
        Assert.False(again.IsEmpty);
        Assert.Equal("first", again.Origin);
        await again.ReplaceAsync(new GraphChange([], []), "second", Stop);
        Assert.True(again.IsEmpty);
        Assert.Equal("second", again.Origin);
    }

    [Fact]
    public async Task A_change_that_does_not_fit_leaves_the_file_alone()
    {
        await using (var store = EmbeddedStore.Open(Schema, _folder))
        {
            await store.ReplaceAsync(SmallGraph.Library.Data, "seed", Stop);
            var half = new GraphChange(
                [Person("eve")],
                [new RelationshipRecord("KNOWS", new("Person", "eve"), new("Person", "nobody"), new Dictionary<string, object>())]
            );
            await Assert.ThrowsAsync<GraphException>(() => store.ApplyAsync(half, Stop));
        }
        await using var again = EmbeddedStore.Open(Schema, _folder);
        Assert.Equal(SmallGraph.Library.Data.Nodes.Count(node => node.Labels[0] == "Person"), await PeopleAsync(again));
    }

    [Fact]
    public async Task A_second_owner_of_the_file_is_told_that_there_is_a_first()
    {
        await using var first = EmbeddedStore.Open(Schema, _folder);

        var error = Assert.Single(Assert.Throws<GraphException>(() => EmbeddedStore.Open(Schema, _folder)).Errors);

        Assert.Equal(ErrorCodes.StoreFile, error.Code);
        Assert.Contains("in use by another process", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_owns_can_be_read_as_it_is_at_that_moment()
    {
        await using var owner = EmbeddedStore.Open(Schema, _folder);
        await owner.ReplaceAsync(SmallGraph.Library.Data, "seed", Stop);

        await using var reader = EmbeddedStore.Open(Schema, _folder, orRead: true);
        var before = await PeopleAsync(reader);
        await owner.ApplyAsync(new GraphChange([Person("eve")], []), Stop);

        Assert.Equal("seed", reader.Origin);
        Assert.Equal(before, await PeopleAsync(reader));
        Assert.Equal(before + 1, await PeopleAsync(owner));
        var error = await Assert.ThrowsAsync<GraphException>(() => reader.ApplyAsync(new GraphChange([Person("ida")], []), Stop));
        Assert.Contains("belongs to another process", error.Message, StringComparison.Ordinal);
        await using var later = EmbeddedStore.Open(Schema, _folder, orRead: true);
        Assert.Equal(before + 1, await PeopleAsync(later));
    }

    [Fact]
    public async Task A_file_that_the_schema_does_not_fit_is_refused_with_every_difference()
    {
        await using (var store = EmbeddedStore.Open(Schema, _folder))
            await store.ApplyAsync(new GraphChange([Person("eve", ("born", 1900L))], []), Stop);
        var other = SchemaReader.Read([("other.graphql", "type Person @node { id: ID! name: String! born: String }")]);

        var errors = Assert.Throws<GraphException>(() => EmbeddedStore.Open(other, _folder)).Errors;

        Assert.All(errors, error => Assert.Equal(ErrorCodes.StoreFile, error.Code));
        Assert.Contains("does not fit the schema, which is another than when it was written", errors[0].Message, StringComparison.Ordinal);
        Assert.Equal(
            ["Person/eve has 1900 for born, where String is expected.", "Person/eve has no name, which the schema requires."],
            errors.Skip(1).Select(error => error.Message)
        );
    }

    [Fact]
    public void A_damaged_file_is_told_to_be_one()
    {
        File.WriteAllText(Path.Combine(_folder, "graph.db"), "This was a graph once.");

        var error = Assert.Single(Assert.Throws<GraphException>(() => EmbeddedStore.Open(Schema, _folder)).Errors);

        Assert.Equal(ErrorCodes.StoreFile, error.Code);
        Assert.Contains("damaged", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE node SET properties = '{\"id'")]
    [InlineData("DELETE FROM node WHERE key = 'ann'")]
    [InlineData("UPDATE node SET labels = 'Person'")]
    public async Task Rows_that_were_changed_by_other_hands_are_told_to_be_damaged(string sql)
    {
        await using (var store = EmbeddedStore.Open(Schema, _folder))
            await store.ReplaceAsync(SmallGraph.Library.Data, "seed", Stop);
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "graph.db")};Pooling=False"))
        {
            await connection.OpenAsync(Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(Stop);
        }

        var error = Assert.Single(Assert.Throws<GraphException>(() => EmbeddedStore.Open(Schema, _folder)).Errors);

        Assert.Equal(ErrorCodes.StoreFile, error.Code);
        Assert.Contains("damaged", error.Message, StringComparison.Ordinal);
    }

    private static async Task<int> PeopleAsync(EmbeddedStore store) =>
        (
            (NodeListResult)
                await store.QueryAsync(
                    new NodeQuery(new AllNodes(Schema.NodeType("Person")!), Filter.Everything, [], Page.All, NodeProjection.Nothing),
                    Stop
                )
        )
            .Nodes
            .Count;

    private static NodeRecord Person(string id, params (string Name, object Value)[] values) =>
        new(["Person"], id, values.Append(("id", id)).ToDictionary(value => value.Item1, value => value.Item2));
}
