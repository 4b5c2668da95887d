using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Host;

/// <summary>Which store holds the graph. A new one is a line here.</summary>
internal static class Stores
{
    private static readonly Dictionary<string, Func<Settings, GraphSchema, IGraphStore>> Known = new()
    {
        ["embedded"] = (_, schema) => EmbeddedStore.Open(schema, dataDir: null),
    };

    /// <summary>The names that <c>--store</c> takes, the default first.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys];

    /// <summary>Opens the store that the settings name.</summary>
    /// <exception cref="GraphException">There is no such store, or it cannot be opened.</exception>
    public static IGraphStore Open(Settings settings, GraphSchema schema) => Known.TryGetValue(settings.Store, out var open)
        ? open(settings, schema)
        : throw new GraphException(new GraphError(ErrorCodes.InvalidSetting, $"There is no store {settings.Store}: expected {string.Join(" or ", Names)}.")
            .WithNearest(settings.Store, Names));
}
