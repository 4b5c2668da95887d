using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads what chooses some of the groups that were counted: <c>which has the fewest?</c>, <c>only the estates with more than one</c>,
/// <c>which of them won X?</c>.
/// </summary>
internal static class OfGroups
{
    private static readonly Role[] Choosing =
    [
        Role.What,
        Role.Who,
        Role.List,
        Role.Plural,
        Role.Singular,
        Role.Only,
        Role.Have,
        Role.With,
        Role.Be,
        Role.Do,
        Role.Of,
        Role.And,
        Role.Also,
        Role.Filler,
    ];

    /// <summary>The chosen ones; null when the last question counted no groups of nodes, or the question chooses none of them.</summary>
    public static Outcome? Read(Sequel sequel) =>
        Counted.Of(sequel.Last.Reading) is { } groups ? First(sequel, groups) ?? Bounded(sequel, groups) : null;

    /// <summary>What groups were made by, with what was counted of each.</summary>
    /// <param name="Root">Such a thing, its first relationship the way to what was counted.</param>
    /// <param name="Each">What was counted.</param>
    private sealed record Counted(Thing Root, Thing Each)
    {
        /// <summary>That of a reading; null where it counts no groups, or not by one sort of nodes.</summary>
        public static Counted? Of(Reading reading)
        {
            if (reading is not { Ask: Ask.Groups, Property: null, Groups: [{ Path: { Count: > 0 } path, Property: null }] })
                return null;
            var each = reading.Root.Clone();
            var (root, where) = Restricted(each, path) ?? (new Thing((NodeType)path[^1].Target), []);
            var from = root;
            for (var i = path.Count - 1; i >= 0; i--)
            {
                if (Connections.Inverse(path[i]) is not { } back)
                    return null;
                var link = new Link(back, i == 0 ? each : new Thing((NodeType)back.Target)) { IsStep = i > 0 };
                if (i == 0)
                    link.Where.AddRange(where);
                from.Links.Insert(0, link);
                from = link.Other;
            }
            return new Counted(root, each);
        }

        /// <summary>What is said of the groups themselves, taken out of what is counted; null for nothing.</summary>
        private static (Thing Root, List<Filter> Where)? Restricted(Thing each, IReadOnlyList<Relationship> path)
        {
            var first = each.Links.Find(l => l.Relationship == path[0] && l is { Quantifier: Quantifier.Some, Count: null });
            var end = first;
            foreach (var step in path.Skip(1))
                end = end?.Other is { Nodes.Count: 0, Where.Count: 0, Links: [var next] } && next.Relationship == step ? next : null;
            if (first is null || end is null)
                return null;
            each.Links.Remove(first);
            return (end.Other, path.Count == 1 ? end.Where : []);
        }
    }

    /// <summary><c>which has the fewest?</c>, <c>the one with the most</c>, <c>the top three</c>.</summary>
    private static Outcome? First(Sequel sequel, Counted groups) =>
        sequel.Items.Where(i => i is { Number: > 1, IsNounOrName: false }).ToArray() is { Length: < 2 } limit
        && sequel.Items.FirstOrDefault(i => i.Role is Role.Most or Role.Least) is { } end
        && !sequel.Items.TakeWhile(i => i != end).Any(i => i.Types.Contains(groups.Each.Type))
        && sequel.IsMadeOf(i => i == end || limit.Contains(i), Choosing)
        && RankMeasures.MeasureOf(groups.Root, groups.Each) is { } counting
            ? Sequel.Read(
                new Reading(Ask.Rank, groups.Root)
                {
                    Ranking = new Ranking(counting.Measure, null, Roles.IsUpperEnd(end), (int?)limit.FirstOrDefault()?.Number)
                    {
                        Counted = counting.Of,
                    },
                }
            )
            : null;

    /// <summary><c>only the estates with more than one</c>, <c>which have fewer than ten papers?</c>.</summary>
    private static Outcome? Bounded(Sequel sequel, Counted groups)
    {
        var said = sequel.Items.Where(i => Bounds.Of(i.Role) is not null || i.Number is not null && !i.Nodes.Any()).ToArray();
        if (
            !said.Any(i => i.Number is not null)
            || !sequel.IsMadeOf(i => said.Contains(i), Choosing)
            || sequel.Parser.ParseItems(
                [.. FollowUpWords.Which, Nouns.Of(groups.Root.Type), JoinWords.HaveItem, .. said, Nouns.Of(groups.Each.Type)],
                Conversation.None,
                false
            )
                is not Understood { Reading.Root: var bounded }
            || bounded.Type != groups.Root.Type
            || bounded.Links.Select(l => l.Count).OfType<(FilterOperator, long)>().ToArray() is not [var bound]
        )
            return null;
        groups.Root.Links[0].Count = bound;
        return Sequel.List(groups.Root);
    }
}
