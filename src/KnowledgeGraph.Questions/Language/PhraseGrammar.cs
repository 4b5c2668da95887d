using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>A rule of a grammar of phrases.</summary>
/// <param name="Section">The word in brackets above it.</param>
/// <param name="Said">What can be said by it.</param>
/// <param name="Line">Where it stands in its file.</param>
internal sealed record PhraseRule(string Section, PhrasePart Said, int Line);

/// <summary>
/// A finite grammar of phrases as a text file, in the form of the grammars of speech (JSGF), without recursion: <c>&lt;name&gt; = …</c>
/// names a class, <c>[Section]</c> begins one, and each other line holds rules, parted by strokes: words, <c>(a | b)</c> for
/// alternatives, <c>[a]</c> for what can be left out, <c>&lt;name&gt;</c> for a class that stands above, <c>{a}</c> for what a rewording keeps. A line that is indented goes on
/// with the one before it.
/// </summary>
internal static class PhraseGrammar
{
    /// <summary>The rules of a file that is built into the program.</summary>
    public static IReadOnlyList<PhraseRule> Load(string name) => Read(name, WordList.Text(name));

    /// <summary>The rules of a text.</summary>
    /// <param name="name">What errors call it.</param>
    /// <param name="text">The text of the file.</param>
    /// <exception cref="FormatException">A line is no rule, or speaks of a class that does not stand above it.</exception>
    public static IReadOnlyList<PhraseRule> Read(string name, string text)
    {
        var classes = new Dictionary<string, PhrasePart>(StringComparer.Ordinal);
        var rules = new List<PhraseRule>();
        var section = "";
        foreach (var (line, number) in Joined(text))
        {
            if (line is ['[', .. var title, ']'] && !title.Contains(']', StringComparison.Ordinal))
            {
                section = title;
                continue;
            }
            var parser = new Parser($"{name}:{number}", line, classes);
            if (parser.Definition() is { } defined)
                classes.Add(defined, new PhrasePart.Choice(parser.Rules()));
            else
                rules.AddRange(parser.Rules().Select(said => new PhraseRule(section, said, number)));
        }
        return rules;
    }

    /// <summary>The lines that say something, each with what goes on with it.</summary>
    private static List<(string Line, int Number)> Joined(string text)
    {
        var joined = new List<(string Line, int Number)>();
        foreach (var (i, line) in text.Split('\n').Select(l => l.TrimEnd()).Index().Where(l => l.Item is not ("" or ['#', ..])))
            if (line[0] == ' ' && joined.Count > 0)
                joined[^1] = ($"{joined[^1].Line} {line.Trim()}", joined[^1].Number);
            else
                joined.Add((line, i + 1));
        return joined;
    }

    /// <summary>Reads one line from left to right.</summary>
    private sealed class Parser(string place, string line, IReadOnlyDictionary<string, PhrasePart> classes)
    {
        private const string Signs = "()[]{}<>|\"";

        private int at;

        /// <summary>The class that the line defines; null where it is a rule.</summary>
        public string? Definition()
        {
            var equals = line.IndexOf("> =", StringComparison.Ordinal);
            if (line[0] != '<' || equals < 0)
                return null;
            at = equals + "> =".Length;
            return line[1..equals];
        }

        /// <summary>What the rest of the line holds.</summary>
        public IReadOnlyList<PhrasePart> Rules()
        {
            var rules = Alternatives();
            return at == line.Length ? rules : throw Expected("a word");
        }

        private List<PhrasePart> Alternatives()
        {
            var options = new List<PhrasePart> { Sequence() };
            while (Takes('|'))
                options.Add(Sequence());
            return options;
        }

        private PhrasePart Sequence()
        {
            var parts = new List<PhrasePart>();
            while (Next() is { } part)
                parts.Add(part);
            return parts switch
            {
                [] => throw Expected("a word"),
                [var only] => only,
                _ => new PhrasePart.Sequence(parts),
            };
        }

        private PhrasePart? Next()
        {
            if (Takes('('))
                return Closed(new PhrasePart.Choice(Alternatives()), ')');
            if (Takes('['))
                return Closed(new PhrasePart.Choice([.. Alternatives(), new PhrasePart.Sequence([])]), ']');
            if (Takes('{'))
                return Closed(new PhrasePart.Kept(new PhrasePart.Choice(Alternatives())), '}');
            if (Takes('<'))
                return Closed(Class(Until('>')), '>');
            if (Takes('"'))
                return Closed(new PhrasePart.Word(Until('"')), '"');
            var start = at;
            while (at < line.Length && line[at] != ' ' && !Signs.Contains(line[at]))
                at++;
            return at == start ? null : Words(line[start..at]);
        }

        private PhrasePart Class(string name) =>
            classes.TryGetValue(name, out var known)
                ? known
                : throw new FormatException(
                    $"{place}: no class <{name}> stands above"
                        + (classes.Keys.MinBy(k => NearestNames.Distance(k, name)) is { } near ? $"; the nearest is <{near}>." : ".")
                );

        /// <summary>A word as the tokenizer cuts it, so that it meets the words of a question.</summary>
        private static PhrasePart Words(string text)
        {
            var words = text[0] == '\'' ? [text] : Tokenizer.Read(text).Select(t => t.Word).ToArray();
            return words is [var only]
                ? new PhrasePart.Word(only)
                : new PhrasePart.Sequence([.. words.Select(w => new PhrasePart.Word(w))]);
        }

        private string Until(char end)
        {
            var start = at;
            while (at < line.Length && line[at] != end)
                at++;
            return line[start..at];
        }

        private PhrasePart Closed(PhrasePart part, char end) => Takes(end) ? part : throw Expected($"'{end}'");

        private bool Takes(char sign)
        {
            while (at < line.Length && line[at] == ' ')
                at++;
            if (at == line.Length || line[at] != sign)
                return false;
            at++;
            return true;
        }

        private FormatException Expected(string what) =>
            new($"{place}: expected {what} {(at < line.Length ? $"before '{line[at..]}'" : "at the end of the line")}.");
    }
}
