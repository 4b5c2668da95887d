using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Takes what works are said to be about, where nothing in the graph is called so, for words of their titles: <c>which paper is about
/// Kazakh</c> asks for the papers with that word in the title.
/// </summary>
internal static class TitleWords
{
    /// <summary>The question with the subject as words of a title; null where none is told, or no title holds the words.</summary>
    /// <param name="items">A question that was refused.</param>
    /// <param name="unread">The positions of the words of it that could not be read.</param>
    /// <param name="lexicon">The names in the graph.</param>
    public static IReadOnlyList<Item>? Replace(IReadOnlyList<Item> items, IReadOnlyList<int> unread, Lexicon lexicon)
    {
        if (items.SelectMany(Titled).Distinct().ToArray() is not [var title])
            return null;
        var about = Draft.Index(items, 1, i => CheckWords.About.Is(i) || MentionWords.On.Is(i));
        var end = Draft.Index(items, about + 2, i => !GoesOn(i)) is var next and > 0 ? next : items.Count;
        return
            about > 0
            && LeadsFromWork(items, about)
            && end > about + 1
            && !items[about + 1].IsNounOrName
            && GoesOn(items[about + 1])
            && unread.All(i => i >= about && i < end)
            && items.Skip(about + 1).Take(end - about - 1).SelectMany(i => i.Words).ToArray() is var words
            && words.Any(w => !FunctionWords.Carries(w))
            && lexicon.Nodes.Any(n => n.Type == title.Entity && TextConditions.IsIn(n.Title ?? n.Name, words))
            ?
            [
                .. items.Take(about),
                JoinWords.WithItem,
                JoinWords.WordItem,
                .. words.Select(w => new Item([w], null, [])),
                JoinWords.InItem,
                new Item(Tokenizer.Read(SchemaWords.Split(title.Name)), null, [new PropertyMeaning(title)]),
                .. items.Skip(end),
            ]
            : null;
    }

    /// <summary>The titles of what an item is a noun for.</summary>
    private static IEnumerable<Property> Titled(Item item) =>
        item
            .Types.Select(type => type.Citation?.Title ?? SchemaWords.NameProperty(type))
            .OfType<Property>()
            .Where(p => p.Type == ScalarType.String && MentionWords.Title.Has(Tokenizer.Read(SchemaWords.Split(p.Name))[^1]));

    /// <summary><c>papers about</c>, <c>which paper is about</c>: directly behind the work.</summary>
    private static bool LeadsFromWork(IReadOnlyList<Item> items, int about) =>
        items.Take(about).LastOrDefault(i => !i.Is(Role.Be) && !Draft.IsEmpty(i)) is { } work && Titled(work).Any();

    /// <summary>Whether an item goes on with a subject: <c>offline reinforcement learning</c>.</summary>
    private static bool GoesOn(Item item) => !item.IsMark && item.Number is null && item.Role is null or Role.Filler;
}
