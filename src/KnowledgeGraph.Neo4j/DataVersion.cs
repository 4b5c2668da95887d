using System.Globalization;
using KnowledgeGraph.Core;
using KnowledgeGraph.Cypher;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// The version of the data in a database: a number that every change of ours raises, with the counts of each label and
/// relationship type, by which changes show that others made. Read again when it is older than the interval.
/// </summary>
internal sealed class DataVersion(Neo4jDatabase database, GraphSchema schema, TimeSpan interval)
{
    private readonly Neo4jStatement _statement = new(CypherUpkeep.ReadVersion(schema));
    private readonly TimeProvider _time = TimeProvider.System;
    private volatile Known? _known;

    private sealed record Known(string Version, long At);

    /// <summary>The version, no older than the interval.</summary>
    public async ValueTask<string> GetAsync(CancellationToken cancellation)
    {
        if (_known is { } known && _time.GetElapsedTime(known.At) < interval)
            return known.Version;
        var at = _time.GetTimestamp();
        var rows = await database.ReadAsync(_statement, int.MaxValue, cancellation).ConfigureAwait(false);
        var version = string.Join('.', ((object?[])rows[0][0]!).Select(count => Convert.ToString(count, CultureInfo.InvariantCulture)));
        _known = new Known(version, at);
        return version;
    }

    /// <summary>Has the version read anew when it is asked for next.</summary>
    public void Forget() => _known = null;
}
