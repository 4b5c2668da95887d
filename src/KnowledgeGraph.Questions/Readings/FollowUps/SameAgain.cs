using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads what asks the last question again with something changed: another name, another number, the other end of an order.</summary>
internal static class SameAgain
{
    private static readonly HashSet<Role> Allowed =
    [
        Role.Filler,
        Role.Also,
        Role.And,
        Role.In,
        Role.Of,
        Role.By,
        Role.For,
        Role.With,
        Role.Only,
        Role.Not,
        Role.Except,
        Role.Without,
        Role.Before,
        Role.After,
        Role.Since,
        Role.Until,
        Role.Between,
        Role.Or,
        Role.Last,
    ];

    /// <summary><c>and the smallest</c>: the same order from the other end.</summary>
    public static Outcome? Reversed(Sequel sequel)
    {
        if (
            Ranked(sequel) is not { Ranking: { } ranking } ranked
            || !sequel.IsMadeOf([Role.And, Role.Filler, Role.Also, .. Roles.Extremes])
        )
            return null;
        if (sequel.Items.FirstOrDefault(Roles.IsExtreme) is not { } end)
            return null;
        return Sequel.Read(ranked with { Ranking = ranking with { Descending = Roles.IsUpperEnd(end), Place = 1 } });
    }

    /// <summary>The last question where it asked for an end of an order, else the one before where the last was about what that found; null for others.</summary>
    private static Reading? Ranked(Sequel sequel) =>
        sequel.Last.Reading.Ranking is { Limit: not 0 } ? sequel.Last.Reading
        : sequel.Earlier.Turns is [.., { Reading: { Ranking.Limit: not 0 } before, Found: { Count: > 0 } found }, var about]
        && about.Reading.Root.Named().Any(found.Contains)
            ? before
        : null;

    /// <summary><c>and the second biggest</c>, <c>and the next</c>: the same order, farther down.</summary>
    public static Outcome? OtherPlace(Sequel sequel)
    {
        if (
            sequel.Earlier.Turns.Select(t => t.Reading).LastOrDefault(r => r.Ranking is { Limit: null })
                is not { Ranking: { } ranking } ranked
            || !sequel.IsMadeOf(
                FormWords.Ranking.Is,
                [Role.And, Role.Filler, Role.Also, Role.Order, Role.Nth, Role.What, Role.Who, Role.Be, .. Roles.Extremes]
            )
        )
            return null;
        var words = sequel.Items.SelectMany(i => i.Words).ToArray();
        int? place = words.Any(FollowUpWords.Next.Has)
            ? ranking.Place + 1
            : words.Select(w => Numbers.Ordinal(w.Word)).FirstOrDefault(n => n is not null);
        return place is > 1 ? Sequel.Read(ranked with { Ranking = ranking with { Place = place.Value } }) : null;
    }

    /// <summary><c>and the second</c>, behind the first author: the same with another place that a relationship carries.</summary>
    public static Outcome? OtherPosition(Sequel sequel)
    {
        if (!sequel.IsMadeOf(FollowUpWords.One.Is, Role.And, Role.Filler, Role.Also, Role.Order, Role.Nth))
            return null;
        var root = sequel.Root.Clone();
        var place = sequel.Items.SelectMany(i => i.Words).Select(w => Numbers.Ordinal(w.Word)).FirstOrDefault(n => n is not null);
        foreach (var link in root.AllLinks())
            for (var i = 0; i < link.Where.Count; i++)
                if (
                    place is { } said
                    && link.Where[i] is Comparison { Operator: FilterOperator.Eq } at
                    && Sorts.IsPlaceInOrder(at.Property)
                )
                {
                    link.Where[i] = at with { Value = (long)said };
                    return Sequel.Read(sequel.Last.Reading with { Root = root });
                }
        return null;
    }

    /// <summary><c>huts with more than ten beds. the one with the most?</c>: of what was bounded by a number, the end of it.</summary>
    public static Outcome? EndOfBounded(Sequel sequel)
    {
        if (
            !sequel.Follows(Ask.List, Ask.Count)
            || sequel.Items.FirstOrDefault(i => RankWords.OfNumber.Ends(i) && i.Role is Role.Most or Role.Least) is not { } end
            || !sequel.IsMadeOf(
                i => i == end || FollowUpWords.One.Is(i),
                Role.What,
                Role.Who,
                Role.With,
                Role.Have,
                Role.And,
                Role.Filler,
                Role.Plural
            )
        )
            return null;
        var root = sequel.Root.Clone();
        var numbers = root.Where.OfType<Comparison>().Where(c => c.Value is not bool && Sorts.IsAmount(c.Property)).ToArray();
        var counted = root.Links.Where(l => l.Count is not null).ToArray();
        var ranking = (numbers, counted) switch
        {
            ([var number], []) => new Ranking(null, number.Property, Roles.IsUpperEnd(end), null),
            ([], [var link]) when RankMeasures.MeasureOf(root, link.Counted().End.Other) is { } counting => new Ranking(
                counting.Measure,
                null,
                Roles.IsUpperEnd(end),
                null
            )
            {
                Counted = counting.Of,
            },
            _ => null,
        };
        return ranking is null ? null : Sequel.Read(new Reading(Ask.Rank, root) { Ranking = ranking });
    }

    /// <summary><c>and three</c>: the same with another number.</summary>
    public static Outcome? OtherNumber(Sequel sequel)
    {
        var numbers = sequel.Items.Where(i => i.Number is { } n && !Numbers.IsYear(n)).ToArray();
        if (numbers.Length != 1 || !sequel.IsMadeOf(i => i == numbers[0], Role.And, Role.Also, Role.Filler))
            return null;
        var root = sequel.Root.Clone();
        var counted = root.AllLinks().Where(l => l.Count is not null).ToArray();
        if (counted.Length != 1)
            return null;
        counted[0].Count = (counted[0].Count!.Value.Operator, (long)numbers[0].Number!.Value);
        return Sequel.Read(sequel.Last.Reading with { Root = root });
    }

    /// <summary><c>tasks without papers. which have exactly one?</c>: the same with another bound of how many.</summary>
    public static Outcome? OtherBound(Sequel sequel)
    {
        var said = sequel.Items.Where(i => i is { Number: not null, IsNounOrName: false } || Bounds.Of(i.Role) is not null).ToArray();
        if (
            !sequel.Follows(Ask.List, Ask.Count)
            || said.Where(i => i.Number is not null).ToArray() is not [{ Number: { } number }]
            || Numbers.IsYear(number)
            || said.Length > 2
            || !sequel.Has(Role.Have, Role.With)
            || sequel.Items.Any(FollowUpWords.WithoutBound.IsIn)
        )
            return null;
        var root = sequel.Root.Clone();
        if (
            root.Links.Where(l => l.Count is not null || l is { Quantifier: Quantifier.None, Other.IsFree: true, Where.Count: 0 }).ToArray()
                is not [var counted]
            || !sequel.IsMadeOf(
                i =>
                    said.Contains(i)
                    || FollowUpWords.One.Is(i)
                    || i.Types.Contains(root.Type)
                    || i.Types.Contains(counted.Counted().End.Other.Type),
                Role.What,
                Role.Who,
                Role.HowMany,
                Role.Have,
                Role.With,
                Role.And,
                Role.Also,
                Role.Filler,
                Role.Plural,
                Role.Only
            )
        )
            return null;
        counted.Quantifier = Quantifier.Some;
        counted.Count = (said.Select(i => Bounds.Of(i.Role)).FirstOrDefault(bound => bound is not null) ?? FilterOperator.Eq, (long)number);
        return Sequel.Read(new Reading(sequel.Has(Role.HowMany) ? Ask.Count : Ask.List, root));
    }

    /// <summary><c>which other papers do</c>, <c>what are the other ones</c>: what was said of one, asked of all the others.</summary>
    public static Outcome? Others(Sequel sequel)
    {
        var named = sequel.Root.Nodes;
        if (
            named.Count == 0
            || sequel.Root.Links.Count == 0
            || !sequel.Has(Role.Other, Role.Rest)
            || !sequel.Has(Role.What, Role.Who)
            || !sequel.IsMadeOf(
                i => i.Types.Contains(sequel.Root.Type) || FollowUpWords.One.Is(i),
                Role.What,
                Role.Who,
                Role.Other,
                Role.Rest,
                Role.There,
                Role.Do,
                Role.Filler,
                Role.Also,
                Role.Have,
                Role.Be,
                Role.And
            )
        )
            return null;
        var root = sequel.Root.Clone();
        root.Nodes.Clear();
        root.Excluded.AddRange(named);
        return Sequel.List(root);
    }

    /// <summary><c>what was bred from X? and from those?</c>: the same of what was found, as it was of one of its sort.</summary>
    public static Outcome? OfFound(Sequel sequel)
    {
        if (
            !sequel.Follows(Ask.List)
            || !sequel.Has(Role.And, Role.Also)
            || !sequel.Has(Role.Singular, Role.Plural, Role.Pair)
            || sequel.Root.Nodes.Count > 0
            || sequel.Last.Found.Count == 0
            || !sequel.IsMadeOf([
                Role.And,
                Role.Also,
                Role.Filler,
                Role.In,
                Role.Of,
                Role.By,
                Role.For,
                Role.With,
                Role.Singular,
                Role.Plural,
                Role.Pair,
            ])
            || !sequel.Items.Any(i =>
                FormWords.Prepositions.Is(i) || i.Role is Role.In or Role.Of or Role.By or Role.For or Role.With or Role.Also
            )
        )
            return null;
        var root = sequel.Root.Clone();
        if (root.All().Where(t => t.Nodes.Count > 0).ToArray() is not [{ } named] || named.Type != root.Type)
            return null;
        named.Nodes.Clear();
        named.Nodes.AddRange(sequel.Last.Found);
        root.Excluded.Clear();
        return Sequel.List(root);
    }

    /// <summary><c>and in 2025?</c>, <c>what about X?</c>: what the words name stands in place of what was named of that sort, or besides.</summary>
    public static Outcome? Changed(Sequel sequel)
    {
        var items = WithoutAsking(sequel, WithoutSame(sequel));
        var isSame = items.Count < sequel.Items.Count;
        if (items.Any(i => i.IsUnknown || i.Role is { } role && !Allowed.Contains(role) || i.IsVerb || i.Has<TypeMeaning>()))
            return null;
        var draft = new Draft(items, sequel.Lexicon, sequel.Connections, sequel.Earlier);
        var mentions = MentionReader.Read(draft);
        if (sequel.Items.Contains(FollowUpWords.InPlaceOf) && !mentions.All(m => Replaces(sequel.Root, m)))
            return Sequel.Unsaid([.. items.Where(i => !Draft.IsEmpty(i)).Select(i => i.Text)]);
        if (mentions.Count == 0 || !isSame && !Continues(sequel, items, mentions))
            return null;
        return Change(draft, sequel.Last.Reading, mentions) is { } changed ? Sequel.Read(changed) : null;
    }

    /// <summary><c>the same for X</c>, where nothing of the last question can be said of X: no question about X itself.</summary>
    public static Outcome? Unsaid(Sequel sequel) =>
        sequel.Items.FirstOrDefault(i => !Draft.IsEmpty(i) && !i.Is(Role.And)) is { Role: Role.Also } first
        && FollowUpWords.Same.IsIn(first)
        && !sequel.Items.Any(Roles.Asks)
            ? Sequel.Unsaid(first.Text)
            : null;

    /// <summary><c>and which French ones</c>, <c>and which French recipes</c>, of recipes: only what tells them from the others is new.</summary>
    private static IReadOnlyList<Item> WithoutAsking(Sequel sequel, IReadOnlyList<Item> items) =>
        items is [{ Role: Role.And or Role.Also }, { Role: Role.What } which, ..]
        && MentionWords.Which.Is(which)
        && items.Skip(2).Where(i => !i.IsMark && !(i.IsPlainNoun && i.Types.Contains(sequel.Root.Type))).ToArray() is { Length: > 0 } told
        && told.All(i => i.Nodes.Any() || i.Has<ValueMeaning>() || Draft.IsEmpty(i))
            ? [items[0], .. told]
            : items;

    /// <summary>Whether a word goes on, or what is named takes the place of something.</summary>
    private static bool Continues(Sequel sequel, IReadOnlyList<Item> items, IReadOnlyList<Mention> mentions) =>
        mentions.Any(m => Replaces(sequel.Root, m))
        || items.Any(i => i.Role is Role.Also or Role.And or Role.Only or Role.Not or Role.Except or Role.Without or Role.Filler);

    /// <summary>A reading with what the mentions name in place of what it named of that sort, or besides; null when they cannot be joined.</summary>
    public static Reading? Change(Draft draft, Reading reading, IReadOnlyList<Mention> mentions)
    {
        if (reading.Parts.Count > 0)
            return ChangeParts(draft, reading, mentions);
        var root = reading.Root.Clone();
        var added = mentions.Where(m => !Replace(root, m)).ToList();
        if (added.Count == 0)
            return reading with { Root = root };
        var before = new Mention
        {
            At = -1,
            End = -1,
            Kind = MentionKind.Nodes,
            Earlier = root,
        };
        var trees = TreeBuilder.Build(draft, [before, .. added], before, []);
        return trees.Count == 0 ? null : reading with { Root = trees[0].Root };
    }

    private static Reading? ChangeParts(Draft draft, Reading reading, IReadOnlyList<Mention> mentions)
    {
        var parts = reading.Parts.Select(part => Change(draft, part, mentions)).OfType<Reading>().ToArray();
        return parts.Length == reading.Parts.Count ? parts[0] with { Ask = Ask.Several, Parts = parts } : null;
    }

    private static bool Replace(Thing root, Mention mention)
    {
        if (mention.Kind == MentionKind.Condition)
        {
            Forget(root, mention);
            return false;
        }
        if (mention.Negated || mention.Excepted)
            return false;
        foreach (var choice in mention.Choices)
            if (Named(root, choice[0].Type) is { } thing)
            {
                thing.Nodes.Clear();
                thing.Nodes.AddRange(choice);
                return true;
            }
        return false;
    }

    /// <summary><c>papers by A with B. And with C?</c>: what was named of a type, what is asked about before all else, then the last.</summary>
    private static Thing? Named(Thing root, NodeType type) =>
        root.All().Where(t => t.Nodes.Count > 0 && t.Type == type).ToArray() is not [.., var last] named ? null
        : named[0] == root ? root
        : last;

    /// <summary>Whether what is named takes the place of something.</summary>
    private static bool Replaces(Thing root, Mention mention) => Replace(root.Clone(), mention) || SaysAnother(root, mention);

    /// <summary>Whether a condition is on a property of which the last question said one already.</summary>
    private static bool SaysAnother(Thing root, Mention mention) =>
        mention
            .Conditions.Select(TreeBuilder.PropertyOf)
            .Any(p => root.All().Any(t => t.Where.SelectMany(TreeBuilder.PropertiesOf).Contains(p)));

    /// <summary>A new condition on a property takes the place of the old one, and of the name of what has it.</summary>
    private static void Forget(Thing root, Mention mention)
    {
        var properties = mention
            .Conditions.Select(TreeBuilder.PropertyOf)
            .Where(p => !mention.Negated || p.Type == ScalarType.Boolean)
            .ToHashSet();
        foreach (var where in root.All().Select(thing => thing.Where).Concat(root.AllLinks().Select(link => link.Where)))
            where.RemoveAll(f => properties.Contains(TreeBuilder.PropertyOf(f)));
        foreach (var named in root.AllLinks().Select(link => link.Other).Where(thing => properties.Any(p => p.Entity == thing.Type)))
            named.Nodes.Clear();
    }

    /// <summary><c>same venue 2022</c>, <c>in that year</c>: what stays as it was need not be said.</summary>
    private static IReadOnlyList<Item> WithoutSame(Sequel sequel)
    {
        var items = sequel.Items;
        var types = sequel.Root.All().Where(t => t.Nodes.Count > 0).Select(t => t.Type).ToHashSet();
        var properties = sequel.Root.All().SelectMany(t => t.Where).SelectMany(TreeBuilder.PropertiesOf).ToHashSet();
        return
        [
            .. items.Where(
                (item, i) =>
                    !(PointsBack(item) && i + 1 < items.Count && IsKept(items[i + 1]))
                    && !(i > 0 && PointsBack(items[i - 1]) && IsKept(item))
            ),
        ];
        bool IsKept(Item item) => item.Types.Any(types.Contains) || item.Properties.Any(properties.Contains);
        static bool PointsBack(Item item) => item.Is(Role.Same) || MentionWords.Demonstratives.Ends(item);
    }
}
