using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// A question for what is left of something when some of it is dropped: <c>leave out the X that …; which X remain?</c>, <c>of the X that …,
/// which are left once you remove those that …?</c>, <c>which X are left when X that … are taken away?</c>. It is read as a list from which
/// each of these is dropped, as a follow-up drops some of an answer.
/// </summary>
/// <param name="Whole">What it is left of; none where that was found before.</param>
/// <param name="Dropped">What is dropped, one after the other.</param>
/// <param name="Counts">Whether it is asked how many are left.</param>
internal sealed record LeftOver(IReadOnlyList<Item> Whole, IReadOnlyList<IReadOnlyList<Item>> Dropped, bool Counts)
{
    /// <summary>The question parted so; null where it asks for nothing that is left.</summary>
    public static LeftOver? Of(IReadOnlyList<Item> items)
    {
        // What is subtracted from something says itself what it is left of.
        if (items.Any(StepWords.Subtracting.Is))
            return null;
        var clauses = Clauses(items);
        var asks = clauses.FindLastIndex(AsksForLeft);
        var drops = clauses.FindAll(clause => clause != clauses.ElementAtOrDefault(asks) && Drops(clause));
        if (asks < 0 || drops.Count == 0)
            return null;
        var others = clauses.FindAll(clause => clause != clauses[asks] && !drops.Contains(clause) && clause.Exists(i => !Draft.IsEmpty(i)));
        if (others.Count > 1)
            return null;
        var whole = others is [var said] ? Bare(said, Taking) : Bare(clauses[asks], Asking);
        var dropped = drops.SelectMany(Parts).ToArray();
        return dropped.Length > 0 && dropped.All(part => part.Exists(i => !Draft.IsEmpty(i)))
            ? new LeftOver(
                whole is [{ IsNounOfType: true } noun] ? [Nouns.Of(noun.Types.First())]
                    : whole.Exists(i => i.IsNounOfType) ? whole
                    : [],
                dropped,
                clauses[asks].Exists(i => i.Is(Role.HowMany))
            )
            : null;
    }

    /// <summary>The noun of what is dropped, for what it is left of where that is not said; null where it says none.</summary>
    public Item? Sort => Dropped[0].FirstOrDefault(i => i.IsNounOfType);

    /// <summary>Whether a reading leaves anything out: one that does not is none of such a question.</summary>
    /// <remarks>Those with the fewest of something have some: <c>the fewest, leaving out those with none</c>.</remarks>
    public static bool LeavesOut(Reading reading) =>
        LeavesOut(reading.Root) || reading.Parts.Any(LeavesOut) || reading.Ranking is { Measure: not null, Descending: false };

    private static bool LeavesOut(Thing root) =>
        root.All()
            .Any(thing =>
                thing.Excluded.Count > 0
                || thing.Where.Exists(f => f is Not or Or { Filters: [Not, ..] } or Comparison { Value: false } or IsNull)
                || thing.Links.Exists(link =>
                    link.Quantifier != Quantifier.Some || link.Count is (FilterOperator.Lt or FilterOperator.Lte, _)
                )
                || thing.Either.Exists(choice => choice.Any(LeavesOut))
            );

    /// <summary>Say before a description that something is left of it.</summary>
    private static readonly WordSet Taking = WordSet.Of("of among take taking from out consider considering the all");

    /// <summary>Ask for what is left.</summary>
    private static readonly WordSet Asking = WordSet.Of(
        "which what how many of the all every each could can you please name list show tell give find me are is that ones one there do does"
    );

    /// <summary>The clauses: parted by marks, by what leads to a condition, and before a verb that drops.</summary>
    private static List<List<Item>> Clauses(IReadOnlyList<Item> items)
    {
        var clauses = new List<List<Item>> { new() };
        foreach (var item in items)
        {
            if (
                item.IsMark
                || ClauseWords.Conditional.Begins(item) && !item.IsNounOrName
                || item.Is(Role.And) && item.Words.Count > 1 && item.Words.Any(StepWords.Dropping.Has)
            )
                clauses.Add([]);
            else if (StepWords.Dropping.Is(item) && clauses[^1] is [.., { Role: Role.And }])
            {
                clauses[^1].RemoveAt(clauses[^1].Count - 1);
                clauses.Add([]);
            }
            if (!item.IsMark)
                clauses[^1].Add(item);
        }
        clauses.RemoveAll(clause => clause.Count == 0);
        return clauses;
    }

    /// <summary><c>which X remain</c>, <c>how many are left</c>.</summary>
    private static bool AsksForLeft(List<Item> clause) =>
        clause.Exists(IsLeft)
        && !StepWords.Dropping.Begins(clause[0])
        && clause.Exists(i => i.Role is Role.What or Role.HowMany or Role.List || FormWords.Naming.IsIn(i));

    private static bool IsLeft(Item item) =>
        item.Words.Any(StepWords.Left.Has) && !item.IsNounOrName && !FollowUpWords.Dropping.Begins(item);

    /// <summary><c>leave out X</c>, <c>once you remove X</c>, <c>X are taken away</c>.</summary>
    private static bool Drops(List<Item> clause) =>
        clause.TakeWhile(IsBesideDropping).Concat(clause.SkipWhile(IsBesideDropping).Take(1)).Any(StepWords.Dropping.IsIn)
        || IsPassive(clause);

    private static bool IsPassive(List<Item> clause) =>
        clause.FindLastIndex(i => i.Words.Any(StepWords.Dropped.Has) && !i.IsNounOrName) is var at and > 1
        && clause.Skip(at + 1).All(IsBesideDropping)
        && clause[at - 1].Role is Role.Be or Role.Filler;

    private static bool IsBesideDropping(Item item) => item.Words.All(StepWords.BesideDropping.Has);

    /// <summary>What a clause drops, each part that begins with a noun by itself: <c>the X that … and the X that …</c>.</summary>
    private static IEnumerable<List<Item>> Parts(List<Item> clause)
    {
        var said = IsPassive(clause)
            ? clause.Take(clause.FindLastIndex(i => i.Words.Any(StepWords.Dropped.Has) && !i.IsNounOrName)).ToList()
            : [.. clause.SkipWhile(i => i.Words.All(w => StepWords.BesideDropping.Has(w) || StepWords.Dropping.Has(w)))];
        while (said.Count > 0 && (said[^1].Is(Role.Be) || IsBesideDropping(said[^1])))
            said.RemoveAt(said.Count - 1);
        said = [.. said.SkipWhile(IsBesideDropping)];
        var part = new List<Item>();
        foreach (var (item, i) in said.Select((item, i) => (item, i)))
            if (item.Role is Role.And or Role.Also && BeginsNoun(said, i) && part.Count > 0)
            {
                yield return [.. part];
                part.Clear();
            }
            else
                part.Add(item);
        yield return part;
    }

    private static bool BeginsNoun(List<Item> said, int and) =>
        said.Skip(and + 1)
            .SkipWhile(i => Draft.IsEmpty(i) || i.Role is Role.Each or Role.All || i.Has<ValueMeaning>() && !i.IsNounOfType)
            .FirstOrDefault()
            is { IsNounOfType: true }
                or { Role: Role.Plural };

    private static List<Item> Bare(IEnumerable<Item> items, WordSet before) =>
        [
            .. items.SkipWhile(i =>
                i.Words.All(before.Has) && !i.IsNounOrName
                || i.Role is Role.What or Role.List or Role.HowMany or Role.Each && !i.IsNounOrName
            ),
        ];
}
