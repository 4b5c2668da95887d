using CsCheck;
using KnowledgeGraph.Core;
using KnowledgeGraph.Ingest;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Ingest;

public sealed class SeedReaderTests
{
    private static readonly GraphSchema Review = SchemaReader.ReadFolder(Repository.PathTo("graph-schema"));

    public static TheoryData<string> Cases => CaseFile.Folders("seeds");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_folder_is_read_or_refused_as_its_case_says(string name)
    {
        var folder = CaseFile.PathTo("seeds", name);
        var schema = SchemaReader.ReadFolder(Directory.GetFiles(folder, "*.graphql").Length > 0 ? folder : CaseFile.PathTo("seeds"));

        CaseFile.Check(Path.Combine(folder, "expected.txt"), Outcome(() => SeedReader.ReadFolder(folder, schema)));
    }

    [Fact]
    public void The_review_fits_its_schema_whole()
    {
        var folder = Repository.PathTo("seed");
        var lines = Directory
            .GetFiles(folder, "*.jsonl", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) is "nodes" or "relationships")
            .Sum(file => File.ReadLines(file).Count());

        var seed = SeedReader.ReadFolder(folder, Review);

        Assert.Equal(lines, seed.Change.Nodes.Count + seed.Change.Relationships.Count);
        Assert.Empty(seed.Notes);
    }

    [Fact]
    public void The_hash_tells_whether_the_files_are_the_same()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("nodes/Person.jsonl", """{"id": "a"}""");
        var hash = SeedReader.HashOf(folder.Path);

        Assert.Equal(hash, SeedReader.HashOf(folder.Path));
        File.AppendAllText(file, "\n");
        Assert.NotEqual(hash, SeedReader.HashOf(folder.Path));
    }

    [Fact]
    public void Any_bytes_are_read_or_refused_with_a_place()
    {
        var schema = SchemaReader.ReadFolder(CaseFile.PathTo("seeds"));
        var line = Gen.Char["{}[]\":,\\ \n01aeidnu-."].Array[0, 40].Select(chars => new string(chars));
        var nearly = Gen.Select(Gen.Int[0, 22], line, (cut, rest) => """{"id": "x", "name": "y"}"""[..cut] + rest);

        Gen.OneOf(line, nearly)
            .Sample(
                text =>
                {
                    using var folder = new TemporaryFolder();
                    folder.Write("nodes/Person.jsonl", text);
                    try
                    {
                        Assert.NotNull(SeedReader.ReadFolder(folder.Path, schema));
                    }
                    catch (GraphException refused)
                    {
                        Assert.All(refused.Errors, error => Assert.Equal("nodes/Person.jsonl", error.Place!.Value.File));
                    }
                },
                iter: 200,
                threads: 1
            );
    }

    private static string Outcome(Func<Seed> read)
    {
        try
        {
            var seed = read();
            string[] lines =
            [
                .. seed.Change.Nodes.Select(node => $"{string.Join(":", node.Labels)}/{node.Key} {Properties(node.Properties)}"),
                .. seed.Change.Relationships.Select(one => $"{one.From} {one.Type} {one.To} {Properties(one.Properties)}"),
                .. seed.Notes.Select(note => $"note: {note}"),
            ];
            return string.Concat(lines.Select(line => line.TrimEnd() + "\n"));
        }
        catch (GraphException refused)
        {
            return string.Concat(refused.Errors.Select(error => error + "\n"));
        }
    }

    private static string Properties(IReadOnlyDictionary<string, object> properties) =>
        string.Join(", ", properties.Select(one => $"{one.Key}={Text(one.Value)}"));

    private static string Text(object value) =>
        value is object[] list
            ? $"[{string.Join(", ", list.Select(Text))}]"
            : $"{value.GetType().Name} {ScalarText.Format(ScalarType.String, value)}";
}
