using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search;

/// <summary>Plain words to a query of the index. Nothing in the words is syntax.</summary>
internal static class SearchQuery
{
    /// <summary>The field that holds whole names and aliases, each as one term.</summary>
    public const string WholeName = "wholeName";

    /// <summary>The field that holds every beginning of every word of names and aliases.</summary>
    public const string Beginnings = "beginnings";

    /// <summary>The field that holds every word of every text as it is written.</summary>
    public const string Vocabulary = "vocabulary";

    /// <summary>The field that holds the node type.</summary>
    public const string Type = "type";

    /// <summary>The field that holds <see cref="NodeTexts.Place"/>: by it documents are ordered, and found to be written anew.</summary>
    public const string Place = "place";

    private const int MostWords = 64;
    private const int OneEdit = 6;
    private const int TwoEdits = 9;
    private const float OtherFields = 0.1f;
    private const float SynonymWeight = 0.5f;
    private const float SameOrderWeight = 10;
    private const float WholeNameWeight = 1_000;

    private static readonly IReadOnlyList<(string Field, float Weight)> Fields =
    [
        (nameof(TextRole.Name), 4),
        (nameof(TextRole.Alias), 4),
        (nameof(TextRole.Title), 3),
        (nameof(TextRole.Description), 1),
        (nameof(TextRole.Evidence), 1),
    ];

    /// <summary>
    /// Nodes with at least half of the words (the more of them the better), or with another name of something that the words
    /// name; those with the words in their order, and one whose whole name was given, come first. A long word that the index
    /// does not know is read as its near neighbours.
    /// </summary>
    /// <returns>The query, and the part of it that is the words themselves.</returns>
    public static (Query Query, Query Words) Find(string text, IndexSearcher searcher, Synonyms synonyms)
    {
        var words = Analysis.English.Tokens(text).Take(MostWords).ToList();
        var all = new BooleanQuery(disableCoord: false) { MinimumNumberShouldMatch = (words.Count + 1) / 2 };
        foreach (var word in words)
            all.Add(Word(text, word, searcher), Occur.SHOULD);

        IReadOnlyList<string> terms = [.. words.Select(word => word.Term)];
        var sameOrder = Phrase(terms);
        sameOrder.Boost = SameOrderWeight;
        var others = new DisjunctionMaxQuery(0) { Boost = SynonymWeight };
        foreach (var phrase in synonyms.Of(terms))
            others.Add(Phrase(phrase));

        var query = new BooleanQuery(disableCoord: true)
        {
            { all, Occur.SHOULD },
            { sameOrder, Occur.SHOULD },
            { others, Occur.SHOULD },
        };
        query.Add(new TermQuery(new Term(WholeName, Analysis.WholeName(text))) { Boost = WholeNameWeight }, Occur.SHOULD);
        return (query, all);
    }

    /// <summary>Nodes with names that have the beginnings of all of the words.</summary>
    public static Query Complete(string prefix)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var word in Analysis.Words.Tokens(prefix).Take(MostWords))
            query.Add(new TermQuery(new Term(Beginnings, Analysis.Beginning(word.Term))), Occur.MUST);
        query.Add(new TermQuery(new Term(WholeName, Analysis.WholeName(prefix))) { Boost = WholeNameWeight }, Occur.SHOULD);
        query.Add(new PrefixQuery(new Term(WholeName, Analysis.WholeName(prefix))), Occur.SHOULD);
        return query;
    }

    private static Query Word(string text, Token word, IndexSearcher searcher)
    {
        var edits = (word.End - word.Start) switch
        {
            >= TwoEdits => 2,
            >= OneEdit => 1,
            _ => 0,
        };
        if (edits == 0 || Fields.Any(f => searcher.IndexReader.DocFreq(new Term(f.Field, word.Term)) > 0))
            return AnyField(word.Term);
        var any = new DisjunctionMaxQuery(0);
        foreach (var term in Near(text[word.Start..word.End], edits, searcher))
            any.Add(AnyField(term));
        return any;
    }

    // Words are compared as they are written, for a slip in a word's end changes its stem beyond recognition.
    private static IEnumerable<string> Near(string word, int edits, IndexSearcher searcher)
    {
        var near = new HashSet<Term>();
        foreach (var written in Analysis.Words.Tokens(word))
        {
            var query = new FuzzyQuery(new Term(Vocabulary, written.Term), edits, prefixLength: 1);
            query.MultiTermRewriteMethod = MultiTermQuery.SCORING_BOOLEAN_QUERY_REWRITE;
            searcher.Rewrite(query).ExtractTerms(near);
        }
        return near.SelectMany(term => Analysis.English.Tokens(term.Text)).Select(token => token.Term).Distinct();
    }

    private static BooleanQuery AnyField(string term) => AnyField(field => new TermQuery(new Term(field, term)));

    // Stop words leave gaps, which the slop bridges; it does not turn two words round.
    private static BooleanQuery Phrase(IReadOnlyList<string> terms) =>
        AnyField(field =>
        {
            var phrase = new PhraseQuery { Slop = Math.Max(0, terms.Count - 1) };
            foreach (var term in terms)
                phrase.Add(new Term(field, term));
            return phrase;
        });

    // The best field, and a little for each other one. Lucene's own tie breaker adds in an order that depends on how the
    // documents came to be there, in few digits: the same data would not always give the same score.
    private static BooleanQuery AnyField(Func<string, Query> make)
    {
        var best = new DisjunctionMaxQuery(0) { Boost = 1 - OtherFields };
        var all = new BooleanQuery(disableCoord: true) { Boost = OtherFields };
        foreach (var (field, weight) in Fields)
        {
            var query = make(field);
            query.Boost = weight;
            best.Add(query);
            all.Add(query, Occur.SHOULD);
        }
        return new BooleanQuery(disableCoord: true) { { best, Occur.SHOULD }, { all, Occur.SHOULD } };
    }
}
