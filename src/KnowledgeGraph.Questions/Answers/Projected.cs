using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What is read of the nodes of a <see cref="Thing"/>: their names, what they are cited by, and the words that show their relationships.</summary>
internal static class Projected
{
    /// <summary>The projection for the nodes of a thing.</summary>
    public static NodeProjection Of(Thing thing) => NodeProjection.Of(thing.Type, Selections(thing));

    /// <summary>The order of a list: what is cited by numbers comes as in a list of references, all else by its key.</summary>
    public static IReadOnlyList<SortKey> Order(NodeType type) =>
        type.Citation is { } cited ? [new PropertySort(cited.Number, Descending: false)] : [];

    /// <summary>The name alone, for nodes of any type.</summary>
    public static NodeProjection NameOf(NodeType type) => NodeProjection.Of(type, Names(type));

    /// <summary>The nodes of a result, in order.</summary>
    public static IReadOnlyList<NodeName> Nodes(IEnumerable<NodeRow> rows) => [.. rows.Select(Name)];

    /// <summary>The name of a node.</summary>
    public static NodeName Name(NodeRow row) =>
        new(row.Type.Labels[0], (string)row.Values[0]!, row.Values[1]?.ToString() ?? (string)row.Values[0]!);

    /// <summary>What the answer rests on, of one node and the relationships that led to its being in the answer.</summary>
    public static IEnumerable<AnswerCitation> Citations(NodeRow row, Thing thing) => Quotations(row, thing).Select(q => q.Citation);

    /// <summary>The same of several rows, each once.</summary>
    public static AnswerCitation[] Citations(IEnumerable<NodeRow> rows, Thing thing) =>
        [.. rows.SelectMany(r => Citations(r, thing)).Distinct()];

    /// <summary>The same with what only the sentences of the answer tell.</summary>
    public static IEnumerable<Quotation> Quotations(NodeRow row, Thing thing)
    {
        if (Cite(row) is { } own)
            yield return new Quotation(own, row, Number(row), null, null, null);
        var links = Cited(thing).ToArray();
        for (var i = 0; i < links.Length; i++)
            foreach (var edge in ((ConnectionResult)row.Values[Names(row.Type).Count + i]!).Edges)
            {
                if (edge.Carrier?.Citation is { } citation)
                    yield return Quote(row, edge, links[i].Relationship, citation);
                foreach (var further in Quotations(edge.Node!, links[i].Other))
                    yield return further;
            }
    }

    /// <summary>The nodes at the end of the only relationship of a thing, of one node; empty where they were not read.</summary>
    public static NodeEntry[] Linked(NodeRow row, Thing thing) =>
        Cited(thing).Any()
            ?
            [
                .. ((ConnectionResult)row.Values[Names(row.Type).Count]!)
                    .Edges.Select(e => e.Node!)
                    .Select(n => new NodeEntry(n.Type, Name(n).Id, Name(n).Name, null, Number(n), [Name(n).Name], ""))
                    .DistinctBy(n => n.Key),
            ]
            : [];

    /// <summary>The number in brackets, or nothing for a node that is not cited.</summary>
    public static string Bracket(NodeRow row) => row.Type.Citation is null ? "" : $" [{row.Values[2]}]";

    /// <summary>The node itself as what an answer rests on; null for one that is not cited.</summary>
    public static AnswerCitation? Cite(NodeRow row) =>
        row.Type.Citation is null
            ? null
            : new((string)row.Values[0]!, row.Values[3]?.ToString() ?? Name(row).Name, null, null, null, null, null);

    private static long? Number(NodeRow row) => row.Type.Citation is null ? null : row.Values[2] as long?;

    private static Quotation Quote(NodeRow row, EdgeRow edge, Relationship relationship, EdgeCitation citation)
    {
        object? Value(Property? property) =>
            property is null ? null : edge.Properties[CitedProperties(citation).ToList().IndexOf(property)];
        var (subject, target) = row.Type.Citation is null && edge.Node!.Type.Citation is not null ? (edge.Node, row) : (row, edge.Node!);
        var title = subject.Type.Citation is null ? Name(subject).Name : subject.Values[3]?.ToString() ?? Name(subject).Name;
        var cited = new AnswerCitation(
            Name(subject).Id,
            title,
            Value(citation.Evidence) as string,
            Value(citation.Basis) as string,
            Value(citation.Section) as string,
            relationship.Type,
            new CitationTarget(target.Type.Labels[0], Name(target).Id)
        );
        return new Quotation(
            cited,
            subject,
            Number(subject),
            Value(citation.Certainty) as double?,
            citation.Certainty is null ? null : ReadingPrinter.Name(citation.Certainty),
            Value(citation.Basis) is { } basis ? SchemaWords.ValueWords(citation.Basis!, basis)[^1] : null
        );
    }

    private static IReadOnlyList<Selection> Selections(Thing thing) =>
        [.. Names(thing.Type), .. Cited(thing).Select((link, i) => Connection(link, i))];

    private static IReadOnlyList<Selection> Names(NodeType type)
    {
        Selection Select(string name, Property? property) => new PropertySelection(name, property ?? type.Key!);
        var names = new List<Selection>
        {
            Select(type.Key!.Name, type.Key),
            Select(SchemaWords.NameProperty(type)!.Name, SchemaWords.NameProperty(type)),
        };
        if (type.Citation is { } citation)
            names.AddRange([Select(citation.Number.Name, citation.Number), Select(citation.Title.Name, citation.Title)]);
        return names;
    }

    /// <summary>The relationships whose words are worth reading, and those that lead to such.</summary>
    private static IEnumerable<Link> Cited(Thing thing) =>
        thing.Links.Where(l =>
            l.Quantifier != Quantifier.None
            && l.Count is null
            && l.Relationship.IsList
            && (l.Relationship.Properties?.Citation is not null || l.Other.Type.Citation is not null || Cited(l.Other).Any())
        );

    private static ConnectionSelection Connection(Link link, int index)
    {
        var filter = Filter.All([link.Other.ToFilter(), .. link.Where]);
        var edges = new EdgeProjection(Of(link.Other), Carried(link.Relationship));
        return new ConnectionSelection(
            $"{link.Relationship.Name}Connection{(index == 0 ? "" : $"{index + 1}")}",
            new ConnectionQuery(new RelatedNodes(link.Relationship), filter, [], Page.All, new ConnectionParts(false, edges, false, [], []))
        );
    }

    /// <summary>All that a relationship leads to, with the words that show it.</summary>
    public static Selection Related(Relationship relationship) => Related(relationship, [], Page.All);

    /// <summary>A part of what a relationship leads to, and how many there are.</summary>
    public static Selection Related(Relationship relationship, IReadOnlyList<SortKey> order, Page page)
    {
        var target = NameOf((NodeType)relationship.Target);
        if (!relationship.IsList)
            return new NodesSelection(
                relationship.Name,
                new NodeQuery(new RelatedNodes(relationship), Filter.Everything, [], Page.All, target)
            );
        return new ConnectionSelection(
            $"{relationship.Name}Connection",
            new ConnectionQuery(
                new RelatedNodes(relationship),
                Filter.Everything,
                order,
                page,
                new ConnectionParts(page != Page.All, new EdgeProjection(target, Carried(relationship)), false, [], [])
            )
        );
    }

    /// <summary>The nodes in the value of <see cref="Related(Relationship)"/>.</summary>
    public static IEnumerable<NodeRow> Ends(object value) =>
        value is ConnectionResult found ? found.Edges.Select(e => e.Node!) : ((NodeListResult)value).Nodes;

    /// <summary>The words in the value of <see cref="Related(Relationship)"/>.</summary>
    public static IEnumerable<AnswerCitation> Citations(NodeRow row, Relationship relationship, object value) =>
        value is ConnectionResult found
            ? found
                .Edges.Where(e => e.Carrier?.Citation is not null)
                .Select(e => Quote(row, e, relationship, e.Carrier!.Citation!).Citation)
            : [];

    private static Dictionary<PropertiesType, IReadOnlyList<PropertySelection>> Carried(Relationship relationship) =>
        relationship.Properties is { Citation: { } citation } carrier
            ? new() { [carrier] = [.. CitedProperties(citation).Select(p => new PropertySelection(p))] }
            : [];

    private static IEnumerable<Property> CitedProperties(EdgeCitation citation) =>
        new[] { citation.Evidence, citation.Basis, citation.Section, citation.Certainty }.OfType<Property>();
}

/// <summary>A citation with what only the sentences of the answer tell.</summary>
/// <param name="Citation">The citation.</param>
/// <param name="Row">The cited node.</param>
/// <param name="Number">Its number; null where it is not cited by one.</param>
/// <param name="Certainty">How certain the relationship is, 1 for certain; null where that is not recorded.</param>
/// <param name="CertaintyName">What that is called.</param>
/// <param name="Basis">What sort of words they are, as people say it.</param>
internal sealed record Quotation(
    AnswerCitation Citation,
    NodeRow Row,
    long? Number,
    double? Certainty,
    string? CertaintyName,
    string? Basis
);
