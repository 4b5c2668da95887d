using System.Text.Json;
using KnowledgeGraph.Core;
using KnowledgeGraph.Questions;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Rest;

/// <summary>Reads the JSON of a request.</summary>
internal static class RequestBody
{
    /// <summary>The most bytes that a request may have.</summary>
    public const long MaxLength = 256 * 1024;

    // What must be said is not taken for empty where its name has a slip.
    private static readonly JsonSerializerOptions Json = new(AnswerJson.Options) { RespectRequiredConstructorParameters = true };

    /// <summary>The value that the body holds.</summary>
    /// <exception cref="GraphException">It is no JSON, or not of that form; the message says where.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
        {
            var found = request.ContentType ?? "none";
            throw new GraphException(ErrorCodes.BadRequest, $"Expected a body of type application/json, found {found}.");
        }
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, Json, cancellation).ConfigureAwait(false)
                ?? throw new GraphException(ErrorCodes.BadRequest, "Expected a JSON object, found null.");
        }
        catch (JsonException e)
        {
            var place = new Place((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            throw new GraphException(new GraphError(ErrorCodes.BadRequest, $"The JSON does not hold. Expected: {Expected<T>()}", place), e);
        }
        catch (BadHttpRequestException e)
        {
            var message = $"The body cannot be read; it may have {MaxLength / 1024} KiB at most.";
            throw new GraphException(new GraphError(ErrorCodes.BadRequest, message), e);
        }
    }

    private static string Expected<T>() =>
        typeof(T) == typeof(AskRequest)
            ? "{\"question\": \"…\", \"conversationId\": \"…\" or null}"
            : "{\"messages\": [{\"role\": \"user\", \"content\": \"…\"}], \"conversationId\": \"…\" or null}";
}
