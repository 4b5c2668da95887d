using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What two named things both have, or one of them alone, said without the words for that: what the one has is set beside what the other has.</summary>
internal static partial class Shorthand
{
    private const int MostToSecond = 5;

    /// <summary><c>the flaws of A that are also flaws of B</c>, <c>that are not flaws of B</c>: which both have, or which A has and B has not.</summary>
    private static List<Item> OfOneAndTheOther(List<Item> items)
    {
        var that = items.FindIndex(MentionWords.RelativePronouns.Is);
        var are = that < 0 ? items.FindLastIndex(i => i.Is(Role.Be)) : items.FindIndex(that, i => i.Is(Role.Be));
        var first = are < 1 ? -1 : items.FindLastIndex(are, IsNamed);
        var noun =
            first < 1 ? -1
            : items.FindLastIndex(first, IsSort) is var before and >= 0 ? before
            : items.FindIndex(first, IsSort);
        var second = are < 1 ? -1 : items.FindIndex(are, IsNamed);
        if (
            noun < 0
            || second < 0
            || second - are > MostToSecond
            || Math.Abs(first - noun) > MostToSecond
            || noun > are
            || !items[(Math.Min(noun, first) + 1)..Math.Max(noun, first)].Exists(IsOf)
            || !items[second].NamesLike(items[first])
            || items.FindIndex(are, i => IsSort(i) || i.Is(Role.Plural)) is not (var again and > 0)
            || again > second
            || IsSort(items[again]) && !items[again].Types.Intersect(items[noun].Types).Any()
            || !items[(again + 1)..second].Exists(IsOf)
            || items.Count(IsNamed) > 2
            || second + 1 < items.Count && !items[second + 1].IsMark
        )
            return items;
        var said = items[(are + 1)..again];
        return said.Exists(i => i.Is(Role.Not)) ? [.. OneAlone(items[noun], items[first], items[second]), .. items[(second + 1)..]]
            : said.Exists(FormWords.Likewise.Is) ? [.. Both(items[noun], items[first], items[second]), .. items[(second + 1)..]]
            : items;
    }

    /// <summary><c>unlike B, A has which flaws</c>, <c>apart from those it shares with B, which …</c>, <c>compared with B, which additional flaws does A have</c>: which A has and B has not.</summary>
    private static List<Item> UnlikeNamed(List<Item> items)
    {
        var second = items.FindIndex(IsNamed);
        var first = second < 1 ? -1 : items.FindIndex(second + 1, IsNamed);
        var what = items.FindIndex(i => i.Is(Role.What));
        return
            first > 0
            && what > second
            && (
                items[..second].Exists(i => i.Is(Role.Compare))
                || items[..second].Exists(i => i.Is(Role.Except)) && items[..second].Exists(i => i.Is(Role.Common))
            )
            && items[..second]
                .TrueForAll(i =>
                    Draft.IsEmpty(i) || i.Role is Role.Compare or Role.Except or Role.Common or Role.With or Role.Plural or Role.Singular
                )
            && items[second + 1].IsMark
            && items[second].NamesLike(items[first])
            && items.FindAll(IsNamed).Count == 2
            && items.FindAll(IsSort) is [var noun]
            && items.IndexOf(noun) > what
            && (
                !items[..second].Exists(i => i.Is(Role.Compare))
                || FormWords.Unlike.IsIn(items[second - 1])
                || items[(what + 1)..items.IndexOf(noun)].Exists(FormWords.More.Is)
            )
            && !items.Exists(i => i.Is(Role.Not))
            ? [.. OneAlone(noun, items[first], items[second]), .. items.FindAll(FormWords.QuestionMark.Is)]
            : items;
    }

    /// <summary>
    /// <c>comparing A with B, which flaws are found only with A</c>, <c>compare A with B: which flaws does only the first of the two have</c>: which
    /// that one has and the other has not.
    /// </summary>
    private static List<Item> OnlyOneOfCompared(List<Item> items)
    {
        var compares = items.FindIndex(i => i.Is(Role.Compare));
        var end = compares < 0 ? -1 : items.FindIndex(compares, i => i.IsMark);
        if (
            end < 0
            || items[..end].FindAll(IsNamed) is not [var first, var second]
            || !first.NamesLike(second)
            || !items[..end].TrueForAll(i => IsNamed(i) || i == items[compares] || Draft.IsEmpty(i) || i.Role is Role.And or Role.With)
        )
            return items;
        var asks = items[(end + 1)..];
        var only = asks.FindIndex(i => i.Is(Role.Only));
        if (
            only < 1
            || !asks.Exists(i => i.Is(Role.What))
            || asks.FindAll(IsSort) is not [var noun]
            || asks.Exists(i => IsNamed(i) && asks.IndexOf(i) < only || i.Role is Role.Not or Role.Without or Role.HowMany)
        )
            return items;
        var behind = asks[(only + 1)..].FindAll(i => !Draft.IsEmpty(i));
        var isFirst = behind.Exists(i => SaysSameName(i, first) || i.Is(Role.Former) || FormWords.First.IsIn(i));
        var isSecond = behind.Exists(i => SaysSameName(i, second) || i.Is(Role.Latter));
        return isFirst == isSecond ? items
            : isFirst ? [.. OneAlone(noun, first, second), .. items.FindAll(FormWords.QuestionMark.Is)]
            : [.. OneAlone(noun, second, first), .. items.FindAll(FormWords.QuestionMark.Is)];
    }

    private static bool SaysSameName(Item item, Item name) => IsNamed(item) && item.Text == name.Text;

    /// <summary>
    /// <c>in which flaws do A and B agree</c>, <c>where do A and B overlap in flaws</c>, <c>where do the flaws of A coincide with those of B</c>: which
    /// they have in common.
    /// </summary>
    private static List<Item> Agreeing(List<Item> items)
    {
        var agree = items.FindLastIndex(i => FormWords.Agreeing.Is(i) || i.Is(Role.Common));
        var named = items.FindAll(IsNamed);
        return
            agree > 2
            && items[0].Role is Role.Where or Role.In
            && named is [var first, var second]
            && first.NamesLike(second)
            && items.FindAll(IsSort) is [var noun]
            && (items.IndexOf(noun) < items.IndexOf(first) || items.IndexOf(noun) > agree)
            && items.TrueForAll(i =>
                Draft.IsEmpty(i)
                || IsSort(i)
                || IsNamed(i)
                || FormWords.Agreeing.Is(i)
                || i.Role is Role.Where or Role.In or Role.What or Role.Do or Role.And or Role.Common or Role.With or Role.Of or Role.Plural
            )
            ? [.. Both(noun, first, second), .. items.FindAll(FormWords.QuestionMark.Is)]
            : items;
    }

    /// <summary><c>what limits A without limiting B</c>: which limitations A has and B has not, where the verb leads to one sort of things.</summary>
    private static List<Item> DoneToOneAlone(List<Item> items)
    {
        var without = items.FindIndex(i => i.Is(Role.Without) || i.Is(Role.Not));
        if (
            without < 3
            || without + 2 >= items.Count
            || !IsNamed(items[without - 1])
            || !items[without - 2].Has<RelationshipMeaning>()
            || !JoinWords.Anything.Is(items[without - 3])
            || items[without + 1].Words[0].Stem != items[without - 2].Words[0].Stem
            || Only(items[without - 1]) is not { } first
            || !items[without + 2].NamesLike(items[without - 1])
        )
            return items;
        return DoneTo(items[without - 2], first.Type) is { } thing
            ? [.. OneAlone(Nouns.Of(thing), items[without - 1], items[without + 2]), .. items[(without + 3)..]]
            : items;
    }

    /// <summary>The one sort of things that a verb leads to from a thing; null where it leads to several or to none.</summary>
    private static NodeType? DoneTo(Item verb, NodeType type) =>
        verb.Relationships.Where(r => r.Source == type).Select(r => r.Target).OfType<NodeType>().Distinct().ToArray() is [var done]
            ? done
            : null;

    /// <summary>Whether an item says of what sort things are, though something may be called by the same word.</summary>
    private static bool IsSort(Item item) => item.Has<TypeMeaning>();

    /// <summary>Whether an item names one thing and is no word for a sort of things.</summary>
    private static bool IsNamed(Item item) => item.Nodes.Any() && !item.Has<TypeMeaning>();

    private static bool IsOf(Item item) => item.Role is Role.Of or Role.In or Role.For or Role.With;

    /// <summary>Which of a sort two things have in common.</summary>
    private static Item[] Both(Item noun, Item first, Item second) =>
        [.. FollowUpWords.Which, noun, JoinWords.DoesItem, first, JoinWords.AndItem, second, JoinWords.HaveItem, FormWords.InCommonItem];

    /// <summary>Which of a sort one thing has that another has not.</summary>
    private static Item[] OneAlone(Item noun, Item first, Item second) =>
        [
            .. FollowUpWords.Which,
            noun,
            JoinWords.DoesItem,
            first,
            JoinWords.HaveItem,
            JoinWords.ThatItem,
            second,
            JoinWords.DoesItem,
            FormWords.NotItem,
            JoinWords.HaveItem,
        ];
}
