using System.Reflection;
using KnowledgeGraph.Core;
using Xunit;

namespace KnowledgeGraph.Specification;

/// <summary>
/// A graph, what is changed of it, and queries of what it is then: a file of <c>tests/cases/stores</c>. A store must give the
/// answers that the algebra gives, which therefore stand nowhere.
/// </summary>
/// <param name="Changes">The whole graph first, then each change.</param>
/// <param name="Queries">The queries.</param>
public sealed record StoreCase(IReadOnlyList<GraphChange> Changes, IReadOnlyList<GraphQuery> Queries)
{
    // Each try fills a store anew.
    private const int MostTries = 400;

    private static readonly GraphSchema Schema = SmallGraph.Library.Schema;

    /// <summary>A query that a store answered in another way than the algebra does; a refusal is an answer too.</summary>
    private sealed record Difference(GraphQuery Query, string Expected, string Actual, bool IsRefusal)
    {
        public override string ToString() => $"expected:\n{Expected}\nactual:\n{Actual}";
    }

    /// <summary>The names of all files, a test each.</summary>
    public static TheoryData<string> Names() =>
        [
            .. Directory
                .GetFiles(CaseFile.PathTo("stores"), "*.txt")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Reads a file.</summary>
    public static StoreCase ReadFile(string name) => Parse(File.ReadAllText(CaseFile.PathTo("stores", $"{name}.txt")));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no such text.</exception>
    public static StoreCase Parse(string text) => Of(Term.ReadAll(text));

    /// <summary>What a store answers in another way than the algebra, in words, for this case; null when there is nothing.</summary>
    /// <param name="open">Makes a store that holds a graph.</param>
    /// <param name="stop">Ends the work.</param>
    public async Task<string?> DifferenceAsync(Func<GraphSchema, GraphChange, Task<IGraphStore>> open, CancellationToken stop) =>
        (await FindAsync(open, stop))?.ToString();

    /// <summary>As <see cref="DifferenceAsync"/>, of a case that is as small as it can be made, with the file to keep it in.</summary>
    public async Task<string> ExplainAsync(Func<GraphSchema, GraphChange, Task<IGraphStore>> open, CancellationToken stop)
    {
        if (await FindAsync(open, stop) is not { } difference)
            return $"No difference the second time.\n\n{this}";
        var (small, last) = await ShrinkAsync(this with { Queries = [difference.Query] }, difference, open, stop);
        return $"{last}\nto be kept as tests/cases/stores/NAME.txt:\n\n{small}";
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join('\n', [.. Changes.Select(Lines), .. Queries.Select(query => AlgebraText.Of(query))]) + "\n";

    private static StoreCase Of(IReadOnlyList<Term> terms)
    {
        var algebra = new AlgebraText(Schema);
        var records = terms.Select(algebra.Read).ToArray();
        return new StoreCase([.. records.OfType<GraphChange>()], [.. records.OfType<GraphQuery>()]);
    }

    // A line for each node and each relationship.
    private static string Lines(GraphChange change)
    {
        var lists = AlgebraText
            .Of(change)
            .Parts.Select(list => list.Parts.Count == 0 ? "[]" : $"[\n    {string.Join(",\n    ", list.Parts)}]");
        return $"{nameof(GraphChange)}({string.Join(", ", lists)})";
    }

    private async Task<Difference?> FindAsync(Func<GraphSchema, GraphChange, Task<IGraphStore>> open, CancellationToken stop)
    {
        var naive = new NaiveStore(Schema, Changes.Aggregate((before, change) => NaiveChanges.Apply(Schema, before, change)));
        var expected = Queries.Select(query => ResultText.Of(naive.Answer(query))).ToArray();
        await using var store = await open(Schema, Changes[0]);
        foreach (var change in Changes.Skip(1))
            await store.ApplyAsync(change, stop);
        // Side by side, as they come in use; a store that plans each statement does so on all its threads.
        var answers = await Task.WhenAll(Queries.Select(query => AnswerAsync(store, query, stop)));
        return Queries
            .Zip(expected, answers)
            .Where(x => x.Third.Text != x.Second)
            .Select(x => new Difference(x.First, x.Second, x.Third.Text, x.Third.IsRefusal))
            .FirstOrDefault();
    }

    private static async Task<(string Text, bool IsRefusal)> AnswerAsync(IGraphStore store, GraphQuery query, CancellationToken stop)
    {
        try
        {
            return (ResultText.Of(await store.QueryAsync(query, stop)), false);
        }
        catch (GraphException e)
        {
            return ($"{e.Message} {e.InnerException?.Message}", true);
        }
    }

    private static async Task<(StoreCase, Difference)> ShrinkAsync(
        StoreCase best,
        Difference difference,
        Func<GraphSchema, GraphChange, Task<IGraphStore>> open,
        CancellationToken stop
    )
    {
        var (place, found) = (0, false);
        for (var tries = 0; tries < MostTries; )
        {
            if (best.Simpler().ElementAtOrDefault(place) is not { } terms)
            {
                if (!found)
                    break;
                (place, found) = (0, false);
            }
            else if (TryRead(terms, best) is { } simpler && ++tries > 0 && await TryFindAsync(simpler) is { } other)
            {
                (best, difference, found) = (simpler, other, true);
            }
            else
            {
                place++;
            }
        }
        return (best, difference);

        async Task<Difference?> TryFindAsync(StoreCase simpler)
        {
            try
            {
                return await simpler.FindAsync(open, stop) is { } other && other.IsRefusal == difference.IsRefusal ? other : null;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // What is simpler need not make sense: then it is refused, or the algebra has no answer.
                return null;
            }
        }
    }

    private IEnumerable<IReadOnlyList<Term>> Simpler()
    {
        Term[] terms = [.. Changes.Select(AlgebraText.Of), .. Queries.Select(AlgebraText.Of)];
        return terms.SelectMany(
            (term, i) => term.Simpler().Select(simpler => (IReadOnlyList<Term>)[.. terms.Take(i), simpler, .. terms.Skip(i + 1)])
        );
    }

    private static StoreCase? TryRead(IReadOnlyList<Term> terms, StoreCase like)
    {
        try
        {
            var read = Of(terms);
            return read.Changes.Count == like.Changes.Count && read.Queries.Count == like.Queries.Count ? read : null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or TargetInvocationException)
        {
            return null;
        }
    }
}
