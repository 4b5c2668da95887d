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

    /// <summary>The cases in which the store is known to differ, with the reason.</summary>
    protected virtual IReadOnlyDictionary<string, string> Different { get; } = new Dictionary<string, string>();

    /// <summary>Ends the work of a test.</summary>
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>How many random queries are compared, in all: as many as the variable <c>KG_RANDOM_QUERIES</c> says, or 100.</summary>
    public static int Queries { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("KG_RANDOM_QUERIES"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var wished
        )
            ? wished
            : 100;

    private const int QueriesOfOneGraph = 10;

    [Fact]
    public void Random_queries_over_random_graphs_have_the_answers_that_the_algebra_gives_them()
    {
        var schema = SmallGraph.Library.Schema;
        var cases =
            from data in RandomGraphs.Of(schema)
            from queries in RandomQueries.Of(schema).Array[QueriesOfOneGraph]
            select new StoreCase([data], queries);
        cases.Sample(
            one => one.DifferenceAsync(OpenAsync, Stop).GetAwaiter().GetResult() is null,
            iter: Queries / QueriesOfOneGraph,
            print: one => one.ExplainAsync(OpenAsync, Stop).GetAwaiter().GetResult()
        );
    }

    [Theory]
    [MemberData(nameof(StoreCase.Names), MemberType = typeof(StoreCase))]
    public async Task What_was_once_answered_wrong_is_answered_as_the_algebra_does(string name)
    {
        var difference = await StoreCase.ReadFile(name).DifferenceAsync(OpenAsync, Stop);

        if (Different.TryGetValue(name, out var reason))
            Assert.True(difference is not null, $"No longer different: {reason}");
        else
            Assert.True(difference is null, difference);
    }
}
