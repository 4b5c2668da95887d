using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads how often something was done: as often as it is so related, and not to how many different things.</summary>
internal static class TimesDone
{
    /// <summary><c>works that were lent more than once</c>, <c>who won X at least twice</c>; null when it is no such question.</summary>
    public static Understood? Read(Asked asked)
    {
        for (var at = asked.Items.Count - 1; at > 0; at--)
            if (
                Said(asked.Items, at) is var (from, count)
                && asked.Parser.ParseItems([.. asked.Items.Take(from), .. asked.Items.Skip(at + 1)], asked.Earlier, false)
                    is Understood { Reading: { Ask: Ask.List or Ask.Count or Ask.YesNo, Ranking: null } read } once
                && Done(asked.Items.Take(from), read.Root) is { } done
            )
            {
                (done.Count, done.CountsTimes) = (count, true);
                return once with { Others = [], Supposition = null };
            }
        return null;
    }

    /// <summary>Where <c>more than once</c>, <c>three times</c> begins that ends at a position, and what it says; null where nothing such ends there, or more is said by it: <c>twice as many</c>, <c>twice a week</c>.</summary>
    private static (int From, (FilterOperator, long) Count)? Said(IReadOnlyList<Item> items, int at)
    {
        var number = FormWords.Times.Is(items[at]) ? at - 1 : at;
        if (
            number < 1
            || (number == at ? Numbers.Times(items[at].Words[0]) : items[number].Number) is not { } times
            || items[at].Words.Count > 1
            || at + 1 < items.Count && !items[at + 1].IsMark && !Inflection.IsPreposition(items[at + 1].Words[0].Word)
        )
            return null;
        var bound =
            items[number - 1] is { Role: Role.Only } || FormWords.Just.Is(items[number - 1])
                ? FilterOperator.Eq
                : Bounds.Of(items[number - 1].Role);
        return bound is null && times < 2 ? null : (bound is null ? number : number - 1, (bound ?? FilterOperator.Eq, (long)times));
    }

    /// <summary>How what is asked for is related by what was done to it, where that is said; null where it is said otherwise, or of two relationships.</summary>
    private static Link? Done(IEnumerable<Item> said, Thing asked) =>
        asked.Links.Where(l => l is { Quantifier: Quantifier.Some, Count: null, IsStep: false }).ToArray() is [var only]
        && said.Any(i => Says(i, only))
            ? only
            : null;

    private static bool Says(Item item, Link link) =>
        item.Relationships.Any(r => r == link.Relationship || Connections.Inverse(r) == link.Relationship)
        || item.Properties.Concat(item.Meanings.OfType<ValueMeaning>().Select(v => v.Property))
            .Any(p => link.Where.SelectMany(TreeBuilder.PropertiesOf).Contains(p));
}
