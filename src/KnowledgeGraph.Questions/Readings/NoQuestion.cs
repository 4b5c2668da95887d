namespace KnowledgeGraph.Questions;

/// <summary>Turns away what is no question to the graph: instructions, small talk, other languages.</summary>
internal static class NoQuestion
{
    /// <summary>The refusal, or null for a question.</summary>
    public static Refused? Check(IReadOnlyList<Item> items, Lexicon lexicon)
    {
        var spoken = items.Where(i => !i.IsMark).ToArray();
        if (spoken.Length == 0) return new Refused(RefusalKind.OutOfField, [], []);
        if (IsInstruction(items)) return new Refused(RefusalKind.Instruction, [], []);
        if (ForeignWords.Speak(spoken, lexicon)) return new Refused(RefusalKind.Language, [], []);
        return IsSmallTalk(spoken) ? new Refused(RefusalKind.OutOfField, [.. spoken.Select(i => i.Text)], []) : null;
    }

    private static bool IsSmallTalk(Item[] spoken) => spoken.Any(i => i.Is(Role.SmallTalk)) && spoken.All(i => i.Meanings.Count == 0);

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
}
