namespace KnowledgeGraph.Questions;

/// <summary>Finds the noun that a mention directly before it modifies: <c>code generation papers</c>.</summary>
internal static class Heads
{
    /// <summary>Joins each modifier to its noun, the last first, so that one modifier can reach over the next.</summary>
    public static void Find(Draft draft, List<Mention> mentions)
    {
        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            var modifier = mentions[i];
            if (modifier.IsApposition)
                continue;
            var next = Behind(mentions, i);
            var noun = next is { Kind: MentionKind.Type, Apposed: null } ? next : next.Head;
            if (noun is null || modifier == noun)
                continue;
            if (Draft.Between(modifier.End, next.At).All(k => CanStandBetween(draft.Items[k], next)))
                modifier.Head = noun;
        }
    }

    /// <summary>The mention behind another: the name itself where a noun only says what it is.</summary>
    private static Mention Behind(List<Mention> mentions, int i)
    {
        for (i++; mentions[i].IsApposition && i + 1 < mentions.Count && mentions[i + 1].At == mentions[i].At; )
            i++;
        return mentions[i];
    }

    private static bool CanStandBetween(Item item, Mention next) =>
        item.Is(Role.Recent)
        || MentionWords.Apostrophes.Begins(item)
        || item.Is(Role.Of) && MentionWords.Genitives.Begins(item)
        || next.Kind != MentionKind.Type && MentionWords.Comma.Begins(item);
}
