using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads who else works with those who made a thing: <c>with whom has the first author of X written</c>, <c>co-authors of the authors of X</c>.
/// Those themselves are left out.
/// </summary>
internal static class WithMakers
{
    private static readonly HashSet<Role> Talk =
    [
        .. Roles.OfSmallWords,
        Role.Who,
        Role.What,
        Role.List,
        Role.Together,
        Role.Other,
        Role.Plural,
        Role.Recommend,
    ];

    /// <summary>The reading; null when it is no such question.</summary>
    public static Understood? Read(Asked asked)
    {
        var items = WithoutThemselves(asked.Items);
        if (items.Where(i => i.Nodes.Any()).ToArray() is not [var named] || !SpeaksOfCompany(items))
            return null;
        var made = named.Nodes.First().Node.Type;
        var ways = made.Relationships.Where(r => r.Target is NodeType end && Sorts.IsPerson(end)).ToArray();
        if (ways is not [{ Target: NodeType person } makers] || Connections.Inverse(makers) is not { } works)
            return null;
        var (from, to) = Makers(items, named, person);
        var rest = items.Where((_, i) => i < from || i > to).ToArray();
        if (from < 0 || !rest.All(i => IsTalk(i, made, person, makers)))
            return null;
        return
            asked.Parser.ParseItems([JoinWords.WhichItem, .. items.Skip(from).Take(to - from + 1)], asked.Earlier, false)
                is Understood { Reading: { Ask: Ask.List, Root: { Nodes.Count: 0 } root } } understood
            && root.Type == person
            && root.Links.Count > 0
            && root.Links.TrueForAll(l => l.Relationship == works && l is { Quantifier: Quantifier.Some, Count: null })
            ? understood with
            {
                Reading = new Reading(items.Any(i => i.Is(Role.HowMany)) ? Ask.Count : Ask.List, Company(root, works, makers)),
            }
            : null;
    }

    /// <summary>Those who share a work with such, and are none of them.</summary>
    private static Thing Company(Thing such, Relationship works, Relationship makers)
    {
        var (root, shared) = (new Thing(such.Type), new Thing((NodeType)works.Target));
        shared.Links.Add(new Link(makers, such));
        root.Links.Add(new Link(works, shared));
        foreach (var link in such.Links.Select(l => l.Clone()))
        {
            link.Quantifier = Quantifier.None;
            root.Links.Add(link);
        }
        return root;
    }

    /// <summary><c>…, leaving out X's own authors</c>: they are left out anyway.</summary>
    private static IReadOnlyList<Item> WithoutThemselves(IReadOnlyList<Item> items)
    {
        var except = Draft.Index(items, 3, i => i.Is(Role.Except) || i.Is(Role.Not) && FollowUpWords.Out.Ends(i));
        var named = items.Take(Math.Max(0, except)).SelectMany(i => i.Nodes).Select(n => n.Node).ToHashSet();
        return
            except > 0
            && items.Skip(except + 1).Any(i => i.Nodes.Any(n => named.Contains(n.Node)))
            && items
                .Skip(except + 1)
                .All(i => Draft.IsEmpty(i) || i.Nodes.Any(n => named.Contains(n.Node)) || i.Role is Role.Of || i.Has<TypeMeaning>())
            ? [.. items.Take(except)]
            : items;
    }

    /// <summary><c>with whom</c>, <c>who has written with</c>, <c>co-authors</c>.</summary>
    private static bool SpeaksOfCompany(IReadOnlyList<Item> items) =>
        items.Any(i => i.Is(Role.Together)) || items.Any(i => i.Is(Role.Who)) && items.Any(i => i.Is(Role.With) || LinkWords.With.Ends(i));

    /// <summary>From where to where the makers are spoken of: their noun and the name, with a place in their order; -1 where they are not.</summary>
    private static (int From, int To) Makers(IReadOnlyList<Item> items, Item named, NodeType person)
    {
        var name = Draft.Index(items, 0, i => i == named);
        var nouns = Enumerable.Range(0, items.Count).Where(i => items[i].Types.Contains(person) && !items[i].Is(Role.Together)).ToArray();
        if (nouns.Length == 0)
            return (-1, -1);
        var noun = nouns.MinBy(i => Math.Abs(i - name));
        var (from, to) = (Math.Min(noun, name), Math.Max(noun, name));
        if (to - from > 3 || Draft.Between(from, to).Any(i => items[i].Role is not (Role.Of or Role.Filler or Role.Order or Role.Last)))
            return (-1, -1);
        while (from > 0 && items[from - 1].Role is Role.Order or Role.Last)
            from--;
        return (from, to);
    }

    private static bool IsTalk(Item item, NodeType made, NodeType person, Relationship makers) =>
        item.IsMark
        || item.Number is null
            && (item.Role is null || Talk.Contains(item.Role.Value) || item.Is(Role.HowMany))
            && (
                Draft.IsEmpty(item)
                || item.Role is not (null or Role.Filler)
                || item.Types.Any(t => t == made || t == person)
                || Connections.Says(item, makers)
            );
}
