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
            Ask.Value => ValueOf(draft, form, mentions),
            Ask.Share => Shares.Read(draft, form, mentions, root => InCorpus(form, root)),
            Ask.Groups => Grouped(draft, form, mentions),
            Ask.Rank => Ranked(draft, form, mentions),
            Ask.YesNo => Checked(draft, form, mentions),
            Ask.Evidence => Shown(draft, mentions),
            Ask.Aggregate => Aggregates.Read(draft, form, mentions, root => InCorpus(form, root)),
            _ => Listed(draft, form, mentions),
        };
    }

    /// <summary><c>what do researchers propose</c>: people who only lend the sentence its subject are not asked for.</summary>
    private static void DropAskers(Draft draft, Form form, List<Mention> mentions)
    {
        mentions.RemoveAll(m => IsHub(draft, m) && !m.Negated && mentions.Any(x => !IsHub(draft, x)));
        var types = mentions.Where(m => m.Kind == MentionKind.Type).ToArray();
        mentions.RemoveAll(m => IsAnybody(draft, types, m));
        if (form.Who || form.AskedAt < 0 && !form.How)
            return;
        foreach (
            var mention in types.Where(m =>
                SchemaWords.IsPerson(m.Type!) && m.Nouns.Count == 0 && m.Count is null && !m.Negated && mentions.Count > 1
            )
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

    /// <summary><c>approaches people have tried</c>: whoever does it, where a noun says what is asked for.</summary>
    private static bool IsAnybody(Draft draft, Mention[] types, Mention people) =>
        people is { Kind: MentionKind.Type, Count: null, Negated: false, At: >= 0 }
        && CheckWords.Persons.Is(draft.Items[people.At])
        && types.Any(m => m.Type == draft.Lexicon.Main && m != people)
        && !types.Any(m => m.Head == people)
        && (draft.Before(people.At) is null || draft.Before(people.At) is { IsNounOrName: true } or { Role: Role.Do or Role.What })
        && draft.After(people.At) is { } done
        && (done.Role is Role.Have or Role.Do || done.CanBeVerb || done.IsUnknown)
        && !(people.At + 1 < draft.Items.Count && MentionWords.RelativePronouns.Is(draft.Items[people.At + 1]));

    /// <summary><c>what did X researchers publish</c>: whose name modifies them is meant.</summary>
    private static bool IsSubjectOf(Draft draft, List<Mention> mentions, Mention person)
    {
        var first = mentions.Where(x => x.Head == person).Select(x => x.At).DefaultIfEmpty(-1).Min();
        return first > 0 && draft.Next(first, -1) is var does and >= 0 && draft.Items[does].Is(Role.Do);
    }

    /// <summary><c>anything from SIGIR</c>, <c>X: which are they</c>: a word for whatever belongs to the named thing.</summary>
    private static bool AsksForMembers(Draft draft) =>
        draft.Items.Any(JoinWords.Members.IsIn)
        || draft.Items.Any(i => i.Is(Role.What) && MentionWords.Which.Begins(i)) && draft.Items.Any(i => i.Is(Role.Plural));

    /// <summary><c>the self-portraits</c>: the plural of a name is not the named thing but what belongs to it.</summary>
    private static bool IsPluralOf(Draft draft, Mention named) =>
        named.At >= 0
        && draft.Items[named.At] is { Text: var text }
        && named.Choices.Any(c => c[0].Type != draft.Lexicon.Main && SchemaWords.IsPluralOf(text, c[0]));

    /// <summary><c>X: show what was tried for it</c>: something is asked of what is named.</summary>
    private static bool IsTakenUp(Draft draft, Mention named) =>
        Enumerable
            .Range(named.End + 1, draft.Items.Count - named.End - 1)
            .Any(i =>
                draft.Items[i].Role is Role.Singular or Role.Plural or Role.There && i > 0 && JoinWords.Concerning.Ends(draft.Items[i - 1])
            );

    /// <summary><c>which work is directed against X</c>: the noun is not for what is named.</summary>
    private static bool AsksForOther(Draft draft, Mention named) =>
        draft
            .Positions(i => i.Is(Role.What))
            .Any(what =>
                draft.IsFollowedBy(what, noun => noun.Has<TypeMeaning>() && !noun.Types.Any(t => named.Choices.Any(c => c[0].Type == t)))
            );

    private static bool IsHub(Draft draft, Mention mention) =>
        mention.Type is { } type
            ? draft.Connections.IsHub(type)
            : mention.Choices.Count > 0 && mention.Choices.All(c => draft.Connections.IsHub(c[0].Type));

    private static Assembled Listed(Draft draft, Form form, List<Mention> mentions)
    {
        if (HubNumber(draft, form, mentions) is { } number)
            return number;
        var target = Target.Affirm(Target.Find(draft, form, mentions), mentions);
        if (
            target is null
            && form.Ask == Ask.List
            && !form.How
            && mentions is [{ Kind: MentionKind.Nodes, Earlier: null, Negated: false }]
            && !draft.Items.Any(i => i.Role is null or Role.By && i.Has<RelationshipMeaning>() && !i.Nodes.Any())
            && !draft.Items.Any(i => DefinitionForms.Relates(i, draft.Items[mentions[0].At]))
            && !form.Who
            && !form.Where
            && !AsksForMembers(draft)
            && !IsPluralOf(draft, mentions[0])
            && !IsTakenUp(draft, mentions[0])
            && !AsksForOther(draft, mentions[0])
            && (form.AskedAt < 0 || draft.Items.Any(i => i.Is(Role.Be)) && !draft.Items.Any(i => i.Role is Role.Do or Role.Have))
        )
            return Definition(draft, mentions);
        if (
            target is null
            && form.Ask == Ask.List
            && mentions is [{ Apposed: { } asked }]
            && draft.Next(form.AskedAt) is var noun and > 0
            && draft.Items[noun].Meanings.Any(m => m is TypeMeaning t && t.Type == asked)
        )
            return Definition(draft, mentions);
        if (target?.Earlier is not null)
            AddObject(draft, mentions);
        var trees = Build(draft, form, mentions, target);
        if (!draft.Items.Any(i => i.Role is Role.Both or Role.Common or Role.Same or Role.All or Role.Together))
            foreach (var tree in trees)
                EachItsOwn(tree.Root);
        return new Assembled([.. trees.Select(t => new Reading(form.Ask, InCorpus(form, t.Root)))], trees);
    }

    /// <summary><c>which domain do A and B belong to</c>: where each has one, that of either is asked for.</summary>
    private static void EachItsOwn(Thing root)
    {
        foreach (
            var alike in root
                .Links.Where(IsOnlyNamed)
                .GroupBy(l => l.Relationship)
                .Where(g => g.Count() > 1 && Connections.Inverse(g.Key) is { IsList: false })
                .ToArray()
        )
        foreach (var link in alike.Skip(1))
        {
            alike.First().Other.Nodes.AddRange(link.Other.Nodes.Except(alike.First().Other.Nodes));
            root.Links.Remove(link);
        }
    }

    private static bool IsOnlyNamed(Link link) =>
        link
            is {
                Quantifier: Quantifier.Some,
                Count: null,
                Where.Count: 0,
                Other: { Nodes.Count: > 0, Where.Count: 0, Links.Count: 0, Excluded.Count: 0 }
            };

    private static IReadOnlyList<Tree> Build(Draft draft, Form form, IReadOnlyList<Mention> mentions, Mention? target)
    {
        var trees = TreeBuilder.Build(draft, mentions, target, target is null ? Target.Types(draft, form, mentions) : []);
        foreach (var tree in trees)
        {
            if (form.Other || form.Who || draft.Items.Any(i => i.Is(Role.Together)))
                LeaveOutNamed(draft, tree);
            foreach (var (_, thing) in tree.Things.Where(t => t.Value != tree.Root && IsOfOthers(draft, t.Key)))
                thing.Excluded.AddRange(tree.Root.All().Where(t => t.Type == thing.Type).SelectMany(t => t.Nodes).Except(thing.Excluded));
        }
        return trees;
    }

    /// <summary><c>the other papers by the authors of X</c>: X is none of them.</summary>
    private static bool IsOfOthers(Draft draft, Mention mention) =>
        mention.Kind == MentionKind.Type && draft.IsPrecededBy(mention.At, before => before.Is(Role.Other));

    /// <summary>Somebody's companions are others than the person.</summary>
    private static void LeaveOutNamed(Draft draft, Tree tree)
    {
        var root = tree.Root;
        if (root.Nodes.Count > 0)
            return;
        // Who came of somebody over several steps is no companion of those between.
        var isFar = draft.Items.Any(i => i.Is(Role.Far));
        var named = tree.Choice.Values.SelectMany(nodes => nodes).ToHashSet();
        var earlier = draft.Items.Any(i => i.Is(Role.Other)) && draft.Earlier.Last is { } last ? last.Reading.Root.All() : [];
        root.Excluded.AddRange(
            root.AllLinks()
                .Select(l => l.Other)
                .Concat(earlier)
                .Where(t => t.Type == root.Type)
                .SelectMany(t => t.Nodes)
                .Where(n => !isFar || named.Contains(n))
                .Distinct()
                .Except(root.Excluded)
        );
    }

    /// <summary>A denial, and a number of all, speak of the part under study.</summary>
    public static Thing InCorpus(Form form, Thing root)
    {
        if (form.SpeaksOfAll || SchemaWords.Corpus(root.Type) is not { } corpus || root.Where.Any(f => TreeBuilder.PropertyOf(f) == corpus))
            return root;
        var denies =
            root.AllLinks().Any(l => l.Quantifier == Quantifier.None || l.Count is not null)
            || root.Excluded.Count > 0 && root.Links.Count == 0;
        var plain = form.Ask is not Ask.List && root.Nodes.Count == 0 && root.Links.Count == 0;
        if (denies || plain)
            root.Where.Add(new Comparison(corpus, FilterOperator.Eq, true));
        return root;
    }

    /// <summary><c>How many records did the search identify</c>: a number that the one node of its type holds.</summary>
    private static Assembled? HubNumber(Draft draft, Form form, IReadOnlyList<Mention> mentions)
    {
        if (form.Ask is not (Ask.Count or Ask.List))
            return null;
        var found = Enumerable
            .Range(0, draft.Items.Count)
            .Where(i => form.Ask == Ask.Count ? !draft.IsUsed(i) || draft.Items[i].Has<ValueMeaning>() : draft.Items[i].Words.Count > 1)
            .SelectMany(i => draft.Items[i].Meanings.OfType<PropertyMeaning>().Select(p => (i, p.Property)))
            .Where(x => x.Property.Entity is NodeType type && draft.Connections.IsHub(type) && SchemaWords.IsNumber(x.Property))
            .ToArray();
        if (found.Length == 0 || mentions.Any(m => !found.Any(x => x.i == m.At) && m.Kind != MentionKind.Type && !IsHub(draft, m)))
            return null;
        var (at, property) = found[^1];
        draft.Use([
            .. found.Select(x => x.i),
            .. draft.Find(Role.After, Role.Before).Where(i => found.Any(x => x.i != at && x.i == draft.Next(i))),
        ]);
        var hub = (NodeType)property.Entity!;
        var root = new Thing(hub);
        root.Nodes.AddRange(draft.Lexicon.Of(hub));
        return new Assembled([new Reading(Ask.Value, root) { Property = property }], [Tree.Of(root)]);
    }

    private static Assembled Definition(Draft draft, List<Mention> mentions)
    {
        var named = mentions.FirstOrDefault(m => m.Kind == MentionKind.Nodes);
        if (named is null)
            return Assembled.Nothing;
        var rest = mentions.Where(m => m == named || m.Kind != MentionKind.Type).ToArray();
        var trees = TreeBuilder.Build(draft, rest, named, []);
        return new Assembled([.. trees.Select(t => new Reading(Ask.Define, t.Root))], trees);
    }

    private static Assembled ValueOf(Draft draft, Form form, List<Mention> mentions)
    {
        if (TimesOfMany(draft, form, mentions) is { } times)
            return times;
        if (
            form.Property is { Carrier: null }
            && mentions.Any(m => m is { Kind: MentionKind.Type, Apposed: null } && IsAnotherThing(draft, form, mentions, m))
        )
            return Assembled.Nothing;
        foreach (var noun in mentions.Where(m => m is { Kind: MentionKind.Type, Nouns.Count: > 0 }))
            if (mentions.FirstOrDefault(m => m.At > noun.End && m.Kind == MentionKind.Nodes) is { } whose)
                whose.Verbs = [.. noun.Nouns, .. whose.Verbs];
        mentions.RemoveAll(m =>
            m.Kind == MentionKind.Type && (mentions.Any(x => x.Kind == MentionKind.Nodes) || draft.Connections.IsHub(m.Type!))
        );
        var subject =
            (form.Property is { Carrier: not null } || RelatesNamed(draft, form, mentions) ? null : Ranker.Together(mentions))
            ?? mentions.FirstOrDefault(m => m.Kind == MentionKind.Nodes);
        if (
            subject is null && form.Property?.Entity is NodeType hub && draft.Connections.IsHub(hub)
            || subject is null && mentions.Count == 0 && (hub = HubWithTime(draft)!) is not null
        )
            return HubValue(draft, form, hub, mentions);
        if (subject is null)
            return Assembled.Nothing;
        var trees = TreeBuilder.Build(draft, mentions, subject, []);
        if (Carried(draft, form, trees) is { } carried)
            return carried;
        var readings = trees
            .Select(t => (tree: t, property: form.Property ?? TimeProperty(draft, t.Root.Type)))
            .Where(x => x.property is not null && x.property.Entity == x.tree.Root.Type)
            .ToArray();
        return new Assembled(
            [
                .. readings.Select(x =>
                    IsOfMany(form, x.tree.Root, x.property!)
                        ? new Reading(Ask.Rank, x.tree.Root)
                        {
                            Ranking = new Ranking(null, x.property, SchemaWords.IsNumber(x.property!), 0),
                        }
                        : new Reading(Ask.Value, x.tree.Root) { Property = x.property }
                ),
            ],
            [.. readings.Select(x => x.tree)]
        );
    }

    /// <summary><c>when did A split from B</c>: of what the verb says between two of one type, not of each.</summary>
    private static bool RelatesNamed(Draft draft, Form form, List<Mention> mentions) =>
        form.ByTime
        && mentions.Count(m => m.Kind == MentionKind.Nodes) == 2
        && draft.Items.Any(i =>
            i.CanBeVerb
            && i.Relationships.Any(r =>
                r.Source == r.Target
                && r.Properties?.Properties.Any(SchemaWords.IsTime) == true
                && mentions.Any(m => m.Choices.Any(c => c[0].Type == r.Source))
            )
        );

    /// <summary><c>when did the papers by X come out</c>: the times of those that are spoken of, not of what is named, in their order.</summary>
    private static Assembled? TimesOfMany(Draft draft, Form form, List<Mention> mentions)
    {
        if (!form.ByTime || form.Property is not null || form.Who || mentions.Any(m => m.Earlier is not null))
            return null;
        if (mentions.FirstOrDefault(m => m is { Kind: MentionKind.Type, Apposed: null }) is not { Type: { } type } noun)
            return null;
        var named = mentions.Where(m => m.Kind == MentionKind.Nodes).ToArray();
        if (named.Length == 0 || TimeProperty(draft, type) is not { } time || named.Any(HasTime))
            return null;
        var trees = TreeBuilder.Build(draft, mentions, noun, []);
        return new Assembled(
            [.. trees.Select(t => new Reading(Ask.Rank, t.Root) { Ranking = new Ranking(null, time, SchemaWords.IsNumber(time), 0) })],
            trees
        );

        bool HasTime(Mention name) => name.Choices.Any(c => c[0].Type == type || TimeProperty(draft, c[0].Type) is not null);
    }

    /// <summary>Whether a noun is of none that is named: it is asked for as well, or restricts what is asked.</summary>
    private static bool IsAnotherThing(Draft draft, Form form, List<Mention> mentions, Mention noun) =>
        mentions.Any(x => x.Kind == MentionKind.Nodes)
        && noun.Type != form.Property!.Entity
        && !draft.Connections.IsHub(noun.Type!)
        && !mentions.Any(x => x.Choices.Any(c => c[0].Type == noun.Type));

    /// <summary>Whether a number or a time of several is asked for, so that they are listed in its order.</summary>
    private static bool IsOfMany(Form form, Thing root, Property property) =>
        root.Nodes.Count > 1 && SchemaWords.IsNumber(property) && !AreNamesakes(root)
        || form.ByTime && root.Nodes.Count == 0 && SchemaWords.IsTime(property);

    private static bool AreNamesakes(Thing thing) => thing.Nodes.All(n => n.Name == thing.Nodes[0].Name);

    /// <summary>What a relationship carries: between two that are named, or the only one that the named thing has.</summary>
    private static Assembled? Carried(Draft draft, Form form, IReadOnlyList<Tree> trees)
    {
        foreach (var tree in trees)
        {
            var root = tree.Root;
            var property =
                form.Property
                ?? SpokenTime(draft, form, root)
                ?? (
                    form.ByTime && TimeProperty(draft, root.Type) is null
                        ? root
                            .Type.Relationships.Where(r => !r.IsList)
                            .SelectMany(r => r.Properties?.Properties ?? [])
                            .FirstOrDefault(SchemaWords.IsTime)
                        : null
                );
            if (property?.Carrier is not { } carrier)
                continue;
            var isCounted = IsCounted(draft, property);
            if (
                root.Links.Count == 0
                && root.Type.Relationships.FirstOrDefault(r => r.Properties == carrier && (!r.IsList || isCounted) && r.Target is NodeType)
                    is { } only
            )
                root.Links.Add(new Link(only, new Thing((NodeType)only.Target)) { IsStep = true });
            if (root.Links is [{ Quantifier: Quantifier.Some, Count: null } link] && link.Relationship.Properties == carrier)
            {
                UseVerbs(draft);
                return new Assembled([new Reading(Ask.Value, root) { Property = property }], [tree]);
            }
        }
        return null;
    }

    /// <summary><c>how many lines does X have</c>: of all its relationships that carry such a number.</summary>
    private static bool IsCounted(Draft draft, Property property) =>
        SchemaWords.IsNumber(property) && draft.Items.Any(i => i.Is(Role.HowMany));

    /// <summary><c>when did X start to study with Y</c>: the time of the relationship between them that the words speak of.</summary>
    private static Property? SpokenTime(Draft draft, Form form, Thing root)
    {
        if (!form.ByTime || root.Links is not [{ Relationship.Properties: { } carrier }])
            return null;
        var times = carrier.Properties.Where(SchemaWords.IsTime).ToArray();
        var at = draft.Items.ToList().FindIndex(i => i.Meanings.OfType<PropertyMeaning>().Any(p => times.Contains(p.Property)));
        if (at < 0)
            return times.FirstOrDefault();
        draft.Use(at);
        return draft.Items[at].Meanings.OfType<PropertyMeaning>().First(p => times.Contains(p.Property)).Property;
    }

    private static NodeType? HubWithTime(Draft draft) =>
        draft.Lexicon.Schema.NodeTypes.FirstOrDefault(t => draft.Connections.IsHub(t) && t.Properties.Any(SchemaWords.IsTime));

    private static Assembled HubValue(Draft draft, Form form, NodeType hub, List<Mention> mentions)
    {
        var property = form.Property ?? TimeProperty(draft, hub);
        if (property is null || mentions.Count > 0)
            return Assembled.Nothing;
        var root = new Thing(hub);
        root.Nodes.AddRange(draft.Lexicon.Of(hub));
        return new Assembled([new Reading(Ask.Value, root) { Property = property }], [Tree.Of(root)]);
    }

    internal static Property? TimeProperty(Draft draft, NodeType type)
    {
        var times = type.Properties.Where(SchemaWords.IsTime).ToArray();
        var named = draft
            .Items.SelectMany(i => i.Meanings.OfType<PropertyMeaning>())
            .Select(p => p.Property)
            .FirstOrDefault(times.Contains);
        return named ?? times.FirstOrDefault(p => IsTimeOfValue(draft, p)) ?? times.FirstOrDefault(p => !SchemaWords.IsEnd(p));
    }

    /// <summary><c>when did X pass</c>: the time that is called after the value that the verb says.</summary>
    private static bool IsTimeOfValue(Draft draft, Property time) =>
        draft.Items.Any(i =>
            i.Has<ValueMeaning>() && i.Words is [var verb] && SchemaWords.Of(time).Any(phrase => Tokenizer.Stems(phrase)[0] == verb.Stem)
        );

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
        if (asked.Count > 0 && asked.Any(t => !aspects.Any(a => a.Target == t)) && aspects.Length == 0)
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

    private static Assembled Checked(Draft draft, Form form, List<Mention> mentions)
    {
        AddObject(draft, mentions);
        var subject =
            mentions.FirstOrDefault(m => m.Kind == MentionKind.Nodes && m.Head is null && !m.Negated)
            ?? mentions.FirstOrDefault(m => m.Kind == MentionKind.Nodes && m.Head is null);
        var noun = mentions.FirstOrDefault(m => m.Kind == MentionKind.Type);
        if (subject is not null && !(noun?.At < subject.At) && IsPluralOf(draft, subject) && draft.Items.Any(Exists))
        {
            var some = Build(draft, form, mentions, null);
            return new Assembled([.. some.Select(t => new Reading(Ask.YesNo, t.Root))], some);
        }
        if (noun is null && subject is not null && mentions.FirstOrDefault(IsChoice) is { } either)
        {
            var choices = Build(draft, form, mentions, either);
            return new Assembled([.. choices.Select(t => new Reading(Ask.List, t.Root))], choices);
        }
        var root =
            noun is not null
            && (subject is null || noun.At < subject.At && !subject.Choices.Take(1).Any(c => c[0].Type == noun.Type) && !noun.Negated)
                ? noun
                : subject ?? noun;
        root ??= Owner(mentions);
        if (root is null)
            return Assembled.Nothing;
        if (
            subject is not null
            && draft.Items.Count(i => i.Has<TypeMeaning>()) > 1
            && mentions.Count(m => m.Kind == MentionKind.Nodes) == 1
            && !mentions.Any(m => m.Kind == MentionKind.Condition)
            && draft.Has(Role.Or)
        )
            return Definition(draft, mentions);
        if (noun is not null && draft.Has(Role.Common, Role.Same) && mentions.Count(m => m.Kind == MentionKind.Nodes) > 1)
            root = noun;
        var trees = Build(draft, form, mentions, root);
        if (form.Universal && root.Kind == MentionKind.Type)
            return Universal(draft, form, mentions, root, trees);
        return new Assembled([.. trees.Select(t => new Reading(Ask.YesNo, t.Root))], trees);
    }

    /// <summary><c>are there …</c>.</summary>
    private static bool Exists(Item item) => item.Is(Role.Be) && FormWords.There.Ends(item);

    /// <summary><c>do all antibodies …</c>: what has the first value, which stands for its noun.</summary>
    private static Mention? Owner(List<Mention> mentions)
    {
        if (mentions is not [{ Kind: MentionKind.Condition } first, ..])
            return null;
        if (first.Conditions.Select(f => TreeBuilder.PropertyOf(f).Entity).OfType<NodeType>().Distinct().ToArray() is not [var type])
            return null;
        var noun = Mention.OfType(first.At, type);
        first.Head = noun;
        mentions.Insert(0, noun);
        return noun;
    }

    /// <summary><c>does X have limitations</c>, <c>which of them directed something</c>: the verb says what it has, whichever.</summary>
    private static void AddObject(Draft draft, List<Mention> mentions)
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
        mentions.Add(
            new Mention
            {
                At = verb,
                End = verb,
                Kind = MentionKind.Type,
                Type = had,
                Negated = draft.Has(Role.Not),
                Verbs = [.. draft.Items[verb].Meanings.OfType<RelationshipMeaning>().Select(r => r.Relationship)],
            }
        );
    }

    /// <summary><c>is X about A or B</c>: asks which of them.</summary>
    private static bool IsChoice(Mention mention) =>
        mention is { Kind: MentionKind.Nodes, Negated: false } && mention.Choices.Any(c => c.Select(n => n.Name).Distinct().Skip(1).Any());

    /// <summary><c>is every A on B also C</c>: what stands after the verb must hold for all that stands before it.</summary>
    private static Assembled Universal(Draft draft, Form form, List<Mention> mentions, Mention root, IReadOnlyList<Tree> trees)
    {
        var last = mentions.Where(m => m != root).MaxBy(m => m.At);
        var whole = mentions.Where(m => m != last).ToArray();
        var wholes = last is null ? [] : Build(draft, form, whole, root);
        return wholes.Count == 0 || trees.Count == 0
            ? Assembled.Nothing
            : new Assembled([new Reading(Ask.YesNo, trees[0].Root) { Universal = true, Whole = wholes[0].Root }], trees);
    }

    private static Assembled Grouped(Draft draft, Form form, List<Mention> mentions)
    {
        var keys = form.GroupAt.Select(i => draft.Items[i]).ToArray();
        var target = Target.Find(draft, form, mentions) ?? mentions.Find(m => m.Kind == MentionKind.Type);
        var types = target is null
            ? Target.Types(draft, form, mentions).Take(1).DefaultIfEmpty(Target.Main(draft)).OfType<NodeType>().ToArray()
            : [];
        var trees = TreeBuilder.Build(draft, mentions, target, types);
        var readings = new List<Reading>();
        foreach (var tree in trees)
            if (form.ByTime && TimeProperty(draft, tree.Root.Type) is { } time)
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
                readings.Add(new Reading(Ask.Groups, InCorpus(form, tree.Root)) { Groups = [.. groups.OfType<GroupBy>()] });
        return new Assembled(readings, trees);
    }

    private static GroupBy? Key(Draft draft, NodeType counted, Item key)
    {
        foreach (var type in key.Meanings.OfType<TypeMeaning>().Select(t => t.Type))
            if (draft.Connections.Between(counted, type) is [var way, ..])
                return new GroupBy(way.Steps, null);
        if (!key.Has<PropertyMeaning>() && key.Relationships.FirstOrDefault(r => r.Source == counted && r.Target is NodeType) is { } along)
            return new GroupBy([along], null);
        var properties = key.Meanings.OfType<PropertyMeaning>().Select(p => p.Property).Where(p => p.Entity is NodeType).ToArray();
        if (properties.FirstOrDefault(p => p.Entity == counted) is { } own)
            return new GroupBy([], own);
        return properties
            .Select(p => (p, ways: draft.Connections.Between(counted, (NodeType)p.Entity!)))
            .Where(x => x.ways.Count > 0)
            .OrderBy(x => x.ways[0].Cost)
            .Select(x => new GroupBy(x.ways[0].Steps, x.p))
            .FirstOrDefault();
    }

    private static Assembled Ranked(Draft draft, Form form, List<Mention> mentions) =>
        Ranker.Read(draft, form, mentions, root => InCorpus(form, root));
}
