using System.Text.RegularExpressions;

namespace KnowledgeGraph.Cypher;

/// <summary>The little that is known here of how Cypher is spelt: names, blocks, indentation.</summary>
internal static partial class CypherText
{
    private const int LineLength = 100;

    // Words that Cypher reads as something else where an expression may begin.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "all",
        "allshortestpaths",
        "and",
        "any",
        "as",
        "asc",
        "ascending",
        "by",
        "call",
        "case",
        "collect",
        "contains",
        "count",
        "create",
        "delete",
        "desc",
        "descending",
        "detach",
        "distinct",
        "else",
        "end",
        "ends",
        "exists",
        "false",
        "finish",
        "foreach",
        "in",
        "inf",
        "infinity",
        "insert",
        "is",
        "limit",
        "load",
        "match",
        "merge",
        "nan",
        "nodetach",
        "none",
        "not",
        "null",
        "offset",
        "optional",
        "or",
        "order",
        "reduce",
        "remove",
        "return",
        "set",
        "shortest",
        "shortestpath",
        "show",
        "single",
        "skip",
        "starts",
        "terminate",
        "then",
        "true",
        "typed",
        "union",
        "unwind",
        "use",
        "using",
        "when",
        "where",
        "with",
        "xor",
        "yield",
    };

    /// <summary>A label, relationship type, property or variable as it must be written: in backticks unless it is a plain word.</summary>
    public static string Name(string name) =>
        PlainName().IsMatch(name) && !Words.Contains(name)
            ? name
            // Cypher reads \u0060 as a backtick before anything else does.
            : $"`{name.Replace("\\u0060", "`", StringComparison.OrdinalIgnoreCase).Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>A text literal of a name in the schema.</summary>
    public static string Text(string name) => $"'{name}'";

    /// <summary><c>KIND { clauses }</c>, on one line when it is short.</summary>
    public static string Block(string kind, params IEnumerable<string> clauses) => Wrap($"{kind} {{", [.. clauses], " ", "}");

    /// <summary><c>CASE cases END</c>.</summary>
    public static string Cases(params IEnumerable<string> cases) => Wrap("CASE", [.. cases], " ", "END");

    /// <summary>A map or map projection: <c>prefix{a: x, b: y}</c>.</summary>
    public static string Map(string prefix, IReadOnlyList<string> entries) =>
        entries.Count == 0 ? $"{prefix}{{}}" : Wrap($"{prefix}{{", entries, ", ", "}", pad: false);

    /// <summary>A list literal.</summary>
    public static string List(IReadOnlyList<string> entries) => entries.Count == 0 ? "[]" : Wrap("[", entries, ", ", "]", pad: false);

    /// <summary>The clauses of a statement, one below the other.</summary>
    public static string Lines(params IEnumerable<string> clauses) => string.Join('\n', clauses);

    /// <summary>A statement of the schema with some of its parameters renamed; text, names in backticks and comments stay.</summary>
    public static string RenameParameters(string statement, IReadOnlyDictionary<string, string> names) =>
        ParametersAndWhatHidesThem()
            .Replace(
                statement,
                match =>
                    match.Groups["name"] is { Success: true, Value: var name } && names.TryGetValue(name, out var other)
                        ? "$" + other
                        : match.Value
            );

    private static string Wrap(string open, IReadOnlyList<string> parts, string separator, string close, bool pad = true)
    {
        var gap = pad ? " " : "";
        var line = $"{open}{gap}{string.Join(separator, parts)}{gap}{close}";
        return line.Length <= LineLength && !line.Contains('\n')
            ? line
            : $"{open}\n  {string.Join(separator.TrimEnd() + "\n", parts).Replace("\n", "\n  ", StringComparison.Ordinal)}\n{close}";
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$")]
    private static partial Regex PlainName();

    [GeneratedRegex(
        """
            "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' | `(?:[^`]|``)*` | //[^\n]* | /\*.*?\*/ | \$(?<name>\w+)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline
    )]
    private static partial Regex ParametersAndWhatHidesThem();
}
