namespace KnowledgeGraph.Core;

/// <summary>Where in a text an error stands. Lines and columns count from 1.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
/// <param name="File">The file, relative to the folder that was read; null for a text that came over the wire.</param>
public readonly record struct Place(int Line, int Column, string? File = null)
{
    /// <summary><c>file:line:column</c>, the form that editors and terminals make clickable.</summary>
    public override string ToString() => File is null ? $"{Line}:{Column}" : $"{File}:{Line}:{Column}";
}

/// <summary>
/// What went wrong, as a value. Every message of the product is one of these: the doors only translate its form.
/// </summary>
/// <param name="Code">A code of <see cref="ErrorCodes"/>; <c>docs/errors.md</c> has an entry for each.</param>
/// <param name="Message">A full sentence that says what was found and what was expected.</param>
/// <param name="Place">Where in the input, when it has lines.</param>
/// <param name="Path">Where in the input or the answer, by response names and list positions.</param>
/// <param name="Suggestions">The nearest valid things, best first; empty when nothing is near.</param>
public sealed record GraphError(
    string Code,
    string Message,
    Place? Place = null,
    IReadOnlyList<object>? Path = null,
    IReadOnlyList<string>? Suggestions = null
)
{
    /// <summary>The error with the nearest of <paramref name="known"/> names to <paramref name="given"/> as suggestions.</summary>
    public GraphError WithNearest(string given, IEnumerable<string> known) => this with { Suggestions = NearestNames.Of(given, known) };

    /// <summary>One line: place, message, suggestions, code.</summary>
    public override string ToString()
    {
        var place = Place is { } p ? $"{p}: " : "";
        var nearest = Suggestions is { Count: > 0 } s ? $" Did you mean {string.Join(" or ", s)}?" : "";
        return $"{place}{Message}{nearest} [{Code}]";
    }
}

/// <summary>Carries one or more <see cref="GraphError"/>s to the door that asked. The only exception type of the product.</summary>
public sealed class GraphException : Exception
{
    /// <summary>What went wrong, at least one entry.</summary>
    public IReadOnlyList<GraphError> Errors { get; }

    /// <summary>Makes the exception of one error.</summary>
    public GraphException(GraphError error, Exception? inner = null)
        : this([error], inner) { }

    /// <summary>Makes the exception of several errors that were found together.</summary>
    /// <exception cref="ArgumentException">There is no error among them.</exception>
    public GraphException(IReadOnlyList<GraphError> errors, Exception? inner = null)
        : base(string.Join(Environment.NewLine, errors), inner)
    {
        ArgumentOutOfRangeException.ThrowIfZero(errors.Count);
        Errors = errors;
    }

    /// <summary>Makes the exception of a code and a message.</summary>
    public GraphException(string code, string message)
        : this(new GraphError(code, message)) { }
}

/// <summary>Every code that a <see cref="GraphError"/> can carry.</summary>
public static class ErrorCodes
{
    /// <summary>The schema does not hold.</summary>
    public const string InvalidSchema = "INVALID_SCHEMA";

    /// <summary>A line of the data does not fit the schema.</summary>
    public const string InvalidData = "INVALID_DATA";

    /// <summary>An option of the program, or its environment, has a value that does not hold.</summary>
    public const string InvalidSetting = "INVALID_SETTING";

    /// <summary>The text is not GraphQL, or not JSON.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The operation does not fit the served schema.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>A variable or argument has a wrong value.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The request is not well formed: method, media type, size.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>Nothing is served at the address, or not by that method.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>A stored value is missing where the schema promises one.</summary>
    public const string MissingValue = "MISSING_VALUE";

    /// <summary>A limit was reached: depth, size, rows, time.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>The store that is in use cannot answer this; the message says which can.</summary>
    public const string NotSupported = "NOT_SUPPORTED_BY_STORE";

    /// <summary>A full-text phrase or a regular expression does not parse.</summary>
    public const string BadPhrase = "BAD_PHRASE";

    /// <summary>The store cannot be reached or refuses; try again later.</summary>
    public const string StoreUnavailable = "STORE_UNAVAILABLE";

    /// <summary>The data file is in use, damaged, or of another schema.</summary>
    public const string StoreFile = "STORE_FILE";

    /// <summary>A change does not fit the data: an unknown end point, a double.</summary>
    public const string InvalidChange = "INVALID_CHANGE";

    /// <summary>A mistake of ours.</summary>
    public const string Internal = "INTERNAL_SERVER_ERROR";
}
