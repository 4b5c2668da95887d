using System.Globalization;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Answers in an order: the first ones by a value, groups by their counts.</summary>
internal sealed class OrderedAnswers(GraphReader graph)
{
    /// <summary>The first ones, or all, in order of a value.</summary>
    public async Task<Response> RankAsync(Reading reading, CancellationToken cancellation)
    {
        var ranking = reading.Ranking!;
        if (reading.Groups.Count > 0)
            return await FirstOfEachAsync(reading, ranking, cancellation).ConfigureAwait(false);
        var (query, rows) = await RankedRowsAsync(reading, ranking, cancellation).ConfigureAwait(false);
        var ordered = (
            ranking.Descending ? rows.OrderByDescending(r => r.Value, ValueOrder.Instance) : rows.OrderBy(r => r.Value, ValueOrder.Instance)
        ).ToArray();
        var first = First(ordered, ranking);
        var result = new AnswerResult(ResultKind.Nodes) { Nodes = [.. first.Select(r => Projected.Name(r.Row))] };
        if (first.All(r => r.Value is long or double))
            result = result with
            {
                Groups = [.. first.Select(r => new AnswerGroup(Projected.Name(r.Row), Projected.Name(r.Row).Id, Number(r.Value)))],
            };
        var text = RankedSentences.Of(reading.Root, ranking, first, rows.Count);
        return new Response(result, text, Projected.Citations(first.Select(r => r.Row), reading.Root), [query]);
    }

    /// <summary>The first ones of each group, with all that tie with the last of them.</summary>
    private async Task<Response> FirstOfEachAsync(Reading reading, Ranking ranking, CancellationToken cancellation)
    {
        var root = reading.Root;
        var query = new GroupQuery(
            root.Type,
            await SayableFilterAsync(root, cancellation).ConfigureAwait(false),
            [.. Keys(reading), new GroupKey([], null, Projected.NameOf(root.Type))],
            [ranking.Measure ?? Measure.Of(MeasureFunction.Max, ranking.Property!)],
            [new GroupSort(0, ByMeasure: true, ranking.Descending)],
            Page.All
        );
        var groups = (await graph.GroupsAsync(query, cancellation).ConfigureAwait(false))
            .Where(g => g.Measures[0] is not null && g.Keys.All(key => key is not null))
            .GroupBy(g => string.Join('\n', g.Keys[..^1].Select(KeyText)))
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.First().Keys[..^1], First: First([.. g.Select(row => ((NodeRow)row.Keys[^1]!, row.Measures[0]!))], ranking)))
            .ToArray();
        var result = new AnswerResult(ResultKind.Nodes)
        {
            Nodes = [.. groups.SelectMany(g => g.First).Select(r => Projected.Name(r.Row)).Distinct()],
        };
        return new Response(result, RankedSentences.OfEach(reading, groups), [], [query]);
    }

    private static GroupKey[] Keys(Reading reading) =>
        [
            .. reading.Groups.Select(g => new GroupKey(
                g.Path,
                g.Property,
                g.Property is null ? Projected.NameOf((NodeType)g.Path[^1].Target) : null
            )),
        ];

    /// <summary>A count for each value or node of the keys, or one number that is made of a property.</summary>
    public async Task<Response> GroupsAsync(Reading reading, CancellationToken cancellation)
    {
        var keys = Keys(reading);
        var measure = reading.Property is { } number
            ? Measure.Of(Aggregates.Measuring(reading.Function)!.Value, number)
            : Measure.Of(MeasureFunction.CountNodes);
        var query = new GroupQuery(
            reading.Root.Type,
            await SayableFilterAsync(reading.Root, cancellation).ConfigureAwait(false),
            keys,
            [measure],
            [Order(reading)],
            Page.All
        );
        var groups = (await graph.GroupsAsync(query, cancellation).ConfigureAwait(false)).Where(g => g.Measures[0] is not null).ToArray();
        var result = new AnswerResult(ResultKind.Groups)
        {
            Groups = [.. groups.Select(Group)],
            Nodes = [.. groups.SelectMany(g => g.Keys).OfType<NodeRow>().Select(Projected.Name).Distinct()],
        };
        if (reading.Ranking is { Limit: not 0 } first && groups.Length > 0)
            return FirstGroup(result, first, reading, query);
        return new Response(result, RankedSentences.OfGroups(reading, groups), [], [query]);
    }

    /// <summary>The order that is asked for; else values as they follow one another, and nodes by their numbers, the largest first.</summary>
    private static GroupSort Order(Reading reading) =>
        reading.Ranking is { Limit: 0 } order ? new GroupSort(0, ByMeasure: order.Property is null, order.Descending)
        : reading.Groups.Any(g => g.Property is not null) ? new GroupSort(0, ByMeasure: false, Descending: false)
        : new GroupSort(0, ByMeasure: true, Descending: true);

    /// <summary>Those that have more, or fewer, of one sort of things than of another.</summary>
    public async Task<Response> MoreThanAsync(Reading reading, CancellationToken cancellation)
    {
        var (root, ranking) = (reading.Root, reading.Ranking!);
        var (op, measure, _) = ranking.Against!.Value;
        var query = Queries.Asking(
            root,
            new MeasureSelection(Queries.Asked, ranking.Measure!),
            new MeasureSelection(Queries.AskedAgainst, measure)
        );
        var rows = await graph.RowsAsync(query, cancellation).ConfigureAwait(false);
        (NodeRow Row, long One, long Two)[] such =
        [
            .. rows.Select(r => (r, (long)r.Values[^2]!, (long)r.Values[^1]!))
                .Where(r => op is FilterOperator.Gt ? r.Item2 > r.Item3 : r.Item2 < r.Item3),
        ];
        var isCount = reading.Ask is Ask.Count;
        return new Response(
            new AnswerResult(isCount ? ResultKind.Count : ResultKind.Nodes)
            {
                Nodes = Projected.Nodes(such.Select(r => r.Row)),
                Count = isCount ? such.Length : null,
            },
            RankedSentences.OfMoreThan(reading, such, rows.Count),
            Projected.Citations(such.Select(r => r.Row), root),
            [query]
        );
    }

    /// <summary>How many different values of a property there are.</summary>
    public async Task<Response> ValuesAsync(Reading reading, CancellationToken cancellation)
    {
        var groups = await GroupsAsync(reading, cancellation).ConfigureAwait(false);
        var values = groups.Result.Groups!.Where(g => g.Key != ReadingPrinter.Value(null)).ToArray();
        return groups with
        {
            Result = groups.Result with { Kind = ResultKind.Count, Count = values.Length, Groups = values },
            Text = RankedSentences.OfValues(reading, values),
        };
    }

    /// <summary>The condition on a thing; where the API has no words for it, the keys of those that fulfil it.</summary>
    private async Task<Filter> SayableFilterAsync(Thing thing, CancellationToken cancellation)
    {
        var query = new NodeQuery(new AllNodes(thing.Type), thing.ToFilter(), [], Page.All, Projected.NameOf(thing.Type));
        if (Documents.IsSayable(query))
            return query.Filter;
        var rows = await graph.RowsAsync(query, cancellation).ConfigureAwait(false);
        return new Comparison(thing.Type.Key!, FilterOperator.In, rows.Select(r => (object)Projected.Name(r).Id).ToArray());
    }

    /// <summary>The value of the group that has most, such as the year with most papers.</summary>
    private static Response FirstGroup(AnswerResult result, Ranking ranking, Reading reading, GraphQuery query)
    {
        var ordered = (
            ranking.Descending ? result.Groups!.OrderByDescending(g => g.Value) : result.Groups!.OrderBy(g => g.Value)
        ).ToArray();
        object value = long.TryParse(ordered[0].Key, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : ordered[0].Key;
        return new Response(
            result with
            {
                Kind = ResultKind.Value,
                Value = new AnswerValue(value, reading.Groups[0].Property is { } key && Sorts.IsYear(key) ? "year" : "text"),
                Groups = ordered,
            },
            RankedSentences.OfFirstGroup(reading, ordered),
            [],
            [query]
        );
    }

    private static AnswerGroup Group(GroupRow row)
    {
        var node = row.Keys.OfType<NodeRow>().FirstOrDefault();
        return new AnswerGroup(
            node is null ? null : Projected.Name(node),
            KeyText(row.Keys[0]),
            Number(row.Measures[0]),
            row.Keys.Length > 1 ? [.. row.Keys.Select(KeyText)] : null
        );
    }

    private static double Number(object? value) => Math.Round(Convert.ToDouble(value, CultureInfo.InvariantCulture), 4);

    private static string KeyText(object? key) => key is NodeRow node ? Projected.Name(node).Id : ReadingPrinter.Value(key);

    private async Task<(GraphQuery Query, IReadOnlyList<(NodeRow Row, object Value)> Rows)> RankedRowsAsync(
        Reading reading,
        Ranking ranking,
        CancellationToken cancellation
    )
    {
        var root = reading.Root;
        var further = ranking switch
        {
            { Along: { } along } => Queries.Along(root, along, ranking.Property!),
            { Measure: { } measure } => Queries.Asking(root, new MeasureSelection(Queries.Asked, measure)),
            _ => Queries.Asking(root, new PropertySelection(Queries.Asked, ranking.Property!)),
        };
        var rows = await graph.RowsAsync(further, cancellation).ConfigureAwait(false);
        return (
            further,
            [
                .. rows.Select(r => (r, value: ranking.Along is null ? r.Values[^1] : Queries.AlongValues(r).FirstOrDefault()))
                    .Where(r => r.value is not null)
                    .Select(r => (r.r, r.value!)),
            ]
        );
    }

    /// <summary>The first ones, with all that tie with the last of them.</summary>
    private static (NodeRow Row, object Value)[] First((NodeRow Row, object Value)[] ordered, Ranking ranking)
    {
        if (ranking.Limit == 0 || ordered.Length == 0)
            return ordered;
        if (ranking.Place > 1)
            return
            [
                .. ordered.GroupBy(r => Convert.ToString(r.Value, CultureInfo.InvariantCulture)).Skip(ranking.Place - 1).FirstOrDefault()
                    ?? Enumerable.Empty<(NodeRow, object)>(),
            ];
        var last = ordered[Math.Min(ranking.Limit ?? 1, ordered.Length) - 1].Value;
        return [.. ordered.TakeWhile((r, i) => i < (ranking.Limit ?? 1) || ValueOrder.Instance.Compare(r.Value, last) == 0)];
    }
}
