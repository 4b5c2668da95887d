using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>
/// Writes an answer as JSON. The first pass knows no errors: it ends with <see cref="NeedsCare"/> at the first value that
/// must not be null and is. Then everything is written once more with care: what may be null goes to a buffer of its
/// own, so that null can take its place, and the errors are collected with their paths.
/// </summary>
internal sealed class ResponseWriter(IBufferWriter<byte> output, bool careful)
{
    /// <summary>How JSON is written: as it is, with nothing escaped that need not be.</summary>
    internal static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };
    private readonly List<object> _path = [];
    private readonly List<GraphError> _errors = [];

    /// <summary>Where to write.</summary>
    public Utf8JsonWriter Json { get; private set; } = new(output, Options);

    /// <summary>What went wrong so far.</summary>
    public IReadOnlyList<GraphError> Errors => _errors;

    /// <summary>Notes that a field or position of a list is written next.</summary>
    public void Enter(object segment)
    {
        if (careful)
            _path.Add(segment);
    }

    /// <summary>Notes that it is written.</summary>
    public void Leave()
    {
        if (careful)
            _path.RemoveAt(_path.Count - 1);
    }

    /// <summary>Writes what may be null: an error within makes it so.</summary>
    /// <returns>Whether it was written as it is.</returns>
    public bool Nullable<T>(T value, Action<ResponseWriter, T> write)
    {
        if (!careful)
        {
            write(this, value);
            return true;
        }
        var (outer, depth, buffer) = (Json, _path.Count, new ArrayBufferWriter<byte>());
        try
        {
            using (Json = new Utf8JsonWriter(buffer, Options))
                write(this, value);
            outer.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
            return true;
        }
        catch (NullBubble)
        {
            _path.RemoveRange(depth, _path.Count - depth);
            outer.WriteNullValue();
            return false;
        }
        finally
        {
            Json = outer;
        }
    }

    /// <summary>Writes the value of a property. What is wrong with one that need not be there makes it null.</summary>
    public void Property(Property property, object? value)
    {
        if (property.Required)
            Value(property.Type, required: true, value);
        else
            Nullable((property.Type, value), static (w, v) => w.Value(v.Type, required: false, v.value));
    }

    /// <summary>Writes a scalar, or a list of them.</summary>
    public void Value(ScalarType type, bool required, object? value)
    {
        if (value is null && required)
            Fail(new GraphError(ErrorCodes.MissingValue, "Cannot return null for a non-nullable field: the graph holds no value here."));
        else if (type == ScalarType.Int && !FitsInt(value))
            Fail(new GraphError(ErrorCodes.InvalidData, "Int cannot represent a number of more than 32 bits."));
        else
            ScalarText.Write(Json, type, value);
    }

    /// <summary>Notes an error: the value cannot be written.</summary>
    public void Fail(params IReadOnlyList<GraphError> errors)
    {
        if (!careful)
            throw new NeedsCare();
        _errors.AddRange(errors.Select(error => error with { Path = [.. _path] }));
        throw new NullBubble();
    }

    private static bool FitsInt(object? value) =>
        value switch
        {
            long n => n is >= int.MinValue and <= int.MaxValue,
            object[] list => list.All(FitsInt),
            _ => true,
        };

    /// <summary>The answer has errors: it must be written with care.</summary>
    internal sealed class NeedsCare : Exception;

    /// <summary>Null takes the place of the nearest value around that may be null.</summary>
    internal sealed class NullBubble : Exception;
}
