using System.Diagnostics;
using KnowledgeGraph.Core;
using KnowledgeGraph.Ingest;
using KnowledgeGraph.Search;

namespace KnowledgeGraph.Host;

/// <summary>The graph that the program holds: what its doors and commands answer from.</summary>
internal sealed class Graph : IAsyncDisposable
{
    private readonly Settings _settings;
    private readonly OpenStore _store;
    private readonly Stopwatch _clock;
    private readonly LuceneIndex _search;
    private Asking? _asking;

    private Graph(Settings settings, GraphSchema schema, OpenStore store, Stopwatch clock)
    {
        (_settings, Schema, _store, _clock, Engine, _search) = (
            settings,
            schema,
            store,
            clock,
            new QueryEngine(schema, store.Store, new QueryLimits()),
            new LuceneIndex(schema, store.Store)
        );
        Examples = ReadExamples(settings.Schema);
        Audit = new GraphAudit(this, settings.Seed);
    }

    /// <summary>What it can hold.</summary>
    public GraphSchema Schema { get; }

    /// <summary>The folder of its type definitions, and of what stands beside them.</summary>
    public string SchemaFolder => _settings.Schema;

    /// <summary>Answers queries.</summary>
    public QueryEngine Engine { get; }

    /// <summary>Finds nodes by words.</summary>
    public ISearchIndex Search => _search;

    /// <summary>Answers questions; made when the first door or command needs it.</summary>
    public Asking Asking => _asking ??= new Asking(this);

    /// <summary>Queries to begin with: the files of <c>examples</c> beside the type definitions, in the order of their names.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>Compares it with its schema and its source.</summary>
    public GraphAudit Audit { get; }

    /// <summary>Where the data came from, for people.</summary>
    public string Origin { get; private set; } = "";

    /// <summary>What the schema describes, for people.</summary>
    public string Outline =>
        Terminal.Count(Schema.NodeTypes.Count, "type")
        + " of node, "
        + Terminal.Count(Schema.NodeTypes.SelectMany(type => type.Relationships).Select(one => one.Type).Distinct().Count(), "type")
        + " of relationship";

    /// <summary>
    /// Opens the graph, ready to answer: <see cref="Open"/>, then <see cref="StartAsync"/>. A graph that another process serves is
    /// taken as it is now.
    /// </summary>
    /// <exception cref="GraphException">The schema, the data or the store do not hold.</exception>
    public static async Task<Graph> OpenAsync(Settings settings, CancellationToken cancellation)
    {
        var graph = Open(settings, orRead: true);
        await graph.StartAsync(cancellation);
        return graph;
    }

    /// <summary>Reads the schema and opens the store, which may still hold nothing.</summary>
    /// <param name="settings">What was said.</param>
    /// <param name="orRead">Whether reading is enough, where another process owns the store.</param>
    /// <exception cref="GraphException">The schema or the store do not hold.</exception>
    public static Graph Open(Settings settings, bool orRead = false)
    {
        var clock = Stopwatch.StartNew();
        var schema = SchemaReader.ReadFolder(settings.Schema);
        return new Graph(settings, schema, Stores.Open(settings, schema, orRead), clock);
    }

    /// <summary>Fills a store that holds nothing from the seed; one that was filled from another seed is told, and left.</summary>
    /// <exception cref="GraphException">The data do not hold.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        if (_store.IsShared)
            Origin = _store.Place;
        else if (await _store.OriginAsync(cancellation) is { } origin)
            await TellOriginAsync(origin, cancellation);
        else
            await FillAsync(cancellation);
    }

    /// <summary>Opens the graph and puts the seed in the place of what its store holds.</summary>
    /// <param name="settings">What was said.</param>
    /// <param name="onlyIfEmpty">Whether to leave a store alone that holds anything.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="GraphException">The schema, the data or the store do not hold, or there is no seed.</exception>
    public static async Task<Graph> ReloadAsync(Settings settings, bool onlyIfEmpty, CancellationToken cancellation)
    {
        if (settings.Seed is null)
            throw new GraphException(
                ErrorCodes.InvalidSetting,
                $"There is no data to load for {settings.Schema}. Name their folder: --seed DIR."
            );
        var graph = Open(settings);
        if (onlyIfEmpty && await graph._store.OriginAsync(cancellation) is not null)
            graph.Origin = $"{graph._store.Place} holds a graph already: left as it is";
        else
            await graph.FillAsync(cancellation);
        return graph;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Audit.Dispose();
        _asking?.Dispose();
        _search.Dispose();
        return _store.Store.DisposeAsync();
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        if (_settings.Seed is not { } folder)
        {
            Origin = $"{_store.Place} is empty, and there is no data to start from: --seed DIR names some";
            return;
        }

        var clock = Stopwatch.StartNew();
        var seed = SeedReader.ReadFolder(folder, Schema);
        var changed = await _store.ReplaceAsync(seed.Change, seed.Hash, cancellation);
        foreach (var note in seed.Notes)
            Terminal.Note($"left out: {note}");
        Origin =
            $"loaded {Terminal.Count(seed.Change.Nodes.Count, "node")} and {Terminal.Count(seed.Change.Relationships.Count, "relationship")}"
            + $" from {folder} in {Terminal.Seconds(clock.Elapsed)}{changed}";
    }

    private async Task TellOriginAsync(string origin, CancellationToken cancellation)
    {
        var nodes = 0L;
        foreach (var type in Schema.NodeTypes.Where(type => Schema.NodeTypeOfLabel(type.Labels[0]) == type))
            nodes += await CountAsync(type, cancellation);
        Origin = $"opened {_store.Place} with {Terminal.Count(nodes, "node")} in {Terminal.Seconds(_clock.Elapsed)}";
        if (_settings.Seed is { } folder && Directory.Exists(folder) && SeedReader.HashOf(folder) != origin)
            Terminal.Note($"{_store.Place} was filled from other data than {folder} holds now. To put these in their place: kg load");
    }

    private async Task<long> CountAsync(NodeType type, CancellationToken cancellation)
    {
        var query = new ConnectionQuery(new AllNodes(type), Filter.Everything, [], Page.All, ConnectionParts.CountOnly);
        return ((ConnectionResult)await Engine.RunAsync(query, cancellation)).TotalCount ?? 0;
    }

    private static string[] ReadExamples(string schema)
    {
        var folder = Path.Combine(schema, "examples");
        return Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*.graphql").Order(StringComparer.Ordinal).Select(File.ReadAllText)]
            : [];
    }
}
