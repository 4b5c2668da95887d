using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What a list is to tell of each thing in it, asked for by the names of properties.</summary>
internal static class TellingForms
{
    private static readonly Role[] AskingOtherwise =
    [
        Role.HowMany,
        Role.HowMuch,
        Role.Average,
        Role.Median,
        Role.Total,
        Role.Share,
        Role.Most,
        Role.Least,
        Role.Newest,
        Role.Oldest,
        Role.Compare,
        Role.Group,
    ];

    /// <summary><c>the length and the grade of all trails in X</c>, <c>the trails in X with their length</c>.</summary>
    public static bool OfEach(Draft draft, Form form) => !draft.Has(AskingOtherwise) && (Ahead(draft, form) || Behind(draft, form));

    /// <summary><c>what are the titles and years of the papers on X</c>: the properties, and behind them of what.</summary>
    private static bool Ahead(Draft draft, Form form)
    {
        var of = draft.Position(i => i.Role is Role.Of or Role.Per);
        var noun = of < 0 ? -1 : Draft.Index(draft.Items, of + 1, i => i.Types.Any());
        if (noun < 0 || !Draft.Between(of, noun).All(i => IsOfNoun(draft.Items[i])))
            return false;
        var isEach = draft.Items[of].Is(Role.Per) || Draft.Between(of, noun).Any(i => draft.Items[i].Is(Role.Each));
        if (!isEach && !English.IsPlural(draft.Items[noun].Words[^1].Word))
            return false;
        var first = draft.Position(i => !Draft.IsEmpty(i) && i.Role is not (Role.What or Role.Be or Role.List or Role.Define));
        if (first < 0 || first >= of || !Tell(draft, form, noun, first, of))
            return false;
        draft.Use([.. Draft.Between(of - 1, noun).Where(i => draft.Items[i].Meanings.Count == 0)]);
        return true;
    }

    /// <summary><c>all French</c>, before a noun.</summary>
    private static bool IsOfNoun(Item item) =>
        Draft.IsEmpty(item) || item.Role is Role.Each or Role.All || item.Nodes.Any() || item.Has<ValueMeaning>();

    /// <summary><c>papers on X with their titles</c>, <c>list the trails in X, each with its length and grade</c>: at the end.</summary>
    private static bool Behind(Draft draft, Form form)
    {
        var whose = draft.Positions(CheckWords.Possessives.Is).LastOrDefault(-1);
        var noun = draft.Position(i => i.Types.Any());
        if (noun < 0 || noun >= whose)
            return false;
        var lead = whose;
        while (lead > noun + 1 && IsLead(draft.Items[lead - 1]))
            lead--;
        var isLed = Draft.Between(lead - 1, whose).Any(i => draft.Items[i].IsMark || !Draft.IsEmpty(draft.Items[i]));
        if (!isLed || !Tell(draft, form, noun, whose + 1, draft.Items.Count))
            return false;
        draft.Use([.. Draft.Between(lead - 1, whose + 1), .. draft.Find(Role.Per).Where(i => draft.Next(i) == noun)]);
        return true;
    }

    private static bool IsLead(Item item) =>
        item.Role is Role.And or Role.With or Role.Together or Role.Each or Role.List or Role.Also || Draft.IsEmpty(item);

    /// <summary>Takes properties of the noun from a place up to another, where nothing else stands there.</summary>
    private static bool Tell(Draft draft, Form form, int noun, int from, int to)
    {
        if (draft.IsNounOfName(draft.Items[noun]))
            return false;
        var said = Enumerable.Range(from, to - from).Where(i => !Draft.IsEmpty(draft.Items[i]) && !draft.Items[i].Is(Role.And)).ToArray();
        var told = said.Select(i => PropertyOf(draft, i, draft.Items[noun])).ToArray();
        if (told.Length == 0 || Array.IndexOf(told, null) >= 0)
            return false;
        form.Told = [.. told.OfType<Property>().Distinct()];
        draft.Use(said);
        return true;
    }

    private static Property? PropertyOf(Draft draft, int i, Item noun) =>
        draft.CanAsk(i) && !draft.IsBounded(i)
            ? draft
                .Items[i]
                .Properties.FirstOrDefault(p => p.Type != ScalarType.Boolean && p.Entity is NodeType type && noun.Types.Contains(type))
            : null;
}
