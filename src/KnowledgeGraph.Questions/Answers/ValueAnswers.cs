using System.Globalization;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Answers that are one value: of a property, of a relationship, or made of many.</summary>
internal sealed class ValueAnswers(GraphReader graph)
{
    /// <summary>A property of a node, or of the relationship between two.</summary>
    public async Task<Response> ValueAsync(Reading reading, CancellationToken cancellation)
    {
        var property = reading.Property!;
        if (property.Carrier is not null)
            return await EdgeValueAsync(reading, property, cancellation).ConfigureAwait(false);
        var query = Queries.Asking(reading.Root, new PropertySelection($"{property.Name}Asked", property));
        var rows = await graph.RowsAsync(query, cancellation).ConfigureAwait(false);
        var values = rows.Select(r => r.Values[^1]).Where(v => v is not null).Distinct().ToArray();
        return ValueResponse(reading, query, rows, values, property);
    }

    /// <summary>One number of many: a sum, a mean, a median, the least, the greatest.</summary>
    public async Task<Response> AggregateAsync(Reading reading, CancellationToken cancellation)
    {
        if (reading.Property is { Carrier: not null } carried)
            return await EdgeAggregateAsync(reading, carried, cancellation).ConfigureAwait(false);
        var asked = reading.Property is { } property
            ? new PropertySelection(Queries.Asked, property)
            : (Selection)new MeasureSelection(Queries.Asked, reading.Ranking!.Measure!);
        var query = Queries.Asking(reading.Root, asked);
        var rows = await graph.RowsAsync(query, cancellation).ConfigureAwait(false);
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
            ? [.. valued.Where(r => ValueOrder.Instance.Compare(r.Values[^1]!, made) == 0)]
            : rows;
        var (value, unit) =
            reading.Property is { } time && Sorts.IsTime(time)
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
            Projected.Citations(shown, reading.Root),
            [query]
        );
    }

    /// <summary>One number made of what the relationships of one kind carry.</summary>
    private async Task<Response> EdgeAggregateAsync(Reading reading, Property property, CancellationToken cancellation)
    {
        var link = reading.Root.Links.First(l => l.Relationship.Properties == property.Carrier);
        var query = Queries.Along(reading.Root, link, property);
        var rows = await graph.RowsAsync(query, cancellation).ConfigureAwait(false);
        var values = rows.SelectMany(Queries.AlongValues).OfType<object>().ToArray();
        if (values.Length == 0)
            return ValueResponse(reading, query, rows, [], property);
        var (value, unit) = Unit([Aggregate(reading.Function, values)], property);
        var over = values.Length == 1 ? "1 relationship" : $"{Sentences.Text(values.Length)} relationships";
        var text =
            $"**{ReadingPrinter.Value(value)}{(unit == "percent" ? " %" : "")}** is the {ReadingPrinter.FunctionName(reading.Function)} {ReadingPrinter.Name(property)} of {Phrase.Of(reading.Root, plural: rows.Count != 1)}, over {over}.";
        return new Response(
            new AnswerResult(ResultKind.Value) { Value = new AnswerValue(value, unit), Nodes = Projected.Nodes(rows) },
            text,
            Projected.Citations(rows, reading.Root),
            [query]
        );
    }

    /// <summary>A property of the relationship between two named nodes.</summary>
    private async Task<Response> EdgeValueAsync(Reading reading, Property property, CancellationToken cancellation)
    {
        var link = reading.Root.Links.First(l => l.Relationship.Properties == property.Carrier);
        var query = Queries.Along(reading.Root, link, property);
        var rows = await graph.RowsAsync(query, cancellation).ConfigureAwait(false);
        var values = rows.SelectMany(Queries.AlongValues).Where(v => v is not null).ToArray();
        if (link.Other.IsFree && values.Length > 1 && Sorts.IsAmount(property) && values.All(v => v is long))
            values = [values.Sum(v => (long)v!)];
        values = [.. values.Distinct().Order(ValueOrder.Instance)];
        return ValueResponse(reading, query, rows, values, property);
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
                Projected.Citations(rows, reading.Root),
                [query]
            );
        var (value, unit) = Unit(values, property);
        var said = $"{ReadingPrinter.Value(value)}{(unit == "percent" ? " %" : "")}";
        var text = property.Carrier is not null
            ? Sentences.Carried(reading.Root, property, said, rows)
            : Sentences.Value(property, said, rows);
        var isCount = property.Entity is not null && values[0] is long && !Sorts.IsYear(property);
        var result = new AnswerResult(isCount ? ResultKind.Count : ResultKind.Value)
        {
            Nodes = nodes,
            Count = isCount ? (long)values[0]! : null,
            Value = new AnswerValue(value, unit),
        };
        return new Response(result, text, Projected.Citations(rows, reading.Root), [query]);
    }

    private static (object Value, string Unit) Unit(object?[] values, Property property)
    {
        var value = values[0]!;
        if (property.Carrier is not null && value is double share && Sorts.IsShare(property))
            return (Math.Round(share * 100, 4), "percent");
        if (Sorts.IsPercent(property))
            return (value, "percent");
        if (Sorts.IsTime(property) && values.Length > 1)
            return (string.Join(", ", values.Select(ReadingPrinter.Value)), "text");
        if (Sorts.IsYear(property))
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

    private static object Aggregate(Aggregation function, object[] values)
    {
        if (function is Aggregation.Least or Aggregation.Greatest)
            return function is Aggregation.Least ? values.Min(ValueOrder.Instance)! : values.Max(ValueOrder.Instance)!;
        var numbers = values.Select(v => Convert.ToDouble(v, CultureInfo.InvariantCulture)).Order().ToArray();
        var value = function switch
        {
            Aggregation.Sum => numbers.Sum(),
            Aggregation.Mean => numbers.Average(),
            _ => (numbers[(numbers.Length - 1) / 2] + numbers[numbers.Length / 2]) / 2,
        };
        return Math.Round(value, 4);
    }
}
