using KnowledgeGraph.Core;

namespace KnowledgeGraph.Ingest;

/// <summary>What the schema lets a node with these labels hold.</summary>
/// <param name="Labels">The labels, the one it is stored by first.</param>
/// <param name="Type">The type whose promises the node must keep.</param>
/// <param name="Columns">Stored names to the properties that say their kind: those of every type that shows such a node.</param>
internal sealed record NodeShape(IReadOnlyList<string> Labels, NodeType Type, IReadOnlyDictionary<string, Property> Columns)
{
    /// <summary>The label that the nodes are stored by.</summary>
    public string Label => Labels[0];

    /// <summary>The shape for these labels, or null when no type shows such a node.</summary>
    public static NodeShape? Of(GraphSchema schema, IReadOnlyList<string> labels)
    {
        var types = schema.NodeTypes.Where(type => type.Labels.All(labels.Contains)).ToArray();
        var first = labels.Select(schema.NodeTypeOfLabel).FirstOrDefault(type => type is not null) ?? types.FirstOrDefault();
        return first is null ? null : new NodeShape(labels, first, Shapes.Columns(types.SelectMany(type => type.Properties)));
    }
}

/// <summary>What the schema lets a relationship hold that joins two kinds of node.</summary>
/// <param name="Type">The stored type.</param>
/// <param name="Properties">The properties whose promises it must keep.</param>
/// <param name="Columns">Stored names to the properties that say their kind.</param>
/// <param name="Key">See <see cref="Relationship.Key"/>.</param>
internal sealed record RelationshipShape(
    string Type,
    IReadOnlyList<Property> Properties,
    IReadOnlyDictionary<string, Property> Columns,
    IReadOnlyList<Property>? Key
)
{
    /// <summary>The shape of that type between these nodes, or null when no field of the schema reads it.</summary>
    public static RelationshipShape? Of(GraphSchema schema, string type, NodeShape from, NodeShape to)
    {
        var fields = Shapes.Relationships(schema).Where(field => field.Type == type && Joins(field, from, to)).ToArray();
        if (fields.Length == 0)
            return null;
        var first = fields.FirstOrDefault(field => field.Source == from.Type || field.Source == to.Type, fields[0]);
        return new RelationshipShape(
            type,
            first.Properties?.Properties ?? [],
            Shapes.Columns(fields.SelectMany(field => field.Properties?.Properties ?? [])),
            fields.Select(field => field.Key).FirstOrDefault(key => key is not null)
        );
    }

    /// <summary>The types of the relationships that the schema has between these nodes.</summary>
    public static IEnumerable<string> Types(GraphSchema schema, NodeShape from, NodeShape to) =>
        Shapes.Relationships(schema).Where(field => Joins(field, from, to)).Select(field => field.Type).Distinct();

    private static bool Joins(Relationship field, NodeShape from, NodeShape to)
    {
        var (near, far) = field.Stored == Direction.Out ? (from, to) : (to, from);
        return Shows(field.Source, near) && Shows(field.Target, far);
    }

    private static bool Shows(EntityType entity, NodeShape node) => entity.Members.Any(member => member.Labels.All(node.Labels.Contains));
}

/// <summary>What shapes are made of.</summary>
internal static class Shapes
{
    /// <summary>Every relationship that the schema stores, as its ends declare it.</summary>
    public static IEnumerable<Relationship> Relationships(GraphSchema schema) => schema.NodeTypes.SelectMany(type => type.Relationships);

    /// <summary>The stored ones among the properties, by their stored names; the first of a name stands.</summary>
    public static IReadOnlyDictionary<string, Property> Columns(IEnumerable<Property> properties)
    {
        var columns = new Dictionary<string, Property>(StringComparer.Ordinal);
        foreach (var property in properties)
        {
            if (property.Column is { } column)
                columns.TryAdd(column, property);
        }

        return columns;
    }
}
