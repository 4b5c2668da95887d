namespace KnowledgeGraph.Questions;

/// <summary>Reads what asks for the rest: <c>and the others?</c>, <c>leave these out</c>, behind an answer that chose some of what was spoken of.</summary>
internal static class Remainder
{
    /// <summary>The rest as a list or a count; null when the question asks for no rest, or none was left.</summary>
    public static Outcome? Read(Sequel sequel)
    {
        if (!AsksForRest(sequel) || Of(sequel.Earlier) is not { } rest)
            return null;
        return Sequel.Read(new Reading(sequel.Has(Role.HowMany) ? Ask.Count : Ask.List, rest));
    }

    private static bool AsksForRest(Sequel sequel) =>
        (sequel.Items.Any(IsRest) || Narrowing.Of(sequel) is { Drops: true, What: [] })
        && sequel.IsMadeOf(
            i => IsRest(i) || FollowUpWords.Dropping.Begins(i) || i.Types.Contains(sequel.Root.Type),
            Role.What,
            Role.Who,
            Role.List,
            Role.And,
            Role.Also,
            Role.Plural,
            Role.Singular,
            Role.Be,
            Role.Do,
            Role.Filler,
            Role.Of,
            Role.HowMany,
            Role.Except,
            Role.Not,
            Role.Without
        );

    private static bool IsRest(Item item) => item.Is(Role.Rest) || item.Is(Role.Other) && FollowUpWords.Rest.IsIn(item);

    /// <summary>What the latest turns spoke of and the last answer did not choose; null where it chose nothing.</summary>
    public static Thing? Of(Conversation earlier)
    {
        if (earlier.Last is not { } last)
            return null;
        if (last.Reading.Ask == Ask.Rank && WithoutFound(last.Reading.Root, last) is { } unranked)
            return unranked;
        foreach (var before in earlier.Turns.SkipLast(1).Reverse().Select(t => t.Reading.Root).Where(r => r.Type == last.Reading.Root.Type))
            if ((Narrowing.Deny(before, last.Reading.Root) ?? WithoutFound(before, last)) is { } rest)
                return rest;
        return WithoutFound(last.Reading.Root, last);
    }

    /// <summary>A thing but for what was found; null where what was found is not some of it.</summary>
    private static Thing? WithoutFound(Thing thing, Turn last)
    {
        var found = last.Found.Where(n => n.Type == thing.Type).ToArray();
        if (found.Length == 0 || found.Length < last.Found.Count)
            return null;
        var rest = thing.Clone();
        if (rest.Nodes.Count == 0)
            rest.Excluded.AddRange(found);
        else if (rest.Nodes.RemoveAll(found.Contains) == 0 || rest.Nodes.Count == 0)
            return null;
        return rest;
    }
}
