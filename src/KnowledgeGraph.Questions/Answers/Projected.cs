using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What is read of the nodes of a <see cref="Thing"/>: their names, what they are cited by, and the words that show their relationships.</summary>
internal static class Projected
{
    /// <summary>The projection for the nodes of a thing.</summary>
    public static NodeProjection Of(Thing thing) => NodeProjection.Of(thing.Type, Selections(thing));

    /// <summary>The name alone, for nodes of any type.</summary>
    public static NodeProjection NameOf(NodeType type) => NodeProjection.Of(type, Names(type));

    /// <summary>The nodes of a result, in order.</summary>
    public static IReadOnlyList<NodeName> Nodes(IEnumerable<NodeRow> rows) => [.. rows.Select(Name)];

    /// <summary>The name of a node.</summary>
    public static NodeName Name(NodeRow row) => new(row.Type.Labels[0], (string)row.Values[0]!, row.Values[1]?.ToString() ?? (string)row.Values[0]!);

    /// <summary>What the answer rests on, of one node and the relationships that led to its being in the answer.</summary>
    public static IEnumerable<AnswerCitation> Citations(NodeRow row, Thing thing)
    {
        if (row.Type.Citation is not null) yield return Cite(row);
        var links = Cited(thing).ToArray();
        for (var i = 0; i < links.Length; i++)
            foreach (var edge in ((ConnectionResult)row.Values[Names(row.Type).Count + i]!).Edges)
            {
                if (edge.Carrier?.Citation is { } citation) yield return Cite(row, edge, links[i].Relationship, citation);
                foreach (var further in Citations(edge.Node!, links[i].Other)) yield return further;
            }
    }

    /// <summary>The number in brackets, or nothing for a node that is not cited.</summary>
    public static string Bracket(NodeRow row) => row.Type.Citation is null ? "" : $" [{row.Values[2]}]";

    private static AnswerCitation Cite(NodeRow row) => new((string)row.Values[0]!, row.Values[3]?.ToString() ?? Name(row).Name, null, null, null, null, null);

    private static AnswerCitation Cite(NodeRow row, EdgeRow edge, Relationship relationship, EdgeCitation citation)
    {
        string? Text(Property? property) => property is null ? null : edge.Properties[CitedProperties(citation).ToList().IndexOf(property)] as string;
        var (subject, target) = row.Type.Citation is null && edge.Node!.Type.Citation is not null ? (edge.Node, row) : (row, edge.Node!);
        var title = subject.Type.Citation is null ? Name(subject).Name : subject.Values[3]?.ToString() ?? Name(subject).Name;
        return new AnswerCitation(Name(subject).Id, title, Text(citation.Evidence), Text(citation.Basis), Text(citation.Section), relationship.Type,
            new CitationTarget(target.Type.Labels[0], Name(target).Id));
    }

    private static IReadOnlyList<Selection> Selections(Thing thing) =>
        [.. Names(thing.Type), .. Cited(thing).Select((link, i) => Connection(link, i))];

    private static IReadOnlyList<Selection> Names(NodeType type)
    {
        Selection Select(string name, Property? property) => new PropertySelection(name, property ?? type.Key!);
        var names = new List<Selection> { Select(type.Key!.Name, type.Key), Select(SchemaWords.NameProperty(type)!.Name, SchemaWords.NameProperty(type)) };
        if (type.Citation is { } citation) names.AddRange([Select(citation.Number.Name, citation.Number), Select(citation.Title.Name, citation.Title)]);
        return names;
    }

    /// <summary>The relationships whose words are worth reading, and those that lead to such.</summary>
    private static IEnumerable<Link> Cited(Thing thing) => thing.Links.Where(l => l.Quantifier != Quantifier.None && l.Count is null && l.Relationship.IsList
        && (l.Relationship.Properties?.Citation is not null || l.Other.Type.Citation is not null || Cited(l.Other).Any()));

    private static ConnectionSelection Connection(Link link, int index)
    {
        var properties = new Dictionary<PropertiesType, IReadOnlyList<PropertySelection>>();
        if (link.Relationship.Properties is { Citation: { } citation } carrier) properties[carrier] = [.. CitedProperties(citation).Select(p => new PropertySelection(p))];
        var filter = Filter.All([link.Other.ToFilter(), .. link.Where]);
        var edges = new EdgeProjection(Of(link.Other), properties);
        return new ConnectionSelection($"{link.Relationship.Name}Connection{(index == 0 ? "" : $"{index + 1}")}",
            new ConnectionQuery(new RelatedNodes(link.Relationship), filter, [], Page.All, new ConnectionParts(false, edges, false, [], [])));
    }

    private static IEnumerable<Property> CitedProperties(EdgeCitation citation) => new[] { citation.Evidence, citation.Basis, citation.Section }.OfType<Property>();
}
