using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>How many and how much: a number that the graph holds, or one that is counted.</summary>
internal static class NumberForms
{
    /// <summary><c>how many A does B own</c>, both named: the number that their relationship carries.</summary>
    public static bool Units(Draft draft, Form form)
    {
        var at = draft.Find(Role.HowMany, Role.HowMuch).ToArray();
        if (at.Length == 0 || UnitsOf(draft, at[0]) is not { } units)
            return false;
        draft.Use(at);
        (form.Ask, form.Property) = (Ask.Value, units);
        return true;
    }

    private static Property? UnitsOf(Draft draft, int asked)
    {
        if (!draft.Items[asked].Is(Role.HowMany) || draft.Named().Count() != 2)
            return null;
        if (draft.Next(asked) is not (var first and > 0) || !draft.Items[first].Nodes.Any() || draft.Items[first].Has<TypeMeaning>())
            return null;
        var counted = draft.Items[first].Nodes.Select(n => n.Node.Type).ToHashSet();
        var owners = draft.Named().Where(i => i != first).SelectMany(i => draft.Items[i].Nodes).Select(n => n.Node.Type).ToHashSet();
        var numbers = owners
            .SelectMany(t => t.Relationships)
            .Where(r => counted.Contains(r.Target))
            .SelectMany(r => r.Properties?.Properties ?? [])
            .Where(IsNumberOfUnits)
            .Distinct()
            .ToArray();
        return numbers is [var number] ? number : null;
    }

    /// <summary>Whether a number counts, by its description or that of the relationship.</summary>
    internal static bool IsNumberOfUnits(Property property) =>
        property.Type == ScalarType.Int
        && (property.Description ?? property.Carrier?.Description) is { } text
        && FormWords.DescribesCount(text);

    /// <summary>
    /// <c>how many people does X hold</c>, where that is how a number of it is described: <c>How many people it holds</c>. Two words
    /// at least, the noun and what is said of it, must be those of the description. Nodes are counted, not read off.
    /// </summary>
    public static bool AsDescribed(Draft draft, Form form)
    {
        if (
            draft.Find(Role.HowMany, Role.HowMuch).ToArray() is not [var at]
            || draft.Items.Any(i => i.Number is not null || i.IsNounOfType)
        )
            return false;
        var said = Enumerable
            .Range(0, draft.Items.Count)
            .Where(i => i != at && !draft.Items[i].IsMark && !draft.Items[i].Nodes.Any())
            .Where(i => draft.Items[i].Role is not (Role.Do or Role.Be or Role.Have or Role.Singular or Role.Plural))
            .ToArray();
        var stems = said.SelectMany(i => draft.Items[i].Words)
            .Where(w => !w.IsMark && !MentionWords.Articles.Has(w))
            .Select(w => w.Stem)
            .ToArray();
        if (stems.Length < 2)
            return false;
        var described = SpokenOf(draft)
            .SelectMany(type => type.Properties)
            .Where(p =>
                p.Source is not MeasuredColumn
                && Sorts.IsNumber(p)
                && Descriptions.CountedIn(p) is { Length: > 0 } words
                && stems.All(words.Contains)
            )
            .ToArray();
        if (described is not [var number])
            return false;
        draft.Use([at, .. said]);
        (form.Ask, form.Property) = (Ask.Value, number);
        return true;
    }

    /// <summary><c>how many platforms has X</c>, <c>how high is X</c>: a number that the thing itself holds.</summary>
    public static bool NumberOf(Draft draft, Form form)
    {
        int[] at = [.. draft.Find(Role.HowMany, Role.HowMuch), .. draft.Positions(PropertyForms.AsksForAge)];
        if (at.Length == 0)
            return false;
        if (PropertyForms.OfRelationship(draft, form))
        {
            draft.Use(at);
            return true;
        }
        if (OfPeople(draft, form, at[0]))
            return true;
        var types = SpokenOf(draft);
        foreach (
            var i in draft
                .Positions(i => !i.IsNounOrName)
                .Where(i => IsAskedFor(draft, at[0], i))
                .OrderByDescending(i => EndsAsVerb(draft, at[0], i))
        )
        {
            if (Spoken(draft, at[0], i).FirstOrDefault(p => IsHeldBy(types, p, draft.Items[at[0]])) is not { } property)
                continue;
            draft.Use([.. at, i]);
            if (Dimensions.IsPrice(property))
                draft.Use([.. draft.Positions(item => !item.IsNounOrName && FormWords.Paying.Begins(item))]);
            if (Dimensions.IsMoney(property))
                PropertyForms.UseMoney(draft);
            if (HoldsPeople(draft, at[0], i))
                draft.Use(at[0] + 1);
            (form.Ask, form.Property) = (Ask.Value, property);
            return true;
        }
        return false;
    }

    /// <summary><c>how many people can sleep at X</c>, where that is how one number of it is described: <c>How many people can sleep there</c>.</summary>
    private static bool OfPeople(Draft draft, Form form, int asked)
    {
        if (
            asked + 1 >= draft.Items.Count
            || !FormWords.People.Is(draft.Items[asked + 1])
            || draft.Named().ToArray() is not [var named]
            || draft.Items.Any(i => i.Has<TypeMeaning>())
        )
            return false;
        int[] said =
        [
            .. Draft
                .Between(asked + 1, draft.Items.Count)
                .Where(i => i != named && !Draft.IsEmpty(draft.Items[i]) && draft.Items[i].Role is null),
        ];
        var stems = said.SelectMany(i => draft.Items[i].Words).Where(w => !Inflection.IsPreposition(w.Word)).Select(w => w.Stem).ToArray();
        var described = draft
            .Items[named]
            .Nodes.SelectMany(n => n.Node.Type.Properties)
            .Distinct()
            .Where(p => Sorts.CountsPersons(p) && stems.All(Tokenizer.Stems(p.Description ?? "").Contains))
            .ToArray();
        if (stems.Length == 0 || described is not [var number])
            return false;
        draft.Use([asked, asked + 1, .. said]);
        (form.Ask, form.Property) = (Ask.Value, number);
        return true;
    }

    /// <summary><c>how long can X live</c>: the verb at the end says of what.</summary>
    private static bool EndsAsVerb(Draft draft, int asked, int i) =>
        i != asked && draft.Items[asked].Is(Role.HowMuch) && draft.Next(i) < 0 && draft.Has(Role.Can, Role.Do);

    /// <summary>The types of what is named and of what was spoken of last.</summary>
    private static HashSet<NodeType> SpokenOf(Draft draft) =>
        [
            .. draft.Items.SelectMany(i => i.Nodes).Select(n => n.Node.Type),
            .. draft.Earlier.Turns.TakeLast(1).SelectMany(t => t.Reading.Root.All()).Select(t => t.Type),
        ];

    private static bool IsAskedFor(Draft draft, int asked, int i) =>
        i == asked
        || EndsAsVerb(draft, asked, i)
        || draft.Next(asked) == i
        || HoldsPeople(draft, asked, i)
        || draft.Items[asked].Is(Role.HowMuch) && (Math.Abs(i - asked) <= 2 || FormWords.Much.Ends(draft.Items[asked]) && draft.CanAsk(i));

    /// <summary><c>how many people can X seat</c>, <c>how many spectators fit into X</c>: the verb, at the end or behind those whom it counts.</summary>
    private static bool HoldsPeople(Draft draft, int asked, int i) =>
        asked + 1 < i
        && draft.Items[asked + 1] is var people
        && (FormWords.People.Is(people) || FormWords.Attending.Is(people))
        && (
            draft.Next(i) < 0
            || draft.Next(asked + 1) is var next
                && (next == i || draft.Items[next].Role is Role.Can or Role.Be or Role.Have && draft.Next(next) == i)
        )
        && (FormWords.Places.Ends(draft.Items[i]) || draft.Items[i].Properties.Any(p => Counts(p, people)));

    /// <summary>Whether a number is one of people, or by its description of those.</summary>
    private static bool Counts(Property property, Item people) =>
        Sorts.CountsPersons(property) || Tokenizer.Stems(property.Description ?? "").Contains(people.Words[^1].Stem);

    /// <summary>The properties that an item stands for: <c>how high</c> for what <c>high</c> speaks of.</summary>
    private static IEnumerable<Property> Spoken(Draft draft, int asked, int i) =>
        i == asked && draft.Items[i].Role is Role.HowMuch or Role.When
            ? PropertyForms.Asked(draft, i)
            : draft.Items[i].Properties.OrderByDescending(p => SchemaWords.IsOwnName(p, draft.Items[i]));

    private static bool IsHeldBy(HashSet<NodeType> types, Property property, Item asked) =>
        Sorts.IsNumber(property)
        && !Sorts.IsYear(property)
        && (
            property.Entity is NodeType owner && types.Contains(owner)
            || property.Carrier is { } carrier
                && asked.Is(Role.HowMany)
                && types
                    .SelectMany(t => t.Relationships)
                    .Any(r => r.Properties == carrier && (types.Count == 1 || r.Target is NodeType end && types.Contains(end)))
        );

    /// <summary><c>what number does X have</c>, <c>under which number is X listed</c>: that by which it is cited.</summary>
    public static bool Cited(Draft draft, Form form)
    {
        var at = draft
            .Find(Role.HowMany)
            .FirstOrDefault(i => FormWords.Number.Ends(draft.Items[i]) && FormWords.Fronted.Begins(draft.Items[i]), -1);
        if (
            at < 0
            || draft.Named().ToArray() is not [var named]
            || draft.IsFollowedBy(at, of => of.Is(Role.Of))
            || draft.Items[named].Nodes.Select(n => n.Node.Type.Citation?.Number).Distinct().ToArray() is not [{ } number]
            || draft.Items.Any(i => i.Has<TypeMeaning>() && !draft.IsNounOfName(i))
        )
            return false;
        draft.Use(at);
        (form.Ask, form.Property) = (Ask.Value, number);
        return true;
    }

    /// <summary><c>how many countries do the sites lie in</c>, <c>how many different diets are there</c>: the different values of a property.</summary>
    public static bool Values(Draft draft, Form form)
    {
        if (draft.Find(Role.HowMany).ToArray() is not [var at])
            return false;
        var value = draft.Next(at);
        while (value > 0 && FormWords.Different.Is(draft.Items[value]))
            value = draft.Next(value);
        if (value < 0 || draft.Items[value] is not { IsNounOrName: false } item || item.Has<RelationshipMeaning>() || draft.IsUsed(value))
            return false;
        var spoken = draft.Items.SelectMany(i => i.Types).ToHashSet();
        var sorts = item.Properties.Where(p => RankForms.IsSort(p) && p.Entity is NodeType).ToArray();
        if (sorts.Length == 0 || sorts.Length > 1 && sorts.Count(p => spoken.Contains((NodeType)p.Entity!)) != 1)
            return false;
        draft.Use([at, value, .. Draft.Between(at, value)]);
        form.GroupAt.Add(value);
        (form.Ask, form.AskedAt) = (Ask.Count, at);
        return true;
    }

    /// <summary><c>how many papers …</c>, <c>how large is X</c>.</summary>
    public static bool Count(Draft draft, Form form)
    {
        int[] at =
        [
            .. draft.Find(Role.HowMany, Role.Total),
            .. draft.Find(Role.HowMuch).Where(i => IsOfThings(draft, i) || AsksForSize(draft, i)),
        ];
        if (at.Length == 0)
            return false;
        draft.Use(at);
        draft.Use([.. draft.Positions(FormWords.Measured.Begins).Where(i => i > at[0] && draft.Items[at[0]].Is(Role.HowMuch))]);
        if (!draft.NamedTypes().Any(Sorts.IsPerson))
            draft.UseAll(Role.Together);
        (form.Ask, form.AskedAt) = (Ask.Count, at[0]);
        return true;
    }

    /// <summary><c>how much papers</c>.</summary>
    private static bool IsOfThings(Draft draft, int much) => draft.IsFollowedBy(much, noun => noun.Has<TypeMeaning>());

    /// <summary><c>how large is X</c>, <c>the size of X</c>: how many belong to it.</summary>
    private static bool AsksForSize(Draft draft, int i) =>
        FormWords.Size.IsIn(draft.Items[i])
        && draft
            .Positions(item => item.Has<PropertyMeaning>() && !item.Has<ValueMeaning>() || item.Has<TypeMeaning>())
            .All(noun => IsCountedIn(draft, i, noun) || draft.IsNounOfName(draft.Items[noun]));

    /// <summary><c>how large is X, measured in papers</c>.</summary>
    private static bool IsCountedIn(Draft draft, int asked, int noun) =>
        noun > asked && draft.Items[noun].Has<TypeMeaning>() && draft.IsPrecededBy(noun, FormWords.Measured.Ends);
}
