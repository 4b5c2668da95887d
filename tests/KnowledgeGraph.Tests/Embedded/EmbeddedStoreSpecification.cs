using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Embedded;

/// <summary>The embedded store does what every store must.</summary>
public class EmbeddedStoreSpecification : StoreSpecification
{
    protected override Task<IGraphStore> OpenAsync(GraphSchema schema, GraphChange data) => InMemory.OpenAsync(schema, data);
}

/// <summary>The answers of the embedded store fit each other.</summary>
public class EmbeddedStoreLaws : StoreLaws
{
    protected override Task<IGraphStore> OpenAsync(GraphSchema schema, GraphChange data) => InMemory.OpenAsync(schema, data);
}

internal static class InMemory
{
    public static async Task<IGraphStore> OpenAsync(GraphSchema schema, GraphChange data)
    {
        var store = EmbeddedStore.Open(schema, dataDir: null);
        await store.ApplyAsync(data, TestContext.Current.CancellationToken);
        return store;
    }
}
