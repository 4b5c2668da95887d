using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads places in an order that a relationship keeps: <c>first author</c>, <c>third in the author list</c>.</summary>
internal static class PlaceConditions
{
    /// <summary>The place that a relationship to things of that type carries, and the things themselves where none of them is named.</summary>
    public static IReadOnlyList<Mention>? Read(Draft draft, int i, IReadOnlyList<Mention> before)
    {
        if (PlaceOf(draft.Items[i]) is not { } place) return null;
        var next = draft.Next(i);
        var noun = next > 0 && Ordered(draft, next).Length > 0 ? next : AmongOrdered(draft, i);
        if (noun < 0) return null;
        var type = draft.Items[noun].Types.First();
        var condition = Mention.OfConditions(i, noun, Ordered(draft, noun).Select(p => new Comparison(p, FilterOperator.Eq, (long)place)));
        var isSpoken = draft.Items.Any(x => x.Nodes.Any(n => n.Node.Type == type)) || draft.Items.Any(x => x.Is(Role.Who)) && noun != next;
        return isSpoken ? [condition] : [condition, Mention.OfType(noun, type)];
    }

    /// <summary><c>came first among the authors</c>, <c>third in the author list</c>: the position of the noun; -1 where it is no such place.</summary>
    public static int AmongOrdered(Draft draft, int place)
    {
        if (PlaceOf(draft.Items[place]) is null || draft.Next(place) is not (var among and > 0)) return -1;
        if (!MentionWords.BeforeOrdered.Begins(draft.Items[among]) || draft.Next(among) is not (var noun and > 0)) return -1;
        while (draft.Items[noun].Types.ToArray() is [] && MentionWords.Listing.Is(draft.Items[noun]) && draft.Next(noun) is var next and > 0) noun = next;
        return Ordered(draft, noun).Length > 0 ? noun : -1;
    }

    /// <summary>The place that an item says, by itself or behind its verb: <c>third</c>, <c>came first</c>.</summary>
    private static int? PlaceOf(Item item) => Numbers.Ordinal(item.Words[^1].Word) is { } place
        && (item.Words.Count == 1 || item.Words.SkipLast(1).All(MentionWords.Standing.Has)) ? place : null;

    /// <summary>The places in an order that relationships to the things of a noun carry.</summary>
    private static Property[] Ordered(Draft draft, int noun)
    {
        var types = draft.Items[noun].Types.ToHashSet();
        return [.. draft.Lexicon.Schema.NodeTypes.SelectMany(t => t.Relationships).Where(r => r.Target is NodeType target && types.Contains(target))
            .SelectMany(r => r.Properties?.Properties ?? []).Where(SchemaWords.IsPlaceInOrder).Distinct()];
    }
}
