namespace KnowledgeGraph.Questions;

/// <summary>
/// Joins a noun and a participle that together are what a property is called, though they stand apart: <c>how many copies of X were
/// printed</c>, <c>printed in 500 copies</c>, where a property is the <c>copies printed</c>.
/// </summary>
internal static class ScatteredPhrases
{
    private const int MostBetween = 6;

    /// <summary>The items with the noun standing for the property, and the participle for nothing.</summary>
    public static List<Item> Join(List<Item> items, Lexicon lexicon)
    {
        for (var noun = 0; noun < items.Count; noun++)
        {
            if (
                items[noun] is not { Words: [var said], Number: null, IsMark: false }
                || items[noun].IsNounOrName
                || items[noun].Has<ValueMeaning>()
            )
                continue;
            for (var done = Math.Max(0, noun - MostBetween); done <= Math.Min(items.Count - 1, noun + MostBetween); done++)
            {
                if (done == noun || items[done] is not { Words: [var participle] } || !Inflection.IsParticiple(participle.Word))
                    continue;
                var called = lexicon.Find($"{said.Stem} {participle.Stem}").Where(m => m is PropertyMeaning).ToArray();
                if (called.Length == 0)
                    continue;
                items[noun] = items[noun] with { Role = null, Meanings = called };
                items[done] = items[done] with { Role = Role.Filler, Meanings = [] };
                if (done + 1 < items.Count && items[done + 1] is { Words: [var preposition] } && Inflection.IsPreposition(preposition.Word))
                    items[done + 1] = items[done + 1] with { Role = Role.Filler, Meanings = [] };
            }
        }
        return items;
    }
}
