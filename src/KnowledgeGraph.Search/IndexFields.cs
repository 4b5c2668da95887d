using KnowledgeGraph.Core;

namespace KnowledgeGraph.Search;

/// <summary>What a text is to its node. Each role is one field of the index, with its own weight.</summary>
internal enum TextRole
{
    Name,
    Alias,
    Title,
    Description,
    Evidence,
}

/// <summary>A text of a node, as it was read from the store.</summary>
/// <param name="Role">What it is to the node.</param>
/// <param name="Property">The name of the property that holds it, for highlights.</param>
/// <param name="Text">The text.</param>
internal sealed record NodeText(TextRole Role, string Property, string Text)
{
    /// <summary>Its words, analysed when they are first asked for and then kept: a text that is found once is found again.</summary>
    public IReadOnlyList<Token> Tokens => field ??= Analysis.English.Tokens(Text);
}

/// <summary>A node with its texts.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Key">The value of its key property.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Texts">What is searched.</param>
/// <param name="Place">What it alone has, in the order of types and keys: of equally good matches the first by it is given first.</param>
internal sealed record NodeTexts(NodeType Type, string Key, string Name, IReadOnlyList<NodeText> Texts, string Place)
{
    /// <summary>What a person may call it: its name and its aliases.</summary>
    public IReadOnlyList<string> Names =>
        field ??= [.. Texts.Where(text => text.Role is TextRole.Alias).Select(text => text.Text).Prepend(Name).Distinct()];

    /// <summary>Whether nothing is different between two readings of the node. What they have analysed so far is no difference.</summary>
    public bool IsSame(NodeTexts other) =>
        Name == other.Name
        && Texts
            .Select(text => (text.Role, text.Property, text.Text))
            .SequenceEqual(other.Texts.Select(text => (text.Role, text.Property, text.Text)));
}

/// <summary>
/// Which texts of a node type are searched, from the schema alone: its text properties, by what <c>@alsoKnownAs</c> and
/// <c>@cite</c> say of them, and the quotes on the relationships that start from it. What cannot be read is not searched.
/// </summary>
internal sealed class IndexFields
{
    private readonly NodeType _type;
    private readonly int _number;
    private readonly IReadOnlyList<PropertySelection> _properties;
    private readonly IReadOnlyList<ConnectionSelection> _connections;
    private readonly int _name;

    private IndexFields(NodeType type, int number)
    {
        (_type, _number) = (type, number);
        _properties =
        [
            new PropertySelection(type.Key!),
            .. type.Properties.Where(p => p != type.Key && IsSearched(p)).Select(p => new PropertySelection(p)),
        ];
        _name = _properties.Select(p => p.Property).ToList().IndexOf(type.NameProperty!);
        _connections = [.. type.Relationships.Where(IsQuoted).Select(Quotes)];
    }

    /// <summary>The fields of every node type that can be read and whose nodes have a key, each node under one type.</summary>
    public static IReadOnlyList<IndexFields> Of(GraphSchema schema) =>
        [
            .. schema
                .NodeTypes.Where(t => t is { Key: not null, Options.Read: true } && (schema.NodeTypeOfLabel(t.Labels[0]) ?? t) == t)
                .Select((t, number) => new IndexFields(t, number)),
        ];

    /// <summary>The query for the type's nodes, in the order of their keys.</summary>
    public NodeQuery Query =>
        new(new AllNodes(_type), Filter.Everything, [], Page.All, NodeProjection.Of(_type, [.. _properties, .. _connections]));

    /// <summary>The texts of one row of that query.</summary>
    public NodeTexts Read(NodeRow row)
    {
        var texts = new List<NodeText>();
        for (var i = 0; i < _properties.Count; i++)
        {
            var property = _properties[i].Property;
            if (property.Type == ScalarType.String)
                Add(texts, Role(property), property, row.Values[i]);
        }
        for (var i = 0; i < _connections.Count; i++)
        {
            var connection = (ConnectionResult)row.Values[_properties.Count + i]!;
            foreach (var edge in connection.Edges)
                AddQuotes(texts, _connections[i].Query, edge);
        }
        var key = (string)row.Values[0]!;
        return new NodeTexts(_type, key, row.Values[_name] as string ?? key, texts, $"{_number:D4}{key}");
    }

    private static void AddQuotes(List<NodeText> texts, ConnectionQuery query, EdgeRow edge)
    {
        var selections = query.Parts.Edges!.Properties[edge.Carrier!];
        for (var i = 0; i < selections.Count; i++)
            Add(texts, TextRole.Evidence, selections[i].Property, edge.Properties[i]);
    }

    private static void Add(List<NodeText> texts, TextRole role, Property property, object? value)
    {
        var values = value as object[] ?? (value is null ? [] : [value]);
        texts.AddRange(values.OfType<string>().Where(text => text.Length > 0).Select(text => new NodeText(role, property.Name, text)));
    }

    private TextRole Role(Property property) =>
        property == _type.NameProperty ? TextRole.Name
        : property.IsAlias ? TextRole.Alias
        : property == _type.Citation?.Title ? TextRole.Title
        : TextRole.Description;

    private static bool IsSearched(Property property) => property is { Type: ScalarType.String, Selectable: true, Source: StoredColumn };

    private static bool IsQuoted(Relationship relationship) =>
        relationship is { Stored: Direction.Out, Selectable: true, Properties.Citation: not null };

    private static ConnectionSelection Quotes(Relationship relationship)
    {
        var citation = relationship.Properties!.Citation!;
        IReadOnlyList<PropertySelection> quotes =
        [
            .. new[] { citation.Evidence, citation.More }.OfType<Property>().Select(p => new PropertySelection(p)),
        ];
        var own = new Dictionary<PropertiesType, IReadOnlyList<PropertySelection>> { [relationship.Properties] = quotes };
        var edges = new EdgeProjection(null, own);
        return new ConnectionSelection(
            relationship.Name,
            new ConnectionQuery(
                new RelatedNodes(relationship),
                Filter.Everything,
                [],
                Page.All,
                new ConnectionParts(false, edges, false, [], [])
            )
        );
    }
}
