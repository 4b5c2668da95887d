using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads how two named things stand to one another by a number or a time that both have, in whatever order it is said: which is heavier,
/// whether A is, by how much, and which things are heavier than A. What is compared is read as in <c>what is the weight of A</c> or
/// <c>which is heavier, A or B</c>; a word that belongs neither to that nor to the frame of a comparison leaves the question to other rules.
/// </summary>
internal sealed partial class TwoNamed
{
    private readonly Asked asked;
    private readonly NodeType type;
    private readonly IReadOnlyList<Item> items;
    private readonly IReadOnlyList<int> names;
    private readonly IReadOnlyList<NodeEntry> named;
    private readonly bool[] degrees;
    private readonly IReadOnlyList<(int From, int To)> nouns;

    /// <summary>What is compared: the number or time, and whether there is more of what is asked for where it is larger.</summary>
    /// <param name="Property">The number or time.</param>
    /// <param name="Descending">Whether the larger one is asked for.</param>
    private sealed record Compared(Property Property, bool Descending);

    private TwoNamed(Asked asked, NodeType type, IReadOnlyList<int> names)
    {
        (this.asked, this.type, this.names, items) = (asked, type, names, asked.Items);
        named = [.. names.Select(i => items[i].Nodes.First(n => n.Node.Type == type).Node)];
        degrees = [.. items.Select((item, i) => !names.Contains(i) && IsDegree(item))];
        nouns = [.. Runs()];
    }

    /// <summary>The reading; null when it is no such question.</summary>
    public static Understood? Read(Asked asked) => ReadNumbers(asked) ?? ReadCounts(asked);

    /// <summary>The reading by a number or a time that both have; null when it is no such question.</summary>
    private static Understood? ReadNumbers(Asked asked)
    {
        var items = asked.Items;
        var names = Enumerable.Range(0, items.Count).Where(i => IsName(items, i)).ToArray();
        if (names.Length is 0 or > MostNames || items.Any(i => i.Number is not null && !i.Nodes.Any() && !i.Is(Role.Filler)))
            return null;
        return items[names[0]]
            .Nodes.Select(n => n.Node.Type)
            .Distinct()
            .Where(type => names.All(i => items[i].Nodes.Any(n => n.Node.Type == type)))
            .Select(type => new TwoNamed(asked, type, names).Read())
            .FirstOrDefault(read => read is not null);
    }

    /// <summary>Whether an item names a thing, and is not a comparative that is part of a name: <c>the Younger</c>.</summary>
    private static bool IsName(IReadOnlyList<Item> items, int i) =>
        items[i].Nodes.Any() && !items[i].Has<TypeMeaning>() && Comparatives.Of(items[i]) is null && !IsCompared(items, i);

    private const int MostNames = 4,
        MostRuns = 2;

    private Understood? Read()
    {
        if (items.Any(i => Denies(i)) || nouns.Count > MostRuns)
            return null;
        return named.Distinct().ToArray() switch
        {
            [var only] => Beyond(only),
            // How many things there are more of is a matter of counting them.
            [_, _] when items.Where((item, i) => CountsAll(item) && !IsFollowedByUnitOrDegree(i)).Any() => null,
            [var one, var two] => AsksHowFar ? Difference(one, two)
            : AsksWhich ? Choice(one, two)
            : AsksWhether ? Check(one, two)
            : null,
            _ => null,
        };
    }

    /// <summary><c>which animals are heavier than A</c>, <c>what animals beat A in weight</c>, <c>compared with A, which ones are heavier</c>.</summary>
    private Understood? Beyond(NodeEntry than)
    {
        var counts = items.Any(CountsAll);
        if (
            names.Count > 1
            || !degrees.Any(d => d)
            || !items.Any(i => IsNounOfCompared(i) && !i.Nodes.Any())
            || !counts && !items.Any(i => i.Role is Role.What or Role.List || IsNounOfCompared(i) && CheckWords.IsPlural(i))
            || !counts && items.FirstOrDefault(i => !i.IsMark) is { Role: Role.Be or Role.Do } && !items.Any(i => i.Is(Role.What))
            || items.Any(i => AsksHowMuch(i) || i.Is(Role.Confirm))
            || Standard() < 0
            || Measure(than, asked.Lexicon.Of(type).FirstOrDefault(n => n != than) ?? than) is not { } compared
            || Bound(compared, than) is not { } bound
        )
            return null;
        var root = new Thing(type);
        root.Where.Add(bound);
        return new Understood(new Reading(counts ? Ask.Count : Ask.List, root), [], []);
    }

    /// <summary><c>how much heavier is A than B</c>, <c>the difference in weight between A and B</c>, <c>the weight of A minus that of B</c>.</summary>
    private Understood? Difference(NodeEntry one, NodeEntry two)
    {
        if (Measure(one, two) is not { Property: var property } || !Sorts.IsNumber(property))
            return null;
        if (Object() is { } other && degrees.Any(d => d))
            (one, two) = other == two ? (one, two) : (two, one);
        else if (
            asked.Lexicon.ValueOf(one, property) is IComparable first
            && asked.Lexicon.ValueOf(two, property) is { } second
            && first.CompareTo(second) < 0
        )
            (one, two) = (two, one);
        return new Understood(
            new Reading(Ask.Difference, new Thing(type)) { Parts = [ValueOf(one, property), ValueOf(two, property)] },
            [],
            []
        );
    }

    /// <summary><c>which is heavier, A or B</c>, <c>A or B: which has the higher weight</c>, <c>is A heavier than B, or the other way round</c>.</summary>
    private Understood? Choice(NodeEntry one, NodeEntry two)
    {
        if (!degrees.Any(d => d) || !AreSetBeside() || names.Count == MostNames - 1 || Measure(one, two) is not { } compared)
            return null;
        var root = new Thing(type);
        root.Nodes.AddRange([one, two]);
        return new Understood(
            new Reading(Ask.Rank, root) { Ranking = new Ranking(null, compared.Property, compared.Descending, null) },
            [],
            []
        );
    }

    /// <summary><c>is A heavier than B</c>, <c>does the weight of A exceed that of B</c>, <c>of A and B, is A the heavier one</c>.</summary>
    private Understood? Check(NodeEntry one, NodeEntry two)
    {
        if (
            !degrees.Any(d => d)
            || Object() is not { } other
            || Measure(one, two) is not { } compared
            || Bound(compared, other) is not { } bound
        )
            return null;
        var root = new Thing(type);
        root.Nodes.Add(other == one ? two : one);
        root.Where.Add(bound);
        return new Understood(new Reading(Ask.YesNo, root), [], []);
    }

    private Reading ValueOf(NodeEntry node, Property property)
    {
        var thing = new Thing(type);
        thing.Nodes.Add(node);
        return new Reading(Ask.Value, thing) { Property = property };
    }

    private Comparison? Bound(Compared compared, NodeEntry than) =>
        asked.Lexicon.ValueOf(than, compared.Property) is { } value
            ? new Comparison(compared.Property, compared.Descending ? FilterOperator.Gt : FilterOperator.Lt, value)
            : null;

    /// <summary>Whether it is asked by how much the two differ.</summary>
    private bool AsksHowFar =>
        items
            .Where(
                (item, i) =>
                    AsksHowMuch(item)
                    || CountsAll(item) && IsFollowedByUnitOrDegree(i)
                    || IsApart(item)
                    || FormWords.Subtracting.Is(item)
                    || Comparatives.Minus.Is(item)
            )
            .Any();

    /// <summary>Whether it is asked which of the two it is.</summary>
    private bool AsksWhich =>
        items
            .Skip(Turn + 1)
            .Any(i => i.Role is Role.What or Role.Who or Role.Where or Role.Pair || i.Is(Role.With) && MentionWords.Which.Begins(i))
        || items.Skip(Turn + 1).Any(Comparatives.Reversed.IsIn)
        || Draft.Between(names[0], names[^1]).Any(i => items[i].Is(Role.Compare))
            && names[^1] + 1 < items.Count
            && items[names[^1] + 1].IsMark
            && Array.IndexOf(degrees, true) > names[^1]
            && !items.Any(i => CountsAll(i) || AsksHowMuch(i))
        || Draft.Index(items, names[0], i => i.Is(Role.Or)) is var or && or > 0 && or < names[^1];

    /// <summary>The end of <c>which way round is it</c> before a question; -1 for none.</summary>
    private int Turn => Draft.Index(items, 0, Comparatives.Reversed.IsIn) is var turn && turn < names[0] ? turn : -1;

    /// <summary><c>gap</c>, but not <c>knowledge gap</c>, where that is a name.</summary>
    private static bool IsApart(Item item) => Comparatives.Apart.IsIn(item) && !item.IsNounOrName && !item.Has<ValueMeaning>();

    /// <summary>Whether something stands between the two that sets them beside one another: <c>A or B</c>, <c>A, B</c>, <c>A next to B</c>.</summary>
    private bool AreSetBeside() =>
        items.Take(names[1]).Skip(names[0]).Any(i => i.IsMark || i.Role is Role.Or or Role.And or Role.With or Role.Compare or Role.Than)
        || Standard() is var standard && standard > names[0] && standard < names[1];

    private bool AsksWhether =>
        items.Any(i => i.Is(Role.Confirm))
        || items.FirstOrDefault(i => !i.IsMark) is { Role: Role.Be or Role.Do }
        || items.Any(i => i.IsMark && i.Text == "?");

    /// <summary>The one that the other is set against: behind what says so, else the one that is named once where the other is named again.</summary>
    private NodeEntry? Object()
    {
        var twice = named.GroupBy(n => n).Where(g => g.Skip(1).Any()).ToArray();
        if (twice.Length == 1 && named.Count == MostNames - 1)
            return named.First(n => n != twice[0].Key);
        if (items.FirstOrDefault(i => i.Role is Role.Former or Role.Latter) is { } pointed)
            return pointed.Is(Role.Former) ? named[^1] : named[0];
        var standard = Standard();
        return standard < 0
            ? null
            : Enumerable.Range(0, names.Count).Where(k => names[k] > standard).Select(k => named[k]).FirstOrDefault();
    }

    /// <summary>The position of what leads to the one that is set against: <c>than</c>, <c>compared with</c>, <c>exceeds</c>; -1 for none.</summary>
    private int Standard() =>
        Draft.Index(
            items,
            0,
            i =>
                i.Role is Role.Than or Role.MoreThan or Role.LessThan
                || IsInTime(i)
                || i.Is(Role.Compare) && !IsApart(i)
                || Comparatives.Leads(i)
                || Comparatives.Trails(i)
                || IsYardstick(i)
        );

    private static bool IsYardstick(Item item) => Comparatives.Yardsticks.Is(item) && item.Meanings.Count == 0;

    /// <summary>Whether a word says that there is more or less of something, or one thing is before another.</summary>
    private static bool IsDegree(Item item) =>
        item.Role is Role.MoreThan or Role.LessThan
        || IsInTime(item)
        || Comparatives.Leads(item)
        || Comparatives.Trails(item)
        || Comparatives.ComesFirst.IsAll(item)
        || Comparatives.Of(item) is not null && !item.Has<TypeMeaning>()
        || Comparatives.Judging.Is(item);

    /// <summary><c>newer than</c>, read as one.</summary>
    private static bool IsInTime(Item item) => item.Role is Role.Before or Role.After && RankWords.Than.Ends(item);

    /// <summary><c>more visited</c>: a participle that makes a comparative with the word before it.</summary>
    private static bool IsCompared(IReadOnlyList<Item> items, int i) =>
        i > 0
        && items[i - 1].Words.Count == 1
        && IsDegree(items[i - 1])
        && items[i].Words is [var word]
        && Inflection.IsParticiple(word.Word);

    /// <summary><c>how many kilos heavier</c>, <c>how many more</c>.</summary>
    private bool IsFollowedByUnitOrDegree(int i) => i + 1 < items.Count && (IsUnit(i + 1) || degrees[i + 1]);

    private bool IsUnit(int i) => items[i].Words is [var word] && Dimensions.UnitOf(word) is not null;

    private bool IsNounOfCompared(Item item) => item.Types.Contains(type);

    private static bool AsksHowMuch(Item item) => item.Is(Role.HowMuch) && FormWords.How.Begins(item);

    private static bool CountsAll(Item item) => item.Is(Role.HowMany) && CheckWords.Amounts.Ends(item);

    private static bool Denies(Item item) =>
        item.Role is Role.Not or Role.Without or Role.Neither or Role.Only && !Comparatives.Apart.IsIn(item);

    /// <summary>Whether a word only makes up the sentence of a comparison.</summary>
    private bool IsFrame(int i) =>
        items[i].IsMark
        || degrees[i]
        || IsNounOfCompared(items[i])
        || i > 0 && items[i - 1].Is(Role.HowMany) && IsUnit(i)
        || items[i].Is(Role.When) && i + 1 < items.Count && items[i + 1].Is(Role.Rank)
        || items[i].Is(Role.Descending)
        || IsYardstick(items[i])
        || names.Count == 1 && items[i].CanBeVerb && IsVerbOfCount(items[i])
        || CountsAll(items[i])
        || IsApart(items[i])
        || Comparatives.Reversed.IsIn(items[i])
        || FormWords.Subtracting.Is(items[i])
        || Comparatives.Minus.Is(items[i])
        || items[i].Role is { } role
            && (Frame.Contains(role) || AsksHowMuch(items[i]))
            && !IsMeasure(items[i])
            && !IsCompared(items, i)
            && !IsTimeOf(items[i]);

    /// <summary><c>in year</c>, <c>by year</c>: a time by its noun, read with what leads to it.</summary>
    private static bool IsTimeOf(Item item) => item.Is(Role.In) && RankWords.Times.Ends(item);

    /// <summary>Whether a word is one for a number or time of what is compared.</summary>
    private bool IsMeasure(Item item) => item.Properties.Any(p => p.Entity == type && (Sorts.IsNumber(p) || Sorts.IsTime(p)));

    private static readonly HashSet<Role> Frame =
    [
        .. Roles.OfSmallWords,
        Role.What,
        Role.Who,
        Role.Where,
        Role.Former,
        Role.Latter,
        Role.Or,
        Role.Between,
        Role.Pair,
        Role.Confirm,
        Role.Compare,
        Role.Singular,
        Role.Plural,
        Role.There,
        Role.Other,
        Role.Than,
        Role.List,
        Role.Rank,
        Role.Each,
        Role.Per,
    ];

    /// <summary>The stretches of words that name what is compared: <c>weight</c>, <c>length of the runway</c>.</summary>
    private IEnumerable<(int From, int To)> Runs()
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (names.Contains(i) || IsFrame(i))
                continue;
            var (from, to) = (i, i);
            for (var next = i + 1; next < items.Count && !names.Contains(next) && !items[next].IsMark && !degrees[next]; next++)
                if (!IsFrame(next))
                    to = next;
                else if (!Draft.IsEmpty(items[next]) && !items[next].Is(Role.Of))
                    break;
            yield return (from, to);
            i = to;
        }
    }

    /// <summary>What is compared; null where the words do not say it, or more than that.</summary>
    private Compared? Measure(NodeEntry one, NodeEntry two)
    {
        var said = nouns.Select(run => OfNoun(run, one)).ToArray();
        var degree = Array.IndexOf(degrees, true);
        if (said is [{ } property, .. var rest] && rest.All(p => p == property))
            return Direction(degree, property) is { } descending ? new Compared(property, descending) : null;
        if (degree < 0 || said.Length > 1 || said.Length == 1 && nouns[0].From != degree + 1)
            return null;
        var adjective = said.Length == 0 ? [] : items.Skip(nouns[0].From).Take(nouns[0].To - nouns[0].From + 1);
        var comparative = items[degree].Words.Where(w => !RankWords.Than.Has(w)).ToArray();
        // "More visited" by itself would only say that there is more of something.
        return OfDegree(Superlative([.. comparative, .. adjective.SelectMany(i => i.Words)]), one, two)
            ?? (said.Length == 0 ? OfDegree([new Item(comparative, null, [])], one, two) : null);
    }

    /// <summary><c>paper count</c>, <c>number of papers</c>, <c>more papers</c>: the count that the type declares.</summary>
    private Property? CountOf((int From, int To) run)
    {
        var said = items.Skip(run.From).Take(run.To - run.From + 1).Where(i => !Draft.IsEmpty(i) && !i.Is(Role.HowMany)).ToArray();
        // Where two are named, what each has is counted itself.
        var isNumber =
            names.Count == 1
            && (
                run.From > 0 && Comparatives.IsOfNumber(items[run.From - 1])
                || items.Skip(run.From).Take(run.To - run.From).Any(i => i.Is(Role.HowMany))
            );
        return said is [var noun]
            ? type.Properties.FirstOrDefault(p =>
                p.Source is MeasuredColumn { Measure: { Function: MeasureFunction.CountNodes } measure }
                && (
                    noun.Properties.Contains(p)
                    || isNumber && measure.Path is [.., { Target: NodeType counted }] && noun.Types.Contains(counted)
                )
            )
            : null;
    }

    /// <summary><c>wrote</c> of <c>wrote more papers than A</c>, where how many papers they have is a number of theirs.</summary>
    private bool IsVerbOfCount(Item verb) =>
        type.Properties.Any(p =>
            p.Source is MeasuredColumn { Measure: { Function: MeasureFunction.CountNodes, Path: [var way] } } && Connections.Says(verb, way)
        );

    /// <summary>The words of a noun by themselves: <c>year of foundation</c> of <c>in year of foundation</c>, <c>amount</c> of <c>the amount of</c>.</summary>
    private Token[] Noun((int From, int To) run)
    {
        var words = items.Skip(run.From).Take(run.To - run.From + 1).SelectMany(i => i.Words).ToList();
        while (words.Count > 1 && (IsSmall(words[0]) || RankWords.BeforeUnit.Has(words[0])))
            words.RemoveAt(0);
        while (words.Count > 1 && MentionWords.Of.Has(words[^1]))
            words.RemoveAt(words.Count - 1);
        return [.. words];
    }

    private static bool IsSmall(Token word) => MentionWords.Articles.Has(word) || MentionWords.Of.Has(word);

    /// <summary>The number or time that a noun names of a thing, as in <c>what is the weight of A</c>.</summary>
    private Property? OfNoun((int From, int To) run, NodeEntry of) =>
        CountOf(run) is { } count ? count
        : asked.Parser.ParseItems(
            [
                FollowUpWords.What,
                FollowUpWords.Is,
                JoinWords.TheItem,
                .. Linker.Link(Noun(run), asked.Lexicon).Items,
                RankWords.OfItem,
                Nouns.Of(of),
            ],
            Conversation.None,
            false
        )
            is Understood { Reading: { Ask: Ask.Value, Property: { } property, Root: { Links.Count: 0, Where.Count: 0 } root } }
        && property.Entity == type
        && root.Type == type
        && (Sorts.IsNumber(property) || Sorts.IsTime(property))
            ? property
        : null;

    /// <summary>The number or time that an adjective compares, as in <c>which is heavier, A or B</c>.</summary>
    private Compared? OfDegree(IReadOnlyList<Item> degree, NodeEntry one, NodeEntry two) =>
        degree.Count == 0
            ? null
            : OfOrder([JoinWords.WhichItem, Nouns.Of(type), Nouns.Of(one), FollowUpWords.Or, Nouns.Of(two), FollowUpWords.Is, .. degree])
                ?? OfOrder([
                    JoinWords.WhichItem,
                    FollowUpWords.Is,
                    .. degree,
                    FollowUpWords.Comma,
                    Nouns.Of(one),
                    FollowUpWords.Or,
                    Nouns.Of(two),
                ]);

    private Compared? OfOrder(IReadOnlyList<Item> which) =>
        asked.Parser.ParseItems(which, Conversation.None, false)
            is Understood { Reading: { Ask: Ask.Rank, Groups.Count: 0, Ranking: { Along: null, Against: null } ranking } reading }
        && reading.Root.Type == type
        && (ranking.Measure is null ? ranking.Property : DeclaredAs(ranking.Measure)) is { } property
        && property.Entity == type
            ? new Compared(property, ranking.Descending)
            : null;

    private Property? DeclaredAs(Measure measure) =>
        type.Properties.FirstOrDefault(p => p.Source is MeasuredColumn { Measure: var m } && m == measure);

    /// <summary><c>the best attended</c>, of <c>better attended</c>.</summary>
    private IReadOnlyList<Item> Superlative(IReadOnlyList<Token> comparative) =>
        Comparatives.Superlative(comparative) is { } said ? Linker.Link(Tokenizer.Read($"the {said}"), asked.Lexicon).Items : [];

    /// <summary>Whether more of a number or time is asked for, by the word that compares; null where it says nothing of such.</summary>
    private bool? Direction(int degree, Property property)
    {
        if (degree < 0)
            return true;
        var item = items[degree];
        if (Comparatives.Trails(item))
            return false;
        if (Comparatives.Leads(item) || Comparatives.ComesFirst.IsAll(item) || Comparatives.Judging.Is(item))
            return !Comparatives.Judging.Is(item) || Dimensions.IsBestLargest(property) == Comparatives.IsBetter(item);
        var comparative = RankWords.Than.Ends(item) && item.Words.Count > 1 ? new Item([item.Words[^2]], null, []) : item;
        return Comparatives.Of(comparative) switch
        {
            (true, var isLater) => Sorts.IsTime(property) ? isLater
            : Sorts.IsAge(property) ? !isLater
            : null,
            (false, false) => false,
            (false, true) => !Dimensions.Positives(comparative.Words[0].Word).Any(Dimensions.IsOfLittle),
            null => item.Role is Role.MoreThan ? true
            : item.Role is Role.LessThan ? false
            : null,
        };
    }
}
