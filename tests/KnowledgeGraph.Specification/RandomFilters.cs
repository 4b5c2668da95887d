using CsCheck;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Specification;

/// <summary>Filters and measures that fit a schema.</summary>
public static class RandomFilters
{
    /// <summary>A filter on nodes of a type, and on the relationship that leads to them; half of them filter nothing.</summary>
    public static Gen<Filter> Maybe(EntityType type, Relationship? via, int depth) =>
        Gen.Frequency((1, Gen.Const(Filter.Everything)), (1, Of(type, via, depth)));

    /// <summary>A filter.</summary>
    /// <param name="type">The type of the nodes.</param>
    /// <param name="via">The relationship that leads to them; null at the root.</param>
    /// <param name="depth">How deep it may nest.</param>
    public static Gen<Filter> Of(EntityType type, Relationship? via, int depth)
    {
        var choices = new List<(int, Gen<Filter>)>();
        var properties = Readable(type).Concat(via?.Properties?.Properties ?? []).ToArray();
        if (properties.Length > 0)
        {
            choices.Add((6, RandomValues.OneOf(properties).SelectMany(Comparison)));
            choices.Add((1, RandomValues.OneOf(properties).Select(property => (Filter)new IsNull(property))));
        }
        if (type.Members.Count > 1)
            choices.Add((2, RandomValues.OneOf(type.Members).SelectMany(member => OfMember(member, depth))));
        if (depth > 0)
        {
            var inner = Of(type, via, depth - 1);
            choices.Add((2, inner.Array[0, 3].Select(filters => (Filter)new And(filters))));
            choices.Add((2, inner.Array[1, 3].Select(filters => (Filter)new Or(filters))));
            choices.Add((2, inner.Select(filter => (Filter)new Not(filter))));
            if (type.Relationships.Count > 0)
            {
                choices.Add((4, RandomValues.OneOf(type.Relationships).SelectMany(relationship => Related(relationship, depth))));
                choices.Add((2, Measured(type, depth)));
            }
        }
        return Gen.Frequency([.. choices]);
    }

    /// <summary>The properties of a type that every store can read.</summary>
    public static IEnumerable<Property> Readable(EntityType type) => type.Properties.Where(property => property.Source is not CypherColumn);

    /// <summary>The properties of a type that can be sorted by, on every store.</summary>
    public static IEnumerable<Property> Sortable(IEnumerable<Property> properties) =>
        properties.Where(property => property is { IsList: false, Source: not CypherColumn, Coalesce: null });

    /// <summary>A measure over what a path of one or two relationships leads to.</summary>
    public static Gen<Measure> OverPath(EntityType type, int depth) =>
        from path in Path(type, 1, 2)
        from filter in Maybe(path[^1].Target, path[^1], depth - 1)
        from measure in Over(path[^1].Target, path[^1])
        select measure with
        {
            Path = path,
            Filter = filter,
        };

    /// <summary>A measure over entries: their nodes, and the relationships that lead to them.</summary>
    public static Gen<Measure> Over(EntityType type, Relationship? via)
    {
        var counts = via is null
            ? Gen.Const(MeasureFunction.CountNodes)
            : RandomValues.OneOf(MeasureFunction.CountNodes, MeasureFunction.CountEdges);
        var choices = new List<(int, Gen<Measure>)> { (2, counts.Select(function => Measure.Of(function))) };
        var properties = Readable(type)
            .Concat(via?.Properties?.Properties ?? [])
            .Where(property => Functions(property).Length > 0)
            .ToArray();
        if (properties.Length > 0)
        {
            choices.Add(
                (
                    3,
                    from property in RandomValues.OneOf(properties)
                    from function in RandomValues.OneOf(Functions(property))
                    select Measure.Of(function, property)
                )
            );
        }
        return Gen.Frequency([.. choices]);
    }

    /// <summary>A path of relationships that a node type may follow.</summary>
    public static Gen<Relationship[]> Path(EntityType type, int least, int most)
    {
        if (most == 0 || type.Relationships.Count == 0)
            return Gen.Const(Array.Empty<Relationship>());
        var longer =
            from first in RandomValues.OneOf(type.Relationships)
            from rest in Path(first.Target, 0, most - 1)
            select (Relationship[])[first, .. rest];
        return least > 0 ? longer : Gen.Frequency((1, Gen.Const(Array.Empty<Relationship>())), (1, longer));
    }

    private static Gen<Filter> Comparison(Property property) =>
        from row in RandomValues.OneOf(FilterOperators.Of(property.Type, property.IsList).ToArray())
        from ignoreCase in row.Operator != FilterOperator.Matches && property is { Type: ScalarType.String, IsList: false }
            ? Gen.Bool
            : Gen.Const(false)
        from value in Operand(property, row.Operator)
        select (Filter)new Comparison(property, row.Operator, value, ignoreCase && value is string);

    private static Gen<object> Operand(Property property, FilterOperator op) =>
        op switch
        {
            FilterOperator.In => RandomValues.Scalar(property).Array[0, 3].Select(list => (object)list),
            FilterOperator.Matches => RandomValues.OneOf("a.*", "(?i)A", "[A-Z].?", "", @"\w+", "é|.b").Select(value => (object)value),
            FilterOperator.Includes => RandomValues.Scalar(property),
            _ => RandomValues.Value(property),
        };

    private static Gen<Filter> OfMember(NodeType member, int depth) =>
        Maybe(member, null, Math.Max(0, depth - 1)).Select(filter => (Filter)new And([new TypeIs([member]), filter]));

    private static Gen<Filter> Related(Relationship relationship, int depth) =>
        from quantifier in Gen.Enum<Quantifier>()
        from filter in Maybe(relationship.Target, relationship, depth - 1)
        select (Filter)new Related(relationship, quantifier, filter);

    private static Gen<Filter> Measured(EntityType type, int depth) =>
        from measure in OverPath(type, depth).Where(measure => measure.ResultType is ScalarType.Int or ScalarType.Float)
        from op in RandomValues.OneOf(FilterOperator.Eq, FilterOperator.Gt, FilterOperator.Gte, FilterOperator.Lt, FilterOperator.Lte)
        from value in Gen.Long[0, 3]
        select (Filter)new Measured(measure, op, measure.ResultType == ScalarType.Int ? value : (object)(double)value);

    // What the API offers for each kind of value.
    private static MeasureFunction[] Functions(Property property) =>
        property switch
        {
            { IsList: true } or { Coalesce: not null } => [],
            { Type: ScalarType.Int or ScalarType.Float } =>
            [
                MeasureFunction.Min,
                MeasureFunction.Max,
                MeasureFunction.Average,
                MeasureFunction.Sum,
            ],
            { Type: ScalarType.String } =>
            [
                MeasureFunction.Longest,
                MeasureFunction.Shortest,
                MeasureFunction.LongestLength,
                MeasureFunction.ShortestLength,
                MeasureFunction.AverageLength,
            ],
            { Type: ScalarType.DateTime or ScalarType.LocalDateTime or ScalarType.LocalTime or ScalarType.Time or ScalarType.Duration } =>
            [
                MeasureFunction.Min,
                MeasureFunction.Max,
            ],
            _ => [],
        };
}
