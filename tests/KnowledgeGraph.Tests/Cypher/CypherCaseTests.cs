using System.Buffers;
using KnowledgeGraph.Core;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Cypher;

/// <summary>
/// The Cypher of queries: each <c>.graphql</c> below <c>tests/cases/cypher</c> compiles to the <c>.cypher</c> beside it, with its
/// parameters in comments. The folder <c>review</c> is asked of the review's schema, <c>directives</c> of the conformance cases' one.
/// </summary>
public class CypherCaseTests
{
    private static readonly Dictionary<string, GraphSchema> Schemas = new()
    {
        ["review"] = SchemaReader.ReadFolder(Repository.PathTo("graph-schema")),
        ["directives"] = SchemaReader.ReadFolder(Repository.PathTo("tests", "cases", "conformance", "review")),
    };

    public static TheoryData<string> Cases() =>
        [
            .. Schemas
                .Keys.SelectMany(folder => Directory.GetFiles(CaseFile.PathTo("cypher", folder), "*.graphql"))
                .Select(file => Path.GetRelativePath(CaseFile.PathTo("cypher"), file).Replace(".graphql", "", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_query_compiles_to_the_statement_beside_it(string name)
    {
        var schema = Schemas[name.Split('/')[0]];
        var query = await QueryOfAsync(
            schema,
            await File.ReadAllTextAsync(CaseFile.PathTo("cypher", name + ".graphql"), TestContext.Current.CancellationToken)
        );

        var compiled = new CypherCompiler(schema).Compile(query);

        var parameters = compiled.Parameters.Select(parameter => $"// ${parameter.Key} = {ResultText.Of([parameter.Value])}\n");
        CaseFile.Check(CaseFile.PathTo("cypher", name + ".cypher"), $"{string.Concat(parameters)}{compiled.Text}\n");
    }

    // The GraphQL door is the one that turns text into a query; a store that only listens hears it.
    private static async Task<GraphQuery> QueryOfAsync(GraphSchema schema, string text)
    {
        await using var store = new ListeningStore();
        using var executor = new Executor(new QueryEngine(schema, store, new QueryLimits()), null, new GraphQLLimits());
        var answer = new ArrayBufferWriter<byte>();
        await executor.ExecuteAsync(new GraphQLRequest(text, null, default), answer, TestContext.Current.CancellationToken);
        return store.Heard ?? throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(answer.WrittenSpan));
    }

    private sealed class ListeningStore : IGraphStore
    {
        public GraphQuery? Heard { get; private set; }

        public Task<QueryResult> QueryAsync(GraphQuery query, CancellationToken cancellation)
        {
            Heard = query;
            throw new GraphException(ErrorCodes.NotSupported, "It only listens.");
        }

        public Task ApplyAsync(GraphChange change, CancellationToken cancellation) => Task.CompletedTask;

        public ValueTask<string> GetVersionAsync(CancellationToken cancellation) => ValueTask.FromResult("");

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
