namespace KnowledgeGraph.Core;

/// <summary>The last stage: what must hold across a whole type or the whole schema.</summary>
internal static class SchemaChecks
{
    /// <summary>Notes what does not hold.</summary>
    public static void Check(SchemaTypes types, SchemaErrors errors)
    {
        foreach (var type in types.NodeTypes)
            CheckColumns(type.Properties, type.Name, types, errors);
        foreach (var type in types.PropertiesTypes)
            CheckColumns(type.Properties, type.Name, types, errors);
        foreach (var type in types.Interfaces)
        foreach (var member in type.Members)
            CheckMember(type, member, types, errors);
        CheckRootNames(types, errors);
        CheckIndexNames(types, errors);
    }

    private static void CheckColumns(IReadOnlyList<Property> properties, string owner, SchemaTypes types, SchemaErrors errors)
    {
        foreach (var column in properties.Where(p => p.Column is not null).GroupBy(p => p.Column))
        foreach (var again in column.Skip(1))
            errors.Add(
                types.Source(again).Place,
                $"{owner}.{again} and {owner}.{column.First()} are stored under one name, {column.Key}. Expected: a name for each."
            );
    }

    private static void CheckMember(InterfaceType type, NodeType member, SchemaTypes types, SchemaErrors errors)
    {
        foreach (var promised in type.Properties)
        {
            if (member.Property(promised.Name) is not { } own)
                errors.AddUnknown(
                    types.Source(member).Place,
                    $"{member} has no property {promised}, which {type} promises.",
                    promised.Name,
                    member.Properties.Select(p => p.Name)
                );
            else if (
                own.Type != promised.Type
                || own.Enum != promised.Enum
                || own.IsList != promised.IsList
                || (promised.Required && !own.Required)
            )
                errors.Add(
                    types.Source(own).Shape.Place,
                    $"{member}.{own} has the type {types.Source(own).Shape}. Expected: {types.Source(promised).Shape}, as {type} promises."
                );
        }
    }

    private static void CheckRootNames(SchemaTypes types, SchemaErrors errors)
    {
        var names = types
            .Entities.Select(type => (Name: type.Api.Plural, Owner: type.Name, types.Source(type).Place))
            .Concat(
                types.NodeTypes.SelectMany(type =>
                    type.FulltextIndexes.Select(index => (Name: index.QueryName, Owner: $"Index {index.Name}", types.Source(type).Place))
                )
            )
            .Concat(types.RootFields.Select(field => (Name: field.Name, Owner: $"Query.{field}", types.Source(field).Place)));
        foreach (var group in names.GroupBy(x => x.Name))
        foreach (var again in group.Skip(1))
            errors.Add(
                again.Place,
                $"{again.Owner} and {group.First().Owner} have the same root field {group.Key}. Expected: another name, or @plural."
            );
    }

    private static void CheckIndexNames(SchemaTypes types, SchemaErrors errors)
    {
        foreach (var group in types.NodeTypes.SelectMany(type => type.FulltextIndexes).GroupBy(index => index.Name))
        foreach (var again in group.Skip(1))
            errors.Add(
                types.Source(again.Type).Place,
                $"The full-text index {again.Name} is declared twice, for {group.First().Type} and {again.Type}. Expected: a name for each."
            );
    }
}
