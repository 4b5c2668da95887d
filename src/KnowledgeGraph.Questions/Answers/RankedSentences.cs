using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>The sentences that tell of an order or of groups: the numbers, and who shares a place.</summary>
internal static class RankedSentences
{
    private const int MostShown = 20;

    /// <summary>The first ones of an order.</summary>
    /// <param name="root">What was put in order.</param>
    /// <param name="ranking">The order.</param>
    /// <param name="first">The first ones, with all that tie with the last of them.</param>
    /// <param name="all">How many were put in order.</param>
    public static string Of(Thing root, Ranking ranking, IReadOnlyList<(NodeRow Row, object Value)> first, int all)
    {
        if (first.Count == 0)
            return $"None recorded: the graph holds no {Phrase.Of(root, plural: false)} with {By(ranking)}.{Sentences.Bases(root)}";
        var what = root.Nodes.Count > 0 ? SchemaWords.Count(root.Type, all) : Phrase.Of(root, plural: all != 1);
        if (ranking.Limit is null)
        {
            var value = Said(ranking, first[0].Value);
            var isTime = ranking.Property is { } time && Sorts.IsTime(time);
            if (first.Count == 1)
                return $"**{Sentences.Name(first[0].Row)}** {(isTime ? $"is the {Nth(ranking)}{Order(ranking)}" : $"has {Place(ranking)}")} of the {Sentences.Text(all)} {what}: {value}.";
            return $"{Sentences.Text(first.Count)} of the {Sentences.Text(all)} {what} {(isTime ? $"are the {Nth(ranking)}{Order(ranking)}" : $"share {Place(ranking)}")}, each {value}:\n\n{Lines(ranking, first, numbered: false)}";
        }
        var tied = ranking.Limit > 0 && first.Count > ranking.Limit;
        var head =
            ranking.Limit == 0
                ? $"The {Sentences.Text(all)} {what} by {By(ranking)}, {Order(ranking)} first"
                : $"The {(tied ? $"{Sentences.Text(first.Count)} (asked for {Sentences.Text(ranking.Limit.Value)}; the last ones tie)" : Sentences.Text(first.Count))} of {Sentences.Text(all)} {what} with {Place(ranking)}";
        return $"{head}:\n\n{Lines(ranking, first, numbered: true)}";
    }

    /// <summary>How many there are in each group.</summary>
    public static string OfGroups(Reading reading, IReadOnlyList<GroupRow> groups)
    {
        var what = reading.Property is { } made
            ? $"{ReadingPrinter.FunctionName(reading.Function)} {ReadingPrinter.Name(made)} of {Phrase.Of(reading.Root)}"
            : Phrase.Of(reading.Root);
        var by = reading.Groups.Select(Name).ToArray();
        if (groups.Count == 0)
            return $"None recorded: the graph holds no {Phrase.Of(reading.Root, plural: false)} with {Inflection.WithArticle(by[0])}.{Sentences.Bases(reading.Root)}";
        var lines =
            by.Length == 1
                ? string.Join('\n', groups.Take(MostShown).Select(g => $"- {Key(g.Keys[0])}: {Rounded(g.Measures[0])}"))
                : $"| {string.Join(" | ", by)} | {SchemaWords.Plural(reading.Root.Type)} |\n|{string.Concat(by.Select(_ => "---|"))}---:|\n{string.Join('\n', groups.Take(MostShown).Select(g => $"| {string.Join(" | ", g.Keys.Select(Key))} | {Rounded(g.Measures[0])} |"))}";
        return $"{Inflection.Sentence(what)} by {Inflection.Join(by)}, {Sentences.Text(groups.Count)} {(groups.Count == 1 ? "group" : "groups")}:\n\n{lines}{(groups.Count <= MostShown ? "" : $"\n\nThese are {MostShown} of {Sentences.Text(groups.Count)}; `result.groups` holds all of them (`kg ask --json` in a terminal).")}";
    }

    /// <summary>How many different values there are, and which.</summary>
    public static string OfValues(Reading reading, IReadOnlyList<AnswerGroup> values)
    {
        var what = Plurals.Of(Name(reading.Groups[0]));
        return values.Count == 0
            ? $"None recorded: the graph holds no {what} of {Phrase.Of(reading.Root)}.{Sentences.Bases(reading.Root)}"
            : $"**{Sentences.Text(values.Count)}** different {what} of {Phrase.Of(reading.Root)}:\n\n{string.Join('\n', values.Take(MostShown).Select(v => $"- {v.Key}: {Inflection.Number(v.Value)}"))}{Sentences.Cut(values.Count)}";
    }

    /// <summary>Those that have more of one sort than of another, with both numbers.</summary>
    public static string OfMoreThan(Reading reading, IReadOnlyList<(NodeRow Row, long One, long Two)> such, int all)
    {
        var ranking = reading.Ranking!;
        var said = $"{Phrase.Of(reading.Root, all != 1)} {(such.Count == 1 ? "has" : "have")} {ReadingPrinter.MoreThan(ranking)}";
        return such.Count == 0
            ? $"None: none of the {Sentences.Text(all)} {said}."
            : $"**{Sentences.Text(such.Count)}** of the {Sentences.Text(all)} {said}:\n\n{string.Join('\n', such.Take(MostShown).Select(r => $"- {Sentences.Name(r.Row)}: {Sentences.Text((int)r.One)} against {Sentences.Text((int)r.Two)}"))}{Sentences.Cut(such.Count)}";
    }

    /// <summary>The first ones of each group.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="groups">The keys of each group and its first ones, with all that tie with the last of them.</param>
    public static string OfEach(Reading reading, IReadOnlyList<(object?[] Keys, (NodeRow Row, object Value)[] First)> groups)
    {
        var (ranking, by) = (reading.Ranking!, Inflection.Join([.. reading.Groups.Select(Name)]));
        if (groups.Count == 0)
            return $"None recorded: the graph holds no {Phrase.Of(reading.Root, plural: false)} with {Inflection.WithArticle(by)}.{Sentences.Bases(reading.Root)}";
        var lines = groups
            .Take(MostShown)
            .Select(g =>
                $"- {string.Join(", ", g.Keys.Select(Key))}: {string.Join("; ", g.First.Select(r => $"{Sentences.Name(r.Row)} ({Said(ranking, r.Value)})"))}"
            );
        return $"{Inflection.Sentence(Phrase.Of(reading.Root))} with {Place(ranking)} of each {by}, {Sentences.Text(groups.Count)} {(groups.Count == 1 ? "group" : "groups")}:\n\n{string.Join('\n', lines)}{Sentences.Cut(groups.Count)}";
    }

    /// <summary>The group that has most, with those that share the place.</summary>
    public static string OfFirstGroup(Reading reading, IReadOnlyList<AnswerGroup> ordered)
    {
        var first = ordered.TakeWhile(g => g.Value == ordered[0].Value).Select(g => $"**{g.Node?.Name ?? g.Key}**").ToArray();
        return $"{Inflection.Join(first)} {(first.Length == 1 ? "has" : "share")} the {RankWords.Number(reading.Ranking!.Descending)} {Phrase.Of(reading.Root)}: {Inflection.Number(ordered[0].Value)}{(first.Length == 1 ? "" : " each")}.";
    }

    private static string Lines(Ranking ranking, IReadOnlyList<(NodeRow Row, object Value)> first, bool numbered) =>
        string.Join(
            '\n',
            first
                .Take(MostShown)
                .Select(
                    (r, i) =>
                        $"{(numbered ? $"{Sentences.Text(i + 1)}." : "-")} {Sentences.Name(r.Row)}{(numbered ? $": {Said(ranking, r.Value)}" : "")}"
                )
        ) + Sentences.Cut(first.Count);

    private static string Rounded(object? value) => value is double number ? Inflection.Number(number) : ReadingPrinter.Value(value);

    private static string Key(object? key) => key is NodeRow node ? Projected.Name(node).Name : ReadingPrinter.Value(key);

    private static string Name(GroupBy group) =>
        group.Property is { } property ? ReadingPrinter.Name(property) : SchemaWords.Singular((NodeType)group.Path[^1].Target);

    private static string Counted(Ranking ranking, Measure measure) =>
        ranking.Counted is { } link ? Phrase.Of(link.Other) + Phrase.Carried(link) : SchemaWords.Plural(Counted(measure));

    private static NodeType Counted(Measure measure) => (NodeType)measure.Path[^1].Target;

    private static string By(Ranking ranking) =>
        ranking.Measure is { Property: not null } made ? $"{ReadingPrinter.Made(made)} of {Counted(ranking, made)}"
        : ranking.Measure is { } measure ? $"number of {Counted(ranking, measure)}"
        : ReadingPrinter.Name(ranking.Property!);

    private static string Nth(Ranking ranking) => ranking.Place > 1 ? $"{Numbers.OrdinalOf(ranking.Place)} " : "";

    private static string Place(Ranking ranking) =>
        ranking.Measure is { Property: not null } made
            ? $"the {Nth(ranking)}{(ranking.Descending ? "highest" : "lowest")} {ReadingPrinter.Made(made)} of {Counted(ranking, made)}"
        : ranking.Measure is { } measure ? $"the {Nth(ranking)}{RankWords.Number(ranking.Descending)} {Counted(ranking, measure)}"
        : SchemaWords.Units(ranking.Property!, "2") is { } units ? $"the {Nth(ranking)}{RankWords.Number(ranking.Descending)} {units}"
        : $"the {Nth(ranking)}{Order(ranking)} {ReadingPrinter.Name(ranking.Property!)}";

    private static string Order(Ranking ranking) =>
        ranking.Property is { } property && Sorts.IsTime(property)
            ? ranking.Descending
                ? "latest"
                : "earliest"
            : ranking.Measure is { Property: null }
                ? RankWords.Number(ranking.Descending)
                : ranking.Descending
                    ? "highest"
                    : "lowest";

    private static string Said(Ranking ranking, object value) =>
        ranking.Measure is { Property: not null } ? Rounded(value)
        : ranking.Measure is { } measure && value is long count ? $"{Sentences.Text(count)} {SchemaWords.Count(Counted(measure), count)}"
        : Sorts.IsTime(ranking.Property!) ? $"{ReadingPrinter.Name(ranking.Property!)} {ReadingPrinter.Value(value)}"
        : ReadingPrinter.Value(value);
}
