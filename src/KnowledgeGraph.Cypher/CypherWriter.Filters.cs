using KnowledgeGraph.Core;
using static KnowledgeGraph.Cypher.CypherText;

namespace KnowledgeGraph.Cypher;

// Filters. Cypher's logic has the same three values as the algebra's, so Not and unknown need no care here.
internal sealed partial class CypherWriter
{
    private string Filter(Filter filter, Scope scope) =>
        filter switch
        {
            And f => Conjunction([.. f.Filters.Select(part => Filter(part, scope))]),
            Or { Filters.Count: 0 } => "false",
            Or f => $"({string.Join(" OR ", f.Filters.Select(part => Filter(part, scope)))})",
            Not f => $"NOT ({Filter(f.Filter, scope)})",
            // Neo4j takes a missing value for unknown here too where an index on the property is scanned.
            Comparison { Operator: FilterOperator.In, Value: object[] { Length: 0 } } => "false",
            Comparison f => Compare(f, scope),
            IsNull f => $"{Value(f.Property, scope)} IS NULL",
            TypeIs { Types.Count: 0 } => "false",
            TypeIs f => Is(scope, f.Types),
            CarrierIs f => Carries(scope.Led!, f.Type),
            Related f => Quantified(f, scope),
            Measured f => Compare(f, scope),
            ScoreBetween f => Between(f, scope),
            _ => throw new ArgumentException($"Unknown filter {filter.GetType().Name}", nameof(filter)),
        };

    private static string Conjunction(IReadOnlyList<string> conditions)
    {
        var parts = conditions.Where(condition => condition != "true").ToArray();
        return parts.Length == 0 ? "true"
            : parts.Length == 1 ? parts[0]
            : string.Join(" AND ", parts);
    }

    private string Compare(Comparison filter, Scope scope) =>
        Compare(
            filter.Operator,
            Value(filter.Property, scope, coalesce: true),
            shape.Parameter(filter),
            filter.IgnoreCase,
            filter.Property is { Type: ScalarType.Duration, IsList: false }
        );

    private string Compare(Measured filter, Scope scope) =>
        Compare(
            filter.Operator,
            Measured(filter.Measure, scope),
            shape.Parameter(filter),
            ignoreCase: false,
            filter.Measure.ResultType == ScalarType.Duration
        );

    private static string Compare(FilterOperator op, string value, string operand, bool ignoreCase, bool isDuration)
    {
        if (ignoreCase)
        {
            value = $"toLower({value})";
            operand = op == FilterOperator.In ? $"[text IN {operand} | toLower(text)]" : $"toLower({operand})";
        }
        // Cypher sorts durations but does not compare them.
        if (isDuration && op is FilterOperator.Gt or FilterOperator.Gte or FilterOperator.Lt or FilterOperator.Lte)
            (value, operand) = (Comparable(value), Comparable(operand));
        return op switch
        {
            FilterOperator.Eq => $"{value} = {operand}",
            FilterOperator.In => $"{value} IN {operand}",
            FilterOperator.Contains => $"{value} CONTAINS {operand}",
            FilterOperator.StartsWith => $"{value} STARTS WITH {operand}",
            FilterOperator.EndsWith => $"{value} ENDS WITH {operand}",
            FilterOperator.Gt => $"{value} > {operand}",
            FilterOperator.Gte => $"{value} >= {operand}",
            FilterOperator.Lt => $"{value} < {operand}",
            FilterOperator.Lte => $"{value} <= {operand}",
            FilterOperator.Matches => $"{value} =~ {operand}",
            FilterOperator.Includes => $"{operand} IN {value}",
        };
    }

    // The average length in seconds, then the parts: the order of CalendarDuration.
    private static string Comparable(string duration) =>
        $"[{duration}.months * 2629746.0 + {duration}.days * 86400.0 + {duration}.seconds + {duration}.nanosecondsOfSecond / 1e9, "
        + $"{duration}.months, {duration}.days, {duration}.seconds, {duration}.nanosecondsOfSecond]";

    private string Quantified(Related filter, Scope scope)
    {
        var all = filter.Filter.IsEverything;
        return filter.Quantifier switch
        {
            Quantifier.Some => Exists(filter.Filter),
            Quantifier.None => $"NOT {Exists(filter.Filter)}",
            Quantifier.All when all => Exists(filter.Filter),
            Quantifier.All => $"({Exists(filter.Filter)} AND NOT {Exists(new Not(filter.Filter))})",
            Quantifier.Single => $"{Measured(new(MeasureFunction.CountEdges, [filter.Relationship], null, filter.Filter), scope)} = 1",
        };

        string Exists(Filter condition) =>
            Local(() =>
            {
                var rows = Along([filter.Relationship], scope, condition);
                return Block("EXISTS", rows.IsPattern ? rows.Clauses : [.. rows.Clauses, $"RETURN {rows.Scope.Node}"]);
            });
    }

    private string Between(ScoreBetween filter, Scope scope) =>
        Conjunction([
            filter.Min is null ? "true" : $"{scope.Score} >= {shape.Parameter(filter, "min")}",
            filter.Max is null ? "true" : $"{scope.Score} <= {shape.Parameter(filter, "max")}",
        ]);
}
