namespace KnowledgeGraph.Questions;

/// <summary>What a question says at its end of the whole of it: that all are meant, or that both will do.</summary>
internal static partial class Shorthand
{
    /// <summary><c>which are female or were born here, or both?</c>: either is enough.</summary>
    private static List<Item> OrBoth(List<Item> items)
    {
        var both = items.FindLastIndex(i => !i.IsMark);
        return both > 2 && items[both].Is(Role.Both) && items[both - 1].Is(Role.Or) && items.Take(both - 1).Any(i => i.Is(Role.Or))
            ? [.. items.Take(items[both - 2].IsMark ? both - 2 : both - 1), .. items.Skip(both + 1)]
            : items;
    }

    /// <summary><c>is it the case that the animals were born here, without any exception?</c>: all of them.</summary>
    private static List<Item> WithoutException(List<Item> items)
    {
        var noun = items.FindIndex(i => i.IsNounOfType);
        return
            noun > 0
            && items.Exists(i => i.Is(Role.Filler) && CheckWords.Exceptions.Ends(i))
            && items.Find(i => !i.IsMark) is { Role: Role.Confirm or Role.Be or Role.Do or Role.Have }
            && !items.Exists(i => i.Role is Role.All or Role.Each or Role.What or Role.HowMany)
            ?
            [
                .. items.Take(noun).Where((item, i) => i < noun - 1 || !FormWords.The.Is(item)),
                JoinWords.AllItem,
                .. items.Skip(noun).Where(i => !CheckWords.Exceptions.Ends(i)),
            ]
            : items;
    }

    /// <summary><c>is it true of all animals that they were born here</c>: the pronoun only repeats the noun.</summary>
    private static List<Item> OfAllThatThey(List<Item> items)
    {
        var they = items.FindIndex(i => i.Is(Role.Plural) && CheckWords.They.Ends(i));
        var that = they < 1 || !MentionWords.RelativePronouns.Is(items[they - 1]) ? they : they - 1;
        return
            that > 2
            && (that < they || MentionWords.RelativePronouns.Begins(items[they]))
            && items.Find(i => !i.IsMark) is { Role: Role.Confirm }
            && items.Take(that).Any(i => i.Role is Role.All or Role.Each)
            && items[that - 1].IsNounOrName
            ? [.. items.Take(that), .. items.Skip(they + 1)]
            : items;
    }
}
