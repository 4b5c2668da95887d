using System.Globalization;
using CsCheck;
using KnowledgeGraph.Core;
using Xunit;

namespace KnowledgeGraph.Specification;

/// <summary>
/// What every store must do. A store's tests inherit this class and say how to make a store that holds given data; nothing
/// else about a store may matter.
/// </summary>
public abstract class StoreSpecification
{
    /// <summary>Makes a store for a schema that holds exactly the given data. The tests dispose of it.</summary>
    protected abstract Task<IGraphStore> OpenAsync(GraphSchema schema, GraphChange data);

    /// <summary>Ends the work of a test.</summary>
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>How many random queries are compared, in all: as many as the variable <c>KG_RANDOM_QUERIES</c> says, or 300.</summary>
    public static int Queries { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("KG_RANDOM_QUERIES"), NumberStyles.None, CultureInfo.InvariantCulture, out var wished) ? wished : 300;

    private const int QueriesOfOneGraph = 10;

    [Fact]
    public void Random_queries_over_random_graphs_have_the_answers_that_the_algebra_gives_them()
    {
        var schema = SmallGraph.Library.Schema;
        var cases =
            from data in RandomGraphs.Of(schema)
            from queries in RandomQueries.Of(schema).Array[QueriesOfOneGraph]
            select (data, queries);
        cases.Sample(
            c => DifferenceAsync(schema, c.data, c.queries).GetAwaiter().GetResult() is null,
            iter: Queries / QueriesOfOneGraph,
            print: c => DifferenceAsync(schema, c.data, c.queries).GetAwaiter().GetResult() ?? "No difference the second time.");
    }

    private async Task<string?> DifferenceAsync(GraphSchema schema, GraphChange data, GraphQuery[] queries)
    {
        await using var store = await OpenAsync(schema, data);
        return await NaiveStore.DifferenceAsync(store, schema, data, queries, Stop);
    }
}
