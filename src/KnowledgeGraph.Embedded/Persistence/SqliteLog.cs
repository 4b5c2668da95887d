using System.Text.Json;
using KnowledgeGraph.Core;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// What is written to the store, in one SQLite file. Each change is one transaction that is on disk before it is
/// acknowledged: a process that is killed finds every acknowledged change again, and no half of one.
/// One process owns the file, and others may read what it has committed. Not safe to use from several threads.
/// </summary>
internal sealed class SqliteLog : IDisposable
{
    private const string FileName = "graph.db",
        LockExtension = ".lock";
    private const string Format = "1";

    private readonly SqliteConnection _connection;
    private readonly FileStream? _ownership;
    private readonly StoredValues _values = new();

    private SqliteLog(string path, SqliteConnection connection, FileStream? ownership) =>
        (Path, _connection, _ownership) = (path, connection, ownership);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Whether another process owns it.</summary>
    public bool IsReadOnly => _ownership is null;

    /// <summary>Opens the file in a folder, and makes both if they are not there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="orRead">Whether to read the file only, where another process owns it.</param>
    /// <exception cref="GraphException">The file is in use, damaged or no store of ours, or cannot be written (<see cref="ErrorCodes.StoreFile"/>).</exception>
    public static SqliteLog Open(string folder, bool orRead)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetFullPath(folder), FileName);
        FileStream? ownership = null;
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(folder);
            ownership = Own(path);
            if (ownership is null && !orRead)
                throw new GraphException(ErrorCodes.StoreFile, InUse(path));
            connection = Connect(path, ownership is null ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate);
            var log = new SqliteLog(path, connection, ownership);
            // All that is read is of one moment, whatever the owner writes meanwhile.
            if (log.IsReadOnly)
                log.Execute("BEGIN");
            else
                log.Prepare();
            log.CheckFormat();
            return log;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException or GraphException)
        {
            connection?.Dispose();
            ownership?.Dispose();
            if (e is GraphException)
                throw;
            throw new GraphException(new GraphError(ErrorCodes.StoreFile, Explain(path, e)), e);
        }
    }

    /// <summary>A remembered value: what it is of is told by its name; null when there is none.</summary>
    public string? Remembered(string name)
    {
        using var command = Command("SELECT value FROM meta WHERE name = $name");
        command.Parameters.AddWithValue("$name", name);
        return command.ExecuteScalar() as string;
    }

    /// <summary>Every node, with its number, in the order of the numbers.</summary>
    public IEnumerable<(long Id, NodeRecord Node)> Nodes(StorageRules rules)
    {
        using var command = Command("SELECT id, labels, key, properties FROM node ORDER BY id");
        using var rows = command.ExecuteReader();
        // Few sets of labels stand in many rows.
        var read = new Dictionary<string, (string[] Labels, IReadOnlyDictionary<string, Property> Known)>(StringComparer.Ordinal);
        while (rows.Read())
        {
            if (!read.TryGetValue(rows.GetString(1), out var labels))
            {
                var names = JsonSerializer.Deserialize<string[]>(rows.GetString(1))!;
                read.Add(rows.GetString(1), labels = (names, rules.Properties(names)));
            }
            yield return (
                rows.GetInt64(0),
                new NodeRecord(labels.Labels, rows.GetString(2), StoredValues.Read(Bytes(rows, 3), labels.Known))
            );
        }
    }

    /// <summary>Every relationship, with its number, in the order of the numbers.</summary>
    public IEnumerable<(long Id, RelationshipRecord Edge)> Edges(StorageRules rules, IReadOnlyDictionary<long, NodeReference> nodes)
    {
        using var command = Command("SELECT id, type, source, target, properties FROM edge ORDER BY id");
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var (type, from, to) = (rows.GetString(1), nodes[rows.GetInt64(2)], nodes[rows.GetInt64(3)]);
            var known = rules.Edge(type, from.Label, to.Label)?.Properties;
            yield return (rows.GetInt64(0), new RelationshipRecord(type, from, to, StoredValues.Read(Bytes(rows, 4), known)));
        }
    }

    /// <summary>Writes a change, with what is to be remembered. When it returns, all of it is on disk.</summary>
    /// <param name="delta">The change.</param>
    /// <param name="after">The state that it leads to.</param>
    /// <param name="emptyFirst">Whether it stands for the whole content.</param>
    /// <param name="remember">Names and values to remember.</param>
    /// <exception cref="GraphException">Nothing was written (<see cref="ErrorCodes.StoreUnavailable"/>).</exception>
    public void Append(GraphDelta delta, MemoryGraph after, bool emptyFirst, params IEnumerable<(string Name, string Value)> remember)
    {
        try
        {
            using var transaction = _connection.BeginTransaction();
            if (emptyFirst)
                Execute("DELETE FROM edge; DELETE FROM node");
            Delete("edge", delta.RemovedEdges);
            Delete("node", delta.RemovedNodes);
            Write(
                "INSERT OR REPLACE INTO node VALUES ($1, $2, $3, $4)",
                delta.Nodes,
                node =>
                    [
                        node.Id,
                        JsonSerializer.Serialize(node.Labels),
                        node.Key,
                        _values.Write(after.Nodes[node.Table].Columns.Names, node.Values),
                    ]
            );
            Write(
                "INSERT INTO edge VALUES ($1, $2, $3, $4, $5)",
                delta.Edges,
                edge =>
                    [
                        edge.Id,
                        after.Edges[edge.Table].Type,
                        after.From(edge).Id,
                        after.To(edge).Id,
                        _values.Write(after.Edges[edge.Table].Columns.Names, edge.Values),
                    ]
            );
            Write("INSERT OR REPLACE INTO meta VALUES ($1, $2)", [.. remember], entry => [entry.Name, entry.Value]);
            transaction.Commit();
        }
        catch (SqliteException e)
        {
            throw new GraphException(
                new GraphError(ErrorCodes.StoreUnavailable, $"The change could not be written to {Path}: {e.Message}"),
                e
            );
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        _ownership?.Dispose();
    }

    // The lock is held until the file is closed, and falls with the process: no other one writes what this one would not see.
    private static FileStream? Own(string path)
    {
        try
        {
            return new FileStream(
                System.IO.Path.ChangeExtension(path, LockExtension),
                FileMode.OpenOrCreate,
                FileAccess.Write,
                FileShare.None
            );
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = 1,
            }.ToString()
        );
        connection.Open();
        return connection;
    }

    private void Prepare()
    {
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        using var transaction = _connection.BeginTransaction();
        Execute(
            """
            CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS node (id INTEGER PRIMARY KEY, labels TEXT NOT NULL, key TEXT NOT NULL, properties TEXT);
            CREATE TABLE IF NOT EXISTS edge (id INTEGER PRIMARY KEY, type TEXT NOT NULL, source INTEGER NOT NULL, target INTEGER NOT NULL, properties TEXT);
            """
        );
        Execute($"INSERT OR IGNORE INTO meta VALUES ('format', '{Format}')");
        transaction.Commit();
    }

    private void CheckFormat()
    {
        if (Remembered("format") is var format && format != Format)
            throw new GraphException(ErrorCodes.StoreFile, $"{Path} is of format {format}, and this program reads format {Format}.");
    }

    private static string InUse(string path) =>
        $"The store's file {path} is in use by another process; one process owns it. End that one, or name another folder.";

    private static string Explain(string path, Exception e) =>
        e is not SqliteException sqlite
            ? $"The store's file {path} cannot be opened: {e.Message}"
            : sqlite.SqliteErrorCode switch
            {
                SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => InUse(path),
                SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT =>
                    $"The store's file {path} is damaged, or no store: {e.Message}",
                _ => $"The store's file {path} cannot be opened: {e.Message}",
            };

    private static byte[]? Bytes(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetFieldValue<byte[]>(column);

    private void Delete(string table, IReadOnlyList<long> ids) => Write($"DELETE FROM {table} WHERE id = $1", ids, id => [id]);

    /// <summary>Runs one prepared statement for each row.</summary>
    private void Write<T>(string sql, IReadOnlyList<T> rows, Func<T, object?[]> values)
    {
        if (rows.Count == 0)
            return;
        using var command = Command(sql);
        foreach (var row in rows)
        {
            var given = values(row);
            for (var i = 0; i < given.Length; i++)
            {
                if (command.Parameters.Count <= i)
                    command.Parameters.Add(new SqliteParameter { ParameterName = FormattableString.Invariant($"${i + 1}") });
                command.Parameters[i].Value = given[i] ?? DBNull.Value;
            }
            command.ExecuteNonQuery();
        }
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
