namespace KnowledgeGraph.Questions;

/// <summary>
/// Names that stand for more than themselves: <c>works by X or her pupils</c> are those of any of them, and <c>the pupils of X and
/// their pupils</c> are those of X and of the first ones.
/// </summary>
internal sealed class Theirs(Lexicon lexicon, Connections connections)
{
    /// <summary>A question with all that a name stands for in its place, and what is said of that.</summary>
    public sealed record Expanded(IReadOnlyList<Item> Items, string Note);

    /// <summary>The question with such a name written out; null where it has none.</summary>
    public Expanded? Expand(IReadOnlyList<Item> items)
    {
        for (var joint = 1; joint + 1 < items.Count; joint++)
            if (
                (Roles.IsAnd(items[joint]) || items[joint].Is(Role.Or))
                && Tail(items, joint) is var (noun, end)
                && Name(items, joint, noun) is var name and >= 0
                && Next(items[noun], items[name]) is { Count: > 0 } next
            )
                return new Expanded(
                    [
                        .. items.Take(name + 1),
                        .. next.SelectMany(node => new[] { JoinWords.OrItem, Nouns.Of(node) }),
                        .. items.Take(joint).Skip(name + 1).Where((i, k) => name + 1 + k < joint - 1 || !i.IsMark),
                        .. items.Skip(end),
                    ],
                    $"The {items[noun].Text} of {items[name].Nodes.First().Node.Name}: {Inflection.Join([.. next.Select(n => n.Name)])}."
                );
        return null;
    }

    /// <summary>The noun behind <c>or her</c>, or behind <c>and the</c> and before <c>of those</c>, and where such a tail ends; null where none follows.</summary>
    private static (int Noun, int End)? Tail(IReadOnlyList<Item> items, int joint)
    {
        var noun = joint + 1;
        while (
            noun < items.Count
            && (items[noun].Number is 1 || MentionWords.AnyOne.Is(items[noun]) || noun > joint + 1 && MentionWords.Of.Is(items[noun]))
        )
            noun++;
        if (noun >= items.Count)
            return null;
        if (LinkWords.Possessives.Is(items[noun]))
            return noun + 1 < items.Count && IsRelated(items[noun + 1]) ? (noun + 1, noun + 2) : null;
        if (FormWords.The.Is(items[noun]))
            noun++;
        if (noun >= items.Count || !IsRelated(items[noun]))
            return null;
        var end = noun + 1;
        while (end < items.Count && (IsPointer(items[end]) || MentionWords.Of.Is(items[end]) || IsSame(items[end], items[noun])))
            end++;
        return end > noun + 1 && items.Take(end).Skip(noun).Any(IsPointer) ? (noun, end) : null;
    }

    private static bool IsPointer(Item item) => item.Is(Role.Plural) || LinkWords.Possessives.Is(item);

    private static bool IsRelated(Item item) => !item.Nodes.Any() && item.Has<RelationshipMeaning>();

    private static bool IsSame(Item one, Item two) => one.Words[^1].Stem == two.Words[^1].Stem;

    /// <summary>The only name before, where the same noun was said of it already or where it stands directly before; -1 for none.</summary>
    private static int Name(IReadOnlyList<Item> items, int joint, int noun)
    {
        var names = Enumerable.Range(0, joint).Where(i => items[i].Nodes.Any() && !items[i].Has<TypeMeaning>()).ToArray();
        if (names is not [var name] || items[name].Nodes.Count() != 1)
            return -1;
        var isSaidOfIt = items.Take(joint).Any(i => IsSame(i, items[noun]));
        var isBeside = name == joint - 1 && items.Take(noun).Skip(joint).Any(LinkWords.Possessives.Is);
        return isSaidOfIt || isBeside && (items[joint].Is(Role.Or) || name > 0 && items[name - 1].Is(Role.By)) ? name : -1;
    }

    /// <summary>What a noun says of a named thing: others of its type.</summary>
    private List<NodeEntry> Next(Item noun, Item named)
    {
        var node = named.Nodes.First().Node;
        var draft = new Draft([noun, RankWords.OfItem, named], lexicon, connections, Conversation.None);
        return RelationalNouns.Read(draft, 0)?.Nouns.FirstOrDefault(n => n.Source == node.Type && n.Target == node.Type) is { } way
            ? [.. lexicon.NextTo(way, node)]
            : [];
    }
}
