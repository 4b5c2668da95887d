using CsCheck;
using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Core;

/// <summary>What the specification prints of a failure can be kept as a file, and is small.</summary>
public class StoreCaseTests
{
    private static readonly GraphSchema Schema = SmallGraph.Library.Schema;

    private static Gen<StoreCase> Cases { get; } =
        from data in RandomGraphs.Of(Schema)
        from change in NaiveChanges.Of(Schema, data)
        from queries in RandomQueries.Of(Schema).Array[3]
        select new StoreCase([data, change], queries);

    [Fact]
    public void A_case_is_read_as_it_was_written() =>
        Cases.Sample(one => StoreCase.Parse($"// What it shows.\n{one}").ToString() == one.ToString(), iter: 200);

    [Fact]
    public void What_is_no_case_is_refused() =>
        Assert.All(
            [
                "Page(0",
                "Page(0, 1",
                "Nothing()",
                "NodeQuery(AllNodes(Boook), And([]), [], Page(0, null), NodeProjection({}))",
                "And([IsNull(Book.nam)])",
                "Page(1)",
                "]",
            ],
            text => Assert.Throws<FormatException>(() => StoreCase.Parse(text))
        );

    [Fact]
    public async Task A_case_is_shrunk_to_what_shows_the_difference()
    {
        var book = Schema.NodeType("Book")!;
        var all = new NodeQuery(
            new AllNodes(book),
            new Or([Filter.Everything, new IsNull(book.Property("name")!)]),
            [new PropertySort(book.Property("pages")!, true)],
            new Page(0, 9),
            NodeProjection.Of(book, new PropertySelection(book.Key!), new PropertySelection(book.Property("name")!))
        );

        var text = await new StoreCase([SmallGraph.Library.Data], [all, all]).ExplainAsync(
            async (schema, data) =>
            {
                var store = EmbeddedStore.Open(schema, dataDir: null);
                await store.ApplyAsync(data, CancellationToken.None);
                return new ForgetfulStore(store);
            },
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            """
            GraphChange([
                NodeRecord(["Book"], "atlas", {"id": "atlas"})], [], [], [])
            NodeQuery(AllNodes(Book), And([]), [], Page(0, null), NodeProjection({}))

            """,
            text[text.IndexOf("GraphChange", StringComparison.Ordinal)..]
        );
    }

    // Leaves out the first of the nodes that it should give.
    private sealed class ForgetfulStore(IGraphStore inner) : IGraphStore
    {
        public async Task<QueryResult> QueryAsync(GraphQuery query, CancellationToken cancellation) =>
            new NodeListResult([.. ((NodeListResult)await inner.QueryAsync(query, cancellation)).Nodes.Skip(1)]);

        public Task ApplyAsync(GraphChange change, CancellationToken cancellation) => inner.ApplyAsync(change, cancellation);

        public ValueTask<string> GetVersionAsync(CancellationToken cancellation) => inner.GetVersionAsync(cancellation);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
