using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Ingest;

namespace KnowledgeGraph.Benchmarks;

/// <summary>What it takes to check 100,000 nodes and 400,000 relationships against their schema, beside reading them alone.</summary>
[Config(typeof(ShortRun))]
public class AuditBenchmarks
{
    private static readonly QueryEngine Engine = new(LargeGraph.Schema, NewStore(), new QueryLimits());

    /// <summary>Every node and relationship, read and let go.</summary>
    [Benchmark(Baseline = true)]
    public async Task<int> Read() => (await GraphSnapshot.ReadAsync(Engine, CancellationToken.None)).Edges.Count;

    /// <summary>The audit.</summary>
    [Benchmark]
    public Task<AuditReport> Check() =>
        Audit.RunAsync(
            Engine,
            (_, _) => throw new InvalidOperationException("There is nothing to ask."),
            new AuditFolder(null, [], []),
            CancellationToken.None
        );

    private static EmbeddedStore NewStore()
    {
        var store = EmbeddedStore.Open(LargeGraph.Schema, dataDir: null);
        store.ApplyAsync(LargeGraph.Make(), CancellationToken.None).GetAwaiter().GetResult();
        return store;
    }
}
