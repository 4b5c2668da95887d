using System.Text;
using Pluralize.NET;

namespace KnowledgeGraph.Core;

/// <summary>The names under which a type appears at the API, by the rules of the Neo4j GraphQL Library.</summary>
/// <param name="Singular">Lower camel case of the type's name: <c>methodCategory</c>.</param>
/// <param name="Plural">Root field: <c>methodCategories</c>.</param>
/// <param name="PascalPlural">Prefix of connection types: <c>MethodCategories</c>.</param>
public sealed record ApiNames(string Singular, string Plural, string PascalPlural)
{
    private static readonly Pluralizer English = Rules();

    /// <summary>The names of a type.</summary>
    /// <param name="type">Its name in the definitions.</param>
    /// <param name="plural">What <c>@plural</c> says, if it is there.</param>
    public static ApiNames Of(string type, string? plural)
    {
        var singular = LowerCamel(type);
        var many = plural is null ? English.Pluralize(singular) : LowerCamel(plural);
        return new(singular, many, UpperFirst(many));
    }

    /// <summary>The text with its first letter in upper case.</summary>
    public static string UpperFirst(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>
    /// Lower camel case: words end at underscores, before a capital after a small letter, and before the last capital of a
    /// run (<c>HTTPLog</c> is <c>httpLog</c>). Leading underscores stay.
    /// </summary>
    public static string LowerCamel(string name)
    {
        var bare = name.TrimStart('_');
        var text = new StringBuilder(name, 0, name.Length - bare.Length, name.Length);
        var first = text.Length;
        for (var i = 0; i < bare.Length; i++)
        {
            if (bare[i] == '_')
                continue;
            var starts = i > 0 && StartsWord(bare, i);
            text.Append(starts && text.Length > first ? char.ToUpperInvariant(bare[i]) : char.ToLowerInvariant(bare[i]));
        }
        return text.ToString();
    }

    // The rules of the npm package that the peer uses, with what it has learned since this port of it.
    private static Pluralizer Rules()
    {
        var rules = new Pluralizer();
        rules.AddIrregularRule("octopus", "octopuses");
        foreach (var word in new[] { "hardware", "personnel", "software" })
            rules.AddUncountableRule(word);
        return rules;
    }

    private static bool StartsWord(string name, int i) =>
        name[i - 1] == '_'
        || char.IsAsciiDigit(name[i - 1])
        || (
            char.IsUpper(name[i])
            && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]) && char.IsUpper(name[i - 1])))
        );
}
