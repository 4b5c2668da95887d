using GraphQLParser.AST;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>
/// Turns a validated operation into root fields, once for each combination of values that its <c>@skip</c> and
/// <c>@include</c> see. Fragments are spread, fields of one name merged, and names resolved here and nowhere later.
/// </summary>
internal sealed partial class OperationPlanner
{
    private const string TypeName = "__typename";
    private const string ConnectionSuffix = "Connection";

    private readonly ServedSchema _served;
    private readonly GraphSchema _schema;
    private readonly Operation _operation;
    private readonly VariableValues _conditions;
    private readonly int _fieldLimit;
    private int _fields;

    private OperationPlanner(ServedSchema served, Operation operation, VariableValues conditions, int fieldLimit)
    {
        (_served, _schema, _operation) = (served, served.Graph, operation);
        (_conditions, _fieldLimit) = (conditions, fieldLimit);
    }

    /// <summary>The root fields, in order.</summary>
    /// <param name="served">The schema.</param>
    /// <param name="operation">The operation, which fits the schema.</param>
    /// <param name="conditions">The values of the variables that <c>@skip</c> and <c>@include</c> see.</param>
    /// <param name="fieldLimit">The most fields that all fragments together may spread to.</param>
    /// <exception cref="GraphException">There are more, or a condition is no truth value.</exception>
    public static IReadOnlyList<RootField> Plan(ServedSchema served, Operation operation, VariableValues conditions, int fieldLimit)
    {
        var planner = new OperationPlanner(served, operation, conditions, fieldLimit);
        return [.. planner.Collect([operation.Definition.SelectionSet], _ => true).Select(planner.Root)];
    }

    // ------------------------------------------------------------ fields of one name become one

    /// <summary>A field of a selection set, with the selections of all its occurrences.</summary>
    private sealed class MergedField(string name, GraphQLField first, Arguments arguments)
    {
        public string Name { get; } = name;

        public string FieldName { get; } = first.Name.StringValue;

        public Arguments Arguments { get; } = arguments;

        public List<GraphQLField> Occurrences { get; } = [];

        public IReadOnlyList<GraphQLSelectionSet> Selections => [.. Occurrences.Select(o => o.SelectionSet).OfType<GraphQLSelectionSet>()];
    }

    private List<MergedField> Collect(IReadOnlyList<GraphQLSelectionSet> selections, Func<string, bool> applies)
    {
        var fields = new List<MergedField>();
        var spread = new HashSet<string>();
        foreach (var set in selections)
            Collect(set, applies, fields, spread);
        return fields;
    }

    private void Collect(GraphQLSelectionSet set, Func<string, bool> applies, List<MergedField> fields, HashSet<string> spread)
    {
        foreach (var selection in set.Selections)
        {
            if (selection is IHasDirectivesNode node && !IsIncluded(node))
                continue;
            switch (selection)
            {
                case GraphQLField field:
                    Add(field, fields);
                    break;
                case GraphQLInlineFragment fragment
                    when fragment.TypeCondition is null || applies(fragment.TypeCondition.Type.Name.StringValue):
                    Collect(fragment.SelectionSet, applies, fields, spread);
                    break;
                case GraphQLFragmentSpread use when spread.Add(use.FragmentName.Name.StringValue):
                    var definition = _operation.Fragments[use.FragmentName.Name.StringValue];
                    if (applies(definition.TypeCondition.Type.Name.StringValue))
                        Collect(definition.SelectionSet, applies, fields, spread);
                    break;
                default:
                    break;
            }
        }
    }

    private void Add(GraphQLField field, List<MergedField> fields)
    {
        if (++_fields > _fieldLimit)
            throw new GraphException(ErrorCodes.LimitExceeded, $"The operation spreads to more than {_fieldLimit} fields.");
        var name = (field.Alias?.Name ?? field.Name).StringValue;
        var merged = fields.Find(f => f.Name == name);
        if (merged is null)
            fields.Add(merged = new MergedField(name, field, new Arguments(field, _operation.Text)));
        merged.Occurrences.Add(field);
    }

    private bool IsIncluded(IHasDirectivesNode node) =>
        !(node.Directives?.Items ?? []).Any(directive =>
            directive.Name.StringValue switch
            {
                "skip" => Condition(directive),
                "include" => !Condition(directive),
                _ => false,
            }
        );

    private bool Condition(GraphQLDirective directive)
    {
        var literal = Literals.Read(directive.Arguments!.Items[0].Value, _operation.Text);
        var value = literal is VariableReference reference ? _conditions[reference.Name] ?? new InputNull() : literal;
        return (bool)InputReader.Value(value, ScalarType.Boolean, null, new InputPath(directive.Name.StringValue).To("if"));
    }

    private bool Applies(string condition, NodeType type) =>
        condition == type.Name || condition == TypeNames.AnyNode || _schema.Entity(condition)?.Members.Contains(type) == true;

    // ------------------------------------------------------------ nodes

    private NodeShape Nodes(IReadOnlyList<NodeType> types, IReadOnlyList<GraphQLSelectionSet> selections, ProjectionPlan projection) =>
        new(
            types.ToDictionary(
                type => type,
                type =>
                    Collect(selections, condition => Applies(condition, type)).Select(field => NodeField(type, field, projection)).ToArray()
            )
        );

    private NodeField NodeField(NodeType type, MergedField field, ProjectionPlan projection)
    {
        if (field.FieldName == TypeName)
            return new TypeNameField(field.Name);
        var own = NodeField(type, field);
        own.Slot = projection.Add(type, own);
        return own;
    }

    private NodeField NodeField(NodeType type, MergedField field)
    {
        if (type.Property(field.FieldName) is { } property)
            return new PropertyField(field.Name, property);
        if (type.CypherFields.FirstOrDefault(f => f.Name == field.FieldName) is { } cypher)
            return CypherField(cypher, field);
        if (type.Relationship(field.FieldName) is { } relationship)
            return RelatedField(relationship, field);
        var connected = type.Relationship(field.FieldName[..^ConnectionSuffix.Length])!;
        return new ConnectionField(field.Name, connected, field.Arguments, Connection(connected, field));
    }

    private NodeField RelatedField(Relationship relationship, MergedField field)
    {
        var projection = new ProjectionPlan();
        var shape = Nodes(relationship.Target.Members, field.Selections, projection);
        return relationship.IsList
            ? new NodesField(field.Name, relationship, field.Arguments, projection, shape)
            : new SingleNodeField(field.Name, relationship, projection, shape);
    }

    private NodeField CypherField(CypherField cypher, MergedField field)
    {
        if (cypher.Target is not { } target)
            return new CypherValueField(field.Name, cypher, field.Arguments);
        var projection = new ProjectionPlan();
        return new CypherNodesField(field.Name, cypher, field.Arguments, projection, Nodes(target.Members, field.Selections, projection));
    }

    // ------------------------------------------------------------ objects that are no nodes

    // The fields of an object; __typename is the same everywhere.
    private ObjectShape<T> Object<T>(MergedField field, string typeName, Func<MergedField, Action<ResponseWriter, T>> read) =>
        new(
            Collect(field.Selections, _ => true)
                .Select(f => (f.Name, f.FieldName == TypeName ? (writer, _) => writer.Json.WriteStringValue(typeName) : read(f)))
        );

    /// <summary>A connection: what it leads to, along which relationship if any, and the names of its types.</summary>
    private sealed record ConnectionContext(EntityType Target, Relationship? Relationship, string TypeName, string EdgeName);

    private ConnectionShape Connection(Relationship relationship, MergedField field) =>
        Connection(
            new ConnectionContext(relationship.Target, relationship, TypeNames.Connection(relationship), TypeNames.Edge(relationship)),
            field
        );

    private ConnectionShape Connection(ConnectionContext context, MergedField field)
    {
        var shape = new ConnectionShape();
        shape.Fields = Object<ConnectionResult>(field, context.TypeName, part => ConnectionPart(context, part, shape));
        return shape;
    }

    private Action<ResponseWriter, ConnectionResult> ConnectionPart(ConnectionContext context, MergedField part, ConnectionShape shape)
    {
        switch (part.FieldName)
        {
            case "totalCount":
                shape.TotalCount = true;
                return static (writer, result) => writer.Json.WriteNumberValue(result.TotalCount!.Value);
            case "pageInfo":
                shape.PageInfo = true;
                return Object<ConnectionResult>(part, "PageInfo", field => PagePart(field, shape)).Write;
            case "edges":
                shape.Edges = true;
                var entry = Entries(context, part, shape);
                return (writer, result) => ConnectionShape.WriteEntries(writer, result.Edges, result.Offset, entry);
            case "aggregate":
                var aggregate = Aggregate(context, part, shape);
                return (writer, result) => aggregate.Write(writer, result.Measures);
            default:
                return Groups(context, part, shape);
        }
    }

    private static Action<ResponseWriter, ConnectionResult> PagePart(MergedField field, ConnectionShape shape)
    {
        switch (field.FieldName)
        {
            case "hasNextPage":
                return static (writer, result) => writer.Json.WriteBooleanValue(result.HasMore);
            case "hasPreviousPage":
                return static (writer, result) => writer.Json.WriteBooleanValue(result.Offset > 0);
            case "startCursor":
                shape.Edges = true;
                return static (writer, result) => WriteCursor(writer, result, 0);
            default:
                shape.Edges = true;
                return static (writer, result) => WriteCursor(writer, result, result.Edges.Count - 1);
        }
    }

    private static void WriteCursor(ResponseWriter writer, ConnectionResult result, int index)
    {
        if (result.Edges.Count == 0)
            writer.Json.WriteNullValue();
        else
            writer.Json.WriteStringValue(PageReader.Cursor(result.Offset + index));
    }

    private ObjectShape<Entry> Entries(ConnectionContext context, MergedField part, ConnectionShape shape) =>
        Object<Entry>(part, context.EdgeName, field => EntryPart(context, field, shape));

    private Action<ResponseWriter, Entry> EntryPart(ConnectionContext context, MergedField field, ConnectionShape shape)
    {
        switch (field.FieldName)
        {
            case "cursor":
                return static (writer, entry) => writer.Json.WriteStringValue(PageReader.Cursor(entry.Position));
            case "score":
                shape.Score = true;
                return static (writer, entry) => writer.Json.WriteNumberValue(entry.Edge.Score!.Value);
            case "node":
                shape.Nodes = true;
                var nodes = Nodes(context.Target.Members, field.Selections, shape.Projection);
                return (writer, entry) => nodes.Write(writer, entry.Edge.Node!);
            default:
                var carriers = context.Relationship!.PropertiesTypes.ToDictionary(
                    c => c,
                    c => Properties(context.Relationship, c, field, shape)
                );
                return (writer, entry) => carriers[entry.Edge.Carrier!].Write(writer, entry.Edge);
        }
    }

    private ObjectShape<EdgeRow> Properties(Relationship relationship, PropertiesType carrier, MergedField field, ConnectionShape shape)
    {
        bool IsMine(string condition) => condition == carrier.Name || condition == TypeNames.EdgeProperties(relationship);
        return new(Collect(field.Selections, IsMine).Select(f => (f.Name, EdgeProperty(carrier, f, shape))));
    }

    private static Action<ResponseWriter, EdgeRow> EdgeProperty(PropertiesType carrier, MergedField field, ConnectionShape shape)
    {
        if (carrier.Property(field.FieldName) is not { } property)
            return (writer, _) => writer.Json.WriteStringValue(carrier.Name);
        var slot = shape.AddProperty(carrier, new PropertySelection(field.Name, property));
        return (writer, edge) => writer.Property(property, edge.Properties[slot]);
    }

    private Action<ResponseWriter, ConnectionResult> Groups(ConnectionContext context, MergedField part, ConnectionShape shape)
    {
        var position = shape.AddGroup(
            part.Arguments.IsConstant,
            variables => GroupBy(context.Target, part.Arguments.Get("fields", variables))
        );
        var group = Object<IReadOnlyList<EdgeRow>>(
            part,
            TypeNames.ConnectionGroup((NodeType)context.Target),
            field =>
            {
                var entry = Entries(context, field, shape);
                return (writer, edges) => ConnectionShape.WriteEntries(writer, edges, 0, entry);
            }
        );
        return (writer, result) => group.WriteList(writer, result.Groups[position]);
    }

    private static IReadOnlyList<Property> GroupBy(EntityType type, InputValue? fields)
    {
        var path = new InputPath("fields");
        var chosen = InputReader
            .Fields(fields ?? new InputNull(), path)
            .Where(f => f.Value is not InputNull && (bool)InputReader.Value(f.Value, ScalarType.Boolean, null, path.To(f.Key)))
            .Select(f => f.Key)
            .ToHashSet();
        var known = type.Properties.Where(p => p.GroupBy).ToArray();
        return chosen.FirstOrDefault(name => !known.Any(p => p.Name == name)) is { } unknown
            ? throw InputReader.Unknown(fields!, path, unknown, "property to group by", known.Select(p => p.Name))
            : [.. known.Where(p => chosen.Contains(p.Name))];
    }

    // ------------------------------------------------------------ aggregates

    private ObjectShape<IReadOnlyList<object?>> Aggregate(ConnectionContext context, MergedField field, ConnectionShape shape)
    {
        var (target, relationship) = (context.Target, context.Relationship);
        return Object<IReadOnlyList<object?>>(
            field,
            relationship is null ? TypeNames.Aggregate(target) : TypeNames.Aggregate(relationship),
            part =>
                part.FieldName switch
                {
                    "count" => Object<IReadOnlyList<object?>>(
                        part,
                        relationship is null ? "Count" : "CountConnection",
                        count =>
                            Measured(
                                shape,
                                Measure.Of(count.FieldName == "nodes" ? MeasureFunction.CountNodes : MeasureFunction.CountEdges)
                            )
                    ).Write,
                    "node" => Values(
                        part,
                        relationship is null ? TypeNames.AggregateNode(target) : TypeNames.AggregateNode(relationship),
                        target.Property,
                        shape
                    ),
                    _ => Values(part, TypeNames.AggregateEdge(relationship!), relationship!.Properties!.Property, shape),
                }
        );
    }

    private Action<ResponseWriter, IReadOnlyList<object?>> Values(
        MergedField field,
        string typeName,
        Func<string, Property?> find,
        ConnectionShape shape
    )
    {
        var values = Object<IReadOnlyList<object?>>(
            field,
            typeName,
            part =>
            {
                var property = find(part.FieldName)!;
                return Object<IReadOnlyList<object?>>(
                    part,
                    TypeNames.AggregateValue(property.Type),
                    value =>
                        Measured(
                            shape,
                            Measure.Of(Measures.Functions(property.Type).First(f => f.Name == value.FieldName).Function, property)
                        )
                ).Write;
            }
        );
        return values.Write;
    }

    private static Action<ResponseWriter, IReadOnlyList<object?>> Measured(ConnectionShape shape, Measure measure)
    {
        var (position, type) = (shape.AddMeasure(measure), measure.ResultType);
        return (writer, values) => writer.Value(type, required: false, values[position]);
    }
}
