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

    private static readonly Role[] AskingNoList = [Role.How, Role.Why, Role.Evidence];

    /// <summary><c>the length and the grade of all trails in X</c>, <c>the trails in X with their length</c>.</summary>
    public static bool OfEach(Draft draft, Form form) =>
        !draft.Has(AskingOtherwise)
        && (Ahead(draft, form) || Behind(draft, form) || Named(draft, form) || Listed(draft, form) || Sorted(draft, form));

    /// <summary><c>what are the titles and years of the papers on X</c>: the properties, and behind them of what.</summary>
    private static bool Ahead(Draft draft, Form form)
    {
        var of = draft.Position(i => i.Role is Role.Of or Role.Per or Role.For);
        var noun = of < 0 ? -1 : Draft.Index(draft.Items, of + 1, i => OwnersOf(i).Any());
        if (noun < 0 || !Draft.Between(of, noun).All(i => IsOfNoun(draft.Items[i])))
            return false;
        var isEach = draft.Items[of].Is(Role.Per) || Draft.Between(of, noun).Any(i => draft.Items[i].Is(Role.Each));
        if (!isEach && !English.IsPlural(draft.Items[noun].Words[^1].Word))
            return false;
        var first = draft.Position(i => !IsRequest(i));
        // "Papers per domain" and "papers of each domain" ask how many, "list the papers of each domain" which.
        var tellsLinked = first > 0 && MentionWords.Of.Begins(draft.Items[of]) && isEach;
        if (first < 0 || first >= of || !Tell(draft, form, noun, first, of, tellsLinked))
            return false;
        draft.Use([.. Draft.Between(of - 1, noun).Where(i => draft.Items[i].Meanings.Count == 0)]);
        return true;
    }

    /// <summary><c>give</c>, <c>list</c>, <c>what are</c>: asks to be told.</summary>
    private static bool IsRequest(Item item) =>
        Draft.IsEmpty(item)
        || item.Role is Role.What or Role.Be or Role.List or Role.Define
        || item.Is(Role.Filler) && !item.Has<PropertyMeaning>() && !item.Has<TypeMeaning>();

    /// <summary>What a noun can be one of: of a type, or of what has a value that stands for it, as in <c>paintings</c>.</summary>
    private static IEnumerable<NodeType> OwnersOf(Item item) =>
        item.Types.Any() ? item.Types
        : item.Words is [var noun] && English.IsPlural(noun.Word)
            ? ValueConditions.Of(item).Select(v => v.Property.Entity).OfType<NodeType>()
        : [];

    /// <summary><c>all French</c>, <c>the five</c>, before a noun.</summary>
    private static bool IsOfNoun(Item item) =>
        Draft.IsEmpty(item)
        || item is { Number: not null, Role: null }
        || item.Role is Role.Each or Role.All or Role.Of
        || item.Nodes.Any()
        || item.Has<ValueMeaning>();

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
        if (!isLed || !Tell(draft, form, noun, whose + 1, draft.Items.Count, true))
            return false;
        draft.Use([.. Draft.Between(lead - 1, whose + 1), .. draft.Find(Role.Per).Where(i => draft.Next(i) == noun)]);
        return true;
    }

    private static bool IsLead(Item item) =>
        item.Role is Role.And or Role.With or Role.Together or Role.Each or Role.List or Role.Also or Role.What or Role.Be
        || item.Is(Role.Filler) && !Inflection.IsPreposition(item.Words[^1].Word)
        || item.IsMark;

    /// <summary>
    /// <c>papers on X with title and year</c>, <c>papers on X. Give me the titles</c>, <c>papers on X? I'd like years and venues</c>: at the
    /// end, by their names alone. <c>papers with a DOI</c> and <c>trials with sponsors</c> have some, and tell of none.
    /// </summary>
    private static bool Named(Draft draft, Form form)
    {
        var noun = draft.Position(i => i.Types.Any());
        if (noun < 0 || draft.Has(AskingNoList))
            return false;
        bool IsProperty(int i) => PropertyOf(draft, i, draft.Items[noun]) is not null;
        var from = draft.Items.Count;
        while (
            from > noun + 1
            && (IsBeside(draft.Items[from - 1]) || IsProperty(from - 1) || RelationshipOf(draft, from - 1, draft.Items[noun]) is not null)
        )
            from--;
        var said = Draft
            .Between(from - 1, draft.Items.Count)
            .Where(i => !Draft.IsEmpty(draft.Items[i]) && draft.Items[i].Role is not (Role.And or Role.Only))
            .ToArray();
        if (!said.Any(IsProperty) || said.Any(i => IsSufferedBySome(draft, i)))
            return false;
        var around = Draft.Between(from - 1, draft.Items.Count).Select(i => draft.Items[i]).ToArray();
        var arePlural = said.All(i => English.IsPlural(draft.Items[i].Words[^1].Word));
        var isAsked =
            around.Any(IsRequested)
            || arePlural && around.Any(i => i.Is(Role.Only) || i.EndsClause && i != around[^1])
            || LeadsToNames(draft.Items[from - 1])
                && (said.Length > 1 || arePlural || PropertyOf(draft, said[0], draft.Items[noun])!.Required)
                && !around.Any(MentionWords.IndefiniteArticles.Is);
        if (!isAsked)
            return false;
        if (!Tell(draft, form, noun, said[0], said[^1] + 1, true))
            return false;
        draft.Use([
            .. Draft
                .Between(from - 2, draft.Items.Count)
                .Where(i => draft.Items[i].Role is Role.List or Role.Only || LeadsToNames(draft.Items[i])),
        ]);
        return true;
    }

    /// <summary><c>incidents with people hurt</c>: that there were some.</summary>
    private static bool IsSufferedBySome(Draft draft, int i) =>
        Inflection.IsParticiple(draft.Items[i].Words[0].Word) && SomeOrNone.IsSaid(draft, i);

    /// <summary>Whether an item can stand among the names of properties.</summary>
    private static bool IsBeside(Item item) =>
        item.IsMark || item.Role is Role.And or Role.Only || Draft.IsEmpty(item) && !Inflection.IsPreposition(item.Words[^1].Word);

    /// <summary><c>with</c>, <c>including</c>.</summary>
    private static bool LeadsToNames(Item item) => item.Is(Role.With) || LinkWords.Including.Begins(item);

    /// <summary><c>give me</c>, <c>I would like</c>.</summary>
    private static bool IsRequested(Item item) => item.Is(Role.List) || ClauseWords.Requesting.IsIn(item) || ClauseWords.Needing.IsIn(item);

    /// <summary><c>I'd like titles and years</c>, <c>please with names</c>: whether a clause says only what is to be told of each thing that a question asks for.</summary>
    public static bool AsksForNames(IReadOnlyList<Item> clause, IReadOnlyList<Item> question) =>
        SaysNames(clause)
        && !question.Any(i => i.Role is { } role && (AskingOtherwise.Contains(role) || AskingNoList.Contains(role)))
        && question.SelectMany(i => i.Types).Intersect(clause.SelectMany(i => i.Properties).Select(p => p.Entity).OfType<NodeType>()).Any();

    private static bool SaysNames(IReadOnlyList<Item> items) =>
        items.Any(i => i.Has<PropertyMeaning>())
        && items.Any(i => IsRequested(i) || LeadsToNames(i))
        && items.All(i => IsBeside(i) || IsRequested(i) || LeadsToNames(i) || i.Has<PropertyMeaning>() || i.Has<RelationshipMeaning>());

    /// <summary><c>papers on X with year and venue</c>: whether the names of properties end a question.</summary>
    public static bool EndsInNames(IReadOnlyList<Item> items) =>
        items.Select((item, i) => (item, i)).LastOrDefault(x => IsRequested(x.item) || LeadsToNames(x.item)) is ({ }, var lead and > 0)
        && SaysNames([.. items.Skip(lead)]);

    /// <summary><c>papers on X: title and year</c>: behind a colon.</summary>
    private static bool Listed(Draft draft, Form form)
    {
        var colon = draft.Position(FormWords.Colon.Is);
        var noun = draft.Position(i => OwnersOf(i).Any());
        if (noun < 0 || noun >= colon || !Tell(draft, form, noun, colon + 1, draft.Items.Count))
            return false;
        draft.Use(colon);
        return true;
    }

    /// <summary><c>list the papers of X by year</c>: each with what it is to be sorted by, and no number of them.</summary>
    private static bool Sorted(Draft draft, Form form)
    {
        var list = draft.Position(i => !Draft.IsEmpty(i));
        var by = draft.Positions(i => i.Is(Role.By)).LastOrDefault(-1);
        var noun = draft.Position(i => i.Types.Any());
        if (list < 0 || !draft.Items[list].Is(Role.List) || noun < list || by <= noun)
            return false;
        if (!English.IsPlural(draft.Items[noun].Words[^1].Word) || !Tell(draft, form, noun, by + 1, draft.Items.Count, true))
            return false;
        draft.Use(by);
        return true;
    }

    /// <summary>Takes properties of the noun, and what it leads to where that may be told, from a place up to another, where nothing else stands there.</summary>
    private static bool Tell(Draft draft, Form form, int noun, int from, int to, bool tellsLinked = false)
    {
        if (draft.IsNounOfName(draft.Items[noun]))
            return false;
        var said = Enumerable.Range(from, to - from).Where(i => !Draft.IsEmpty(draft.Items[i]) && !draft.Items[i].Is(Role.And)).ToArray();
        var told = said.Select(i => PropertyOf(draft, i, draft.Items[noun])).ToArray();
        var linked = said.Select(i => tellsLinked ? RelationshipOf(draft, i, draft.Items[noun]) : null).ToArray();
        if (told.Length == 0 || told.Zip(linked).Any(t => t is (null, null)))
            return false;
        form.Told = [.. told.OfType<Property>().Distinct()];
        form.ToldOf = [.. told.Zip(linked).Where(t => t.First is null).Select(t => t.Second).OfType<Relationship>().Distinct()];
        draft.Use(said);
        return true;
    }

    private static Property? PropertyOf(Draft draft, int i, Item noun) =>
        draft.CanAsk(i) && !draft.IsBounded(i)
            ? draft
                .Items[i]
                .Properties.FirstOrDefault(p => p.Type != ScalarType.Boolean && p.Entity is NodeType type && OwnersOf(noun).Contains(type))
            : null;

    /// <summary>The only relationship of the noun that a noun stands for.</summary>
    private static Relationship? RelationshipOf(Draft draft, int i, Item noun) =>
        draft.Items[i] is { Words: [var said] } item
        && !item.Nodes.Any()
        && item.Relationships.Where(r => OwnersOf(noun).Contains(r.Source) && r.Target is NodeType).Distinct().ToArray() is [var only]
        && Tokenizer.Stems(only.Name)[^1] == said.Stem
            ? only
            : null;
}
