using Microsoft.AspNetCore.Builder;

namespace KnowledgeGraph.Host.Web;

/// <summary>What every answer tells a browser, unless the door that made it says otherwise.</summary>
internal static class SecurityHeaders
{
    private const string NothingLoads = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                http.Response.OnStarting(() =>
                {
                    var headers = http.Response.Headers;
                    headers.XContentTypeOptions = "nosniff";
                    headers.XFrameOptions = "DENY";
                    headers["Referrer-Policy"] = "no-referrer";
                    if (headers.ContentSecurityPolicy.Count == 0)
                        headers.ContentSecurityPolicy = NothingLoads;
                    return Task.CompletedTask;
                });
                return next(http);
            }
        );
}
