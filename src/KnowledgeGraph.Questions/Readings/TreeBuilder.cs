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
internal sealed partial class TreeBuilder
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
        OwnBonus = 0.1,
        ClauseBonus = 0.7,
        HomonymBonus = 0.6,
        SaidBeforeCost = 0.8,
        SaidAnewCost = 2,
        UnsaidDoubt = 1.8,
        RemarkDoubt = 0.5,
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
        foreach (var (choice, doubt) in Choices(draft, mentions))
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
        Draft draft,
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
                                + (
                                    IsUnspokenRemark(draft, o.First[0].Type) && options.Any(x => !draft.Lexicon.IsRemark(x.First[0].Type))
                                        ? RemarkDoubt
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

    /// <summary>Whether nodes of a type are remarks on others, of which no word of the question speaks.</summary>
    private static bool IsUnspokenRemark(Draft draft, NodeType type) =>
        draft.Lexicon.IsRemark(type)
        && !draft.Items.Any(i =>
            !i.Nodes.Any() && i.Types.Contains(type) || i.IsVerb && i.Relationships.Any(r => r.Target == type || r.Source == type)
        );

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
            && DenyWhatIsSpokenOf()
            && MeetOnLinks()
            && PartValues()
            && PartBoth()
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
                || thing.Links.Any(l => l.Quantifier != Quantifier.None && roles.Contains(l.Relationship))
                || root.AllLinks().Any(l => l.Other == thing && mention.Nouns.Contains(l.Relationship))
            )
                continue;
            thing.Links.Add(new Link(roles[^1], new Thing((NodeType)roles[^1].Target)));
        }
        return true;
    }

    /// <summary>
    /// <c>fishes</c>, of which the bony ones are a kind, <c>in Italy</c>, in which Rome lies: what belongs to one belongs to all that it
    /// stands below, and whether it stands below one is asked over however many steps.
    /// </summary>
    private bool IncludeKinds()
    {
        var far = draft.Positions(i => i.Is(Role.Far)).ToArray();
        var demanded = root.AllLinks().Where(l => l.Quantifier == Quantifier.Some).SelectMany(l => l.Other.Nodes).ToHashSet();
        foreach (var link in root.AllLinks().Where(l => l.Other.Nodes.Count > 0))
        {
            var isOfKind = IsOfKind(link.Relationship) || far.Length > 0 && HasBelow(link);
            if (isOfKind)
                draft.Use(far);
            var below =
                isOfKind ? link.Other.Nodes.SelectMany(draft.Lexicon.WithBelow)
                : IsToBeBelow(link) ? draft.Lexicon.LeadingTo(link.Relationship, link.Other.Nodes)
                : [];
            link.Other.Nodes.AddRange(
                below.Except(link.Other.Nodes).Where(n => link.Quantifier == Quantifier.Some || !demanded.Contains(n)).ToArray()
            );
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

    /// <summary><c>packages about X, its subtopics too</c>: whether something stands below what is named, in whatever tree.</summary>
    private bool HasBelow(Link link) =>
        link.Relationship.Source != link.Relationship.Target && link.Other.Nodes.Any(n => draft.Lexicon.WithBelow(n).Count > 1);

    private bool IsOfKind(Relationship relationship) =>
        relationship.Target is NodeType kind
        && relationship.Source != kind
        && (draft.Lexicon.IsTaxonomy(kind) || draft.Lexicon.Encloses(kind));

    /// <summary><c>is X a kind of Y</c>, of two of one tree.</summary>
    private bool IsToBeBelow(Link link) =>
        link is { Quantifier: Quantifier.Some, Relationship: { IsList: false, Source: NodeType type } up }
        && up.Target == type
        && root.Nodes.Count > 0
        && root.Links.Contains(link)
        && (draft.Lexicon.IsTaxonomy(type) || draft.Lexicon.Encloses(type));

    private static bool IsOnRelationship(Mention mention) =>
        mention.Kind == MentionKind.Condition && mention.Conditions.Any(f => PropertyOf(f).Carrier is not null);

    private bool Join(Mention mention)
    {
        if (things.ContainsKey(mention))
            return true;
        if (Doer(mention) is { } doer && !Join(doer))
            return false;
        return mention.Kind == MentionKind.Condition ? JoinCondition(mention) : JoinThing(mention);
    }

    /// <summary><c>among the articles limited by X, which directions …</c>: the noun whose own verb leads to a name directly behind it.</summary>
    private Mention? Doer(Mention mention) =>
        mention is { Kind: MentionKind.Nodes, Head: null, Earlier: null }
        && mentions.LastOrDefault(m => m.End < mention.At) is { Kind: MentionKind.Type, Negated: false, Count: null } noun
        && noun != rootMention
        && Draft.Between(noun.End, mention.At).Where(i => !Draft.IsEmpty(draft.Items[i])).ToArray() is [var verb]
        && draft.Items[verb].IsVerb
        && draft
            .Items[verb]
            .Relationships.Any(r => r.Source == noun.Type && choice.TryGetValue(mention, out var nodes) && r.Target == nodes[0].Type)
            ? noun
            : null;

    private bool JoinThing(Mention mention)
    {
        var type = TypeOf(mention);
        if (OtherThan(mention, type) is { } noun)
        {
            if (!Join(noun))
                return false;
            things[noun].Excluded.AddRange(NodesOf(mention));
            things[mention] = things[noun];
            return true;
        }
        if (mention.Excepted && type == root.Type && mention.Kind == MentionKind.Nodes)
        {
            root.Excluded.AddRange(NodesOf(mention));
            things[mention] = root;
            return true;
        }
        if (type == root.Type && IsPredicate(mention))
        {
            things[mention] = root;
            return true;
        }
        if (Bound(mention) is var (owner, along))
        {
            Place(mention, owner, new Connections.Way([along], 0), type);
            return true;
        }
        if (mention.Field is { } field && OwnerOf(field, mention) is { } having)
        {
            Place(mention, having, new Connections.Way([field], 0), type);
            return true;
        }
        if (IsAlternative(mention, type))
            return Widen(mention, type);
        var options = Known()
            .SelectMany(thing =>
                Identity(thing, mention, type)
                    .Concat(
                        draft
                            .Connections.Between(thing.Type, type)
                            .Select(way => (thing, way: (Connections.Way?)way, cost: CostOf(thing, way, mention)))
                    )
            )
            .Where(o => Antecedent(mention) is not { } noun || o.thing == things.GetValueOrDefault(noun, o.thing))
            .Where(o =>
                o.way is null
                || (!IsRepeated(mention) || o.thing == root)
                    && (!(mention.Excepted || mention.Every) || o.thing == (ExceptedFrom(mention) ?? root))
                    && !(mention.Count is { Number: > 1 } && o.way.Steps.All(s => !s.IsList))
                    && (o.thing.Type != type || o.way.Steps.Count == 1 || AllowsCompanions(type) || LeadsOn(o.way, mention))
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

    /// <summary>What has the field that a mention is called by: that of its type which is spoken of last before it, rather than one that is named; null for none.</summary>
    private Thing? OwnerOf(Relationship field, Mention mention) =>
        things
            .Where(t => t.Value.Type == field.Source && t.Key.At < mention.At)
            .OrderBy(t => IsNamed(t.Value))
            .ThenByDescending(t => t.Key.At)
            .Select(t => t.Value)
            .FirstOrDefault()
        ?? (root.Type == field.Source ? root : null);

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
        var owned = things.FirstOrDefault(t => t.Key.Owner is { } whoseToo && (whoseToo == mention || IsBeside(whoseToo, mention)));
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

    /// <summary><c>which pupils do X and Y share</c>: the next name of a list.</summary>
    private bool IsBeside(Mention name, Mention next) =>
        next is { Kind: MentionKind.Nodes, Continues: true } && mentions.LastOrDefault(m => m.End < next.At) == name;

    /// <summary><c>coauthors of X on works outside Y</c>: the noun directly before is what it is excepted from.</summary>
    private Thing? ExceptedFrom(Mention mention) =>
        mention.Excepted
        && mentions.LastOrDefault(m => m.End < mention.At) is { Kind: MentionKind.Type, Apposed: null } noun
        && Enumerable
            .Range(noun.End + 1, mention.At - noun.End - 1)
            .All(i => draft.Items[i].Is(Role.Except) || Draft.IsEmpty(draft.Items[i]) && !draft.Items[i].IsMark)
            ? things.GetValueOrDefault(noun)
            : null;

    /// <summary><c>huts owned by a club other than X and Y</c>: the noun of the same type before it, which stands for another one; null for none.</summary>
    private Mention? OtherThan(Mention mention, NodeType type) =>
        mention is { Excepted: true, Kind: MentionKind.Nodes }
        && mentions.LastOrDefault(m => m.End < mention.At && !m.Excepted) is { Kind: MentionKind.Type, Apposed: null } noun
        && TypeOf(noun) == type
        && Draft
            .Between(noun.End, mention.At)
            .All(i =>
                draft.Items[i].Role is Role.Except or Role.And or Role.Or
                || Draft.IsEmpty(draft.Items[i]) && !draft.Items[i].IsMark
                || mentions.Any(m => m.Excepted && m.At > noun.End && m.At <= i)
            )
            ? noun
            : null;

    /// <summary>The nodes that a mention names: by their names, or as what an earlier turn spoke of.</summary>
    private IReadOnlyList<NodeEntry> NodesOf(Mention mention) =>
        choice.TryGetValue(mention, out var named) ? named : mention.Earlier?.Nodes ?? [];

    /// <summary>Whether words say that one thing is asked for by way of another of its type: <c>with</c>, <c>same</c>, <c>other</c>.</summary>
    private bool AllowsCompanions(NodeType type) =>
        draft.Items.Any(i => i.Role is Role.Other or Role.Same or Role.With or Role.Common or Role.Both)
        || (Sorts.IsPerson(type) || draft.Items.Any(i => i.Is(Role.Not))) && draft.Items.Any(i => i.Is(Role.Together));

    /// <summary><c>where can one fly to from X</c>: each end of what joins two things of one type has a word of its own.</summary>
    private bool LeadsOn(Connections.Way way, Mention mention) =>
        way.Steps is [var from, var to]
        && mention.Verbs is [var nearest, ..]
        && nearest == to
        && Connections.Inverse(from) is { IsList: false } back
        && back != to
        && !to.IsList
        && Says(back) is var one and >= 0
        && Says(to) is var other and >= 0
        && one != other;

    /// <summary>The position of the word that says a relationship; -1 for none.</summary>
    private int Says(Relationship relationship) =>
        draft.Position(i => i.Role is null or Role.Filler && i.Relationships.Contains(relationship));

    /// <summary>Whether names say already which nodes it is, so that what else is said of it would restrict nothing.</summary>
    private bool IsSettled(Thing thing) =>
        thing != root
        && thing.Nodes.Count > 0
        && thing.Nodes.DistinctBy(n => n.Name, StringComparer.OrdinalIgnoreCase).Count() == thing.Nodes.Count;

    /// <summary>
    /// Whether the thing already has its one node there, so that a second name needs another way; not one that is denied of what is asked for:
    /// <c>published at A but not at B</c>.
    /// </summary>
    private bool IsTaken(Thing thing, Connections.Way way, Mention mention) =>
        mention.Kind == MentionKind.Nodes
        && !(thing == root && way.Steps.Count == 1 && (mention.Negated || mention.Excepted))
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
                && at.Links.FirstOrDefault(l => l.Relationship == step && l.Quantifier == Quantifier.Some && !step.IsList) is { } shared
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

    private List<Thing> Known() => [.. root.All()];
}
