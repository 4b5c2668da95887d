namespace KnowledgeGraph.Questions;

/// <summary>The lists of words that are built into the program as text files.</summary>
internal static class WordList
{
    /// <summary>The text of a file.</summary>
    /// <param name="name">The name of the file in this folder.</param>
    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(WordList).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>The lines of a file without empty ones and comments, which begin with <c>#</c>.</summary>
    /// <param name="name">The name of the file in this folder.</param>
    public static IEnumerable<string> Lines(string name) => Text(name).Split('\n').Where(line => line is not ("" or ['#', ..]));
}
