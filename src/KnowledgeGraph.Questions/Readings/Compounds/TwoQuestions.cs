using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads two or more questions in one: the same asked of several things, or several things asked of one. The whole is only understood when each part is.
/// </summary>
internal static class TwoQuestions
{
    private const int MostOfEach = 5;
    private static readonly Role[] Asking = [Role.What, Role.Who, Role.Where, Role.When, Role.Why, Role.HowMany, Role.HowMuch];

    /// <summary><c>the domain and the category of X</c>, <c>who wrote X, and where</c>; null when it is no such question.</summary>
    public static Understood? Several(Asked asked)
    {
        var items = asked.Items;
        for (var and = items.Count - 2; and > 0; and--)
            if (Roles.IsAnd(items[and]))
                foreach (var (first, second) in Halves(asked, items, and))
                    if (
                        asked.Parser.ParseItems(first, asked.Earlier, false) is Understood one
                        && asked.Parser.ParseItems(second, asked.Earlier, false) is Understood two
                        && (CanJoin(one.Reading, two.Reading) || IsSameDefinition(one.Reading, two.Reading))
                    )
                        return IsSameDefinition(one.Reading, two.Reading) ? one : Both(one, two);
        return null;
    }

    /// <summary><c>what does A address, and what does B address</c>: the same asked of one and of another; null when it is no such question.</summary>
    public static Understood? OfOneAndAnother(Asked asked)
    {
        var items = asked.Items;
        if (!AsksAtStart(items, 0))
            return null;
        for (var and = items.Count - 2; and > 0; and--)
            if (
                items[and].Is(Role.And)
                && AsksAtStart(items, and + 1)
                && asked.Parser.ParseItems([.. items.Take(and)], asked.Earlier, false) is Understood one
                && asked.Parser.ParseItems(WithAskedNoun(items, and), asked.Earlier, false) is Understood two
                && IsSameOfAnother(one.Reading, two.Reading)
            )
                return Both(one, two);
        return null;
    }

    /// <summary><c>which flaws does A have, and which does B have</c>: the second question, with the noun that the first one asks for.</summary>
    private static IReadOnlyList<Item> WithAskedNoun(IReadOnlyList<Item> items, int and)
    {
        var second = items.Skip(and + 1).ToArray();
        var (asks, what) = (Draft.Index(items, 0, Asks), Draft.Index(second, 0, Asks));
        return
            items[asks].Is(Role.What)
            && second[what].Is(Role.What)
            && items[asks + 1].Has<TypeMeaning>()
            && what + 1 < second.Length
            && IsAuxiliary(second[what + 1])
            ? [.. second.Take(what + 1), items[asks + 1], .. second.Skip(what + 1)]
            : second;
    }

    /// <summary>Whether two readings ask for the same sort of thing, each about something else that is named.</summary>
    private static bool IsSameOfAnother(Reading one, Reading two) =>
        IsPlain(one)
        && IsPlain(two)
        && (one.Ask, one.Root.Type, one.Property) == (two.Ask, two.Root.Type, two.Property)
        && Named(one).Count > 0
        && Named(two).Count > 0
        && !Named(one).Overlaps(Named(two));

    /// <summary>
    /// <c>which flaws has X, and how can they be overcome</c>, <c>which bills were withdrawn, and what did they cost</c>: the second
    /// question takes up what the first one finds, as a question does that is asked after it; null when it is no such question.
    /// </summary>
    public static Understood? OneAfterTheOther(Asked asked)
    {
        var items = asked.Items;
        for (var cut = items.Count - 2; cut > 0; cut--)
            if (
                (items[cut].Is(Role.And) || items[cut].IsMark)
                && items.Take(cut).Any(i => Asks(i) || i.Is(Role.List) || i.Has<TypeMeaning>())
                && items.Skip(cut + 1).ToArray() is var second
                && AsksOfEarlier(second)
                && asked.Parser.ParseItems([.. items.Take(cut)], asked.Earlier, false)
                    is Understood { Reading: { Ask: Ask.List or Ask.Define } asking } one
                && (asking.Ask == Ask.List || items[cut].EndsClause)
            )
            {
                var earlier = asked.Earlier.After(asking);
                if (
                    !second.Any(i => i.Role is Role.Together or Role.Total)
                    && asked.Parser.ParseItems(second, earlier, false) is Understood told
                    && Telling(asking, told.Reading) is { } telling
                )
                    return one with { Reading = telling, Notes = [.. one.Notes, .. told.Notes] };
                if (
                    items.Take(cut).Any(i => Asks(i) || i.Is(Role.List))
                    && ReadNext(asked, asking, second, earlier) is Understood { Reading: var answer } two
                    && (CanJoin(asking, answer) || answer.Ask is Ask.Groups && two.IsSequel)
                )
                    return Both(one, two);
            }
        return null;
    }

    /// <summary>Reads the second question, behind <c>what is X</c> with the name in place of its pronoun.</summary>
    private static Outcome ReadNext(Asked asked, Reading asking, IReadOnlyList<Item> second, Conversation earlier) =>
        (
            asking.Ask == Ask.Define
                ? InFull
                    .Of(second, earlier)
                    .Select(full => asked.Parser.ParseItems(full.Items, full.Earlier, false))
                    .FirstOrDefault(read => read is Understood)
                : null
        ) ?? asked.Parser.ReadTurn(second, earlier, false);

    /// <summary><c>which bills were withdrawn, and what did they cost</c>: the list, which tells that of each; null where something else is asked.</summary>
    private static Reading? Telling(Reading asking, Reading answer) =>
        AskedOfEach(answer) is { Entity: { } owner } told
        && owner == asking.Root.Type
        && answer.Root.Type == owner
        && answer.Root.ToFilter().Equals(asking.Root.ToFilter())
            ? asking with
            {
                Told = [.. asking.Told, told],
            }
            : null;

    /// <summary>The property that is asked of each of several: as it is, in its order, or summed up; null for another question.</summary>
    private static Property? AskedOfEach(Reading reading) =>
        reading switch
        {
            { Ask: Ask.Value or Ask.Aggregate, Property: { } asked, Function: Aggregation.Sum } => asked,
            { Ask: Ask.Rank, Ranking: { Measure: null, Limit: 0, Property: { } asked }, Groups.Count: 0 } => asked,
            _ => null,
        };

    /// <summary>Whether a question begins with what it asks for, and takes up something that stands before it.</summary>
    private static bool AsksOfEarlier(IReadOnlyList<Item> items) =>
        items.FirstOrDefault(i => !Draft.IsEmpty(i) && !i.Is(Role.And)) is { } first
        && (Asks(first) || first.Role is Role.How or Role.List)
        && items.Any(i => i is { Role: Role.Plural or Role.Singular, Words.Count: 1 } || SaysEach(i));

    /// <summary>Whether an item says that something is asked of one after the other: <c>each</c>, <c>in each</c>, <c>each of them</c>.</summary>
    internal static bool SaysEach(Item item) =>
        FormWords.Each.Ends(item) && item.Role is Role.Each or Role.Per
        || FormWords.Each.Begins(item) && item.Role is Role.Plural or Role.Pair;

    private static Understood Both(Understood one, Understood two) =>
        one with
        {
            Reading = new Reading(Ask.Several, one.Reading.Root) { Parts = [one.Reading, two.Reading] },
            Notes = [.. one.Notes, .. two.Notes],
        };

    /// <summary><c>the newest and the oldest paper</c>, <c>which venue has the most papers, and which the fewest</c>: each end of an order; null when it is no such question.</summary>
    public static Understood? BothEnds(Asked asked)
    {
        var items = asked.Items;
        if (Enumerable.Range(0, items.Count).Where(i => Roles.IsExtreme(items[i])).ToArray() is not [var one, var two])
            return null;
        var and = Enumerable.Range(one, two - one).LastOrDefault(i => items[i].Role is Role.And or Role.Also, -1);
        if (and < 0)
            return null;
        Item[] first =
            Draft.Between(one, and).All(i => Draft.IsEmpty(items[i])) ? [.. items.Take(one + 1), .. items.Skip(two + 1)]
            : SaysAgain(items, one, and, two) ? [.. items.Take(and)]
            : [];
        if (
            first.Length == 0
            || asked.Parser.ParseItems(first, asked.Earlier, false) is not Understood { Reading.Ask: Ask.Rank or Ask.Groups } read
            || asked.Parser.ParseItems([.. first.Select((item, i) => i == one ? items[two] : item)], asked.Earlier, false)
                is not Understood { Reading: var other }
            || other.Ask != read.Reading.Ask
            || other.Root.Type != read.Reading.Root.Type
        )
            return null;
        return read with { Reading = new Reading(Ask.Several, read.Reading.Root) { Parts = [read.Reading, other] } };
    }

    /// <summary>What groups are by, however it is reached.</summary>
    private static object KeyOf(GroupBy group) => (object?)group.Property ?? group.Path[^1].Target;

    /// <summary>Whether a second half says nothing beside its end of the order that the first did not say as well: <c>and which the fewest papers</c>.</summary>
    private static bool SaysAgain(IReadOnlyList<Item> items, int one, int and, int two) =>
        Enumerable
            .Range(and + 1, items.Count - and - 1)
            .Where(i => i != two)
            .All(i =>
                Draft.IsEmpty(items[i])
                || items[i].Role
                    is Role.What
                        or Role.Who
                        or Role.Be
                        or Role.Do
                        or Role.Have
                        or Role.In
                        or Role.By
                        or Role.HowMany
                        or Role.Of
                || items.Take(and).Any(said => said.Text == items[i].Text)
                || items[i].Types.Any(type => items.Take(and).Any(said => said.Types.Contains(type)))
            );

    /// <summary><c>what do A and B each address</c>, <c>A and B: what does each of them address</c>: the same asked of one after the other; null when it is no such question.</summary>
    public static Understood? OfEach(Asked asked)
    {
        var items = asked.Items;
        var each = Draft.Index(items, 0, i => SaysEach(i) || CheckWords.Respectively.Is(i));
        var named = Enumerable.Range(0, items.Count).Where(i => IsNamed(items[i])).ToArray();
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
            .Select(of => asked.Parser.ParseItems(of, asked.Earlier, false) as Understood)
            .ToArray();
        return parts.All(p => p is { Reading: var reading } && IsPlain(reading) && reading.Root.Type == parts[0]!.Reading.Root.Type)
            ? parts[0]! with
            {
                Reading = new Reading(Ask.Several, parts[0]!.Reading.Root) { Parts = [.. parts.Select(p => p!.Reading)] },
            }
            : null;
    }

    /// <summary><c>X: authors, venue, year</c>: several nouns, each asked of the one thing that is named; null when it is no such question.</summary>
    public static Understood? Aspects(Asked asked)
    {
        var items = asked.Items;
        var named = items.Where(IsNamed).ToArray();
        var nouns = items.Where((item, i) => IsAskable(asked, item) && !IsNounOfNext(items, i)).ToArray();
        if (
            named.Length != 1
            || nouns.Length < 2
            || items
                .Where((_, at) => !IsNounOfNext(items, at))
                .Any(i =>
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
        var parts = nouns.Select(noun => asked.Parser.ParseItems([noun, named[0]], asked.Earlier, false)).OfType<Understood>().ToArray();
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

    /// <summary><c>trial X: sites, sponsors</c>: says only what X is.</summary>
    private static bool IsNounOfNext(IReadOnlyList<Item> items, int i) =>
        i + 1 < items.Count && items[i + 1].Nodes.Any(n => items[i].Types.Contains(n.Node.Type));

    private static IEnumerable<(IReadOnlyList<Item> First, IReadOnlyList<Item> Second)> Halves(
        Asked asked,
        IReadOnlyList<Item> items,
        int and
    )
    {
        if (AskedTwice(items, and) is var verb and > 0)
            yield return ([.. items.Take(and), .. items.Skip(verb)], [.. items.Skip(and + 1)]);
        var one = items.Take(and).ToList().FindLastIndex(item => IsAskable(asked, item));
        var two = Draft.Index(items, and + 1, item => IsAskable(asked, item));
        if (
            one >= 0
            && two >= 0
            && Enumerable
                .Range(one + 1, two - one - 1)
                .All(i => i == and || Draft.IsEmpty(items[i]) || items[i].Role is Role.In or Role.What)
        )
            yield return ([.. items.Where((_, i) => i <= one || i > two)], [.. items.Where((_, i) => i < one || i >= two)]);
        var first = Draft.Index(items, 0, item => IsAskable(asked, item));
        if (
            first >= 0
            && two > and
            && items.Skip(two + 1).All(Draft.IsEmpty)
            && Enumerable.Range(and + 1, two - and - 1).All(i => Draft.IsEmpty(items[i]) || items[i].Role is Role.In or Role.What)
        )
            yield return ([.. items.Take(and)], [.. items.Take(first), items[two], .. items.Skip(first + 1).Take(and - first - 1)]);
        if (!items.Any(IsNamed) && items.Take(and).Any(Asks) && AsksAtStart(items, and + 1))
            yield return ([.. items.Take(and)], [.. items.Skip(and + 1)]);
        if (
            Draft.Index(items, and + 1, Asks) is var asks and >= 0
            && Enumerable.Range(and + 1, asks - and - 1).All(i => Draft.IsEmpty(items[i]) || items[i].Role is Role.In or Role.By)
            && items.Take(and).LastOrDefault(IsNamed) is { } subject
        )
        {
            var behind = items.Skip(asks + 1).Where(i => !Draft.IsEmpty(i)).ToArray();
            if (behind.Length == 0 && AskedAnew(items, and) is { } anew)
                yield return ([.. items.Take(and)], anew);
            if (behind is [var noun] && items[asks].Is(Role.What) && IsAskable(asked, noun))
                yield return ([.. items.Take(and)], [noun, subject]);
            yield return ([.. items.Take(and)], WithSubject([.. items.Skip(and + 1)], subject));
        }
    }

    /// <summary><c>which search string was used, and when was the search</c>: whether a question of its own begins at a place.</summary>
    private static bool AsksAtStart(IReadOnlyList<Item> items, int from) =>
        items.Skip(from).FirstOrDefault(i => !Draft.IsEmpty(i) && i.Role is not (Role.In or Role.By)) is { } first
        && Asks(first)
        && items.Skip(from).Any(i => i.Meanings.Count > 0);

    /// <summary>
    /// <c>how tall is X and how heavy</c>, <c>when was X made and by whom</c>: the first question with the second question word in the
    /// place of its own; null where that would be the time of one of several that somebody did something to.
    /// </summary>
    private static IReadOnlyList<Item>? AskedAnew(IReadOnlyList<Item> items, int and) =>
        Draft.Index(items, 0, Asks) is var first and >= 0
        && first < and
        && !(items[first].Role is Role.Who or Role.What && items.Skip(and).Any(i => i.Is(Role.When)))
            ? [.. items.Take(first), .. items.Skip(and + 1).Where(i => !i.IsMark), .. items.Skip(first + 1).Take(and - first - 1)]
            : null;

    /// <summary><c>where and in which year was X published</c>: where what both ask begins; -1 where no two question words are joined.</summary>
    private static int AskedTwice(IReadOnlyList<Item> items, int and) =>
        items.Take(and).Any(Asks)
        && !items.Take(and).Any(i => IsAuxiliary(i) || IsNamed(i))
        && items.Skip(and + 1).FirstOrDefault(i => !Draft.IsEmpty(i) && i.Role is not (Role.In or Role.By or Role.For or Role.With))
            is { } second
        && Asks(second)
            ? Draft.Index(items, and + 1, IsAuxiliary)
            : -1;

    private static bool Asks(Item item) => item.Role is { } role && Asking.Contains(role);

    private static bool IsAuxiliary(Item item) => item.Role is Role.Be or Role.Do or Role.Have or Role.Can;

    private static IReadOnlyList<Item> WithSubject(IReadOnlyList<Item> items, Item subject)
    {
        if (items.Any(IsNamed) || items.Any(i => i.Is(Role.And)))
            return items;
        var at = Draft.Index(items, 0, i => i.Role is Role.Singular or Role.Plural);
        if (at < 0 && items.Any(i => i.Is(Role.When)) && subject.Nodes.All(n => n.Node.Type.Citation is not null))
            return [.. items.Where(i => !i.IsMark), subject];
        return at < 0 ? items : [.. items.Select((item, i) => i == at ? subject : item)];
    }

    /// <summary>Whether an item is a name, and no noun for a type that something is called by as well.</summary>
    private static bool IsNamed(Item item) => item.Nodes.Any() && !item.Has<TypeMeaning>();

    /// <summary>A noun for what a node can have: a type that is not what the graph is chiefly about, or a property.</summary>
    private static bool IsAskable(Asked asked, Item item) =>
        !IsNamed(item)
        && item.Number is null
        && (
            item.Has<TypeMeaning>()
            || item.Role is null or Role.Filler or Role.In
                && item.Meanings.OfType<PropertyMeaning>().Any(p => p.Property.Entity is NodeType type && !IsUnspokenHub(asked, type))
        );

    /// <summary>Whether a type is that of the one node that stands for all, and no word speaks of that.</summary>
    private static bool IsUnspokenHub(Asked asked, NodeType type) =>
        asked.Connections.IsHub(type) && !asked.Items.Any(i => i.Nodes.Any(n => n.Node.Type == type));

    /// <summary>Both halves speak of the same named nodes, or the second of what the first one asks for, and ask for different things.</summary>
    private static bool CanJoin(Reading one, Reading two) =>
        (IsPlain(one) || one.Ask is Ask.Define)
        && IsPlain(two)
        && (one.Root.Type != two.Root.Type || one.Property != two.Property || one.Ask != two.Ask)
        && Named(one).Count > 0
        && Named(one).SetEquals(Named(two));

    /// <summary><c>what does X stand for, and what does it do</c>: what it is, says both.</summary>
    private static bool IsSameDefinition(Reading one, Reading two) =>
        one.Ask == Ask.Define && two.Ask == Ask.Define && Named(one).SetEquals(Named(two));

    private static bool IsPlain(Reading reading) => reading.Ask is Ask.List or Ask.Value or Ask.Count;

    private static HashSet<NodeEntry> Named(Reading reading) => [.. reading.Root.Named()];
}
