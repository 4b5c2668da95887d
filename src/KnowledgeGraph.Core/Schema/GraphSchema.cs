namespace KnowledgeGraph.Core;

/// <summary>
/// What the graph can hold and what can be asked of it: the single source of truth, read from type definitions.
/// Immutable once read; safe to share between threads.
/// </summary>
public sealed class GraphSchema
{
    private readonly Dictionary<string, EntityType> entities = new(StringComparer.Ordinal);

    internal GraphSchema(
        IReadOnlyList<NodeType> nodeTypes,
        IReadOnlyList<InterfaceType> interfaces,
        IReadOnlyList<UnionType> unions,
        IReadOnlyList<EnumType> enums,
        IReadOnlyList<PropertiesType> propertiesTypes,
        IReadOnlyList<CypherField> rootFields,
        string hash
    )
    {
        (NodeTypes, Interfaces, Unions, Enums, PropertiesTypes, RootFields, Hash) = (
            nodeTypes,
            interfaces,
            unions,
            enums,
            propertiesTypes,
            rootFields,
            hash
        );
        foreach (var entity in nodeTypes.Concat<EntityType>(interfaces).Concat(unions))
            entities.Add(entity.Name, entity);
    }

    /// <summary>The node types, in the order of the definitions.</summary>
    public IReadOnlyList<NodeType> NodeTypes { get; }

    /// <summary>The interfaces that have node types, in the order of the definitions.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; }

    /// <summary>The unions of node types, in the order of the definitions.</summary>
    public IReadOnlyList<UnionType> Unions { get; }

    /// <summary>The enumerations, in the order of the definitions.</summary>
    public IReadOnlyList<EnumType> Enums { get; }

    /// <summary>What relationships can carry, in the order of the definitions.</summary>
    public IReadOnlyList<PropertiesType> PropertiesTypes { get; }

    /// <summary>Fields of <c>Query</c> that a <c>@cypher</c> statement answers.</summary>
    public IReadOnlyList<CypherField> RootFields { get; }

    /// <summary>A hash of the definitions that stays the same when only comments, descriptions or their order on disk change.</summary>
    public string Hash { get; }

    /// <summary>Every type a query can range over: node types, then interfaces, then unions.</summary>
    public IEnumerable<EntityType> EntityTypes => NodeTypes.Concat<EntityType>(Interfaces).Concat(Unions);

    /// <summary>The node type, interface or union of that name, or null.</summary>
    public EntityType? Entity(string name) => entities.GetValueOrDefault(name);

    /// <summary>The node type of that name, or null.</summary>
    public NodeType? NodeType(string name) => Entity(name) as NodeType;

    /// <summary>
    /// The node type that nodes with this label are stored and checked by: the first one whose only label it is.
    /// Other node types may show the same nodes under other names.
    /// </summary>
    public NodeType? NodeTypeOfLabel(string label) => NodeTypes.FirstOrDefault(t => t.Labels.Count == 1 && t.Labels[0] == label);
}
