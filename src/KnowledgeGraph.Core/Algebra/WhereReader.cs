namespace KnowledgeGraph.Core;

/// <summary>
/// Reads <c>where: {field: {operator: value}}</c> in the way of the Neo4j GraphQL Library 7. Fields side by side are
/// and-ed; an empty object filters nothing at every level; null as an operator's value asks for a missing value.
/// </summary>
public static class WhereReader
{
    private const string Connection = "Connection";
    private static readonly InputPath Root = new("where");
    private static readonly string[] Logic = ["AND", "OR", "NOT"];
    private static readonly string[] Quantifiers = ["some", "none", "all", "single"];
    private static readonly IReadOnlyList<OperatorRow> MeasureOperators = [.. FilterOperators.Of(ScalarType.Float, isList: false)];

    /// <summary>Reads a condition on nodes. Null is none.</summary>
    /// <exception cref="GraphException">A name is not known, or a value is of another kind.</exception>
    public static Filter Read(EntityType type, InputValue? where) => where is null ? Filter.Everything : OfNode(type, where, Root);

    /// <summary>Reads a condition on relationships and the nodes they lead to: <c>{node: {…}, edge: {…}}</c>. Null is none.</summary>
    /// <exception cref="GraphException">A name is not known, or a value is of another kind.</exception>
    public static Filter ReadConnection(Relationship relationship, InputValue? where) =>
        where is null ? Filter.Everything : OfConnection(relationship, where, Root);

    /// <summary>Reads a condition on what a full-text search found: <c>{node: {…}, score: {min, max}}</c>. Null is none.</summary>
    /// <exception cref="GraphException">A name is not known, or a value is of another kind.</exception>
    public static Filter ReadFulltext(NodeType type, InputValue? where) =>
        where is null or InputNull
            ? Filter.Everything
            : AllFields(
                where,
                Root,
                field =>
                    field.Key switch
                    {
                        "node" => OfNode(type, field.Value, Root.To("node")),
                        "score" => OfScore(field.Value, Root.To("score")),
                        _ => throw InputReader.Unknown(field.Value, Root, field.Key, "filter", ["node", "score"]),
                    }
            );

    private static Filter OfNode(EntityType type, InputValue where, InputPath path) =>
        where is InputNull ? Filter.Everything
        : type is UnionType union ? OfUnion(union, where, path, OfNode)
        : OfLogic(where, path, (value, at) => OfNode(type, value, at), field => OfNodeField(type, field, path));

    // Members that are not named are left out; naming none leaves all.
    private static Filter OfUnion(UnionType union, InputValue where, InputPath path, Func<EntityType, InputValue, InputPath, Filter> read)
    {
        var named = Members(union, where, path, read);
        return named.Count == 0 ? Filter.Everything : Filter.Any(named.Select(m => Filter.All(new TypeIs([m.Type]), m.Filter)));
    }

    private static IReadOnlyList<(NodeType Type, Filter Filter)> Members(
        UnionType union,
        InputValue where,
        InputPath path,
        Func<EntityType, InputValue, InputPath, Filter> read
    ) =>
        [
            .. InputReader
                .Fields(where, path)
                .Select(field =>
                    union.Members.FirstOrDefault(m => m.Name == field.Key) is { } member
                        ? (member, read(member, field.Value, path.To(field.Key)))
                        : throw InputReader.Unknown(field.Value, path, field.Key, $"member of {union}", union.Members.Select(m => m.Name))
                ),
        ];

    private static Filter OfNodeField(EntityType type, KeyValuePair<string, InputValue> field, InputPath path)
    {
        var at = path.To(field.Key);
        if (type.Property(field.Key) is { Filterable: true } property)
            return OfProperty(property, field.Value, at);
        if (type.Relationship(field.Key) is { Filterable: true } relationship)
            return OfRelationship(relationship, field.Value, at);
        if (
            field.Key.EndsWith(Connection, StringComparison.Ordinal)
            && type.Relationship(field.Key[..^Connection.Length]) is { Filterable: true } connected
        )
            return OfConnectionField(connected, field.Value, at);
        if (type is InterfaceType && field.Key == "typename")
            return OfTypeNames(type, field.Value, at);
        throw InputReader.Unknown(field.Value, path, field.Key, $"field of {type} to filter by,", Names(type));
    }

    private static IEnumerable<string> Names(EntityType type) =>
        [
            .. type.Properties.Where(p => p.Filterable).Select(p => p.Name),
            .. type.Relationships.Where(r => r.Filterable).SelectMany(r => new[] { r.Name, r.Name + Connection }),
            .. Logic,
        ];

    private static Filter OfProperty(Property property, InputValue operators, InputPath path) =>
        AllFields(
            operators,
            path,
            field =>
                field.Key == "caseInsensitive" && property is { Type: ScalarType.String, IsList: false }
                    ? AllFields(field.Value, path.To(field.Key), inner => OfOperator(property, inner, path.To(field.Key), ignoreCase: true))
                    : OfOperator(property, field, path, ignoreCase: false)
        );

    private static Filter OfOperator(Property property, KeyValuePair<string, InputValue> field, InputPath path, bool ignoreCase)
    {
        var row = Operator(FilterOperators.Of(property.Type, property.IsList), field, path);
        if (field.Value is InputNull)
            return new IsNull(property);
        var isList = row.List || (property.IsList && row.Operator == FilterOperator.Eq);
        var value = InputReader.Value(field.Value, property.Type, property.Enum, isList, path.To(field.Key));
        return new Comparison(property, row.Operator, value, ignoreCase);
    }

    private static OperatorRow Operator(IEnumerable<OperatorRow> rows, KeyValuePair<string, InputValue> field, InputPath path) =>
        rows.FirstOrDefault(r => r.Name == field.Key)
        ?? throw InputReader.Unknown(field.Value, path, field.Key, "operator", rows.Select(r => r.Name));

    private static Filter OfRelationship(Relationship relationship, InputValue where, InputPath path) =>
        relationship.IsList
            ? AllFields(
                where,
                path,
                field => OfQuantifier(relationship, field, path, value => OfNode(relationship.Target, value, path.To(field.Key)), OfNode)
            )
            : OfSingle(relationship, where, value => OfNode(relationship.Target, value, path));

    private static Filter OfConnectionField(Relationship relationship, InputValue where, InputPath path) =>
        relationship.IsList
            ? AllFields(
                where,
                path,
                field =>
                    field.Key == "aggregate" && relationship.Target is not UnionType
                        ? OfAggregate(relationship, field.Value, path.To("aggregate"))
                        : OfQuantifier(
                            relationship,
                            field,
                            path,
                            value => OfConnection(relationship, value, path.To(field.Key)),
                            (member, value, at) => OfEnds(relationship, member, value, at)
                        )
            )
            : OfSingle(relationship, where, value => OfConnection(relationship, value, path));

    private static Filter OfSingle(Relationship relationship, InputValue where, Func<InputValue, Filter> read) =>
        where is InputNull ? new Related(relationship, Quantifier.None, Filter.Everything)
        : read(where) is { IsEverything: false } filter ? new Related(relationship, Quantifier.Some, filter)
        : Filter.Everything;

    private static Filter OfQuantifier(
        Relationship relationship,
        KeyValuePair<string, InputValue> field,
        InputPath path,
        Func<InputValue, Filter> read,
        Func<EntityType, InputValue, InputPath, Filter> readMember
    )
    {
        var quantifier = field.Key switch
        {
            "some" => Quantifier.Some,
            "none" => Quantifier.None,
            "all" => Quantifier.All,
            "single" => Quantifier.Single,
            _ => throw InputReader.Unknown(field.Value, path, field.Key, "quantifier", Quantifiers),
        };
        if (field.Value is InputNull)
            return quantifier is Quantifier.Some or Quantifier.None
                ? new Related(relationship, quantifier, Filter.Everything)
                : Filter.Everything;
        if (read(field.Value) is not { IsEverything: false } filter)
            return Filter.Everything;
        if (quantifier == Quantifier.All && relationship.Target is UnionType union)
            return AllOfMembers(relationship, Members(union, field.Value, path.To(field.Key), readMember));
        return new Related(relationship, quantifier, filter);
    }

    // Of a union only the members that are named are looked at: one matches, and none of them fails.
    private static Filter AllOfMembers(Relationship relationship, IReadOnlyList<(NodeType Type, Filter Filter)> members)
    {
        var matches = members.Select(m => Filter.All(new TypeIs([m.Type]), m.Filter));
        var fails = members.Where(m => !m.Filter.IsEverything).Select(m => Filter.All(new TypeIs([m.Type]), new Not(m.Filter)));
        return Filter.All(
            new Related(relationship, Quantifier.Some, Filter.Any(matches)),
            new Related(relationship, Quantifier.None, Filter.Any(fails))
        );
    }

    private static Filter OfConnection(Relationship relationship, InputValue where, InputPath path) =>
        where is InputNull ? Filter.Everything
        : relationship.Target is UnionType union
            ? OfUnion(union, where, path, (member, value, at) => OfEnds(relationship, member, value, at))
        : OfEnds(relationship, relationship.Target, where, path);

    private static Filter OfEnds(Relationship relationship, EntityType target, InputValue where, InputPath path) =>
        OfLogic(
            where,
            path,
            (value, at) => OfEnds(relationship, target, value, at),
            field =>
                field.Key switch
                {
                    "node" => OfNode(target, field.Value, path.To("node")),
                    "edge" when relationship.PropertiesTypes.Count > 0 => OfEdge(relationship, field.Value, path.To("edge")),
                    _ => throw InputReader.Unknown(field.Value, path, field.Key, "filter", ["node", "edge", .. Logic]),
                }
        );

    // A relationship that an interface declares may carry other properties from each of its members: they are told apart by name.
    private static Filter OfEdge(Relationship relationship, InputValue where, InputPath path)
    {
        if (where is InputNull)
            return Filter.Everything;
        if (!relationship.IsDeclaration && relationship.DeclaredBy is null)
            return OfCarrier(relationship.Properties!, where, path);
        var carriers = InputReader
            .Fields(where, path)
            .Select(field =>
                relationship.PropertiesTypes.FirstOrDefault(c => c.Name == field.Key) is { } carrier
                    ? Filter.All(new CarrierIs(carrier), OfCarrier(carrier, field.Value, path.To(field.Key)))
                    : throw InputReader.Unknown(
                        field.Value,
                        path,
                        field.Key,
                        "type of properties",
                        relationship.PropertiesTypes.Select(c => c.Name)
                    )
            )
            .ToArray();
        return carriers.Length == 0 ? Filter.Everything : Filter.Any(carriers);
    }

    private static Filter OfCarrier(PropertiesType carrier, InputValue where, InputPath path) =>
        where is InputNull
            ? Filter.Everything
            : OfLogic(
                where,
                path,
                (value, at) => OfCarrier(carrier, value, at),
                field =>
                    carrier.Property(field.Key) is { Filterable: true } property
                        ? OfProperty(property, field.Value, path.To(field.Key))
                        : throw InputReader.Unknown(
                            field.Value,
                            path,
                            field.Key,
                            $"property of {carrier} to filter by,",
                            [.. carrier.Properties.Where(p => p.Filterable).Select(p => p.Name), .. Logic]
                        )
            );

    private static Filter OfTypeNames(EntityType type, InputValue names, InputPath path)
    {
        if (names is InputNull)
            return Filter.Everything;
        var known = new EnumType(type.Name, null, [.. type.Members.Select(m => new EnumValue(m.Name, null, []))]);
        var chosen = InputReader.Items(names, path).Select(n => (string)InputReader.Value(n, ScalarType.Enum, known, path)).ToHashSet();
        return chosen.Count == 0 ? Filter.Everything : new TypeIs([.. type.Members.Where(m => chosen.Contains(m.Name))]);
    }

    private static Filter OfScore(InputValue bounds, InputPath path)
    {
        if (bounds is InputNull)
            return Filter.Everything;
        double? min = null,
            max = null;
        foreach (var (name, value) in InputReader.Fields(bounds, path))
        {
            var bound = value is InputNull ? null : (double?)InputReader.Value(value, ScalarType.Float, null, path.To(name));
            if (name == "min")
                min = bound;
            else if (name == "max")
                max = bound;
            else
                throw InputReader.Unknown(value, path, name, "bound", ["min", "max"]);
        }
        return min is null && max is null ? Filter.Everything : new ScoreBetween(min, max);
    }

    // ------------------------------------------------------------ counts and aggregates of a relationship

    private static Filter OfAggregate(Relationship relationship, InputValue where, InputPath path) =>
        OfLogic(
            where,
            path,
            (value, at) => OfAggregate(relationship, value, at),
            field =>
                field.Key switch
                {
                    "count" => OfCounts(relationship, field.Value, path.To("count")),
                    "node" => OfMeasures(relationship, relationship.Target.Properties, field.Value, path.To("node")),
                    "edge" when relationship.PropertiesTypes.Count > 0 => OfEdgeMeasures(relationship, field.Value, path.To("edge")),
                    _ => throw InputReader.Unknown(field.Value, path, field.Key, "aggregate", ["count", "node", "edge", .. Logic]),
                }
        );

    private static Filter OfCounts(Relationship relationship, InputValue where, InputPath path) =>
        AllFields(
            where,
            path,
            field =>
            {
                var function = field.Key switch
                {
                    "nodes" => MeasureFunction.CountNodes,
                    "edges" => MeasureFunction.CountEdges,
                    _ => throw InputReader.Unknown(field.Value, path, field.Key, "count", ["nodes", "edges"]),
                };
                return OfMeasure(new Measure(function, [relationship], null, Filter.Everything), field.Value, path.To(field.Key));
            }
        );

    private static Filter OfEdgeMeasures(Relationship relationship, InputValue where, InputPath path) =>
        !relationship.IsDeclaration && relationship.DeclaredBy is null
            ? OfMeasures(relationship, relationship.Properties!.Properties, where, path)
            : AllFields(
                where,
                path,
                field =>
                    relationship.PropertiesTypes.FirstOrDefault(c => c.Name == field.Key) is { } carrier
                        ? OfMeasures(relationship, carrier.Properties, field.Value, path.To(field.Key))
                        : throw InputReader.Unknown(
                            field.Value,
                            path,
                            field.Key,
                            "type of properties",
                            relationship.PropertiesTypes.Select(c => c.Name)
                        )
            );

    private static Filter OfMeasures(Relationship relationship, IReadOnlyList<Property> properties, InputValue where, InputPath path) =>
        OfLogic(
            where,
            path,
            (value, at) => OfMeasures(relationship, properties, value, at),
            field =>
            {
                var known = properties.Where(Measures.CanFilter).ToArray();
                var property =
                    known.FirstOrDefault(p => p.Name == field.Key)
                    ?? throw InputReader.Unknown(
                        field.Value,
                        path,
                        field.Key,
                        "property to aggregate",
                        [.. known.Select(p => p.Name), .. Logic]
                    );
                return AllFields(field.Value, path.To(field.Key), inner => OfFunction(relationship, property, inner, path.To(field.Key)));
            }
        );

    private static Filter OfFunction(Relationship relationship, Property property, KeyValuePair<string, InputValue> field, InputPath path)
    {
        var functions = Measures.FilterFunctions(property.Type);
        var row =
            functions.FirstOrDefault(f => f.Name == field.Key)
            ?? throw InputReader.Unknown(field.Value, path, field.Key, "aggregate", functions.Select(f => f.Name));
        return OfMeasure(new Measure(row.Function, [relationship], property, Filter.Everything), field.Value, path.To(field.Key));
    }

    private static Filter OfMeasure(Measure measure, InputValue operators, InputPath path) =>
        AllFields(
            operators,
            path,
            field =>
            {
                var row = Operator(MeasureOperators, field, path);
                return new Measured(
                    measure,
                    row.Operator,
                    InputReader.Value(field.Value, measure.ResultType, null, row.List, path.To(field.Key))
                );
            }
        );

    // ------------------------------------------------------------ what is the same at every level

    private static Filter OfLogic(
        InputValue where,
        InputPath path,
        Func<InputValue, InputPath, Filter> readSame,
        Func<KeyValuePair<string, InputValue>, Filter> readField
    ) =>
        AllFields(
            where,
            path,
            field =>
                field.Key switch
                {
                    "AND" => Filter.All(Branches(field, path, readSame)),
                    "OR" => Branches(field, path, readSame) is { Length: > 0 } branches ? Filter.Any(branches) : Filter.Everything,
                    "NOT" => field.Value is InputNull || readSame(field.Value, path.To("NOT")) is not { IsEverything: false } filter
                        ? Filter.Everything
                        : new Not(filter),
                    _ => readField(field),
                }
        );

    // What filters nothing is no branch: the peer leaves it out too.
    private static Filter[] Branches(
        KeyValuePair<string, InputValue> field,
        InputPath path,
        Func<InputValue, InputPath, Filter> readSame
    ) =>
        field.Value is InputNull
            ? []
            :
            [
                .. InputReader
                    .Items(field.Value, path.To(field.Key))
                    .Select((item, i) => readSame(item, path.To(field.Key).To($"{i}")))
                    .Where(f => !f.IsEverything),
            ];

    private static Filter AllFields(InputValue value, InputPath path, Func<KeyValuePair<string, InputValue>, Filter> read) =>
        Filter.All(InputReader.Fields(value, path).Select(read));
}
