using System.Net;
using System.Text;

namespace KnowledgeGraph.Search;

/// <summary>Shows where the words of a question stand in a text.</summary>
internal static class Highlighter
{
    private const int FragmentLength = 240;
    private const int Lead = 60;

    /// <summary>
    /// A fragment around the first match, each match between <c>&lt;em&gt;</c> and <c>&lt;/em&gt;</c>, the rest HTML-escaped;
    /// null when nothing matches.
    /// </summary>
    public static string? Fragment(NodeText found, IReadOnlySet<string> terms)
    {
        var text = found.Text;
        var matches = found.Tokens.Where(token => terms.Contains(token.Term)).ToList();
        if (matches.Count == 0)
            return null;
        var start = WordStart(text, text.Length <= FragmentLength ? 0 : matches[0].Start - Lead);
        var end = WordEnd(text, start + FragmentLength, matches[0].End);

        var fragment = new StringBuilder(start > 0 ? "… " : "");
        var position = start;
        foreach (var match in matches.Where(m => m.Start >= start && m.End <= end))
        {
            fragment
                .Append(WebUtility.HtmlEncode(text[position..match.Start]))
                .Append("<em>")
                .Append(WebUtility.HtmlEncode(text[match.Start..match.End]))
                .Append("</em>");
            position = match.End;
        }
        return fragment.Append(WebUtility.HtmlEncode(text[position..end])).Append(end < text.Length ? " …" : "").ToString();
    }

    private static int WordStart(string text, int position)
    {
        if (position <= 0)
            return 0;
        var space = text.IndexOf(' ', position);
        return space < 0 || space >= position + Lead ? position : space + 1;
    }

    private static int WordEnd(string text, int position, int atLeast)
    {
        if (position >= text.Length)
            return text.Length;
        var space = text.LastIndexOf(' ', position);
        return Math.Max(atLeast, space < 0 ? position : space);
    }
}
