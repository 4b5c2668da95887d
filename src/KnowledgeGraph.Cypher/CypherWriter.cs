using KnowledgeGraph.Core;
using static KnowledgeGraph.Cypher.CypherText;

namespace KnowledgeGraph.Cypher;

/// <summary>
/// Writes one statement: here its queries and projections; beside it where rows come from, filters, measures and values.
/// Every list, count and group of aggregates is a subquery of its own over its own rows, so that each is planned, sorted
/// and cut by itself and nothing is collected only to be counted.
/// </summary>
internal sealed partial class CypherWriter(GraphSchema schema, QueryShape shape)
{
    // Those that are taken, from the beginning by those that the writer uses by name.
    private readonly HashSet<string> _variables = new(StringComparer.Ordinal)
    {
        "best",
        "keys",
        "length",
        "name",
        "paths",
        "row",
        "steps",
        "text",
        "this",
        "total",
        "value",
        "values",
    };

    // Those that stand anywhere in what is written so far, free again or not.
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    // The columns that the clause before the projection in hand must have; null where there is no such clause.
    private List<string>? _hoisted;

    private Dictionary<NodeType, string> Places => field ??= schema.NodeTypes.Index().ToDictionary(one => one.Item, one => $"{one.Index}");

    /// <summary>The statement of a query.</summary>
    public string Write(GraphQuery query) =>
        query switch
        {
            NodeQuery q => Lines([.. Nodes(q, null, out var row), $"RETURN {row} AS row"]),
            ConnectionQuery q => $"RETURN {Connection(q, null)} AS row",
            GroupQuery q => Groups(q),
            PathQuery q => Paths(q),
            CypherValueQuery q => $"RETURN {Called(q.Field, q, null)} AS row",
            _ => throw new ArgumentException($"Unknown query {query.GetType().Name}", nameof(query)),
        };

    private IEnumerable<string> Nodes(NodeQuery query, Scope? parent, out string row)
    {
        var rows = RowsOf(query.Source, query.Filter, parent);
        var scope = rows.Scope with { Led = null, Score = null };
        (row, var before) = Hoisting(() => Row(scope, query.Projection));
        var sortsByScore = query.Sort.Any(key => key is ScoreSort);
        var carried = (sortsByScore ? rows.Scope with { Led = null } : scope).Variables;
        // A node that several relationships lead to is one node of the list.
        var repeats = rows.Repeats || query.Source is RelatedNodes;
        return [.. rows.Clauses, .. Ordered(carried, repeats, rows.Scope, query.Source, query.Sort, query), .. before];
    }

    private string Connection(ConnectionQuery query, Scope? parent)
    {
        var parts = new List<string>();
        if (query.Parts.TotalCount)
            parts.Add($"{ResultKeys.TotalCount}: {Local(() => TotalCount(RowsOf(query.Source, query.Filter, parent)))}");
        if (query.Parts.Edges is not null || query.Parts.PageInfo)
            parts.Add($"{ResultKeys.Edges}: {Local(() => Edges(query, parent))}");
        if (query.Parts.Measures.Count > 0)
            parts.Add(
                $"{ResultKeys.Measures}: {List([.. query.Parts.Measures.Select(measure => Local(() => MeasuredOver(measure, query, parent)))])}"
            );
        if (query.Parts.Groups.Count > 0)
            parts.Add(
                $"{ResultKeys.Groups}: {List([.. query.Parts.Groups.Select(grouping => Local(() => Grouping(query, grouping, parent)))])}"
            );
        return Map("", parts);
    }

    private string Edges(ConnectionQuery query, Scope? parent)
    {
        var rows = RowsOf(query.Source, query.Filter, parent);
        var ordered = Ordered(rows.Scope.Variables, rows.Repeats, rows.Scope, query.Source, query.Sort, query);
        var (entry, before) = Hoisting(() => Entry(query.Parts.Edges, rows.Scope));
        return Block("COLLECT", [.. rows.Clauses, .. ordered, .. before, $"RETURN {entry}"]);
    }

    private static string TotalCount(Rows rows) => Count(rows, rows.Scope.Led?.Variable ?? rows.Scope.Node);

    // The entries in the order of their groups, each with the values that it is grouped by.
    private string Grouping(ConnectionQuery query, EdgeGrouping grouping, Scope? parent)
    {
        var rows = RowsOf(query.Source, query.Filter, parent);
        var keys = grouping.By.Select(property => Value(property, rows.Scope)).ToArray();
        var (entry, before) = Hoisting(() => Entry(grouping.Edges, rows.Scope, $"{ResultKeys.Keys}: {List(keys)}"));
        return Block(
            "COLLECT",
            [
                .. rows.Clauses,
                $"WITH {(rows.Repeats ? "DISTINCT " : "")}{string.Join(", ", rows.Scope.Variables)}",
                $"ORDER BY {string.Join(", ", [.. keys, .. Ties(rows.Scope)])}",
                .. before,
                $"RETURN {entry}",
            ]
        );
    }

    private string Entry(EdgeProjection? edges, Scope scope, params IEnumerable<string> first)
    {
        var parts = new List<string>(first);
        if (edges?.Node is { } node)
            parts.Add($"{ResultKeys.Node}: {Row(scope, node)}");
        if (
            scope.Led is { } led
            && led.Relationship.Properties is { } carrier
            && edges?.Properties.GetValueOrDefault(carrier) is { } properties
        )
            parts.Add($"{ResultKeys.Properties}: {Projection(led.Variable, scope, properties)}");
        if (edges is { Score: true })
            parts.Add($"{ResultKeys.Score}: {scope.Score}");
        return Map("", parts);
    }

    private string Groups(GroupQuery query)
    {
        var rows = RowsOf(new AllNodes(query.Type), query.Filter, null);
        var before = new List<string>();
        // All that is bound first, then what is written over it: a subquery must not meet its own variable bound around it.
        var ends = query.Keys.Select(key => End(key, rows.Scope)).ToArray();
        var keys = ends.Select(end => Column(end, rows.Scope, before)).ToArray();
        var names = keys.Select(key => key.Name).Distinct().ToArray();
        var node = rows.Scope.Node;
        var members = FreshColumn("members");
        var measures = query
            .Measures.Select(measure => (Name: FreshColumn("measure"), Own: Aggregate(measure, rows.Scope), Measure: measure))
            .ToArray();
        string[] own = [.. measures.Where(m => m.Own is not null).Select(m => $"{m.Own} AS {m.Name}")];
        string[] over = [.. measures.Where(m => m.Own is null).Select(m => $"{MeasuredOver(m.Measure, members, query.Type)} AS {m.Name}")];
        return Lines([
            .. rows.Clauses,
            .. keys.SelectMany(key => key.Clauses),
            $"WITH DISTINCT {string.Join(", ", new[] { node }.Concat(keys.Select(key => key.Column)).Distinct())}",
            $"WITH {(own.Length + over.Length == 0 ? "DISTINCT " : "")}{string.Join(", ", [.. names, .. own, .. over.Length == 0 ? Array.Empty<string>() : [$"collect({node}) AS {members}"]])}",
            .. over.Length == 0 ? Array.Empty<string>() : [$"WITH *, {string.Join(", ", over)}"],
            $"WITH * ORDER BY {string.Join(", ",
            [
                .. query.Sort.SelectMany(sort => (sort.ByMeasure ? [measures[sort.Index].Name] : keys[sort.Index].Order)
                    .Select(value => Direction(value, sort.Descending))),
                .. keys.SelectMany(key => key.Order),
            ])}{Cut(query, query.Page)}",
            .. before,
            $"RETURN {Map("",
            [
                $"{ResultKeys.Keys}: {List([.. keys.Select(key => key.Result)])}",
                $"{ResultKeys.Measures}: {List([.. measures.Select(m => m.Name)])}",
            ])} AS row",
        ]);
    }

    // A key of a group: what binds it, its name and the column that it is grouped by, what it is ordered by and given as.
    private sealed record KeyColumn(IReadOnlyList<string> Clauses, string Name, string Column, string[] Order, string Result);

    // What a key's path leads to, and the name of the key: of a property its own, of a node the node's.
    private sealed record KeyEnd(GroupKey Key, Rows? Rows, Scope Scope, string Name);

    private KeyEnd End(GroupKey key, Scope root)
    {
        var rows = key.Path.Count == 0 ? null : Along(key.Path, root, Core.Filter.Everything);
        var scope = rows?.Scope ?? root;
        var name = key.Property is null ? string.Join(", ", new[] { scope.Node, scope.As }.OfType<string>()) : Fresh(key.Property.Name);
        return new(key, rows, scope, name);
    }

    private KeyColumn Column(KeyEnd end, Scope root, List<string> before)
    {
        var (key, rows, scope, name) = end;
        var column = key.Property is null ? name : $"{Value(key.Property, scope, coalesce: true)} AS {name}";
        // Where the path leads nowhere the node still falls into a group.
        string[] clauses = rows is null ? [] : [Block($"OPTIONAL CALL ({root.Node})", [.. rows.Clauses, $"RETURN DISTINCT {column}"])];
        var (row, hoisted) = key.Projection is null ? (name, []) : Hoisting(() => Row(scope, key.Projection));
        before.AddRange(hoisted);
        return new(
            clauses,
            name,
            Column: rows is null ? column : name,
            Order: key.Property is null && Ties(scope) is { Length: > 0 } ties ? ties : [name],
            Result: key.Property is not null ? name : $"CASE WHEN {scope.Node} IS NOT NULL THEN {row} END"
        );
    }

    private string Paths(PathQuery query)
    {
        var from = new Scope(Fresh("from"), query.From);
        var to = new Scope(Fresh("to"), query.To);
        var (via, path, node, i) = (Fresh("via"), Fresh("path"), Fresh("node"), Fresh("i"));
        // On the way, a node is of the type that it is stored by.
        var stored = schema.NodeTypes.Where(type => schema.NodeTypeOfLabel(type.Labels[0]) == type).ToArray();
        var passed = new Scope(node, stored, IsNamed: true);
        var through = Through(stored, query.Without);
        var conditions = Conjunction([Filter(query.FromFilter, from), Filter(query.ToFilter, to), $"{from.Node} <> {to.Node}"]);
        var step = $"relationships({path})[{i}]";
        var passing = query.MaxLength == 1 ? "" : $"(()-[]-({via}:{through})){{0,{query.MaxLength - 1}}}()";
        return Lines(
            $"MATCH {path} = ALL SHORTEST ({from.Node}:{LabelExpression(from.Types)}){passing}-[]-({to.Node}:{LabelExpression(to.Types)})",
            $"WHERE {conditions}",
            $"WITH {path}, length({path}) AS length, [{node} IN nodes({path}) | {List(Ties(passed))}] AS keys, "
                + $"[{i} IN range(0, length({path}) - 1) | [type({step}), startNode({step}) <> nodes({path})[{i}]]] AS steps",
            $"ORDER BY length, keys, steps LIMIT {shape.Parameter(query, "limit")}",
            $"WITH collect({path}) AS paths, min(length) AS length",
            $"UNWIND [{path} IN paths WHERE length({path}) = length] AS {path}",
            $"RETURN {Map("",
            [
                $"{ResultKeys.Nodes}: [{node} IN nodes({path}) | {Row(passed, query.Projection)}]",
                $"{ResultKeys.Steps}: [{i} IN range(0, length({path}) - 1) | {Map("",
                [
                    $"{ResultKeys.StepType}: type({step})",
                    $"{ResultKeys.Forward}: startNode({step}) = nodes({path})[{i}]",
                    $"{ResultKeys.Properties}: properties({step})",
                ])}]",
            ])} AS row"
        );
    }

    // The labels of what a way may pass through: the types that nodes are stored by, without those that bar it whole, and within
    // the rest not what a narrower type bars.
    private static string Through(IReadOnlyList<NodeType> stored, IReadOnlyList<NodeType> barred)
    {
        var open = stored.Where(type => !barred.Any(other => other.Labels.SequenceEqual(type.Labels))).ToArray();
        var narrower = barred
            .Where(type => !stored.Any(other => other.Labels.SequenceEqual(type.Labels)))
            .Select(type => $"!({LabelExpression([type])})")
            .ToArray();
        if (open.Length == 0)
            return "!%";
        return narrower.Length == 0 ? LabelExpression(open) : $"({LabelExpression(open)})&{string.Join("&", narrower)}";
    }

    // Keeps the order and the part of the list that is asked for; nothing where neither is.
    private IEnumerable<string> Ordered(
        IEnumerable<string> carried,
        bool repeats,
        Scope scope,
        NodeSource source,
        IReadOnlyList<SortKey> sort,
        GraphQuery? query
    )
    {
        (string Value, bool Descending)[] keys = source switch
        {
            // What a @cypher field finds has an order of its own.
            CypherNodes when sort.Count == 0 => [],
            _ => [.. sort.Select(key => (Sorted(key, scope), key.Descending)), .. Ties(scope).Select(tie => (tie, false))],
        };
        var columns = keys.Select(key => key.Value).Where(HoldsStatement).Distinct().ToDictionary(value => value, _ => FreshColumn("key"));
        var order = keys.DistinctBy(key => key.Value)
            .Select(key => Direction(columns.GetValueOrDefault(key.Value, key.Value), key.Descending))
            .ToArray();
        var tail = (order.Length == 0 ? "" : $" ORDER BY {string.Join(", ", order)}") + (query is null ? "" : Cut(query, PageOf(query)));
        var variables = string.Join(", ", carried);
        if (columns.Count == 0)
            return repeats || tail.Length > 0 ? [$"WITH {(repeats ? "DISTINCT " : "")}{variables}{tail}"] : [];
        string[] distinct = repeats ? [$"WITH DISTINCT {variables}"] : [];
        return [.. distinct, $"WITH {variables}, {string.Join(", ", columns.Select(column => $"{column.Key} AS {column.Value}"))}{tail}"];
    }

    private string Cut(GraphQuery query, Page page) =>
        (page.Offset > 0 ? $" SKIP {shape.Parameter(query, "offset")}" : "")
        + (page.Limit is null ? "" : $" LIMIT {shape.Parameter(query, "limit")}");

    private static Page PageOf(GraphQuery query) => query is NodeQuery nodes ? nodes.Page : ((ConnectionQuery)query).Page;

    private string Sorted(SortKey key, Scope scope) =>
        key switch
        {
            PropertySort s => Value(s.Property, scope),
            ScoreSort => scope.Score!,
            _ => throw new ArgumentException($"Unknown sort key {key.GetType().Name}", nameof(key)),
        };

    private static string Direction(string value, bool descending) => descending ? $"{value} DESC" : value;

    private string Row(Scope scope, NodeProjection projection) =>
        ByType(
            scope,
            type =>
                Projection(
                    scope.Node,
                    scope with
                    {
                        Types = [type],
                        As = null,
                    },
                    projection.For(type),
                    scope.IsNamed ? [$"{ResultKeys.Type}: {Text(type.Name)}"] : []
                )
        );

    private string Projection(string variable, Scope scope, IReadOnlyList<Selection> selections, params IReadOnlyList<string> first) =>
        Map(
            $"{variable} ",
            [
                .. first,
                .. selections
                    .Zip(ResultKeys.Of(selections))
                    .DistinctBy(one => one.Second)
                    .Select(one => Projected(one.First, one.Second, scope)),
            ]
        );

    private string Projected(Selection selection, string key, Scope scope) =>
        selection is PropertySelection { Property: { Coalesce: null, Column: { } column } } && column == key
            ? $".{Name(column)}"
            : $"{Name(key)}: {Hoisted(Selected(selection, scope), key)}";

    private string Selected(Selection selection, Scope scope) =>
        selection switch
        {
            PropertySelection s => Value(s.Property, scope, coalesce: true),
            MeasureSelection s => Measured(s.Measure, scope),
            NodesSelection s => Local(() => Block("COLLECT", [.. Nodes(s.Query, scope, out var row), $"RETURN {row}"])),
            ConnectionSelection s => Connection(s.Query, scope),
            CypherSelection s => Called(s.Field, s, scope.Node),
            _ => throw new ArgumentException($"Unknown selection {selection.GetType().Name}", nameof(selection)),
        };

    // A statement of the schema may aggregate, and what aggregates may not stand within a projection: it gets a column before.
    private (string Text, string[] Before) Hoisting(Func<string> write)
    {
        var outer = _hoisted;
        _hoisted = [];
        var text = write();
        string[] before = _hoisted.Count == 0 ? [] : [$"WITH *, {string.Join(", ", _hoisted)}"];
        _hoisted = outer;
        return (text, before);
    }

    private string Hoisted(string expression, string wish)
    {
        if (_hoisted is null || !HoldsStatement(expression))
            return expression;
        var column = FreshColumn(wish);
        _hoisted.Add($"{expression} AS {column}");
        return column;
    }

    // A subquery's own variables are free again behind it.
    private string Local(Func<string> write)
    {
        var taken = _variables.ToArray();
        var text = write();
        _variables.IntersectWith(taken);
        return text;
    }

    private string Fresh(string wish) => Fresh(wish, _variables);

    // A column that comes into the scope of what is written already, and so must not be named as any variable there.
    private string FreshColumn(string wish) => Fresh(wish, _written);

    private string Fresh(string wish, HashSet<string> others)
    {
        var name = wish;
        for (var n = 2; _variables.Contains(name) || others.Contains(name); n++)
            name = $"{wish}{n}";
        _variables.Add(name);
        _written.Add(name);
        return Name(name);
    }
}
