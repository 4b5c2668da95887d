using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Sets slips of typing right: words of six letters and more that stand nowhere in the graph and have one nearest
/// neighbour that does, shorter ones beside a word of the same name or with a letter doubled, and slips of function words. What is typed
/// right is never touched.
/// </summary>
internal static class SpellingRepair
{
    private const int MinLength = 6,
        LongLength = 8,
        MinDoubled = 3;

    private const string Inflected = "dns";

    private static readonly string[] Endings = ["ing", "ed"];

    /// <summary>The tokens with the repairs made, and the repairs.</summary>
    public static (IReadOnlyList<Token> Tokens, IReadOnlyList<(string, string)> Repairs) Mend(IReadOnlyList<Token> tokens, Lexicon lexicon)
    {
        var repairs = new List<(string, string)>();
        var mended = Joined(tokens, lexicon, repairs);
        for (var i = 0; i < mended.Length; i++)
        {
            var token = mended[i];
            if (!IsSuspect(token, lexicon))
                continue;
            var nearest =
                WithVowel(token.Word, lexicon)
                ?? BesideName(mended, i, lexicon)
                ?? WithNext(mended, i, lexicon)
                ?? (
                    token.Word.Length >= MinLength
                        ? Nearest(
                            token.Word,
                            lexicon.SpelledWords.Concat(
                                lexicon.SpelledVerbs.Select(v => InForm(v, token.Word)).Where(v => IsSlip(token.Word, v))
                            )
                        )
                        : Doubled(token.Word, lexicon.SpelledWords)
                )
                ?? (i == 0 || !token.IsCapitalised ? FunctionWord(token.Word) : null);
            if (nearest is null)
                continue;
            mended[i] = token with { Word = nearest, Stem = English.Stem(nearest) };
            repairs.Add((token.Text, nearest));
        }
        return (mended, repairs);
    }

    /// <summary><c>Wizzard Math</c>: one name that was typed as two words and not quite right.</summary>
    private static Token[] Joined(IReadOnlyList<Token> tokens, Lexicon lexicon, List<(string, string)> repairs)
    {
        var joined = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var next = i + 1 < tokens.Count ? tokens[i + 1] : null;
            var whole = tokens[i].Word + next?.Word;
            if (
                next is { IsMark: false, IsCapitalised: true }
                && tokens[i].IsCapitalised
                && whole.Length > LongLength
                && IsSuspect(tokens[i], lexicon)
                && lexicon.SpelledWords.Where(k => k.Length > LongLength && k[0] == whole[0]).Where(k => IsOneSlip(whole, k)).ToArray()
                    is [var name]
            )
            {
                joined.Add(new Token($"{tokens[i].Text} {next.Text}", name, English.Stem(name), tokens[i].Start, next.End));
                repairs.Add((joined[^1].Text, name));
                i++;
            }
            else
                joined.Add(tokens[i]);
        }
        return [.. joined];
    }

    private static bool IsOneSlip(string typed, string known) =>
        Math.Abs(typed.Length - known.Length) <= 1 && NearestNames.Distance(typed, known) <= 1;

    private static bool IsSuspect(Token token, Lexicon lexicon) =>
        token.Word.Length >= 4
        && token.Word.All(char.IsAsciiLetter)
        && !lexicon.IsKnown(token.Stem)
        && FunctionWords.Of(token) is null
        && Numbers.Of(token) is null
        && Numbers.Decade(token.Word) is null
        && !FunctionWords.IsKnown(token.Word)
        && !Synonyms.IsKnown(token.Stem)
        && !Sorts.IsPersonNoun(token.Word)
        && FamilyWords.Of(token).Count == 0
        && !IsDoer(token.Word, lexicon);

    /// <summary><c>scorer</c>, where <c>score</c> is known.</summary>
    private static bool IsDoer(string word, Lexicon lexicon) =>
        (word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ers", StringComparison.Ordinal))
        && word.TrimEnd('s') is { Length: > 5 } doer
        && (lexicon.IsKnown(English.Stem(doer[..^1])) || lexicon.IsKnown(English.Stem(doer[..^2])));

    private static string? Nearest(string word, IEnumerable<string> known)
    {
        var limit = word.Length >= LongLength ? 2 : 1;
        if (Doubled(word, known) is { } doubled)
            return doubled;
        var near = known
            .Where(k => Math.Abs(k.Length - word.Length) <= limit && k.Length >= 4 && MayBegin(k, word) && !IsLonger(word, k))
            .Select(k => (k, distance: NearestNames.Distance(word, k)))
            .Where(x => x.distance <= (x.k[..3] == word[..3] ? limit : 1))
            .ToArray();
        if (near.Length == 0)
            return null;
        var best = near.Min(x => x.distance);
        var stems = near.Where(x => x.distance == best).DistinctBy(x => English.Stem(x.k)).ToArray();
        return stems.Length == 1 ? stems[0].k : null;
    }

    /// <summary><c>huts</c>, for <c>hutts</c>: the only known word that differs by a letter written once or twice; null where there is none.</summary>
    private static string? Doubled(string word, IEnumerable<string> known) =>
        known.Where(k => k.Length >= MinDoubled && k[0] == word[0] && Collapse(k) == Collapse(word)).DistinctBy(English.Stem).ToArray()
            is [var only]
            ? only
            : null;

    /// <summary><c>everything</c>, for <c>evrything</c>: the only function word of which one letter is missing, out of place or, in a longer word, too many.</summary>
    private static string? FunctionWord(string word) =>
        FunctionWords
            .Spelled.Where(known =>
                (known.Length >= word.Length || word.Length >= MinLength)
                && MayBegin(known, word)
                && !IsLonger(word, known)
                && IsSlip(word, known)
                && IsOneSlip(word, known)
            )
            .ToArray()
            is [var only]
            ? only
            : null;

    /// <summary><c>county</c> is no slip of <c>count</c>, nor <c>scared</c> of <c>cared</c>: with one more letter at an end that is no inflection it is another word.</summary>
    private static bool IsLonger(string typed, string known) =>
        typed.Length >= MinLength
        && typed.Length == known.Length + 1
        && (
            typed.StartsWith(known, StringComparison.Ordinal) && typed[^1] != known[^1] && !Inflected.Contains(typed[^1])
            || typed.EndsWith(known, StringComparison.Ordinal) && typed[0] != known[0]
        );

    /// <summary>Whether one can be typed for the other by how they begin: people leave out or turn round a first letter, and hardly ever hit another one.</summary>
    private static bool MayBegin(string known, string typed) =>
        known[0] == typed[0] || known.Length != typed.Length || known[0] == typed[1] && known[1] == typed[0];

    /// <summary>The word with each doubled letter written once: what people slip on most.</summary>
    private static string Collapse(string word) => string.Concat(word.Where((c, i) => i == 0 || c != word[i - 1]));

    /// <summary>Whether a letter is missing, doubled or out of place: another letter in its place makes another verb (intend, invent).</summary>
    private static bool IsSlip(string typed, string verb) => typed.Length != verb.Length || typed.Order().SequenceEqual(verb.Order());

    /// <summary>A verb with the ending that was typed: <c>adressing</c> is a slip of <c>addressing</c>.</summary>
    private static string InForm(string verb, string typed) =>
        Endings.FirstOrDefault(e => typed.EndsWith(e, StringComparison.Ordinal) && !verb.EndsWith(e, StringComparison.Ordinal))
            is { } ending
            ? verb.TrimEnd('e') + ending
            : verb;

    /// <summary><c>causd</c>: the past of a known verb without its vowel.</summary>
    private static string? WithVowel(string word, Lexicon lexicon) =>
        word[^1] == 'd' && word[..^1] + "ed" is var past && lexicon.Find(English.Stem(past)).Any(m => m is RelationshipMeaning)
            ? past
            : null;

    /// <summary><c>Ambre Quil</c>: both words of a name mistyped; the first of the only two that stand so in a name.</summary>
    private static string? WithNext(Token[] tokens, int i, Lexicon lexicon)
    {
        if (i + 1 >= tokens.Length || !tokens[i].IsCapitalised || !tokens[i + 1].IsCapitalised || !IsSuspect(tokens[i + 1], lexicon))
            return null;
        var firsts = lexicon
            .Nodes.SelectMany(n => n.Names)
            .Select(name => Tokenizer.Read(name).Where(t => !t.IsMark).Select(t => t.Word).ToArray())
            .Where(words =>
                words.Zip(words.Skip(1)).Any(pair => IsNear(tokens[i].Word, pair.First) && IsNear(tokens[i + 1].Word, pair.Second))
            )
            .Select(words => words.First(word => IsNear(tokens[i].Word, word)))
            .Distinct()
            .ToArray();
        return firsts is [var only] ? only : null;
    }

    private static bool IsNear(string typed, string known) =>
        typed[0] == known[0] && Math.Abs(typed.Length - known.Length) < 2 && NearestNames.Distance(typed, known) < 2;

    private static string? BesideName(Token[] tokens, int i, Lexicon lexicon)
    {
        foreach (var beside in new[] { i - 1, i + 1 }.Where(j => j >= 0 && j < tokens.Length && !tokens[j].IsMark))
        {
            if (FunctionWords.Of(tokens[beside].Word) is not null)
                continue;
            var words = lexicon
                .NodesWith(tokens[beside].Stem)
                .Where(n => n.NameStems[0].Length <= 4)
                .SelectMany(n => Tokenizer.Read(n.Name))
                .Select(t => t.Word)
                .Distinct();
            if (Nearest(tokens[i].Word, words) is { } nearest)
                return nearest;
        }
        return null;
    }
}
