using KnowledgeGraph.Core;
using static KnowledgeGraph.Cypher.CypherText;

namespace KnowledgeGraph.Cypher;

// Counts and aggregates. Cypher refuses its aggregating functions in a subquery of a projection, however deep; so values are
// listed by a subquery, and what is wanted is the first of them in some order, or folded from them.
internal sealed partial class CypherWriter
{
    // A measure over what its path leads to from the node in hand.
    private string Measured(Measure measure, Scope scope) =>
        Local(() => Measured(measure, Along(measure.Path, scope, measure.Filter), isOneByOne: measure.Path.Count == 1));

    // A measure over what its path leads to from any of a list of nodes; with an empty path, over those nodes.
    private string MeasuredOver(Measure measure, string nodes, EntityType type)
    {
        var each = new Scope(Fresh(type.Api.Singular), type);
        var rows = Along(measure.Path, each, measure.Filter);
        return Measured(measure, rows with { Clauses = [$"UNWIND {nodes} AS {each.Node}", .. rows.Clauses] }, isOneByOne: false);
    }

    // A measure over the entries of a connection.
    private string MeasuredOver(Measure measure, ConnectionQuery query, Scope? parent)
    {
        var rows = RowsOf(query.Source, Core.Filter.All(query.Filter, measure.Filter), parent);
        return Measured(measure, rows, isOneByOne: query.Source is RelatedNodes && !rows.Repeats);
    }

    // A value of a node counts once a node, a value of a relationship once a relationship.
    private string Measured(Measure measure, Rows rows, bool isOneByOne)
    {
        var overEdges =
            rows.Scope.Led is not null && (measure.Function == MeasureFunction.CountEdges || measure.Property?.Carrier is not null);
        var unit = overEdges ? rows.Scope.Led!.Variable : rows.Scope.Node;
        // What is followed by one relationship from one node comes once a relationship.
        var repeats = rows.Scope.As is not null || !(overEdges ? isOneByOne : rows.Scope.Led is null && !rows.Repeats);
        if (measure.Function is MeasureFunction.CountNodes or MeasureFunction.CountEdges)
            return Count(rows with { Repeats = repeats }, unit);

        var scope = rows.Scope with { As = null };
        string[] clauses =
        [
            .. rows.Clauses,
            .. repeats
                ? [$"WITH DISTINCT {unit}{(IsDeclared(scope) && overEdges ? $", {scope.Led!.Source.Node}" : "")}"]
                : Array.Empty<string>(),
            $"WITH {Value(measure.Property!, scope)} AS value",
            "WHERE value IS NOT NULL",
        ];
        return measure.Function switch
        {
            MeasureFunction.Min => First("value"),
            MeasureFunction.Max => First("value DESC"),
            MeasureFunction.Longest => First("size(value) DESC, value"),
            MeasureFunction.Shortest => First("size(value), value"),
            MeasureFunction.LongestLength => $"size({First("size(value) DESC")})",
            MeasureFunction.ShortestLength => $"size({First("size(value)")})",
            MeasureFunction.Sum => Sum(measure.Property!.Type, All("value")),
            MeasureFunction.Average => Mean(
                measure.Property!.Type == ScalarType.Duration ? ScalarType.Duration : ScalarType.Float,
                All("value")
            ),
            MeasureFunction.AverageLength => Mean(ScalarType.Float, All("size(value)")),
            _ => throw new ArgumentException($"{measure.Function} folds no values", nameof(measure)),
        };

        string First(string order) => Block("COLLECT", [.. clauses, $"RETURN value ORDER BY {order} LIMIT 1"]) + "[0]";
        string All(string value) => Block("COLLECT", [.. clauses, $"RETURN {value}"]);
    }

    private static bool IsDeclared(Scope scope) => scope.Led is { Relationship.IsDeclaration: true };

    private static string Count(Rows rows, string unit) =>
        rows switch
        {
            { Repeats: true } => Block("COUNT", [.. rows.Clauses, $"RETURN DISTINCT {unit}"]),
            { IsPattern: false } => Block("COUNT", [.. rows.Clauses, $"RETURN {unit}"]),
            _ => Block("COUNT", rows.Clauses),
        };

    private static string Sum(ScalarType type, string values)
    {
        var zero = type switch
        {
            ScalarType.Duration => "duration('PT0S')",
            ScalarType.Float => "0.0",
            _ => "0",
        };
        return $"reduce(total = {zero}, value IN {values} | total + value)";
    }

    private static string Mean(ScalarType type, string values) =>
        $"[values IN [{values}] | CASE WHEN values <> [] THEN {Sum(type, "values")} / size(values) END][0]";

    // The aggregating function of Cypher, for groups, over rows that each hold another node; null where there is none.
    private string? Aggregate(Measure measure, Scope scope)
    {
        if (measure.Path.Count > 0 || !measure.Filter.IsEverything)
            return null;
        return measure.Function switch
        {
            MeasureFunction.CountNodes or MeasureFunction.CountEdges => $"count({scope.Node})",
            MeasureFunction.Min => $"min({Value(measure.Property!, scope)})",
            MeasureFunction.Max => $"max({Value(measure.Property!, scope)})",
            MeasureFunction.Average => $"avg({Value(measure.Property!, scope)})",
            MeasureFunction.Sum => $"sum({Value(measure.Property!, scope)})",
            _ => null,
        };
    }
}
