using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads what is asked by what it has in common with a named thing: <c>papers in the same category as X</c>, <c>what else did the authors of X write</c>.
/// </summary>
internal static class InCommon
{
    /// <summary>
    /// <c>A vs. B vs. C: which one addresses it</c>: of the named ones; null when it is no such question, as <c>what does each of them
    /// address</c>.
    /// </summary>
    public static Understood? Choice(Asked asked)
    {
        var items = asked.Items;
        var what = Draft.Index(items, 0, i => i.Is(Role.What));
        if (
            what < 2
            || items.Take(what).Any(i => !i.Nodes.Any() && !Draft.IsEmpty(i) && i.Role is not (Role.Or or Role.And or Role.Compare))
            || !items[what - 1].IsMark
            || items.Skip(what).Any(i => Comparatives.Of(i) is not null)
        )
            return null;
        var named = items.Take(what).Where(i => i.Nodes.Any()).ToArray();
        if (
            named.Length < 2
            || named[0].Nodes.Select(n => n.Node.Type).FirstOrDefault(t => named.All(i => i.Nodes.Any(n => n.Node.Type == t)))
                is not { } type
            || named.SelectMany(i => i.Nodes.Where(n => n.Node.Type == type).Take(1)).DistinctBy(n => n.Node).Count() < 2
            || items.Skip(what + 1).FirstOrDefault(i => !Draft.IsEmpty(i) && !i.Is(Role.Of)) is { } asks
                && (asks.Is(Role.Do) || asks.Types.Any() && !asks.Types.Contains(type))
        )
            return null;
        var noun = new Item(
            [new Token(type.Name, type.Name, type.Name, items[what].Words[^1].Start, items[what].Words[^1].End)],
            null,
            [new TypeMeaning(type)]
        );
        var rest = items
            .Skip(what + 1)
            .Where(i =>
                i.Role is not Role.Plural
                && !(i.Has<TypeMeaning>() && i.Meanings.Any(m => m is TypeMeaning t && t.Type == type))
                && !(i.Is(Role.Of) && items[items.ToList().IndexOf(i) - 1].Is(Role.What))
            );
        if (
            asked.Parser.ParseItems([items[what], noun, .. rest], asked.Earlier, false)
                is not Understood { Reading: { Ask: Ask.List, Root: { Nodes.Count: 0 } root } } understood
            || root.Type != type
        )
            return null;
        root.Nodes.AddRange(named.SelectMany(i => i.Nodes.Where(n => n.Node.Type == type).Take(1)).Select(n => n.Node).Distinct());
        return understood;
    }

    /// <summary><c>apart from X, which A of B are in the same C as it</c>: what is the same, beside whatever else is said; null when it is no such question.</summary>
    public static Understood? Same(Asked asked)
    {
        var items = asked.Items;
        var same = Draft.Index(items, 0, i => i.Is(Role.Same));
        var shared = Draft.Index(items, same + 1, i => !Draft.IsEmpty(i));
        if (same < 1 || shared < 0 || !items[shared].Types.Any() && !items[shared].Relationships.Any())
            return null;
        var with = Draft.Index(items, shared + 1, i => i.Nodes.Any() || i.Is(Role.Singular));
        if (with < 0 && items.Take(same).Any(i => i.Is(Role.Except)))
            (items, with) = ([.. items.Take(shared + 1), FollowUpWords.It], shared + 1);
        if (with < 0 || items.Take(with).Skip(shared + 1).Any(i => !Draft.IsEmpty(i) && i.Role is not (Role.With or Role.Be or Role.Do)))
            return null;
        var except = items[with].Is(Role.Singular) ? Draft.Index(items, 0, i => i.Is(Role.Except)) : -1;
        var named = items[with].Is(Role.Singular) ? Draft.Index(items, except + 1, i => !Draft.IsEmpty(i)) : with;
        if (named < 0 || named != with && except < 0 || !items[named].Nodes.Any())
            return null;
        var from = same;
        while (
            from > 0 && LeadsToSame(items[from - 1]) && !items.Take(from - 1).All(i => Draft.IsEmpty(i) || i.Role is Role.What or Role.List)
        )
            from--;
        var rest = items
            .Where((_, i) => (i < from || i > with) && i != except && i != named && !(i < same && items[i].Is(Role.Other)))
            .SkipWhile(i => i.IsMark)
            .ToArray();
        if (
            asked.Parser.ParseItems(rest, asked.Earlier, false)
            is not Understood { Reading: { Ask: Ask.List or Ask.Count, Root: { Nodes.Count: 0 } root } } understood
        )
            return null;
        if (
            SharedBy(asked, root.Type, [.. items.Take(same).Where((_, i) => i >= from)], items[shared]) is not { } way
            || items[named].Nodes.Select(n => Joined(asked, root.Type, way, n.Node)).FirstOrDefault(joined => joined is not null)
                is not { } alike
        )
            return null;
        root.Links.AddRange(alike.Links);
        root.Excluded.AddRange(alike.Excluded);
        return understood;
    }

    /// <summary>A verb or preposition that only leads to what is the same: <c>appeared at</c> the same venue.</summary>
    private static bool LeadsToSame(Item item) =>
        !item.IsNounOrName && item.Relationships.Any()
        || Draft.IsEmpty(item) && !item.IsMark
        || item.Role is Role.In or Role.With or Role.Have or Role.By or Role.Of or Role.Be;

    /// <summary>
    /// <c>scored by the same person</c>, <c>with the same composer</c>: the way to what is the same by the words before it and its own noun;
    /// null where a verb says no way to it, or no word which of several.
    /// </summary>
    private static Connections.Way? SharedBy(Asked asked, NodeType type, IReadOnlyList<Item> before, Item shared)
    {
        var direct = type.Relationships.Where(r => r is { Target: NodeType, Filterable: true }).ToArray();
        if (!shared.Types.Any())
            return null;
        var parent = shared.Types.First();
        direct = [.. direct.Where(r => r.Target == parent)];
        var said = direct.Where(r => before.Any(i => Says(i, r))).ToArray();
        if (said is [var only])
            return new Connections.Way([only], 0);
        var ways = asked.Connections.Between(type, parent);
        return before.Any(i => i.IsVerb && !JoinWords.Presence.Contains(i.Words[0].Word))
                ? ways.FirstOrDefault(way => before.Any(i => Says(i, way.Steps[0])))
            : direct.Length > 1 ? null
            : ways is [var nearest, ..] ? nearest
            : null;
    }

    /// <summary>Whether an item says a relationship, from either end where its ends are of two types.</summary>
    private static bool Says(Item item, Relationship relationship) =>
        item.Relationships.Any(r =>
            r == relationship || relationship.Source != relationship.Target && r == Connections.Inverse(relationship)
        );

    /// <summary>
    /// <c>what else did the authors of X write</c>, <c>other papers in the category of X</c>, <c>who else works where X works</c>: what
    /// has with X in common what stands between; null when it is no such question.
    /// </summary>
    public static Understood? Others(Asked asked)
    {
        var items = asked.Items;
        if (!items.Any(i => i.Is(Role.Other)) || items.Where(i => i.Nodes.Any()).ToArray() is not [var named])
            return null;
        if (items.Any(i => i != named && (i.IsUnknown || i.Number is not null || i.Role is { } role && !SameTalk.Contains(role))))
            return null;
        var at = items.ToList().IndexOf(named);
        foreach (var node in named.Nodes.Select(n => n.Node))
            if (
                Shared(asked, items, at, node) is { } shared
                && AsksForLike(items, node.Type, shared)
                && asked.Connections.Between(node.Type, shared) is [var way, ..]
                && Joined(asked, node.Type, way, node) is { } root
            )
                return new Understood(new Reading(items.Any(i => i.Is(Role.HowMany)) ? Ask.Count : Ask.List, root), [], []);
        return null;
    }

    /// <summary>Whether no word asks for things of another type than the named one.</summary>
    private static bool AsksForLike(IReadOnlyList<Item> items, NodeType type, NodeType shared) =>
        (Sorts.IsPerson(type) || !items.Where((item, i) => item.Is(Role.Who) && !(i > 0 && MentionWords.People.Is(items[i - 1]))).Any())
        && items.All(i => i.Nodes.Any() || !i.Has<TypeMeaning>() || i.Types.Any(t => t == type || t == shared))
        && !items.Where((item, i) => i > 0 && items[i - 1].Is(Role.Other) && type != shared && item.Types.Contains(shared)).Any();

    /// <summary>What is shared with a node: the noun whose it is, persons at large, or what a verb said of both leads to.</summary>
    private static NodeType? Shared(Asked asked, IReadOnlyList<Item> items, int named, NodeEntry node)
    {
        var owned =
            named > 1 && MentionWords.Of.Ends(items[named - 1]) ? items.Take(named - 1).LastOrDefault(i => !i.IsMark)
            : named + 2 < items.Count && MentionWords.Genitives.Begins(items[named + 1]) ? items[named + 2]
            : null;
        if (
            owned is not null
            && asked
                .Lexicon.Find(owned.Words[^1].Stem)
                .OfType<TypeMeaning>()
                .Select(t => t.Type)
                .Where(t => t != node.Type)
                .OrderByDescending(t => Nouns.IsSpelt(owned, t))
                .FirstOrDefault()
                is { } noun
        )
            return noun;
        if (
            items.Any(MentionWords.People.Is)
            && asked.Lexicon.Schema.NodeTypes.Where(Sorts.IsPerson).ToArray() is [var person]
            && person != node.Type
        )
            return person;
        return items
                .Where(i => !i.Nodes.Any())
                .SelectMany(i => i.Relationships.Distinct())
                .Where(r => r.Source == node.Type)
                .GroupBy(r => r)
                .FirstOrDefault(g => g.Skip(1).Any())
                ?.Key.Target as NodeType;
    }

    private static readonly HashSet<Role> SameTalk =
    [
        .. Roles.OfSmallWords,
        Role.Same,
        Role.Common,
        Role.What,
        Role.Who,
        Role.Where,
        Role.List,
        Role.Other,
        Role.HowMany,
    ];

    /// <summary>The nodes of a type that lead one way to what the node leads to the same way, without the node.</summary>
    private static Thing? Joined(Asked asked, NodeType type, Connections.Way up, NodeEntry node)
    {
        var parent = (NodeType)up.Steps[^1].Target;
        if (asked.Connections.IsHub(parent) || Down(asked, type, up, node.Type) is not { } down)
            return null;
        var (root, end) = (new Thing(type), new Thing(node.Type));
        var at = root;
        var steps = up.Steps.Concat(down).ToArray();
        for (var i = 0; i < steps.Length; at = at.Links[0].Other, i++)
            at.Links.Add(
                new Link(steps[i], i == steps.Length - 1 ? end : new Thing((NodeType)steps[i].Target))
                {
                    IsStep = i != up.Steps.Count - 1 && i < steps.Length - 1,
                }
            );
        end.Nodes.Add(node);
        if (type == node.Type)
            root.Excluded.Add(node);
        return root;
    }

    /// <summary>The way back by which a node of the same type has it too; for one of another type the most natural way to it.</summary>
    private static IReadOnlyList<Relationship>? Down(Asked asked, NodeType type, Connections.Way up, NodeType named)
    {
        if (type != named)
            return asked.Connections.Between((NodeType)up.Steps[^1].Target, named) is [var natural, ..] ? natural.Steps : null;
        var back = up.Steps.Reverse().Select(Connections.Inverse).OfType<Relationship>().ToArray();
        return back.Length == up.Steps.Count ? back : null;
    }
}
