using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads one of the few classes of all there is by a word of its name and a noun for any part: <c>the reward section</c>,
/// <c>the framework people</c>.
/// </summary>
internal static class ShortNames
{
    private const int Most = 5;

    /// <summary>The items with such names; behind a whole name the noun says nothing more.</summary>
    public static List<Item> Read(List<Item> items, Lexicon lexicon)
    {
        for (var i = items.Count - 2; i >= 0; i--)
        {
            if (IsCompound(items[i], items[i + 1]))
                items[i] = items[i] with { Words = [.. items[i].Words, .. items[i + 1].Words] };
            else if (LinkWords.LikeIt.Is(items[i + 1]) && items[i].Nodes.Any(n => n.Node.Title is null && lexicon.IsTold(n.Node.Type)))
                items[i] = items[i] with { Words = [.. items[i].Words, .. items[i + 1].Words] };
            else if (OnlyOfSort(items, i, lexicon) is { } only)
            {
                items[i] = items[i] with { Meanings = [new NodeMeaning(only, NamedBy.Part)] };
                continue;
            }
            else if (!LinkWords.AnyPart.Is(items[i + 1]) || items[i + 1].Nodes.Any())
                continue;
            else if (items[i] is { IsUnknown: true, Words: [var word] } && ClassWith(word, lexicon) is { } named)
                items[i] = new Item([word, .. items[i + 1].Words], null, [new NodeMeaning(named, NamedBy.Part)]);
            else if (items[i].Nodes.Any(n => IsClass(n.Node.Type, lexicon)) && !items[i].Has<TypeMeaning>())
                items[i] = items[i] with { Words = [.. items[i].Words, .. items[i + 1].Words] };
            else
                continue;
            items.RemoveAt(i + 1);
        }
        return items;
    }

    /// <summary><c>question answering bot</c>: of two names of one sort side by side the last is only what it is made as.</summary>
    private static bool IsCompound(Item first, Item second) =>
        first.Nodes.Select(n => n.Node.Type).Distinct().ToArray() is [var type]
        && second is { Words: [{ IsCapitalised: false }] }
        && second.Nodes.Any()
        && second.Nodes.All(n => n.By == NamedBy.Alias && n.Node.Type == type && first.Nodes.All(f => f.Node != n.Node))
        && second.Meanings.All(m => m is NodeMeaning);

    /// <summary><c>the powerboat course</c>: behind the article a word of one name alone of those that the noun is for; null for other words.</summary>
    private static NodeEntry? OnlyOfSort(List<Item> items, int i, Lexicon lexicon) =>
        items[i] is { IsUnknown: true, Words: [var word] }
        && i > 0
        && FormWords.The.Is(items[i - 1])
        && !English.IsPlural(items[i + 1].Words[^1].Word)
        && items[i + 1].Types.ToArray() is [var type]
        && lexicon.NodesWith(word.Stem).Where(n => n.Type == type && IsWordOf(word, n)).Distinct().ToArray() is [var only]
            ? only
            : null;

    private static bool IsWordOf(Token word, NodeEntry node) => node.Names.Any(name => Tokenizer.Read(name).Any(t => t.Word == word.Word));

    private static NodeEntry? ClassWith(Token word, Lexicon lexicon) =>
        lexicon.NodesWith(word.Stem).Where(n => IsClass(n.Type, lexicon)).Distinct().ToArray() is [var only] ? only : null;

    private static bool IsClass(NodeType type, Lexicon lexicon) =>
        lexicon.IsTold(type) && lexicon.Of(type).Take(Most + 1).Count() is > 1 and <= Most;
}
