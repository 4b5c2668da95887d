namespace KnowledgeGraph.Questions;

/// <summary>Two that are set against one another, in whatever words.</summary>
internal static partial class Shorthand
{
    private const int MostCompared = 5;

    /// <summary><c>compare A with B: which feeds do the two share</c>: which feeds do A and B have in common.</summary>
    private static List<Item> SharedByCompared(List<Item> items)
    {
        var compares = items.FindIndex(i => i.Is(Role.Compare));
        var end = compares < 0 ? -1 : items.FindIndex(compares, i => i.IsMark);
        if (end < 0 || items[..end].FindAll(i => i.Nodes.Any() && !i.Has<TypeMeaning>()) is not [var one, var two])
            return items;
        var rest = items[(end + 1)..];
        return
            items[..end]
                .TrueForAll(i => i == one || i == two || i == items[compares] || Draft.IsEmpty(i) || i.Role is Role.And or Role.With)
            && rest.Find(i => i.IsNounOfType) is { } noun
            && rest.Exists(i => FormWords.InCommon.IsIn(i) || i.Is(Role.Common))
            && !rest.Exists(i => i != noun && i.IsNounOrName || i.Role is Role.Not or Role.Without or Role.Only)
            && rest.Exists(i => i.Is(Role.What))
            ? [JoinWords.WhichItem, noun, new Item(Tokenizer.Read("do"), Role.Do, []), one, JoinWords.AndItem, two, .. InCommonItems]
            : items;
    }

    private static readonly Item[] InCommonItems = [JoinWords.HaveItem, new(Tokenizer.Read("in common"), Role.Common, [])];

    private static IEnumerable<Item> WithoutThat(List<Item> clause) => clause.SkipWhile(RankWords.Relatives.Is);

    /// <summary><c>compare 2023 with 2025: in which did more …</c>: 2023 or 2025, in which.</summary>
    private static List<Item> YearsCompared(List<Item> items)
    {
        var compares = items.FindIndex(i => i.Is(Role.Compare));
        var end = compares < 0 ? -1 : items.FindIndex(compares, i => i.IsMark);
        return
            end > 0
            && items[..end].FindAll(i => !Draft.IsEmpty(i) && i.Role is not (Role.Compare or Role.With or Role.And))
                is [{ Number: { } first } one, { Number: { } second } two]
            && Numbers.IsYear(first)
            && Numbers.IsYear(second)
            && items[end..].Exists(i => i.Role is Role.What or Role.Pair)
            ? [one, FollowUpWords.Or, two, FollowUpWords.Comma, .. items[(end + 1)..]]
            : items;
    }

    /// <summary><c>compare the three domains</c>, <c>what distinguishes the domains from one another</c>: each of them by its name, where they are few.</summary>
    private static List<Item> AllCompared(List<Item> items, Lexicon lexicon)
    {
        var compares = items.FindIndex(i => i.Is(Role.Compare));
        var noun = compares < 0 ? -1 : items.FindIndex(compares + 1, i => i.IsNounOrName);
        if (
            noun < 0
            || !items[noun].IsPlainNoun
            || !CheckWords.IsPlural(items[noun])
            || items[noun].Types.Distinct().ToArray() is not [var type]
            || lexicon.Of(type).Take(MostCompared + 1).ToArray() is not { Length: > 1 and <= MostCompared } all
            || !items[(compares + 1)..noun]
                .TrueForAll(i => i.Number is { } number ? (int)number == all.Length : Draft.IsEmpty(i) || i.Is(Role.All))
            || items.Exists(i => i.Role is Role.HowMany or Role.Share || i.Nodes.Any(n => n.Node.Type == type))
            || items.Skip(noun + 1).FirstOrDefault(i => !Draft.IsEmpty(i)) is { Role: Role.Of or Role.With or Role.Without or Role.In }
        )
            return items;
        var named = all.SelectMany(node => new[] { JoinWords.AndItem, Nouns.Of(node) }).Skip(1);
        return [.. items[..(compares + 1)], .. named, .. items[(noun + 1)..]];
    }

    /// <summary><c>which came out first, A or B</c>, <c>which of A and B was opened last</c>: which of them is the earliest or latest.</summary>
    private static List<Item> FirstOfTwo(List<Item> items)
    {
        var first = items.FindIndex(FormWords.FirstOrLast.Is);
        var what = first < 2 ? -1 : items.FindIndex(0, first, i => i.Role is Role.What or Role.Who);
        var named = items.FindAll(i => i.Nodes.Any());
        if (
            what < 0
            || named is not [var one, var two]
            || !items[first - 1].Properties.Any(Sorts.IsTime)
            || !items.TrueForAll(i =>
                Draft.IsEmpty(i) || i.Nodes.Any() || i == items[first] || i == items[first - 1] || IsOfChoice(i) || i == items[what + 1]
            )
        )
            return items;
        return
        [
            items[what].Is(Role.Who) ? items[what] : JoinWords.WhichItem,
            .. items[what + 1].Has<TypeMeaning>() ? [items[what + 1]] : Array.Empty<Item>(),
            items[first - 1],
            FormWords.First.Is(items[first]) ? RankWords.EarliestItem : RankWords.LatestItem,
            FollowUpWords.Comma,
            one,
            FollowUpWords.Or,
            two,
        ];
    }

    private static bool IsOfChoice(Item item) => item.Role is Role.What or Role.Who or Role.Or or Role.And or Role.Be or Role.Pair;

    /// <summary><c>which has more, A or B? Is it A?</c>, <c>… I suspect A, is that right?</c>: has A more than B; of more than two a guess says nothing.</summary>
    private static List<Item> Guess(List<Item> items)
    {
        var begin = items.FindLastIndex(Math.Max(0, items.FindLastIndex(i => !i.IsMark)), i => i.EndsClause);
        if (
            begin < 2
            || items[(begin + 1)..].FindAll(i => i.Nodes.Any()) is not [var named]
            || Only(named) is not { } guessed
            || !items[(begin + 1)..]
                .TrueForAll(i =>
                    i == named || Draft.IsEmpty(i) || FormWords.Guessing.Is(i) || i.Role is Role.Be or Role.Singular or Role.Confirm
                )
            || !items[..begin].Exists(i => i.Role is Role.What or Role.Who or Role.Where)
            || !items[..begin].Exists(i => Only(i) == guessed)
        )
            return items;
        var more = items.FindIndex(Comparatives.IsOfNumber);
        var or = items.FindIndex(i => i.Is(Role.Or));
        var comma = or < 0 ? -1 : items.FindLastIndex(or, MentionWords.Comma.Begins);
        if (more < 0 || comma < more || or > begin || items[(or + 1)..begin].FindAll(i => i.Nodes.Any()) is not [var two])
            return items[..begin];
        var (said, other) = Only(two) == guessed ? (two, items[or - 1]) : (items[or - 1], two);
        return [JoinWords.DoesItem, said, JoinWords.HaveItem, .. items[more..comma], RankWords.ThanItem, other];
    }

    /// <summary><c>A against B: how many As in each</c>: how many of A, and how many of B.</summary>
    private static List<Item> CountOfEach(List<Item> items)
    {
        var count = items.FindIndex(i => i.Is(Role.HowMany));
        var each = items.FindLastIndex(i => !i.IsMark);
        return
            count > 3
            && each > count + 1
            && items[each].Role is Role.Per or Role.Each
            && items[count - 1].IsMark
            && items[..count].FindAll(IsNameOrYear) is [var one, var two]
            && items[..count].TrueForAll(i => i == one || i == two || Draft.IsEmpty(i) || i.Role is Role.Compare or Role.And or Role.Or)
            ? [.. items[count..each], FollowUpWords.WhichAreIn[^1], one, JoinWords.AndItem, items[count] with { Role = Role.Compare }, two]
            : items;
    }

    /// <summary><c>in which years were the As published, and how many in each</c>: how many As by year.</summary>
    private static List<Item> WhichAndHowMany(List<Item> items)
    {
        var what = items.FindIndex(i => i.Is(Role.What) && i.Words.Count == 1);
        var count = items.FindLastIndex(i => i.Is(Role.HowMany));
        var verb = what < 0 ? -1 : items.FindIndex(what + 1, i => i.Role is Role.Be or Role.Do or Role.Have);
        if (
            verb != what + 2
            || count < verb + 2
            || what > 1
            || !items.Take(what).All(i => i.Role is Role.In or Role.Filler)
            || items[what + 1].Meanings.Count == 0
            || items[what + 1].Nodes.Any()
            || !items.Skip(count + 1).Any(i => i.Role is Role.Per or Role.Each)
            || !items.Skip(count + 1).All(i => Draft.IsEmpty(i) || i.Role is Role.Per or Role.Each or Role.Be)
        )
            return items;
        var end = items.FindLastIndex(count - 1, i => !i.IsMark && i.Role is not (Role.And or Role.Also));
        return [items[count], .. items[(verb + 1)..(end + 1)], new Item(items[what].Words, Role.Per, []), items[what + 1]];
    }

    /// <summary><c>A has more papers than B, right? What is the difference?</c>: how many more.</summary>
    private static List<Item> Margin(List<Item> items)
    {
        var end = items.FindIndex(i => i.EndsClause);
        var more = items.FindIndex(Comparatives.IsOfNumber);
        var asks = items.Skip(end + 1).Where(i => !Draft.IsEmpty(i)).ToArray();
        return
            more > 0
            && end > more
            && items.Take(end).Skip(more).Any(i => i.Is(Role.Than))
            && asks.Any(i => RankWords.Difference.IsIn(i) || i.Is(Role.HowMany) || i.Is(Role.HowMuch))
            && asks.All(i =>
                !i.IsNounOrName
                && i.Role
                    is Role.Filler
                        or Role.What
                        or Role.Be
                        or Role.Compare
                        or Role.HowMany
                        or Role.HowMuch
                        or Role.In
                        or Role.By
                        or Role.Of
            )
            ?
            [
                new Item(items[more].Words, Role.HowMany, []),
                .. items.Take(end).Where(i => i.Role is not (Role.Confirm or Role.Be or Role.There) && !i.IsMark),
            ]
            : items;
    }

    /// <summary><c>books whose author is not known</c>, <c>for which no year is recorded</c>: without it.</summary>
    private static List<Item> OfWhichNotKnown(List<Item> items)
    {
        var known = items.FindLastIndex(i => FormWords.Known.Is(i) && i.Meanings.Count == 0);
        var not = known < 3 ? -1 : items.FindLastIndex(known - 1, i => i.Is(Role.Not));
        var whose = not < 0 ? -1 : items.FindLastIndex(known, i => FormWords.Whose.Begins(i) || FormWords.RelativesBehindPreposition.Is(i));
        if (whose < 1 || known < items.Count - 1 && !items[known + 1].IsMark)
            return items;
        var said = items[(whose + 1)..known].Where(i => !Draft.IsEmpty(i) && i.Role is not (Role.Not or Role.Be or Role.Have)).ToArray();
        var from = FormWords.Whose.Begins(items[whose]) ? whose : whose - 1;
        return said is [{ Meanings.Count: > 0 } noun] && (from == whose || FormWords.Prepositions.Is(items[from]))
            ? [.. items[..from], items[not] with { Role = Role.Without, Meanings = [] }, noun, .. items[(known + 1)..]]
            : items;
    }
}
