using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Core;
using KnowledgeGraph.Questions;
using Microsoft.Extensions.AI;

namespace KnowledgeGraph.Agents;

/// <summary>
/// What agents can ask of the graph, written once: the chat agent has them as a plugin, MCP clients as tools. All of them
/// only read, pass through <see cref="QueryEngine"/> and its limits, and take names from the schema alone.
/// </summary>
public sealed class GraphTools
{
    /// <summary>The name of the tool that answers questions in plain words.</summary>
    public const string AskGraph = "ask_graph";

    private const int StandardNodes = 20;
    private const int MostNodes = 200;
    private const int StandardLength = 6;
    private const int MostLength = 10;
    private const int StandardPaths = 5;
    private const int MostPaths = 25;

    private readonly QueryEngine _engine;
    private readonly ISearchIndex _search;
    private readonly QuestionEngine _questions;

    /// <summary>Makes the tools over one graph.</summary>
    public GraphTools(QueryEngine engine, ISearchIndex search, QuestionEngine questions)
    {
        (_engine, _search, _questions) = (engine, search, questions);
        var schemas = new ToolSchemas(engine.Schema);
        All = [Ask(schemas), Find(schemas), Get(schemas), Query(schemas), Aggregate(schemas), Paths(schemas), Describe(schemas)];
    }

    /// <summary>The tools.</summary>
    public IReadOnlyList<AIFunction> All { get; }

    internal IEnumerable<GraphTool> Tools => All.Cast<GraphTool>();

    private GraphSchema Schema => _engine.Schema;

    // ------------------------------------------------------------ the tools

    private GraphTool Ask(ToolSchemas schemas) =>
        new(
            AskGraph,
            "Ask the graph",
            "Answers a question in plain English from the graph alone, with citations and the words that show each claim; says so when "
                + "the graph does not hold the answer. Try this first.",
            schemas.Arguments(
                new JsonObject
                {
                    ["question"] = ToolSchemas.Text("The question, in English, as a person would ask it."),
                    ["conversationId"] = ToolSchemas.Text("The conversationId of an earlier answer, when this is a follow-up."),
                },
                ["question"]
            ),
            async (arguments, cancellation) =>
            {
                var request = new AskRequest(arguments.RequiredText("question"), arguments.Text("conversationId"));
                var answer = await _questions.AskAsync(request, cancellation).ConfigureAwait(false);
                return JsonSerializer.SerializeToElement(answer, AnswerJson.Options);
            }
        );

    private GraphTool Find(ToolSchemas schemas) =>
        new(
            "find_nodes",
            "Find nodes",
            "Finds nodes by the words people use: names, other names, titles, descriptions, quoted evidence. Gives their types and ids.",
            schemas.Arguments(
                new JsonObject
                {
                    ["text"] = ToolSchemas.Text("Plain words."),
                    ["types"] = schemas.NodeTypes("Only nodes of these types."),
                    ["limit"] = ToolSchemas.Number($"The most to give; {StandardNodes} unless said.", 1, MostNodes),
                },
                ["text"]
            ),
            async (arguments, cancellation) =>
            {
                var limit = arguments.Number("limit", StandardNodes, MostNodes);
                var types = arguments.NodeTypes(Schema, "types");
                var hits = await _search.SearchAsync(arguments.RequiredText("text"), types, limit, cancellation).ConfigureAwait(false);
                return NodeJson.Object(json => Hits(json, hits));
            }
        );

    private GraphTool Get(ToolSchemas schemas) =>
        new(
            "get_node",
            "Read a node",
            "Gives everything about one node: its properties, and for each relationship the nodes that it leads to, with what the "
                + "relationship says.",
            schemas.Arguments(
                new JsonObject { ["type"] = schemas.NodeType("The type of the node."), ["id"] = ToolSchemas.Text("Its id.") },
                ["type", "id"]
            ),
            async (arguments, cancellation) =>
            {
                var (type, filter) = arguments.Node(Schema);
                var projection = SelectReader.Everything(type);
                var found = (NodeListResult)
                    await _engine
                        .RunAsync(new NodeQuery(new AllNodes(type), filter, [], new Page(0, 1), projection), cancellation)
                        .ConfigureAwait(false);
                return NodeJson.Object(json =>
                {
                    json.WritePropertyName("node");
                    if (found.Nodes is [var node])
                        NodeJson.Node(json, node, projection);
                    else
                        json.WriteNullValue();
                });
            }
        );

    private GraphTool Query(ToolSchemas schemas) =>
        new(
            "query_nodes",
            "Query nodes",
            "Lists the nodes of a type that fulfil a condition, in an order, with the fields that are wanted, and says how many there are "
                + "in all.",
            schemas.Arguments(
                new JsonObject
                {
                    ["type"] = schemas.Type("The type of the nodes."),
                    ["where"] = schemas.Where(),
                    ["sort"] = ToolSchemas.Array(
                        "The order: one object a key, such as {\"property\": \"DESC\"}.",
                        ToolSchemas.AnyObject("A property and ASC or DESC.")
                    ),
                    ["limit"] = ToolSchemas.Number($"The most to give; {StandardNodes} unless said.", 1, MostNodes),
                    ["offset"] = ToolSchemas.Number("How many to leave out first.", 0, int.MaxValue),
                    ["select"] = ToolSchemas.AnyObject(
                        "The fields that are wanted: {\"property\": true, \"relationship\": {\"property\": true, \"properties\": "
                            + "{\"property of the relationship\": true}}}. Without it: every property."
                    ),
                },
                ["type"],
                withConditions: true
            ),
            async (arguments, cancellation) =>
            {
                var type = arguments.Entity(Schema, "type");
                var edges = new EdgeProjection(SelectReader.Read(type, arguments.Value("select")));
                var offset = arguments.Value("offset") is { } value ? InputReader.Count(value, new InputPath("offset")) : 0;
                var query = new ConnectionQuery(
                    new AllNodes(type),
                    WhereReader.Read(type, arguments.Value("where")),
                    SortReader.Read(type, arguments.Value("sort")),
                    new Page(offset, arguments.Number("limit", StandardNodes, MostNodes)),
                    new ConnectionParts(TotalCount: true, edges, PageInfo: false, [], [])
                );
                var result = (ConnectionResult)await _engine.RunAsync(query, cancellation).ConfigureAwait(false);
                return NodeJson.Object(json => NodeJson.Connection(json, result, edges));
            }
        );

    private GraphTool Aggregate(ToolSchemas schemas) =>
        new(
            "aggregate",
            "Count and aggregate",
            "Puts the nodes of a type into groups and counts or measures each group; the largest groups come first unless an order is given.",
            schemas.Arguments(
                new JsonObject
                {
                    ["type"] = schemas.Type("The type of the nodes."),
                    ["where"] = schemas.Where(),
                    ["by"] = ToolSchemas.Array(
                        "What to group by, one object a key: {\"property\": true} for a property, {\"relationship\": {}} for the node that a "
                            + "relationship leads to, {\"relationship\": {\"property\": true}} for a property of that node.",
                        ToolSchemas.AnyObject("A key.")
                    ),
                    ["measures"] = ToolSchemas.Array(
                        "What to measure of each group beside the count of its nodes: {\"function\": \"AVERAGE\", \"of\": "
                            + "{\"property\": true}}.",
                        ToolSchemas.Object(
                            new JsonObject
                            {
                                ["function"] = ToolSchemas.Enum("The function.", GroupReader.Functions.Values.Select(v => v.Name)),
                                ["of"] = ToolSchemas.AnyObject("What it is taken of, written as a key is."),
                            }
                        )
                    ),
                    ["sort"] = ToolSchemas.Array(
                        "The order: {\"count\": \"DESC\"}, {\"key\": 0, \"direction\": \"ASC\"} or {\"measure\": 0, \"direction\": \"DESC\"}.",
                        ToolSchemas.AnyObject("One key of the order.")
                    ),
                    ["limit"] = ToolSchemas.Number($"The most groups to give; {MostNodes} unless said.", 1, MostNodes),
                },
                ["type", "by"],
                withConditions: true
            ),
            async (arguments, cancellation) =>
            {
                var query = GroupQuery(arguments);
                var result = (GroupResult)await _engine.RunAsync(query, cancellation).ConfigureAwait(false);
                return NodeJson.Object(json => Groups(json, query, result));
            }
        );

    private GraphTool Paths(ToolSchemas schemas) =>
        new(
            "find_paths",
            "Find paths",
            "Finds the shortest ways from one node to another, along any relationships.",
            schemas.Arguments(
                new JsonObject
                {
                    ["from"] = schemas.Node("Where the ways start."),
                    ["to"] = schemas.Node("Where they lead."),
                    ["maxLength"] = ToolSchemas.Number($"The most relationships on a way; {StandardLength} unless said.", 1, MostLength),
                    ["without"] = schemas.NodeTypes("Node types that a way may not pass through."),
                    ["limit"] = ToolSchemas.Number($"The most ways to give; {StandardPaths} unless said.", 1, MostPaths),
                },
                ["from", "to"]
            ),
            async (arguments, cancellation) =>
            {
                var (from, fromFilter) = arguments.Node(Schema, "from");
                var (to, toFilter) = arguments.Node(Schema, "to");
                var projection = new NodeProjection(
                    Schema.NodeTypes.ToDictionary(type => type, type => SelectReader.Identity(type).For(type))
                );
                var query = new PathQuery(
                    from,
                    fromFilter,
                    to,
                    toFilter,
                    arguments.Number("maxLength", StandardLength, MostLength),
                    arguments.NodeTypes(Schema, "without") ?? [],
                    arguments.Number("limit", StandardPaths, MostPaths),
                    projection
                );
                var result = (PathResult)await _engine.RunAsync(query, cancellation).ConfigureAwait(false);
                return NodeJson.Object(json => Ways(json, result, projection));
            }
        );

    private GraphTool Describe(ToolSchemas schemas) =>
        new(
            "describe_schema",
            "Describe the graph",
            "Says what the graph holds: every type with its properties and relationships; for one type, all that is known of its fields.",
            schemas.Arguments(new JsonObject { ["type"] = schemas.Type("A type, for its details.") }, []),
            (arguments, _) =>
                Task.FromResult(
                    arguments.Value("type") is null ? SchemaJson.Overview(Schema) : SchemaJson.Of(arguments.Entity(Schema, "type"))
                )
        );

    // ------------------------------------------------------------ their parts

    private GroupQuery GroupQuery(ToolArguments arguments)
    {
        var type = arguments.Entity(Schema, "type");
        var keys = GroupReader.ReadKeys(type, arguments.Value("by") ?? new InputList([]), SelectReader.Identity);
        var measures = GroupReader.ReadMeasures(type, arguments.Value("measures"));
        var sort = GroupReader.ReadSort(arguments.Value("sort"), keys.Count, measures.Count);
        return new GroupQuery(
            type,
            WhereReader.Read(type, arguments.Value("where")),
            keys,
            measures,
            sort.Count > 0 ? sort : [new GroupSort(0, ByMeasure: true, Descending: true)],
            new Page(0, arguments.Number("limit", MostNodes, MostNodes))
        );
    }

    private static void Hits(Utf8JsonWriter json, IReadOnlyList<SearchHit> hits)
    {
        json.WriteStartArray("nodes");
        foreach (var hit in hits)
        {
            json.WriteStartObject();
            json.WriteString("label", hit.Type.Name);
            json.WriteString("id", hit.Key);
            json.WriteString("name", hit.Name);
            json.WriteStartObject("matches");
            foreach (var (property, fragment) in hit.Highlights)
                json.WriteString(property, Plain(fragment));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // Agents quote what they are given: the text itself, without the mark-up that shows matches to people.
    private static string Plain(string fragment) =>
        WebUtility.HtmlDecode(fragment.Replace("<em>", "", StringComparison.Ordinal).Replace("</em>", "", StringComparison.Ordinal));

    private static void Groups(Utf8JsonWriter json, GroupQuery query, GroupResult result)
    {
        json.WriteStartArray("groups");
        foreach (var group in result.Groups)
        {
            json.WriteStartObject();
            json.WriteStartArray("keys");
            for (var i = 0; i < group.Keys.Length; i++)
                Key(json, query.Keys[i], group.Keys[i]);
            json.WriteEndArray();
            json.WritePropertyName("count");
            ScalarText.Write(json, ScalarType.Int, group.Measures[0]);
            json.WriteStartArray("measures");
            for (var i = 1; i < group.Measures.Length; i++)
                ScalarText.Write(json, query.Measures[i].ResultType, group.Measures[i]);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Key(Utf8JsonWriter json, GroupKey key, object? value)
    {
        if (value is NodeRow node)
            NodeJson.Node(json, node, key.Projection!);
        else
            ScalarText.Write(json, key.Property?.Type ?? ScalarType.String, value);
    }

    private static void Ways(Utf8JsonWriter json, PathResult result, NodeProjection projection)
    {
        json.WriteStartArray("paths");
        foreach (var way in result.Paths)
        {
            json.WriteStartObject();
            json.WriteStartArray("nodes");
            foreach (var node in way.Nodes)
                NodeJson.Node(json, node, projection);
            json.WriteEndArray();
            json.WriteStartArray("steps");
            foreach (var step in way.Steps)
            {
                json.WriteStartObject();
                json.WriteString("relationship", step.Type);
                json.WriteBoolean("forward", step.Forward);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
