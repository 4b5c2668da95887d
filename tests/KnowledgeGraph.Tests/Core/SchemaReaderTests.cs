using System.Text.RegularExpressions;
using CsCheck;
using KnowledgeGraph.Core;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Core;

/// <summary>Cases in <c>tests/cases/schemas</c>: <c>good</c> with what they say, <c>bad</c> with every error.</summary>
public class SchemaReaderTests
{
    public static TheoryData<string> Good() => Cases("good");

    public static TheoryData<string> Bad() => Cases("bad");

    [Theory]
    [MemberData(nameof(Good))]
    public void A_schema_that_holds_says_what_is_expected(string name)
    {
        var schema = SchemaReader.Read([Source("good", name)]);

        CaseFile.Check(Folder("good", name + ".schema"), SchemaDump.Of(schema).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_schema_that_does_not_hold_tells_all_its_errors_at_once(string name)
    {
        var error = Assert.Throws<GraphException>(() => SchemaReader.Read([Source("bad", name)]));

        CaseFile.Check(Folder("bad", name + ".errors"), string.Concat(error.Errors.Select(e => e + "\n")));
    }

    [Fact]
    public void Errors_of_several_files_are_told_together()
    {
        var error = Assert.Throws<GraphException>(() => SchemaReader.Read([Source("bad", "values"), Source("bad", "keys")]));

        Assert.Equal(["keys.graphql", "values.graphql"], error.Errors.Select(e => e.Place!.Value.File).Distinct());
    }

    [Fact]
    public void A_folder_is_read_in_the_order_of_its_file_names_and_a_type_may_lead_into_another_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.graphql", "type B @node { id: ID! }");
        folder.Write("a.graphql", "type A @node { id: ID! b: B @relationship(type: \"TO\", direction: OUT) }");
        folder.Write("c.txt", "not read");

        Assert.Equal(["A", "B"], SchemaReader.ReadFolder(folder.Path).NodeTypes.Select(t => t.Name));
    }

    [Fact]
    public void A_folder_that_is_missing_or_empty_is_told_by_its_path()
    {
        using var folder = new TemporaryFolder();
        var missing = Path.Combine(folder.Path, "missing");

        Assert.Contains(folder.Path, Assert.Throws<GraphException>(() => SchemaReader.ReadFolder(folder.Path)).Message);
        Assert.Contains(missing, Assert.Throws<GraphException>(() => SchemaReader.ReadFolder(missing)).Message);
    }

    [Fact]
    public void The_hash_does_not_change_with_comments_descriptions_files_or_the_order_of_definitions()
    {
        var one = SchemaReader.Read([("a", "\"A thing.\" type A @node { id: ID! } # note\ntype B @node { id: ID! name: String }")]);
        var other = SchemaReader.Read([("b", "type B @node { id: ID!, \"Its name.\" name: String }"), ("a", "type A @node { id: ID! }")]);
        var changed = SchemaReader.Read([("b", "type B @node { id: ID!, name: Int }"), ("a", "type A @node { id: ID! }")]);

        Assert.Equal(one.Hash, other.Hash);
        Assert.NotEqual(one.Hash, changed.Hash);
    }

    [Fact]
    public void The_schema_of_this_service_holds_and_its_text_for_the_peer_has_none_of_our_directives()
    {
        var sources = SchemaReader.ReadSources(Repository.PathTo("graph-schema"));
        var text = SchemaText.ForPeer(sources);
        var (ours, peers) = (SchemaReader.Read(sources), SchemaReader.Read([("peer.graphql", text)]));

        Assert.DoesNotMatch("@(key|measure|phrase|cite|alsoKnownAs)|MeasureFunction", text);
        Assert.Equal(Fields(ours), Fields(peers));
    }

    [Fact]
    public void Without_its_phrases_a_schema_has_all_else()
    {
        var sources = SchemaReader.ReadSources(Repository.PathTo("graph-schema"));
        var (ours, bare) = (SchemaReader.Read(sources), SchemaReader.Read([("bare.graphql", SchemaText.WithoutPhrases(sources))]));

        Assert.Contains(ours.NodeTypes.SelectMany(t => t.Relationships), r => r.Phrases.Count > 0);
        Assert.All(bare.NodeTypes.SelectMany(t => t.Relationships.SelectMany(r => r.Phrases).Concat(t.Phrases)), Assert.Empty);
        Assert.Equal(Fields(ours), Fields(bare));
    }

    [Fact]
    public void A_field_that_only_a_measure_computes_is_not_shown_to_the_peer()
    {
        var text = SchemaText.ForPeer([
            ("a", "type A @node { id: ID! n: Int! @measure(path: [\"a\"]) a: [A!]! @relationship(type: \"TO\", direction: OUT) @key }"),
        ]);

        Assert.Equal(["id"], SchemaReader.Read([("peer", text)]).NodeTypes.Single().Properties.Select(p => p.Name));
    }

    [Fact]
    public void A_schema_with_words_lost_doubled_or_changed_is_read_or_refused_and_nothing_else()
    {
        var text = Source("good", "every-directive").Text;
        var tokens = Regex
            .Matches(Regex.Replace(text, "^#.*$", "", RegexOptions.Multiline), @"""""""[\s\S]*?""""""|""[^""\n]*""|\w+|[^\w\s]")
            .Select(token => token.Value)
            .ToArray();
        var edit = Gen.Select(Gen.Int[0, tokens.Length - 1], Gen.Int[0, tokens.Length - 1], Gen.Int[0, 2]);

        edit.Array[1, 3]
            .Sample(
                edits =>
                {
                    var changed = tokens.ToList();
                    foreach (var (at, other, kind) in edits.OrderByDescending(e => e.Item1))
                    {
                        if (kind != 0)
                            changed.Insert(at, tokens[other]);
                        if (kind != 1)
                            changed.RemoveAt(kind == 0 ? at : at + 1);
                    }
                    try
                    {
                        SchemaReader.Read([("changed", string.Join('\n', changed))]);
                    }
                    catch (GraphException error)
                    {
                        Assert.All(error.Errors, e => Assert.Equal(ErrorCodes.InvalidSchema, e.Code));
                    }
                },
                iter: 2_000
            );
    }

    private static IEnumerable<string> Fields(GraphSchema schema) =>
        schema.EntityTypes.SelectMany(type =>
            type.Properties.Select(p => $"{type}.{p} {p.Type} {p.Required} {p.Column}")
                .Concat(type.Relationships.Select(r => $"{r} {r.Type} {r.Stored} {r.Target} {r.Properties}"))
        );

    private static TheoryData<string> Cases(string kind) =>
        [.. Directory.GetFiles(Folder(kind), "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    private static (string File, string Text) Source(string kind, string name) =>
        (name + ".graphql", File.ReadAllText(Folder(kind, name + ".graphql")));

    private static string Folder(params string[] parts) => CaseFile.PathTo(["schemas", .. parts]);
}
