namespace KnowledgeGraph.Questions;

/// <summary>A question in another language, put into English word by word; names, numbers and years stay as they are.</summary>
/// <param name="Language">The language; null for one that is not read.</param>
/// <param name="English">The question in English.</param>
/// <param name="Unknown">Its words that have no English.</param>
internal sealed record Translation(string? Language, IReadOnlyList<Token> English, IReadOnlyList<string> Unknown)
{
    private const int Several = 2,
        Share = 5;

    /// <summary>The question in English as one text.</summary>
    public string Text => string.Join(' ', English.Where(w => !w.IsMark).Select(w => w.Text));

    /// <summary>The translation of a question; null for one in English.</summary>
    /// <param name="question">Its words.</param>
    /// <param name="items">What an English reader makes of them.</param>
    /// <param name="lexicon">The words of the graph.</param>
    public static Translation? Of(IReadOnlyList<Token> question, IReadOnlyList<Item> items, Lexicon lexicon)
    {
        var strange = question.Where(IsOfAnotherScript).Select(w => w.Text).ToArray();
        if (strange.Length == 0 && !question.Any(w => Glossary.AnyKnows(w) && IsNotEnglish(w, lexicon)))
            return null;
        return Glossary
                .All.Select(g => (Glossary: g, Parts: Cut(question, items, g).ToArray()))
                .Where(x => strange.Length > 0 ? x.Parts.Any(p => x.Glossary.Knows(p.Words[0])) : Speaks(x.Parts, x.Glossary, lexicon))
                .OrderByDescending(x => x.Parts.Count(p => x.Glossary.Knows(p.Words[0])))
                .Select(x => Read(x.Parts, x.Glossary))
                .MinBy(t => t.Unknown.Count)
            ?? (strange.Length > 0 ? new Translation(null, [], strange) : null);
    }

    private static Translation Read(Glossary.Part[] parts, Glossary glossary)
    {
        var (english, unknown) = glossary.Translate(parts);
        return new Translation(glossary.Language, english, unknown);
    }

    /// <summary>The words of a question, those that name something in the graph together.</summary>
    private static IEnumerable<Glossary.Part> Cut(IReadOnlyList<Token> question, IReadOnlyList<Item> items, Glossary glossary)
    {
        var names = items.Where(i => IsName(i, question, glossary)).ToDictionary(i => i.Words[0], i => i.Words);
        for (var i = 0; i < question.Count; )
        {
            var name = names.GetValueOrDefault(question[i]);
            foreach (var part in name is null ? glossary.Cut(question[i]) : [new Glossary.Part(name, IsName: true)])
                yield return part;
            i += name?.Count ?? 1;
        }
    }

    /// <summary>Whether words name something in the graph, as they are spelt, and are no words of the language.</summary>
    private static bool IsName(Item item, IReadOnlyList<Token> question, Glossary glossary) =>
        item.IsNounOrName
        && item.Words.All(question.Contains)
        && (!item.Words.All(glossary.Knows) || item.Nodes.Any() && item.Words.Any(w => w.Text.Skip(1).Any(char.IsUpper)));

    /// <summary>Whether words that only the other language has are more than those that only English has.</summary>
    private static bool Speaks(Glossary.Part[] parts, Glossary glossary, Lexicon lexicon)
    {
        var words = parts.Where(p => !p.IsName).Select(p => p.Words[0]).Where(w => !w.IsMark).ToArray();
        var foreign = words.Count(w => glossary.Knows(w) && IsNotEnglish(w, lexicon));
        var english = words.Count(w => FunctionWords.Of(w) is not null && !glossary.Knows(w));
        return foreign > english && (english == 0 || foreign >= Several && foreign * Share >= words.Length);
    }

    private static bool IsNotEnglish(Token word, Lexicon lexicon) =>
        FunctionWords.Of(word) is null && !lexicon.SpelledWords.Contains(word.Word);

    private static bool IsOfAnotherScript(Token word) =>
        word.Word.Any(c => char.IsLetter(c) && (c > '\u2E7F' || c is >= '\u0400' and < '\u1E00'));
}
