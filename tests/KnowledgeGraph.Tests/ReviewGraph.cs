using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Ingest;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests;

/// <summary>The graph of the review, as the product ships it, in memory. Tests share it and only read it.</summary>
public static class ReviewGraph
{
    private static readonly Lazy<Task<EmbeddedStore>> Loaded = new(LoadAsync);

    /// <summary>Its schema.</summary>
    public static GraphSchema Schema { get; } = SchemaReader.ReadFolder(Repository.PathTo("graph-schema"));

    /// <summary>The store that holds it.</summary>
    public static Task<EmbeddedStore> StoreAsync() => Loaded.Value;

    private static async Task<EmbeddedStore> LoadAsync()
    {
        var store = EmbeddedStore.Open(Schema, dataDir: null);
        await store.ApplyAsync(SeedReader.ReadFolder(Repository.PathTo("seed"), Schema).Change, CancellationToken.None);
        return store;
    }
}
