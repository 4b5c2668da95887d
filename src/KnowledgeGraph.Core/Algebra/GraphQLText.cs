using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Core;

/// <summary>How GraphQL writes values.</summary>
public static class GraphQLText
{
    /// <summary>Text in quotes, escaped.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' or '\u007f' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>A value as a literal.</summary>
    /// <param name="type">Its kind, or that of the entries of a list.</param>
    /// <param name="value">The value in the form of <see cref="ScalarType"/>, an <c>object[]</c> for a list.</param>
    public static string Literal(ScalarType type, object value) =>
        value switch
        {
            object[] list => $"[{string.Join(", ", list.Select(v => Literal(type, v)))}]",
            string name when type == ScalarType.Enum => name,
            string text => Quoted(text),
            long or double or bool when type != ScalarType.BigInt => ScalarText.Format(type, value),
            _ => Quoted(ScalarText.Format(type, value)),
        };
}
