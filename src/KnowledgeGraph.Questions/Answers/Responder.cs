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
