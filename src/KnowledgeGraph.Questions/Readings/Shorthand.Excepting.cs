namespace KnowledgeGraph.Questions;

/// <summary>What is left out, where a sentence says so in a roundabout way.</summary>
internal static partial class Shorthand
{
    /// <summary><c>any year but 2025</c>, <c>every venue but ICML</c>: all except what is named; <c>any club but X</c>: one other than that.</summary>
    private static List<Item> AnyBut(List<Item> items)
    {
        var but = items.FindIndex(i => MentionWords.But.Is(i));
        if (
            but < 2
            || but + 1 >= items.Count
            || !MentionWords.AnyOne.Ends(items[but - 2])
            || items[but - 1].Meanings.Count == 0 && !items[but - 1].Is(Role.In)
            || !IsNameOrYear(items[but + 1])
        )
            return items;
        var noun = but - 1;
        return [.. items[..(but - 2)], .. items[(but - 1)..noun], items[but] with { Role = Role.Except }, .. items[(but + 1)..]];
    }

    /// <summary><c>anybody but X</c>, <c>someone other than X</c>, <c>somebody else than X</c>: one of the kind of X, and not X.</summary>
    private static List<Item> AnyoneBut(List<Item> items)
    {
        var but = items.FindIndex(i => i.Is(Role.Except) || MentionWords.But.Is(i));
        var name = but < 1 ? -1 : items.FindIndex(but + 1, i => !Draft.IsEmpty(i));
        return
            name > 0
            && MentionWords.Anybody.Is(items[but - 1])
            && items[name].Nodes.Select(n => n.Node.Type).Where(Sorts.IsSomebody).Distinct().ToArray() is { Length: > 0 } types
            ?
            [
                .. items[..(but - 1)],
                items[but - 1] with
                {
                    Role = null,
                    Meanings = [.. types.Select(type => new TypeMeaning(type))],
                },
                items[but] with
                {
                    Role = Role.Except,
                },
                .. items[name..],
            ]
            : items;
    }

    /// <summary><c>X aside, who else …</c>: all but X.</summary>
    private static List<Item> Aside(List<Item> items)
    {
        var aside = items.FindIndex(FormWords.Aside.Is);
        return
            aside > 0
            && items[aside - 1].Nodes.Any()
            && items.Take(aside - 1).All(Draft.IsEmpty)
            && aside + 1 < items.Count
            && items[aside + 1].IsMark
            ? [items[aside] with { Role = Role.Except }, .. items[..aside], .. items[(aside + 1)..]]
            : items;
    }

    /// <summary><c>papers on X, the ICLR ones excluded</c>: all but those, said behind a comma.</summary>
    private static List<Item> AsideBehind(List<Item> items)
    {
        var last = items.FindLastIndex(i => !i.IsMark);
        var start = last < 2 ? -1 : items.FindLastIndex(last, i => i.IsMark);
        var end = last;
        while (end > start + 2 && FormWords.LeftOut.IsAll(items[end]) && FormWords.LeftOut.IsAll(items[end - 1]))
            end--;
        return
            start > 0
            && (FormWords.Aside.Is(items[end]) || FormWords.LeftOut.IsAll(items[end]))
            && Excluded(items[(start + 1)..end]) is { } excluded
            ? [.. items[..start], items[end] with { Role = Role.Except, Meanings = [] }, .. excluded, .. items[(last + 1)..]]
            : items;
    }

    /// <summary><c>papers on X; those on Y I already have, so leave them out</c>: all but those.</summary>
    private static List<Item> LeaveThemOut(List<Item> items)
    {
        var them = items.FindLastIndex(i => i.Is(Role.Plural));
        if (them < 4 || !FollowUpWords.Dropping.Is(items[them - 1]) || !items.Skip(them + 1).All(i => i.IsMark || FollowUpWords.Out.Is(i)))
            return items;
        var named = items.FindLastIndex(them, i => i.Nodes.Any());
        var start = named < 0 ? -1 : items.FindLastIndex(named, i => i.IsMark);
        return
            start > 0
            && items[(named + 1)..(them - 1)].All(i => !i.IsNounOrName && i.Number is null)
            && Excluded(items[(start + 1)..(named + 1)]) is { } excluded
            ? [.. items[..start], items[them - 1] with { Role = Role.Except, Meanings = [] }, .. excluded]
            : items;
    }

    /// <summary><c>what can I do when rewards conflict</c>: behind another word that asks, it begins a clause and asks for no time.</summary>
    private static List<Item> WhenAsClause(List<Item> items)
    {
        var when = items.FindIndex(FormWords.When.Is);
        return
            when > 1
            && items[..(when - 1)].Exists(Roles.Asks)
            && !items[when - 1].IsMark
            && !items[when - 1].IsNounOrName
            && items[when - 1].Role is not (Role.And or Role.Or or Role.With)
            && items[(when + 1)..].Exists(i => !Draft.IsEmpty(i))
            ? [.. items.Select((item, i) => i == when ? item with { Role = Role.Filler, Meanings = [] } : item)]
            : items;
    }

    /// <summary><c>… when X is excluded</c>, <c>X is first; what is if you take it out</c>: all but X.</summary>
    private static List<Item> WhenLeftOut(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        var leads = items.FindLastIndex(ClauseWords.Conditional.Is);
        if (leads < 2 || end < leads + 2)
            return items;
        var said = items[(leads + 1)..(end + 1)];
        if (!SaysLeftOut(said) || said.Exists(i => i.Has<TypeMeaning>() || i.Has<ValueMeaning>() || i.Number is not null))
            return items;
        var named = said.FindAll(i => i.Nodes.Any());
        var before = items[..leads];
        if (named.Count == 0 && said.Exists(i => i.Is(Role.Singular)) && before.FindAll(i => i.Nodes.Any()) is [var only])
        {
            var clause = before.FindIndex(before.IndexOf(only), i => i.IsMark);
            (named, before) = ([only], clause < 0 ? before : before[(clause + 1)..]);
        }
        return named is [var left] && !before.Contains(left) && before.Exists(i => left.Nodes.Any(n => i.Types.Contains(n.Node.Type)))
            ? [.. before.Where((item, i) => i < before.Count - 1 || !item.IsMark), new Item(items[leads].Words, Role.Except, []), left]
            : items;
    }

    private static bool SaysLeftOut(List<Item> said) =>
        said.Exists(i => FormWords.Aside.Is(i) || FormWords.LeftOut.IsAll(i) || i.Is(Role.Except) || i.Is(Role.Not) && i.Words.Count > 1)
        || said.Exists(FollowUpWords.Dropping.IsIn) && said.Exists(FollowUpWords.Out.IsIn);

    /// <summary><c>ignoring tasks nobody has worked on, …</c>, <c>…, leaving out those with none</c>: only those with one at least.</summary>
    private static List<Item> EmptyAside(List<Item> items, Lexicon lexicon)
    {
        var at = items.FindIndex(i => i.Role is Role.Except or Role.Not && FollowUpWords.LeavingOut.Begins(i));
        if (at < 0 || at > 0 && !items[at - 1].IsMark || lexicon.Main is not { } main)
            return items;
        var end = items.FindIndex(at, i => i.IsMark) is var mark and >= 0 ? mark : items.Count;
        var said = items[(at + 1)..end];
        var noun = items.FindIndex(i => i.Types.Any(t => t != main) && !said.Contains(i));
        if (
            noun < 0
            || !said.Exists(i => i.Role is Role.Not or Role.Without || MentionWords.NoOne.Begins(i) || MentionWords.Empty.Is(i))
            || said.Exists(i => i.Nodes.Any() || i.Has<ValueMeaning>() || i.Number is not null)
            || said.Exists(i => i.Types.Any() && !i.Types.Any(t => t == main || items[noun].Types.Contains(t)))
        )
            return items;
        Item Said(Role? role, double? number, params Meaning[] meanings) => new(items[at].Words, role, meanings, number);
        List<Item> some = [Said(Role.With, null), Said(Role.AtLeast, null), Said(null, 1), Said(null, null, new TypeMeaning(main))];
        return
        [
            .. items[..(noun + 1)].Where((_, i) => i < at || i > end),
            .. some,
            .. items[(noun + 1)..].Where((_, i) => i + noun + 1 is var k && (k < at || k > end)),
        ];
    }

    /// <summary><c>subtract the As of X from those of Y</c>: those of Y without those of X.</summary>
    private static List<Item> Subtracted(List<Item> items)
    {
        var verb = items.FindIndex(FormWords.Subtracting.Is);
        var from = verb < 0 ? -1 : items.FindLastIndex(FormWords.From.Is);
        var end =
            from < 0 ? -1
            : items.FindIndex(from, i => i.IsMark) is var mark and >= 0 ? mark
            : items.Count;
        if (
            from < verb + 2
            || !items.Take(verb).All(Draft.IsEmpty)
            || items.FindLastIndex(from, i => i.Nodes.Any()) is not (var less and > 0)
            || items.FindLastIndex(end - 1, i => i.Nodes.Any()) is not (var whole and > 0)
            || whole < from
            || !items.Skip(end).All(i => Draft.IsEmpty(i) || i.Role is Role.What or Role.Be)
        )
            return items;
        return [.. items[(verb + 1)..less], items[whole], new Item(items[verb].Words, Role.Except, []), items[less]];
    }

    /// <summary>The names in what is left out, without the words that only point at what has them; null where more is said.</summary>
    private static List<Item>? Excluded(List<Item> said)
    {
        var names = said.FindAll(i => IsNameOrYear(i) || i.Role is Role.And or Role.Or);
        return
            names.Exists(IsNameOrYear)
            && said.TrueForAll(i =>
                names.Contains(i)
                || Draft.IsEmpty(i)
                || i.Has<TypeMeaning>()
                || i.Role is Role.In or Role.Of or Role.By or Role.For or Role.Plural
            )
            ? names
            : null;
    }
}
