using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Puts a condition in the place of the one of its sort that the last question set: <c>papers used for A. which ones are used for B?</c>,
/// <c>dives of A. now the ones that B took part in</c>. Who means those that were found says so: <c>which of them …</c>, <c>which ones also …</c>.
/// </summary>
internal static class InItsPlace
{
    /// <summary>The reading without the condition that a new one stands in the place of; the same where it is no such question.</summary>
    /// <param name="read">A reading that goes on with the last question.</param>
    /// <param name="said">The question as it was said.</param>
    /// <param name="earlier">What was asked before.</param>
    public static Outcome Put(Outcome read, IReadOnlyList<Item> said, Conversation earlier) =>
        read is Understood { Reading: { Ask: Ask.List or Ask.Count, Parts.Count: 0, Root: var root } } understood
        && earlier.Last is { Reading: { Ask: Ask.List or Ask.Count, Root: var before } }
        && said.Where((item, i) => FollowUpWords.Ones.Ends(item) || IsOthers(said, i)).Any()
        && !said.Where((item, i) => Chooses(item) && !IsOthers(said, i)).Any()
        && Replaced(before, root) is { } other
            ? understood with
            {
                Reading = understood.Reading with { Root = other },
            }
            : read;

    /// <summary><c>and those of X?</c>, <c>what about those by X?</c>: others than were found.</summary>
    private static bool IsOthers(IReadOnlyList<Item> said, int i) =>
        i > 0
        && said[i].Is(Role.Plural)
        && MentionWords.Demonstratives.Is(said[i])
        && said[i - 1].Role is Role.And or Role.Also
        && i + 1 < said.Count
        && said[i + 1].Role is Role.Of or Role.By or Role.In or Role.With or Role.For;

    /// <summary>Whether a word says that some of what was found is meant, or that something is so besides.</summary>
    private static bool Chooses(Item item) =>
        item.Is(Role.Plural) && !FollowUpWords.Ones.Ends(item)
        || item.Role is Role.Pair or Role.Common or Role.Only or Role.Both or Role.Except or Role.Without or Role.Not
        || FollowUpWords.Besides.IsIn(item)
        || FollowUpWords.Only.IsIn(item)
        || FollowUpWords.Keeping.Begins(item)
        || FollowUpWords.Dropping.Begins(item);

    /// <summary>The thing with its new condition in the place of the one of its sort; null where none is of its sort, or more is new.</summary>
    private static Thing? Replaced(Thing before, Thing after)
    {
        if (before.Type != after.Type || !before.Nodes.SequenceEqual(after.Nodes) || !before.Excluded.SequenceEqual(after.Excluded))
            return null;
        var other = after.Clone();
        var links = other.Links.Where(link => !before.Links.Exists(old => old.ToFilter().Equals(link.ToFilter()))).ToArray();
        var where = other.Where.Except(before.Where).ToArray();
        if (
            other.Links.Count - before.Links.Count != (links is [var one] && before.Links.Exists(old => Adds(one, old)) ? 0 : links.Length)
            || other.Where.Count != before.Where.Count + where.Length
        )
            return null;
        if (links.Length == 1 && before.Links.Find(old => Adds(links[0], old)) is { } widened)
        {
            Named(links[0]).Nodes.RemoveAll(Named(widened).Nodes.Contains);
            return other;
        }
        var replaced = (links, where) switch
        {
            ([var link], []) => RemoveFirst(other.Links, old => old != link && Widening.AreAlike(old, link) && IsOfNamed(old)),
            ([], [Comparison { Operator: FilterOperator.Eq } said]) => RemoveFirst(
                other.Where,
                old => !old.Equals(said) && old is Comparison { Operator: FilterOperator.Eq } value && value.Property == said.Property
            ),
            _ => false,
        };
        return replaced ? other : null;
    }

    /// <summary>Whether a link names more of what another one names: <c>limitation A or B</c>.</summary>
    private static bool Adds(Link link, Link old) =>
        Widening.AreAlike(old, link)
        && IsOfNamed(old)
        && IsOfNamed(link)
        && Named(old) is { } one
        && Named(link).Nodes.Count > one.Nodes.Count
        && one.Nodes.TrueForAll(Named(link).Nodes.Contains);

    private static Thing Named(Link link) => link.Other.All().First(thing => thing.Nodes.Count > 0);

    private static bool RemoveFirst<T>(List<T> conditions, Predicate<T> isOld)
    {
        var at = conditions.FindIndex(isOld);
        if (at >= 0)
            conditions.RemoveAt(at);
        return at >= 0;
    }

    private static bool IsOfNamed(Link link) => link.Other.All().Count(thing => thing.Nodes.Count > 0) == 1;
}
