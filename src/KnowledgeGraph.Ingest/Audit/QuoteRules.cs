using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Ingest;

/// <summary>What must hold between a graph and the document it is made from. What is a quote is said by <c>@cite</c>.</summary>
internal static partial class QuoteRules
{
    private const int MostWords = 20;

    /// <summary>Checks every quote of the graph and of the figures.</summary>
    public static IEnumerable<RuleResult> Check(GraphSnapshot graph, IReadOnlyList<Figure> figures, SourceText source)
    {
        List<Quote> quotes =
        [
            .. graph.Edges.SelectMany(Quotes),
            .. figures.Select(figure => new Quote($"The figure {figure.Id}", figure.Evidence, figure.Section)),
        ];
        List<string> missing = [],
            misplaced = [];
        foreach (var quote in quotes)
        {
            var places = source.PlacesOf(quote.Words).ToList();
            if (places.Count == 0)
                missing.Add($"{quote.Owner}: \"{quote.Words}\"");
            else if (quote.Section is { } section && !places.Contains(section))
                misplaced.Add($"{quote.Owner}: \"{quote.Words}\" stands in {string.Join(", ", places)}, not in {section}.");
        }
        var longOnes = quotes.Select(quote => (quote, SourceText.Words(quote.Words).Count)).Where(x => x.Count > MostWords);
        return
        [
            new("Every quote occurs in the source.", quotes.Count, missing),
            new("Every quote stands in the section that is named.", quotes.Count(quote => quote.Section is not null), misplaced),
            new(
                $"No quote is longer than {MostWords} words.",
                quotes.Count,
                [.. longOnes.Select(x => $"{x.quote.Owner}: {x.Count} words.")]
            ),
            References(graph, quotes),
        ];
    }

    // The numbers in brackets inside quotes, and those in the list that @cite names.
    private static RuleResult References(GraphSnapshot graph, IReadOnlyList<Quote> quotes)
    {
        var known = graph
            .Nodes.Where(node => node.Type.Citation is not null)
            .Select(node => Convert.ToString(node.Values[node.Type.Citation!.Number], CultureInfo.InvariantCulture))
            .ToHashSet();
        var listed =
            from edge in graph.Edges
            from number in Listed(edge)
            select (Owner: edge.ToString(), Number: Convert.ToString(number, CultureInfo.InvariantCulture)!);
        var printed =
            from quote in quotes
            from Match bracket in Brackets().Matches(quote.Words)
            from number in bracket.Groups["number"].Captures
            select (quote.Owner, Number: number.Value);
        var all = listed.Concat(printed).ToList();
        return new(
            "Every reference number that is cited exists.",
            all.Count,
            [.. all.Where(x => !known.Contains(x.Number)).Select(x => $"{x.Owner} cites [{x.Number}].")]
        );
    }

    private static object[] Listed(SnapshotEdge edge) =>
        (edge.Field.Properties?.Citation?.References is { } references ? edge.Values[references] as object[] : null) ?? [];

    private static IEnumerable<Quote> Quotes(SnapshotEdge edge)
    {
        if (edge.Field.Properties?.Citation is not { } cite)
            yield break;
        var section = cite.Section is null ? null : edge.Values[cite.Section] as string;
        if (edge.Values[cite.Evidence] is string evidence)
            yield return new(edge.ToString(), evidence, section);
        // The section is that of the first quote; further ones may stand anywhere.
        foreach (var more in (cite.More is null ? null : edge.Values[cite.More] as object[]) ?? [])
            yield return new(edge.ToString(), (string)more, null);
    }

    private sealed record Quote(string Owner, string Words, string? Section);

    [GeneratedRegex(@"\[(?<number>[0-9]+)(, (?<number>[0-9]+))*\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Brackets();
}
