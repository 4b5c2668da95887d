using KnowledgeGraph.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Host.Web;

/// <summary>What watches over the process asks: is it alive, and can it answer now.</summary>
internal static class HealthRoutes
{
    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>: 200, or 503 when the store cannot be reached.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes, QueryEngine engine)
    {
        routes.MapGet("/health/live", () => Results.Text("live\n")).ExcludeFromDescription();
        routes
            .MapGet(
                "/health/ready",
                async (CancellationToken cancellation) =>
                {
                    try
                    {
                        await engine.GetVersionAsync(cancellation);
                        return Results.Text("ready\n");
                    }
                    catch (GraphException error)
                    {
                        return Results.Text(error.Message + "\n", statusCode: StatusCodes.Status503ServiceUnavailable);
                    }
                }
            )
            .ExcludeFromDescription();
    }
}
