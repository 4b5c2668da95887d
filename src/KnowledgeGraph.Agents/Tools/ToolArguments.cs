using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Agents;

/// <summary>The arguments of a tool call, as a model wrote them.</summary>
internal sealed class ToolArguments
{
    private readonly Dictionary<string, InputValue> _values;

    private ToolArguments(Dictionary<string, InputValue> values) => _values = values;

    /// <summary>Reads the arguments. An argument of null is one that is not given.</summary>
    /// <exception cref="GraphException">An argument is not known.</exception>
    public static ToolArguments Read(IEnumerable<KeyValuePair<string, object?>> arguments, IReadOnlyList<string> known)
    {
        var values = arguments.ToDictionary(a => a.Key, a => InputValue.Of(JsonSerializer.SerializeToElement(a.Value)));
        foreach (var (name, value) in values)
        {
            if (!known.Contains(name))
                throw InputReader.Unknown(value, new InputPath(name), name, "argument", known);
        }
        return new ToolArguments(values.Where(v => v.Value is not InputNull).ToDictionary());
    }

    /// <summary>The value of an argument; null when it is not given.</summary>
    public InputValue? Value(string name) => _values.GetValueOrDefault(name);

    /// <summary>A text; null when it is not given.</summary>
    /// <exception cref="GraphException">It is something else.</exception>
    public string? Text(string name) =>
        Value(name) is { } value ? (string)InputReader.Value(value, ScalarType.ID, null, new InputPath(name)) : null;

    /// <summary>A text that must be given and say something.</summary>
    /// <exception cref="GraphException">It is missing, empty, or something else.</exception>
    public string RequiredText(string name) => Text(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw Missing(name);

    /// <summary>A whole number, cut to the bounds.</summary>
    /// <exception cref="GraphException">It is something else, or negative.</exception>
    public int Number(string name, int standard, int most) =>
        Value(name) is { } value ? Math.Clamp(InputReader.Count(value, new InputPath(name)), 1, most) : standard;

    /// <summary>A node type or another type over nodes, by its name.</summary>
    /// <exception cref="GraphException">It is missing, or there is no such type; the nearest are named.</exception>
    public EntityType Entity(GraphSchema schema, string name) =>
        ReadEntity(schema, Value(name) ?? throw Missing(name), new InputPath(name));

    /// <summary>Node types by their names; null when the argument is not given.</summary>
    /// <exception cref="GraphException">There is no such type.</exception>
    public IReadOnlyList<NodeType>? NodeTypes(GraphSchema schema, string name) =>
        Value(name) is { } value
            ? [.. InputReader.Items(value, new InputPath(name)).Select(item => ReadNodeType(schema, item, new InputPath(name)))]
            : null;

    /// <summary>One node, as <c>{type, id}</c>: its type and the filter that holds for it alone.</summary>
    /// <exception cref="GraphException">It is missing, or there is no such type.</exception>
    public (NodeType Type, Filter Filter) Node(GraphSchema schema, string name)
    {
        var path = new InputPath(name);
        var fields = InputReader.Fields(Value(name) ?? throw Missing(name), path).ToDictionary();
        InputValue Field(string field) => fields.GetValueOrDefault(field) ?? throw Missing($"{name}.{field}");
        return ToolArguments.Node(schema, Field("type"), Field("id"), path);
    }

    /// <summary>One node, named by the arguments <c>type</c> and <c>id</c>.</summary>
    /// <exception cref="GraphException">One is missing, or there is no such type.</exception>
    public (NodeType Type, Filter Filter) Node(GraphSchema schema) =>
        Node(schema, Value("type") ?? throw Missing("type"), Value("id") ?? throw Missing("id"), new InputPath("node"));

    private static (NodeType Type, Filter Filter) Node(GraphSchema schema, InputValue type, InputValue id, InputPath path)
    {
        var nodeType = ReadNodeType(schema, type, path.To("type"));
        if (nodeType.Key is not { } key)
            throw InputReader.Fail(type, path.To("type"), $"{nodeType} has no key to find a node by.");
        return (nodeType, new Comparison(key, FilterOperator.Eq, InputReader.Value(id, key.Type, null, path.To("id"))));
    }

    private static NodeType ReadNodeType(GraphSchema schema, InputValue value, InputPath path) =>
        ReadEntity(schema, value, path) as NodeType
        ?? throw InputReader.Unknown(value, path, $"{value}", "node type", schema.NodeTypes.Select(t => t.Name));

    private static EntityType ReadEntity(GraphSchema schema, InputValue value, InputPath path)
    {
        var name = (string)InputReader.Value(value, ScalarType.String, null, path);
        var readable = schema.EntityTypes.Where(t => t.Options.Read);
        return readable.FirstOrDefault(t => t.Name == name)
            ?? throw InputReader.Unknown(value, path, name, "type", readable.Select(t => t.Name));
    }

    private static GraphException Missing(string name) =>
        new(new GraphError(ErrorCodes.BadUserInput, $"{name}: Expected a value, found none.", Path: [name]));
}
