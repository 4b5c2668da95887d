using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <content>
/// How named things stand to one another by how many others each has. What is counted of each is read as in <c>how many works has A</c>, with
/// the verb and the conditions that are said of it, wherever they stand; where it is said of one only, it is the same of the others.
/// </content>
internal sealed partial class TwoNamed
{
    private const int MostChosen = 5;

    private static readonly Item HowManyItem = new(Tokenizer.Read("how many"), Role.HowMany, []);

    /// <summary>What is said of one of the named things.</summary>
    /// <param name="Items">The words that count, with the name among them.</param>
    /// <param name="Noun">The position among them of the noun for what is counted; -1 where it is said of another one.</param>
    /// <param name="From">Where what is said of that noun begins.</param>
    /// <param name="Name">The position of the name.</param>
    private sealed record Part(IReadOnlyList<Item> Items, int Noun, int From, int Name);

    /// <summary>The reading by counts; null when it is no such question.</summary>
    private static Understood? ReadCounts(Asked asked)
    {
        asked = asked with { Items = [.. asked.Items.SelectMany((_, i) => WithoutBound(asked.Items, i)).SelectMany(AsCount)] };
        var items = asked.Items;
        if (!items.Any(IsOfCounts) || items.Any(Denies) || items.Any(i => i is { Number: not null, Role: null } && !i.Nodes.Any()))
            return null;
        return Enumerable
            .Range(0, items.Count)
            .Where(i => IsName(items, i))
            .SelectMany(i => items[i].Nodes.Select(n => n.Node.Type).Distinct().Select(type => (type, i)))
            .GroupBy(x => x.type, x => x.i)
            .Where(g => g.Skip(1).Any() && !g.Skip(MostChosen).Any())
            .Select(g => new TwoNamed(asked, g.Key, [.. g]).ByCounts())
            .FirstOrDefault(read => read is not null);
    }

    /// <summary><c>more that A has, or more that B has</c>: no bound, where no number stands before it.</summary>
    private static IEnumerable<Item> WithoutBound(IReadOnlyList<Item> items, int i) =>
        items[i] is { Role: Role.AtLeast, Words: [var or, var more] } && RankWords.Or.Has(or) && !(i > 0 && items[i - 1].Number is not null)
            ? [new Item([or], Role.Or, []), new Item([more], Role.Filler, [])]
            : [items[i]];

    /// <summary><c>paper count</c>: the number of papers.</summary>
    private static IEnumerable<Item> AsCount(Item item) =>
        !item.IsNounOrName
        && item
            .Properties.Select(p => (p.Source as MeasuredColumn)?.Measure)
            .FirstOrDefault(m => m is { Function: MeasureFunction.CountNodes })
            is { Path: [.., { Target: NodeType counted }] }
            ? [RankWords.ByNumber[^1], Nouns.Of(counted)]
            : [item];

    /// <summary>Whether a word says that numbers of things are compared.</summary>
    private static bool IsOfCounts(Item item) =>
        item.Role is Role.HowMany or Role.MoreThan or Role.LessThan
        || item.Role is Role.Most or Role.Least && RankWords.Amounts.Ends(item)
        || Comparatives.IsOfNumber(item)
        || Comparatives.Leads(item)
        || FormWords.Frequent.Ends(item)
        || RankWords.Counted.Is(item);

    private Understood? ByCounts()
    {
        var said = items.Select(Comparatives.OfCounts).OfType<bool>().Distinct().ToArray();
        if (
            named.Distinct().Count() < named.Count
            || said.Length > 1
            || items.Any(i => i.Is(Role.Who)) && !Sorts.IsPerson(type)
            || items.Any(i => i.Is(Role.Singular)) && items.Any(Roles.IsExtreme)
            || Parts() is not { } parts
            || Counts(parts) is not { } counts
        )
            return null;
        var descending = said is not [false] != items.Where((_, i) => Comparatives.IsPassive(items, i)).Any();
        var isChoice = AsksWhich;
        return named.Count == 2 && (AsksHowFar || !isChoice && said.Length > 0 && items.Any(i => CountsAll(i) && FormWords.How.IsIn(i)))
                ? Against(Ask.Difference, counts, descending)
            : said.Length == 0 ? null
            : isChoice ? Most(counts, descending)
            : named.Count == 2 && AsksWhether && Object() is not null ? Against(Ask.Larger, counts, descending)
            : null;
    }

    /// <summary>One count against the other, that of what is said to be larger first.</summary>
    private Understood Against(Ask ask, IReadOnlyList<Thing> counts, bool descending)
    {
        var isTurned = Object() == named[0] == descending;
        var (larger, smaller) = isTurned ? (counts[1], counts[0]) : (counts[0], counts[1]);
        return new Understood(new Reading(ask, larger) { Whole = smaller }, [], []);
    }

    /// <summary>The named things in the order of what is counted of each; null where it is not the same of all.</summary>
    private Understood? Most(IReadOnlyList<Thing> counts, bool descending)
    {
        var orders = counts.Zip(named, (count, node) => Order(count, node, descending)).ToArray();
        return orders[0] is { } order && orders.All(o => o is not null && ReadingPrinter.Print(o) == ReadingPrinter.Print(order))
            ? new Understood(order, [], [])
            : null;
    }

    /// <summary>The named things in the order of a count, turned round from what is counted of one of them.</summary>
    private Reading? Order(Thing count, NodeEntry node, bool descending)
    {
        var way = new List<Link>();
        if (!WayTo(count, node, way) || way.ConvertAll(l => Connections.Inverse(l.Relationship)) is var back && back.Contains(null))
            return null;
        var counted = count.Clone();
        counted.Links.RemoveAt(count.Links.IndexOf(way[0]));
        var root = new Thing(type);
        root.Nodes.AddRange(named);
        var at = root;
        for (var i = back.Count - 1; i >= 0; i--)
        {
            var link = new Link(back[i]!, i == 0 ? counted : new Thing((NodeType)back[i]!.Target)) { IsStep = i > 0 };
            at.Links.Add(link);
            at = link.Other;
        }
        return RankMeasures.MeasureOf(root, counted) is { } counting
            ? new Reading(Ask.Rank, root) { Ranking = new Ranking(counting.Measure, null, descending, null) { Counted = counting.Of } }
            : null;
    }

    /// <summary>The way from what is counted to a named thing, of which nothing else is said.</summary>
    private static bool WayTo(Thing from, NodeEntry node, List<Link> way)
    {
        foreach (var link in from.Links.Where(l => l is { Quantifier: Quantifier.Some, Count: null, Where.Count: 0 }))
        {
            way.Add(link);
            var other = link.Other;
            if (
                other.Nodes.Count == 1 && other.Nodes[0] == node && other.Links.Count == 0 && other.Where.Count == 0
                || other is { Nodes.Count: 0, Where.Count: 0, Excluded.Count: 0, Links.Count: 1 } && WayTo(other, node, way)
            )
                return true;
            way.RemoveAt(way.Count - 1);
        }
        return false;
    }

    /// <summary>What is counted of each; null where it is not understood of one of them, or is not the same sort of things.</summary>
    private IReadOnlyList<Thing>? Counts(IReadOnlyList<Part> parts)
    {
        if (parts.FirstOrDefault(p => p.Noun >= 0) is not { } whole)
            return null;
        var counts = new List<Thing>();
        for (var k = 0; k < parts.Count; k++)
            if (
                Descriptions(parts[k], whole, Name(k))
                    .Select(said => asked.Parser.ParseItems([HowManyItem, .. said], Conversation.None, false))
                    .OfType<Understood>()
                    .FirstOrDefault(read => read is { Notes.Count: 0, Reading: { Ask: Ask.Count, Ranking: null } })
                    is { Reading.Root: var root }
                && whole.Items[whole.Noun].Types.Contains(root.Type)
            )
                counts.Add(root);
            else
                return null;
        return counts;
    }

    /// <summary>The name of one of them, and nothing else that it can mean.</summary>
    private Item Name(int k) => items[names[k]] with { Role = null, Meanings = [.. items[names[k]].Nodes.Where(n => n.Node == named[k])] };

    /// <summary>How it can be said what is counted of a thing, behind <c>how many</c>.</summary>
    private static IEnumerable<IReadOnlyList<Item>> Descriptions(Part part, Part whole, Item name)
    {
        var noun = part.Noun >= 0 ? part : whole;
        var counted = noun.Items.Skip(noun.From).Take(noun.Noun - noun.From + 1).ToArray();
        // Said of one only, it is the same of the other.
        var rest =
            (part.Noun >= 0 || part.Items.Count(i => !IsSmallWord(i)) > 1 ? part : whole) is var said && said.Noun >= 0
                ? said.Items.Where((_, i) => i < said.From || i > said.Noun).ToArray()
                : [.. said.Items];
        var at = Array.FindIndex(rest, i => i == said.Items[said.Name]);
        rest[at] = name;
        var isBare = rest.All(i => i == name || IsSmallWord(i) && !i.Is(Role.By));
        if (!isBare && said.Noun >= 0 && rest.Take(at).Any(i => i.CanBeVerb) && Array.FindIndex(rest, i => i.CanBeVerb) < said.From)
            rest = [name, .. rest.Where(i => i != name)];
        if (!isBare || rest.Length > 1 && at > 0)
            yield return [.. counted, .. rest];
        if (!isBare && rest[0] == name)
            yield return [.. counted, JoinWords.ThatItem, .. rest];
        if (!isBare)
            yield break;
        yield return [.. counted, RankWords.OfItem, name];
        yield return [.. counted, JoinWords.DoesItem, name, JoinWords.HaveItem];
    }

    private static bool IsSmallWord(Item item) => item.Role is { } role && Roles.OfSmallWords.Contains(role) && item.Meanings.Count == 0;

    /// <summary>What is said of each of the named things, parted where one is set beside the next; null where it is not so, or more is said.</summary>
    private IReadOnlyList<Part>? Parts()
    {
        var nouns = Enumerable.Range(0, items.Count).Where(IsCountedNoun).ToArray();
        if (nouns.Length == 0 || nouns.Skip(1).Any(n => !items[n].Types.Intersect(items[nouns[0]].Types).Any()))
            return null;
        var parts = new List<Part>();
        for (var (k, from) = (0, 0); k < names.Count; k++)
        {
            var end = k + 1 < names.Count ? Draft.Between(names[k], names[k + 1]).FirstOrDefault(PartsNames, -1) : items.Count;
            if (end < 0 || items[Math.Min(end, items.Count - 1)].Is(Role.And) && !IsChoice())
                return null;
            var kept = Enumerable.Range(from, end - from).Where(i => Counts(i, from, nouns)).ToArray();
            var noun = kept.Where(nouns.Contains).ToArray();
            if (noun.Length > 1)
                return null;
            var begin = noun is [var only] ? kept.LastOrDefault(i => i < only && !IsModifier(i), -1) : -1;
            parts.Add(
                new Part(
                    [.. kept.Select(i => items[i])],
                    noun is [var at] ? Array.IndexOf(kept, at) : -1,
                    noun.Length == 0 ? -1 : Array.FindIndex(kept, i => i > begin),
                    Array.IndexOf(kept, names[k])
                )
            );
            from = end;
        }
        // What one of them is restricted by, and another is not, can be said of both.
        var restricted = parts.Where(p => p.Noun >= 0 || p.Items.Any(Restricts)).Select(p => p.Items.Count(Restricts)).Distinct();
        return restricted.Count() > 1 ? null : parts;
    }

    private bool Restricts(Item item) =>
        (item.Has<ValueMeaning>() || item.Number is not null || item.Nodes.Any()) && !names.Any(at => items[at] == item);

    /// <summary>Whether a word before the noun for what is counted can belong to it.</summary>
    private bool IsModifier(int i) => !names.Contains(i) && (items[i].Nodes.Any() || items[i].Has<ValueMeaning>()) && !items[i].CanBeVerb;

    /// <summary><c>A or B</c>, <c>A, B</c>, <c>with A than with B</c>, <c>A against B</c>, <c>how far ahead of A is B</c>.</summary>
    private bool PartsNames(int i) =>
        items[i].IsMark && !MentionWords.Genitives.Is(items[i])
        || RankWords.Opposing.Is(items[i])
        || items[i].Role is Role.Or or Role.And or Role.Than or Role.Compare or Role.MoreThan or Role.LessThan
        || items[i].Is(Role.With) && items.Take(i).Any(x => x.Is(Role.Compare))
        || FormWords.Subtracting.Is(items[0]) && FormWords.From.Is(items[i])
        || Comparatives.Minus.Is(items[i])
        || Comparatives.Leads(items[i])
        || Comparatives.Trails(items[i])
        || items[i].Is(Role.Be) && Standard() is var standard && standard >= 0 && standard < names[0];

    /// <summary>Whether things that are joined by <c>and</c> are those of which one is chosen, or that differ.</summary>
    private bool IsChoice() =>
        items.Take(names[0]).Any(i => i.Role is Role.Between or Role.Compare or Role.Pair || IsApart(i) || MentionWords.Which.Begins(i))
        || items.Skip(names[^1]).Any(i => i.Role is Role.What or Role.Who or Role.Pair);

    /// <summary>Whether an item is the noun for what is counted.</summary>
    private bool IsCountedNoun(int i) =>
        items[i].Has<TypeMeaning>()
        && !names.Contains(i)
        && (!IsNounOfCompared(items[i]) || i > 0 && (items[i - 1].Is(Role.HowMany) || Comparatives.OfCounts(items[i - 1]) is not null));

    /// <summary>Whether a word only says what is asked of the counts: by how much they differ, the other way round, in which respect.</summary>
    private static bool IsOfSentence(Item item) =>
        item.Role is Role.HowMany or Role.HowMuch or Role.Or or Role.Each or Role.Per or Role.When
        || IsApart(item)
        || Comparatives.Reversed.IsIn(item)
        || Comparatives.Minus.Is(item)
        || RankWords.Counted.Is(item)
        || Comparatives.Results.Is(item) && item.Meanings.Count == 0
        || FormWords.Subtracting.Is(item);

    /// <summary>Whether a word counts for what is said of one of the named things, and does not only make up the sentence.</summary>
    private bool Counts(int i, int from, int[] nouns)
    {
        var item = items[i];
        if (names.Contains(i) || nouns.Contains(i))
            return true;
        if (item.IsMark || IsOfSentence(item) || Comparatives.OfCounts(item) is not null || FormWords.Frequent.Is(item))
            return false;
        // What leads to a name, and what makes a participle passive.
        if (item.Role is Role.In or Role.By or Role.With || Draft.IsEmpty(item) && Inflection.IsPreposition(item.Words[^1].Word))
            return i + 1 < items.Count && names.Contains(i + 1) && i > from && nouns.Any(n => n < i);
        if (item.Is(Role.Be))
            return i + 1 < items.Count && items[i + 1].CanBeVerb && items[i + 1].Role is null;
        return item.Role is null || item.Meanings.Count > 0 || !IsFrame(i);
    }
}
