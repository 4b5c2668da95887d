using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Ingest;

namespace KnowledgeGraph.Host;

/// <summary>The audit of the graph that the program holds, made once for each state of the data.</summary>
/// <param name="graph">The graph.</param>
/// <param name="seed">The folder that says what to compare with; null for the rules of the schema alone.</param>
internal sealed class GraphAudit(Graph graph, string? seed) : IDisposable
{
    private readonly Lazy<LocalGraphQL> _graphQL = new(() => new LocalGraphQL(graph.Engine));
    private readonly Lazy<AuditFolder> _folder = new(() => seed is null ? new AuditFolder(null, [], []) : AuditFolder.Read(seed));
    private readonly SemaphoreSlim _one = new(1, 1);
    private (string Version, AuditReport Report)? _last;

    /// <summary>How the report is written as JSON, on every way out.</summary>
    public static JsonSerializerOptions JsonForm { get; } =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The report on the data as they are.</summary>
    public async Task<AuditReport> ReportAsync(CancellationToken cancellation)
    {
        // Whoever asks while it is made waits for the same one.
        await _one.WaitAsync(cancellation);
        try
        {
            var version = await graph.Engine.GetVersionAsync(cancellation);
            if (_last?.Version != version)
                _last = (version, await Audit.RunAsync(graph.Engine, _graphQL.Value.QueryAsync, _folder.Value, cancellation));
            return _last.Value.Report;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_graphQL.IsValueCreated)
            _graphQL.Value.Dispose();
        _one.Dispose();
    }
}
