using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// The embedded store beside SQLite with indexes, and beside plain objects that point at each other and are looked through
/// with LINQ: the same question of the same 100,000 nodes. Read the ratios.
/// </summary>
[Config(typeof(ShortRun)), GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory), CategoriesColumn]
public class QueryBenchmarks
{
    private const string Lookup = "one work by key, with its authors";
    private const string Through = "works of a tag after 2000, newest first, 20 of them with authors and tags";
    private const string Deep = "works of the co-authors of a work: three levels";
    private const string Groups = "works counted by year";

    // Filled once for all: the benchmarks run in one process.
    private static readonly EmbeddedStore Store = EmbeddedStore.Open(LargeGraph.Schema, dataDir: null);
    private static readonly PlainObjects Plain;
    private static readonly SqlTables Sql;

    static QueryBenchmarks()
    {
        var data = LargeGraph.Make();
        Store.ReplaceAsync(data, "benchmark", CancellationToken.None).GetAwaiter().GetResult();
        (Plain, Sql) = (new PlainObjects(data), new SqlTables(data));
    }

    [Benchmark(Baseline = true), BenchmarkCategory(Lookup)]
    public Task<QueryResult> LookupEmbedded() => AskAsync(Queries.Lookup);

    [Benchmark, BenchmarkCategory(Lookup)]
    public object LookupPlain() => Plain.Lookup();

    [Benchmark, BenchmarkCategory(Lookup)]
    public object LookupSql() => Sql.Lookup();

    [Benchmark(Baseline = true), BenchmarkCategory(Through)]
    public Task<QueryResult> ThroughEmbedded() => AskAsync(Queries.Through);

    [Benchmark, BenchmarkCategory(Through)]
    public object ThroughPlain() => Plain.Through();

    [Benchmark, BenchmarkCategory(Through)]
    public object ThroughSql() => Sql.Through();

    [Benchmark(Baseline = true), BenchmarkCategory(Deep)]
    public Task<QueryResult> DeepEmbedded() => AskAsync(Queries.Deep);

    [Benchmark, BenchmarkCategory(Deep)]
    public object DeepPlain() => Plain.Deep();

    [Benchmark, BenchmarkCategory(Deep)]
    public object DeepSql() => Sql.Deep();

    [Benchmark(Baseline = true), BenchmarkCategory(Groups)]
    public Task<QueryResult> GroupsEmbedded() => AskAsync(Queries.Groups);

    [Benchmark, BenchmarkCategory(Groups)]
    public object GroupsPlain() => Plain.Groups();

    [Benchmark, BenchmarkCategory(Groups)]
    public object GroupsSql() => Sql.Groups();

    private static Task<QueryResult> AskAsync(GraphQuery query) => Store.QueryAsync(query, CancellationToken.None);

    private static class Queries
    {
        private static readonly NodeType Work = LargeGraph.Schema.NodeType("Work")!,
            Person = LargeGraph.Schema.NodeType("Person")!,
            Tag = LargeGraph.Schema.NodeType("Tag")!;

        private static readonly NodeProjection Title = NodeProjection.Of(Work, Value(Work, "title"), Value(Work, "year"));
        private static readonly Selection Authors = Related("authors", NodeProjection.Of(Person, Value(Person, "name")));
        private static readonly Selection Tags = Related("tags", NodeProjection.Of(Tag, Value(Tag, "name")));

        public static GraphQuery Lookup { get; } =
            new NodeQuery(new AllNodes(Work), KeyIs("w4711"), [], Page.All, NodeProjection.Of(Work, Value(Work, "title"), Authors));

        public static GraphQuery Through { get; } =
            new NodeQuery(
                new AllNodes(Work),
                new And([
                    new Related(
                        Work.Relationship("tags")!,
                        Quantifier.Some,
                        new Comparison(Tag.Property("name")!, FilterOperator.Eq, "Tag 42")
                    ),
                    new Comparison(Work.Property("year")!, FilterOperator.Gt, 2000L),
                ]),
                [new PropertySort(Work.Property("year")!, Descending: true)],
                new Page(0, 20),
                NodeProjection.Of(Work, Value(Work, "title"), Authors, Tags)
            );

        public static GraphQuery Deep { get; } =
            new NodeQuery(
                new AllNodes(Work),
                KeyIs("w4711"),
                [],
                Page.All,
                NodeProjection.Of(
                    Work,
                    Related("authors", NodeProjection.Of(Person, new NodesSelection("works", Of(Person.Relationship("works")!, Title))))
                )
            );

        public static GraphQuery Groups { get; } =
            new GroupQuery(
                Work,
                Filter.Everything,
                [new GroupKey([], Work.Property("year"), null)],
                [Measure.Of(MeasureFunction.CountNodes)],
                [],
                Page.All
            );

        private static Comparison KeyIs(string key) => new(Work.Key!, FilterOperator.Eq, key);

        private static PropertySelection Value(NodeType type, string name) => new(type.Property(name)!);

        private static NodesSelection Related(string name, NodeProjection projection) =>
            new(name, Of(Work.Relationship(name)!, projection));

        private static NodeQuery Of(Relationship relationship, NodeProjection projection) =>
            new(new RelatedNodes(relationship), Filter.Everything, [], Page.All, projection);
    }
}
