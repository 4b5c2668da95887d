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
        var (query, rows) = await RankedRowsAsync(reading, ranking, cancellation).ConfigureAwait(false);
        var ordered = (
            ranking.Descending ? rows.OrderByDescending(r => r.Value, ValueOrder.Instance) : rows.OrderBy(r => r.Value, ValueOrder.Instance)
        ).ToArray();
        var first = First(ordered, ranking);
        var result = new AnswerResult(ResultKind.Nodes) { Nodes = [.. first.Select(r => Projected.Name(r.Row))] };
        if (first.All(r => r.Value is long or double))
            result = result with
            {
                Groups =
                [
                    .. first.Select(r => new AnswerGroup(
                        Projected.Name(r.Row),
                        Projected.Name(r.Row).Id,
                        Convert.ToDouble(r.Value, CultureInfo.InvariantCulture)
                    )),
                ],
            };
        var text = RankedSentences.Of(reading.Root, ranking, first, rows.Count);
        return new Response(result, text, Projected.Citations(first.Select(r => r.Row), reading.Root), [query]);
    }

    /// <summary>A count for each value or node of the keys.</summary>
    public async Task<Response> GroupsAsync(Reading reading, CancellationToken cancellation)
    {
        var keys = reading
            .Groups.Select(g => new GroupKey(g.Path, g.Property, g.Property is null ? Projected.NameOf((NodeType)g.Path[^1].Target) : null))
            .ToArray();
        var byTime = keys.Any(k => k.Property is not null);
        var query = new GroupQuery(
            reading.Root.Type,
            await SayableFilterAsync(reading.Root, cancellation).ConfigureAwait(false),
            keys,
            [Measure.Of(MeasureFunction.CountNodes)],
            [new GroupSort(0, ByMeasure: !byTime, Descending: !byTime)],
            Page.All
        );
        var groups = await graph.GroupsAsync(query, cancellation).ConfigureAwait(false);
        var result = new AnswerResult(ResultKind.Groups)
        {
            Groups = [.. groups.Select(Group)],
            Nodes = [.. groups.SelectMany(g => g.Keys).OfType<NodeRow>().Select(Projected.Name).Distinct()],
        };
        if (reading.Ranking is { } first && groups.Count > 0)
            return FirstGroup(result, first, reading, query);
        return new Response(result, RankedSentences.OfGroups(reading, groups), [], [query]);
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
                Value = new AnswerValue(value, reading.Groups[0].Property is { } key && SchemaWords.IsYear(key) ? "year" : "text"),
                Groups = ordered,
            },
            RankedSentences.OfFirstGroup(reading, ordered),
            [],
            [query]
        );
    }

    private static AnswerGroup Group(GroupRow row)
    {
        string Key(object? key) => key is NodeRow node ? Projected.Name(node).Id : ReadingPrinter.Value(key);
        var node = row.Keys.OfType<NodeRow>().FirstOrDefault();
        return new AnswerGroup(
            node is null ? null : Projected.Name(node),
            Key(row.Keys[0]),
            Convert.ToDouble(row.Measures[0], CultureInfo.InvariantCulture),
            row.Keys.Length > 1 ? [.. row.Keys.Select(Key)] : null
        );
    }

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
