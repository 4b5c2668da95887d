using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// Regular expressions as Neo4j has them: Java's syntax, over the whole text. Where .NET writes the same thing in another
/// way it is rewritten; the classes <c>\d \w \s</c> are those of ASCII, as in Java.
/// </summary>
internal static class JavaRegex
{
    /// <summary>Far more than any sensible expression takes on one text.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private static readonly Dictionary<char, string> Classes = new()
    {
        ['d'] = "0-9",
        ['w'] = "a-zA-Z_0-9",
        ['s'] = @" \t\n\x0B\f\r",
        ['h'] = @" \t\xA0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000",
    };

    private static readonly Dictionary<string, string> Posix = new(StringComparer.Ordinal)
    {
        ["Lower"] = "a-z",
        ["Upper"] = "A-Z",
        ["Alpha"] = "a-zA-Z",
        ["Digit"] = "0-9",
        ["Alnum"] = "a-zA-Z0-9",
        ["Punct"] = @"!-/:-@\[-`{-~",
        ["Space"] = @" \t\n\x0B\f\r",
        ["XDigit"] = "0-9a-fA-F",
        ["ASCII"] = @"\x00-\x7F",
        ["IsAlphabetic"] = @"\p{L}",
        ["IsLetter"] = @"\p{L}",
        ["IsDigit"] = @"\p{Nd}",
        ["IsUppercase"] = @"\p{Lu}",
        ["IsLowercase"] = @"\p{Ll}",
    };

    /// <summary>Whether a whole text matches.</summary>
    /// <exception cref="GraphException">The pattern is no regular expression.</exception>
    public static Func<object, bool> Bind(string pattern)
    {
        var regex = Parse(pattern);
        return text =>
        {
            try
            {
                return regex.IsMatch((string)text);
            }
            catch (RegexMatchTimeoutException e)
            {
                throw new GraphException(
                    new GraphError(ErrorCodes.LimitExceeded, $"The regular expression '{pattern}' took too long on one text."),
                    e
                );
            }
        };
    }

    private static Regex Parse(string pattern)
    {
        try
        {
            var text = $@"\A(?:{Rewrite(pattern)})\z";
            try
            {
                // In time proportional to the text, whatever the pattern.
                return new Regex(text, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            }
            catch (NotSupportedException)
            {
                return new Regex(text, RegexOptions.CultureInvariant, Patience);
            }
        }
        catch (ArgumentException e)
        {
            throw new GraphException(new GraphError(ErrorCodes.BadPhrase, $"'{pattern}' is not a regular expression: {e.Message}"), e);
        }
    }

    private static string Rewrite(string pattern)
    {
        var text = new StringBuilder();
        var inClass = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
                i = RewriteEscape(pattern, i + 1, inClass > 0, text);
            else
            {
                if (pattern[i] == '[')
                    inClass++;
                if (pattern[i] == ']' && inClass > 0)
                    inClass--;
                text.Append(pattern[i]);
            }
        }
        return text.ToString();
    }

    /// <summary>Rewrites what the backslash before <paramref name="at"/> begins; gives its last position.</summary>
    private static int RewriteEscape(string pattern, int at, bool inClass, StringBuilder text)
    {
        var letter = pattern[at];
        if (letter == 'Q')
        {
            var end = pattern.IndexOf(@"\E", at, StringComparison.Ordinal);
            text.Append(Regex.Escape(end < 0 ? pattern[(at + 1)..] : pattern[(at + 1)..end]));
            return end < 0 ? pattern.Length - 1 : end + 1;
        }
        if (Classes.TryGetValue(letter, out var members))
        {
            text.Append(inClass ? members : "[" + members + "]");
            return at;
        }
        if (!inClass && Classes.TryGetValue(char.ToLowerInvariant(letter), out var excluded))
        {
            text.Append("[^").Append(excluded).Append(']');
            return at;
        }
        if (
            letter is 'p' or 'P'
            && pattern.IndexOf('}', at) is var close and > 0
            && pattern[at + 1] == '{'
            && Posix.TryGetValue(pattern[(at + 2)..close], out var named)
            && !(inClass && letter == 'P')
        )
        {
            text.Append(inClass ? named : string.Concat(letter == 'p' ? "[" : "[^", named, "]"));
            return close;
        }
        text.Append('\\').Append(letter);
        return at;
    }
}
