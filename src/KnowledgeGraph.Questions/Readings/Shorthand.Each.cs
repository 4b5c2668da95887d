namespace KnowledgeGraph.Questions;

internal static partial class Shorthand
{
    private static readonly Role[] MoreThanCount =
    [
        .. Roles.Extremes,
        Role.Average,
        Role.Median,
        Role.Total,
        Role.Share,
        Role.Group,
        Role.Compare,
        Role.What,
        Role.Who,
        Role.Than,
    ];

    /// <summary>
    /// <c>for each Italian recipe the number of its tools</c>, <c>how many books did each French author write</c>: such things by
    /// the number of the others, where only some of a type are meant.
    /// </summary>
    private static List<Item> NumberOfEachSuch(List<Item> items)
    {
        var each = items.FindIndex(i => i.Role is Role.Per or Role.Each && FormWords.EachOrEvery.Ends(i));
        var noun = each < 0 ? -1 : items.FindIndex(each + 1, i => !Narrows(i));
        if (
            noun < each + 2
            || !items[noun].Has<TypeMeaning>()
            || !items[(each + 1)..noun].TrueForAll(i => Narrows(i, items[noun]))
            || items.Exists(i => i.Role is { } role && MoreThanCount.Contains(role))
        )
            return items;
        if (items.FindAll(i => i.Is(Role.HowMany)) is not [var asked])
            return items;
        var (count, end) = (items.IndexOf(asked), items.FindLastIndex(i => !i.IsMark) + 1);
        var counted = count < each ? CountedAhead(items, count, each, noun, end) : CountedBehind(items, noun, count, end);
        return counted.Count == 0
            ? items
            : [.. items[(each + 1)..noun], InPlural(items[noun]), .. RankWords.ByNumber, .. counted, .. items[end..]];
    }

    /// <summary>Whether a word says which of a type are meant, before its noun.</summary>
    private static bool Narrows(Item item) => !item.Has<TypeMeaning>() && (item.Nodes.Any() || item.Has<ValueMeaning>());

    /// <summary>Whether what such a word stands for is something that things of the type have.</summary>
    private static bool Narrows(Item item, Item noun) =>
        item.Nodes.Any(n => noun.Types.Any(t => t.Relationships.Any(r => r.Target == n.Node.Type)))
        || item.Meanings.Any(m => m is ValueMeaning v && noun.Types.Any(t => t == v.Property.Entity));

    private static Item InPlural(Item noun) =>
        CheckWords.IsPlural(noun) ? noun : noun with { Words = Tokenizer.Read(Plurals.Of(noun.Text.ToLowerInvariant())) };

    /// <summary><c>how many books did each … write</c>: what is counted, where one relationship only can be meant.</summary>
    private static List<Item> CountedAhead(List<Item> items, int count, int each, int noun, int end)
    {
        var said = items[(count + 1)..each];
        var verbs = said.Concat(items[(noun + 1)..end]).Where(i => !i.IsNounOrName).ToArray();
        return
            said.FindAll(i => i.IsNounOrName || i.Has<ValueMeaning>()) is { Count: > 0 } counted
            && counted[^1].Has<TypeMeaning>()
            && verbs.All(v => v.CanBeVerb || counted.Contains(v))
            && !items[(noun + 1)..end].Exists(i => i.IsNounOrName)
            && (verbs.All(counted.Contains) || AreJoinedOnce(counted[^1], items[noun]))
            ? counted
            : [];
    }

    /// <summary><c>…, how many of its tools are sharp</c>, <c>… how many actors are in it</c>: what is counted, with what is said of it.</summary>
    private static List<Item> CountedBehind(List<Item> items, int noun, int count, int end)
    {
        var said = items[(count + 1)..end].SkipWhile(i => i.Role is Role.Of || CheckWords.Possessives.Is(i) || Draft.IsEmpty(i)).ToList();
        while (said.Count > 1 && said[^1].Is(Role.Singular))
            said.RemoveAt(said.Count - 1);
        var verbs = said.FindAll(i => i.CanBeVerb);
        if (said is not [var counted, ..] || count > noun + 1 || said.Exists(i => i.Role is Role.Singular or Role.Plural))
            return [];
        return said.Count == 1 ? said
            : said is [_, { Role: Role.Have }, .. var had] ? [counted, JoinWords.WithItem, .. had]
            : said is [_, var verb] && verbs.Contains(verb) && AreJoinedOnce(counted, items[noun]) ? [counted]
            : said is [_, { Role: Role.With or Role.Without or Role.In or Role.Of }, ..] ? said
            : [];
    }

    /// <summary>
    /// <c>go through the zoos and tell me for each one how many animals that … it has</c>: for each zoo, how many animals that ….
    /// </summary>
    private static List<Item> GoThroughEach(List<Item> items)
    {
        var count = items.FindIndex(i => i.Is(Role.HowMany));
        var each = count < 3 ? -1 : items.FindLastIndex(count, i => i.Role is Role.Per or Role.Each);
        var noun = each < 2 ? -1 : items.FindIndex(0, each, i => i.IsPlainNoun);
        if (
            noun < 1
            || !items[..noun].Exists(StepWords.Taking.IsIn)
            || items[..count].Exists(i => i != items[noun] && i.IsNounOrName)
            || !items[(noun + 1)..count]
                .TrueForAll(i =>
                    Draft.IsEmpty(i) || i.Role is Role.And or Role.List or Role.Per or Role.Each or Role.Of or Role.Plural || i.Number is 1
                )
        )
            return items;
        var end = items.FindLastIndex(i => !i.IsMark) + 1;
        if (items[end - 1].Is(Role.Have) && items[end - 2].Role is Role.Singular or Role.Plural)
            end -= 2;
        return [FollowUpWords.Per, items[noun], FollowUpWords.Comma, .. items[count..end], .. items.FindAll(FormWords.QuestionMark.Is)];
    }

    /// <summary>Whether things of two types are related in one way only, so that a verb chooses none.</summary>
    private static bool AreJoinedOnce(Item one, Item other) =>
        one.Types.SelectMany(t => t.Relationships).Where(r => other.Types.Any(t => t == r.Target)).Take(2).Count() == 1;
}
