using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads how many of several named nodes are meant: <c>at least two of A, B and C</c>, <c>exactly one of A and B</c>,
/// <c>either A or B but not both</c>. They become one mention, of whose nodes so many must be met.
/// </summary>
internal static class SomeOfNamed
{
    private const int Two = 2;

    /// <summary>How many of the names are meant.</summary>
    /// <param name="Items">The words that say it.</param>
    /// <param name="Operator">The bound.</param>
    /// <param name="Number">The number.</param>
    /// <param name="Sort">The noun before the names that says what they are; null for none.</param>
    private sealed record Amount(IEnumerable<int> Items, FilterOperator Operator, long Number, Mention? Sort = null)
    {
        /// <summary>Whether it only says that one of them must be met, as a list of alternatives does.</summary>
        public bool IsAny => (Operator, Number) is (FilterOperator.Gte, 1) or (FilterOperator.Gt, 0);
    }

    /// <summary>Makes one mention of each list of names of which so many are to be met.</summary>
    public static void Read(Draft draft, List<Mention> mentions)
    {
        for (var first = 0; first < mentions.Count; first++)
        {
            var counted = Before(draft, mentions, mentions[first]);
            if (mentions[first] is not { Kind: MentionKind.Nodes } || mentions[first].Continues && counted is null)
                continue;
            var names = mentions
                .Skip(first + 1)
                .TakeWhile(m => m is { Kind: MentionKind.Nodes, Continues: true } && Before(draft, mentions, m) is null)
                .Prepend(mentions[first])
                .ToArray();
            if (
                Joined(names) is not { } joined
                || (counted ?? NotBoth(draft, joined)) is not { } amount
                || !mentions.Exists(m => m != amount.Sort && IsRestricted(draft, m, joined))
            )
                continue;
            draft.Use([.. amount.Items, .. Draft.Between(joined.At, joined.End).Where(i => draft.Items[i].Role is Role.And or Role.Or)]);
            joined.Count = amount.IsAny ? null : (amount.Operator, amount.Number);
            mentions.RemoveRange(first, names.Length);
            mentions.Insert(first, joined);
            mentions.RemoveAll(m => m == amount.Sort);
        }
    }

    /// <summary>Whether a noun is one of which the names say something: before them, or asked for behind them.</summary>
    private static bool IsRestricted(Draft draft, Mention noun, Mention names) =>
        noun is { Kind: MentionKind.Type, Apposed: null } && (noun.At < names.At || draft.IsPrecededBy(noun.At, i => i.Is(Role.What)));

    /// <summary>The names as one mention; null where it is one name, or they name no nodes of one type.</summary>
    private static Mention? Joined(Mention[] names) =>
        names.Aggregate((Mention?)null, (one, two) => one is null ? two : Lists.MergeNodes(one, two))
            is { Choices: [{ Count: > 1 }, ..] } joined
            ? joined
            : null;

    /// <summary><c>at least two of</c>, <c>only one of the challenges</c>: the number before the names.</summary>
    private static Amount? Before(Draft draft, List<Mention> mentions, Mention first)
    {
        var before = draft.Next(first.At, -1);
        var sort = mentions.Find(m => m.Kind == MentionKind.Type && m.At == before && first.Choices.Any(c => c[0].Type == m.Type));
        if (sort is not null)
            before = draft.Next(before, -1);
        if (before > 0 && MentionWords.Of.Is(draft.Items[before]))
        {
            before = draft.Next(before, -1);
            // "Either of A and B".
            if (before > 0 && sort is null && CheckWords.Either.Is(draft.Items[before]))
                return new Amount(Draft.Between(before - 1, first.At), FilterOperator.Gte, 1);
        }
        else if (before < 0 || sort is null && !MentionWords.Of.Ends(draft.Items[before]))
            return null;
        return
            before > 0
            && !draft.IsUsed(before)
            && Whole(draft.Items[before]) is { } number
            && draft.Next(before, -1) is var bound
            && Operator(draft, bound) is { } op
            ? new Amount(Draft.Between(bound - 1, first.At), op, number, sort)
            : null;
    }

    /// <summary><c>one</c>, <c>two of</c>: a number from one on; null for none.</summary>
    private static long? Whole(Item item) =>
        (item.Number ?? (item.Is(Role.Both) ? Numbers.Of(item.Words[0]) : null)) is >= 1 and var number && number == Math.Floor(number)
            ? (long)number
            : null;

    private static FilterOperator? Operator(Draft draft, int bound) =>
        bound < 0 || draft.IsUsed(bound) ? null
        : draft.Items[bound].Is(Role.Only) ? FilterOperator.Eq
        : Bounds.Of(draft.Items[bound].Role);

    /// <summary><c>A or B, but not both</c>, <c>A or B, not both of them</c>: one of two.</summary>
    private static Amount? NotBoth(Draft draft, Mention joined)
    {
        var not = draft.Next(joined.End);
        return
            not > 0
            && draft.Items[not].Role is Role.Not or Role.Except
            && RankWords.Not.IsIn(draft.Items[not])
            && joined.Choices[0].Count == Two
            && draft.IsFollowedBy(not, MentionWords.Both.Begins)
            ? new Amount([not, draft.Next(not)], FilterOperator.Eq, 1)
            : null;
    }
}
