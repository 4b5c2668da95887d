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

    /// <summary>A part of which a rewording keeps what was said.</summary>
    public sealed record Kept(PhrasePart Part) : PhrasePart;

    /// <summary>The most words that it can be said in.</summary>
    public int MaxWords =>
        this switch
        {
            Sequence sequence => sequence.Parts.Sum(p => p.MaxWords),
            Choice choice => choice.Parts.Max(p => p.MaxWords),
            Kept kept => kept.Part.MaxWords,
            _ => 1,
        };

    /// <summary>Whether it is one phrase and no more.</summary>
    public bool IsOnePhrase => this is Word || this is Sequence { Parts: var parts } && parts.All(p => p.IsOnePhrase);

    /// <summary>All phrases that it can be said in, as their words.</summary>
    public IEnumerable<string[]> Phrases() =>
        this switch
        {
            Word word =>
            [
                [word.Text],
            ],
            Sequence sequence => sequence.Parts.Aggregate(
                (IEnumerable<string[]>)
                    [
                        [],
                    ],
                (said, part) => said.SelectMany(begun => part.Phrases().Select(next => (string[])[.. begun, .. next]))
            ),
            Choice choice => choice.Parts.SelectMany(p => p.Phrases()),
            Kept kept => kept.Part.Phrases(),
            _ => [],
        };
}
