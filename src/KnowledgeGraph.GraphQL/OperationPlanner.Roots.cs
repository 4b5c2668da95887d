using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>The root fields.</summary>
internal sealed partial class OperationPlanner
{
    private RootField Root(MergedField field)
    {
        if (field.FieldName == TypeName)
            return new RootTypeName(field.Name);
        if (field.FieldName is "__schema" or "__type")
            return new IntrospectionRoot(field.Name, field.Occurrences, _operation, _served);
        return _served.Roots[field.FieldName] switch
        {
            RootKind.Nodes kind => NodesRoot(kind.Type, field),
            RootKind.Connection kind => ConnectionRoot(kind.Type, field),
            RootKind.Groups kind => GroupsRoot(kind.Type, field),
            RootKind.Fulltext kind => FulltextRoot(kind.Index, field),
            RootKind.Cypher kind => CypherRoot(kind.Field, field),
            RootKind.Paths => PathsRoot(field),
            RootKind.Search => Search(field),
            var kind => throw new InvalidOperationException($"No plan for {kind}."),
        };
    }

    private QueryRoot<NodeListResult> NodesRoot(EntityType type, MergedField field)
    {
        var (arguments, projection) = (field.Arguments, new ProjectionPlan());
        var shape = Nodes(type.Members, field.Selections, projection);
        return new(
            field.Name,
            arguments.IsConstant && projection.IsConstant,
            variables => new NodeQuery(
                new AllNodes(type),
                WhereReader.Read(type, arguments.Get("where", variables)),
                SortReader.Read(type, arguments.Get("sort", variables)),
                PageReader.Read(arguments.Get("limit", variables), arguments.Get("offset", variables), type.Options),
                projection.Bind(variables)
            ),
            (writer, result) => shape.WriteList(writer, result.Nodes)
        );
    }

    private QueryRoot<ConnectionResult> ConnectionRoot(EntityType type, MergedField field)
    {
        var arguments = field.Arguments;
        var shape = Connection(new ConnectionContext(type, null, TypeNames.Connection(type), TypeNames.Edge(type)), field);
        return new(
            field.Name,
            arguments.IsConstant && shape.IsConstant,
            variables => new ConnectionQuery(
                new AllNodes(type),
                WhereReader.Read(type, arguments.Get("where", variables)),
                SortReader.Read(type, arguments.Get("sort", variables)),
                PageReader.ReadConnection(arguments.Get("first", variables), arguments.Get("after", variables), type.Options),
                shape.Bind(variables)
            ),
            shape.Fields.Write
        );
    }

    private QueryRoot<ConnectionResult> FulltextRoot(FulltextIndex index, MergedField field)
    {
        var (type, arguments) = (index.Type, field.Arguments);
        var shape = Connection(new ConnectionContext(type, null, TypeNames.IndexConnection(type), TypeNames.IndexEdge(type)), field);
        return new(
            field.Name,
            arguments.IsConstant && shape.IsConstant,
            variables => new ConnectionQuery(
                new FulltextHits(index, Text(arguments, "phrase", variables)),
                WhereReader.ReadFulltext(type, arguments.Get("where", variables)),
                SortReader.ReadFulltext(type, arguments.Get("sort", variables)),
                PageReader.ReadConnection(arguments.Get("first", variables), arguments.Get("after", variables), type.Options),
                shape.Bind(variables)
            ),
            shape.Fields.Write
        );
    }

    private RootField CypherRoot(CypherField cypher, MergedField field)
    {
        var arguments = field.Arguments;
        if (cypher.Target is not { } target)
        {
            return new QueryRoot<ValueResult>(
                field.Name,
                arguments.IsConstant,
                variables => new CypherValueQuery(cypher, CypherArguments.Read(cypher, arguments, variables)),
                (writer, result) => writer.Value(cypher.Scalar, cypher.Required, result.Value),
                !cypher.Required
            );
        }
        var projection = new ProjectionPlan();
        var shape = Nodes(target.Members, field.Selections, projection);
        return new QueryRoot<NodeListResult>(
            field.Name,
            arguments.IsConstant && projection.IsConstant,
            variables => new NodeQuery(
                new CypherNodes(cypher, CypherArguments.Read(cypher, arguments, variables)),
                Filter.Everything,
                [],
                Page.All,
                projection.Bind(variables)
            ),
            (writer, result) => CypherArguments.WriteNodes(writer, cypher, result, shape),
            !cypher.Required
        );
    }

    private static string Text(Arguments arguments, string name, VariableValues variables) =>
        (string)InputReader.Value(arguments.Get(name, variables) ?? new InputNull(), ScalarType.String, null, new InputPath(name));

    // ------------------------------------------------------------ groups

    private QueryRoot<GroupResult> GroupsRoot(EntityType type, MergedField field)
    {
        var (arguments, projection) = (field.Arguments, new ProjectionPlan());
        var shape = Object<GroupRow>(field, "NodeGroup", part => GroupPart(part, projection));
        return new(
            field.Name,
            arguments.IsConstant && projection.IsConstant,
            Bind,
            (writer, result) => shape.WriteList(writer, result.Groups)
        );

        GraphQuery Bind(VariableValues variables)
        {
            var nodes = projection.Bind(variables);
            var keys = GroupReader.ReadKeys(type, arguments.Get("by", variables) ?? new InputNull(), _ => nodes);
            var measures = GroupReader.ReadMeasures(type, arguments.Get("measures", variables));
            return new GroupQuery(
                type,
                WhereReader.Read(type, arguments.Get("where", variables)),
                keys,
                measures,
                GroupReader.ReadSort(arguments.Get("sort", variables), keys.Count, measures.Count),
                PageReader.Read(arguments.Get("limit", variables), arguments.Get("offset", variables), ReadOptions.Default)
            );
        }
    }

    private Action<ResponseWriter, GroupRow> GroupPart(MergedField part, ProjectionPlan projection)
    {
        switch (part.FieldName)
        {
            case "count":
                return static (writer, group) => AnyValue.Write(writer.Json, group.Measures[0]);
            case "measures":
                return static (writer, group) => AnyValue.WriteList(writer.Json, group.Measures.AsSpan(1));
            default:
                var key = Object<object?>(part, "NodeGroupKey", field => KeyPart(field, projection));
                return (writer, group) => key.WriteList(writer, group.Keys);
        }
    }

    private Action<ResponseWriter, object?> KeyPart(MergedField field, ProjectionPlan projection)
    {
        if (field.FieldName == "value")
            return static (writer, key) => AnyValue.Write(writer.Json, key is NodeRow ? null : key);
        var shape = Nodes(_schema.NodeTypes, field.Selections, projection);
        return (writer, key) => shape.WriteFirst(writer, key is NodeRow row ? [row] : []);
    }

    // ------------------------------------------------------------ paths

    private QueryRoot<PathResult> PathsRoot(MergedField field)
    {
        const int defaultLength = 4,
            maxLength = 10,
            defaultLimit = 10,
            maxLimit = 1_000;
        var (arguments, projection) = (field.Arguments, new ProjectionPlan());
        var shape = Object<PathRow>(field, "FoundPath", part => PathPart(part, projection));
        return new(
            field.Name,
            arguments.IsConstant && projection.IsConstant,
            Bind,
            (writer, result) => shape.WriteList(writer, result.Paths)
        );

        GraphQuery Bind(VariableValues variables)
        {
            var (from, fromFilter) = PathEnd(arguments, "from", variables);
            var (to, toFilter) = PathEnd(arguments, "to", variables);
            var given = arguments.Get("maxLength", variables);
            var length = given is null or InputNull ? defaultLength : InputReader.Count(given, new InputPath("maxLength"));
            if (length is < 1 or > maxLength)
                throw InputReader.Fail(given!, new InputPath("maxLength"), $"Expected 1 to {maxLength}, found {length}.");
            var limit = PageReader
                .Read(arguments.Get("limit", variables), null, new ReadOptions(true, true, defaultLimit, maxLimit))
                .Limit!.Value;
            return new PathQuery(
                from,
                fromFilter,
                to,
                toFilter,
                length,
                NodeTypes.Read(_schema, "without", arguments.Get("without", variables)) ?? [],
                limit,
                projection.Bind(variables)
            );
        }
    }

    private (EntityType Type, Filter Filter) PathEnd(Arguments arguments, string name, VariableValues variables)
    {
        var (path, value) = (new InputPath(name), arguments.Get(name, variables) ?? new InputNull());
        if (InputReader.Fields(value, path) is not [var (typeName, where)])
            throw InputReader.Fail(value, path, "Expected one field: the type of the nodes.");
        return _schema.Entity(typeName) is { } type
            ? (type, WhereReader.Read(type, where))
            : throw InputReader.Unknown(where, path, typeName, "type", _schema.EntityTypes.Select(t => t.Name));
    }

    private Action<ResponseWriter, PathRow> PathPart(MergedField part, ProjectionPlan projection)
    {
        switch (part.FieldName)
        {
            case "length":
                return static (writer, path) => writer.Json.WriteNumberValue(path.Steps.Count);
            case "nodes":
                var nodes = Nodes(_schema.NodeTypes, part.Selections, projection);
                return (writer, path) => nodes.WriteList(writer, path.Nodes);
            default:
                var step = Object<PathStep>(part, "FoundPathStep", StepPart);
                return (writer, path) => step.WriteList(writer, path.Steps);
        }
    }

    private Action<ResponseWriter, PathStep> StepPart(MergedField field)
    {
        if (field.FieldName == "type")
            return static (writer, step) => writer.Json.WriteStringValue(step.Type);
        if (field.FieldName == "forward")
            return static (writer, step) => writer.Json.WriteBooleanValue(step.Forward);
        var property = Object<KeyValuePair<string, object>>(
            field,
            "FoundPathProperty",
            part =>
                part.FieldName == "name"
                    ? static (writer, p) => writer.Json.WriteStringValue(p.Key)
                    : static (writer, p) => AnyValue.Write(writer.Json, p.Value)
        );
        return (writer, step) => property.WriteList(writer, step.Properties);
    }

    // ------------------------------------------------------------ search

    private SearchRoot Search(MergedField field)
    {
        var projection = new ProjectionPlan();
        var readsNodes = false;
        var shape = Object<Found>(
            field,
            "SearchHit",
            part =>
            {
                readsNodes |= part.FieldName == "node";
                return SearchPart(part, projection);
            }
        );
        return new SearchRoot(field.Name, _schema, field.Arguments, readsNodes ? projection : null, shape);
    }

    private Action<ResponseWriter, Found> SearchPart(MergedField part, ProjectionPlan projection)
    {
        switch (part.FieldName)
        {
            case "node":
                var nodes = Nodes(_schema.NodeTypes, part.Selections, projection);
                return (writer, found) => nodes.Write(writer, found.Node!);
            case "name":
                return static (writer, found) => writer.Json.WriteStringValue(found.Hit.Name);
            case "score":
                return static (writer, found) => writer.Json.WriteNumberValue(found.Hit.Score);
            default:
                var highlight = Object<KeyValuePair<string, string>>(
                    part,
                    "SearchHighlight",
                    field =>
                        field.FieldName == "property"
                            ? static (writer, h) => writer.Json.WriteStringValue(h.Key)
                            : static (writer, h) => writer.Json.WriteStringValue(h.Value)
                );
                return (writer, found) => highlight.WriteList(writer, found.Hit.Highlights);
        }
    }
}
