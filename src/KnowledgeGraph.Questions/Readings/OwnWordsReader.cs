using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Takes the words that nothing else accounts for as a description of one node, when one stands out.</summary>
internal static class OwnWordsReader
{
    private const double Enough = 0.42, Margin = 0.07, ContextEnough = 0.35, ContextMargin = 0.08;

    /// <summary>The items with the described node in place of the words, and a sentence that says so; null when no node stands out.</summary>
    public static (IReadOnlyList<Item> Items, string Note)? Replace(
        IReadOnlyList<Item> items, IReadOnlyList<int> unread, IReadOnlyList<Mention> mentions, Lexicon lexicon, Connections connections)
    {
        if (unread.Any(i => items[i].Role is Role.Opinion or Role.Instruction && unread.Count == 1)) return null;
        if (unread.Any(i => items[i].Role is Role.Except or Role.Than or Role.Same or Role.Other or Role.Only or Role.MoreThan or Role.LessThan or Role.AtLeast or Role.AtMost)) return null;
        var positions = Span(items, unread);
        var words = positions.SelectMany(i => items[i].Words).Where(w => !w.IsMark && FunctionWords.Of(w) is null).ToArray();
        if (words.Length == 0) return null;
        var alike = Coordinated(items, positions[0], mentions);
        var about = mentions.SelectMany(m => m.Type is { } t ? [t] : m.Choices.Select(c => c[0].Type)).ToHashSet();
        var ranked = lexicon.OwnWords.Rank(words, node => alike is not null ? node.Type == alike : about.Count == 0 || about.Any(t => t != node.Type && connections.Between(t, node.Type).Any(w => w.Steps.Count <= 2)));
        if (ranked.Count == 0 || ranked[0].Score < Enough || ranked[0].Words * 4 < words.Length * 3 || (ranked[0].Words < 2 && alike is null) || (ranked.Count > 1 && ranked[0].Score - ranked[1].Score < Margin)) return null;
        var node = ranked[0].Node;
        var item = new Item(words, null, [new NodeMeaning(node, NamedBy.OwnWords)]);
        var replaced = items.Select((old, i) => i == positions[0] ? item : positions.Contains(i) ? null : old).OfType<Item>().ToArray();
        return (replaced, $"“{item.Text}” was taken for {node.Name}.");
    }

    /// <summary>The type of the name that <c>and</c> or <c>or</c> joins the words to; null for none.</summary>
    private static NodeType? Coordinated(IReadOnlyList<Item> items, int at, IReadOnlyList<Mention> mentions)
    {
        var before = at - 1;
        while (before >= 0 && Draft.IsEmpty(items[before])) before--;
        if (before < 0 || items[before].Role is not (Role.And or Role.Or)) return null;
        return mentions.LastOrDefault(m => m.At < before && m.Choices.Count > 0)?.Choices[0][0].Type;
    }

    /// <summary>The items with what stands before the question itself taken for a description of one node that the question can ask about.</summary>
    public static (IReadOnlyList<Item> Items, string Note)? ReplaceContext(IReadOnlyList<Item> items, Lexicon lexicon, Connections connections)
    {
        var end = items.ToList().FindLastIndex(items.Count - 2, i => i.EndsClause);
        if (end <= 0) return null;
        var question = items.Skip(end + 1).ToArray();
        var types = question.SelectMany(i => i.Meanings.OfType<TypeMeaning>()).Select(m => m.Type).ToHashSet();
        var verbs = question.Where(i => !i.Has<TypeMeaning>() && !i.Is(Role.Have)).SelectMany(i => i.Meanings.OfType<RelationshipMeaning>()).Select(m => m.Relationship).ToArray();
        var about = verbs.SelectMany(r => new[] { r.Source as NodeType, r.Target as NodeType }).OfType<NodeType>().Except(types).ToHashSet();
        var words = items.Take(end).SelectMany(i => i.Words).Where(w => !w.IsMark && (FunctionWords.Of(w.Word) is null or Role.Opinion or Role.Only)).ToArray();
        if (words.Length < 2 || types.Count + about.Count == 0) return null;
        var ranked = lexicon.OwnWords.Rank(words, node => about.Contains(node.Type) || about.Count == 0 && types.Any(t => connections.Between(t, node.Type) is [{ Steps.Count: 1 }, ..]));
        if (ranked.Count == 0 || ranked[0].Score < ContextEnough || ranked[0].Words < 2 || ranked.Count > 1 && ranked[0].Score - ranked[1].Score < ContextMargin) return null;
        var item = new Item(words, null, [new NodeMeaning(ranked[0].Node, NamedBy.OwnWords)]);
        return ([item, items[end], .. question], $"“{item.Text}” was taken for {ranked[0].Node.Name}.");
    }

    /// <summary>The unread words with what stands between them, verbs and values that may belong to the description included.</summary>
    private static int[] Span(IReadOnlyList<Item> items, IReadOnlyList<int> unread)
    {
        var (from, to) = (unread.Min(), unread.Max());
        while (from > 0 && CanJoin(items[from - 1])) from--;
        while (to + 1 < items.Count && (CanJoin(items[to + 1]) || items[to + 1].Role is Role.Of or Role.In)) to++;
        while (to > from && (Draft.IsEmpty(items[to]) || items[to].Role is Role.Of or Role.In)) to--;
        while (from < to && Draft.IsEmpty(items[from])) from++;
        return [.. Enumerable.Range(from, to - from + 1).Where(i => unread.Contains(i) || CanJoin(items[i]) || items[i].Role is Role.Together or Role.Opinion or Role.After or Role.Before or Role.And or Role.Of or Role.In or Role.For or Role.With)];
    }

    private static bool CanJoin(Item item) => !item.IsMark && item.Nodes.All(n => n.By != NamedBy.Name) && !item.Has<TypeMeaning>() && item.Number is null
        && item.Role is null or Role.Filler && !item.Has<RelationshipMeaning>();
}
