using System.Globalization;
using System.Text;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>Small grammars of phrases: what some phrases are by them, or the error that a writer is told.</summary>
public sealed class PhraseGrammarTests
{
    private const string Title = "== ",
        Phrase = "? ";

    [Fact]
    public async Task Each_phrase_is_what_the_file_says()
    {
        var cases = await File.ReadAllTextAsync(CaseFile.PathTo("questions", "grammar.txt"), TestContext.Current.CancellationToken);
        var text = new StringBuilder();
        foreach (var grammar in cases.Split(Title, StringSplitOptions.RemoveEmptyEntries))
            text.Append(CultureInfo.InvariantCulture, $"{Title}{grammar.Split('\n')[0]}\n{Read(grammar.Split('\n')[1..])}");
        CaseFile.Check(CaseFile.PathTo("questions", "grammar.expected.txt"), text.ToString());
    }

    private static string Read(string[] lines)
    {
        var rules = string.Join('\n', lines.Where(line => !line.StartsWith(Phrase, StringComparison.Ordinal)));
        try
        {
            var read = PhraseGrammar.Read("grammar", rules);
            var table = new PhraseTable<int>(read, rule => rule.Line);
            return string.Concat(
                lines
                    .Where(line => line.StartsWith(Phrase, StringComparison.Ordinal))
                    .Select(line => line[Phrase.Length..])
                    .Select(phrase => $"{phrase}: {read.FirstOrDefault(r => r.Line == table.Find(phrase))?.Section ?? "nothing"}\n")
            );
        }
        catch (FormatException error)
        {
            return $"{error.Message}\n";
        }
    }
}
