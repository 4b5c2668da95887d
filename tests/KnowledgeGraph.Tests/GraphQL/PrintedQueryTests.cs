using System.Buffers;
using System.Text;
using CsCheck;
using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.GraphQL;

/// <summary>A query prints as GraphQL that means it: run by hand, it finds the same nodes.</summary>
public sealed class PrintedQueryTests : IAsyncLifetime
{
    private readonly RecordingStore _store = new(EmbeddedStore.Open(SmallGraph.Library.Schema, dataDir: null));
    private Executor _executor = null!;

    public async ValueTask InitializeAsync()
    {
        await _store.ApplyAsync(SmallGraph.Library.Data, CancellationToken.None);
        _executor = new Executor(new QueryEngine(SmallGraph.Library.Schema, _store, new QueryLimits()), null, new GraphQLLimits());
    }

    public async ValueTask DisposeAsync()
    {
        _executor.Dispose();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Random_queries_that_the_API_can_say_find_the_same_when_printed_and_read_again()
    {
        var printed = 0;
        await RandomQueries
            .Of(SmallGraph.Library.Schema)
            .SampleAsync(
                async query =>
                {
                    if (TryPrint(query) is not { } text)
                        return;
                    printed++;
                    var read = await ReadAsync(text);

                    Assert.Equal(await FoundAsync(query), await FoundAsync(read));
                    var again = QueryPrinter.Print(await ReadAsync(QueryPrinter.Print(read)));
                    Assert.Equal(QueryPrinter.Print(read).Text, again.Text);
                    Assert.Equal(QueryPrinter.Print(read).Variables.ToString(), again.Variables.ToString());
                },
                iter: 400,
                threads: 1
            );
        Assert.True(printed > 100, $"Only {printed} of 400 queries could be printed.");
    }

    [Fact]
    public async Task The_text_is_the_same_whatever_the_values_are()
    {
        var type = SmallGraph.Library.Schema.NodeTypes.First(t => t.Properties.Any(p => p is { Type: ScalarType.String, IsList: false }));
        var property = type.Properties.First(p => p is { Type: ScalarType.String, IsList: false });
        PrintedQuery Print(string value) =>
            QueryPrinter.Print(
                new NodeQuery(
                    new AllNodes(type),
                    new Comparison(property, FilterOperator.Eq, value),
                    [],
                    Page.All,
                    NodeProjection.Of(type, new PropertySelection(property))
                )
            );
        var harmless = Print("harmless").Text;

        await Gen.String.SampleAsync(
            async value =>
            {
                var text = Print(value);
                Assert.Equal(harmless, text.Text);
                Assert.Equal(value, ((Comparison)((NodeQuery)await ReadAsync(text)).Filter).Value);
            },
            iter: 200,
            threads: 1
        );
    }

    private static PrintedQuery? TryPrint(GraphQuery query)
    {
        try
        {
            return QueryPrinter.Print(query);
        }
        catch (ArgumentException)
        {
            // What the API cannot say; the documentation of the printer lists it.
            return null;
        }
    }

    private async Task<GraphQuery> ReadAsync(PrintedQuery text)
    {
        var output = new ArrayBufferWriter<byte>();
        try
        {
            await _executor.ExecuteAsync(new GraphQLRequest(text.Text, null, text.Variables), output, CancellationToken.None);
        }
        catch (GraphException error)
        {
            Assert.Fail($"{error.Message}\n{text.Text}\n{text.Variables}");
        }
        var answer = Encoding.UTF8.GetString(output.WrittenSpan);
        Assert.False(answer.StartsWith("{\"errors\"", StringComparison.Ordinal), $"{answer}\n{text.Text}\n{text.Variables}");
        return _store.Last!;
    }

    // ------------------------------------------------------------ what was found

    private async Task<string> FoundAsync(GraphQuery query)
    {
        var result = await _store.Inner.QueryAsync(Bare(query), CancellationToken.None);
        // Groups have measures in another order: their number of nodes comes first.
        return result is GroupResult groups
            ? string.Join('\n', groups.Groups.Select(g => ResultText.Of(g.Keys.Where(k => k is not NodeRow))))
            : ResultText.Of(result);
    }

    // The same nodes at the same places, whatever is said of them.
    private static GraphQuery Bare(GraphQuery query) =>
        query switch
        {
            NodeQuery q => q with { Projection = Bare(q.Projection) },
            ConnectionQuery q => q with { Parts = Bare(q.Parts) },
            PathQuery q => q with { Projection = Bare(q.Projection) },
            _ => query,
        };

    private static NodeProjection Bare(NodeProjection projection) =>
        new(
            SmallGraph.Library.Schema.NodeTypes.ToDictionary(
                type => type,
                type => (IReadOnlyList<Selection>)[.. Keys(type), .. projection.For(type).Select(Bare).OfType<Selection>()]
            )
        );

    private static IEnumerable<Selection> Keys(NodeType type) => type.Key is { } key ? [new PropertySelection(key)] : [];

    private static Selection? Bare(Selection selection) =>
        selection switch
        {
            NodesSelection s => s with { Name = "", Query = (NodeQuery)Bare(s.Query) },
            ConnectionSelection s => s with { Name = "", Query = (ConnectionQuery)Bare(s.Query) },
            // Printed as a connection of which only the aggregate is read.
            MeasureSelection { Measure: { Path: [var r], Filter: var filter } } => new ConnectionSelection(
                "",
                new ConnectionQuery(new RelatedNodes(r), filter, [], Page.All, Bare(ConnectionParts.CountOnly))
            ),
            _ => null,
        };

    private static ConnectionParts Bare(ConnectionParts parts) =>
        new(true, new EdgeProjection(Bare(parts.Edges?.Node ?? NodeProjection.Nothing)), false, [], []);

    private sealed class RecordingStore(IGraphStore inner) : IGraphStore
    {
        public IGraphStore Inner => inner;

        public GraphQuery? Last { get; private set; }

        public Task<QueryResult> QueryAsync(GraphQuery query, CancellationToken cancellation)
        {
            Last = query;
            return inner.QueryAsync(query, cancellation);
        }

        public Task ApplyAsync(GraphChange change, CancellationToken cancellation) => inner.ApplyAsync(change, cancellation);

        public ValueTask<string> GetVersionAsync(CancellationToken cancellation) => inner.GetVersionAsync(cancellation);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
