using System.Globalization;

namespace KnowledgeGraph.Questions;

/// <summary>Answers a reading: runs its queries and fills the sentences of its sort.</summary>
internal sealed class Responder(GraphReader graph, Lexicon lexicon)
{
    private readonly SetAnswers sets = new(graph);
    private readonly ValueAnswers values = new(graph);
    private readonly OrderedAnswers ordered = new(graph);
    private readonly NamedAnswers named = new(graph, lexicon);

    /// <summary>The answer.</summary>
    public Task<Response> AnswerAsync(Reading reading, CancellationToken cancellation) =>
        reading.Ask switch
        {
            Ask.List or Ask.Count when reading.Ranking?.Against is not null => ordered.MoreThanAsync(reading, cancellation),
            Ask.Count when reading.Groups.Count > 0 => ordered.ValuesAsync(reading, cancellation),
            Ask.Count => sets.CountAsync(reading, cancellation),
            Ask.YesNo => sets.YesNoAsync(reading, cancellation),
            Ask.Value => values.ValueAsync(reading, cancellation),
            Ask.Define => named.DefineAsync(reading, cancellation),
            Ask.Groups => ordered.GroupsAsync(reading, cancellation),
            Ask.Rank => ordered.RankAsync(reading, cancellation),
            Ask.Share => sets.ShareAsync(reading, cancellation),
            Ask.Compare => named.CompareAsync(reading, cancellation),
            Ask.Evidence => sets.EvidenceAsync(reading, cancellation),
            Ask.Path => named.PathAsync(reading, cancellation),
            Ask.Aggregate => values.AggregateAsync(reading, cancellation),
            Ask.Larger or Ask.Difference when reading.Parts.Count > 0 => AgainstAsync(reading, cancellation),
            Ask.Larger => sets.LargerAsync(reading, cancellation),
            Ask.Difference => sets.DifferenceAsync(reading, cancellation),
            Ask.Several => SeveralAsync(reading, cancellation),
            Ask.Help => Task.FromResult(Help()),
            _ => sets.ListAsync(reading, cancellation),
        };

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

    /// <summary>One number against another: whether it is the larger one, or by how much.</summary>
    private async Task<Response> AgainstAsync(Reading reading, CancellationToken cancellation)
    {
        var one = await AnswerAsync(reading.Parts[0], cancellation).ConfigureAwait(false);
        var two = await AnswerAsync(reading.Parts[1], cancellation).ConfigureAwait(false);
        var nodes = one.Result.Nodes.Concat(two.Result.Nodes).Distinct().ToArray();
        var (result, head) = (Number(one.Result), Number(two.Result)) switch
        {
            ({ } first, { } second) when reading.Ask is Ask.Larger => (
                new AnswerResult(ResultKind.Boolean) { Boolean = first > second },
                first > second ? "Yes:" : "No:"
            ),
            ({ } first, { } second) => (
                new AnswerResult(ResultKind.Value) { Value = new AnswerValue(Difference(first, second), one.Result.Value?.Unit ?? "text") },
                $"**{Inflection.Number(Difference(first, second))}** {(first < second ? "less" : "more")}:"
            ),
            _ => (AnswerResult.None, "One of the two is not recorded:"),
        };
        return new Response(
            result with
            {
                Nodes = nodes,
            },
            $"{head}\n\n{one.Text}\n\n{two.Text}",
            [.. one.Citations.Concat(two.Citations).Distinct()],
            [.. one.Queries, .. two.Queries]
        );
    }

    private static double? Number(AnswerResult result) =>
        result.Value?.Value is (long or double) and var value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : result.Count;

    private static double Difference(double first, double second) => Math.Round(Math.Abs(first - second), 4);

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
}
