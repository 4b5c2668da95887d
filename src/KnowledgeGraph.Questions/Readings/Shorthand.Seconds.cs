namespace KnowledgeGraph.Questions;

/// <summary>A second question about what the first one finds, and what is named only to be told from what is meant.</summary>
internal static partial class Shorthand
{
    /// <summary><c>which A has the most B, and who made it</c>: who made the A that has the most B; what the one finds is told with the other.</summary>
    private static List<Item> OfTheFirst(List<Item> items)
    {
        var what = items.FindIndex(i => !Draft.IsEmpty(i));
        var end =
            what < 0 || what + 3 > items.Count || !items[what].Is(Role.What)
                ? -1
                : items.FindIndex(what + 3, i => i.IsMark || i.Role is Role.And or Role.Also);
        var second = end < 0 ? -1 : items.FindIndex(end, i => !i.IsMark);
        if (second < 0 || !items[second].EndsClause && items[second].Role is not (Role.And or Role.Also) && !items[end].EndsClause)
            return items;
        var asked =
            items[second].Is(Role.Also) ? [Lead(items[second]), .. items[(second + 1)..]]
            : items[second].Is(Role.And) ? items[(second + 1)..]
            : items[second..];
        var it = asked.FindIndex(i => i is { Role: Role.Singular, Words.Count: 1 });
        return
            it > 0
            && asked[..it].Exists(Asks)
            && !asked.Exists(i => Roles.IsExtreme(i) || i.Nodes.Any() || i.Number is not null)
            && Ranked(items[(what + 1)..end]) is { } ranked
            ? FormWords.Owners.Is(asked[it])
                ? OfOwner(asked, it, ranked)
                : [.. asked[..it], .. ranked, .. asked[(it + 1)..]]
            : items;
    }

    /// <summary><c>its town</c>, of what is told: the town of that.</summary>
    private static List<Item> OfOwner(List<Item> asked, int its, List<Item> told) =>
        its + 1 < asked.Count
            ? [.. asked[..its], asked[its + 1], RankWords.OfItem, .. told, .. asked[(its + 2)..]]
            : [.. asked[..its], .. told];

    /// <summary><c>A has the most B</c>, <c>is the longest A</c>, behind <c>which</c>: the A that comes first; null where none does.</summary>
    private static List<Item>? Ranked(List<Item> said) =>
        said.Count(Roles.IsExtreme) != 1 || said.Exists(Asks) ? null
        : said[0].Has<TypeMeaning>() && !CheckWords.IsPlural(said[0]) ? [JoinWords.TheItem, said[0], JoinWords.ThatItem, .. said[1..]]
        : said[0].Is(Role.Be) && said.Exists(i => i.Has<TypeMeaning>()) ? said[1..]
        : null;

    /// <summary><c>and in</c>: the preposition.</summary>
    private static Item Lead(Item and) => new([and.Words[^1]], FunctionWords.Of(and.Words[^1].Word), []);

    /// <summary><c>which was the main cause, not just a contributing one</c>: the one value, of which the other falls short.</summary>
    private static List<Item> NotMerely(List<Item> items)
    {
        var not = items.FindIndex(i => i.Is(Role.Both) && MentionWords.NotOnly.Begins(i));
        if (not < 2 || !MentionWords.Comma.Begins(items[not - 1]))
            return items;
        var end = items.FindIndex(not, i => i.IsMark) is var mark and > 0 ? mark : items.Count;
        return Contrasted(items[(not + 1)..end].FindAll(i => !FollowUpWords.One.Is(i))) is { } less && items[..not].Exists(less.ValuesLike)
            ? [.. items[..(not - 1)], .. items[end..]]
            : items;
    }

    /// <summary>The only one of some items that says something: a name, a noun or a value; null for more.</summary>
    private static Item? Contrasted(List<Item> items) =>
        items.FindAll(i => !Draft.IsEmpty(i)) is [var only] && (IsNoun(only) || only.Has<ValueMeaning>()) ? only : null;
}
