using CsCheck;
using KnowledgeGraph.Core;
using Xunit;

namespace KnowledgeGraph.Specification;

/// <summary>What must hold between the answers of one store, whatever they are. Inherited as <see cref="StoreSpecification"/> is.</summary>
public abstract class StoreLaws
{
    private static readonly GraphSchema Schema = SmallGraph.Library.Schema;

    /// <summary>Makes a store for a schema that holds exactly the given data. The tests dispose of it.</summary>
    protected abstract Task<IGraphStore> OpenAsync(GraphSchema schema, GraphChange data);

    /// <summary>How many graphs each law is tried on.</summary>
    protected virtual int Graphs => StoreSpecification.Queries / 10;

    /// <summary>Ends the work of a test.</summary>
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Gen<NodeQuery> Lists { get; } = RandomQueries.Nodes(Schema).Select(query => (NodeQuery)query);

    [Fact]
    public void A_page_is_a_slice_of_the_whole_list() => Hold(
        from query in Lists
        from offset in Gen.Int[0, 6]
        from limit in Gen.Int[1, 6]
        select (query, page: new Page(offset, limit)),
        async (store, x) =>
        {
            var whole = await RowsAsync(store, x.query with { Page = Page.All });
            Assert.Equal(whole.Skip(x.page.Offset).Take(x.page.Limit!.Value), await RowsAsync(store, x.query with { Page = x.page }));
        });

    [Fact]
    public void Sorting_changes_the_order_and_nothing_else() => Hold(Lists, async (store, query) =>
    {
        var all = query with { Page = Page.All };
        Assert.Equal((await RowsAsync(store, all with { Sort = [] })).Order(), (await RowsAsync(store, all)).Order());
    });

    [Fact]
    public void Sorting_the_other_way_round_turns_the_values_round() => Hold(
        from query in Lists.Where(list => RandomFilters.Sortable(list.Source.Type.Properties).Any())
        from property in RandomValues.OneOf(RandomFilters.Sortable(query.Source.Type.Properties).ToArray())
        select query with { Page = Page.All, Projection = NodeProjection.Of(query.Source.Type, new PropertySelection(property)), Sort = [new PropertySort(property, false)] },
        async (store, query) =>
        {
            var ascending = await ValuesAsync(store, query);
            var descending = await ValuesAsync(store, query with { Sort = [((PropertySort)query.Sort[0]) with { Descending = true }] });
            Assert.Equal(ascending, ascending.Order(ValueOrder.Instance));
            Assert.Equal(ascending.AsEnumerable().Reverse(), descending);
        });

    [Fact]
    public void Filters_obey_the_laws_of_logic() => Hold(
        from type in RandomValues.OneOf(Schema.EntityTypes.ToArray())
        from a in RandomFilters.Of(type, null, 1)
        from b in RandomFilters.Of(type, null, 1)
        select (type, a, b),
        async (store, x) =>
        {
            Task<List<string>> Keep(Filter filter) => RowsAsync(store, new NodeQuery(new AllNodes(x.type), filter, [], Page.All,
                new NodeProjection(x.type.Members.ToDictionary(type => type, type => (IReadOnlyList<Selection>)[new PropertySelection(type.Key!)]))));
            var (a, b, notA, all) = (await Keep(x.a), await Keep(x.b), await Keep(new Not(x.a)), await Keep(Filter.Everything));
            Assert.Equal(a, await Keep(new Not(new Not(x.a))));
            Assert.Equal(all.Where(row => a.Contains(row) && b.Contains(row)), await Keep(new And([x.a, x.b])));
            Assert.Equal(all.Where(row => a.Contains(row) || b.Contains(row)), await Keep(new Or([x.b, x.a])));
            Assert.Equal(await Keep(new Or([new Not(x.a), new Not(x.b)])), await Keep(new Not(new And([x.a, x.b]))));
            Assert.Empty(a.Intersect(notA));
        });

    [Fact]
    public void Changes_one_after_another_leave_what_one_load_of_their_outcome_leaves()
    {
        var histories =
            from start in RandomGraphs.Of(Schema)
            from first in NaiveChanges.Of(Schema, start)
            from second in NaiveChanges.Of(Schema, NaiveChanges.Apply(Schema, start, first))
            from queries in RandomQueries.Of(Schema).Array[5]
            select new StoreCase([start, first, second], queries);
        histories.Sample(
            one => one.DifferenceAsync(OpenAsync, Stop).GetAwaiter().GetResult() is null,
            iter: Graphs,
            print: one => one.ExplainAsync(OpenAsync, Stop).GetAwaiter().GetResult());
    }

    private void Hold<T>(Gen<T> cases, Func<IGraphStore, T, Task> law) =>
        Gen.Select(RandomGraphs.Of(Schema), cases.Array[5]).Sample((data, each) => Run(async () =>
        {
            await using var store = await OpenAsync(Schema, data);
            foreach (var x in each) await law(store, x);
        }), iter: Graphs);

    private static void Run(Func<Task> test) => test().GetAwaiter().GetResult();

    private static async Task<List<string>> RowsAsync(IGraphStore store, NodeQuery query) =>
        ((NodeListResult)await store.QueryAsync(query, Stop)).Nodes.Select(row => ResultText.Of(new NodeListResult([row]))).ToList();

    private static async Task<List<object?>> ValuesAsync(IGraphStore store, NodeQuery query) =>
        ((NodeListResult)await store.QueryAsync(query, Stop)).Nodes.Select(row => row.Values[0]).ToList();
}
