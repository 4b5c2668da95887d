namespace KnowledgeGraph.Questions;

/// <summary>What the rules of a <see cref="PhraseGrammar"/> are made of.</summary>
internal abstract record PhrasePart
{
    private PhrasePart() { }

    /// <summary>A word as it is spelled.</summary>
    public sealed record Word(string Text) : PhrasePart;

    /// <summary>Parts that follow one another; none of them, nothing.</summary>
    public sealed record Sequence(IReadOnlyList<PhrasePart> Parts) : PhrasePart;

    /// <summary>Parts of which one is said.</summary>
    public sealed record Choice(IReadOnlyList<PhrasePart> Parts) : PhrasePart;

    /// <summary>The most words that it can be said in.</summary>
    public int MaxWords =>
        this switch
        {
            Sequence sequence => sequence.Parts.Sum(p => p.MaxWords),
            Choice choice => choice.Parts.Max(p => p.MaxWords),
            _ => 1,
        };

    /// <summary>Whether it is one phrase and no more.</summary>
    public bool IsOnePhrase => this is Word || this is Sequence { Parts: var parts } && parts.All(p => p.IsOnePhrase);
}
