namespace KnowledgeGraph.Questions;

/// <summary>The words by which the place of another says what it can be.</summary>
internal static class LinkWords
{
    /// <summary>Stand before a noun, and hardly ever before a verb.</summary>
    public static readonly WordSet BeforeNoun =
        WordSet.Of("which the a an any no some all every each these those many list show give me find count of in for and or whose number");
}
