namespace KnowledgeGraph.Questions;

/// <summary>Signs and bounds of numbers.</summary>
internal static partial class Shorthand
{
    /// <summary><c>used by no recipe or by a single one</c>, <c>no pest or only one</c>: by one at most.</summary>
    private static List<Item> NoneOrOne(List<Item> items)
    {
        var or = items.FindIndex(i => i.Is(Role.Or));
        var noun = or - 1;
        if (noun < 1 || !items[noun].IsNounOfType || !MentionWords.No.Is(items[noun - 1]))
            return items;
        var end = items.FindIndex(or + 1, i => !SaysOne(i));
        end = end < 0 ? items.Count : end;
        return
            items[(or + 1)..end].Exists(i => MentionWords.Single.IsIn(i) || LinkWords.One.Is(i))
            && (end == items.Count || items[end].IsMark)
            ?
            [
                .. items[..(noun - 1)],
                .. JoinWords.AtMostOne,
                items[noun],
                .. items[(end < items.Count && !items[end].IsMark ? end + 1 : end)..],
            ]
            : items;
    }

    /// <summary><c>by a single one</c>, <c>just one</c>: whether a word is one of those that say that there is one.</summary>
    private static bool SaysOne(Item item) =>
        !item.IsMark
        && (
            Draft.IsEmpty(item)
            || item.Role is Role.By or Role.In or Role.For or Role.With or Role.Only or Role.Exactly
            || FormWords.Just.Is(item)
            || LinkWords.One.Is(item)
        );

    /// <summary><c>3+ challenges</c>, <c>&gt;= 2 authors</c>: the sign is the words it stands for, before the number.</summary>
    private static List<Item> Signs(List<Item> items)
    {
        var read = new List<Item>();
        for (var i = 0; i < items.Count; i++)
        {
            var (sign, next) = (items[i].Words[0], i + 1 < items.Count ? items[i + 1] : null);
            if (items[i].Number is not null && next?.Words[0] is { Word: "+" } plus)
                read.AddRange([Say(plus, Role.AtLeast), items[i++]]);
            else if (next?.Words[0].Word == "=" && sign.Word is ">" or "<")
            {
                read.Add(Say(sign, sign.Word == ">" ? Role.AtLeast : Role.AtMost));
                i++;
            }
            else if (Comparing(sign.Word) is { } role && next?.Number is not null)
                read.Add(Say(sign, role));
            else
                read.Add(items[i]);
        }
        return read;
    }

    /// <summary><c>…, and below 60</c>, <c>before 2020 or after 2023</c>: before a number it joins another bound, and ends none.</summary>
    private static List<Item> AndBound(List<Item> items) =>
        [
            .. items.SelectMany(
                (item, i) =>
                    item is { Role: Role.AtLeast or Role.AtMost or Role.Since or Role.Until, Words: [var joint, var bound] }
                    && FunctionWords.Of(joint) is { } joins
                    && joins is Role.And or Role.Or
                    && i > 0
                    && (items[i - 1].Number is null || joins is Role.Or)
                    && i + 1 < items.Count
                    && items[i + 1].Number is not null
                    && FunctionWords.Of(bound) is { } role
                        ? [new Item([joint], joins, []), new Item([bound], role, [])]
                        : new[] { item }
            ),
        ];

    /// <summary><c>two challenges or more</c>: the bound stands behind what is counted.</summary>
    private static List<Item> BoundBehind(List<Item> items)
    {
        var bound = items.FindIndex(i => i is { Role: Role.AtLeast or Role.AtMost, Words: [var or, _] } && RankWords.Or.Has(or));
        return
            bound > 1
            && items[bound - 1].Has<TypeMeaning>()
            && items[bound - 2].Number is not null
            && !(bound + 1 < items.Count && items[bound + 1].Number is not null)
            ? [.. items[..(bound - 2)], items[bound], .. items[(bound - 2)..bound], .. items[(bound + 1)..]]
            : items;
    }

    /// <summary><c>that just one paper addresses</c>, <c>that a single paper addresses</c>: exactly so many.</summary>
    private static List<Item> JustSoMany(List<Item> items)
    {
        for (var i = 0; i + 2 < items.Count; i++)
        {
            var single = FormWords.Just.Is(items[i]) || MentionWords.RelativePronouns.Is(items[i]) ? SingleAt(items, i + 1) : -1;
            if (single > 0 && items[single + 1].Has<TypeMeaning>())
                return
                [
                    .. items[..(FormWords.Just.Is(items[i]) ? i : i + 1)],
                    Exactly(items[single]),
                    items[single] with
                    {
                        Role = null,
                        Number = 1,
                    },
                    .. items[(single + 1)..],
                ];
            if (FormWords.Just.Is(items[i]) && items[i + 1].Number is not null && items[i + 2].Has<TypeMeaning>())
                return [.. items[..i], items[i] with { Role = Role.Exactly }, .. items[(i + 1)..]];
        }
        return items;
    }

    /// <summary><c>exactly</c>, where something else was said for it.</summary>
    private static Item Exactly(Item said) => new([said.Words[0] with { Word = "exactly", Stem = "exactly" }], Role.Exactly, []);

    /// <summary>Where <c>a single</c> ends that begins there; -1 for none.</summary>
    private static int SingleAt(List<Item> items, int at) =>
        at + 2 < items.Count && MentionWords.IndefiniteArticles.Is(items[at]) && MentionWords.Single.Is(items[at + 1]) ? at + 1 : -1;

    private static Role? Comparing(string sign) =>
        sign switch
        {
            ">" => Role.MoreThan,
            "<" => Role.LessThan,
            "≥" => Role.AtLeast,
            "≤" => Role.AtMost,
            _ => null,
        };

    // As a word, since marks are passed over.
    private static Item Say(Token sign, Role role) => new([sign with { Word = "than", Stem = "than" }], role, []);

    /// <summary><c>do more A or more B …</c>: the second <c>more</c> bounds no number, so that it only says the first again.</summary>
    private static List<Item> OrMore(List<Item> items)
    {
        var more = items.FindIndex(Comparatives.IsOfNumber);
        return more < 0
            ? items
            :
            [
                .. items.Select(
                    (item, i) =>
                        i > more
                        && item is { Role: Role.AtLeast, Words: [var or, _] }
                        && RankWords.More.Ends(item)
                        && items[i - 1].Number is null
                            ? new Item([or], Role.Or, [])
                            : item
                ),
            ];
    }

    /// <summary><c>with two peaks above 2000 metres or more</c>: the bound of a number that stands before what is counted; with two or more peaks ….</summary>
    private static List<Item> BoundAtTheEnd(List<Item> items)
    {
        var last = items.FindLastIndex(i => !i.IsMark);
        var number =
            last > 3 && items[last].Is(Role.AtLeast) && RankWords.More.Ends(items[last]) && items[last].Words.Count == 2
                ? items.FindLastIndex(last - 3, i => i.Number is not null)
                : -1;
        return
            number > 0
            && items[last - 1].Number is null
            && !IsBound(items[number - 1])
            && !IsBound(items[number + 1])
            && items[number + 1].IsPlainNoun
            ? [.. items[..(number + 1)], items[last], .. items[(number + 1)..last], .. items[(last + 1)..]]
            : items;
    }

    private static bool IsBound(Item item) => Bounds.Of(item.Role) is not null;

    private static Item? BoundBefore(List<Item> items, int number) =>
        items[number - 1] is { } before && (Bounds.Of(before.Role) is not null || before.Is(Role.Only)) ? before
        : FormWords.Just.Is(items[number - 1]) ? items[number - 1] with { Role = Role.Exactly }
        : null;
}
