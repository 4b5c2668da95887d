using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads the names of nodes, and the type that the last word of a name says.</summary>
internal static class NamedNodes
{
    private const double RemoteDoubt = 0.5;

    /// <summary>Between a name and <c>of any sort</c> stand few words.</summary>
    private const int MostToSort = 4;

    /// <summary>A longer way than this to the chief subject passes by something else.</summary>
    private const int NearCost = 4;

    /// <summary>The nodes that an item names.</summary>
    public static IReadOnlyList<Mention>? Read(Draft draft, int i, IReadOnlyList<Mention> before)
    {
        var item = draft.Items[i];
        if (!item.Nodes.Any() || item.Has<TypeMeaning>())
            return null;
        var isOfAnySort = IsOfAnySort(draft, i);
        var choices = OfNoun(draft, i)
            .GroupBy(n => (n.Node.Type, Sorts.IsPerson(n.Node.Type) ? n.Node.Key : ""))
            .Select(alike =>
                (
                    Nodes: isOfAnySort ? [.. Surest(alike).SelectMany(draft.Lexicon.WithBelow).Distinct()] : Surest(alike),
                    Doubt: Doubt(alike.Min(n => n.By)) + (IsRemote(draft, alike.Key.Type) ? RemoteDoubt : 0)
                )
            )
            .OrderBy(choice => choice.Doubt)
            .ToArray();
        var named = new Mention
        {
            At = i,
            End = i,
            Kind = MentionKind.Nodes,
            Choices = [.. choices.Select(c => c.Nodes)],
            Doubts = [.. choices.Select(c => c.Doubt)],
        };
        if (HowMany(draft, i) is { } counted)
            return [named, counted];
        return (Implied(draft, item) ?? Members(draft, i)) is { } type ? [named, Mention.OfType(i, type)] : [named];
    }

    /// <summary><c>more than ten thorn stars</c>: how many of what is named, where a relationship to it says so.</summary>
    private static Mention? HowMany(Draft draft, int i)
    {
        if (!English.IsPlural(draft.Items[i].Words[^1].Word) || Amounts.Before(draft, i) is not var (at, op, number))
            return null;
        var numbers = draft
            .Items[i]
            .Nodes.SelectMany(n => n.Node.Type.Relationships)
            .SelectMany(r => r.Properties?.Properties ?? [])
            .Where(NumberForms.IsNumberOfUnits)
            .Distinct()
            .ToArray();
        return numbers.Length == 0
            ? null
            : Mention.OfConditions(at, draft.Next(i, -1), numbers.Select(p => PropertyConditions.Compare(p, op, number)));
    }

    /// <summary><c>any sort of tragedy</c>, <c>tragedies of any kind</c>: those below it are meant too.</summary>
    private static bool IsOfAnySort(Draft draft, int i)
    {
        for (var sort = Math.Max(1, i - MostToSort); sort <= i + MostToSort && sort < draft.Items.Count; sort++)
        {
            if (!MentionWords.Sorts.Is(draft.Items[sort]) || sort == i)
                continue;
            var any = MentionWords.Articles.Is(draft.Items[sort - 1]) ? sort - 2 : sort - 1;
            if (any < 0 || any == i || !MentionWords.AnyOne.Is(draft.Items[any]))
                continue;
            if (
                Draft
                    .Between(Math.Min(i, sort), Math.Max(i, any))
                    .Any(k => k != sort && !draft.Items[k].Is(Role.Of) && !Draft.IsEmpty(draft.Items[k]))
            )
                continue;
            draft.Use(any, sort);
            return true;
        }
        return false;
    }

    /// <summary>
    /// <c>the scalability problem</c>: the nodes of the type that the noun behind names, where the words are part of one name there
    /// and of none that was found.
    /// </summary>
    private static IEnumerable<NodeMeaning> OfNoun(Draft draft, int i)
    {
        var item = draft.Items[i];
        if (i + 1 >= draft.Items.Count || item.Nodes.Any(n => n.By == NamedBy.Name))
            return item.Nodes;
        if (draft.Items[i + 1].Meanings.OfType<TypeMeaning>().FirstOrDefault()?.Type is not { } type)
            return item.Nodes;
        if (type == Target.Main(draft) || item.Nodes.Any(n => n.Node.Type == type))
            return item.Nodes;
        var stems = item.Words.Select(w => w.Stem).ToArray();
        var fitting = draft
            .Lexicon.NodesWith(stems[0])
            .Where(n => n.Type == type && n.NameStems.Any(name => stems.All(name.Contains)))
            .ToArray();
        return fitting is [var only] ? [new NodeMeaning(only, NamedBy.Part)] : item.Nodes;
    }

    private static IReadOnlyList<NodeEntry> Surest(IEnumerable<NodeMeaning> alike) =>
        [.. alike.Where(n => n.By == alike.Min(x => x.By)).Select(n => n.Node)];

    private static double Doubt(NamedBy by) =>
        by switch
        {
            NamedBy.Name => 0,
            NamedBy.Alias => 0.2,
            NamedBy.Initials => 0.4,
            NamedBy.Part => 0.3,
            NamedBy.OwnWords => 0.5,
        };

    /// <summary>Whether only the node that everything hangs on joins the type to what the graph is chiefly about.</summary>
    private static bool IsRemote(Draft draft, NodeType type) =>
        Target.Main(draft) is { } main
        && main != type
        && !draft.Connections.IsHub(type)
        && draft.Connections.Between(type, main) is not [{ Cost: < NearCost }, ..];

    /// <summary><c>thrillers</c>, <c>every farce</c>: the name of a class, in the plural or behind a word for each of several, means what belongs to it.</summary>
    private static NodeType? Members(Draft draft, int i)
    {
        var item = draft.Items[i];
        if (item.Nodes.Select(n => n.Node.Type).Distinct().ToArray() is not [var type])
            return null;
        if (IsOneOfClass(draft, i, type))
            return Target.Main(draft);
        if (!Sorts.IsSort(type) && !draft.Lexicon.IsTaxonomy(type))
            return null;
        var isEach = i > 0 && MentionWords.EachOne.Ends(draft.Items[i - 1]);
        var isInPlural = item.Nodes.Any(n => SchemaWords.IsPluralOf(item.Text, n.Node)) || IsNamedInPlural(draft, i, type);
        if (!isEach && !isInPlural && !IsHeadInPlural(item))
            return null;
        if (isEach)
            draft.Use(i - 1);
        var members = draft.Lexicon.Schema.NodeTypes.Where(t => t != type && Connections.HasOne(t, type)).ToArray();
        if (members.Length == 0 && (isEach || isInPlural))
            members = [.. draft.Lexicon.Schema.NodeTypes.Where(t => t != type && t.Relationships.Any(r => r.Target == type))];
        var member =
            members is [var only] ? only
            : Target.Main(draft) is { } main && members.Contains(main) ? main
            : null;
        return member is null || IsSaidOfSort(draft, type, member) ? null : member;
    }

    /// <summary><c>lions</c>, where a class is called <c>African Lion</c>.</summary>
    private static bool IsHeadInPlural(Item item) =>
        item.Words is [var word] && English.IsPlural(word.Word) && item.Nodes.All(n => n.By is NamedBy.Part);

    /// <summary><c>what do meerkats eat</c>, where the schema says it of the species: whether a verb is said of the class, and not of what belongs to it.</summary>
    private static bool IsSaidOfSort(Draft draft, NodeType type, NodeType member) =>
        Sorts.IsSort(type)
        && draft.Items.Any(i =>
            i.IsVerb
            && i.Relationships.Any(r => r.Source == type && r.Target != member || r.Target == type && r.Source != member)
            && !i.Relationships.Any(r => r.Source == member || r.Target == member)
        );

    /// <summary><c>suggest a training framework</c>: one of the class, at the start of a wish.</summary>
    private static bool IsOneOfClass(Draft draft, int i, NodeType type) =>
        i > 0
        && MentionWords.IndefiniteArticles.Is(draft.Items[i - 1])
        && (draft.Before(i) is { Role: Role.Recommend or Role.List } || draft.Before(i) is { } wish && FormWords.Suggesting.Is(wish))
        && Target.Main(draft) is { } main
        && Connections.HasOne(main, type);

    /// <summary><c>which molluscs</c>, <c>fish without venom</c>: a kind whose name is a plural, where its own noun is not said.</summary>
    private static bool IsNamedInPlural(Draft draft, int i, NodeType type) =>
        draft.Lexicon.IsTaxonomy(type)
        && !draft.Items.Any(x => x.Types.Contains(type))
        && (
            English.IsPlural(draft.Items[i].Words[^1].Word)
            || !(i > 0 && MentionWords.Articles.Ends(draft.Items[i - 1]))
                && draft.Items[i].Nodes.Any(n => n.Node.Names.Any(name => Plurals.IsOf(name, draft.Items[i].Text)))
        );

    /// <summary>The type that a part of the name says, where the graph is chiefly about it and nothing is called just that.</summary>
    private static NodeType? Implied(Draft draft, Item item) =>
        item.Nodes.Select(n => n.Implied).FirstOrDefault(t => t is not null) is { } type
        && type == Target.Main(draft)
        && !item.Nodes.Any(n => n.By == NamedBy.Name && n.Implied is null)
            ? type
            : null;
}
