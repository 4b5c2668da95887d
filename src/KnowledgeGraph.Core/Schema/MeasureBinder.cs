namespace KnowledgeGraph.Core;

/// <summary>The fourth stage: what <c>@measure</c> says, bound to the relationships it names.</summary>
internal static class MeasureBinder
{
    /// <summary>Binds the measures; what does not hold is noted.</summary>
    public static void Bind(SchemaTypes types, SchemaErrors errors)
    {
        foreach (var type in types.NodeTypes)
        foreach (var property in type.Properties)
            if (property.Source is MeasuredColumn column)
                Bind(property, column, types.Source(property), errors);
        foreach (var property in types.Interfaces.SelectMany(type => type.Properties).Where(p => p.Source is MeasuredColumn))
            errors.Add(
                types.Source(property).Place,
                $"{property.Entity}.{property} stands on an interface. Expected: @measure at each of its members."
            );
    }

    private static void Bind(Property property, MeasuredColumn column, FieldDefinition field, SchemaErrors errors)
    {
        var directive = field.Directives.Find<MeasureDirective>()!;
        var name = $"{property.Entity}.{property}";
        if (directive.Path.Count == 0)
            errors.Add(directive.Place, $"The path of {name} is empty. Expected: at least one relationship of {property.Entity}.");
        else if (
            Path(directive.Path, property.Entity!, errors) is { } path
            && Aggregated(directive, path[^1].Target, errors) is (true, var aggregated)
        )
        {
            column.Measure = new(directive.Function, path, aggregated, Filter.Everything);
            CheckType(property, column.Measure, field, errors);
        }
    }

    private static List<Relationship>? Path(IReadOnlyList<NameUse> names, EntityType from, SchemaErrors errors)
    {
        var path = new List<Relationship>();
        foreach (var name in names)
        {
            if (from.Relationship(name.Name) is not { } step)
            {
                errors.AddUnknown(
                    name.Place,
                    $"{from} has no relationship {name.Name}.",
                    name.Name,
                    from.Relationships.Select(r => r.Name)
                );
                return null;
            }
            path.Add(step);
            from = step.Target;
        }
        return path;
    }

    private static (bool Holds, Property? Property) Aggregated(MeasureDirective directive, EntityType target, SchemaErrors errors)
    {
        if (directive.Function == MeasureFunction.CountNodes)
        {
            if (directive.Property is { } extra)
                errors.Add(extra.Place, "A count is of nodes. Expected: no property.");
            return (directive.Property is null, null);
        }
        var known = target
            .Properties.Where(p => p is { IsList: false, Column: not null } && Measurable(directive.Function, p.Type))
            .ToList();
        var property = known.Find(p => p.Name == directive.Property?.Name);
        if (directive.Property is not { } name)
            errors.Add(directive.Place, $"An aggregate needs the property that it is taken of. Expected: property, one of {target}.");
        else if (property is null)
            errors.AddUnknown(
                name.Place,
                $"{directive.Function.ToString().ToUpperInvariant()} cannot be taken of {name.Name}. Expected: a stored property of {target} that it fits.",
                name.Name,
                known.Select(p => p.Name)
            );
        return (property is not null, property);
    }

    private static bool Measurable(MeasureFunction function, ScalarType type) =>
        function is MeasureFunction.Min or MeasureFunction.Max
            ? type is not (ScalarType.Boolean or ScalarType.Enum or ScalarType.ID)
            : type is ScalarType.Int or ScalarType.Float or ScalarType.BigInt or ScalarType.Duration;

    private static void CheckType(Property property, Measure measure, FieldDefinition field, SchemaErrors errors)
    {
        var maybeMissing = measure.Function is MeasureFunction.Min or MeasureFunction.Max or MeasureFunction.Average;
        var (result, fits) = (
            measure.ResultType,
            property.Type == measure.ResultType || (property.Type, measure.ResultType) == (ScalarType.BigInt, ScalarType.Int)
        );
        if (!fits || property.IsList || (maybeMissing && property.Required))
            errors.Add(
                field.Shape.Place,
                $"{property.Entity}.{property} has the type {field.Shape}. Expected: {result}{(maybeMissing ? ", which may be missing" : "")}, as its @measure gives."
            );
    }
}
