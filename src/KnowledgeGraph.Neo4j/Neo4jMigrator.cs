using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core;
using KnowledgeGraph.Cypher;

namespace KnowledgeGraph.Neo4j;

/// <summary>A numbered change to the data of databases that are there already: Cypher statements, a semicolon at the end of each.</summary>
/// <param name="Number">They run in this order, each once.</param>
/// <param name="Title">The rest of the file's name.</param>
/// <param name="Text">The statements.</param>
public sealed partial record Migration(int Number, string Title, string Text)
{
    internal string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    internal IReadOnlyList<string> Statements =>
        [.. StatementEnd().Split(Text).Select(statement => statement.Trim()).Where(statement => statement.Length > 0)];

    /// <summary>Reads the files of a folder, named such as <c>0001-split-names.cypher</c>; none when there is no such folder.</summary>
    /// <exception cref="GraphException">A file has another name, or two have one number.</exception>
    public static IReadOnlyList<Migration> ReadFolder(string path)
    {
        if (!Directory.Exists(path))
            return [];
        var migrations = Directory.GetFiles(path, "*.cypher").Order(StringComparer.Ordinal).Select(Read).ToArray();
        return migrations.GroupBy(migration => migration.Number).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new GraphException(
                ErrorCodes.InvalidSchema,
                $"Two migrations have the number {twice.Key}: {string.Join(" and ", twice.Select(m => m.Title))}."
            )
            : migrations;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Number:0000}-{Title}";

    private static Migration Read(string file) =>
        FileName().Match(Path.GetFileName(file)) is { Success: true } name
            ? new Migration(
                int.Parse(name.Groups["number"].Value, CultureInfo.InvariantCulture),
                name.Groups["title"].Value,
                File.ReadAllText(file)
            )
            : throw new GraphException(
                ErrorCodes.InvalidSchema,
                $"The migration {Path.GetFileName(file)} has no number. Expected: a name such as 0001-split-names.cypher."
            );

    [GeneratedRegex(@"^(?<number>\d{1,9})-(?<title>.+)\.cypher$")]
    private static partial Regex FileName();

    [GeneratedRegex(@";[ \t]*(\r?\n|$)")]
    private static partial Regex StatementEnd();
}

/// <summary>What stands between a database and its schema.</summary>
/// <param name="Missing">Constraints and indexes to make.</param>
/// <param name="Stale">Those to drop: of another form, or ours and no longer asked for.</param>
/// <param name="Pending">Migrations to run.</param>
public sealed record MigrationPlan(IReadOnlyList<Definition> Missing, IReadOnlyList<Definition> Stale, IReadOnlyList<Migration> Pending)
{
    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Missing.Count + Stale.Count + Pending.Count == 0;
}

/// <summary>
/// Brings a database to its schema: constraints, indexes, and what migrations change. Running it twice does nothing the
/// second time, and two processes at once do each thing once.
/// </summary>
public sealed class Neo4jMigrator(Neo4jDatabase database, GraphSchema schema, IReadOnlyList<Migration> migrations)
{
    /// <summary>What is to do.</summary>
    /// <exception cref="GraphException">The database cannot be reached, or a migration was changed after it ran.</exception>
    public async Task<MigrationPlan> PlanAsync(CancellationToken cancellation)
    {
        var (_, edition) = await database.GetServerAsync(cancellation).ConfigureAwait(false);
        var wanted = CypherDefinitions.Of(schema, hasExistence: edition != "community");
        var known = await ListDefinitionsAsync(cancellation).ConfigureAwait(false);
        var rows = await database.ReadAsync(new(CypherUpkeep.ListMigrations), int.MaxValue, cancellation).ConfigureAwait(false);
        return new MigrationPlan(
            [.. wanted.Where(definition => !known.Any(definition.Is))],
            [
                .. known.Where(old =>
                    wanted.Any(definition => definition.Name == old.Name && !definition.Is(old))
                    || (
                        old.Name.StartsWith(CypherDefinitions.Prefix, StringComparison.Ordinal)
                        && !wanted.Any(definition => definition.Name == old.Name)
                    )
                ),
            ],
            Pending(rows)
        );
    }

    /// <summary>Does what is to do and says what it did.</summary>
    public async Task<MigrationPlan> RunAsync(CancellationToken cancellation)
    {
        var plan = await PlanAsync(cancellation).ConfigureAwait(false);
        foreach (var definition in plan.Stale)
            await database.RunAsync(new(CypherDefinitions.Drop(definition)), cancellation).ConfigureAwait(false);
        foreach (var definition in plan.Missing)
            await CreateAsync(definition, cancellation).ConfigureAwait(false);
        if (plan.Missing.Count > 0)
            await database.ReadAsync(new(CypherDefinitions.AwaitIndexes), int.MaxValue, cancellation).ConfigureAwait(false);
        var ran = new List<Migration>();
        foreach (var migration in plan.Pending)
        {
            if (
                await database
                    .ChangeAsync(transaction => RunAsync(transaction, migration, cancellation), cancellation)
                    .ConfigureAwait(false)
            )
                ran.Add(migration);
        }
        return plan with { Pending = ran };
    }

    private async Task<IReadOnlyList<Definition>> ListDefinitionsAsync(CancellationToken cancellation)
    {
        var constraints = await database
            .ReadAsync(new(CypherDefinitions.ListConstraints), int.MaxValue, cancellation)
            .ConfigureAwait(false);
        var indexes = await database.ReadAsync(new(CypherDefinitions.ListIndexes), int.MaxValue, cancellation).ConfigureAwait(false);
        return [.. constraints.Select(row => Read(row, isConstraint: true)), .. indexes.Select(row => Read(row, isConstraint: false))];

        static Definition Read(object?[] row, bool isConstraint) =>
            new(
                (string)row[0]!,
                isConstraint,
                (string)row[1]!,
                string.Join('|', ((object?[]?)row[2] ?? []).Cast<string>()),
                [.. ((object?[]?)row[3] ?? []).Cast<string>()]
            );
    }

    private async Task CreateAsync(Definition definition, CancellationToken cancellation)
    {
        try
        {
            await database.RunAsync(new(CypherDefinitions.Create(definition)), cancellation).ConfigureAwait(false);
        }
        catch (GraphException e)
            when (e.InnerException is Neo4jException { Code: { } code } && code.EndsWith("AlreadyExists", StringComparison.Ordinal))
        {
            // Another process made it a moment ago.
        }
    }

    private IReadOnlyList<Migration> Pending(IEnumerable<object?[]> applied)
    {
        var hashes = applied.ToDictionary(row => (long)row[0]!, row => (string)row[2]!);
        var changed = migrations.FirstOrDefault(migration => hashes.TryGetValue(migration.Number, out var hash) && hash != migration.Hash);
        return changed is null
            ? [.. migrations.Where(migration => !hashes.ContainsKey(migration.Number)).OrderBy(migration => migration.Number)]
            : throw new GraphException(
                ErrorCodes.InvalidSchema,
                $"The migration {changed} was changed after it ran on this database. Expected: a new one with the next number."
            );
    }

    // The lock is held to the end of the transaction; who waited for it finds the migration recorded.
    private async Task<bool> RunAsync(INeo4jTransaction transaction, Migration migration, CancellationToken cancellation)
    {
        await transaction.RunAsync(new(CypherUpkeep.LockMigrations), cancellation).ConfigureAwait(false);
        var applied = await transaction.RunAsync(new(CypherUpkeep.ListMigrations), cancellation).ConfigureAwait(false);
        if (!Pending(applied.Rows).Contains(migration))
            return false;
        foreach (var statement in migration.Statements)
            await transaction.RunAsync(new(statement), cancellation).ConfigureAwait(false);
        await transaction
            .RunAsync(
                new(
                    CypherUpkeep.RecordMigration,
                    new Dictionary<string, object?>
                    {
                        ["name"] = $"migration {migration.Number}",
                        ["number"] = (long)migration.Number,
                        ["title"] = migration.Title,
                        ["hash"] = migration.Hash,
                    }
                ),
                cancellation
            )
            .ConfigureAwait(false);
        await transaction.RunAsync(new(CypherUpkeep.RaiseVersion), cancellation).ConfigureAwait(false);
        return true;
    }
}
