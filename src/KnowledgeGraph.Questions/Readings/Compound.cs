using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads questions that are made of two: a difference of two counts, two things asked of one. Each half is read by itself;
/// the whole is only understood when both are.
/// </summary>
internal sealed class Compound(QuestionParser parser, Lexicon lexicon, Connections connections, Conversation earlier)
{
    private const int MostOfEach = 5;
    private static readonly Role[] Asking = [Role.What, Role.Who, Role.Where, Role.When, Role.HowMany];

    /// <summary><c>how many more papers on A than on B</c>, <c>by how many papers does A outnumber B</c>; null when it is no such question.</summary>
    public Understood? Difference(IReadOnlyList<Item> items)
    {
        var counts = Index(
            items,
            0,
            i => i.Is(Role.HowMany) && !FormWords.Counts.Begins(i) || i.Is(Role.HowMuch) && FormWords.Much.Ends(i)
        );
        if (counts < 0)
            return null;
        if (items[counts].Is(Role.HowMuch))
            items = [.. items.Select((item, i) => i == counts ? item with { Role = Role.HowMany } : item)];
        var more = Index(items, counts + 1, Comparatives.IsOfNumber);
        var isBy = RankWords.By.Begins(items[counts]);
        var parts = Index(
            items,
            counts + 1,
            i =>
                Comparatives.Leads(i)
                || isBy && Comparatives.Trails(i)
                || more >= 0 && i.Is(Role.Than)
                || i.Is(Role.MoreThan) && FormWords.Larger.Begins(i)
        );
        var trails = parts >= 0 && Comparatives.Trails(items[parts]);
        if (parts >= 0 && more < 0)
            items = WithTailFirst(items, ref parts);
        if (parts < 0 || TwoSets([.. items.Take(parts).Where((_, i) => i != more)], [.. items.Skip(parts + 1)]) is not var (first, second))
            return null;
        return Against(Ask.Difference, first, second, trails);
    }

    /// <summary><c>does 2024 outnumber 2025 among the X papers</c>: what stands behind the second is said of both, so it goes before the verb.</summary>
    private static IReadOnlyList<Item> WithTailFirst(IReadOnlyList<Item> items, ref int verb)
    {
        var second = Index(items, verb + 1, IsName);
        var tail = second < 0 ? -1 : Index(items, second + 1, RankWords.OfBoth.Begins);
        if (tail < 0)
            return items;
        var end = items[^1].IsMark ? items.Count - 1 : items.Count;
        var (said, last, at) = (items.Skip(tail).Take(end - tail), items.Skip(end), verb);
        verb += end - tail;
        return [.. items.Take(at), .. said, .. items.Skip(at).Take(tail - at), .. last];
    }

    /// <summary><c>the difference in the number of papers between A and B</c>; null when it is no such question.</summary>
    public Understood? DifferenceBetween(IReadOnlyList<Item> items)
    {
        var said = Index(items, 0, i => i.Is(Role.Compare) && RankWords.Difference.Begins(i));
        if (said < 0)
            return null;
        var spelled = items.SelectMany(Spelled).ToList();
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
        if (TwoSets([.. counting], [spelled[second]]) is not var (one, other))
            return null;
        return one with { Reading = new Reading(Ask.Difference, one.Reading.Root) { Whole = other } };
    }

    private static bool IsName(Item item) => item.Nodes.Any() && !item.Has<TypeMeaning>() || item.Number is { } n && Numbers.IsYear(n);

    /// <summary><c>paper count</c> as the number of papers.</summary>
    private IEnumerable<Item> Spelled(Item item) =>
        item.Words.Count == 2 && item.Meanings.OfType<PropertyMeaning>().Any(p => p.Property.Source is MeasuredColumn)
            ? [new Item([item.Words[1]], Role.HowMany, []), new Item([item.Words[0]], null, lexicon.Find(item.Words[0].Stem))]
            : [item];

    /// <summary><c>does A have more papers than B</c>, <c>were there fewer papers in 2023 than in 2024</c>; null when it is no such question.</summary>
    public Understood? Larger(IReadOnlyList<Item> items)
    {
        if (Bigger(items) is { } bigger)
            return bigger;
        if ((Beats(items) ?? Grew(items)) is { } told)
            return told;
        items = [.. items.SelectMany((_, i) => WithoutBound(items, i))];
        var more = Index(items, 0, i => Comparatives.IsOfNumber(i) || Comparatives.IsOfFrequency(i));
        var than = Index(items, more + 1, i => i.Is(Role.Than));
        if (
            more < 0
            || than < 0
            || items.Any(i => i.Role is Role.What or Role.Who or Role.Other || i.Is(Role.HowMany) && !FormWords.Counts.Begins(i))
        )
            return null;
        var isAdverbial = IsAdverbial(items, more, than);
        var counting = isAdverbial
            ? items
                .Take(than)
                .Where((item, i) => i != more && !FormWords.Frequent.Is(item) && item.Role is not (Role.Do or Role.Be))
                .Prepend(new Item([items[more].Words[0]], Role.HowMany, []))
            : items
                .Take(than)
                .Select((item, i) => i == more ? item with { Role = Role.HowMany } : item)
                .Where(i => !FormWords.Counts.Begins(i));
        if (TwoSets([.. counting], [.. items.Skip(than + 1)]) is not var (first, second))
            return null;
        if (isAdverbial && Comparatives.IsOfNumber(items[more]) && first.Reading.Root.Type != lexicon.Main)
            return null;
        return Against(Ask.Larger, first, second, !RankWords.More.Begins(items[more]));
    }

    /// <summary><c>does A outnumber B</c>, <c>is A ahead of B in papers</c>; null when it is no such question.</summary>
    private Understood? Beats(IReadOnlyList<Item> items)
    {
        var verb = Index(items, 0, i => Comparatives.Leads(i) || Comparatives.Trails(i));
        if (
            verb < 2
            || !items.Take(verb).Any(i => i.Role is Role.Do or Role.Be or Role.Confirm)
            || !items.Take(verb).Any(IsName)
            || items.Any(i => i.Role is Role.What or Role.Who or Role.Other or Role.Than)
        )
            return null;
        var trails = Comparatives.Trails(items[verb]);
        items = WithTailFirst([.. items.Where((item, i) => i < verb || item.Role is not (Role.By or Role.HowMany))], ref verb);
        var counting = items
            .Take(verb)
            .Where(i => i.Role is not (Role.Do or Role.Be))
            .Prepend(new Item([items[verb].Words[0]], Role.HowMany, []));
        if (TwoSets([.. counting], [.. items.Skip(verb + 1)]) is not var (first, second) || first.Reading.Root.Type != lexicon.Main)
            return null;
        return Against(Ask.Larger, first, second, trails);
    }

    /// <summary><c>did X grow from 2023 to 2024</c>: whether there were more in the later of two years, or fewer; null when it is no such question.</summary>
    private Understood? Grew(IReadOnlyList<Item> items)
    {
        var verb = Index(items, 0, i => Comparatives.Grows(i) || Comparatives.Shrinks(i));
        var from = Index(items, verb + 1, i => i.Number is { } year && Numbers.IsYear(year));
        var to = Index(items, from + 1, i => i.Number is { } year && Numbers.IsYear(year));
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
        if (TwoSets([.. counting], [items[from]]) is not var (later, earliest) || later.Reading.Root.Type != lexicon.Main)
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
        || !items.Take(than).Skip(more + 1).Any(i => i.Has<TypeMeaning>() || i.Has<ValueMeaning>());

    /// <summary><c>is A bigger than B</c>: by how many of what the graph is chiefly about belong to each.</summary>
    private Understood? Bigger(IReadOnlyList<Item> items)
    {
        var size = Index(items, 0, RankWords.Sizes.Begins);
        var than = Index(items, Math.Max(0, size), RankWords.Than.Ends);
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
                        && !(at > size && at < than && i.Types.Any(t => one.Nodes.Any(n => n.Node.Type == t)))
                )
                .Any()
        )
            return null;
        var sets = one
            .Nodes.SelectMany(a => two.Nodes.Where(b => b.Node.Type == a.Node.Type && b.Node != a.Node).Select(b => (a.Node, b.Node)))
            .Select(pair => (Belonging(pair.Item1), Belonging(pair.Item2)))
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

    private Thing? Belonging(NodeEntry node)
    {
        if (
            lexicon.Schema.NodeTypes.FirstOrDefault(t => t.Citation is not null) is not { } main
            || connections.Between(main, node.Type) is not [var way, ..]
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

    /// <summary>What a count is of, and the same with what stands in the other half in place of what it names of that sort.</summary>
    private (Understood First, Thing Second)? TwoSets(IReadOnlyList<Item> counting, IReadOnlyList<Item> other)
    {
        if (parser.ParseItems(counting, earlier, false) is not Understood { Reading.Ask: Ask.Count } first)
            return null;
        var rest = other
            .Where(i =>
                !i.IsMark
                && i.Role is not (Role.Do or Role.Be or Role.Have or Role.Confirm)
                && !MentionWords.Demonstratives.Is(i)
                && !i.Meanings.Any(m => m is TypeMeaning t && t.Type == first.Reading.Root.Type)
            )
            .ToArray();
        var draft = new Draft(rest, lexicon, connections, Conversation.None);
        var read = MentionReader.Read(draft);
        var mentions = read.Where(m => m.Kind != MentionKind.Type || !read.Any(x => x.Kind != MentionKind.Type && x.At == m.At)).ToArray();
        if (mentions.Length == 0 || mentions.Any(m => m.Kind == MentionKind.Type) || Unread.Unknown(draft).Count > 0)
            return null;
        return SameAgain.Change(draft, first.Reading, mentions) is { } second ? (first, second.Root) : null;
    }

    /// <summary><c>the domain and the category of X</c>, <c>who wrote X, and where</c>; null when it is no such question.</summary>
    public Understood? Several(IReadOnlyList<Item> items)
    {
        for (var and = items.Count - 2; and > 0; and--)
            if (items[and].Is(Role.And) || items[and].Is(Role.Also) && FormWords.And.Begins(items[and]))
                foreach (var (first, second) in Halves(items, and))
                    if (
                        parser.ParseItems(first, earlier, false) is Understood one
                        && parser.ParseItems(second, earlier, false) is Understood two
                        && CanJoin(one.Reading, two.Reading)
                    )
                        return one with
                        {
                            Reading = new Reading(Ask.Several, one.Reading.Root) { Parts = [one.Reading, two.Reading] },
                            Notes = [.. one.Notes, .. two.Notes],
                        };
        return null;
    }

    /// <summary><c>what do A and B each address</c>, <c>A and B: what does each of them address</c>: the same asked of one after the other; null when it is no such question.</summary>
    public Understood? OfEach(IReadOnlyList<Item> items)
    {
        var each = Index(
            items,
            0,
            i =>
                FormWords.Each.Ends(i) && i.Role is Role.Each or Role.Per
                || FormWords.Each.Begins(i) && i.Role is Role.Plural or Role.Pair
                || CheckWords.Respectively.Is(i)
        );
        var named = Enumerable.Range(0, items.Count).Where(i => items[i].Nodes.Any() && !items[i].Has<TypeMeaning>()).ToArray();
        if (
            each < 0
            || named.Length is < 2 or > MostOfEach
            || items.Skip(each + 1).FirstOrDefault(i => !Draft.IsEmpty(i)) is { IsNounOrName: true }
            || items.Any(i => i.Role is Role.HowMany or Role.Compare or Role.Or)
            || !Draft.Between(named[0], named[^1]).All(i => named.Contains(i) || items[i].Is(Role.And) || Draft.IsEmpty(items[i]))
        )
            return null;
        var parts = named
            .Select(name =>
                items
                    .Where((_, i) => i != each && (i == name || i < named[0] || i > named[^1]))
                    .Select((item, i) => item.Is(Role.Plural) ? item with { Role = Role.Filler } : item)
                    .ToArray()
            )
            .Select(of => parser.ParseItems(of, earlier, false) as Understood)
            .ToArray();
        return parts.All(p => p is { Reading: var reading } && IsPlain(reading) && reading.Root.Type == parts[0]!.Reading.Root.Type)
            ? parts[0]! with
            {
                Reading = new Reading(Ask.Several, parts[0]!.Reading.Root) { Parts = [.. parts.Select(p => p!.Reading)] },
            }
            : null;
    }

    /// <summary><c>A vs. B vs. C: which one addresses it</c>: of the named ones; null when it is no such question.</summary>
    public Understood? Choice(IReadOnlyList<Item> items)
    {
        var what = Index(items, 0, i => i.Is(Role.What));
        if (
            what < 2
            || items.Take(what).Any(i => !i.Nodes.Any() && !Draft.IsEmpty(i) && i.Role is not (Role.Or or Role.And or Role.Compare))
            || !items[what - 1].IsMark
        )
            return null;
        var named = items.Take(what).Where(i => i.Nodes.Any()).ToArray();
        if (
            named.Length < 2
            || named[0].Nodes.Select(n => n.Node.Type).FirstOrDefault(t => named.All(i => i.Nodes.Any(n => n.Node.Type == t)))
                is not { } type
        )
            return null;
        var noun = new Item(
            [new Token(type.Name, type.Name, type.Name, items[what].Words[^1].Start, items[what].Words[^1].End)],
            null,
            [new TypeMeaning(type)]
        );
        var rest = items
            .Skip(what + 1)
            .Where(i =>
                i.Role is not Role.Plural
                && !(i.Has<TypeMeaning>() && i.Meanings.Any(m => m is TypeMeaning t && t.Type == type))
                && !(i.Is(Role.Of) && items[items.ToList().IndexOf(i) - 1].Is(Role.What))
            );
        if (
            parser.ParseItems([items[what], noun, .. rest], earlier, false)
                is not Understood { Reading: { Ask: Ask.List, Root: { Nodes.Count: 0 } root } } understood
            || root.Type != type
        )
            return null;
        root.Nodes.AddRange(named.SelectMany(i => i.Nodes.Where(n => n.Node.Type == type).Take(1)).Select(n => n.Node).Distinct());
        return understood;
    }

    /// <summary><c>X: authors, venue, year</c>: several nouns, each asked of the one thing that is named; null when it is no such question.</summary>
    public Understood? Aspects(IReadOnlyList<Item> items)
    {
        var named = items.Where(i => i.Nodes.Any()).ToArray();
        var nouns = items.Where(IsAskable).ToArray();
        if (
            named.Length != 1
            || nouns.Length < 2
            || items.Any(i =>
                i != named[0]
                && !nouns.Contains(i)
                && !Draft.IsEmpty(i)
                && i.Role
                    is not (
                        Role.And
                        or Role.Of
                        or Role.What
                        or Role.List
                        or Role.Be
                        or Role.For
                        or Role.In
                        or Role.Where
                        or Role.Who
                        or Role.How
                        or Role.HowMuch
                        or Role.Do
                        or Role.Have
                        or Role.Also
                    )
            )
            || items.Zip(items.Skip(1)).Any(p => nouns.Contains(p.First) && nouns.Contains(p.Second))
            || !items.Any(i => i.Is(Role.And) || MentionWords.Comma.Begins(i))
        )
            return null;
        var parts = nouns.Select(noun => parser.ParseItems([noun, named[0]], earlier, false)).OfType<Understood>().ToArray();
        return
            parts.Length < nouns.Length
            || parts.DistinctBy(p => (p.Reading.Root.Type, p.Reading.Property)).Count() < parts.Length
            || parts.Any(p => !IsPlain(p.Reading) || !Named(p.Reading).SetEquals(Named(parts[0].Reading)))
            ? null
            : parts[0] with
            {
                Reading = new Reading(Ask.Several, parts[0].Reading.Root) { Parts = [.. parts.Select(p => p.Reading)] },
            };
    }

    /// <summary><c>papers in the same category as X</c>, <c>papers that share an author with X</c>; null when it is no such question.</summary>
    public Understood? Same(IReadOnlyList<Item> items)
    {
        var same = Index(items, 0, i => i.Is(Role.Same) || FormWords.Sharing.Is(i) && items.Any(with => with.Is(Role.With)));
        var shared = Index(items, same + 1, i => i.Has<TypeMeaning>());
        var named = items.Skip(shared + 1).FirstOrDefault(i => i.Nodes.Any());
        if (
            same < 0
            || shared < 0
            || named is null
            || items.Count(i => i.Nodes.Any()) != 1
            || items.Any(i =>
                i.IsUnknown
                || i.Number is not null
                || i.Role is { } role
                    && !SameTalk.Contains(role)
                    && i != named
                    && i != items[same]
                    && !(FormWords.Sharing.Is(items[same]) && CheckWords.Possessives.Is(i))
            )
        )
            return null;
        var parent = items[shared].Meanings.OfType<TypeMeaning>().First().Type;
        var types = items
            .Where((_, i) => i != shared)
            .SelectMany(i => i.Nodes.Any() ? [] : i.Meanings.OfType<TypeMeaning>().Select(t => t.Type))
            .Distinct()
            .ToArray();
        foreach (var node in named.Nodes.Select(n => n.Node))
            if (types.Length < 2 && Joined(types.FirstOrDefault() ?? node.Type, parent, node) is { } root)
                return new Understood(new Reading(items.Any(i => i.Is(Role.HowMany)) ? Ask.Count : Ask.List, root), [], []);
        return null;
    }

    /// <summary><c>apart from X, which A of B are in the same C as it</c>: what is the same, beside whatever else is said; null when it is no such question.</summary>
    public Understood? SameAndMore(IReadOnlyList<Item> items)
    {
        var same = Index(items, 0, i => i.Is(Role.Same));
        var shared = Index(items, same + 1, i => !Draft.IsEmpty(i));
        if (same < 1 || shared < 0 || items[shared].Types.FirstOrDefault() is not { } parent)
            return null;
        var with = Index(items, shared + 1, i => i.Nodes.Any() || i.Is(Role.Singular));
        if (with < 0 && items.Take(same).Any(i => i.Is(Role.Except)))
            (items, with) = ([.. items.Take(shared + 1), FollowUpWords.It], shared + 1);
        if (with < 0 || items.Take(with).Skip(shared + 1).Any(i => !Draft.IsEmpty(i) && i.Role is not (Role.With or Role.Be or Role.Do)))
            return null;
        var except = items[with].Is(Role.Singular) ? Index(items, 0, i => i.Is(Role.Except)) : -1;
        var named = items[with].Is(Role.Singular) ? Index(items, except + 1, i => !Draft.IsEmpty(i)) : with;
        if (named < 0 || named != with && except < 0 || !items[named].Nodes.Any())
            return null;
        var from = same;
        while (from > 0 && LeadsToSame(items[from - 1]))
            from--;
        var rest = items
            .Where((_, i) => (i < from || i > with) && i != except && i != named && !(except >= 0 && items[i].Is(Role.Other)))
            .SkipWhile(i => i.IsMark)
            .ToArray();
        if (
            parser.ParseItems(rest, earlier, false)
            is not Understood { Reading: { Ask: Ask.List or Ask.Count, Root: { Nodes.Count: 0 } root } } understood
        )
            return null;
        if (items[named].Nodes.Select(n => Joined(root.Type, parent, n.Node)).FirstOrDefault(joined => joined is not null) is not { } alike)
            return null;
        root.Links.AddRange(alike.Links);
        root.Excluded.AddRange(alike.Excluded);
        return understood;
    }

    /// <summary>A verb or preposition that only leads to what is the same: <c>appeared at</c> the same venue.</summary>
    private static bool LeadsToSame(Item item) =>
        item.IsVerb
        || Draft.IsEmpty(item) && !item.IsMark
        || item.Role is Role.In or Role.With or Role.Have or Role.By or Role.Of or Role.Be;

    /// <summary>
    /// <c>what else did the authors of X write</c>, <c>other papers in the category of X</c>, <c>who else works where X works</c>: what
    /// has with X in common what stands between; null when it is no such question.
    /// </summary>
    public Understood? Others(IReadOnlyList<Item> items)
    {
        if (!items.Any(i => i.Is(Role.Other)) || items.Where(i => i.Nodes.Any()).ToArray() is not [var named])
            return null;
        if (items.Any(i => i != named && (i.IsUnknown || i.Number is not null || i.Role is { } role && !SameTalk.Contains(role))))
            return null;
        var at = items.ToList().IndexOf(named);
        foreach (var node in named.Nodes.Select(n => n.Node))
            if (
                Shared(items, at, node) is { } shared
                && connections.Between(node.Type, shared).Count > 0
                && AsksForLike(items, node.Type, shared)
                && Joined(node.Type, shared, node) is { } root
            )
                return new Understood(new Reading(items.Any(i => i.Is(Role.HowMany)) ? Ask.Count : Ask.List, root), [], []);
        return null;
    }

    /// <summary>Whether no word asks for things of another type than the named one.</summary>
    private static bool AsksForLike(IReadOnlyList<Item> items, NodeType type, NodeType shared) =>
        (
            SchemaWords.IsPerson(type)
            || !items.Where((item, i) => item.Is(Role.Who) && !(i > 0 && MentionWords.People.Is(items[i - 1]))).Any()
        )
        && items.All(i => i.Nodes.Any() || !i.Has<TypeMeaning>() || i.Types.Any(t => t == type || t == shared))
        && !items.Where((item, i) => i > 0 && items[i - 1].Is(Role.Other) && type != shared && item.Types.Contains(shared)).Any();

    /// <summary>What is shared with a node: the noun whose it is, persons at large, or what a verb said of both leads to.</summary>
    private NodeType? Shared(IReadOnlyList<Item> items, int named, NodeEntry node)
    {
        var owned =
            named > 1 && MentionWords.Of.Ends(items[named - 1]) ? items.Take(named - 1).LastOrDefault(i => !i.IsMark)
            : named + 2 < items.Count && MentionWords.Genitives.Begins(items[named + 1]) ? items[named + 2]
            : null;
        if (
            owned is not null
            && lexicon
                .Find(owned.Words[^1].Stem)
                .OfType<TypeMeaning>()
                .Select(t => t.Type)
                .Where(t => t != node.Type)
                .OrderByDescending(t => Nouns.IsSpelt(owned, t))
                .FirstOrDefault()
                is { } noun
        )
            return noun;
        if (
            items.Any(MentionWords.People.Is)
            && lexicon.Schema.NodeTypes.Where(SchemaWords.IsPerson).ToArray() is [var person]
            && person != node.Type
        )
            return person;
        return items
                .Where(i => !i.Nodes.Any())
                .SelectMany(i => i.Relationships.Distinct())
                .Where(r => r.Source == node.Type)
                .GroupBy(r => r)
                .FirstOrDefault(g => g.Skip(1).Any())
                ?.Key.Target as NodeType;
    }

    private static readonly HashSet<Role> SameTalk =
    [
        Role.Same,
        Role.What,
        Role.Who,
        Role.Where,
        Role.List,
        Role.Filler,
        Role.In,
        Role.Of,
        Role.By,
        Role.With,
        Role.Be,
        Role.Do,
        Role.Have,
        Role.Other,
        Role.All,
        Role.HowMany,
        Role.Also,
        Role.And,
    ];

    /// <summary>The nodes of a type that lead to what the node leads to, without the node.</summary>
    private Thing? Joined(NodeType asked, NodeType parent, NodeEntry node)
    {
        if (
            connections.Between(asked, parent) is not [var up, ..]
            || connections.Between(parent, node.Type) is not [var down, ..]
            || connections.IsHub(parent)
        )
            return null;
        var (root, end) = (new Thing(asked), new Thing(node.Type));
        var at = root;
        var steps = up.Steps.Concat(down.Steps).ToArray();
        for (var i = 0; i < steps.Length; at = at.Links[0].Other, i++)
            at.Links.Add(
                new Link(steps[i], i == steps.Length - 1 ? end : new Thing((NodeType)steps[i].Target))
                {
                    IsStep = i != up.Steps.Count - 1 && i < steps.Length - 1,
                }
            );
        end.Nodes.Add(node);
        if (asked == node.Type)
            root.Excluded.Add(node);
        return root;
    }

    private IEnumerable<(IReadOnlyList<Item> First, IReadOnlyList<Item> Second)> Halves(IReadOnlyList<Item> items, int and)
    {
        var one = items.Take(and).ToList().FindLastIndex(IsAskable);
        var two = Index(items, and + 1, IsAskable);
        if (
            one >= 0
            && two >= 0
            && Enumerable
                .Range(one + 1, two - one - 1)
                .All(i => i == and || Draft.IsEmpty(items[i]) || items[i].Role is Role.In or Role.What)
        )
            yield return ([.. items.Where((_, i) => i <= one || i > two)], [.. items.Where((_, i) => i < one || i >= two)]);
        var first = Index(items, 0, IsAskable);
        if (
            first >= 0
            && two > and
            && items.Skip(two + 1).All(Draft.IsEmpty)
            && Enumerable.Range(and + 1, two - and - 1).All(i => Draft.IsEmpty(items[i]) || items[i].Role is Role.In or Role.What)
        )
            yield return ([.. items.Take(and)], [.. items.Take(first), items[two], .. items.Skip(first + 1).Take(and - first - 1)]);
        if (
            Index(items, and + 1, i => i.Role is { } role && Asking.Contains(role)) is var asks and >= 0
            && Enumerable.Range(and + 1, asks - and - 1).All(i => Draft.IsEmpty(items[i]) || items[i].Role is Role.In or Role.By)
            && items.Take(and).LastOrDefault(i => i.Nodes.Any()) is { } subject
        )
            yield return ([.. items.Take(and)], WithSubject([.. items.Skip(and + 1)], subject));
    }

    private static IReadOnlyList<Item> WithSubject(IReadOnlyList<Item> items, Item subject)
    {
        if (items.Any(i => i.Nodes.Any()) || items.Any(i => i.Is(Role.And)))
            return items;
        var at = Index(items, 0, i => i.Role is Role.Singular or Role.Plural);
        if (at < 0 && items.Any(i => i.Is(Role.When)) && subject.Nodes.All(n => n.Node.Type.Citation is not null))
            return [.. items.Where(i => !i.IsMark), subject];
        return at < 0 ? items : [.. items.Select((item, i) => i == at ? subject : item)];
    }

    /// <summary>A noun for what a node can have: a type that is not what the graph is chiefly about, or a property.</summary>
    private bool IsAskable(Item item) =>
        !item.Nodes.Any()
        && item.Number is null
        && (
            item.Has<TypeMeaning>()
            || item.Role is null or Role.Filler or Role.In
                && item.Meanings.OfType<PropertyMeaning>().Any(p => p.Property.Entity is NodeType type && !connections.IsHub(type))
        );

    /// <summary>Both halves speak of the same named nodes and ask for different things.</summary>
    private static bool CanJoin(Reading one, Reading two) =>
        IsPlain(one)
        && IsPlain(two)
        && (one.Root.Type != two.Root.Type || one.Property != two.Property || one.Ask != two.Ask)
        && Named(one).Count > 0
        && Named(one).SetEquals(Named(two));

    private static bool IsPlain(Reading reading) => reading.Ask is Ask.List or Ask.Value or Ask.Count;

    private static HashSet<NodeEntry> Named(Reading reading) => [.. reading.Root.All().SelectMany(t => t.Nodes)];

    private static int Index(IReadOnlyList<Item> items, int from, Func<Item, bool> fits) =>
        Enumerable.Range(from, Math.Max(0, items.Count - from)).FirstOrDefault(i => fits(items[i]), -1);
}
