using KnowledgeGraph.Core;
using KnowledgeGraph.Ingest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Host.Web;

/// <summary>The report of <c>kg verify</c>, over HTTP.</summary>
internal static class AuditRoute
{
    /// <summary>Maps <c>GET /api/audit</c>: the report on the data as they are; 503 when the store cannot be reached.</summary>
    public static void MapAudit(this IEndpointRouteBuilder routes, GraphAudit audit) => routes
        .MapGet("/api/audit", async (CancellationToken cancellation) =>
        {
            try
            {
                return Results.Ok(await audit.ReportAsync(cancellation));
            }
            catch (GraphException error)
            {
                return Results.Json(new { error.Errors }, statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        })
        .WithDisplayName("Audit").Produces<AuditReport>();
}
