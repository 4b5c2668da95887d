using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Core;

/// <summary>
/// Lower case where letter case is set aside: that of Cypher's <c>toLower</c>, so that every store finds the same. Beside
/// the mapping of single characters that is, by Unicode's SpecialCasing, <c>İ</c> as two characters and <c>Σ</c> at the end of a word.
/// </summary>
public static class LowerCase
{
    private const string DottedI = "i\u0307";

    /// <summary>The text in lower case, independent of any culture.</summary>
    public static string Of(string text)
    {
        var lower = text.ToLowerInvariant();
        if (!text.AsSpan().ContainsAny('İ', 'Σ'))
            return lower;
        var special = new StringBuilder(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == 'İ')
                special.Append(DottedI);
            else
                special.Append(text[i] == 'Σ' && IsFinal(text, i) ? 'ς' : lower[i]);
        }
        return special.ToString();
    }

    // A letter stands before it and none behind, where marks between them count as nothing.
    private static bool IsFinal(string text, int i) => IsCased(text, i, -1) && !IsCased(text, i, 1);

    private static bool IsCased(string text, int i, int step)
    {
        for (i += step; i >= 0 && i < text.Length; i += step)
            if (!IsIgnorable(text[i]))
                return CharUnicodeInfo.GetUnicodeCategory(text[i])
                    is UnicodeCategory.UppercaseLetter
                        or UnicodeCategory.LowercaseLetter
                        or UnicodeCategory.TitlecaseLetter;
        return false;
    }

    private static bool IsIgnorable(char c) =>
        c is '\'' or '.' or ':' or '·' or '’'
        || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.ModifierSymbol;
}
