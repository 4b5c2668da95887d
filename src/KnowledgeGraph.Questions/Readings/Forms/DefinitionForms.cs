namespace KnowledgeGraph.Questions;

/// <summary>What a thing is.</summary>
internal static class DefinitionForms
{
    private static int[] Defining(Draft draft) =>
        [.. draft.Find(Role.Define).Where(i => !IsDone(draft, i)), .. draft.Find(Role.Average).Where(i => draft.IsMeaning(i))];

    /// <summary>
    /// <c>which reports describe X</c>: what the things that are asked for do; <c>the class it stands for</c>: what one does of which they
    /// are asked for; <c>an overview of all …</c>: a list; <c>without a
    /// description</c>: what something lacks.
    /// </summary>
    private static bool IsDone(Draft draft, int i) =>
        draft.Items[i].Relationships.Any(r => draft.Items.Take(i).Any(noun => noun.Types.Contains(r.Source)))
        || IsDoneByOwner(draft, i)
        || draft.IsFollowedBy(i, all => all.Is(Role.All)) && FormWords.Of.Ends(draft.Items[i])
        || draft.Items[i].Has<PropertyMeaning>() && draft.Before(i) is { Role: Role.Without or Role.Not };

    /// <summary><c>the class it stands for</c>, <c>the class that X stands for</c>.</summary>
    private static bool IsDoneByOwner(Draft draft, int i) =>
        draft.Before(i) is { } owner
        && (owner.Is(Role.Singular) || owner.Nodes.Any())
        && draft.Items.Take(i).LastOrDefault(noun => noun != owner && !Draft.IsEmpty(noun)) is { } noun
        && noun.Has<TypeMeaning>()
        && !noun.Types.Any(t => owner.Nodes.Any(n => n.Node.Type == t));

    /// <summary><c>who is X</c>: a person and nothing else.</summary>
    public static bool WhoIs(Draft draft, Form form)
    {
        if (!form.Who || Defining(draft).Length > 0 || !draft.Items.Any(i => i.Is(Role.Be)))
            return false;
        if (draft.Named().ToArray() is not [var person])
            return false;
        if (!draft.Items[person].Nodes.Any(n => Sorts.IsPerson(n.Node.Type)))
            return false;
        if (!draft.Items.All(i => i == draft.Items[person] || Draft.IsEmpty(i) || IsIntroduction(i)))
            return false;
        form.Ask = Ask.Define;
        return true;
    }

    private static bool IsIntroduction(Item item) =>
        item.Role is Role.Who or Role.Be or Role.Singular && FormWords.Introducing.Begins(item);

    /// <summary><c>define X</c>, <c>what does X mean</c>, <c>what is X</c>.</summary>
    public static bool Definition(Draft draft, Form form)
    {
        var at = Defining(draft);
        if (at.Length > 0 && OwnerOfNamed(draft) is var owner and >= 0)
            draft.Use(owner);
        if (at.Length == 0 && !AsksWhatIs(draft) || draft.Named().Where(i => !draft.IsUsed(i)).ToArray() is not [var named, .. var others])
            return false;
        if (others.Length > 0 && !(others is [var whose] && TellsNamesakes(draft, named, whose)))
            return false;
        if (at.Length == 0 && (draft.Items.Any(i => SaysMore(i, draft.Items[named])) || RelatesToEarlier(draft)))
            return false;
        if (draft.Items.Any(IsRestriction) || AsksForOther(draft, at, named) || AsksForPlace(draft))
            return false;
        draft.Use(at);
        form.Ask = Ask.Define;
        return true;
    }

    /// <summary><c>explain the X of Y</c>, where only one thing is called X: whose it is, is only said in passing; -1 for none.</summary>
    private static int OwnerOfNamed(Draft draft) =>
        draft.Named().ToArray() is [var named, var owner]
        && draft.Items[named].Nodes.Select(n => n.Node).Distinct().Take(2).Count() == 1
        && draft.IsPrecededBy(owner, of => of.Role is Role.Of or Role.In)
            ? owner
            : -1;

    /// <summary><c>define X of Y</c>, <c>what does X mean for Y</c>: of several things called X, those that belong to Y.</summary>
    private static bool TellsNamesakes(Draft draft, int named, int whose) =>
        draft.IsPrecededBy(whose, of => of.Role is Role.Of or Role.In or Role.For)
        && draft.Items[named].Nodes.Where(n => n.By is NamedBy.Name).Select(n => n.Node).Distinct().ToArray() is [var one, _, ..]
        && one.Type.Relationships.Any(r => draft.Items[whose].Nodes.Any(owner => r.Target == owner.Node.Type));

    /// <summary><c>what does X do</c>, <c>how does X work</c>: a name and nothing else.</summary>
    public static bool Purpose(Draft draft, Form form)
    {
        if (draft.Named().ToArray() is not [var named] || draft.Find(Role.What, Role.How).ToArray() is not [var asking])
            return false;
        if (draft.Items.Any(i => FormWords.Purposes.Is(i) && FormWords.Done.Is(i)))
            return false;
        if (draft.Positions(FormWords.Purposes.Is).LastOrDefault(-1) is not (var purpose and > 0) || purpose < asking)
            return false;
        if (draft.Items[purpose].Has<TypeMeaning>() && draft.IsPrecededBy(purpose, what => what.Is(Role.What)))
            return false;
        if (!draft.Positions(i => !Draft.IsEmpty(i)).All(i => i == named || i == asking || i == purpose || IsLink(draft.Items[i])))
            return false;
        draft.Use(asking, purpose);
        form.Ask = Ask.Define;
        return true;
    }

    /// <summary><c>walk me through the parts of X</c>, <c>which class does X stand for</c>: a noun for something else is what is asked for.</summary>
    private static bool AsksForOther(Draft draft, int[] defining, int named) =>
        draft
            .Find(Role.What)
            .Where(i => !defining.Any(k => k > i && k < named && RankWords.By.Ends(draft.Items[k])))
            .Concat(defining)
            .Select(i => draft.Next(i))
            .Any(noun =>
                noun >= 0
                && draft.Items[noun] is var item
                && item.Has<TypeMeaning>()
                && !item.Types.Any(t => draft.Items[named].Nodes.Any(n => n.Node.Type == t))
            );

    private static bool IsLink(Item item) => item.Role is Role.Be or Role.Do or Role.Can or Role.Singular or Role.Plural;

    /// <summary><c>what is …</c>, <c>say what X is</c>, <c>what kind of method is …</c>, <c>which method is that</c>.</summary>
    private static bool AsksWhatIs(Draft draft)
    {
        var what = draft.Find(Role.What).FirstOrDefault(-1);
        if (what < 0 || draft.Next(what) is not (var next and > 0))
            return false;
        return draft.Items[next].Is(Role.Be)
            || what > 0
                && JoinWords.Anything.Is(draft.Items[what])
                && draft.Items[next].Nodes.Any()
                && draft.IsFollowedBy(next, be => be.Is(Role.Be))
                && draft.Next(draft.Next(next)) < 0
            || (draft.Items[what].Words.Count > 2 || draft.Has(Role.Singular))
                && draft.Items[next].Has<TypeMeaning>()
                && draft.IsFollowedBy(next, be => be.Is(Role.Be));
    }

    /// <summary>Whether an item asks for something of the named thing rather than for what it is.</summary>
    private static bool SaysMore(Item item, Item named) =>
        item.Number is not null
        || item.IsVerb
        || item.Has<ValueMeaning>() && !item.Nodes.Any()
        || item.Has<TypeMeaning>() && !item.Types.Any(t => named.Nodes.Any(n => n.Node.Type == t));

    /// <summary><c>what is the third volume of X</c>: which one, by its place in an order.</summary>
    private static bool AsksForPlace(Draft draft) =>
        Enumerable.Range(0, draft.Items.Count).Any(i => PlaceConditions.OrderedAt(draft, i) >= 0);

    private static bool IsRestriction(Item item) =>
        item.Role is Role.Not or Role.Without or Role.Except or Role.Before or Role.After or Role.Since;

    /// <summary><c>what is there against it</c>.</summary>
    private static bool RelatesToEarlier(Draft draft) =>
        draft.Find(Role.Singular, Role.There).Any(i => i > 0 && FormWords.Relating.Ends(draft.Items[i - 1]));
}
