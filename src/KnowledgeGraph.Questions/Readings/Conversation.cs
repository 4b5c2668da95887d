namespace KnowledgeGraph.Questions;

/// <summary>What was read before: the last turns, the latest last.</summary>
/// <param name="Turns">The turns.</param>
internal sealed record Conversation(IReadOnlyList<Turn> Turns)
{
    /// <summary>Nothing was asked before.</summary>
    public static Conversation None { get; } = new([]);

    /// <summary>The question behind the latest turn that found no answer; null where that was answered.</summary>
    public Gap? Gap { get; init; }

    /// <summary>Whether a pronoun can take up something of the turns: behind a gap only what that took up by the same pronoun.</summary>
    public bool IsInReach(Item pronoun) => Gap is null || pronoun.Role == Gap.Pronoun;

    /// <summary>The conversation once a question was read, before it is answered.</summary>
    public Conversation After(Reading reading) => new([.. Turns, new Turn(reading, [])]);

    /// <summary>The latest turn, or null.</summary>
    public Turn? Last => Turns.Count == 0 ? null : Turns[^1];
}

/// <summary>An earlier question.</summary>
/// <param name="Reading">How it was read.</param>
/// <param name="Found">The nodes it gave, when they were few; else none.</param>
internal sealed record Turn(Reading Reading, IReadOnlyList<NodeEntry> Found);

/// <summary>A question that found no answer: what it spoke of, the next one cannot take up.</summary>
/// <param name="Pronoun">The sort of pronoun that it had itself, where it named nothing else.</param>
internal sealed record Gap(Role? Pronoun);
