namespace KnowledgeGraph.Questions;

/// <summary>What became of the reading of a question.</summary>
internal abstract record Outcome;

/// <summary>It has one reading.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Steps">How it came about.</param>
/// <param name="Notes">What was repaired, set aside or taken in another sense, in sentences.</param>
internal sealed record Understood(Reading Reading, IReadOnlyList<DerivationStep> Steps, IReadOnlyList<string> Notes) : Outcome
{
    /// <summary>Farther readings that use every word as well, for where this one finds nothing.</summary>
    public IEnumerable<Reading> Others { get; init; } = [];

    /// <summary>Whether it goes on with an earlier question: nothing may well be left of what that found.</summary>
    public bool IsSequel { get; init; }

    /// <summary>What the question leaves open or takes for granted; null where it was put together of others.</summary>
    public Supposition? Supposition { get; init; }

    /// <summary>What the question takes for granted, which must hold for it to have an answer; null for nothing.</summary>
    public Reading? Premise { get; init; }
}

/// <summary>It asks about what another question finds.</summary>
/// <param name="First">The reading of that question.</param>
/// <param name="Then">What becomes of this one when it is known what was found.</param>
internal sealed record Stepwise(Understood First, Func<IReadOnlyList<NodeEntry>, Outcome> Then) : Outcome;

/// <summary>It has several.</summary>
/// <param name="Readings">The readings, the most natural first.</param>
internal sealed record Ambiguous(IReadOnlyList<Reading> Readings) : Outcome;

/// <summary>It has none.</summary>
/// <param name="Kind">The sort of reason.</param>
/// <param name="Words">The words that were not understood.</param>
/// <param name="Known">The nodes that were.</param>
internal sealed record Refused(RefusalKind Kind, IReadOnlyList<string> Words, IReadOnlyList<NodeEntry> Known) : Outcome
{
    /// <summary>What it leaves for the next question; null where it asked for nothing of the graph.</summary>
    public Gap? Gap { get; init; }

    /// <summary>What the graph holds instead of what the question takes for granted, to stand behind a colon; null where nothing was looked up.</summary>
    public string? Instead { get; init; }

    /// <summary>What was wrong with the reading that was turned down; null where there was none.</summary>
    public string? TurnedDownFor { get; init; }
}
