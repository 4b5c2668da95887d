using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Whether a mention is of a thing that the tree holds already: named twice, or a noun and its name.</summary>
internal sealed partial class TreeBuilder
{
    /// <summary>A second mention of a thing: <c>which of those papers</c>, or a name beside the noun that it fills.</summary>
    private IEnumerable<(Thing thing, Connections.Way? way, double cost)> Identity(Thing thing, Mention mention, NodeType type)
    {
        if (thing.Type != type || mention.Negated || mention.Count is not null || mention.Earlier is not null)
            yield break;
        if (
            mention.Kind == MentionKind.Type
            && !draft.Has(Role.Other, Role.Together, Role.Same)
            && !IsAnother(mention)
            && !IsCountedAnew(thing, mention)
            && !IsOneMore(thing, mention)
            && !IsOfOwnClause(thing, mention)
            && !IsDoneTo(thing, mention)
            && !IsCompanion(thing, mention)
        )
            yield return (thing, null, Distance(thing, mention) - (IsLedTo(thing, mention) ? VerbBonus : 0));
        else if (mention.Kind == MentionKind.Nodes && mention.Continues && draft.Items.Any(i => i.Is(Role.Both)))
            yield break;
        else if (mention.Kind == MentionKind.Nodes && thing.Nodes.Count == 0 && steps.Contains(thing))
            yield return (thing, null, IdentityCost + Distance(thing, mention));
        else if (mention.Kind == MentionKind.Nodes && thing.Nodes.Count == 0 && IsNamedBy(thing, mention))
            yield return (thing, null, IdentityCost + Distance(thing, mention));
    }

    /// <summary><c>papers on X. Which of them address the most challenges</c>: all challenges, and not only what was spoken of.</summary>
    private bool IsCountedAnew(Thing thing, Mention mention) =>
        IsOnlyFromBefore(thing) && draft.IsPrecededBy(mention.At, most => most.Role is Role.Most or Role.Least);

    /// <summary><c>who learned from someone who was trained by X</c>: of two of a kind the noun that the relative clause goes on with; null for none.</summary>
    private Mention? Antecedent(Mention mention) =>
        mention is { Kind: MentionKind.Nodes, Head: null, Earlier: null }
        && mentions.LastOrDefault(m => m.End < mention.At) is { Kind: MentionKind.Type } noun
        && noun != rootMention
        && noun.Type == root.Type
        && TypeOf(mention) == root.Type
        && noun.End + 1 < mention.At
        && (draft.Items[noun.End + 1].Is(Role.Who) || MentionWords.RelativePronouns.Is(draft.Items[noun.End + 1]))
        && !Draft.Between(noun.End, mention.At).Any(i => draft.Items[i].IsMark || draft.Items[i].Is(Role.And))
            ? noun
            : null;

    /// <summary><c>who wrote the papers of A and B</c>, where a paper has only one such: those of either, not people who have both.</summary>
    private bool IsAlternative(Mention mention, NodeType type) =>
        mention is { Kind: MentionKind.Nodes, Continues: true, Negated: false, Earlier: null }
        && mentions.LastOrDefault(m => m.End < mention.At) is { Kind: MentionKind.Nodes } first
        && things.TryGetValue(first, out var named)
        && named.Type == type
        && mentions.LastOrDefault(m => m.End < first.At) is { Kind: MentionKind.Type, At: > 0 } noun
        && FormWords.The.Is(draft.Items[noun.At - 1])
        && things.TryGetValue(noun, out var owner)
        && owner != root
        && !draft.Items.Any(i => i.Role is Role.Common or Role.Both || FormWords.SharingVerbs.Is(i))
        && owner.All().Contains(named)
        && draft.Connections.Between(owner.Type, type) is [var way, ..]
        && IsTaken(owner, way, mention);

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

    /// <summary><c>who directed the seasons</c>: the verb has led to it already.</summary>
    private bool IsLedTo(Thing thing, Mention mention) =>
        steps.Contains(thing)
        && root.AllLinks()
            .Any(l =>
                l.Other == thing && draft.Next(mention.At, -1) is var verb and >= 0 && Connections.Says(draft.Items[verb], l.Relationship)
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
        && MentionWords.Another.Begins(draft.Items[mention.At])
        && !draft.Items[mention.At].Has<TypeMeaning>();

    /// <summary><c>who taught artists</c>: what is done to things of the type is done by others than they.</summary>
    private bool IsDoneTo(Thing thing, Mention mention) =>
        thing == root
        && (rootMention is null || rootMention.At < mention.At && (rootMention.Kind == MentionKind.Nodes || IsObject(mention)))
        && mention.Head is null
        && mention.Verbs.Any(v => v.Source == v.Target && v.Source == thing.Type);

    /// <summary><c>artists taught by the artist of X</c>, <c>taught the most artists</c>: the verb of one like to another stands directly before the noun.</summary>
    private bool IsObject(Mention mention) =>
        VerbBefore(mention.At) is var verb
        && verb > rootMention!.End
        && draft.Items[verb].CanBeVerb
        && draft.Items[verb].Relationships.Any(r => r.Source == r.Target && r.Source == TypeOf(mention));

    /// <summary>What stands directly before a noun, before <c>by</c> or <c>the most</c> where they stand there; -1 for nothing.</summary>
    private int VerbBefore(int noun)
    {
        var verb = draft.Next(noun, -1);
        while (verb > 0 && draft.Items[verb].Role is Role.By or Role.Most or Role.Least)
            verb = draft.Next(verb, -1);
        return verb;
    }

    /// <summary><c>did X work with a composer</c>: somebody else than X.</summary>
    private bool IsCompanion(Thing thing, Mention mention) =>
        thing == root
        && mention.At > 0
        && rootMention is { Kind: MentionKind.Nodes }
        && rootMention.End < mention.At
        && MentionWords.IndefiniteArticles.Ends(draft.Items[mention.At - 1])
        && draft.Before(mention.At) is { Role: Role.With };

    /// <summary><c>is X the owner of Y</c>, <c>is X Y's owner</c>: X itself is said to be one.</summary>
    private bool IsPredicate(Mention mention) =>
        mention.Nouns.Count > 0
        && rootMention is not null
        && draft.Next(mention.Owner is { } owner && owner.End < mention.At ? owner.At : mention.At, -1) == rootMention.End
        && draft.IsPrecededBy(rootMention.At, be => be.Is(Role.Be));

    /// <summary><c>also wrote a paper</c>: another one than the one before.</summary>
    private bool IsAnother(Mention mention) =>
        Enumerable.Range(0, mention.At + 1).Skip(mention.At - 5).Any(i => JoinWords.AlsoAnother.Begins(draft.Items[i]));

    /// <summary><c>authors with three papers and a paper at X</c>: one of which more is said than that there are so many.</summary>
    private bool IsOneMore(Thing thing, Mention mention) =>
        mention.At > 0
        && MentionWords.IndefiniteArticles.Ends(draft.Items[mention.At - 1])
        && root.AllLinks().Any(l => l.Other == thing && l.Count is not null);

    /// <summary>
    /// <c>authors with an X paper that wrote papers on Y</c>, <c>a paper at X and a paper on Y</c>: a noun without its definite article, in a
    /// clause or a member of a list of its own, speaks of others than the one before.
    /// </summary>
    private bool IsOfOwnClause(Thing thing, Mention mention) =>
        thing != root
        && root.Links.Any(l => l.Other == thing && IsPlain(l) && l.Relationship.IsList)
        && mention is { Head: null, Apposed: null }
        && IsIndefinite(mention)
        && mentions.Any(m => m.Head == mention || m.At > mention.End)
        && (
            IsOnlyFromBefore(thing)
            || FirstOf(thing) is { } first
                && first.At < mention.At
                && Draft
                    .Between(first.End, mention.At)
                    .Any(i =>
                        draft.Items[i].IsVerb && draft.Items[i].Relationships.Any(r => r.Source == root.Type && r.Target == thing.Type)
                        || draft.Items[i].Is(Role.And)
                            && (i + 1 == mention.At || MentionWords.IndefiniteArticles.Begins(draft.Items[i + 1]))
                    )
        );

    /// <summary>Where a thing was spoken of first: by an indefinite noun, or by a name that a verb leads to over it; null for none.</summary>
    private Mention? FirstOf(Thing thing) =>
        things.Where(t => t.Value == thing && t.Key.Kind == MentionKind.Type).Select(t => t.Key).ToArray() switch
        {
            [] when steps.Contains(thing) => things.Where(t => thing.All().Contains(t.Value)).Select(t => t.Key).MinBy(m => m.At),
            [{ Apposed: null } noun] when IsIndefinite(noun) => noun,
            _ => null,
        };

    /// <summary><c>papers</c>, <c>a paper</c>, rather than <c>the papers</c>, <c>which papers</c>, <c>those papers</c>.</summary>
    private bool IsIndefinite(Mention noun) =>
        noun.At > 0
        && draft.Items[noun.At - 1] is var before
        && !FormWords.The.IsIn(before)
        && before.Role is not (Role.What or Role.Plural or Role.Singular or Role.Same or Role.Other or Role.Each or Role.All);

    /// <summary>Whether only <c>is</c> stands between a noun and the name: <c>which category is Game Theory</c>.</summary>
    private bool IsNamedBy(Thing thing, Mention mention)
    {
        var noun = things.FirstOrDefault(t => t.Value == thing).Key;
        if (noun is null || noun.Kind != MentionKind.Type || draft.Items[noun.At].Is(Role.Together))
            return false;
        if (mention.Head == noun)
            return true;
        if (
            draft.After(mention.End) is { IsVerb: true } verb
            && verb.Relationships.Any(r => r.Source == r.Target && r.Source == thing.Type)
        )
            return false;
        var (from, to) = noun.At < mention.At ? (noun.End + 1, mention.At) : (mention.End + 1, noun.At);
        return Enumerable
            .Range(from, Math.Max(0, to - from))
            .All(i => Draft.IsEmpty(draft.Items[i]) || draft.Items[i].Role is Role.Be or Role.Define);
    }
}
