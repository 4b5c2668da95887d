using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Ingest;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Ingest;

/// <summary>Each rule holds for a small graph, and is broken by one thing that breaks it.</summary>
public class AuditRulesTests
{
    private static readonly GraphSchema Schema = SchemaReader.Read([
        (
            "schema",
            """
            type Paper @node @cite(number: "reference", title: "title") {
              id: ID!
              reference: Int
              title: String!
              venue: Venue @relationship(type: "PUBLISHED_IN", direction: OUT) @key
              solves: [Venue!]! @relationship(type: "SOLVES", direction: OUT, properties: "Claim") @key(properties: ["level"])
            }
            type Venue @node {
              id: ID!
              papers: [Paper!]! @relationship(type: "PUBLISHED_IN", direction: IN)
            }
            type Claim @relationshipProperties @cite(evidence: "evidence", section: "section", more: "more", references: "papers") {
              level: String!
              evidence: String
              section: String
              more: [String!]
              papers: [Int!]
            }
            """
        ),
    ]);

    private static readonly SourceText Source = SourceText.Parse("## 1 One\nwords that show it [1]\n## 2 Two\nother words");

    [Fact]
    public async Task A_graph_that_keeps_every_rule_breaks_none() => Assert.Empty(await Broken(Nodes(), Edges()));

    // A store that checks what it takes cannot hold the graphs of the next two, so they are made from one that it can.
    [Fact]
    public async Task Missing_promised_values_are_told()
    {
        var graph = await Snapshot(Nodes(), Edges());
        var (node, edge) = (graph.Nodes[0], graph.Edges.Single(edge => edge.Field.Type == "SOLVES"));
        var without = graph with
        {
            Nodes = [node with { Values = Without(node.Values, "title") }, .. graph.Nodes.Skip(1)],
            Edges = [edge with { Values = Without(edge.Values, "level") }, .. graph.Edges.Where(other => other != edge)],
        };

        Assert.Equal(["Paper/a has no title.", "Paper/a -SOLVES-> Venue/v has no level."], Told(without));
    }

    [Fact]
    public async Task A_node_without_any_relationship_is_told() =>
        Assert.Equal(["Paper/c has no relationship."], await Broken([.. Nodes(), Node("Paper", "c", ("title", "C"))], Edges()));

    [Fact]
    public async Task A_node_that_may_stand_alone_is_not_told()
    {
        var graph = await Snapshot([.. Nodes(), Node("Paper", "c", ("title", "C"))], Edges());

        Assert.Empty(
            SchemaRules.Check(graph, [new GraphRule("It may.", "{ n }", MayStandAlone: ["Paper/c"])]).SelectMany(rule => rule.Broken)
        );
    }

    [Fact]
    public async Task A_second_relationship_of_a_single_one_is_told() =>
        Assert.Equal(
            ["Paper/a has more than one venue."],
            await Broken([.. Nodes(), Node("Venue", "w")], [.. Edges(), Edge("PUBLISHED_IN", "a", "w")])
        );

    [Fact]
    public async Task Doubles_are_told_by_key()
    {
        var graph = await Snapshot(Nodes(), Edges());
        var doubled = graph with
        {
            Nodes = [.. graph.Nodes, graph.Nodes[0]],
            Edges = [.. graph.Edges, graph.Edges.Single(edge => edge.Field.Type == "SOLVES")],
        };

        Assert.Equal(["Paper/a is there 2 times.", "Paper/a -SOLVES-> Venue/v is there 2 times."], Told(doubled));
    }

    [Theory]
    [InlineData("evidence", "words of somebody else", "Paper/a -SOLVES-> Venue/v: \"words of somebody else\"")]
    [InlineData("section", "2", "Paper/a -SOLVES-> Venue/v: \"words that show it [1]\" stands in 1, not in 2.")]
    public async Task A_quote_that_does_not_stand_there_is_told(string property, string value, string told) =>
        Assert.Equal([told], await Broken(Nodes(), [.. Edges().Take(2), Claim((property, value))]));

    [Fact]
    public async Task A_reference_number_that_does_not_exist_is_told()
    {
        Assert.Equal(
            ["Paper/a -SOLVES-> Venue/v cites [7]."],
            await Broken(Nodes(), [.. Edges().Take(2), Claim(("papers", new object[] { 1L, 7L }))])
        );

        // The paper that [1] stands for has another number.
        Assert.Equal(
            2,
            (await Broken([Node("Paper", "a", ("reference", 2L), ("title", "A")), .. Nodes().Skip(1)], Edges())).Count(line =>
                line.EndsWith("cites [1].", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public async Task A_long_quote_is_told()
    {
        var words = string.Join(' ', Enumerable.Range(1, 21));
        var rules = QuoteRules.Check(
            await Snapshot(Nodes(), [.. Edges().Take(2), Claim(("evidence", words))]),
            [],
            SourceText.Parse("## 1 One\n" + words)
        );

        Assert.Contains("Paper/a -SOLVES-> Venue/v: 21 words.", rules.SelectMany(rule => rule.Broken));
    }

    [Fact]
    public async Task The_seed_keeps_every_rule_of_its_schema_and_its_quotes()
    {
        var schema = SchemaReader.ReadFolder(Repository.PathTo("graph-schema"));
        await using var store = EmbeddedStore.Open(schema, null);
        await store.ApplyAsync(SeedReader.ReadFolder(Repository.PathTo("seed"), schema).Change, default);
        var graph = await GraphSnapshot.ReadAsync(new QueryEngine(schema, store, new QueryLimits()), default);
        var folder = AuditFolder.Read(Repository.PathTo("seed"));

        Assert.Empty(
            SchemaRules
                .Check(graph, folder.Rules)
                .Concat(QuoteRules.Check(graph, folder.Figures, folder.Source!))
                .SelectMany(rule => rule.Broken)
        );
    }

    private static NodeRecord[] Nodes() =>
        [Node("Paper", "a", ("reference", 1L), ("title", "A")), Node("Paper", "b", ("reference", 3L), ("title", "B")), Node("Venue", "v")];

    private static RelationshipRecord[] Edges() => [Edge("PUBLISHED_IN", "a", "v"), Edge("PUBLISHED_IN", "b", "v"), Claim()];

    private static RelationshipRecord Claim(params (string Name, object Value)[] changes)
    {
        var values = new Dictionary<string, object>
        {
            ["level"] = "high",
            ["evidence"] = "words that show it [1]",
            ["section"] = "1",
            ["more"] = new object[] { "other words" },
            ["papers"] = new object[] { 1L },
        };
        foreach (var (name, value) in changes)
            values[name] = value;
        return new("SOLVES", new("Paper", "a"), new("Venue", "v"), values);
    }

    private static NodeRecord Node(string label, string key, params (string Name, object Value)[] values) =>
        new([label], key, values.Append(("id", key)).ToDictionary(x => x.Item1, x => x.Item2));

    private static RelationshipRecord Edge(string type, string from, string to, params (string Name, object Value)[] values) =>
        new(type, new("Paper", from), new("Venue", to), values.ToDictionary(x => x.Name, x => x.Value));

    private static async Task<GraphSnapshot> Snapshot(IReadOnlyList<NodeRecord> nodes, IReadOnlyList<RelationshipRecord> edges)
    {
        await using var store = EmbeddedStore.Open(Schema, null);
        await store.ApplyAsync(new GraphChange(nodes, edges), default);
        return await GraphSnapshot.ReadAsync(new QueryEngine(Schema, store, new QueryLimits()), default);
    }

    private static async Task<IReadOnlyList<string>> Broken(IReadOnlyList<NodeRecord> nodes, IReadOnlyList<RelationshipRecord> edges)
    {
        var graph = await Snapshot(nodes, edges);
        return [.. Told(graph), .. QuoteRules.Check(graph, [], Source).SelectMany(rule => rule.Broken)];
    }

    private static IEnumerable<string> Told(GraphSnapshot graph) => SchemaRules.Check(graph, []).SelectMany(rule => rule.Broken);

    private static SnapshotValues Without(SnapshotValues values, string name) =>
        values with
        {
            Values = Array.ConvertAll(values.Properties, property => property.Name == name ? null : values[property]),
        };
}
