using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.NGram;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace KnowledgeGraph.Search;

/// <summary>A word of a text after analysis, and where it stands there.</summary>
internal readonly record struct Token(string Term, int Start, int End);

/// <summary>How texts become terms: one analysis for reading, one for what is still being typed, one for names as they are.</summary>
internal static class Analysis
{
    /// <summary>The version whose rules the library's analysers keep to.</summary>
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private const int LongestPrefix = 24;

    /// <summary>English words: stop words left out, stems, accents folded.</summary>
    public static Analyzer English { get; } =
        Analyzer.NewAnonymous(
            (_, reader) =>
            {
                var source = new StandardTokenizer(Version, reader);
                TokenStream words = new LowerCaseFilter(Version, new EnglishPossessiveFilter(Version, source));
                words = new StopFilter(Version, words, EnglishAnalyzer.DefaultStopSet);
                return new TokenStreamComponents(source, new PorterStemFilter(new ASCIIFoldingFilter(words)));
            }
        );

    /// <summary>Every word as it is written.</summary>
    public static Analyzer Words { get; } =
        Analyzer.NewAnonymous(
            (_, reader) =>
            {
                var source = new StandardTokenizer(Version, reader);
                return new TokenStreamComponents(source, new ASCIIFoldingFilter(new LowerCaseFilter(Version, source)));
            }
        );

    /// <summary>Every beginning of every word.</summary>
    public static Analyzer Beginnings { get; } =
        Analyzer.NewAnonymous(
            (_, reader) =>
            {
                var source = new StandardTokenizer(Version, reader);
                var words = new ASCIIFoldingFilter(new LowerCaseFilter(Version, source));
                return new TokenStreamComponents(source, new EdgeNGramTokenFilter(Version, words, 1, LongestPrefix));
            }
        );

    /// <summary>A whole name as one term: letter case and spacing set aside.</summary>
    public static string WholeName(string text) =>
        string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A word as far as <see cref="Beginnings"/> goes.</summary>
    public static string Beginning(string word) => word.Length > LongestPrefix ? word[..LongestPrefix] : word;

    /// <summary>The words of a text.</summary>
    public static IReadOnlyList<Token> Tokens(this Analyzer analyzer, string text)
    {
        using var stream = analyzer.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var place = stream.GetAttribute<IOffsetAttribute>();
        var tokens = new List<Token>();
        stream.Reset();
        while (stream.IncrementToken())
            tokens.Add(new Token(term.ToString()!, place.StartOffset, place.EndOffset));
        stream.End();
        return tokens;
    }
}
