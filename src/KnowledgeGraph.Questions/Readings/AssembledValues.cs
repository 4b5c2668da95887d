using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads what asks for a number, a date or a text of a thing, or of several in their order.</summary>
internal static class AssembledValues
{
    /// <summary><c>How many records did the search identify</c>: a number that the one node of its type holds.</summary>
    public static Assembled? HubNumber(Draft draft, Form form, IReadOnlyList<Mention> mentions)
    {
        if (form.Ask is not (Ask.Count or Ask.List))
            return null;
        var found = Enumerable
            .Range(0, draft.Items.Count)
            .Where(i => form.Ask == Ask.Count ? !draft.IsUsed(i) || draft.Items[i].Has<ValueMeaning>() : draft.Items[i].Words.Count > 1)
            .SelectMany(i => draft.Items[i].Meanings.OfType<PropertyMeaning>().Select(p => (i, p.Property)))
            .Where(x => x.Property.Entity is NodeType type && draft.Connections.IsHub(type) && Sorts.IsNumber(x.Property))
            .ToArray();
        if (
            found.Length == 0
            || mentions.Any(m => !found.Any(x => x.i == m.At) && m.Kind != MentionKind.Type && !Assembler.IsHub(draft, m))
        )
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

    /// <summary>The readings.</summary>
    public static Assembled Read(Draft draft, Form form, List<Mention> mentions)
    {
        if ((TimesOfMany(draft, form, mentions) ?? TimesOfDone(draft, form, mentions)) is { } times)
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
                        ? new Reading(Ask.Rank, x.tree.Root) { Ranking = new Ranking(null, x.property, Sorts.IsNumber(x.property!), 0) }
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
                && r.Properties?.Properties.Any(Sorts.IsTime) == true
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
            [.. trees.Select(t => new Reading(Ask.Rank, t.Root) { Ranking = new Ranking(null, time, Sorts.IsNumber(time), 0) })],
            trees
        );

        bool HasTime(Mention name) => name.Choices.Any(c => c[0].Type == type || TimeProperty(draft, c[0].Type) is not null);
    }

    /// <summary>
    /// <c>when was X examined</c>, where examinations are things with a date: those of what the verb leads to, in their order.
    /// </summary>
    private static Assembled? TimesOfDone(Draft draft, Form form, List<Mention> mentions)
    {
        if (!form.ByTime || form.Property is not null || form.Who || mentions is not [{ Kind: MentionKind.Nodes, Choices: [[var node]] }])
            return null;
        // What persons do is asked of them, as in "when did she join", and not what is done to them.
        if (Sorts.IsPerson(node.Type) || !draft.Has(Role.Be))
            return null;
        var verb = draft.Position(i => i.CanBeVerb && i.Relationships.Any(r => r.Source == node.Type || r.Target == node.Type));
        var done =
            verb < 0
                ? []
                : draft
                    .Items[verb]
                    .Relationships.Select(r => r.Source == node.Type ? r : Connections.Inverse(r))
                    .Where(r => r?.Source == node.Type)
                    .Distinct()
                    .ToArray();
        if (
            done is not [{ IsList: true, Target: NodeType what } way]
            || way.Properties?.Properties.Any(Sorts.IsTime) == true
            || Sorts.IsPerson(what)
            || TimeProperty(draft, what) is not { } time
            || TimeProperty(draft, node.Type) is { } own && draft.Items[verb].Properties.Contains(own)
            || Connections.Inverse(way) is not { } back
        )
            return null;
        draft.Use(verb);
        var root = new Thing(what);
        var named = new Thing(node.Type);
        named.Nodes.Add(node);
        root.Links.Add(new Link(back, named));
        return new Assembled([new Reading(Ask.Rank, root) { Ranking = new Ranking(null, time, Sorts.IsNumber(time), 0) }], [Tree.Of(root)]);
    }

    /// <summary>Whether a noun is of none that is named: it is asked for as well, or restricts what is asked.</summary>
    private static bool IsAnotherThing(Draft draft, Form form, List<Mention> mentions, Mention noun) =>
        mentions.Any(x => x.Kind == MentionKind.Nodes)
        && noun.Type != form.Property!.Entity
        && !draft.Connections.IsHub(noun.Type!)
        && !mentions.Any(x => x.Choices.Any(c => c[0].Type == noun.Type));

    /// <summary>Whether a number or a time of several is asked for, so that they are listed in its order.</summary>
    private static bool IsOfMany(Form form, Thing root, Property property) =>
        root.Nodes.Count > 1 && Sorts.IsNumber(property) || form.ByTime && root.Nodes.Count == 0 && Sorts.IsTime(property);

    /// <summary>What a relationship carries: between two that are named, or the only one that the named thing has.</summary>
    private static Assembled? Carried(Draft draft, Form form, IReadOnlyList<Tree> trees)
    {
        foreach (var tree in trees)
        {
            var root = tree.Root;
            var ofVerb = form.Property is null ? TimeOfVerb(draft, form, root) : null;
            var property =
                form.Property
                ?? SpokenTime(draft, form, root)
                ?? ofVerb
                ?? (
                    form.ByTime && TimeProperty(draft, root.Type) is null
                        ? root
                            .Type.Relationships.Where(r => !r.IsList && !SaysOther(draft, r))
                            .SelectMany(r => r.Properties?.Properties ?? [])
                            .FirstOrDefault(Sorts.IsTime)
                        : null
                );
            if (property?.Carrier is not { } carrier)
                continue;
            var isEach =
                ofVerb is not null
                || form.Property == property && Sorts.IsTime(property)
                || IsCounted(draft, property)
                || PropertyForms.IsCarriedBySpoken(draft, property);
            if (
                root.Links.Count == 0
                && root
                    .Type.Relationships.Where(r => r.Properties == carrier && (!r.IsList || isEach) && r.Target is NodeType)
                    .MinBy(r => r.Stored == Direction.Out ? 0 : 1)
                    is { } only
            )
                root.Links.Add(new Link(only, new Thing((NodeType)only.Target)) { IsStep = true });
            if (root.Links is [{ Quantifier: Quantifier.Some, Count: null } link] && link.Relationship.Properties == carrier)
            {
                Assembler.UseVerbs(draft);
                return new Assembled([new Reading(Ask.Value, root) { Property = property }], [tree]);
            }
        }
        return null;
    }

    /// <summary><c>when was X examined</c>, of where it was housed: whether a verb says another relationship of such a thing.</summary>
    private static bool SaysOther(Draft draft, Relationship relationship) =>
        draft
            .Items.Where((i, k) => i.CanBeVerb && Inflection.IsParticiple(i.Words[0].Word) && draft.Items.Take(k).Any(be => be.Is(Role.Be)))
            .Select(i => i.Relationships.Where(r => r.Source == relationship.Source || r.Target == relationship.Source).ToArray())
            .Any(said => said.Length > 0 && !said.Any(r => r == relationship || Connections.Inverse(r) == relationship));

    /// <summary><c>how many lines does X have</c>: of all its relationships that carry such a number.</summary>
    private static bool IsCounted(Draft draft, Property property) => Sorts.IsNumber(property) && draft.Items.Any(i => i.Is(Role.HowMany));

    /// <summary><c>when did X start to study with Y</c>: the time of the relationship between them that the words speak of.</summary>
    private static Property? SpokenTime(Draft draft, Form form, Thing root)
    {
        if (!form.ByTime || root.Links is not [{ Relationship.Properties: { } carrier }])
            return null;
        var times = carrier.Properties.Where(Sorts.IsTime).ToArray();
        var at = draft.Items.ToList().FindIndex(i => i.Meanings.OfType<PropertyMeaning>().Any(p => times.Contains(p.Property)));
        if (at < 0)
            return draft.Items.Any(i => i.Properties.Any(p => p.Entity == root.Type && Sorts.IsTime(p))) ? null : times.FirstOrDefault();
        draft.Use(at);
        return draft.Items[at].Meanings.OfType<PropertyMeaning>().First(p => times.Contains(p.Property)).Property;
    }

    /// <summary><c>when was X discovered</c>, <c>when did X graduate</c>: a time that a relationship of it carries, where the words speak of that and of no time of its own.</summary>
    private static Property? TimeOfVerb(Draft draft, Form form, Thing root)
    {
        if (!form.ByTime || root.Links.Count > 0 || draft.Items.Any(i => i.Properties.Any(p => p.Entity == root.Type && Sorts.IsTime(p))))
            return null;
        var times = root.Type.Relationships.SelectMany(r => r.Properties?.Properties ?? []).Where(Sorts.IsTime).Distinct().ToArray();
        var called = draft.Position(i => i.Properties.Any(times.Contains));
        if (called >= 0)
        {
            draft.Use(called);
            return draft.Items[called].Properties.First(times.Contains);
        }
        var said = times.Where(p => !Sorts.IsEnd(p) && PropertyForms.IsCarriedBySpoken(draft, p)).ToArray();
        return said is [var only] ? only : null;
    }

    private static NodeType? HubWithTime(Draft draft) =>
        draft.Lexicon.Schema.NodeTypes.FirstOrDefault(t => draft.Connections.IsHub(t) && t.Properties.Any(Sorts.IsTime));

    private static Assembled HubValue(Draft draft, Form form, NodeType hub, List<Mention> mentions)
    {
        var property = form.Property ?? TimeProperty(draft, hub);
        if (property?.Entity != hub || mentions.Count > 0)
            return Assembled.Nothing;
        var root = new Thing(hub);
        root.Nodes.AddRange(draft.Lexicon.Of(hub));
        return new Assembled([new Reading(Ask.Value, root) { Property = property }], [Tree.Of(root)]);
    }

    /// <summary>The time of a thing of a type that the words speak of: the one they name, that of a value they say, else the first that is no end.</summary>
    public static Property? TimeProperty(Draft draft, NodeType type)
    {
        var times = type.Properties.Where(Sorts.IsTime).ToArray();
        var named = draft
            .Items.SelectMany(i => i.Meanings.OfType<PropertyMeaning>())
            .Select(p => p.Property)
            .FirstOrDefault(times.Contains);
        return named
            ?? times.FirstOrDefault(p => IsTimeOfValue(draft, p))
            ?? times.FirstOrDefault(p => !Sorts.IsEnd(p) && (!Sorts.IsBirth(p) || draft.Items.All(i => !i.IsUnknown && !i.CanBeVerb)));
    }

    /// <summary><c>when did X pass</c>: the time that is called after the value that the verb says.</summary>
    private static bool IsTimeOfValue(Draft draft, Property time) =>
        draft.Items.Any(i =>
            i.Has<ValueMeaning>() && i.Words is [var verb] && SchemaWords.Of(time).Any(phrase => Tokenizer.Stems(phrase)[0] == verb.Stem)
        );
}
