using System.Text;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>
/// Writes the served schema as SDL: the read API that the Neo4j GraphQL Library 7 makes of the same type definitions, and
/// what is ours. A type is written when the first field needs it.
/// </summary>
internal sealed partial class SchemaWriter
{
    private const string Argument = "limit: Int, offset: Int";
    private readonly GraphSchema _schema;
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);

    private readonly HashSet<string> _declared;

    private SchemaWriter(GraphSchema schema)
    {
        _schema = schema;
        _declared =
        [
            .. schema.EntityTypes.Select(t => t.Name),
            .. schema.Enums.Select(t => t.Name),
            .. schema.PropertiesTypes.Select(t => t.Name),
        ];
    }

    /// <summary>The SDL, types in the order of their names.</summary>
    /// <exception cref="GraphException">A type of the schema has the name of one that the API makes.</exception>
    public static string Write(GraphSchema schema)
    {
        var writer = new SchemaWriter(schema);
        writer.Root();
        return string.Join('\n', writer._types.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value));
    }

    // ------------------------------------------------------------ the root

    private void Root()
    {
        var fields = new List<Line>();
        foreach (var type in _schema.EntityTypes.Where(t => t.Options.Read))
        {
            fields.Add(new($"{type.Api.Plural}({NodeArguments(type)}): [{Entity(type)}!]!"));
            if (type is not UnionType)
                fields.Add(new($"{type.Api.Plural}Connection({ConnectionArguments(Where(type), Sort(type))}): {RootConnection(type)}!"));
        }
        foreach (var index in _schema.NodeTypes.SelectMany(t => t.FulltextIndexes))
        {
            var arguments = ConnectionArguments(IndexWhere(index.Type), IndexSort(index.Type));
            fields.Add(new($"{index.QueryName}(phrase: String!, {arguments}): {IndexConnection(index.Type)}!"));
        }
        fields.AddRange(_schema.RootFields.Select(CypherField));
        var taken = fields.Select(f => f.Text[..f.Text.AsSpan().IndexOfAny('(', ':')]).ToHashSet();
        fields.AddRange(OurRootFields().Where(f => taken.Add(f.Text[..f.Text.IndexOf('(')])));
        Define("Query", () => Block("type Query", null, fields));
    }

    private string RootConnection(EntityType type) =>
        Define(
            TypeNames.Connection(type),
            () =>
                Block(
                    $"type {TypeNames.Connection(type)}",
                    null,
                    [
                        new($"edges: [{RootEdge(type)}!]!"),
                        new("totalCount: Int!"),
                        new($"pageInfo: {PageInfo()}!"),
                        .. type.Options.Aggregate ? [new Line($"aggregate: {RootAggregate(type)}!")] : Array.Empty<Line>(),
                        .. type is NodeType node && node.Properties.Any(p => p.GroupBy)
                            ? [new Line($"groupBy(fields: {GroupFields(node)}!): [{ConnectionGroup(node)}!]!")]
                            : Array.Empty<Line>(),
                    ]
                )
        );

    private string RootEdge(EntityType type) =>
        Define(
            TypeNames.Edge(type),
            () => Block($"type {TypeNames.Edge(type)}", null, [new("cursor: String!"), new($"node: {Entity(type)}!")])
        );

    private string RootAggregate(EntityType type) =>
        Define(
            TypeNames.Aggregate(type),
            () =>
                Block(
                    $"type {TypeNames.Aggregate(type)}",
                    null,
                    [
                        new($"count: {Define("Count", () => Block("type Count", null, [new("nodes: Int!")]))}!"),
                        .. AggregateValues(TypeNames.AggregateNode(type), type.Properties) is { } node
                            ? [new Line($"node: {node}!")]
                            : Array.Empty<Line>(),
                    ]
                )
        );

    private string GroupFields(NodeType type) =>
        Define(
            $"{type.Name}GroupByFields",
            () =>
                Block(
                    $"input {type.Name}GroupByFields",
                    null,
                    type.Properties.Where(p => p.GroupBy).Select(p => new Line($"{p.Name}: Boolean"))
                )
        );

    private string ConnectionGroup(NodeType type) =>
        Define(
            TypeNames.ConnectionGroup(type),
            () => Block($"type {TypeNames.ConnectionGroup(type)}", null, [new($"edges: [{RootEdge(type)}!]!")])
        );

    // ------------------------------------------------------------ types

    private string Entity(EntityType type) =>
        type switch
        {
            NodeType node => Declare(
                node.Name,
                () =>
                    Block(
                        $"type {node.Name}{(node.Interfaces.Count > 0 ? $" implements {string.Join(" & ", node.Interfaces.Select(Entity))}" : "")}",
                        node.Description,
                        [.. Fields(node), .. node.CypherFields.Where(f => f.Selectable).Select(CypherField)]
                    )
            ),
            InterfaceType => Declare(
                type.Name,
                () =>
                {
                    foreach (var member in type.Members)
                        Entity(member);
                    return Block($"interface {type.Name}", type.Description, Fields(type));
                }
            ),
            _ => Declare(type.Name, () => Union(type.Name, type.Description, type.Members.Select(Entity))),
        };

    private IEnumerable<Line> Fields(EntityType type) =>
        [
            .. type.Properties.Where(p => p.Selectable).Select(PropertyField),
            .. type.Relationships.Where(r => r.Selectable).SelectMany(RelationshipFields),
        ];

    private Line PropertyField(Property property) =>
        new(
            $"{property.Name}: {Type(property.Type, property.Enum, property.IsList)}{(property.Required ? "!" : "")}",
            property.Description,
            property.DeprecationReason
        );

    private Line CypherField(CypherField field)
    {
        var arguments = string.Join(", ", field.Arguments.Select(CypherArgument));
        var type = field.Target is { } target ? Entity(target) : Type(field.Scalar, field.Enum, isList: false);
        return new(
            $"{field.Name}{(arguments.Length > 0 ? $"({arguments})" : "")}: {(field.IsList ? $"[{type}!]" : type)}{(field.Required ? "!" : "")}",
            field.Description,
            field.DeprecationReason
        );
    }

    private string CypherArgument(CypherArgument argument)
    {
        var type = Type(argument.Type, argument.Enum, argument.IsList) + (argument.Required ? "!" : "");
        return $"{argument.Name}: {type}{(argument.Default is { } value ? $" = {GraphQLText.Literal(argument.Type, value)}" : "")}";
    }

    private IEnumerable<Line> RelationshipFields(Relationship r)
    {
        var target = Entity(r.Target);
        yield return new(
            r.IsList ? $"{r.Name}({NodeArguments(r.Target)}): [{target}!]!" : $"{r.Name}: {target}",
            r.Description,
            r.DeprecationReason
        );
        var arguments = r.IsList ? $"({ConnectionArguments(ConnectionWhere(r), ConnectionSort(r))})" : "";
        yield return new($"{r.Name}Connection{arguments}: {Connection(r)}!", null, r.DeprecationReason);
    }

    private string Connection(Relationship r) =>
        Define(
            TypeNames.Connection(r),
            () =>
                Block(
                    $"type {TypeNames.Connection(r)}",
                    null,
                    [
                        new($"edges: [{Edge(r)}!]!"),
                        new("totalCount: Int!"),
                        new($"pageInfo: {PageInfo()}!"),
                        .. Measures.CanSelect(r) ? [new Line($"aggregate: {Aggregate(r)}!")] : Array.Empty<Line>(),
                    ]
                )
        );

    private string Edge(Relationship r) =>
        Define(
            TypeNames.Edge(r),
            () =>
                Block(
                    $"type {TypeNames.Edge(r)}",
                    null,
                    [
                        new("cursor: String!"),
                        new($"node: {Entity(r.Target)}!"),
                        .. r.PropertiesTypes.Count > 0 ? [new Line($"properties: {EdgeProperties(r)}!")] : Array.Empty<Line>(),
                    ]
                )
        );

    private string EdgeProperties(Relationship r) =>
        TypeNames.IsDeclared(r)
            ? Define(TypeNames.EdgeProperties(r), () => Union(TypeNames.EdgeProperties(r), null, r.PropertiesTypes.Select(Carrier)))
            : Carrier(r.Properties!);

    private string Carrier(PropertiesType carrier) =>
        Declare(
            carrier.Name,
            () =>
            {
                var users = _schema.NodeTypes.SelectMany(t => t.Relationships).Where(r => r.Properties == carrier).Select(r => $"\n* {r}");
                return Block(
                    $"type {carrier.Name}",
                    $"The edge properties for the following fields:{string.Concat(users)}",
                    carrier.Properties.Where(p => p.Selectable).Select(PropertyField)
                );
            }
        );

    private string Aggregate(Relationship r) =>
        Define(
            TypeNames.Aggregate(r),
            () =>
                Block(
                    $"type {TypeNames.Aggregate(r)}",
                    null,
                    [
                        new(
                            $"count: {Define("CountConnection", () => Block("type CountConnection", null, [new("nodes: Int!"), new("edges: Int!")]))}!"
                        ),
                        .. AggregateValues(TypeNames.AggregateNode(r), r.Target.Properties) is { } node
                            ? [new Line($"node: {node}")]
                            : Array.Empty<Line>(),
                        .. r.Properties is { } carrier && AggregateValues(TypeNames.AggregateEdge(r), carrier.Properties) is { } edge
                            ? [new Line($"edge: {edge}")]
                            : Array.Empty<Line>(),
                    ]
                )
        );

    private string? AggregateValues(string name, IReadOnlyList<Property> properties)
    {
        var known = properties.Where(Measures.CanSelect).ToArray();
        return known.Length == 0
            ? null
            : Define(name, () => Block($"type {name}", null, known.Select(p => new Line($"{p.Name}: {AggregateValue(p.Type)}!"))));
    }

    private string AggregateValue(ScalarType type) =>
        Define(
            TypeNames.AggregateValue(type),
            () =>
                Block(
                    $"type {TypeNames.AggregateValue(type)}",
                    null,
                    Measures.Functions(type).Select(f => new Line($"{f.Name}: {Type(ResultType(f.Function, type), null, isList: false)}"))
                )
        );

    private string PageInfo() =>
        Define(
            "PageInfo",
            () =>
                Block(
                    "type PageInfo",
                    "Pagination information (Relay)",
                    [new("hasNextPage: Boolean!"), new("hasPreviousPage: Boolean!"), new("startCursor: String"), new("endCursor: String")]
                )
        );

    private string IndexConnection(NodeType type) =>
        Define(
            TypeNames.IndexConnection(type),
            () =>
                Block(
                    $"type {TypeNames.IndexConnection(type)}",
                    null,
                    [new($"edges: [{IndexEdge(type)}!]!"), new("totalCount: Int!"), new($"pageInfo: {PageInfo()}!")]
                )
        );

    private string IndexEdge(NodeType type) =>
        Define(
            TypeNames.IndexEdge(type),
            () =>
                Block(
                    $"type {TypeNames.IndexEdge(type)}",
                    null,
                    [new("cursor: String!"), new($"node: {Entity(type)}!"), new("score: Float!")]
                )
        );

    private string Type(ScalarType type, EnumType? enumeration, bool isList)
    {
        var name = enumeration is null
            ? Scalar(type)
            : Declare(
                enumeration.Name,
                () =>
                    Block(
                        $"enum {enumeration.Name}",
                        enumeration.Description,
                        enumeration.Values.Select(v => new Line(v.Name, v.Description))
                    )
            );
        return isList ? $"[{name}!]" : name;
    }

    private string Scalar(ScalarType type) =>
        type is ScalarType.String or ScalarType.ID or ScalarType.Int or ScalarType.Float or ScalarType.Boolean
            ? type.ToString()
            : Define(type.ToString(), () => Block($"scalar {type}", Capital(ScalarText.Expected(type)), []));

    // ------------------------------------------------------------ writing

    /// <summary>A field, an input field or a value of an enumeration.</summary>
    private readonly record struct Line(string Text, string? Description = null, string? Deprecation = null);

    // A type that the schema declares, under its own name.
    private string Declare(string name, Func<string> write)
    {
        if (_types.TryAdd(name, ""))
            _types[name] = write();
        return name;
    }

    // A type that the API makes.
    private string Define(string name, Func<string> write) =>
        !_declared.Contains(name)
            ? Declare(name, write)
            : throw new GraphException(
                ErrorCodes.InvalidSchema,
                $"The API makes a type {name} of its own; the type of the schema needs another name."
            );

    private static string Union(string name, string? description, IEnumerable<string> members) =>
        Block($"union {name} = {string.Join(" | ", members)}", description, []);

    private static string Block(string head, string? description, IEnumerable<Line> lines)
    {
        var text = new StringBuilder();
        Describe(text, description, "");
        text.Append(head);
        var opened = false;
        foreach (var line in lines)
        {
            text.Append(opened ? "" : " {\n");
            opened = true;
            Describe(text, line.Description, "  ");
            text.Append("  ").Append(line.Text);
            if (line.Deprecation is { } reason)
                text.Append(" @deprecated(reason: ").Append(GraphQLText.Quoted(reason)).Append(')');
            text.Append('\n');
        }
        return text.Append(opened ? "}\n" : "\n").ToString();
    }

    private static void Describe(StringBuilder text, string? description, string indent)
    {
        if (description is not null)
            text.Append(indent).Append(GraphQLText.Quoted(description)).Append('\n');
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private string NodeArguments(EntityType type) =>
        string.Join(", ", new[] { $"where: {Where(type)}", Sort(type) is { } sort ? $"sort: [{sort}!]" : null, Argument }.OfType<string>());

    private static string ConnectionArguments(string where, string? sort) =>
        string.Join(
            ", ",
            new[] { $"where: {where}", sort is null ? null : $"sort: [{sort}!]", "first: Int, after: String" }.OfType<string>()
        );

    // The result of a function over values of a kind; averages of numbers are floats.
    private static ScalarType ResultType(MeasureFunction function, ScalarType type) =>
        function switch
        {
            MeasureFunction.Average when type != ScalarType.Duration => ScalarType.Float,
            MeasureFunction.AverageLength => ScalarType.Float,
            MeasureFunction.LongestLength or MeasureFunction.ShortestLength => ScalarType.Int,
            _ => type,
        };
}
