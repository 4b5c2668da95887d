using System.Net.Http.Headers;
using System.Text;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Neo4j;

/// <summary>Where a Neo4j is and how to speak to it.</summary>
public sealed record Neo4jSettings
{
    /// <summary>The address of its HTTP interface.</summary>
    public required Uri Address { get; init; }

    /// <summary>The name of the database; <c>neo4j</c> unless set.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>The user; <c>neo4j</c> unless set.</summary>
    public string User { get; init; } = "neo4j";

    /// <summary>The password; null where Neo4j asks for none.</summary>
    public string? Password { get; init; }

    /// <summary>How often to look whether others changed the data. 30 s unless set.</summary>
    public TimeSpan VersionInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait for a connection. 5 s unless set.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a change, one migration or one batch of a load may last. 2 min unless set.</summary>
    public TimeSpan ChangeTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Reads an address as people have it: <c>http://host:7474</c>, <c>https://…</c>, or Aura's <c>neo4j+s://….databases.neo4j.io</c>,
    /// which the Query API answers at under <c>https</c>. A user and password in the address are taken from it.
    /// </summary>
    /// <exception cref="GraphException">It is no such address; the message says what is expected.</exception>
    public static Neo4jSettings Parse(string address, string? user = null, string? password = null, string? database = null)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || string.IsNullOrEmpty(uri.Host))
            throw Wrong(address, "it is no address");
        var info = uri.UserInfo.Split(':', 2);
        return new Neo4jSettings
        {
            Address = Http(uri),
            User = user ?? (info[0].Length > 0 ? Uri.UnescapeDataString(info[0]) : "neo4j"),
            Password = password ?? (info.Length > 1 ? Uri.UnescapeDataString(info[1]) : null),
            Database = database ?? "neo4j",
        };
    }

    internal AuthenticationHeaderValue? Authentication =>
        Password is null ? null : new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}")));

    private static Uri Http(Uri uri) =>
        uri.Scheme switch
        {
            "http" or "https" => new UriBuilder(uri.Scheme, uri.Host, uri.Port).Uri,
            "neo4j+s" or "bolt+s" when uri.IsDefaultPort || uri.Port is -1 or 7687 => new UriBuilder("https", uri.Host).Uri,
            _ => throw Wrong($"{uri.Scheme}://{uri.Authority}", $"{uri.Scheme}: is not spoken here"),
        };

    private static GraphException Wrong(string address, string why) =>
        new(
            ErrorCodes.BadUserInput,
            $"The address of Neo4j, {address}, cannot be used: {why}. Expected: its HTTP interface, such as http://localhost:7474, or Aura's neo4j+s:// address."
        );
}
