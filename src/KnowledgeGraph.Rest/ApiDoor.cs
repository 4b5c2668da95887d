using System.Reflection;
using KnowledgeGraph.Core;
using KnowledgeGraph.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace KnowledgeGraph.Rest;

/// <summary>
/// Questions over plain HTTP: <c>/api/ask</c>, <c>/api/chat</c>, <c>/api/suggest</c>, described by <c>/api/openapi.json</c>.
/// </summary>
public static class ApiDoor
{
    /// <summary>Where the description in OpenAPI is.</summary>
    public const string Description = "/api/openapi.json";

    // Bodies of other types reach us, so that they are refused in words.
    private const string AnyType = "*/*";

    private static readonly (string Method, string Path)[] Routes =
    [
        ("POST", "/api/ask"),
        ("POST", "/api/chat"),
        ("GET", "/api/suggest"),
        ("GET", Description),
    ];

    /// <summary>Adds what <see cref="MapApi"/> needs.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = AnswerJson.Options.Encoder;
            foreach (var converter in AnswerJson.Options.Converters)
                json.SerializerOptions.Converters.Add(converter);
        });
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(api =>
        {
            api.SwaggerDoc("openapi", new OpenApiInfo { Title = "KnowledgeGraph", Version = Version });
            api.SupportNonNullableReferenceTypes();
        });
        return services;
    }

    /// <summary>Serves questions, the chat and suggestions.</summary>
    public static void MapApi(this IEndpointRouteBuilder endpoints, QuestionEngine questions, IChat chat, Suggestions suggestions)
    {
        endpoints.MapSwagger("/api/{documentName}.json");
        var api = endpoints
            .MapGroup("/api")
            .WithTags("Questions")
            .AddEndpointFilter(CatchAsync)
            .WithMetadata(new RequestSizeLimitAttribute(RequestBody.MaxLength), Problem(400), Problem(503));
        api.MapPost("/ask", (HttpRequest request, CancellationToken cancellation) => AskAsync(request, questions, cancellation))
            .WithSummary("Answers a question from the graph alone. As text/event-stream it comes as events: reading, delta, result.")
            .Accepts<AskRequest>("application/json", AnyType)
            .Produces<Answer>(200, "application/json", EventStream.MediaType);
        api.MapPost("/chat", (HttpRequest request, CancellationToken cancellation) => ChatAsync(request, chat, cancellation))
            .WithSummary("Takes a turn of a conversation. Gives events: tool-call, tool-result, delta, result or error.")
            .Accepts<ChatRequest>("application/json", AnyType)
            .Produces<ChatAnswered>(200, EventStream.MediaType);
        api.MapGet(
                "/suggest",
                async (string? q, CancellationToken cancellation) =>
                    new SuggestResponse(await suggestions.GoOnAsync(q ?? "", cancellation).ConfigureAwait(false))
            )
            .WithSummary("Goes on with a question that is being typed.");
        api.Map("/{**path}", Nothing).ExcludeFromDescription();
    }

    private static ProducesResponseTypeMetadata Problem(int status) => new(status, typeof(ProblemDetails), [Problems.MediaType]);

    private static string Version =>
        typeof(ApiDoor).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static async Task<IResult> AskAsync(HttpRequest request, QuestionEngine questions, CancellationToken cancellation)
    {
        var asked = await RequestBody.ReadAsync<AskRequest>(request, cancellation).ConfigureAwait(false);
        return EventStream.IsWanted(request)
            ? await EventStream.StartAsync(questions.StreamAsync(asked, cancellation), cancellation).ConfigureAwait(false)
            : TypedResults.Json(await questions.AskAsync(asked, cancellation).ConfigureAwait(false), AnswerJson.Options);
    }

    private static async Task<IResult> ChatAsync(HttpRequest request, IChat chat, CancellationToken cancellation)
    {
        var asked = await RequestBody.ReadAsync<ChatRequest>(request, cancellation).ConfigureAwait(false);
        return await EventStream.StartAsync(chat.RunAsync(asked, cancellation), cancellation).ConfigureAwait(false);
    }

    private static IResult Nothing(HttpRequest request)
    {
        var (asked, served) = ($"{request.Method} {request.Path}", Routes.Select(route => $"{route.Method} {route.Path}").ToArray());
        var error = new GraphError(ErrorCodes.NotFound, $"There is no {asked}. Expected: {string.Join(", ", served)}.");
        return TypedResults.Problem(Problems.Of(new GraphException(error.WithNearest(asked, served))));
    }

    private static async ValueTask<object?> CatchAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context).ConfigureAwait(false);
        }
        catch (GraphException e)
        {
            return TypedResults.Problem(Problems.Of(e));
        }
    }

    private sealed record SuggestResponse(IReadOnlyList<Suggestion> Suggestions);
}
