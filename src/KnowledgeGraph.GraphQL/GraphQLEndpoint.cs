using System.Buffers;
using KnowledgeGraph.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.GraphQL;

/// <summary>The GraphQL door: <c>POST</c> and <c>GET</c> by GraphQL over HTTP.</summary>
public static class GraphQLEndpoint
{
    private const string ResponseJson = "application/graphql-response+json";
    private const string PlainJson = "application/json";

    /// <summary>Serves the graph at <c>/graphql</c>. Builds the served schema, which takes some tenths of a second.</summary>
    /// <param name="routes">The routes to add to.</param>
    /// <param name="engine">Answers the queries.</param>
    /// <param name="search">Answers <c>search</c>; without it that field gives an error.</param>
    /// <param name="limits">What one request may hold; the defaults when null.</param>
    /// <exception cref="GraphException">The schema of the graph cannot be served: one of its names is one of the API's own.</exception>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder routes,
        QueryEngine engine,
        ISearchIndex? search = null,
        GraphQLLimits? limits = null
    )
    {
        limits ??= new GraphQLLimits();
        var executor = new Executor(engine, search, limits);
        routes.ServiceProvider.GetService<IHostApplicationLifetime>()?.ApplicationStopped.Register(executor.Dispose);
        var log = routes.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("KnowledgeGraph.GraphQL");
        return routes.Map("/graphql", http => AnswerAsync(http, executor, limits, log)).WithDisplayName("GraphQL").ExcludeFromDescription();
    }

    private static async Task AnswerAsync(HttpContext http, Executor executor, GraphQLLimits limits, ILogger log)
    {
        var output = new ArrayBufferWriter<byte>(1_024);
        if (MediaType(http.Request) is not { } mediaType)
        {
            AnswerWriter.WriteErrors(
                output,
                [new GraphError(ErrorCodes.BadRequest, $"The answer comes as {ResponseJson} or {PlainJson}; the request accepts neither.")]
            );
            await SendAsync(http, StatusCodes.Status406NotAcceptable, PlainJson, output).ConfigureAwait(false);
            return;
        }
        var status = await AnswerAsync(http, executor, limits, mediaType, output, log).ConfigureAwait(false);
        await SendAsync(http, status, mediaType, output).ConfigureAwait(false);
    }

    private static async Task<int> AnswerAsync(
        HttpContext http,
        Executor executor,
        GraphQLLimits limits,
        string mediaType,
        ArrayBufferWriter<byte> output,
        ILogger log
    )
    {
        try
        {
            if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsPost(http.Request.Method))
            {
                http.Response.Headers.Allow = "GET, POST";
                throw new RequestReader.Refused(
                    StatusCodes.Status405MethodNotAllowed,
                    ErrorCodes.BadRequest,
                    "GraphQL is asked by GET or POST."
                );
            }
            var request = await RequestReader.ReadAsync(http.Request, limits.Bytes).ConfigureAwait(false);
            var isReached = await executor.ExecuteAsync(request, output, http.RequestAborted).ConfigureAwait(false);
            // What balances load and what retries understand the status, not the body.
            return isReached ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        }
        catch (RequestReader.Refused refused)
        {
            AnswerWriter.WriteErrors(output, [refused.Error]);
            return refused.Status;
        }
        catch (GraphException error)
        {
            AnswerWriter.WriteErrors(output, error.Errors);
            // A request that was not run has no data; plain JSON clients take 200 for whatever is well-formed HTTP.
            return mediaType == ResponseJson ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "A GraphQL request failed by a mistake of ours.");
            output.ResetWrittenCount();
            AnswerWriter.WriteErrors(output, [new GraphError(ErrorCodes.Internal, "The service made a mistake; its log says which.")]);
            return StatusCodes.Status500InternalServerError;
        }
    }

    // Whoever names neither gets the media type of the specification.
    private static string? MediaType(HttpRequest request)
    {
        if (request.Headers.Accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
            return ResponseJson;
        foreach (var range in accepted.Where(a => a.Quality is not 0).OrderByDescending(a => a.Quality ?? 1))
        {
            var name = range.MediaType.ToString().ToLowerInvariant();
            if (name is ResponseJson or "application/*" or "*/*")
                return ResponseJson;
            if (name is PlainJson)
                return PlainJson;
        }
        return null;
    }

    private static async Task SendAsync(HttpContext http, int status, string mediaType, ArrayBufferWriter<byte> output)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = mediaType + "; charset=utf-8";
        http.Response.ContentLength = output.WrittenCount;
        await http.Response.BodyWriter.WriteAsync(output.WrittenMemory, http.RequestAborted).ConfigureAwait(false);
    }
}
