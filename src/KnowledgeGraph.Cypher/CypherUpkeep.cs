using KnowledgeGraph.Core;
using static KnowledgeGraph.Cypher.CypherText;

namespace KnowledgeGraph.Cypher;

/// <summary>The statements by which a store looks after its database: what it keeps there of its own, and what it ends there.</summary>
public static class CypherUpkeep
{
    /// <summary>The label of the nodes that hold the store's own state.</summary>
    public const string StateLabel = "_KnowledgeGraph";

    /// <summary>
    /// The parameter that marks a statement. No text names it, so all marks share one plan; <c>SHOW TRANSACTIONS</c> shows it.
    /// </summary>
    public const string MarkParameter = "__mark";

    /// <summary>Ends the transactions whose statement carries the mark in the parameter <c>mark</c>; a row for each.</summary>
    public const string Terminate = $"""
        SHOW TRANSACTIONS YIELD transactionId AS id, parameters AS values
        WHERE values.{MarkParameter} = $mark
        TERMINATE TRANSACTIONS id YIELD transactionId AS ended
        RETURN ended
        """;

    /// <summary>Names the version and edition of the server.</summary>
    public const string Components = "CALL dbms.components() YIELD versions, edition RETURN versions[0], edition";

    /// <summary>Raises the version of the data. Changes wait for each other here, and so come one after the other.</summary>
    public const string RaiseVersion = $"MERGE (state:{StateLabel} {{name: 'data'}}) SET state.version = coalesce(state.version, 0) + 1";

    /// <summary>Waits until no other process migrates the database, to the end of the transaction.</summary>
    public const string LockMigrations = $"MERGE (state:{StateLabel} {{name: 'migrations'}}) SET state.lockedAt = datetime()";

    /// <summary>Lists the migrations that were applied: number, name and hash.</summary>
    public const string ListMigrations =
        $"MATCH (state:{StateLabel}) WHERE state.migration IS NOT NULL RETURN state.migration, state.title, state.hash ORDER BY state.migration";

    /// <summary>Records a migration: parameters <c>name</c>, <c>number</c>, <c>title</c>, <c>hash</c>.</summary>
    public const string RecordMigration =
        $"CREATE (state:{StateLabel} {{name: $name, migration: $number, title: $title, hash: $hash, appliedAt: datetime()}})";

    /// <summary>
    /// Reads the version of the data, and how many nodes and relationships of each kind there are, which shows most of what
    /// others change: one row, one list. Neo4j keeps these counts, so nothing is counted.
    /// </summary>
    public static string ReadVersion(GraphSchema schema)
    {
        var labels = schema.NodeTypes.SelectMany(type => type.Labels).Distinct().Select(label => $"COUNT {{ (:{Name(label)}) }}");
        var types = schema
            .NodeTypes.SelectMany(type => type.Relationships)
            .Select(r => r.Type)
            .Distinct()
            .Select(type => $"COUNT {{ ()-[:{Name(type)}]->() }}");
        return Lines(
            $"OPTIONAL MATCH (state:{StateLabel} {{name: 'data'}})",
            $"RETURN {List(["coalesce(state.version, 0)", .. labels, .. types])}"
        );
    }
}
