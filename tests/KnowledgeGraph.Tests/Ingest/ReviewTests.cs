using System.Text.Json;
using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Ingest;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Ingest;

/// <summary>The review's graph, asked as people ask it: by GraphQL.</summary>
public sealed class ReviewTests(ReviewTests.Review review) : IClassFixture<ReviewTests.Review>
{
    [Theory]
    [InlineData("papers", "", 240)]
    [InlineData("papers", "inCorpus: { eq: true }", 230)]
    [InlineData("authors", "", 1341)]
    [InlineData("venues", "", 37)]
    [InlineData("reviews", "", 1)]
    [InlineData("researchQuestions", "", 3)]
    [InlineData("extractionTopics", "", 14)]
    [InlineData("methodDomains", "", 3)]
    [InlineData("methodCategories", "", 14)]
    [InlineData("innovations", "", 56)]
    [InlineData("innovations", "NOT: { printedUnder: { eq: null } }", 6)]
    [InlineData("challenges", "", 12)]
    [InlineData("applicationTasks", "", 11)]
    [InlineData("methodProperties", "", 3)]
    [InlineData("limitations", "", 21)]
    [InlineData("limitations", "domain: { abbreviation: { eq: \"OA\" } }", 6)]
    [InlineData("limitations", "domain: { abbreviation: { eq: \"TF\" } }", 6)]
    [InlineData("limitations", "domain: { abbreviation: { eq: \"RM\" } }", 9)]
    [InlineData("futureDirections", "", 59)]
    [InlineData("futureDirections", "limitations: { some: { domain: { abbreviation: { eq: \"OA\" } } } }", 18)]
    [InlineData("futureDirections", "limitations: { some: { domain: { abbreviation: { eq: \"TF\" } } } }", 16)]
    [InlineData("futureDirections", "limitations: { some: { domain: { abbreviation: { eq: \"RM\" } } } }", 25)]
    public async Task The_graph_holds_what_the_review_has(string field, string where, int count)
    {
        var argument = where.Length == 0 ? "" : $"(where: {{ {where} }})";
        var data = await review.AskAsync($"{{ answer: {field}Connection{argument} {{ totalCount }} }}");

        Assert.Equal(count, data.GetProperty("answer").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("OA", new[] { 30, 32, 6, 4, 8 })]
    [InlineData("TF", new[] { 12, 23, 15, 11 })]
    [InlineData("RM", new[] { 15, 16, 19, 18, 21 })]
    public async Task The_categories_have_the_sizes_that_the_text_gives_them(string domain, int[] sizes)
    {
        var data = await review.AskAsync(
            $"{{ methodCategories(where: {{ domain: {{ abbreviation: {{ eq: \"{domain}\" }} }} }}) {{ paperCount }} }}"
        );

        Assert.Equal(
            sizes.Order(),
            data.GetProperty("methodCategories").EnumerateArray().Select(c => c.GetProperty("paperCount").GetInt32()).Order()
        );
    }

    [Fact]
    public async Task Every_limitation_and_direction_and_every_reference_of_the_corpus_is_reached_from_its_domain()
    {
        var data = await review.AskAsync(
            "{ methodDomains { id papers { reference domain { id } } limitations { id domain { id } futureDirections { id } } } }"
        );
        var domains = data.GetProperty("methodDomains").EnumerateArray().ToList();
        var limitations = domains.SelectMany(d => d.GetProperty("limitations").EnumerateArray()).ToList();

        Assert.Equal(
            230,
            domains
                .SelectMany(d => d.GetProperty("papers").EnumerateArray())
                .Select(p => p.GetProperty("reference").GetInt32())
                .Distinct()
                .Count()
        );
        Assert.Equal(21, limitations.Select(l => l.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(
            59,
            limitations
                .SelectMany(l => l.GetProperty("futureDirections").EnumerateArray())
                .Select(f => f.GetProperty("id").GetString())
                .Distinct()
                .Count()
        );
        Assert.All(
            domains,
            d =>
                Assert.All(
                    d.GetProperty("papers").EnumerateArray().Concat(d.GetProperty("limitations").EnumerateArray()),
                    x => Assert.Equal(d.GetProperty("id").GetString(), x.GetProperty("domain").GetProperty("id").GetString())
                )
        );
    }

    [Fact]
    public async Task All_240_references_are_reached_from_the_review()
    {
        var data = await review.AskAsync("{ reviews { papers { reference } } }");
        var references = data.GetProperty("reviews")[0]
            .GetProperty("papers")
            .EnumerateArray()
            .Select(p => p.GetProperty("reference").GetInt32());

        Assert.Equal(Enumerable.Range(1, 240), references.Order());
    }

    [Fact]
    public async Task The_audit_finds_nothing_broken_and_knows_the_reason_of_every_difference()
    {
        var report = await Audit.RunAsync(
            review.Engine,
            (query, _) => review.AskAsync(query),
            AuditFolder.Read(Repository.PathTo("seed")),
            TestContext.Current.CancellationToken
        );

        Assert.Empty(report.Rules.SelectMany(rule => rule.Broken));
        Assert.DoesNotContain(report.Figures, figure => figure.Status == FigureStatus.Differs);
        Assert.All(report.Figures.Where(figure => figure.Status != FigureStatus.Agrees), figure => Assert.NotNull(figure.Why));
        Assert.True(report.Holds);
        // What the document itself gets wrong: two shares that no whole number gives, and ten headings with six rows too many or too few.
        Assert.Equal(
            ["oa-output-quality", "tf-computational-efficiency"],
            Wrong(report).Where(figure => figure.Of is not null).Select(figure => figure.Id)
        );
        Assert.Equal(10, Wrong(report).Count(figure => figure.Section.StartsWith("table ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(
        "{ papersConnection(where: { challenges: { none: null }, tasks: { none: null }, inCorpus: { eq: true } }) { totalCount } }",
        35
    )]
    [InlineData(
        "{ papers(where: { domain: { abbreviation: { eq: \"RM\" } }, challenges: { some: { id: { eq: \"overoptimization\" } } } }, limit: 1) { challengesConnection(where: { node: { id: { eq: \"overoptimization\" } } }) { totalCount } } }",
        1
    )]
    public async Task Claims_can_be_asked_for(string query, int sum) => Assert.Equal(sum, Sum(await review.AskAsync(query)));

    private static IEnumerable<FigureResult> Wrong(AuditReport report) =>
        report.Figures.Where(figure => figure.Status == FigureStatus.SourceIsWrong);

    private static int Sum(JsonElement answer) =>
        answer.ValueKind switch
        {
            JsonValueKind.Number => answer.GetInt32(),
            JsonValueKind.Array => answer.EnumerateArray().Sum(Sum),
            JsonValueKind.Object => answer.EnumerateObject().Sum(field => Sum(field.Value)),
            _ => 0,
        };

    /// <summary>The seed in the store of the process.</summary>
    public sealed class Review : IAsyncLifetime
    {
        private IGraphStore _store = null!;
        private LocalGraphQL _graphQL = null!;

        public QueryEngine Engine { get; private set; } = null!;

        public Task<JsonElement> AskAsync(string query) => _graphQL.QueryAsync(query, TestContext.Current.CancellationToken);

        public async ValueTask InitializeAsync()
        {
            var schema = SchemaReader.ReadFolder(Repository.PathTo("graph-schema"));
            _store = EmbeddedStore.Open(schema, null);
            await _store.ApplyAsync(SeedReader.ReadFolder(Repository.PathTo("seed"), schema).Change, default);
            Engine = new QueryEngine(schema, _store, new QueryLimits());
            _graphQL = new LocalGraphQL(Engine);
        }

        public async ValueTask DisposeAsync()
        {
            _graphQL.Dispose();
            await _store.DisposeAsync();
        }
    }
}
