using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>Writes whole answers: <c>{"data": …}</c>, with <c>errors</c> before it where there are any.</summary>
internal static class AnswerWriter
{
    /// <summary>Writes what the root fields found.</summary>
    public static void Write(ArrayBufferWriter<byte> output, RootCall[] calls, GraphException?[] failures)
    {
        if (Array.TrueForAll(failures, f => f is null))
        {
            try
            {
                WriteData(output, calls);
                return;
            }
            catch (ResponseWriter.NeedsCare)
            {
                output.ResetWrittenCount();
            }
        }
        WriteWithCare(output, calls, failures);
    }

    /// <summary>Writes the errors of a request that was not run.</summary>
    public static void WriteErrors(IBufferWriter<byte> output, IReadOnlyList<GraphError> errors)
    {
        using var json = new Utf8JsonWriter(output, ResponseWriter.Options);
        json.WriteStartObject();
        WriteErrors(json, errors, "argument");
        json.WriteEndObject();
    }

    private static void WriteData(ArrayBufferWriter<byte> output, RootCall[] calls)
    {
        var writer = new ResponseWriter(output, careful: false);
        using var json = writer.Json;
        json.WriteStartObject();
        json.WriteStartObject("data");
        foreach (var call in calls)
        {
            json.WritePropertyName(call.Field.Key);
            call.Write(writer);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteWithCare(ArrayBufferWriter<byte> output, RootCall[] calls, GraphException?[] failures)
    {
        var data = new ArrayBufferWriter<byte>();
        var writer = new ResponseWriter(data, careful: true);
        writer.Nullable((calls, failures), static (w, all) => WriteFields(w, all.calls, all.failures));
        writer.Json.Flush();

        using var json = new Utf8JsonWriter(output, ResponseWriter.Options);
        json.WriteStartObject();
        WriteErrors(json, writer.Errors, "path");
        json.WritePropertyName("data");
        json.WriteRawValue(data.WrittenSpan, skipInputValidation: true);
        json.WriteEndObject();
    }

    private static void WriteFields(ResponseWriter writer, RootCall[] calls, GraphException?[] failures)
    {
        writer.Json.WriteStartObject();
        var lost = false;
        for (var i = 0; i < calls.Length; i++)
        {
            writer.Enter(calls[i].Field.Name);
            writer.Json.WritePropertyName(calls[i].Field.Key);
            // Every root field is looked at before the answer is given up, so that all errors are told.
            lost |= !TryWrite(writer, calls[i], failures[i]) && !calls[i].Field.IsNullable;
            writer.Leave();
        }
        writer.Json.WriteEndObject();
        if (lost)
            throw new ResponseWriter.NullBubble();
    }

    private static bool TryWrite(ResponseWriter writer, RootCall call, GraphException? failure) =>
        writer.Nullable(
            (call, failure),
            static (w, field) =>
            {
                if (field.failure is { } failed)
                    w.Fail(failed.Errors);
                else
                    field.call.Write(w);
            }
        );

    // A path in the answer is part of the error; a path in the input is one of ours.
    private static void WriteErrors(Utf8JsonWriter json, IReadOnlyList<GraphError> errors, string pathName)
    {
        json.WriteStartArray("errors");
        foreach (var error in errors)
        {
            json.WriteStartObject();
            json.WriteString("message", Message(error));
            if (error.Place is { } place)
                WritePlace(json, place);
            if (pathName == "path")
                WritePath(json, pathName, error.Path);
            json.WriteStartObject("extensions");
            json.WriteString("code", error.Code);
            if (pathName != "path")
                WritePath(json, pathName, error.Path);
            if (error.Suggestions is { Count: > 0 } suggestions)
                WritePath(json, "suggestions", suggestions);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // Most clients show nothing but the message.
    private static string Message(GraphError error) =>
        error.Suggestions is { Count: > 0 } nearest ? $"{error.Message} Did you mean {string.Join(" or ", nearest)}?" : error.Message;

    private static void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WritePath(Utf8JsonWriter json, string name, IReadOnlyList<object>? path)
    {
        if (path is null)
            return;
        json.WriteStartArray(name);
        foreach (var segment in path)
        {
            if (segment is int index)
                json.WriteNumberValue(index);
            else
                json.WriteStringValue((string)segment);
        }
        json.WriteEndArray();
    }
}
