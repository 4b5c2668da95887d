namespace KnowledgeGraph.Questions;

/// <summary>
/// Takes away the noun of what was answered where a pronoun stands for it as well: <c>which layer of them …</c> and <c>of these layers, which
/// ones …</c> are <c>which of them …</c>, <c>the heaviest find of them</c> is <c>the heaviest of them</c>.
/// </summary>
internal static class ItsNoun
{
    /// <summary>The question with the pronoun alone; the same where no noun stands beside one.</summary>
    public static IReadOnlyList<Item> Drop(IReadOnlyList<Item> items, Conversation earlier) =>
        earlier.Last is { Reading: { Ask: Ask.List or Ask.Count or Ask.Rank, Root: { Nodes.Count: 0 } root } }
            ? TheOne(Behind(Fronted(Again(Lot(Placed(items)), root), root), root))
            : items;

    /// <summary><c>put the heaviest first</c>: heaviest first.</summary>
    private static IReadOnlyList<Item> Placed(IReadOnlyList<Item> items)
    {
        var put = items
            .TakeWhile(i => (i.IsMark || i.Role is Role.And or Role.Also || Draft.IsEmpty(i)) && !RankWords.Placing.Begins(i))
            .Count();
        return
            put < items.Count
            && RankWords.Placing.Begins(items[put])
            && items.Skip(put + 1).FirstOrDefault(i => !FormWords.The.Is(i)) is { } end
            && (Roles.IsExtreme(end) || end.Role is Role.Descending or Role.Ascending)
            ? [.. items.Skip(put + 1).SkipWhile(FormWords.The.Is)]
            : items;
    }

    /// <summary><c>the heaviest of the lot</c>, where nothing is called so: of them.</summary>
    private static IReadOnlyList<Item> Lot(IReadOnlyList<Item> items)
    {
        var lot = Draft.Index(items, 2, i => FollowUpWords.Lot.Ends(i) && i.Meanings.Count == 0);
        var of = lot < 0 ? -1 : items.Take(lot).ToList().FindLastIndex(i => !FormWords.The.Is(i));
        return of > 0 && items[of].Is(Role.Of) && of < lot - 1 ? [.. items.Take(of), FollowUpWords.OfThem, .. items.Skip(lot + 1)] : items;
    }

    /// <summary><c>the same layers again, thickest first</c>: them.</summary>
    private static IReadOnlyList<Item> Again(IReadOnlyList<Item> items, Thing root)
    {
        var same = Draft.Index(items, 0, i => i.Is(Role.Same));
        return
            same >= 0
            && same + 1 < items.Count
            && IsNoun(items[same + 1], root)
            && items.Take(same).All(i => Draft.IsEmpty(i) || i.Role is Role.And or Role.List)
            ? [.. items.Take(same), FollowUpWords.Them, .. items.Skip(same + 2)]
            : items;
    }

    /// <summary><c>of these layers, which ones …</c>, <c>among them, which layer …</c>, <c>out of those, how many layers …</c>.</summary>
    private static IReadOnlyList<Item> Fronted(IReadOnlyList<Item> items, Thing root)
    {
        var start = items.TakeWhile(i => i.IsMark || i.Role is Role.And or Role.Also).Count();
        var them = Draft.Index(items, start, i => i.Is(Role.Plural));
        if (
            them < 0
            || them > start + MostBeforeThem
            || !FollowUpWords.Among.Begins(items[start])
            || !items.Take(them).Skip(start).All(i => i.Words.All(FollowUpWords.Among.Has))
            || FormWords.Owners.Is(items[them])
        )
            return items;
        var body = items.Skip(them + 1).SkipWhile((item, i) => i == 0 && IsNoun(item, root)).SkipWhile(i => i.IsMark).ToArray();
        var asks = body.TakeWhile(i => i.Role is Role.Who or Role.What or Role.HowMany or Role.Or).ToArray();
        if (asks is not [var first, ..])
        {
            var chosen = body.SkipWhile(i => Draft.IsEmpty(i) || i.Role is Role.List or Role.Only || FollowUpWords.Picking.Is(i)).ToArray();
            return chosen is [var end, ..] && Roles.IsExtreme(end) ? [.. items.Take(start), .. FollowUpWords.WhichAre, .. chosen]
                : chosen is [var noun, var that, _, ..] && IsNoun(noun, root) && MentionWords.RelativePronouns.Is(that)
                    ? [.. items.Take(start), .. FollowUpWords.WhichOfThem, .. chosen.Skip(2)]
                : items;
        }
        IReadOnlyList<Item> rest =
        [
            .. body.Skip(asks.Length).SkipWhile((item, i) => i == 0 && (IsNoun(item, root) || FollowUpWords.One.Is(item))),
        ];
        return first.Is(Role.HowMany) ? [.. items.Take(start), .. FollowUpWords.HowManyOfThem, .. rest]
            : MentionWords.Which.Begins(asks[^1])
            || first.Is(Role.Who) && Sorts.IsSomebody(root.Type)
            || rest is [{ Role: Role.Be }, ..] && rest.Any(Roles.IsExtreme)
                ? [.. items.Take(start), .. FollowUpWords.WhichOfThem, .. rest]
            : items;
    }

    /// <summary><c>which of the layers of them</c>, <c>how many layers are of them</c>, <c>the heaviest find of them</c>.</summary>
    private static IReadOnlyList<Item> Behind(IReadOnlyList<Item> items, Thing root)
    {
        var them = Draft.Index(items, 1, i => i.Is(Role.Plural) && FollowUpWords.Among.Begins(i));
        if (them < 1)
            return OutOf(items, root);
        var noun = them - 1;
        if (items[noun].Is(Role.Be) && noun > 0)
            noun--;
        if (!IsNoun(items[noun], root))
            return items;
        var before = items.Take(noun).ToList();
        while (before.Count > 0 && (FormWords.The.Is(before[^1]) || before[^1].Is(Role.All)))
            before.RemoveAt(before.Count - 1);
        var isOf = before.Count > 1 && before[^1].Is(Role.Of);
        var asks = isOf ? before[^2] : before.LastOrDefault();
        var rest = items.Skip(them + 1);
        return asks switch
        {
            { Role: Role.What } which when MentionWords.Which.Begins(which) =>
            [
                .. before.SkipLast(isOf ? 2 : 1),
                .. FollowUpWords.WhichOfThem,
                .. rest,
            ],
            { Role: Role.HowMany } => [.. before.SkipLast(isOf ? 2 : 1), .. FollowUpWords.HowManyOfThem, .. rest],
            _ when isOf || before.Count > 0 && Roles.IsExtreme(before[^1]) =>
            [
                .. before.SkipLast(isOf ? 1 : 0),
                FollowUpWords.OfThem,
                .. rest,
            ],
            _ => [.. before, FollowUpWords.Them, .. rest],
        };
    }

    /// <summary><c>the heaviest one from them</c>, <c>the heaviest find out of these</c>: the heaviest of them.</summary>
    private static IReadOnlyList<Item> OutOf(IReadOnlyList<Item> items, Thing root)
    {
        var them = Draft.Index(items, 2, i => i.Is(Role.Plural) && !FormWords.Owners.Is(i));
        var from = them < 0 ? -1 : items.Take(them).ToList().FindLastIndex(i => !i.Words.All(FollowUpWords.Among.Has)) + 1;
        if (from < 1 || from == them)
            return items;
        var end = IsNoun(items[from - 1], root) || FollowUpWords.One.Is(items[from - 1]) ? from - 1 : from;
        return end > 0 && Roles.IsExtreme(items[end - 1]) ? [.. items.Take(end), FollowUpWords.OfThem, .. items.Skip(them + 1)] : items;
    }

    /// <summary><c>the one with the most papers</c>, <c>show me only the one with the highest speed</c>: which of them has that.</summary>
    private static IReadOnlyList<Item> TheOne(IReadOnlyList<Item> items)
    {
        var one = items
            .TakeWhile(i => Draft.IsEmpty(i) && !FollowUpWords.One.Is(i) || i.Role is Role.List or Role.Only or Role.And or Role.Also)
            .Count();
        if (one + 2 >= items.Count || !FollowUpWords.One.Ends(items[one]) || items[one].IsNounOrName || !items[one + 1].Is(Role.With))
            return items;
        return items.Skip(one + 2).Where(i => !Draft.IsEmpty(i)).ToArray() is [var end, _, ..] && Roles.IsExtreme(end)
            ? [.. FollowUpWords.WhichHave, .. items.Skip(one + 2)]
            : items;
    }

    private const int MostBeforeThem = 2;

    private static bool IsNoun(Item item, Thing root) => item.IsPlainNoun && item.Types.All(type => type == root.Type);
}
