namespace KnowledgeGraph.Core;

/// <summary>
/// Reads what nodes are grouped by, what is measured of each group, and the order of groups. A key is an object that goes
/// on along relationships to a property or, empty, to the node itself: <c>{domain: {}}</c>, <c>{domain: {name: true}}</c>,
/// <c>{challengesProperties: {basis: true}}</c>.
/// </summary>
public static class GroupReader
{
    private const string OfEdge = "Properties";
    private static readonly InputPath By = new("by");

    /// <summary>The names of the functions, in the order in which the API lists them.</summary>
    public static EnumType Functions { get; } = new("GroupFunction", null, [.. FunctionNames.Select(f => new EnumValue(f.Name, null, []))]);

    private static IReadOnlyList<MeasureRow> FunctionNames =>
        [
            new(MeasureFunction.CountNodes, "COUNT"),
            new(MeasureFunction.CountEdges, "COUNT_RELATIONSHIPS"),
            new(MeasureFunction.Min, "MIN"),
            new(MeasureFunction.Max, "MAX"),
            new(MeasureFunction.Average, "AVERAGE"),
            new(MeasureFunction.Sum, "SUM"),
            new(MeasureFunction.Longest, "LONGEST"),
            new(MeasureFunction.Shortest, "SHORTEST"),
            new(MeasureFunction.LongestLength, "LONGEST_LENGTH"),
            new(MeasureFunction.ShortestLength, "SHORTEST_LENGTH"),
            new(MeasureFunction.AverageLength, "AVERAGE_LENGTH"),
        ];

    /// <summary>The name of a function among <see cref="Functions"/>.</summary>
    public static string Name(MeasureFunction function) => FunctionNames.First(f => f.Function == function).Name;

    /// <summary>Reads the keys, at least one.</summary>
    /// <param name="type">The type of the nodes that are grouped.</param>
    /// <param name="by">The keys as written.</param>
    /// <param name="project">What is wanted of a key that is a node.</param>
    /// <exception cref="GraphException">A name is not known, or there is no key.</exception>
    public static IReadOnlyList<GroupKey> ReadKeys(EntityType type, InputValue by, Func<EntityType, NodeProjection> project)
    {
        var items = InputReader.Items(by, By);
        if (items.Count == 0)
            throw InputReader.Fail(by, By, "Expected at least one key.");
        return
        [
            .. items.Select(
                (item, i) =>
                {
                    var (path, property) = ReadPath(type, item, By.To($"{i}"));
                    return new GroupKey(path, property, property is null ? project(path is [.., var last] ? last.Target : type) : null);
                }
            ),
        ];
    }

    /// <summary>Reads the measures. The number of nodes of the group is always the first.</summary>
    /// <exception cref="GraphException">A name is not known, or a function does not fit its property.</exception>
    public static IReadOnlyList<Measure> ReadMeasures(EntityType type, InputValue? measures)
    {
        var count = Measure.Of(MeasureFunction.CountNodes);
        var path = new InputPath("measures");
        return measures is null or InputNull
            ? [count]
            : [count, .. InputReader.Items(measures, path).Select((item, i) => ReadMeasure(type, item, path.To($"{i}")))];
    }

    /// <summary>Reads the order: <c>[{count: DESC}, {measure: 0, direction: DESC}, {key: 1}]</c>.</summary>
    /// <param name="sort">The order as written.</param>
    /// <param name="keys">The number of keys.</param>
    /// <param name="measures">The number of measures, the first one included.</param>
    /// <exception cref="GraphException">A name or direction is not known, or there is no key or measure at a position.</exception>
    public static IReadOnlyList<GroupSort> ReadSort(InputValue? sort, int keys, int measures)
    {
        var path = new InputPath("sort");
        return sort is null or InputNull
            ? []
            : [.. InputReader.Items(sort, path).Select((item, i) => ReadSortKey(item, path.To($"{i}"), keys, measures))];
    }

    private static GroupSort ReadSortKey(InputValue item, InputPath path, int keys, int measures)
    {
        var fields = InputReader.Fields(item, path).Where(f => f.Value is not InputNull).ToArray();
        var descending =
            fields.FirstOrDefault(f => f.Key == "direction").Value is { } direction
            && SortReader.IsDescending(direction, path.To("direction"));
        var chosen = fields.Where(f => f.Key != "direction").ToArray();
        if (chosen is not [var (name, value)])
            throw InputReader.Fail(item, path, "Expected one of count, key and measure.");
        int Position(int count) =>
            InputReader.Count(value, path.To(name)) is var position && position < count
                ? position
                : throw InputReader.Fail(value, path.To(name), $"There are {count}, counted from 0; found {position}.");
        return name switch
        {
            "count" => new GroupSort(0, ByMeasure: true, SortReader.IsDescending(value, path.To(name))),
            "key" => new GroupSort(Position(keys), ByMeasure: false, descending),
            "measure" => new GroupSort(Position(measures - 1) + 1, ByMeasure: true, descending),
            _ => throw InputReader.Unknown(value, path, name, "order", ["count", "key", "measure", "direction"]),
        };
    }

    private static Measure ReadMeasure(EntityType type, InputValue item, InputPath path)
    {
        InputValue? function = null,
            of = null;
        foreach (var (name, value) in InputReader.Fields(item, path))
        {
            if (name == "function")
                function = value;
            else if (name == "of")
                of = value;
            else
                throw InputReader.Unknown(value, path, name, "field", ["function", "of"]);
        }
        var row = function is null
            ? FunctionNames[0]
            : FunctionNames.First(f => f.Name == (string)InputReader.Value(function, ScalarType.Enum, Functions, path.To("function")));
        var (steps, property) = of is null or InputNull ? ([], null) : ReadPath(type, of, path.To("of"));
        if (!Fits(row.Function, property, steps))
            throw InputReader.Fail(item, path, $"{row.Name} cannot be taken of {property?.Name ?? "nodes"}.");
        return new Measure(row.Function, steps, property, Filter.Everything);
    }

    /// <summary>Whether a function can be taken of what a path leads to.</summary>
    internal static bool Fits(MeasureFunction function, Property? property, IReadOnlyList<Relationship> path) =>
        function switch
        {
            MeasureFunction.CountNodes => property is null,
            MeasureFunction.CountEdges => property is null && path.Count > 0,
            MeasureFunction.Min or MeasureFunction.Max => property is { IsList: false },
            _ => property is { IsList: false }
                && Measures.Functions(property.Type).Concat(Measures.FilterFunctions(property.Type)).Any(f => f.Function == function),
        };

    private static (IReadOnlyList<Relationship> Path, Property? Property) ReadPath(EntityType type, InputValue key, InputPath path)
    {
        var steps = new List<Relationship>();
        while (true)
        {
            var fields = InputReader.Fields(key, path).Where(f => f.Value is not (InputNull or InputScalar { Value: false })).ToArray();
            if (fields.Length == 0)
                return (steps, null);
            if (fields.Length > 1)
                throw InputReader.Fail(key, path, "Expected one field.");
            var (name, value) = fields[0];
            if (type.Property(name) is { Selectable: true } property)
                return (steps, Chosen(property, value, path.To(name)));
            if (Step(type, name) is not { } step)
                throw InputReader.Unknown(value, path, name, $"field of {type}", Names(type));
            steps.Add(step);
            path = path.To(name);
            if (name != step.Name)
                return (steps, EdgeProperty(step.Properties!, value, path));
            (type, key) = (step.Target, value);
        }
    }

    private static Relationship? Step(EntityType type, string name) =>
        type.Relationships.FirstOrDefault(r =>
            r is { Selectable: true, Target: not UnionType } && (r.Name == name || (r.Properties is not null && r.Name + OfEdge == name))
        );

    private static Property EdgeProperty(PropertiesType carrier, InputValue key, InputPath path)
    {
        if (InputReader.Fields(key, path) is not [var (name, value)])
            throw InputReader.Fail(key, path, $"Expected one property of {carrier}.");
        return carrier.Property(name) is { } property
            ? Chosen(property, value, path.To(name))
            : throw InputReader.Unknown(value, path, name, $"property of {carrier}", carrier.Properties.Select(p => p.Name));
    }

    private static Property Chosen(Property property, InputValue value, InputPath path) =>
        (bool)InputReader.Value(value, ScalarType.Boolean, null, path) ? property : throw InputReader.Fail(value, path, "Expected true.");

    private static IEnumerable<string> Names(EntityType type) =>
        type.Properties.Select(p => p.Name).Concat(type.Relationships.SelectMany(r => new[] { r.Name, r.Name + OfEdge }));
}
