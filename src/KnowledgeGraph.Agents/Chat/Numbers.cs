using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Agents;

/// <summary>The numbers in a plain text, in digits and in English words.</summary>
internal static partial class Numbers
{
    private const decimal Largest = 1_000_000_000_000;

    private static readonly string[] Units =
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
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Dictionary<string, int> Scales = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dozen"] = 12,
        ["hundred"] = 100,
        ["thousand"] = 1_000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
    };

    /// <summary>Those in digits, with commas between thousands or without; zeros that change nothing are left out.</summary>
    public static IEnumerable<string> Digits(string plain) =>
        Number()
            .Matches(plain)
            .Select(match =>
            {
                var digits = match.Value.Replace(",", "").TrimStart('0');
                if (digits.Contains('.'))
                    digits = digits.TrimEnd('0').TrimEnd('.');
                return digits.Length == 0 || digits[0] == '.' ? "0" + digits : digits;
            });

    /// <summary>Those in words, from two on: "one" and "zero" are said of much else.</summary>
    public static IEnumerable<string> Spelled(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (number, used) = At(words, i);
            if (used == 0)
                continue;
            i += used - 1;
            if (number > 1)
                yield return number.ToString(CultureInfo.InvariantCulture);
        }
    }

    // The longest number that starts here: tens and units, and what they multiply.
    private static (decimal Number, int Used) At(IReadOnlyList<string> words, int start)
    {
        decimal total = 0,
            part = 0;
        var position = start;
        for (; position < words.Count && total < Largest && part < Largest; position++)
        {
            var word = words[position];
            if (Index(Units, word) is { } unit)
                part += unit;
            else if (Index(Tens, word) is { } ten)
                part += (ten + 2) * 10;
            else if (Scales.TryGetValue(word, out var scale))
            {
                part = Math.Max(part, 1) * scale;
                if (scale >= 1_000)
                    (total, part) = (total + part, 0);
            }
            else
                break;
        }
        return (total + part, position - start);
    }

    private static int? Index(string[] names, string word) =>
        Array.FindIndex(names, name => name.Equals(word, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index ? index : null;

    [GeneratedRegex(@"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
