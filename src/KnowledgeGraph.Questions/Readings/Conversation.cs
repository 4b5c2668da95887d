namespace KnowledgeGraph.Questions;

/// <summary>What was read before: the last turns, the latest last.</summary>
/// <param name="Turns">The turns.</param>
internal sealed record Conversation(IReadOnlyList<Turn> Turns)
{
    /// <summary>Nothing was asked before.</summary>
    public static Conversation None { get; } = new([]);

    /// <summary>The latest turn, or null.</summary>
    public Turn? Last => Turns.Count == 0 ? null : Turns[^1];
}

/// <summary>An earlier question.</summary>
/// <param name="Reading">How it was read.</param>
/// <param name="Found">The nodes it gave, when they were few; else none.</param>
internal sealed record Turn(Reading Reading, IReadOnlyList<NodeEntry> Found);
