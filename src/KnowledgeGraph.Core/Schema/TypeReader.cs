namespace KnowledgeGraph.Core;

/// <summary>The second stage: definitions become types with their fields; names become references.</summary>
internal sealed class TypeReader
{
    /// <summary>The type whose fields stand at the root.</summary>
    public const string Root = "Query";

    private readonly SchemaTypes types = new();
    private readonly SchemaErrors errors;
    private readonly FieldReader fields;

    private TypeReader(SchemaErrors errors)
    {
        this.errors = errors;
        fields = new FieldReader(types, errors);
    }

    /// <summary>Reads the definitions; what does not hold is noted and left out.</summary>
    public static SchemaTypes Read(IReadOnlyList<TypeDefinition> definitions, SchemaErrors errors)
    {
        var reader = new TypeReader(errors);
        foreach (var definition in definitions)
            reader.Declare(definition);
        foreach (var definition in definitions)
            reader.Link(definition);
        foreach (var definition in definitions)
            reader.ReadFields(definition);
        foreach (var type in reader.types.NodeTypes)
            reader.ReadIndexes(type);
        reader.ReadCitations();
        return reader.types;
    }

    private void Declare(TypeDefinition definition)
    {
        switch (definition.Kind)
        {
            case TypeKind.Enum:
                types.Enums.Add(Enumeration(definition));
                break;
            case TypeKind.Interface:
                Declare(
                    new InterfaceType(definition.Name, definition.Description) { Api = Names(definition), Options = Options(definition) },
                    types.Interfaces,
                    definition
                );
                break;
            case TypeKind.Union:
                Declare(new UnionType(definition.Name, definition.Description) { Api = Names(definition) }, types.Unions, definition);
                break;
            case TypeKind.Object:
                DeclareObject(definition);
                break;
        }
    }

    private void DeclareObject(TypeDefinition definition)
    {
        var (node, properties) = (definition.Directives.Has<NodeDirective>(), definition.Directives.Has<PropertiesDirective>());
        if (definition.Name is "Mutation" or "Subscription")
            errors.Add(
                definition.Place,
                $"{definition.Name} is not served: this service answers questions. Expected: fields of Query only."
            );
        else if (node && properties)
            errors.Add(
                definition.Place,
                $"{definition.Name} cannot be both a node and what relationships carry. Expected: @node or @relationshipProperties."
            );
        else if (node)
            Declare(
                new NodeType(definition.Name, definition.Description) { Api = Names(definition), Options = Options(definition) },
                types.NodeTypes,
                definition
            );
        else if (properties)
            types.Add(new PropertiesType(definition.Name, definition.Description), definition);
        else if (definition.Name != Root && definition.Directives.AllHold)
            errors.Add(
                definition.Place,
                $"{definition.Name} is neither a node nor what relationships carry. Expected: @node or @relationshipProperties."
            );
    }

    private void Declare<T>(T type, List<T> kind, TypeDefinition definition)
        where T : EntityType
    {
        kind.Add(type);
        types.Add(type, definition);
    }

    private static EnumType Enumeration(TypeDefinition definition) =>
        new(
            definition.Name,
            definition.Description,
            [
                .. definition.Fields.Select(value => new EnumValue(
                    value.Name,
                    value.Description,
                    value.Directives.Find<PhraseDirective>()?.Words ?? []
                )),
            ]
        );

    private static ApiNames Names(TypeDefinition definition) =>
        ApiNames.Of(definition.Name, definition.Directives.Find<PluralDirective>()?.Value.Name);

    private ReadOptions Options(TypeDefinition definition)
    {
        var (query, limit) = (definition.Directives.Find<QueryDirective>(), definition.Directives.Find<LimitDirective>());
        if (limit is { Default: <= 0 } or { Max: <= 0 })
            errors.Add(limit.Place, "@limit needs numbers above 0.");
        if (limit is { Default: { } size, Max: { } max } && size > max)
            errors.Add(limit.Place, $"@limit has a default of {size} and a max of {max}. Expected: a default that is not larger.");
        return new(query?.AtRoot ?? true, query?.Aggregate ?? true, limit?.Default, limit?.Max);
    }

    private void Link(TypeDefinition definition)
    {
        switch (types.Entity(definition.Name))
        {
            case NodeType type:
                LinkNode(type, definition);
                break;
            case UnionType type:
                type.Members = Linked<NodeType>(definition, "a node type", types.NodeTypes);
                break;
        }
    }

    private void LinkNode(NodeType type, TypeDefinition definition)
    {
        var labels = definition.Directives.Find<NodeDirective>()!.Labels;
        foreach (var again in labels.GroupBy(label => label.Name).SelectMany(group => group.Skip(1)))
            errors.Add(again.Place, $"{type} has the label {again.Name} twice.");
        type.Labels = labels.Count > 0 ? [.. labels.Select(label => label.Name)] : [type.Name];
        type.Phrases = definition.Directives.Find<PhraseDirective>()?.Words ?? [];
        type.Interfaces = Linked<InterfaceType>(definition, "an interface", types.Interfaces);
        foreach (var shown in type.Interfaces)
            shown.Members = [.. shown.Members, type];
    }

    private List<T> Linked<T>(TypeDefinition definition, string expected, IReadOnlyList<T> known)
        where T : EntityType
    {
        var found = new List<T>();
        foreach (var link in definition.Links)
        {
            if (types.Entity(link.Name) is not T type)
                errors.AddUnknown(
                    link.Place,
                    $"{definition.Name} names {link.Name}, which is not {expected}.",
                    link.Name,
                    known.Select(t => t.Name)
                );
            else if (found.Contains(type))
                errors.Add(link.Place, $"{definition.Name} names {link.Name} twice.");
            else
                found.Add(type);
        }
        return found;
    }

    private void ReadFields(TypeDefinition definition)
    {
        foreach (var again in definition.Fields.GroupBy(field => field.Name).SelectMany(group => group.Skip(1)))
            errors.Add(again.Place, $"{definition.Name} has {again.Name} twice.");
        var once = definition.Fields.DistinctBy(field => field.Name);
        if (definition.Name == Root)
            types.RootFields.AddRange(once.Select(fields.ReadRoot).OfType<CypherField>());
        else if (types.Entity(definition.Name) is { } entity and not UnionType)
            ReadFields(entity, once);
        else if (types.Properties(definition.Name) is { } properties)
            properties.Properties = [.. once.Select(field => fields.ReadCarried(field, properties)).OfType<Property>()];
    }

    private void ReadFields(EntityType type, IEnumerable<FieldDefinition> definitions)
    {
        var read = definitions.Select(field => fields.Read(field, type)).ToList();
        type.Properties = [.. read.OfType<Property>()];
        type.Relationships = [.. read.OfType<Relationship>()];
        if (type is not NodeType node)
            return;
        node.CypherFields = [.. read.OfType<CypherField>()];
        node.Key = node.Properties.FirstOrDefault(p => p is { Type: ScalarType.ID, Required: true, IsList: false, Column: not null });
    }

    private void ReadIndexes(NodeType type)
    {
        if (types.Source(type).Directives.Find<FulltextDirective>() is not { } fulltext)
            return;
        var texts = type.Properties.Where(p => p is { Type: ScalarType.String or ScalarType.ID, IsList: false, Column: not null }).ToList();
        var indexes = new List<FulltextIndex>();
        foreach (var index in fulltext.Indexes)
        {
            foreach (var name in index.Fields.Where(name => texts.All(p => p.Name != name)))
                errors.AddUnknown(
                    index.Place,
                    $"The full-text index {index.IndexName} names {name}, which is not a stored text of {type}.",
                    name,
                    texts.Select(p => p.Name)
                );
            if (index.Fields.Count == 0)
                errors.Add(index.Place, $"The full-text index {index.IndexName} has no field. Expected: at least one.");
            indexes.Add(
                new(
                    index.IndexName,
                    index.QueryName,
                    type,
                    [.. index.Fields.Select(name => texts.Find(p => p.Name == name)).OfType<Property>()]
                )
            );
        }
        type.FulltextIndexes = indexes;
    }

    private void ReadCitations()
    {
        foreach (var type in types.NodeTypes)
            if (types.Source(type).Directives.Find<CiteDirective>() is { } cite)
                type.Citation = NodeCitation(type, cite);
        foreach (var type in types.PropertiesTypes)
            if (types.Source(type).Directives.Find<CiteDirective>() is { } cite)
                type.Citation = EdgeCitation(type, cite);
    }

    private NodeCitation? NodeCitation(NodeType type, CiteDirective cite)
    {
        if (
            cite is
            { Number: not null, Title: not null, Evidence: null, Basis: null, Section: null, More: null, References: null, Certainty: null }
        )
            return
                Cited(type.Name, type.Properties, cite.Number) is { } number && Cited(type.Name, type.Properties, cite.Title) is { } title
                ? new(number, title)
                : null;
        errors.Add(cite.Place, "@cite on a node type needs number and title, and nothing else.");
        return null;
    }

    private EdgeCitation? EdgeCitation(PropertiesType type, CiteDirective cite)
    {
        if (cite.Evidence is null || cite.Number is not null || cite.Title is not null)
        {
            errors.Add(
                cite.Place,
                "@cite on the properties of a relationship needs evidence, and may have basis, section, more, references and certainty."
            );
            return null;
        }
        var texts = type.Properties.Where(p => p is { Type: ScalarType.String, IsList: false }).ToList();
        var words = type.Properties.Where(p => p is { Type: ScalarType.String or ScalarType.Enum, IsList: false }).ToList();
        var lists = type.Properties.Where(p => p is { Type: ScalarType.String, IsList: true }).ToList();
        var numbers = type.Properties.Where(p => p is { Type: ScalarType.Int, IsList: true }).ToList();
        var parts = type.Properties.Where(p => p is { Type: ScalarType.Float, IsList: false }).ToList();
        var (basis, section) = (Cited(type.Name, words, cite.Basis), Cited(type.Name, texts, cite.Section));
        var (more, references) = (Cited(type.Name, lists, cite.More), Cited(type.Name, numbers, cite.References));
        var certainty = Cited(type.Name, parts, cite.Certainty);
        return Cited(type.Name, texts, cite.Evidence) is { } evidence ? new(evidence, basis, section, more, references, certainty) : null;
    }

    private Property? Cited(string type, IReadOnlyList<Property> known, NameUse? name)
    {
        if (name is not { } use)
            return null;
        var property = known.FirstOrDefault(p => p.Name == use.Name);
        if (property is null)
            errors.AddUnknown(
                use.Place,
                $"@cite names {use.Name}, which is no fitting property of {type}.",
                use.Name,
                known.Select(p => p.Name)
            );
        return property;
    }
}
