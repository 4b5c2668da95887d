using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads what asks for a list of things, or for what one of them is.</summary>
internal static class AssembledLists
{
    /// <summary><c>anything from SIGIR</c>, <c>X: which are they</c>: a word for whatever belongs to the named thing.</summary>
    private static bool AsksForMembers(Draft draft) =>
        draft.Items.Any(JoinWords.Members.IsIn)
        || draft.Items.Any(i => i.Is(Role.What) && MentionWords.Which.Begins(i)) && draft.Items.Any(i => i.Is(Role.Plural));

    /// <summary><c>X: show what was tried for it</c>: something is asked of what is named.</summary>
    private static bool IsTakenUp(Draft draft, Mention named) =>
        Enumerable
            .Range(named.End + 1, draft.Items.Count - named.End - 1)
            .Any(i =>
                draft.Items[i].Role is Role.Singular or Role.Plural or Role.There && i > 0 && JoinWords.Concerning.Ends(draft.Items[i - 1])
            );

    /// <summary>The readings.</summary>
    public static Assembled Read(Draft draft, Form form, List<Mention> mentions)
    {
        if (AssembledValues.HubNumber(draft, form, mentions) is { } number)
            return number;
        var target = Target.Affirm(Target.Find(draft, form, mentions), mentions);
        if (
            target is null
            && form.Ask == Ask.List
            && !form.How
            && mentions is [{ Kind: MentionKind.Nodes, Earlier: null, Negated: false }]
            && !draft.Items.Any(i => i.Role is null or Role.By && i.Has<RelationshipMeaning>() && !i.Nodes.Any())
            && !form.Who
            && !form.Where
            && !AsksForMembers(draft)
            && !Assembler.IsPluralOf(draft, mentions[0])
            && !IsTakenUp(draft, mentions[0])
            && (form.AskedAt < 0 || draft.Items.Any(i => i.Is(Role.Be)) && !draft.Items.Any(i => i.Role is Role.Do or Role.Have))
        )
            return Assembler.Definition(draft, mentions);
        if (
            target is null
            && form.Ask == Ask.List
            && mentions is [{ Apposed: { } asked }]
            && draft.Next(form.AskedAt) is var noun and > 0
            && draft.Items[noun].Meanings.Any(m => m is TypeMeaning t && t.Type == asked)
        )
            return Assembler.Definition(draft, mentions);
        if (target?.Earlier is not null)
            Assembler.AddObject(draft, mentions);
        var trees = Assembler.Build(draft, form, mentions, target);
        if (!draft.Items.Any(i => i.Role is Role.Both or Role.Common or Role.Same or Role.All or Role.Together))
            foreach (var tree in trees)
                EachItsOwn(tree.Root, IsEnumerated(draft, mentions));
        if (form.Told.Count + form.ToldOf.Count > 0)
            trees = [.. trees.Where(t => form.Told.All(p => p.Entity == t.Root.Type) && form.ToldOf.All(r => r.Source == t.Root.Type))];
        return new Assembled(
            [.. trees.Select(t => new Reading(form.Ask, Assembler.InCorpus(form, t.Root)) { Told = form.Told, ToldOf = form.ToldOf })],
            trees
        );
    }

    /// <summary><c>which domain do A and B belong to</c>, <c>the authors of A and B</c>: where each has its own, those of either are asked for.</summary>
    private static void EachItsOwn(Thing root, bool isEnumerated)
    {
        foreach (
            var alike in root
                .Links.Where(IsOnlyNamed)
                .GroupBy(l => l.Relationship)
                .Where(g =>
                    g.Count() > 1 && Connections.Inverse(g.Key) is { IsList: false }
                    || isEnumerated && Connections.Inverse(g.Key) is { Stored: Direction.Out }
                )
                .ToArray()
        )
        foreach (var link in alike.Skip(1))
        {
            alike.First().Other.Nodes.AddRange(link.Other.Nodes.Except(alike.First().Other.Nodes));
            root.Links.Remove(link);
        }
    }

    /// <summary><c>A and B</c>, with nothing that says of both that they share something: <c>too</c>, <c>as well as</c>, <c>share</c>.</summary>
    private static bool IsEnumerated(Draft draft, IReadOnlyList<Mention> mentions) =>
        !draft.Items.Any(i => i.Role is Role.Also or Role.Plural || FormWords.SharingVerbs.Is(i))
        && mentions.Where(m => m.Kind == MentionKind.Nodes).ToArray() is { Length: > 1 } named
        && named.All(m => m is { At: >= 0, Earlier: null, Negated: false })
        && named
            .Zip(named.Skip(1))
            .All(pair =>
                pair.First.End < pair.Second.At
                && Draft
                    .Between(pair.First.End, pair.Second.At)
                    .Select(i => draft.Items[i])
                    .All(i => MentionWords.Comma.Is(i) || MentionWords.Articles.Is(i) || i.Is(Role.And) && FormWords.And.Is(i))
            );

    private static bool IsOnlyNamed(Link link) =>
        link
            is {
                Quantifier: Quantifier.Some,
                Count: null,
                Where.Count: 0,
                Other: { Nodes.Count: > 0, Where.Count: 0, Links.Count: 0, Excluded.Count: 0 }
            };
}
