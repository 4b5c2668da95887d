using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Core;

/// <summary>A document of the GraphQL API.</summary>
/// <param name="Text">The operation. Names come from the schema only; values stand in the variables.</param>
/// <param name="Variables">A JSON object.</param>
public sealed record PrintedQuery(string Text, JsonElement Variables);

/// <summary>
/// Writes queries as the GraphQL that means them: run by hand, it gives the same nodes. The same queries give the same text.
/// </summary>
public sealed class QueryPrinter
{
    private readonly VariableWriter _variables = new();
    private readonly FilterPrinter _filters;
    private readonly StringBuilder _text = new();
    private int _depth = 1;

    private QueryPrinter() => _filters = new FilterPrinter(_variables);

    /// <summary>One query as a document with one root field.</summary>
    /// <exception cref="ArgumentException">The API cannot say it: see the other overload.</exception>
    public static PrintedQuery Print(GraphQuery query) => Print([new(null, query)]);

    /// <summary>
    /// Several queries as one document with one root field each.
    /// </summary>
    /// <param name="queries">The queries, each with the name of its root field in the answer; null for the field's own.</param>
    /// <exception cref="ArgumentException">
    /// The API cannot say it: a measure over several relationships or with a filter, a filter, order or page of a single
    /// relationship or of a <c>@cypher</c> field, a second connection of different aggregates in one.
    /// </exception>
    public static PrintedQuery Print(IReadOnlyList<KeyValuePair<string?, GraphQuery>> queries)
    {
        var printer = new QueryPrinter();
        foreach (var (name, query) in queries)
            printer.Root(name, query);
        var variables = printer._variables.Variables;
        var head = variables.Count == 0 ? "" : $"query ({string.Join(", ", variables)}) ";
        return new PrintedQuery($"{head}{{\n{printer._text}}}\n", Values(variables));
    }

    private static JsonElement Values(IReadOnlyList<Variable> variables)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var variable in variables)
            {
                json.WritePropertyName(variable.Name);
                // Answers give instants in UTC; a value that is compared keeps its offset.
                ScalarText.Write(json, variable.Type == ScalarType.DateTime ? ScalarType.String : variable.Type, variable.Value);
            }
            json.WriteEndObject();
        }
        return JsonDocument.Parse(buffer.ToArray()).RootElement;
    }

    // ------------------------------------------------------------ root fields

    private void Root(string? name, GraphQuery query)
    {
        switch (query)
        {
            case NodeQuery { Source: FulltextHits } q:
                Root(
                    name,
                    new ConnectionQuery(
                        q.Source,
                        q.Filter,
                        q.Sort,
                        q.Page,
                        new ConnectionParts(false, new EdgeProjection(q.Projection), false, [], [])
                    )
                );
                break;
            case NodeQuery { Source: CypherNodes source } q:
                OnlyWhole(q, "a @cypher field");
                Block(name, source.Field.Name, Arguments(source.Field, source.Arguments), () => Node(source.Type, q.Projection));
                break;
            case NodeQuery q:
                Block(name, q.Source.Type.Api.Plural, List(q), () => Node(q.Source.Type, q.Projection));
                break;
            case ConnectionQuery { Source: FulltextHits hits } q:
                Block(name, hits.Index.QueryName, Fulltext(hits, q), () => Connection(hits.Type, null, q.Parts));
                break;
            case ConnectionQuery { Source.Type: not UnionType } q:
                Block(
                    name,
                    q.Source.Type.Api.Plural + "Connection",
                    [Where(_filters.OfNode(q.Source.Type, q.Filter)), Sort(q.Sort.Select(NodeSort)), .. Pages(q.Page)],
                    () => Connection(q.Source.Type, null, q.Parts)
                );
                break;
            case GroupQuery q:
                Groups(name, q);
                break;
            case PathQuery q:
                Paths(name, q);
                break;
            case CypherValueQuery q:
                Line(Alias(name, q.Field.Name) + Joined(Arguments(q.Field, q.Arguments)));
                break;
            default:
                throw new ArgumentException($"This {query.GetType().Name} cannot be written.", nameof(query));
        }
    }

    private string?[] List(NodeQuery q) =>
        [Where(_filters.OfNode(q.Source.Type, q.Filter)), Sort(q.Sort.Select(NodeSort)), .. Limits(q.Page)];

    private string?[] Fulltext(FulltextHits hits, ConnectionQuery q) =>
        [
            $"phrase: {_variables.Add("phrase", ScalarType.String, null, false, hits.Phrase)}",
            Where(_filters.OfFulltext(hits.Index.Type, q.Filter)),
            Sort(q.Sort.Select(key => key is ScoreSort ? new ObjectText("score", Direction(key)) : new ObjectText("node", NodeSort(key)))),
            .. Pages(q.Page),
        ];

    private string?[] Arguments(CypherField field, IReadOnlyDictionary<string, object?> values) =>
        [
            .. field
                .Arguments.Where(a => values.ContainsKey(a.Name))
                .Select(a =>
                    values[a.Name] is { } value ? $"{a.Name}: {_variables.Add(a.Name, a.Type, a.Enum, a.IsList, value)}" : $"{a.Name}: null"
                ),
        ];

    private void Groups(string? name, GroupQuery q)
    {
        // The number of nodes is a field of its own; measures are counted after it.
        var count = Measure.Of(MeasureFunction.CountNodes);
        var measures = q.Measures.Where(m => !IsCount(m)).ToArray();
        var sort = q.Sort.Select(s =>
            !s.ByMeasure ? Position("key", s.Index, s)
            : IsCount(q.Measures[s.Index]) ? new ObjectText("count", Direction(s.Descending))
            : Position("measure", Array.IndexOf(measures, q.Measures[s.Index]), s)
        );
        Block(
            name,
            q.Type.Api.Plural + "Groups",
            [
                Where(_filters.OfNode(q.Type, q.Filter)),
                $"by: [{string.Join(", ", q.Keys.Select(k => Key(k.Path, k.Property)))}]",
                measures.Length == 0 ? null : $"measures: [{string.Join(", ", measures.Select(GroupMeasure))}]",
                Sort(sort),
                .. Limits(q.Page),
            ],
            () =>
            {
                Block(
                    null,
                    "keys",
                    [],
                    () =>
                    {
                        if (q.Keys.Any(k => k.Property is not null))
                            Line("value");
                        var nodes = q
                            .Keys.Select(k => k.Projection)
                            .OfType<NodeProjection>()
                            .SelectMany(p => p.ByType)
                            .DistinctBy(p => p.Key)
                            .ToArray();
                        if (q.Keys.Any(k => k.Property is null))
                            Block(null, "node", [], () => Fragments(nodes));
                    }
                );
                if (q.Measures.Any(IsCount))
                    Line("count");
                if (measures.Length > 0)
                    Line("measures");
            }
        );
    }

    private static bool IsCount(Measure m) => m is { Function: MeasureFunction.CountNodes, Path.Count: 0, Filter.IsEverything: true };

    private static ObjectText Position(string what, int index, GroupSort sort)
    {
        var text = new ObjectText(what, Number(index));
        text.Add("direction", Direction(sort.Descending));
        return text;
    }

    private static ObjectText GroupMeasure(Measure measure)
    {
        if (!measure.Filter.IsEverything || !GroupReader.Fits(measure.Function, measure.Property, measure.Path))
            throw new ArgumentException("A measure with a filter, or of what it cannot be taken of, cannot be written.", nameof(measure));
        var text = new ObjectText("function", GroupReader.Name(measure.Function));
        text.Add("of", Key(measure.Path, measure.Property));
        return text;
    }

    private static ObjectText Key(IReadOnlyList<Relationship> path, Property? property)
    {
        if (path.Any(r => r.Target is UnionType))
            throw new ArgumentException("A way through a union cannot be written.", nameof(path));
        var ofEdge = property?.Carrier is not null;
        var text = property is null ? new ObjectText() : new ObjectText(property.Name, "true");
        for (var i = path.Count - 1; i >= 0; i--)
            text = new ObjectText(path[i].Name + (ofEdge && i == path.Count - 1 ? "Properties" : ""), text);
        return text;
    }

    private void Paths(string? name, PathQuery q) =>
        Block(
            name,
            "paths",
            [
                $"from: {{{q.From.Name}: {_filters.OfNode(q.From, q.FromFilter)}}}",
                $"to: {{{q.To.Name}: {_filters.OfNode(q.To, q.ToFilter)}}}",
                $"maxLength: {Number(q.MaxLength)}",
                q.Without.Count > 0 ? $"without: [{string.Join(", ", q.Without)}]" : null,
                $"limit: {Number(q.Limit)}",
            ],
            () =>
            {
                Block(null, "nodes", [], () => Fragments(q.Projection.ByType));
                Block(
                    null,
                    "steps",
                    [],
                    () =>
                    {
                        Line("type");
                        Line("forward");
                        Line("properties { name value }");
                    }
                );
            }
        );

    // ------------------------------------------------------------ nodes

    private void Node(EntityType type, NodeProjection projection)
    {
        if (type is NodeType node)
        {
            Selections(projection.For(node), []);
            return;
        }
        var parts = type.Members.Select(m => KeyValuePair.Create(m, projection.For(m))).ToArray();
        if (type is InterfaceType && parts.All(p => IsCommon(type, p.Value) && SameNames(p.Value, parts[0].Value)))
            Selections(parts[0].Value, []);
        else
            Fragments(parts);
    }

    private static bool IsCommon(EntityType type, IReadOnlyList<Selection> selections) =>
        selections.All(s => s is PropertySelection p && type.Property(p.Property.Name) is not null);

    private static bool SameNames(IReadOnlyList<Selection> a, IReadOnlyList<Selection> b) =>
        a.OfType<PropertySelection>()
            .Select(p => (p.Name, p.Property.Name))
            .SequenceEqual(b.OfType<PropertySelection>().Select(p => (p.Name, p.Property.Name)));

    private void Fragments(IEnumerable<KeyValuePair<NodeType, IReadOnlyList<Selection>>> parts)
    {
        Line("__typename");
        var taken = new Dictionary<string, string>();
        foreach (var (type, selections) in parts.Where(p => p.Value.Count > 0))
            Block(null, $"... on {type.Name}", [], () => Selections(selections, taken));
    }

    // Fragments may share a name for properties of one kind only; one set of selections shares none.
    private void Selections(IReadOnlyList<Selection> selections, Dictionary<string, string> taken)
    {
        if (selections.Count == 0)
            Line("__typename");
        var own = new HashSet<string>();
        foreach (var selection in selections)
        {
            var kind = selection is PropertySelection { Property: var p }
                ? $"{p.Enum?.Name ?? p.Type.ToString()}{p.IsList}{p.Required}"
                : $"{taken.Count}";
            var name = selection.Name;
            for (var i = 2; !own.Add(name) || taken.GetValueOrDefault(name, kind) != kind; i++)
                name = $"{selection.Name}{Number(i)}";
            taken[name] = kind;
            Selection(selection with { Name = name });
        }
    }

    private void Selection(Selection selection)
    {
        switch (selection)
        {
            case PropertySelection s:
                Line(Alias(s.Name, s.Property.Name));
                break;
            case CypherSelection s:
                Line(Alias(s.Name, s.Field.Name) + Joined(Arguments(s.Field, s.Arguments)));
                break;
            case NodesSelection { Query: { Source: CypherNodes source } q } s:
                OnlyWhole(q, "a @cypher field");
                Block(s.Name, source.Field.Name, Arguments(source.Field, source.Arguments), () => Node(source.Type, q.Projection));
                break;
            case NodesSelection { Query: { Source: RelatedNodes { Relationship: { IsList: false } r } } q } s:
                OnlyWhole(q with { Page = q.Page is { Offset: 0, Limit: null or > 0 } ? Page.All : q.Page }, "a single relationship");
                Block(s.Name, r.Name, [], () => Node(r.Target, q.Projection));
                break;
            case NodesSelection { Query: { Source: RelatedNodes { Relationship: var r } } q } s:
                Block(s.Name, r.Name, List(q), () => Node(r.Target, q.Projection));
                break;
            case ConnectionSelection { Query: { Source: RelatedNodes { Relationship: var r } } q } s:
                Block(s.Name, r.Name + "Connection", Nested(r, q), () => Connection(r.Target, r, q.Parts));
                break;
            case MeasureSelection { Measure: { Path: [{ IsList: true } r], Filter: var filter } m } s:
                Block(s.Name, r.Name + "Connection", [Where(_filters.OfConnection(r, filter))], () => Aggregate(r.Target, r, [m]));
                break;
            default:
                throw new ArgumentException($"{selection.Name} cannot be written.", nameof(selection));
        }
    }

    private string?[] Nested(Relationship r, ConnectionQuery q)
    {
        if (r.IsList)
            return [Where(_filters.OfConnection(r, q.Filter)), Sort(q.Sort.Select(key => EndSort(r, key))), .. Pages(q.Page)];
        if (!q.Filter.IsEverything || q.Sort.Count > 0 || q.Page != Page.All)
            throw new ArgumentException("A single relationship cannot be filtered, sorted or paged where it is read.", nameof(q));
        return [];
    }

    private static void OnlyWhole(NodeQuery q, string what)
    {
        if (!q.Filter.IsEverything || q.Sort.Count > 0 || q.Page != Page.All)
            throw new ArgumentException($"What {what} gives cannot be filtered, sorted or paged where it is read.", nameof(q));
    }

    // ------------------------------------------------------------ connections

    private void Connection(EntityType target, Relationship? r, ConnectionParts parts)
    {
        if (parts.TotalCount)
            Line("totalCount");
        if (parts.Edges is { } edges)
            Block(null, "edges", [], () => Edge(target, r, edges));
        if (parts.PageInfo)
            Line(parts.Edges is null ? "pageInfo { hasNextPage }" : "pageInfo { hasNextPage endCursor }");
        if (parts.Measures.Count > 0)
            Aggregate(target, r, parts.Measures);
        foreach (var (group, i) in parts.Groups.Select((g, i) => (g, i)))
        {
            if (r is not null || group.By.Distinct().Count(p => p is { GroupBy: true, Entity: NodeType }) < group.By.Count)
                throw new ArgumentException("Only a root connection is grouped, by properties that @groupBy marks.", nameof(parts));
            var by = string.Join(", ", group.By.Select(p => $"{p.Name}: true"));
            Block(
                parts.Groups.Count > 1 ? $"groupBy{Number(i + 1)}" : null,
                "groupBy",
                [$"fields: {{{by}}}"],
                () => Block(null, "edges", [], () => Edge(target, r, group.Edges))
            );
        }
        if (!parts.TotalCount && !parts.PageInfo && parts is { Edges: null, Measures.Count: 0, Groups.Count: 0 })
            Line("__typename");
    }

    private void Edge(EntityType target, Relationship? r, EdgeProjection edges)
    {
        if (edges.Node is { } node)
            Block(null, "node", [], () => Node(target, node));
        var carriers = edges.Properties.Where(p => p.Value.Count > 0).ToArray();
        if (carriers.Length > 0)
            Block(null, "properties", [], () => Properties(r!, carriers));
        if (edges.Score)
            Line("score");
        if (edges.Node is null && carriers.Length == 0 && !edges.Score)
            Line("cursor");
    }

    private void Properties(Relationship r, IReadOnlyList<KeyValuePair<PropertiesType, IReadOnlyList<PropertySelection>>> carriers)
    {
        var taken = new Dictionary<string, string>();
        if (!r.IsDeclaration && r.DeclaredBy is null)
            Selections(carriers[0].Value, taken);
        else
            foreach (var (carrier, selections) in carriers)
                Block(null, $"... on {carrier.Name}", [], () => Selections(selections, taken));
    }

    private void Aggregate(EntityType target, Relationship? r, IReadOnlyList<Measure> measures) =>
        Block(
            null,
            "aggregate",
            [],
            () =>
            {
                if (r is null ? !target.Options.Aggregate : !Measures.CanSelect(r))
                    throw new ArgumentException($"{r} has no aggregates.", nameof(r));
                if (measures.FirstOrDefault(m => !CanRead(m, r)) is { } other)
                    throw new ArgumentException($"{other.Function} of {other.Property} cannot be read.", nameof(measures));
                var counts = measures
                    .Where(m => m.Property is null)
                    .Select(m => m.Function == MeasureFunction.CountNodes ? "nodes" : "edges")
                    .Distinct();
                if (counts.Any())
                    Line($"count {{ {string.Join(' ', counts)} }}");
                Aggregate("node", measures.Where(m => m.Property is { Carrier: null }));
                Aggregate("edge", measures.Where(m => m.Property is { Carrier: not null }));
            }
        );

    private static bool CanRead(Measure m, Relationship? r) =>
        m.Property is { } property
            ? Measures.CanSelect(property) && Measures.Functions(property.Type).Any(f => f.Function == m.Function)
            : r is not null || m.Function == MeasureFunction.CountNodes;

    private void Aggregate(string end, IEnumerable<Measure> measures)
    {
        var properties = measures
            .GroupBy(m => m.Property!.Name, m => Measures.Name(m.Function))
            .Select(p => $"{p.Key} {{ {string.Join(' ', p.Distinct())} }}")
            .ToArray();
        if (properties.Length > 0)
            Line($"{end} {{ {string.Join(' ', properties)} }}");
    }

    // ------------------------------------------------------------ order and pages

    private static string? Where(ObjectText where) => where.IsEmpty ? null : $"where: {where}";

    private static string? Sort(IEnumerable<ObjectText> keys) =>
        keys.ToArray() is { Length: > 0 } list ? $"sort: [{string.Join(", ", (object[])list)}]" : null;

    private static ObjectText NodeSort(SortKey key) =>
        key is PropertySort { Property.Carrier: null } sort
            ? new(sort.Property.Name, Direction(key))
            : throw new ArgumentException("Nodes are sorted by their own properties.", nameof(key));

    private static ObjectText EndSort(Relationship r, SortKey key)
    {
        if (key is not PropertySort { Property.Carrier: { } carrier } sort)
            return new("node", NodeSort(key));
        var edge = new ObjectText(sort.Property.Name, Direction(key));
        return new("edge", r.IsDeclaration || r.DeclaredBy is not null ? new ObjectText(carrier.Name, edge) : edge);
    }

    private static string Direction(SortKey key) => Direction(key.Descending);

    private static string Direction(bool descending) => descending ? "DESC" : "ASC";

    private static IEnumerable<string?> Pages(Page page) =>
        [Limit("first", page), page.Offset > 0 ? $"after: \"{PageReader.Cursor(page.Offset - 1)}\"" : null];

    private static IEnumerable<string?> Limits(Page page) =>
        [Limit("limit", page), page.Offset > 0 ? $"offset: {Number(page.Offset)}" : null];

    private static string? Limit(string name, Page page) =>
        page.Limit switch
        {
            null => null,
            0 => throw new ArgumentException("A page of nothing cannot be written: 0 is no limit.", nameof(page)),
            { } limit => $"{name}: {Number(limit)}",
        };

    // ------------------------------------------------------------ text

    private void Block(string? name, string field, IReadOnlyList<string?> arguments, Action content)
    {
        Line($"{Alias(name, field)}{Joined(arguments)} {{");
        _depth++;
        content();
        _depth--;
        Line("}");
    }

    private void Line(string text) => _text.Append(' ', 2 * _depth).Append(text).Append('\n');

    private static string Alias(string? name, string field) => name is null || name == field ? field : $"{name}: {field}";

    private static string Joined(IEnumerable<string?> arguments) =>
        arguments.OfType<string>().ToArray() is { Length: > 0 } given ? $"({string.Join(", ", given)})" : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
