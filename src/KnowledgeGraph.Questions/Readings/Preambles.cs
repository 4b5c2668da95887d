namespace KnowledgeGraph.Questions;

/// <summary>
/// Finds what is told beside a question that says itself what it is about: <c>the curator is furious. Who painted X?</c>, <c>what is
/// wrong with X, so that I can ask</c>. Only consulted where the question is not read with it.
/// </summary>
internal static class Preambles
{
    /// <summary>A question without what is told beside it.</summary>
    /// <param name="Question">The rest.</param>
    /// <param name="Aside">What is told.</param>
    public sealed record Split(IReadOnlyList<Item> Question, IReadOnlyList<Item> Aside);

    /// <summary>The ways to part it, what leaves most of the question first.</summary>
    public static IEnumerable<Split> Part(IReadOnlyList<Item> items) =>
        Enumerable.Range(1, Math.Max(0, items.Count - 2)).Select(at => Before(items, at) ?? Behind(items, at)).OfType<Split>();

    /// <summary><c>guests are on their way, how long does X take</c>: what is told before the question; null for none.</summary>
    private static Split? Before(IReadOnlyList<Item> items, int at)
    {
        var isSentence = FollowUpWords.FullStop.Text == items[at].Text || ClauseWords.Trailing.Is(items[at]);
        if (!isSentence && !items[at].EndsClause && !MentionWords.Comma.Begins(items[at]))
            return null;
        var (told, question) = (items.Take(at).ToArray(), items.Skip(at + 1).ToArray());
        return at > 1 && (isSentence || IsSentence(told)) && IsWhole(question) && SaysNothing(told, question) && !Asks(told)
            ? new Split(question, told)
            : null;
    }

    /// <summary><c>what is wrong with X, so that I can ask</c>: what the answer is for; null for none.</summary>
    private static Split? Behind(IReadOnlyList<Item> items, int at)
    {
        var told = items.Skip(at + 1).ToArray();
        return
            MentionWords.Comma.Begins(items[at])
            && ClauseWords.Therefore.Begins(told[0])
            && told.Skip(1).SkipWhile(ClauseWords.Demonstratives.Is).ToArray() is [var asker, { Role: Role.Can }, ..]
            && ClauseWords.Asker.Begins(asker)
            && told.All(i => !i.Nodes.Any(IsNamed) && i.Number is null && !i.Has<ValueMeaning>())
            ? new Split([.. items.Take(at)], told)
            : null;
    }

    /// <summary>Whether a question names what it is about, points to nothing before it, and wishes for no advice, which hangs on what was told.</summary>
    private static bool IsWhole(Item[] question) =>
        question.Any(i => i.Nodes.Any(IsNamed) || i.Has<ValueMeaning>())
        && (Asks(question) || question.Any(i => Clauses.IsAsking(i) || i.Has<PropertyMeaning>()))
        && !Clauses.Advises(question)
        && !Clauses.TakesUpTold([.. question]);

    /// <summary>Whether it begins as a question or a wish does.</summary>
    private static bool Asks(Item[] clause) => clause.FirstOrDefault(i => !Draft.IsEmpty(i)) is { } first && Clauses.IsAsking(first);

    /// <summary>Whether what is told names, counts and restricts nothing of what is asked.</summary>
    private static bool SaysNothing(Item[] told, Item[] question) =>
        !told.Any(i => i.Number is not null and not 1 || i.Has<ValueMeaning>())
        && !ClauseWords.Conditional.Begins(told[0])
        && (told.SelectMany(i => i.Nodes).Where(IsNamed).All(n => Names(question, n.Node)) || Clauses.TellsApart(told, question))
        && told.Where(i => !i.Is(Role.Filler))
            .SelectMany(i => i.Types)
            .All(type => question.Any(i => i.Types.Contains(type) || i.Nodes.Any(n => n.Node.Type == type)));

    private static bool Names(Item[] question, NodeEntry node) => question.Any(i => i.Nodes.Any(n => n.Node == node));

    private static bool IsNamed(NodeMeaning named) => named.By is NamedBy.Name or NamedBy.Alias;

    /// <summary><c>legal is nervous</c>, <c>need it for a slide</c>: something is said by itself, and it is no part of the question.</summary>
    private static bool IsSentence(Item[] told) =>
        told.Where((item, i) => i > 0 && item.Role is Role.Be or Role.Have or Role.Can).Any()
        || told.Any(ClauseWords.Oneself.IsIn)
        || ClauseWords.Curious.Begins(told[0]);
}
