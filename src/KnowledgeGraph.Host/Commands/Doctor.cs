using System.CommandLine;
using KnowledgeGraph.Core;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.Host.Commands;

/// <summary><c>kg doctor</c>: says how the schema and the store are, and what to do where something is wrong.</summary>
internal static class Doctor
{
    public static Command Command()
    {
        var command = new Command("doctor", "Says how the schema and the store are, and what to do where something is wrong.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var settings = Settings.From(arguments);
        var schema = SchemaReader.ReadFolder(settings.Schema);
        Say("schema", $"{settings.Schema}: {Terminal.Count(schema.NodeTypes.Count, "type")} of node, {schema.Hash[..12]}");
        var opened = Stores.Open(settings, schema, orRead: true);
        await using var store = opened.Store;
        Say("store", $"{settings.Store}: {opened.Place}");
        var isWell = store is not Neo4jStore neo4j || await LookAsync(neo4j.Database, schema, settings.Schema, cancellation);
        Say("version", await store.GetVersionAsync(cancellation));
        foreach (var type in schema.NodeTypes.Where(type => schema.NodeTypeOfLabel(type.Labels[0]) == type))
        {
            var query = new ConnectionQuery(new AllNodes(type), Filter.Everything, [], Page.All, ConnectionParts.CountOnly);
            Say("holds", $"{((ConnectionResult)await store.QueryAsync(query, cancellation)).TotalCount, 9:N0} {type.Name}");
        }
        return isWell ? 0 : 1;
    }

    private static async Task<bool> LookAsync(
        Neo4jDatabase database,
        GraphSchema schema,
        string schemaFolder,
        CancellationToken cancellation
    )
    {
        var (version, edition) = await database.GetServerAsync(cancellation);
        Say("server", $"Neo4j {version} {edition} at {database.Address}");
        var plan = await Migrate.Migrator(database, schema, schemaFolder).PlanAsync(cancellation);
        foreach (var definition in plan.Missing)
            Say("missing", $"{definition}");
        foreach (var definition in plan.Stale)
            Say("stale", $"{definition}");
        foreach (var migration in plan.Pending)
            Say("pending", $"{migration}");
        if (!plan.IsEmpty)
            Say("do", "kg neo4j migrate");
        return plan.IsEmpty;
    }

    private static void Say(string what, string text) => Console.WriteLine($"{what, -8} {text}");
}
