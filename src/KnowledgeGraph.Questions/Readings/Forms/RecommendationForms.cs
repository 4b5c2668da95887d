using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What to read or to do first, by a stated rule rather than by taste.</summary>
internal static class RecommendationForms
{
    private const int MostAsked = 100;

    /// <summary><c>what should I read about X</c>: the newest first; where things have no time, or a verb asks, a list.</summary>
    public static bool Recommendation(Draft draft, Form form)
    {
        var at = draft.Find(Role.Recommend).Where(i => !IsDoneByNoun(draft, i) && !IsReader(draft, i)).Union(Imperative(draft)).ToArray();
        if (
            at.Length == 0
            || draft.Has(Role.Define)
            || AsksForOther(draft)
            || draft.Named().Any(i => draft.Items[i].Nodes.All(n => n.Node.Type == draft.Lexicon.Main))
        )
            return false;
        draft.Use(at);
        if (
            Target.Main(draft) is { } main && (!main.Properties.Any(Sorts.IsTime) || AsksByVerb(draft, main))
            || AsksForTimeless(draft, at[0])
        )
            return true;
        (form.Ask, form.ByTime, form.Limit, form.RankAt) = (Ask.Rank, true, 0, at[0]);
        return true;
    }

    /// <summary><c>trails for beginners</c>: whom things are for that are not read.</summary>
    private static bool IsReader(Draft draft, int i) => FormWords.Beginners.IsIn(draft.Items[i]) && draft.Lexicon.Main?.Citation is null;

    /// <summary><c>suggest the newest paper on X</c>: only asks for what the superlative says.</summary>
    public static bool OfSuperlative(Draft draft, Form form)
    {
        if (!draft.Has(Role.Newest, Role.Oldest, Role.Most, Role.Least))
            return false;
        var at = Imperative(draft).ToArray();
        draft.Use(at);
        return at.Length > 0;
    }

    /// <summary><c>give me five papers about X</c>, <c>three papers on X</c>: some of many are the newest of them, no choice by taste.</summary>
    public static bool SomeOfMany(Draft draft, Form form)
    {
        var at = draft.Positions(i => i.Number is not null).FirstOrDefault(-1);
        if (at < 0 || draft.Items[at].Number is not (> 1 and <= MostAsked))
            return false;
        if (draft.Items.Take(at).Any(i => i.Role is not (Role.List or Role.Filler) && !i.IsMark))
            return false;
        if (at > 0 && CheckWords.Definite.Ends(draft.Items[at - 1]))
            return false;
        if (!draft.IsFollowedBy(at, noun => noun.Types.Any(t => t.Properties.Any(Sorts.IsTime))))
            return false;
        draft.Use(at);
        (form.Ask, form.ByTime, form.Limit, form.RankAt) = (Ask.Rank, true, (int)draft.Items[at].Number!.Value, at);
        return true;
    }

    /// <summary><c>recommend stars that …</c>: things that are no newer than others.</summary>
    private static bool AsksForTimeless(Draft draft, int at) =>
        draft.After(at) is { } noun && noun.Has<TypeMeaning>() && !noun.Types.Any(t => t.Properties.Any(Sorts.IsTime));

    /// <summary><c>which directions are recommended</c>: what is recommended in the graph.</summary>
    private static bool AsksForOther(Draft draft) =>
        draft
            .Positions(i => i.Is(Role.What))
            .Any(what => draft.IsFollowedBy(what, noun => noun.Types.Any() && !noun.Types.Contains(draft.Lexicon.Main)))
        && draft.Items.Any(i => i.Is(Role.Recommend) && i.Has<RelationshipMeaning>());

    /// <summary><c>papers that recommend X</c>, <c>does anybody recommend X</c>, <c>which papers suggest something against X</c>: what is done by what stands before it.</summary>
    public static bool IsDoneByNoun(Draft draft, int verb) =>
        (
            verb > 1 && MentionWords.RelativePronouns.Is(draft.Items[verb - 1]) ? verb - 2
            : draft.OpensWithVerb() || verb > 1 && draft.Items[verb - 2].Is(Role.What) ? verb - 1
            : -1
        )
            is var doer
                and >= 0
        && (
            FormWords.People.Is(draft.Items[doer])
            || (
                draft.Items[verb].Relationships.Any()
                    ? draft.Items[verb].Relationships.Any(r => draft.Items[doer].Types.Contains(r.Source))
                    : draft.Items[doer].IsPlainNoun && FormWords.Suggesting.Begins(draft.Items[verb])
            )
        );

    /// <summary><c>suggest methods that …</c>: the verb at the start of its clause.</summary>
    private static IEnumerable<int> Imperative(Draft draft) =>
        draft.Positions(FormWords.Suggesting.Is).Where(i => draft.Items.Take(i).Reverse().TakeWhile(x => !x.EndsClause).All(Draft.IsEmpty));

    /// <summary>
    /// <c>what is recommended to do against X</c>: the verb leads from what is named to something else than is recommended by
    /// the newest.
    /// </summary>
    private static bool AsksByVerb(Draft draft, NodeType main)
    {
        var named = draft.NamedTypes();
        return draft.Has(Role.What)
            && !draft.Items.Any(i => i.Has<TypeMeaning>())
            && draft
                .Items.Where(i => i.IsVerb)
                .SelectMany(i => i.Relationships)
                .Any(r => r.Source is NodeType source && named.Contains(source) && r.Target != main);
    }
}
