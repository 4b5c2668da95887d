using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Guards against what no query says: that one thing is, or is not, the very one that was spoken of before.</summary>
internal static class Reflexive
{
    /// <summary>Between a joint and <c>her pupils</c> stand few words: <c>or one of her pupils</c>.</summary>
    private const int MostToNoun = 3;

    /// <summary>The guards.</summary>
    public static IReadOnlyList<Guard> Guards { get; } =
    [
        new("its own, of something farther", OwnsFromAfar),
        new("another than its own", DiffersFromOwn),
        new("the same by another verb", DoesMoreToTheSame),
        new("what is whose, by no link", PartsOwned),
        new("there, where something is named", PointsBack),
        new("who, and whom", AsksForBothEnds),
        new("somebody and hers, as one who has some", HasJoinedToIt),
    ];

    /// <summary><c>films with X and her pupils</c>: these are no condition on X.</summary>
    private static bool HasJoinedToIt(Candidate c) =>
        c
            .Draft.Positions(i => i.Role is Role.And or Role.Or)
            .Any(joint =>
                c.Draft.Before(joint) is { } named
                && named.Nodes.Any()
                && c.Items.Skip(joint + 1).Take(MostToNoun).Any(LinkWords.Possessives.Is)
                && c.Root.All()
                    .Skip(1)
                    .Any(thing =>
                        thing.Nodes.Any(n => named.Nodes.Any(m => m.Node == n))
                        && thing.Links.Any(l =>
                            l is { Other.IsFree: true, Quantifier: Quantifier.Some }
                            && c.Mentions.Any(m => m.At > joint && m.At <= joint + MostToNoun + 1 && m.Nouns.Contains(l.Relationship))
                        )
                    )
            );

    /// <summary><c>directors who appear in their own films</c>: those that they directed, not some film in which they appear.</summary>
    private static bool OwnsFromAfar(Candidate c) =>
        c.Draft.Earlier.Last is null
        && c.Draft.Positions(CheckWords.Own.Ends)
            .Any(i =>
                (LinkWords.Possessives.Begins(c.Items[i]) || i > 0 && LinkWords.Possessives.Ends(c.Items[i - 1]))
                && NounBehind(c, i) is { } owned
                && !IsOnlyLink(c, owned, _ => true)
            );

    /// <summary><c>artists with pupils in a different movement</c>, <c>in another movement</c>: in another than their own.</summary>
    private static bool DiffersFromOwn(Candidate c) =>
        c
            .Draft.Positions(i => CheckWords.Different.Is(i) || MentionWords.Another.Is(i))
            .Any(i =>
                i > 0
                && (
                    CheckWords.Different.Is(c.Items[i])
                        ? MentionWords.IndefiniteArticles.Ends(c.Items[i - 1])
                        : !c
                            .Items.Take(i)
                            .Any(x => x.Is(Role.Not) || x.IsNounOrName && NounBehind(c, i) is { Type: { } type } && IsOf(x, type))
                )
                && NounBehind(c, i) is { } other
                && !CheckWords.IsPlural(c.Items[other.At])
                && c.Root.AllLinks().Any(l => l.Other.Type == other.Type)
            );

    /// <summary><c>people who directed a film in which they also acted</c>: in that film, not in any.</summary>
    private static bool DoesMoreToTheSame(Candidate c) =>
        c.AsksForSet
        && c.Draft.Earlier.Last is null
        && c.Draft.Positions(CheckWords.Subjects.Is)
            .Any(i =>
                c.Mentions.LastOrDefault(m => m.At >= 0 && m.End < i) is { Kind: MentionKind.Type } spoken
                && spoken.Type != c.Root.Type
                && Draft.Between(spoken.End, i).All(k => LeadsToClause(c.Items[k]))
                && (Draft.Between(spoken.End, i).Any(k => c.Items[k].Is(Role.Where)) || DoesMore(c, i, spoken))
            );

    private static bool DoesMore(Candidate c, int i, Mention spoken) =>
        VerbBehind(c, i) is { } verb
        && verb.Relationships.Any(r =>
            r.Source == spoken.Type && r.Target == c.Root.Type || r.Target == spoken.Type && r.Source == c.Root.Type
        )
        && !IsOnlyLink(c, spoken, link => Connections.Says(verb, link));

    private static bool IsOf(Item item, NodeType type) => item.Types.Contains(type) || item.Nodes.Any(n => n.Node.Type == type);

    /// <summary><c>groups that fund a party none of whose members they met</c>: members of that party, not any.</summary>
    private static bool PartsOwned(Candidate c) =>
        c
            .Draft.Positions(i => i.Is(Role.Of) && FormWords.Whose.Ends(i))
            .Any(i =>
                c.Mentions.LastOrDefault(m => m.At >= 0 && m.End < i) is { Kind: MentionKind.Type, Type: { } owner }
                && NounBehind(c, i) is { Type: { } owned }
                && c.Root.All().Where(t => t.Type == owner).ToArray() is { Length: > 0 } owners
                && c.Root.AllLinks().Any(l => l.Other.Type == owned)
                && !owners.Any(t => t.AllLinks().Any(l => l.Other.Type == owned))
            );

    /// <summary><c>clubs that look after trails in X but own no hut there</c>: in X, and not anywhere.</summary>
    private static bool PointsBack(Candidate c) =>
        c.Draft.Earlier.Last is null
        && c.Draft.Positions(FollowUpWords.There.Is)
            .Any(i =>
                c.Draft.Next(i) < 0
                && c.Draft.Before(i) is { } before
                && !before.Nodes.Any()
                && (before.IsVerb || before.Has<TypeMeaning>())
                && c.Items.Take(i).Any(x => x.Nodes.Any(n => Sorts.IsPlace(n.Node.Type)))
            );

    /// <summary><c>who took over X from whom</c>: two are asked for.</summary>
    private static bool AsksForBothEnds(Candidate c) =>
        c.Items.LastOrDefault(x => !x.IsMark) is { } last
        && FormWords.Whom.Ends(last)
        && c.Form.AskedAt >= 0
        && c.Items[c.Form.AskedAt] != last;

    private static bool LeadsToClause(Item item) =>
        Draft.IsEmpty(item) && !item.IsMark
        || item.Role is Role.In or Role.By or Role.With or Role.For or Role.What or Role.Who or Role.Where
        || MentionWords.RelativePronouns.Is(item);

    private static Item? VerbBehind(Candidate c, int i) =>
        Draft
            .Between(i, c.Items.Count)
            .Where(k => !Draft.IsEmpty(c.Items[k]) && c.Items[k].Role is not (Role.Have or Role.Be or Role.Do or Role.Also or Role.Not))
            .Select(k => c.Items[k])
            .FirstOrDefault()
            is { CanBeVerb: true } verb
            ? verb
            : null;

    /// <summary>The noun that stands directly behind a word.</summary>
    private static Mention? NounBehind(Candidate c, int i) =>
        c.Draft.Next(i) is var noun and > 0 ? c.Mentions.FirstOrDefault(m => m.Kind == MentionKind.Type && m.At == noun) : null;

    /// <summary>Whether what is asked for is related to things of the noun's type in one way alone, and that way is such.</summary>
    private static bool IsOnlyLink(Candidate c, Mention noun, Func<Relationship, bool> isSuch) =>
        c.Root.AllLinks().Where(l => l.Other.Type == noun.Type).ToArray() is [var only]
        && c.Root.Links.Contains(only)
        && isSuch(only.Relationship);
}
