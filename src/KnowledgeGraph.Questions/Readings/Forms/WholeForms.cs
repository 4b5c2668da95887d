namespace KnowledgeGraph.Questions;

/// <summary>What the one node that everything hangs on holds for all of it.</summary>
internal static class WholeForms
{
    private const int FewestWords = 2;

    /// <summary><c>how many records had been identified before any screening</c>: the number that all telling words describe.</summary>
    public static bool NumberDescribed(Draft draft, Form form)
    {
        if (!draft.Has(Role.HowMany) || draft.Named().Any() || draft.Items.Any(i => i.Number is not null && !i.Is(Role.Filler)))
            return false;
        var said = draft
            .Items.Where(i => !i.IsMark && !i.Has<TypeMeaning>() && !i.Is(Role.HowMany))
            .SelectMany(i => i.Words)
            .Where(w => FunctionWords.Of(w.Word) is null)
            .Select(w => English.Root(w.Stem))
            .ToHashSet();
        if (said.Count < FewestWords)
            return false;
        var described = draft
            .Lexicon.Schema.NodeTypes.Where(draft.Connections.IsHub)
            .SelectMany(t => t.Properties)
            .Where(Sorts.IsNumber)
            .Select(p => (Property: p, Texts: draft.Lexicon.TextsOf(p)))
            .Where(p => said.IsSubsetOf(p.Texts.SelectMany(text => text)))
            .Select(p => (p.Property, Together: p.Texts.Max(text => text.Count(said.Contains))))
            .OrderByDescending(p => p.Together)
            .ToArray();
        if (described.Length == 0 || described.Length > 1 && described[0].Together == described[1].Together)
            return false;
        draft.Use([.. Enumerable.Range(0, draft.Items.Count)]);
        (form.Ask, form.Property) = (Ask.Value, described[0].Property);
        return true;
    }
}
