using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Ingest;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// What answering costs around the store: one paper with its domain by id, from a document with a variable to the bytes of the
/// answer. Ours, beside the library's executer over the same store, and beside the least that any door must do.
/// </summary>
[Config(typeof(ShortRun))]
public class GraphQLDoor
{
    private const string Document = "query ($id: ID!) { papers(where: {id: {eq: $id}}) { id title year domain { name } } }";

    // Filled once for all: the benchmarks run in one process.
    private static readonly GraphSchema Graph = SchemaReader.ReadFolder(Repository.PathTo("graph-schema"));
    private static readonly QueryEngine Engine = new(Graph, NewStore(), new QueryLimits());
    private static readonly Executor Ours = new(Engine, null, new GraphQLLimits());
    private static readonly DocumentExecuter Theirs = new();
    private static readonly GraphQLSerializer Serializer = new();
    private static readonly EntityType Papers = Engine.Schema.EntityTypes.First(t => t.Api.Plural == "papers");
    private static readonly ISchema LibrarysSchema = LibrarySchema();
    private static readonly global::GraphQLParser.AST.GraphQLDocument Parsed = global::GraphQLParser.Parser.Parse(Document);
    private static readonly JsonElement Variables = JsonElement.Parse("""{"id": "ref-227"}""");
    private static readonly Inputs LibrarysInputs = new(new Dictionary<string, object?> { ["id"] = "ref-227" });
    private static readonly ArrayBufferWriter<byte> Output = new();
    private static readonly MemoryStream Stream = new();

    /// <summary>The query made by hand, its result written by hand.</summary>
    [Benchmark(Baseline = true)]
    public async Task Plain()
    {
        Output.ResetWrittenCount();
        var rows = await RowsAsync("ref-227");
        await using var json = new Utf8JsonWriter(Output);
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteStartArray("papers");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("id", (string?)row.Values[0]);
            json.WriteString("title", (string?)row.Values[1]);
            json.WriteNumber("year", (long)row.Values[2]!);
            json.WriteStartObject("domain");
            json.WriteString("name", (string?)((NodeListResult)row.Values[3]!).Nodes[0].Values[0]);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Our executor.</summary>
    [Benchmark]
    public Task Own()
    {
        Output.ResetWrittenCount();
        return Ours.ExecuteAsync(new GraphQLRequest(Document, null, Variables), Output, CancellationToken.None);
    }

    /// <summary>The library's executer, given the parsed document and no rules.</summary>
    [Benchmark]
    public Task Library() =>
        LibraryAsync(
            new ExecutionOptions
            {
                Schema = LibrarysSchema,
                Query = Document,
                Document = Parsed,
                Variables = LibrarysInputs,
                ValidationRules = [],
            }
        );

    /// <summary>The library's executer from the text, with its rules.</summary>
    [Benchmark]
    public Task LibraryFromText() =>
        LibraryAsync(
            new ExecutionOptions
            {
                Schema = LibrarysSchema,
                Query = Document,
                Variables = LibrarysInputs,
            }
        );

    private static EmbeddedStore NewStore()
    {
        var store = EmbeddedStore.Open(Graph, dataDir: null);
        store.ApplyAsync(SeedReader.ReadFolder(Repository.PathTo("seed"), Graph).Change, CancellationToken.None).GetAwaiter().GetResult();
        return store;
    }

    private static async Task LibraryAsync(ExecutionOptions options)
    {
        Stream.SetLength(0);
        await Serializer.WriteAsync(Stream, await Theirs.ExecuteAsync(options), CancellationToken.None);
    }

    private static async Task<IReadOnlyList<NodeRow>> RowsAsync(string id)
    {
        var domain = Papers.Relationship("domain")!;
        Selection[] selections =
        [
            new PropertySelection(Papers.Property("id")!),
            new PropertySelection(Papers.Property("title")!),
            new PropertySelection(Papers.Property("year")!),
            new NodesSelection(
                "domain",
                new NodeQuery(
                    new RelatedNodes(domain),
                    Filter.Everything,
                    [],
                    new Page(0, 1),
                    NodeProjection.Of(domain.Target, new PropertySelection(domain.Target.Property("name")!))
                )
            ),
        ];
        var query = new NodeQuery(
            new AllNodes(Papers),
            new Comparison(Papers.Property("id")!, FilterOperator.Eq, id),
            [],
            Page.All,
            NodeProjection.Of(Papers, selections)
        );
        return ((NodeListResult)await Engine.RunAsync(query, CancellationToken.None)).Nodes;
    }

    // The part of the served schema that the document needs, with resolvers.
    private static Schema LibrarySchema()
    {
        var filter = new InputObjectGraphType { Name = "IDScalarFilters" };
        filter.Field<IdGraphType>("eq");
        var where = new InputObjectGraphType { Name = "PaperWhere" };
        where.AddField(new FieldType { Name = "id", ResolvedType = filter });
        var domain = new ObjectGraphType<NodeRow> { Name = "MethodDomain" };
        domain.Field<NonNullGraphType<StringGraphType>>("name").Resolve(c => c.Source.Values[0]);
        var paper = new ObjectGraphType<NodeRow> { Name = "Paper" };
        paper.Field<NonNullGraphType<IdGraphType>>("id").Resolve(c => c.Source.Values[0]);
        paper.Field<NonNullGraphType<StringGraphType>>("title").Resolve(c => c.Source.Values[1]);
        paper.Field<IntGraphType>("year").Resolve(c => (int?)(long?)c.Source.Values[2]);
        paper.AddField(
            new FieldType
            {
                Name = "domain",
                ResolvedType = domain,
                Resolver = new global::GraphQL.Resolvers.FuncFieldResolver<NodeRow, object?>(c =>
                    ((NodeListResult)c.Source.Values[3]!).Nodes[0]
                ),
            }
        );
        var query = new ObjectGraphType { Name = "Query" };
        query.AddField(
            new FieldType
            {
                Name = "papers",
                ResolvedType = new NonNullGraphType(new ListGraphType(new NonNullGraphType(paper))),
                Arguments = [new QueryArgument(where) { Name = "where" }],
                Resolver = new global::GraphQL.Resolvers.FuncFieldResolver<object?>(async c =>
                    await RowsAsync(
                        (string)((IDictionary<string, object?>)((IDictionary<string, object?>)c.Arguments!["where"].Value!)["id"]!)["eq"]!
                    )
                ),
            }
        );
        var schema = new Schema { Query = query };
        schema.Initialize();
        return schema;
    }
}
