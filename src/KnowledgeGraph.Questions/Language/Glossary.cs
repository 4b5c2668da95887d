using System.Collections.Frozen;
using System.Text;

namespace KnowledgeGraph.Questions;

/// <summary>
/// The words of questions in another language, in English: a file of the folder Glossaries, one turn of phrase a line and
/// its English behind a colon. Words parted by a stroke are alternatives, <c>0</c> stands for a number and <c>@</c> for a
/// name; a turn with nothing behind the colon restricts nothing.
/// </summary>
internal sealed class Glossary
{
    private const string Number = "0",
        Name = "@";

    private const int Short = 2;

    private readonly FrozenDictionary<string, Token[]> turns;
    private readonly FrozenSet<string> words;
    private readonly int mostWords,
        longestWord;

    private Glossary(string language)
    {
        Language = language;
        turns = WordList
            .Lines($"{language.ToLowerInvariant()}.txt")
            .Select(line => line.Split(':', 2))
            .SelectMany(parts => Alternatives(parts[0]).Select(turn => (turn, english: Tokenizer.Read(parts[1]).ToArray())))
            .ToFrozenDictionary(x => x.turn, x => x.english, StringComparer.Ordinal);
        words = turns.Keys.SelectMany(turn => turn.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
        mostWords = turns.Keys.Max(turn => turn.Count(c => c == ' ') + 1);
        longestWord = words.Max(w => w.Length);
    }

    /// <summary>The languages that are read beside English.</summary>
    public static IReadOnlyList<Glossary> All { get; } =
    [
        .. "Chinese Dutch French German Italian Japanese Korean Polish Portuguese Russian Spanish Turkish"
            .Split(' ')
            .Select(language => new Glossary(language)),
    ];

    private static readonly FrozenSet<string> WordsOfAll = All.SelectMany(g => g.words).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What the language is called in English.</summary>
    public string Language { get; }

    /// <summary>A part of a question.</summary>
    /// <param name="Words">Its words.</param>
    /// <param name="IsName">Whether it names something in the graph, and stays as it is.</param>
    public sealed record Part(IReadOnlyList<Token> Words, bool IsName)
    {
        /// <summary>How the turns of a glossary speak of it.</summary>
        internal string Key { get; } =
            IsName ? Name
            : char.IsAsciiDigit(Words[0].Word[0]) ? Number
            : Glossary.Key(Words[0].Text);
    }

    /// <summary>Whether a word stands in any turn of any language.</summary>
    public static bool AnyKnows(Token word) => WordsOfAll.Contains(Key(word.Text));

    /// <summary>Whether a word stands in any turn.</summary>
    public bool Knows(Token word) => words.Contains(Key(word.Text));

    /// <summary>A word; a run of a script without spaces is cut into known words with as little left over as can be.</summary>
    public IEnumerable<Part> Cut(Token run)
    {
        if (!Tokenizer.IsUnspaced(run.Text[0]))
            return [new Part([run], false)];
        var text = Key(run.Text);
        var best = new (int LeftOver, int Pieces, int From)[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            best[end] = (best[end - 1].LeftOver + 1, best[end - 1].Pieces + 1, end - 1);
            for (var from = Math.Max(0, end - longestWord); from < end; from++)
                if (
                    words.Contains(text[from..end])
                    && (best[from].LeftOver, best[from].Pieces + 1).CompareTo((best[end].LeftOver, best[end].Pieces)) < 0
                )
                    best[end] = (best[from].LeftOver, best[from].Pieces + 1, from);
        }
        var pieces = new Stack<Part>();
        for (int end = text.Length, from; end > 0; end = from)
        {
            from = best[end].From;
            while (best[end].LeftOver > best[from].LeftOver && from > 0 && best[from].LeftOver > best[best[from].From].LeftOver)
                from = best[from].From;
            pieces.Push(new Part([run with { Text = text[from..end] }], false));
        }
        return pieces;
    }

    /// <summary>The English of a question, longer turns first, and its words that stand in none.</summary>
    public (IReadOnlyList<Token> English, IReadOnlyList<string> Unknown) Translate(Part[] question)
    {
        var (english, unknown) = (new List<Token>(), new List<string>());
        for (var i = 0; i < question.Length; )
        {
            var said = Enumerable
                .Range(1, Math.Min(mostWords, question.Length - i))
                .Reverse()
                .Select(length => new ArraySegment<Part>(question, i, length))
                .FirstOrDefault(parts => turns.ContainsKey(Turn(parts)));
            if (said.Count > 0)
                english.AddRange(Say(said));
            else if (question[i].Key is Name or Number || question[i].Words[0].IsMark)
                english.AddRange(question[i].Words);
            else
                unknown.Add(question[i].Words[0].Text);
            i += Math.Max(said.Count, 1);
        }
        return (english, unknown);
    }

    /// <summary>The English of a turn; the names and numbers in it follow one another as they do in the other language.</summary>
    private IEnumerable<Token> Say(ArraySegment<Part> parts)
    {
        var (start, end) = (parts[0].Words[0].Start, parts[^1].Words[^1].End);
        var names = new Queue<Part>(parts.Where(p => p.Key == Name));
        var numbers = new Queue<Part>(parts.Where(p => p.Key == Number));
        return turns[Turn(parts)]
            .SelectMany(token =>
                token.Word switch
                {
                    Name => names.Dequeue().Words,
                    Number => numbers.Dequeue().Words,
                    _ => [token with { Start = start, End = end }],
                }
            );
    }

    private static string Turn(IEnumerable<Part> parts) => string.Join(' ', parts.Select(p => p.Key));

    /// <summary>Each way to say a turn of which some words have alternatives.</summary>
    private static IEnumerable<string> Alternatives(string turn) =>
        turn.Split(' ')
            .Select(place => place.Split('/').Select(Key))
            .Aggregate((said, next) => said.SelectMany(head => next.Select(word => $"{head} {word}")));

    /// <summary>How a word is looked up: as other text is, but with its accents where it is too short to be told without: <c>ou</c>, <c>où</c>.</summary>
    private static string Key(string text) =>
        text.Length <= Short || Tokenizer.IsUnspaced(text[0])
            ? text.Normalize(NormalizationForm.FormKC).ToLowerInvariant()
            : Tokenizer.Fold(text);
}
