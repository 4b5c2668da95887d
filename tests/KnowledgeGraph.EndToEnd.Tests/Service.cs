using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>The program serving as a process of its own, on a free port, with a data folder that is gone with it.</summary>
public sealed partial class Service : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TemporaryFolder? _folder;
    private readonly StringBuilder _errors = new();

    private Service(Process process, TemporaryFolder? folder) => (_process, _folder) = (process, folder);

    /// <summary>Asks it.</summary>
    public HttpClient Client { get; } = new();

    /// <summary>What it printed until it listened.</summary>
    public string Greeting { get; private set; } = "";

    /// <summary>What it printed as errors so far.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToString();
        }
    }

    /// <summary>Starts it over a fresh data folder, with further options.</summary>
    public static Task<Service> StartAsync(params string[] options)
    {
        var folder = new TemporaryFolder();
        return StartAsync(folder, ["--data", folder.Path, .. options]);
    }

    /// <summary>Starts it over a data folder that outlives it.</summary>
    public static Task<Service> StartOverAsync(string data, params string[] options) => StartAsync(null, ["--data", data, .. options]);

    /// <summary>Asks <c>/graphql</c> and gives the answer.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Ends it as a service manager does, and waits.</summary>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        // Not by an interrupt: what a shell starts in the background ignores these, and so would this for ever.
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder?.Dispose();
    }

    private static async Task<Service> StartAsync(TemporaryFolder? folder, string[] options)
    {
        var service = new Service(Process.Start(BuiltProgram.StartInfo(["serve", "--urls", "http://127.0.0.1:0", .. options]))!, folder);
        service._process.ErrorDataReceived += (_, line) =>
        {
            lock (service._errors)
                service._errors.AppendLine(line.Data);
        };
        service._process.BeginErrorReadLine();
        while (await service._process.StandardOutput.ReadLineAsync() is { } line)
        {
            service.Greeting += line + "\n";
            if (Address().Match(line) is { Success: true } address)
                service.Client.BaseAddress = new Uri(address.Value);
            if (line.StartsWith("Ctrl+C", StringComparison.Ordinal))
                return service;
        }

        await service._process.WaitForExitAsync();
        throw new InvalidOperationException($"The service did not start:\n{service.Greeting}{service.Errors}");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
    private static partial Regex Address();
}
