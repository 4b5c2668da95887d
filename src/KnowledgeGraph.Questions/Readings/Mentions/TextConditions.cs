using System.Text.RegularExpressions;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads which words a text is to hold: <c>whose title mentions feedback</c>, <c>with the word river in the name</c>. The words stand for
/// themselves, whatever they name elsewhere.
/// </summary>
internal static class TextConditions
{
    private const string Opening = @"(?i)(.*\W)?",
        Closing = @"(\W.*)?",
        Gap = @"\W+";

    private const int MostWords = 6;

    /// <summary>The condition that begins at an item, or null.</summary>
    public static Mention? Read(Draft draft, int i) => Behind(draft, i) ?? Before(draft, i);

    /// <summary>The words that a text is to hold, as they were said; null where the condition is another.</summary>
    public static string? Words(Comparison condition) =>
        condition is { Operator: FilterOperator.Matches, Value: string pattern }
        && pattern.StartsWith(Opening, StringComparison.Ordinal)
        && pattern.EndsWith(Closing, StringComparison.Ordinal)
            ? Regex.Unescape(pattern[Opening.Length..^Closing.Length].Replace(Gap, " ", StringComparison.Ordinal))
            : null;

    /// <summary>Whether a text holds words one after the other.</summary>
    public static bool IsIn(string text, IEnumerable<Token> words) => Regex.IsMatch(text, $"^{Pattern(words)}$", RegexOptions.Singleline);

    /// <summary><c>whose title contains the words human feedback</c>.</summary>
    private static Mention? Behind(Draft draft, int i)
    {
        var verb = i + 1;
        if (verb >= draft.Items.Count || !MentionWords.Holding.Is(draft.Items[verb]))
            return null;
        var from = FirstWord(draft, verb + 1);
        var texts = Texts(draft, i, IsAnnounced(draft, verb + 1, from));
        var to = from;
        while (to < draft.Items.Count && !draft.Items[to].IsMark && draft.Items[to].Role is not (Role.And or Role.Or or Role.Be))
            to++;
        return Holds(draft, i, to - 1, from, to, texts);
    }

    /// <summary><c>mention human feedback in their title</c>, <c>with the word river in the name</c>; not <c>mentioned a paper with that word in the title</c>.</summary>
    private static Mention? Before(Draft draft, int i)
    {
        if (!MentionWords.Holding.Is(draft.Items[i]) && draft.Items[i].Role is not (Role.With or Role.Have))
            return null;
        var from = FirstWord(draft, i + 1);
        var inside = Draft.Index(draft.Items, from, item => item.IsMark || MentionWords.In.Is(item));
        if (inside <= from || draft.Items[inside].IsMark || Draft.Between(from, inside).Any(k => draft.Items[k].Is(Role.With)))
            return null;
        var text = inside + 1;
        while (text < draft.Items.Count && (MentionWords.Articles.Is(draft.Items[text]) || CheckWords.Possessives.Is(draft.Items[text])))
            text++;
        return text < draft.Items.Count ? Holds(draft, i, text, from, inside, Texts(draft, text, IsAnnounced(draft, i + 1, from))) : null;
    }

    private static Mention? Holds(Draft draft, int at, int end, int from, int to, Property[] texts)
    {
        var words = Enumerable.Range(from, Math.Max(0, to - from)).SelectMany(k => draft.Items[k].Words).ToArray();
        if (texts.Length == 0 || words.Length is 0 or > MostWords || words.Any(w => w.IsMark))
            return null;
        return Mention.OfConditions(at, end, texts.Select(p => new Comparison(p, FilterOperator.Matches, Pattern(words))));
    }

    private static string Pattern(IEnumerable<Token> words) =>
        Opening + string.Join(Gap, words.Select(w => Regex.Escape(w.Text))) + Closing;

    /// <summary>The position behind <c>the word</c>, <c>the phrase</c>, where that announces the words, or behind an article.</summary>
    private static int FirstWord(Draft draft, int i)
    {
        var first = i;
        while (first < draft.Items.Count && MentionWords.BeforeWord.IsAll(draft.Items[first]))
            first++;
        if (IsAnnounced(draft, i, first))
            return first;
        return i < draft.Items.Count && MentionWords.Articles.Is(draft.Items[i]) ? i + 1 : i;
    }

    private static bool IsAnnounced(Draft draft, int i, int first) => first > i && MentionWords.Word.Ends(draft.Items[first - 1]);

    /// <summary>
    /// The texts of what is spoken of that an item is a word for, its name where nothing else is called so; short ones, such as a town,
    /// only where words are announced.
    /// </summary>
    private static Property[] Texts(Draft draft, int i, bool isAnnounced)
    {
        var spoken = draft.Items.SelectMany(x => x.Types.Concat(x.Nodes.Select(n => n.Node.Type))).Distinct().ToArray();
        var named = draft
            .Items[i]
            .Properties.Where(p =>
                p is { Type: ScalarType.String, IsList: false, Entity: NodeType type }
                && (isAnnounced || SchemaWords.Of(p).SelectMany(Tokenizer.Read).Any(MentionWords.Texts.Has))
                && spoken.Contains(type)
            )
            .ToArray();
        return named.Length > 0 || !MentionWords.Naming.Is(draft.Items[i])
            ? named
            : [.. draft.Items.SelectMany(x => x.Types).Distinct().Select(SchemaWords.NameProperty).OfType<Property>()];
    }
}
