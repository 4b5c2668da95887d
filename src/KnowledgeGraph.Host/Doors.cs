using KnowledgeGraph.Agents;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Host.Web;
using KnowledgeGraph.Rest;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Host;

/// <summary>A way in over HTTP.</summary>
/// <param name="Path">Its address.</param>
/// <param name="What">What it is, for the front page and the terminal.</param>
/// <param name="Map">Adds its routes.</param>
/// <param name="Add">Adds what its routes need, before the server is built; null for nothing.</param>
internal sealed record Door(
    string Path,
    string What,
    Action<IEndpointRouteBuilder, Graph> Map,
    Action<IServiceCollection, Graph>? Add = null
);

/// <summary>Every door, in the order in which the front page names them. A new one is a line here.</summary>
internal static class Doors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new("/graphql", "GraphQL: POST or GET", (routes, graph) => routes.MapGraphQL(graph.Engine, graph.Search)),
        new(
            "/graphiql",
            "GraphiQL: ask in the browser, with examples",
            (routes, graph) => routes.MapGraphiQL([.. graph.Examples.Select(text => new GraphiQLTab(text))])
        ),
        new(
            "/api/audit",
            "What the source states against what the graph gives, and every rule, as JSON",
            (routes, graph) => routes.MapAudit(graph.Audit)
        ),
        new(
            ApiDoor.Description,
            "The HTTP API in OpenAPI: POST /api/ask, POST /api/chat, GET /api/suggest",
            (routes, graph) => routes.MapApi(graph.Asking.Questions, graph.Asking.Chat, graph.Asking.Suggestions),
            (services, _) => services.AddApi()
        ),
        new(
            McpDoor.Path,
            "The Model Context Protocol, for agents: the graph's tools",
            (routes, graph) => routes.MapGraphMcp(graph.Asking.Settings.Mcp),
            (services, graph) => services.AddGraphMcp(graph.Asking.Tools)
        ),
    ];
}
