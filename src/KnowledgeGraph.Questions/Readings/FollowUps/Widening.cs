using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads what adds to the last answer: <c>add the sculptures</c>, <c>also include those from X</c>, <c>plus X</c>.</summary>
internal static class Widening
{
    /// <summary>The last answer and what is added; null when the question adds nothing, or more than one condition is another.</summary>
    public static Outcome? Read(Sequel sequel)
    {
        var at = sequel
            .Items.TakeWhile(i => i.IsMark || i.Role is Role.And or Role.Also || Draft.IsEmpty(i) && !FollowUpWords.Adding.Is(i))
            .Count();
        if (
            !sequel.Follows(Ask.List, Ask.Count, Ask.Groups)
            || at + 1 >= sequel.Items.Count
            || !FollowUpWords.Adding.Begins(sequel.Items[at])
            || sequel.Items.Skip(at + 1).Any(Roles.Asks)
        )
            return null;
        var added = sequel
            .Items.Skip(at + 1)
            .SkipWhile(i => Draft.IsEmpty(i) || i.Is(Role.Plural))
            .Where(i => !FollowUpWords.One.Is(i) && !(i.IsPlainNoun && i.Types.Contains(sequel.Root.Type)))
            .ToArray();
        return
            added.Length > 0
            && SameAgain.Changed(sequel with { Items = [FollowUpWords.WhatAbout, .. added] })
                is Understood { Reading: { Parts.Count: 0, Root: var other } }
            && Union(sequel.Root, other) is { } both
            ? Sequel.Read(sequel.Last.Reading with { Root = both })
            : null;
    }

    /// <summary>Two things that differ in one name or one condition, as either of them; null where they differ in more.</summary>
    public static Thing? Union(Thing one, Thing two)
    {
        if (!AreAlike(one, two))
            return null;
        var union = one.Clone();
        var pairs = union.All().Zip(two.All()).ToArray();
        var named = pairs.Where(p => !p.First.Nodes.SequenceEqual(p.Second.Nodes)).ToArray();
        var conditions = pairs
            .Select(p =>
                (p.First, Old: p.First.Where.Except(p.Second.Where).ToArray(), New: p.Second.Where.Except(p.First.Where).ToArray())
            )
            .Where(p => p.Old.Length + p.New.Length > 0)
            .ToArray();
        if (named.Length + conditions.Length != 1 || conditions.Any(p => p is not { Old: [_], New: [_] }))
            return null;
        foreach (var (first, second) in named)
            first.Nodes.AddRange(second.Nodes.Except(first.Nodes));
        foreach (var (first, old, other) in conditions)
            first.Where[first.Where.IndexOf(old[0])] = new Or([old[0], other[0]]);
        return union;
    }

    /// <summary>Whether two things are of one shape.</summary>
    private static bool AreAlike(Thing one, Thing two) =>
        one.All().Count() == two.All().Count()
        && one.All()
            .Zip(two.All())
            .All(p =>
                p.First.Type == p.Second.Type
                && p.First.Where.Count == p.Second.Where.Count
                && p.First.Excluded.SequenceEqual(p.Second.Excluded)
            )
        && one.AllLinks().Zip(two.AllLinks()).All(p => AreAlike(p.First, p.Second));

    /// <summary>Whether two links lead alike to things of one shape.</summary>
    public static bool AreAlike(Link one, Link two) =>
        one.Relationship == two.Relationship
        && one.Count == two.Count
        && one.Quantifier == Quantifier.Some
        && two.Quantifier == Quantifier.Some
        && one.Where.SequenceEqual(two.Where);
}
