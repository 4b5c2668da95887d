using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.Host;

/// <summary>A store with what the program does to it beside asking: filling it.</summary>
/// <param name="Store">The store.</param>
/// <param name="Place">Where it keeps the graph, for people.</param>
/// <param name="OriginAsync">The hash of the seed that it was filled from; empty when nobody knows; null while it holds nothing.</param>
/// <param name="ReplaceAsync">Takes in other content, with the hash of its seed; gives what that changed, for people, or nothing to say.</param>
/// <param name="IsShared">Whether others fill it and use it too: then serving neither counts nor fills it, and begins without it.</param>
internal sealed record OpenStore(
    IGraphStore Store,
    string Place,
    Func<CancellationToken, ValueTask<string?>> OriginAsync,
    Func<GraphChange, string, CancellationToken, Task<string>> ReplaceAsync,
    bool IsShared = false
);

/// <summary>Which store holds the graph. A new one is a line here.</summary>
internal static class Stores
{
    private static readonly Dictionary<string, Func<Settings, GraphSchema, bool, OpenStore>> Known = new()
    {
        ["embedded"] = OpenEmbedded,
        [Neo4j] = (settings, schema, _) => OpenNeo4j(settings, schema),
    };

    /// <summary>The name of the store in Neo4j.</summary>
    public const string Neo4j = "neo4j";

    /// <summary>The names that <c>--store</c> takes, the default first.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys];

    /// <summary>Opens the store that the settings name.</summary>
    /// <param name="settings">What was said.</param>
    /// <param name="schema">What it can hold.</param>
    /// <param name="orRead">Whether reading is enough, where another process owns the store.</param>
    /// <exception cref="GraphException">There is no such store, or it cannot be opened.</exception>
    public static OpenStore Open(Settings settings, GraphSchema schema, bool orRead) =>
        Known.TryGetValue(settings.Store, out var open)
            ? open(settings, schema, orRead)
            : throw new GraphException(
                new GraphError(
                    ErrorCodes.InvalidSetting,
                    $"There is no store {settings.Store}: expected {string.Join(" or ", Names)}."
                ).WithNearest(settings.Store, Names)
            );

    private static OpenStore OpenEmbedded(Settings settings, GraphSchema schema, bool orRead)
    {
        var store = EmbeddedStore.Open(schema, settings.Data, orRead: orRead);
        return new OpenStore(
            store,
            settings.Data,
            _ => ValueTask.FromResult(store.IsEmpty ? null : store.Origin ?? ""),
            async (content, origin, cancellation) =>
            {
                await store.ReplaceAsync(content, origin, cancellation);
                return "";
            }
        );
    }

    private static OpenStore OpenNeo4j(Settings settings, GraphSchema schema)
    {
        var place = Neo4jOptions.Require(settings);
        var store = new Neo4jStore(schema, Neo4jDatabase.At(place), place);
        return new OpenStore(
            store,
            $"Neo4j at {store.Database.Address}",
            async cancellation => await store.IsEmptyAsync(cancellation) ? null : "",
            async (content, _, cancellation) =>
            {
                var report = await new Neo4jLoader(store.Database, schema).LoadAsync(
                    content,
                    settings.Prune,
                    Terminal.Progress,
                    cancellation
                );
                return report.IsEmpty
                    ? ": nothing to change"
                    : $": {Terminal.Count(report.NodesCreated, "node")} and {Terminal.Count(report.RelationshipsCreated, "relationship")} made, "
                        + $"{Terminal.Count(report.PropertiesSet, "value")} set, {Terminal.Count(report.NodesRemoved, "node")} "
                        + $"and {Terminal.Count(report.RelationshipsRemoved, "relationship")} removed";
            },
            IsShared: true
        );
    }
}
