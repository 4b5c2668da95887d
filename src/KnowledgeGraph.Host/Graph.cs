using System.Diagnostics;
using KnowledgeGraph.Core;
using KnowledgeGraph.Ingest;
using KnowledgeGraph.Search;

namespace KnowledgeGraph.Host;

/// <summary>The graph that the program holds: what its doors and commands answer from.</summary>
internal sealed class Graph : IAsyncDisposable
{
    private readonly IGraphStore _store;
    private readonly LuceneIndex _search;

    private Graph(GraphSchema schema, IGraphStore store, IReadOnlyList<string> examples, string? seed)
    {
        (Schema, _store, Engine, _search, Examples) =
            (schema, store, new QueryEngine(schema, store, new QueryLimits()), new LuceneIndex(schema, store), examples);
        Audit = new GraphAudit(this, seed);
    }

    /// <summary>What it can hold.</summary>
    public GraphSchema Schema { get; }

    /// <summary>Answers queries.</summary>
    public QueryEngine Engine { get; }

    /// <summary>Finds nodes by words.</summary>
    public ISearchIndex Search => _search;

    /// <summary>Queries to begin with: the files of <c>examples</c> beside the type definitions, in the order of their names.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>Compares it with its schema and its source.</summary>
    public GraphAudit Audit { get; }

    /// <summary>Where the data came from, for people.</summary>
    public string Origin { get; private set; } = "nothing loaded";

    /// <summary>What the schema describes, for people.</summary>
    public string Outline => Terminal.Count(Schema.NodeTypes.Count, "type") + " of node, "
        + Terminal.Count(Schema.NodeTypes.SelectMany(type => type.Relationships).Select(one => one.Type).Distinct().Count(), "type") + " of relationship";

    /// <summary>Opens the graph; a store that is empty starts from the seed.</summary>
    /// <exception cref="GraphException">The schema, the data or the store do not hold.</exception>
    public static async Task<Graph> OpenAsync(Settings settings, CancellationToken cancellation)
    {
        var schema = SchemaReader.ReadFolder(settings.Schema);
        var graph = new Graph(schema, Stores.Open(settings, schema), ReadExamples(settings.Schema), settings.Seed);
        await graph.LoadAsync(settings, cancellation);
        return graph;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Audit.Dispose();
        _search.Dispose();
        return _store.DisposeAsync();
    }

    private async Task LoadAsync(Settings settings, CancellationToken cancellation)
    {
        if (settings.Seed is null) return;
        var clock = Stopwatch.StartNew();
        var seed = SeedReader.ReadFolder(settings.Seed, Schema);
        await _store.ApplyAsync(seed.Change, cancellation);
        foreach (var note in seed.Notes) Terminal.Note($"left out: {note}");
        Origin = $"loaded {Terminal.Count(seed.Change.Nodes.Count, "node")} and {Terminal.Count(seed.Change.Relationships.Count, "relationship")}"
            + $" from {settings.Seed} in {Terminal.Seconds(clock.Elapsed)}";
    }

    private static string[] ReadExamples(string schema)
    {
        var folder = Path.Combine(schema, "examples");
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.graphql").Order(StringComparer.Ordinal).Select(File.ReadAllText)] : [];
    }
}
