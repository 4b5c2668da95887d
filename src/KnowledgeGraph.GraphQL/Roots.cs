using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>What root fields need to be answered.</summary>
internal sealed record Services(QueryEngine Engine, ISearchIndex? Search);

/// <summary>A root field of an operation.</summary>
internal abstract class RootField(string name)
{
    public string Name { get; } = name;

    public JsonEncodedText Key { get; } = JsonEncodedText.Encode(name);

    /// <summary>Whether an error within makes it null, and not the whole answer.</summary>
    public virtual bool IsNullable => false;

    /// <summary>Puts the values of a request in.</summary>
    /// <exception cref="GraphException">A value is wrong.</exception>
    public abstract RootCall Bind(VariableValues variables);
}

/// <summary>A root field of one request.</summary>
internal abstract class RootCall(RootField field)
{
    public RootField Field { get; } = field;

    /// <summary>Asks for the answer.</summary>
    public abstract Task RunAsync(Services services, CancellationToken cancellation);

    /// <summary>Writes the answer.</summary>
    public abstract void Write(ResponseWriter writer);
}

/// <summary><c>__typename</c> of the root.</summary>
internal sealed class RootTypeName(string name) : RootField(name)
{
    public override RootCall Bind(VariableValues variables) => new Call(this);

    private sealed class Call(RootField field) : RootCall(field)
    {
        public override Task RunAsync(Services services, CancellationToken cancellation) => Task.CompletedTask;

        public override void Write(ResponseWriter writer) => writer.Json.WriteStringValue("Query");
    }
}

/// <summary>A root field that is one query: one pass of the algebra.</summary>
/// <param name="name">The name in the answer.</param>
/// <param name="isConstant">Whether no variable occurs in it.</param>
/// <param name="bind">Makes the query.</param>
/// <param name="write">Writes its result.</param>
/// <param name="isNullable">Whether the field may be null.</param>
internal sealed class QueryRoot<TResult>(
    string name,
    bool isConstant,
    Func<VariableValues, GraphQuery> bind,
    Action<ResponseWriter, TResult> write,
    bool isNullable = false
) : RootField(name)
    where TResult : QueryResult
{
    private GraphQuery? _constant;

    public override bool IsNullable => isNullable;

    public override RootCall Bind(VariableValues variables) =>
        new Call(this, isConstant ? _constant ??= bind(variables) : bind(variables), write);

    private sealed class Call(RootField field, GraphQuery query, Action<ResponseWriter, TResult> write) : RootCall(field)
    {
        private QueryResult? _result;

        public override async Task RunAsync(Services services, CancellationToken cancellation) =>
            _result = await services.Engine.RunAsync(query, cancellation).ConfigureAwait(false);

        public override void Write(ResponseWriter writer) => write(writer, (TResult)_result!);
    }
}

/// <summary>A node that was found; the row is there when something was asked of it.</summary>
internal readonly record struct Found(SearchHit Hit, NodeRow? Node);

/// <summary><c>search</c>: what the index finds, and one query for each type that it found.</summary>
internal sealed class SearchRoot(string name, GraphSchema schema, Arguments arguments, ProjectionPlan? projection, ObjectShape<Found> shape)
    : RootField(name)
{
    private const int DefaultLimit = 10;
    private const int MaxLimit = 1_000;

    public override RootCall Bind(VariableValues variables)
    {
        var text = (string)
            InputReader.Value(arguments.Get("text", variables) ?? new InputNull(), ScalarType.String, null, new InputPath("text"));
        var limit = PageReader
            .Read(arguments.Get("limit", variables), null, new ReadOptions(true, true, DefaultLimit, MaxLimit))
            .Limit!.Value;
        return new Call(
            this,
            text,
            NodeTypes.Read(schema, "types", arguments.Get("types", variables)),
            limit,
            projection?.Bind(variables),
            shape
        );
    }

    private sealed class Call(
        RootField field,
        string text,
        IReadOnlyList<NodeType>? types,
        int limit,
        NodeProjection? projection,
        ObjectShape<Found> shape
    ) : RootCall(field)
    {
        private IReadOnlyList<Found> _found = [];

        public override async Task RunAsync(Services services, CancellationToken cancellation)
        {
            if (services.Search is not { } index)
                throw new GraphException(ErrorCodes.NotSupported, "This service was started without a search index.");
            var hits = await index.SearchAsync(text, types, limit, cancellation).ConfigureAwait(false);
            if (projection is null)
            {
                _found = [.. hits.Select(hit => new Found(hit, null))];
                return;
            }
            var rows = new Dictionary<(NodeType, string), NodeRow>();
            foreach (var type in hits.GroupBy(hit => hit.Type, hit => (object)hit.Key))
            foreach (var row in await ReadAsync(services, type.Key, [.. type], projection, cancellation).ConfigureAwait(false))
                rows[(type.Key, (string)row.Values[^1]!)] = row;
            // A node that went away since it was indexed is no hit.
            _found = [.. hits.Where(hit => rows.ContainsKey((hit.Type, hit.Key))).Select(hit => new Found(hit, rows[(hit.Type, hit.Key)]))];
        }

        public override void Write(ResponseWriter writer) => shape.WriteList(writer, _found);

        // The key stands behind what was asked for, to tell the rows apart.
        private static async Task<IReadOnlyList<NodeRow>> ReadAsync(
            Services services,
            NodeType type,
            object[] keys,
            NodeProjection wanted,
            CancellationToken cancellation
        )
        {
            var withKey = new NodeProjection(
                new Dictionary<NodeType, IReadOnlyList<Selection>> { [type] = [.. wanted.For(type), new PropertySelection(type.Key!)] }
            );
            var query = new NodeQuery(new AllNodes(type), new Comparison(type.Key!, FilterOperator.In, keys), [], Page.All, withKey);
            return ((NodeListResult)await services.Engine.RunAsync(query, cancellation).ConfigureAwait(false)).Nodes;
        }
    }
}

/// <summary>Reads names of node types.</summary>
internal static class NodeTypes
{
    public static IReadOnlyList<NodeType>? Read(GraphSchema schema, string argument, InputValue? names)
    {
        if (names is null or InputNull)
            return null;
        var known = new EnumType(TypeNames.AnyNodeType, null, [.. schema.NodeTypes.Select(t => new EnumValue(t.Name, null, []))]);
        var chosen = (object[])InputReader.Value(names, ScalarType.Enum, known, isList: true, new InputPath(argument));
        return [.. chosen.Select(name => schema.NodeType((string)name)!)];
    }
}
