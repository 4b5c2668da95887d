using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads numbers of which it is only said whether there were any: <c>in which nobody was hurt</c>, <c>without injuries</c>.</summary>
internal static class SomeOrNone
{
    /// <summary>The condition on the number that an item is a word for, or null.</summary>
    public static Mention? Read(Draft draft, int i)
    {
        var numbers = Counts(draft, i);
        if (numbers.Length == 0 || Said(draft, i) is not var (at, any))
            return null;
        return Mention.OfConditions(
            at,
            IsPast(draft.Items[i]) && draft.IsFollowedBy(i, MentionWords.Somebody.Is) ? draft.Next(i) : i,
            numbers.Select(p => PropertyConditions.Compare(p, any ? FilterOperator.Gt : FilterOperator.Eq, 0))
        );
    }

    /// <summary>Whether it is said of the number at a position that there were any or none, so that it is not asked for.</summary>
    public static bool IsSaid(Draft draft, int i) => Counts(draft, i).Length > 0 && Said(draft, i) is not null;

    /// <summary>The numbers of things counted one by one that an item is a word for.</summary>
    private static Property[] Counts(Draft draft, int i) =>
        draft.Items[i] is { Role: null or Role.Filler, Number: null, IsNounOrName: false } item && !item.Has<RelationshipMeaning>()
            ?
            [
                .. item.Properties.Where(p =>
                    p.Entity is not null
                    && Sorts.IsAmount(p)
                    && (p.Type == ScalarType.Int && (IsPast(item) || IsCounted(p, item) || Descriptions.CanBeNone(p)) || IsNil(draft, p))
                ),
            ]
            : [];

    /// <summary>Whether there are things that have nothing of a number, so that <c>without</c> it says that of others.</summary>
    private static bool IsNil(Draft draft, Property property) => draft.Lexicon.Range(property) is { Min: 0, Max: > 0 };

    private static bool IsPast(Item item) => item.Words is [var word] && Inflection.IsParticiple(word.Word);

    /// <summary>Whether the word is the noun for what is counted: <c>injury</c>, <c>injuries</c>.</summary>
    private static bool IsCounted(Property property, Item item) =>
        SchemaWords
            .Of(property)
            .Where(noun => English.IsPlural(noun))
            .Any(noun => item.Words is [var word] && Plurals.IsSame(noun, word.Word));

    /// <summary>Where it begins to be said, and whether there were any; null where the word says something else.</summary>
    private static (int At, bool Any)? Said(Draft draft, int i)
    {
        if (Predicated(draft, i) is { } predicated)
            return predicated;
        if (IsPast(draft.Items[i]) && !draft.IsFollowedBy(i, MentionWords.Somebody.Is) && Suffered(draft, i) is { } suffered)
            return suffered;
        if (draft.IsFollowedBy(i, next => Bounds.Of(next.Role) is not null || next.Number is not null))
            return null;
        var before = draft.Next(i, -1);
        if (before > 0 && draft.Items[before].Is(Role.In))
            before = draft.Next(before, -1);
        if (before > 0 && IsJoinedToNone(draft, before))
            return (before, false);
        return before < 0 ? null
            : draft.Items[before].Is(Role.Without)
            || draft.Items[before].Is(Role.Not) && (draft.Items[before].Words.Count == 1 || MentionWords.Never.Ends(draft.Items[before]))
                ? (before, false)
            : draft.Items[before].Role is Role.With or Role.Have && !IsPast(draft.Items[i]) ? (before, true)
            : null;
    }

    /// <summary><c>without deaths and injuries</c>, <c>nobody was hurt or killed</c>: of what stands before it was said that there were none.</summary>
    private static bool IsJoinedToNone(Draft draft, int joint) =>
        draft.Items[joint].Role is Role.And or Role.Or
        && draft.Next(joint, -1) is var first and >= 0
        && Counts(draft, first).Length > 0
        && (Suffered(draft, first) is (_, false) || Said(draft, first) is (_, false));

    /// <summary><c>were late</c>, <c>were not late</c>, where some have none of what the word says how much there is of.</summary>
    private static (int At, bool Any)? Predicated(Draft draft, int i)
    {
        var end = i + 1;
        if (end < draft.Items.Count && !draft.Items[end].IsMark && draft.Items[end].Role is not (Role.And or Role.Or or Role.Not))
            return null;
        var be = i - 1;
        var isDenied = be >= 0 && draft.Items[be].Role is Role.Not or Role.Neither;
        if (isDenied)
            be--;
        return be > 0 && draft.Items[be].Is(Role.Be) && draft.Items[be - 1].Role is not (Role.What or Role.HowMany or Role.HowMuch)
            ? (isDenied ? be + 1 : i, !isDenied)
            : null;
    }

    /// <summary><c>was anyone killed</c>, <c>nobody was hurt</c>: what happened to persons.</summary>
    private static (int At, bool Any)? Suffered(Draft draft, int i)
    {
        var who = i - 1;
        while (who >= 0 && (draft.Items[who].Role is Role.Be or Role.Have || MentionWords.Becoming.Is(draft.Items[who])))
            who--;
        return who < 0 || draft.IsPrecededBy(who, many => many.Role is Role.HowMany or Role.Most or Role.Least || many.Number is not null)
                ? null
            : draft.Items[who].Is(Role.Not) && MentionWords.Nobody.Ends(draft.Items[who]) ? (who, false)
            : MentionWords.Somebody.Is(draft.Items[who]) ? (who, true)
            : null;
    }
}
