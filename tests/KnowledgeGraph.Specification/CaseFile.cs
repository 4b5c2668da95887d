using Xunit;

namespace KnowledgeGraph.Specification;

/// <summary>Expected texts that stand in files below <c>tests/cases</c>, one concept a file.</summary>
public static class CaseFile
{
    /// <summary>A path below <c>tests/cases</c>.</summary>
    public static string PathTo(params string[] parts) => Repository.PathTo(["tests", "cases", .. parts]);

    /// <summary>The names of the folders in a folder of cases, in order: a test each.</summary>
    public static TheoryData<string> Folders(params string[] parts) =>
        [.. Directory.GetDirectories(PathTo(parts)).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>
    /// Asserts that a text is what the file holds. With <c>KG_UPDATE_CASES=1</c> in the environment it writes the file instead, for
    /// a person to read the difference.
    /// </summary>
    public static void Check(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("KG_UPDATE_CASES") == "1")
            File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"{path} is missing; KG_UPDATE_CASES=1 writes it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
