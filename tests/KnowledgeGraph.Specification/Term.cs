using System.Text.RegularExpressions;

namespace KnowledgeGraph.Specification;

/// <summary>What a <see cref="Term"/> is made of.</summary>
internal enum TermKind
{
    /// <summary>A word, a number or a quoted text.</summary>
    Atom,

    /// <summary>A name with parts: <c>Page(0, null)</c>.</summary>
    Call,

    /// <summary>Parts in order: <c>[1, 2]</c>.</summary>
    List,

    /// <summary>Entries: <c>{"a": 1}</c>.</summary>
    Map,

    /// <summary>An entry of a map: its key and its value.</summary>
    Entry,
}

/// <summary>The plain form in which records are written and read: a tree that knows nothing of what it stands for.</summary>
internal sealed partial record Term(TermKind Kind, string Text, IReadOnlyList<Term> Parts)
{
    private static readonly Term Everything = new(TermKind.Call, "And", [new(TermKind.List, "", [])]);

    /// <summary>A word, a number or a quoted text.</summary>
    public static Term Atom(string text) => new(TermKind.Atom, text, []);

    /// <summary>All terms of a text, one after the other. A line that begins with <c>//</c> is a comment.</summary>
    /// <exception cref="FormatException">It is no such text.</exception>
    public static IReadOnlyList<Term> ReadAll(string text)
    {
        var tokens = Token().Matches(string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("//", StringComparison.Ordinal))));
        var reader = new Reader([.. tokens.Select(token => token.Value)]);
        var terms = new List<Term>();
        while (!reader.IsAtEnd)
            terms.Add(reader.Next());
        return terms;
    }

    /// <summary>Terms that are a little simpler than this one, of which some stand for nothing sensible; the simplest first.</summary>
    public IEnumerable<Term> Simpler() =>
        [
            .. SimplerItself(),
            .. Parts.SelectMany(
                (part, i) => part.Simpler().Select(simpler => this with { Parts = [.. Parts.Take(i), simpler, .. Parts.Skip(i + 1)] })
            ),
        ];

    /// <inheritdoc/>
    public override string ToString() =>
        Kind switch
        {
            TermKind.Atom => Text,
            TermKind.Call => $"{Text}({string.Join(", ", Parts)})",
            TermKind.List => $"[{string.Join(", ", Parts)}]",
            TermKind.Map => $"{{{string.Join(", ", Parts)}}}",
            TermKind.Entry => $"{Parts[0]}: {Parts[1]}",
        };

    private IEnumerable<Term> SimplerItself() =>
        Kind switch
        {
            TermKind.List or TermKind.Map when Parts.Count > 0 =>
            [
                this with
                {
                    Parts = [],
                },
                .. Parts.Select((_, i) => this with { Parts = [.. Parts.Take(i), .. Parts.Skip(i + 1)] }),
            ],
            TermKind.Call when ToString() != Everything.ToString() => [Atom("null"), Everything, .. Parts.SelectMany(part => part.Calls())],
            TermKind.Atom when Text != "0" && char.IsAsciiDigit(Text[^1]) => [Atom("null"), Atom("0")],
            _ => [],
        };

    private IEnumerable<Term> Calls() => Kind == TermKind.Call ? [this] : Parts.SelectMany(part => part.Calls());

    [GeneratedRegex(
        """
            "(\\.|[^"\\])*"|[\w.+-]+|[^\s]
            """
    )]
    private static partial Regex Token();

    private sealed class Reader(string[] tokens)
    {
        private int _at;

        public bool IsAtEnd => _at == tokens.Length;

        public Term Next()
        {
            var token = Take();
            if (token == "[")
                return new(TermKind.List, "", Parts("]", Next));
            if (token == "{")
                return new(TermKind.Map, "", Parts("}", Entry));
            if (IsAtEnd || tokens[_at] != "(")
                return Atom(token);
            _at++;
            return new(TermKind.Call, token, Parts(")", Next));
        }

        private Term Entry()
        {
            var key = Next();
            Expect(":");
            return new(TermKind.Entry, "", [key, Next()]);
        }

        private List<Term> Parts(string end, Func<Term> next)
        {
            var parts = new List<Term>();
            for (; IsAtEnd || tokens[_at] != end; parts.Add(next()))
            {
                if (parts.Count > 0)
                    Expect(",");
            }
            _at++;
            return parts;
        }

        private void Expect(string token)
        {
            if (Take() != token)
                throw new FormatException($"Expected {token} before: {string.Join(' ', tokens.Skip(_at - 1).Take(10))}");
        }

        private string Take() => IsAtEnd ? throw new FormatException("The text ends too early.") : tokens[_at++];
    }
}
