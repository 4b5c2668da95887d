using System.Globalization;

namespace KnowledgeGraph.Questions;

/// <summary>Numbers as people write them.</summary>
internal static class Numbers
{
    private static readonly string[] Words =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];

    private static readonly string[] Ordinals =
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
    ];

    private static readonly string[] Tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The number that a word says: digits, or a word up to twenty or for so many tens; null for another word.</summary>
    public static double? Of(Token token)
    {
        var word = token.Word.TrimEnd('%');
        if (
            word.Length > 0
            && char.IsAsciiDigit(word[0])
            && double.TryParse(
                word.Replace(",", "", StringComparison.Ordinal),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
            return token.Word.EndsWith('%') ? number / 100 : number;
        return word switch
        {
            "dozen" => Dozen,
            _ => Array.IndexOf(Words, word) is var index and >= 0 ? index
            : Array.IndexOf(Tens, word) is var tens and >= 0 ? 30 + 10 * tens
            : null,
        };
    }

    private const int Dozen = 12;

    /// <summary>
    /// The number that several words say together, and where it ends: <c>ten thousand</c>, <c>thirty five</c>, <c>half a million</c>,
    /// <c>two dozen</c>, <c>one and a half million</c>, <c>two hundred and fifty</c>; null for fewer words.
    /// </summary>
    public static (double Number, int End)? Spoken(IReadOnlyList<Token> tokens, int i) =>
        Below(tokens, i)
        ?? PartOfScale(tokens, i)
        ?? (Cardinal(tokens, i, double.MaxValue) is var (number, end) && end > i + 1 ? (number, end) : null);

    /// <summary><c>minus ten</c>, <c>minus 10</c>: a number below zero.</summary>
    private static (double Number, int End)? Below(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Word == "minus"
        && i + 1 < tokens.Count
        && !IsArticle(tokens, i + 1)
        && Cardinal(tokens, i + 1, double.MaxValue) is var (number, end)
            ? (-number, end)
            : null;

    /// <summary><c>half a million</c>, <c>a quarter of a million</c>, <c>half a dozen</c>.</summary>
    private static (double Number, int End)? PartOfScale(IReadOnlyList<Token> tokens, int i)
    {
        var part = IsArticle(tokens, i) ? i + 1 : i;
        if (part >= tokens.Count || Fraction(tokens[part]) is not { } fraction)
            return null;
        var scale = part + 1;
        while (scale < tokens.Count && (tokens[scale].Word == "of" || IsArticle(tokens, scale)))
            scale++;
        return scale < tokens.Count && ScaleOrDozen(tokens[scale]) is { } times ? (fraction * times, scale + 1) : null;
    }

    /// <summary>A number below a limit: a word or two, times what scales follow, and what is below them: <c>two thousand three hundred and five</c>.</summary>
    private static (double Number, int End)? Cardinal(IReadOnlyList<Token> tokens, int i, double limit)
    {
        if ((Of(tokens[i]) ?? (IsArticle(tokens, i) ? 1 : null)) is not { } number)
            return null;
        var end = i + 1;
        if (number is >= 20 and < 100 && number % 10 == 0 && IsSpelled(tokens, i) && Digit(tokens, end) is { } digit)
            (number, end) = (number + digit, end + 1);
        if (end + 2 < tokens.Count && tokens[end].Word == "and" && IsArticle(tokens, end + 1) && tokens[end + 2].Word == "half")
            (number, end) = (number + 0.5, end + 3);
        var lowest = 0.0;
        while (end < tokens.Count && ScaleOrDozen(tokens[end]) is { } scale)
            (number, end, lowest) = (number * scale, end + 1, scale);
        if (number >= limit || lowest == 0 && IsArticle(tokens, i))
            return null;
        var isRange = i > 0 && tokens[i - 1].Word is "between" or "from";
        var rest = !isRange && end < tokens.Count && tokens[end].Word == "and" ? end + 1 : end;
        return
            lowest >= 100
            && rest < tokens.Count
            && IsSpelled(tokens, rest)
            && !IsArticle(tokens, rest)
            && Cardinal(tokens, rest, lowest) is var (below, last)
            ? (number + below, last)
            : (number, end);
    }

    private static double? ScaleOrDozen(Token token) => Scale(token) ?? (token.Word == "dozen" ? Dozen : null);

    private static bool IsArticle(IReadOnlyList<Token> tokens, int i) => tokens[i].Word is "a" or "an";

    private static bool IsSpelled(IReadOnlyList<Token> tokens, int i) => char.IsAsciiLetter(tokens[i].Word[0]);

    private static double? Digit(IReadOnlyList<Token> tokens, int i) =>
        i < tokens.Count && IsSpelled(tokens, i) && Of(tokens[i]) is { } digit and >= 1 and < 10 ? digit : null;

    private static readonly string[] Fractions = ["half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>Whether a word names a part of one: <c>fifth</c>, <c>thirds</c>.</summary>
    public static bool IsFraction(Token token) => Fraction(token) is not null;

    /// <summary>The part of one that a word names: <c>fifth</c>, <c>thirds</c>; null for another word.</summary>
    public static double? Fraction(Token token) =>
        token.Word switch
        {
            "half" => 0.5,
            "quarter" or "quarters" => 0.25,
            _ => Array.IndexOf(Fractions, token.Word.TrimEnd('s')) is var index and > 0 ? 1.0 / (index + 2) : null,
        };

    /// <summary>What a word multiplies a number by, or null.</summary>
    public static double? Scale(Token token) =>
        token.Word switch
        {
            "hundred" => 100,
            "thousand" => 1000,
            "million" => 1_000_000,
            "billion" => 1_000_000_000,
            _ => null,
        };

    /// <summary>How often an adverb says: <c>twice</c>; null for another word.</summary>
    public static double? Times(Token token) =>
        token.Word switch
        {
            "once" => 1,
            "twice" => 2,
            "thrice" => 3,
            _ => null,
        };

    /// <summary>The place that an ordinal says, from 1; null for another word.</summary>
    public static int? Ordinal(string word) =>
        word is "nineteenth" ? 19
        : word is "twentieth" ? 20
        : word is "eighteenth" ? 18
        : Array.IndexOf(Ordinals, word) is var index and >= 0 ? index + 1
        : word is "last" or "final" ? null
        : word.Length > 2
        && word[^2..] is "st" or "nd" or "rd" or "th"
        && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n
        : null;

    private static readonly string[] Decades = ["thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
    private const int FirstNamedDecade = 1930,
        LastCentury = 1900;

    /// <summary>The year that a decade begins with: <c>1990s</c>, <c>nineties</c>, <c>90s</c>; null for another word.</summary>
    public static long? Decade(string word) =>
        Array.IndexOf(Decades, word) is var named and >= 0 ? FirstNamedDecade + 10 * named
        : word.Length is 3 or 5 && word.EndsWith("0s", StringComparison.Ordinal) && long.TryParse(word[..^1], out var year)
            ? year < 100 ? LastCentury + year
                : year
        : null;

    private static readonly string[] MonthNames =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    /// <summary>The month that a word names, from 1; null for another word.</summary>
    public static int? Month(string word) => Array.IndexOf(MonthNames, word) is var index and >= 0 ? index + 1 : null;

    /// <summary>The month in which what a word names begins, and how many it has: one, or the three of a season of the north; null for another word.</summary>
    public static (int Month, int Count)? Months(string word) =>
        Month(word) is { } month
            ? (month, 1)
            : word switch
            {
                "spring" => (3, MonthsOfSeason),
                "summer" => (6, MonthsOfSeason),
                "autumn" or "fall" => (9, MonthsOfSeason),
                "winter" => (12, MonthsOfSeason),
                _ => null,
            };

    private const int MonthsOfSeason = 3;

    /// <summary>A place as it is written: <c>2nd</c>.</summary>
    public static string OrdinalOf(int place) =>
        place.ToString(CultureInfo.InvariantCulture)
        + (
            place % 100 is >= 11 and <= 13
                ? "th"
                : (place % 10) switch
                {
                    1 => "st",
                    2 => "nd",
                    3 => "rd",
                    _ => "th",
                }
        );

    /// <summary>Whether a number can be a year of publication, a birth, a reign: four digits, 1000 to 2999.</summary>
    public static bool IsYear(double number) => number is >= 1000 and < 3000 && number == Math.Floor(number);
}
