using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Search;

namespace KnowledgeGraph.Benchmarks;

/// <summary>What the first search after a change of one node of 100,000 costs: with the index that was there before, and with one made anew.</summary>
[Config(typeof(ShortRun))]
public class SearchBenchmarks
{
    private static readonly EmbeddedStore Store = NewStore();
    private static readonly LuceneIndex Kept = new(LargeGraph.Schema, Store);
    private int _changes;

    /// <summary>The change that each round begins with.</summary>
    [IterationSetup]
    public void Change()
    {
        var values = new Dictionary<string, object> { ["id"] = "t42", ["name"] = $"Tag renamed {++_changes} times" };
        Store.ApplyAsync(new GraphChange([new NodeRecord(["Tag"], "t42", values)], []), CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>The index made anew.</summary>
    [Benchmark(Baseline = true)]
    public async Task Anew()
    {
        using var made = new LuceneIndex(LargeGraph.Schema, Store);
        await made.SearchAsync("tag", null, 10, CancellationToken.None);
    }

    /// <summary>The index that was there before.</summary>
    [Benchmark]
    public Task Updated() => Kept.SearchAsync("tag", null, 10, CancellationToken.None);

    private static EmbeddedStore NewStore()
    {
        var store = EmbeddedStore.Open(LargeGraph.Schema, dataDir: null);
        store.ApplyAsync(LargeGraph.Make(), CancellationToken.None).GetAwaiter().GetResult();
        return store;
    }
}
