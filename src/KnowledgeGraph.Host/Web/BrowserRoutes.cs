using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Host.Web;

/// <summary>
/// Serves the style sheet and the guide of Neo4j Browser: the folder <c>browser</c> beside the type definitions. A Browser at
/// another address fetches them, so they may be read from anywhere.
/// </summary>
internal static class BrowserRoutes
{
    /// <summary>Maps <c>/browser/FILE</c> for each file of the folder; nothing where there is no such folder.</summary>
    public static void MapBrowserFiles(this IEndpointRouteBuilder routes, string schemaFolder)
    {
        var folder = Path.Combine(schemaFolder, "browser");
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.GetFiles(folder))
        {
            var type = Path.GetExtension(file) == ".html" ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
            routes
                .MapMethods(
                    $"/browser/{Path.GetFileName(file)}",
                    ["GET", "OPTIONS"],
                    (HttpContext http) =>
                    {
                        http.Response.Headers.AccessControlAllowOrigin = "*";
                        // The Browser asks beforehand whether it may send headers against caching.
                        http.Response.Headers.AccessControlAllowHeaders = "*";
                        return HttpMethods.IsOptions(http.Request.Method)
                            ? Results.NoContent()
                            : Results.File(Path.GetFullPath(file), type);
                    }
                )
                .ExcludeFromDescription();
        }
    }
}
