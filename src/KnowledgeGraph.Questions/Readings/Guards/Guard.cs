namespace KnowledgeGraph.Questions;

/// <summary>A reason to turn a reading down. The sentence why stands at its condition.</summary>
/// <param name="Name">What is wrong with the reading, as it stands in the derivation.</param>
/// <param name="Rejects">Whether a reading is turned down.</param>
internal sealed record Guard(string Name, Func<Candidate, bool> Rejects);
