using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Ingest;

/// <summary>
/// The text of a document in Markdown, by section, in the form in which quotes are compared: without Markdown, HTML and LaTeX
/// marks, page breaks and repeated white space.
/// </summary>
/// <param name="Sections">
/// The text of each numbered section (<c>3.2.1</c>), table (<c>table 4</c>), figure caption (<c>figure 6</c>), footnote
/// (<c>note 2</c>) and reference (<c>ref 21</c>); what stands before the first number is <c>front</c>. Tables, captions and
/// footnotes are taken out of the sections that they interrupt.
/// </param>
public sealed partial record SourceText(IReadOnlyDictionary<string, string> Sections)
{
    private HashSet<string>? runs;
    private int runLength;

    /// <summary>Reads a document.</summary>
    public static SourceText Parse(string markdown)
    {
        var (sections, section, table) = (new Dictionary<string, StringBuilder>(), "front", (string?)null);
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            section =
                Heading().Match(line) is { Success: true } heading ? heading.Groups["number"].Value
                : References().IsMatch(line) ? "references"
                : IsReference(section) && Reference().Match(line) is { Success: true } reference ? $"ref {reference.Groups["number"].Value}"
                : section;
            var caption = Caption().Match(line);
            table =
                caption.Groups["table"] is { Success: true } number ? $"table {number.Value}"
                : table is not null && (line.Contains('\t', StringComparison.Ordinal) || string.IsNullOrWhiteSpace(line)) ? table
                : null;
            var place =
                table
                ?? (caption.Groups["figure"] is { Success: true } figure ? $"figure {figure.Value}" : null)
                ?? (Footnote().Match(line) is { Success: true } note ? $"note {note.Groups["number"].Value}" : null)
                ?? section;
            if (!sections.TryGetValue(place, out var text))
                sections.Add(place, text = new StringBuilder());
            text.Append(line).Append('\n');
        }
        return new(sections.ToDictionary(s => s.Key, s => Plain(s.Value.ToString())));
    }

    /// <summary>A text without marks and repeated white space.</summary>
    public static string Plain(string text) =>
        Space().Replace(Mark().Replace(Link().Replace(Tag().Replace(text, ""), "${text}"), ""), " ").Trim();

    /// <summary>The words of a text, as they count for the length of a quote.</summary>
    public static IReadOnlyList<string> Words(string text) => Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The sections that hold a quote.</summary>
    public IEnumerable<string> PlacesOf(string quote)
    {
        var plain = Plain(quote);
        return Sections.Where(section => section.Value.Contains(plain, StringComparison.Ordinal)).Select(section => section.Key);
    }

    /// <summary>The first run of words that a text has in common with the document, letter case and punctuation set aside; null when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The number of words in a run.</param>
    public string? SharedRun(string text, int length)
    {
        if (runs is null || runLength != length)
            (runs, runLength) = ([.. Sections.Values.SelectMany(section => Runs(section, length))], length);
        return Runs(text, length).FirstOrDefault(runs.Contains);
    }

    private static IEnumerable<string> Runs(string text, int length)
    {
        var words = Word().Matches(Plain(text)).Select(word => word.Value.ToLowerInvariant()).ToArray();
        return Enumerable.Range(0, Math.Max(0, words.Length - length + 1)).Select(start => string.Join(' ', words, start, length));
    }

    private static bool IsReference(string section) => section == "references" || section.StartsWith("ref ", StringComparison.Ordinal);

    [GeneratedRegex(@"^(#+ |\*\*)(?<number>[0-9]+(\.[0-9]+)*)\.? ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^#+ References")]
    private static partial Regex References();

    [GeneratedRegex(@"^\s*(- )?\[(?<number>[0-9]+)\] ")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(Table (?<table>[0-9]+)|Fig\. (?<figure>[0-9]+))\. ")]
    private static partial Regex Caption();

    [GeneratedRegex(@"^<sup>(?<number>[0-9]+)</sup>")]
    private static partial Regex Footnote();

    // A tag begins with a letter: "p < 0.05 and q > 0.1" has none.
    [GeneratedRegex(@"</?[A-Za-z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\\(text|frac)\b|[*_`#$\\{}]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
