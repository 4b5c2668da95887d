namespace KnowledgeGraph.Embedded;

/// <summary>A node as it is held in memory. Immutable: a change puts another one in its place.</summary>
/// <param name="id">The number it is kept under on disk.</param>
/// <param name="table">The position of its <see cref="NodeTable"/> in the graph.</param>
/// <param name="ordinal">Its position in that table, which it keeps for life.</param>
/// <param name="key">Its key, unique in its table.</param>
/// <param name="labels">All its labels; the first is its table's.</param>
/// <param name="values">Its values by the table's columns; columns that came later are left out.</param>
internal sealed class Node(long id, int table, int ordinal, string key, IReadOnlyList<string> labels, object?[] values)
{
    public long Id { get; } = id;

    public int Table { get; } = table;

    public int Ordinal { get; } = ordinal;

    public string Key { get; } = key;

    public IReadOnlyList<string> Labels { get; } = labels;

    public object?[] Values { get; } = values;

    /// <summary>The value in a column; null where it has none, or there is no such column (a slot below 0).</summary>
    public object? this[int slot] => (uint)slot < (uint)Values.Length ? Values[slot] : null;
}

/// <summary>A relationship as it is held in memory. Immutable.</summary>
/// <param name="id">The number it is kept under on disk.</param>
/// <param name="table">The position of its <see cref="EdgeTable"/> in the graph.</param>
/// <param name="from">The ordinal of the node it starts from, in the table's <see cref="EdgeTable.From"/>.</param>
/// <param name="to">The ordinal of the node it leads to, in the table's <see cref="EdgeTable.To"/>.</param>
/// <param name="values">Its values by the table's columns; columns that came later are left out.</param>
internal sealed class Edge(long id, int table, int from, int to, object?[] values)
{
    public long Id { get; } = id;

    public int Table { get; } = table;

    public int From { get; } = from;

    public int To { get; } = to;

    public object?[] Values { get; } = values;

    /// <inheritdoc cref="Node.this"/>
    public object? this[int slot] => (uint)slot < (uint)Values.Length ? Values[slot] : null;
}

/// <summary>The names of the values that the rows of a table have, each with a fixed slot. Immutable.</summary>
internal sealed class Columns
{
    private readonly Dictionary<string, int> _slots;

    public Columns(IReadOnlyList<string> names)
    {
        Names = names;
        _slots = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
            _slots.Add(names[i], i);
    }

    public static Columns None { get; } = new([]);

    public IReadOnlyList<string> Names { get; }

    /// <summary>The slot of a column; -1 when there is none.</summary>
    public int Slot(string name) => _slots.GetValueOrDefault(name, -1);

    /// <summary>The same columns with a further one at the end.</summary>
    public Columns With(string name) => new([.. Names, name]);
}
