using System.Text.RegularExpressions;

namespace KnowledgeGraph.Agents;

/// <summary>
/// Decides whether what a model wrote may go out: everything in it that could be a fact must come from what the tools gave
/// or from what the user said. The first thing that does not is named by its kind only, never repeated.
/// </summary>
internal static partial class AnswerCheck
{
    /// <summary>Why the text is no answer at all; null when it is one.</summary>
    public static string? Babble(string text) =>
        string.IsNullOrWhiteSpace(text) ? "it said nothing"
        : Thinking().IsMatch(text) ? "it thought aloud"
        : text.Contains("```", StringComparison.Ordinal) || Code().IsMatch(text) ? "it answered in code"
        : null;

    /// <summary>The kind of the first thing in the text that the sources do not bear out; null when there is none.</summary>
    public static string? Unfounded(string text, AnswerSources sources, NodeNames.Snapshot names)
    {
        var plain = Words.Plain(text);
        var words = Words.Of(plain);
        return Address().Matches(plain).Any(match => !sources.HasText(match.Value)) ? "an address"
            : Cited(plain).Any(citation => !sources.HasText(citation)) ? "a citation"
            : Quoted(plain).Any(quotation => !sources.HasPhrase(quotation)) ? "a quotation"
            : Numbers.Digits(plain).Concat(Numbers.Spelled(words)).Any(number => !sources.HasNumber(number)) ? "a number"
            : names.In(words).Any(name => !sources.HasPhrase(name)) ? "a name"
            : words.Any(word => IsTelling(word) && !sources.HasWord(word)) ? "a word"
            : null;
    }

    // A word that says more than it means: an abbreviation, a method's name, a number with letters.
    private static bool IsTelling(string word) => word.Count(char.IsUpper) > 1 || (word.Any(char.IsNumber) && word.Any(char.IsLetter));

    // [12, 13] cites 12 and 13; a range cites what nobody can check, and so stands only if the sources have it.
    private static IEnumerable<string> Cited(string plain) =>
        Citation()
            .Matches(plain)
            .SelectMany(match =>
                match.Value.AsSpan().IndexOfAny('-', '–') >= 0
                    ? [match.Value]
                    : match.Groups["number"].Captures.Select(number => $"[{number.Value}]")
            );

    // What is left out inside a quotation parts it.
    private static IEnumerable<string> Quoted(string plain) =>
        Quotation()
            .Matches(plain)
            .Select(match => match.Groups["words"].Value)
            .SelectMany(words => words.Split(["...", "…"], StringSplitOptions.RemoveEmptyEntries))
            .Where(part => Words.Of(part).Count > 0);

    [GeneratedRegex(@"</?\s*think", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thinking();

    // A citation may begin an answer, a JSON list may not.
    [GeneratedRegex(@"^\s*(?:\{|<|\[\s*[^\s0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(
        @"[a-z][a-z0-9+.-]*://[^\s)>\]]+|\bwww\.[^\s)>\]]+|(?<=\]\()[^)\s]+|<[a-z!/][^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Address();

    [GeneratedRegex(@"\[\s*(?<number>[0-9]+)(?:\s*[,;–-]\s*(?<number>[0-9]+))*\s*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Citation();

    [GeneratedRegex(
        "\"(?<words>[^\"]+)\"|[“„](?<words>[^“”]+)[“”]|[«»](?<words>[^«»]+)[«»]|[‘‚](?<words>[^‘]+?)’(?!\\w)"
            + "|(?<!\\w)'(?<words>[^'\\n]+(?:'\\w[^'\\n]*)*)'(?!\\w)|`(?<words>[^`]+)`|^\\s*>\\s?(?<words>.+)$",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Quotation();
}
