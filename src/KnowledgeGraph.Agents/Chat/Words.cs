using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Agents;

/// <summary>
/// Text as the check compares it. Letters that only look otherwise (full width, superscript) are made plain, and invisible
/// ones and the mark-up inside words left out, so that nothing can be written past the check.
/// </summary>
internal static partial class Words
{
    /// <summary>The text in its plain form.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format)
                continue;
            var digit = CharUnicodeInfo.GetDecimalDigitValue(c);
            plain.Append(digit >= 0 ? (char)('0' + digit) : c);
        }
        return MarkupInWord().Replace(plain.ToString(), "");
    }

    /// <summary>The words of a plain text: runs of letters, marks and digits.</summary>
    public static IReadOnlyList<string> Of(string plain) => [.. Word().Matches(plain).Select(match => match.Value)];

    /// <summary>Words as one text, in which a run of words can be looked for; letter case is set aside.</summary>
    public static string Joined(IEnumerable<string> words) => $" {string.Join(' ', words).ToLowerInvariant()} ";

    [GeneratedRegex(@"(?<=[\p{L}\p{N}])[*_~\\]+(?=[\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex MarkupInWord();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
