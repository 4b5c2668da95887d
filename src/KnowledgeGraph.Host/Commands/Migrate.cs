using System.CommandLine;
using KnowledgeGraph.Core;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.Host.Commands;

/// <summary><c>kg neo4j migrate</c>: brings the database to the schema.</summary>
internal static class Migrate
{
    public static Command Command()
    {
        var migrate = new Command(
            "migrate",
            "Makes the constraints and indexes of the schema in Neo4j, and runs the migrations beside it."
        );
        migrate.SetAction(RunAsync);
        return new Command("neo4j", "Looks after the graph in Neo4j.") { migrate };
    }

    /// <summary>Brings a database to the schema and says what was done.</summary>
    public static async Task RunAsync(Neo4jDatabase database, GraphSchema schema, string schemaFolder, CancellationToken cancellation)
    {
        var done = await Migrator(database, schema, schemaFolder).RunAsync(cancellation);
        foreach (var definition in done.Stale)
            Console.WriteLine($"dropped  {definition}");
        foreach (var definition in done.Missing)
            Console.WriteLine($"made     {definition}");
        foreach (var migration in done.Pending)
            Console.WriteLine($"ran      {migration}");
        if (done.IsEmpty)
            Console.WriteLine($"{database.Address} is as the schema wants it: nothing to do");
    }

    /// <summary>What brings a database to the schema; its migrations stand in <c>migrations</c> beside the type definitions.</summary>
    public static Neo4jMigrator Migrator(Neo4jDatabase database, GraphSchema schema, string schemaFolder) =>
        new(database, schema, Migration.ReadFolder(Path.Combine(schemaFolder, "migrations")));

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var settings = Settings.From(arguments);
        await using var database = Neo4jDatabase.At(Neo4jOptions.Require(settings));
        await RunAsync(database, SchemaReader.ReadFolder(settings.Schema), settings.Schema, cancellation);
        return 0;
    }
}
