using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>A way to join all mentions, and how forced it is.</summary>
/// <param name="Root">What is asked for, with all conditions.</param>
/// <param name="Cost">The lower the more natural.</param>
/// <param name="Things">Where each mention went.</param>
/// <param name="Choice">Which nodes each name was taken for.</param>
internal sealed record Tree(
    Thing Root,
    double Cost,
    IReadOnlyDictionary<Mention, Thing> Things,
    IReadOnlyDictionary<Mention, IReadOnlyList<NodeEntry>> Choice
)
{
    /// <summary>A tree that was not made by joining mentions.</summary>
    public static Tree Of(Thing root) =>
        new(root, 0, new Dictionary<Mention, Thing>(), new Dictionary<Mention, IReadOnlyList<NodeEntry>>());
}

/// <summary>
/// Joins mentions to the smallest tree over the schema: each goes to the thing that it is nearest to, by the cost of the
/// way through the schema, by the verbs beside it, and by where it stands in the text.
/// </summary>
internal sealed class TreeBuilder
{
    private const int MaxChoices = 48;
    private const double DistanceCost = 0.12,
        VerbBonus = 0.8,
        StepBonus = 0.1,
        HeadBonus = 1.5,
        IdentityCost = 0.3,
        SameTypeCost = 0.6,
        BackCost = 2.5,
        CountedCost = 1,
        AlikeBonus = 0.5,
        CarrierBonus = 2.5,
        ClauseBonus = 0.7,
        HomonymBonus = 0.6,
        SaidBeforeCost = 0.8,
        UnsaidDoubt = 1.8,
        NamesakeCost = 3,
        ModifierCost = 1.5,
        OfBonus = 1,
        RoleBonus = 0.8,
        OutOfRoleCost = 1.5,
        ChainCost = 2,
        BeyondCost = 3,
        GuessCost = 2,
        GivenCost = 1,
        AlsoBonus = 2;

    private readonly Draft draft;
    private readonly IReadOnlyList<Mention> mentions;
    private readonly IReadOnlyDictionary<Mention, IReadOnlyList<NodeEntry>> choice;
    private readonly Dictionary<Mention, Thing> things = [];
    private readonly HashSet<Thing> steps = [];
    private readonly HashSet<Link> told = [];
    private readonly Mention? rootMention;
    private readonly Thing root;
    private double cost;

    private TreeBuilder(
        Draft draft,
        IReadOnlyList<Mention> mentions,
        IReadOnlyDictionary<Mention, IReadOnlyList<NodeEntry>> choice,
        Mention? rootMention,
        NodeType type
    )
    {
        (this.draft, this.mentions, this.choice, this.rootMention) = (draft, mentions, choice, rootMention);
        root = rootMention?.Earlier?.Clone() ?? new Thing(type);
        if (rootMention?.Earlier is not null)
            told.UnionWith(root.AllLinks());
        if (rootMention is null)
            return;
        things[rootMention] = root;
        if (rootMention.Kind == MentionKind.Nodes && rootMention.Earlier is null)
            root.Nodes.AddRange(choice[rootMention]);
    }

    /// <summary>The trees for every way to take the names, the most natural first; empty when the mentions cannot be joined.</summary>
    /// <param name="draft">The question.</param>
    /// <param name="mentions">What is joined.</param>
    /// <param name="rootMention">The mention that is the root, or null.</param>
    /// <param name="types">What the root can be when no mention says so.</param>
    public static IReadOnlyList<Tree> Build(
        Draft draft,
        IReadOnlyList<Mention> mentions,
        Mention? rootMention,
        IReadOnlyList<NodeType> types
    )
    {
        var trees = new List<Tree>();
        foreach (var (choice, doubt) in Choices(mentions))
        {
            var roots = rootMention is null ? types : [rootMention.Type ?? rootMention.Earlier?.Type ?? choice[rootMention][0].Type];
            foreach (var type in roots)
            {
                var builder = new TreeBuilder(draft, mentions, choice, rootMention, type);
                if (builder.JoinAll())
                    trees.Add(new Tree(builder.root, builder.cost + doubt - AlikeBonus * Alike(mentions, choice), builder.things, choice));
            }
        }
        return [.. trees.OrderBy(t => t.Cost)];
    }

    private static IEnumerable<(IReadOnlyDictionary<Mention, IReadOnlyList<NodeEntry>> Choice, double Doubt)> Choices(
        IReadOnlyList<Mention> mentions
    )
    {
        IEnumerable<(Dictionary<Mention, IReadOnlyList<NodeEntry>> Choice, double Doubt)> all = [([], 0)];
        foreach (var mention in mentions.Where(m => m.Choices.Count > 0))
        {
            var options = mention
                .Choices.Zip(mention.Doubts)
                .Where(o => mention.Apposed is null || o.First[0].Type == mention.Apposed)
                .ToArray();
            all = all.SelectMany(made =>
                    options.Select(o =>
                        (
                            new Dictionary<Mention, IReadOnlyList<NodeEntry>>(made.Choice) { [mention] = o.First },
                            made.Doubt
                                + o.Second
                                + (
                                    options.Any(x => IsSaid(mention, x.First[0].Type)) && !IsSaid(mention, o.First[0].Type)
                                        ? UnsaidDoubt
                                        : 0
                                )
                        )
                    )
                )
                .Take(MaxChoices)
                .ToArray();
        }
        return all.Select(c => ((IReadOnlyDictionary<Mention, IReadOnlyList<NodeEntry>>)c.Choice, c.Doubt));
    }

    /// <summary>Whether a verb beside a name is said of nodes of a type: one works on a challenge, not on a limitation of the same name.</summary>
    private static bool IsSaid(Mention mention, NodeType type) => mention.Verbs.Any(v => v.Source == type || v.Target == type);

    /// <summary>How many names that a conjunction joins were taken for nodes of one type.</summary>
    private static int Alike(IReadOnlyList<Mention> mentions, IReadOnlyDictionary<Mention, IReadOnlyList<NodeEntry>> choice) =>
        mentions
            .Zip(mentions.Skip(1))
            .Count(p =>
                (p.Second.Continues || p.Second.Excepted || p.Second.Negated)
                && choice.TryGetValue(p.First, out var one)
                && choice.TryGetValue(p.Second, out var two)
                && one[0].Type == two[0].Type
            );

    private bool JoinAll()
    {
        var at = rootMention is null ? 0 : Index(rootMention);
        var rest = mentions.Where(m => m != rootMention).OrderBy(m => IsOnRelationship(m)).ThenBy(m => Math.Abs(Index(m) - at)).ToArray();
        foreach (var noun in rest.Where(m => m.Nouns.Count > 0).OrderBy(m => m.At).Where(m => Bound(m) is not null))
            Join(noun);
        return rest.Where(m => m.Head is null || m.Head == rootMention || m.Apposed is not null && m.Kind == MentionKind.Type).All(Join)
            && rest.Where(m => !things.ContainsKey(m) && !(m.Head is null || m.Head == rootMention)).OrderByDescending(m => m.At).All(Join)
            && ShareConditions()
            && PlayRoles()
            && IncludeKinds()
            && IncludeSteps();
    }

    /// <summary><c>actors born in X</c>: nothing else says by what they are such.</summary>
    private bool PlayRoles()
    {
        foreach (var (mention, thing) in things.Where(t => t.Key.Nouns.Count > 0).ToArray())
        {
            var roles = mention.Nouns.Select(Connections.Inverse).OfType<Relationship>().ToArray();
            if (
                roles.Length < mention.Nouns.Count
                || thing.Links.Any(l => roles.Contains(l.Relationship))
                || root.AllLinks().Any(l => l.Other == thing && mention.Nouns.Contains(l.Relationship))
            )
                continue;
            thing.Links.Add(new Link(roles[^1], new Thing((NodeType)roles[^1].Target)));
        }
        return true;
    }

    /// <summary><c>fishes</c>, of which the bony ones are a kind: what belongs to one kind belongs to all that it stands below.</summary>
    private bool IncludeKinds()
    {
        foreach (var link in root.AllLinks().Where(l => IsOfKind(l.Relationship) && l.Other.Nodes.Count > 0))
        {
            var below = link.Other.Nodes.SelectMany(draft.Lexicon.WithBelow).Except(link.Other.Nodes).ToArray();
            link.Other.Nodes.AddRange(below);
        }
        return true;
    }

    /// <summary><c>threats that X leads to, directly or indirectly</c>: over however many steps a thing leads to its like.</summary>
    private bool IncludeSteps()
    {
        var far = draft.Positions(i => i.Is(Role.Far)).ToArray();
        if (far.Length == 0)
            return true;
        foreach (
            var link in root.AllLinks()
                .Where(l =>
                    l is { Quantifier: Quantifier.Some, Count: null, Other.Nodes.Count: > 0 }
                    && l.Relationship.Source == l.Relationship.Target
                )
        )
        {
            link.Other.Nodes.AddRange(draft.Lexicon.LeadingTo(link.Relationship, link.Other.Nodes).Except(link.Other.Nodes).ToArray());
            draft.Use(far);
        }
        return true;
    }

    private bool IsOfKind(Relationship relationship) =>
        relationship is { IsList: false, Target: NodeType kind } && relationship.Source != kind && draft.Lexicon.IsTaxonomy(kind);

    private static bool IsOnRelationship(Mention mention) =>
        mention.Kind == MentionKind.Condition && mention.Conditions.Any(f => PropertyOf(f).Carrier is not null);

    private bool Join(Mention mention) =>
        things.ContainsKey(mention) || (mention.Kind == MentionKind.Condition ? JoinCondition(mention) : JoinThing(mention));

    private bool JoinThing(Mention mention)
    {
        var type = TypeOf(mention);
        if (mention.Excepted && type == root.Type && mention.Kind == MentionKind.Nodes)
        {
            root.Excluded.AddRange(NodesOf(mention));
            things[mention] = root;
            return true;
        }
        if (Bound(mention) is var (owner, along))
        {
            Place(mention, owner, new Connections.Way([along], 0), type);
            return true;
        }
        var options = Known()
            .SelectMany(thing =>
                Identity(thing, mention, type)
                    .Concat(
                        draft
                            .Connections.Between(thing.Type, type)
                            .Select(way => (thing, way: (Connections.Way?)way, cost: CostOf(thing, way, mention)))
                    )
            )
            .Where(o =>
                o.way is null
                || (!IsRepeated(mention) || o.thing == root)
                    && (!(mention.Excepted || mention.Every) || o.thing == (ExceptedFrom(mention) ?? root))
                    && !(mention.Count is { Number: > 1 } && o.way.Steps.All(s => !s.IsList))
                    && (o.thing.Type != type || o.way.Steps.Count == 1 || AllowsCompanions(type))
                    && !(mention.Kind == MentionKind.Nodes && IsSettled(o.thing))
                    && !IsTaken(o.thing, o.way.Steps.Count == 1 ? o.way : draft.Connections.Between(o.thing.Type, type)[0], mention)
            )
            .ToArray();
        if (options.Length == 0)
            return Widen(mention, type);
        var best = options.MinBy(o => o.cost);
        cost += best.cost;
        Place(mention, best.thing, best.way, type);
        return true;
    }

    private NodeType TypeOf(Mention mention) => mention.Type ?? mention.Earlier?.Type ?? choice[mention][0].Type;

    /// <summary>Where a noun such as <c>teacher</c> puts it: from whose it is along the relationship of the noun, or back; null where no noun does.</summary>
    private (Thing From, Relationship Along)? Bound(Mention mention)
    {
        if (
            mention.Owner is { } owner
            && things.TryGetValue(owner, out var whose)
            && mention.Nouns.FirstOrDefault(n => n.Source == whose.Type) is { } own
        )
            return (whose, own);
        var owned = things.FirstOrDefault(t => t.Key.Owner == mention);
        if (
            owned.Key?.Nouns.Select(Connections.Inverse).FirstOrDefault(back => back is not null && back.Target == TypeOf(mention)) is
            { } away
        )
            return (owned.Value, away);
        if (mention is not { Owner: null })
            return null;
        return Known()
            .SelectMany(thing => mention.Nouns.Where(n => n.Source == thing.Type).Select(n => ((Thing, Relationship)?)(thing, n)))
            .FirstOrDefault();
    }

    /// <summary><c>coauthors of X on works outside Y</c>: the noun directly before is what it is excepted from.</summary>
    private Thing? ExceptedFrom(Mention mention) =>
        mention.Excepted
        && mentions.LastOrDefault(m => m.End < mention.At) is { Kind: MentionKind.Type, Apposed: null } noun
        && Enumerable
            .Range(noun.End + 1, mention.At - noun.End - 1)
            .All(i => draft.Items[i].Is(Role.Except) || Draft.IsEmpty(draft.Items[i]) && !draft.Items[i].IsMark)
            ? things.GetValueOrDefault(noun)
            : null;

    /// <summary>Two names for what can only be one are alternatives: <c>published at A and B</c>.</summary>
    private bool Widen(Mention mention, NodeType type)
    {
        if (
            mention.Kind != MentionKind.Nodes
            || mention.Negated
            || !mention.Continues
            || draft.Items.Any(i => i.Is(Role.Common))
            || Known().LastOrDefault(t => t.Type == type && t.Nodes.Count > 0 && t != root) is not { } thing
        )
            return false;
        thing.Nodes.AddRange(NodesOf(mention).Except(thing.Nodes));
        things[mention] = thing;
        return true;
    }

    /// <summary>The nodes that a mention names: by their names, or as what an earlier turn spoke of.</summary>
    private IReadOnlyList<NodeEntry> NodesOf(Mention mention) =>
        choice.TryGetValue(mention, out var named) ? named : mention.Earlier?.Nodes ?? [];

    /// <summary>Whether words say that one thing is asked for by way of another of its type: <c>with</c>, <c>same</c>, <c>other</c>.</summary>
    private bool AllowsCompanions(NodeType type) =>
        draft.Items.Any(i => i.Role is Role.Other or Role.Same or Role.With or Role.Common or Role.Both)
        || (SchemaWords.IsPerson(type) || draft.Items.Any(i => i.Is(Role.Not))) && draft.Items.Any(i => i.Is(Role.Together));

    /// <summary>Whether names say already which nodes it is, so that what else is said of it would restrict nothing.</summary>
    private bool IsSettled(Thing thing) =>
        thing != root
        && thing.Nodes.Count > 0
        && thing.Nodes.DistinctBy(n => n.Name, StringComparer.OrdinalIgnoreCase).Count() == thing.Nodes.Count;

    /// <summary>Whether the thing already has its one node there, so that a second name needs another way.</summary>
    private static bool IsTaken(Thing thing, Connections.Way way, Mention mention) =>
        mention.Kind == MentionKind.Nodes
        && way.Steps.All(s => !s.IsList)
        && thing.Links.Any(l =>
            l.Relationship == way.Steps[0]
            && l.Quantifier == Quantifier.Some
            && l.Other.All().Any(t => t.Nodes.Count > 0 && t.Type == way.Steps[^1].Target)
        );

    private void Place(Mention mention, Thing thing, Connections.Way? way, NodeType type)
    {
        if (way is null)
        {
            things[mention] = thing;
            Fill(thing, mention);
            return;
        }
        var end = mention.Earlier?.Clone() ?? new Thing(type);
        if (mention.Earlier is not null)
            told.UnionWith(end.AllLinks());
        things[mention] = end;
        if (mention.Earlier is null)
            Fill(end, mention);
        var at = thing;
        for (var i = 0; i < way.Steps.Count; i++)
        {
            var step = way.Steps[i];
            var isLast = i == way.Steps.Count - 1;
            if (
                !isLast
                && !mention.Negated
                && mention.Count is null
                && at.Links.FirstOrDefault(l =>
                    l.Relationship == step && l.Quantifier == Quantifier.Some && (!step.IsList || GoesOn(l, mention))
                )
                    is { } shared
            )
            {
                at = shared.Other;
                continue;
            }
            var next = isLast ? end : new Thing((NodeType)step.Target);
            if (!isLast)
                steps.Add(next);
            var link = new Link(step, next) { IsStep = !isLast };
            if (i == 0 || at == thing)
                Qualify(link, mention);
            at.Links.Add(link);
            at = next;
        }
    }

    /// <summary><c>who lit X at Y</c>: only a preposition parts it from what the way led to before, so that it is said of the same.</summary>
    private bool GoesOn(Link link, Mention mention) =>
        link is { IsStep: true, Count: null }
        && mentions.LastOrDefault(m => m.End < mention.At) is { } before
        && things.TryGetValue(before, out var thing)
        && link.Other.All().Contains(thing)
        && Draft.Between(before.End, mention.At).ToArray() is { Length: > 0 } between
        && between.All(k =>
            draft.Items[k] is { IsMark: false, Role: Role.In or Role.By or Role.Of or Role.With or Role.For or Role.Filler }
        );

    private void Fill(Thing thing, Mention mention)
    {
        if (mention.Kind == MentionKind.Nodes && thing.Nodes.Count == 0)
            thing.Nodes.AddRange(NodesOf(mention));
        steps.Remove(thing);
    }

    private static void Qualify(Link link, Mention mention)
    {
        if (link.Quantifier != Quantifier.Some || link.Count is not null)
            return;
        if (mention.Negated || mention.Excepted)
            link.Quantifier = Quantifier.None;
        else if (mention.Only && link.Relationship.IsList)
            link.Quantifier = Quantifier.All;
        (link.Count, link.Every) = (mention.Count, mention.IsEveryThereIs);
    }

    /// <summary>A second mention of a thing: <c>which of those papers</c>, or a name beside the noun that it fills.</summary>
    private IEnumerable<(Thing thing, Connections.Way? way, double cost)> Identity(Thing thing, Mention mention, NodeType type)
    {
        if (thing.Type != type || mention.Negated || mention.Count is not null || mention.Earlier is not null)
            yield break;
        if (
            mention.Kind == MentionKind.Type
            && !draft.Has(Role.Other, Role.Together, Role.Same)
            && !IsAnother(mention)
            && !IsBesideModified(thing, mention)
            && !IsDoneTo(thing, mention)
        )
            yield return (thing, null, Distance(thing, mention) - (IsLedTo(thing, mention) ? VerbBonus : 0));
        else if (mention.Kind == MentionKind.Nodes && thing.Nodes.Count == 0 && steps.Contains(thing))
            yield return (thing, null, IdentityCost + Distance(thing, mention));
        else if (mention.Kind == MentionKind.Nodes && thing.Nodes.Count == 0 && IsNamedBy(thing, mention))
            yield return (thing, null, IdentityCost + Distance(thing, mention));
    }

    /// <summary><c>who directed the seasons</c>: the verb has led to it already.</summary>
    private bool IsLedTo(Thing thing, Mention mention) =>
        steps.Contains(thing)
        && root.AllLinks()
            .Any(l =>
                l.Other == thing
                && draft.Next(mention.At, -1) is var verb and >= 0
                && draft.Items[verb].Relationships.Any(r => r == l.Relationship || Connections.Inverse(r) == l.Relationship)
            );

    /// <summary><c>whose pupils worked at X</c>: what is said behind the noun is said of those, not of whose they are.</summary>
    private bool IsSaidOfOwned(Thing thing, Mention mention) =>
        thing == root
        && draft.Position(FormWords.Whose.Begins) is var whose and >= 0
        && mentions.FirstOrDefault(m => m.At == draft.Next(whose)) is { Kind: MentionKind.Type, Nouns.Count: > 0 } owned
        && owned.Type == root.Type
        && owned != mention
        && mention.At > owned.End;

    /// <summary><c>a paper on A and another on B</c>: stands where the first does.</summary>
    private bool IsRepeated(Mention mention) =>
        mention.Kind == MentionKind.Type
        && JoinWords.Another.Begins(draft.Items[mention.At])
        && !draft.Items[mention.At].Has<TypeMeaning>();

    /// <summary><c>who taught artists</c>: what is done to things of the type is done by others than they.</summary>
    private bool IsDoneTo(Thing thing, Mention mention) =>
        thing == root
        && (rootMention is null || rootMention.Kind == MentionKind.Nodes && rootMention.At < mention.At)
        && mention.Head is null
        && mention.Verbs.Any(v => v.Source == v.Target && v.Source == thing.Type);

    /// <summary><c>also wrote a paper</c>: another one than the one before.</summary>
    private bool IsAnother(Mention mention) =>
        Enumerable.Range(0, mention.At + 1).Skip(mention.At - 5).Any(i => JoinWords.AlsoAnother.Begins(draft.Items[i]));

    /// <summary><c>authors with X papers and Y papers</c>: others than those before, where what is asked for has both.</summary>
    private bool IsBesideModified(Thing thing, Mention mention) =>
        thing != root
        && mention.Continues
        && mentions.Any(m => m.Head == mention)
        && things.Any(t => t.Value == thing && t.Key.Kind == MentionKind.Type && mentions.Any(m => m.Head == t.Key));

    /// <summary>Whether only <c>is</c> stands between a noun and the name: <c>which category is Game Theory</c>.</summary>
    private bool IsNamedBy(Thing thing, Mention mention)
    {
        var noun = things.FirstOrDefault(t => t.Value == thing).Key;
        if (noun is null || noun.Kind != MentionKind.Type || draft.Items[noun.At].Is(Role.Together))
            return false;
        if (mention.Head == noun)
            return true;
        var (from, to) = noun.At < mention.At ? (noun.End + 1, mention.At) : (mention.End + 1, noun.At);
        return Enumerable
            .Range(from, Math.Max(0, to - from))
            .All(i => Draft.IsEmpty(draft.Items[i]) || draft.Items[i].Role is Role.Be or Role.Define);
    }

    private double CostOf(Thing thing, Connections.Way way, Mention mention)
    {
        var spoken =
            IsSpoken(way, mention) || IsFronted(thing, way)
                ? VerbBonus + (way.Steps.Count > 1 && way.Steps.All(step => IsSpoken(step, mention)) ? StepBonus : 0)
            : IsNamesakeSpoken(thing, way, mention) ? -NamesakeCost
            : 0;
        var head = mention.Head is not null && things.GetValueOrDefault(mention.Head) == thing ? HeadBonus : 0;
        var self = way.Steps[^1].Target == thing.Type ? SameTypeCost : 0;
        var step =
            (steps.Contains(thing) ? 0.05 : 0)
            + (
                mention.Count is not null
                && mention.Head is null
                && thing != root
                && things.Any(t => t.Value == thing && t.Key.Kind == MentionKind.Nodes)
                    ? CountedCost
                    : 0
            );
        var back = root.AllLinks()
            .Any(l => l.Other == thing && !l.Relationship.IsList && Connections.Inverse(l.Relationship) == way.Steps[0])
            ? BackCost
            : 0;
        if (way.Steps is [{ } only] && only.Source == only.Target && (IsAgainstTheVerb(only, mention) || !IsSpoken(only)))
            spoken = -BackCost;
        var before = (IsOnlyFromBefore(thing) ? SaidBeforeCost : 0) + (IsSaidOfOwned(thing, mention) ? BackCost : 0);
        var clause =
            thing != root ? 0
            : IsDoneToo(mention) ? AlsoBonus
            : IsSecondClause(mention) || mention.Count is not null && IsAfterAnd(mention) ? ClauseBonus
            : 0;
        var modifier =
            things.Any(t =>
                t.Value == thing && t.Key is { Kind: MentionKind.Nodes, Head: { } noun } && noun.At < mention.At && noun != mention.Head
            ) || Opens(thing, mention)
                ? ModifierCost
                : 0;
        var of = (IsOf(thing, mention) ? OfBonus : 0) + (IsWhoseDoes(thing, mention) ? HeadBonus : 0);
        var role = OutOfRole(thing, way, mention) + (IsBesideInList(thing, mention) ? ChainCost : 0);
        var given = IsNamed(thing) && rootMention?.Kind != MentionKind.Nodes ? GivenCost : 0;
        var carried = (CarriesSpoken(way) ? CarrierBonus : 0) + (TellsApart(thing, way) ? HomonymBonus : 0);
        return way.Cost
            + self
            + step
            + back
            + before
            + modifier
            + role
            + given
            + Distance(thing, mention)
            - of
            - clause
            - spoken
            - head
            - carried;
    }

    /// <summary>Whether a thing was only spoken of in an earlier turn, and is not what that asked for.</summary>
    private bool IsOnlyFromBefore(Thing thing) => rootMention?.Earlier is not null && thing != root && !things.ContainsValue(thing);

    /// <summary>Whether a thing is one that is named, of which nothing more needs to be said to tell which it is.</summary>
    private bool IsNamed(Thing thing) =>
        thing != root && things.Any(t => t.Value == thing && t.Key is { Kind: MentionKind.Nodes, Earlier: null });

    /// <summary><c>at A and at B</c>: the second of a list stands beside the first, not below it.</summary>
    private bool IsBesideInList(Thing thing, Mention mention) =>
        mention.Continues
        && mention.Kind == MentionKind.Nodes
        && mentions.LastOrDefault(m => m.End < mention.At && m.Kind == MentionKind.Nodes) is { } first
        && things.GetValueOrDefault(first) == thing;

    /// <summary>
    /// <c>actors in X</c>: what a noun such as <c>actor</c> names goes on by what its relationship leads to, unless a verb says otherwise.
    /// </summary>
    private double OutOfRole(Thing thing, Connections.Way way, Mention mention)
    {
        var nouns = things.Where(t => t.Value == thing).SelectMany(t => t.Key.Nouns).ToArray();
        if (nouns.Length == 0)
            return 0;
        return nouns.Any(n => Connections.Inverse(n) == way.Steps[0]) ? -RoleBonus
            : mention.Verbs.Contains(way.Steps[0]) || Connections.Inverse(way.Steps[0]) is { } inverse && mention.Verbs.Contains(inverse)
                ? 0
            : OutOfRoleCost;
    }

    /// <summary><c>within X, which papers …</c>: what is named before what is asked for says nothing more of itself behind that.</summary>
    private bool Opens(Thing thing, Mention mention) =>
        rootMention is { At: var asked, Kind: MentionKind.Type }
        && thing != root
        && mention.At > asked
        && things.Any(t => t.Value == thing && t.Key is { Kind: MentionKind.Nodes } named && named.End < asked);

    /// <summary><c>the category of X</c>, <c>the category that X is in</c>: a genitive or a relative clause is that of the noun it follows.</summary>
    private bool IsOf(Thing thing, Mention mention) =>
        mention.Head is null
        && things.FirstOrDefault(t => t.Value == thing && t.Key.Kind == MentionKind.Type && t.Key.End < mention.At).Key is { } noun
        && Draft.Between(noun.End, mention.At).ToArray() is [var of, .. var rest]
        && (draft.Items[of].Is(Role.Of) && MentionWords.Of.Is(draft.Items[of]) || MentionWords.RelativePronouns.Is(draft.Items[of]))
        && rest.All(i => Draft.IsEmpty(draft.Items[i]) && !draft.Items[i].IsMark || draft.Items[i].IsVerb);

    /// <summary>Whether the way is a relationship of which a property is spoken of.</summary>
    private bool CarriesSpoken(Connections.Way way) =>
        way.Steps is [{ Properties: { } carrier }, ..]
        && (
            draft.Carrier == carrier
            || mentions.Any(m =>
                m.Kind == MentionKind.Condition
                && m.Conditions.Any(f => PropertyOf(f).Carrier == carrier)
                && m.Conditions.All(f => PropertyOf(f).Carrier is not null)
            )
        );

    private static bool IsSpoken(Connections.Way way, Mention mention) => way.Steps.Any(step => IsSpoken(step, mention));

    private static bool IsSpoken(Relationship step, Mention mention) =>
        mention.Verbs.Contains(step) || Connections.Inverse(step) is { } inverse && mention.Verbs.Contains(inverse);

    /// <summary><c>whose pupils worked at X</c>: what is said of those that somebody has.</summary>
    private bool IsWhoseDoes(Thing thing, Mention mention) =>
        draft.Next(-1) is var first
        && first >= 0
        && FormWords.Whose.Begins(draft.Items[first])
        && things.Any(t => t.Value == thing && t.Key.Nouns.Count > 0 && t.Key.End < mention.At && draft.Next(first) == t.Key.At);

    /// <summary><c>from which club did X move to Y</c>: the preposition before what is asked for says how it stands to the rest.</summary>
    private bool IsFronted(Thing thing, Connections.Way way)
    {
        if (
            thing != root
            || rootMention is not { Kind: MentionKind.Type, At: var asked }
            || draft.Next(asked, -1) is not (var what and > 0)
        )
            return false;
        return draft.Items[what].Is(Role.What)
            && draft.Items[what - 1] is { Words: [var word] } preposition
            && Inflection.IsPreposition(word.Word)
            && preposition.Relationships.Any(r => way.Steps[0] == r || Connections.Inverse(r) == way.Steps[0]);
    }

    /// <summary><c>work on X</c>, X the name of a limitation and of a challenge: what the verb leads to is meant.</summary>
    private bool IsNamesakeSpoken(Thing thing, Connections.Way way, Mention mention) =>
        mention.Verbs.Count > 0
        && mention.Choices.Any(c =>
            c[0].Type != way.Steps[^1].Target && draft.Connections.Between(thing.Type, c[0].Type).Any(other => IsSpoken(other, mention))
        );

    /// <summary>Whether any word speaks of a relationship, from either end.</summary>
    private bool IsSpoken(Relationship relationship) =>
        draft.Carrier is { } carrier && carrier == relationship.Properties
        || draft
            .Items.SelectMany(i => i.Meanings.OfType<RelationshipMeaning>())
            .Any(m => m.Relationship == relationship || m.Relationship == Connections.Inverse(relationship));

    /// <summary>Whether the other end tells several nodes of one name apart.</summary>
    private static bool TellsApart(Thing thing, Connections.Way way) =>
        thing.Nodes.Count > 1 && thing.Nodes.All(n => n.Name == thing.Nodes[0].Name) && way.Steps is [{ IsList: false }];

    /// <summary>
    /// Between things of one type the place of the verb tells who does it to whom: what stands before it does it
    /// (<c>whom did X teach</c>), what stands behind it has it done (<c>who taught X</c>), the other way round in the passive.
    /// </summary>
    private bool IsAgainstTheVerb(Relationship step, Mention mention)
    {
        if (mention is { Earlier: not null, At: < 0 } || mention.Kind == MentionKind.Condition)
            return false;
        var inverse = Connections.Inverse(step);
        int At(Relationship? relationship, IEnumerable<int> positions) =>
            relationship is null
                ? -1
                : positions.FirstOrDefault(
                    i =>
                        draft.Items[i].Role is null or Role.Filler
                        && draft.Items[i].Meanings.Any(m => m is RelationshipMeaning r && r.Relationship == relationship),
                    -1
                );
        var before = Enumerable.Range(0, mention.At).Reverse().ToArray();
        var after = Enumerable.Range(mention.End + 1, draft.Items.Count - mention.End - 1).ToArray();
        var (own, other) = (At(step, before), At(inverse, before));
        var isObject = own >= 0 || other >= 0;
        if (!isObject)
            (own, other) = (At(step, after), At(inverse, after));
        if (own < 0 && other < 0)
            return false;
        var verb = Math.Max(own, other);
        var stems = draft.Items[verb].Words.Select(w => w.Stem).ToArray();
        // Where the verb can be either, it is that of which the schema says it as it stands: "teach", not "taught by".
        bool IsVerbOf(Relationship? relationship) => relationship?.Phrases.Any(p => Tokenizer.Stems(p).SequenceEqual(stems)) == true;
        var says =
            own >= 0 && other >= 0
                ? IsVerbOf(step) == IsVerbOf(inverse)
                    ? (bool?)null
                    : IsVerbOf(step)
                : own >= 0;
        if (says is null)
            return false;
        isObject |=
            draft.Next(verb) is var pronoun and > 0
            && draft.Items[pronoun].Role is Role.Singular or Role.Plural
            && !(draft.Next(pronoun) > 0);
        var passive =
            isObject
            && verb + 1 < draft.Items.Count
            && draft.Items[verb + 1].Is(Role.By)
            && (
                draft.Before(verb) is { Role: Role.Be }
                || English.IsRegularPast(draft.Items[verb].Text)
                || English.IsPast(draft.Items[verb].Text)
            );
        return says.Value != (isObject != passive);
    }

    /// <summary><c>have also written about X</c>, <c>… about X as well</c>: said of what the sentence is about, besides what was said before.</summary>
    private bool IsDoneToo(Mention mention)
    {
        if (mention.Kind != MentionKind.Nodes || mention.Head is not null)
            return false;
        var verb = mention.At - 1;
        while (verb > 0 && Draft.IsEmpty(draft.Items[verb]) && !draft.Items[verb].IsMark)
            verb--;
        if (verb <= 0 || !draft.Items[verb].IsVerb || !draft.Items[verb].Relationships.Any(r => r.Source == root.Type))
            return false;
        return MentionWords.Also.Is(draft.Items[verb - 1])
            || mention.End + 1 < draft.Items.Count && MentionWords.Too.IsAll(draft.Items[mention.End + 1]);
    }

    /// <summary><c>… and address X</c>: a verb after <c>and</c> goes on with what the sentence is about.</summary>
    private bool IsSecondClause(Mention mention)
    {
        var verb = mention.At - 1;
        while (verb > 0 && (Draft.IsEmpty(draft.Items[verb]) || draft.Items[verb].Role is Role.Not or Role.Do or Role.Be or Role.In))
            verb--;
        if (verb <= 0 || !draft.Items[verb].Has<RelationshipMeaning>() || draft.Items[verb].Has<TypeMeaning>())
            return false;
        for (
            verb--;
            verb > 0
                && (
                    Draft.IsEmpty(draft.Items[verb]) && !draft.Items[verb].IsMark
                    || draft.Items[verb].Role is Role.Do or Role.Not or Role.Be or Role.Have
                );
            verb--
        )
            ;
        return draft.Items[verb].Is(Role.And) || JoinWords.Comma.Begins(draft.Items[verb]);
    }

    private bool IsAfterAnd(Mention mention) =>
        Enumerable.Range(Math.Max(0, mention.At - 4), Math.Min(4, mention.At)).Any(i => draft.Items[i].Is(Role.And));

    private double Distance(Thing thing, Mention mention)
    {
        var at = things.Where(t => t.Value == thing).Select(t => (Mention?)t.Key).FirstOrDefault();
        if (at is null)
            return DistanceCost;
        return Math.Abs(Index(at) - Index(mention)) * DistanceCost;
    }

    private int Index(Mention mention) => mentions.TakeWhile(m => m != mention).Count();

    private bool JoinCondition(Mention mention)
    {
        var options = mention
            .Conditions.SelectMany(filter =>
                Owners(filter, mention).Select(o => o with { Cost = o.Cost + (IsBeyond(filter) ? BeyondCost : 0) })
            )
            .ToArray();
        if (options.Length == 0)
            return false;
        var best = options.MinBy(o => o.Cost);
        cost += best.Cost;
        best.Apply();
        return true;
    }

    /// <summary>Whether a year lies after all that the property has: another one is meant, where there is one.</summary>
    private bool IsBeyond(Filter filter) =>
        filter is And { Filters: [Comparison { Operator: FilterOperator.Gte, Value: DateOnly day } from, ..] }
            && draft.Lexicon.Range(from.Property) is { } days
            && day.Year > days.Max
        || filter is Comparison { Operator: FilterOperator.Eq or FilterOperator.Gte, Value: long value } said
            && SchemaWords.IsYear(said.Property)
            && draft.Lexicon.Range(said.Property) is { } range
            && value > range.Max;

    private IEnumerable<(double Cost, Action Apply)> Owners(Filter filter, Mention mention)
    {
        var property = PropertyOf(filter);
        var condition = mention.Negated || mention.Excepted ? Deny(filter) : filter;
        if (property.Carrier is { } carrier)
            return OnRelationships(filter, condition, carrier, mention);
        var type = (NodeType)property.Entity!;
        var own = Known()
            .Where(t => t.Type == type)
            .Select(thing =>
                (
                    Cost: Distance(thing, mention)
                        + (IsOnlyFromBefore(thing) ? SaidBeforeCost : 0)
                        + (IsTimeOfVerb(property, mention, thing) ? GuessCost : 0)
                        - (mention.Head is not null && things.GetValueOrDefault(mention.Head) == thing ? HeadBonus : 0),
                    Apply: (Action)(() => AddCondition(mention, thing, condition))
                )
            )
            .ToArray();
        if (own.Length > 0)
            return own;
        var guessed = SchemaWords.IsTime(property) && type != draft.Lexicon.Main ? GuessCost : 0;
        return Known()
            .SelectMany(thing =>
                draft
                    .Connections.Between(thing.Type, type)
                    .Take(1)
                    .Select(way =>
                        (
                            Cost: CostOf(thing, way, mention) + (IsSpoken(way, mention) ? 0 : guessed),
                            Apply: (Action)(
                                () =>
                                {
                                    var plain = new Mention
                                    {
                                        At = mention.At,
                                        End = mention.End,
                                        Kind = MentionKind.Type,
                                        Type = type,
                                        Negated = mention.Negated || mention.Excepted,
                                    };
                                    Place(plain, thing, way, type);
                                    AddCondition(mention, things[plain], filter);
                                }
                            )
                        )
                    )
            );
    }

    /// <summary><c>players injured in 2023</c>: a time behind a verb whose relationship carries one, though the thing itself has another.</summary>
    private bool IsTimeOfVerb(Property property, Mention mention, Thing thing) =>
        SchemaWords.IsTime(property)
        && !IsBeside(thing, mention)
        && mention.Verbs.Any(verb =>
            mention.Conditions.Select(PropertyOf).Any(p => p.Carrier is { } carrier && carrier == verb.Properties && SchemaWords.IsTime(p))
        );

    /// <summary><c>own aircraft older than 1995</c>: nothing else is spoken of between, and no verb.</summary>
    private bool IsBeside(Thing thing, Mention mention) =>
        mentions.LastOrDefault(m => m.End < mention.At) is { } before
        && things.GetValueOrDefault(before) == thing
        && !Draft.Between(before.End, mention.At).Any(i => draft.Items[i].IsVerb);

    /// <summary>The contrary of a condition: of what holds or does not the other value.</summary>
    private static Filter Deny(Filter filter) =>
        filter switch
        {
            Comparison { Operator: FilterOperator.Eq, Value: bool value } c => c with { Value = !value },
            Not not => not.Filter,
            _ => new Not(filter),
        };

    /// <summary><c>sponsors that have never been the lead</c>: of none of its relationships, rather than of one that it does not hold.</summary>
    private bool DeniesAll(Mention mention) =>
        mention.Negated && Draft.Between(-1, mention.At).Any(i => draft.Items[i].Is(Role.Not) && MentionWords.Never.IsIn(draft.Items[i]));

    private void AddCondition(Mention mention, Thing thing, Filter condition)
    {
        if (draft.Items.Any(i => i.Is(Role.Both) || i.Is(Role.And) && MentionWords.As.Ends(i)) && SetBeside(mention, thing, condition))
            return;
        if (IsOneOf(condition) is { } two && thing.Where.FirstOrDefault(c => IsOneOf(c) == two && !c.Equals(condition)) is { } one)
        {
            thing.Where.Remove(one);
            condition = Filter.Any([.. Alternatives(one), .. Alternatives(condition)]);
        }
        if (!thing.Where.Contains(condition))
            thing.Where.Add(condition);
        things[mention] = thing;
    }

    /// <summary><c>papers in both 2023 and 2024</c>: of what is only spoken of one for each.</summary>
    private bool SetBeside(Mention mention, Thing thing, Filter condition)
    {
        var parent = root.All()
            .FirstOrDefault(t => t.Links.Any(l => l.Other == thing && l is { Quantifier: Quantifier.Some, Count: null }));
        if (parent is null)
            return false;
        var own = parent.Links.First(l => l.Other == thing);
        if (
            condition is Comparison { Operator: FilterOperator.Eq } two
            && thing
                .Where.OfType<Comparison>()
                .Any(c => c.Property == two.Property && c.Operator == FilterOperator.Eq && !Equals(c.Value, two.Value))
        )
        {
            var twin = own.Clone();
            twin.Other.Where.RemoveAll(f => PropertyOf(f) == two.Property);
            twin.Other.Where.Add(condition);
            parent.Links.Add(twin);
            things[mention] = twin.Other;
            return true;
        }
        return false;
    }

    /// <summary><c>both on A and on B in 2025</c>: what is said behind both holds for each.</summary>
    private bool ShareConditions()
    {
        if (!draft.Items.Any(i => i.Is(Role.Both)))
            return true;
        foreach (var mention in mentions.Where(m => m is { Kind: MentionKind.Condition, Head: null } && things.ContainsKey(m)))
        {
            var thing = things[mention];
            if (
                root.All().SelectMany(t => t.Links.Where(l => l.Other == thing).Select(l => (parent: t, l))).FirstOrDefault()
                is not
                ({ } parent, { } own)
            )
                continue;
            var beside = parent
                .Links.Where(l => l.Relationship == own.Relationship && l is { Quantifier: Quantifier.Some, Count: null })
                .Select(l => l.Other)
                .ToArray();
            if (beside.Length < 2 || things.Any(x => x.Key.At > mention.At && beside.Any(t => t.All().Contains(x.Value))))
                continue;
            var said = thing.Where.Where(f => mention.Conditions.Contains(f)).ToArray();
            foreach (var each in beside.Where(t => !t.Where.Any(f => said.Any(x => PropertyOf(x) == PropertyOf(f)))))
                each.Where.AddRange(said);
        }
        return true;
    }

    /// <summary>The property that is said to be one value or one of several; null for another condition.</summary>
    private static Property? IsOneOf(Filter filter) =>
        Alternatives(filter).Select(f => f is Comparison { Operator: FilterOperator.Eq } c ? c.Property : null).Distinct().ToArray()
            is [var only]
            ? only
            : null;

    private static IReadOnlyList<Filter> Alternatives(Filter filter) => filter is Or or ? or.Filters : [filter];

    private IEnumerable<(double Cost, Action Apply)> OnRelationships(
        Filter filter,
        Filter condition,
        PropertiesType carrier,
        Mention mention
    )
    {
        var existing = root.AllLinks()
            .Where(l => l.Relationship.Properties == carrier)
            .Select(link =>
                (
                    Cost: told.Contains(link) && !IsVerbOf(link.Relationship)
                        ? SaidBeforeCost
                        : -HeadBonus - 1 - (IsOwned(mention, link) ? AlikeBonus : 0),
                    Apply: (Action)(
                        () =>
                        {
                            link.Where.Add(condition);
                            things[mention] = link.Other;
                        }
                    )
                )
            );
        var made = Known()
            .SelectMany(thing =>
                thing
                    .Type.Relationships.Where(r => r.Properties == carrier && r.Target is NodeType)
                    .Select(r =>
                        (
                            Cost: 1
                                + Distance(thing, mention)
                                - (IsVerbOf(r) ? VerbBonus : 0)
                                - (IsSaidBefore(mention, r) ? CarrierBonus : 0),
                            Apply: (Action)(
                                () =>
                                {
                                    var deniesAll = DeniesAll(mention);
                                    var link = new Link(r, new Thing((NodeType)r.Target))
                                    {
                                        Quantifier = deniesAll ? Quantifier.None : Quantifier.Some,
                                    };
                                    link.Where.Add(deniesAll ? filter : condition);
                                    thing.Links.Add(link);
                                    things[mention] = link.Other;
                                }
                            )
                        )
                    )
            );
        return existing.Concat(made);
    }

    /// <summary><c>injured in 2023</c>: the verb directly before a time is what was then.</summary>
    private bool IsSaidBefore(Mention mention, Relationship relationship)
    {
        var verb = draft.Next(mention.At, -1);
        while (verb > 0 && draft.Items[verb].Role is Role.In)
            verb = draft.Next(verb, -1);
        return verb > 0
            && draft.Items[verb].IsVerb
            && draft.Items[verb].Relationships.Any(r => r == relationship || Connections.Inverse(r) == relationship);
    }

    /// <summary>Whether a verb of the question says a relationship, from either end.</summary>
    private bool IsVerbOf(Relationship relationship) => draft.Items.Any(i => i.IsVerb) && IsSpoken(relationship);

    /// <summary><c>its first author</c>: the relationship to whose author it is, not to what else is asked of the author.</summary>
    private bool IsOwned(Mention condition, Link link) =>
        mentions.FirstOrDefault(m => m.Earlier is not null && m.End == condition.At - 1) is { } owner
        && things.TryGetValue(owner, out var whose)
        && (link.Other == whose || whose.Links.Contains(link));

    /// <summary>The property that a condition speaks of.</summary>
    internal static Property PropertyOf(Filter filter) =>
        filter switch
        {
            Comparison f => f.Property,
            IsNull f => f.Property,
            Not f => PropertyOf(f.Filter),
            And { Filters: [var first, ..] } => PropertyOf(first),
            Or { Filters: [var first, ..] } => PropertyOf(first),
            _ => throw new ArgumentException($"No property in {filter.GetType().Name}", nameof(filter)),
        };

    /// <summary>Every property that a condition speaks of.</summary>
    internal static IEnumerable<Property> PropertiesOf(Filter filter) =>
        filter switch
        {
            Comparison f => [f.Property],
            IsNull f => [f.Property],
            Not f => PropertiesOf(f.Filter),
            And f => f.Filters.SelectMany(PropertiesOf),
            Or f => f.Filters.SelectMany(PropertiesOf),
            _ => [],
        };

    private List<Thing> Known() => [.. root.All()];
}
