using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads an order or an average of things that are described, in whatever order it is said: of what (a description that reads by itself as a
/// list, or what was found before), by what number (of their own, or how many of others they have), which end first. A word that belongs to
/// none of them nor to the frame of such a sentence leaves the question to other rules.
/// </summary>
internal sealed class MeasuredList
{
    private readonly Asked asked;
    private readonly IReadOnlyList<Item> items;

    /// <summary>A stretch of words.</summary>
    /// <param name="From">Its first position.</param>
    /// <param name="To">The position behind it.</param>
    private readonly record struct Stretch(int From, int To)
    {
        public bool Holds(int i) => i >= From && i < To;
    }

    private MeasuredList(Asked asked) => (this.asked, items) = (asked, [.. asked.Items.SelectMany(i => WithNoun(i, asked.Lexicon))]);

    /// <summary><c>the authors</c>, where it is no word for those who wrote the source: a noun of the graph with its article.</summary>
    private static IEnumerable<Item> WithNoun(Item item, Lexicon lexicon)
    {
        Meaning[] types =
            item is { Role: Role.Filler, Meanings.Count: 0, Words: [var article, var noun] }
            && MentionWords.Articles.Has(article)
            && English.IsPlural(noun.Word)
                ? [.. lexicon.Find(noun.Stem).OfType<TypeMeaning>()]
                : [];
        return types.Length > 0 ? [JoinWords.TheItem, new Item([item.Words[1]], null, types)] : [item];
    }

    /// <summary>The reading; null when it is no such question.</summary>
    /// <param name="asked">The question.</param>
    public static Understood? Read(Asked asked) =>
        asked.Items.Any(i => i.Role is Role.Average or Role.Rank || IsEnd(i) || IsSorting(i)) ? new MeasuredList(asked).Read() : null;

    private Understood? Read()
    {
        var isMean = items.Any(i => i.Is(Role.Average));
        if (items.Any(i => i.Role is Role.Share or Role.Median or Role.Total or Role.Per or Role.Than or Role.Compare or Role.Or))
            return null;
        // How long the shortest takes asks for no thing.
        if (!isMean && items.Any(i => i.Is(Role.HowMuch)))
            return null;
        foreach (var measure in Measures(isMean).OrderBy(m => LeadsToMeasure(m) ? 0 : 1))
        {
            // Which year is the commonest asks for the year.
            if (!Roles.IsExtreme(items[measure.From]) && items.Any(i => Roles.IsExtreme(i) && RankWords.Common.Ends(i)))
                continue;
            if (Described(measure, isMean) is not { } of)
                continue;
            if (Order(measure, of.Root.Type) is not { } ranking || !isMean && IsCountedAmong(of, ranking, measure))
                continue;
            if (isMean)
                return new Understood(
                    new Reading(Ask.Aggregate, of.Root)
                    {
                        Function = Aggregation.Mean,
                        Property = ranking.Property,
                        Ranking = ranking.Property is null ? ranking with { Limit = 0 } : null,
                    },
                    [],
                    []
                )
                {
                    IsSequel = of.IsSequel,
                };
            return new Understood(new Reading(Ask.Rank, of.Root) { Ranking = ranking with { Limit = Limit(of.Words) } }, [], [])
            {
                IsSequel = of.IsSequel,
            };
        }
        return null;
    }

    /// <summary><c>the most prolific author at A</c>, <c>the most common topic in papers of A</c>: where nothing is done by them, only what is there is counted of each.</summary>
    private bool IsCountedAmong(Of of, Ranking ranking, Stretch measure)
    {
        if (
            ranking.Measure is not { Path: [var way, ..] path }
            || of.IsSequel
            || !of.Root.Links.Any(l => l.Relationship == way && l.Other.Nodes.Count == 0)
        )
            return false;
        var isCommon = items.Take(measure.To).Skip(measure.From).Any(i => RankWords.Common.Ends(i));
        return items
            .Take(of.Words.To)
            .Skip(of.Words.From + 1)
            .All(i => !i.IsVerb && !MentionWords.RelativePronouns.Is(i) && (isCommon || !i.Types.Any(t => t == path[^1].Target)));
    }

    /// <summary>Whether a word says an end of an order, or that something is put in one.</summary>
    private static bool IsEnd(Item item) => Roles.IsExtreme(item) || item.Role is Role.Descending or Role.Ascending;

    /// <summary>The words for a number: a noun for one of the things' own, a noun behind <c>number of</c>, or a superlative.</summary>
    private IEnumerable<Stretch> Measures(bool isMean)
    {
        for (var i = 0; i < items.Count; i++)
            if (items[i].Has<TypeMeaning>() && i + 1 < items.Count && items[i + 1].Is(Role.HowMany) && FormWords.Counts.IsIn(items[i + 1]))
                yield return new Stretch(i, i + 2);
            else if (items[i].Is(Role.HowMany) || items[i].Is(Role.Average) && RankWords.Counting.IsIn(items[i]))
            {
                if (i + 1 < items.Count && items[i + 1].Has<TypeMeaning>())
                    yield return new Stretch(items[i].Is(Role.HowMany) ? i : i + 1, i + 2);
            }
            else if (
                !items[i].IsNounOrName
                && items[i].Number is null
                && items[i].Properties.Any(p => Sorts.IsNumber(p) || !isMean && Sorts.IsTime(p))
                && !IsEnd(items[i])
                && !IsBounded(i)
            )
                yield return new Stretch(i, i + 1);
        if (isMean)
            yield break;
        for (var i = 0; i < items.Count; i++)
            if (Roles.IsExtreme(items[i]) && !RankWords.Foremost.Begins(items[i]))
                yield return new Stretch(i, i + 1 < items.Count && IsJudged(i + 1) ? i + 2 : i + 1);
    }

    /// <summary><c>a mark above 16</c>, <c>1000 visitors</c>: a number that is a condition on the things.</summary>
    private bool IsBounded(int i) =>
        i > 0 && (items[i - 1].Number is not null && !Roles.IsLimit(items[i - 1]) || IsBound(items[i - 1]))
        || Draft.Index(items, i + 1, x => !Draft.IsEmpty(x) && !x.Is(Role.Of)) is var next
            && next > 0
            && (items[next].Number is not null && !Roles.IsLimit(items[next]) || IsBound(items[next]));

    private static bool IsBound(Item item) => (Bounds.Of(item.Role) ?? Bounds.InOrder(item.Role)) is not null;

    /// <summary><c>by weight</c>, <c>the highest weight</c>, <c>average weight</c>: rather than a number of which a condition speaks.</summary>
    private bool LeadsToMeasure(Stretch measure)
    {
        var before = measure.From - 1;
        while (before >= 0 && Draft.IsEmpty(items[before]) && !items[before].IsMark)
            before--;
        return before < 0 || IsEnd(items[before]) || items[before].Role is Role.By or Role.Rank or Role.Average;
    }

    /// <summary><c>prolific</c>, <c>studied</c>, behind <c>most</c>.</summary>
    private bool IsJudged(int i) =>
        RankWords.MostOrLeast.Ends(items[i - 1]) && !items[i].IsNounOrName && !items[i].IsMark && items[i].Role is null;

    /// <summary>What is put in order or averaged, and where it is said.</summary>
    private sealed record Of(Thing Root, Stretch Words, bool IsSequel);

    private Of? Described(Stretch measure, bool isMean)
    {
        for (var noun = 0; noun < items.Count; noun++)
        {
            if (
                !items[noun].IsPlainNoun
                || measure.Holds(noun)
                || !CheckWords.IsPlural(items[noun])
                    && !(
                        noun > 0
                        && (
                            items[noun - 1].Role is Role.Each or Role.All or Role.Average
                            || noun == measure.To && IsEnd(items[measure.From])
                        )
                    )
            )
                continue;
            var end = noun + 1;
            while (end < items.Count && !Ends(end, measure))
                end++;
            while (
                end > noun + 1
                && IsFrame(end - 1)
                && items[end - 1].Number is null
                && (!items[end - 1].CanBeVerb || items[end - 1].Is(Role.Have))
            )
                end--;
            var words = new Stretch(noun, end);
            IReadOnlyList<Item> said = [.. items.Take(end).Skip(noun + 1)];
            // "A's most popular challenge": of A.
            var owner = noun == measure.To && IsEnd(items[measure.From]) ? measure.From - 1 : noun - 1;
            if (owner > 0 && MentionWords.Genitives.Is(items[owner]) && items[owner - 1].Nodes.Any())
            {
                said = [RankWords.OfItem, items[owner - 1], .. said];
                words = new Stretch(owner - 1, end);
            }
            if (said.Count == 0 && noun > 0 && items[noun - 1].Is(Role.Plural))
                return Found(items[noun - 1], words, measure) is { } taken && items[noun].Types.Contains(taken.Root.Type) ? taken : null;
            if (said.Count == 0 || !AreFrame(words, measure))
                return null;
            foreach (var type in items[noun].Types.Distinct())
                if (
                    asked.Parser.ReadPart([JoinWords.WhichItem, Nouns.Of(type), .. said])
                        is Understood { Notes.Count: 0, Reading: { Ask: Ask.List, Ranking: null, Parts.Count: 0, Root: var root } }
                    && root.Type == type
                    && !root.IsWhole
                    && (Sorts.IsSomebody(type) || !AsksWho(words))
                )
                    return new Of(root, words, false);
            return null;
        }
        return items.FirstOrDefault(i => i.Is(Role.Plural)) is { } them ? Found(them, default, measure)
            : isMean || items.Any(PutsInOrder) ? Found(FollowUpWords.Them, default, measure)
            : null;
    }

    /// <summary><c>sort them by weight</c>, <c>the average weight of those animals</c>, <c>heaviest first</c>: what was found before.</summary>
    private Of? Found(Item them, Stretch noun, Stretch measure) =>
        asked.Earlier is { Gap: null, Last.Reading.Ask: Ask.List or Ask.Count or Ask.Rank }
        && Antecedents.Of(them, asked.Earlier) is [var found, ..]
        && AreFrame(noun, measure)
            ? new Of(found.Clone(), noun, true)
            : null;

    private bool AsksWho(Stretch described) => items.Where((item, i) => item.Is(Role.Who) && !described.Holds(i)).Any();

    /// <summary>Whether a description ends before a word.</summary>
    private bool Ends(int i, Stretch measure) =>
        items[i].IsMark && !MentionWords.Genitives.Is(items[i])
        || measure.Holds(i)
        || IsEnd(items[i])
        || items[i].Role is Role.Average or Role.Rank or Role.What
            && !(items[i].Is(Role.What) && MentionWords.RelativePronouns.Is(items[i]))
        || RankWords.Sorting.Is(items[i])
        || RankWords.Placing.Is(items[i])
        || (items[i].Role is Role.By or Role.With or Role.And || RankWords.According.Begins(items[i]))
            && Draft.Index(items, i + 1, x => !Draft.IsEmpty(x)) is var next
            && next > 0
            && (
                measure.Holds(next)
                || IsEnd(items[next])
                || items[next].Role is Role.Average or Role.Rank or Role.List
                || IsAveraging(items[next])
            );

    private static bool IsAveraging(Item item) => RankWords.Averaging.Is(item);

    /// <summary>Whether all the other words only make up such a sentence.</summary>
    private bool AreFrame(Stretch described, Stretch measure) =>
        Enumerable
            .Range(0, items.Count)
            .All(i => described.Holds(i) || measure.Holds(i) || IsFrame(i) || i < described.From && IsSaidAgain(items[i], described));

    /// <summary><c>looking at A, …</c>, where A is named in the description again.</summary>
    private bool IsSaidAgain(Item item, Stretch described) =>
        Only(item) is { } node && items.Take(described.To).Skip(described.From).Any(i => Only(i) == node);

    private static NodeEntry? Only(Item item) => item.Nodes.Select(n => n.Node).FirstOrDefault();

    private bool IsFrame(int i) =>
        items[i].IsMark
        || items[i].Role is { } role && Frame.Contains(role) && !items[i].IsNounOrName
        || RankWords.Sorting.Is(items[i])
        || RankWords.Placing.Is(items[i])
        || RankWords.Foremost.Is(items[i])
        || RankWords.Leading.Is(items[i])
        || RankWords.Lists.Is(items[i])
        || IsAveraging(items[i])
        || Roles.IsLimit(items[i])
        || IsEnd(items[i]);

    private static readonly HashSet<Role> Frame =
    [
        .. Roles.OfSmallWords,
        Role.Average,
        Role.What,
        Role.Who,
        Role.HowMuch,
        Role.List,
        Role.Plural,
        Role.Rank,
        Role.Order,
        Role.Each,
        Role.Only,
        Role.There,
    ];

    /// <summary>
    /// How many are asked for: a number beside the description, else the first where it is asked which that is, all where they are put in
    /// order, else the first.
    /// </summary>
    private int? Limit(Stretch described) =>
        items.Where((item, i) => !described.Holds(i) && Roles.IsLimit(item)).Select(i => (int?)i.Number).FirstOrDefault()
        ?? (
            !AsksForFirst(described)
            && items
                .Where(
                    (item, i) => !described.Holds(i) && (PutsInOrder(item) || RankWords.Top.Ends(item) && !items.Any(x => x.Is(Role.What)))
                )
                .Any()
                ? 0
                : null
        );

    /// <summary><c>…, which is first?</c>, <c>tell me which one comes out on top</c>, behind what is put in order.</summary>
    private bool AsksForFirst(Stretch described) =>
        Enumerable.Range(0, items.Count).LastOrDefault(i => items[i].Role is Role.What or Role.Who && !described.Holds(i), -1) is var which
        && which >= Math.Max(described.To, 1)
        && !items[which - 1].Is(Role.By)
        && items.Skip(which + 1).Any(i => Roles.IsExtreme(i) || i.Words.Any(w => RankWords.Foremost.Has(w)) || RankWords.Leading.Is(i));

    private static bool IsSorting(Item item) => RankWords.Sorting.Is(item) && !item.Is(Role.List);

    private static bool PutsInOrder(Item item) =>
        item.Role is Role.Rank or Role.Descending or Role.Ascending or Role.Order || IsSorting(item) || RankWords.Placing.Is(item);

    /// <summary>The order of things of a type by a number, as in <c>which of them have the highest weight</c>; null where the words name none of theirs.</summary>
    private Ranking? Order(Stretch measure, NodeType type)
    {
        var said = items.Take(measure.To).Skip(measure.From).ToArray();
        var isSuperlative = Roles.IsExtreme(said[0]);
        // How many there are of something, in whatever words.
        if (
            said.FirstOrDefault(i =>
                i.Has<TypeMeaning>() && (said.Length > 1 || measure.From > 0 && items[measure.From - 1].Is(Role.Average))
            ) is
            { } counted
        )
            said = [RankWords.ByNumber[^1], counted with { Role = null, Meanings = [.. counted.Meanings.OfType<TypeMeaning>()] }];
        if (
            asked.Parser.ParseItems(
                isSuperlative
                    ? [JoinWords.WhichItem, Nouns.Of(type), FollowUpWords.Are, .. said]
                    : [JoinWords.WhichItem, Nouns.Of(type), JoinWords.HaveItem, RankWords.HighestItem, .. said],
                Conversation.None,
                false
            )
                is not Understood
                {
                    Notes.Count: 0,
                    Reading:
                    { Ask: Ask.Rank, Groups.Count: 0, Ranking: { Along: null, Against: null } ranking, Root: { IsWhole: true } root }
                }
            || root.Type != type
            || ranking.Property is { } property && property.Entity != type
        )
            return null;
        return isSuperlative
            ? ranking
            : ranking with
            {
                Descending = !items.Where((_, i) => !measure.Holds(i)).Any(IsLowerEnd) || IsUpperFirst(),
            };
    }

    private static bool IsLowerEnd(Item item) => item.Role is Role.Ascending or Role.Least or Role.Oldest;

    /// <summary>Whether the upper end is said before the lower one: <c>from the highest to the lowest</c>.</summary>
    private bool IsUpperFirst() =>
        Draft.Index(items, 0, i => i.Role is Role.Descending or Role.Most or Role.Newest) is var upper
        && upper >= 0
        && upper < Draft.Index(items, 0, IsLowerEnd);
}
