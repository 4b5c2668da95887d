using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.EndToEnd.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => Path.Combine(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Help_is_printed_and_names_the_service()
    {
        var (exit, output, errors) = await BuiltProgram.RunAsync("--help");

        Assert.Equal((0, ""), (exit, errors));
        Assert.Contains("KnowledgeGraph", output);
    }

    [Fact]
    public async Task The_schema_is_printed_with_and_without_what_is_ours()
    {
        var ours = await BuiltProgram.RunAsync("schema");
        var peer = await BuiltProgram.RunAsync("schema", "--peer");

        Assert.Equal((0, ""), (ours.ExitCode, ours.Errors));
        Assert.Equal((0, ""), (peer.ExitCode, peer.Errors));
        Assert.Contains("@measure", ours.Output);
        Assert.DoesNotContain("@measure", peer.Output);
        Assert.Contains("@relationship", peer.Output);
    }

    [Theory]
    [InlineData("There is no option --jsn here. Did you mean --json?", "ask", "--jsn", "who")]
    [InlineData("There is no option --limt here. Did you mean --limit?", "search", "reward", "--limt", "3")]
    [InlineData("The file missing.jsonl cannot be read", "evaluate", "missing.jsonl")]
    [InlineData("conversations.txt:1:1: A JSON object was expected", "evaluate", "tests/cases/questions/conversations.txt")]
    [InlineData(
        "searches.jsonl:1:1: `id` must be there, as JSON's String: expected id, kind, question and gold",
        "evaluate",
        "tests/cases/search/searches.jsonl"
    )]
    public async Task What_was_typed_wrong_is_told(string sentence, params string[] arguments)
    {
        var (exit, _, errors) = await BuiltProgram.RunAsync([.. arguments, "--data", Data]);

        Assert.Equal(1, exit);
        Assert.Contains(sentence, errors);
        Assert.DoesNotContain("   at ", errors);
    }

    [Theory]
    [InlineData("There is no store neo", "serve", "--store", "neo")]
    [InlineData("--urls: nowhere is no address to listen on", "serve", "--urls", "nowhere")]
    [InlineData("--urls: http://localhost:80000 is no address to listen on", "serve", "--urls", "http://localhost:80000")]
    [InlineData("The schema folder missing cannot be read", "serve", "--schema", "missing")]
    [InlineData("There is no folder missing to read data from", "serve", "--seed", "missing")]
    [InlineData("Name their folder: --seed DIR", "load", "--schema", "tests/cases/seeds")]
    [InlineData("The schema has no label Paper", "serve", "--schema", "tests/cases/seeds", "--seed", "seed")]
    public async Task What_does_not_hold_stops_the_start_with_a_sentence(string sentence, params string[] arguments)
    {
        var (exit, output, errors) = await BuiltProgram.RunAsync([.. arguments, "--data", Data]);

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains(sentence, errors);
        Assert.DoesNotContain("   at ", errors);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var (exit, _, errors) = await BuiltProgram.RunAsync("serve", "--data", Data, "--urls", $"http://{other.LocalEndpoint}");

        Assert.Equal(1, exit);
        Assert.Contains($"Cannot listen on http://{other.LocalEndpoint}: another program listens there.", errors);
    }

    [Fact]
    public async Task A_wrong_seed_is_told_whole_and_nothing_is_loaded()
    {
        var (exit, _, errors) = await BuiltProgram.RunAsync(
            "load",
            "--data",
            Data,
            "--schema",
            "tests/cases/seeds",
            "--seed",
            "tests/cases/seeds/wrong-values"
        );

        Assert.Equal(1, exit);
        Assert.All(
            await File.ReadAllLinesAsync(CaseFile.PathTo("seeds", "wrong-values", "expected.txt")),
            error => Assert.Contains(error, errors)
        );
        await using var service = await Service.StartOverAsync(Data, "--schema", "tests/cases/seeds");
        Assert.Contains("is empty", service.Greeting);
    }

    [Fact]
    public async Task A_later_start_opens_the_file_and_tells_of_another_seed()
    {
        string[] people = ["--schema", "tests/cases/seeds", "--seed", "tests/cases/seeds/whole"];
        await using (var first = await Service.StartOverAsync(Data, people))
            Assert.Contains("loaded 3 nodes and 4 relationships", first.Greeting);

        await using (var second = await Service.StartOverAsync(Data, people))
        {
            Assert.Contains("with 3 nodes", second.Greeting);
            Assert.Equal("", second.Errors);
        }

        await using (var third = await Service.StartOverAsync(Data, [.. people[..3], "tests/cases/seeds/document"]))
        {
            Assert.Contains("with 3 nodes", third.Greeting);
            Assert.Contains("kg load", third.Errors);
        }

        var load = await BuiltProgram.RunAsync(["load", "--data", Data, .. people[..3], "tests/cases/seeds/document"]);
        Assert.Equal(0, load.ExitCode);
        Assert.Contains("loaded 2 nodes and 1 relationship ", load.Output);
        await using var fourth = await Service.StartOverAsync(Data, [.. people[..3], "tests/cases/seeds/document"]);
        Assert.Contains("with 2 nodes", fourth.Greeting);
        Assert.Equal("", fourth.Errors);
    }

    [Fact]
    public async Task One_process_owns_the_file_and_others_read_it()
    {
        string[] people = ["--schema", "tests/cases/seeds", "--seed", "tests/cases/seeds/whole", "--data", Data];
        await using var service = await Service.StartOverAsync(Data, people[..4]);

        var (exit, _, errors) = await BuiltProgram.RunAsync(["load", .. people]);

        Assert.Equal(1, exit);
        Assert.Contains("[STORE_FILE]", errors);
        Assert.DoesNotContain("   at ", errors);

        var ask = await BuiltProgram.RunAsync(["ask", "how many people are there?", .. people[..2], "--data", Data]);

        Assert.Equal((0, ""), (ask.ExitCode, ask.Errors));
    }

    [Fact]
    public async Task A_schema_that_the_file_does_not_fit_stops_the_start()
    {
        await using (await Service.StartOverAsync(Data, "--schema", "tests/cases/seeds", "--seed", "tests/cases/seeds/whole")) { }

        var (exit, _, errors) = await BuiltProgram.RunAsync("serve", "--data", Data);

        Assert.Equal(1, exit);
        Assert.Contains("does not fit the schema", errors);
    }

    [Fact]
    public async Task Another_schema_and_its_data_make_another_service()
    {
        await using var service = await Service.StartOverAsync(Data, "--schema", "tests/cases/seeds", "--seed", "tests/cases/seeds/whole");

        var answer = await service.AskAsync(
            """{ people(where: { homes: { some: { name: { eq: "Ulm" } } } }) { name born homesConnection { totalCount } } }"""
        );

        Assert.Equal(
            """{"data":{"people":[{"name":"Ada","born":"1815-12-10","homesConnection":{"totalCount":2}}]}}""",
            answer.GetRawText()
        );
    }
}
