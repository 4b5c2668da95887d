using System.Text.Json;
using KnowledgeGraph.Core;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.EndToEnd.Tests.Neo4j;

/// <summary>Neo4j does what every store must.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jStoreSpecification : StoreSpecification
{
    private readonly Neo4jServer _server;

    public Neo4jStoreSpecification(Neo4jServer server) => (_server = server).Require();

    protected override IReadOnlyDictionary<string, string> Different { get; } =
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(CaseFile.PathTo("stores", "neo4j.json")))!;

    protected override Task<IGraphStore> OpenAsync(GraphSchema schema, GraphChange data) => _server.OpenAsync(schema, data);
}

/// <summary>The answers of Neo4j fit each other.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jStoreLaws : StoreLaws
{
    private readonly Neo4jServer _server;

    public Neo4jStoreLaws(Neo4jServer server) => (_server = server).Require();

    // Neo4j plans each new statement for some tenths of a second, and a law of one graph asks up to fifty.
    protected override int Graphs => Math.Max(1, StoreSpecification.Queries / 100);

    protected override Task<IGraphStore> OpenAsync(GraphSchema schema, GraphChange data) => _server.OpenAsync(schema, data);
}
