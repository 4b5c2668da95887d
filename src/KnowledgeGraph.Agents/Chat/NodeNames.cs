using KnowledgeGraph.Core;

namespace KnowledgeGraph.Agents;

/// <summary>The names and other names of all nodes, to find them in a text. Read again when the data has changed.</summary>
internal sealed class NodeNames(QueryEngine engine)
{
    private volatile Snapshot? _current;

    /// <summary>The names as the data is now.</summary>
    /// <exception cref="GraphException">The store cannot be reached.</exception>
    public async ValueTask<Snapshot> GetAsync(CancellationToken cancellation)
    {
        var version = await engine.GetVersionAsync(cancellation).ConfigureAwait(false);
        if (_current is { } ready && ready.Version == version)
            return ready;
        var names = new List<string>();
        foreach (var type in engine.Schema.NodeTypes.Where(type => type.Options.Read))
            await ReadAsync(type, names, cancellation).ConfigureAwait(false);
        return _current = new Snapshot(version, names);
    }

    private async Task ReadAsync(NodeType type, List<string> names, CancellationToken cancellation)
    {
        var properties = type
            .Properties.Where(p => p.Selectable && (p == type.NameProperty || p.IsAlias))
            .Select(p => new PropertySelection(p))
            .ToArray();
        if (properties.Length == 0)
            return;
        var query = new NodeQuery(new AllNodes(type), Filter.Everything, [], Page.All, NodeProjection.Of(type, properties));
        await foreach (var row in AllNodeRows.ReadAsync(query, engine.RunAsync, cancellation).ConfigureAwait(false))
            names.AddRange(row.Values.SelectMany(value => value as object[] ?? [value!]).OfType<string>());
    }

    /// <summary>The names in one state of the data.</summary>
    internal sealed class Snapshot
    {
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);
        private readonly int _longest;

        /// <summary>Keeps the names.</summary>
        public Snapshot(string version, IEnumerable<string> all)
        {
            Version = version;
            foreach (var words in all.Select(name => Words.Of(Words.Plain(name))).Where(words => words.Count > 0))
            {
                _names.Add(Words.Joined(words));
                _longest = Math.Max(_longest, words.Count);
            }
        }

        /// <summary>The state of the data.</summary>
        public string Version { get; }

        /// <summary>The names that stand in a text, given as its words: at each place the longest.</summary>
        public IEnumerable<string> In(IReadOnlyList<string> words)
        {
            for (var start = 0; start < words.Count; start++)
            {
                for (var length = Math.Min(_longest, words.Count - start); length > 0; length--)
                {
                    var name = Words.Joined(words.Skip(start).Take(length));
                    if (!_names.Contains(name))
                        continue;
                    yield return name;
                    start += length - 1;
                    break;
                }
            }
        }
    }
}
