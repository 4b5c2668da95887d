using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads what takes a question back, or puts something else into it: <c>sorry no, I meant X</c>, <c>make it X</c>, <c>X instead</c> are <c>what about X</c>.</summary>
internal static class Corrections
{
    /// <summary>The question without the words that take the last one back; the same where there are none.</summary>
    public static IReadOnlyList<Item> Straighten(IReadOnlyList<Item> items, Conversation earlier) =>
        earlier.Last is null ? items
        : items.Any(Roles.Asks) ? Again(items, earlier) ?? items
        : Meant(items, earlier) ?? Changed(items, earlier) ?? Instead(items, earlier) ?? Again(items, earlier) ?? items;

    /// <summary><c>no, I meant X</c>, <c>forget Y, I meant X</c>: a mere name takes the place of another.</summary>
    private static IReadOnlyList<Item>? Meant(IReadOnlyList<Item> items, Conversation earlier)
    {
        var meant = Draft.Index(items, 0, i => FollowUpWords.Meant.Ends(i) && Draft.IsEmpty(i) && ClauseWords.Oneself.IsIn(i));
        return
            meant < 1
            || !items.Take(meant).Any(i => FollowUpWords.No.IsIn(i) || FollowUpWords.Refusing.Begins(i))
            || !items
                .Take(meant)
                .All(i => i.IsMark || Draft.IsEmpty(i) || FollowUpWords.No.IsIn(i) || FollowUpWords.Refusing.Is(i) || WasSaid(i, earlier))
            ? null
            :
            [
                items.Skip(meant + 1).Where(i => !Draft.IsEmpty(i)).All(i => i.Nodes.Any())
                    ? FollowUpWords.InPlaceOf
                    : FollowUpWords.WhatAbout,
                .. items.Skip(meant + 1),
            ];
    }

    /// <summary><c>make it X</c>, <c>change the year to X</c>, <c>replace Y with X</c>, <c>swap Y for X</c>, of what was said before.</summary>
    private static IReadOnlyList<Item>? Changed(IReadOnlyList<Item> items, Conversation earlier)
    {
        var verb = items.TakeWhile(i => (i.IsMark || i.Is(Role.And) || Draft.IsEmpty(i)) && !FollowUpWords.Changing.Is(i)).Count();
        if (verb >= items.Count || !FollowUpWords.Changing.Is(items[verb]))
            return null;
        var to = items.ToList().FindLastIndex(i => FollowUpWords.ToOther.Is(i) || i.Is(Role.For) && FollowUpWords.Swapping.Is(items[verb]));
        var from = to > verb ? to : Draft.Index(items, verb + 1, i => i.Is(Role.Singular) || ClauseWords.ToldAtTheEnd.Is(i));
        return
            from > verb
            && items.Take(from).Skip(verb + 1).All(i => Draft.IsEmpty(i) || i.Is(Role.Singular) || WasSaid(i, earlier))
            && items.Skip(from + 1).Any(i => !Draft.IsEmpty(i))
            ? [FollowUpWords.InPlaceOf, .. items.Skip(from + 1)]
            : null;
    }

    /// <summary><c>X instead</c>, <c>the same for X instead of Y</c>, <c>instead of Y, take X</c>.</summary>
    private static IReadOnlyList<Item>? Instead(IReadOnlyList<Item> items, Conversation earlier)
    {
        var instead = Draft.Index(items, 0, FollowUpWords.Instead.IsIn);
        if (instead < 0)
            return null;
        var (before, behind) = (Bare(items.Take(instead)), items.Skip(instead + 1).ToArray());
        var mark = Array.FindIndex(behind, i => i.IsMark);
        var (old, said) = before.Length == 0 && mark > 0 ? (behind[..mark], Bare(behind[mark..])) : (behind, before);
        old = [.. old.Where(i => !Draft.IsEmpty(i))];
        return said.Any(i => !Draft.IsEmpty(i)) && old.All(i => WasSaid(i, earlier)) && (old.Length > 0 || items[instead].Words.Count == 1)
            ? [FollowUpWords.InPlaceOf, .. said]
            : null;
    }

    /// <summary>Words without those before them that only say that it is asked again.</summary>
    private static Item[] Bare(IEnumerable<Item> items) =>
        [
            .. items.SkipWhile(i =>
                i.IsMark
                || Draft.IsEmpty(i)
                || i.Role is Role.And or Role.Also or Role.List
                || FollowUpWords.AskingAgain.IsAll(i) && !i.IsNounOrName && !FormWords.Prepositions.Is(i)
            ),
        ];

    /// <summary>
    /// <c>same question, but with X</c>, <c>now do X</c>, <c>could you answer that for X as well?</c>, <c>and for X, what does the list look
    /// like?</c>: beside names that take the place of others nothing is said but that it is asked again.
    /// </summary>
    private static IReadOnlyList<Item>? Again(IReadOnlyList<Item> items, Conversation earlier)
    {
        var from = Draft.Index(items, 0, i => TakesPlace(i, earlier));
        var to = items.ToList().FindLastIndex(i => TakesPlace(i, earlier));
        if (from < 0)
            return null;
        var (before, behind) = (items.Take(from).ToArray(), items.Skip(to + 1).ToArray());
        var words = before.Concat(behind).SelectMany(i => i.Words).Where(w => !w.IsMark).ToArray();
        var leads = before.LastOrDefault(i => !i.IsMark && !FormWords.The.Is(i));
        return
            words.All(FollowUpWords.AskingAgain.Has)
            && !items.Any(i => i.Is(Role.Plural) && i.Words.Count > 1)
            && items.Take(to).Skip(from).All(i => i.IsMark || i.Role is Role.And or Role.Or || Draft.IsEmpty(i) || TakesPlace(i, earlier))
            && items.FirstOrDefault(i => !Draft.IsEmpty(i)) is { Role: not (Role.Be or Role.Have) }
            && (leads is not { Role: Role.Be } || words.Any(FollowUpWords.If.Has))
            && (
                words.Any(FollowUpWords.SameAgain.Has)
                || words.Any(FollowUpWords.Anew.Has) && !words.Any(FollowUpWords.Telling.Has)
                || leads is not null
                    && FollowUpWords.ForOther.Ends(leads)
                    && words.Any(w => FollowUpWords.Told.Has(w) || FollowUpWords.Answers.Has(w))
                    && !words.Any(FollowUpWords.Telling.Has)
            )
            ? [FollowUpWords.WhatAbout, .. items.Take(to + 1).Skip(from)]
            : null;
    }

    /// <summary>Whether a word names something of a sort of which the last question named another.</summary>
    private static bool TakesPlace(Item item, Conversation earlier) =>
        item.Nodes.Any(n => earlier.Last!.Reading.Root.All().Any(t => t.Nodes.Count > 0 && t.Type == n.Node.Type));

    /// <summary>Whether a word names what the last question named, or what it set a condition on.</summary>
    private static bool WasSaid(Item item, Conversation earlier)
    {
        var things = earlier.Last!.Reading.Root.All().ToArray();
        return item.Nodes.Any(n => things.Any(t => t.Nodes.Contains(n.Node)))
            || item.Types.Any(type => things.Any(t => t.Type == type))
            || item.Properties.Any(p => things.SelectMany(t => t.Where).SelectMany(TreeBuilder.PropertiesOf).Contains(p))
            || item.Number is { } number
                && things.SelectMany(t => t.Where).OfType<Comparison>().Any(c => c.Value is long said && said == number);
    }
}
