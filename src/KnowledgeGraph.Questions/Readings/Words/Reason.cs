namespace KnowledgeGraph.Questions;

/// <summary>A reason why a word counts as read. The sentence why stands at its condition.</summary>
/// <param name="Name">The reason.</param>
/// <param name="Holds">Whether it holds for the item at a position.</param>
internal sealed record Reason(string Name, Func<Checked, int, bool> Holds);
