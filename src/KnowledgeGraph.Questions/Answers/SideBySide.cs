using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>A comparison as a table: one column for each node, one row for each property and relationship, or only what all have in common.</summary>
internal sealed class SideBySide
{
    private const int MostNamed = 6;

    private readonly Reading reading;
    private readonly NodeType type;
    private readonly IReadOnlyList<Property> properties;
    private readonly IReadOnlyList<Relationship> aspects;
    private readonly IReadOnlyList<Selection> names;

    /// <summary>The comparison of the nodes of a reading.</summary>
    public SideBySide(Reading reading)
    {
        (this.reading, type) = (reading, reading.Root.Type);
        var all = reading is { Aspects.Count: 0, Shared: false };
        properties = all ? [.. type.Properties.Where(p => p != type.Citation?.Number && Compares(p))] : [];
        aspects =
            reading.Aspects.Count > 0
                ? reading.Aspects
                :
                [
                    .. type.Relationships.Where(r =>
                        r.Target is NodeType { Key: not null } && (r.Properties is not null || !r.IsList || r.Phrases.Count > 0)
                    ),
                ];
        names = Projected.NameOf(type).For(type);
    }

    /// <summary>Whether a property is one of those by which things are told apart: a sort, a yes or no, a time, a number.</summary>
    public static bool Compares(Property property) =>
        property is { IsList: false, Column: not null, Selectable: true }
        && (property.Enum is not null || property.Type == ScalarType.Boolean || Sorts.IsTime(property) || Sorts.IsNumber(property));

    /// <summary>The query for one of the nodes.</summary>
    public NodeQuery Query(NodeEntry node) =>
        new(
            new AllNodes(type),
            new Comparison(type.Key!, FilterOperator.Eq, node.Key),
            [],
            Page.All,
            NodeProjection.Of(
                type,
                [.. names, .. properties.Select(p => new PropertySelection($"{p.Name}Compared", p)), .. aspects.Select(Projected.Related)]
            )
        );

    /// <summary>The answer from the rows of the nodes.</summary>
    public Response Answer(IReadOnlyList<NodeRow> rows, IReadOnlyList<GraphQuery> queries)
    {
        var columns = Projected.Nodes(rows);
        var table = new AnswerTable(columns, [.. Values(rows).Concat(Relationships(rows)).Where(r => r.Cells.Any(c => c.Count > 0))]);
        var found =
            reading.Aspects.Count > 0 || reading.Shared
                ? table.Rows.SelectMany(r => r.Cells).SelectMany(c => c).OfType<NodeName>().Distinct()
                : [];
        var citations = rows.SelectMany(row =>
                aspects.SelectMany((a, i) => Projected.Citations(row, a, row.Values[At(i)]!)).Prepend(Projected.Cite(row))
            )
            .OfType<AnswerCitation>()
            .Distinct();
        return new Response(
            new AnswerResult(ResultKind.Table) { Table = table, Nodes = reading.Shared ? [.. found] : [.. columns, .. found] },
            Text(table),
            [.. citations],
            queries
        );
    }

    private int At(int aspect) => names.Count + properties.Count + aspect;

    private IEnumerable<AnswerRow> Values(IReadOnlyList<NodeRow> rows) =>
        properties.Select(
            (p, i) =>
                new AnswerRow(
                    SchemaWords.Units(p, "2") ?? ReadingPrinter.Name(p),
                    [.. rows.Select(row => Cell(p, row.Values[names.Count + i]))]
                )
        );

    private static IReadOnlyList<object> Cell(Property property, object? value) =>
        value switch
        {
            null => [],
            bool yes => [yes ? "yes" : "no"],
            _ => [property.Enum is null ? ReadingPrinter.Value(value) : SchemaWords.ValueWords(property, value)[0]],
        };

    private IEnumerable<AnswerRow> Relationships(IReadOnlyList<NodeRow> rows) =>
        aspects.Select(
            (a, i) =>
            {
                var cells = rows.Select(row => (IReadOnlyList<object>)[.. Projected.Ends(row.Values[At(i)]!).Select(Projected.Name)])
                    .ToArray();
                if (reading.Shared)
                    cells = [.. cells.Select(cell => (IReadOnlyList<object>)[.. cell.Where(name => cells.All(c => c.Contains(name)))])];
                return new AnswerRow(a.IsList ? SchemaWords.Plural((NodeType)a.Target) : SchemaWords.Singular((NodeType)a.Target), cells);
            }
        );

    private string Text(AnswerTable table)
    {
        var all = Inflection.Join([.. reading.Compared.Select(Phrase.Titled)]);
        if (table.Rows.Count == 0)
            return $"None recorded: the graph holds nothing that {all} have in common.";
        var what =
            reading.Shared ? $"{all} have in common"
            : reading.Aspects.Count > 0 ? $"{all} by their {Inflection.Join([.. table.Rows.Select(r => r.Aspect)])}"
            : $"{all}, side by side";
        return $"{what}:\n\n| | {string.Join(" | ", reading.Compared.Select(Phrase.Name))} |\n|---|{string.Concat(table.Columns.Select(_ => "---|"))}\n{string.Join('\n', table.Rows.Select(Line))}";
    }

    private static string Line(AnswerRow row) => $"| {row.Aspect} | {string.Join(" | ", row.Cells.Select(Text))} |";

    private static string Text(IReadOnlyList<object> cell) =>
        cell.Count == 0
            ? "none recorded"
            : $"{string.Join(", ", cell.Take(MostNamed).Select(value => value is NodeName name ? name.Name : $"{value}"))}{(cell.Count > MostNamed ? $" ({MostNamed} of {Sentences.Text(cell.Count)})" : "")}";
}
