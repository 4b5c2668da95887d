namespace KnowledgeGraph.Questions;

/// <summary>The words by which one asks what is said against a thing.</summary>
internal static class ReproachWords
{
    /// <summary>Behind <c>what</c> they ask for a reason: <c>what makes X slow</c>.</summary>
    public static readonly WordSet Making = WordSet.Inflected("make render cause let");

    /// <summary>Leads to what it is said of.</summary>
    public static readonly IReadOnlyList<Item> Of = [new(Tokenizer.Read("of"), Role.Of, [])];
}
