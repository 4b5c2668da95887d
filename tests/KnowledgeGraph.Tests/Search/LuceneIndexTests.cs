using System.Text.Json;
using CsCheck;
using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Search;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Search;

public sealed class LuceneIndexTests
{
    private static readonly Lazy<Task<LuceneIndex>> Index = new(async () =>
        new LuceneIndex(ReviewGraph.Schema, await ReviewGraph.StoreAsync())
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A search, and what must come of it.</summary>
    /// <param name="Text">The words.</param>
    /// <param name="First">The first hit, as <c>Label/id</c>.</param>
    /// <param name="Among">Hits that must be among the first ten.</param>
    /// <param name="Types">Only these types.</param>
    /// <param name="Highlight">A fragment of some highlight of the first hit.</param>
    public sealed record Case(string Text, string? First, string[]? Among, string[]? Types, string? Highlight);

    public static TheoryData<string> Searches => [.. File.ReadLines(CaseFile.PathTo("search", "searches.jsonl"))];

    public static TheoryData<string> Completions => [.. File.ReadLines(CaseFile.PathTo("search", "completions.jsonl"))];

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task Words_find_what_they_speak_of(string line)
    {
        var expected = Read(line);
        var index = await Index.Value;

        var hits = await index.SearchAsync(expected.Text, Types(expected), 10, Stop);

        Check(expected, hits);
        if (expected.Highlight is { } highlight)
            Assert.Contains(hits[0].Highlights, one => one.Value.Contains(highlight, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Completions))]
    public async Task What_is_typed_goes_on_to_names(string line)
    {
        var expected = Read(line);
        var index = await Index.Value;

        Check(expected, await index.CompleteAsync(expected.Text, 10, Stop));
    }

    [Fact]
    public async Task Every_node_is_among_the_first_by_its_own_name()
    {
        var index = await Index.Value;
        var all = await index.SearchAsync("learning", null, 10_000, Stop);
        Assert.NotEmpty(all);

        foreach (var node in all)
        {
            var hits = await index.SearchAsync(node.Name, null, 10, Stop);
            var sameName = hits.TakeWhile(hit => hit.Name.Equals(node.Name, StringComparison.OrdinalIgnoreCase) || hit.Key == node.Key);
            Assert.True(
                sameName.Any(hit => hit.Key == node.Key && hit.Type == node.Type),
                $"{node.Name}: {string.Join(", ", hits.Select(hit => hit.Name))}"
            );
        }
    }

    [Fact]
    public async Task No_words_break_it_and_a_part_of_the_hits_begins_as_all_do()
    {
        var index = await Index.Value;
        await Gen.String[Gen.Char[" \"'()[]{}*?~^:/\\+-!&|<>abcdeﬁ³°İßяß中\0\n"], 0, 60]
            .SampleAsync(
                async text =>
                {
                    var ten = await index.SearchAsync(text, null, 10, Stop);
                    var three = await index.SearchAsync(text, null, 3, Stop);
                    await index.CompleteAsync(text, 5, Stop);
                    return three.Select(hit => hit.Key).SequenceEqual(ten.Take(3).Select(hit => hit.Key));
                },
                iter: 300
            );
    }

    [Fact]
    public async Task Highlights_are_escaped_and_other_properties_are_not_searched()
    {
        var schema = SchemaReader.Read([
            (
                "s.graphql",
                """
                type Thing @node { id: ID! name: String! note: String secret: String @selectable(onRead: false, onAggregate: false) }
                """
            ),
        ]);
        await using var store = EmbeddedStore.Open(schema, dataDir: null);
        await store.ApplyAsync(new GraphChange([Thing("a", ("note", "<b>\"bold\" & brave</b>"), ("secret", "hidden"))], []), Stop);
        using var index = new LuceneIndex(schema, store);

        var hit = Assert.Single(await index.SearchAsync("brave", null, 10, Stop));
        Assert.Equal([KeyValuePair.Create("note", "&lt;b&gt;&quot;bold&quot; &amp; <em>brave</em>&lt;/b&gt;")], hit.Highlights);
        Assert.Empty(await index.SearchAsync("hidden", null, 10, Stop));
    }

    [Fact]
    public async Task It_follows_the_store()
    {
        var schema = SchemaReader.Read([("s.graphql", "type Thing @node { id: ID! name: String! }")]);
        await using var store = EmbeddedStore.Open(schema, dataDir: null);
        using var index = new LuceneIndex(schema, store);
        Assert.Empty(await index.SearchAsync("apple", null, 10, Stop));

        await store.ApplyAsync(new GraphChange([Thing("a", ("name", "Apple"))], []), Stop);
        Assert.Equal("a", Assert.Single(await index.SearchAsync("apples", null, 10, Stop)).Key);

        await store.ApplyAsync(new GraphChange([], [], [new NodeReference("Thing", "a")], []), Stop);
        Assert.Empty(await index.SearchAsync("apple", null, 10, Stop));
        Assert.Empty(await index.CompleteAsync("app", 10, Stop));
    }

    [Fact]
    public async Task After_any_changes_it_finds_what_one_made_of_the_same_data_finds()
    {
        var schema = SchemaReader.Read([
            (
                "s.graphql",
                """
                type Thing @node {
                  id: ID!
                  name: String!
                  aliases: [String!] @alsoKnownAs
                  others: [Thing!]! @relationship(type: "NAMES", direction: OUT, properties: "Naming")
                }
                type Naming @relationshipProperties @cite(evidence: "words") { words: String! }
                """
            ),
        ]);
        await using var store = EmbeddedStore.Open(schema, dataDir: null);
        using var followed = new LuceneIndex(schema, store);
        var (random, there) = (new Random(1), new HashSet<NodeReference>());
        for (var round = 0; round < 15; round++)
        {
            await store.ApplyAsync(RandomChange(random, there), Stop);
            using var made = new LuceneIndex(schema, store);
            foreach (var text in (string[])["apple", "green apple", "old river stone", "pear", "rivers"])
                Assert.Equal(
                    (await made.SearchAsync(text, null, 20, Stop)).Select(Written),
                    (await followed.SearchAsync(text, null, 20, Stop)).Select(Written)
                );
            Assert.Equal(
                (await made.CompleteAsync("gr", 20, Stop)).Select(Written),
                (await followed.CompleteAsync("gr", 20, Stop)).Select(Written)
            );
        }
    }

    // Some things come or are named anew, some go, some are named by others.
    private static GraphChange RandomChange(Random random, HashSet<NodeReference> there)
    {
        string[] words = ["apple", "green", "old", "river", "stone", "pear", "tree"];
        string Words() => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => words[random.Next(words.Length)]));
        var things = Enumerable
            .Range(0, random.Next(1, 6))
            .Select(_ => $"{random.Next(20)}")
            .Distinct()
            .Select(id => Thing(id, ("name", Words()), ("aliases", new object[] { Words() })))
            .ToArray();
        var written = things.Select(thing => thing.Reference).ToArray();
        var removed = there.Except(written).OrderBy(_ => random.Next()).Take(random.Next(3)).ToArray();
        there.UnionWith(written);
        there.ExceptWith(removed);
        return new GraphChange(
            things,
            [
                .. written.Zip(
                    written.Skip(1),
                    (a, b) => new RelationshipRecord("NAMES", a, b, new Dictionary<string, object> { ["words"] = Words() })
                ),
            ],
            removed,
            []
        );
    }

    private static string Written(SearchHit hit) => $"{hit.Key} {hit.Name} {hit.Score:R} {string.Join('|', hit.Highlights)}";

    private static NodeRecord Thing(string id, params (string Name, object Value)[] properties)
    {
        var values = new Dictionary<string, object> { ["id"] = id, ["name"] = id };
        foreach (var (name, value) in properties)
            values[name] = value;
        return new NodeRecord(["Thing"], id, values);
    }

    private static Case Read(string line) => JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!;

    private static NodeType[]? Types(Case expected) => expected.Types?.Select(name => ReviewGraph.Schema.NodeType(name)!).ToArray();

    private static void Check(Case expected, IReadOnlyList<SearchHit> hits)
    {
        var found = hits.Select(hit => $"{hit.Type.Name}/{hit.Key}").ToArray();
        if (expected.First is { } first)
            Assert.Equal(first, found.FirstOrDefault());
        Assert.Subset(found.ToHashSet(), expected.Among?.ToHashSet() ?? []);
        if (expected.First is null && expected.Among is null)
            Assert.Empty(found);
    }
}
