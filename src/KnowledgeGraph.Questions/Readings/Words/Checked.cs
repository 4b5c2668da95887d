using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>A reading whose words are checked, with all that its query uses of the schema and of the data.</summary>
internal sealed class Checked
{
    /// <summary>Gathers what the query of a reading uses.</summary>
    public Checked(Draft draft, Form form, Tree tree, Reading reading, IReadOnlyList<Mention> mentions)
    {
        (Draft, Form, Tree, Reading, Mentions) = (draft, form, tree, reading, mentions);
        var ways = reading.Groups.SelectMany(g => g.Path).Concat(reading.Ranking?.Measure?.Path ?? []);
        var counted = reading.Ranking?.Counted is { } link ? link.Other.AllLinks().Prepend(link).ToArray() : [];
        Relationships = [.. tree.Root.AllLinks().Concat(counted).Select(l => l.Relationship), .. ways, .. reading.ToldOf];
        Types = [.. tree.Root.All().Select(t => t.Type), .. Relationships.SelectMany(r => new[] { r.Source, r.Target })];
        Conditions = [.. tree.Root.All().SelectMany(t => t.Where).Concat(tree.Root.AllLinks().SelectMany(l => l.Where))];
        Properties =
        [
            .. Conditions.SelectMany(TreeBuilder.PropertiesOf),
            .. new[] { reading.Property, reading.Ranking?.Property }.OfType<Property>(),
            .. reading.Told,
        ];
        Named = [.. mentions.SelectMany(m => tree.Choice.TryGetValue(m, out var nodes) ? nodes : [])];
    }

    /// <summary>The question.</summary>
    public Draft Draft { get; }

    /// <summary>Its form.</summary>
    public Form Form { get; }

    /// <summary>The tree that the reading was made of.</summary>
    public Tree Tree { get; }

    /// <summary>The reading.</summary>
    public Reading Reading { get; }

    /// <summary>What the question speaks of.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>The relationships of the query.</summary>
    public HashSet<Relationship> Relationships { get; }

    /// <summary>The types of the query, those at the ends of its relationships with them.</summary>
    public HashSet<EntityType> Types { get; }

    /// <summary>The conditions of the query on properties.</summary>
    public IReadOnlyList<Filter> Conditions { get; }

    /// <summary>The properties that the query restricts, orders by or asks for.</summary>
    public HashSet<Property> Properties { get; }

    /// <summary>The nodes that names were taken for.</summary>
    public IReadOnlyList<NodeEntry> Named { get; }

    /// <summary>The items of the question.</summary>
    public IReadOnlyList<Item> Items => Draft.Items;

    /// <summary>How many nodes were named.</summary>
    public int CountNamed => Mentions.Sum(m => m.Choices.Count == 0 ? 0 : m.Choices[0].Count);

    /// <summary>Whether a property says when something that the query speaks of was.</summary>
    public bool IsTimeOfQuery(Property property) => Sorts.IsTime(property) && property.Entity is { } entity && Types.Contains(entity);

    /// <summary>Whether a relationship says what the one node that everything hangs on does with all of a type of the query.</summary>
    public bool IsOfHub(Relationship relationship) =>
        relationship.Source is NodeType hub && Draft.Connections.IsHub(hub) && Types.Contains(relationship.Target);
}
