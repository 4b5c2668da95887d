namespace KnowledgeGraph.Questions;

/// <summary>What a question says at its end of the whole of it: that all are meant, or that both will do.</summary>
internal static partial class Shorthand { }
