using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads a list with the order that its end asks for by a number of each thing in it.</summary>
internal static class ListsInOrder
{
    /// <summary><c>huts above 2000 m, most beds first</c>, <c>telescopes in X, highest altitude on top</c>; null when it is no such question.</summary>
    public static Understood? Read(Asked asked)
    {
        var items = asked.Items;
        var mark = items.ToList().FindLastIndex(items.Count - 1, i => FormWords.Comma.Is(i));
        var said = items.Skip(mark + 1).Where(i => !i.IsMark && !FormWords.The.Is(i)).ToArray();
        return
            mark > 0
            && said is [var end, var number, var first]
            && Roles.IsExtreme(end)
            && FormWords.First.Begins(first)
            && asked.Parser.ParseItems([.. items.Take(mark)], asked.Earlier, false)
                is Understood { Reading: { Ask: Ask.List, Root.Nodes.Count: 0 } list } read
            && NumberOf(number, list) is { } key
            ? read with
            {
                Reading = new Reading(Ask.Rank, list.Root) { Ranking = new Ranking(null, key, IsLargestFirst(end, key), 0) },
            }
            : null;
    }

    private static Property? NumberOf(Item item, Reading list) =>
        list.Root.Type.Properties.FirstOrDefault(p => Sorts.IsNumber(p) && item.Properties.Contains(p));

    /// <summary><c>strongest alcohol</c>, <c>most beds</c>; not so <c>cheapest</c> and <c>fewest</c>.</summary>
    private static bool IsLargestFirst(Item end, Property number) =>
        Dimensions.ComparedBy(end, [number]).ToArray() is [var (_, grows)] ? grows : Roles.IsUpperEnd(end);
}
