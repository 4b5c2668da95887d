using KnowledgeGraph.Core;

namespace KnowledgeGraph.Cypher;

/// <summary>
/// The keys of the maps that a compiled statement returns: the one place that its writer and the reader of its rows share.
/// </summary>
public static class ResultKeys
{
    /// <summary>The name of the node type, where a node may be of several.</summary>
    public const string Type = "__typename";

    /// <summary>The count of a connection.</summary>
    public const string TotalCount = "totalCount";

    /// <summary>The entries of a connection's page: maps of <see cref="Node"/>, <see cref="Properties"/>, <see cref="Score"/>.</summary>
    public const string Edges = "edges";

    /// <summary>The measures of a connection or group: a list.</summary>
    public const string Measures = "measures";

    /// <summary>The groupings of a connection: for each a list of entries with their <see cref="Keys"/>, those of a group beside each other.</summary>
    public const string Groups = "groups";

    /// <summary>What a group, or an entry of a grouping, is grouped by: a list.</summary>
    public const string Keys = "keys";

    /// <summary>The node of an entry.</summary>
    public const string Node = "node";

    /// <summary>The properties of an entry's relationship, or of a step.</summary>
    public const string Properties = "properties";

    /// <summary>The full-text score of an entry.</summary>
    public const string Score = "score";

    /// <summary>The nodes of a way, a list.</summary>
    public const string Nodes = "nodes";

    /// <summary>The steps of a way: maps of <see cref="StepType"/>, <see cref="Forward"/>, <see cref="Properties"/>.</summary>
    public const string Steps = "steps";

    /// <summary>The stored type of a step.</summary>
    public const string StepType = "type";

    /// <summary>Whether a step leads from the earlier node to the later one.</summary>
    public const string Forward = "forward";

    /// <summary>
    /// For each selection the key of its value: its response name, with a number where that is taken. A property that is
    /// selected twice stands under one key.
    /// </summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Selection> selections)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { Type };
        var properties = new Dictionary<Property, string>();
        var keys = new string[selections.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var property = (selections[i] as PropertySelection)?.Property;
            if (property is not null && properties.TryGetValue(property, out var known))
            {
                keys[i] = known;
                continue;
            }
            var name = selections[i].Name;
            for (var n = 2; !taken.Add(name); n++)
                name = $"{selections[i].Name}_{n}";
            keys[i] = name;
            if (property is not null)
                properties[property] = name;
        }
        return keys;
    }
}
