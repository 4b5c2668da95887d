using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>The names of the types that the API makes of the schema, by the rules of the Neo4j GraphQL Library.</summary>
internal static class TypeNames
{
    public const string AnyNode = "AnyNode";
    public const string AnyNodeType = "AnyNodeType";
    public const string AnyValue = "AnyValue";

    public static string Connection(EntityType type) => $"{type.Api.PascalPlural}Connection";

    public static string Edge(EntityType type) => $"{type.Name}Edge";

    public static string Aggregate(EntityType type) => $"{type.Name}Aggregate";

    public static string AggregateNode(EntityType type) => $"{type.Name}AggregateNode";

    public static string IndexConnection(NodeType type) => $"{type.Api.PascalPlural}IndexConnection";

    public static string IndexEdge(NodeType type) => $"{type.Name}IndexEdge";

    public static string ConnectionGroup(NodeType type) => $"{type.Api.PascalPlural}ConnectionGroup";

    public static string Connection(Relationship r) => $"{Owner(r)}Connection";

    public static string Edge(Relationship r) => $"{Owner(r)}Relationship";

    public static string EdgeProperties(Relationship r) => IsDeclared(r) ? $"{Owner(r)}RelationshipProperties" : r.Properties!.Name;

    public static string Aggregate(Relationship r) => $"{AggregateOwner(r)}AggregateSelection";

    public static string AggregateNode(Relationship r) => $"{AggregateOwner(r)}NodeAggregateSelection";

    public static string AggregateEdge(Relationship r) => $"{AggregateOwner(r)}EdgeAggregateSelection";

    public static string AggregateValue(ScalarType type) => $"{type}AggregateSelection";

    /// <summary>The start of the names of a relationship's types: who declares it, and its field.</summary>
    public static string Owner(Relationship r) => (r.DeclaredBy ?? r.Source).Name + Pascal(r.Name);

    /// <summary>Whether the API types are those of an interface's declaration, where properties are told apart by their type.</summary>
    public static bool IsDeclared(Relationship r) => r.IsDeclaration || r.DeclaredBy is not null;

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string AggregateOwner(Relationship r) => $"{r.Source.Name}{r.Target.Name}{Pascal(r.Name)}";
}
