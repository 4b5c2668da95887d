using CsCheck;
using KnowledgeGraph.Core;
using Xunit;

namespace KnowledgeGraph.Specification;

/// <summary>
/// What must hold between the answers of one store, whatever they are, and what changes it refuses. Inherited as <see cref="StoreSpecification"/> is.
/// </summary>
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
    public void A_page_is_a_slice_of_the_whole_list() =>
        Hold(
            from query in Lists
            from offset in Gen.Int[0, 6]
            from limit in Gen.Int[1, 6]
            select (query, page: new Page(offset, limit)),
            async (store, x) =>
            {
                var whole = await RowsAsync(store, x.query with { Page = Page.All });
                Assert.Equal(whole.Skip(x.page.Offset).Take(x.page.Limit!.Value), await RowsAsync(store, x.query with { Page = x.page }));
            }
        );

    [Fact]
    public void Sorting_changes_the_order_and_nothing_else() =>
        Hold(
            Lists,
            async (store, query) =>
            {
                var all = query with { Page = Page.All };
                Assert.Equal((await RowsAsync(store, all with { Sort = [] })).Order(), (await RowsAsync(store, all)).Order());
            }
        );

    [Fact]
    public void Sorting_the_other_way_round_turns_the_values_round() =>
        Hold(
            from query in Lists.Where(list => RandomFilters.Sortable(list.Source.Type.Properties).Any())
            from property in RandomValues.OneOf(RandomFilters.Sortable(query.Source.Type.Properties).ToArray())
            select query with
            {
                Page = Page.All,
                Projection = NodeProjection.Of(query.Source.Type, new PropertySelection(property)),
                Sort = [new PropertySort(property, false)],
            },
            async (store, query) =>
            {
                var ascending = await ValuesAsync(store, query);
                var descending = await ValuesAsync(store, query with { Sort = [((PropertySort)query.Sort[0]) with { Descending = true }] });
                Assert.Equal(ascending, ascending.Order(ValueOrder.Instance));
                Assert.Equal(ascending.AsEnumerable().Reverse(), descending);
            }
        );

    [Fact]
    public void Filters_obey_the_laws_of_logic() =>
        Hold(
            from type in RandomValues.OneOf(Schema.EntityTypes.ToArray())
            from a in RandomFilters.Of(type, null, 1)
            from b in RandomFilters.Of(type, null, 1)
            select (type, a, b),
            async (store, x) =>
            {
                Task<List<string>> Keep(Filter filter) =>
                    RowsAsync(
                        store,
                        new NodeQuery(
                            new AllNodes(x.type),
                            filter,
                            [],
                            Page.All,
                            new NodeProjection(
                                x.type.Members.ToDictionary(
                                    type => type,
                                    type => (IReadOnlyList<Selection>)[new PropertySelection(type.Key!)]
                                )
                            )
                        )
                    );
                var (a, b, notA, all) = (await Keep(x.a), await Keep(x.b), await Keep(new Not(x.a)), await Keep(Filter.Everything));
                Assert.Equal(a, await Keep(new Not(new Not(x.a))));
                Assert.Equal(all.Where(row => a.Contains(row) && b.Contains(row)), await Keep(new And([x.a, x.b])));
                Assert.Equal(all.Where(row => a.Contains(row) || b.Contains(row)), await Keep(new Or([x.b, x.a])));
                Assert.Equal(await Keep(new Or([new Not(x.a), new Not(x.b)])), await Keep(new Not(new And([x.a, x.b]))));
                Assert.Empty(a.Intersect(notA));
            }
        );

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
            print: one => one.ExplainAsync(OpenAsync, Stop).GetAwaiter().GetResult()
        );
    }

    [Fact]
    public async Task A_change_that_does_not_fit_the_schema_is_refused_with_every_error_before_anything_is_written()
    {
        var (ann, atlas) = (new NodeReference("Person", "ann"), new NodeReference("Book", "atlas"));

        var errors = await RefusedAsync(
            new GraphChange(
                [
                    Node("Person", "ed", ("id", "ed"), ("born", "1999"), ("nam", "Ed")),
                    Node("Person", "ed", ("id", "ed")),
                    Node("Persn", "fay", ("id", "fay")),
                    Node("Person", "gus", ("id", "gustav")),
                    Node("Book", "gaps", ("form", "NOVLE"), ("tags", "old")),
                ],
                [
                    new("WORKED_ON", ann, atlas, Values(("role", "editor"))),
                    new("WORKED_ON", ann, atlas, Values(("role", "editor"), ("share", 1L))),
                    new("WORKED_ON", ann, ann, Values()),
                    new("WORKD_ON", ann, atlas, Values()),
                    new("WORKED_ON", ann, atlas, Values()),
                ],
                [new("Bok", "atlas")],
                []
            )
        );

        Assert.Equal(
            [
                "The schema has no label Bok. Did you mean Book?",
                "Person/ed has the text '1999' for born, where Int is expected.",
                "Person/ed has no property nam in the schema. Did you mean name?",
                "Person/ed stands in the change twice.",
                "The schema has no label Persn, which Persn/fay carries. Did you mean Person?",
                "Person/gus has gustav for id; a node is known by that property, so the two must be equal.",
                "Book/gaps has NOVLE for form, which is no value of Form. Did you mean NOVEL?",
                "Book/gaps has the text 'old' for tags, where a list of String is expected.",
                "Book/gaps has no id, which the schema requires.",
                "(Person/ann)-[WORKED_ON]->(Book/atlas) has 1 for share, where Float is expected.",
                "(Person/ann)-[WORKED_ON]->(Book/atlas) stands in the change twice with the same role.",
                "WORKED_ON does not lead from Person to Person, but from Person to Book.",
                "The schema has no relationship WORKD_ON. Did you mean WORKED_ON?",
                "(Person/ann)-[WORKED_ON]->(Book/atlas) has no role, which the schema requires.",
            ],
            errors.Select(error => error.ToString().Replace($" [{ErrorCodes.InvalidChange}]", "", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_change_that_speaks_of_what_is_not_there_is_refused_and_undone()
    {
        var (ann, atlus) = (new NodeReference("Person", "ann"), new NodeReference("Book", "atlus"));
        var part = new RelationshipRecord("WORKED_ON", ann, atlus, Values(("role", "writer")));
        var unknown = part with { To = new("Book", "atlas"), Properties = Values(("role", "nobody's")) };
        var eve = Node("Person", "eve", ("id", "eve"));

        foreach (
            var (change, message) in ((GraphChange, string)[])
                [
                    (new([eve], [part]), "There is no node Book/atlus. Did you mean atlas?"),
                    (new([eve], [], [atlus], []), "There is no node Book/atlus. Did you mean atlas?"),
                    (new([eve], [], [], [part]), "There is no node Book/atlus. Did you mean atlas?"),
                    (new([eve], [], [], [unknown]), "There is no (Person/ann)-[WORKED_ON]->(Book/atlas) to remove."),
                ]
        )
        {
            Assert.Equal($"{message} [{ErrorCodes.InvalidChange}]", Assert.Single(await RefusedAsync(change)).ToString());
        }
    }

    // Refused, and the graph is what it was.
    private async Task<IReadOnlyList<GraphError>> RefusedAsync(GraphChange change)
    {
        await using var store = await OpenAsync(Schema, SmallGraph.Library.Data);
        var everything = new NodeQuery(
            new AllNodes(Schema.EntityTypes.First(type => type is InterfaceType)),
            Filter.Everything,
            [],
            Page.All,
            NodeProjection.Nothing
        );
        var (version, rows) = (await store.GetVersionAsync(Stop), await RowsAsync(store, everything));

        var error = await Assert.ThrowsAsync<GraphException>(() => store.ApplyAsync(change, Stop));

        Assert.All(error.Errors, one => Assert.Equal(ErrorCodes.InvalidChange, one.Code));
        Assert.Equal((version, rows.Count), (await store.GetVersionAsync(Stop), (await RowsAsync(store, everything)).Count));
        return error.Errors;
    }

    private static NodeRecord Node(string label, string key, params (string, object)[] values) => new([label], key, Values(values));

    private static Dictionary<string, object> Values(params (string Name, object Value)[] values) =>
        values.ToDictionary(one => one.Name, one => one.Value);

    private void Hold<T>(Gen<T> cases, Func<IGraphStore, T, Task> law) =>
        Gen.Select(RandomGraphs.Of(Schema), cases.Array[5])
            .Sample(
                (data, each) =>
                    Run(async () =>
                    {
                        await using var store = await OpenAsync(Schema, data);
                        await Task.WhenAll(each.Select(x => law(store, x)));
                    }),
                iter: Graphs
            );

    private static void Run(Func<Task> test) => test().GetAwaiter().GetResult();

    private static async Task<List<string>> RowsAsync(IGraphStore store, NodeQuery query) =>
        ((NodeListResult)await store.QueryAsync(query, Stop)).Nodes.Select(row => ResultText.Of(new NodeListResult([row]))).ToList();

    private static async Task<List<object?>> ValuesAsync(IGraphStore store, NodeQuery query) =>
        ((NodeListResult)await store.QueryAsync(query, Stop)).Nodes.Select(row => row.Values[0]).ToList();
}
