using KnowledgeGraph.Core;

namespace KnowledgeGraph.Benchmarks;

/// <summary>A made-up graph of 100,000 nodes and 400,000 relationships, the same every time.</summary>
internal static class LargeGraph
{
    public const int Works = 80_000,
        People = 15_000,
        Tags = 5_000;

    public static GraphSchema Schema { get; } =
        SchemaReader.Read([
            (
                "large.graphql",
                """
                type Work @node {
                  id: ID!
                  title: String!
                  year: Int!
                  authors: [Person!]! @relationship(type: "WRITTEN_BY", direction: OUT, properties: "Authorship") @key
                  tags: [Tag!]! @relationship(type: "TAGGED", direction: OUT) @key
                  cites: [Work!]! @relationship(type: "CITES", direction: OUT) @key
                }
                type Person @node { id: ID! name: String! works: [Work!]! @relationship(type: "WRITTEN_BY", direction: IN, properties: "Authorship") @key }
                type Tag @node { id: ID! name: String! works: [Work!]! @relationship(type: "TAGGED", direction: IN) @key }
                type Authorship @relationshipProperties { position: Int! }
                """
            ),
        ]);

    public static GraphChange Make()
    {
        var random = new Random(1);
        var works = Rows("Work", Works, i => new() { ["title"] = $"The work of number {i}", ["year"] = 1980L + random.Next(45) });
        var people = Rows("Person", People, i => new() { ["name"] = $"Person {i}" });
        var tags = Rows("Tag", Tags, i => new() { ["name"] = $"Tag {i}" });
        var edges = works.SelectMany(
            (work, i) =>
                (IEnumerable<RelationshipRecord>)
                    [
                        .. Ends(random, people, 2)
                            .Select((person, position) => Edge("WRITTEN_BY", work, person, new() { ["position"] = (long)position })),
                        .. Ends(random, tags, 2).Select(tag => Edge("TAGGED", work, tag, [])),
                        Edge("CITES", work, works[random.Next(Works)], []),
                    ]
        );
        return new GraphChange([.. works, .. people, .. tags], [.. edges]);
    }

    private static NodeRecord[] Rows(string label, int count, Func<int, Dictionary<string, object>> values) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                {
                    var key = $"{char.ToLowerInvariant(label[0])}{i}";
                    return new NodeRecord([label], key, new Dictionary<string, object>(values(i)) { ["id"] = key });
                }),
        ];

    private static IEnumerable<NodeRecord> Ends(Random random, NodeRecord[] among, int count)
    {
        var first = random.Next(among.Length);
        return Enumerable.Range(0, count).Select(i => among[(first + i * 7) % among.Length]);
    }

    private static RelationshipRecord Edge(string type, NodeRecord from, NodeRecord to, Dictionary<string, object> values) =>
        new(type, from.Reference, to.Reference, values);
}
