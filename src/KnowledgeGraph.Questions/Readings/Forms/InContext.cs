namespace KnowledgeGraph.Questions;

/// <summary>What an item does by where it stands, as several forms need to know.</summary>
internal static class InContext
{
    /// <summary><c>a share above 40 percent</c>: a condition, not what is asked for.</summary>
    public static bool IsBounded(this Draft draft, int i)
    {
        if (draft.IsBehindNumber(i))
            return true;
        var next = draft.Next(i);
        while (next > 0 && draft.Items[next].Role is Role.Of or Role.Be)
            next = draft.Next(next);
        return next > 0
            && draft.Next(next) is var number
            && number > 0
            && draft.Items[number].Number is { } bound
            && (IsBound(draft.Items[next]) || Bounds.InOrder(draft.Items[next].Role) is not null && Numbers.IsYear(bound));
    }

    private static bool IsBound(Item item) => Bounds.Of(item.Role) is not null || item.Is(Role.Between);

    /// <summary><c>the paper ILQL</c>: a noun for the type of something that is named.</summary>
    public static bool IsNounOfName(this Draft draft, Item noun) =>
        noun.Types.Any(type => draft.Items.Any(i => !i.Has<TypeMeaning>() && i.Nodes.Any(n => n.Node.Type == type)));

    /// <summary><c>what does X mean</c>: no average.</summary>
    public static bool IsMeaning(this Draft draft, int i) =>
        FormWords.Mean.Is(draft.Items[i]) && (draft.Has(Role.Do) || draft.IsFollowedBy(i, next => next.Is(Role.What)));

    /// <summary>Whether an item can be the noun for a property that is asked for: nothing else is made of it, nor does it go with a number.</summary>
    public static bool CanAsk(this Draft draft, int i) =>
        !draft.IsUsed(i)
        && (
            draft.Items[i].Role is null or Role.Filler or Role.HowMuch or Role.In
            || draft.Items[i].Is(Role.HowMany) && draft.Items[i].Has<PropertyMeaning>()
        )
        && !draft.IsBehindNumber(i)
        && !NamedComparisons.IsSaid(draft, i);

    /// <summary><c>300 seats</c>, <c>15 metres deep</c>: a number that belongs to the item, with its unit or without, no mark between.</summary>
    private static bool IsBehindNumber(this Draft draft, int i)
    {
        if (i == 0 || draft.Items[i - 1].IsMark || draft.Next(i, -1) is not (var before and >= 0))
            return false;
        return draft.Items[before].Number is not null
            || before == i - 1
                && before > 0
                && draft.Items[before].Words is [var unit]
                && draft.Lexicon.UnitOf(unit) is not null
                && draft.Items[before - 1].Number is not null;
    }

    /// <summary><c>is it …</c>, <c>does it …</c>, <c>might ODIN …</c>: the verb comes first.</summary>
    public static bool OpensWithVerb(this Draft draft)
    {
        var start = StartOfLastClause(draft);
        var first = Enumerable.Range(start, draft.Items.Count - start).FirstOrDefault(i => !CanPrecedeVerb(draft.Items[i]), -1);
        if (first < 0)
            return false;
        return draft.Items[first].Role is Role.Be or Role.Do or Role.Have or Role.Can
            || FormWords.Modals.Is(draft.Items[first]) && draft.IsFollowedBy(first, subject => subject.Nodes.Any());
    }

    private static int StartOfLastClause(Draft draft) =>
        draft.Positions(i => i.EndsClause).LastOrDefault(end => draft.Items.Skip(end + 1).Any(i => !i.IsMark), -1) + 1;

    private static bool CanPrecedeVerb(Item item) =>
        item.IsMark || item.Is(Role.And) || Draft.IsEmpty(item) && FormWords.Openers.Begins(item);
}
