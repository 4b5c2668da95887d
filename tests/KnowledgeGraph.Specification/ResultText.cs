using System.Globalization;
using System.Text;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Specification;

/// <summary>
/// Writes results as text, by which two are compared. Fractions are cut to nine digits: stores may add them up in different orders.
/// </summary>
public static class ResultText
{
    /// <summary>The text of an answer: a line for each row, indented by depth.</summary>
    public static string Of(QueryResult result)
    {
        var text = new StringBuilder();
        Write(text, result, 0);
        return text.ToString();
    }

    /// <summary>The text of some values, different when the values are.</summary>
    public static string Of(IEnumerable<object?> values) => string.Join(", ", values.Select(Of));

    private static string Of(object? value) =>
        value switch
        {
            null => "null",
            string text => $"\"{text}\"",
            double number => number.ToString("G9", CultureInfo.InvariantCulture),
            object[] list => $"[{Of((IEnumerable<object?>)list)}]",
            _ => ScalarText.Format(ScalarType.String, value),
        };

    private static void Write(StringBuilder text, QueryResult result, int depth)
    {
        switch (result)
        {
            case NodeListResult r:
                foreach (var node in r.Nodes)
                    Write(text, node, depth);
                break;
            case ConnectionResult r:
                Line(text, depth, $"connection: total {Of(r.TotalCount)}, offset {r.Offset}, more {r.HasMore}, measures {Of(r.Measures)}");
                foreach (var edge in r.Edges)
                    Write(text, edge, depth + 1);
                foreach (var groups in r.Groups)
                foreach (var group in groups)
                    Write(text, group, depth + 1);
                break;
            case GroupResult r:
                foreach (var group in r.Groups)
                    Write(text, group, depth);
                break;
            case PathResult r:
                // Parallel relationships make several ways along the same nodes, in no promised order.
                foreach (var same in r.Paths.GroupBy(path => Of(new NodeListResult(path.Nodes))))
                foreach (var path in same.Select(path => Text(path, depth)).Order(StringComparer.Ordinal))
                    text.Append(path);
                break;
            case ValueResult r:
                Line(text, depth, Of(r.Value));
                break;
        }
    }

    private static void Write(StringBuilder text, NodeRow row, int depth)
    {
        Line(text, depth, $"{row.Type}: {Of(row.Values.Select(value => value is QueryResult ? "…" : value))}");
        foreach (var nested in row.Values.OfType<QueryResult>())
            Write(text, nested, depth + 1);
    }

    private static void Write(StringBuilder text, EdgeRow row, int depth)
    {
        Line(text, depth, $"edge {row.Carrier}: {Of(row.Properties)}");
        if (row.Node is { } node)
            Write(text, node, depth + 1);
    }

    private static void Write(StringBuilder text, IReadOnlyList<EdgeRow> group, int depth)
    {
        Line(text, depth, "group");
        foreach (var edge in group)
            Write(text, edge, depth + 1);
    }

    private static void Write(StringBuilder text, GroupRow row, int depth)
    {
        Line(text, depth, $"group {Of(row.Keys.Select(key => key is NodeRow ? "…" : key))}: {Of(row.Measures)}");
        foreach (var node in row.Keys.OfType<NodeRow>())
            Write(text, node, depth + 1);
    }

    private static string Text(PathRow row, int depth)
    {
        var text = new StringBuilder();
        var steps = row.Steps.Select(step =>
            $"{(step.Forward ? "" : "<")}{step.Type} {string.Join(" ", step.Properties.Select(p => $"{p.Key}={Of(p.Value)}"))}{(step.Forward ? ">" : "")}"
        );
        Line(text, depth, $"path {string.Join(" | ", steps)}");
        foreach (var node in row.Nodes)
            Write(text, node, depth + 1);
        return text.ToString();
    }

    private static void Line(StringBuilder text, int depth, string line) => text.Append(' ', depth * 2).Append(line).Append('\n');
}
