using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Host;

/// <summary>A store with what the program does to it beside asking: filling it.</summary>
/// <param name="Store">The store.</param>
/// <param name="Place">Where it keeps the graph, for people.</param>
/// <param name="OriginAsync">The hash of the seed that it was filled from; empty when nobody knows; null while it holds nothing.</param>
/// <param name="ReplaceAsync">Puts other content, with the hash of its seed, in the place of all that it holds.</param>
internal sealed record OpenStore(
    IGraphStore Store,
    string Place,
    Func<CancellationToken, ValueTask<string?>> OriginAsync,
    Func<GraphChange, string, CancellationToken, Task> ReplaceAsync);

/// <summary>Which store holds the graph. A new one is a line here.</summary>
internal static class Stores
{
    private static readonly Dictionary<string, Func<Settings, GraphSchema, OpenStore>> Known = new()
    {
        ["embedded"] = OpenEmbedded,
    };

    /// <summary>The names that <c>--store</c> takes, the default first.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys];

    /// <summary>Opens the store that the settings name.</summary>
    /// <exception cref="GraphException">There is no such store, or it cannot be opened.</exception>
    public static OpenStore Open(Settings settings, GraphSchema schema) => Known.TryGetValue(settings.Store, out var open)
        ? open(settings, schema)
        : throw new GraphException(new GraphError(ErrorCodes.InvalidSetting, $"There is no store {settings.Store}: expected {string.Join(" or ", Names)}.")
            .WithNearest(settings.Store, Names));

    private static OpenStore OpenEmbedded(Settings settings, GraphSchema schema)
    {
        var store = EmbeddedStore.Open(schema, settings.Data);
        return new OpenStore(
            store, settings.Data, _ => ValueTask.FromResult(store.IsEmpty ? null : store.Origin ?? ""), store.ReplaceAsync);
    }
}
