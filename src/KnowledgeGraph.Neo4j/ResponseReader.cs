using System.Text.Json;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// Reads an answer of the Query API as it comes: one JSON document whose rows may be many, of which one at a time is held.
/// </summary>
internal sealed class ResponseReader(Stream stream)
{
    private const int DocumentDepth = 1,
        DataDepth = 2,
        RowDepth = 3;

    private readonly Dictionary<string, JsonElement> _parts = new(StringComparer.Ordinal);
    private byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;
    private bool _isFinal;
    private JsonReaderState _state;

    /// <summary>What stands beside the rows (<c>counters</c>, <c>bookmarks</c>, <c>errors</c>, …): complete after the last row.</summary>
    public IReadOnlyDictionary<string, JsonElement> Parts => _parts;

    /// <summary>The next row; null after the last.</summary>
    /// <exception cref="JsonException">The answer is not of the Query API.</exception>
    public async ValueTask<object?[]?> NextAsync(CancellationToken cancellation)
    {
        object?[]? row;
        while (!TryNext(out row))
        {
            if (_isFinal)
                return null;
            await FillAsync(cancellation).ConfigureAwait(false);
        }
        return row;
    }

    private bool TryNext(out object?[]? row)
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
        while (true)
        {
            var before = reader;
            var isWhole = Step(ref reader, out row);
            if (isWhole && row is null)
                continue;
            // What is not whole yet is read again when more has come.
            var at = isWhole ? reader : before;
            _start += (int)at.BytesConsumed;
            _state = at.CurrentState;
            return isWhole;
        }
    }

    // Passes over one token, one row, or one part beside the rows; false when there is not enough of it.
    private bool Step(ref Utf8JsonReader reader, out object?[]? row)
    {
        row = null;
        if (!reader.Read())
            return false;
        switch (reader.TokenType, reader.CurrentDepth)
        {
            case (JsonTokenType.StartArray, RowDepth):
                var copy = reader;
                if (!copy.TrySkip())
                    return false;
                row = TypedJson.ReadList(ref reader);
                return true;
            case (JsonTokenType.PropertyName, DocumentDepth) when !reader.ValueTextEquals("data"u8):
                var name = reader.GetString()!;
                if (!reader.Read() || !JsonDocument.TryParseValue(ref reader, out var part))
                    return false;
                using (part)
                    _parts[name] = part.RootElement.Clone();
                return true;
            case (JsonTokenType.PropertyName, DataDepth) when !reader.ValueTextEquals("values"u8):
                return reader.Read() && reader.TrySkip();
            default:
                return true;
        }
    }

    // Each time at least as much again as is held, so that a row is looked at a few times only, however long it is.
    private async ValueTask FillAsync(CancellationToken cancellation)
    {
        var held = _end - _start;
        if (_buffer.Length < 2 * held + 4096)
        {
            var larger = new byte[Math.Max(2 * _buffer.Length, 2 * held + 4096)];
            _buffer.AsSpan(_start, held).CopyTo(larger);
            _buffer = larger;
        }
        else
        {
            _buffer.AsSpan(_start, held).CopyTo(_buffer);
        }
        (_start, _end) = (0, held);
        var read = await stream
            .ReadAtLeastAsync(_buffer.AsMemory(_end), Math.Max(1, held), throwOnEndOfStream: false, cancellation)
            .ConfigureAwait(false);
        _isFinal = read < Math.Max(1, held);
        _end += read;
    }
}
