using System.CommandLine;
using KnowledgeGraph.Host.Commands;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.Host;

/// <summary>
/// What every command knows of the graph: where its schema, its first data and its file are, and what holds it. The command line says
/// it, else the environment (<c>--data</c> is <c>KG_DATA</c>), else the default.
/// </summary>
/// <param name="Schema">The folder of the type definitions.</param>
/// <param name="Seed">The folder of the data that the graph starts from; null to start empty.</param>
/// <param name="Data">The folder that the embedded store keeps its file in.</param>
/// <param name="Store">The store: one of <see cref="Stores.Names"/>.</param>
/// <param name="Prune">Whether loading removes what the seed does not hold from a store that is shared.</param>
/// <param name="Neo4j">Where Neo4j is; null when nobody said.</param>
internal sealed record Settings(string Schema, string? Seed, string Data, string Store, bool Prune, Neo4jSettings? Neo4j)
{
    private const string DefaultSchema = "graph-schema",
        DefaultSeed = "seed",
        DefaultData = "data";

    private static readonly Option<string> SchemaOption = Option(
        "--schema",
        $"The folder of the type definitions (*.graphql). {DefaultSchema} unless set."
    );

    private static readonly Option<string> SeedOption = Option(
        "--seed",
        $"The folder of the data to start from. {DefaultSeed} unless set; for another schema, its own folder where that has a data.json."
    );

    private static readonly Option<string> DataOption = Option("--data", $"The folder that keeps the graph. {DefaultData} unless set.");

    private static readonly Option<string> StoreOption = Option(
        "--store",
        $"What holds the graph: {string.Join(" or ", Stores.Names)}. {Stores.Names[0]} unless set, or where --neo4j names an address."
    );

    /// <summary>The options, for every command.</summary>
    public static IReadOnlyList<Option> Options { get; } = [SchemaOption, SeedOption, DataOption, StoreOption, .. Neo4jOptions.All];

    /// <summary>Reads what was said.</summary>
    public static Settings From(ParseResult arguments)
    {
        var schema = arguments.GetValue(SchemaOption) ?? DefaultSchema;
        var neo4j = Neo4jOptions.From(arguments);
        return new Settings(
            schema,
            arguments.GetValue(SeedOption) ?? SeedOf(schema),
            arguments.GetValue(DataOption) ?? DefaultData,
            arguments.GetValue(StoreOption) ?? (neo4j is null ? Stores.Names[0] : Stores.Neo4j),
            arguments.GetValue(Load.Prune),
            neo4j
        );
    }

    /// <summary>An option with a variable of the environment beside it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it says.</param>
    /// <param name="everywhere">Whether it holds for every command below the one it stands on too.</param>
    public static Option<string> Option(string name, string description, bool everywhere = true)
    {
        var variable = "KG_" + name.TrimStart('-').Replace('-', '_').ToUpperInvariant();
        return new Option<string>(name)
        {
            Description = $"{description} [{variable}]",
            HelpName = "value",
            Recursive = everywhere,
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable(variable)!,
        };
    }

    // The default seed fits the default schema only.
    private static string? SeedOf(string schema) =>
        schema == DefaultSchema ? DefaultSeed
        : File.Exists(Path.Combine(schema, "data.json")) ? schema
        : null;
}
