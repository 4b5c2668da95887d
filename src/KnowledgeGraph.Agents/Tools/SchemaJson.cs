using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Agents;

/// <summary>Describes the graph's schema to an agent.</summary>
internal static class SchemaJson
{
    /// <summary>Every type in a line: what it is, and what its relationships lead to.</summary>
    public static JsonElement Overview(GraphSchema schema) =>
        NodeJson.Object(json =>
        {
            json.WriteStartArray("types");
            foreach (var type in schema.EntityTypes.Where(t => t.Options.Read))
            {
                json.WriteStartObject();
                Head(json, type);
                json.WriteStartArray("properties");
                foreach (var property in type.Properties.Where(p => p.Selectable))
                    json.WriteStringValue(property.Name);
                json.WriteEndArray();
                json.WriteStartObject("relationships");
                foreach (var relationship in type.Relationships.Where(r => r.Selectable))
                    json.WriteString(relationship.Name, relationship.Target.Name);
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    /// <summary>One type with everything that its fields say.</summary>
    public static JsonElement Of(EntityType type) =>
        NodeJson.Object(json =>
        {
            Head(json, type);
            Properties(json, type.Properties);
            json.WriteStartArray("relationships");
            foreach (var relationship in type.Relationships.Where(r => r.Selectable))
                OfRelationship(json, relationship);
            json.WriteEndArray();
        });

    private static void Head(Utf8JsonWriter json, EntityType type)
    {
        json.WriteString("type", type.Name);
        Described(json, type.Description);
        if (type is NodeType)
            return;
        json.WriteStartArray("standsFor");
        foreach (var member in type.Members)
            json.WriteStringValue(member.Name);
        json.WriteEndArray();
    }

    private static void OfRelationship(Utf8JsonWriter json, Relationship relationship)
    {
        json.WriteStartObject();
        json.WriteString("name", relationship.Name);
        Described(json, relationship.Description);
        json.WriteString("leadsTo", relationship.Target.Name);
        json.WriteBoolean("many", relationship.IsList);
        if (relationship.PropertiesTypes.Count > 0)
            Properties(json, [.. relationship.PropertiesTypes.SelectMany(c => c.Properties)]);
        json.WriteEndObject();
    }

    private static void Properties(Utf8JsonWriter json, IReadOnlyList<Property> properties)
    {
        json.WriteStartArray("properties");
        foreach (var property in properties.Where(p => p.Selectable))
        {
            json.WriteStartObject();
            json.WriteString("name", property.Name);
            Described(json, property.Description);
            json.WriteString("kind", property.IsList ? $"[{Kind(property)}]" : Kind(property));
            if (property.Enum is { } enumeration)
            {
                json.WriteStartArray("values");
                foreach (var value in enumeration.Values)
                    json.WriteStringValue(value.Name);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Kind(Property property) => property.Enum?.Name ?? property.Type.ToString();

    private static void Described(Utf8JsonWriter json, string? description)
    {
        if (description is not null)
            json.WriteString("description", description);
    }
}
