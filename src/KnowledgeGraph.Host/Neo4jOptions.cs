using System.CommandLine;
using KnowledgeGraph.Core;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.Host;

/// <summary>
/// How to reach Neo4j: options, or the environment. The password comes from the environment (<c>KG_NEO4J_PASSWORD</c>) or
/// within the address, never as an option of its own, which others on the machine could read.
/// </summary>
internal static class Neo4jOptions
{
    private const string PasswordVariable = "KG_NEO4J_PASSWORD";

    private static readonly Option<string> Address = Settings.Option(
        "--neo4j",
        "The address of Neo4j's HTTP interface: http://localhost:7474, or Aura's neo4j+s:// one. Naming one makes neo4j the store."
    );

    private static readonly Option<string> User = Settings.Option("--neo4j-user", "The user of Neo4j. neo4j unless set.");

    private static readonly Option<string> Database = Settings.Option("--neo4j-database", "The database in Neo4j. neo4j unless set.");

    /// <summary>The options, for every command.</summary>
    public static IReadOnlyList<Option> All { get; } = [Address, User, Database];

    /// <summary>Reads what was said; null when no address was.</summary>
    /// <exception cref="GraphException">The address is none.</exception>
    public static Neo4jSettings? From(ParseResult arguments) =>
        arguments.GetValue(Address) is { Length: > 0 } address
            ? Neo4jSettings.Parse(
                address,
                arguments.GetValue(User),
                Environment.GetEnvironmentVariable(PasswordVariable),
                arguments.GetValue(Database)
            )
            : null;

    /// <summary>The settings of a command that needs Neo4j.</summary>
    /// <exception cref="GraphException">No address was said.</exception>
    public static Neo4jSettings Require(Settings settings) =>
        settings.Neo4j
        ?? throw new GraphException(
            ErrorCodes.InvalidSetting,
            "The address of Neo4j is missing. Expected: --neo4j http://localhost:7474, or KG_NEO4J."
        );
}
