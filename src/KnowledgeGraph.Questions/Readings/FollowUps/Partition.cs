namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads what parts the last answer: <c>break that down by domain</c>, <c>per year?</c>, <c>and by species?</c>. What was counted is
/// counted for each, and a number that was made of many is made for each.
/// </summary>
internal static class Partition
{
    private static readonly Role[] Openers =
    [
        Role.And,
        Role.Also,
        Role.Filler,
        Role.Can,
        Role.How,
        Role.Do,
        Role.List,
        Role.HowMany,
        Role.Group,
        Role.Singular,
        Role.Plural,
    ];

    /// <summary>The last answer in parts; null when the question is not said so, or nothing was found that can be parted.</summary>
    public static Outcome? Read(Sequel sequel)
    {
        var (said, keys) = Parted(sequel.Items);
        if (
            !sequel.Follows(Ask.List, Ask.Count, Ask.Groups, Ask.Aggregate, Ask.Rank)
            || keys.Count == 0
            || !said.All(i => i.IsMark || i.Role is { } role && Openers.Contains(role) && !i.IsNounOrName && i.Number is null)
            || Groups(sequel, keys) is not { } groups
        )
            return null;
        var last = sequel.Last.Reading;
        return Sequel.Read(
            last is { Property: { } number, Ranking: null } && last.Ask is Ask.Aggregate or Ask.Groups
                ? new Reading(Ask.Groups, last.Root)
                {
                    Property = number,
                    Function = last.Function,
                    Groups = groups,
                }
                : new Reading(Ask.Groups, All(sequel)) { Groups = groups }
        );
    }

    /// <summary>All that was found: of an end of an order what came first.</summary>
    public static Thing All(Sequel sequel) =>
        sequel.Last is { Reading: { Ask: Ask.Rank, Ranking.Limit: not 0 }, Found: { Count: > 0 } found }
            ? Antecedents.Only(found)
            : sequel.Root.Clone();

    /// <summary>What groups of what was found are by; null where the words do not say it.</summary>
    public static IReadOnlyList<GroupBy>? Groups(Sequel sequel, IReadOnlyList<Item> keys) =>
        sequel.Parser.ParseItems(
            [.. FollowUpWords.HowManyOfThem, FollowUpWords.Per, .. keys],
            sequel.Earlier.After(new Reading(Ask.List, All(sequel))),
            false
        )
            is Understood { Reading: { Ask: Ask.Groups, Groups: var groups, Property: null, Root: var root } }
        && root.ToFilter().Equals(All(sequel).ToFilter())
            ? groups
            : null;

    /// <summary>A question and the words behind <c>per</c> or <c>split by</c> that say by what it parts; without these where it parts by nothing.</summary>
    public static (IReadOnlyList<Item> Said, IReadOnlyList<Item> Keys) Parted(IReadOnlyList<Item> items)
    {
        var lead = Draft.Index(items, 0, i => IsLead(i) || i.Is(Role.By));
        if (lead < 0 || items[lead].Is(Role.By) && !items.Take(lead).Any(i => i.Role is Role.Group or Role.Total or Role.Average))
            return (items, []);
        var keys = items.Skip(lead + 1).ToList();
        while (keys.Count > 0 && Draft.IsEmpty(keys[^1]))
            keys.RemoveAt(keys.Count - 1);
        return keys.Exists(i => i.IsNounOfType || i.Properties.Any()) && keys.TrueForAll(IsKey)
            ? ([.. items.Take(lead)], keys)
            : (items, []);
    }

    /// <summary><c>per</c>, <c>for each</c>, <c>split by</c>, <c>and by</c>.</summary>
    private static bool IsLead(Item item) => item.Is(Role.Per) || item.Is(Role.Also) && RankWords.By.Ends(item);

    private static bool IsKey(Item item) =>
        item.Role is null or Role.And or Role.Filler or Role.In
        && !item.IsUnknown
        && !item.Nodes.Any()
        && item.Number is null
        && !item.IsVerb;
}
