using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Host.Web;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Host;

/// <summary>A way in over HTTP.</summary>
/// <param name="Path">Its address.</param>
/// <param name="What">What it is, for the front page and the terminal.</param>
/// <param name="Map">Adds its routes.</param>
internal sealed record Door(string Path, string What, Action<IEndpointRouteBuilder, Graph> Map);

/// <summary>Every door, in the order in which the front page names them. A new one is a line here.</summary>
internal static class Doors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new("/graphql", "GraphQL: POST or GET", (routes, graph) => routes.MapGraphQL(graph.Engine, graph.Search)),
        new("/graphiql", "GraphiQL: ask in the browser, with examples", (routes, graph) => routes.MapGraphiQL([.. graph.Examples.Select(text => new GraphiQLTab(text))])),
        new("/api/audit", "What the source states against what the graph gives, and every rule, as JSON", (routes, graph) => routes.MapAudit(graph.Audit)),
    ];
}
