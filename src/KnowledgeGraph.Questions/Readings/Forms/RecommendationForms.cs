using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What to read or to do first, by a stated rule rather than by taste.</summary>
internal static class RecommendationForms
{
    /// <summary><c>what should I read about X</c>: the newest first; where things have no time, or a verb asks, a list.</summary>
    public static bool Recommendation(Draft draft, Form form)
    {
        var at = draft.Find(Role.Recommend).Union(Imperative(draft)).ToArray();
        if (at.Length == 0 || draft.Named().Any(i => draft.Items[i].Nodes.All(n => n.Node.Type == draft.Lexicon.Main))) return false;
        draft.Use(at);
        if (Target.Main(draft) is { } main && (!main.Properties.Any(SchemaWords.IsTime) || AsksByVerb(draft, main))) return true;
        (form.Ask, form.ByTime, form.Limit, form.RankAt) = (Ask.Rank, true, 0, at[0]);
        return true;
    }

    /// <summary><c>suggest methods that …</c>: the verb at the start.</summary>
    private static IEnumerable<int> Imperative(Draft draft) =>
        draft.Next(-1) is var first and >= 0 && FormWords.Suggesting.Is(draft.Items[first]) ? [first] : [];

    /// <summary>
    /// <c>what is recommended to do against X</c>: the verb leads from what is named to something else than is recommended by
    /// the newest.
    /// </summary>
    private static bool AsksByVerb(Draft draft, NodeType main)
    {
        var named = draft.NamedTypes();
        return draft.Has(Role.What) && !draft.Items.Any(i => i.Has<TypeMeaning>())
            && draft.Items.Where(i => i.IsVerb).SelectMany(i => i.Relationships)
                .Any(r => r.Source is NodeType source && named.Contains(source) && r.Target != main);
    }
}
