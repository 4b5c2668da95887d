using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.GraphQL;

/// <summary>A query that the GraphiQL page shows at a first visit, in a tab of its own.</summary>
/// <param name="Query">The text of the operation.</param>
/// <param name="Variables">Its variables, as a JSON object.</param>
public sealed record GraphiQLTab(string Query, string? Variables = null);

/// <summary>
/// The GraphiQL page at <c>/graphiql</c>, which asks <c>/graphql</c> beside it. Its files stand in this assembly
/// (made by <c>graphiql/graphiql.targets</c>), and the page may load nothing from elsewhere.
/// </summary>
public static class GraphiQLPage
{
    private const string Folder = "graphiql/";
    private const string EmptySettings = "type=\"application/json\">{}<";

    // Styles are set by script in the editor; its fonts and icons are written in the style sheet.
    private const string Policy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; "
        + "style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; base-uri 'none'; form-action 'none'";

    /// <summary>Whether this assembly was built with the page: it is left out where there was no npm.</summary>
    public static bool IsBuilt => Open("index.html") is not null;

    /// <summary>Serves the page, and its files below it.</summary>
    /// <param name="routes">The routes to add to.</param>
    /// <param name="tabs">The queries that a first visit finds; without any, GraphiQL's own welcome.</param>
    public static void MapGraphiQL(this IEndpointRouteBuilder routes, params IReadOnlyList<GraphiQLTab> tabs)
    {
        var page = Page(tabs);
        var version = new EntityTagHeaderValue($"\"{typeof(GraphiQLPage).Module.ModuleVersionId:N}\"");

        routes
            .MapGet(
                "/graphiql",
                (HttpContext http) =>
                {
                    if (http.Request.Path.Value!.EndsWith('/'))
                    {
                        // The page's links are relative to the folder above.
                        return Results.Redirect(UriHelper.BuildRelative(http.Request.PathBase, "/graphiql", http.Request.QueryString));
                    }

                    if (page is null)
                    {
                        return Results.Text("This build has no GraphiQL page: npm was missing when it was made.\n", statusCode: 404);
                    }

                    http.Response.Headers.ContentSecurityPolicy = Policy;
                    http.Response.Headers.CacheControl = "no-cache";
                    return Results.Bytes(page, "text/html; charset=utf-8");
                }
            )
            .ExcludeFromDescription();

        routes
            .MapGet(
                "/graphiql/{file}",
                (string file, HttpContext http) =>
                {
                    if (file.EndsWith(".gz", StringComparison.Ordinal) || Open(file + ".gz") is not { } content)
                    {
                        return Results.NotFound();
                    }

                    http.Response.Headers.ContentSecurityPolicy = Policy;
                    http.Response.Headers.CacheControl = "no-cache";
                    http.Response.Headers.Vary = "Accept-Encoding";
                    if (http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
                    {
                        http.Response.Headers.ContentEncoding = "gzip";
                    }
                    else
                    {
                        content = new GZipStream(content, CompressionMode.Decompress);
                    }

                    var type = file.EndsWith(".css", StringComparison.Ordinal) ? "text/css" : "text/javascript";
                    return Results.Stream(content, type + "; charset=utf-8", entityTag: version);
                }
            )
            .ExcludeFromDescription();
    }

    private static byte[]? Page(IReadOnlyList<GraphiQLTab> tabs)
    {
        if (Open("index.html") is not { } stream)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        // The writer escapes '<', so no query can end the script element.
        var settings = JsonSerializer.Serialize(new { tabs }, JsonSerializerOptions.Web);
        return Encoding.UTF8.GetBytes(
            reader.ReadToEnd().Replace(EmptySettings, EmptySettings.Replace("{}", settings), StringComparison.Ordinal)
        );
    }

    private static Stream? Open(string name) => typeof(GraphiQLPage).Assembly.GetManifestResourceStream(Folder + name);
}
