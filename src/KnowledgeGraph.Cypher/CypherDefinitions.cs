using KnowledgeGraph.Core;
using static KnowledgeGraph.Cypher.CypherText;

namespace KnowledgeGraph.Cypher;

/// <summary>A constraint or an index.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="IsConstraint">Whether it is a constraint.</param>
/// <param name="Type">As Neo4j shows it: <c>UNIQUENESS</c>, <c>NODE_PROPERTY_EXISTENCE</c>, <c>RANGE</c>, <c>FULLTEXT</c>.</param>
/// <param name="Label">The label whose nodes it holds.</param>
/// <param name="Columns">The stored names of the properties.</param>
public sealed record Definition(string Name, bool IsConstraint, string Type, string Label, IReadOnlyList<string> Columns)
{
    /// <summary>Whether the other is the same in everything.</summary>
    public bool Is(Definition other) =>
        Name == other.Name && Type == other.Type && Label == other.Label && Columns.SequenceEqual(other.Columns);

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Type.ToLowerInvariant().Replace('_', ' ')}) on {Label}({string.Join(", ", Columns)})";
}

/// <summary>
/// The constraints and indexes that a schema asks for. Unique: each type's key. Existence, where the edition has it: what is
/// required. Range indexes: values that are compared and sorted (numbers, truth values, times, enumerations), and text that
/// an interface declares, which is what types have in common, such as a name; other text can be too long for an index.
/// </summary>
public static class CypherDefinitions
{
    /// <summary>The prefix of the names that we give, by which what a schema no longer asks for is known and dropped.</summary>
    public const string Prefix = "kg_";

    /// <summary>Lists the constraints that there are: name, type, labels, properties.</summary>
    public const string ListConstraints =
        "SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN name, type, labelsOrTypes, properties";

    /// <summary>Lists the indexes that there are, those of constraints apart: name, type, labels, properties.</summary>
    public const string ListIndexes = """
        SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint
        WHERE owningConstraint IS NULL AND type <> 'LOOKUP'
        RETURN name, type, labelsOrTypes, properties
        """;

    /// <summary>Waits until every index is ready.</summary>
    public const string AwaitIndexes = "CALL db.awaitIndexes(300)";

    /// <summary>What the schema asks for.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="hasExistence">Whether the edition of the database has existence constraints.</param>
    public static IReadOnlyList<Definition> Of(GraphSchema schema, bool hasExistence)
    {
        var stored = schema
            .NodeTypes.GroupBy(type => type.Labels[0])
            .Select(group => schema.NodeTypeOfLabel(group.Key) ?? group.First())
            .ToArray();
        return
        [
            new(Prefix + "state", true, "UNIQUENESS", CypherUpkeep.StateLabel, ["name"]),
            .. stored.Select(type => new Definition(
                $"{Prefix}key_{type.Labels[0]}",
                true,
                "UNIQUENESS",
                type.Labels[0],
                [type.Key?.Column ?? CypherChanges.InternalKey]
            )),
            .. hasExistence ? stored.SelectMany(Required) : [],
            .. stored.SelectMany(Compared),
            .. schema
                .NodeTypes.SelectMany(type => type.FulltextIndexes)
                .Select(index => new Definition(
                    index.Name,
                    false,
                    "FULLTEXT",
                    index.Type.Labels[0],
                    [.. index.Properties.Select(p => p.Column!)]
                ))
                .DistinctBy(definition => definition.Name),
        ];
    }

    /// <summary>The statement that makes a definition, if nothing of its name is there.</summary>
    public static string Create(Definition definition)
    {
        var (name, label) = (Name(definition.Name), Name(definition.Label));
        var columns = definition.Columns.Select(column => $"node.{Name(column)}").ToArray();
        return definition.Type switch
        {
            "UNIQUENESS" => $"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (node:{label}) REQUIRE {columns[0]} IS UNIQUE",
            "NODE_PROPERTY_EXISTENCE" => $"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (node:{label}) REQUIRE {columns[0]} IS NOT NULL",
            "RANGE" => $"CREATE INDEX {name} IF NOT EXISTS FOR (node:{label}) ON ({string.Join(", ", columns)})",
            "FULLTEXT" => $"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (node:{label}) ON EACH [{string.Join(", ", columns)}]",
            _ => throw new ArgumentException($"Unknown definition {definition.Type}", nameof(definition)),
        };
    }

    /// <summary>The statement that drops a definition, if it is there.</summary>
    public static string Drop(Definition definition) =>
        $"DROP {(definition.IsConstraint ? "CONSTRAINT" : "INDEX")} {Name(definition.Name)} IF EXISTS";

    private static IEnumerable<Definition> Required(NodeType type) =>
        type
            .Properties.Where(property => property is { Required: true, Column: not null } && property != type.Key)
            .Select(property => new Definition(
                $"{Prefix}required_{type.Labels[0]}_{property.Column}",
                true,
                "NODE_PROPERTY_EXISTENCE",
                type.Labels[0],
                [property.Column!]
            ));

    private static IEnumerable<Definition> Compared(NodeType type) =>
        type
            .Properties.Where(property =>
                property is { Column: not null, IsList: false } && property != type.Key && (property.Filterable || property.Sortable)
            )
            .Where(property =>
                property.Type is not (ScalarType.String or ScalarType.ID) || type.Interfaces.Any(i => i.Property(property.Name) is not null)
            )
            .Select(property => new Definition(
                $"{Prefix}{type.Labels[0]}_{property.Column}",
                false,
                "RANGE",
                type.Labels[0],
                [property.Column!]
            ));
}
