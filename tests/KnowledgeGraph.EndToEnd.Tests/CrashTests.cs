using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.EndToEnd.Tests;

public sealed class CrashTests : IDisposable
{
    private const int Rounds = 12;

    private readonly string _folder = Directory.CreateTempSubdirectory("graph-").FullName;

    private static readonly string Writer = Repository.PathTo(
        "tests",
        "KnowledgeGraph.Writer",
        "bin",
        BuiltProgram.Configuration,
        BuiltProgram.Framework,
        "KnowledgeGraph.Writer.dll"
    );

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_writer_that_is_killed_again_and_again_loses_no_acknowledged_change_and_leaves_no_half_of_one()
    {
        var random = new Random(4);
        var acknowledged = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var (found, last) = await RunAsync(changes: random.Next(1, 60), TimeSpan.FromMilliseconds(random.Next(0, 30)));
            // One more may be on disk than was acknowledged: it was killed between the two.
            Assert.InRange(found, acknowledged, acknowledged + 1);
            acknowledged = last;
        }
    }

    /// <summary>Runs the writer until it has looked at what it finds and has written some changes, and kills it a little later.</summary>
    private async Task<(long Found, long Last)> RunAsync(int changes, TimeSpan later)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Writer, _folder]) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        var first = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("found ", first, StringComparison.Ordinal);
        for (var i = 0; i < changes; i++)
            await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var rest = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await Task.Delay(later, TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        // The last line may be cut short.
        var lines = (await rest).Split('\n')[..^1];
        return (Number(first!), lines.Length == 0 ? Number(first!) + changes : Number(lines[^1]));
    }

    private static long Number(string line) => long.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
}
