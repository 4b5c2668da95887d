using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Cuts text into tokens. Hyphens and slashes part words, so that <c>f-DPO</c> is two words and <c>fDPO</c> is one.
/// Independent of the culture of the process.
/// </summary>
internal static class Tokenizer
{
    private const string DateFormat = "yyyy-MM-dd";

    private const int DateLength = 10;

    /// <summary>Marks that part words and say nothing else.</summary>
    private static readonly SearchValues<char> Parting = SearchValues.Create(" \t\r-‐‑/\"“”„«»「」『』《》*`_\u00A0\u202F\u3000");

    /// <summary>Articles and particles that other languages write together with the next word: <c>l'auteur</c>, <c>dell'articolo</c>.</summary>
    private static readonly FrozenSet<string> Elided =
        "l d n s c j m t qu un dell all dall nell sull coll quest quell jusqu lorsqu puisqu com dov cos quand"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Endings that Turkish parts from a name by an apostrophe: <c>ODIN'in</c>.</summary>
    private static readonly FrozenSet<string> Endings = "in nin un nun da de ta te dan den tan ten a e i u ya ye yi yu"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The tokens of a text, contractions taken apart (<c>don't</c>: do, not).</summary>
    public static IReadOnlyList<Token> Read(string text)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length; )
        {
            if (IsMinus(text, i))
            {
                Add(tokens, "minus", i, ++i);
                continue;
            }
            if (Parting.Contains(text[i]))
            {
                i++;
                continue;
            }
            if (text.AsSpan(i).StartsWith("(s)", StringComparison.Ordinal) || text.AsSpan(i).StartsWith("(es)", StringComparison.Ordinal))
            {
                i = text.IndexOf(')', i) + 1;
                continue;
            }
            if (IsShortYear(text, i))
            {
                tokens.Add(new Token(text[i..(i + 3)], $"20{text[(i + 1)..(i + 3)]}", $"20{text[(i + 1)..(i + 3)]}", i, i += 3));
                continue;
            }
            if (IsDate(text, i))
            {
                AddDate(tokens, text, i);
                i += DateLength;
                continue;
            }
            var end = i;
            while (end < text.Length && IsInside(text, i, end))
                end++;
            if (end == i)
            {
                var mark = Halfwidth(text[i]).ToString();
                tokens.Add(new Token(mark, mark, mark, i, ++i));
                continue;
            }
            AddWord(tokens, text[i..end], i);
            i = end;
        }
        return Numbered(tokens);
    }

    /// <summary><c>report no. 38</c>, <c>the (No. 2) Bill</c>: number, and no denial.</summary>
    private static List<Token> Numbered(List<Token> tokens) =>
        [
            .. tokens
                .Select(
                    (t, i) =>
                        IsBeforeNumber(tokens, i) ? t with { Word = "number", Stem = English.Stem("number") }
                        : t.Word == "." && i > 0 && IsBeforeNumber(tokens, i - 1) ? null
                        : t
                )
                .OfType<Token>(),
        ];

    private static bool IsBeforeNumber(List<Token> tokens, int i) =>
        tokens[i].Word is "no" or "nr" && i + 2 < tokens.Count && tokens[i + 1].Word == "." && tokens[i + 2].Word.All(char.IsAsciiDigit);

    /// <summary>The stems of the words of a text, marks left out: how names are looked up.</summary>
    public static string[] Stems(string text) => [.. Read(text).Where(t => !t.IsMark).Select(t => t.Stem)];

    /// <summary><c>'25</c>.</summary>
    private static bool IsShortYear(string text, int i) =>
        text[i] is '\'' or '’'
        && (i == 0 || text[i - 1] == ' ')
        && i + 2 < text.Length
        && char.IsAsciiDigit(text[i + 1])
        && char.IsAsciiDigit(text[i + 2])
        && (i + 3 == text.Length || !char.IsLetterOrDigit(text[i + 3]));

    /// <summary><c>hardy to -10 degrees</c>: a number below zero, and neither a range (<c>5 -10</c>) nor a part of a name (<c>MC -10</c>).</summary>
    private static bool IsMinus(string text, int i) =>
        text[i] is '-' or '‐' or '‑' or '\u2212'
        && i > 1
        && char.IsWhiteSpace(text[i - 1])
        && char.IsLower(text[i - 2])
        && i + 1 < text.Length
        && char.IsAsciiDigit(text[i + 1]);

    /// <summary><c>2024-05-17</c>: a day as ISO 8601 writes it, and as the reader itself prints one.</summary>
    private static bool IsDate(string text, int i) =>
        i + DateLength <= text.Length
        && (i == 0 || !char.IsLetterOrDigit(text[i - 1]) && text[i - 1] != '-')
        && (i + DateLength == text.Length || !char.IsLetterOrDigit(text[i + DateLength]) && text[i + DateLength] != '-')
        && DateOnly.TryParseExact(text.AsSpan(i, DateLength), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Adds a day as people say it: <c>17 May 2024</c>.</summary>
    private static void AddDate(List<Token> tokens, string text, int at)
    {
        var date = text[at..(at + DateLength)];
        var said = DateOnly
            .ParseExact(date, DateFormat, CultureInfo.InvariantCulture)
            .ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        foreach (var word in said.Split(' '))
            Add(tokens, word, at, at + DateLength);
    }

    /// <summary>Whether a sign is of a script that does not part its words, or not all of them, by spaces: Chinese, Japanese, Korean.</summary>
    internal static bool IsUnspaced(char c) =>
        c is >= '\u1100' and < '\u1200' or >= '\u3005' and < '\uA000' or >= '\uAC00' and < '\uD7B0' && char.IsLetter(c);

    /// <summary>The mark as it is in English: <c>？</c> is <c>?</c>.</summary>
    private static char Halfwidth(char mark) => mark is > '\uFF00' and < '\uFF5F' ? (char)(mark - 0xFEE0) : mark;

    private static bool IsInside(string text, int start, int i)
    {
        if (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || IsPart(text[i]))
            return IsUnspaced(text[i]) == IsUnspaced(text[start]);
        if (i == start || i + 1 >= text.Length)
            return false;
        if (text[i] is '\'' or '’')
            return char.IsLetter(text[i + 1]);
        return text[i] is '.' or ',' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);
    }

    private static bool IsPart(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherNumber || c is '%';

    private static void AddWord(List<Token> tokens, string text, int start)
    {
        var apostrophe = text.IndexOfAny(['\'', '’']);
        if (apostrophe < 0)
        {
            Add(tokens, text, start, start + text.Length);
            return;
        }
        var (head, tail) = (text[..apostrophe], Fold(text[(apostrophe + 1)..]));
        var end = start + text.Length;
        if (tail == "t" && head.EndsWith('n'))
        {
            var verb = Fold(head) switch
            {
                "won" => "will",
                "can" => "can",
                "ain" => "is",
                "shan" => "shall",
                var h => h[..^1],
            };
            Add(tokens, verb, start, end);
            Add(tokens, "not", start, end);
            return;
        }
        var word = tail switch
        {
            "re" => "are",
            "ve" => "have",
            "ll" => "will",
            "d" => "would",
            "m" => "am",
            "s" => "'s",
            _ => null,
        };
        if (word is null)
        {
            if (!Elided.Contains(Fold(head)) && !Endings.Contains(tail))
            {
                Add(tokens, head + tail, start, end);
                return;
            }
            Add(tokens, head, start, start + apostrophe);
            Add(tokens, text[(apostrophe + 1)..], start + apostrophe + 1, end);
            return;
        }
        Add(tokens, head, start, start + apostrophe);
        tokens.Add(new Token(text[apostrophe..], word, word, start + apostrophe, end));
    }

    private static void Add(List<Token> tokens, string text, int start, int end)
    {
        var word = English.Americanise(Fold(text));
        tokens.Add(new Token(text, word, English.Stem(word), start, end));
    }

    /// <summary>Lower case without accents; superscripts become digits.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(c));
        return folded.Replace("ß", "ss").Replace("ø", "o").Replace("ł", "l").Replace("đ", "d").Replace("ı", "i").ToString();
    }
}
