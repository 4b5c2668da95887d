using GraphQLParser.AST;

namespace KnowledgeGraph.Core;

/// <summary>The first stage: the parser's trees of all files, as definitions by name. After it nothing knows the parser.</summary>
internal sealed class DefinitionReader
{
    private readonly List<TypeDefinition> types = [];
    private readonly SchemaErrors errors;
    private SchemaDocument document = null!;

    private DefinitionReader(SchemaErrors errors) => this.errors = errors;

    /// <summary>Reads the documents; what does not hold is noted and left out.</summary>
    /// <returns>The types, in their order; extensions are part of what they extend.</returns>
    public static IReadOnlyList<TypeDefinition> Read(IReadOnlyList<SchemaDocument> documents, SchemaErrors errors)
    {
        var reader = new DefinitionReader(errors);
        var all = documents
            .SelectMany(document => document.Definitions.Select(node => (document, node)))
            .ToLookup(x => IsExtension(x.node));
        foreach (var (document, node) in all[false].Concat(all[true]))
            reader.Read(document, node);
        return reader.types;
    }

    private static bool IsExtension(ASTNode node) => node is GraphQLTypeExtension;

    private void Read(SchemaDocument source, ASTNode node)
    {
        document = source;
        switch (node)
        {
            case var _ when DirectiveCatalog.Known.IsOwn(node, document, errors):
                break;
            case GraphQLObjectTypeDefinition type:
                Add(Type(type, type.Name, TypeKind.Object, DirectiveLocation.Object));
                break;
            case GraphQLInterfaceTypeDefinition type:
                Add(Type(type, type.Name, TypeKind.Interface, DirectiveLocation.Interface));
                break;
            case GraphQLUnionTypeDefinition type:
                Add(Type(type, type.Name, TypeKind.Union, DirectiveLocation.Union) with { Links = Links(type.Types?.Items) });
                break;
            case GraphQLEnumTypeDefinition type:
                Add(Type(type, type.Name, TypeKind.Enum, DirectiveLocation.Enum) with { Fields = Values(type) });
                break;
            case GraphQLObjectTypeExtension type:
                Extend(Type(type, type.Name, TypeKind.Object, DirectiveLocation.Object));
                break;
            case GraphQLSchemaExtension schema:
                DirectiveCatalog.Known.Check(schema.Directives, DirectiveLocation.Schema, document, errors);
                break;
            case GraphQLScalarTypeDefinition scalar when TypeShape.ScalarOf(scalar.Name.StringValue) is not null:
                break;
            case GraphQLDirectiveDefinition directive:
                errors.AddUnknown(
                    document.PlaceOf(directive),
                    $"The directive @{directive.Name.StringValue} means nothing to this service. Expected: only its own directives.",
                    directive.Name.StringValue,
                    []
                );
                break;
            default:
                errors.Add(
                    document.PlaceOf(node),
                    $"This service does not read {Words(node)}. Expected: type, interface, union, enum, extend type or extend schema."
                );
                break;
        }
    }

    private void Add(TypeDefinition type)
    {
        if (types.Find(t => t.Name == type.Name) is { } first)
            errors.Add(type.Place, $"{type.Name} is defined twice. The first definition stands at {first.Place}.");
        else if (TypeShape.ScalarOf(type.Name) is not null)
            errors.Add(type.Place, $"{type.Name} is a scalar. Expected: another name for this type.");
        else
            types.Add(type);
    }

    private void Extend(TypeDefinition extension)
    {
        var at = types.FindIndex(t => t.Name == extension.Name && t.Kind == TypeKind.Object);
        if (at < 0 && extension.Name == TypeReader.Root)
            types.Add(extension);
        else if (at < 0)
            errors.AddUnknown(
                extension.Place,
                $"There is no type {extension.Name} to extend.",
                extension.Name,
                types.Where(t => t.Kind == TypeKind.Object).Select(t => t.Name)
            );
        else
            types[at] = types[at] with
            {
                Directives = new(
                    [.. types[at].Directives.All, .. extension.Directives.All],
                    types[at].Directives.AllHold && extension.Directives.AllHold
                ),
                Fields = [.. types[at].Fields, .. extension.Fields],
                Links = [.. types[at].Links, .. extension.Links],
            };
    }

    private TypeDefinition Type(ASTNode node, GraphQLName name, TypeKind kind, DirectiveLocation location) =>
        new(
            name.StringValue,
            kind,
            Text((node as IHasDescriptionNode)?.Description),
            document.PlaceOf(name),
            DirectiveCatalog.Known.Check((node as IHasDirectivesNode)?.Directives, location, document, errors),
            [.. ((node as IHasFieldsDefinitionNode)?.Fields?.Items ?? []).Select(Field).OfType<FieldDefinition>()],
            Links((node as IHasInterfacesNode)?.Interfaces?.Items)
        );

    private NameUse[] Links(List<GraphQLNamedType>? links) =>
        [.. (links ?? []).Select(link => new NameUse(link.Name.StringValue, document.PlaceOf(link)))];

    private FieldDefinition? Field(GraphQLFieldDefinition field)
    {
        var arguments = (field.Arguments?.Items ?? []).Select(a =>
            Field(a.Name, a.Description, a.Type, a.Directives, DirectiveLocation.ArgumentDefinition, [], Literals.Read(a.DefaultValue))
        );
        return Field(
            field.Name,
            field.Description,
            field.Type,
            field.Directives,
            DirectiveLocation.FieldDefinition,
            [.. arguments.OfType<FieldDefinition>()],
            null
        );
    }

    private FieldDefinition? Field(
        GraphQLName name,
        GraphQLDescription? description,
        GraphQLType type,
        GraphQLDirectives? directives,
        DirectiveLocation location,
        IReadOnlyList<FieldDefinition> arguments,
        object? defaultValue
    )
    {
        var uses = DirectiveCatalog.Known.Check(directives, location, document, errors);
        return Shape(type) is { } shape
            ? new(name.StringValue, Text(description), document.PlaceOf(name), shape, uses, arguments, defaultValue)
            : null;
    }

    private FieldDefinition[] Values(GraphQLEnumTypeDefinition type) =>
        [
            .. (type.Values?.Items ?? []).Select(value => new FieldDefinition(
                value.Name.StringValue,
                Text(value.Description),
                document.PlaceOf(value),
                TypeShape.None,
                DirectiveCatalog.Known.Check(value.Directives, DirectiveLocation.EnumValue, document, errors),
                [],
                null
            )),
        ];

    private TypeShape? Shape(GraphQLType type)
    {
        var (outer, required) = Strip(type);
        if (outer is GraphQLNamedType single)
            return new(single.Name.StringValue, document.PlaceOf(single), false, required, false);
        var (entry, entriesRequired) = Strip(((GraphQLListType)outer).Type);
        if (entry is GraphQLNamedType name)
            return new(name.Name.StringValue, document.PlaceOf(type), true, required, entriesRequired);
        errors.Add(document.PlaceOf(type), $"{SchemaText.Print(type)} is a list of lists. Expected: a single value or a plain list.");
        return null;
    }

    private static (GraphQLType, bool) Strip(GraphQLType type) =>
        type is GraphQLNonNullType { Type: var inner } ? (inner, true) : (type, false);

    private static string? Text(GraphQLDescription? description) => description is null ? null : description.Value.ToString();

    private static string Words(ASTNode node) =>
        node switch
        {
            GraphQLInputObjectTypeDefinition => "input types",
            GraphQLScalarTypeDefinition scalar => $"the scalar {scalar.Name.StringValue}",
            GraphQLSchemaDefinition => "schema definitions",
            GraphQLTypeExtension => "extensions of this kind",
            _ => "operations",
        };
}
