namespace KnowledgeGraph.Questions;

/// <summary>
/// Finds in a question a thing that is told by what a named one does with it: <c>who wrote the books in the series that X belongs
/// to</c>, <c>which lines serve the region X lies in</c>. Which one that is is asked first.
/// </summary>
internal static class DescribedThings
{
    /// <summary><c>the series that X belongs to</c>: the parts of the question; null where it speaks of no such thing.</summary>
    public static Nested? ByClause(IReadOnlyList<Item> items) => First(items, ByClause);

    /// <summary><c>the category of X</c>, which is hard to tell from what is asked for; null where it speaks of no such thing.</summary>
    public static Nested? ByOwner(IReadOnlyList<Item> items) => First(items, ByOwner);

    /// <summary>Whether a thing is told by what is next to it, or by what belongs to it over any number of steps.</summary>
    public static bool IsTold(Thing thing) =>
        thing.Links is [{ Other.Nodes.Count: > 0 }]
        || thing.Links.Count > 0 && thing.AllLinks().All(l => Connections.Inverse(l.Relationship) is { IsList: false });

    private static Nested? First(IReadOnlyList<Item> items, Func<IReadOnlyList<Item>, int, Nested?> part) =>
        Enumerable
            .Range(2, Math.Max(0, items.Count - 2))
            .Where(noun => IsOne(items, noun) && AsksAnother([.. items.Take(noun - 1)], items[noun]))
            .Select(noun => part(items, noun))
            .FirstOrDefault(nested => nested is not null);

    private static Nested? ByClause(IReadOnlyList<Item> items, int noun)
    {
        var told = Draft.Index(items, noun + 1, i => !MentionWords.RelativePronouns.Is(i) && !FormWords.The.Is(i));
        var verb = told < 0 ? -1 : Draft.Index(items, told + 1, i => !Draft.IsEmpty(i) || i.IsMark);
        return verb > 0 && Named(items, told) is { } named && End(items, verb) is { } end
            ? Parted(items, noun, end, [items[noun], .. Asked(named, [.. items.Take(end).Skip(verb)])])
            : null;
    }

    /// <summary>What is named at a place; for a pronoun, <c>from X to the domain it belongs to</c>, the only name before it; null for none.</summary>
    private static Item? Named(IReadOnlyList<Item> items, int at) =>
        IsName(items[at]) ? items[at]
        : items[at].Is(Role.Singular) && items.Take(at).Where(IsName).ToArray() is [var only] ? only
        : null;

    private static Nested? ByOwner(IReadOnlyList<Item> items, int noun)
    {
        var named = noun + 2;
        while (named < items.Count && FormWords.The.Is(items[named]))
            named++;
        return named < items.Count && MentionWords.Of.Is(items[noun + 1]) && IsName(items[named])
            ? Parted(items, noun, named + 1, [FollowUpWords.Is, items[noun - 1], items[noun], items[noun + 1], items[named]])
            : null;
    }

    private static Nested Parted(IReadOnlyList<Item> items, int noun, int end, IReadOnlyList<Item> asked) =>
        new([.. FollowUpWords.Which, .. asked], [.. items.Take(noun - 1)], [.. items.Take(end).Skip(noun - 1)], [.. items.Skip(end)])
        {
            IsDescribed = true,
        };

    /// <summary>Whether a noun for one thing stands there.</summary>
    private static bool IsOne(IReadOnlyList<Item> items, int noun) =>
        FormWords.The.Is(items[noun - 1])
        && items[noun].IsNounOfType
        && (
            !English.IsPlural(items[noun].Words[^1].Word)
            || items[noun].Types.Any(type => SchemaWords.Singular(type).Equals(items[noun].Text, StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>Whether what stands before speaks of something else.</summary>
    private static bool AsksAnother(IReadOnlyList<Item> before, Item noun) =>
        before.Any(i => i.IsNounOfType || i.IsVerb) && !before.Any(i => i.Types.Any(noun.Types.Contains));

    private static bool IsName(Item item) => item.Nodes.Any() && !item.Has<TypeMeaning>();

    /// <summary>Where the clause ends that a verb begins whose preposition has nothing behind it: <c>belongs to</c>, <c>is in</c>; null for others.</summary>
    private static int? End(IReadOnlyList<Item> items, int verb)
    {
        var end = items[verb].Is(Role.Be) && verb + 1 < items.Count && items[verb + 1].Is(Role.In) ? verb + 2 : verb + 1;
        var leads = end == verb + 2 || items[verb].Relationships.Any() && Inflection.IsPreposition(items[verb].Words[^1].Word);
        return leads && (end == items.Count || items[end].IsMark || items[end].Role is Role.And or Role.Or || items[end].IsVerb)
            ? end
            : null;
    }

    /// <summary><c>does X belong to</c>, <c>is X in</c>.</summary>
    private static IEnumerable<Item> Asked(Item named, IReadOnlyList<Item> clause) =>
        clause[0].Is(Role.Be) ? [clause[0], named, .. clause.Skip(1)] : [JoinWords.DoesItem, named, .. clause];
}
