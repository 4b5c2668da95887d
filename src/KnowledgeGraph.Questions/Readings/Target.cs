using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Finds what a question asks for.</summary>
internal static class Target
{
    /// <summary>The mention that says it, or null when no word does.</summary>
    public static Mention? Find(Draft draft, Form form, IReadOnlyList<Mention> mentions)
    {
        var types = mentions.Where(m => m.Kind == MentionKind.Type).ToArray();
        var where =
            form.Where
            && (FromVerb(draft, mentions).Any(SchemaWords.IsPlace) || !types.Any(t => t.Head is null && !SchemaWords.IsPlace(t.Type!)));
        if (form.Who || where)
            types =
            [
                .. types
                    .Where(m =>
                        form.Who
                            ? SchemaWords.IsPerson(m.Type!) || m.Nouns.Count > 0 && SchemaWords.IsAnimate(m.Type!)
                            : SchemaWords.IsPlace(m.Type!)
                    )
                    .Where(m => m.At > form.AskedAt && Between(draft, mentions, form.AskedAt, m).All(x => x.Head == m)),
            ];
        if (Choice(draft, form, mentions) is { } choice)
            return choice;
        if (IsWhose(draft, form, mentions) is not null)
            return null;
        if (types.FirstOrDefault(m => IsBracketed(draft, m) || IsToBeNamed(draft, form, m) || IsPartitive(draft, form, m)) is { } meant)
            return meant;
        var earlier = mentions.FirstOrDefault(m => m.Earlier is not null);
        if (earlier is { At: >= 0 } && IsChosenFrom(draft, earlier))
            return earlier;
        var asked =
            form.AskedAt >= 0
                ? types
                    .Where(m => m.At > form.AskedAt)
                    .FirstOrDefault(m =>
                        Between(draft, mentions, form.AskedAt, m).All(x => x.Head == m || x.Kind != MentionKind.Type && x.Head?.At <= m.At)
                        && !HasVerbBetween(draft, form.AskedAt, m.At)
                    )
                : null;
        asked = Last(draft, types, asked);
        if (
            earlier is not null
            && draft.Next(earlier.At, -1) is var does and >= 0
            && (draft.Items[does].Role is Role.Do or Role.Have || form.How && draft.Items[does].Is(Role.Can))
            && asked is null
            && types.Length == 0
        )
            return null;
        if (earlier is not null && asked is null && types.Length == 0 && IsDoneToEarlier(draft, form, earlier))
            return null;
        if (
            earlier is { At: -1 }
            && draft.Next(-1) is var opener and >= 0
            && draft.Items[opener].Role is Role.With or Role.Without or Role.Not
        )
            return earlier;
        if (
            earlier is not null
            && !form.Who
            && !where
            && (asked is null && types.Length == 0 || asked?.Type == earlier.Earlier!.Type && earlier.At < asked.At)
        )
            return asked is null || asked.Type == earlier.Earlier!.Type ? Swallow(mentions, asked, earlier) : asked;
        if (asked is not null || form.Who || where)
            return asked;
        if (
            form.AskedAt >= 0
            && draft.Items[form.AskedAt].Is(Role.What)
            && (IsFree(draft, form.AskedAt) || IsObject(draft, mentions, form.AskedAt))
            && types.Length > 0
            && FromVerb(draft, mentions).Any()
        )
            return null;
        if (form.AskedAt < 0 && types.FirstOrDefault(m => IsLookedFor(draft, mentions, m)) is { } sought)
            return sought;
        if (form.How)
            return types.FirstOrDefault(m => m.Head is null && m.Type == Main(draft)) ?? OnlyActor(draft, types, mentions);
        if (
            form.AskedAt < 0
            && types.Length > 0
            && types.All(m => m.Negated && m.Head is null && m.Type != Main(draft))
            && mentions.Any(IsAffirmed)
        )
            return null;
        return Last(draft, types, types.FirstOrDefault(m => !m.Negated && m.Count is null) ?? types.FirstOrDefault(m => m.Count is null));
    }

    /// <summary><c>what is done against these</c>, <c>which one won it</c>: what the verb before the pronoun leads to is asked for.</summary>
    private static bool IsDoneToEarlier(Draft draft, Form form, Mention earlier) =>
        form.AskedAt >= 0
        && draft.Items[form.AskedAt].Is(Role.What)
        && draft.Next(earlier.At, -1) is var verb
        && verb > form.AskedAt
        && draft.Items[verb].IsVerb
        && (draft.IsPrecededBy(verb, be => be.Is(Role.Be)) || draft.Next(verb, -1) == form.AskedAt)
        && draft
            .Items[verb]
            .Relationships.Any(r => r.Source != r.Target && (r.Source == earlier.Earlier!.Type || r.Target == earlier.Earlier!.Type));

    /// <summary><c>X, 2025, no Y</c>: what is denied is not asked for where something else is named.</summary>
    private static bool IsAffirmed(Mention mention) =>
        mention is { Kind: MentionKind.Nodes, Negated: false, Excepted: false, Earlier: null };

    /// <summary><c>whose teacher was X</c>: who has such a one is asked for; the relationship of the noun.</summary>
    private static Relationship? IsWhose(Draft draft, Form form, IReadOnlyList<Mention> mentions) =>
        form.AskedAt >= 0
        && FormWords.Whose.Begins(draft.Items[form.AskedAt])
        && mentions.FirstOrDefault(m => m.At == draft.Next(form.AskedAt)) is { Nouns: [var noun, ..] }
            ? noun
            : null;

    /// <summary><c>across all domains, I am looking for papers</c>: the noun behind the wish.</summary>
    private static bool IsLookedFor(Draft draft, IReadOnlyList<Mention> mentions, Mention noun)
    {
        var first = mentions.Where(m => m.Head == noun).Select(m => m.At).Append(noun.At).Min();
        return first > 1 && JoinWords.Wishes.Begins(draft.Items[first - 1]) && mentions.Any(m => m.At < first);
    }

    /// <summary><c>what did X write (papers)</c>: the noun in brackets says what is asked for.</summary>
    private static bool IsBracketed(Draft draft, Mention noun) =>
        noun.At > 0
        && noun.End + 1 < draft.Items.Count
        && JoinWords.Opening.Begins(draft.Items[noun.At - 1])
        && JoinWords.Closing.Begins(draft.Items[noun.End + 1]);

    /// <summary><c>when was …, name the seasons</c>: behind the question it says what is asked for.</summary>
    private static bool IsToBeNamed(Draft draft, Form form, Mention noun) =>
        noun.At > form.AskedAt + 1
        && draft.Next(noun.At) < 0
        && noun.At > 1
        && MentionWords.Articles.Is(draft.Items[noun.At - 1])
        && FormWords.Naming.Is(draft.Items[noun.At - 2]);

    /// <summary><c>which of them have X</c>, <c>the ones with X</c>: some of what was spoken of are asked for.</summary>
    private static bool IsChosenFrom(Draft draft, Mention earlier)
    {
        if (MentionWords.Which.Begins(draft.Items[earlier.At]))
            return true;
        return draft.Items[earlier.At].Is(Role.Plural)
            && draft.Next(earlier.At) is var next and > 0
            && draft.Items[next].Role is Role.With or Role.Without
            && !Enumerable
                .Range(0, earlier.At)
                .Any(i =>
                    draft.Items[i].Role is not (null or Role.Only or Role.And or Role.Also or Role.List or Role.Filler)
                    || draft.Items[i].Meanings.Count > 0
                );
    }

    /// <summary><c>of the categories that …, which hold …</c>: some of those.</summary>
    private static bool IsPartitive(Draft draft, Form form, Mention noun) =>
        draft.Next(-1) is var of and >= 0
        && of < noun.At
        && noun.At < form.AskedAt
        && noun.Head is null
        && (draft.Items[of].Is(Role.Of) || JoinWords.Partitive.Begins(draft.Items[of]))
        && draft.Next(of) == noun.At
        && draft.Items[form.AskedAt].Is(Role.What)
        && !(draft.Next(form.AskedAt) is var next and > 0 && draft.Items[next].Has<TypeMeaning>());

    /// <summary><c>A, B or C: which of them …</c>: the named ones are asked about.</summary>
    private static Mention? Choice(Draft draft, Form form, IReadOnlyList<Mention> mentions)
    {
        if (
            form.AskedAt < 1
            || !draft.Items.Any(i => i.Is(Role.Plural))
            || draft.Earlier.Last is not null && mentions.Any(m => m.Earlier is not null)
        )
            return null;
        return mentions.FirstOrDefault(m => m.At < form.AskedAt && m.Kind == MentionKind.Nodes && m.Choices.Any(c => c.Count > 1));
    }

    /// <summary><c>no X paper</c> where papers are asked for denies X.</summary>
    public static Mention? Affirm(Mention? target, IReadOnlyList<Mention> mentions)
    {
        if (target is not { Negated: true, Kind: MentionKind.Type })
            return target;
        if (!mentions.Any(m => m.Head == target))
            return null;
        target.Negated = false;
        foreach (var modifier in mentions.Where(m => m.Head == target))
            modifier.Negated = !modifier.Negated;
        return target;
    }

    /// <summary>The types it can be when no word says it, the likeliest first.</summary>
    public static IReadOnlyList<NodeType> Types(Draft draft, Form form, IReadOnlyList<Mention> mentions)
    {
        if (IsWhose(draft, form, mentions) is { Source: NodeType owner })
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
                FromVerb(draft, mentions).Where(SchemaWords.IsPerson),
                Carrying(draft, mentions).Where(SchemaWords.IsPerson),
                FromVerb(draft, mentions).Where(SchemaWords.IsOrganization),
                FromVerb(draft, mentions).Where(SchemaWords.IsAnimate),
                Spoken(draft).Where(SchemaWords.IsPerson),
                all.Where(SchemaWords.IsPerson),
                FromVerb(draft, mentions)
            );
        if (form.Where)
            return Preferred(
                FromVerb(draft, mentions).Where(SchemaWords.IsPlace),
                Spoken(draft).Where(SchemaWords.IsPlace),
                mentions
                    .Select(m => m.Type)
                    .OfType<NodeType>()
                    .SelectMany(t => t.Relationships)
                    .Select(r => r.Target)
                    .OfType<NodeType>()
                    .Where(SchemaWords.IsPlace),
                FromVerb(draft, mentions),
                all.Where(SchemaWords.IsPlace)
            );
        if (form.AskedAt < 0 && Placed(mentions) is { } placed)
            return [placed];
        var verbs = FromVerb(draft, mentions).Distinct().ToArray();
        if ((form.How || form.AskedAt < 0) && (verbs.Length == 0 || verbs.Contains(Main(draft)) || SpeaksOfMain(draft, form, mentions)))
            verbs = [];
        if (Main(draft) is { } everything && OfAll(draft))
            return [everything];
        if (verbs.Length > 0)
            return verbs;
        if (Passive(draft, mentions) is { } done)
            return [done];
        var owners = Owners(mentions);
        if (owners.Length == 0 && Joining(draft, mentions) is { } joining)
            return [joining];
        return Main(draft) is { } main && (owners.Length == 0 || owners.Contains(main) || owners.All(o => IsSortOf(main, o))) ? [main]
            : owners.Length > 0 ? owners
            : [.. all];
    }

    /// <summary>Whether a relationship leads to the one to whom a thing belongs.</summary>
    private static bool SaysOwner(Relationship relationship) => !relationship.IsList && relationship.Phrases.Any(JoinWords.SaysOwner);

    /// <summary><c>everyone with the shirt number 9</c>: what stands at the start of the relationships that carry what is spoken of.</summary>
    private static IEnumerable<NodeType> Carrying(Draft draft, IReadOnlyList<Mention> mentions)
    {
        var carriers = mentions
            .SelectMany(m => m.Conditions)
            .Select(TreeBuilder.PropertyOf)
            .Where(p => !SchemaWords.IsTime(p))
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
        if (named.Length < 2 || named.Length < mentions.Count || Main(draft) is not { } main || IsNextToAll(main))
            return null;
        var between = draft.Lexicon.Schema.NodeTypes.Where(IsNextToAll).ToArray();
        return between is [var only] ? only : null;
        bool IsNextToAll(NodeType type) => named.All(n => n != type && draft.Connections.Between(type, n) is [{ Steps.Count: 1 }, ..]);
    }

    /// <summary><c>what was funded in 2021</c>: what the verb is done to, where nothing else is spoken of; null for another question.</summary>
    private static NodeType? Passive(Draft draft, IReadOnlyList<Mention> mentions)
    {
        return mentions.Any(m => m.Kind != MentionKind.Condition) ? null : Done(draft);
    }

    /// <summary><c>what was found</c>: what the verb is done to; null for another question.</summary>
    public static NodeType? Done(Draft draft)
    {
        if (!draft.Items.Any(i => i.Is(Role.What)) || !draft.Items.Any(i => i.Is(Role.Be) || JoinWords.Been.Is(i)))
            return null;
        var verb = draft.Position(i => i.CanBeVerb && Inflection.IsParticiple(i.Words[0].Word));
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

    /// <summary>Whether a relationship says what is done to its start: <c>funded by</c>, <c>found in</c>.</summary>
    private static bool IsDoneTo(Relationship relationship, Item verb) =>
        relationship.Phrases.Any(p =>
            Inflection.IsPassive(p)
            || p.Split(' ') is [var participle, _] && Inflection.IsParticiple(participle) && verb.Words[0].Stem == English.Stem(participle)
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

    /// <summary><c>top billing in X</c>: what has the place in the order of X.</summary>
    private static NodeType? Placed(IReadOnlyList<Mention> mentions)
    {
        var places = mentions
            .Where(m => m.Kind == MentionKind.Condition)
            .SelectMany(m => m.Conditions)
            .Select(TreeBuilder.PropertyOf)
            .Where(SchemaWords.IsPlaceInOrder)
            .Select(p => p.Carrier)
            .OfType<PropertiesType>()
            .ToHashSet();
        return mentions
            .SelectMany(m => m.Choices)
            .SelectMany(c => c[0].Type.Relationships)
            .Where(r => r.Properties is { } carrier && places.Contains(carrier))
            .Select(r => r.Target)
            .OfType<NodeType>()
            .FirstOrDefault();
    }

    /// <summary>What the graph is chiefly about.</summary>
    public static NodeType? Main(Draft draft) => draft.Lexicon.Main;

    /// <summary><c>how does future work counter X</c>: the one noun, when a relationship of its own leads to what is named.</summary>
    private static Mention? OnlyActor(Draft draft, Mention[] types, IReadOnlyList<Mention> mentions) =>
        types is [{ Negated: false, Count: null } only]
        && !SchemaWords.IsPerson(only.Type!)
        && mentions.Any(m =>
            m.Kind == MentionKind.Nodes
            && m.At > only.At
            && m.Choices.Any(c => draft.Connections.Between(only.Type!, c[0].Type) is [{ Steps: [{ Phrases.Count: > 0 }] }, ..])
        )
            ? only
            : null;

    private static Mention Swallow(IReadOnlyList<Mention> mentions, Mention? asked, Mention earlier)
    {
        if (asked is not null && mentions is List<Mention> list)
            list.Remove(asked);
        return earlier;
    }

    private static IReadOnlyList<NodeType> Preferred(params IEnumerable<NodeType>[] lists) =>
        lists.Select(l => l.Distinct().ToArray()).FirstOrDefault(l => l.Length > 0) ?? [];

    /// <summary>What the verbs can be said of, whatever is named.</summary>
    private static IEnumerable<NodeType> Spoken(Draft draft) =>
        draft
            .Items.Where(i => !i.Has<TypeMeaning>())
            .SelectMany(i => i.Relationships)
            .SelectMany(r => new[] { r.Source as NodeType, r.Target as NodeType })
            .OfType<NodeType>();

    /// <summary>The other end of what the verbs say of the named things.</summary>
    private static IEnumerable<NodeType> FromVerb(Draft draft, IReadOnlyList<Mention> mentions)
    {
        var known = mentions
            .SelectMany(m =>
                m.Earlier is { } e ? [e.Type]
                : m.Type is { } t ? [t]
                : m.Choices.Select(c => c[0].Type)
            )
            .ToHashSet();
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
                .SelectMany(x =>
                    x.item.Meanings.OfType<RelationshipMeaning>().Select(r => (r.Relationship, DoesIt(draft, mentions, x.i, known)))
                )
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

    /// <summary>Whether a value of the type tells sorts of the others apart: <c>preprints</c>, by where they appear.</summary>
    private static bool IsSortOf(NodeType main, EntityType owner) => main.Relationships.Any(r => !r.IsList && r.Target == owner);

    /// <summary><c>what does X consist of</c>, <c>how is X divided</c>: the named thing stands before the verb, and the verb is one of its own.</summary>
    private static bool DoesIt(Draft draft, IReadOnlyList<Mention> mentions, int verb, HashSet<NodeType> known) =>
        mentions.Any(m =>
            m.Kind == MentionKind.Nodes
            && draft.Next(m.End) == verb
            && BeforeNamed(draft, m) is var does
            && (does < 0 || draft.Items[does].Role is Role.Do or Role.Be)
        )
        && draft
            .Items[verb]
            .Meanings.OfType<RelationshipMeaning>()
            .Any(r => r.Relationship.Source is NodeType source && known.Contains(source));

    /// <summary><c>everything filed under X</c>, <c>what falls under X</c>: whatever belongs to what is named behind the verb.</summary>
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

    /// <summary>The next item, the verb <c>is</c> passed over.</summary>
    private static int VerbBehind(Draft draft, int i) =>
        draft.Next(i) is var next and > 0 && draft.Items[next].Is(Role.Be) ? draft.Next(next) : draft.Next(i);

    /// <summary>Whether a verb is said of what the graph is chiefly about; where it asks how, of that rather than of what is named.</summary>
    private static bool SpeaksOfMain(Draft draft, Form form, IReadOnlyList<Mention> mentions)
    {
        var named = mentions.SelectMany(m => m.Choices).Select(c => c[0].Type).ToHashSet();
        return draft
            .Items.Where(i => !i.Has<TypeMeaning>())
            .Any(i =>
                i.Relationships.Any(r => r.Source == Main(draft))
                && (
                    !form.How
                    || i.Relationships.Any(r => r.Source == Main(draft) && named.Contains(r.Target))
                    || !i.Relationships.Any(r => r.Source is NodeType source && named.Contains(source))
                )
            );
    }

    private static IEnumerable<Mention> Between(Draft draft, IReadOnlyList<Mention> mentions, int from, Mention to) =>
        mentions.Where(m => m.At > from && m.At < to.At && draft.Items.Count > m.At);

    private static bool HasVerbBetween(Draft draft, int from, int to) =>
        Enumerable
            .Range(from + 1, Math.Max(0, to - from - 1))
            .Any(i =>
                draft.Items[i].Role is Role.Do or Role.Have
                || !draft.IsUsed(i)
                    && draft.Items[i].Role is null
                    && draft.Items[i].Meanings.Any(m => m is RelationshipMeaning { IsDescribed: false })
            );

    /// <summary>The position before a name, and before the noun that says what it is; -1 for none.</summary>
    private static int BeforeNamed(Draft draft, Mention named)
    {
        var before = draft.Next(named.At, -1);
        return before >= 0 && named.Apposed is { } type && draft.Items[before].Types.Contains(type) ? draft.Next(before, -1) : before;
    }

    /// <summary>Whether <c>what</c> stands alone: <c>what does it address</c>.</summary>
    private static bool IsFree(Draft draft, int asked) =>
        draft.Next(asked) is var next and > 0 && draft.Items[next].Role is Role.Be or Role.Do or Role.Have or Role.Can;

    /// <summary><c>what harms the food of X</c>: the noun is the object of the verb that follows <c>what</c>.</summary>
    private static bool IsObject(Draft draft, IReadOnlyList<Mention> mentions, int asked) =>
        draft.Next(asked) is var verb
        && verb > 0
        && draft.Items[verb].IsVerb
        && mentions.FirstOrDefault(m => m.At > verb && m.Head is null) is { Kind: MentionKind.Type } noun
        && draft.Items[verb].Relationships.Any(r => r.Source == noun.Type || r.Target == noun.Type);

    /// <summary><c>paper limitations</c>: of nouns that follow one another directly, the last one is asked for.</summary>
    private static Mention? Last(Draft draft, Mention[] types, Mention? mention)
    {
        while (
            mention is not null
            && types.FirstOrDefault(t =>
                t.At > mention.At
                && Enumerable.Range(mention.End + 1, t.At - mention.End - 1).All(i => JoinWords.Genitive.Begins(draft.Items[i]))
            )
                is { } next
        )
            mention = next;
        return mention;
    }
}
