using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Embedded;

public class EmbeddedStoreTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_has_no_more_rows_than_the_limit_allows()
    {
        var (schema, data) = SmallGraph.Library;
        await using var store = EmbeddedStore.Open(schema, dataDir: null, new QueryLimits { Rows = 4 });
        await store.ApplyAsync(data, Stop);
        var book = schema.NodeType("Book")!;
        var all = new NodeQuery(
            new AllNodes(book),
            Filter.Everything,
            [],
            Page.All,
            NodeProjection.Of(book, new PropertySelection(book.Key!))
        );

        Assert.Equal(4, ((NodeListResult)await store.QueryAsync(all, Stop)).Nodes.Count);
        var nested = all with
        {
            Projection = NodeProjection.Of(
                book,
                new NodesSelection("shelf", all with { Source = new RelatedNodes(book.Relationship("shelf")!) })
            ),
        };
        var error = Assert.Single((await Assert.ThrowsAsync<GraphException>(() => store.QueryAsync(nested, Stop))).Errors);

        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        Assert.Contains("more than 4 rows", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_ends_when_nobody_waits_for_it()
    {
        var schema = SchemaReader.Read([
            (
                "s.graphql",
                """
                type A @node { id: ID! all: [A!]! @relationship(type: "TO", direction: OUT) @key }
                """
            ),
        ]);
        await using var store = EmbeddedStore.Open(schema, dataDir: null);
        var nodes = Enumerable
            .Range(0, 40)
            .Select(i => new NodeRecord(["A"], $"a{i}", new Dictionary<string, object> { ["id"] = $"a{i}" }))
            .ToArray();
        var edges =
            from a in nodes
            from b in nodes
            select new RelationshipRecord("TO", a.Reference, b.Reference, new Dictionary<string, object>());
        await store.ApplyAsync(new GraphChange(nodes, [.. edges]), Stop);
        var type = schema.NodeType("A")!;
        // 40 to the power of 9 ways: it would take years.
        var filter = Enumerable
            .Range(0, 8)
            .Aggregate((Filter)new IsNull(type.Key!), (inner, _) => new Related(type.Relationships[0], Quantifier.Some, inner));

        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        leaving.CancelAfter(50);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Task.Run(
                () => store.QueryAsync(new NodeQuery(new AllNodes(type), filter, [], Page.All, NodeProjection.Nothing), leaving.Token),
                Stop
            )
        );
    }

    [Fact]
    public async Task What_only_Cypher_can_answer_is_refused_by_name()
    {
        var schema = SchemaReader.Read([
            (
                "s.graphql",
                """
                type A @node { id: ID! twice: Int @cypher(statement: "RETURN 2 AS n", columnName: "n") }
                """
            ),
        ]);
        await using var store = EmbeddedStore.Open(schema, dataDir: null);
        var type = schema.NodeType("A")!;
        var query = new NodeQuery(
            new AllNodes(type),
            Filter.Everything,
            [],
            Page.All,
            NodeProjection.Of(type, new PropertySelection(type.Property("twice")!))
        );

        var error = Assert.Single((await Assert.ThrowsAsync<GraphException>(() => store.QueryAsync(query, Stop))).Errors);

        Assert.Equal(ErrorCodes.NotSupported, error.Code);
        Assert.Contains("twice", error.Message, StringComparison.Ordinal);
    }
}
