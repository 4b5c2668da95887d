namespace KnowledgeGraph.Questions;

/// <summary>What a question says at its end of the whole of it: that all are meant, or that both will do.</summary>
internal static partial class Shorthand
{
    /// <summary><c>which are female or were born here, or both?</c>: either is enough.</summary>
    private static List<Item> OrBoth(List<Item> items)
    {
        var both = items.FindLastIndex(i => !i.IsMark);
        return both > 2 && items[both].Is(Role.Both) && items[both - 1].Is(Role.Or) && items.Take(both - 1).Any(i => i.Is(Role.Or))
            ? [.. items.Take(items[both - 2].IsMark ? both - 2 : both - 1), .. items.Skip(both + 1)]
            : items;
    }
}
