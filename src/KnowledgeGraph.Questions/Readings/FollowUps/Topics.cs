namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads a question before which it is said of which of the last answer it is asked: <c>the oldest of them, who made it?</c>, <c>not X,
/// the other one: what is its year?</c>, <c>the one from 2025, where was it shown?</c>.
/// </summary>
/// <param name="Words">The words that say of which.</param>
/// <param name="Question">The question.</param>
/// <param name="Pronoun">Where in it they are taken up.</param>
internal sealed record Topics(IReadOnlyList<Item> Words, IReadOnlyList<Item> Question, int Pronoun)
{
    /// <summary>The parts of a question; null where nothing is said before it.</summary>
    public static Topics? Part(IReadOnlyList<Item> items, Conversation earlier)
    {
        if (earlier.Last is not { Reading.Ask: Ask.List or Ask.Count or Ask.Rank })
            return null;
        var start = items.TakeWhile(IsOpener).Count();
        var mark = Enumerable.Range(0, items.Count).LastOrDefault(i => items[i].IsMark && i > start && AsksOfIt(items, i), -1);
        if (mark < 0)
            return null;
        var words = items.Take(mark).Skip(start).ToArray();
        var question = items.Skip(mark + 1).ToArray();
        var pronoun = Array.FindIndex(question, i => i is { Role: Role.Singular or Role.Plural, Words.Count: 1 });
        return SaysWhich(words, start > 0 && FormWords.The.Ends(items[start - 1])) ? new Topics(words, question, pronoun) : null;
    }

    /// <summary>Where the words ask for an end of an order: the question which one that is, and what becomes of this one then; null for others.</summary>
    public Nested? Ranked() =>
        Words.Where(Roles.IsExtreme).ToArray() is [var extreme]
        && Words.All(i => i == extreme || IsSmall(i) || i is { Number: not null, IsNounOrName: false })
            ? new Nested([.. FollowUpWords.WhichAre, extreme], [.. Question.Take(Pronoun)], Words, Behind)
            : null;

    /// <summary>The question about what the words say of the last answer; null where they say nothing that can be told without the data.</summary>
    public Outcome? Read(QuestionParser parser, Sequel sequel)
    {
        if (Chosen(sequel) is not { } chosen)
            return null;
        if (chosen.Nodes.Count == 1)
            return parser.ReadTurn([.. Question.Take(Pronoun), Nouns.Of(chosen.Nodes[0]), .. Behind], Conversation.None, false);
        var them = FormWords.Owners.Is(Question[Pronoun]) ? FollowUpWords.Their : FollowUpWords.Them;
        return parser.ReadTurn(
            [.. Question.Take(Pronoun), them, .. Question.Skip(Pronoun + 1)],
            sequel.Earlier.After(new Reading(Ask.List, chosen)),
            false
        );
    }

    private IReadOnlyList<Item> Behind =>
        [.. FormWords.Owners.Is(Question[Pronoun]) ? FollowUpWords.Genitive : [], .. Question.Skip(Pronoun + 1)];

    private Thing? Chosen(Sequel sequel)
    {
        var named = Words.SelectMany(i => i.Nodes).Select(n => n.Node).ToHashSet();
        if (Words.FirstOrDefault(i => i.Is(Role.Rest)) is { } other)
            return Words.Any(i => i.Is(Role.Not)) && sequel.Last.Found.Where(n => !named.Contains(n)).ToArray() is [var left]
                    ? Antecedents.Only([left])
                : named.Count == 0 && Antecedents.Of(other, sequel.Earlier) is [var rest, ..] ? rest
                : null;
        if (Words.FirstOrDefault(i => i.Is(Role.Nth)) is { } nth)
            return Words.All(i => i == nth || IsSmall(i)) && Antecedents.Of(nth, sequel.Earlier) is [var place, ..] ? place : null;
        return Words.Any(FollowUpWords.One.IsIn) && !Words.Any(i => i.Role is Role.Not or Role.Except)
            ? Narrowing.Chosen(sequel, [.. Words.Where(i => !FollowUpWords.One.Is(i) && !FormWords.The.Is(i))])
            : null;
    }

    /// <summary>Whether words begin so as to say which one is meant, and ask nothing.</summary>
    private static bool SaysWhich(IReadOnlyList<Item> words, bool isDefinite) =>
        words.Count > 0
        && (isDefinite || FormWords.The.Begins(words[0]) || words[0].Is(Role.Not) || words[0].Is(Role.Rest) || words[0].Is(Role.Nth))
        && !words.Any(i => Roles.Asks(i) || i.Role is Role.Be or Role.Do or Role.Have || i.IsVerb);

    /// <summary>Whether what stands behind a mark asks something of what a pronoun in it takes up.</summary>
    private static bool AsksOfIt(IReadOnlyList<Item> items, int mark) =>
        items.Skip(mark + 1).FirstOrDefault(i => !Draft.IsEmpty(i)) is { } first
        && (
            Roles.Asks(first)
            || first.Role is Role.Be or Role.Do or Role.Have or Role.Can
            || items[mark + 1].Role is Role.In or Role.For or Role.With or Role.By
        )
        && items.Skip(mark + 1).Any(i => i is { Role: Role.Singular or Role.Plural, Words.Count: 1 })
        && items.Skip(mark + 1).Any(i => Roles.Asks(i) || i.Role is Role.Be or Role.Do or Role.Have or Role.Can);

    private static bool IsOpener(Item item) =>
        item.IsMark || item.Role is Role.And or Role.Also || Draft.IsEmpty(item) && !FormWords.The.Is(item);

    private static bool IsSmall(Item item) => Draft.IsEmpty(item) || item.Role is Role.Plural or Role.Pair or Role.Of;
}
