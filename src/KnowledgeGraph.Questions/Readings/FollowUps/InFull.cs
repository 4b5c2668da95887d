namespace KnowledgeGraph.Questions;

/// <summary>Says in full what a question behind another leaves unsaid, for those that are not read as they stand.</summary>
internal static class InFull
{
    /// <summary>The question with what its pronoun can stand for, the likeliest first, and what it still takes up of earlier turns.</summary>
    public static IEnumerable<(IReadOnlyList<Item> Items, Conversation Earlier)> Of(IReadOnlyList<Item> items, Conversation earlier) =>
        earlier.Last is null
            ? []
            : ByName(items, earlier)
                .Concat(ByNames(items, earlier))
                .Select(named => (named, Conversation.None))
                .Concat(OfThem(items).Select(asked => (asked, earlier)));

    /// <summary><c>which of the two is older</c>: which is older, A or B; the same question where it compares no two.</summary>
    public static IReadOnlyList<Item> Choice(IReadOnlyList<Item> items, Conversation earlier)
    {
        var at = items.ToList().FindIndex(i => i.Is(Role.Pair) && MentionWords.Which.Begins(i));
        if (at < 0 || earlier.Last is null || !items.Skip(at + 1).Any(Compares) || items.Any(i => i.Nodes.Any()))
            return items;
        if (Antecedents.Of(Role.Pair, earlier).Select(thing => thing.Nodes[0]).ToArray() is not [var one, var other])
            return items;
        return
        [
            .. FollowUpWords.Which,
            .. items.Skip(at + 1).Where(i => !i.IsMark),
            FollowUpWords.Comma,
            Name(one),
            FollowUpWords.Or,
            Name(other),
        ];
    }

    /// <summary>Whether a word compares two: <c>older</c>, <c>more</c>.</summary>
    public static bool Compares(Item item) => Comparatives.Of(item) is not null || Comparatives.IsOfNumber(item);

    /// <summary><c>it</c> by its name, so that everything that can be asked of a name can be asked of it.</summary>
    private static IEnumerable<IReadOnlyList<Item>> ByName(IReadOnlyList<Item> items, Conversation earlier)
    {
        if (items.Any(i => i.Nodes.Any() && !i.Has<TypeMeaning>()))
            return [];
        var at = Enumerable
            .Range(0, items.Count)
            .FirstOrDefault(
                i => items[i].Role is Role.Singular or Role.Nth or Role.Rest or Role.Latter or Role.Former || IsTold(items, i),
                -1
            );
        return at < 0
            ? []
            : Antecedents
                .Of(items[at], earlier)
                .Where(thing => thing.Nodes.Count == 1)
                .Select(thing => thing.Nodes[0])
                .Distinct()
                .Select(node => Put(items, at, node));
    }

    /// <summary><c>are both in the same class</c>: the two that were spoken of by their names.</summary>
    private static IEnumerable<IReadOnlyList<Item>> ByNames(IReadOnlyList<Item> items, Conversation earlier)
    {
        var at = items.ToList().FindIndex(i => i.Role is Role.Both or Role.Pair or Role.Plural);
        return at < 0 || !items.Any(i => i.Is(Role.Same)) || Antecedents.Of(Role.Pair, earlier).ToArray() is not [var one, var two]
            ? []
            :
            [
                [.. items.Take(at), Name(one.Nodes[0]), JoinWords.AndItem, Name(two.Nodes[0]), .. items.Skip(at + 1)],
            ];
    }

    /// <summary><c>what could be done about that</c>, at the end.</summary>
    private static bool IsTold(IReadOnlyList<Item> items, int i) =>
        i > 0 && items[i].Is(Role.Filler) && ClauseWords.ToldAtTheEnd.Is(items[i]) && items.Skip(i + 1).All(Draft.IsEmpty);

    private static Item Name(NodeEntry node) => new(Tokenizer.Read(node.Name), null, [new NodeMeaning(node, NamedBy.Name)]);

    private static IReadOnlyList<Item> Put(IReadOnlyList<Item> items, int at, NodeEntry node) =>
        [.. items.Take(at), Name(node), .. FormWords.Owners.Is(items[at]) ? FollowUpWords.Genitive : [], .. items.Skip(at + 1)];

    /// <summary><c>which one has the most papers</c>, <c>which are on display</c>: which of them.</summary>
    private static IEnumerable<IReadOnlyList<Item>> OfThem(IReadOnlyList<Item> items)
    {
        var at = items.TakeWhile(i => i.IsMark || i.Is(Role.And) || i.Is(Role.Plural) && MentionWords.OfThem.Begins(i)).Count();
        if (at + 1 >= items.Count || !items[at].Is(Role.What) || !MentionWords.Which.Begins(items[at]) || items[at + 1].IsNounOrName)
            return [];
        return
        [
            [.. items.Take(at).Where(i => !i.Is(Role.Plural)), .. FollowUpWords.WhichOfThem, .. items.Skip(at + 1)],
        ];
    }
}
