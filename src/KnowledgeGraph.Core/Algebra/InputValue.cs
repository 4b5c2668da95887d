using System.Text.Json;

namespace KnowledgeGraph.Core;

/// <summary>
/// A value as somebody wrote it, before it is known what it should be. Each door makes it of its own syntax; the readers
/// (<see cref="WhereReader"/> and its neighbours) say what it means.
/// </summary>
public abstract record InputValue
{
    /// <summary>Where it stands in a document; null when it came as JSON or in an address.</summary>
    public Place? Place { get; init; }

    /// <summary>The value of some JSON.</summary>
    public static InputValue Of(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => new InputObject([.. json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Of(p.Value)))]),
            JsonValueKind.Array => new InputList([.. json.EnumerateArray().Select(Of)]),
            JsonValueKind.String => new InputScalar(json.GetString()!, ScalarForm.Json),
            JsonValueKind.Number => new InputScalar(json.TryGetInt64(out var n) ? (object)n : json.GetDouble(), ScalarForm.Json),
            JsonValueKind.True => new InputScalar(true, ScalarForm.Json),
            JsonValueKind.False => new InputScalar(false, ScalarForm.Json),
            JsonValueKind.Null or JsonValueKind.Undefined => new InputNull(),
        };

    /// <summary>The value that some text stands for, where everything is text: <c>2024</c> may be a number or a name.</summary>
    public static InputValue OfText(string text) => new InputScalar(text, ScalarForm.Plain);

    /// <summary>As it would be written, cut after some 40 characters; for messages.</summary>
    public sealed override string ToString()
    {
        var text = this switch
        {
            InputNull => "null",
            InputScalar { Value: string s, Form: ScalarForm.Name } => s,
            InputScalar { Value: string s } => $"\"{s}\"",
            InputScalar { Value: bool b } => b ? "true" : "false",
            InputScalar s => FormattableString.Invariant($"{s.Value}"),
            InputList => "a list",
            _ => "an object",
        };
        return text.Length > 42 ? text[..40] + "…" : text;
    }
}

/// <summary>No value.</summary>
public sealed record InputNull : InputValue;

/// <summary>A scalar.</summary>
/// <param name="Value">A <see cref="string"/>, <see cref="long"/>, <see cref="double"/> or <see cref="bool"/>.</param>
/// <param name="Form">How it was written.</param>
public sealed record InputScalar(object Value, ScalarForm Form) : InputValue;

/// <summary>A list.</summary>
public sealed record InputList(IReadOnlyList<InputValue> Items) : InputValue;

/// <summary>An object; of fields with one name the last counts.</summary>
public sealed record InputObject(IReadOnlyList<KeyValuePair<string, InputValue>> Fields) : InputValue;

/// <summary>How a scalar was written, which decides what text can mean.</summary>
public enum ScalarForm
{
    /// <summary>In JSON, where text is text or the name of an enumeration value.</summary>
    Json,

    /// <summary>In quotes in a document: text, never the name of an enumeration value.</summary>
    Quoted,

    /// <summary>Without quotes in a document: the name of an enumeration value only.</summary>
    Name,

    /// <summary>Where there is nothing but text: it is read as whatever is expected.</summary>
    Plain,
}
