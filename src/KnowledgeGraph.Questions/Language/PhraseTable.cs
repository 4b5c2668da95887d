namespace KnowledgeGraph.Questions;

/// <summary>
/// Looks up phrases by the rules of a <see cref="PhraseGrammar"/>, word for word: a deterministic automaton, in which the rules share
/// what goes on alike, so that a class of many words costs no more than its words.
/// </summary>
internal sealed class PhraseTable<T>
    where T : struct
{
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<(int State, int Word), int> steps = [];
    private readonly List<T?> ends = [];

    /// <summary>A table of rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="sense">What is meant by a rule.</param>
    /// <exception cref="FormatException">Rules of two sections say the same, and neither goes before the other.</exception>
    public PhraseTable(IReadOnlyList<PhraseRule> rules, Func<PhraseRule, T> sense)
    {
        MaxWords = rules.Max(r => r.Said.MaxWords);
        var states = new Dictionary<HashSet<Place>, int>(HashSet<Place>.CreateSetComparer());
        var open = new Queue<HashSet<Place>>();
        StateOf([.. rules.SelectMany(r => First(r.Said, [new Place(null, [], r)]))]);
        while (open.TryDequeue(out var places))
            foreach (var next in places.Where(p => p.Word is not null).GroupBy(p => p.Word!))
            {
                if (!words.TryGetValue(next.Key, out var word))
                    words.Add(next.Key, word = words.Count);
                steps.Add((states[places], word), StateOf([.. next.SelectMany(p => p.Behind)]));
            }

        int StateOf(HashSet<Place> places)
        {
            if (states.TryGetValue(places, out var known))
                return known;
            states.Add(places, ends.Count);
            open.Enqueue(places);
            ends.Add(Chosen([.. places.Select(p => p.Rule).OfType<PhraseRule>()]) is { } rule ? sense(rule) : null);
            return ends.Count - 1;
        }
    }

    /// <summary>A word in a rule and the places that can follow it, or the end of the rule.</summary>
    private sealed class Place(string? word, Place[] behind, PhraseRule? rule)
    {
        public string? Word => word;
        public Place[] Behind => behind;
        public PhraseRule? Rule => rule;
    }

    /// <summary>The most words of a phrase.</summary>
    public int MaxWords { get; }

    /// <summary>The words that stand in phrases.</summary>
    public IReadOnlyCollection<string> Words => words.Keys;

    /// <summary>Whether a word stands in any phrase.</summary>
    public bool Knows(string word) => words.ContainsKey(word);

    /// <summary>What is meant by a phrase (words parted by one space); null for none.</summary>
    public T? Find(string phrase)
    {
        var state = 0;
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in phrase.AsSpan().Split(' '))
            if (!known.TryGetValue(phrase.AsSpan(range), out var word) || !steps.TryGetValue((state, word), out state))
                return null;
        return ends[state];
    }

    /// <summary>What is meant by the longest phrase that begins at a word, and how many words it has; null for none.</summary>
    public (T Sense, int Length)? Longest(IReadOnlyList<Token> tokens, int at)
    {
        (T Sense, int Length)? longest = null;
        var state = 0;
        for (var i = at; i < tokens.Count; i++)
        {
            if (!words.TryGetValue(tokens[i].Word, out var word) || !steps.TryGetValue((state, word), out state))
                break;
            if (ends[state] is { } sense)
                longest = (sense, i + 1 - at);
        }
        return longest;
    }

    /// <summary>The places at which a part can begin, where others follow it.</summary>
    private static Place[] First(PhrasePart part, Place[] behind) =>
        part switch
        {
            PhrasePart.Word word => [new Place(word.Text, behind, null)],
            PhrasePart.Sequence sequence => sequence.Parts.Reverse().Aggregate(behind, (next, p) => First(p, next)),
            PhrasePart.Choice choice => [.. choice.Parts.SelectMany(p => First(p, behind)).Distinct()],
            PhrasePart.Kept kept => First(kept.Part, behind),
            _ => throw new InvalidOperationException($"No such part: {part}."),
        };

    /// <summary>The rule that goes before the others: one phrase and no more goes before those that are made of alternatives.</summary>
    private static PhraseRule? Chosen(IReadOnlyList<PhraseRule> rules)
    {
        var chosen = rules.OrderByDescending(r => r.Said.IsOnePhrase).ThenBy(r => r.Line).FirstOrDefault();
        var other = rules.FirstOrDefault(r => r.Said.IsOnePhrase == chosen!.Said.IsOnePhrase && r.Section != chosen.Section);
        return other is null
            ? chosen
            : throw new FormatException(
                $"The same phrase is {chosen!.Section} in line {chosen.Line} and {other.Section} in line {other.Line}."
            );
    }
}
