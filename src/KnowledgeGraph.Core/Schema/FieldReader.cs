namespace KnowledgeGraph.Core;

/// <summary>Reads one field of a type: a property, a relationship, or what a statement finds.</summary>
internal sealed class FieldReader(SchemaTypes types, SchemaErrors errors)
{
    private static readonly string[] Everywhere = ["deprecated", "filterable", "phrase", "selectable", "settable"];
    private static readonly string[] Computed = [.. Everywhere, "coalesce", "cypher", "measure", "sortable"];
    private static readonly string[] Stored =
    [
        .. Everywhere,
        "alias",
        "alsoKnownAs",
        "coalesce",
        "default",
        "groupBy",
        "id",
        "populatedBy",
        "sortable",
        "timestamp",
    ];
    private static readonly string[] Related = [.. Everywhere, "key", "relationship"];
    private static readonly string[] Declared = [.. Everywhere, "declareRelationship"];
    private static readonly string[] Found = [.. Everywhere, "cypher", "sortable"];

    /// <summary>Reads a field of a node type or an interface; null when it does not hold.</summary>
    public Field? Read(FieldDefinition field, EntityType owner)
    {
        if (!field.Directives.AllHold)
            return null;
        var related = field.Directives.Has<RelationshipDirective>();
        var declared = field.Directives.Has<DeclareRelationshipDirective>();
        var target = types.Entity(field.Shape.Name);
        var cypher = field.Directives.Find<CypherDirective>();
        if (related || declared)
            return ReadRelationship(field, owner, declared);
        if (cypher is null && target is not null)
            return Refuse(
                field,
                $"{owner}.{field.Name} leads to {target}. Expected: @relationship{(owner is InterfaceType ? ", as @declareRelationship" : "")}, or a @cypher statement that finds it."
            );
        if (cypher is not null && owner is InterfaceType)
            return Refuse(field, $"{owner}.{field.Name} stands on an interface. Expected: @cypher at each of its members.");
        if (cypher is not null && (target is not null || field.Arguments.Count > 0))
            return ReadCypherField(field, owner.Name, cypher);
        return ReadProperty(field, owner.Name, p => p.Entity = owner);
    }

    /// <summary>Reads a property of a relationship; null when it does not hold.</summary>
    public Property? ReadCarried(FieldDefinition field, PropertiesType owner)
    {
        if (!field.Directives.AllHold)
            return null;
        var computed = field.Directives.All.FirstOrDefault(use => use.Name is "cypher" or "measure" or "groupBy" or "alsoKnownAs");
        if (computed is not null)
            errors.Add(computed.Place, $"@{computed.Name} cannot stand on {owner}.{field.Name}: relationships carry stored values only.");
        return computed is null ? ReadProperty(field, owner.Name, p => p.Carrier = owner) : null;
    }

    /// <summary>Reads a field of <c>Query</c>; null when it does not hold.</summary>
    public CypherField? ReadRoot(FieldDefinition field)
    {
        if (!field.Directives.AllHold)
            return null;
        if (field.Directives.Find<CypherDirective>() is { } cypher)
            return ReadCypherField(field, TypeReader.Root, cypher);
        errors.Add(field.Place, $"Query.{field.Name} has no statement that answers it. Expected: @cypher.");
        return null;
    }

    private Property? ReadProperty(FieldDefinition field, string owner, Action<Property> own)
    {
        if (ScalarOf(field, owner) is not { } scalar || !ListHolds(field, owner))
            return null;
        if (field.Arguments.Count > 0)
        {
            errors.Add(
                field.Arguments[0].Place,
                $"{owner}.{field.Name} takes arguments. Expected: none, or a @cypher statement that uses them."
            );
            return null;
        }
        var source = SourceOf(field);
        if (
            !DirectivesHold(
                field,
                owner,
                source is StoredColumn ? Stored : Computed,
                source is StoredColumn ? "a stored value" : "a computed value"
            )
        )
            return null;
        var enumeration = types.Enumeration(field.Shape.Name);
        var (filterable, selectable) = (field.Directives.Find<FilterableDirective>(), field.Directives.Find<SelectableDirective>());
        var property = new Property(field.Name, field.Description)
        {
            Type = scalar,
            Enum = enumeration,
            IsList = field.Shape.IsList,
            Required = field.Shape.Required,
            Source = source,
            Coalesce = Coalesce(field, owner, scalar, enumeration),
            Phrases = Phrases(field),
            DeprecationReason = Deprecation(field),
            Filterable = filterable?.ByValue ?? true,
            FilterableByAggregate = filterable?.ByAggregate ?? true,
            Selectable = selectable?.OnRead ?? true,
            SelectableInAggregate = selectable?.OnAggregate ?? true,
            Sortable = field.Directives.Find<SortableDirective>()?.ByValue ?? true,
            GroupBy = GroupBy(field, owner),
            IsAlias = IsAlias(field, owner),
        };
        own(property);
        types.Add(property, field);
        return property;
    }

    private static PropertySource SourceOf(FieldDefinition field)
    {
        var cypher = field.Directives.Find<CypherDirective>()?.Statement;
        // What is measured is bound when all relationships are known.
        if (field.Directives.Has<MeasureDirective>())
            return new MeasuredColumn(Measure.Of(MeasureFunction.CountNodes), cypher);
        return cypher is not null
            ? new CypherColumn(cypher)
            : new StoredColumn(field.Directives.Find<AliasDirective>()?.Property.Name ?? field.Name);
    }

    private Relationship? ReadRelationship(FieldDefinition field, EntityType owner, bool declared)
    {
        if (declared != owner is InterfaceType || field.Directives.Has<RelationshipDirective>() == declared)
            return Refuse<Relationship>(
                field,
                $"{owner}.{field.Name} is declared the wrong way. Expected: {(owner is InterfaceType ? "@declareRelationship" : "@relationship")} alone."
            );
        if (types.Entity(field.Shape.Name) is not { } target)
        {
            errors.AddUnknown(
                field.Shape.Place,
                $"{owner}.{field.Name} leads to {field.Shape.Name}, which is no node type, interface or union.",
                field.Shape.Name,
                types.Entities.Select(t => t.Name)
            );
            return null;
        }
        if (field.Shape is not ({ IsList: true, Required: true, EntriesRequired: true } or { IsList: false, Required: false }))
            return Refuse<Relationship>(
                field,
                $"{owner}.{field.Name} has the type {field.Shape}. Expected: [{target}!]! for many, {target} for at most one."
            );
        if (field.Arguments.Count > 0)
            return Refuse<Relationship>(
                field,
                $"{owner}.{field.Name} takes arguments. Expected: none; filters, order and page are there by themselves."
            );
        if (!DirectivesHold(field, owner.Name, declared ? Declared : Related, "a relationship"))
            return null;
        var relationship = Relationship(field, field.Directives.Find<RelationshipDirective>(), owner, target);
        types.Add(relationship, field);
        return relationship;
    }

    private Relationship Relationship(FieldDefinition field, RelationshipDirective? directive, EntityType owner, EntityType target)
    {
        var properties = directive?.Properties is { } name ? Properties(field, owner, name) : null;
        return new(field.Name, field.Description)
        {
            Source = owner,
            Target = target,
            Type = directive?.Type.Name ?? "",
            Stored = directive?.Stored ?? default,
            Read = directive?.Queried ?? default,
            IsList = field.Shape.IsList,
            Properties = properties,
            PropertiesTypes = properties is null ? [] : [properties],
            // The peer has no aggregates where an interface declares the relationship.
            Aggregate = directive?.Aggregate ?? false,
            Phrases = Phrases(field),
            DeprecationReason = Deprecation(field),
            Filterable = field.Directives.Find<FilterableDirective>()?.ByValue ?? true,
            Selectable = field.Directives.Find<SelectableDirective>()?.OnRead ?? true,
        };
    }

    private PropertiesType? Properties(FieldDefinition field, EntityType owner, NameUse name)
    {
        var properties = types.Properties(name.Name);
        if (properties is null)
            errors.AddUnknown(
                name.Place,
                $"{owner}.{field.Name} carries {name.Name}, which is no type with @relationshipProperties.",
                name.Name,
                types.PropertiesTypes.Select(t => t.Name)
            );
        return properties;
    }

    private CypherField? ReadCypherField(FieldDefinition field, string owner, CypherDirective cypher)
    {
        var target = types.Entity(field.Shape.Name);
        if (
            (target is null && ScalarOf(field, owner) is null)
            || !ListHolds(field, owner)
            || !DirectivesHold(field, owner, Found, "what a statement finds")
        )
            return null;
        var found = new CypherField(field.Name, field.Description)
        {
            Statement = cypher.Statement,
            Arguments = [.. field.Arguments.Select(argument => Argument(field, owner, argument)).OfType<CypherArgument>()],
            Target = target,
            Scalar = target is null ? ScalarOf(field, owner)!.Value : default,
            Enum = types.Enumeration(field.Shape.Name),
            IsList = field.Shape.IsList,
            Required = field.Shape.Required,
            Phrases = Phrases(field),
            DeprecationReason = Deprecation(field),
            Filterable = field.Directives.Find<FilterableDirective>()?.ByValue ?? true,
            Selectable = field.Directives.Find<SelectableDirective>()?.OnRead ?? true,
        };
        types.Add(found, field);
        return found;
    }

    private CypherArgument? Argument(FieldDefinition field, string owner, FieldDefinition argument)
    {
        var name = $"{owner}.{field.Name}({argument.Name})";
        if (ScalarOf(argument, $"{owner}.{field.Name}") is not { } scalar || !ListHolds(argument, $"{owner}.{field.Name}"))
            return null;
        var enumeration = types.Enumeration(argument.Shape.Name);
        var value = argument.Default is null ? null : ValueOf(argument.Default, scalar, enumeration, argument.Shape.IsList);
        if (argument.Default is not null && value is null)
            errors.Add(
                argument.Place,
                $"The default of {name} does not fit its type. Expected: {ScalarText.Expected(scalar, enumeration)}."
            );
        return new(argument.Name, scalar, enumeration, argument.Shape.IsList, argument.Shape.Required, value, argument.Description);
    }

    private ScalarType? ScalarOf(FieldDefinition field, string owner)
    {
        var name = field.Shape.Name;
        if (TypeShape.ScalarOf(name) is { } scalar)
            return scalar;
        if (types.Enumeration(name) is not null)
            return ScalarType.Enum;
        if (types.Entity(name) is not null || types.Properties(name) is not null)
            errors.Add(
                field.Shape.Place,
                $"{owner}.{field.Name} has the type {name}, which is no value. Expected: a scalar or an enumeration."
            );
        else
            errors.AddUnknown(
                field.Shape.Place,
                $"{owner}.{field.Name} has the type {name}, which does not exist.",
                name,
                ValueTypes.Concat(types.Entities.Select(t => t.Name))
            );
        return null;
    }

    private IEnumerable<string> ValueTypes =>
        Enum.GetNames<ScalarType>().Where(name => TypeShape.ScalarOf(name) is not null).Concat(types.Enums.Select(t => t.Name));

    private bool ListHolds(FieldDefinition field, string owner)
    {
        if (field.Shape is not { IsList: true, EntriesRequired: false })
            return true;
        errors.Add(
            field.Shape.Place,
            $"{owner}.{field.Name} has the type {field.Shape}, whose entries may be missing. Expected: [{field.Shape.Name}!]{(field.Shape.Required ? "!" : "")}."
        );
        return false;
    }

    private bool DirectivesHold(FieldDefinition field, string owner, string[] allowed, string kind)
    {
        var misplaced = field.Directives.All.Where(use => !allowed.Contains(use.Name)).ToList();
        foreach (var use in misplaced)
            errors.Add(use.Place, $"@{use.Name} says nothing about {owner}.{field.Name}, which is {kind}.");
        return misplaced.Count == 0;
    }

    private object? Coalesce(FieldDefinition field, string owner, ScalarType scalar, EnumType? enumeration)
    {
        if (field.Directives.Find<CoalesceDirective>() is not { } coalesce)
            return null;
        var value = ValueOf(coalesce.Value, scalar, enumeration, field.Shape.IsList);
        if (value is null)
            errors.Add(
                coalesce.Place,
                $"The value of @coalesce does not fit {owner}.{field.Name}: {field.Shape}. Expected: {ScalarText.Expected(scalar, enumeration)}."
            );
        return value;
    }

    private static object? ValueOf(object? raw, ScalarType scalar, EnumType? enumeration, bool isList)
    {
        if (!isList)
            return ScalarText.TryRead(raw, scalar, enumeration, out var value) ? value : null;
        var entries = DirectiveUse
            .List(raw)
            .Select(entry => ScalarText.TryRead(entry, scalar, enumeration, out var value) ? value : null)
            .ToArray();
        return entries.Contains(null) ? null : entries;
    }

    private bool GroupBy(FieldDefinition field, string owner)
    {
        if (field.Directives.Find<GroupByDirective>() is not { } groupBy)
            return false;
        if (field.Shape.IsList)
            errors.Add(groupBy.Place, $"@groupBy says nothing about {owner}.{field.Name}, which is a list. Expected: a single value.");
        return true;
    }

    private bool IsAlias(FieldDefinition field, string owner)
    {
        if (field.Directives.Find<AlsoKnownAsDirective>() is not { } alias)
            return false;
        if (field.Shape is not { IsList: true, Name: nameof(ScalarType.String) })
            errors.Add(alias.Place, $"@alsoKnownAs says nothing about {owner}.{field.Name}: {field.Shape}. Expected: a list of String.");
        return true;
    }

    private static IReadOnlyList<string> Phrases(FieldDefinition field) => field.Directives.Find<PhraseDirective>()?.Words ?? [];

    private static string? Deprecation(FieldDefinition field) => field.Directives.Find<DeprecatedDirective>()?.Reason;

    private Field? Refuse(FieldDefinition field, string message) => Refuse<Field>(field, message);

    private T? Refuse<T>(FieldDefinition field, string message)
        where T : Field
    {
        errors.Add(field.Place, message);
        return null;
    }
}
