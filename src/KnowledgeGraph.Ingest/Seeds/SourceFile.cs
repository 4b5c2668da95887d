using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Ingest;

/// <summary>A file of JSON, or of a JSON value a line, and the places in it.</summary>
internal sealed class SourceFile
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly ReadOnlyMemory<byte> _bytes;

    private SourceFile(string name, ReadOnlyMemory<byte> bytes) => (Name, _bytes) = (name, bytes);

    /// <summary>The path from the folder that was read, with forward slashes.</summary>
    public string Name { get; }

    /// <summary>The content, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Content => _bytes.Span;

    /// <summary>Reads a file.</summary>
    /// <exception cref="GraphException">It cannot be read, or is not UTF-8.</exception>
    public static SourceFile Read(string folder, string path)
    {
        var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
        ReadOnlyMemory<byte> bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new GraphException(new GraphError(ErrorCodes.InvalidData, $"{name} cannot be read: {error.Message}"), error);
        }

        if (bytes.Span.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (Utf8.IsValid(bytes.Span))
            return new SourceFile(name, bytes);
        throw new GraphException(ErrorCodes.InvalidData, $"{name} is not UTF-8 text.");
    }

    /// <summary>The one JSON value of the file.</summary>
    /// <exception cref="GraphException">The file is not JSON.</exception>
    public SourceValue Document() => Parse(_bytes, 0);

    /// <summary>The JSON object of each line that is not blank; a line that is none goes to <paramref name="errors"/>.</summary>
    public IEnumerable<SourceValue> Objects(ICollection<GraphError> errors)
    {
        for (var start = 0; start < _bytes.Length; )
        {
            var length = _bytes.Span[start..].IndexOf((byte)'\n');
            if (length < 0)
                length = _bytes.Length - start;
            var line = _bytes.Slice(start, length);
            if (!line.Span.Trim(" \t\r"u8).IsEmpty && TryParse(line, start, errors) is { } value)
                yield return value;
            start += length + 1;
        }
    }

    /// <summary>The place of a byte.</summary>
    public Place PlaceAt(int offset)
    {
        var before = Content[..offset];
        var line = before.LastIndexOf((byte)'\n') + 1;
        return new Place(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[line..]) + 1, Name);
    }

    private SourceValue? TryParse(ReadOnlyMemory<byte> line, int start, ICollection<GraphError> errors)
    {
        try
        {
            var value = Parse(line, start);
            if (value.Json.ValueKind == JsonValueKind.Object)
                return value;
            errors.Add(value.Error("Expected a JSON object."));
            return null;
        }
        catch (GraphException error)
        {
            foreach (var one in error.Errors)
                errors.Add(one);
            return null;
        }
    }

    private SourceValue Parse(ReadOnlyMemory<byte> json, int start)
    {
        try
        {
            return new SourceValue(this, start, JsonElement.Parse(json.Span, Strict), []);
        }
        catch (JsonException error)
        {
            var offset = start + OffsetIn(json.Span, error.LineNumber ?? 0, error.BytePositionInLine ?? 0);
            throw new GraphException(new GraphError(ErrorCodes.InvalidData, $"Not JSON: {Reason(error)}", PlaceAt(offset)), error);
        }
    }

    private static int OffsetIn(ReadOnlySpan<byte> json, long lines, long position)
    {
        var start = 0;
        for (; lines > 0; lines--)
            start += json[start..].IndexOf((byte)'\n') + 1;
        return (int)Math.Min(start + position, json.Length);
    }

    // The library ends its messages with a place of its own, counted from the start of the value.
    private static string Reason(JsonException error)
    {
        var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? error.Message : error.Message[..end];
    }
}

/// <summary>A JSON value of a file; it knows where it stands.</summary>
/// <param name="File">The file.</param>
/// <param name="Start">The first byte of the JSON text that the value is part of.</param>
/// <param name="Json">The value.</param>
/// <param name="Path">How to get to it from there: names and positions.</param>
internal sealed record SourceValue(SourceFile File, int Start, JsonElement Json, IReadOnlyList<object> Path)
{
    /// <summary>The fields; none when it is no object.</summary>
    public IEnumerable<(string Name, JsonElement Value)> Fields =>
        Json.ValueKind == JsonValueKind.Object ? Json.EnumerateObject().Select(one => (one.Name, one.Value)) : [];

    /// <summary>The field of that name, or null when there is none.</summary>
    public SourceValue? Field(string name) =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var value)
            ? this with
            {
                Json = value,
                Path = [.. Path, name],
            }
            : null;

    /// <summary>The entries; none when it is no array.</summary>
    public IEnumerable<SourceValue> Entries =>
        Json.ValueKind == JsonValueKind.Array
            ? Json.EnumerateArray().Select((one, index) => this with { Json = one, Path = [.. Path, index] })
            : [];

    /// <summary>The text; null when it is none.</summary>
    public string? Text => Json.ValueKind == JsonValueKind.String ? Json.GetString() : null;

    /// <summary>An error at this value, or at a field of it; a field that is missing has the place of the value.</summary>
    public GraphError Error(string message, string? field = null) =>
        new(
            ErrorCodes.InvalidData,
            message,
            Place(field is not null && Field(field) is { } found ? found.Path : Path),
            field is null ? null : [field]
        );

    /// <summary>Where it stands.</summary>
    public Place Place() => Place(Path);

    // Places are wanted for errors only, so they are found by reading the text once more.
    private Place Place(IReadOnlyList<object> path)
    {
        var reader = new Utf8JsonReader(File.Content[Start..]);
        reader.Read();
        foreach (var step in path)
        {
            if (step is int index)
            {
                for (reader.Read(); index > 0; index--, reader.Read())
                    reader.Skip();
            }
            else
            {
                for (reader.Read(); !reader.ValueTextEquals((string)step); reader.Read())
                {
                    reader.Read();
                    reader.Skip();
                }

                reader.Read();
            }
        }

        return File.PlaceAt(Start + (int)reader.TokenStartIndex);
    }
}
