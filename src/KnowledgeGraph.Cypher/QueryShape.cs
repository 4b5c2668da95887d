using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Cypher;

/// <summary>
/// What of a query decides the text of its statement (the key), apart from what does not (the parameters). Two queries with
/// one key have one text.
/// </summary>
internal sealed class QueryShape
{
    private readonly StringBuilder _key = new();
    private readonly Dictionary<string, object?> _parameters = new(StringComparer.Ordinal);
    private readonly Dictionary<(object Owner, string Role), string> _names = new(OwnerComparer.Instance);

    private QueryShape() { }

    /// <summary>The shape of a query.</summary>
    public static QueryShape Of(GraphQuery query)
    {
        var shape = new QueryShape();
        shape.Walk(query);
        shape.Key = shape._key.ToString();
        return shape;
    }

    /// <summary>Equal for queries of the same shape.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The values by name.</summary>
    public IReadOnlyDictionary<string, object?> Parameters => _parameters;

    /// <summary>The parameter, with its <c>$</c>, that holds a value.</summary>
    /// <param name="owner">The part of the query (or the property) that the value stands in.</param>
    /// <param name="role">Which of its values.</param>
    public string Parameter(object owner, string role = "") => "$" + _names[(owner, role)];

    /// <summary>Whether that value is there.</summary>
    public bool Has(object owner, string role) => _names.ContainsKey((owner, role));

    private void Walk(GraphQuery query)
    {
        Put(query.GetType().Name);
        switch (query)
        {
            case NodeQuery q:
                Walk(q);
                break;
            case ConnectionQuery q:
                Walk(q);
                break;
            case GroupQuery q:
                Walk(q);
                break;
            case PathQuery q:
                Walk(q);
                break;
            case CypherValueQuery q:
                Put(q.Field);
                Walk(q, q.Arguments);
                break;
            default:
                throw new ArgumentException($"Unknown query {query.GetType().Name}", nameof(query));
        }
    }

    private void Walk(NodeQuery query)
    {
        Walk(query.Source);
        Walk(query.Filter);
        Each(query.Sort, part => Walk(part));
        Walk(query, query.Page, ahead: 0);
        Walk(query.Projection);
    }

    private void Walk(ConnectionQuery query)
    {
        Walk(query.Source);
        Walk(query.Filter);
        Each(query.Sort, part => Walk(part));
        // Only entries have a page. One more than it holds tells whether more follow.
        var pages = query.Parts.Edges is not null || query.Parts.PageInfo;
        Walk(query, pages ? query.Page : Page.All, ahead: query.Parts.PageInfo ? 1 : 0);
        Put(query.Parts.TotalCount, query.Parts.PageInfo);
        Maybe(query.Parts.Edges, part => Walk(part));
        Each(query.Parts.Measures, part => Walk(part));
        Each(
            query.Parts.Groups,
            grouping =>
            {
                Each(grouping.By, part => Walk(part));
                Walk(grouping.Edges);
            }
        );
    }

    private void Walk(GroupQuery query)
    {
        Put(query.Type);
        Walk(query.Filter);
        Each(
            query.Keys,
            key =>
            {
                Each(key.Path, part => Walk(part));
                Maybe(key.Property, WalkRead);
                Maybe(key.Projection, part => Walk(part));
            }
        );
        Each(query.Measures, part => Walk(part));
        Each(query.Sort, sort => Put(sort.ByMeasure, sort.Index, sort.Descending));
        Walk(query, query.Page, ahead: 0);
    }

    private void Walk(PathQuery query)
    {
        Put(query.From, query.To, query.MaxLength);
        Walk(query.FromFilter);
        Walk(query.ToFilter);
        Each(query.Without, type => Put(type));
        Put(Name(query, "limit", (long)query.Limit, "limit"));
        Walk(query.Projection);
    }

    private void Walk(NodeSource source)
    {
        Put(source.GetType().Name, source.Type);
        switch (source)
        {
            case AllNodes:
                break;
            case RelatedNodes s:
                Walk(s.Relationship);
                break;
            case FulltextHits s:
                Put(Name(s, "index", s.Index.Name, "index"), Name(s, "phrase", s.Phrase, "phrase"));
                break;
            case CypherNodes s:
                Put(s.Field);
                Walk(s, s.Arguments);
                break;
            default:
                throw new ArgumentException($"Unknown source {source.GetType().Name}", nameof(source));
        }
    }

    private void Walk(object owner, IReadOnlyDictionary<string, object?> arguments)
    {
        foreach (var (name, value) in arguments.OrderBy(a => a.Key, StringComparer.Ordinal))
            Put(name, Name(owner, name, value, name));
        Put(arguments.Count);
    }

    private void Walk(object owner, Page page, int ahead)
    {
        Put(page.Offset > 0 ? Name(owner, "offset", (long)page.Offset, "offset") : "");
        Put(page.Limit is { } limit ? Name(owner, "limit", (long)limit + ahead, "limit") : "");
    }

    private void Walk(SortKey key)
    {
        Put(key.GetType().Name, key.Descending);
        if (key is PropertySort { Property: var property })
            Walk(property);
    }

    private void Walk(NodeProjection projection) =>
        Each(
            projection.ByType,
            type =>
            {
                Put(type.Key);
                Each(type.Value, part => Walk(part));
            }
        );

    private void Walk(Selection selection)
    {
        Put(selection.GetType().Name, selection.Name);
        switch (selection)
        {
            case PropertySelection s:
                WalkRead(s.Property);
                break;
            case MeasureSelection s:
                Walk(s.Measure);
                break;
            case NodesSelection s:
                Walk(s.Query);
                break;
            case ConnectionSelection s:
                Walk(s.Query);
                break;
            case CypherSelection s:
                Put(s.Field);
                Walk(s, s.Arguments);
                break;
            default:
                throw new ArgumentException($"Unknown selection {selection.GetType().Name}", nameof(selection));
        }
    }

    private void Walk(EdgeProjection edges)
    {
        Put(edges.Score);
        Maybe(edges.Node, part => Walk(part));
        Each(
            edges.Properties,
            carrier =>
            {
                Put(carrier.Key);
                Each(carrier.Value, part => Walk(part));
            }
        );
    }

    private void Walk(Measure measure)
    {
        Put(measure.Function);
        Each(measure.Path, part => Walk(part));
        Maybe(measure.Property, part => Walk(part));
        Walk(measure.Filter);
    }

    private void Walk(Filter filter)
    {
        Put(filter.GetType().Name);
        switch (filter)
        {
            case And f:
                Each(f.Filters, part => Walk(part));
                break;
            case Or f:
                Each(f.Filters, part => Walk(part));
                break;
            case Not f:
                Walk(f.Filter);
                break;
            case Comparison { Operator: FilterOperator.In, Value: object[] { Length: 0 } }:
                Put("nothing");
                break;
            case Comparison f:
                Put(f.Operator, f.IgnoreCase);
                WalkRead(f.Property);
                Put(Name(f, "", f.Value, f.Property.Name));
                break;
            case IsNull f:
                Walk(f.Property);
                break;
            case TypeIs f:
                Each(f.Types, type => Put(type));
                break;
            case CarrierIs f:
                Put(f.Type);
                break;
            case Related f:
                Put(f.Quantifier);
                Walk(f.Relationship);
                Walk(f.Filter);
                break;
            case Measured f:
                Walk(f.Measure);
                Put(f.Operator, Name(f, "", f.Value, f.Measure.Property?.Name ?? "count"));
                break;
            case ScoreBetween f:
                Put(f.Min is { } min ? Name(f, "min", min, "min") : "", f.Max is { } max ? Name(f, "max", max, "max") : "");
                break;
            default:
                throw new ArgumentException($"Unknown filter {filter.GetType().Name}", nameof(filter));
        }
    }

    // The count in front keeps what follows a list apart from its last entry.
    private void Each<T>(IReadOnlyCollection<T> parts, Action<T> walk)
    {
        Put(parts.Count);
        foreach (var part in parts)
            walk(part);
    }

    private void Walk(Relationship relationship) => Put(relationship.Source, relationship);

    private void Walk(Property property) => Put(property.Entity?.Name ?? property.Carrier!.Name, property);

    // Read or compared, a property has its default; one of an interface, that of each member.
    private void WalkRead(Property property)
    {
        Walk(property);
        var own = property.Entity is InterfaceType declared ? declared.Members.Select(type => type.Property(property.Name)!) : [property];
        foreach (var one in own)
        {
            if (one.Coalesce is { } value)
                Put(Name(one, "coalesce", value, one.Name + "Default"));
        }
    }

    // A part that stands in the query twice has one parameter; that it is the same one is part of the shape.
    private string Name(object owner, string role, object? value, string wish)
    {
        if (_names.TryGetValue((owner, role), out var name))
            return name;
        name = wish;
        for (var n = 2; !_parameters.TryAdd(name, value); n++)
            name = $"{wish}{n}";
        return _names[(owner, role)] = name;
    }

    private void Maybe<T>(T? part, Action<T> walk)
        where T : class => Each(part is null ? Array.Empty<T>() : [part], walk);

    private void Put(params ReadOnlySpan<object> parts)
    {
        // No name in a schema or a response holds a line break.
        foreach (var part in parts)
            _key.Append(part).Append('\n');
    }

    private sealed class OwnerComparer : IEqualityComparer<(object Owner, string Role)>
    {
        public static readonly OwnerComparer Instance = new();

        public bool Equals((object Owner, string Role) x, (object Owner, string Role) y) =>
            ReferenceEquals(x.Owner, y.Owner) && x.Role == y.Role;

        public int GetHashCode((object Owner, string Role) key) =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(key.Owner), key.Role.GetHashCode(StringComparison.Ordinal));
    }
}
