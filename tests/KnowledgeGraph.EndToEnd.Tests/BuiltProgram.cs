using System.Diagnostics;
using System.Reflection;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>The program <c>kg</c> as it was built beside these tests, started as a process of its own.</summary>
public static class BuiltProgram
{
    /// <summary>The built program: in the same configuration as the tests.</summary>
    public static string File { get; } = Repository.PathTo("src", "KnowledgeGraph.Host", "bin", Configuration, Framework, "kg.dll");

    /// <summary>The configuration that the tests were built in.</summary>
    public static string Configuration => Metadata("Configuration");

    /// <summary>The framework that the tests were built for.</summary>
    public static string Framework => Metadata("TargetFramework");

    /// <summary>How to start it, with its output read by the test.</summary>
    /// <param name="arguments">The words of its command line.</param>
    public static ProcessStartInfo StartInfo(params string[] arguments) =>
        new("dotnet", [File, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
        };

    /// <summary>Runs it to its end.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => RunAsync(StartInfo(arguments));

    /// <summary>As above, from how it is started.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }

    private static string Metadata(string key) =>
        typeof(BuiltProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == key).Value!;
}
