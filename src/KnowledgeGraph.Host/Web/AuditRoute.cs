using KnowledgeGraph.Core;
using KnowledgeGraph.Ingest;
using KnowledgeGraph.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Host.Web;

/// <summary>The report of <c>kg verify</c>, over HTTP.</summary>
internal static class AuditRoute
{
    /// <summary>Maps <c>GET /api/audit</c>: the report on the data as they are, or the problem in the way of it.</summary>
    public static void MapAudit(this IEndpointRouteBuilder routes, GraphAudit audit) =>
        routes
            .MapGet(
                "/api/audit",
                async (CancellationToken cancellation) =>
                {
                    try
                    {
                        return Results.Json(await audit.ReportAsync(cancellation), GraphAudit.JsonForm);
                    }
                    catch (GraphException error)
                    {
                        return Results.Problem(Problems.Of(error));
                    }
                }
            )
            .WithTags("Audit")
            .WithSummary("What the source states against what the graph gives, and every rule.")
            .Produces<AuditReport>()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
