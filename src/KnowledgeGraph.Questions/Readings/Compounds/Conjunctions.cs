namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads conditions that are clauses with a verb and an object of their own, each by itself, in the question that the other one is left
/// out of: <c>works that were lent to A and are kept at B</c>, <c>of the works lent to A, which are kept at B</c>. Only consulted where the
/// question is not read as one, or what is said of the one may have been taken for a word on the other.
/// </summary>
internal static class Conjunctions
{
    /// <summary>Whether a reading says two things of what is not named, or is related twice in the same way.</summary>
    public static bool Mixes(Reading reading) =>
        reading is { Ask: Ask.List or Ask.Count, Groups.Count: 0, Ranking: null, Root: { Nodes.Count: 0 } root }
        && (
            root.All().Skip(1).Any(t => t.Nodes.Count == 0 && t.Links.Count + t.Where.Count > 1)
            || root.Links.GroupBy(l => l.Relationship).Any(g => g.Skip(1).Any())
        );

    /// <summary>The reading; null where no clauses are joined so, or one of them is not understood or names nothing.</summary>
    public static Understood? Read(Asked asked) =>
        Parts(asked.Items)
            .Select(parts =>
                asked.Parser.ParseItems(parts.First, asked.Earlier, false) is Understood { Notes.Count: 0 } one
                && Says(one.Reading)
                && asked.Parser.ParseItems(parts.Second, asked.Earlier, false) is Understood { Notes.Count: 0 } two
                && Says(two.Reading)
                && one.Reading.Root.Type == two.Reading.Root.Type
                && Sets.Both(one.Reading.Root, two.Reading.Root) is { } both
                    ? one with
                    {
                        Reading = one.Reading with { Root = both },
                        Others = [],
                        Supposition = null,
                    }
                    : null
            )
            .FirstOrDefault(read => read is not null);

    /// <summary>Whether a question for things says of what named they are.</summary>
    private static bool Says(Reading reading) =>
        reading is { Ask: Ask.List or Ask.Count, Parts.Count: 0, Groups.Count: 0, Ranking: null, Root: { Nodes.Count: 0 } root }
        && (root.Named().Any() || root.Links.Count == 0 && root.Where.Count > 0);

    private static IEnumerable<(Item[] First, Item[] Second)> Parts(IReadOnlyList<Item> items)
    {
        var noun = Draft.Index(items, 0, i => i.Has<TypeMeaning>());
        if (noun < 0)
            yield break;
        Item[] opening = [.. items.Take(noun + 1)];
        // "Of the works lent to A, which are kept at B?"
        var asks = Draft.Index(items, noun + 1, i => i.Role is Role.What or Role.HowMany);
        if (asks > noun + 2 && !items.Take(noun).Any(Roles.Asks) && items[asks - 1].IsMark)
        {
            Item[] which = [items[asks], items[noun]];
            var behind = items.Skip(asks + 1).SkipWhile(i => FollowUpWords.Ones.IsAll(i) || i.Is(Role.Plural) || i.Is(Role.Also));
            yield return ([.. which, .. items.Take(asks - 1).Skip(noun + 1)], [.. which, .. behind]);
            yield break;
        }
        for (var and = items.Count - 2; and > noun + 1; and--)
            if (Joins(items, and) && Alternatives.HasOwnVerbs(items, and))
            {
                // "Papers that address problems that are hard and are new": it is not said of which.
                var relative = Array.FindLastIndex([.. items.Take(and)], MentionWords.RelativePronouns.Is);
                if (relative > noun + 1)
                    continue;
                var second = items.Skip(and + 1).SkipWhile(i => MentionWords.RelativePronouns.Is(i) || i.Is(Role.Also)).ToArray();
                yield return (
                    [.. items.Take(MentionWords.Comma.Begins(items[and - 1]) ? and - 1 : and)],
                    [.. opening, .. relative == noun + 1 ? [items[relative]] : Array.Empty<Item>(), .. second]
                );
            }
        // "Works lent to A that are kept at B."
        var that = Enumerable
            .Range(noun + 2, Math.Max(0, items.Count - noun - 3))
            .FirstOrDefault(i => MentionWords.RelativePronouns.Is(items[i]), -1);
        if (
            that > 0
            && items[that - 1].Nodes.Any()
            && items.Take(that).Skip(noun + 1).All(i => !i.Has<TypeMeaning>() && !MentionWords.RelativePronouns.Is(i))
            && items.Take(that).Skip(noun + 1).Any(i => i.CanBeVerb)
        )
            yield return ([.. items.Take(that)], [.. opening, .. items.Skip(that)]);
    }

    private static bool Joins(IReadOnlyList<Item> items, int and) => Roles.IsAnd(items[and]) || MentionWords.But.Is(items[and]);
}
