using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads what puts another question in the place of the last one, not a narrower one: <c>forget those. Which X …?</c>, <c>instead of these, show
/// me the X that …</c>, <c>sorry, not those, the X that …</c>, <c>the same question, but for X that …</c>, <c>what about the ones that … instead?</c>,
/// <c>and the X that …?</c>.
/// </summary>
/// <param name="Question">What is asked now: a question, or a noun with its conditions.</param>
/// <param name="IsWhole">Whether it says itself what is asked for.</param>
/// <param name="NamesSort">Whether it says the noun again.</param>
internal sealed record Anew(IReadOnlyList<Item> Question, bool IsWhole, bool NamesSort)
{
    /// <summary>Whether it takes the last question back, so that it cannot go on with that.</summary>
    public bool TakesBack { get; private init; } = true;

    /// <summary>The new question; null where the words take nothing back, or go on with the last one.</summary>
    public static Anew? Of(IReadOnlyList<Item> items, Conversation earlier)
    {
        if (earlier.Last is not { Reading: { Ask: Ask.List or Ask.Count or Ask.Rank, Root: { Nodes.Count: 0, Type: var type } } })
            return null;
        var start = items.TakeWhile(i => !BeginsQuestion(i) && (i.IsMark || i.Words.All(FollowUpWords.TakingBack.Has))).Count();
        if (start == items.Count || start == 0 && !items.Any(FollowUpWords.Instead.IsIn))
            return null;
        if (Described(items, start, type) is { } described)
            return new Anew(described, false, true) { TakesBack = false };
        var end = items.ToList().FindLastIndex(i => !i.IsMark && !FollowUpWords.Instead.Is(i) && !Draft.IsEmpty(i)) + 1;
        if (!Takes([.. items.Take(start)], items.Skip(Math.Max(start, end))))
            return null;
        var question = items.Take(end).Skip(start).ToArray();
        var noun = Array.FindIndex(
            question,
            i => !Draft.IsEmpty(i) && i.Role is not (Role.All or Role.Each) && (i.Has<TypeMeaning>() || !i.Has<ValueMeaning>())
        );
        return noun < 0 || question.Any(FollowUpWords.Instead.IsIn) ? null
            : question[noun].Role is Role.What or Role.HowMany or Role.Who ? new Anew(question, true, true)
            : question[noun].Types.Contains(type) ? new Anew(question, false, true)
            : question[noun].Is(Role.Plural) && FollowUpWords.Ones.Ends(question[noun]) && noun + 1 < question.Length
                ? new Anew([Nouns.Of(type), .. question.Skip(noun + 1)], false, false)
            : null;
    }

    /// <summary><c>and the layers that X was found in?</c>, <c>now the layers X was found in</c>: the noun with conditions of its own; null for others.</summary>
    private static IReadOnlyList<Item>? Described(IReadOnlyList<Item> items, int start, NodeType type) =>
        items[start].IsPlainNoun
        && items[start].Types.Contains(type)
        && items.Take(start).SelectMany(i => i.Words).All(w => w.IsMark || FollowUpWords.GoingOn.Has(w))
        && items.Take(start).Any(i => !FormWords.The.Is(i))
        && start + 1 < items.Count
        && (
            MentionWords.RelativePronouns.Is(items[start + 1])
            || items.Skip(start + 1).SkipWhile(FormWords.The.Is).First() is { IsNounOfType: false } named && named.Nodes.Any()
        )
        && !items.Any(i =>
            FollowUpWords.Besides.IsIn(i) || FollowUpWords.Instead.IsIn(i) || Roles.Asks(i) && !items.Take(start).Contains(i)
        )
            ? [.. items.Skip(start).Where(i => !i.EndsClause)]
            : null;

    /// <summary>Whether a question is put anew by a fresh reading: of the same sort of thing, and with a condition of its own.</summary>
    /// <param name="fresh">The fresh reading.</param>
    /// <param name="last">The last question.</param>
    public bool Replaces(Reading fresh, Reading last) =>
        fresh is { Ask: Ask.List or Ask.Count, Root.IsWhole: false }
        && fresh.Root.Type == last.Root.Type
        && (NamesSort || last.Root.Where.Count + last.Root.Links.Count + last.Root.Either.Count < 2);

    private static bool BeginsQuestion(Item item) =>
        item.Role is Role.What or Role.HowMany or Role.Who && item.Words.Count < 3
        || item.Has<TypeMeaning>()
        || item.Is(Role.Plural) && FollowUpWords.Ones.Ends(item);

    /// <summary>
    /// Whether the words before the question or behind it take the last one back: <c>instead</c>, <c>no, I meant</c>, <c>forget those.</c>,
    /// <c>replace that with</c>, <c>the same question for</c>.
    /// </summary>
    private static bool Takes(Item[] before, IEnumerable<Item> behind)
    {
        var words = before.SelectMany(i => i.Words).ToArray();
        var refuses = Array.FindIndex(words, FollowUpWords.Refusing.Has);
        return before.Concat(behind).Any(FollowUpWords.Instead.IsIn)
            || words.Any(FollowUpWords.No.Has) && words.Any(w => FollowUpWords.Meant.Has(w) || FollowUpWords.Refusing.Has(w))
            || refuses >= 0
                && words.Skip(refuses + 1).Any(FollowUpWords.Told.Has)
                && words.Skip(refuses + 1).Any(w => w.IsMark || w.Word == "and")
            || words.Any(FollowUpWords.Rethinking.Has)
            || words.Any(w => w.Word == "new") && words.Any(w => w.Word is "question" or "query")
            || words.Any(FollowUpWords.Changing.Has)
                && (
                    words[^1].IsMark && words.Any(FollowUpWords.Told.Has)
                    || LeadsToOther([.. words.Where(w => w.Word is not ("the" or "all"))])
                )
            || words.Any(FollowUpWords.Same.Has) && words.Any(w => w.Word == "but") && words.Any(w => w.Word == "for");
    }

    /// <summary><c>switch to</c>, <c>replace that with</c>, <c>swap those for</c>.</summary>
    private static bool LeadsToOther(Token[] words) =>
        FollowUpWords.ToOther.Has(words[^1]) || words[^1].Word == "for" && words.Any(FollowUpWords.Swapping.Has);
}
