using KnowledgeGraph.Core;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The same data in SQLite, in memory: a table for each type, and an index for each way that the questions go.</summary>
internal sealed class SqlTables : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    public SqlTables(GraphChange data)
    {
        _connection.Open();
        Execute(
            """
            CREATE TABLE Work (id TEXT PRIMARY KEY, title TEXT, year INTEGER) WITHOUT ROWID;
            CREATE TABLE Person (id TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
            CREATE TABLE Tag (id TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
            CREATE TABLE WRITTEN_BY (a TEXT, b TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;
            CREATE TABLE TAGGED (a TEXT, b TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;
            CREATE TABLE CITES (a TEXT, b TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;
            """
        );
        using (var transaction = _connection.BeginTransaction())
        {
            foreach (var node in data.Nodes)
                Insert(
                    node.Labels[0],
                    [
                        node.Key,
                        node.Properties.GetValueOrDefault("title") ?? node.Properties["name"],
                        .. node.Properties.TryGetValue("year", out var year) ? [year] : Array.Empty<object>(),
                    ]
                );
            foreach (var edge in data.Relationships)
                Insert(edge.Type, [edge.From.Key, edge.To.Key]);
            transaction.Commit();
        }
        Execute(
            "CREATE INDEX by_tag_name ON Tag (name); CREATE INDEX by_tag ON TAGGED (b); CREATE INDEX by_person ON WRITTEN_BY (b); CREATE INDEX by_year ON Work (year); ANALYZE"
        );
    }

    public object Lookup() =>
        Read(
            """
            SELECT w.title, p.name FROM Work w JOIN WRITTEN_BY r ON r.a = w.id JOIN Person p ON p.id = r.b WHERE w.id = 'w4711'
            """
        );

    public object Through() =>
        Read(
            """
            SELECT w.title, (SELECT group_concat(p.name) FROM WRITTEN_BY r JOIN Person p ON p.id = r.b WHERE r.a = w.id),
              (SELECT group_concat(o.name) FROM TAGGED s JOIN Tag o ON o.id = s.b WHERE s.a = w.id)
            FROM Tag t JOIN TAGGED g ON g.b = t.id JOIN Work w ON w.id = g.a
            WHERE t.name = 'Tag 42' AND w.year > 2000 ORDER BY w.year DESC, w.id LIMIT 20
            """
        );

    public object Deep() =>
        Read(
            """
            SELECT r.b, o.title, o.year FROM WRITTEN_BY r JOIN WRITTEN_BY s ON s.b = r.b JOIN Work o ON o.id = s.a WHERE r.a = 'w4711'
            """
        );

    public object Groups() => Read("SELECT year, count(*) FROM Work GROUP BY year ORDER BY year");

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _connection.Dispose();
    }

    private List<object[]> Read(string sql)
    {
        using var rows = Prepared(sql).ExecuteReader();
        var found = new List<object[]>();
        while (rows.Read())
        {
            var row = new object[rows.FieldCount];
            rows.GetValues(row);
            found.Add(row);
        }
        return found;
    }

    private void Insert(string table, object[] values)
    {
        var command = Prepared($"INSERT OR IGNORE INTO {table} VALUES ({string.Join(", ", values.Select((_, i) => $"${i}"))})");
        if (command.Parameters.Count == 0)
            command.Parameters.AddRange(values.Select((_, i) => new SqliteParameter { ParameterName = $"${i}" }));
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepared(string sql)
    {
        if (_commands.TryGetValue(sql, out var command))
            return command;
        command = _connection.CreateCommand();
        command.CommandText = sql;
        return _commands[sql] = command;
    }

    private void Execute(string sql) => Prepared(sql).ExecuteNonQuery();
}
