using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Finds what a question asks for.</summary>
internal static class Target
{
    /// <summary>The mention that says it, or null when no word does.</summary>
    public static Mention? Find(Draft draft, Form form, IReadOnlyList<Mention> mentions)
    {
        var types = mentions.Where(m => m.Kind == MentionKind.Type).ToArray();
        form.Where &= !mentions.Any(m => m.Conditions.Any(f => Sorts.IsPlaceInOrder(TreeBuilder.PropertyOf(f))));
        var where =
            form.Where
            && (
                AskedTypes.FromVerb(draft, mentions).Any(Sorts.IsPlace)
                || form.AskedAt >= 0 && draft.Items[form.AskedAt].Is(Role.Where) && draft.IsFollowedBy(form.AskedAt, did => did.Is(Role.Do))
                || !types.Any(t => t.Head is null && !Sorts.IsPlace(t.Type!))
            );
        if (form.Who || where)
            types =
            [
                .. types
                    .Where(m =>
                        form.Who ? Sorts.IsPerson(m.Type!) || m.Nouns.Count > 0 && Sorts.IsAnimate(m.Type!) : Sorts.IsPlace(m.Type!)
                    )
                    .Where(m => m.At > form.AskedAt && Between(draft, mentions, form.AskedAt, m).All(x => x.Head == m)),
            ];
        if (Choice(draft, form, mentions) is { } choice)
            return choice;
        if (IsWhose(draft, form, mentions) is not null || AsksForMembers(draft, form, mentions))
            return null;
        if (types.FirstOrDefault(m => IsPartitive(draft, form, mentions, m)) is { } meant)
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
        if (form.How && (asked ?? earlier) is { } subject && Doers(draft, subject).Any())
            return null;
        if (
            earlier is not null
            && draft.Next(earlier.At, -1) is var does and >= 0
            && (
                draft.Items[does].Role is Role.Do or Role.Have
                || form.How && draft.Items[does].Is(Role.Can)
                || IsDone(draft, form, does, earlier)
            )
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
        if (types.FirstOrDefault(m => IsComplement(draft, form, m)) is { } complement)
            return complement;
        if (
            form.AskedAt >= 0
            && draft.Items[form.AskedAt].Is(Role.What)
            && (IsFree(draft, form.AskedAt) || IsObject(draft, mentions, form.AskedAt))
            && types.Length > 0
            && AskedTypes.FromVerb(draft, mentions).Any()
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

    /// <summary>
    /// <c>how can the flaws of X be overcome</c>, <c>how can they be addressed</c>: what does it, or what the verb leads to, is asked
    /// for, and not what it is said of; none where no such verb stands behind.
    /// </summary>
    internal static IEnumerable<NodeType> Doers(Draft draft, Mention subject) =>
        (subject.Type ?? subject.Earlier?.Type) is { } type && type != Main(draft)
            ? Draft
                .Between(subject.End, draft.Items.Count)
                .Where(i =>
                    i > 0 && draft.Items[i].CanBeVerb && draft.Items[i - 1].Words.Append(draft.Items[i].Words[0]).Any(FormWords.Being.Has)
                )
                .SelectMany(i => draft.Items[i].Relationships)
                .Where(r => r.Source != r.Target)
                .SelectMany(r =>
                    r.Source == type ? [r.Target]
                    : r.Target == type ? [r.Source]
                    : Array.Empty<EntityType>()
                )
                .OfType<NodeType>()
                .Distinct()
            : [];

    /// <summary><c>what is it applied to</c>: what the verb behind the pronoun leads to is asked for.</summary>
    private static bool IsDone(Draft draft, Form form, int be, Mention earlier) =>
        form.AskedAt >= 0
        && draft.Items[be].Is(Role.Be)
        && draft.Next(be, -1) == form.AskedAt
        && draft.Items[form.AskedAt].Is(Role.What)
        && draft.IsFollowedBy(earlier.At, verb => verb.IsVerb && Inflection.IsParticiple(verb.Words[0].Word));

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

    /// <summary><c>which self-portraits show a hat</c>: the plural of a name stands for what belongs to the named thing.</summary>
    private static bool AsksForMembers(Draft draft, Form form, IReadOnlyList<Mention> mentions) =>
        form.AskedAt >= 0
        && draft.Items[form.AskedAt].Is(Role.What)
        && mentions.FirstOrDefault(m => m.At > form.AskedAt)
            is { Kind: MentionKind.Nodes, Earlier: null, Head: null, Apposed: null } members
        && draft.Next(form.AskedAt) == members.At
        && members.Choices.All(c => c[0].Type != draft.Lexicon.Main && SchemaWords.IsPluralOf(draft.Items[members.At].Text, c[0]))
        && draft.Next(members.End) is var verb and > 0
        && draft.Items[verb].IsVerb
        && draft.Items[verb].Relationships.Any(r => r.Source == draft.Lexicon.Main);

    /// <summary><c>whose teacher was X</c>: who has such a one is asked for; the relationship of the noun.</summary>
    internal static Relationship? IsWhose(Draft draft, Form form, IReadOnlyList<Mention> mentions) =>
        form.AskedAt >= 0
        && FormWords.Whose.Begins(draft.Items[form.AskedAt])
        && mentions.FirstOrDefault(m => m.At == draft.Next(form.AskedAt)) is { Nouns: [var noun, ..] }
            ? noun
            : null;

    /// <summary><c>across all domains, I am looking for papers</c>, <c>X is a problem. I'd like to know the remedies</c>: the noun behind the wish.</summary>
    private static bool IsLookedFor(Draft draft, IReadOnlyList<Mention> mentions, Mention noun)
    {
        var first = mentions.Where(m => m.Head == noun).Select(m => m.At).Append(noun.At).Min();
        return first > 1
            && mentions.Any(m => m.At < first)
            && (
                JoinWords.Wishes.Begins(draft.Items[first - 1])
                || Enumerable
                    .Range(1, first - 1)
                    .Select(back => draft.Items[first - back])
                    .TakeWhile(item => Draft.IsEmpty(item) && !item.IsMark || item.Is(Role.List))
                    .Any(ClauseWords.Asker.IsIn)
            );
    }

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
    private static bool IsPartitive(Draft draft, Form form, IReadOnlyList<Mention> mentions, Mention noun) =>
        draft.Next(-1) is var of and >= 0
        && of < noun.At
        && noun.At < form.AskedAt
        && noun.Head is null
        && (draft.Items[of].Is(Role.Of) || JoinWords.Partitive.Begins(draft.Items[of]))
        && draft.Next(of) == mentions.Where(m => m.Head == noun).Select(m => m.At).Append(noun.At).Min()
        && draft.Items[form.AskedAt].Is(Role.What)
        && !(form.AskedAt + 1 < draft.Items.Count && draft.Items[form.AskedAt + 1].Has<TypeMeaning>());

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

    /// <summary>What the graph is chiefly about.</summary>
    public static NodeType? Main(Draft draft) => draft.Lexicon.Main;

    /// <summary><c>how does future work counter X</c>: the one noun, when a relationship of its own leads to what is named.</summary>
    private static Mention? OnlyActor(Draft draft, Mention[] types, IReadOnlyList<Mention> mentions) =>
        types is [{ Negated: false, Count: null } only]
        && !Sorts.IsPerson(only.Type!)
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

    /// <summary>Whether a verb is said of what the graph is chiefly about; where it asks how, of that rather than of what is named.</summary>
    internal static bool SpeaksOfMain(Draft draft, Form form, IReadOnlyList<Mention> mentions)
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
    internal static int BeforeNamed(Draft draft, Mention named)
    {
        var before = draft.Next(named.At, -1);
        return before >= 0 && named.Apposed is { } type && draft.Items[before].Types.Contains(type) ? draft.Next(before, -1) : before;
    }

    /// <summary>Whether <c>what</c> stands alone: <c>what does it address</c>.</summary>
    private static bool IsFree(Draft draft, int asked) =>
        draft.Next(asked) is var next and > 0 && draft.Items[next].Role is Role.Be or Role.Do or Role.Have or Role.Can;

    /// <summary><c>what do X suggest as future research</c>, <c>what has it been used for in terms of tasks</c>: at the end, the noun for what is asked.</summary>
    private static bool IsComplement(Draft draft, Form form, Mention noun) =>
        form.AskedAt >= 0
        && draft.Items[form.AskedAt].Is(Role.What)
        && IsFree(draft, form.AskedAt)
        && !draft.IsFollowedBy(form.AskedAt, be => be.Is(Role.Be))
        && noun is { Head: null, Negated: false, Count: null, IsApposition: false }
        && draft.Next(noun.End) < 0
        && Draft.Between(form.AskedAt, noun.At).Reverse().FirstOrDefault(i => !MentionWords.Articles.Is(draft.Items[i]), -1)
            is var before
                and > 0
        && (
            JoinWords.Complementing.Ends(draft.Items[before])
            || draft.Items[before].Is(Role.By)
            || noun.End + 1 < draft.Items.Count && JoinWords.Regarding.Is(draft.Items[noun.End + 1])
        );

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
