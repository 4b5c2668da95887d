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

    /// <summary>The field that holds the node type.</summary>
    public const string Type = "type";

    private const int MostWords = 64;
    private const int OneEdit = 6;
    private const int TwoEdits = 9;
    private const float TieBreaker = 0.1f;
    private const float SynonymWeight = 0.5f;
    private const float WholeNameWeight = 20;

    private static readonly IReadOnlyList<(string Field, float Weight)> Fields =
    [
        (nameof(TextRole.Name), 4),
        (nameof(TextRole.Alias), 4),
        (nameof(TextRole.Title), 3),
        (nameof(TextRole.Description), 1),
        (nameof(TextRole.Evidence), 1),
    ];

    /// <summary>
    /// Nodes with at least half of the words, or with another name of something that the words name; one whose whole name
    /// was given comes first. A long word that the index does not know is read as its near neighbours.
    /// </summary>
    public static Query Find(string text, IndexReader reader, Synonyms synonyms)
    {
        var words = Analysis.English.Tokens(text).Take(MostWords).ToList();
        var all = new BooleanQuery(disableCoord: true);
        foreach (var word in words) all.Add(Word(word, reader), Occur.SHOULD);
        all.MinimumNumberShouldMatch = (words.Count + 1) / 2;

        var query = new BooleanQuery(disableCoord: true) { { all, Occur.SHOULD } };
        foreach (var phrase in synonyms.Of([.. words.Select(word => word.Term)])) query.Add(Phrase(phrase), Occur.SHOULD);
        query.Add(new TermQuery(new Term(WholeName, Analysis.WholeName(text))) { Boost = WholeNameWeight }, Occur.SHOULD);
        return query;
    }

    /// <summary>Nodes with a name that has all of the words, the last one perhaps not whole yet.</summary>
    public static Query Complete(string prefix)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var word in Analysis.Words.Tokens(prefix).Take(MostWords))
            query.Add(new TermQuery(new Term(Beginnings, Analysis.Beginning(word.Term))), Occur.MUST);
        query.Add(new TermQuery(new Term(WholeName, Analysis.WholeName(prefix))) { Boost = WholeNameWeight }, Occur.SHOULD);
        query.Add(new PrefixQuery(new Term(WholeName, Analysis.WholeName(prefix))), Occur.SHOULD);
        return query;
    }

    private static Query Word(Token word, IndexReader reader)
    {
        var edits = (word.End - word.Start) switch { >= TwoEdits => 2, >= OneEdit => 1, _ => 0 };
        var known = edits == 0 || Fields.Any(f => reader.DocFreq(new Term(f.Field, word.Term)) > 0);
        return AnyField(field => known
            ? new TermQuery(new Term(field, word.Term))
            : new FuzzyQuery(new Term(field, word.Term), edits, prefixLength: 1) { MultiTermRewriteMethod = MultiTermQuery.SCORING_BOOLEAN_QUERY_REWRITE });
    }

    private static Query Phrase(IReadOnlyList<string> terms)
    {
        var query = AnyField(field =>
        {
            var phrase = new PhraseQuery();
            foreach (var term in terms) phrase.Add(new Term(field, term));
            return phrase;
        });
        query.Boost = SynonymWeight;
        return query;
    }

    private static DisjunctionMaxQuery AnyField(Func<string, Query> make)
    {
        var any = new DisjunctionMaxQuery(TieBreaker);
        foreach (var (field, weight) in Fields)
        {
            var query = make(field);
            query.Boost = weight;
            any.Add(query);
        }
        return any;
    }
}
