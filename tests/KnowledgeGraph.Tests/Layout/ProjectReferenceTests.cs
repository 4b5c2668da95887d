using System.Xml.Linq;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Layout;

/// <summary>The reference list of each project is its contract: what it may see, and so what it cannot.</summary>
public class ProjectReferenceTests
{
    // project: the projects it may see; the packages it may see
    private const string Contract = """
        Core:      ; GraphQL-Parser Pluralize.NET
        Cypher:    Core;
        Neo4j:     Core Cypher; Polly.Core
        Embedded:  Core; Lucene.Net Lucene.Net.Analysis.Common Lucene.Net.QueryParser Microsoft.Data.Sqlite
        Search:    Core; Lucene.Net Lucene.Net.Analysis.Common Lucene.Net.Queries Lucene.Net.QueryParser
        Ingest:    Core;
        Questions: Core Cypher;
        GraphQL:   Core; Microsoft.AspNetCore.App GraphQL GraphQL.SystemTextJson
        Rest:      Core Questions; Microsoft.AspNetCore.App Swashbuckle.AspNetCore
        Agents:    Core Questions; Microsoft.AspNetCore.App Azure.Core Microsoft.SemanticKernel ModelContextProtocol.AspNetCore
        Host:      Core Cypher Neo4j Embedded Search Ingest Questions GraphQL Rest Agents; Microsoft.AspNetCore.App Spectre.Console System.CommandLine
        """;

    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = Contract
        .Split('\n')
        .Select(line => line.Split(':', ';'))
        .ToDictionary(part => part[0].Trim(), part => (Words(part[1]), Words(part[2])));

    public static TheoryData<string> Projects() =>
        [
            .. Directory
                .GetDirectories(Repository.PathTo("src"), "KnowledgeGraph.*")
                .Select(folder => Path.GetFileName(folder)["KnowledgeGraph.".Length..])
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_sees_only_what_its_place_allows(string project)
    {
        var file = XDocument.Load(Repository.PathTo("src", $"KnowledgeGraph.{project}", $"KnowledgeGraph.{project}.csproj"));
        var projects = Includes(file, "ProjectReference")
            .Select(path => Path.GetFileNameWithoutExtension(path)["KnowledgeGraph.".Length..]);
        var packages = Includes(file, "PackageReference").Concat(Includes(file, "FrameworkReference"));

        Assert.True(Allowed.TryGetValue(project, out var allowed), $"src/KnowledgeGraph.{project} has no line in the contract.");
        Assert.Empty(projects.Except(allowed.Projects));
        Assert.Empty(packages.Except(allowed.Packages));
    }

    [Fact]
    public void Every_project_is_part_of_the_solution()
    {
        var solution = File.ReadAllText(Repository.PathTo("KnowledgeGraph.sln"));
        var files = new[] { "src", "tests" }
            .SelectMany(folder =>
                Directory.GetDirectories(Repository.PathTo(folder)).SelectMany(project => Directory.GetFiles(project, "*.csproj"))
            )
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('/', '\\'));

        Assert.All(files, file => Assert.Contains($"\"{file}\"", solution));
    }

    private static IEnumerable<string> Includes(XDocument file, string item) =>
        file.Descendants(item).Select(element => (string)element.Attribute("Include")!);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
