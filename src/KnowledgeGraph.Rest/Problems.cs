using KnowledgeGraph.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace KnowledgeGraph.Rest;

/// <summary>Errors as problem documents (RFC 9457).</summary>
public static class Problems
{
    /// <summary>The media type of a problem document.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>The problem document of an error: the first one in words, all of them under <c>errors</c>.</summary>
    public static ProblemDetails Of(GraphException exception)
    {
        var first = exception.Errors[0];
        var status = Status(first.Code);
        return new ProblemDetails
        {
            Status = status,
            Title = Title(status),
            Detail = first.Message,
            Extensions = { ["code"] = first.Code, ["errors"] = exception.Errors.Select(Entry).ToArray() },
        };
    }

    private static object Entry(GraphError error) =>
        new
        {
            error.Code,
            error.Message,
            Line = error.Place?.Line,
            Column = error.Place?.Column,
            error.Path,
            error.Suggestions,
        };

    private static int Status(string code) =>
        code switch
        {
            ErrorCodes.BadUserInput
            or ErrorCodes.BadRequest
            or ErrorCodes.BadPhrase
            or ErrorCodes.ParseFailed
            or ErrorCodes.ValidationFailed => StatusCodes.Status400BadRequest,
            ErrorCodes.NotFound => StatusCodes.Status404NotFound,
            ErrorCodes.LimitExceeded or ErrorCodes.StoreUnavailable => StatusCodes.Status503ServiceUnavailable,
            ErrorCodes.NotSupported => StatusCodes.Status501NotImplemented,
            _ => StatusCodes.Status500InternalServerError,
        };

    private static string Title(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => "The request does not hold.",
            StatusCodes.Status404NotFound => "Nothing is here.",
            StatusCodes.Status503ServiceUnavailable => "This cannot be answered now.",
            StatusCodes.Status501NotImplemented => "The store that is in use cannot answer this.",
            _ => "A mistake of ours.",
        };
}
