namespace KnowledgeGraph.Questions;

/// <summary>
/// Takes out what a question says of a thing in passing: <c>what does X, which is a Y, do about Z</c> asks of X, and takes for granted
/// that it is a Y.
/// </summary>
internal static class Asides
{
    /// <summary>A question without its aside.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="Premise">Whether the aside is so, as a question of its own.</param>
    public sealed record Parted(IReadOnlyList<Item> Question, IReadOnlyList<Item> Premise);

    /// <summary>The question without its aside; null where it has none.</summary>
    public static Parted? Part(IReadOnlyList<Item> items) => Given(items) ?? Told(items) ?? InPassing(items);

    /// <summary><c>X appeared in a journal; in which volume?</c>: a question without a subject is asked of what was told of.</summary>
    private static Parted? Told(IReadOnlyList<Item> items)
    {
        var end = items.ToList().FindIndex(i => i.EndsClause);
        if (end < 0)
            return null;
        var told = items.Take(end).ToArray();
        var question = items.Skip(end + 1).Where(i => !i.IsMark).ToArray();
        var isElliptic =
            question.Any(i => i.Is(Role.What))
            && question.Any(i => i.Properties.Any())
            && question.All(i =>
                !i.Has<TypeMeaning>() && (Draft.IsEmpty(i) || i.Role is Role.What or Role.In or Role.And || i.Properties.Any())
            );
        return
            isElliptic
            && told.Where(i => !Draft.IsEmpty(i)).ToArray() is [var named, _, ..]
            && named.Nodes.Any()
            && told.Count(i => i.Nodes.Any() && !i.Has<TypeMeaning>()) == 1
            ? new Parted([.. question, FollowUpWords.Is, named], [FollowUpWords.Is, .. told.Where(i => !i.Is(Role.Be))])
            : null;
    }

    /// <summary><c>given that X has A, which Bs does it …</c>: asked of X, and takes for granted that it has A.</summary>
    private static Parted? Given(IReadOnlyList<Item> items)
    {
        var begin = items.Count > 0 && ClauseWords.Supposing.Begins(items[0]) ? 1 : 0;
        var end = begin == 0 ? -1 : items.ToList().FindIndex(MentionWords.Comma.Begins);
        var it = end < 3 ? -1 : items.ToList().FindIndex(end, i => i.Is(Role.Singular));
        if (it < 0 || items.Skip(end).Any(i => i.Nodes.Any()) || !items.Skip(end).Any(i => i.Role is Role.What or Role.Who or Role.HowMany))
            return null;
        var told = items.Take(end).Skip(begin).SkipWhile(Draft.IsEmpty).ToArray();
        return
            told is [var subject, _, ..]
            && subject.Nodes.Any()
            && told.Count(i => i.Nodes.Any() && !i.Has<TypeMeaning>()) == 2
            && !told.Any(i => i.IsUnknown || i.Role is Role.Not or Role.Without)
            ? new Parted(
                [
                    .. items.Take(it).Skip(end + 1),
                    subject,
                    .. FormWords.Owners.Is(items[it]) ? FollowUpWords.Genitive : [],
                    .. items.Skip(it + 1),
                ],
                [JoinWords.DoesItem, .. told]
            )
            : null;
    }

    private static Parted? InPassing(IReadOnlyList<Item> items)
    {
        for (var name = 0; name + 3 < items.Count; name++)
        {
            if (!items[name].Nodes.Any() || items[name].Has<TypeMeaning>() || !MentionWords.Comma.Begins(items[name + 1]))
                continue;
            var end = Enumerable.Range(name + 2, items.Count - name - 2).FirstOrDefault(i => items[i].IsMark, items.Count);
            var isLast = items.Skip(end + 1).All(i => i.IsMark);
            if (
                end == name + 2
                || isLast && !MentionWords.Articles.Begins(items[name + 2])
                || items.Take(end).Skip(name + 2).Any(i => i.Has<TypeMeaning>() && English.IsPlural(i.Words[^1].Word))
                || Said([.. items.Take(end).Skip(name + 2)]) is not { Count: > 0 } said
            )
                continue;
            return new Parted([.. items.Take(name + 1), .. items.Skip(end + 1)], [FollowUpWords.Is, items[name], .. said]);
        }
        return null;
    }

    /// <summary><c>X has three parts, so name them</c>: asks which, and takes for granted that they are so many; null for another question.</summary>
    public static Parted? Counted(IReadOnlyList<Item> items)
    {
        var end = items.Count;
        while (end > 0 && Shorthand.OnlyAsksForThem(items[end - 1]))
            end--;
        if (!items.Skip(end).Any(i => i.Is(Role.Plural)) || !items[end].IsMark && !ClauseWords.Therefore.Is(items[end]))
            return null;
        var noun = Enumerable
            .Range(1, Math.Max(0, end - 1))
            .FirstOrDefault(i => items[i].Has<TypeMeaning>() && items[i - 1].Number is { } number && !Numbers.IsYear(number), -1);
        if (
            noun < 3
            || !items.Take(noun - 1).Any(i => i.Nodes.Any())
            || items.Take(end).Any(i => i.Role is Role.What or Role.Who or Role.HowMany)
        )
            return null;
        var have = noun - 2;
        while (have > 0 && (Draft.IsEmpty(items[have]) || items[have].Role is Role.Only or Role.Exactly))
            have--;
        return items[have].Role is Role.Have or Role.With || items[have].IsVerb
            ? new Parted(
                [JoinWords.WhichItem, items[noun], JoinWords.DoesItem, .. items.Take(have + 1), .. items.Take(end).Skip(noun + 1)],
                [JoinWords.DoesItem, .. items.Take(end)]
            )
            : null;
    }

    /// <summary>What is said: behind <c>which is</c>, or a noun with its article.</summary>
    private static IReadOnlyList<Item> Said(Item[] aside) =>
        aside is [{ Role: Role.What or Role.Who }, { Role: Role.Be }, .. var said] ? said
        : MentionWords.Articles.Begins(aside[0]) && aside.Any(i => i.IsNounOrName) ? aside
        : [];
}
