namespace KnowledgeGraph.Questions;

/// <summary>The words by which one asks what is said against a thing.</summary>
internal static class ReproachWords
{
    /// <summary>Behind <c>what</c> they ask for a reason: <c>what makes X slow</c>.</summary>
    public static readonly WordSet Making = WordSet.Inflected("make render cause let");
}
