using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What could be made of the mentions.</summary>
/// <param name="Readings">The readings, the most natural first.</param>
/// <param name="Trees">The trees they come from.</param>
internal sealed record Assembled(IReadOnlyList<Reading> Readings, IReadOnlyList<Tree> Trees)
{
    /// <summary>Nothing.</summary>
    public static Assembled Nothing { get; } = new([], []);
}

/// <summary>Puts the form of a question and its mentions together.</summary>
internal static class Assembler
{
    /// <summary>The readings that use all mentions.</summary>
    public static Assembled Assemble(Draft draft, Form form, List<Mention> mentions)
    {
        DropAskers(draft, form, mentions);
        return form.Ask switch
        {
            Ask.Compare => Comparison(draft, form, mentions),
            Ask.Path => Path(mentions),
            Ask.Define => Definition(draft, mentions),
            Ask.Value => AssembledValues.Read(draft, form, mentions),
            Ask.Share => Shares.Read(draft, form, mentions),
            Ask.Count when form.GroupAt.Count > 0 => Grouped(draft, form, mentions),
            Ask.Groups => Grouped(draft, form, mentions),
            Ask.Rank => Ranker.Read(draft, form, mentions),
            Ask.YesNo => AssembledChecks.Read(draft, form, mentions),
            Ask.Evidence => Shown(draft, mentions),
            Ask.Aggregate => Aggregates.Read(draft, form, mentions),
            _ => AssembledLists.Read(draft, form, mentions),
        };
    }

    /// <summary><c>what do researchers propose</c>: people who only lend the sentence its subject are not asked for.</summary>
    private static void DropAskers(Draft draft, Form form, List<Mention> mentions)
    {
        mentions.RemoveAll(m => IsHub(draft, m) && !m.Negated && mentions.Any(x => !IsHub(draft, x)));
        if (form.Who || form.AskedAt < 0 && !form.How)
            return;
        foreach (
            var mention in mentions
                .Where(m =>
                    m.Kind == MentionKind.Type
                    && Sorts.IsPerson(m.Type!)
                    && m.Nouns.Count == 0
                    && m.Count is null
                    && !m.Negated
                    && mentions.Count > 1
                    && !draft.Items.Skip(m.End + 1).Any(FormWords.Whom.Is)
                )
                .ToArray()
        )
            if (
                draft.Next(mention.At, -1) is var before and >= 0 && draft.Items[before].Role is Role.Do or Role.Can or Role.How
                || draft.Next(mention.At, -1) is var has and > 0
                    && draft.Items[has].Is(Role.Have)
                    && form.AskedAt == draft.Next(has, -1)
                    && draft.Items[form.AskedAt].Is(Role.What)
                || mention.At > 0 && draft.Items[mention.At - 1].Is(Role.Do)
                || IsSubjectOf(draft, mentions, mention)
            )
                mentions.Remove(mention);
        foreach (var orphan in mentions.Where(m => m.Head is { } head && !mentions.Contains(head)))
            orphan.Head = null;
    }

    /// <summary><c>what did X researchers publish</c>: whose name modifies them is meant.</summary>
    private static bool IsSubjectOf(Draft draft, List<Mention> mentions, Mention person)
    {
        var first = mentions.Where(x => x.Head == person).Select(x => x.At).DefaultIfEmpty(-1).Min();
        return first > 0 && draft.Next(first, -1) is var does and >= 0 && draft.Items[does].Is(Role.Do);
    }

    /// <summary><c>the self-portraits</c>: the plural of a name is not the named thing but what belongs to it.</summary>
    internal static bool IsPluralOf(Draft draft, Mention named) =>
        named.At >= 0
        && draft.Items[named.At] is { Text: var text }
        && named.Choices.Any(c => c[0].Type != draft.Lexicon.Main && SchemaWords.IsPluralOf(text, c[0]));

    internal static bool IsHub(Draft draft, Mention mention) =>
        mention.Type is { } type
            ? draft.Connections.IsHub(type)
            : mention.Choices.Count > 0 && mention.Choices.All(c => draft.Connections.IsHub(c[0].Type));

    internal static IReadOnlyList<Tree> Build(Draft draft, Form form, IReadOnlyList<Mention> mentions, Mention? target)
    {
        var trees = TreeBuilder.Build(draft, mentions, target, target is null ? AskedTypes.Types(draft, form, mentions) : []);
        foreach (var tree in trees)
        {
            DenyOnce(tree.Root);
            if (form.Other || form.Who && !AsksWhoseTheyAre(mentions, tree) || draft.Items.Any(i => i.Is(Role.Together)))
                LeaveOutNamed(draft, tree, mentions.Any(m => m.Earlier is { } taken && Narrowing.Extends(taken, tree.Root)));
            foreach (var (_, thing) in tree.Things.Where(t => t.Value != tree.Root && IsOfOthers(draft, t.Key)))
                thing.Excluded.AddRange(
                    tree.Root.All()
                        .Where(t => t.Type == thing.Type)
                        .SelectMany(t => t.Nodes)
                        .Concat(SpokenOf(draft, thing.Type))
                        .Distinct()
                        .Except(thing.Excluded)
                );
        }
        return trees;
    }

    /// <summary><c>which challenge in X has no paper</c>, a way that leads to X over papers: none with a paper of X, rather than with one and with none.</summary>
    private static void DenyOnce(Thing thing)
    {
        foreach (var none in thing.Links.Where(l => l is { Quantifier: Quantifier.None, Where.Count: 0, Other.IsFree: true }).ToArray())
            if (thing.Links.Find(l => l != none && l.Relationship == none.Relationship && l.Count is null && !l.Other.IsFree) is { } such)
            {
                none.Other.Nodes.AddRange(such.Other.Nodes);
                none.Other.Where.AddRange(such.Other.Where);
                none.Other.Links.AddRange(such.Other.Links);
                none.Where.AddRange(such.Where);
                thing.Links.Remove(such);
            }
    }

    /// <summary><c>who wrote them</c>, behind what somebody wrote: that one as well.</summary>
    private static bool AsksWhoseTheyAre(IReadOnlyList<Mention> mentions, Tree tree) =>
        mentions.Any(m => m.Earlier is { } taken && taken.Type != tree.Root.Type);

    /// <summary><c>the other papers by the authors of X</c>: X is none of them.</summary>
    private static bool IsOfOthers(Draft draft, Mention mention) =>
        mention.Kind == MentionKind.Type && draft.IsPrecededBy(mention.At, before => before.Is(Role.Other));

    /// <summary>What the last turn named or found of a type.</summary>
    private static IEnumerable<NodeEntry> SpokenOf(Draft draft, NodeType type) =>
        draft.Earlier.Last is { } last ? last.Reading.Root.Named().Concat(last.Found).Where(node => node.Type == type) : [];

    /// <summary>Somebody's companions are others than the person, and others than those that were spoken of, unless some of these are asked for.</summary>
    private static void LeaveOutNamed(Draft draft, Tree tree, bool isOfEarlier)
    {
        var root = tree.Root;
        if (root.Nodes.Count > 0)
            return;
        // Who came of somebody over several steps is no companion of those between.
        var isFar = draft.Items.Any(i => i.Is(Role.Far));
        var named = tree.Choice.Values.SelectMany(nodes => nodes).ToHashSet();
        var earlier = !isOfEarlier && draft.Items.Any(i => i.Is(Role.Other)) ? SpokenOf(draft, root.Type) : [];
        root.Excluded.AddRange(
            root.AllLinks()
                .Where(l => isFar || !IsOfSeveralAbove(l))
                .Select(l => l.Other)
                .Where(t => t.Type == root.Type)
                .SelectMany(t => t.Nodes)
                .Concat(earlier)
                .Where(n => !isFar || named.Contains(n))
                .Distinct()
                .Except(root.Excluded)
        );
    }

    /// <summary><c>who are the pupils of X or Y</c>: one of them can be a pupil of the other.</summary>
    private static bool IsOfSeveralAbove(Link link) =>
        link.Other.Nodes.Count > 1
        && link.Relationship.Source == link.Relationship.Target
        && Connections.Inverse(link.Relationship) is { } back
        && back != link.Relationship;

    /// <summary>A denial, and a number of all, speak of the part under study.</summary>
    public static Thing InCorpus(Form form, Thing root)
    {
        if (form.SpeaksOfAll || Sorts.Corpus(root.Type) is not { } corpus || root.Where.Any(f => TreeBuilder.PropertyOf(f) == corpus))
            return root;
        var denies =
            root.AllLinks().Any(l => l.Quantifier == Quantifier.None || l.IsCounted) || root.Excluded.Count > 0 && root.Links.Count == 0;
        var plain = form.Ask is not Ask.List && root.Nodes.Count == 0 && root.Links.Count == 0;
        if (denies || plain)
            root.Where.Add(new Comparison(corpus, FilterOperator.Eq, true));
        return root;
    }

    internal static Assembled Definition(Draft draft, List<Mention> mentions)
    {
        var named = mentions.FirstOrDefault(m => m.Kind == MentionKind.Nodes);
        if (named is null)
            return Assembled.Nothing;
        var rest = mentions.Where(m => m == named || m.Kind != MentionKind.Type).ToArray();
        var trees = TreeBuilder.Build(draft, rest, named, []);
        return new Assembled([.. trees.Select(t => new Reading(Ask.Define, t.Root))], trees);
    }

    private static Assembled Comparison(Draft draft, Form form, List<Mention> mentions)
    {
        var named = mentions.Where(m => m.Kind == MentionKind.Nodes && m.Choices.Count > 0).ToArray();
        var common = named.SelectMany(m => m.Choices.Select(c => c[0].Type)).GroupBy(t => t).OrderByDescending(g => g.Count()).First().Key;
        var nodes = named.SelectMany(m => m.Choices.Where(c => c[0].Type == common).Take(1).SelectMany(c => c)).Distinct().ToArray();
        if (nodes.Length < 2 || nodes.Length > 5)
            return Assembled.Nothing;
        var asked = mentions
            .Where(m => m.Kind == MentionKind.Type && m.Type != common && !named.Any(n => n.At == m.At))
            .Select(m => m.Type!)
            .ToHashSet();
        foreach (var aspect in named.Where(m => !m.Choices.Any(c => c[0].Type == common)))
            if (aspect.Choices.Select(c => c[0].Type).FirstOrDefault(t => common.Relationships.Any(r => r.Target == t)) is { } type)
                asked.Add(type);
            else
                return Assembled.Nothing;
        var aspects = common.Relationships.Where(r => r.Target is NodeType target && asked.Contains(target)).ToArray();
        if (asked.Any(t => !aspects.Any(a => a.Target == t)))
            return Assembled.Nothing;
        var root = new Thing(common);
        root.Nodes.AddRange(nodes);
        var tree = Tree.Of(root);
        UseVerbs(draft);
        return new Assembled(
            [
                new Reading(Ask.Compare, root)
                {
                    Compared = nodes,
                    Aspects = aspects,
                    Shared = form.Shared,
                },
            ],
            [tree]
        );
    }

    internal static void UseVerbs(Draft draft) =>
        draft.Use([.. Enumerable.Range(0, draft.Items.Count).Where(i => draft.Items[i].Has<RelationshipMeaning>())]);

    private static Assembled Path(List<Mention> mentions)
    {
        var ends = mentions.Where(m => m.Kind == MentionKind.Nodes && m.Choices.Count > 0).Select(m => m.Choices[0][0]).ToArray();
        if (ends.Length != 2)
            return Assembled.Nothing;
        var root = new Thing(ends[0].Type);
        root.Nodes.Add(ends[0]);
        return new Assembled([new Reading(Ask.Path, root) { Compared = ends }], [Tree.Of(root)]);
    }

    private static Assembled Shown(Draft draft, List<Mention> mentions)
    {
        mentions.RemoveAll(m => m.Kind == MentionKind.Type && mentions.Count(x => x.Kind == MentionKind.Nodes) > 1);
        var subject = mentions.FirstOrDefault(m => m.Kind == MentionKind.Nodes);
        if (subject is null)
            return Assembled.Nothing;
        var trees = TreeBuilder.Build(draft, mentions, subject, []);
        return new Assembled([.. trees.Select(t => new Reading(Ask.Evidence, t.Root))], trees);
    }

    /// <summary><c>does X have limitations</c>, <c>which of them directed something</c>: the verb says what it has, whichever.</summary>
    internal static void AddObject(Draft draft, List<Mention> mentions)
    {
        if (
            mentions is not [{ Kind: MentionKind.Nodes } only]
            || (only.Earlier?.Type ?? only.Choices.Select(c => c[0].Type).FirstOrDefault()) is not { } type
        )
            return;
        var verb = Enumerable
            .Range(only.End + 1, draft.Items.Count - only.End - 1)
            .FirstOrDefault(
                i => draft.Items[i] is { Role: null } item && !item.Has<PropertyMeaning>() && item.Has<RelationshipMeaning>(),
                -1
            );
        if (
            verb < 0
            || draft
                .Items[verb]
                .Meanings.OfType<RelationshipMeaning>()
                .Select(r => r.Relationship)
                .Select(r =>
                    r.Source == type || !Inflection.IsParticiple(draft.Items[verb].Words[0].Word) ? r : Connections.Inverse(r) ?? r
                )
                .Where(r => r.Source == type)
                .Select(r => r.Target)
                .OfType<NodeType>()
                .Distinct()
                .ToArray()
                is not [var had]
            || draft.Connections.IsHub(had)
        )
            return;
        draft.Use(verb);
        // "Eaten by anything": what does it stands behind the verb.
        var at = verb + 1 < draft.Items.Count && MentionWords.Something.Is(draft.Items[verb + 1]) ? verb + 1 : verb;
        mentions.Add(
            new Mention
            {
                At = at,
                End = at,
                Kind = MentionKind.Type,
                Type = had,
                Negated = draft.Has(Role.Not),
                Verbs = [.. draft.Items[verb].Meanings.OfType<RelationshipMeaning>().Select(r => r.Relationship)],
            }
        );
    }

    private static Assembled Grouped(Draft draft, Form form, List<Mention> mentions)
    {
        var keys = form.GroupAt.Select(i => draft.Items[i]).DistinctBy(key => key.Words[^1].Stem).ToArray();
        if (form.Property is not null && Aggregates.Measuring(form.Function) is null)
            return Assembled.Nothing;
        var owner = form.Property?.Entity as NodeType;
        var target = owner is null
            ? Target.Find(draft, form, mentions) ?? mentions.Find(m => m.Kind == MentionKind.Type)
            : mentions.Find(m => m.Kind == MentionKind.Type && m.Type == owner);
        var types = target is null
            ? owner is not null
                ? [owner]
                : mentions.Count == 0 && OwnersOf(form, keys) is { Length: > 0 } owners
                    ? owners
                    : AskedTypes.Types(draft, form, mentions).Take(1).DefaultIfEmpty(Target.Main(draft)).OfType<NodeType>().ToArray()
            : [];
        var trees = TreeBuilder.Build(draft, mentions, target, types);
        var readings = new List<Reading>();
        foreach (var tree in trees)
            if (form.ByTime && AssembledValues.TimeProperty(draft, tree.Root.Type) is { } time)
                readings.Add(
                    new Reading(Ask.Groups, InCorpus(form, tree.Root))
                    {
                        Groups = [new GroupBy([], time)],
                        Ranking = new Ranking(null, time, form.Descending, 1),
                    }
                );
            else if (
                keys.Length > 0
                && keys.Select(k => Key(draft, tree.Root.Type, k)).ToArray() is var groups
                && groups.All(g => g is not null)
            )
                readings.Add(
                    new Reading(form.Ask, InCorpus(form, tree.Root))
                    {
                        Groups = [.. groups.OfType<GroupBy>()],
                        Property = form.Property,
                        Function = form.Function,
                        Ranking = form.Limit switch
                        {
                            1 => new Ranking(null, groups[0]!.Property, form.Descending, 1),
                            0 => new Ranking(null, form.ByGroup ? groups[0]!.Property : null, form.Descending, 0),
                            _ => null,
                        },
                    }
                );
        return new Assembled(readings, trees);
    }

    /// <summary><c>for each kind of incident, how many</c>: what has the property that the groups are by.</summary>
    private static NodeType[] OwnersOf(Form form, IEnumerable<Item> keys) =>
        [
            .. keys.Where(k => !k.Has<TypeMeaning>() && !k.Has<RelationshipMeaning>())
                .SelectMany(k => k.Properties)
                .Where(p => p.Enum is not null || form.Ask is Ask.Count)
                .Select(p => p.Entity)
                .OfType<NodeType>()
                .Distinct(),
        ];

    /// <summary>What an item parts things by; null for an item that says nothing of the kind of them.</summary>
    internal static GroupBy? Key(Draft draft, NodeType counted, Item key)
    {
        foreach (var type in key.Types.Where(t => t != counted || !key.Properties.Any(p => p.Entity == counted)))
            if (draft.Connections.Between(counted, type) is [var way, ..])
                return new GroupBy(way.Steps, null);
        if (!key.Has<PropertyMeaning>() && key.Relationships.FirstOrDefault(r => r.Source == counted && r.Target is NodeType) is { } along)
            return new GroupBy([along], null);
        var properties = key
            .Meanings.OfType<PropertyMeaning>()
            .Select(p => p.Property)
            .Where(p => p.Entity is NodeType && (Sorts.IsTime(p) || !FormWords.Year.Is(key)))
            .ToArray();
        if (properties.FirstOrDefault(p => p.Entity == counted) is { } own)
            return new GroupBy([], own);
        return properties
            .Select(p => (p, ways: draft.Connections.Between(counted, (NodeType)p.Entity!)))
            .Where(x => x.ways.Count > 0)
            .OrderBy(x => x.ways[0].Cost)
            .Select(x => new GroupBy(x.ways[0].Steps, x.p))
            .FirstOrDefault();
    }
}
