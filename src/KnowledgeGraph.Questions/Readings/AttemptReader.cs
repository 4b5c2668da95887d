using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What was made of the items of a question once.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Unread">The positions of the items that were not read.</param>
/// <param name="Mentions">What the question speaks of.</param>
/// <param name="Cost">How unnatural the reading is.</param>
internal sealed record Attempt(Outcome Outcome, IReadOnlyList<int> Unread, IReadOnlyList<Mention> Mentions, double Cost = 0);

/// <summary>Reads items once: their form, their mentions, the ways to join these, and which of the ways is believed.</summary>
internal sealed class AttemptReader
{
    private const double CloseCall = 0.45,
        Detour = 1.5;

    private readonly Draft draft;
    private readonly Form form;
    private readonly List<Mention> mentions;
    private readonly bool hasContext;

    private AttemptReader(Draft draft, bool hasContext, int take)
    {
        (this.draft, this.hasContext) = (draft, hasContext);
        form = FormReader.Read(draft);
        mentions = Spoken(draft, hasContext, take);
    }

    /// <summary>What is made of a question.</summary>
    /// <param name="draft">The question.</param>
    /// <param name="hasContext">Whether words around it were set aside.</param>
    /// <param name="take">Which of what its pronouns can take up is meant, the nearest first.</param>
    public static Attempt Read(Draft draft, bool hasContext, int take) => new AttemptReader(draft, hasContext, take).Read();

    /// <summary>What the question speaks of, by names and nouns or by words that only point to it.</summary>
    private static List<Mention> Spoken(Draft draft, bool hasContext, int take)
    {
        var nouns = DefiniteNouns.Read(draft, draft.Earlier);
        var mentions = MentionReader
            .Read(draft)
            .Concat(nouns)
            .Concat(Pronouns.Read(draft, draft.Earlier, hasContext, take))
            .OrderBy(m => m.At)
            .ToList();
        if (Implied.Read(draft, mentions, draft.Earlier, take) is { } implied)
            mentions.Insert(0, implied);
        Pronouns.DropPredicates(draft, mentions);
        RelationalNouns.Bind(draft, mentions);
        return mentions;
    }

    private Attempt Read()
    {
        var assembled = Assembler.Assemble(draft, form, mentions);
        var guard = assembled.Readings is [var first, ..] ? Guards.Against(Candidate(first)) : null;
        assembled = guard is null ? FirstRead(assembled) : Assembled.Nothing;
        var unread = assembled is { Trees: [var tree, ..], Readings: [var best, ..] }
            ? Unread.Find(draft, form, tree, best, mentions)
            : Unread.Unknown(draft);
        if (assembled.Readings.Count == 0 || unread.Count > 0)
            return new Attempt(
                Refusals.Of(draft, form, mentions, unread, guard),
                unread.Count > 0 ? unread : Unread.Unknown(draft),
                mentions
            );
        return Choices(assembled) switch
        {
            { Count: > 1 } several => new Attempt(new Ambiguous(several), [], mentions),
            [var reading] => Believed(assembled, reading),
            _ => Believed(assembled, assembled.Readings[0]),
        };
    }

    /// <summary>The readings among which only the askers can choose; one or none where nothing is left to choose.</summary>
    private IReadOnlyList<Reading> Choices(Assembled assembled)
    {
        var (trees, best) = (assembled.Trees, assembled.Readings[0]);
        if (
            trees.Count > 1
            && trees[1].Cost - trees[0].Cost < CloseCall
            && Differ(trees[0], trees[1])
            && Unlike(best, Behind(assembled)) is { Length: > 0 } rivals
        )
            return [best, .. rivals];
        if (Homonyms(trees[0], best) is { Count: > 1 } namesakes)
            return namesakes;
        var ways = Parallels.Of(draft, trees[0], best, mentions);
        return ways.Count > 1 ? [.. ways.DistinctBy(ReadingPrinter.Print)] : ways;
    }

    /// <summary>Those that are said otherwise than a reading, so that askers can tell them from it.</summary>
    private static Reading[] Unlike(Reading reading, IEnumerable<Reading> others)
    {
        var said = ReadingPrinter.Print(reading);
        return [.. others.Where(other => ReadingPrinter.Print(other) != said)];
    }

    private Attempt Believed(Assembled assembled, Reading reading)
    {
        foreach (var mention in mentions.Where(m => m.At >= 0))
            draft.Note("mention", draft.Items[mention.At].Text, mention.Kind.ToString());
        return new Attempt(
            new Understood(reading, draft.Steps, [])
            {
                Others = Behind(assembled).Concat(Apart.Of(draft, reading)),
                IsSequel = mentions.Any(m => m.Earlier is not null),
                Supposition = new Supposition(Candidate(reading)),
            },
            [],
            mentions,
            assembled.Trees[0].Cost + Fit.Cost(draft, mentions, assembled.Trees[0], reading)
        );
    }

    private Candidate Candidate(Reading reading) => new(reading, draft, form, mentions, hasContext);

    /// <summary>Of ways that cost little more than the best, the first that uses every word that counts and that nothing speaks against; of the best nothing does.</summary>
    private Assembled FirstRead(Assembled assembled)
    {
        if (assembled.Trees.Count < 2 || assembled.Readings.Count != assembled.Trees.Count)
            return assembled;
        var skipped = Enumerable
            .Range(0, assembled.Trees.Count)
            .TakeWhile(k => assembled.Trees[k].Cost - assembled.Trees[0].Cost < Detour)
            .FirstOrDefault(k =>
                k == 0 ? UsesEveryWord(assembled.Trees[0], assembled.Readings[0]) : IsWhole(assembled.Trees[k], assembled.Readings[k])
            );
        return new Assembled([.. assembled.Readings.Skip(skipped)], [.. assembled.Trees.Skip(skipped)]);
    }

    private bool UsesEveryWord(Tree tree, Reading reading) => Unread.Find(draft, form, tree, reading, mentions).Count == 0;

    /// <summary>Whether a reading uses every word that counts and nothing speaks against it.</summary>
    private bool IsWhole(Tree tree, Reading reading) => Guards.Against(Candidate(reading)) is null && UsesEveryWord(tree, reading);

    /// <summary>The readings behind the first that cost little more and use every word that counts as well.</summary>
    private IEnumerable<Reading> Behind(Assembled assembled) =>
        assembled.Readings.Count != assembled.Trees.Count
            ? []
            : assembled
                .Trees.Zip(assembled.Readings)
                .Skip(1)
                .TakeWhile(x => x.First.Cost - assembled.Trees[0].Cost < Detour)
                .Where(x => IsWhole(x.First, x.Second))
                .Select(x => x.Second);

    /// <summary>A reading for each of several nodes of one name, where nothing else in the question tells them apart.</summary>
    private List<Reading> Homonyms(Tree tree, Reading reading)
    {
        if (mentions.Count(m => m is { Kind: MentionKind.Nodes, Earlier: null }) != 1 || reading.Ask is Ask.Define or Ask.Compare)
            return [];
        var thing = tree.Root.All().FirstOrDefault(t => t.Nodes.Count > 1);
        if (
            thing is null
            || thing.Nodes.Select(n => n.Name).Distinct().Count() != 1 && !IsEndOfNames(mentions.First(m => m.Kind == MentionKind.Nodes))
            || tree.Root.AllLinks().Any(l => l.Other == thing && l.Quantifier == Quantifier.None)
        )
            return [];
        return
        [
            .. thing
                .Nodes.ToArray()
                .Select(node =>
                {
                    thing.Nodes.Clear();
                    thing.Nodes.Add(node);
                    return reading with { Root = tree.Root.Clone() };
                }),
        ];
    }

    /// <summary><c>the brooch</c>: one of several whose names end so.</summary>
    private bool IsEndOfNames(Mention named) =>
        named is { At: >= 0, Choices: [{ Count: > 1 } alike] }
        && draft.Items[named.At] is { Words: [{ IsCapitalised: false } word] } item
        && item.Nodes.Count() == alike.Count
        && item.Nodes.All(n => n.By == NamedBy.Part)
        && !English.IsPlural(word.Word);

    /// <summary>Whether two trees take a name for nodes of different types, both by a way of the same length.</summary>
    private static bool Differ(Tree one, Tree two) =>
        one.Choice.Any(c => two.Choice.TryGetValue(c.Key, out var other) && !c.Value.SequenceEqual(other));
}
