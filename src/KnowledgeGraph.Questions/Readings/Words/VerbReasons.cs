namespace KnowledgeGraph.Questions;

/// <summary>Why a verb counts as read beside the value, the property or the place that it leads to: what was read there says it all.</summary>
internal static class VerbReasons
{
    /// <summary>The reasons.</summary>
    public static IReadOnlyList<Reason> All { get; } =
    [
        new("gives a value", (c, i) => CheckWords.Rating.Begins(c.Items[i]) && LeadsTo(c, i, value => value.Has<ValueMeaning>())),
        new(
            "says that something has a property",
            (c, i) =>
                c.Items[i].Meanings.Count == 0
                && CheckWords.Bearing.Begins(c.Items[i])
                && LeadsTo(c, i, value => value.Has<ValueMeaning>() || value.Has<PropertyMeaning>())
        ),
        new(
            "says that a value holds",
            (c, i) => CheckWords.LeadingToValue.Begins(c.Items[i]) && LeadsTo(c, i, value => IsOwnValue(c, value))
        ),
        new("says that something has so many", (c, i) => CheckWords.Reaching.Is(c.Items[i]) && CountsOwn(c, i)),
        new(
            "says where something stands",
            (c, i) => c.Items[i].Meanings.Count == 0 && CheckWords.Standing.Begins(c.Items[i]) && LeadsTo(c, i, IsPlace)
        ),
        new(
            "says that something has a value",
            (c, i) => CheckWords.Worth.Is(c.Items[i]) && (c.Properties.Any(Dimensions.IsValue) || AsksForAmount(c) || LeadsToAmount(c, i))
        ),
        new("brings about the most of what the thing has", BringsMost),
        new("says what the thing does whose property is asked for", SaysWhatItDoes),
    ];

    /// <summary><c>how many credits is X worth</c>.</summary>
    private static bool AsksForAmount(Checked c) => c.Reading is { Ask: Ask.Value, Property: { } asked } && Sorts.IsAmount(asked);

    /// <summary><c>worth more than 5 credits</c>: so much of what is read behind it.</summary>
    private static bool LeadsToAmount(Checked c, int i) =>
        c.Draft.After(i) is { } amount && (amount.Number is not null || Bounds.Of(amount.Role) is not null);

    /// <summary>Whether an item that says nothing else stands before one that was read and is such.</summary>
    private static bool LeadsTo(Checked c, int i, Func<Item, bool> isSuch)
    {
        if (c.Items[i] is not { Role: null or Role.Filler, Number: null, IsNounOrName: false })
            return false;
        var next = c.Draft.Next(i);
        while (next > 0 && c.Items[next].Role is Role.In or Role.With or Role.Of or Role.By or Role.Only)
            next = c.Draft.Next(next);
        return next > 0 && (c.Draft.IsUsed(next) || c.Items[next].Properties.Any(c.Properties.Contains)) && isSuch(c.Items[next]);
    }

    /// <summary><c>courses that end with a written exam</c>, <c>flights that run in summer</c>: what the schema names as a state of what is asked for.</summary>
    private static bool IsOwnValue(Checked c, Item item) =>
        item
            .Meanings.OfType<ValueMeaning>()
            .Any(value =>
                value.Property is { Enum: not null, Entity: { } owner }
                && owner == c.Tree.Root.Type
                && c.Properties.Contains(value.Property)
            );

    /// <summary><c>gave more than 300 speeches</c>: before a number of a property of what is asked for that is called so.</summary>
    private static bool CountsOwn(Checked c, int i)
    {
        var number = c.Draft.Next(i);
        while (number > 0 && Bounds.Of(c.Items[number].Role) is not null)
            number = c.Draft.Next(number);
        return number > 0
            && c.Items[number].Number is not null
            && c.Draft.IsFollowedBy(
                number,
                noun => noun.Properties.Any(p => p.Entity == c.Tree.Root.Type && Sorts.IsNumber(p) && c.Properties.Contains(p))
            );
    }

    /// <summary><c>which incident caused the greatest damage</c>: before the superlative of a number of its own that is named behind.</summary>
    private static bool BringsMost(Checked c, int i) =>
        c.Reading is { Ask: Ask.Rank, Ranking.Property: { Entity: { } owner } number, Root.Type: var root }
        && owner == root
        && c.Items[i] is { Role: null or Role.Filler, Number: null, IsNounOrName: false }
        && c.Form.RankAt > i
        && Draft.Between(i, c.Form.RankAt).All(k => MentionWords.Articles.Is(c.Items[k]))
        && c.Draft.IsFollowedBy(c.Form.RankAt, noun => noun.Properties.Contains(number))
        && c.Draft.IsPrecededBy(i, noun => noun.Types.Contains(root) || noun.Role is Role.What or Role.Who);

    private static bool IsPlace(Item item) =>
        item.Nodes.Any(n => Sorts.IsPlace(n.Node.Type))
        || item.Meanings.Any(m => m is ValueMeaning { Property: var p } && Sorts.IsPlace(p));

    /// <summary><c>under what flag does X sail</c>: at the end, of what is asked of a thing by the name of a property that is no time.</summary>
    private static bool SaysWhatItDoes(Checked c, int i) =>
        c.Reading is { Ask: Ask.Value, Property: { Entity: not null } asked, Root: { Nodes.Count: 1, Links.Count: 0 } root }
        && !Sorts.IsTime(asked)
        && c.Items[i].Role is null or Role.Filler
        && !c.Items[i].Nodes.Any()
        && c.Draft.Next(i) < 0
        && c.Items.Any(x => x.Is(Role.Do))
        && c.Items[i].Relationships.Any(r => r.Source == root.Type || Connections.Inverse(r)?.Source == root.Type);
}
