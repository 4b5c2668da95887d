using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;

// Writes change after change to a store, and prints the number of each once it is acknowledged, until it is killed. It begins
// with a look at what is there: all of every change up to some number, and nothing of a later one, or it says what is wrong.
//
// Change n moves a counter to n, writes three items of its own with a relationship each, and removes one item of change n - 1.

var schema = SchemaReader.Read([
    (
        "writer.graphql",
        """
        type Counter @node { id: ID! count: Int! items: [Item!]! @relationship(type: "HAS", direction: OUT, properties: "Place") @key }
        type Item @node { id: ID! of: Int! }
        type Place @relationshipProperties { at: Int! }
        """
    ),
]);
var (counterType, itemType) = (schema.NodeType("Counter")!, schema.NodeType("Item")!);

await using var store = EmbeddedStore.Open(schema, args[0]);
var done = await CountAsync();
if (await WrongAsync(done) is { } wrong)
{
    Console.WriteLine($"wrong: {wrong}");
    return 1;
}
Console.WriteLine($"found {done}");
while (true)
{
    await store.ApplyAsync(Change(++done), CancellationToken.None);
    Console.WriteLine($"acknowledged {done}");
}

static string Item(long change, int place) => $"{change:D8}-{place}";

static NodeReference ItemReference(long change, int place) => new("Item", Item(change, place));

static GraphChange Change(long n)
{
    var counter = new NodeRecord(["Counter"], "counter", new Dictionary<string, object> { ["id"] = "counter", ["count"] = n });
    var items = Enumerable
        .Range(0, 3)
        .Select(place => new NodeRecord(["Item"], Item(n, place), new Dictionary<string, object> { ["id"] = Item(n, place), ["of"] = n }));
    var edges = Enumerable
        .Range(0, 3)
        .Select(place => new RelationshipRecord(
            "HAS",
            counter.Reference,
            ItemReference(n, place),
            new Dictionary<string, object> { ["at"] = (long)place }
        ));
    return new GraphChange([counter, .. items], [.. edges], n == 1 ? [] : [ItemReference(n - 1, 2)], []);
}

async Task<long> CountAsync()
{
    var count = NodeProjection.Of(counterType, new PropertySelection(counterType.Property("count")!));
    var counters = (NodeListResult)
        await store.QueryAsync(new NodeQuery(new AllNodes(counterType), Filter.Everything, [], Page.All, count), CancellationToken.None);
    return counters.Nodes.Count == 0 ? 0 : (long)counters.Nodes[0].Values[0]!;
}

async Task<string?> WrongAsync(long count)
{
    var expected = Enumerable.Range(1, (int)count).SelectMany(n => Enumerable.Range(0, n == count ? 3 : 2).Select(place => Item(n, place)));
    var key = NodeProjection.Of(itemType, new PropertySelection(itemType.Key!));
    var all = (NodeListResult)
        await store.QueryAsync(new NodeQuery(new AllNodes(itemType), Filter.Everything, [], Page.All, key), CancellationToken.None);
    if (!Keys(all).SequenceEqual(expected))
        return $"after {count} changes there are the items {string.Join(' ', Keys(all))}";
    var related = new NodesSelection(
        "items",
        new NodeQuery(new RelatedNodes(counterType.Relationships[0]), Filter.Everything, [], Page.All, key)
    );
    var counters = (NodeListResult)
        await store.QueryAsync(
            new NodeQuery(new AllNodes(counterType), Filter.Everything, [], Page.All, NodeProjection.Of(counterType, related)),
            CancellationToken.None
        );
    var reached = counters.Nodes.Count == 0 ? [] : Keys((NodeListResult)counters.Nodes[0].Values[0]!);
    return reached.SequenceEqual(expected) ? null : $"after {count} changes the counter reaches {string.Join(' ', reached)}";
}

static IEnumerable<string> Keys(NodeListResult nodes) => nodes.Nodes.Select(row => (string)row.Values[0]!);
