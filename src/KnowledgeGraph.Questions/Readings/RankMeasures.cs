using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Finds what is counted or summed up where things are put in the order of how much they have.</summary>
internal static class RankMeasures
{
    /// <summary>The link that carries a property; added where each thing has one such relationship.</summary>
    public static Link? AlongCarrier(Thing root, PropertiesType carrier)
    {
        if (root.Links.FirstOrDefault(l => l.Relationship.Properties == carrier) is { } spoken)
            return spoken;
        if (root.Type.Relationships.FirstOrDefault(r => r.Properties == carrier && !r.IsList && r.Target is NodeType) is not { } only)
            return null;
        var link = new Link(only, new Thing((NodeType)only.Target)) { IsStep = true };
        root.Links.Add(link);
        return link;
    }

    /// <summary>
    /// <c>the most cited paper</c>, <c>which paper is cited most</c>, <c>who trained the most others</c>: how many stand at the other end of the
    /// verb; null where it leads to more than one sort of them.
    /// </summary>
    public static Measure? OfVerb(Draft draft, Form form, NodeType type)
    {
        if (VerbAt(draft, form) is not (var verb and >= 0))
            return null;
        var said = draft.Items[verb].Relationships.Select(r => r.Source == type ? r : Connections.Inverse(r)).OfType<Relationship>();
        var ways = Denials.OfLike(draft.Items[verb], type, IsDoneTo(draft, form, verb)) is [var like]
            ? [like]
            : said.Where(r => r.Source == type && !Connections.SumsUp(r)).Distinct().ToArray();
        if (ways is not [{ Target: NodeType } way])
            return null;
        draft.Use(verb);
        return new Measure(MeasureFunction.CountNodes, [way], null, Filter.Everything);
    }

    /// <summary>
    /// <c>what is addressed most often in X</c>: of the many that a verb counts only those of which the question speaks, where no noun of it
    /// says them and they only lead to what is named.
    /// </summary>
    public static Counting? Among(Tree tree, Measure often) =>
        tree.Root.Links.FirstOrDefault(l =>
            l is { Quantifier: Quantifier.Some, Count: null, Other.Nodes.Count: 0 }
            && l.Relationship == often.Path[0]
            && !tree.Things.Values.Contains(l.Other)
        )
            is { } link
            ? MeasureOf(tree.Root, link.Other)
            : new Counting(often, null);

    /// <summary>
    /// <c>which category tackles X most often</c>, where it is works of it that do: what stands next to X, of the steps that no word says.
    /// </summary>
    public static Thing Doer(Tree tree, Thing step)
    {
        while (
            !tree.Things.Values.Contains(step)
            && step.Links is [{ Quantifier: Quantifier.Some, Count: null, Other: { Nodes.Count: 0, Links.Count: > 0 } next }]
        )
            step = next;
        return step;
    }

    /// <summary><c>the most cited</c>, <c>is cited most</c>, but neither <c>cited the most</c> nor <c>is cited by the most</c>, which says itself which way it leads.</summary>
    private static bool IsDoneTo(Draft draft, Form form, int verb) =>
        !draft.Items[verb].Words[^1].Word.Equals("by", StringComparison.Ordinal)
        && (verb > form.RankAt || draft.IsPrecededBy(verb, be => be.Is(Role.Be) || JoinWords.Been.Ends(be)));

    /// <summary><c>the most exhibited artist</c>, where works are exhibited: the verb is none of what is put in order.</summary>
    public static bool IsOfAnother(Draft draft, Form form, NodeType type) =>
        VerbAt(draft, form) is var verb and >= 0 && !draft.Items[verb].Relationships.Any(r => r.Source == type || r.Target == type);

    private static int VerbAt(Draft draft, Form form) =>
        RankWords.Frequency.Ends(draft.Items[form.RankAt])
            ? new[] { draft.Next(form.RankAt), draft.Next(form.RankAt, -1) }
                .Where(i => i >= 0 && draft.Items[i].CanBeVerb && !draft.Items[i].Has<PropertyMeaning>())
                .FirstOrDefault(i => Inflection.IsParticiple(draft.Items[i].Words[0].Word), -1)
            : -1;

    /// <summary>A count of each root.</summary>
    /// <param name="Measure">The count.</param>
    /// <param name="Of">The link to what is counted, where that is restricted.</param>
    internal sealed record Counting(Measure Measure, Link? Of);

    /// <summary>How many of the thing each root has: the way to it leaves the tree and becomes the measure.</summary>
    public static Counting? MeasureOf(Thing root, Thing counted)
    {
        var path = new List<Link>();
        if (!WayTo(root, counted, path))
            return Size(root) is { } size ? new Counting(size, null) : null;
        if (path[0].Count is null)
            root.Links.Remove(path[0]);
        if (path.SkipLast(1).Any(l => l.Other.Nodes.Count > 0 || l.Other.Where.Count > 0 || l.Other.Links.Count > 1))
            return null;
        var measure = new Measure(
            MeasureFunction.CountNodes,
            [.. path.Select(l => l.Relationship)],
            null,
            Filter.All([counted.ToFilter(), .. path[^1].Where])
        );
        return new Counting(measure, measure.Filter.IsEverything ? null : path[^1]);
    }

    private static bool WayTo(Thing from, Thing to, List<Link> path)
    {
        foreach (var link in from.Links)
        {
            path.Add(link);
            if (link.Other == to || WayTo(link.Other, to, path))
                return true;
            path.RemoveAt(path.Count - 1);
        }
        return false;
    }

    /// <summary>
    /// How big a thing is, counting only what the question speaks of where it speaks of what is counted: <c>the busiest venue of 2024</c>; not
    /// of the only one that is named, of which nothing has more than one (<c>the most productive author of A</c>), nor what was only said of
    /// them before (<c>authors at X. the most prolific of them?</c>).
    /// </summary>
    public static Counting? SizeAmong(Draft draft, Form form, Tree tree)
    {
        var root = tree.Root;
        if (Dimensions.IsOfScale(draft.Items[form.RankAt]) && !RankWords.OfMany.Ends(draft.Items[form.RankAt]))
            return null;
        if (Size(root) is not { } size)
            return null;
        if (RankWords.OfMany.Ends(draft.Items[form.RankAt]) && tree.Things.Any(t => t.Value == root && t.Key.Earlier is not null))
            return new Counting(size, null);
        var counted = root;
        foreach (var step in size.Path)
        {
            if (
                counted.Links.FirstOrDefault(l => l.Relationship == step && l is { Quantifier: Quantifier.Some, Count: null })
                is not { } link
            )
                return new Counting(size, null);
            counted = link.Other;
        }
        return counted.Nodes.Count == 1 && root.Links.Count == 1 ? new Counting(size, null) : MeasureOf(root, counted);
    }

    /// <summary>How big a thing is when no word says by what: the count that its type declares, else how many it is related to by the only list it has.</summary>
    private static Measure? Size(Thing root) =>
        root.Type.Properties.Select(p => p.Source)
            .OfType<MeasuredColumn>()
            .Select(m => m.Measure)
            .FirstOrDefault(m => m.Function == MeasureFunction.CountNodes)
        ?? (
            root.Type.Relationships.Where(r => r.IsList && r.Target is NodeType).ToArray() is [var only]
                ? new Measure(MeasureFunction.CountNodes, [only], null, Filter.Everything)
                : null
        );
}
