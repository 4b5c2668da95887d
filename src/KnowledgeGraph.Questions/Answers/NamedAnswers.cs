using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Answers about nodes that are named: what they are, side by side, the ways between them.</summary>
internal sealed class NamedAnswers(GraphReader graph, Lexicon lexicon)
{
    private const int MaxPathLength = 6,
        MaxPaths = 5;

    /// <summary>What the graph says of named nodes.</summary>
    public async Task<Response> DefineAsync(Reading reading, CancellationToken cancellation)
    {
        var definition = new Definition(reading.Root, lexicon);
        var rows = await graph.RowsAsync(definition.Query, cancellation).ConfigureAwait(false);
        return new Response(
            new AnswerResult(ResultKind.Nodes) { Nodes = Projected.Nodes(rows) },
            string.Join("\n\n", rows.Select(definition.Text)),
            [.. rows.SelectMany(definition.Citations).Distinct()],
            [definition.Query]
        );
    }

    /// <summary>Named nodes side by side.</summary>
    public async Task<Response> CompareAsync(Reading reading, CancellationToken cancellation)
    {
        var comparison = new SideBySide(reading);
        var queries = reading.Compared.Select(comparison.Query).ToArray();
        var rows = new List<NodeRow>();
        foreach (var query in queries)
            rows.AddRange(await graph.RowsAsync(query, cancellation).ConfigureAwait(false));
        return comparison.Answer(rows, queries);
    }

    /// <summary>The shortest ways between two nodes.</summary>
    public async Task<Response> PathAsync(Reading reading, CancellationToken cancellation)
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
        var rows = await graph.PathsAsync(query, cancellation).ConfigureAwait(false);
        var paths = rows.Select(ToPath).ToArray();
        var shortest = paths.Where(p => p.Edges.Count == paths[0].Edges.Count).SelectMany(p => p.Nodes).Distinct().ToArray();
        var nodes = shortest.Length > 0 ? shortest : [from.ToName(), to.ToName()];
        var text = PathSentences.Of(from, to, rows, lexicon.Schema, MaxPathLength);
        return new Response(new AnswerResult(ResultKind.Path) { Paths = paths, Nodes = nodes }, text, [], [query]);
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
