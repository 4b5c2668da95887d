namespace KnowledgeGraph.Questions;

/// <summary>Turns away what is no question to the graph: instructions, requests for advice, small talk.</summary>
internal static class NoQuestion
{
    /// <summary>The refusal, or null for a question.</summary>
    public static Refused? Check(IReadOnlyList<Item> items, Conversation earlier)
    {
        var spoken = items.Where(i => !i.IsMark).ToArray();
        if (spoken.Length == 0)
            return new Refused(RefusalKind.OutOfField, [], []);
        if (IsInstruction(items, earlier) || earlier.Last is null && ChangesSomething(spoken))
            return new Refused(RefusalKind.Instruction, [], []);
        if (AsksForAdvice(spoken))
            return new Refused(RefusalKind.Opinion, [], []);
        return IsSmallTalk(spoken) ? new Refused(RefusalKind.OutOfField, [.. spoken.Select(i => i.Text)], []) : null;
    }

    private static bool IsSmallTalk(Item[] spoken) => spoken.Any(i => i.Is(Role.SmallTalk)) && spoken.All(i => i.Meanings.Count == 0);

    /// <summary><c>drop those with X</c>, behind an answer: chooses from it.</summary>
    private static bool DropsSome(IReadOnlyList<Item> items, int verb) =>
        FollowUpWords.Dropping.Is(items[verb])
        && items.Skip(verb + 1).SkipWhile(Draft.IsEmpty).FirstOrDefault() is { } dropped
        && (dropped.Is(Role.Plural) || dropped.IsNounOrName || dropped.Properties.Any() || FollowUpWords.Lists.Begins(dropped));

    /// <summary><c>should I stop …</c>: what somebody had better do, unless it is to read something.</summary>
    private static bool AsksForAdvice(Item[] spoken) =>
        FormWords.Advising.Begins(spoken[0])
        && !spoken.Any(i => i.Is(Role.Recommend))
        && spoken.SelectMany(i => i.Words).Skip(1).FirstOrDefault() is { } asker
        && FormWords.Oneself.Has(asker);

    /// <summary><c>I have to draw a chart</c>: what the askers do themselves.</summary>
    private static bool IsOwnTask(IReadOnlyList<Item> items, int verb)
    {
        var clause = items.Take(verb).Reverse().TakeWhile(i => !i.IsMark).ToArray();
        return clause.Any(ClauseWords.Oneself.IsIn) && !clause.Any(ClauseWords.Addressed.IsIn);
    }

    /// <summary><c>compute is tight here</c>: a noun, of which something is said.</summary>
    private static bool IsSubject(IReadOnlyList<Item> items, int verb) =>
        items[verb].Words.Count == 1 && verb + 1 < items.Count && items[verb + 1].Is(Role.Be);

    /// <summary><c>how many people write a paper</c>: what the noun before the verb does, in a question that asks something of it.</summary>
    private static bool IsDoneByOthers(IReadOnlyList<Item> items, int verb) =>
        verb > 1
        && items[verb - 1] is { IsNounOrName: true }
        && items.Take(verb).Reverse().TakeWhile(i => !i.IsMark).Any(i => i.Role is Role.HowMany or Role.What);

    /// <summary><c>please set the price of X to zero</c>: would have the data changed.</summary>
    private static bool ChangesSomething(Item[] spoken) =>
        spoken.SkipWhile(i => !FormWords.Changing.Begins(i) && Draft.IsEmpty(i)).ToArray() is [var verb, var what, .., _, _] changed
        && FormWords.Changing.Is(verb)
        && (FormWords.The.Is(what) || what.Nodes.Any() || LinkWords.Possessives.Begins(what))
        && changed.Skip(2).SkipLast(1).Any(i => FormWords.BeforeChanged.Is(i))
        && !changed.Any(i => i.Role is Role.What or Role.Who or Role.HowMany or Role.When or Role.Where or Role.How);

    private static bool IsInstruction(IReadOnlyList<Item> items, Conversation earlier)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (!items[i].Is(Role.Instruction) || items[i].Nodes.Any() && i > 0)
                continue;
            if (items[i].Words.Count > 1 && !IsDoneByOthers(items, i))
                return true;
            if (earlier.Last is not null && DropsSome(items, i))
                continue;
            if (IsOwnTask(items, i) || IsSubject(items, i))
                continue;
            var before = i - 1;
            while (before >= 0 && Draft.IsEmpty(items[before]) && !items[before].IsMark)
                before--;
            if (before < 0 || items[before].IsMark)
                return true;
        }
        return false;
    }
}
