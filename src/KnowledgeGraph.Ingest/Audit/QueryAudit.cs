using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Ingest;

/// <summary>Checks the rules and figures that are queries, by what their answers hold.</summary>
internal sealed partial class QueryAudit(GraphQLRunner graphQL, SourceText? source)
{
    // How far "around" and "approximately" reach, in percent of the whole.
    private const decimal Vagueness = 2.5m;

    /// <summary>Checks a rule.</summary>
    public async Task<RuleResult> CheckAsync(GraphRule rule, CancellationToken cancellation)
    {
        var answer = await AnswerAsync(rule.Rule, rule.Query, cancellation).ConfigureAwait(false);
        var texts = Texts(answer).ToList();
        if (rule.SharesNoRunOf is { } length)
        {
            var shared = texts.Select(text => (text, run: source?.SharedRun(text, length))).Where(x => x.run is not null);
            return new(rule.Rule, texts.Count, [.. shared.Select(x => $"\"{x.run}\" stands in the source and in: {x.text}")]);
        }
        var found = Sum(answer);
        return new(
            rule.Rule,
            null,
            found == rule.Expected ? [] : [$"Found {found}, expected {rule.Expected}. {string.Join(", ", texts)}".TrimEnd()]
        );
    }

    /// <summary>Recomputes a figure.</summary>
    public async Task<FigureResult> CheckAsync(Figure figure, CancellationToken cancellation)
    {
        var found = Sum(await AnswerAsync(figure.Id, figure.Query, cancellation).ConfigureAwait(false));
        var implied = figure.Of is { } of ? Implied(figure.Stated, of) : [];
        var expected = figure.Number is { } number ? [number] : implied;
        decimal? difference = expected.Count == 0 ? null : expected.Select(e => found - e).MinBy(Math.Abs);
        var impossible = figure.Of is not null && implied.Count == 0;
        var status =
            impossible ? FigureStatus.SourceIsWrong
            : difference == 0 ? FigureStatus.Agrees
            : figure.Reach == FigureReach.Evidence ? FigureStatus.BeyondEvidence
            : found == figure.Right ? FigureStatus.SourceIsWrong
            : FigureStatus.Differs;
        var why =
            figure.Why
            ?? (impossible ? $"{figure.Stated} of {figure.Of} is no whole number." : null)
            ?? (status == FigureStatus.BeyondEvidence ? $"Evidence found for {found}." : null);
        return new(
            figure.Id,
            figure.What,
            figure.Section,
            figure.Evidence,
            figure.Stated,
            expected,
            figure.Of,
            found,
            difference,
            status,
            why,
            figure.Query
        );
    }

    /// <summary>
    /// The whole numbers that a printed percentage of a whole can stand for: those that round to it, a half either way. A
    /// percentage that is called approximate reaches further.
    /// </summary>
    internal static IReadOnlyList<decimal> Implied(string printed, int of)
    {
        var match = Percentage().Match(printed);
        if (!match.Success)
            return [];
        var share = decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        var reach = match.Groups["vague"].Success ? Vagueness : 0.5m / (decimal)Math.Pow(10, match.Groups["decimals"].Length);
        return [.. Enumerable.Range(0, of + 1).Select(count => (decimal)count).Where(count => Math.Abs(count * 100 / of - share) <= reach)];
    }

    private async Task<JsonElement> AnswerAsync(string owner, string query, CancellationToken cancellation)
    {
        try
        {
            return await graphQL(query, cancellation).ConfigureAwait(false);
        }
        catch (GraphException e)
        {
            throw new GraphException(
                [.. e.Errors.Select(error => error with { Message = $"The query of \"{owner}\" does not hold: {error.Message}" })],
                e
            );
        }
    }

    private static decimal Sum(JsonElement answer) =>
        answer.ValueKind switch
        {
            JsonValueKind.Number => answer.GetDecimal(),
            JsonValueKind.Array => answer.EnumerateArray().Sum(Sum),
            JsonValueKind.Object => answer
                .EnumerateObject()
                .Sum(field => field.Name.StartsWith("less", StringComparison.Ordinal) ? -Sum(field.Value) : Sum(field.Value)),
            _ => 0,
        };

    private static IEnumerable<string> Texts(JsonElement answer) =>
        answer.ValueKind switch
        {
            JsonValueKind.String => [answer.GetString()!],
            JsonValueKind.Array => answer.EnumerateArray().SelectMany(Texts),
            JsonValueKind.Object => answer.EnumerateObject().SelectMany(field => Texts(field.Value)),
            _ => [],
        };

    [GeneratedRegex(@"^(?<vague>(around|approximately) )?(?<number>[0-9]+(\.(?<decimals>[0-9]+))?)%$", RegexOptions.ExplicitCapture)]
    private static partial Regex Percentage();
}
