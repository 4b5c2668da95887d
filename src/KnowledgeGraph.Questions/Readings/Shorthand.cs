namespace KnowledgeGraph.Questions;

/// <summary>Writes out what people shorten: <c>A x B</c>, <c>A [2]</c>, <c>the year of A, not B</c>.</summary>
internal static class Shorthand
{
    /// <summary>The items with the shorthand written out.</summary>
    public static IReadOnlyList<Item> Expand(IReadOnlyList<Item> items) => Contrast(Cross(Twice(items)));

    /// <summary><c>ODPO [2]</c>: one thing by its name and by its number.</summary>
    private static List<Item> Twice(IReadOnlyList<Item> items) =>
        [.. items.Where((item, i) => i == 0 || item.Words[0].Word != "[" || Only(item) is not { } node || !items[i - 1].Nodes.Any(n => n.Node == node))];

    /// <summary><c>safety x dialogue</c>: both.</summary>
    private static List<Item> Cross(List<Item> items) =>
        [.. items.Select((item, i) => item.IsUnknown && item.Words is [{ Word: "x" or "×" }] && i > 0 && i + 1 < items.Count && IsNoun(items[i - 1]) && IsNoun(items[i + 1]) ? item with { Role = Role.And } : item)];

    /// <summary><c>the year of DMPO, not DPO</c>: which of two that are easily taken for one another is not meant.</summary>
    private static List<Item> Contrast(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        if (end < 3 || !items[end - 1].Is(Role.Not) || items[end - 1].Words.Count > 1 || !items[end - 2].IsMark || Only(items[end]) is not { Type.Citation: not null } other || !items[end - 3].Nodes.Any(n => n.Node.Type == other.Type && n.Node != other)) return items;
        return [.. items.Where((_, i) => i < end - 2 || i > end)];
    }

    private static bool IsNoun(Item item) => item.Nodes.Any() || item.Has<TypeMeaning>();

    private static NodeEntry? Only(Item item) => item.Nodes.Select(n => n.Node).ToArray() is [var node] ? node : null;
}
