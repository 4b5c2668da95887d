using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Core;

/// <summary>Reads which part of a list is wanted, and writes the cursors that lead to the next one.</summary>
public static class PageReader
{
    private const string CursorPrefix = "arrayconnection:";

    /// <summary>
    /// Reads <c>limit</c> and <c>offset</c>. A limit of 0 is none; <c>@limit</c>'s default stands for none, and its maximum caps.
    /// </summary>
    /// <exception cref="GraphException">One is no whole number, or negative.</exception>
    public static Page Read(InputValue? limit, InputValue? offset, ReadOptions options) =>
        new(Count(offset, "offset") ?? 0, Limit(limit, "limit", options));

    /// <summary>
    /// Reads <c>first</c> and <c>after</c>. An <c>after</c> that is no cursor starts at the beginning.
    /// </summary>
    /// <exception cref="GraphException"><c>first</c> is no whole number, or negative; <c>after</c> is no text.</exception>
    public static Page ReadConnection(InputValue? first, InputValue? after, ReadOptions options)
    {
        var limit = Limit(first, "first", options);
        var cursor = after is null or InputNull ? null : (string)InputReader.Value(after, ScalarType.String, null, new InputPath("after"));
        return new Page(Position(cursor) + 1 ?? 0, limit);
    }

    /// <summary>The cursor of an entry.</summary>
    /// <param name="position">Its position in the whole order, from 0.</param>
    public static string Cursor(int position) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{CursorPrefix}{position}")));

    private static int? Position(string? cursor)
    {
        Span<byte> bytes = stackalloc byte[32];
        if (cursor is null || cursor.Length > 40 || !Convert.TryFromBase64String(cursor, bytes, out var length))
            return null;
        var text = Encoding.ASCII.GetString(bytes[..length]);
        return
            text.StartsWith(CursorPrefix, StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(CursorPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            && position < int.MaxValue
            ? position
            : null;
    }

    private static int? Limit(InputValue? value, string name, ReadOptions options)
    {
        var asked = Count(value, name) is { } count and > 0 ? count : options.DefaultLimit ?? options.MaxLimit;
        return asked > options.MaxLimit ? options.MaxLimit : asked;
    }

    private static int? Count(InputValue? value, string name) =>
        value is null or InputNull ? null : InputReader.Count(value, new InputPath(name));
}
