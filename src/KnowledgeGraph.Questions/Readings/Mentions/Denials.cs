using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads denials that have no mention behind them, and an <c>only</c> that stands last.</summary>
internal static class Denials
{
    /// <summary><c>tools that nothing is made in</c>, <c>have not learnt from anyone</c>: whatever stands at the other end of the verb, denied.</summary>
    public static void AddNobody(Draft draft, List<Mention> mentions)
    {
        if (mentions.Count == 0 && AddNobodyThere(draft) is { } absent)
            mentions.Add(absent);
        if (mentions.Count == 0 && AddNobodyOfWhom(draft) is { } denied)
            mentions.Add(denied);
        if (mentions.Where(m => m.Kind == MentionKind.Type).ToArray() is not [{ Type: { } type } only] || only.Negated)
            return;
        var not = draft.Find(Role.Not).FirstOrDefault(i => i > only.End, -1);
        if (
            not < 0
            || LastVerb(draft, not) is not (var verb and >= 0)
            || mentions.Any(m =>
                m.At > only.End
                && !(verb < not && m.At > not)
                && (m.At > Math.Min(not, verb) || verb > not && (!MentionWords.Never.Ends(draft.Items[not]) || HasSubject(draft, m)))
            )
            || OtherEnds(draft, verb, type, not) is not [var end]
        )
            return;
        draft.Use(not, verb);
        mentions.Add(
            new Mention
            {
                At = verb,
                End = verb,
                Kind = MentionKind.Type,
                Type = end,
                Negated = true,
                Nouns =
                    end == type
                        ? OfLike(draft.Items[verb], type, verb > not && MentionWords.NoOne.IsIn(draft.Items[not]))
                        : [.. draft.Items[verb].Relationships.Where(r => r.Source == type && r.Target == end)],
            }
        );
    }

    /// <summary><c>which tools has X never used</c>: X is the one who did not.</summary>
    private static bool HasSubject(Draft draft, Mention named) =>
        named.Kind == MentionKind.Nodes && draft.IsPrecededBy(named.At, has => has.Role is Role.Have or Role.Do);

    /// <summary><c>where has nobody dived</c>: places of none of what the verb leads to.</summary>
    private static Mention? AddNobodyThere(Draft draft)
    {
        var not = draft.Find(Role.Not).FirstOrDefault(i => MentionWords.Nobody.Ends(draft.Items[i]), -1);
        if (not < 0 || !draft.Has(Role.Where) || LastVerb(draft, not) is not (var verb and >= 0))
            return null;
        if (draft.Items[verb].Relationships.Select(r => r.Target).OfType<NodeType>().Where(HasPlace).Distinct().ToArray() is not [var done])
            return null;
        draft.Use(not, verb);
        return new Mention
        {
            At = verb,
            End = verb,
            Kind = MentionKind.Type,
            Type = done,
            Negated = true,
        };
    }

    /// <summary><c>who was trained by nobody</c>, <c>who has found nothing</c>: persons of whom the verb is said, and none at its other end.</summary>
    private static Mention? AddNobodyOfWhom(Draft draft)
    {
        var not = draft.Find(Role.Not).FirstOrDefault(i => MentionWords.NoOne.IsIn(draft.Items[i]), -1);
        if (not < 0 || !draft.Has(Role.Who))
            return null;
        var verb = draft.Position(i => i.CanBeVerb);
        var ways = verb < 0 ? [] : draft.Items[verb].Relationships.Where(r => r.Source is NodeType doer && Sorts.IsPerson(doer)).ToArray();
        if (ways.FirstOrDefault(r => r.Source == r.Target) is { Source: NodeType like })
            ways = [.. OfLike(draft.Items[verb], like, false)];
        if (ways is not [var said, ..])
            return null;
        draft.Use(not, verb);
        return new Mention
        {
            At = verb,
            End = verb,
            Kind = MentionKind.Type,
            Type = said.Target as NodeType,
            Negated = true,
            Nouns = [said],
            Verbs = [said],
        };
    }

    private static bool HasPlace(NodeType type) => type.Relationships.Any(r => r.Target is NodeType place && Sorts.IsPlace(place));

    /// <summary><c>animals that nobody eats</c>, <c>animals that eat nothing</c>: which way a verb leads from a thing to its like.</summary>
    public static IReadOnlyList<Relationship> OfLike(Item verb, NodeType type, bool isDoneTo)
    {
        var stems = verb.Words.Select(w => w.Stem).ToArray();
        var says = verb
            .Relationships.Where(r =>
                r.Source == type && r.Target == type && SpokenVerbs.WithSynonyms(r).Any(p => Tokenizer.Stems(p).SequenceEqual(stems))
            )
            .MinBy(r => SpokenVerbs.WithSynonyms(r).Any(p => Inflection.IsPassive(p) && Tokenizer.Stems(p)[0] == stems[0]));
        return (isDoneTo && says is not null ? Connections.Inverse(says) : says) is { } way ? [way] : [];
    }

    /// <summary><c>writers who also direct</c>: whatever stands at the other end of a verb that ends the question.</summary>
    public static void AddSomething(Draft draft, List<Mention> mentions)
    {
        if (mentions.LastOrDefault(m => m.Kind == MentionKind.Type) is not { Nouns.Count: > 0, Type: { } type } noun)
            return;
        var verb = draft.Items.Count - 1;
        while (verb > noun.End && Draft.IsEmpty(draft.Items[verb]) && !NamesSomething(draft.Items[verb]))
            verb--;
        if (verb <= noun.End + 1 || mentions.Any(m => m.End >= verb - 1) || !MentionWords.Also.Ends(draft.Items[verb - 1]))
            return;
        if (draft.Items[verb].Relationships.Where(r => r.Source == type && r.Target is NodeType).ToArray() is not [var says])
            return;
        draft.Use(verb);
        mentions.Add(Mention.OfVerb(verb, says));
    }

    /// <summary><c>players who were injured</c>, <c>matches with a red card</c>, <c>prize-winning books</c>: whatever stands at the other end of what is said of something.</summary>
    public static void AddBare(Draft draft, List<Mention> mentions)
    {
        if (
            draft.Bare < 0
            || draft.Items[draft.Bare] is { Words: [var verb] } said
                && draft.After(draft.Bare) is { } behind
                && IsObject(behind)
                && !(Inflection.IsParticiple(verb.Word) && IsDoneTo(said, behind))
            || draft.Bare + 1 < draft.Items.Count && NamesSomething(draft.Items[draft.Bare + 1])
            || IsGoingOn(draft)
            || IsDoneByOthers(draft, draft.Bare)
            || IsDeniedWithMore(draft, mentions)
        )
            return;
        var nouns = mentions.Select(m => m.Type).OfType<NodeType>().ToHashSet();
        var named = mentions.SelectMany(m => m.Choices).Select(c => c[0].Type).ToHashSet();
        var ways = draft
            .Items[draft.Bare]
            .Relationships.Select(r => nouns.Contains(r.Source) ? r : Connections.Inverse(r))
            .OfType<Relationship>()
            .Where(r => nouns.Contains(r.Source) && r.Source != r.Target)
            .Distinct()
            .ToArray();
        if (ways.Select(r => r.Target).Distinct().ToArray() is not [NodeType end] || named.Contains(end))
            return;
        draft.Use(draft.Bare);
        mentions.Add(
            new Mention
            {
                At = draft.Bare,
                End = draft.Bare,
                Kind = MentionKind.Type,
                Type = end,
                Nouns = ways,
                Verbs = ways,
            }
        );
    }

    /// <summary><c>which of them save labels</c>: an everyday noun, which says what is meant though it only carries the sentence elsewhere.</summary>
    private static bool NamesSomething(Item item) =>
        item is { Words: [var noun], Role: Role.Filler } && FunctionWords.Carries(noun) && English.IsPlural(noun.Word);

    /// <summary><c>cited by other papers</c>: by some that are spoken of, and not by whatever does it.</summary>
    public static bool IsDoneByOthers(Draft draft, int verb) =>
        draft.After(verb) is { Role: Role.By } && draft.After(draft.Next(verb)) is { Role: Role.Other };

    /// <summary><c>flights that are not operated in winter</c>: that they are not in winter is denied, and not that they are at all.</summary>
    private static bool IsDeniedWithMore(Draft draft, List<Mention> mentions) =>
        draft.Before(draft.Bare) is { Role: Role.Not }
        && mentions.FirstOrDefault(m => m.At > draft.Bare) is { Kind: MentionKind.Condition } more
        && Draft
            .Between(draft.Bare, more.At)
            .All(i => Draft.IsEmpty(draft.Items[i]) && !draft.Items[i].IsMark && !draft.Items[i].Is(Role.And));

    /// <summary><c>which show is still running</c>: what a thing itself is doing relates it to nothing.</summary>
    private static bool IsGoingOn(Draft draft) =>
        draft.Items[draft.Bare] is { Words: [var verb] }
        && verb.Word.EndsWith("ing", StringComparison.Ordinal)
        && draft.IsPrecededBy(draft.Bare, be => be.Is(Role.Be))
        && draft.After(draft.Bare) is null;

    /// <summary><c>suggested remedies</c>: what somebody did to what stands behind, and not with it.</summary>
    private static bool IsDoneTo(Item verb, Item noun) =>
        !noun.Nodes.Any() && noun.Types.Any(type => verb.Relationships.Any(r => r.Target == type));

    /// <summary><c>caused the most damage</c>: what the verb leads to is said, so that nothing unsaid stands there.</summary>
    private static bool IsObject(Item item) => item.IsNounOrName || item.Role is Role.Most or Role.Least;

    /// <summary><c>… that nobody addresses</c>, <c>… is untouched</c>: a denial without a mention behind it denies the last one.</summary>
    public static void ReadTrailing(Draft draft, List<Mention> mentions)
    {
        foreach (var i in draft.Find(Role.Only).Where(i => IsLast(mentions, i) || MentionWords.Alone.Is(draft.Items[i])).ToArray())
        {
            if (mentions.LastOrDefault(m => m.End < i) is not { Kind: not MentionKind.Type } only || draft.Next(i, -1) > only.End)
                continue;
            if (only.Kind == MentionKind.Nodes)
                only.Only = true;
            else if (!Modifiers.IsGround(only))
            {
                if (Had(mentions, only) is not { } had)
                    continue;
                had.Only = true;
            }
            draft.Use(i);
        }
        foreach (var i in draft.Find(Role.Not).Where(i => IsAbsence(draft, i)).ToArray())
            if (mentions.FirstOrDefault(m => m.End == draft.Next(draft.Next(i, -1), -1)) is { Kind: MentionKind.Nodes } absent)
            {
                absent.Negated = true;
                draft.Use(i);
            }
        foreach (
            var i in draft
                .Find(Role.Not, Role.Without)
                .Where(i => IsLast(mentions, i) && !OpensPart(draft, i) && !DeniesUnknown(draft, i) && !TurnsToVerb(draft, i))
                .ToArray()
        )
        {
            if (
                mentions.LastOrDefault(m => m.End < i && m.Kind != MentionKind.Type) is not { } last
                || Draft.Between(last.End, i).Any(k => draft.Items[k].IsUnknown)
                || IsSaidOfAnother(draft, i, last)
                || IsObjectOfOther(draft, i, last)
            )
                continue;
            (last.Head is { } noun && mentions.Any(m => m.At < noun.At && m.Kind == MentionKind.Type) ? noun : last).Negated = true;
            draft.Use(i);
        }
    }

    /// <summary><c>innovations with papers from 2024 only</c>: the noun for what something before it has, of which a condition is said; null for none.</summary>
    private static Mention? Had(List<Mention> mentions, Mention said) =>
        mentions.LastOrDefault(m => m.End < said.At) is { Kind: MentionKind.Type } noun
        && mentions.Any(m => m.Kind == MentionKind.Type && m.End < noun.At)
            ? noun
            : null;

    /// <summary><c>where X was not there</c>: behind the name, and nothing more is said in the clause.</summary>
    private static bool IsAbsence(Draft draft, int not) =>
        draft.IsPrecededBy(not, be => be.Is(Role.Be))
        && draft.Items.Skip(not + 1).TakeWhile(i => !i.IsMark).All(MentionWords.Present.Is)
        && draft.Items.Skip(not + 1).Any(i => i.IsMark);

    /// <summary><c>X, not by anything else</c>: behind a mark it denies what follows it.</summary>
    private static bool OpensPart(Draft draft, int not)
    {
        var before = not - 1;
        while (before >= 0 && draft.Items[before] is { Role: Role.Filler, Meanings.Count: 0 })
            before--;
        return before >= 0 && draft.Items[before].IsMark && draft.Next(not) > 0;
    }

    /// <summary><c>but nothing X-based</c>: what is denied stands behind it, though nothing is known of it.</summary>
    private static bool DeniesUnknown(Draft draft, int i) => draft.After(i) is { IsUnknown: true };

    /// <summary><c>works that X owned but never lent</c>, <c>in service and was not inspected</c>: the verb behind it is denied, and nothing before it.</summary>
    private static bool TurnsToVerb(Draft draft, int not)
    {
        var joint = not - 1;
        while (joint > 0 && draft.Items[joint].Role is Role.Be or Role.Have or Role.Do)
            joint--;
        return joint > 0
            && (draft.Items[joint].Is(Role.And) || MentionWords.But.Is(draft.Items[joint]))
            && Draft.Between(not, draft.Items.Count).Any(i => draft.Items[i].CanBeVerb);
    }

    /// <summary><c>models of X that are no longer flown</c>, <c>drugs for X that are not approved for it</c>, <c>which Xs have never been examined</c>: what is denied behind a name is not said of it.</summary>
    private static bool IsSaidOfAnother(Draft draft, int not, Mention last)
    {
        var between = Draft.Between(last.End, not).Select(i => draft.Items[i]).ToArray();
        if (last.Kind == MentionKind.Nodes && draft.Next(-1) == draft.Next(last.At, -1) && draft.Before(last.At) is { Role: Role.What })
            return true;
        var behind = draft.Items.Skip(not + 1).TakeWhile(i => !i.IsMark).ToArray();
        var isPassive = between.Any(i => i.Is(Role.Be)) || between.Any(i => i.Is(Role.Have)) && behind.Any(JoinWords.Been.Is);
        if (last.Kind != MentionKind.Nodes || between.Any(i => i.IsMark) || !isPassive)
            return false;
        var types = last.Choices.Select(nodes => nodes[0].Type).ToArray();
        return behind.Any(i => i.Is(Role.Singular))
            || Array.Find(behind, i => i.CanBeVerb) is { } verb
                && Inflection.IsParticiple(verb.Words[0].Word)
                && !verb.Relationships.Any(r => types.Any(t => r.Source == t || r.Target == t));
    }

    /// <summary><c>after 2010 that won nothing</c>: what the verb before it is not done to, and not what was said before that verb.</summary>
    private static bool IsObjectOfOther(Draft draft, int not, Mention last) =>
        MentionWords.NoOne.IsIn(draft.Items[not])
        && draft.Next(not, -1) is var verb
        && verb > last.End
        && draft.Items[verb].CanBeVerb
        && !draft.IsUsed(verb);

    private static bool IsLast(List<Mention> mentions, int i) => !mentions.Any(m => m.At > i);

    /// <summary><c>that won nothing, best rated first</c>, <c>that won nothing have …</c>: behind it no more is said of what is denied.</summary>
    private static bool EndsClause(Draft draft, int not) =>
        not + 1 < draft.Items.Count && draft.Items[not + 1] is { IsMark: true } or { Role: Role.Have or Role.Be };

    /// <summary>The verb behind a denial, where nothing that says something stands behind it, or before one that ends the question; -1 for none.</summary>
    private static int LastVerb(Draft draft, int not)
    {
        var done = MentionWords.NoOne.IsIn(draft.Items[not]) ? draft.Next(not, -1) : -1;
        var isObject = done > 0 && draft.Items[done].CanBeVerb;
        if (done > 0 && draft.Next(not) < 0 || isObject && EndsClause(draft, not))
            return isObject ? done : -1;
        var verb = Draft
            .Between(not, draft.Items.Count)
            .FirstOrDefault(k => draft.Items[k] is { Role: null or Role.Filler } item && item.Has<RelationshipMeaning>(), -1);
        return verb < 0 || draft.Items.Skip(verb + 1).All(Draft.IsEmpty) ? verb : -1;
    }

    /// <summary>
    /// What can stand at the other end of the verb: persons where nobody does it; else what a neighbour does
    /// it to (<c>authors who have won nothing</c>, of whose books none has), or a neighbour that the verb is said of.
    /// </summary>
    private static NodeType[] OtherEnds(Draft draft, int verb, NodeType type, int not)
    {
        var relationships = draft.Items[verb].Relationships.ToArray();
        var ends = Connections.OtherEnds(draft.Items[verb], type).Distinct().ToArray();
        if (ends.Length > 1 && MentionWords.Nobody.Ends(draft.Items[not]))
            return [.. ends.Where(Sorts.IsPerson)];
        if (ends.Length > 0)
            return ends;
        if (draft.Positions(MentionWords.Nothing.Ends).Any(nothing => nothing > verb))
            return
            [
                .. relationships
                    .Where(r => IsNear(draft, type, r.Source))
                    .Select(r => r.Target)
                    .OfType<NodeType>()
                    .Where(t => !IsNear(draft, type, t))
                    .Distinct(),
            ];
        return MentionWords.Nothing.Ends(draft.Items[not])
            ?
            [
                .. relationships
                    .SelectMany(r => new[] { r.Source, r.Target })
                    .OfType<NodeType>()
                    .Distinct()
                    .Where(t => !Sorts.IsPerson(t) && IsNear(draft, type, t)),
            ]
            : [];
    }

    private static bool IsNear(Draft draft, NodeType from, EntityType to) =>
        to is NodeType type && draft.Connections.Between(from, type) is [{ Steps.Count: 1 }, ..];
}
