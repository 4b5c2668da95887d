using System.Diagnostics;

namespace KnowledgeGraph.EndToEnd.Tests;

public class CommandLineTests
{
    [Fact]
    public async Task Help_is_printed_and_names_the_service()
    {
        using var process = Process.Start(BuiltProgram.StartInfo("--help"))!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("", await error);
        Assert.Contains("KnowledgeGraph", output);
        Assert.Equal(0, process.ExitCode);
    }
}
