using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Host.Web;

/// <summary>The page at <c>/</c>: what this is, and its doors.</summary>
internal static class FrontPage
{
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapFrontPage(this IEndpointRouteBuilder routes, Graph graph)
    {
        routes
            .MapGet(
                "/",
                (HttpContext http) =>
                {
                    http.Response.Headers.ContentSecurityPolicy = Policy;
                    return Results.Text(Page(graph), "text/html", Encoding.UTF8);
                }
            )
            .ExcludeFromDescription();
    }

    private static string Page(Graph graph) =>
        $$"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>KnowledgeGraph</title>
            <style>
              body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem; color-scheme: light dark }
              dt { font-weight: 600 } dd { margin: 0 0 .75rem }
            </style>
            <h1>KnowledgeGraph</h1>
            <p>{{WebUtility.HtmlEncode(graph.Outline)}}; {{WebUtility.HtmlEncode(graph.Origin)}}.</p>
            <dl>
            {{string.Join(
                '\n',
                Doors.All.Select(door => $"<dt><a href=\"{door.Path}\">{door.Path}</a></dt><dd>{WebUtility.HtmlEncode(door.What)}</dd>")
            )}}
            </dl>
            </html>

            """;
}
