using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.GraphQL;

/// <summary>Reads requests by GraphQL over HTTP.</summary>
internal static class RequestReader
{
    /// <summary>A request that cannot be served, with the status that says so.</summary>
    internal sealed class Refused(int status, string code, string message) : Exception(message)
    {
        public int Status => status;

        public GraphError Error { get; } = new(code, message);
    }

    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 128 };

    /// <summary>Reads the document, its variables and which operation is meant.</summary>
    /// <exception cref="Refused">The request is not well formed.</exception>
    public static Task<GraphQLRequest> ReadAsync(HttpRequest request, int maxBytes) =>
        HttpMethods.IsGet(request.Method) ? Task.FromResult(Read(request.Query)) : ReadBodyAsync(request, maxBytes);

    private static GraphQLRequest Read(IQueryCollection query)
    {
        var text = query["query"].ToString();
        if (text.Length == 0)
            throw Bad("The parameter query is missing: it holds the document.");
        var name = query["operationName"].ToString();
        var variables = query["variables"].ToString();
        return new GraphQLRequest(
            text,
            name.Length == 0 ? null : name,
            Variables(variables.Length == 0 ? default : Parse(variables.AsMemory()))
        );
    }

    private static async Task<GraphQLRequest> ReadBodyAsync(HttpRequest request, int maxBytes)
    {
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || type.MediaType != "application/json"
            || (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        )
        {
            throw new Refused(
                StatusCodes.Status415UnsupportedMediaType,
                ErrorCodes.BadRequest,
                "The body must be application/json in UTF-8."
            );
        }
        var body = await ParseAsync(request, maxBytes).ConfigureAwait(false);
        if (body.ValueKind != JsonValueKind.Object)
            throw Bad("The body must be one JSON object: {\"query\": …, \"variables\": …, \"operationName\": …}.");
        return Text(body, "query") is { Length: > 0 } text
            ? new GraphQLRequest(
                text,
                Text(body, "operationName"),
                Variables(body.TryGetProperty("variables", out var given) ? given : default)
            )
            : throw Bad("The body holds no query: the document, as text.");
    }

    private static string? Text(JsonElement body, string name) =>
        !body.TryGetProperty(name, out var value)
            ? null
            : value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Null => null,
                _ => throw Bad($"{name} must be text."),
            };

    private static JsonElement Variables(JsonElement given) =>
        given.ValueKind is JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined
            ? given
            : throw Bad("variables must be a JSON object.");

    private static async Task<JsonElement> ParseAsync(HttpRequest request, int maxBytes)
    {
        var buffer = new ArrayBufferWriter<byte>((int)Math.Clamp(request.ContentLength ?? 4_096, 256, maxBytes));
        while (true)
        {
            var read = await request.Body.ReadAsync(buffer.GetMemory(256), request.HttpContext.RequestAborted).ConfigureAwait(false);
            if (read == 0)
                break;
            buffer.Advance(read);
            if (buffer.WrittenCount > maxBytes)
                throw new Refused(
                    StatusCodes.Status413PayloadTooLarge,
                    ErrorCodes.LimitExceeded,
                    $"The body has more than {maxBytes} bytes, which is the limit."
                );
        }
        try
        {
            return JsonDocument.Parse(buffer.WrittenMemory, Json).RootElement;
        }
        catch (JsonException error)
        {
            throw Malformed(error);
        }
    }

    private static JsonElement Parse(ReadOnlyMemory<char> text)
    {
        try
        {
            return JsonDocument.Parse(text, Json).RootElement;
        }
        catch (JsonException error)
        {
            throw Malformed(error);
        }
    }

    private static Refused Malformed(JsonException error) =>
        new(
            StatusCodes.Status400BadRequest,
            ErrorCodes.ParseFailed,
            $"The JSON cannot be read from line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1} on."
        );

    private static Refused Bad(string message) => new(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, message);
}
