using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// What is said of one thing, said of several: <c>who has published on A and on B</c> has a paper on both, or else one on each.
/// </summary>
internal static class Apart
{
    /// <summary>The reading with one thing for each of what is named; nothing where it is not joined so.</summary>
    public static IEnumerable<Reading> Of(Draft draft, Reading reading)
    {
        if (
            reading is not { Ask: Ask.List or Ask.Count, Root: { Links: [{ } link] } root }
            || root.Type == draft.Lexicon.Main
            || link.Other.Type != draft.Lexicon.Main
            || !IsPlain(link)
            || link.Where.Count > 0
            || !draft.Items.Any(i => i.Role is Role.And or Role.Also)
            || draft.Items.Any(i => i.Has<TypeMeaning>() && i.Types.Contains(link.Other.Type) && !English.IsPlural(i.Words[^1].Word))
        )
            yield break;
        foreach (var (one, two) in Halves(link))
        {
            var apart = root.Clone();
            apart.Links.Clear();
            apart.Links.AddRange([one, two]);
            yield return reading with
            {
                Root = apart,
            };
        }
    }

    /// <summary>The thing with the one name and with the other: two ways that lead from it, or a name and one that stands behind it.</summary>
    private static IEnumerable<(Link One, Link Two)> Halves(Link link)
    {
        var (one, two) = (link.Clone(), link.Clone());
        switch (link.Other)
        {
            case { Nodes.Count: 0, Links: [var first, var second] } when IsNamed(first) && IsNamed(second):
                one.Other.Links.RemoveAt(1);
                two.Other.Links.RemoveAt(0);
                yield return (one, two);
                break;
            case { Nodes.Count: 0, Links: [{ Other: { Nodes.Count: > 0, Links: [var behind] } } only] }
                when IsPlain(only) && IsNamed(behind):
                one.Other.Links[0].Other.Links.Clear();
                two.Other.Links[0].Other.Nodes.Clear();
                yield return (one, two);
                break;
        }
    }

    private static bool IsNamed(Link link) => IsPlain(link) && link.Other.All().Any(t => t.Nodes.Count > 0);

    private static bool IsPlain(Link link) => link is { Quantifier: Quantifier.Some, Count: null };
}
