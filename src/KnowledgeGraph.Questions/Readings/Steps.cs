using System.Text;

namespace KnowledgeGraph.Questions;

/// <summary>
/// A question that goes in steps: first it sets something up, then it asks about that, as a question does that is asked behind an answer:
/// <c>take the X that …: which of them …?</c>, <c>there are X that …; which Y have such X?</c>, <c>X that …: what share of them …?</c>.
/// </summary>
/// <param name="Setup">What is spoken of first: a noun with its conditions.</param>
/// <param name="Then">What is asked of it.</param>
internal sealed record Steps(IReadOnlyList<Item> Setup, IReadOnlyList<Item> Then)
{
    private const int LongestLabel = 4;

    /// <summary>The ways in which a question can be parted so, the likeliest first.</summary>
    public static IEnumerable<Steps> Of(IReadOnlyList<Item> items)
    {
        var taken = StartOf(items, StepWords.Taking, StepWords.BesideTaking);
        var start = Math.Max(Math.Max(taken, StartOf(items, StepWords.Being, StepWords.BesideBeing)), BehindLabel(items));
        return Cuts(items, start)
            .Where(cut =>
                taken > 0 || (start > 0 ? items[cut].EndsClause : StepWords.Announcing.Is(items[cut])) && PointsBackAt(items, cut + 1)
            )
            .Select(cut => At(items, start, cut))
            .Concat(OnCondition(items))
            .Where(steps => steps.IsSetUp);
    }

    /// <summary><c>among the X that …, is there one that …?</c>: the same where only a preposition leads to what is set up.</summary>
    public static IEnumerable<Steps> Among(IReadOnlyList<Item> items)
    {
        var start = StartOf(items, StepWords.Among, StepWords.BesideTaking);
        return start == 0 || items.Take(start).Any(MentionWords.EachOne.IsIn)
            ? []
            : Cuts(items, start).Where(cut => items[cut].IsMark).Select(cut => At(items, start, cut)).Where(steps => steps.IsSetUp);
    }

    private static Steps At(IReadOnlyList<Item> items, int start, int cut) =>
        new(Trimmed(items.Skip(start).Take(cut - start)), Trimmed(items.Skip(cut + 1)));

    /// <summary>Whether the words for what is set up name a sort of thing, and ask nothing.</summary>
    private bool IsSetUp =>
        Setup is [{ Role: not (Role.List or Role.Be or Role.Do or Role.Have or Role.Can) } opener, ..]
        && !StepWords.Doing.Begins(opener)
        && Setup.Any(i => i.Has<TypeMeaning>())
        && !Setup.Any(i => Roles.Asks(i) || ClauseWords.FirstPerson.IsIn(i))
        && !Shorthand.NamesTwoSorts(Setup)
        && !Setup.TakeWhile(i => !i.IsNounOrName).Any(MentionWords.RelativePronouns.Is)
        && Then.Any(i => !i.IsMark);

    /// <summary>Whether only what was set up is asked for: <c>which ones are they?</c>.</summary>
    public bool AsksForAll => Then.All(Shorthand.OnlyAsksForThem) && !Then.Any(i => i.Is(Role.HowMany));

    /// <summary>Whether some of what was set up, or something of each of it, is asked for: then a reading that is not about it is wrong.</summary>
    public bool IsBound =>
        AsksOfThem()
        || Then.Any(StepWords.Part.IsIn)
        || SaysForEach()
        || Then.LastOrDefault(i => !i.IsMark) is { } last && StepWords.Counting.Ends(last);

    /// <summary>Whether a reading of what is asked is about what was set up.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="first">What was set up.</param>
    public bool LeansOn(Reading reading, Thing first) =>
        (!SaysForEach() || reading.Groups.Count > 0)
        && (!AsksOfThem() || reading.Root.Type == first.Type)
        && reading switch
        {
            { Ask: Ask.Several } => false,
            { Ask: Ask.Share, Whole: { } whole } => Holds(whole, first) || AsksOfAll() && Holds(reading.Root, first),
            { Groups.Count: > 0 } when first.IsWhole => reading.Groups.Any(g => g.Path is [.., var last] && last.Target == first.Type),
            { Ranking.Counted: { } counted } when counted.Other.All().Any(thing => Holds(thing, first)) => true,
            _ => reading.Root.All().Any(thing => Holds(thing, first)),
        };

    /// <summary>
    /// What is asked, in full: the words for what was set up in the place of those that stand for it, or where they are left unsaid; none
    /// where it is neither.
    /// </summary>
    /// <param name="said">The words for what was set up.</param>
    public IEnumerable<string> InFull(string said)
    {
        var words = Then.SelectMany(i => i.Words).ToArray();
        var them = Array.FindIndex(words, StepWords.Them.Has);
        if (them >= 0)
            return [InPlaceOf(words, them, said)];
        var each = Enumerable
            .Range(0, words.Length - 1)
            .FirstOrDefault(i => MentionWords.EachOne.Has(words[i]) && FollowUpWords.One.Has(words[i + 1]), -1);
        if (each >= 0)
            return [Text(words[..(each + 1)], $"of the {said}", words[(each + 2)..])];
        var part = Array.FindIndex(words, StepWords.Part.Has);
        if (part >= 0)
            return [Text([], $"what share of the {said}", [.. words.Skip(part + 1).SkipWhile(MentionWords.RelativePronouns.Has)])];
        var asks = Draft.Index(Then, 0, i => i.Role is Role.What or Role.HowMany);
        var next = asks < 0 ? null : Then.Skip(asks + 1).FirstOrDefault();
        var length = Then.Take(asks + 1).Sum(i => i.Words.Count);
        if (next is { Number: > 1, IsNounOrName: false })
            return [Text(words[..(length + 1)], said, words[(length + 1)..])];
        if (next is { IsNounOrName: false } && Then[asks].Is(Role.HowMany) && length < words.Length)
            return [Text(words[..length], $"of the {said}", words[length..])];
        var end = words.Length - 1;
        while (end > 0 && words[end].IsMark)
            end--;
        if (end > 0 && StepWords.Counting.Has(words[end]))
            return [Text(words[..(end + 1)], said, words[(end + 1)..])];
        var noun = Then.ToList().FindIndex(i => i.IsNounOfType && Setup.Any(s => s.Types.Intersect(i.Types).Any()));
        if (noun < 0)
            return [];
        var before = Then.Take(noun).Sum(i => i.Words.Count);
        return [Text(words[..before], said, words[(before + Then[noun].Words.Count)..])];
    }

    /// <summary>The words for what is set up, without those before it that tell nothing.</summary>
    public string Said() => Text([.. Setup.SelectMany(i => i.Words).SkipWhile(StepWords.BeforeNoun.Has)], "", []);

    /// <summary>
    /// <c>which of them</c>, <c>such animals</c>, <c>at least two of them</c>: the noun in the place of the pronoun, directly behind a number, so
    /// that this counts it.
    /// </summary>
    private string InPlaceOf(Token[] words, int them, string said)
    {
        var of = them > 0 && StepWords.Of.Has(words[them - 1]) ? them - 1 : them;
        var behind = words[(SaysNounAgain(words, them) ? them + 2 : them + 1)..];
        if (of == them)
            return Text(words[..them], words[them].Word == "such" ? said : $"the {said}", behind);
        var counted = of > 0 ? words[of - 1] : words[of];
        return counted.Word == "one" && (of < 3 || words[of - 2].Word is not ("least" or "than" or "most"))
                ? Text(words[..(of - 1)], $"any {said}", behind)
            : Numbers.Of(counted) is not null || FormWords.Any.Has(counted) ? Text(words[..of], said, behind)
            : Text(words[..of], $"of the {said}", behind);
    }

    /// <summary><c>such animals</c>, <c>these animals</c>: the noun is said again.</summary>
    private bool SaysNounAgain(Token[] words, int them) =>
        them + 1 < words.Length
        && Then.FirstOrDefault(i => i.Words[0] == words[them + 1]) is { Words.Count: 1 } noun
        && noun.Types.Any(type => Setup.Any(i => i.Types.Contains(type)));

    /// <summary><c>which of them</c>, <c>how many of these</c>: some of what was set up is asked for.</summary>
    private bool AsksOfThem() =>
        Then.Where(
                (item, i) =>
                    item.Is(Role.Plural)
                    && (
                        item.Words.Any(FormWords.Fronted.Has)
                        || i > 0 && StepWords.Of.Ends(Then[i - 1]) && Then[i - 1].Role is Role.What or Role.HowMany or Role.Share
                    )
            )
            .Any();

    /// <summary><c>what share of the total are they?</c>: of all that there are of that sort.</summary>
    private bool AsksOfAll() =>
        Then.Any(i => i.Role is Role.Total or Role.All || i.IsNounOfType && Setup.Any(s => s.Types.Intersect(i.Types).Any()));

    /// <summary><c>for each one</c>, <c>per X</c>, but not <c>list each X</c>.</summary>
    private bool SaysForEach() =>
        Then.Where((item, i) => item.Is(Role.Per) || item.Is(Role.Each) && !(i + 1 < Then.Count && Then[i + 1].IsNounOrName)).Any();

    /// <summary>Whether all that is said of a thing is said of another as well.</summary>
    private static bool Holds(Thing thing, Thing first) =>
        thing.Type == first.Type
        && (first.Nodes.Count == 0 || first.Nodes.SequenceEqual(thing.Nodes))
        && first.Excluded.TrueForAll(thing.Excluded.Contains)
        && first.Either.Count <= thing.Either.Count
        && first.Where.TrueForAll(thing.Where.Contains)
        && first.Links.TrueForAll(link => thing.Links.Exists(other => other.ToFilter().Equals(link.ToFilter())));

    /// <summary>Where what is set up begins, behind the words that say so; 0 where none do.</summary>
    private static int StartOf(IReadOnlyList<Item> items, WordSet verbs, WordSet beside)
    {
        var start = items.TakeWhile(i => i.Words.All(w => verbs.Has(w) || beside.Has(w)) && !i.IsNounOrName).Count();
        return items.Take(start).Any(verbs.IsIn) ? start : 0;
    }

    /// <summary><c>two conditions: …</c>: where what is set up begins behind the colon; 0 for no such label.</summary>
    private static int BehindLabel(IReadOnlyList<Item> items)
    {
        var colon = Draft.Index(items, 0, i => i.EndsClause);
        return colon is > 0 and <= LongestLabel && StepWords.Labels.Ends(items[colon - 1]) && !items.Take(colon).Any(i => i.IsNounOrName)
            ? colon + 1
            : 0;
    }

    /// <summary><c>how many X do you find if you keep only those that …?</c>: what is set up comes last, and takes its noun from the question.</summary>
    private static IEnumerable<Steps> OnCondition(IReadOnlyList<Item> items)
    {
        var leads = items.ToList().FindLastIndex(i => StepWords.Conditional.Is(i));
        if (leads < 2)
            yield break;
        var start =
            leads
            + 1
            + items
                .Skip(leads + 1)
                .TakeWhile(i => !i.Is(Role.Plural) && i.Words.All(w => StepWords.Taking.Has(w) || StepWords.BesideTaking.Has(w)))
                .Count();
        if (
            start < items.Count
            && items.Take(start).Skip(leads + 1).Any(StepWords.Taking.IsIn)
            && items.Take(leads).FirstOrDefault(i => i.IsNounOfType) is { } noun
            && items[start] is { Role: Role.Plural } or { IsNounOfType: true }
        )
            yield return new Steps([noun, .. items.Skip(start + 1).Where(i => !i.EndsClause)], [.. items.Take(leads)]);
    }

    /// <summary>Where a clause begins that asks something or wants something done, those behind a mark first.</summary>
    private static IEnumerable<int> Cuts(IReadOnlyList<Item> items, int start) =>
        Enumerable
            .Range(start + 1, Math.Max(0, items.Count - start - 2))
            .Where(i => (items[i].IsMark || items[i].Is(Role.And)) && Begins(items, i + 1))
            .OrderBy(i =>
                items[i].EndsClause ? 0
                : items[i].IsMark ? 1
                : 2
            );

    private static bool Begins(IReadOnlyList<Item> items, int at) =>
        items.Skip(at).SkipWhile(i => i.Is(Role.And) || i.Words.All(StepWords.Then.Has)).FirstOrDefault() is { } first
        && (
            Roles.Asks(first)
            || first.Role
                is Role.List
                    or Role.Share
                    or Role.Be
                    or Role.Do
                    or Role.Have
                    or Role.Can
                    or Role.Average
                    or Role.Total
                    or Role.In
                    or Role.By
            || StepWords.Doing.Begins(first)
            || Draft.IsEmpty(first) && items.Skip(at).Take(3).Any(i => Roles.Asks(i) || i.Is(Role.Share))
        );

    /// <summary>Whether a clause takes up what stands before it, and no noun of its own, or says no noun at all.</summary>
    private static bool PointsBackAt(IReadOnlyList<Item> items, int clause) =>
        !items.Skip(clause).Any(i => i.IsNounOrName || i.Role is Role.Singular)
            && items.Skip(clause).Any(i => i.Is(Role.What) || i.Is(Role.Share))
        || Draft.Index(items, clause, PointsBack) is var them and > 0 && items.Take(them).Skip(clause).Count(i => i.IsNounOrName) < 2;

    private static bool PointsBack(Item item) =>
        item.Is(Role.Plural) && item.Words.Any(w => StepWords.Them.Has(w) || FollowUpWords.Their.Text == w.Word)
        || StepWords.Them.Ends(item);

    private static Item[] Trimmed(IEnumerable<Item> items) =>
        [.. items.SkipWhile(i => i.IsMark || i.Is(Role.And) || i.Words.All(StepWords.Then.Has))];

    /// <summary>Words as they were typed, with others between them.</summary>
    private static string Text(IReadOnlyList<Token> before, string between, IReadOnlyList<Token> behind) =>
        $"{Typed(before)} {between} {Typed(behind)}".Trim();

    private static string Typed(IReadOnlyList<Token> words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words.Count; i++)
            text.Append(i > 0 && words[i - 1].End != words[i].Start ? " " : "").Append(words[i].Text);
        return text.ToString();
    }
}
