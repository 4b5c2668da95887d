using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What a way from a thing of the tree to a mention costs: the less, the more of the words speak for it.</summary>
internal sealed partial class TreeBuilder
{
    private double CostOf(Thing thing, Connections.Way way, Mention mention)
    {
        var spoken =
            IsSpoken(way, mention) ? VerbBonus + (way.Steps.Count > 1 && way.Steps.All(step => IsSpoken(step, mention)) ? StepBonus : 0)
            : IsNamesakeSpoken(thing, way, mention) ? -NamesakeCost
            : 0;
        spoken += IsFronted(thing, way) ? VerbBonus : 0;
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
        var back =
            head == 0
            && root.AllLinks().Any(l => l.Other == thing && !l.Relationship.IsList && Connections.Inverse(l.Relationship) == way.Steps[0])
                ? BackCost
                : 0;
        if (
            way.Steps is [{ } only]
            && only.Source == only.Target
            && (IsAgainstTheVerb(only, mention) || IsAgainstTheAdjective(only) || !IsSpoken(only) && !IsEnclosed(only, mention))
        )
            spoken = -BackCost;
        var before =
            (
                !IsOnlyFromBefore(thing) ? 0
                : IsSaidAnew(thing, mention) ? SaidAnewCost
                : SaidBeforeCost
            ) + (IsSaidOfOwned(thing, mention) ? BackCost : 0);
        var clause =
            thing != root ? 0
            : IsDoneToo(mention) || IsDoneBesides(way, mention) ? AlsoBonus
            : IsSecondClause(mention) || (mention.Count is not null || mention.Negated) && IsAfterAnd(mention) ? ClauseBonus
            : 0;
        var modifier =
            things.Any(t =>
                t.Value == thing && t.Key is { Kind: MentionKind.Nodes, Head: { } noun } && noun.At < mention.At && noun != mention.Head
            ) || Opens(thing, mention)
                ? ModifierCost
                : 0;
        var of = (IsOf(thing, mention) ? OfBonus : 0) + (IsWhoseDoes(thing, mention) ? HeadBonus : 0);
        var role = OutOfRole(thing, way, mention) + (IsBesideInList(thing, mention) ? ChainCost : 0);
        var denied =
            IsInDenial(thing, mention) ? -VerbBonus
            : Doer(mention) is { } doer && things.GetValueOrDefault(doer) == thing ? -VerbBonus
            : IsBeforeDenial(thing, mention) ? ModifierCost
            : 0;
        var given = IsNamed(thing) && rootMention?.Kind != MentionKind.Nodes ? GivenCost : 0;
        var carried = (CarriesSpoken(way) && !IsCarriedBefore(thing, way) ? CarrierBonus : 0) + (TellsApart(thing, way) ? HomonymBonus : 0);
        return way.Cost
            + self
            + step
            + back
            + before
            + modifier
            + role
            + denied
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
        thing != root
        && (
            things.Any(t => t.Value == thing && t.Key is { Kind: MentionKind.Nodes, Earlier: null })
            || mentions.Any(m =>
                m is { Kind: MentionKind.Nodes, Earlier: null, Head: { } noun }
                && choice[m][0].Type == thing.Type
                && things.GetValueOrDefault(noun) == thing
            )
        );

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
        var nouns = things
            .Where(t => t.Value == thing && !(t.Key.At >= 0 && MentionWords.Something.Is(draft.Items[t.Key.At])))
            .SelectMany(t => t.Key.Nouns)
            .ToArray();
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
        && (
            MentionWords.Of.Is(draft.Items[of])
            || (mention.Kind == MentionKind.Type || mention.Kind == MentionKind.Nodes && rest.Length == 0)
                && MentionWords.In.Is(draft.Items[of])
            || mention.Kind != MentionKind.Condition && MentionWords.Owning.Is(draft.Items[of])
            || MentionWords.RelativePronouns.Is(draft.Items[of])
            || MentionWords.Something.Is(draft.Items[noun.At]) && (MentionWords.BeforeClause.Is(draft.Items[of]) || draft.Items[of].IsVerb)
        )
        && rest.All(i => Draft.IsEmpty(draft.Items[i]) && !draft.Items[i].IsMark || draft.Items[i].IsVerb || IsSortOf(mention, i));

    /// <summary><c>the captain of voyage X</c>: the noun that only says what a name behind it is.</summary>
    private bool IsSortOf(Mention named, int i) => named.Apposed is { } sort && draft.Items[i].Types.Contains(sort);

    /// <summary><c>without a paper on X</c>: X is said of the papers that there are none of.</summary>
    private bool IsInDenial(Thing thing, Mention mention) =>
        mention is { Kind: MentionKind.Nodes, Head: null }
        && mentions.LastOrDefault(m => m.End < mention.At) is { Kind: MentionKind.Type, Negated: true } noun
        && things.GetValueOrDefault(noun) == thing
        && Draft.Between(noun.End, mention.At).ToArray() is { Length: > 0 } between
        && between.All(i =>
            draft.Items[i] is { IsMark: false } item
            && (
                Draft.IsEmpty(item)
                || item.Role is Role.In or Role.Of or Role.For
                || item is { Role: null, IsNounOrName: false } && Inflection.IsPreposition(item.Words[0].Word)
            )
        );

    /// <summary><c>X without limitations</c>: what is named before a denial is not said of what is denied.</summary>
    private bool IsBeforeDenial(Thing thing, Mention mention) =>
        mention is { Kind: MentionKind.Nodes, Earlier: null }
        && things.Any(t =>
            t.Value == thing && t.Key is { Kind: MentionKind.Type, Negated: true } noun && mention.End < noun.At && mention.Head != noun
        );

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

    /// <summary><c>who directed the seasons that X paid for</c>: what carries the property has been joined already.</summary>
    private bool IsCarriedBefore(Thing thing, Connections.Way way) =>
        thing.Links.Any(l => l is { Quantifier: Quantifier.Some, Count: null } && l.Relationship == way.Steps[0])
        || root.AllLinks().Any(l => l.Other == thing && Connections.Inverse(l.Relationship) == way.Steps[0]);

    private static bool IsSpoken(Connections.Way way, Mention mention) => way.Steps.Any(step => IsSpoken(step, mention));

    private static bool IsSpoken(Relationship step, Mention mention) =>
        mention.Verbs.Contains(step) || Connections.Inverse(step) is { } inverse && mention.Verbs.Contains(inverse);

    /// <summary><c>villages in X</c>, <c>under which topic is X</c>: of places and kinds the preposition stands before the one that the other lies in.</summary>
    private bool IsEnclosed(Relationship step, Mention mention) =>
        step.Source is NodeType place
        && (draft.Lexicon.Encloses(place) || draft.Lexicon.IsTaxonomy(place) && draft.Items.Any(MentionWords.Below.Is))
        && step.IsList != (draft.Before(mention.At) is { } before && (before.Is(Role.In) || MentionWords.Below.Is(before)));

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
            && Connections.Says(preposition, way.Steps[0]);
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
                        draft.Items[i].Role is null or Role.Filler or Role.Of
                        && draft
                            .Items[i]
                            .Meanings.Any(m => m is RelationshipMeaning { IsDescribed: false } r && r.Relationship == relationship),
                    -1
                );
        var before = Enumerable.Range(0, mention.At).Reverse().ToArray();
        var after = Enumerable.Range(mention.End + 1, draft.Items.Count - mention.End - 1).ToArray();
        // "Whom X taught and Y taught": the verb directly behind a name is its own, whatever stands before.
        bool IsVerbAt(int i) => i >= 0 && (At(step, [i]) >= 0 || At(inverse, [i]) >= 0);
        var isSubject =
            IsVerbAt(draft.Next(mention.End))
            && !IsVerbAt(draft.Next(mention.At, -1))
            && draft.Items[draft.Next(mention.End)].Role is not Role.Of;
        var (own, other) = isSubject ? (-1, -1) : (At(step, before), At(inverse, before));
        var isObject = own >= 0 || other >= 0;
        if (!isObject)
            (own, other) = (At(step, after), At(inverse, after));
        if (own < 0 && other < 0)
            return false;
        var verb = Math.Max(own, other);
        var stems = draft.Items[verb].Words.Select(w => w.Stem).ToArray();
        // Where the verb can be either, it is that of which the schema says it as it stands: "teach", not "taught by".
        bool IsVerbOf(Relationship? relationship) =>
            relationship is not null
            && SpokenVerbs.WithSynonyms(relationship).Any(p => Tokenizer.Stems(p).SequenceEqual(stems))
            && !(
                stems.Length == 1
                && SpokenVerbs.WithSynonyms(relationship).Any(p => Inflection.IsPassive(p) && Tokenizer.Stems(p)[0] == stems[0])
            );
        // "Adviser" and "advise" are one stem.
        bool IsSpeltAs(Relationship? relationship) =>
            relationship is not null && SpokenVerbs.WithSynonyms(relationship).Any(p => Plurals.IsSame(draft.Items[verb].Text, p));
        var says =
            own >= 0 && other >= 0
                ? IsVerbOf(step) != IsVerbOf(inverse)
                    ? IsVerbOf(step)
                    : IsSpeltAs(step) != IsSpeltAs(inverse)
                        ? IsSpeltAs(step)
                        : (bool?)null
                : own >= 0;
        if (says is null)
            return false;
        isObject |=
            draft.Next(verb) is var pronoun and > 0
            && draft.Items[pronoun].Role is Role.Singular or Role.Plural
            && !(draft.Next(pronoun) > 0);
        isObject |= verb > mention.End && SaysWhatItIs(verb);
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

    /// <summary><c>which wider topic …</c>, where the description of what leads to it says wider: what is asked for stands at its end.</summary>
    private bool IsAgainstTheAdjective(Relationship step) =>
        rootMention is { Kind: MentionKind.Type, At: > 0 }
        && draft.Items[rootMention.At - 1].Meanings.OfType<RelationshipMeaning>().Any(m => m.IsDescribed && m.Relationship == step);

    /// <summary><c>X is the supervisor of …</c>, <c>had X as supervisor</c>: a noun for what X is, not for what it does.</summary>
    private bool SaysWhatItIs(int noun) =>
        draft.Items[noun].Words is [var word]
        && !Inflection.IsParticiple(word.Word)
        && (
            Sorts.IsPersonNoun(word.Word)
            || Synonyms.OfNoun(word.Word).Any()
            || draft.Items[noun].Relationships.Any(r => Plurals.IsSame(SchemaWords.Split(r.Name), word.Word))
        )
        && noun > 0
        && (
            draft.Before(noun) is { Role: Role.Be } || LinkWords.Is.Ends(draft.Items[noun - 1]) || CheckWords.As.IsIn(draft.Items[noun - 1])
        );

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
        return draft.Items[verb].Is(Role.And) || MentionWords.Comma.Begins(draft.Items[verb]);
    }

    /// <summary><c>authors who published at X and wrote about Y</c>: what only the verbs lead by, and no noun says, is another for each of them.</summary>
    private bool IsDoneBesides(Connections.Way way, Mention mention) =>
        way.Steps is [{ IsList: true, Target: NodeType step }, _, ..]
        && mention is { Kind: MentionKind.Nodes, Head: null }
        && root.Links.Any(l => l.IsStep && l.Relationship == way.Steps[0])
        && !mentions.Any(m => m.Kind == MentionKind.Type && m.Type == step && m.At < mention.At)
        && IsSecondClause(mention);

    /// <summary><c>authors with a paper at X. Which of them work on Y</c>: with another paper than that which was spoken of.</summary>
    private bool IsSaidAnew(Thing thing, Mention mention) =>
        mention is { Kind: MentionKind.Nodes, Head: null }
        && rootMention is not null
        && Draft
            .Between(rootMention.End, mention.At)
            .Any(i => draft.Items[i].Types.Contains(thing.Type) || draft.Items[i].CanBeVerb || draft.Items[i].Role is Role.Do or Role.Have);

    private bool IsAfterAnd(Mention mention) =>
        Enumerable
            .Range(Math.Max(0, mention.At - 4), Math.Min(4, mention.At))
            .Any(i => draft.Items[i].Is(Role.And) || MentionWords.But.Is(draft.Items[i]));

    private double Distance(Thing thing, Mention mention)
    {
        var at = things.Where(t => t.Value == thing).Select(t => (Mention?)t.Key).FirstOrDefault();
        if (at is null)
            return DistanceCost;
        return Math.Abs(Index(at) - Index(mention)) * DistanceCost;
    }

    private int Index(Mention mention) => mentions.TakeWhile(m => m != mention).Count();
}
