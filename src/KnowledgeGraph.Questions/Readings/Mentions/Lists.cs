using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Joins mentions of one kind that follow one another: <c>A or B</c> is either, <c>A, B and C</c> is each.</summary>
internal static class Lists
{
    /// <summary>Marks what goes on with a list, and makes one mention of what <c>or</c> joins.</summary>
    public static void Join(Draft draft, List<Mention> mentions)
    {
        DropNounsOfAlternatives(draft, mentions);
        for (var i = 1; i < mentions.Count; i++)
        {
            var (one, two) = (mentions[i - 1], mentions[i]);
            if (one.Kind != two.Kind || one.At == two.At)
                continue;
            var between = Draft.Between(one.End, two.At).Where(k => !draft.Items[k].Is(Role.Filler)).ToArray();
            if (!between.All(k => StandsInList(draft.Items[k])) || !between.Any(k => Joins(draft.Items[k])) && !IsNor(draft, one, between))
                continue;
            two.Continues = true;
            if (
                !IsOr(draft, two, between) && !IsNor(draft, one, between)
                || IsMixed(draft, mentions, i, between)
                || Merge(one, two) is not { } merged
            )
                continue;
            draft.Use(between);
            if (draft.Before(one.At) is { Role: Role.Or })
                draft.Use(draft.Next(one.At, -1));
            mentions[i - 1] = merged;
            mentions.RemoveAt(i--);
        }
    }

    /// <summary><c>trees, shrubs or climbers</c>: of words that each say the same noun besides, between which <c>or</c> stands, the last says it for all.</summary>
    private static void DropNounsOfAlternatives(Draft draft, List<Mention> mentions)
    {
        for (var i = mentions.Count - 1; i >= 3; i--)
        {
            var (one, noun, two, same) = (mentions[i - 3], mentions[i - 2], mentions[i - 1], mentions[i]);
            if (
                (noun.Kind, same.Kind) == (MentionKind.Type, MentionKind.Type)
                && (noun.At, same.At) == (one.At, two.At)
                && noun.Type == same.Type
                && Draft.Between(one.End, two.At).Where(k => !draft.Items[k].Is(Role.Filler)).ToArray() is { Length: > 0 } between
                && between.All(k => Joins(draft.Items[k]))
                && IsOr(draft, two, between)
                && Merge(one, two) is not null
            )
                mentions.RemoveAt(i - 2);
        }
    }

    private static bool Joins(Item item) =>
        MentionWords.Comma.Begins(item) || item.Role is Role.And or Role.Or || item.Is(Role.Also) && MentionWords.Joints.Begins(item);

    private static bool StandsInList(Item item) =>
        Joins(item) || item.Role is Role.By or Role.In or Role.Of or Role.Not or Role.Both or Role.Also or Role.With or Role.Plural;

    /// <summary>Whether an <c>or</c> stands between them or before a later one of the list.</summary>
    private static bool IsOr(Draft draft, Mention two, int[] between) =>
        between.Any(k => draft.Items[k].Is(Role.Or))
        || Enumerable
            .Range(two.End + 1, draft.Items.Count - two.End - 1)
            .TakeWhile(k => GoesOn(draft.Items[k]))
            .Any(k => draft.Items[k].Is(Role.Or));

    /// <summary><c>neither a chair nor a deputy</c>: of two values that one thing has one of, none.</summary>
    private static bool IsNor(Draft draft, Mention one, int[] between) =>
        one.Kind is MentionKind.Condition
        && draft.Before(one.At) is { Role: Role.Neither }
        && between.Any(k => draft.Items[k].Is(Role.Not));

    private static bool GoesOn(Item item) =>
        MentionWords.Comma.Begins(item) || item.Role is Role.Or or Role.Filler || item.Nodes.Any() || item.Has<ValueMeaning>();

    /// <summary><c>A and B or C</c>: nobody can tell what belongs together.</summary>
    private static bool IsMixed(Draft draft, List<Mention> mentions, int i, int[] between)
    {
        if (between.Any(k => draft.Items[k].Is(Role.And)) && !between.Any(k => draft.Items[k].Is(Role.Or)))
            return true;
        return mentions[i - 1].Continues
            && i > 1
            && Merge(mentions[i - 2], mentions[i - 1]) is not null
            && Draft.Between(mentions[i - 2].End, mentions[i - 1].At).Any(k => draft.Items[k].Is(Role.And));
    }

    private static Mention? Merge(Mention one, Mention two) =>
        one.Kind switch
        {
            MentionKind.Nodes => MergeNodes(one, two),
            MentionKind.Condition when one.Conditions.Count == two.Conditions.Count => Either(one, two, one.Conditions.Zip(two.Conditions)),
            MentionKind.Condition => Either(
                one,
                two,
                one.Conditions.SelectMany(a =>
                    two.Conditions.Where(b => TreeBuilder.PropertyOf(a) == TreeBuilder.PropertyOf(b)).Select(b => (a, b))
                )
            ),
            _ => null,
        };

    private static Mention? Either(Mention one, Mention two, IEnumerable<(Filter One, Filter Two)> pairs) =>
        pairs.Where(IsOfOneCarrier).Select(pair => Filter.Any(pair.One, pair.Two)).ToArray() is { Length: > 0 } either
            ? new Mention
            {
                At = one.At,
                End = two.End,
                Kind = MentionKind.Condition,
                Conditions = either,
                Continues = one.Continues,
            }
            : null;

    /// <summary>Whether both are conditions on nodes, or both on the same relationship, so that one place can hold either.</summary>
    private static bool IsOfOneCarrier((Filter One, Filter Two) pair) =>
        TreeBuilder.PropertyOf(pair.One).Carrier == TreeBuilder.PropertyOf(pair.Two).Carrier;

    /// <summary>The nodes of either; null where they are of no type in common.</summary>
    internal static Mention? MergeNodes(Mention one, Mention two)
    {
        var choices = one
            .Choices.SelectMany(a =>
                two.Choices.Where(b => b[0].Type == a[0].Type && !a.Intersect(b).Any()).Select(b => (IReadOnlyList<NodeEntry>)[.. a, .. b])
            )
            .ToArray();
        return choices.Length == 0
            ? null
            : new Mention
            {
                At = one.At,
                End = two.End,
                Kind = MentionKind.Nodes,
                Choices = choices,
                Doubts = [.. choices.Select(_ => 0.0)],
                Apposed = two.Apposed ?? one.Apposed,
                Continues = one.Continues,
            };
    }
}
