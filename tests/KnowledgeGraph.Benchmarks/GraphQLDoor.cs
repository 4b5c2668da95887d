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
[MemoryDiagnoser]
public class GraphQLDoor
{
    private const string Document = "query ($id: ID!) { papers(where: {id: {eq: $id}}) { id title year domain { name } } }";
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly MemoryStream _stream = new();
    private readonly GraphQLSerializer _serializer = new();
    private readonly DocumentExecuter _executer = new();
    private readonly JsonElement _variables = JsonElement.Parse("""{"id": "ref-227"}""");
    private readonly Inputs _inputs = new(new Dictionary<string, object?> { ["id"] = "ref-227" });
    private QueryEngine _engine = null!;
    private Executor _own = null!;
    private ISchema _schema = null!;
    private global::GraphQLParser.AST.GraphQLDocument _parsed = null!;
    private EntityType _papers = null!;

    [GlobalSetup]
    public async Task SetUp()
    {
        var schema = SchemaReader.ReadFolder(Repository.PathTo("graph-schema"));
        var store = EmbeddedStore.Open(schema, dataDir: null);
        await store.ApplyAsync(SeedReader.ReadFolder(Repository.PathTo("seed"), schema).Change, CancellationToken.None);
        _engine = new QueryEngine(schema, store, new QueryLimits());
        _own = new Executor(_engine, null, new GraphQLLimits());
        _papers = schema.EntityTypes.First(t => t.Api.Plural == "papers");
        _schema = LibrarySchema();
        _parsed = global::GraphQLParser.Parser.Parse(Document);
    }

    /// <summary>The query made by hand, its result written by hand.</summary>
    [Benchmark(Baseline = true)]
    public async Task Plain()
    {
        _output.ResetWrittenCount();
        var rows = await RowsAsync("ref-227");
        await using var json = new Utf8JsonWriter(_output);
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
        _output.ResetWrittenCount();
        return _own.ExecuteAsync(new GraphQLRequest(Document, null, _variables), _output, CancellationToken.None);
    }

    /// <summary>The library's executer, given the parsed document and no rules.</summary>
    [Benchmark]
    public Task Library() => LibraryAsync(new ExecutionOptions
    {
        Schema = _schema, Query = Document, Document = _parsed, Variables = _inputs, ValidationRules = [],
    });

    /// <summary>The library's executer from the text, with its rules.</summary>
    [Benchmark]
    public Task LibraryFromText() => LibraryAsync(new ExecutionOptions { Schema = _schema, Query = Document, Variables = _inputs });

    private async Task LibraryAsync(ExecutionOptions options)
    {
        _stream.SetLength(0);
        await _serializer.WriteAsync(_stream, await _executer.ExecuteAsync(options), CancellationToken.None);
    }

    private async Task<IReadOnlyList<NodeRow>> RowsAsync(string id)
    {
        var domain = _papers.Relationship("domain")!;
        Selection[] selections =
        [
            new PropertySelection(_papers.Property("id")!), new PropertySelection(_papers.Property("title")!), new PropertySelection(_papers.Property("year")!),
            new NodesSelection("domain", new NodeQuery(new RelatedNodes(domain), Filter.Everything, [], new Page(0, 1),
                NodeProjection.Of(domain.Target, new PropertySelection(domain.Target.Property("name")!)))),
        ];
        var query = new NodeQuery(new AllNodes(_papers), new Comparison(_papers.Property("id")!, FilterOperator.Eq, id), [], Page.All, NodeProjection.Of(_papers, selections));
        return ((NodeListResult)await _engine.RunAsync(query, CancellationToken.None)).Nodes;
    }

    // The part of the served schema that the document needs, with resolvers.
    private Schema LibrarySchema()
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
        paper.AddField(new FieldType { Name = "domain", ResolvedType = domain, Resolver = new global::GraphQL.Resolvers.FuncFieldResolver<NodeRow, object?>(c => ((NodeListResult)c.Source.Values[3]!).Nodes[0]) });
        var query = new ObjectGraphType { Name = "Query" };
        query.AddField(new FieldType
        {
            Name = "papers",
            ResolvedType = new NonNullGraphType(new ListGraphType(new NonNullGraphType(paper))),
            Arguments = [new QueryArgument(where) { Name = "where" }],
            Resolver = new global::GraphQL.Resolvers.FuncFieldResolver<object?>(async c =>
                await RowsAsync((string)((IDictionary<string, object?>)((IDictionary<string, object?>)c.Arguments!["where"].Value!)["id"]!)["eq"]!)),
        });
        var schema = new Schema { Query = query };
        schema.Initialize();
        return schema;
    }
}
