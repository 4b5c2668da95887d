namespace KnowledgeGraph.Questions;

/// <summary>
/// Puts a pronoun where other words stand for what was answered: <c>those three</c>, <c>either of them</c>, <c>that person</c>,
/// <c>none of them is …</c>.
/// </summary>
internal static class Substitutes
{
    private static readonly Func<IReadOnlyList<Item>, Conversation, IReadOnlyList<Item>?>[] Stages =
    [
        FirstFew,
        SoMany,
        Either,
        ThatPerson,
        None,
    ];

    /// <summary>The question with the pronouns; the same where it has no such words.</summary>
    public static IReadOnlyList<Item> Put(IReadOnlyList<Item> items, Conversation earlier) =>
        earlier.Last is null ? items : Stages.Aggregate(items, (said, stage) => stage(said, earlier) ?? said);

    /// <summary><c>the first two</c>, <c>the last three of them</c>: so many of what was found, by their names.</summary>
    private static IReadOnlyList<Item>? FirstFew(IReadOnlyList<Item> items, Conversation earlier)
    {
        var number = Draft.Index(items, 0, i => i is { Number: > 1, IsNounOrName: false } && !Numbers.IsYear(i.Number.Value));
        if (number < 1 || items.Skip(number + 1).FirstOrDefault(i => !i.IsMark) is { IsNounOrName: true })
            return null;
        var (end, found) = (items[number - 1], Antecedents.InOrder(earlier));
        var isFirst = end.Words.Any(w => Numbers.Ordinal(w.Word) == 1) || FollowUpWords.Top.Ends(end);
        var count = (int)items[number].Number!.Value;
        if (!isFirst && !FollowUpWords.End.Ends(end) || found.Count < count)
            return null;
        var from = number > 1 && FormWords.The.Is(items[number - 2]) ? number - 2 : number - 1;
        var behind = items.Skip(number + 1).SkipWhile(i => i.Is(Role.Plural) && MentionWords.Of.Begins(i)).ToArray();
        return
            items.Take(from).Concat(behind).All(i => Draft.IsEmpty(i) || i.Role is Role.And or Role.List or Role.What or Role.Be)
            || behind.FirstOrDefault(i => !i.IsMark) is { Role: Role.By or Role.With or Role.In or Role.Of or Role.For }
            ? null
            : [.. items.Take(from), Objects.Among([.. isFirst ? found.Take(count) : found.TakeLast(count)]), .. behind];
    }

    /// <summary><c>those three</c>, <c>these four</c>, <c>do all three …</c>: them, where so many were found.</summary>
    private static IReadOnlyList<Item>? SoMany(IReadOnlyList<Item> items, Conversation earlier)
    {
        var at = Enumerable.Range(0, items.Count).FirstOrDefault(i => IsSeveral(items[i]) || IsNumberOfThem(items, i), -1);
        if (at < 0 || Number(items[at]) != earlier.Last!.Found.Count)
            return null;
        var from = IsSeveral(items[at]) ? at : at - 1;
        var them =
            MentionWords.Which.Begins(items[from]) ? FollowUpWords.WhichOfThem[0]
            : MentionWords.All.Begins(items[from]) ? FollowUpWords.AllOfThem
            : MentionWords.Of.Begins(items[from]) ? FollowUpWords.OfThem
            : FollowUpWords.Them;
        return [.. items.Take(from), them, .. items.Skip(at + 1)];
    }

    /// <summary><c>those three</c>, said as one; of two, either may be meant by itself.</summary>
    private static bool IsSeveral(Item item) => item.Is(Role.Pair) && Number(item) > 2;

    /// <summary>The number behind <c>these</c>, where no noun follows it.</summary>
    private static bool IsNumberOfThem(IReadOnlyList<Item> items, int at) =>
        at > 0
        && items[at] is { Number: > 1 and var number, IsNounOrName: false }
        && !Numbers.IsYear(number)
        && items[at - 1].Is(Role.Plural)
        && MentionWords.Demonstratives.Ends(items[at - 1])
        && !items.Skip(at + 1).Take(2).Any(i => i.IsNounOrName);

    private static double? Number(Item item) => item.Number ?? item.Words.Select(Numbers.Of).FirstOrDefault(n => n is not null);

    /// <summary><c>do either of them …</c>, <c>has either author …</c>: any of the two that were found.</summary>
    private static IReadOnlyList<Item>? Either(IReadOnlyList<Item> items, Conversation earlier)
    {
        var at = Draft.Index(items, 0, CheckWords.Either.Is);
        return
            at > 0
            && at + 1 < items.Count
            && earlier.Last!.Found is [var one, _]
            && items[at - 1].Role is Role.Do or Role.Be or Role.Have or Role.Can
            && !items.Skip(at + 1).Any(i => i.Is(Role.Or))
            && (
                items[at + 1].Role is Role.Plural or Role.Pair && MentionWords.Of.Begins(items[at + 1])
                || items[at + 1].Types.Contains(one.Type)
            )
            ? [.. items.Take(at), FollowUpWords.AnyOfThem, .. items.Skip(at + 2)]
            : null;
    }

    /// <summary><c>did that person …</c>, where nothing is called so: he or she.</summary>
    private static IReadOnlyList<Item>? ThatPerson(IReadOnlyList<Item> items, Conversation earlier)
    {
        var noun = Draft.Index(items, 1, i => i.Words.Count == 1 && Sorts.IsPersonWord(i.Words[0].Word));
        return
            noun > 0
            && MentionWords.Demonstratives.Is(items[noun - 1])
            && !English.IsPlural(items[noun].Words[0].Word)
            && !FormWords.People.Is(items[noun])
            && !items[noun].Nodes.Any()
            && !items[noun].Types.Any(type => Antecedents.OfType(type, false, earlier) is not null)
            && Antecedents.Of(FollowUpWords.Person, earlier) is [{ Nodes.Count: 1 } thing, ..]
            && Sorts.IsPerson(thing.Type)
            ? [.. items.Take(noun - 1), FollowUpWords.Person, .. items.Skip(noun + 1)]
            : null;
    }

    /// <summary><c>so none of them is from 2025?</c>, <c>nothing in X?</c>: whether any of them is.</summary>
    private static IReadOnlyList<Item>? None(IReadOnlyList<Item> items, Conversation earlier)
    {
        var none = items.TakeWhile(i => Draft.IsEmpty(i) || i.Role is Role.And or Role.Also).Count();
        if (
            none + 1 >= items.Count
            || !items[none].Is(Role.Not)
            || !MentionWords.NoOne.Begins(items[none]) && !(items[none].Words.Count > 1 && FollowUpWords.NoOne.IsAll(items[none]))
            || earlier.Last is not { Reading.Ask: Ask.List or Ask.Count }
            || items.Skip(none + 1).Any(Roles.Asks)
            || items.Take(none).Any(FollowUpWords.But.IsIn)
            || FollowUpWords.FullStop.Text == items[^1].Text
        )
            return null;
        var rest = items.Skip(none + 1).SkipWhile(i => i.Role is Role.Plural or Role.Pair or Role.Of && !i.IsNounOrName).ToArray();
        return rest is [{ Role: Role.Be or Role.Do or Role.Have } verb, ..] ? [verb, FollowUpWords.AnyOfThem, .. rest.Skip(1)]
            : rest is [{ IsVerb: true }, ..] ? [JoinWords.DoesItem, FollowUpWords.AnyOfThem, .. rest]
            : [FollowUpWords.Are, FollowUpWords.AnyOfThem, .. rest];
    }
}
