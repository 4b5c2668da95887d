namespace KnowledgeGraph.Questions;

/// <summary>
/// <c>Who does X? I mean which papers</c>, <c>what is inside X? I mean the papers</c>: the class that is wanted is said once more,
/// and stands for <c>who</c>, or behind <c>what</c>.
/// </summary>
internal static class Restatement
{
    /// <summary>The items with the class in the place of <c>who</c>, or behind <c>what</c>; as they were, where no class is said once more.</summary>
    public static List<Item> Resolve(List<Item> items)
    {
        var asks = items.FindIndex(i => i.Is(Role.Who) && i.Words.Count == 1);
        if (asks < 0)
            asks = items.FindIndex(i => i.Is(Role.What) && i.Words.Count == 1);
        if (asks < 0 || asks + 1 >= items.Count || items[asks].Is(Role.What) && items[asks + 1].Role is not (Role.Be or Role.Do))
            return items;
        var before = items[asks].Is(Role.What) ? asks + 1 : asks;
        for (var from = asks + 1; from < items.Count; from++)
            if (Parts(items[from - 1]) && Class(items, from) is var (noun, end))
                return [.. items[..before], noun, .. items[(asks + 1)..(from - 1)], .. items[end..]];
        return items;
    }

    private static bool Parts(Item item) =>
        item.EndsClause || MentionWords.Comma.Begins(item) || MentionWords.Dash.Begins(item) || JoinWords.Opening.Begins(item);

    /// <summary>The one class that is said from there to the end, or to where a bracket closes, and where that is; null where more is said.</summary>
    private static (Item Noun, int End)? Class(List<Item> items, int from)
    {
        var closing = JoinWords.Opening.Begins(items[from - 1]) ? items.FindIndex(from, JoinWords.Closing.Begins) : -1;
        var end = closing < 0 ? items.Count : closing;
        var said = items[from..end].Where(i => !Draft.IsEmpty(i)).ToArray();
        var noun = Array.FindIndex(said, i => i.Has<TypeMeaning>());
        var not = Array.FindIndex(said, i => i.Is(Role.Not));
        var wanted = not < noun ? said.Length : not;
        if (noun < 0 || !said.Take(noun).All(Wants) || !said.Take(wanted).Skip(noun + 1).All(i => Wants(i) || i.Has<TypeMeaning>()))
            return null;
        if (!said.Skip(wanted + 1).All(i => i.IsUnknown || Wants(i) || i.Has<TypeMeaning>() || i.Is(Role.Filler)))
            return null;
        return (said[noun], closing < 0 ? end : closing + 1);
    }

    private static bool Wants(Item item) =>
        !item.Nodes.Any()
        && item.Number is null
        && (
            item.Role is Role.What or Role.All or Role.Be or Role.Plural or Role.List or Role.Only or Role.And
            || ClauseWords.FirstPerson.IsIn(item)
            || ClauseWords.Wanting.Is(item)
        );
}
