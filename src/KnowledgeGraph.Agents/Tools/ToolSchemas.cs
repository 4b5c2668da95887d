using System.Text.Json.Nodes;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Agents;

/// <summary>
/// The JSON schemas of the tools' arguments. The algebra is written down in them from the graph's schema: which types there
/// are, and which conditions, orders and groupings each allows. So a model that keeps to them can name nothing that does not exist.
/// </summary>
internal sealed class ToolSchemas(GraphSchema schema)
{
    private const string Definitions = "#/$defs/";
    private const string WhereSuffix = "Where";

    private readonly IReadOnlyList<EntityType> _types = [.. schema.EntityTypes.Where(t => t.Options.Read)];

    /// <summary>The schema of a tool's arguments.</summary>
    /// <param name="properties">The arguments.</param>
    /// <param name="required">Those that must be given.</param>
    /// <param name="withConditions">Whether one of them is <see cref="Where"/>, which needs definitions.</param>
    public JsonObject Arguments(JsonObject properties, IReadOnlyList<string> required, bool withConditions = false)
    {
        var arguments = Object(properties);
        arguments["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]);
        if (withConditions)
            arguments["$defs"] = Conditions();
        return arguments;
    }

    /// <summary>A type over nodes.</summary>
    public JsonObject Type(string description) => Enum(description, _types.Select(t => t.Name));

    /// <summary>Node types.</summary>
    public JsonObject NodeTypes(string description) => Array(description, Enum("A node type.", NodeTypeNames));

    /// <summary>One node.</summary>
    public JsonObject Node(string description)
    {
        var node = Object(new JsonObject { ["type"] = Enum("Its type.", NodeTypeNames), ["id"] = Text("Its id.") });
        node["required"] = new JsonArray("type", "id");
        node["description"] = description;
        return node;
    }

    /// <summary>A node type by itself.</summary>
    public JsonObject NodeType(string description) => Enum(description, NodeTypeNames);

    /// <summary>A condition on nodes of the type that the call names.</summary>
    public JsonObject Where() =>
        new()
        {
            ["description"] = "Which nodes: fields side by side must all hold. The definition named after the type says what it may be.",
            ["anyOf"] = new JsonArray([.. _types.Where(t => t is not UnionType).Select(t => Reference(t.Name + WhereSuffix))]),
        };

    /// <summary>A text.</summary>
    public static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };

    /// <summary>A whole number.</summary>
    public static JsonObject Number(string description, int least, int most) =>
        new()
        {
            ["type"] = "integer",
            ["minimum"] = least,
            ["maximum"] = most,
            ["description"] = description,
        };

    /// <summary>A list.</summary>
    public static JsonObject Array(string description, JsonObject items) =>
        new()
        {
            ["type"] = "array",
            ["items"] = items,
            ["description"] = description,
        };

    /// <summary>An object whose fields depend on the type that the call names.</summary>
    public static JsonObject AnyObject(string description) => new() { ["type"] = "object", ["description"] = description };

    /// <summary>One of several names.</summary>
    public static JsonObject Enum(string description, IEnumerable<string> names) =>
        new()
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]),
            ["description"] = description,
        };

    /// <summary>An object of these fields and no others.</summary>
    public static JsonObject Object(JsonObject properties) =>
        new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };

    private IEnumerable<string> NodeTypeNames =>
        schema.NodeTypes.Where(t => t is { Options.Read: true, Key: not null }).Select(t => t.Name);

    private JsonObject Conditions()
    {
        var definitions = new JsonObject();
        foreach (var type in _types.Where(t => t is not UnionType))
            definitions[type.Name + WhereSuffix] = OfType(type);
        foreach (var property in _types.SelectMany(t => t.Properties))
            definitions[OperatorsName(property)] ??= Operators(property);
        return definitions;
    }

    private JsonObject OfType(EntityType type)
    {
        var fields = new JsonObject();
        foreach (var property in type.Properties.Where(p => p.Filterable))
            fields[property.Name] = Described(Reference(OperatorsName(property)), property);
        foreach (var relationship in type.Relationships.Where(r => r.Filterable && _types.Contains(r.Target)))
            fields[relationship.Name] = Described(OfRelationship(relationship), relationship);
        var same = type.Name + WhereSuffix;
        fields["AND"] = new JsonObject { ["type"] = "array", ["items"] = Reference(same) };
        fields["OR"] = new JsonObject { ["type"] = "array", ["items"] = Reference(same) };
        fields["NOT"] = Reference(same);
        return Object(fields);
    }

    private static JsonObject OfRelationship(Relationship relationship)
    {
        JsonObject Target() =>
            relationship.Target is UnionType union
                ? Object(new JsonObject(union.Members.Select(m => KeyValuePair.Create(m.Name, (JsonNode?)Reference(m.Name + WhereSuffix)))))
                : Reference(relationship.Target.Name + WhereSuffix);
        return !relationship.IsList
            ? Target()
            : Object(
                new JsonObject
                {
                    ["some"] = Target(),
                    ["none"] = Target(),
                    ["all"] = Target(),
                    ["single"] = Target(),
                }
            );
    }

    private static string OperatorsName(Property property) =>
        $"{property.Enum?.Name ?? property.Type.ToString()}{(property.IsList ? "List" : "")}Condition";

    private static JsonObject Operators(Property property)
    {
        var fields = new JsonObject();
        foreach (var row in FilterOperators.Of(property.Type, property.IsList))
        {
            var isList = row.List || (property.IsList && row.Operator == FilterOperator.Eq);
            fields[row.Name] = isList ? new JsonObject { ["type"] = "array", ["items"] = Value(property) } : Value(property);
        }
        return Object(fields);
    }

    private static JsonObject Value(Property property) =>
        property.Type switch
        {
            ScalarType.Int => new JsonObject { ["type"] = "integer" },
            ScalarType.Float => new JsonObject { ["type"] = "number" },
            ScalarType.Boolean => new JsonObject { ["type"] = "boolean" },
            ScalarType.Enum => Enum(property.Enum!.Description ?? property.Enum.Name, property.Enum.Values.Select(v => v.Name)),
            ScalarType.String or ScalarType.ID => new JsonObject { ["type"] = "string" },
            ScalarType.BigInt
            or ScalarType.Date
            or ScalarType.DateTime
            or ScalarType.LocalDateTime
            or ScalarType.Time
            or ScalarType.LocalTime
            or ScalarType.Duration => Text($"Such as {ScalarText.Expected(property.Type)}."),
        };

    private static JsonObject Described(JsonObject value, Field field)
    {
        if (field.Description is { } description)
            value["description"] = description;
        return value;
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = Definitions + name };
}
