using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Answers from the set of nodes that fulfil the conditions, or from two such sets.</summary>
internal sealed class SetAnswers(GraphReader graph)
{
    /// <summary>The nodes that fulfil the conditions.</summary>
    public async Task<Response> ListAsync(Reading reading, CancellationToken cancellation)
    {
        var query = Queries.Telling(reading.Root, reading.Told, reading.ToldOf);
        var rows = await graph.RowsAsync(query, cancellation).ConfigureAwait(false);
        var result = new AnswerResult(ResultKind.Nodes) { Nodes = Projected.Nodes(rows) };
        var whole = await WholeAsync(reading.Root, rows.Count, cancellation).ConfigureAwait(false);
        var text = Sentences.List(reading.Root, rows, whole, told: new Telling(reading.Told, reading.ToldOf));
        return new Response(result, text, Projected.Citations(rows, reading.Root), [query]);
    }

    /// <summary>How many they are.</summary>
    public async Task<Response> CountAsync(Reading reading, CancellationToken cancellation)
    {
        var (query, rows) = await graph.NodesAsync(reading.Root, cancellation).ConfigureAwait(false);
        var result = new AnswerResult(ResultKind.Count) { Nodes = Projected.Nodes(rows), Count = rows.Count };
        var text = Sentences.List(
            reading.Root,
            rows,
            await WholeAsync(reading.Root, rows.Count, cancellation).ConfigureAwait(false),
            stress: true
        );
        return new Response(result, text, Projected.Citations(rows, reading.Root), [query]);
    }

    /// <summary>Whether there are any, or whether all fulfil the condition.</summary>
    public async Task<Response> YesNoAsync(Reading reading, CancellationToken cancellation)
    {
        var (query, rows) = await graph.NodesAsync(reading.Root, cancellation).ConfigureAwait(false);
        var all = reading.Universal ? (await graph.NodesAsync(reading.Whole!, cancellation).ConfigureAwait(false)).Rows.Count : 0;
        var holds = rows.Count > 0 && (!reading.Universal || rows.Count == all);
        var about = holds ? Projected.Nodes(rows) : [.. reading.Root.Named().Select(n => n.ToName())];
        var text = reading.Universal
            ? Sentences.All(reading.Root, rows, reading.Whole!, all)
            : Sentences.YesNo(reading.Root, rows, await WholeAsync(reading.Root, rows.Count, cancellation).ConfigureAwait(false));
        return new Response(
            new AnswerResult(ResultKind.Boolean) { Boolean = holds, Nodes = about },
            text,
            Projected.Citations(rows, reading.Root),
            [query]
        );
    }

    /// <summary>How many of the whole they are, in percent.</summary>
    public async Task<Response> ShareAsync(Reading reading, CancellationToken cancellation)
    {
        var (part, rows) = await graph.NodesAsync(reading.Root, cancellation).ConfigureAwait(false);
        var (whole, all) = await graph.NodesAsync(reading.Whole!, cancellation).ConfigureAwait(false);
        var percent = all.Count == 0 ? 0 : Math.Round(100.0 * rows.Count / all.Count, 2);
        var text = Sentences.Share(reading.Root, rows, reading.Whole!, all.Count, percent);
        return new Response(
            new AnswerResult(ResultKind.Value) { Value = new AnswerValue(percent, "percent"), Nodes = Projected.Nodes(rows) },
            text,
            Projected.Citations(rows, reading.Root),
            [part, whole]
        );
    }

    /// <summary>Whether the first of two sets is the larger one.</summary>
    public async Task<Response> LargerAsync(Reading reading, CancellationToken cancellation)
    {
        var sets = await TwoSetsAsync(reading, cancellation).ConfigureAwait(false);
        var holds = sets.First.Count > sets.Second.Count;
        var result = new AnswerResult(ResultKind.Boolean) { Boolean = holds, Nodes = sets.Nodes };
        return new Response(result, $"{(holds ? "Yes" : "No")}: {sets.Text}.", sets.Citations, sets.Queries);
    }

    /// <summary>How much larger it is.</summary>
    public async Task<Response> DifferenceAsync(Reading reading, CancellationToken cancellation)
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

    /// <summary>What is quoted for what is asked.</summary>
    public async Task<Response> EvidenceAsync(Reading reading, CancellationToken cancellation)
    {
        var (query, rows) = await graph.NodesAsync(reading.Root, cancellation).ConfigureAwait(false);
        var named = rows.Count == 0 ? [] : await ShownAsync(reading.Root, cancellation).ConfigureAwait(false);
        var citations = Projected.Citations(rows, reading.Root);
        var text = Sentences.Evidence(reading.Root, rows);
        return new Response(new AnswerResult(ResultKind.Nodes) { Nodes = named }, text, citations, [query]);
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
        var (one, first) = await graph.NodesAsync(reading.Root, cancellation).ConfigureAwait(false);
        var (two, second) = await graph.NodesAsync(reading.Whole!, cancellation).ConfigureAwait(false);
        var text =
            $"{Sentences.Text(first.Count)} {Phrase.Of(reading.Root, first.Count != 1)} against {Sentences.Text(second.Count)} {Phrase.Of(reading.Whole!, second.Count != 1)}";
        return new TwoSets(
            first,
            second,
            text,
            [.. Projected.Citations(first, reading.Root).Concat(Projected.Citations(second, reading.Whole!)).Distinct()],
            [one, two]
        );
    }

    /// <summary>What the nodes are looked for among, counted where the sentences tell it.</summary>
    private async Task<Whole> WholeAsync(Thing root, int found, CancellationToken cancellation)
    {
        var whole = Phrase.WithoutPredicates(root);
        whole.Links.RemoveAll(l => !Phrase.IsForward(l));
        if (found > 0 && root.Links.TrueForAll(l => l.Quantifier != Quantifier.None))
            return new Whole(whole, found);
        return new Whole(whole, await graph.CountAsync(whole, cancellation).ConfigureAwait(false));
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
            if (thing.Nodes.Count == 1 || await graph.HasAsync(alone, cancellation).ConfigureAwait(false))
                shown.Add(node.ToName());
        }
        return shown;
    }
}
