using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads <c>parent of X</c>, <c>children of X</c>, <c>siblings of X</c>, <c>where in the tree is X</c>. The tree is read off the
/// schema: what leads to one node of another type goes up, by the way with most levels above it.
/// </summary>
internal sealed class Kinship(Connections connections)
{
    private const int MaxLevels = 6;

    private static readonly HashSet<Role> Talk =
    [
        .. Roles.OfSmallWords,
        Role.What,
        Role.Who,
        Role.Where,
        Role.How,
        Role.HowMany,
        Role.List,
        Role.Other,
        Role.Define,
        Role.Same,
        Role.LessThan,
        Role.AtMost,
        Role.Group,
        Role.Singular,
    ];

    /// <summary>The reading; null when it is no such question.</summary>
    public Understood? Read(IReadOnlyList<Item> items)
    {
        var named = items.Where(i => i.Nodes.Any()).ToArray();
        var words = items.Where(i => i.Meanings.Count == 0 || !i.Nodes.Any()).SelectMany(i => i.Words).ToArray();
        var kins = items
            .Where(i => i.Meanings.All(m => m is RelationshipMeaning) && !named.Any(n => IsOwnKin(i, n)))
            .SelectMany(i => i.Words)
            .Select(KinWords.Of)
            .OfType<Kin>()
            .Distinct()
            .ToArray();
        if (kins.Length == 0 && named.Length == 1 && KinWords.SpeakOfTree(words))
            kins = BesideName(items, named[0]);
        if (
            kins.Length == 0
            && named.Length == 1
            && named[0].Nodes.All(n => Up(n.Node.Type)?.Target == n.Node.Type)
            && items.Any(KinWords.AsksForSorts)
        )
            kins = [Kin.Child];
        if (kins.Length == 0 && KinWords.AskForPlace(words))
            kins = [Kin.Ancestor];
        if (named.Length != 1 || kins.Length != 1 || items.Any(i => !IsTalk(i, named[0])) || IsHad(items))
            return null;
        var nouns = items.Where(i => i != named[0]).SelectMany(i => i.Meanings.OfType<TypeMeaning>()).Select(t => t.Type).ToArray();
        foreach (var node in named[0].Nodes.Select(n => n.Node))
            if (Of(node, kins[0], nouns) is { Count: > 0 } roots && roots.All(root => IsAsked(items, root)))
                return new Understood(Reading(roots, items.Any(i => i.Is(Role.HowMany)) ? Ask.Count : Ask.List), [], []);
        return null;
    }

    /// <summary><c>genres with parent genre X</c>: what is asked for has it, and is not it.</summary>
    private static bool IsHad(IReadOnlyList<Item> items) =>
        items.Zip(items.Skip(1)).Any(p => p.First.Role is Role.With or Role.Without && KinWords.Of(p.Second.Words[0]) is not null);

    /// <summary><c>which layer lies under X</c>: a layer, and nothing else that is below it.</summary>
    private static bool IsAsked(IReadOnlyList<Item> items, Thing root) =>
        Draft.Index(items, 0, i => i.Is(Role.What)) is var what
        && (what < 0 || what + 1 >= items.Count || !items[what + 1].IsNounOfType || items[what + 1].Types.Contains(root.Type));

    /// <summary><c>the parents of X</c>, where the schema says of things like X who their parents are, each having several: no tree is spoken of.</summary>
    private static bool IsOwnKin(Item item, Item named) =>
        item.Relationships.Any(r =>
            r.Source == r.Target
            && named.Nodes.Any(n => n.Node.Type == r.Source)
            && r.IsList
            && Connections.Inverse(r) is null or { IsList: true }
        );

    /// <summary><c>what stands below X in the tree</c>, <c>what does X come under</c>: which side of it is asked for.</summary>
    private static Kin[] BesideName(IReadOnlyList<Item> items, Item named)
    {
        var below = Draft.Index(items, 0, KinWords.Below.IsIn);
        var above = Draft.Index(items, 0, KinWords.Above.IsIn);
        var name = Draft.Index(items, 0, i => i == named);
        return below >= 0 ? [below < name && !items.Skip(name + 1).Any(i => i.IsVerb) ? Kin.Descendant : Kin.Ancestor]
            : above >= 0 && above < name ? [Kin.Ancestor]
            : [];
    }

    private static bool IsTalk(Item item, Item named) =>
        item == named
        || item.IsMark
        || item.Has<TypeMeaning>()
        || IsVerb(item)
        || item.Words.Any(w => KinWords.Of(w) is not null)
        || item.Number is null && (item.Role is { } role && Talk.Contains(role));

    private static bool IsVerb(Item item) =>
        item.Role is null && item.Meanings.Count > 0 && item.Meanings.All(m => m is RelationshipMeaning);

    private static Reading Reading(IReadOnlyList<Thing> roots, Ask ask) =>
        roots.Count == 1
            ? new Reading(ask, roots[0])
            : new Reading(Ask.Several, roots[0]) { Parts = [.. roots.Select(r => new Reading(ask, r))] };

    /// <summary>What stands so to the node: of the types that are named, else of all that fit.</summary>
    private List<Thing> Of(NodeEntry node, Kin kin, NodeType[] nouns)
    {
        if (kin == Kin.Sibling)
            return Up(node.Type) is { } up ? [SiblingsOf(node, up)] : [];
        var chain = kin is Kin.Parent or Kin.Ancestor ? Chain(node.Type, Up) : Chain(node.Type, Down);
        var asked = chain.Where(way => nouns.Contains(way[^1].Target)).ToArray();
        if (asked.Length == 0 && nouns.Any(t => t != node.Type))
            return [];
        var ways =
            asked.Length > 0 ? asked
            : kin is Kin.Parent or Kin.Child ? chain.Take(1)
            : chain;
        return [.. ways.Select(way => Reaching(node, way)).OfType<Thing>()];
    }

    /// <summary>The ways of one step, of two, and so on.</summary>
    private static List<IReadOnlyList<Relationship>> Chain(NodeType from, Func<NodeType, Relationship?> next)
    {
        var ways = new List<IReadOnlyList<Relationship>>();
        var steps = new List<Relationship>();
        for (var at = from; next(at) is { } step && steps.Count < MaxLevels && !steps.Contains(step); at = (NodeType)step.Target)
        {
            steps.Add(step);
            ways.Add([.. steps]);
        }
        return ways;
    }

    /// <summary>The relationship that leads up: of several the one with most levels above it; null where two are alike.</summary>
    private Relationship? Up(NodeType type) => Longest(type.Relationships.Where(IsUp), r => Height((NodeType)r.Target, IsUp, MaxLevels));

    /// <summary>The relationship that leads to what stands below: of several the one with most levels below it.</summary>
    private Relationship? Down(NodeType type) =>
        type.Relationships.FirstOrDefault(r => r.Target == type && IsDown(r))
        ?? Longest(type.Relationships.Where(IsDown), r => Height((NodeType)r.Target, IsDown, MaxLevels));

    private bool IsUp(Relationship relationship) =>
        !relationship.IsList
        && relationship.Target is NodeType parent
        && !connections.IsHub(parent)
        && Connections.Inverse(relationship) is { IsList: true };

    private bool IsDown(Relationship relationship) =>
        relationship.IsList
        && relationship.Target is NodeType child
        && Connections.Inverse(relationship) is { } up
        && IsUp(up)
        && Up(child) == up;

    private static Relationship? Longest(IEnumerable<Relationship> relationships, Func<Relationship, int> levels)
    {
        var ordered = relationships.Select(r => (r, levels: levels(r))).OrderByDescending(x => x.levels).ToArray();
        return ordered.Length == 0 || ordered.Length > 1 && ordered[0].levels == ordered[1].levels ? null : ordered[0].r;
    }

    private static int Height(NodeType type, Func<Relationship, bool> leads, int left) =>
        left == 0
            ? 0
            : type
                .Relationships.Where(r => r.Target != type && leads(r))
                .Select(r => 1 + Height((NodeType)r.Target, leads, left - 1))
                .DefaultIfEmpty(0)
                .Max();

    /// <summary>The nodes at the end of the way from the node: conditions run the way back.</summary>
    private static Thing? Reaching(NodeEntry node, IReadOnlyList<Relationship> way)
    {
        var thing = new Thing(node.Type);
        thing.Nodes.Add(node);
        foreach (var step in way)
        {
            if (Connections.Inverse(step) is not { } back)
                return null;
            var next = new Thing((NodeType)step.Target);
            next.Links.Add(new Link(back, thing) { IsStep = thing.Nodes.Count == 0 });
            thing = next;
        }
        return thing;
    }

    private static Thing SiblingsOf(NodeEntry node, Relationship up)
    {
        var (root, parent, self) = (new Thing(node.Type), new Thing((NodeType)up.Target), new Thing(node.Type));
        self.Nodes.Add(node);
        parent.Links.Add(new Link(Connections.Inverse(up)!, self));
        root.Links.Add(new Link(up, parent));
        root.Excluded.Add(node);
        return root;
    }
}
