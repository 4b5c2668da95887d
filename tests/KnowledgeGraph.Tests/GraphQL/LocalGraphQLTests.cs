using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.GraphQL;

namespace KnowledgeGraph.Tests.GraphQL;

public class LocalGraphQLTests
{
    private static readonly GraphSchema Schema = SchemaReader.Read([
        ("schema", "type Thing @node { id: ID! name: String! rank: Int @cypher(statement: \"RETURN 1 AS r\", columnName: \"r\") }"),
    ]);

    [Theory]
    [InlineData("{ things { nam } }", ErrorCodes.ValidationFailed)]
    [InlineData("{ things {", ErrorCodes.ParseFailed)]
    [InlineData("{ things { rank } }", ErrorCodes.NotSupported)]
    public async Task An_answer_with_errors_is_an_exception_with_their_codes(string query, string code)
    {
        await using var store = EmbeddedStore.Open(Schema, null);
        using var graphQL = new LocalGraphQL(new QueryEngine(Schema, store, new QueryLimits()));
        await store.ApplyAsync(
            new GraphChange([new NodeRecord(["Thing"], "a", new Dictionary<string, object> { ["id"] = "a", ["name"] = "A" })], []),
            default
        );

        var error = await Assert.ThrowsAsync<GraphException>(() => graphQL.QueryAsync(query, default));

        Assert.Equal([code], error.Errors.Select(e => e.Code).Distinct());
    }
}
