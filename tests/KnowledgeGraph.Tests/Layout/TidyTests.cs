using System.Text.RegularExpressions;
using KnowledgeGraph.Core;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Layout;

/// <summary>The invariants of ARCHITECTURE.md that can be read off the source.</summary>
public sealed partial class TidyTests
{
    private static readonly string[] Built = ["bin", "obj", "node_modules", "dist", ".git"];

    public static TheoryData<string> Pages =>
        [
            .. Files("")
                .Where(file => file.EndsWith(".md", StringComparison.Ordinal) && !file.Contains("source"))
                .Select(file => Path.GetRelativePath(Repository.Root, file)),
        ];

    private static readonly HashSet<string> DomainNames = NamesOf(SchemaReader.ReadFolder(Repository.PathTo("graph-schema")));

    public static TheoryData<string> Sources =>
        [
            .. Files("src")
                .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(Repository.Root, file)),
        ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void No_source_names_what_the_schema_names(string file)
    {
        Assert.DoesNotContain(Texts(file).SelectMany(text => Word().Matches(text)).Select(word => word.Value), DomainNames.Contains);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Cypher_is_written_in_one_project(string file)
    {
        if (!file.Contains("KnowledgeGraph.Cypher"))
            Assert.DoesNotContain(Texts(file), text => Statement().IsMatch(text));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_core_and_what_stands_on_it_see_no_protocol(string file)
    {
        if (Regex.IsMatch(file, @"KnowledgeGraph\.(Core|Cypher|Questions|Embedded|Ingest|Search)"))
            Assert.DoesNotMatch(
                @"Microsoft\.AspNetCore|System\.Net\.Http|(using|global::) ?GraphQL[.;]|ModelContextProtocol|SemanticKernel",
                Code(file)
            );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_a_page_links_to_is_there(string page)
    {
        var text = File.ReadAllText(Repository.PathTo(page));
        var links = Link().Matches(text).Select(link => Path.Combine(Path.GetDirectoryName(page)!, link.Groups["to"].Value));
        // Host/Doors.cs stands for src/KnowledgeGraph.Host/Doors.cs.
        var sources = SourceFile().Matches(text).Select(file => Path.Combine("src", "KnowledgeGraph." + file.Groups["path"].Value));

        Assert.All(
            [.. links, .. sources],
            path => Assert.True(Path.Exists(Repository.PathTo(path)), $"{page} speaks of {path}, which is not there.")
        );
    }

    [Fact]
    public void No_file_names_a_place_of_one_machine()
    {
        var files = Files("").Where(file => new FileInfo(file).Length < 1_000_000);

        Assert.All(files, file => Assert.DoesNotMatch(@"(?<![\w.~])/(work|home|root|Users)/\w|[A-Z]:\\Users\\", File.ReadAllText(file)));
    }

    // A field that is one plain word (author, year) is English too, which the reader of questions knows; put-together ones are names.
    private static HashSet<string> NamesOf(GraphSchema schema) =>
        [
            .. schema.NodeTypes.SelectMany(type => type.Labels),
            .. schema.NodeTypes.SelectMany(type => type.Relationships).Select(one => one.Type),
            .. schema
                .NodeTypes.SelectMany(type =>
                    (string[])[type.Api.Plural, .. type.Properties.Select(one => one.Name), .. type.Relationships.Select(one => one.Name)]
                )
                .Concat(schema.PropertiesTypes.SelectMany(type => type.Properties).Select(one => one.Name))
                .Where(name => name.Any(char.IsUpper)),
        ];

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(Repository.PathTo(folder), "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(Built.Contains))
            .Order(StringComparer.Ordinal);

    private static string Code(string file) => Comment().Replace(File.ReadAllText(Repository.PathTo(file)), "");

    private static IEnumerable<string> Texts(string file) => Text().Matches(Code(file)).Select(text => text.Value);

    // A comment to the end of its line; the colon keeps addresses in texts.
    [GeneratedRegex(@"(?<!:)//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("\"\"\"(.|\n)*?\"\"\"|\"(\\\\.|[^\"\\\\\n])*\"")]
    private static partial Regex Text();

    // A link within the repository, its anchor left out.
    [GeneratedRegex(@"\]\((?<to>[^)#:\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<path>[A-Z]\w+/[\w./]+\.cs)`")]
    private static partial Regex SourceFile();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(MATCH|MERGE|UNWIND|DETACH DELETE) *[\[({$:\w]|\bRETURN \w")]
    private static partial Regex Statement();
}
