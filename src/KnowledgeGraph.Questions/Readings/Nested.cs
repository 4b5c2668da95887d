namespace KnowledgeGraph.Questions;

/// <summary>
/// Parts a question about what comes first in an order from the question which one that is: <c>who wrote the newest paper on
/// X</c>, <c>which directions respond to the limitation with the most papers</c>.
/// </summary>
/// <param name="First">Asks which one comes first.</param>
/// <param name="Before">What stands before it in the question.</param>
/// <param name="Words">The words for it.</param>
/// <param name="Behind">What stands behind it.</param>
internal sealed record Nested(IReadOnlyList<Item> First, IReadOnlyList<Item> Before, IReadOnlyList<Item> Words, IReadOnlyList<Item> Behind)
{
    /// <summary>Whether the first question asks for what a clause describes, and not for an end of an order.</summary>
    public bool IsDescribed { get; init; }

    private static readonly Role[] Asking = [Role.What, Role.Who, Role.Where, Role.HowMany, Role.List];
    private static readonly Role[] Comparing = [Role.Compare, Role.Than, Role.Rank, Role.When, Role.Share, Role.Or];

    /// <summary>The question with what was found in place of the words for it.</summary>
    public IReadOnlyList<Item> With(IEnumerable<NodeEntry> found) =>
        [
            .. Before,
            new Item([.. Words.SelectMany(i => i.Words)], null, [.. found.Select(node => new NodeMeaning(node, NamedBy.Name))]),
            .. Behind,
        ];

    /// <summary>Says what the words were found to be.</summary>
    public string Note(IReadOnlyList<NodeEntry> found) =>
        $"“{string.Join(' ', Words.Where(i => !i.IsMark).Select(i => i.Text))}” is {Inflection.Join([.. found.Select(n => n.Name)])}.";

    /// <summary>The parts of a question; null where it asks for what comes first itself.</summary>
    public static Nested? Part(IReadOnlyList<Item> items)
    {
        if (items.Any(i => i.Role is { } role && Comparing.Contains(role)))
            return null;
        var extremes = Enumerable.Range(0, items.Count).Where(i => Roles.IsExtreme(items[i])).ToArray();
        if (extremes is not [var extreme])
            return extremes.Length == 0 ? OfTheTwo(items) : null;
        return Of(items, Attributed(items, extreme)) ?? Of(items, Told(items, extreme)) ?? OfThem(items, extreme);
    }

    private static Nested? Of(IReadOnlyList<Item> items, (int Start, int Noun) named)
    {
        if (named.Noun < 0 || !AsksAnother(items, named.Start, items[named.Noun]))
            return null;
        var end = End(items, named.Start, named.Noun);
        var words = items.Skip(named.Start).Take(end - named.Start).ToArray();
        return new Nested(
            [.. FollowUpWords.Which, .. words.Where(i => !FormWords.The.Is(i) || i != words[0])],
            [.. items.Take(named.Start)],
            words,
            [.. items.Skip(end)]
        );
    }

    /// <summary><c>the newest X paper</c>.</summary>
    private static (int Start, int Noun) Attributed(IReadOnlyList<Item> items, int extreme)
    {
        var start = extreme > 0 && FormWords.The.Is(items[extreme - 1]) ? extreme - 1 : extreme;
        if (!FormWords.The.Begins(items[start]))
            return (start, -1);
        var noun = extreme + 1;
        while (
            noun < items.Count
            && !items[noun].IsMark
            && (items[noun].Nodes.Any() || Draft.IsEmpty(items[noun]))
            && !items[noun].Has<TypeMeaning>()
        )
            noun++;
        return (start, noun < items.Count && IsOne(items[noun]) && !Counts(items[extreme], items[noun]) ? noun : -1);
    }

    /// <summary><c>the category with the most papers</c>, <c>the challenge that is addressed least</c>.</summary>
    private static (int Start, int Noun) Told(IReadOnlyList<Item> items, int extreme)
    {
        var noun = Enumerable.Range(0, extreme).LastOrDefault(i => IsOne(items[i]), -1);
        var start = noun - 1;
        while (start > 0 && items[start].Nodes.Any())
            start--;
        return
            start >= 0
            && FormWords.The.Is(items[start])
            && noun + 1 < extreme
            && (items[noun + 1].Is(Role.With) || MentionWords.RelativePronouns.Is(items[noun + 1]))
            && !items.Take(extreme).Skip(noun + 1).Any(i => i.IsMark || i.Nodes.Any())
            ? (start, noun)
            : (start, -1);
    }

    /// <summary><c>who wrote the newest of them</c>.</summary>
    private static Nested? OfThem(IReadOnlyList<Item> items, int extreme)
    {
        var them = Enumerable.Range(extreme + 1, items.Count - extreme - 1).FirstOrDefault(i => !Draft.IsEmpty(items[i]), -1);
        var start = extreme > 0 && FormWords.The.Is(items[extreme - 1]) ? extreme - 1 : extreme;
        if (them < 0 || !items[them].Is(Role.Plural) || !MentionWords.Of.Begins(items[them]) || !Asks(items.Take(start)))
            return null;
        return new Nested(
            [.. FollowUpWords.WhichAre, items[extreme]],
            [.. items.Take(start)],
            [.. items.Skip(start).Take(them + 1 - start)],
            [.. items.Skip(them + 1)]
        );
    }

    /// <summary><c>who translated the older of the two</c>, <c>who made the older one</c>.</summary>
    private static Nested? OfTheTwo(IReadOnlyList<Item> items)
    {
        var two = items.ToList().FindIndex(i => i.Is(Role.Pair) && MentionWords.Of.Begins(i) || FollowUpWords.One.Is(i));
        return two > 1 && InFull.Compares(items[two - 1]) && FormWords.The.Is(items[two - 2]) && Asks(items.Take(two - 2))
            ? new Nested(
                [.. FollowUpWords.Which, FollowUpWords.Is, items[two - 1], FollowUpWords.OfTheTwo],
                [.. items.Take(two - 2)],
                [.. items.Skip(two - 2).Take(3)],
                [.. items.Skip(two + 1)]
            )
            : null;
    }

    private static bool IsOne(Item item) =>
        item.Has<TypeMeaning>()
        && item.Words.Count < 3
        && item.Role is null or Role.Filler
        && !English.IsPlural(item.Words[^1].Word)
        && !FormWords.People.Ends(item);

    /// <summary><c>the most aircraft</c>: several, though the plural shows no ending.</summary>
    private static bool Counts(Item extreme, Item noun) =>
        RankWords.Amounts.Ends(extreme) && Plurals.Of(noun.Words[^1].Word) == noun.Words[^1].Word;

    /// <summary>Whether something else than a thing of that sort is asked for, by a word before it.</summary>
    private static bool AsksAnother(IReadOnlyList<Item> items, int start, Item noun) =>
        Asks(items.Take(start)) && !items.Take(start).Any(i => i.Types.Any(noun.Types.Contains));

    /// <summary>Whether words ask for something and say more of it than that it is.</summary>
    private static bool Asks(IEnumerable<Item> before) =>
        before.Any(i => i.Role is { } role && Asking.Contains(role))
        && before.Any(i => i.Has<TypeMeaning>() || !i.Nodes.Any() && (i.Has<PropertyMeaning>() || i.CanBeVerb));

    /// <summary>Where what is said of the thing ends: before the verb of the question, which a verb before the thing calls for.</summary>
    private static int End(IReadOnlyList<Item> items, int start, int noun)
    {
        var isFronted = items.Take(start).LastOrDefault(i => !Draft.IsEmpty(i)) is { Role: Role.Do or Role.Be or Role.Have or Role.Can };
        var isRelative = false;
        for (var i = noun + 1; i < items.Count; i++)
        {
            if (items[i].IsMark)
                return i;
            if (MentionWords.RelativePronouns.Is(items[i]))
                isRelative = true;
            else if (items[i].IsVerb || items[i].Role is Role.Have or Role.Do or Role.Be)
            {
                if (!isRelative && (isFronted || !Inflection.IsParticiple(items[i].Words[0].Word)))
                    return i;
                isRelative = isRelative && items[i].Role is Role.Be or Role.Have;
            }
        }
        return items.Count;
    }
}
