using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Says in full what a question behind another leaves unsaid, for those that are not read as they stand.</summary>
internal static class InFull
{
    /// <summary>The question with what its pronoun can stand for, the likeliest first, and what it still takes up of earlier turns.</summary>
    public static IEnumerable<(IReadOnlyList<Item> Items, Conversation Earlier)> Of(IReadOnlyList<Item> items, Conversation earlier) =>
        earlier.Last is null
            ? []
            : ByName(items, earlier)
                .Concat(ByNames(items, earlier))
                .Concat(InTheSame(items, earlier))
                .Concat(AsEarlier(items, earlier))
                .Select(named => (named, Conversation.None))
                .Concat(OfThem(items).Concat(Barely.Of(items)).Select(asked => (asked, earlier)));

    /// <summary>The question with what its words alone leave open, where the turn before says it.</summary>
    public static IReadOnlyList<Item> Spoken(IReadOnlyList<Item> items, Conversation earlier) =>
        Measure(Choice(Objects.Put(Substitutes.Put(items, earlier), earlier), earlier), earlier);

    /// <summary><c>which of the two is older</c>: which is older, A or B; the same question where it compares no two.</summary>
    private static IReadOnlyList<Item> Choice(IReadOnlyList<Item> items, Conversation earlier)
    {
        var at = items.ToList().FindIndex(i => i.Is(Role.Pair) && MentionWords.Which.Begins(i));
        if (at < 0 || earlier.Last is null || !items.Skip(at + 1).Any(Compares) || items.Any(i => i.Nodes.Any()))
            return items;
        if (Antecedents.Of(Role.Pair, earlier).Select(thing => thing.Nodes[0]).ToArray() is not [var one, var other])
            return items;
        return
        [
            .. FollowUpWords.Which,
            .. items.Skip(at + 1).Where(i => !i.IsMark),
            FollowUpWords.Comma,
            Nouns.Of(one),
            FollowUpWords.Or,
            Nouns.Of(other),
        ];
    }

    /// <summary>Whether a word compares two: <c>older</c>, <c>more</c>.</summary>
    public static bool Compares(Item item) => Comparatives.Of(item) is not null || Comparatives.IsOfNumber(item);

    /// <summary><c>it</c> by its name, so that everything that can be asked of a name can be asked of it.</summary>
    private static IEnumerable<IReadOnlyList<Item>> ByName(IReadOnlyList<Item> items, Conversation earlier)
    {
        if (items.Any(i => i.Nodes.Any() && !i.Has<TypeMeaning>()))
            return [];
        var at = Enumerable
            .Range(0, items.Count)
            .FirstOrDefault(
                i => items[i].Role is Role.Singular or Role.Nth or Role.Rest or Role.Latter or Role.Former || IsTold(items, i),
                -1
            );
        return at < 0
            ? []
            : Antecedents
                .Of(items[at], earlier)
                .Where(thing => thing.Nodes.Count == 1)
                .Select(thing => thing.Nodes[0])
                .Distinct()
                .Select(node => Put(items, at, node));
    }

    /// <summary><c>are both in the same class</c>: the two that were spoken of by their names.</summary>
    private static IEnumerable<IReadOnlyList<Item>> ByNames(IReadOnlyList<Item> items, Conversation earlier)
    {
        var at = items.ToList().FindIndex(i => i.Role is Role.Both or Role.Pair or Role.Plural);
        return
            at < 0
            || !items.Any(i => i.Is(Role.Same))
            || Antecedents.Of(Role.Pair, earlier).ToArray() is not [var one, var two]
            || items[at].Is(Role.Plural)
                && !IsAskedAbout(one.Nodes[0], earlier)
                && !(earlier.Last is { Found: [var first, var second] } && one.Nodes[0] == first && two.Nodes[0] == second)
            ? []
            :
            [
                [.. items.Take(at), Nouns.Of(one.Nodes[0]), JoinWords.AndItem, Nouns.Of(two.Nodes[0]), .. items.Skip(at + 1)],
            ];
    }

    /// <summary>Whether a turn was about a node itself, and not about what is related to it.</summary>
    private static bool IsAskedAbout(NodeEntry node, Conversation earlier) =>
        earlier.Turns.Any(t => t.Reading.Compared.Concat(t.Reading.Root.Nodes).Contains(node));

    /// <summary><c>other papers on that innovation</c>, <c>at the same venue</c>, of which nobody spoke: the one of what was spoken of.</summary>
    private static IEnumerable<IReadOnlyList<Item>> InTheSame(IReadOnlyList<Item> items, Conversation earlier)
    {
        var noun = Enumerable
            .Range(1, Math.Max(0, items.Count - 1))
            .FirstOrDefault(i => PointsBack(items[i - 1]) && items[i].IsNounOfType && !CheckWords.IsPlural(items[i]), -1);
        return noun < 0 || items.Any(i => i.Nodes.Any())
            ? []
            : Antecedents
                .Of(Role.Singular, earlier)
                .Where(thing => thing.Nodes.Count == 1)
                .Select(thing => thing.Nodes[0])
                .Distinct()
                .Select(node => Of(items, noun, node));
    }

    /// <summary><c>does X belong to the same movement</c>: as what was spoken of before and is of the sort of X.</summary>
    private static IEnumerable<IReadOnlyList<Item>> AsEarlier(IReadOnlyList<Item> items, Conversation earlier) =>
        items.FirstOrDefault(i => !Draft.IsEmpty(i)) is { Role: Role.Be or Role.Do or Role.Have }
        && items.Where(i => i.Nodes.Any()).ToArray() is [var named]
        && items.Where((item, i) => i > 0 && items[i - 1].Is(Role.Same) && item.IsNounOfType).Any()
        && !items.Any(i => i.Role is Role.Singular or Role.Plural or Role.And)
            ? Antecedents
                .Of(Role.Singular, earlier)
                .Where(thing => thing.Nodes.Count == 1 && named.Nodes.Any(n => n.Node.Type == thing.Type && n.Node != thing.Nodes[0]))
                .Select(thing => (IReadOnlyList<Item>)[.. items.Where(i => !i.EndsClause), .. FollowUpWords.As, Nouns.Of(thing.Nodes[0])])
            : [];

    /// <summary><c>that innovation</c> as the one of a named thing, or, of others, as the same as that has.</summary>
    private static IReadOnlyList<Item> Of(IReadOnlyList<Item> items, int noun, NodeEntry node) =>
        [
            .. items.Take(noun - 1),
            .. items.Any(i => i.Role is Role.Other or Role.Same) ? FollowUpWords.InTheSame.Skip(1) : [],
            items[noun],
            .. items.Any(i => i.Role is Role.Other or Role.Same) ? FollowUpWords.As : [RankWords.OfItem],
            Nouns.Of(node),
            .. items.Skip(noun + 1),
        ];

    private static bool PointsBack(Item item) =>
        item.Is(Role.Same) || MentionWords.Demonstratives.Is(item) || FormWords.Owners.Is(item) && item.Is(Role.Singular);

    /// <summary>
    /// <c>which has the most</c>: the most of what was asked for before; <c>how many did they write</c>, behind those with the most: of
    /// what was counted. The same question where it says of what, or nothing was counted.
    /// </summary>
    private static IReadOnlyList<Item> Measure(IReadOnlyList<Item> items, Conversation earlier)
    {
        if (
            Draft.Index(items, 0, i => i.Is(Role.HowMany)) is var many and >= 0
            && many + 1 < items.Count
            && items[many + 1].Is(Role.Do)
            && !items.Any(i => i.Has<TypeMeaning>())
            && earlier.Last?.Reading.Ranking?.Measure is { Path: [.., { Target: NodeType measured }] }
        )
            return [.. items.Take(many + 1), Nouns.Of(measured), .. items.Skip(many + 1)];
        var end = items.ToList().FindLastIndex(i => !i.IsMark);
        return
            end > 1
            && items[end].Role is Role.Most or Role.Least
            && items[end - 1].Role is Role.Have or Role.With
            && earlier.Last is { Reading: { Ask: Ask.List or Ask.Count, Root: { Nodes.Count: 0, Type: var counted } } }
            && items.Take(end).SelectMany(i => i.Types).FirstOrDefault() is { } type
            && type.Relationships.Any(r => r.IsList && r.Target == counted)
            ? [.. items.Take(end + 1), Nouns.Of(counted), .. items.Skip(end + 1)]
            : items;
    }

    /// <summary><c>what could be done about that</c>, at the end.</summary>
    private static bool IsTold(IReadOnlyList<Item> items, int i) =>
        i > 0 && items[i].Is(Role.Filler) && ClauseWords.ToldAtTheEnd.Is(items[i]) && items.Skip(i + 1).All(Draft.IsEmpty);

    private static IReadOnlyList<Item> Put(IReadOnlyList<Item> items, int at, NodeEntry node) =>
        [.. items.Take(at), Nouns.Of(node), .. FormWords.Owners.Is(items[at]) ? FollowUpWords.Genitive : [], .. items.Skip(at + 1)];

    /// <summary><c>which one has the most papers</c>, <c>which are on display</c>: which of them.</summary>
    private static IEnumerable<IReadOnlyList<Item>> OfThem(IReadOnlyList<Item> items)
    {
        var at = items.TakeWhile(i => i.IsMark || i.Is(Role.And) || i.Is(Role.Plural) && MentionWords.OfThem.Begins(i)).Count();
        if (at + 1 >= items.Count || !items[at].Is(Role.What) || !MentionWords.Which.Begins(items[at]) || items[at + 1].IsNounOrName)
            return [];
        return
        [
            [.. items.Take(at).Where(i => !i.Is(Role.Plural)), .. FollowUpWords.WhichOfThem, .. items.Skip(at + 1)],
        ];
    }
}
