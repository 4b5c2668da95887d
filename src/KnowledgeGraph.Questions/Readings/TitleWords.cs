using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Takes what works are said to be about, where nothing in the graph is called so, for words of their titles: <c>which paper is about
/// Kazakh</c> asks for the papers with that word in the title, <c>a paper about the moral alignment of agents</c> for those with its words.
/// </summary>
internal static class TitleWords
{
    private const int EnoughForSure = 2;

    /// <summary>The question with the subject as words of a title; null where none is told, or no title holds the words.</summary>
    /// <param name="items">A question that was refused.</param>
    /// <param name="unread">The positions of the words of it that could not be read.</param>
    /// <param name="lexicon">The names in the graph.</param>
    public static IReadOnlyList<Item>? Replace(IReadOnlyList<Item> items, IReadOnlyList<int> unread, Lexicon lexicon)
    {
        if (items.SelectMany(Titled).Distinct().ToArray() is not [var title])
            return null;
        var about = Draft.Index(items, 1, i => CheckWords.About.Is(i) || MentionWords.On.Is(i));
        var end = about < 0 ? -1 : EndOfSubject(items, about + 1);
        return
            about > 0
            && LeadsFromWork(items, about)
            && end > about + 1
            && !items[about + 1].IsNounOrName
            && unread.All(i => i >= about && i < end)
            && Phrases([.. items.Skip(about + 1).Take(end - about - 1).SelectMany(i => i.Words)], title, lexicon) is { Count: > 0 } phrases
            ? [.. items.Take(about), .. phrases.SelectMany(words => Holding(title, words)), .. items.Skip(end)]
            : null;
    }

    /// <summary>Whether several words that tell something stand in one title, so that hardly anything else is described by them.</summary>
    /// <param name="titled">The question with words of a title.</param>
    /// <param name="lexicon">The names in the graph.</param>
    public static bool IsSure(IReadOnlyList<Item> titled, Lexicon lexicon) =>
        titled
            .SkipWhile(i => i != JoinWords.WordItem)
            .Where(i => i is { Role: null, Meanings.Count: 0, Words: [var word] } && lexicon.OwnWords.IsTelling(word))
            .Skip(EnoughForSure - 1)
            .Any();

    /// <summary><c>with the word Kazakh in the title</c>.</summary>
    private static IEnumerable<Item> Holding(Property title, IReadOnlyList<Token> words) =>
        [
            JoinWords.WithItem,
            JoinWords.WordItem,
            .. words.Select(w => new Item([w], null, [])),
            JoinWords.InItem,
            new Item(Tokenizer.Read(SchemaWords.Split(title.Name)), null, [new PropertyMeaning(title)]),
        ];

    /// <summary>The subject as it stands in a title, else each of its words as all titles that have them all spell it; none where no title has.</summary>
    private static IReadOnlyList<IReadOnlyList<Token>> Phrases(Token[] subject, Property title, Lexicon lexicon)
    {
        var titles = lexicon.Nodes.Where(n => n.Type == title.Entity).Select(n => n.Title ?? n.Name);
        if (subject.Any(w => !FunctionWords.Carries(w)) && titles.Any(text => TextConditions.IsIn(text, subject)))
            return [subject];
        var telling = subject.Where(lexicon.OwnWords.IsTelling).DistinctBy(OwnWords.RootOf).ToArray();
        var spelt = titles.Select(text => Spelt(telling, Tokenizer.Read(text))).OfType<Token[]>().ToArray();
        return
            telling.Length == 0
            || spelt.Length == 0
            || spelt.Any(words => !words.Select(w => w.Word).SequenceEqual(spelt[0].Select(w => w.Word)))
            ? []
            : [.. spelt[0].Select(word => new[] { word })];
    }

    /// <summary>The words of a title that are of the same roots; null where it lacks one.</summary>
    private static Token[]? Spelt(IReadOnlyList<Token> words, IReadOnlyList<Token> title)
    {
        var found = words.Select(w => title.FirstOrDefault(t => OwnWords.RootOf(t) == OwnWords.RootOf(w))).OfType<Token>().ToArray();
        return found.Length == words.Count ? found : null;
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

    /// <summary>Where a subject ends that begins there: <c>offline reinforcement learning</c>, <c>the alignment of agents</c>.</summary>
    private static int EndOfSubject(IReadOnlyList<Item> items, int start)
    {
        var end = start;
        while (
            end < items.Count && (GoesOn(items[end]) || end > start && end + 1 < items.Count && Joins(items[end]) && GoesOn(items[end + 1]))
        )
            end++;
        return end;
    }

    private static bool Joins(Item item) => item.Role is Role.Of or Role.For;

    /// <summary>Whether an item goes on with a subject: <c>offline reinforcement learning</c>.</summary>
    private static bool GoesOn(Item item) => !item.IsMark && item.Number is null && item.Role is null or Role.Filler;
}
