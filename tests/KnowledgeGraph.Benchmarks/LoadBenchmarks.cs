using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Benchmarks;

/// <summary>What it takes to fill the embedded store with 100,000 nodes and 400,000 relationships, and to open it again.</summary>
[Config(typeof(ShortRun))]
public class LoadBenchmarks
{
    private readonly GraphChange _data = LargeGraph.Make();
    private string _full = "";
    private string _empty = "";

    [GlobalSetup]
    public async Task Fill()
    {
        _full = Directory.CreateTempSubdirectory("graph-").FullName;
        await using var store = EmbeddedStore.Open(LargeGraph.Schema, _full);
        await store.ReplaceAsync(_data, "benchmark", CancellationToken.None);
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_full, recursive: true);

    [IterationSetup]
    public void MakeFolder() => _empty = Directory.CreateTempSubdirectory("graph-").FullName;

    [IterationCleanup]
    public void RemoveFolder() => Directory.Delete(_empty, recursive: true);

    [Benchmark(Baseline = true)]
    public async Task LoadIntoMemory()
    {
        await using var store = EmbeddedStore.Open(LargeGraph.Schema, dataDir: null);
        await store.ReplaceAsync(_data, "benchmark", CancellationToken.None);
    }

    [Benchmark]
    public async Task LoadIntoAFile()
    {
        await using var store = EmbeddedStore.Open(LargeGraph.Schema, _empty);
        await store.ReplaceAsync(_data, "benchmark", CancellationToken.None);
    }

    [Benchmark]
    public async Task OpenTheFile()
    {
        await using var store = EmbeddedStore.Open(LargeGraph.Schema, _full);
    }
}
