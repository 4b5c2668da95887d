using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>
/// What is asked of the nodes at one place of an operation. Several selections may share it; each field that asks the
/// store for something has a slot in it.
/// </summary>
internal sealed class ProjectionPlan
{
    private readonly Dictionary<NodeType, List<NodeField>> _asked = [];
    private NodeProjection? _constant;

    /// <summary>Whether no variable occurs below.</summary>
    public bool IsConstant { get; private set; } = true;

    /// <summary>Adds a field.</summary>
    /// <returns>Its position among the values of a row of that type.</returns>
    public int Add(NodeType type, NodeField field)
    {
        if (!_asked.TryGetValue(type, out var fields))
            _asked[type] = fields = [];
        fields.Add(field);
        IsConstant &= field.IsConstant;
        return fields.Count - 1;
    }

    /// <summary>The projection for a request.</summary>
    public NodeProjection Bind(VariableValues variables) => IsConstant ? _constant ??= Make(variables) : Make(variables);

    private NodeProjection Make(VariableValues variables) =>
        new(_asked.ToDictionary(t => t.Key, t => (IReadOnlyList<Selection>)[.. t.Value.Select(f => f.Bind(variables))]));
}

/// <summary>A selection set on nodes: which fields to write for each type of node.</summary>
internal sealed class NodeShape(IReadOnlyDictionary<NodeType, NodeField[]> fields)
{
    public void Write(ResponseWriter writer, NodeRow row)
    {
        writer.Json.WriteStartObject();
        if (fields.TryGetValue(row.Type, out var own))
        {
            foreach (var field in own)
            {
                writer.Enter(field.Name);
                writer.Json.WritePropertyName(field.Key);
                field.Write(writer, row);
                writer.Leave();
            }
        }
        writer.Json.WriteEndObject();
    }

    public void WriteList(ResponseWriter writer, IReadOnlyList<NodeRow> rows)
    {
        writer.Json.WriteStartArray();
        for (var i = 0; i < rows.Count; i++)
        {
            writer.Enter(i);
            Write(writer, rows[i]);
            writer.Leave();
        }
        writer.Json.WriteEndArray();
    }

    /// <summary>Writes the first of the nodes, or null.</summary>
    public void WriteFirst(ResponseWriter writer, IReadOnlyList<NodeRow> rows)
    {
        if (rows is [var row, ..])
            writer.Nullable((Shape: this, Row: row), static (w, node) => node.Shape.Write(w, node.Row));
        else
            writer.Json.WriteNullValue();
    }
}

/// <summary>A field of a node, both ways: what to ask of the store, and how to write what it gave.</summary>
/// <param name="name">The name in the answer.</param>
internal abstract class NodeField(string name)
{
    public string Name { get; } = name;

    public JsonEncodedText Key { get; } = JsonEncodedText.Encode(name);

    /// <summary>The position of its value in the rows of its type.</summary>
    public int Slot { get; set; }

    /// <summary>Whether no variable occurs in it.</summary>
    public abstract bool IsConstant { get; }

    public abstract Selection Bind(VariableValues variables);

    public abstract void Write(ResponseWriter writer, NodeRow row);
}

/// <summary><c>__typename</c>: nothing is asked of the store.</summary>
internal sealed class TypeNameField(string name) : NodeField(name)
{
    public override bool IsConstant => true;

    public override Selection Bind(VariableValues variables) => throw new InvalidOperationException("__typename is not asked of a store.");

    public override void Write(ResponseWriter writer, NodeRow row) => writer.Json.WriteStringValue(row.Type.Name);
}

internal sealed class PropertyField(string name, Property property) : NodeField(name)
{
    private readonly PropertySelection _selection = new(name, property);

    public override bool IsConstant => true;

    public override Selection Bind(VariableValues variables) => _selection;

    public override void Write(ResponseWriter writer, NodeRow row) => writer.Property(property, row.Values[Slot]);
}

/// <summary>A list of related nodes.</summary>
internal sealed class NodesField(string name, Relationship relationship, Arguments arguments, ProjectionPlan projection, NodeShape shape)
    : NodeField(name)
{
    public override bool IsConstant => arguments.IsConstant && projection.IsConstant;

    public override Selection Bind(VariableValues variables) =>
        new NodesSelection(
            Name,
            new NodeQuery(
                new RelatedNodes(relationship),
                WhereReader.Read(relationship.Target, arguments.Get("where", variables)),
                SortReader.Read(relationship.Target, arguments.Get("sort", variables)),
                PageReader.Read(arguments.Get("limit", variables), arguments.Get("offset", variables), relationship.Target.Options),
                projection.Bind(variables)
            )
        );

    public override void Write(ResponseWriter writer, NodeRow row) => shape.WriteList(writer, ((NodeListResult)row.Values[Slot]!).Nodes);
}

/// <summary>The node of a single relationship, or null.</summary>
internal sealed class SingleNodeField(string name, Relationship relationship, ProjectionPlan projection, NodeShape shape) : NodeField(name)
{
    private static readonly Page One = new(0, 1);

    public override bool IsConstant => projection.IsConstant;

    public override Selection Bind(VariableValues variables) =>
        new NodesSelection(Name, new NodeQuery(new RelatedNodes(relationship), Filter.Everything, [], One, projection.Bind(variables)));

    public override void Write(ResponseWriter writer, NodeRow row) => shape.WriteFirst(writer, ((NodeListResult)row.Values[Slot]!).Nodes);
}

/// <summary>A connection along a relationship.</summary>
internal sealed class ConnectionField(string name, Relationship relationship, Arguments arguments, ConnectionShape shape) : NodeField(name)
{
    public override bool IsConstant => arguments.IsConstant && shape.IsConstant;

    public override Selection Bind(VariableValues variables) =>
        new ConnectionSelection(
            Name,
            new ConnectionQuery(
                new RelatedNodes(relationship),
                WhereReader.ReadConnection(relationship, arguments.Get("where", variables)),
                SortReader.ReadConnection(relationship, arguments.Get("sort", variables)),
                PageReader.ReadConnection(
                    arguments.Get("first", variables),
                    arguments.Get("after", variables),
                    relationship.IsList ? relationship.Target.Options : ReadOptions.Default
                ),
                shape.Bind(variables)
            )
        );

    public override void Write(ResponseWriter writer, NodeRow row) => shape.Fields.Write(writer, (ConnectionResult)row.Values[Slot]!);
}

/// <summary>The nodes that a <c>@cypher</c> field finds.</summary>
internal sealed class CypherNodesField(string name, CypherField field, Arguments arguments, ProjectionPlan projection, NodeShape shape)
    : NodeField(name)
{
    public override bool IsConstant => arguments.IsConstant && projection.IsConstant;

    public override Selection Bind(VariableValues variables) =>
        new NodesSelection(
            Name,
            new NodeQuery(
                new CypherNodes(field, CypherArguments.Read(field, arguments, variables)),
                Filter.Everything,
                [],
                Page.All,
                projection.Bind(variables)
            )
        );

    public override void Write(ResponseWriter writer, NodeRow row) =>
        CypherArguments.WriteNodes(writer, field, (NodeListResult)row.Values[Slot]!, shape);
}

/// <summary>The scalars that a <c>@cypher</c> field with arguments gives.</summary>
internal sealed class CypherValueField(string name, CypherField field, Arguments arguments) : NodeField(name)
{
    public override bool IsConstant => arguments.IsConstant;

    public override Selection Bind(VariableValues variables) =>
        new CypherSelection(Name, field, CypherArguments.Read(field, arguments, variables));

    public override void Write(ResponseWriter writer, NodeRow row) => writer.Value(field.Scalar, field.Required, row.Values[Slot]);
}

/// <summary>What <c>@cypher</c> fields of nodes and of the root have in common.</summary>
internal static class CypherArguments
{
    public static IReadOnlyDictionary<string, object?> Read(CypherField field, Arguments arguments, VariableValues variables) =>
        field.Arguments.ToDictionary(a => a.Name, a => Read(a, arguments.Get(a.Name, variables)));

    public static void WriteNodes(ResponseWriter writer, CypherField field, NodeListResult result, NodeShape shape)
    {
        if (field.IsList)
            shape.WriteList(writer, result.Nodes);
        else if (field.Required && result.Nodes.Count == 0)
            writer.Value(ScalarType.String, field.Required, null);
        else
            shape.WriteFirst(writer, result.Nodes);
    }

    private static object? Read(CypherArgument argument, InputValue? value)
    {
        if (value is null && argument.Default is not null)
            return argument.Default;
        if (value is not (null or InputNull))
            return InputReader.Value(value, argument.Type, argument.Enum, argument.IsList, new InputPath(argument.Name));
        return !argument.Required
            ? null
            : throw InputReader.Fail(value ?? new InputNull(), new InputPath(argument.Name), "A value is required.");
    }
}
