using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads a noun with what is said of it behind it by itself, as a question for what it describes, and the question with the described in
/// its place: <c>papers that address a challenge faced by A</c>, <c>how many papers that suggest A are there per author</c>. What is said
/// directly behind a noun is said of it, and not of what is asked for.
/// </summary>
internal static class DescribedNouns
{
    /// <summary>Before them what is said of a noun can end.</summary>
    private static readonly Role[] Ending =
    [
        Role.Be,
        Role.Do,
        Role.Have,
        Role.Per,
        Role.Each,
        Role.And,
        Role.Or,
        Role.Not,
        Role.Group,
        Role.Most,
        Role.Least,
    ];

    /// <summary>They bound how many of what the noun describes there are.</summary>
    private static readonly Dictionary<Role, FilterOperator> Bounds = new()
    {
        [Role.AtLeast] = FilterOperator.Gte,
        [Role.MoreThan] = FilterOperator.Gt,
        [Role.AtMost] = FilterOperator.Lte,
        [Role.LessThan] = FilterOperator.Lt,
        [Role.Exactly] = FilterOperator.Eq,
    };

    /// <summary>Before a noun they say nothing of how many of what it describes are meant.</summary>
    private static readonly WordSet Articles = WordSet.Of("the a an any some single one of those these such different");

    /// <summary>How the described is related to what stands before it.</summary>
    /// <param name="Start">Where the words that say so begin.</param>
    /// <param name="Quantifier">Whether it is.</param>
    /// <param name="Count">To how many of them.</param>
    private readonly record struct Determiner(int Start, Quantifier Quantifier, (FilterOperator Operator, long Number)? Count);

    /// <summary>The reading; null where no noun of the question is described so, or one of the two questions is not understood.</summary>
    public static Understood? Read(Asked asked) =>
        DescribedAt(asked.Items)
            .SelectMany(noun => Ends(asked.Items, noun).Select(end => Read(asked, noun, end)))
            .FirstOrDefault(read => read is not null);

    /// <summary>
    /// The reading where a clause stands directly behind a noun that is not the first, so that another reading might say of the first what
    /// is said of this one; null where none does.
    /// </summary>
    public static Understood? OfClause(Asked asked)
    {
        var items = asked.Items;
        var first = Draft.Index(items, 0, IsNoun);
        return DescribedAt(items)
            .Where(noun => first >= 0 && noun > first + 1 && BeginsClause(items, noun + 1) && DeterminerOf(items, noun) is not null)
            .SelectMany(noun => ClauseEnds(items, first, noun).Select(end => Read(asked, noun, end)))
            .FirstOrDefault(read => read is not null);
    }

    private static Understood? Read(Asked asked, int noun, int end)
    {
        var items = asked.Items;
        if (!items.Where((_, i) => i < noun || i >= end).Any(i => i.IsNounOrName))
            return null;
        if (Described(asked, noun, end) is not { } which)
            return null;
        if (DeterminerOf(items, noun) is { } said && OfNamed(asked, noun, end, said, which) is { } related)
            return related;
        return
            asked.Parser.ReadAsOne([.. items.Take(noun + 1), .. items.Skip(end)], asked.Earlier, false)
                is Understood { Notes.Count: 0 } frame
            && Restricted(frame.Reading, which) is { } reading
            ? Of(frame, reading)
            : null;
    }

    private static Understood Of(Understood frame, Reading reading) => frame with { Reading = reading, Others = [], Supposition = null };

    /// <summary>What the noun describes; null where that is not understood by itself, or all of its type.</summary>
    private static Thing? Described(Asked asked, int noun, int end)
    {
        if (
            asked.Parser.ReadAsOne([.. FollowUpWords.Which, .. asked.Items.Take(end).Skip(noun)], Conversation.None, false)
                is not Understood
                {
                    Notes.Count: 0,
                    Reading:
                    { Ask: Ask.List, Parts.Count: 0, Ranking: null, Groups.Count: 0, Root: { Nodes.Count: 0, IsWhole: false } which }
                }
            || !asked.Items[noun].Types.Contains(which.Type)
        )
            return null;
        // That it is under study goes without saying.
        which.Where.RemoveAll(f => TreeBuilder.PropertyOf(f) == Sorts.Corpus(which.Type));
        return which;
    }

    /// <summary>Reads the question as if a thing stood there that has a name, and puts what was described in the place of it.</summary>
    private static Understood? OfNamed(Asked asked, int noun, int end, Determiner said, Thing which)
    {
        var items = asked.Items;
        var name = new NodeEntry(which.Type, items[noun].Text, items[noun].Text, null, null, [], "");
        if (
            asked.Parser.ReadAsOne(
                [.. items.Take(said.Start), new Item(items[noun].Words, null, [new NodeMeaning(name, NamedBy.Name)]), .. items.Skip(end)],
                asked.Earlier,
                false
            )
                is not Understood
                {
                    Notes.Count: 0,
                    Reading: { Ask: Ask.List or Ask.Count or Ask.YesNo, Parts.Count: 0, Ranking: null } reading
                } frame
            || reading.Root.Links.Where(l => l.Other.All().Any(t => t.Nodes.Contains(name))).ToArray()
                is not [{ Quantifier: Quantifier.Some, Count: null } link]
            || link.Other.All().Where(t => t.Nodes.Contains(name)).ToArray() is not [{ Nodes.Count: 1 } thing]
        )
            return null;
        thing.Nodes.Clear();
        Restrict(thing, which);
        link.Quantifier = said.Quantifier;
        link.Count = said.Count;
        return Of(frame, reading);
    }

    /// <summary>A reading in which what is spoken of only by its type is what was described; null where it is not told which thing that is.</summary>
    private static Reading? Restricted(Reading frame, Thing which)
    {
        if (frame.Parts.Count > 0)
            return null;
        if (
            frame.Ranking
                is { Measure: { Function: MeasureFunction.CountNodes, Filter.IsEverything: true, Path: [.., var last] } measure } ranking
            && last.Target == which.Type
        )
            return frame with
            {
                Ranking = ranking with { Measure = measure with { Filter = which.ToFilter() }, Counted = new Link(last, which) },
            };
        var spoken = frame
            .Root.AllLinks()
            .Where(l => !l.IsStep && l.Other.IsFree && l.Other.Type == which.Type)
            .Select(l => l.Other)
            .ToList();
        if (spoken.Count == 0 && frame is { Ask: Ask.Groups or Ask.Rank, Root.IsWhole: true } && frame.Root.Type == which.Type)
            spoken.Add(frame.Root);
        if (spoken is not [var only])
            return null;
        Restrict(only, which);
        return frame;
    }

    private static void Restrict(Thing thing, Thing which)
    {
        var said = which.Clone();
        thing.Excluded.AddRange(said.Excluded);
        thing.Where.AddRange(said.Where.Except(thing.Where));
        thing.Links.AddRange(said.Links);
        thing.Either.AddRange(said.Either);
    }

    /// <summary>The words before a noun that say how what it describes is related to the rest; null where they say more than that.</summary>
    private static Determiner? DeterminerOf(IReadOnlyList<Item> items, int noun)
    {
        var start = noun;
        while (start > 0 && Articles.Is(items[start - 1]))
            start--;
        if (start < 1)
            return null;
        var before = items[start - 1];
        if (Said(items, start, before) is not { Start: > 0 } said || !Leads(items[said.Start - 1]))
            return null;
        return said;
    }

    private static Determiner? Said(IReadOnlyList<Item> items, int start, Item before)
    {
        if (
            start > 1
            && before is { Number: >= 0 and var number, IsNounOrName: false }
            && items[start - 2].Role is { } bound
            && Bounds.TryGetValue(bound, out var op)
        )
            return new Determiner(start - 2, Quantifier.Some, (op, (long)number) is (FilterOperator.Gte, 1) ? null : (op, (long)number));
        return before.Role switch
        {
            Role.Not when MentionWords.No.Begins(before) || MentionWords.None.Begins(before) || before.Number == 0 => new(
                start - 1,
                Quantifier.None,
                null
            ),
            Role.Only => new(start - 1, Quantifier.All, null),
            _ => new(start, Quantifier.Some, null),
        };
    }

    /// <summary>Whether a word leads from what stands before it to what stands behind.</summary>
    private static bool Leads(Item item) =>
        !item.IsNounOrName
        && !item.IsMark
        && item.Number is null
        && (
            item.Role is null or Role.In or Role.With or Role.By or Role.Of or Role.For or Role.Have
            || item.Is(Role.Filler) && (item.CanBeVerb || Inflection.IsPreposition(item.Words[^1].Word))
        );

    private static bool IsNoun(Item item) => item.IsNounOfType || item.Types.Any(type => Nouns.IsSpelt(item, type));

    private static bool BeginsClause(IReadOnlyList<Item> items, int at) =>
        MentionWords.RelativePronouns.Is(items[at]) && at + 2 < items.Count
        || items[at].CanBeVerb && Inflection.IsParticiple(items[at].Words[0].Word);

    private static IEnumerable<int> DescribedAt(IReadOnlyList<Item> items) =>
        Enumerable
            .Range(1, Math.Max(0, items.Count - 2))
            .Where(i => IsNoun(items[i]) && (BeginsClause(items, i + 1) || Leads(items[i + 1])));

    /// <summary>Where a clause behind a noun can end, which says all that follows of it where what is asked for has a verb of its own before.</summary>
    private static IEnumerable<int> ClauseEnds(IReadOnlyList<Item> items, int first, int noun)
    {
        var clause = EndOfClause(items, noun);
        var isSaid = items
            .Take(noun)
            .Skip(first + 1)
            .Any(i => MentionWords.RelativePronouns.Is(i) || i.CanBeVerb || i.Role is Role.Be or Role.Have);
        for (var i = noun + 3; i < clause; i++)
            if (!isSaid && items[i].Role is Role.Be or Role.Do or Role.Have)
                yield return i;
        if (isSaid)
            yield return clause;
    }

    private static int EndOfClause(IReadOnlyList<Item> items, int noun) =>
        Draft.Index(items, noun + 1, i => i.IsMark) is var mark and >= 0 ? mark : items.Count;

    /// <summary>Where what is said of a noun can end: at the end of the clause, or before words that part it from what is said of the rest.</summary>
    private static IEnumerable<int> Ends(IReadOnlyList<Item> items, int noun)
    {
        var clause = EndOfClause(items, noun);
        yield return clause;
        for (var i = clause - 1; i > noun + 1; i--)
            if (items[i].Role is { } role && Ending.Contains(role) || items[i].IsVerb)
                yield return i;
    }
}
