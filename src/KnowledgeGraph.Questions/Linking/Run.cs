namespace KnowledgeGraph.Questions;

/// <summary>A run of words of a question, with what it can mean where it stands.</summary>
internal sealed record Run
{
    /// <summary>A run whose meanings are not looked up yet.</summary>
    public Run(IReadOnlyList<Token> tokens, int at, int length, Lexicon lexicon)
    {
        (Tokens, At, Lexicon) = (tokens, at, lexicon);
        Words = [.. tokens.Skip(at).Take(length)];
        Spoken = [.. Words.Where((w, k) => !w.IsMark && !(k > 0 && k < length - 1 && IsAdverb(w)))];
        HoldsMarks = Words.Any(w => w.IsMark);
        Role =
            IsWord ? FunctionWords.Of(Words[0])
            : HoldsMarks ? null
            : FunctionWords.Of(string.Join(' ', Words.Select(w => w.Word)));
    }

    /// <summary>The words of the question.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Where it begins.</summary>
    public int At { get; }

    /// <summary>Where what stands behind it begins.</summary>
    public int End => At + Words.Length;

    /// <summary>What words mean in the graph.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>Its words, with marks.</summary>
    public Token[] Words { get; }

    /// <summary>Its words without marks, and without adverbs inside.</summary>
    public Token[] Spoken { get; }

    /// <summary>Whether marks stand in it.</summary>
    public bool HoldsMarks { get; }

    /// <summary>What it does in the sentence, if it is a phrase of function words.</summary>
    public Role? Role { get; }

    /// <summary>What it can stand for in the graph.</summary>
    public IReadOnlyList<Meaning> Meanings { get; init; } = [];

    /// <summary>Whether it is one word.</summary>
    public bool IsWord => Words.Length == 1;

    /// <summary>Whether it means nothing and does nothing.</summary>
    public bool IsNothing => Role is null && Meanings.Count == 0;

    /// <summary>The word before it; null at the beginning.</summary>
    public Token? Before => At > 0 ? Tokens[At - 1] : null;

    /// <summary>The word or mark behind it; null at the end.</summary>
    public Token? Behind => End < Tokens.Count ? Tokens[End] : null;

    /// <summary>Whether it can stand for something of that kind.</summary>
    public bool Has<T>()
        where T : Meaning => Meanings.Any(m => m is T);

    /// <summary>Whether it stands for properties and nothing else.</summary>
    public bool IsProperty => Meanings.Count > 0 && Meanings.All(m => m is PropertyMeaning);

    /// <summary>The same with those of its meanings that fit.</summary>
    public Run Keep(Func<Meaning, bool> fits) => this with { Meanings = [.. Meanings.Where(fits)] };

    /// <summary>The same without meanings of a kind.</summary>
    public Run Without<T>()
        where T : Meaning => Keep(m => m is not T);

    /// <summary>Whether a word only says how much or how often something is done: <c>play mostly in</c>.</summary>
    public static bool IsAdverb(Token word) =>
        FunctionWords.IsAdverb(word) || English.IsAdverb(word.Word) && FunctionWords.Of(word.Word) is Questions.Role.Filler;
}
