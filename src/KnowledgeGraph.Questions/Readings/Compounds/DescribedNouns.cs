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

    /// <summary>Before a noun they say nothing of how many of what it describes are meant.</summary>
    private static readonly WordSet Articles = WordSet.Of("the a an any some single of those these such different"),
        OneOf = WordSet.Of("one");

    /// <summary>How the described is related to what stands before it.</summary>
    /// <param name="Leading">The question up to the described, without the words that say so.</param>
    /// <param name="Quantifier">Whether it is.</param>
    /// <param name="Count">To how many of them.</param>
    private sealed record Determiner(IReadOnlyList<Item> Leading, Quantifier Quantifier, (FilterOperator Operator, long Number)? Count);

    /// <summary>The reading; null where no noun of the question is described so, or one of the two questions is not understood.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="isStrict">Whether the verb behind the noun must be one of what it describes.</param>
    public static Understood? Read(Asked asked, bool isStrict = false) =>
        DescribedAt(asked.Items)
            .SelectMany(noun => Ends(asked.Items, noun).Select(end => Read(asked, noun, end, isStrict)))
            .FirstOrDefault(read => read is not null);

    /// <summary>
    /// The reading in the place of one that says of one thing only that there is one, and something else besides, which may be said of that:
    /// <c>papers with authors and at A</c> of papers by authors at A. Null where it does not, or there is none.
    /// </summary>
    public static Understood? InPlaceOf(Reading reading, Asked asked) =>
        reading
            is {
                Ask: Ask.List or Ask.Count,
                Parts.Count: 0,
                Groups.Count: 0,
                Ranking: null,
                Root: { Nodes.Count: 0, Either.Count: 0 } root
            }
        && root.Links.Count + root.Where.Count(f => TreeBuilder.PropertyOf(f) != Sorts.Corpus(root.Type)) > 1
        && root.Links.Find(l => l is { IsStep: false, Other.IsFree: true }) is { } bare
        && Read(asked, bare.IsCounted) is { } read
        && read.Reading.Ask == reading.Ask
        && read.Reading.Root.Type == root.Type
            ? read
            : null;

    /// <summary>
    /// The reading where a clause stands directly behind a noun that is not the first, so that another reading might say of the first what
    /// is said of this one; null where none does.
    /// </summary>
    public static Understood? OfClause(Asked asked) =>
        DescribedAt(asked.Items)
            .Where(noun => BeginsClause(asked.Items, noun + 1) && DeterminerOf(asked.Items, noun) is not null)
            .Select(noun => Read(asked, noun, EndOfClause(asked.Items, noun), true))
            .FirstOrDefault(read => read is not null);

    /// <summary>The reading with what is said of a noun up to a place.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="noun">Where the noun stands.</param>
    /// <param name="end">Where what is said of it ends.</param>
    /// <param name="isStrict">Whether the verb behind the noun must be one of what it describes.</param>
    private static Understood? Read(Asked asked, int noun, int end, bool isStrict)
    {
        var items = asked.Items;
        if (!items.Where((_, i) => i < noun || i >= end).Any(i => i.IsNounOrName) || Described(asked, noun, end, isStrict) is not { } which)
            return null;
        if (DeterminerOf(items, noun) is { } said)
            return OfNamed(asked, noun, end, said, which);
        return
            asked.Parser.ReadAsOne([.. items.Take(noun + 1), .. items.Skip(end)], asked.Earlier, false)
                is Understood { Notes.Count: 0 } frame
            && Counted(frame.Reading, which) is { } reading
            ? Of(frame, reading)
            : null;
    }

    private static Understood Of(Understood frame, Reading reading) => frame with { Reading = reading, Others = [], Supposition = null };

    /// <summary>What the noun describes; null where that is not understood by itself, or all of its type.</summary>
    private static Thing? Described(Asked asked, int noun, int end, bool isStrict)
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
        var behind = asked.Items.Skip(noun + 1).First(i => !MentionWords.RelativePronouns.Is(i));
        // "Authors with papers in all domains" are no authors of a paper that is in all of them; "papers by two authors that appeared in 2025"
        // are those that did; "the problem of X" can be X itself.
        return
            which.AllLinks().Any(l => l.Every)
            || isStrict && which.Links.Count > 0 && !SaysOf(asked.Items[noun], behind)
            || behind.Is(Role.Of) && which.AllLinks().Any(l => l.IsStep)
            ? null
            : which;
    }

    /// <summary>Whether a verb before or behind a noun can say something of what that describes.</summary>
    private static bool SaysOf(Item noun, Item verb) =>
        !verb.CanBeVerb || verb.Relationships.Any(r => noun.Types.Any(type => r.Source == type || r.Target == type));

    /// <summary>Reads the question as if a thing stood there that has a name, and puts what was described in the place of it.</summary>
    private static Understood? OfNamed(Asked asked, int noun, int end, Determiner said, Thing which)
    {
        var words = asked.Items[noun];
        var name = new NodeEntry(which.Type, words.Text, words.Text, null, null, [], "");
        if (
            asked.Parser.ReadAsOne(
                [.. said.Leading, new Item(words.Words, null, [new NodeMeaning(name, NamedBy.Name)]), .. asked.Items.Skip(end)],
                asked.Earlier,
                false
            )
                is not Understood
                {
                    Notes.Count: 0,
                    Reading: { Ask: Ask.List or Ask.Count or Ask.YesNo, Parts.Count: 0, Ranking: null } reading
                } frame
            || reading.Whole is not null
            || TimesNamed(reading.Root, name) != 1
            || reading.Root.Links.Find(l => TimesNamed(l.Other, name) == 1) is not { Quantifier: Quantifier.Some, Count: null } link
            || link.Other.All().FirstOrDefault(t => t.Nodes.Contains(name)) is not { Nodes.Count: 1 } thing
        )
            return null;
        thing.Nodes.Clear();
        Restrict(thing, which);
        (link.Quantifier, link.Count) = (said.Quantifier, said.Count);
        return Of(frame, reading with { Root = Assembler.InCorpus(new Form(), reading.Root) });
    }

    /// <summary>How often a thing, or what it is related to, is named so.</summary>
    private static int TimesNamed(Thing thing, NodeEntry name) =>
        thing.All().Sum(t => t.Nodes.Concat(t.Excluded).Count(n => n == name) + t.Either.SelectMany(c => c).Sum(o => TimesNamed(o, name)));

    /// <summary>A reading that counts all of a type, by which it groups or puts in order, with only the described counted; null for others.</summary>
    private static Reading? Counted(Reading frame, Thing which)
    {
        if (
            frame
                is {
                    Parts.Count: 0,
                    Ranking:
                    { Measure: { Function: MeasureFunction.CountNodes, Filter.IsEverything: true, Path: [.., var last] } measure } ranking
                }
            && last.Target == which.Type
        )
            return frame with
            {
                Ranking = ranking with { Measure = measure with { Filter = which.ToFilter() }, Counted = new Link(last, which) },
            };
        if (frame is not { Parts.Count: 0, Ask: Ask.Groups or Ask.Rank, Root.IsWhole: true } || frame.Root.Type != which.Type)
            return null;
        Restrict(frame.Root, which);
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

    /// <summary>
    /// What stands before a noun that is not the first, and how what it describes is related to that: <c>papers that address</c>, at least two
    /// of them; null where no word leads to it.
    /// </summary>
    private static Determiner? DeterminerOf(IReadOnlyList<Item> items, int noun)
    {
        var start = noun;
        while (start > 0 && Articles.Is(items[start - 1]))
            start--;
        if (start < 2 || FirstBefore(items, noun) < 0)
            return null;
        var (quantifier, count, from) = (Quantifier.Some, default((FilterOperator, long)?), start);
        if (items[start - 1].Is(Role.Without))
            return new Determiner([.. items.Take(start - 1), JoinWords.WithItem], Quantifier.None, null);
        if (Bound(items, start) is { } bound)
            (count, from) = (bound is (FilterOperator.Gte, 1) ? null : bound, start - 2);
        else if (IsNone(items[start - 1]))
            (quantifier, from) = (Quantifier.None, start - 1);
        else if (items[start - 1].Is(Role.Only))
            (quantifier, from) = (Quantifier.All, start - 1);
        else if (OneOf.Is(items[start - 1]) && start < noun)
            from = start - 1;
        return from > 1 && Leads(items[from - 1]) && SaysOf(items[noun], items[from - 1])
            ? new Determiner([.. items.Take(from)], quantifier, count)
            : null;
    }

    /// <summary><c>at least two</c>, <c>two or more</c>: the number that stands before a place with its bound; null for none.</summary>
    private static (FilterOperator, long)? Bound(IReadOnlyList<Item> items, int start) =>
        start < 3 ? null
        : Bounds.Of(items[start - 2].Role) is { } before && items[start - 1] is { IsNounOrName: false, Number: { } number }
            ? (before, (long)number)
        : Bounds.Of(items[start - 1].Role) is { } behind && items[start - 2] is { IsNounOrName: false, Number: { } least }
            ? (behind, (long)least)
        : null;

    private static bool IsNone(Item item) =>
        item.Is(Role.Not) && (MentionWords.No.Begins(item) || MentionWords.None.Begins(item) || item.Number == 0);

    /// <summary>The first noun of the clause before another one; -1 for none.</summary>
    private static int FirstBefore(IReadOnlyList<Item> items, int noun)
    {
        var mark = items.Take(noun).ToList().FindLastIndex(i => i.IsMark);
        // "Of all the papers, which address …"
        mark = mark >= 0 && (items[mark + 1].Is(Role.What) || MentionWords.Which.Begins(items[mark + 1])) ? -1 : mark;
        return Draft.Index(items, mark + 1, i => i.IsNounOfType) is var first && first < noun ? first : -1;
    }

    /// <summary>Whether a word leads from what stands before it to what stands behind.</summary>
    private static bool Leads(Item item) =>
        !item.IsNounOrName
        && !item.IsMark
        && item.Number is null
        && !JoinWords.Genitive.Is(item)
        && (
            item.Role is null or Role.In or Role.With or Role.By or Role.Of or Role.For or Role.Have
            || item.Is(Role.Filler) && (item.CanBeVerb || Inflection.IsPreposition(item.Words[^1].Word))
        );

    private static bool BeginsClause(IReadOnlyList<Item> items, int at) =>
        MentionWords.RelativePronouns.Is(items[at]) && at + 2 < items.Count
        || items[at].CanBeVerb && Inflection.IsParticiple(items[at].Words[0].Word);

    private static IEnumerable<int> DescribedAt(IReadOnlyList<Item> items) =>
        Enumerable
            .Range(1, Math.Max(0, items.Count - 2))
            .Where(i => items[i].IsNounOfType && (BeginsClause(items, i + 1) || Leads(items[i + 1])));

    /// <summary>
    /// Where a clause behind a noun ends: at a mark or a further condition, or before the verb of what is asked for where that has none before.
    /// </summary>
    private static int EndOfClause(IReadOnlyList<Item> items, int noun)
    {
        var end = EndOfDescription(items, noun);
        var isSaid = items
            .Take(noun)
            .Skip(FirstBefore(items, noun) + 1)
            .Any(i => MentionWords.RelativePronouns.Is(i) || i.CanBeVerb || i.Role is Role.Be or Role.Have);
        return isSaid ? end
            : Draft.Index([.. items.Take(end)], noun + 3, i => i.Role is Role.Be or Role.Do or Role.Have) is var verb and > 0 ? verb
            : end;
    }

    /// <summary>The first mark behind a noun, or what joins something else than a name.</summary>
    private static int EndOfDescription(IReadOnlyList<Item> items, int noun)
    {
        for (var i = noun + 1; i < items.Count; i++)
            if (
                items[i].IsMark && !IsBetweenNames(items, i)
                || items[i].Role is Role.And or Role.Or
                    && items.Skip(i + 1).FirstOrDefault(next => !Draft.IsEmpty(next))
                        is not ({ IsNounOfType: false, IsNounOrName: true } or { Number: not null, Role: null })
            )
                return i;
        return items.Count;
    }

    /// <summary><c>A, B or C</c>: a comma in a list of names.</summary>
    private static bool IsBetweenNames(IReadOnlyList<Item> items, int comma) =>
        MentionWords.Comma.Is(items[comma])
        && items.Skip(comma + 1).FirstOrDefault(next => !Draft.IsEmpty(next)) is { IsNounOfType: false } name
        && name.NamesLike(items[comma - 1]);

    /// <summary>Where what is said of a noun can end: at the end of the clause, or before words that part it from what is said of the rest.</summary>
    private static IEnumerable<int> Ends(IReadOnlyList<Item> items, int noun)
    {
        var clause = EndOfDescription(items, noun);
        yield return clause;
        for (var i = clause - 1; i > noun + 1; i--)
            if (items[i].Role is { } role && Ending.Contains(role) || items[i].IsVerb)
                yield return i;
    }
}
