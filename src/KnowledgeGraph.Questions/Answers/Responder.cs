using System.Globalization;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Answers a reading: runs its queries and fills the sentences of its sort.</summary>
internal sealed class Responder(QueryEngine engine, Lexicon lexicon)
{
    private const int MaxPathLength = 6,
        MaxPaths = 5;

    /// <summary>The answer.</summary>
    public Task<Response> AnswerAsync(Reading reading, CancellationToken cancellation) =>
        reading.Ask switch
        {
            Ask.Count => CountAsync(reading, cancellation),
            Ask.YesNo => YesNoAsync(reading, cancellation),
            Ask.Value => ValueAsync(reading, cancellation),
            Ask.Define => DefineAsync(reading, cancellation),
            Ask.Groups => GroupsAsync(reading, cancellation),
            Ask.Rank => RankAsync(reading, cancellation),
            Ask.Share => ShareAsync(reading, cancellation),
            Ask.Compare => CompareAsync(reading, cancellation),
            Ask.Evidence => EvidenceAsync(reading, cancellation),
            Ask.Path => PathAsync(reading, cancellation),
            Ask.Aggregate => AggregateAsync(reading, cancellation),
            Ask.Larger => LargerAsync(reading, cancellation),
            Ask.Difference => DifferenceAsync(reading, cancellation),
            Ask.Several => SeveralAsync(reading, cancellation),
            Ask.Help => Task.FromResult(Help()),
            _ => ListAsync(reading, cancellation),
        };

    private async Task<(NodeQuery Query, IReadOnlyList<NodeRow> Rows)> NodesAsync(Thing thing, CancellationToken cancellation)
    {
        var query = new NodeQuery(new AllNodes(thing.Type), thing.ToFilter(), Projected.Order(thing.Type), Page.All, Projected.Of(thing));
        return (query, ((NodeListResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false)).Nodes);
    }

    /// <summary>What the nodes are looked for among, counted where the sentences tell it.</summary>
    private async Task<Whole> WholeAsync(Thing root, int found, CancellationToken cancellation)
    {
        var whole = Phrase.WithoutPredicates(root);
        whole.Links.RemoveAll(l => !Phrase.IsForward(l));
        if (found > 0 && root.Links.TrueForAll(l => l.Quantifier != Quantifier.None))
            return new Whole(whole, found);
        var query = new ConnectionQuery(
            new AllNodes(whole.Type),
            whole.ToFilter(),
            [],
            Page.All,
            new ConnectionParts(true, null, false, [], [])
        );
        return new Whole(whole, (int)((ConnectionResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false)).TotalCount!);
    }

    private static AnswerCitation[] Citations(IEnumerable<NodeRow> rows, Thing thing) =>
        [.. rows.SelectMany(r => Projected.Citations(r, thing)).Distinct()];

    private Response Help()
    {
        var types = lexicon.Schema.NodeTypes.Where(t => lexicon.Of(t).Any()).ToArray();
        var lines = types.Select(t =>
            $"- {SchemaWords.Plural(t)} ({lexicon.Of(t).Count().ToString(CultureInfo.InvariantCulture)}){(t.Description is null ? "" : $": {t.Description.Split('\n')[0]}")}"
        );
        return new Response(
            AnswerResult.None,
            $"Questions in English about these, one by one, listed, counted, ranked, grouped, compared, and about how they are related:\n\n{string.Join('\n', lines)}",
            [],
            []
        );
    }

    private async Task<Response> ListAsync(Reading reading, CancellationToken cancellation)
    {
        var (query, rows) = await NodesAsync(reading.Root, cancellation).ConfigureAwait(false);
        var result = new AnswerResult(ResultKind.Nodes) { Nodes = Projected.Nodes(rows) };
        var text = Sentences.List(reading.Root, rows, await WholeAsync(reading.Root, rows.Count, cancellation).ConfigureAwait(false));
        return new Response(result, text, Citations(rows, reading.Root), [query]);
    }

    private async Task<Response> CountAsync(Reading reading, CancellationToken cancellation)
    {
        var (query, rows) = await NodesAsync(reading.Root, cancellation).ConfigureAwait(false);
        var result = new AnswerResult(ResultKind.Count) { Nodes = Projected.Nodes(rows), Count = rows.Count };
        var text = Sentences.List(
            reading.Root,
            rows,
            await WholeAsync(reading.Root, rows.Count, cancellation).ConfigureAwait(false),
            stress: true
        );
        return new Response(result, text, Citations(rows, reading.Root), [query]);
    }

    private async Task<Response> YesNoAsync(Reading reading, CancellationToken cancellation)
    {
        var (query, rows) = await NodesAsync(reading.Root, cancellation).ConfigureAwait(false);
        var all = reading.Universal ? (await NodesAsync(reading.Whole!, cancellation).ConfigureAwait(false)).Rows.Count : 0;
        var holds = rows.Count > 0 && (!reading.Universal || rows.Count == all);
        var about = holds ? Projected.Nodes(rows) : [.. reading.Root.All().SelectMany(t => t.Nodes).Select(n => n.ToName())];
        var text = reading.Universal
            ? Sentences.All(reading.Root, rows, reading.Whole!, all)
            : Sentences.YesNo(reading.Root, rows, await WholeAsync(reading.Root, rows.Count, cancellation).ConfigureAwait(false));
        return new Response(
            new AnswerResult(ResultKind.Boolean) { Boolean = holds, Nodes = about },
            text,
            Citations(rows, reading.Root),
            [query]
        );
    }

    private async Task<Response> ValueAsync(Reading reading, CancellationToken cancellation)
    {
        var property = reading.Property!;
        if (property.Carrier is not null)
            return await EdgeValueAsync(reading, property, cancellation).ConfigureAwait(false);
        var (query, rows) = await NodesAsync(reading.Root, property, cancellation).ConfigureAwait(false);
        var values = rows.Select(r => r.Values[^1]).Where(v => v is not null).Distinct().ToArray();
        return ValueResponse(reading, query, rows, values, property);
    }

    private async Task<(NodeQuery Query, IReadOnlyList<NodeRow> Rows)> NodesAsync(
        Thing thing,
        Property further,
        CancellationToken cancellation
    )
    {
        var projection = Projected.Of(thing);
        var selections = projection.For(thing.Type).Append(new PropertySelection($"{further.Name}Asked", further)).ToArray();
        var query = new NodeQuery(new AllNodes(thing.Type), thing.ToFilter(), [], Page.All, NodeProjection.Of(thing.Type, selections));
        return (query, ((NodeListResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false)).Nodes);
    }

    private static Response ValueResponse(
        Reading reading,
        GraphQuery query,
        IReadOnlyList<NodeRow> rows,
        object?[] values,
        Property property
    )
    {
        var nodes = Projected.Nodes(rows);
        if (values.Length == 0)
            return new Response(
                new AnswerResult(ResultKind.None) { Nodes = nodes },
                $"The graph holds no {ReadingPrinter.Name(property)} of {Phrase.Of(reading.Root, plural: false)}.",
                Citations(rows, reading.Root),
                [query]
            );
        var (value, unit) = Unit(values, property);
        var said = $"{ReadingPrinter.Value(value)}{(unit == "percent" ? " %" : "")}";
        var text = property.Carrier is not null
            ? Sentences.Carried(reading.Root, property, said, rows)
            : Sentences.Value(property, said, rows);
        var isCount = property.Entity is not null && values[0] is long && !SchemaWords.IsYear(property);
        var result = new AnswerResult(isCount ? ResultKind.Count : ResultKind.Value)
        {
            Nodes = nodes,
            Count = isCount ? (long)values[0]! : null,
            Value = new AnswerValue(value, unit),
        };
        return new Response(result, text, Citations(rows, reading.Root), [query]);
    }

    private static (object Value, string Unit) Unit(object?[] values, Property property)
    {
        var value = values[0]!;
        if (property.Carrier is not null && value is double share && SchemaWords.IsShare(property))
            return (Math.Round(share * 100, 4), "percent");
        if (SchemaWords.IsPercent(property))
            return (value, "percent");
        if (SchemaWords.IsYear(property))
            return (value, "year");
        if (value is DateOnly or DateTimeOffset or DateTime)
            return (ReadingPrinter.Value(value), "date");
        return value is long or double
            ? (value, NumberUnit(property))
            : (values.Length == 1 && value is not object[] ? value : string.Join(", ", values.Select(ReadingPrinter.Value)), "text");
    }

    // What a number counts, or is measured in; where the schema says neither, a text is all that can be said of it.
    private static string NumberUnit(Property property) =>
        SchemaWords.Units(property, "2")
        ?? (property.Source is MeasuredColumn { Measure.Path: [.., { Target: NodeType counted }] } ? SchemaWords.Plural(counted) : "text");

    /// <summary>A property of the relationship between two named nodes.</summary>
    private async Task<Response> EdgeValueAsync(Reading reading, Property property, CancellationToken cancellation)
    {
        var link = reading.Root.Links.First(l => l.Relationship.Properties == property.Carrier);
        var query = AlongQuery(reading.Root, link, property);
        var rows = ((NodeListResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false)).Nodes;
        var values = rows.SelectMany(AlongValues).Where(v => v is not null).ToArray();
        if (link.Other.IsFree && values.Length > 1 && values.All(v => v is long))
            values = [values.Sum(v => (long)v!)];
        values = [.. values.Distinct()];
        return ValueResponse(reading, query, rows, values, property);
    }

    private static NodeQuery AlongQuery(Thing root, Link link, Property property)
    {
        var edges = new EdgeProjection(
            null,
            new Dictionary<PropertiesType, IReadOnlyList<PropertySelection>> { [property.Carrier!] = [new PropertySelection(property)] }
        );
        var along = new ConnectionSelection(
            "asked",
            new ConnectionQuery(
                new RelatedNodes(link.Relationship),
                Filter.All([link.Other.ToFilter(), .. link.Where]),
                [],
                Page.All,
                new ConnectionParts(false, edges, false, [], [])
            )
        );
        return new NodeQuery(
            new AllNodes(root.Type),
            root.ToFilter(),
            [],
            Page.All,
            NodeProjection.Of(root.Type, [.. Projected.Of(root).For(root.Type), along])
        );
    }

    private static IEnumerable<object?> AlongValues(NodeRow row) => ((ConnectionResult)row.Values[^1]!).Edges.Select(e => e.Properties[0]);

    private async Task<Response> DefineAsync(Reading reading, CancellationToken cancellation)
    {
        var definition = new Definition(reading.Root, lexicon);
        var rows = ((NodeListResult)await engine.RunAsync(definition.Query, cancellation).ConfigureAwait(false)).Nodes;
        return new Response(
            new AnswerResult(ResultKind.Nodes) { Nodes = Projected.Nodes(rows) },
            string.Join("\n\n", rows.Select(definition.Text)),
            [.. rows.SelectMany(definition.Citations).Distinct()],
            [definition.Query]
        );
    }

    private async Task<Response> GroupsAsync(Reading reading, CancellationToken cancellation)
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
        var groups = ((GroupResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false))
            .Groups.Where(g => g.Keys.All(k => k is not null))
            .ToArray();
        var result = new AnswerResult(ResultKind.Groups)
        {
            Groups = [.. groups.Select(Group)],
            Nodes = [.. groups.SelectMany(g => g.Keys).OfType<NodeRow>().Select(Projected.Name).Distinct()],
        };
        if (reading.Ranking is { } first && groups.Length > 0)
            return FirstGroup(result, first, reading, query);
        return new Response(result, RankedSentences.OfGroups(reading, groups), [], [query]);
    }

    /// <summary>The condition on a thing; where the API has no words for it, the keys of those that fulfil it.</summary>
    private async Task<Filter> SayableFilterAsync(Thing thing, CancellationToken cancellation)
    {
        var query = new NodeQuery(new AllNodes(thing.Type), thing.ToFilter(), [], Page.All, Projected.NameOf(thing.Type));
        if (Documents.IsSayable(query))
            return query.Filter;
        var rows = ((NodeListResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false)).Nodes;
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

    private async Task<Response> RankAsync(Reading reading, CancellationToken cancellation)
    {
        var ranking = reading.Ranking!;
        var (query, rows) = await RankedRowsAsync(reading, ranking, cancellation).ConfigureAwait(false);
        var ordered = (ranking.Descending ? rows.OrderByDescending(r => r.Value, Values) : rows.OrderBy(r => r.Value, Values)).ToArray();
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
        return new Response(result, text, Citations(first.Select(r => r.Row), reading.Root), [query]);
    }

    private async Task<Response> AggregateAsync(Reading reading, CancellationToken cancellation)
    {
        var asked = reading.Property is { } property
            ? new PropertySelection("asked", property)
            : (Selection)new MeasureSelection("asked", reading.Ranking!.Measure!);
        var query = Ranked(reading.Root, asked);
        var rows = ((NodeListResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false)).Nodes;
        var valued = rows.Where(r => r.Values[^1] is not null).ToArray();
        var what = reading.Property is { } p
            ? SchemaWords.Units(p, "2") is { } units
                ? $"number of {units}"
                : ReadingPrinter.Name(p)
            : $"number of {SchemaWords.Plural((NodeType)reading.Ranking!.Measure!.Path[^1].Target)}";
        if (valued.Length == 0)
            return new Response(
                new AnswerResult(ResultKind.None) { Nodes = Projected.Nodes(rows) },
                $"The graph holds no {what} for {Phrase.Of(reading.Root, plural: true)}.",
                [],
                [query]
            );
        var made = Aggregate(reading.Function, [.. valued.Select(r => r.Values[^1]!)]);
        var shown = reading.Function is Aggregation.Least or Aggregation.Greatest
            ? [.. valued.Where(r => Values.Compare(r.Values[^1]!, made) == 0)]
            : rows;
        var (value, unit) =
            reading.Property is { } time && SchemaWords.IsTime(time)
                ? Unit([made], time)
                : (
                    made,
                    reading.Property is { } number
                        ? NumberUnit(number)
                        : SchemaWords.Plural((NodeType)reading.Ranking!.Measure!.Path[^1].Target)
                );
        var text =
            $"**{ReadingPrinter.Value(value)}** is the {ReadingPrinter.FunctionName(reading.Function)} {what} of {Sentences.Text(valued.Length)} {Phrase.Of(reading.Root, valued.Length != 1)}{(valued.Length < rows.Count ? $"; {Sentences.Text(rows.Count - valued.Length)} more have none recorded" : "")}.";
        return new Response(
            new AnswerResult(ResultKind.Value) { Value = new AnswerValue(value, unit), Nodes = Projected.Nodes(shown) },
            text,
            Citations(shown, reading.Root),
            [query]
        );
    }

    private static object Aggregate(Aggregation function, object[] values)
    {
        if (function is Aggregation.Least or Aggregation.Greatest)
            return function is Aggregation.Least ? values.Min(Values)! : values.Max(Values)!;
        var numbers = values.Select(v => Convert.ToDouble(v, CultureInfo.InvariantCulture)).Order().ToArray();
        var value = function switch
        {
            Aggregation.Sum => numbers.Sum(),
            Aggregation.Mean => numbers.Average(),
            _ => (numbers[(numbers.Length - 1) / 2] + numbers[numbers.Length / 2]) / 2,
        };
        return Math.Round(value, 4);
    }

    private async Task<Response> LargerAsync(Reading reading, CancellationToken cancellation)
    {
        var sets = await TwoSetsAsync(reading, cancellation).ConfigureAwait(false);
        var holds = sets.First.Count > sets.Second.Count;
        var result = new AnswerResult(ResultKind.Boolean) { Boolean = holds, Nodes = sets.Nodes };
        return new Response(result, $"{(holds ? "Yes" : "No")}: {sets.Text}.", sets.Citations, sets.Queries);
    }

    private async Task<Response> DifferenceAsync(Reading reading, CancellationToken cancellation)
    {
        var sets = await TwoSetsAsync(reading, cancellation).ConfigureAwait(false);
        var difference = sets.First.Count - sets.Second.Count;
        var result = new AnswerResult(ResultKind.Count) { Count = Math.Abs(difference), Nodes = sets.Nodes };
        return new Response(
            result,
            $"**{Sentences.Text(Math.Abs(difference))}** {(difference < 0 ? "fewer" : "more")}: {sets.Text}.",
            sets.Citations,
            sets.Queries
        );
    }

    /// <summary>Two sets to set against one another.</summary>
    private sealed record TwoSets(
        IReadOnlyList<NodeRow> First,
        IReadOnlyList<NodeRow> Second,
        string Text,
        IReadOnlyList<AnswerCitation> Citations,
        IReadOnlyList<GraphQuery> Queries
    )
    {
        public IReadOnlyList<NodeName> Nodes => [.. Projected.Nodes(First).Concat(Projected.Nodes(Second)).Distinct()];
    }

    private async Task<TwoSets> TwoSetsAsync(Reading reading, CancellationToken cancellation)
    {
        var (one, first) = await NodesAsync(reading.Root, cancellation).ConfigureAwait(false);
        var (two, second) = await NodesAsync(reading.Whole!, cancellation).ConfigureAwait(false);
        var text =
            $"{Sentences.Text(first.Count)} {Phrase.Of(reading.Root, first.Count != 1)} against {Sentences.Text(second.Count)} {Phrase.Of(reading.Whole!, second.Count != 1)}";
        return new TwoSets(
            first,
            second,
            text,
            [.. Citations(first, reading.Root).Concat(Citations(second, reading.Whole!)).Distinct()],
            [one, two]
        );
    }

    private async Task<Response> SeveralAsync(Reading reading, CancellationToken cancellation)
    {
        var parts = new List<Response>();
        foreach (var part in reading.Parts)
            parts.Add(await AnswerAsync(part, cancellation).ConfigureAwait(false));
        var result = parts[0].Result with
        {
            Nodes = [.. parts.SelectMany(p => p.Result.Nodes).Distinct()],
            Value = parts.Select(p => p.Result.Value).FirstOrDefault(v => v is not null),
            Count = parts.Select(p => p.Result.Count).FirstOrDefault(c => c is not null),
        };
        return new Response(
            result,
            string.Join("\n\n", parts.Select(p => p.Text)),
            [.. parts.SelectMany(p => p.Citations).Distinct()],
            [.. parts.SelectMany(p => p.Queries)]
        );
    }

    private static Comparer<object> Values { get; } =
        Comparer<object>.Create(
            (a, b) =>
                (a, b) switch
                {
                    (long x, long y) => x.CompareTo(y),
                    (double x, double y) => x.CompareTo(y),
                    (DateOnly x, DateOnly y) => x.CompareTo(y),
                    _ => Convert.ToDouble(a, CultureInfo.InvariantCulture).CompareTo(Convert.ToDouble(b, CultureInfo.InvariantCulture)),
                }
        );

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
        return [.. ordered.TakeWhile((r, i) => i < (ranking.Limit ?? 1) || Values.Compare(r.Value, last) == 0)];
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
            { Along: { } along } => AlongQuery(root, along, ranking.Property!),
            { Measure: { } measure } => Ranked(root, new MeasureSelection("asked", measure)),
            _ => Ranked(root, new PropertySelection("asked", ranking.Property!)),
        };
        var rows = ((NodeListResult)await engine.RunAsync(further, cancellation).ConfigureAwait(false)).Nodes;
        return (
            further,
            [
                .. rows.Select(r => (r, value: ranking.Along is null ? r.Values[^1] : AlongValues(r).FirstOrDefault()))
                    .Where(r => r.value is not null)
                    .Select(r => (r.r, r.value!)),
            ]
        );
    }

    private static NodeQuery Ranked(Thing root, Selection asked) =>
        new(
            new AllNodes(root.Type),
            root.ToFilter(),
            [],
            Page.All,
            NodeProjection.Of(root.Type, [.. Projected.Of(root).For(root.Type), asked])
        );

    private async Task<Response> ShareAsync(Reading reading, CancellationToken cancellation)
    {
        var (part, rows) = await NodesAsync(reading.Root, cancellation).ConfigureAwait(false);
        var (whole, all) = await NodesAsync(reading.Whole!, cancellation).ConfigureAwait(false);
        var percent = all.Count == 0 ? 0 : Math.Round(100.0 * rows.Count / all.Count, 2);
        var text = Sentences.Share(reading.Root, rows, reading.Whole!, all.Count, percent);
        return new Response(
            new AnswerResult(ResultKind.Value) { Value = new AnswerValue(percent, "percent"), Nodes = Projected.Nodes(rows) },
            text,
            Citations(rows, reading.Root),
            [part, whole]
        );
    }

    private async Task<Response> EvidenceAsync(Reading reading, CancellationToken cancellation)
    {
        var (query, rows) = await NodesAsync(reading.Root, cancellation).ConfigureAwait(false);
        var named = rows.Count == 0 ? [] : await ShownAsync(reading.Root, cancellation).ConfigureAwait(false);
        var citations = Citations(rows, reading.Root);
        var text = Sentences.Evidence(reading.Root, rows);
        return new Response(new AnswerResult(ResultKind.Nodes) { Nodes = named }, text, citations, [query]);
    }

    /// <summary>What was named; of several of one name only those that the graph bears out.</summary>
    private async Task<IReadOnlyList<NodeName>> ShownAsync(Thing root, CancellationToken cancellation)
    {
        var shown = new List<NodeName>();
        foreach (var (i, thing) in root.All().Index())
        foreach (var node in thing.Nodes)
        {
            var alone = root.Clone();
            alone.All().ElementAt(i).Nodes.RemoveAll(n => n != node);
            if (thing.Nodes.Count == 1 || (await NodesAsync(alone, cancellation).ConfigureAwait(false)).Rows.Count > 0)
                shown.Add(node.ToName());
        }
        return shown;
    }

    private async Task<Response> CompareAsync(Reading reading, CancellationToken cancellation)
    {
        var comparison = new SideBySide(reading);
        var queries = reading.Compared.Select(comparison.Query).ToArray();
        var rows = new List<NodeRow>();
        foreach (var query in queries)
            rows.AddRange(((NodeListResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false)).Nodes);
        return comparison.Answer(rows, queries);
    }

    private async Task<Response> PathAsync(Reading reading, CancellationToken cancellation)
    {
        var (from, to) = (reading.Compared[0], reading.Compared[1]);
        var projection = new NodeProjection(
            lexicon.Schema.NodeTypes.Where(t => t.Key is not null).ToDictionary(t => t, t => Projected.NameOf(t).For(t))
        );
        var hubs = lexicon.Schema.NodeTypes.Where(t => lexicon.Of(t).Take(2).Count() == 1).ToArray();
        var query = new PathQuery(
            from.Type,
            new Comparison(from.Type.Key!, FilterOperator.Eq, from.Key),
            to.Type,
            new Comparison(to.Type.Key!, FilterOperator.Eq, to.Key),
            MaxPathLength,
            hubs,
            MaxPaths,
            projection
        );
        var rows = ((PathResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false)).Paths;
        var paths = rows.Select(ToPath).ToArray();
        var text = PathSentences.Of(from, to, rows, lexicon.Schema, MaxPathLength);
        return new Response(new AnswerResult(ResultKind.Path) { Paths = paths, Nodes = [from.ToName(), to.ToName()] }, text, [], [query]);
    }

    private static AnswerPath ToPath(PathRow row)
    {
        var nodes = row.Nodes.Select(Projected.Name).ToArray();
        return new AnswerPath(
            nodes,
            [
                .. row.Steps.Select(
                    (s, i) =>
                        new AnswerEdge(
                            s.Type,
                            nodes[s.Forward ? i : i + 1].Id,
                            nodes[s.Forward ? i + 1 : i].Id,
                            s.Properties.ToDictionary(p => p.Key, p => p.Value)
                        )
                ),
            ]
        );
    }
}
