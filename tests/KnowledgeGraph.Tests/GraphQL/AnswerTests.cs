using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.GraphQL;

namespace KnowledgeGraph.Tests.GraphQL;

/// <summary>What is written: values that are missing, limits that are reached, and fields that the peer does not have.</summary>
public sealed class AnswerTests
{
    private static readonly GraphSchema Schema = SchemaReader.Read([
        (
            "shelf.graphql",
            """
            type Shelf @node { id: ID! label: String }
            type Book @node { id: ID! title: String pages: Int shelf: Shelf @relationship(type: "HOLDS", direction: IN) }
            "The same nodes, of which more is promised than they hold."
            type FullShelf @node(labels: ["Shelf"]) @plural(value: "fullShelves") { id: ID! label: String! }
            type FullBook @node(labels: ["Book"]) { id: ID! title: String! shelf: FullShelf @relationship(type: "HOLDS", direction: IN) }
            """
        ),
    ]);

    [Fact]
    public async Task A_missing_value_makes_the_nearest_value_null_that_may_be()
    {
        var answer = await AskAsync("{ fullBooks { id shelf { label } } other: books(where: {id: {eq: \"b2\"}}) { id } }");

        Assert.Equal(
            """
            {"errors":[{"message":"Cannot return null for a non-nullable field: the graph holds no value here.","path":["fullBooks",0,"shelf","label"],"extensions":{"code":"MISSING_VALUE"}}],
            "data":{"fullBooks":[{"id":"b1","shelf":null},{"id":"b2","shelf":null}],"other":[{"id":"b2"}]}}
            """.ReplaceLineEndings(""),
            answer
        );
    }

    [Fact]
    public async Task A_missing_value_in_a_list_that_must_hold_empties_the_whole_answer()
    {
        var answer = await AskAsync("{ a: fullBooks { title } b: fullShelves { name: label } }");

        Assert.Equal(
            """
            {"errors":[{"message":"Cannot return null for a non-nullable field: the graph holds no value here.","path":["a",1,"title"],"extensions":{"code":"MISSING_VALUE"}},
            {"message":"Cannot return null for a non-nullable field: the graph holds no value here.","path":["b",0,"name"],"extensions":{"code":"MISSING_VALUE"}}],"data":null}
            """.ReplaceLineEndings(""),
            answer
        );
    }

    [Fact]
    public async Task A_number_that_Int_cannot_hold_is_an_error_at_its_place()
    {
        var answer = await AskAsync("{ books { pages } }");

        Assert.Contains("\"path\":[\"books\",0,\"pages\"]", answer);
        Assert.EndsWith("\"data\":{\"books\":[{\"pages\":null},{\"pages\":12}]}}", answer);
    }

    [Fact]
    public async Task A_limit_that_the_query_reaches_is_told_at_its_root_field()
    {
        var answer = await AskAsync("{ books { shelf { id } } }", new QueryLimits { Depth = 1 });

        Assert.Equal(
            """{"errors":[{"message":"The query is nested 2 levels deep; the limit is 1.","path":["books"],"extensions":{"code":"LIMIT_EXCEEDED"}}],"data":null}""",
            answer
        );
    }

    [Fact]
    public async Task Search_without_an_index_says_so()
    {
        var answer = await AskAsync("{ search(text: \"x\") { name } }");

        Assert.Contains("NOT_SUPPORTED_BY_STORE", answer);
    }

    [Fact]
    public async Task Search_gives_the_nodes_that_the_index_finds_in_its_order_and_leaves_out_those_that_are_gone()
    {
        var answer = await AskAsync(
            "{ search(text: \"x\") { name score highlights { property fragment } node { __typename ... on Book { id pages } } } }",
            search: new FixedIndex([("Book", "b2", 2), ("Shelf", "s1", 1.5), ("Book", "gone", 1)])
        );

        Assert.Equal(
            """
            {"data":{"search":[{"name":"b2","score":2,"highlights":[{"property":"title","fragment":"<em>x</em>"}],"node":{"__typename":"Book","id":"b2","pages":12}},
            {"name":"s1","score":1.5,"highlights":[{"property":"title","fragment":"<em>x</em>"}],"node":{"__typename":"Shelf"}}]}}
            """.ReplaceLineEndings(""),
            answer
        );
    }

    private static async Task<string> AskAsync(string query, QueryLimits? limits = null, ISearchIndex? search = null)
    {
        await using var store = EmbeddedStore.Open(Schema, dataDir: null);
        NodeReference shelf = new("Shelf", "s1"),
            first = new("Book", "b1");
        await store.ApplyAsync(
            new GraphChange(
                [
                    new(["Shelf"], "s1", new Dictionary<string, object> { ["id"] = "s1" }),
                    new(
                        ["Book"],
                        "b1",
                        new Dictionary<string, object>
                        {
                            ["id"] = "b1",
                            ["title"] = "One",
                            ["pages"] = 1L << 40,
                        }
                    ),
                    new(["Book"], "b2", new Dictionary<string, object> { ["id"] = "b2", ["pages"] = 12L }),
                ],
                [new("HOLDS", shelf, first, new Dictionary<string, object>())]
            ),
            CancellationToken.None
        );
        using var executor = new Executor(new QueryEngine(Schema, store, limits ?? new QueryLimits()), search, new GraphQLLimits());
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        await executor.ExecuteAsync(new GraphQLRequest(query, null, default), output, CancellationToken.None);
        return System.Text.Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private sealed class FixedIndex((string Type, string Key, double Score)[] hits) : ISearchIndex
    {
        public Task<IReadOnlyList<SearchHit>> SearchAsync(
            string text,
            IReadOnlyList<NodeType>? types,
            int limit,
            CancellationToken cancellation
        ) =>
            Task.FromResult<IReadOnlyList<SearchHit>>([
                .. hits.Select(h => new SearchHit(
                    Schema.NodeType(h.Type)!,
                    h.Key,
                    h.Key,
                    h.Score,
                    [KeyValuePair.Create("title", "<em>x</em>")]
                )),
            ]);

        public Task<IReadOnlyList<SearchHit>> CompleteAsync(string prefix, int limit, CancellationToken cancellation) =>
            throw new NotSupportedException();
    }
}
