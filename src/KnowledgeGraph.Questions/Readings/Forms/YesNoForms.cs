namespace KnowledgeGraph.Questions;

/// <summary>Whether something holds.</summary>
internal static class YesNoForms
{
    /// <summary><c>does A address B</c>, <c>A addresses B, right?</c>, <c>A = B?</c>.</summary>
    public static bool YesNo(Draft draft, Form form)
    {
        if (form.Who || draft.Items.Any(AsksWhichOfThem))
            return false;
        if (draft.Has(Role.What, Role.Who, Role.Where, Role.How) || draft.Find(Role.List).Any(i => !form.Confirms || draft.Next(i, -1) < 0))
            return false;
        if (!draft.OpensWithVerb() && !States(draft, form) && !StatesOfAll(draft, form) && !Equates(draft))
            return false;
        (form.Ask, form.Universal) = (Ask.YesNo, IsOfAll(draft));
        return true;
    }

    /// <summary>Whether it is to hold for all of some: <c>are all papers …</c>, <c>do they all …</c>, <c>are all of them …</c>.</summary>
    private static bool IsOfAll(Draft draft) =>
        draft.Find(Role.All, Role.Each).Any(i => IsOfSubject(draft, i))
        || draft
            .Find(Role.Plural)
            .Any(i => MentionWords.All.Begins(draft.Items[i]) && !draft.Items.Take(i).Any(before => before.IsNounOrName));

    /// <summary><c>are all papers from 2024</c>, <c>do the papers all …</c>, but not <c>is there an author with papers in all domains</c>.</summary>
    private static bool IsOfSubject(Draft draft, int all) =>
        !draft.Items.Take(all).Any(i => i.IsNounOrName) || !draft.IsFollowedBy(all, of => of.IsNounOrName || of.Number is not null);

    /// <summary><c>which of these</c>: points back and asks at once.</summary>
    private static bool AsksWhichOfThem(Item item) => item.Role is Role.Plural or Role.Pair && MentionWords.Which.Begins(item);

    private static bool EndsAsQuestion(Draft draft) => FormWords.QuestionMark.Begins(draft.Items[^1]);

    /// <summary><c>ODIN is about safety?</c>, <c>ODIN addresses safety, right?</c>: a statement that is to be confirmed.</summary>
    private static bool States(Draft draft, Form form) =>
        draft.Named().Any()
        && !draft.Has(Role.Why, Role.When, Role.HowMany, Role.There)
        && (
            form.Confirms
            || EndsAsQuestion(draft)
                && draft.Has(Role.Be, Role.Do)
                && !draft.Items.TakeWhile(i => i.IsMark || i.Is(Role.Filler) && !i.IsNounOrName).Any(RankWords.Naming.Begins)
        );

    /// <summary><c>is it true that every fern is poisonous</c>: what is to be confirmed is said of all of some.</summary>
    private static bool StatesOfAll(Draft draft, Form form) =>
        form.Confirms
        && draft.Position(i => i.Role is Role.All or Role.Each) is var all and >= 0
        && draft.Items.Take(all).All(i => Draft.IsEmpty(i) || i.Is(Role.Confirm))
        && (
            draft.Items.Skip(all).Any(i => i.IsVerb || i.Role is Role.Be or Role.Do or Role.Have)
            || draft.Items.Skip(all).SkipWhile(i => !i.IsNounOrName).Skip(1).Any(i => !Draft.IsEmpty(i) && !i.Is(Role.Confirm))
        );

    /// <summary><c>ODIN = safety?</c>, <c>GRPO: a policy gradient method?</c>: a name, and what is said of it.</summary>
    private static bool Equates(Draft draft)
    {
        if (!EndsAsQuestion(draft) || draft.Named().ToArray() is not [var subject, var said] || !IsSubject(draft, subject))
            return false;
        var between = draft.Items.Take(said).Skip(subject + 1).ToArray();
        return between.Length > 0
            && between.All(FormWords.Equating.Begins)
            && draft.Items.Skip(said + 1).All(i => Draft.IsEmpty(i) || i.Has<TypeMeaning>());
    }

    /// <summary>One of the things that the graph is chiefly about, called by its name at the start.</summary>
    private static bool IsSubject(Draft draft, int i) =>
        draft.Items.Take(i).All(Draft.IsEmpty)
        && draft.Items[i].Nodes.Any(n => n.By <= NamedBy.Alias)
        && draft.Items[i].Nodes.All(n => n.Node.Type == Target.Main(draft));
}
