using KnowledgeGraph.Core;
using static KnowledgeGraph.Cypher.CypherText;

namespace KnowledgeGraph.Cypher;

// Counts and aggregates.
internal sealed partial class CypherWriter
{
    private static string Count(Rows rows) => rows.Repeats
        ? Block("COUNT", [.. rows.Clauses, $"RETURN DISTINCT {string.Join(", ", rows.Scope.Variables)}"])
        : Block("COUNT", rows.Clauses);

    // A measure over what its path leads to from a node, or from each of the nodes that the prefix binds one by one.
    private string Measured(Measure measure, Scope scope, string? prefix = null)
    {
        var rows = Along(measure.Path, scope, measure.Filter);
        rows = rows with { Clauses = prefix is null ? rows.Clauses : [prefix, .. rows.Clauses], Repeats = rows.Repeats || prefix is not null };
        var overEdges = ResultKeys.IsOverEdges(measure);
        var (unit, repeats) = overEdges ? (rows.Scope.Led!.Variable, rows.Repeats) : (rows.Scope.Node, true);
        if (measure.Function is MeasureFunction.CountNodes or MeasureFunction.CountEdges)
            return Block("COUNT", repeats ? [.. rows.Clauses, $"RETURN DISTINCT {unit}"] : rows.Clauses);

        var units = overEdges ? rows.Scope.Variables : [unit];
        return Block("COLLECT",
        [
            .. rows.Clauses,
            .. repeats ? [$"WITH DISTINCT {string.Join(", ", units)}"] : Array.Empty<string>(),
            $"RETURN {Aggregate(measure with { Filter = Core.Filter.Everything }, rows.Scope)}",
        ]) + "[0]";
    }

    private string ConnectionMeasures(ConnectionQuery query, Scope? parent)
    {
        var inOrder = ResultKeys.MeasureOrder(query.Parts.Measures).Select(i => query.Parts.Measures[i]);
        return string.Join(" + ", inOrder.GroupBy(ResultKeys.IsOverEdges).Select(measures =>
        {
            var rows = RowsOf(query.Source, query.Filter, parent);
            // A node that several relationships lead to is measured once.
            var repeats = rows.Repeats || (!measures.Key && query.Source is RelatedNodes);
            var carried = measures.Key ? rows.Scope.Variables : [rows.Scope.Node];
            return Block("COLLECT",
            [
                .. rows.Clauses,
                .. repeats ? [$"WITH DISTINCT {string.Join(", ", carried)}"] : Array.Empty<string>(),
                $"RETURN {List([.. measures.Select(measure => Aggregate(measure, rows.Scope))])}",
            ]) + "[0]";
        }));
    }

    // Over rows that each hold another node (or another relationship).
    private string Aggregate(Measure measure, Scope scope)
    {
        var unit = measure.Function == MeasureFunction.CountEdges && scope.Led is { } led ? led.Variable : scope.Node;
        var value = measure.Property is { } property ? Value(property, scope) : unit;
        if (!measure.Filter.IsEverything) value = $"CASE WHEN {Filter(measure.Filter, scope)} THEN {value} END";
        return measure.Function switch
        {
            MeasureFunction.CountNodes or MeasureFunction.CountEdges => $"count({value})",
            MeasureFunction.Min => $"min({value})",
            MeasureFunction.Max => $"max({value})",
            MeasureFunction.Average => $"avg({value})",
            MeasureFunction.Sum => $"sum({value})",
            MeasureFunction.Longest => ByLength(value, ">"),
            MeasureFunction.Shortest => ByLength(value, "<"),
            MeasureFunction.LongestLength => $"max(size({value}))",
            MeasureFunction.ShortestLength => $"min(size({value}))",
            MeasureFunction.AverageLength => $"avg(size({value}))",
        };
    }

    private static string ByLength(string value, string better) =>
        $"reduce(best = null, text IN collect({value}) | CASE WHEN best IS NULL OR size(text) {better} size(best) "
        + "OR (size(text) = size(best) AND text < best) THEN text ELSE best END)";
}
