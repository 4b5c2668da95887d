namespace KnowledgeGraph.Questions;

/// <summary>
/// Finds what only explains a thing that is named before it: <c>parallel frameworks, so training distributed over many clients</c>.
/// Only consulted where the question is not read with it.
/// </summary>
internal static class Glosses
{
    /// <summary>A question without such words.</summary>
    /// <param name="Question">The rest.</param>
    /// <param name="Aside">The words.</param>
    public sealed record Split(IReadOnlyList<Item> Question, IReadOnlyList<Item> Aside);

    /// <summary>The question without the last such words; null where it has none.</summary>
    public static Split? Part(IReadOnlyList<Item> items, Lexicon lexicon)
    {
        for (var start = items.Count - 2; start > 1; start--)
        {
            var isBracket = JoinWords.Opening.Begins(items[start]);
            if (!isBracket && !MentionWords.Comma.Begins(items[start]))
                continue;
            var end = start + 1;
            while (end < items.Count && !items[end].EndsClause && !(isBracket && JoinWords.Closing.Begins(items[end])))
                end++;
            var gloss = items.Skip(start + 1).Take(end - start - 1).ToArray();
            var named = items
                .Take(start)
                .SelectMany(i => i.Nodes)
                .Where(IsNamed)
                .Select(n => n.Node)
                .Where(n => lexicon.IsTold(n.Type))
                .ToHashSet();
            if (named.Count == 0 || gloss.Any(i => SaysMore(i, named)) || !Explains(gloss, named, lexicon))
                continue;
            var rest = items.Skip(isBracket ? end + 1 : end);
            return new Split([.. items.Take(start), .. rest], gloss);
        }
        return null;
    }

    private static bool IsNamed(NodeMeaning named) => named.By is NamedBy.Name or NamedBy.Alias;

    /// <summary>Whether an item asks, restricts or names something else.</summary>
    private static bool SaysMore(Item item, HashSet<NodeEntry> named) =>
        item.Number is not null
        || item.Has<TypeMeaning>()
        || item.Has<ValueMeaning>()
        || item.Nodes.Any(n => IsNamed(n) && !named.Contains(n.Node))
        || OwnWordsReader.Counts(item)
        || item.Role is Role.Not or Role.Without or Role.Except or Role.Only or Role.Neither or Role.Who or Role.When or Role.Why;

    /// <summary>Whether at least half of what the words tell stands in what is said of one that is named.</summary>
    private static bool Explains(Item[] gloss, HashSet<NodeEntry> named, Lexicon lexicon)
    {
        var telling = gloss
            .SelectMany(i => i.Words)
            .Where(w => !w.IsMark && lexicon.OwnWords.IsTelling(w) && !FunctionWords.Carries(w))
            .ToArray();
        return telling.Length > 0 && named.Max(node => telling.Count(w => lexicon.OwnWords.Fits(w, node))) * 2 >= telling.Length;
    }
}
