namespace KnowledgeGraph.Search;

/// <summary>
/// Which names stand for the same thing, from the aliases in the data: one of them in a question finds texts that use another.
/// </summary>
internal sealed class Synonyms
{
    private readonly Dictionary<string, List<IReadOnlyList<string>>> _groups = new(StringComparer.Ordinal);
    private int _longest;

    /// <summary>Gathers them.</summary>
    /// <param name="names">The names of each thing: at least the name itself.</param>
    public Synonyms(IEnumerable<IReadOnlyList<string>> names)
    {
        foreach (var several in names.Where(one => one.Count > 1))
            Add(several);
    }

    /// <summary>The other names, as terms, of everything that a run of these terms names. A name inside a longer one is left out.</summary>
    public IEnumerable<IReadOnlyList<string>> Of(IReadOnlyList<string> terms)
    {
        for (var start = 0; start < terms.Count; start++)
        {
            for (var length = Math.Min(_longest, terms.Count - start); length > 0; length--)
            {
                if (!_groups.TryGetValue(Key(terms.Skip(start).Take(length)), out var others))
                    continue;
                foreach (var other in others)
                    yield return other;
                start += length - 1;
                break;
            }
        }
    }

    private void Add(IReadOnlyList<string> names)
    {
        var phrases = names.Select(Terms).Where(terms => terms.Count > 0).DistinctBy(Key).ToList();
        if (phrases.Count < 2)
            return;
        foreach (var phrase in phrases)
        {
            _longest = Math.Max(_longest, phrase.Count);
            if (!_groups.TryGetValue(Key(phrase), out var others))
                _groups.Add(Key(phrase), others = []);
            others.AddRange(phrases.Where(other => other != phrase));
        }
    }

    private static IReadOnlyList<string> Terms(string name) => [.. Analysis.English.Tokens(name).Select(token => token.Term)];

    private static string Key(IEnumerable<string> terms) => string.Join(' ', terms);
}
