using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads comparisons of two counts: <c>how many more papers on A than on B</c>, <c>does A outnumber B</c>, <c>is A larger than B</c>. Each is only understood when both sets are.
/// </summary>
internal static class TwoCounts
{
    /// <summary><c>how many more papers on A than on B</c>, <c>by how many papers does A outnumber B</c>; null when it is no such question.</summary>
    public static Understood? Difference(Asked asked)
    {
        var items = CountFirst(asked.Items);
        var counts = Draft.Index(items, 0, AsksHowMany);
        if (counts < 0)
            return null;
        if (items[counts].Is(Role.HowMuch))
            items = [.. items.Select((item, i) => i == counts ? item with { Role = Role.HowMany } : item)];
        var more = Draft.Index(items, counts + 1, Comparatives.IsOfNumber);
        if (
            more > 0
            && IsCounted(items.Take(more).Skip(counts + 1))
            && Draft.Index(items, more + 1, i => i.Is(Role.Than)) is var than and > 0
            && IsCounted(items.Take(than).Skip(more + 1))
        )
            return OfEach(asked);
        var isBy = RankWords.By.Begins(items[counts]);
        var parts = Draft.Index(
            items,
            counts + 1,
            i =>
                Comparatives.Leads(i)
                || isBy && Comparatives.Trails(i)
                || more >= 0 && i.Is(Role.Than)
                || i.Is(Role.MoreThan) && FormWords.Larger.Begins(i)
        );
        if (parts >= 0 && IsNoSet(items, parts))
            return null;
        var trails = parts >= 0 && Comparatives.Trails(items[parts]);
        if (parts >= 0 && more < 0)
            items = WithTailFirst(items, ref parts);
        if (
            parts < 0
            || TwoSets(asked, [.. items.Take(parts).Where((_, i) => i != more)], [.. items.Skip(parts + 1)]) is not var (first, second)
            || more < 0
                && items.Take(parts).All(i => !i.Has<TypeMeaning>() && !i.Has<ValueMeaning>() && !i.IsVerb)
                && first.Reading.Root.Type.Citation is null
        )
            return null;
        return Against(Ask.Difference, first, second, trails);
    }

    /// <summary><c>how many enclosures are larger than 1000 m²</c>, <c>how many programmes lead to a degree</c>, <c>leading to a degree</c>: a number or a preposition begins no second set.</summary>
    private static bool IsNoSet(IReadOnlyList<Item> items, int leads) =>
        MentionWords.To.Ends(items[leads])
        || leads + 1 < items.Count
            && (
                MentionWords.To.Is(items[leads + 1])
                || items[leads].Is(Role.MoreThan)
                    && items[leads + 1].Number is { } number
                    && (!Numbers.IsYear(number) || leads + 2 < items.Count && !items[leads + 2].IsMark)
            );

    private static bool AsksHowMany(Item item) =>
        item.Is(Role.HowMany) && !FormWords.Counts.Begins(item) || item.Is(Role.HowMuch) && FormWords.Much.Ends(item);

    /// <summary><c>A is bigger than B by how many papers</c>: what is asked for, before what it is asked of.</summary>
    private static IReadOnlyList<Item> CountFirst(IReadOnlyList<Item> items)
    {
        var counts = Draft.Index(items, 0, AsksHowMany);
        var by = counts > 0 && items[counts - 1].Is(Role.By) ? counts - 1 : counts;
        return
            by > 1
            && RankWords.By.Begins(items[by])
            && CheckWords.Amounts.Ends(items[counts])
            && items.Skip(counts + 1).All(i => i.IsMark || i.Has<TypeMeaning>())
            ? [.. items.Skip(by).Where(i => !i.IsMark), .. items.Take(by)]
            : items;
    }

    /// <summary><c>does 2024 outnumber 2025 among the X papers</c>: what stands behind the second is said of both, so it goes before the verb.</summary>
    private static IReadOnlyList<Item> WithTailFirst(IReadOnlyList<Item> items, ref int verb)
    {
        var second = Draft.Index(items, verb + 1, IsName);
        var tail = second < 0 ? -1 : Draft.Index(items, second + 1, RankWords.OfBoth.Begins);
        if (tail < 0)
            return items;
        var end = items[^1].IsMark ? items.Count - 1 : items.Count;
        var (said, last, at) = (items.Skip(tail).Take(end - tail), items.Skip(end), verb);
        verb += end - tail;
        return [.. items.Take(at), .. said, .. items.Skip(at).Take(tail - at), .. last];
    }

    /// <summary><c>the difference in the number of papers between A and B</c>; null when it is no such question.</summary>
    public static Understood? DifferenceBetween(Asked asked)
    {
        var items = asked.Items;
        var said = Draft.Index(items, 0, i => i.Is(Role.Compare) && RankWords.Difference.Begins(i));
        if (said < 0)
            return null;
        var spelled = items.SelectMany(item => Spelled(asked, item)).ToList();
        if (OfTwoNumbers(asked, spelled) is { } apart)
            return apart;
        var second = spelled.FindLastIndex(IsName);
        var first = spelled.Take(Math.Max(0, second)).ToList().FindLastIndex(IsName);
        if (
            first < 0
            || !spelled.Any(i => i.Is(Role.HowMany))
            || spelled.Count(IsName) != 2
            || !spelled.Skip(first).Take(second - first).Any(i => i.Is(Role.And))
        )
            return null;
        var counting = spelled
            .Where((item, i) => i < first || i > second || i == first)
            .Where(i => i.Role is not (Role.Compare or Role.What or Role.Between or Role.Be) && !i.EndsClause);
        if (TwoSets(asked, [.. counting], [spelled[second]]) is not var (one, other))
            return null;
        return one with { Reading = new Reading(Ask.Difference, one.Reading.Root) { Whole = other } };
    }

    /// <summary><c>the difference between the number of A and the number of B</c>, <c>the difference in number between A and B</c>: of two sorts of things.</summary>
    private static Understood? OfTwoNumbers(Asked asked, IReadOnlyList<Item> items)
    {
        var said = items.Where(i => i.Role is not (Role.Compare or Role.What or Role.Between or Role.Be) && !i.EndsClause).ToArray();
        var count = Draft.Index(said, 0, i => i.Is(Role.HowMany));
        var and = Draft.Index(said, count + 1, i => i.Is(Role.And));
        if (count < 0 || and < 0 || said.Skip(and + 1).Any(i => i.Is(Role.And)) || !IsCounted(said.Take(and)) || !IsCounted(said.Skip(and)))
            return null;
        return TwoSets(asked, [.. said.Take(and).Skip(count)], [.. said.Skip(and + 1).Where(i => !i.Is(Role.HowMany))]) is var (one, two)
            ? Against(Ask.Difference, one, two, false)
            : null;
    }

    private static bool IsName(Item item) => item.Nodes.Any() && !item.Has<TypeMeaning>() || item.Number is { } n && Numbers.IsYear(n);

    /// <summary><c>paper count</c> as the number of papers.</summary>
    private static IEnumerable<Item> Spelled(Asked asked, Item item) =>
        item.Words.Count == 2 && item.Meanings.OfType<PropertyMeaning>().Any(p => p.Property.Source is MeasuredColumn)
            ? [new Item([item.Words[1]], Role.HowMany, []), new Item([item.Words[0]], null, asked.Lexicon.Find(item.Words[0].Stem))]
            : [item];

    /// <summary><c>does A have more papers than B</c>, <c>were there fewer papers in 2023 than in 2024</c>; null when it is no such question.</summary>
    public static Understood? Larger(Asked asked)
    {
        var items = asked.Items;
        if (Bigger(asked, items) is { } bigger)
            return bigger;
        if ((Beats(asked, items) ?? Grew(asked, items)) is { } told)
            return told;
        items = [.. items.SelectMany((_, i) => WithoutBound(items, i))];
        var more = Draft.Index(items, 0, i => Comparatives.IsOfNumber(i) || Comparatives.IsOfFrequency(i));
        var than = Draft.Index(items, more + 1, i => i.Is(Role.Than));
        if (
            more < 0
            || than < 0
            || items.Any(i => i.Role is Role.What or Role.Who or Role.Other || i.Is(Role.HowMany) && !FormWords.Counts.Begins(i))
            || IsOfThoseThat(items, more)
        )
            return null;
        var isAdverbial = IsAdverbial(items, more, than);
        var counting = isAdverbial
            ? items
                .Take(than)
                .Where((item, i) => i != more && !FormWords.Frequent.Is(item) && item.Role is not (Role.Do or Role.Be or Role.Confirm))
                .Prepend(new Item([items[more].Words[0]], Role.HowMany, []))
            : items
                .Take(than)
                .Select((item, i) => i == more ? item with { Role = Role.HowMany } : item)
                .Where(i => !FormWords.Counts.Begins(i));
        if (TwoSets(asked, [.. counting], [.. items.Skip(than + 1)]) is not var (first, second))
            return null;
        if (isAdverbial && Comparatives.IsOfNumber(items[more]) && first.Reading.Root.Type != asked.Lexicon.Main)
            return null;
        // "More places than B": a number that is no count of what the graph is chiefly about.
        if (!isAdverbial && !IsCounted(items.Take(than).Skip(more + 1)) && first.Reading.Root.Type.Citation is null)
            return null;
        return Against(Ask.Larger, first, second, !RankWords.More.Begins(items[more]));
    }

    /// <summary><c>clubs that keep more trails than huts</c>: what the sentence begins with is asked for, and not whether there are more.</summary>
    private static bool IsOfThoseThat(IReadOnlyList<Item> items, int more) =>
        items.Take(more).Any(MentionWords.RelativePronouns.Is)
        && items.FirstOrDefault(i => !Draft.IsEmpty(i)) is { } first
        && IsCounted([first]);

    /// <summary><c>which museums hold more paintings than sculptures</c>, <c>parks with fewer huts than peaks</c>; null when it is no such question.</summary>
    public static Understood? OfEach(Asked asked)
    {
        IReadOnlyList<Item> items = [.. asked.Items.SelectMany((_, i) => WithoutBound(asked.Items, i))];
        var more = Draft.Index(items, 1, Comparatives.IsOfNumber);
        var than = Draft.Index(items, more + 1, i => i.Is(Role.Than));
        if (
            more < 0
            || than < 0
            || items.First(i => !i.IsMark).Role is Role.Be or Role.Do or Role.Have
            || items.Any(i => i.Role is Role.Most or Role.Least)
            || !IsCounted(items.Take(than).Skip(more + 1))
        )
            return null;
        var end = Draft.Index(items, than + 1, LeadsOn) is var next and >= 0 ? next : items.Count;
        var counts = Draft.Index(items, 0, i => i.Is(Role.HowMany));
        var (one, two) = (items.Take(than).Skip(more + 1).ToArray(), items.Take(end).Skip(than + 1).ToArray());
        // "Keepers with more animals than X": the number that X has is none of a set of its own.
        if (
            two.Any(IsName)
            && two.All(i => IsName(i) || Draft.IsEmpty(i))
            && two.Where(IsName).All(i => items.Take(more).Any(noun => i.Nodes.Any(n => noun.Types.Contains(n.Node.Type))))
        )
            return null;
        if (!two.Any(i => i.Has<TypeMeaning>()) && Array.FindLast(one, i => i.Has<TypeMeaning>()) is { } noun)
            two = [.. two.Where(i => !CheckWords.Substitutes.Is(i)), noun];
        var asks = items
            .Take(more)
            .SelectMany((item, i) => i == counts ? FollowUpWords.Which : [item])
            .Append(RankWords.MostItem)
            .ToArray();
        if (
            !IsCounted(two)
            || Order(asked, [.. asks, .. one, .. items.Skip(end)]) is not { Ranking: { } larger } first
            || Order(asked, [.. asks, .. two, .. items.Skip(end)]) is not { Ranking: { } smaller } second
            || ReadingPrinter.Describe(first.Root) != ReadingPrinter.Describe(second.Root)
            || ReadingPrinter.Print(first) == ReadingPrinter.Print(second)
        )
            return null;
        var op = RankWords.More.Begins(items[more]) ? FilterOperator.Gt : FilterOperator.Lt;
        return new Understood(
            new Reading(counts < 0 ? Ask.List : Ask.Count, first.Root)
            {
                Ranking = larger with { Against = (op, smaller.Measure!, smaller.Counted), Limit = 0 },
            },
            [],
            []
        );
    }

    /// <summary>What is put in the order of how many others each has; null where it is no such order.</summary>
    private static Reading? Order(Asked asked, IReadOnlyList<Item> items) =>
        asked.Parser.ParseItems(items, asked.Earlier, false)
            is Understood { Reading: { Ask: Ask.Rank, Groups.Count: 0, Ranking: { Measure.Property: null, Place: 1 } } reading }
            ? reading
            : null;

    /// <summary><c>does A outnumber B</c>, <c>is A ahead of B in papers</c>; null when it is no such question.</summary>
    private static Understood? Beats(Asked asked, IReadOnlyList<Item> items)
    {
        var verb = Draft.Index(items, 0, i => Comparatives.Leads(i) || Comparatives.Trails(i));
        if (
            verb < 2
            || !items.Take(verb).Any(i => i.Role is Role.Do or Role.Be) && !items.Any(i => i.Is(Role.Confirm))
            || !items.Take(verb).Any(IsName)
            || items.Any(i => i.Role is Role.What or Role.Who or Role.Other or Role.Than)
        )
            return null;
        // "Is A outnumbered by B": the other way round.
        var trails = Comparatives.Trails(items[verb]) != Comparatives.IsPassive(items, verb);
        items = WithTailFirst([.. items.Where((item, i) => i < verb || item.Role is not (Role.By or Role.HowMany))], ref verb);
        var counting = items
            .Take(verb)
            .Where(i => i.Role is not (Role.Do or Role.Be))
            .Prepend(new Item([items[verb].Words[0]], Role.HowMany, []));
        if (
            TwoSets(asked, [.. counting], [.. items.Skip(verb + 1)]) is not var (first, second)
            || first.Reading.Root.Type != asked.Lexicon.Main
        )
            return null;
        return Against(Ask.Larger, first, second, trails);
    }

    /// <summary><c>did X grow from 2023 to 2024</c>: whether there were more in the later of two years, or fewer; null when it is no such question.</summary>
    private static Understood? Grew(Asked asked, IReadOnlyList<Item> items)
    {
        var verb = Draft.Index(items, 0, i => Comparatives.Grows(i) || Comparatives.Shrinks(i));
        var from = Draft.Index(items, verb + 1, i => i.Number is { } year && Numbers.IsYear(year));
        var to = Draft.Index(items, from + 1, i => i.Number is { } year && Numbers.IsYear(year));
        if (
            verb < 1
            || from < 0
            || to < 0
            || !items.Take(verb).Any(i => i.Role is Role.Do or Role.Have)
            || !items.Take(verb).Any(i => i.Nodes.Any())
        )
            return null;
        var counting = items
            .Take(verb)
            .Where(i => i.Role is not (Role.Do or Role.Have))
            .Prepend(new Item([items[verb].Words[0]], Role.HowMany, []))
            .Append(items[to]);
        if (TwoSets(asked, [.. counting], [items[from]]) is not var (later, earliest) || later.Reading.Root.Type != asked.Lexicon.Main)
            return null;
        return Against(Ask.Larger, later, earliest, Comparatives.Shrinks(items[verb]));
    }

    /// <summary><c>deals with X more than Y</c>: where no number follows, <c>more</c> and <c>than</c> for <c>more than</c>.</summary>
    private static IEnumerable<Item> WithoutBound(IReadOnlyList<Item> items, int i) =>
        items[i] is { Role: Role.MoreThan or Role.LessThan, Words: [var more, var than] }
        && new Item([more], null, []) is var comparing
        && Comparatives.IsOfNumber(comparing)
        && !(i + 1 < items.Count && items[i + 1].Number is not null)
            ? [comparing, new Item([than], Role.Than, [])]
            : [items[i]];

    /// <summary><c>more often</c>, <c>more numerous</c>, <c>deals more with</c>: said of a whole sentence rather than of the noun behind it.</summary>
    private static bool IsAdverbial(IReadOnlyList<Item> items, int more, int than) =>
        Comparatives.IsOfFrequency(items[more])
        || more + 1 < items.Count && FormWords.Frequent.Begins(items[more + 1])
        || !items
            .Take(than)
            .Skip(more + 1)
            .Any(i => i.Has<TypeMeaning>() || i.Has<ValueMeaning>() || i.Has<PropertyMeaning>() && !i.IsVerb);

    /// <summary><c>is A bigger than B</c>: by how many of what the graph is chiefly about belong to each.</summary>
    private static Understood? Bigger(Asked asked, IReadOnlyList<Item> items)
    {
        var size = Draft.Index(items, 0, RankWords.Sizes.Begins);
        var than = Draft.Index(items, Math.Max(0, size), RankWords.Than.Ends);
        if (
            size < 0
            || than < 0
            || !items.Any(i => i.Is(Role.Be))
            || items.Where(i => i.Nodes.Any()).ToArray() is not [var one, var two]
            || items
                .Where(
                    (i, at) =>
                        i != one
                        && i != two
                        && at != size
                        && at != than
                        && !Draft.IsEmpty(i)
                        && i.Role is not (Role.Be or Role.Confirm)
                        && !i.Types.Any(t => one.Nodes.Any(n => n.Node.Type == t))
                        && !IsMeasure(asked, items, at)
                )
                .Any()
        )
            return null;
        if (one.Nodes.Any(n => HasSize(n.Node.Type, items[size])))
            return null;
        var sets = one
            .Nodes.SelectMany(a => two.Nodes.Where(b => b.Node.Type == a.Node.Type && b.Node != a.Node).Select(b => (a.Node, b.Node)))
            .Select(pair => (Belonging(asked, pair.Item1), Belonging(asked, pair.Item2)))
            .FirstOrDefault(p => p is (not null, not null));
        if (sets is not ({ } first, { } second))
            return null;
        return new Understood(
            RankWords.Smaller.Begins(items[size])
                ? new Reading(Ask.Larger, second) { Whole = first }
                : new Reading(Ask.Larger, first) { Whole = second },
            [],
            []
        );
    }

    /// <summary><c>in number of papers</c>, <c>in terms of papers</c>, <c>than that of B</c>: says no more than that these are counted.</summary>
    private static bool IsMeasure(Asked asked, IReadOnlyList<Item> items, int at) =>
        at > 0 && items[at].Types.Contains(asked.Lexicon.Main) && items[at - 1].Role is Role.In or Role.By or Role.HowMany
        || items[at].Role is Role.In or Role.By or Role.HowMany
            && items.Skip(at + 1).FirstOrDefault(i => !Draft.IsEmpty(i) && i.Role is not (Role.By or Role.HowMany)) is { } counted
            && counted.Types.Contains(asked.Lexicon.Main)
        || at > 0 && items[at].Is(Role.Of) && MentionWords.Demonstratives.Ends(items[at - 1]);

    /// <summary>Whether a number of the things themselves says how large they are.</summary>
    private static bool HasSize(NodeType type, Item comparative) =>
        Dimensions
            .Positives(comparative.Words[0].Word)
            .SelectMany(adjective => Dimensions.ComparedBy(adjective, type.Properties.Where(Sorts.IsAmount)))
            .Any();

    private static Thing? Belonging(Asked asked, NodeEntry node)
    {
        if (
            asked.Lexicon.Schema.NodeTypes.FirstOrDefault(t => t.Citation is not null) is not { } main
            || asked.Connections.Between(main, node.Type) is not [var way, ..]
        )
            return null;
        var root = new Thing(main);
        var at = root;
        for (var i = 0; i < way.Steps.Count; at = at.Links[0].Other, i++)
            at.Links.Add(new Link(way.Steps[i], new Thing((NodeType)way.Steps[i].Target)) { IsStep = i < way.Steps.Count - 1 });
        at.Nodes.Add(node);
        return root;
    }

    /// <summary>The first of two sets against the second, or the second against the first where the first is said to be the smaller one.</summary>
    private static Understood Against(Ask ask, Understood first, Thing second, bool isSmaller)
    {
        var (larger, smaller) = isSmaller ? (second, first.Reading.Root) : (first.Reading.Root, second);
        return first with { Reading = new Reading(ask, larger) { Whole = smaller } };
    }

    /// <summary>What a count is of, and the same with what stands in the other half in place of what it names of that sort; else each read by itself.</summary>
    private static (Understood First, Thing Second)? TwoSets(Asked asked, IReadOnlyList<Item> counting, IReadOnlyList<Item> other) =>
        Substituted(asked, counting, other) ?? Separate(asked, counting, other);

    /// <summary>
    /// <c>how many more players than coaches does X have</c>, <c>more forwards than defenders at X</c>: one noun instead of the other, what
    /// stands behind either being said of both.
    /// </summary>
    private static (Understood First, Thing Second)? Separate(Asked asked, IReadOnlyList<Item> counting, IReadOnlyList<Item> other)
    {
        var count = Draft.Index(counting, 0, i => i.Is(Role.HowMany));
        var end = Draft.Index(counting, count + 1, LeadsOn) is var next and >= 0 ? next : counting.Count;
        var otherEnd = Draft.Index(other, 0, LeadsOn) is var behind and >= 0 ? behind : other.Count;
        if (count < 0 || !IsCounted(counting.Take(end).Skip(count + 1)) || !IsCounted(other.Take(otherEnd)))
            return null;
        IReadOnlyList<Item> said = [.. counting.Skip(end).Where(i => !i.EndsClause), .. other.Skip(otherEnd)];
        return
            asked.Parser.ParseItems([.. counting.Take(end), .. said], asked.Earlier, false) is Understood { Reading.Ask: Ask.Count } first
            && asked.Parser.ParseItems([.. counting.Take(count + 1), .. other.Take(otherEnd), .. said], asked.Earlier, false)
                is Understood { Reading: { Ask: Ask.Count, Root: var second } }
            ? (first, second)
            : null;
    }

    private static bool LeadsOn(Item item) =>
        item.Role is Role.Be or Role.Do or Role.Have or Role.In or Role.Of or Role.By or Role.For or Role.With or Role.Without
        || item.IsVerb
        || item.IsMark
        || item.Words is [var word] && item.Meanings.Count == 0 && Inflection.IsPreposition(word.Word);

    /// <summary>Whether words name what can be counted: a type, though a node may be called like many of it, or a value of which things are.</summary>
    private static bool IsCounted(IEnumerable<Item> words) =>
        words.Any(i => i.Has<TypeMeaning>() && CheckWords.IsPlural(i) || !i.Nodes.Any() && (i.Has<TypeMeaning>() || i.Has<ValueMeaning>()));

    private static (Understood First, Thing Second)? Substituted(Asked asked, IReadOnlyList<Item> counting, IReadOnlyList<Item> other)
    {
        if (asked.Parser.ParseItems(counting, asked.Earlier, false) is not Understood { Reading.Ask: Ask.Count } first)
            return null;
        var rest = other
            .Where(i =>
                !i.IsMark
                && i.Role is not (Role.Do or Role.Be or Role.Have or Role.Confirm)
                && !MentionWords.Demonstratives.Is(i)
                && !i.Meanings.Any(m => m is TypeMeaning t && t.Type == first.Reading.Root.Type)
            )
            .ToArray();
        var draft = new Draft(rest, asked.Lexicon, asked.Connections, Conversation.None);
        var read = MentionReader.Read(draft);
        var mentions = read.Where(m => m.Kind != MentionKind.Type || !read.Any(x => x.Kind != MentionKind.Type && x.At == m.At)).ToArray();
        if (mentions.Length == 0 || mentions.Any(m => m.Kind == MentionKind.Type) || Unread.Unknown(draft).Count > 0)
            return null;
        if (SameAgain.Change(draft, first.Reading, mentions) is not { } second)
            return null;
        return second.Root.AllLinks().Count() > first.Reading.Root.AllLinks().Count()
            ? OfOtherSort(asked, counting, rest) is { } apart
                ? (first, apart)
                : null
            : (first, second.Root);
    }

    /// <summary>
    /// <c>more safety papers than dialogue papers</c>: where the second name is of another sort than the first, it stands in its place; added to
    /// it, it would only part the first set. Null where more than one is named.
    /// </summary>
    private static Thing? OfOtherSort(Asked asked, IReadOnlyList<Item> counting, IReadOnlyList<Item> other) =>
        counting.Where(IsName).ToArray() is [var first]
        && other.Where(IsName).ToArray() is [var second]
        && asked.Parser.ParseItems([.. counting.Select(item => item == first ? second : item)], asked.Earlier, false)
            is Understood { Reading: { Ask: Ask.Count, Root: var root } }
            ? root
            : null;
}
