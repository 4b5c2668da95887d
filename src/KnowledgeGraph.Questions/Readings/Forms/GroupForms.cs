using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>A number for each of many.</summary>
internal static class GroupForms
{
    private static readonly Role[] AskingOtherwise =
    [
        Role.What,
        Role.Who,
        Role.Where,
        Role.When,
        Role.How,
        Role.HowMuch,
        Role.Share,
        Role.Rank,
        Role.Most,
        Role.Least,
        Role.Newest,
        Role.Oldest,
        Role.Recommend,
        Role.Compare,
        Role.Be,
        Role.Do,
    ];

    /// <summary>The ways to lead to what the groups are by, the first that fits.</summary>
    private static readonly Func<Draft, IEnumerable<int>>[] Leads = [PerKey, CountedByKey, DistributedOverKey, NounByKey];

    /// <summary>The ways to name what the groups are by without leading to it.</summary>
    private static readonly Func<Draft, int>[] Nouns = [Distributed, Listed, Tallied];

    /// <summary><c>how many papers per year</c>, <c>safety papers by domain</c>, <c>venue counts</c>.</summary>
    public static bool Groups(Draft draft, Form form)
    {
        if (draft.Has(Role.Average))
            return false;
        var leads = Leads.Select(lead => lead(draft).ToArray()).FirstOrDefault(at => at.Length > 0) ?? [];
        var noun = leads.Length > 0 ? -1 : Nouns.Select(find => find(draft)).FirstOrDefault(at => at >= 0, -1);
        if (leads.Length == 0 && noun < 0)
            return false;
        foreach (var at in leads)
            AddKeys(draft, form, at);
        draft.Use(leads);
        if (noun >= 0)
            AddKey(draft, form, noun);
        draft.UseAll(Role.HowMany, Role.Group);
        draft.Use([.. draft.Find(Role.Compare).Where(i => leads.Contains(i + 1))]);
        draft.Use([.. draft.Find(Role.Per, Role.Each).Where(i => draft.Next(i) < 0)]);
        form.Ask = Ask.Groups;
        return true;
    }

    /// <summary><c>papers per venue, fewest first</c>, <c>the average budget per genre, lowest first</c>, <c>films per year, newest first</c>: the order of the groups.</summary>
    public static bool InOrder(Draft draft, Form form)
    {
        if (
            form.Ask != Ask.Groups
            || form.Limit is not null
            || form.GroupAt.Count == 0
            || draft.Find(Role.Descending, Role.Ascending).Where(i => !draft.IsUsed(i)).ToArray() is not [var order]
        )
            return false;
        var byTime = FormWords.Chronological.IsIn(draft.Items[order]);
        var isOverTime = draft.Items[form.GroupAt[0]].Properties.Any(Sorts.IsTime);
        if (byTime && !isOverTime)
            return false;
        draft.Use(order);
        (form.Limit, form.ByGroup, form.Descending) = (0, byTime, draft.Items[order].Is(Role.Descending));
        return true;
    }

    /// <summary><c>in which years did the papers on X appear</c>, <c>which genres do the films by X have</c>: the values of what many of a type have.</summary>
    public static bool ValuesOfMany(Draft draft, Form form)
    {
        if (
            draft.Find(Role.What).ToArray() is not [var which]
            || draft.Has(Role.Most, Role.Least, Role.HowMany, Role.Newest, Role.Oldest, Role.Or, Role.Both)
            || draft.Next(which) is not (var value and > 0)
            || !IsPlural(draft.Items[value])
            || draft.Items[value].IsNounOrName
            || draft.After(value) is not { Role: Role.Do or Role.Be or Role.Have }
        )
            return false;
        var many = draft.Items.Skip(value + 1).Where(IsPlural).SelectMany(i => i.Types).ToHashSet();
        if (!draft.Items[value].Properties.Any(p => p.Entity is NodeType type && many.Contains(type) && RankForms.IsSortOrYear(p)))
            return false;
        if (which > 0 && draft.Items[which - 1].Is(Role.In))
            draft.Use(which - 1);
        draft.Use(which);
        AddKey(draft, form, value);
        form.Ask = Ask.Groups;
        return true;
    }

    /// <summary><c>the average budget per genre</c>, <c>the longest trail in each park</c>: the words that lead to what a number or an end is told apart by.</summary>
    /// <param name="draft">The question.</param>
    /// <param name="owner">What has the number, a noun for which only says of each one; null where it is not known.</param>
    /// <param name="roles">The roles of such words.</param>
    public static int[] LeadsToParts(Draft draft, NodeType? owner, params Role[] roles) =>
        [
            .. draft
                .Find(roles)
                .Where(i =>
                    LeadsToKey(draft, i)
                    && draft.Items[Key(draft, draft.Next(i))] is var key
                    && !(owner is not null && key.Types.Contains(owner) && !key.Properties.Any(p => p.Entity == owner))
                    && !key.Properties.Any(Sorts.IsAmount)
                    && (
                        !IsPlural(key)
                        || FormWords.EachOrEvery.Ends(draft.Items[i])
                        || IsPer(draft.Items[i]) && RankWords.By.Ends(draft.Items[i])
                    )
                ),
        ];

    /// <summary>The noun that such a word leads to.</summary>
    public static int KeyBehind(Draft draft, int lead) => Key(draft, draft.Next(lead));

    /// <summary>Adds what such words lead to.</summary>
    public static void AddParts(Draft draft, Form form, int[] leads)
    {
        foreach (var at in leads)
            AddKeys(draft, form, at);
        draft.Use(leads);
    }

    private static bool Counts(Draft draft) => draft.Has(Role.HowMany, Role.Group) || draft.Items.Any(FormWords.Counted.Is);

    private static bool LeadsToKey(Draft draft, int i) =>
        Key(draft, draft.Next(i)) is var key and >= 0
        && !LeadsToDoer(draft, i)
        && !(key + 1 < draft.Items.Count && MentionWords.Genitives.Begins(draft.Items[key + 1]));

    /// <summary><c>museums run by the city</c>: by whom it is done, and nothing to part them by.</summary>
    private static bool LeadsToDoer(Draft draft, int by) =>
        by > 0
        && draft.Items[by].Is(Role.By)
        && draft.Items[by].Words.Count == 1
        && by + 1 < draft.Items.Count
        && FormWords.The.Is(draft.Items[by + 1])
        && draft.Items[by - 1] is { Role: null or Role.Filler, Words: [.., { Word: var done }] }
        && Inflection.IsParticiple(done);

    /// <summary><c>papers per year</c>, <c>how many papers has each venue</c>.</summary>
    private static IEnumerable<int> PerKey(Draft draft)
    {
        var counts = Counts(draft);
        return draft
            .Find(Role.Per, Role.Each, Role.All)
            .Where(i => !draft.Items[i].Is(Role.All) || FormWords.Each.IsIn(draft.Items[i]))
            .Where(i => (counts || IsPer(draft.Items[i]) && !ChoosesByEach(draft, i)) && LeadsToKey(draft, i));
    }

    /// <summary><c>which authors have papers in each domain</c>: those that have them in every one.</summary>
    private static bool ChoosesByEach(Draft draft, int i) =>
        FormWords.Each.Ends(draft.Items[i])
        && draft.Items[i].Words.Count > 1
        && draft.Has(Role.What, Role.Who)
        && draft.Items.Take(i).Any(item => item.Role is Role.Have || item.IsVerb);

    private static bool IsPer(Item item) => item.Is(Role.Per) && !FormWords.Every.Ends(item);

    /// <summary><c>the number of papers by venue</c>.</summary>
    private static IEnumerable<int> CountedByKey(Draft draft) => Counts(draft) ? draft.Find(Role.By).Where(i => LeadsToKey(draft, i)) : [];

    /// <summary><c>the distribution of papers over the years</c>.</summary>
    private static IEnumerable<int> DistributedOverKey(Draft draft)
    {
        var distribution = draft.Find(Role.Group).FirstOrDefault(draft.Items.Count);
        return draft.Positions(FormWords.Distributing.Begins).Where(i => i >= distribution && LeadsToKey(draft, i)).Take(1);
    }

    /// <summary><c>safety papers by domain</c>: a noun alone, and what it is to be told apart by.</summary>
    private static IEnumerable<int> NounByKey(Draft draft) =>
        draft.Has(AskingOtherwise) || FormWords.Sorting.Begins(draft.Items[0])
            ? []
            : draft
                .Find(Role.By)
                .Where(i =>
                    Key(draft, draft.Next(i)) is var key and > 0
                    && !IsPlural(draft.Items[key])
                    && !Draft.Between(i, key).Any(k => draft.Items[k].Number is not null)
                    && draft.Items.Skip(key + 1).All(Draft.IsEmpty)
                    && draft.Items.Take(i).Any(item => item.Has<TypeMeaning>() && (IsPlural(item) || FormWords.Collectives.Is(item)))
                )
                .Take(1);

    private static bool IsPlural(Item item) => item.Words[^1].Word is var word && word.EndsWith('s') && English.Stem(word) != word;

    /// <summary><c>the distribution of tasks over the X papers</c>: what is parted stands behind the lead, and before it what it is parted by.</summary>
    private static int Distributed(Draft draft)
    {
        var group = draft.Find(Role.Group, Role.Per).FirstOrDefault(i => FormWords.Distribution.IsIn(draft.Items[i]), -1);
        var lead = group < 0 ? -1 : draft.Positions(FormWords.Distributing.Ends).FirstOrDefault(i => i >= group, -1);
        var key = Draft.Between(-1, lead).LastOrDefault(i => draft.Items[i].Has<TypeMeaning>(), -1);
        if (
            key < 0
            || draft.Items[key].Types.Contains(draft.Lexicon.Main)
            || !draft.Items.Skip(lead).Any(i => i.Types.Contains(draft.Lexicon.Main))
        )
            return -1;
        draft.Use(group, lead);
        return key;
    }

    /// <summary><c>difficulty levels, with the number of dishes</c>: what stands before the count is what the groups are by.</summary>
    private static int Listed(Draft draft)
    {
        var count = draft.Find(Role.HowMany).FirstOrDefault(-1);
        if (count < 1 || draft.Next(count, -1) is not (var with and >= 0))
            return -1;
        var counted = draft.Next(count);
        var isOwn = counted > 0 && CheckWords.Possessives.Is(draft.Items[counted]);
        if (isOwn)
            counted = draft.Next(counted);
        if (IsHeading(draft, with, count))
            return with;
        if (draft.Items[with].Role is not (Role.With or Role.And or Role.Also or Role.Together))
            return -1;
        var said = Enumerable
            .Range(0, with)
            .Where(i => !Draft.IsEmpty(draft.Items[i]) && draft.Items[i].Role is null or Role.Filler)
            .ToArray();
        if (said is not [var key] || Key(draft, key) != key || counted < 0)
            return -1;
        if (!draft.Items[counted].Has<TypeMeaning>() && RelationalNouns.Read(draft, counted) is null)
            return -1;
        if (isOwn)
            draft.Use(draft.Next(count));
        return key;
    }

    /// <summary><c>venues, number of papers</c>: the noun is all there is before the comma.</summary>
    private static bool IsHeading(Draft draft, int noun, int count) =>
        count - noun > 1 && FormWords.Comma.Begins(draft.Items[count - 1]) && Key(draft, noun) == noun && draft.Next(noun, -1) < 0;

    /// <summary><c>venue counts</c>, <c>tally the tasks</c>: the noun beside the count is what the groups are by.</summary>
    private static int Tallied(Draft draft)
    {
        var at = draft.Position(FormWords.Tallies.Begins);
        if (at < 0 || !draft.Items.Any(i => i.IsNounOrName))
            return -1;
        var key = draft.Next(at, FormWords.Counts.Begins(draft.Items[at]) ? -1 : 1);
        return key >= 0 && draft.Items[key].Has<TypeMeaning>() ? key : -1;
    }

    /// <summary>Adds what stands behind the lead, and what is joined to that by <c>and</c>.</summary>
    private static void AddKeys(Draft draft, Form form, int lead)
    {
        for (var key = Key(draft, draft.Next(lead)); key >= 0 && !form.GroupAt.Contains(key); key = JoinedKey(draft, key))
        {
            AddKey(draft, form, key);
            for (var i = lead + 1; i < key; i++)
                draft.Use(i);
        }
    }

    private static void AddKey(Draft draft, Form form, int key)
    {
        form.GroupAt.Add(key);
        draft.Use(key);
    }

    private static int JoinedKey(Draft draft, int key) =>
        draft.Next(key) is var joint and > 0 && draft.Items[joint].Is(Role.And) ? Key(draft, draft.Next(joint)) : -1;

    /// <summary>The noun for a type or property at a position or behind its determiners; -1 for none.</summary>
    private static int Key(Draft draft, int i)
    {
        while (i > 0 && IsDeterminer(draft.Items[i]))
            i = draft.Next(i);
        if (i < 0)
            return -1;
        if (draft.Next(i) is var own and > 0 && IsPropertyOf(draft.Items[own], draft.Items[i]) && !IsDoing(draft, own))
            return own;
        return draft.Items[i].Has<TypeMeaning>() || NamesProperty(draft.Items[i]) || RelationalNouns.Read(draft, i) is not null ? i : -1;
    }

    /// <summary><c>how much did each group spend</c>: what each does, and no number that it has.</summary>
    private static bool IsDoing(Draft draft, int verb) =>
        FormWords.Giving.Begins(draft.Items[verb]) && draft.Items.Take(verb).Any(does => does.Is(Role.Do));

    private static bool IsDeterminer(Item item) =>
        item.Role is Role.Each or Role.Per or Role.Of or Role.Pair
        || item.Role is Role.Singular or Role.Plural && CheckWords.Possessives.Begins(item)
        || item.Number is { } number && !Numbers.IsYear(number);

    /// <summary><c>paper year</c>: a noun, and a property of it.</summary>
    private static bool IsPropertyOf(Item property, Item noun) => noun.Types.Any(t => property.Properties.Any(p => p.Entity == t));

    private static bool NamesProperty(Item item) =>
        item.Role is null or Role.In or Role.Filler && item.Properties.Any(p => p.Entity is not null);
}
