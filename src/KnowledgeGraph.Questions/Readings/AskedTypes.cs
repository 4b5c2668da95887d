using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Finds the types that can be asked for where no mention says what is.</summary>
internal static class AskedTypes
{
    /// <summary>The types it can be when no word says it, the likeliest first.</summary>
    public static IReadOnlyList<NodeType> Types(Draft draft, Form form, IReadOnlyList<Mention> mentions)
    {
        if (Target.IsWhose(draft, form, mentions) is { Source: NodeType owner })
            return [owner];
        if (form.AskedAt >= 0 && FormWords.Whose.Is(draft.Items[form.AskedAt]) && draft.After(form.AskedAt) is { Role: Role.Be })
            return
            [
                .. mentions
                    .SelectMany(m => m.Choices)
                    .SelectMany(c => c[0].Type.Relationships)
                    .Where(SaysOwner)
                    .Select(r => r.Target)
                    .OfType<NodeType>()
                    .Distinct(),
            ];
        var all = draft.Lexicon.Schema.NodeTypes;
        if (form.Who)
            return Preferred(
                Born(draft, mentions),
                FromVerb(draft, mentions).Where(Sorts.IsPerson),
                Carrying(draft, mentions).Where(Sorts.IsPerson),
                FromVerb(draft, mentions).Where(Sorts.IsOrganization),
                FromVerb(draft, mentions).Where(Sorts.IsAnimate),
                FromVerb(draft, mentions).Where(type => Does(draft, type)),
                DoneInWorks(draft, mentions) && Target.Main(draft) is { } works ? [works] : [],
                Spoken(draft).Where(Sorts.IsPerson),
                all.Where(Sorts.IsPerson),
                FromVerb(draft, mentions)
            );
        if (form.Where)
            return Preferred(
                FromVerb(draft, mentions).Where(Sorts.IsPlace),
                Spoken(draft).Where(Sorts.IsPlace),
                mentions
                    .Select(m => m.Type)
                    .OfType<NodeType>()
                    .SelectMany(t => t.Relationships)
                    .Select(r => r.Target)
                    .OfType<NodeType>()
                    .Where(Sorts.IsPlace),
                FromVerb(draft, mentions).Where(t => !mentions.Any(m => m.Type == t)),
                FromVerb(draft, mentions),
                all.Where(Sorts.IsPlace)
            );
        if (form.How && mentions.Select(m => Target.Doers(draft, m).ToArray()).FirstOrDefault(d => d.Length > 0) is { } doers)
            return doers;
        var verbs = FromVerb(draft, mentions).Distinct().ToArray();
        if (
            (form.How || form.AskedAt < 0)
            && (verbs.Length == 0 || verbs.Contains(Target.Main(draft)) || Target.SpeaksOfMain(draft, form, mentions))
        )
            verbs = [];
        if (Target.Main(draft) is { } everything && OfAll(draft))
            return [everything];
        if (verbs.Length > 0)
            return verbs;
        if (Passive(draft, mentions) is { } done)
            return [done];
        var owners = Owners(mentions);
        if (owners.Length == 0 && Joining(draft, mentions) is { } joining)
            return [joining];
        return Target.Main(draft) is { } main && (owners.Length == 0 || owners.Contains(main) || AreSortsOf(main, owners, mentions))
                ? [main]
            : owners.Length > 0 ? owners
            : [.. all];
    }

    /// <summary><c>who tackles X</c>, of what is cited for it: the works that do it, where no word speaks of persons.</summary>
    private static bool DoneInWorks(Draft draft, IReadOnlyList<Mention> mentions) =>
        Target.Main(draft) is { Citation: not null } works
        && draft.Earlier.Last is null
        && !draft.Items.Any(FormWords.Publishing.IsIn)
        && !draft.Positions(FormWords.Worked.Begins).Any(i => draft.IsPrecededBy(i, have => have.Is(Role.Have)))
        && !draft.Items.Any(SpeaksOfPersons)
        && draft.Positions(i => i.Types.Contains(works)).All(i => draft.IsPrecededBy(i, who => who.Is(Role.Who)))
        && mentions.SelectMany(m => m.Choices).Select(c => c[0].Type).ToArray() is { Length: > 0 } named
        && !named.Any(type => type == works || Sorts.IsPerson(type))
        && named.All(type => draft.Connections.Between(works, type) is [{ Steps.Count: 1 }, ..] || draft.Lexicon.IsTaxonomy(type))
        && draft.Items.Where(i => i.CanBeVerb).SelectMany(i => i.Relationships).ToArray() is var verbs
        && (verbs.Length == 0 || verbs.Any(r => r.Source == works));

    /// <summary><c>which people</c>, a noun for persons, a verb that leads to them.</summary>
    private static bool SpeaksOfPersons(Item item) =>
        item.Is(Role.Who) && CheckWords.Persons.IsIn(item)
        || item.Types.Any(Sorts.IsPerson)
        || item.Relationships.Any(r => r.Target is NodeType end && Sorts.IsPerson(end));

    /// <summary><c>who makes wine and was born in 1975</c>: what is born, and nothing else that the verb could be said of.</summary>
    private static IEnumerable<NodeType> Born(Draft draft, IReadOnlyList<Mention> mentions) =>
        mentions
            .SelectMany(m => m.Conditions)
            .Select(TreeBuilder.PropertyOf)
            .Where(p => Sorts.IsBirth(p) && draft.Items.Any(i => i.Properties.Contains(p)))
            .Select(p => p.Entity)
            .OfType<NodeType>();

    /// <summary>Whether a relationship leads to the one to whom a thing belongs.</summary>
    private static bool SaysOwner(Relationship relationship) =>
        !relationship.IsList && SpokenVerbs.WithSynonyms(relationship).Any(JoinWords.SaysOwner);

    /// <summary><c>everyone with the shirt number 9</c>: what stands at the start of the relationships that carry what is spoken of.</summary>
    private static IEnumerable<NodeType> Carrying(Draft draft, IReadOnlyList<Mention> mentions)
    {
        var carriers = mentions
            .SelectMany(m => m.Conditions)
            .Select(TreeBuilder.PropertyOf)
            .Where(p => !Sorts.IsTime(p))
            .Select(p => p.Carrier)
            .OfType<PropertiesType>()
            .ToHashSet();
        return draft.Lexicon.Schema.NodeTypes.Where(t =>
            t.Relationships.Any(r => r.Properties is { } carrier && carriers.Contains(carrier))
        );
    }

    /// <summary>Two names of different types and nothing else: of what is next to both, where the graph's chief subject is not; null for others.</summary>
    private static NodeType? Joining(Draft draft, IReadOnlyList<Mention> mentions)
    {
        var named = mentions.Where(m => m.Choices.Count == 1).Select(m => m.Choices[0][0].Type).Distinct().ToArray();
        if (named.Length < 2 || named.Length < mentions.Count || Target.Main(draft) is not { } main || IsNextToAll(main))
            return null;
        var between = draft.Lexicon.Schema.NodeTypes.Where(IsNextToAll).ToArray();
        return between is [var only] ? only : null;
        bool IsNextToAll(NodeType type) => named.All(n => n != type && draft.Connections.Between(type, n) is [{ Steps.Count: 1 }, ..]);
    }

    /// <summary><c>what was funded in 2021</c>: what the verb is done to, where nothing else is spoken of; null for another question.</summary>
    private static NodeType? Passive(Draft draft, IReadOnlyList<Mention> mentions) =>
        mentions.Any(m => m.Kind != MentionKind.Condition) ? null : Done(draft);

    /// <summary><c>what was found</c>, <c>what was released in 2020</c>: what the verb is done to, or what has the time that it says; null for another question.</summary>
    public static NodeType? Done(Draft draft)
    {
        if (!draft.Items.Any(i => i.Is(Role.What)) || !draft.Items.Any(i => i.Is(Role.Be) || JoinWords.Been.Is(i)))
            return null;
        var verb = draft.Position(i => i.CanBeVerb && Inflection.IsParticiple(i.Words[0].Word));
        if (verb >= 0 && TimedBy(draft.Items[verb]) is { } timed)
            return timed;
        var ends =
            verb < 0
                ? []
                : draft
                    .Items[verb]
                    .Relationships.Select(r => IsDoneTo(r, draft.Items[verb]) ? r.Source : r.Target)
                    .OfType<NodeType>()
                    .Distinct()
                    .ToArray();
        return ends is [var only] ? only : null;
    }

    /// <summary><c>what was released in 2024</c>: what alone has a time that the verb says; null for another verb.</summary>
    private static NodeType? TimedBy(Item verb) =>
        verb.Properties.Where(Sorts.IsTime).Select(p => p.Entity).OfType<NodeType>().Distinct().ToArray() is [var only] ? only : null;

    /// <summary>Whether a relationship says what is done to its start: <c>funded by</c>, <c>found in</c>.</summary>
    private static bool IsDoneTo(Relationship relationship, Item verb) =>
        SpokenVerbs
            .WithSynonyms(relationship)
            .Any(p =>
                Inflection.IsPassive(p)
                || p.Split(' ') is [var participle, _]
                    && Inflection.IsParticiple(participle)
                    && verb.Words[0].Stem == English.Stem(participle)
            );

    /// <summary>What can have the properties that are spoken of: <c>draws in 2024</c>, all of them, where anything can.</summary>
    private static NodeType[] Owners(IReadOnlyList<Mention> mentions)
    {
        var each = mentions
            .Where(m => m is { Kind: MentionKind.Condition, Excepted: false })
            .Select(m => m.Conditions.Select(f => TreeBuilder.PropertyOf(f).Entity).OfType<NodeType>().Distinct().ToArray())
            .Where(types => types.Length > 0)
            .ToArray();
        var common = each.Length == 0 ? [] : each.Aggregate((one, two) => [.. one.Intersect(two)]);
        return common.Length > 0 ? common : [.. each.SelectMany(types => types).Distinct()];
    }

    private static IReadOnlyList<NodeType> Preferred(params IEnumerable<NodeType>[] lists) =>
        lists.Select(l => l.Distinct().ToArray()).FirstOrDefault(l => l.Length > 0) ?? [];

    /// <summary><c>who makes X</c>, <c>X is owned by whom</c>: what the schema says that it is done by, whatever it is.</summary>
    private static bool Does(Draft draft, NodeType type) =>
        draft
            .Items.Where(i => !i.Has<TypeMeaning>())
            .SelectMany(i => i.Relationships)
            .SelectMany(r => new[] { r, Connections.Inverse(r) })
            .OfType<Relationship>()
            .Any(r => r.Target == type && r.Stored == Direction.Out && SpokenVerbs.WithSynonyms(r).Any(Inflection.IsPassive));

    /// <summary>What the verbs can be said of, whatever is named.</summary>
    private static IEnumerable<NodeType> Spoken(Draft draft) =>
        draft
            .Items.Where(i => !i.Has<TypeMeaning>())
            .SelectMany(i => i.Relationships)
            .SelectMany(r => new[] { r.Source as NodeType, r.Target as NodeType })
            .OfType<NodeType>();

    /// <summary>The other end of what the verbs say of the named things.</summary>
    public static IEnumerable<NodeType> FromVerb(Draft draft, IReadOnlyList<Mention> mentions)
    {
        var known = mentions
            .SelectMany(m =>
                m.Earlier is { } e ? [e.Type]
                : m.Type is { } t ? [t]
                : m.Choices.Select(c => c[0].Type)
            )
            .Concat(LedTo(draft, mentions))
            .ToHashSet();
        known.UnionWith([.. known.SelectMany(SortsOf)]);
        foreach (
            var carrier in mentions
                .SelectMany(m => m.Conditions)
                .SelectMany(TreeBuilder.PropertiesOf)
                .Select(p => p.Carrier)
                .OfType<PropertiesType>()
        )
        foreach (var carrying in known.SelectMany(t => t.Relationships).Where(r => r.Properties == carrier))
            if (carrying.Target is NodeType carried)
                yield return carried;
        foreach (
            var (verb, isSubject) in draft
                .Items.Select((item, i) => (item, i))
                .Where(x => x.item.Role is not (Role.Have or Role.Do or Role.Be or Role.Can) && !x.item.Has<TypeMeaning>())
                .SelectMany(x => SaidHere(draft, mentions, x.i).Select(r => (r, DoesIt(draft, mentions, x.i, known))))
        )
        {
            if (verb.Target is NodeType target && verb.Source is NodeType source && known.Contains(source))
                yield return target;
            else if (isSubject)
                continue;
            else if (verb.Target is NodeType end && known.Contains(end) && verb.Source is NodeType start)
                yield return start;
        }
    }

    /// <summary><c>what does Stella eat</c>, where the schema says of species what they eat: the sorts that things of a type are each one of.</summary>
    private static IEnumerable<NodeType> SortsOf(NodeType type) =>
        type.Relationships.Where(r => !r.IsList && r.Target != type).Select(r => r.Target).OfType<NodeType>().Where(Sorts.IsSort);

    /// <summary><c>what did we send to Velm</c>, a town of gardens: what has a text that stands directly behind the preposition of a verb.</summary>
    private static IEnumerable<NodeType> LedTo(Draft draft, IReadOnlyList<Mention> mentions) =>
        mentions
            .Where(m =>
                m.Kind == MentionKind.Condition
                && draft.Next(m.At, -1) is var verb and >= 0
                && draft.Items[verb].CanBeVerb
                && Inflection.IsPreposition(draft.Items[verb].Words[^1].Word)
            )
            .SelectMany(m => m.Conditions)
            .Select(TreeBuilder.PropertyOf)
            .Where(p => p.Type == ScalarType.String)
            .Select(p => p.Entity)
            .OfType<NodeType>();

    /// <summary>
    /// What a verb can say; before a name to which its preposition leads only what leads there, where it can say that: <c>what is shown
    /// in X</c>, X a picture.
    /// </summary>
    private static IEnumerable<Relationship> SaidHere(Draft draft, IReadOnlyList<Mention> mentions, int verb)
    {
        var said = draft.Items[verb].Meanings.OfType<RelationshipMeaning>().Select(m => m.Relationship).ToArray();
        if (Subject(draft, mentions, verb) is { } subject && said.Any(r => r.Source == subject))
            said = [.. said.Where(r => r.Source == subject)];
        if (
            !Inflection.IsPreposition(draft.Items[verb].Words[^1].Word)
            || mentions.FirstOrDefault(m => m.Kind == MentionKind.Nodes && m.At == draft.Next(verb)) is not { Choices.Count: > 0 } named
        )
            return said;
        var type = named.Choices[0][0].Type;
        var stems = draft.Items[verb].Words.Select(w => w.Stem).ToArray();
        var leading = said.Where(r =>
                r.Target == type
                && r.Source != type
                && (r.Stored == Direction.Out || SpokenVerbs.WithSynonyms(r).Any(p => Tokenizer.Stems(p).SequenceEqual(stems)))
            )
            .ToArray();
        return leading.Length == 0
            ? said
            : said.Where(r => r.Source != type || r.Target == type || leading.Any(l => Connections.Inverse(l) == r));
    }

    /// <summary><c>what do the papers on X try to solve</c>: the noun behind <c>do</c> is what does it; null where none stands there.</summary>
    private static NodeType? Subject(Draft draft, IReadOnlyList<Mention> mentions, int verb)
    {
        var does = draft.Positions(i => i.Is(Role.Do)).FirstOrDefault(-1);
        return
            does > 0
            && draft.Items.Take(does).Any(i => i.Is(Role.What))
            && !draft.Items.Take(does).Any(i => i.IsNounOrName)
            && mentions.FirstOrDefault(m => m.Kind == MentionKind.Type && m.At > does) is { } noun
            && noun.At < verb
            && Draft.Between(does, noun.At).All(i => Draft.IsEmpty(draft.Items[i]) || draft.Items[i].Nodes.Any())
            ? noun.Type
            : null;
    }

    /// <summary>
    /// Whether values of the types tell sorts of the chief subject apart: <c>preprints</c>, of works by where they appear. Of what is
    /// no work, the values of one other type are said of that: <c>aviaries</c>, of the enclosures in which animals live.
    /// </summary>
    private static bool AreSortsOf(NodeType main, NodeType[] owners, IReadOnlyList<Mention> mentions) =>
        (
            main.Citation is not null
            || owners.Length > 1
            || mentions.SelectMany(m => m.Conditions).Any(f => TreeBuilder.PropertyOf(f).Carrier is not null)
        ) && owners.All(owner => Connections.HasOne(main, owner));

    /// <summary><c>what does X consist of</c>, <c>how is X divided</c>: the named thing stands before the verb, and the verb is one of its own.</summary>
    private static bool DoesIt(Draft draft, IReadOnlyList<Mention> mentions, int verb, HashSet<NodeType> known) =>
        mentions.Any(m =>
            m.Kind == MentionKind.Nodes
            && draft.Next(m.End) == verb
            && Target.BeforeNamed(draft, m) is var does
            && (does < 0 || draft.Items[does].Role is Role.Do or Role.Be)
        )
        && draft
            .Items[verb]
            .Meanings.OfType<RelationshipMeaning>()
            .Any(r => r.Relationship.Source is NodeType source && known.Contains(source));

    /// <summary><c>everything filed under X</c>, <c>what has been classified as X</c>: whatever belongs to what is named behind the verb.</summary>
    private static bool OfAll(Draft draft) =>
        Enumerable
            .Range(0, draft.Items.Count)
            .Any(i =>
                VerbBehind(draft, i) is var verb and > 0
                && (
                    JoinWords.Everything.Begins(draft.Items[i])
                    || JoinWords.Anything.Is(draft.Items[i]) && draft.Items[verb].Relationships.All(Connections.BelongsToOne)
                )
                && draft.Items[verb] is { Role: null } item
                && item.Has<RelationshipMeaning>()
                && JoinWords.Belonging.Ends(item)
                && draft.Next(verb) is var named and > 0
                && draft.Items[named].Nodes.Any()
            );

    /// <summary>The next item, <c>is</c> and <c>has been</c> passed over.</summary>
    private static int VerbBehind(Draft draft, int i) =>
        draft.Next(i) is var next and > 0 && draft.Items[next].Role is Role.Be or Role.Have ? draft.Next(next) : draft.Next(i);
}
