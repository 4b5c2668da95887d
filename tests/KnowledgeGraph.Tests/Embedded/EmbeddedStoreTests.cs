using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Embedded;

public class EmbeddedStoreTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_that_does_not_fit_tells_every_error_and_leaves_the_graph_alone()
    {
        var (schema, data) = SmallGraph.Library;
        await using var store = EmbeddedStore.Open(schema, dataDir: null);
        await store.ApplyAsync(data, Stop);
        var version = await store.GetVersionAsync(Stop);
        var ann = new NodeReference("Person", "ann");
        var atlas = new NodeReference("Book", "atlas");

        var wrong = new GraphChange(
            [
                new NodeRecord(["Person"], "ed", new Dictionary<string, object> { ["id"] = "ed", ["born"] = "1999", ["nam"] = "Ed" }),
                new NodeRecord(["Person"], "ed", new Dictionary<string, object> { ["id"] = "ed" }),
                new NodeRecord(["Persn"], "fay", new Dictionary<string, object> { ["id"] = "fay" }),
                new NodeRecord(["Book"], "gaps", new Dictionary<string, object> { ["form"] = "NOVLE" }),
            ],
            [
                new RelationshipRecord("WORKED_ON", ann, new NodeReference("Book", "atlus"), new Dictionary<string, object> { ["role"] = "writer" }),
                new RelationshipRecord("WORKED_ON", ann, ann, new Dictionary<string, object>()),
                new RelationshipRecord("WORKED_ON", ann, atlas, new Dictionary<string, object>()),
            ]);
        var errors = (await Assert.ThrowsAsync<GraphException>(() => store.ApplyAsync(wrong, Stop))).Errors;

        Assert.All(errors, error => Assert.Equal(ErrorCodes.InvalidChange, error.Code));
        Assert.Equal(
            [
                "Person/ed has the text '1999' for born, where Int is expected.",
                "Person/ed has no property nam in the schema. Did you mean name?",
                "Person/ed stands in the change twice.",
                "The schema has no label Persn, which Persn/fay carries. Did you mean Person?",
                "Book/gaps has NOVLE for form, which is no value of Form. Did you mean NOVEL?",
                "Book/gaps has no id, which the schema requires.",
                "There is no node Book/atlus. Did you mean atlas?",
                "WORKED_ON does not lead from Person to Person, but from Person to Book.",
                "(Person/ann)-[WORKED_ON]->(Book/atlas) has no role, which the schema requires.",
            ],
            errors.Select(error => error.ToString().Replace($" [{ErrorCodes.InvalidChange}]", "", StringComparison.Ordinal)));
        Assert.Equal(version, await store.GetVersionAsync(Stop));
    }

    [Fact]
    public async Task What_only_Cypher_can_answer_is_refused_by_name()
    {
        var schema = SchemaReader.Read([("s.graphql", """
            type A @node { id: ID! twice: Int @cypher(statement: "RETURN 2 AS n", columnName: "n") }
            """)]);
        await using var store = EmbeddedStore.Open(schema, dataDir: null);
        var type = schema.NodeType("A")!;
        var query = new NodeQuery(new AllNodes(type), Filter.Everything, [], Page.All, NodeProjection.Of(type, new PropertySelection(type.Property("twice")!)));

        var error = Assert.Single((await Assert.ThrowsAsync<GraphException>(() => store.QueryAsync(query, Stop))).Errors);

        Assert.Equal(ErrorCodes.NotSupported, error.Code);
        Assert.Contains("twice", error.Message, StringComparison.Ordinal);
    }
}
