using System.Globalization;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Turns of phrase that only word differently what the rules read in another place: each is put into those words before
/// anything else is read, by the rules of rewordings.txt.
/// </summary>
internal static class Rewordings
{
    private static readonly PhraseTable<Rewording> Turns = Load("rewordings.txt");

    /// <summary>Those that mean so only behind an answer: <c>that list</c>, <c>the papers shown above</c>.</summary>
    private static readonly PhraseTable<Rewording> BehindAnswers = Load("follow-ups.txt");

    private static PhraseTable<Rewording> Load(string name) =>
        new(PhraseGrammar.Load(name), rule => new Rewording(rule.Said, rule.Section.Split(' ')));

    /// <summary>A verb and a word of it that stands behind its object, and what they say, the second nothing where it is empty: <c>leaving X aside</c>, <c>weighing X against Y</c>.</summary>
    private static readonly (WordSet First, WordSet Last, string Said, string Then)[] Apart =
    [
        (WordSet.Of("leaving putting setting"), WordSet.Of("aside out"), "except", ""),
        (WordSet.Of("weigh weighs weighing weighed pit pits pitting pitted set hold stack"), WordSet.Of("against"), "compare", "with"),
    ];

    /// <summary>Verbs of that sort that say so only at the start of a sentence, as a wish: <c>leave X out: …</c>.</summary>
    private static readonly WordSet Wished = WordSet.Of("leave put set");

    /// <summary>Verbs that with the participle of another behind their object say that the other is not done: <c>leave X untouched</c>.</summary>
    private static readonly WordSet Leaving = WordSet.Of("leave leaves leaving left");

    /// <summary>End what a question is said to be about: <c>where films are concerned</c>, <c>as far as films go</c>.</summary>
    private static readonly WordSet Concerned = WordSet.Of("concerned"),
        Going = WordSet.Of("go goes");

    private const string Undone = "un";

    private const int MostApart = 10;

    /// <summary>A turn of phrase, and the words that are said for it.</summary>
    private readonly record struct Rewording(PhrasePart Turn, string[] Words);

    /// <summary>The tokens with every such turn in the usual words; each new word stands where the old ones did.</summary>
    public static IReadOnlyList<Token> Apply(IReadOnlyList<Token> question) => Put(Joined(WithoutBoth(Framed(question))), Turns);

    /// <summary>The tokens of a question behind an answer, with every turn of phrase that speaks of that in the usual words.</summary>
    public static IReadOnlyList<Token> ApplyBehindAnswer(IReadOnlyList<Token> question) => Put(question, BehindAnswers);

    private static List<Token> Put(IReadOnlyList<Token> tokens, PhraseTable<Rewording> turns)
    {
        var said = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; )
        {
            if (turns.Longest(tokens, i) is not var (rewording, length))
            {
                said.Add(tokens[i++]);
                continue;
            }
            Token[] turn = [.. tokens.Skip(i).Take(length)];
            var kept = Ways(rewording.Turn, turn, 0).First(way => way.End == turn.Length).Kept;
            // What a turn keeps at its end can begin another.
            var isOpen =
                rewording.Words is [.., ['{', ..] word]
                && KeptBy(word) == kept.Length - 1
                && kept[^1] is { Start.Value: > 0 } last
                && last.End.Value == turn.Length;
            said.AddRange(Usual(rewording.Words.SkipLast(isOpen ? 1 : 0), turn, kept));
            i += isOpen ? kept[^1].Start.Value : length;
        }
        return said;
    }

    /// <summary>The usual words for a turn of phrase, with what it keeps.</summary>
    private static IEnumerable<Token> Usual(IEnumerable<string> words, Token[] turn, Range[] kept) =>
        words.SelectMany(word =>
            word is ['{', ..] ? turn[kept[KeptBy(word)]] : [new Token(word, word, English.Stem(word), turn[0].Start, turn[^1].End)]
        );

    /// <summary>Which of the kept parts a word stands for: <c>{}</c> the first, <c>{2}</c> the second.</summary>
    private static int KeptBy(string word) =>
        word is "{}" ? 0 : int.Parse(word.AsSpan(1, word.Length - 2), CultureInfo.InvariantCulture) - 1;

    /// <summary>The ways in which the words from a place on are said by a part: where each ends, and what it keeps.</summary>
    private static IEnumerable<(int End, Range[] Kept)> Ways(PhrasePart part, Token[] turn, int at) =>
        part switch
        {
            PhrasePart.Word word => at < turn.Length && turn[at].Word == word.Text ? [(at + 1, [])] : [],
            PhrasePart.Sequence sequence => sequence.Parts.Aggregate(
                (IEnumerable<(int End, Range[] Kept)>)[(at, [])],
                (ways, p) => ways.SelectMany(way => Ways(p, turn, way.End).Select(next => (next.End, (Range[])[.. way.Kept, .. next.Kept])))
            ),
            PhrasePart.Choice choice => choice.Parts.SelectMany(p => Ways(p, turn, at)),
            PhrasePart.Kept kept => Ways(kept.Part, turn, at).Select(way => (way.End, (Range[])[at..way.End])),
            _ => throw new InvalidOperationException($"No such part: {part}."),
        };

    /// <summary><c>where the As of X are concerned, …</c>, <c>as far as the As of X go, …</c>: of the As of X, ….</summary>
    private static IReadOnlyList<Token> Framed(IReadOnlyList<Token> tokens)
    {
        var list = tokens.ToList();
        var last = list.FindIndex(t => Concerned.Has(t) || Going.Has(t));
        if (last < 3 || last + 1 < list.Count && !list[last + 1].IsMark)
            return tokens;
        var isConcerned = Concerned.Has(list[last]);
        var end = isConcerned ? last - 1 : last;
        if (isConcerned && FunctionWords.Of(list[end].Word) is not Role.Be)
            return tokens;
        var far = list.FindIndex(1, last - 1, t => t.Word is "far");
        var where = isConcerned ? list.FindIndex(0, last, t => t.Word is "where") : -1;
        var (start, from) = far > 0 && list[far + 1].Word is "as" ? (far - 1, far + 2) : (where, where + 1);
        if (start < 0 || end <= from)
            return tokens;
        return
        [
            Said(list[start], "of"),
            .. list[from..end],
            Said(list[last], ","),
            .. list[..start].AsEnumerable().Reverse().SkipWhile(MentionWords.Comma.Has).Reverse(),
            .. list[(last + 1)..].SkipWhile(MentionWords.Comma.Has),
        ];
    }

    /// <summary><c>need A, B, or both</c>, <c>A or B or both of them</c>: A or B.</summary>
    private static IReadOnlyList<Token> WithoutBoth(IReadOnlyList<Token> tokens)
    {
        var list = tokens.ToList();
        var both = list.FindIndex(t => t.Word is "both");
        if (both < 3 || list[both - 1].Word is not "or")
            return tokens;
        var end = both + 1 < list.Count - 1 && list[both + 1].Word is "of" && StepWords.Them.Has(list[both + 2]) ? both + 3 : both + 1;
        if (end < list.Count && !list[end].IsMark)
            return tokens;
        var start = MentionWords.Comma.Has(list[both - 2]) ? both - 2 : both - 1;
        var or = list.FindLastIndex(start - 1, t => t.Word is "or");
        var comma = or >= 0 ? or : list.FindLastIndex(start - 1, MentionWords.Comma.Has);
        return comma < 1 ? tokens : [.. list[..comma], Said(list[comma], "or"), .. list[(comma + 1)..start], .. list[end..]];
    }

    /// <summary>The tokens with one word for each verb whose particle stands apart.</summary>
    private static IReadOnlyList<Token> Joined(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
            foreach (
                var (first, last, said, then) in Apart.Where(a =>
                    a.First.Has(tokens[i]) || i == 0 && a.Then.Length == 0 && Wished.Has(tokens[i])
                )
            )
            {
                var end = Enumerable
                    .Range(i + 2, Math.Max(0, Math.Min(MostApart, tokens.Count - i - 2)))
                    .FirstOrDefault(k => last.Has(tokens[k]), -1);
                if (end > 0 && !tokens.Skip(i).Take(end - i).Any(t => t.EndsClause))
                    return
                    [
                        .. tokens
                            .Select(
                                (t, k) =>
                                    k == i ? Said(t, said)
                                    : k == end ? Said(t, then)
                                    : t
                            )
                            .Where(t => t.Word.Length > 0),
                    ];
            }
        return Undoing(tokens);
    }

    /// <summary><c>leave X unaddressed</c>: do not address X.</summary>
    private static IReadOnlyList<Token> Undoing(IReadOnlyList<Token> tokens)
    {
        var leave = tokens.ToList().FindIndex(Leaving.Has);
        var end = leave < 0 || leave + 2 >= tokens.Count ? -1 : tokens.Take(leave + MostApart).ToList().FindIndex(leave + 2, IsUndone);
        return end < 0 || English.IsAdverb(tokens[leave + 1].Word) || tokens.Skip(leave).Take(end - leave).Any(t => t.EndsClause)
            ? tokens
            :
            [
                .. tokens.Take(leave),
                Said(tokens[leave], "do"),
                Said(tokens[leave], "not"),
                Said(tokens[end], tokens[end].Word[Undone.Length..]),
                .. tokens.Skip(leave + 1).Take(end - leave - 1),
                .. tokens.Skip(end + 1),
            ];
    }

    /// <summary>The participle of a verb that is not done to something: <c>unsolved</c>.</summary>
    private static bool IsUndone(Token token) =>
        token.Word.StartsWith(Undone, StringComparison.Ordinal) && English.IsRegularPast(token.Word[Undone.Length..]);

    private static Token Said(Token token, string word) => token with { Word = word, Stem = English.Stem(word) };
}
