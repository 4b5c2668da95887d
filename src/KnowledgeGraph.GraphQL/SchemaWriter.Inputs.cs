using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>What can be said in arguments: filters and sort keys.</summary>
internal sealed partial class SchemaWriter
{
    private static readonly string[] Quantifiers = ["all", "none", "single", "some"];

    private string Where(EntityType type) =>
        type is UnionType
            ? Define(
                $"{type.Name}Where",
                () => Block($"input {type.Name}Where", null, type.Members.Select(m => new Line($"{m.Name}: {Where(m)}")))
            )
            : Logical(
                $"{type.Name}Where",
                () =>
                    [
                        .. Filters(type.Properties),
                        .. type.Relationships.Where(r => r.Filterable).SelectMany(RelationshipFilters),
                        .. type is InterfaceType ? [new Line($"typename: [{Implementation(type)}!]")] : Array.Empty<Line>(),
                    ]
            );

    private string CarrierWhere(PropertiesType carrier) => Logical($"{carrier.Name}Where", () => Filters(carrier.Properties));

    private IEnumerable<Line> Filters(IReadOnlyList<Property> properties) =>
        properties.Where(p => p.Filterable).Select(p => new Line($"{p.Name}: {ScalarFilters(p.Type, p.Enum, p.IsList)}"));

    private string Implementation(EntityType type) =>
        Define(
            $"{type.Name}Implementation",
            () => Block($"enum {type.Name}Implementation", null, type.Members.Select(m => new Line(m.Name)))
        );

    private IEnumerable<Line> RelationshipFilters(Relationship r)
    {
        yield return new($"{r.Name}: {(r.IsList ? NodeFilters(r.Target) : Where(r.Target))}");
        yield return new($"{r.Name}Connection: {(r.IsList ? ConnectionFilters(r) : ConnectionWhere(r))}");
    }

    private string NodeFilters(EntityType target) =>
        Define(
            $"{target.Name}RelationshipFilters",
            () =>
                Block(
                    $"input {target.Name}RelationshipFilters",
                    null,
                    Quantifiers.Select(q => new Line(
                        $"{q}: {Where(target)}",
                        $"Filter type where {Quantified(q)} of the related {target.Api.PascalPlural} match this filter"
                    ))
                )
        );

    private string ConnectionFilters(Relationship r) =>
        Define(
            $"{TypeNames.Owner(r)}ConnectionFilters",
            () =>
                Block(
                    $"input {TypeNames.Owner(r)}ConnectionFilters",
                    null,
                    [
                        .. r.Target is UnionType
                            ? []
                            : new[]
                            {
                                new Line(
                                    $"aggregate: {AggregateWhere(r)}",
                                    $"Filter {r.Source.Api.PascalPlural} by aggregating results on related {TypeNames.Connection(r)}s"
                                ),
                            },
                        .. Quantifiers.Select(q => new Line(
                            $"{q}: {ConnectionWhere(r)}",
                            $"Return {r.Source.Api.PascalPlural} where {Quantified(q)} of the related {TypeNames.Connection(r)}s match this filter"
                        )),
                    ]
                )
        );

    private static string Quantified(string quantifier) => quantifier == "single" ? "one" : quantifier;

    private string ConnectionWhere(Relationship r) =>
        r.Target is UnionType
            ? Define(
                $"{TypeNames.Owner(r)}ConnectionWhere",
                () =>
                    Block(
                        $"input {TypeNames.Owner(r)}ConnectionWhere",
                        null,
                        r.Target.Members.Select(m => new Line(
                            $"{m.Name}: {EndsWhere(r, m, $"{TypeNames.Owner(r)}{m.Name}ConnectionWhere")}"
                        ))
                    )
            )
            : EndsWhere(r, r.Target, $"{TypeNames.Owner(r)}ConnectionWhere");

    private string EndsWhere(Relationship r, EntityType target, string name) =>
        Logical(
            name,
            () =>
                [
                    new($"node: {Where(target)}"),
                    .. EdgeInput(r, "Where", CarrierWhere) is { } edge ? [new Line($"edge: {edge}")] : Array.Empty<Line>(),
                ]
        );

    // The edge as it is told apart by the types of its properties where an interface declares it.
    private string? EdgeInput(Relationship r, string suffix, Func<PropertiesType, string?> ofCarrier)
    {
        if (!TypeNames.IsDeclared(r))
            return r.Properties is { } carrier ? ofCarrier(carrier) : null;
        var lines = r.PropertiesTypes.Select(c => (c.Name, Input: ofCarrier(c))).Where(c => c.Input is not null).ToArray();
        var name = $"{TypeNames.Owner(r)}Edge{suffix}";
        return lines.Length == 0
            ? null
            : Define(name, () => Block($"input {name}", null, lines.Select(c => new Line($"{c.Name}: {c.Input}"))));
    }

    private string ScalarFilters(ScalarType type, EnumType? enumeration, bool isList)
    {
        var kind = enumeration?.Name ?? type.ToString();
        var name =
            isList ? $"{kind}ListFilters"
            : enumeration is null ? $"{kind}ScalarFilters"
            : $"{kind}EnumScalarFilters";
        return Define(
            name,
            () =>
                Block(
                    $"input {name}",
                    $"{kind}{(isList ? " list" : "")} filters",
                    [
                        .. Operators(type, enumeration, isList),
                        .. type == ScalarType.String && !isList ? [new Line($"caseInsensitive: {CaseInsensitive()}")] : Array.Empty<Line>(),
                    ]
                )
        );
    }

    private string CaseInsensitive() =>
        Define(
            "CaseInsensitiveStringScalarFilters",
            () =>
                Block(
                    "input CaseInsensitiveStringScalarFilters",
                    "Case insensitive String filters",
                    Operators(ScalarType.String, null, isList: false)
                )
        );

    private IEnumerable<Line> Operators(ScalarType type, EnumType? enumeration, bool isList) =>
        FilterOperators
            .Of(type, isList)
            .Select(row => new Line($"{row.Name}: {Type(type, enumeration, row.List || (isList && row.Operator == FilterOperator.Eq))}"));

    // ------------------------------------------------------------ aggregates

    private string AggregateWhere(Relationship r) =>
        Logical(
            $"{TypeNames.Owner(r)}ConnectionAggregateInput",
            () =>
                [
                    new($"count: {CountWhere()}"),
                    .. MeasureWhere($"{TypeNames.Owner(r)}NodeAggregationWhereInput", r.Target.Properties) is { } node
                        ? [new Line($"node: {node}")]
                        : Array.Empty<Line>(),
                    .. EdgeInput(r, "AggregationWhereInput", c => MeasureWhere($"{c.Name}AggregationWhereInput", c.Properties)) is { } edge
                        ? [new Line($"edge: {edge}")]
                        : Array.Empty<Line>(),
                ]
        );

    private string CountWhere() =>
        Define(
            "ConnectionAggregationCountFilterInput",
            () =>
            {
                var ints = ScalarFilters(ScalarType.Int, null, isList: false);
                return Block("input ConnectionAggregationCountFilterInput", null, [new($"nodes: {ints}"), new($"edges: {ints}")]);
            }
        );

    private string? MeasureWhere(string name, IReadOnlyList<Property> properties)
    {
        var known = properties.Where(Measures.CanFilter).ToArray();
        return known.Length == 0 ? null : Logical(name, () => known.Select(p => new Line($"{p.Name}: {MeasureFilters(p.Type)}")));
    }

    private string MeasureFilters(ScalarType type) =>
        Define(
            $"{type}ScalarAggregationFilters",
            () =>
                Block(
                    $"input {type}ScalarAggregationFilters",
                    $"Filters for an aggregation of {Article(type)} {type} field",
                    Measures
                        .FilterFunctions(type)
                        .Select(f => new Line($"{f.Name}: {ScalarFilters(ResultType(f.Function, type), null, isList: false)}"))
                )
        );

    private static string Article(ScalarType type) => type == ScalarType.Int ? "an" : "a";

    // ------------------------------------------------------------ order

    private string? Sort(EntityType type) =>
        type is UnionType
            ? null
            : Sort(
                $"{type.Name}Sort",
                type.Properties.Where(p => !p.IsList),
                $"Fields to sort {type.Api.PascalPlural} by. Several fields of one object apply in the order of the type definition."
            );

    private string? Sort(string name, IEnumerable<Property> properties, string? description)
    {
        var known = properties.Where(p => p.Sortable).ToArray();
        return known.Length == 0
            ? null
            : Define(name, () => Block($"input {name}", description, known.Select(p => new Line($"{p.Name}: {SortDirection()}"))));
    }

    private string? ConnectionSort(Relationship r)
    {
        var name = $"{TypeNames.Owner(r)}ConnectionSort";
        var node = Sort(r.Target);
        var edge = EdgeInput(r, "Sort", c => Sort($"{c.Name}Sort", c.Properties, null));
        return node is null && edge is null
            ? null
            : Define(
                name,
                () =>
                    Block(
                        $"input {name}",
                        null,
                        [
                            .. node is null ? Array.Empty<Line>() : [new Line($"node: {node}")],
                            .. edge is null ? Array.Empty<Line>() : [new Line($"edge: {edge}")],
                        ]
                    )
            );
    }

    private string SortDirection() =>
        Define(
            "SortDirection",
            () =>
                Block(
                    "enum SortDirection",
                    "An enum for sorting in either ascending or descending order.",
                    [new("ASC", "Sort by field values in ascending order."), new("DESC", "Sort by field values in descending order.")]
                )
        );

    // ------------------------------------------------------------ full text

    private string IndexWhere(NodeType type) =>
        Define(
            $"{type.Name}IndexWhere",
            () =>
                Block(
                    $"input {type.Name}IndexWhere",
                    $"The input for filtering a full-text query on an index of {type.Name}",
                    [new($"node: {Where(type)}"), new($"score: {ScoreWhere()}")]
                )
        );

    private string ScoreWhere() =>
        Define("FloatWhere", () => Block("input FloatWhere", "The input for filtering a float", [new("min: Float"), new("max: Float")]));

    private string IndexSort(NodeType type) =>
        Define(
            $"{type.Name}IndexSort",
            () =>
                Block(
                    $"input {type.Name}IndexSort",
                    $"The input for sorting a Fulltext query on an index of {type.Name}",
                    [new($"score: {SortDirection()}"), .. Sort(type) is { } node ? [new Line($"node: {node}")] : Array.Empty<Line>()]
                )
        );

    private string Logical(string name, Func<IEnumerable<Line>> fields) =>
        Define(name, () => Block($"input {name}", null, [new($"AND: [{name}!]"), new($"OR: [{name}!]"), new($"NOT: {name}"), .. fields()]));
}
