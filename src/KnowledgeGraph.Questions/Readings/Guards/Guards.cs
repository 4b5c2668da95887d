namespace KnowledgeGraph.Questions;

/// <summary>Turns down readings that say other than the question: better no answer than one to another question.</summary>
internal static class Guards
{
    private static readonly IReadOnlyList<Guard> All =
    [
        .. WhatIsAsked.Guards,
        .. WhatIsCounted.Guards,
        .. OneQuestion.Guards,
        .. LeftOut.Guards,
        .. Guessed.Guards,
        .. Senseless.Guards,
        .. Reflexive.Guards,
    ];

    /// <summary>The first guard that turns a reading down; null where it can be what was asked.</summary>
    public static Guard? Against(Candidate candidate) => All.FirstOrDefault(guard => guard.Rejects(candidate));
}
