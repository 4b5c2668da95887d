using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>An entry of a connection with its position in the whole order.</summary>
internal readonly record struct Entry(EdgeRow Edge, int Position);

/// <summary>A selection set on a connection: what to ask for, and how to write it.</summary>
internal sealed class ConnectionShape
{
    private readonly Dictionary<PropertiesType, List<PropertySelection>> _properties = [];
    private readonly List<Measure> _measures = [];
    private readonly List<Func<VariableValues, IReadOnlyList<Property>>> _groups = [];
    private bool _groupsAreConstant = true;
    private ConnectionParts? _constant;

    /// <summary>What is asked of the nodes of all entries, whichever field they are read by.</summary>
    public ProjectionPlan Projection { get; } = new();

    public bool IsConstant => Projection.IsConstant && _groupsAreConstant;

    public bool TotalCount { get; set; }

    public bool Edges { get; set; }

    public bool Nodes { get; set; }

    public bool PageInfo { get; set; }

    public bool Score { get; set; }

    /// <summary>How to write it; set when all its fields are read.</summary>
    public ObjectShape<ConnectionResult> Fields { get; set; } = new([]);

    /// <summary>Adds a property of the relationship.</summary>
    /// <returns>Its position among the values of an entry.</returns>
    public int AddProperty(PropertiesType carrier, PropertySelection selection)
    {
        if (!_properties.TryGetValue(carrier, out var selections))
            _properties[carrier] = selections = [];
        selections.Add(selection);
        return selections.Count - 1;
    }

    /// <summary>Adds a count or aggregate.</summary>
    /// <returns>Its position among the measures.</returns>
    public int AddMeasure(Measure measure)
    {
        _measures.Add(measure);
        return _measures.Count - 1;
    }

    /// <summary>Adds a grouping.</summary>
    /// <returns>Its position among the groupings.</returns>
    public int AddGroup(bool isConstant, Func<VariableValues, IReadOnlyList<Property>> by)
    {
        _groupsAreConstant &= isConstant;
        _groups.Add(by);
        return _groups.Count - 1;
    }

    public ConnectionParts Bind(VariableValues variables) => IsConstant ? _constant ??= Make(variables) : Make(variables);

    private ConnectionParts Make(VariableValues variables)
    {
        var edge = new EdgeProjection(
            Nodes ? Projection.Bind(variables) : null,
            _properties.ToDictionary(p => p.Key, p => (IReadOnlyList<PropertySelection>)p.Value),
            Score
        );
        return new ConnectionParts(
            TotalCount,
            Edges ? edge : null,
            PageInfo,
            _measures,
            [.. _groups.Select(by => new EdgeGrouping(by(variables), edge))]
        );
    }

    public static void WriteEntries(ResponseWriter writer, IReadOnlyList<EdgeRow> edges, int offset, ObjectShape<Entry> shape)
    {
        writer.Json.WriteStartArray();
        for (var i = 0; i < edges.Count; i++)
        {
            writer.Enter(i);
            shape.Write(writer, new Entry(edges[i], offset + i));
            writer.Leave();
        }
        writer.Json.WriteEndArray();
    }
}
