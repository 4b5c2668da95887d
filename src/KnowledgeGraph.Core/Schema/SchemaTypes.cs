namespace KnowledgeGraph.Core;

/// <summary>The types of a schema while it is read, each with the definition it comes from, for messages.</summary>
internal sealed class SchemaTypes
{
    private readonly Dictionary<object, TypeDefinition> typeSources = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Field, FieldDefinition> fieldSources = [];
    private readonly Dictionary<string, EntityType> entities = [];

    public List<NodeType> NodeTypes { get; } = [];

    public List<InterfaceType> Interfaces { get; } = [];

    public List<UnionType> Unions { get; } = [];

    public List<EnumType> Enums { get; } = [];

    public List<PropertiesType> PropertiesTypes { get; } = [];

    public List<CypherField> RootFields { get; } = [];

    public IEnumerable<EntityType> Entities => entities.Values;

    public IEnumerable<Relationship> Relationships => NodeTypes.SelectMany(type => type.Relationships);

    public void Add(EntityType type, TypeDefinition source)
    {
        entities.Add(type.Name, type);
        typeSources.Add(type, source);
    }

    public void Add(PropertiesType type, TypeDefinition source)
    {
        PropertiesTypes.Add(type);
        typeSources.Add(type, source);
    }

    public void Add(Field field, FieldDefinition source) => fieldSources.Add(field, source);

    public EntityType? Entity(string name) => entities.GetValueOrDefault(name);

    public PropertiesType? Properties(string name) => PropertiesTypes.Find(type => type.Name == name);

    public EnumType? Enumeration(string name) => Enums.Find(type => type.Name == name);

    /// <summary>The definition of an entity or properties type.</summary>
    public TypeDefinition Source(object type) => typeSources[type];

    /// <summary>The definition of a field.</summary>
    public FieldDefinition Source(Field field) => fieldSources[field];

    /// <summary>The schema, once everything is bound. Interfaces without nodes take no part.</summary>
    public GraphSchema ToSchema(string hash) =>
        new(NodeTypes, [.. Interfaces.Where(type => type.Members.Count > 0)], Unions, Enums, PropertiesTypes, RootFields, hash);
}
