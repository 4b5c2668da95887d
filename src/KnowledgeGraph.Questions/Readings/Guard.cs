namespace KnowledgeGraph.Questions;

/// <summary>Turns away what is no question to the graph: instructions, small talk, other languages.</summary>
internal static class Guard
{
    private static readonly HashSet<string> Foreign =
    [
        .. ("der das und ist welche welcher welches wie viele wer wann warum fur mit von einen eine nicht quienes quien cuales cual cuantos cuantas son los las el una del por que autores " +
            "quels quelles quelle quel est sont les des combien qui dans pour sur avec une auteurs articles quali quale chi sono gli della nel quante quanti quais quem sao dos das quantos uma os " +
            "hoeveel welke wie zijn het een van jaki jakie ile kto kakie skolko").Split(' '),
    ];

    /// <summary>The refusal, or null for a question.</summary>
    public static Refused? Check(IReadOnlyList<Item> items, Lexicon lexicon)
    {
        var spoken = items.Where(i => !i.IsMark).ToArray();
        if (spoken.Length == 0) return new Refused(RefusalKind.OutOfField, [], []);
        if (IsInstruction(items)) return new Refused(RefusalKind.Instruction, [], []);
        if (IsForeign(spoken, lexicon)) return new Refused(RefusalKind.Language, [], []);
        if (spoken.Any(i => i.Is(Role.SmallTalk) && i.Meanings.Count == 0) && !spoken.Any(i => i.Meanings.Count > 0)) return new Refused(RefusalKind.OutOfField, [.. spoken.Select(i => i.Text)], []);
        return null;
    }

    private static bool IsInstruction(IReadOnlyList<Item> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (!items[i].Is(Role.Instruction) || items[i].Nodes.Any() && i > 0) continue;
            if (items[i].Words.Count > 1) return true;
            var before = i - 1;
            while (before >= 0 && Draft.IsEmpty(items[before]) && !items[before].IsMark) before--;
            if (before < 0 || items[before].IsMark) return true;
        }
        return false;
    }

    private static bool IsForeign(Item[] spoken, Lexicon lexicon)
    {
        var words = spoken.SelectMany(i => i.Words).Where(w => !w.IsMark).ToArray();
        if (words.Any(w => w.Word.Any(c => c > 0x2E7F || c is >= '\u0400' and < '\u1E00'))) return true;
        var foreign = words.Count(w => Foreign.Contains(w.Word) && FunctionWords.Of(w.Word) is null && !lexicon.IsKnown(w.Stem) || w.Word == "¿");
        return foreign >= 2 && foreign * 5 >= words.Length;
    }
}
