using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads places in an order that a relationship keeps: <c>first author</c>, <c>third in the author list</c>, <c>top billing</c>.</summary>
internal static class PlaceConditions
{
    /// <summary>The place that a relationship carries, and the things at its end where a noun says them and none of them is named.</summary>
    public static IReadOnlyList<Mention>? Read(Draft draft, int i, IReadOnlyList<Mention> before)
    {
        if (PlaceOf(draft.Items[i]) is not { } place || OrderedAt(draft, i) is not (var noun and >= 0))
            return null;
        var end = draft.Items[noun].Nodes.Any() || noun < i ? i : noun;
        var condition = Mention.OfConditions(i, end, Ordered(draft, noun).Select(p => new Comparison(p, FilterOperator.Eq, (long)place)));
        var type = draft.Items[noun].Types.FirstOrDefault() ?? RelationalNouns.Read(draft, noun)?.Type;
        var isSpoken =
            type is null
            || noun < i
            || draft.Items.Any(x => x.Nodes.Any() && x.Nodes.All(n => n.Node.Type == type))
            || draft.Items.Any(x => x.Is(Role.Who)) && noun != draft.Next(i);
        return isSpoken ? [condition] : [condition, Mention.OfType(noun, type!)];
    }

    /// <summary>The position of the word for what is ordered, behind a place or <c>among</c>, <c>in the list of</c>; -1 where it is no such place.</summary>
    public static int OrderedAt(Draft draft, int place)
    {
        if (PlaceOf(draft.Items[place]) is null)
            return -1;
        var stands = Stands(draft, place);
        if (draft.Next(place) is not (var noun and > 0))
            return stands && !draft.Items.Any(i => i.Is(Role.When))
                ? Enumerable.Range(0, place).LastOrDefault(i => Ordered(draft, i).Length > 0, -1)
                : -1;
        var isBeside = !draft.Items[noun].Is(Role.In) && !MentionWords.BeforeOrdered.Begins(draft.Items[place + 1]);
        if (MentionWords.BeforeOrdered.Begins(draft.Items[noun]))
            noun = draft.Next(noun);
        while (noun > 0 && MentionWords.Listing.Is(draft.Items[noun]))
            noun = draft.Next(noun);
        if (noun < 0 || draft.Items[noun].Is(Role.By) || Ordered(draft, noun).Length == 0)
            return -1;
        if (isBeside && draft.Items[noun].Nodes.Any() && !stands)
            return -1;
        return isBeside && draft.Items[place].Role is Role.Most && draft.Items[noun].Has<TypeMeaning>() ? -1 : noun;
    }

    /// <summary><c>who finished third at X</c>, <c>in which events was Y second</c>: what has the place does or is so.</summary>
    private static bool Stands(Draft draft, int place) =>
        draft.Items[place].Words is [_, _, ..]
        || MentionWords.Winning.Is(draft.Items[place])
        || place > 0 && (MentionWords.Standing.Is(draft.Items[place - 1]) || draft.Items[place - 1].Is(Role.Be))
        || draft.Items[0].Is(Role.Be) && draft.IsPrecededBy(place, name => name.Nodes.Any());

    /// <summary>The place that an item says, by itself or behind its verb: <c>third</c>, <c>came first</c>, <c>top</c>.</summary>
    private static int? PlaceOf(Item item)
    {
        if (MentionWords.Topmost.Is(item) || MentionWords.Winning.Is(item) && item.IsUnknown)
            return 1;
        return Numbers.Ordinal(item.Words[^1].Word) is { } place && item.Words.SkipLast(1).All(MentionWords.Standing.Has) ? place : null;
    }

    /// <summary>The places in an order that relationships to the things of a noun carry, or that are called by the word.</summary>
    private static Property[] Ordered(Draft draft, int noun)
    {
        var item = draft.Items[noun];
        return
        [
            .. draft
                .Lexicon.Schema.NodeTypes.SelectMany(t => t.Relationships)
                .SelectMany(r =>
                    (r.Properties?.Properties ?? []).Where(Sorts.IsPlaceInOrder).Where(p => IsOrderOf(p, r, item) || IsCalled(p, item))
                )
                .Distinct(),
        ];
    }

    private static bool IsOrderOf(Property place, Relationship relationship, Item item) =>
        relationship.Target is NodeType end && item.Types.Contains(end)
            ? Sorts.Orders(place, end, relationship.Source)
            : item.Relationships.Contains(relationship)
                || !item.Has<TypeMeaning>() && item.Nodes.Any(n => n.Node.Type == relationship.Source);

    /// <summary><c>on the bill</c>, where the place is the <c>place on the bill</c>.</summary>
    private static bool IsCalled(Property property, Item item) =>
        !item.IsNounOrName
        && item.Number is null
        && item.Role is null or Role.Filler
        && item.Words.All(word =>
            FunctionWords.Of(word.Word) is null && SchemaWords.Of(property).SelectMany(Tokenizer.Stems).Contains(word.Stem)
        );
}
