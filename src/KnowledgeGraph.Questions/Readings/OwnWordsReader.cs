using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Takes the words that nothing else accounts for as a description of one node, when one stands out.</summary>
internal static class OwnWordsReader
{
    private const double EnoughOfMany = 0.35, EnoughOfThree = 0.4, Enough = 0.45, Lead = 0.87, Rival = 0.6, CloseLead = 0.95, BroadWeight = 0.7;
    private const int MaxSteps = 2, Broad = 4;

    /// <summary>The items with the described node in place of the words, and a sentence that says so; null when no node stands out.</summary>
    public static (IReadOnlyList<Item> Items, string Note)? Replace(
        IReadOnlyList<Item> items, IReadOnlyList<int> unread, IReadOnlyList<Mention> mentions, Lexicon lexicon, Connections connections)
    {
        if (unread.Any(i => items[i].Role is Role.Opinion or Role.Instruction && unread.Count == 1)) return null;
        return Clause(items, lexicon, connections) ?? Words(items, unread, mentions, lexicon, connections);
    }

    /// <summary>The unread words, with what stands between them, taken for a node beside what else is spoken of.</summary>
    private static (IReadOnlyList<Item> Items, string Note)? Words(IReadOnlyList<Item> items, IReadOnlyList<int> unread, IReadOnlyList<Mention> mentions, Lexicon lexicon, Connections connections)
    {
        if (unread.Count == 0 || unread.Any(i => items[i].Role is Role.Except or Role.Than or Role.Same or Role.Other or Role.Only or Role.MoreThan or Role.LessThan or Role.AtLeast or Role.AtMost)) return null;
        var positions = Span(items, unread);
        if (Enumerable.Range(positions[0], positions[^1] - positions[0]).Any(i => items[i].Role is Role.Not or Role.Without or Role.Except or Role.Neither)) return null;
        var words = positions.SelectMany(i => items[i].Words).Where(w => !w.IsMark).ToArray();
        var alike = Coordinated(items, positions[0], mentions);
        var about = mentions.SelectMany(m => m.Type is { } t ? [t] : m.Choices.Select(c => c[0].Type)).ToHashSet();
        var spoken = Spoken(items, lexicon);
        var ranked = lexicon.OwnWords.Rank(words, type => alike is not null ? type == alike ? 1 : 0
            : about.Count == 0 || about.Any(t => t != type && Near(connections, t, type)) ? Likely(type, spoken, lexicon) : 0);
        return Best(ranked, alike is null ? 2 : 1, alike is null ? Lead : CloseLead) is { } best && (best.Words > 2 || best.InName >= Math.Min(2, best.Words)) ? Put(items, positions, words, best.Node) : null;
    }

    /// <summary><c>papers in which hospitals train together</c>: everything behind the noun describes one node.</summary>
    private static (IReadOnlyList<Item> Items, string Note)? Clause(IReadOnlyList<Item> items, Lexicon lexicon, Connections connections)
    {
        var isHow = items.Any(i => i.Is(Role.How));
        var noun = AskedNoun(items, isHow);
        var isOpen = items.Any(i => i.Role is Role.What or Role.How) || WordClasses.IsForAnyWork(items[0].Words[^1]);
        var asked = noun < 0 ? null : items[noun].Meanings.OfType<TypeMeaning>().First().Type;
        var positions = Enumerable.Range(noun + 1, items.Count - noun - 1).Where(i => !items[i].IsMark && !(noun < 0 && IsAsking(items[i]))).ToArray();
        if (positions.Length == 0 || positions.Any(i => Restricts(items[i], i == positions[0])) || noun < 0 && items.Any(i => i.Role is Role.HowMany or Role.Instruction || i.Has<TypeMeaning>() && !isOpen)) return null;
        if (Enumerable.Range(positions[0], positions[^1] - positions[0]).Any(i => items[i].EndsClause)) return null;
        var words = positions.SelectMany(i => items[i].Words).Where(w => !w.IsMark).ToArray();
        var spoken = Spoken(items, lexicon);
        var type = asked ?? lexicon.Main;
        var ranked = lexicon.OwnWords.Rank(words, t => t == asked ? 1 : type is not null && Near(connections, type, t) ? Likely(t, spoken, lexicon) : 0);
        if (Best(ranked, noun < 0 && !isOpen ? 3 : 2) is not { Node: var described } best || positions.Any(i => !Belongs(items[i], described, lexicon))
            || positions.Any(i => items[i].Nodes.Any(n => IsRival(n, items[i].Words.Count, best, ranked, lexicon))) || IsNamedToo(items, positions, described, lexicon)) return null;
        var replaced = Put(items, [.. positions], words, described);
        if (noun < 0) replaced = ([.. replaced.Items.Where(i => !i.Is(Role.Plural) && !i.Is(Role.Do))], replaced.Note);
        return noun < 0 && lexicon.Main is { } main && !items.Any(i => i.Role is Role.What or Role.How or Role.Who or Role.HowMany)
            ? ([new Item(Tokenizer.Read(SchemaWords.Plural(main)), null, [new TypeMeaning(main)]), .. replaced.Items], replaced.Note) : replaced;
    }

    /// <summary>The position of the noun that is asked for, at the beginning; -1 for none. <c>how do people …</c> asks for no people.</summary>
    private static int AskedNoun(IReadOnlyList<Item> items, bool isHow)
    {
        var first = items.ToList().FindIndex(i => i.Has<TypeMeaning>() && (i.Words.Count == 1 || !i.Nodes.Any()));
        if (first > 0 && items[first].Is(Role.Filler)) return -1;
        return first >= 0 && items.Take(first).All(i => Draft.IsEmpty(i) || i.Nodes.Any() || i.Number is not null || IsAsking(i) || i.Role is Role.Be or Role.All or Role.Filler)
            && !(isHow && items[first].Meanings.OfType<TypeMeaning>().All(t => SchemaWords.IsPerson(t.Type))) ? first : -1;
    }

    private static bool IsAsking(Item item) => item.Role is Role.What or Role.How or Role.Why or Role.Who or Role.HowMany or Role.List or Role.Do or Role.Plural or Role.Can;

    /// <summary>Whether a word denies, counts or compares, so that the words say more than a description.</summary>
    private static bool Restricts(Item item, bool isFirst) => item.Number is not null and not 1 || item.Role is Role.Not or Role.Neither or Role.MoreThan or Role.LessThan or Role.AtLeast or Role.AtMost or Role.HowMany
        or Role.Share or Role.Most or Role.Least or Role.Newest or Role.Oldest or Role.Than or Role.Opinion
        || isFirst && item.Role is Role.Except or Role.Without or Role.Instruction;

    /// <summary>Whether what a word of the description names elsewhere stands in the node's text too: <c>DPO</c> in one that speaks of DPO.</summary>
    private static bool Belongs(Item item, NodeEntry node, Lexicon lexicon) => !item.Nodes.Any() && !item.Has<TypeMeaning>()
        || !item.Nodes.Any(n => n.By is NamedBy.Name && (n.Node == node || !lexicon.IsTold(n.Node.Type))) && item.Words.All(w => FunctionWords.Of(w.Word) is not null || lexicon.IsFieldWord(w) || lexicon.OwnWords.Fits(w, node));

    /// <summary>Whether the words name something else, in full or such that they fit it nearly as well.</summary>
    private static bool IsRival(NodeMeaning named, int words, Described best, IReadOnlyList<Described> ranked, Lexicon lexicon) => named.By is NamedBy.Name or NamedBy.Alias && named.Node != best.Node
        && lexicon.Of(named.Node.Type).Skip(Broad).Any() && (words > 1 && lexicon.IsTold(named.Node.Type) || ranked.Any(r => r.Node == named.Node && r.Score > best.Score * Rival));

    /// <summary>Whether the node is named and more is said beside that does not fit it: that was not a description.</summary>
    private static bool IsNamedToo(IReadOnlyList<Item> items, int[] positions, NodeEntry node, Lexicon lexicon)
    {
        var beside = positions.Where(i => !items[i].Nodes.Any(n => n.Node == node && n.By is NamedBy.Alias)).ToArray();
        var telling = beside.SelectMany(i => items[i].Words).Where(w => !w.IsMark && FunctionWords.Of(w) is null && !lexicon.IsFieldWord(w)).ToArray();
        return beside.Length < positions.Length && telling.Count(w => !lexicon.OwnWords.Fits(w, node)) > telling.Length / 2;
    }

    private static bool Near(Connections connections, NodeType from, NodeType to) => connections.Between(from, to).Any(w => w.Steps.Count <= MaxSteps);

    /// <summary>The types that a noun or a verb of the question speaks of.</summary>
    private static HashSet<NodeType> Spoken(IReadOnlyList<Item> items, Lexicon lexicon) => [.. items.Where(i => i.Role is null)
        .SelectMany(i => i.Meanings.OfType<TypeMeaning>().Select(t => t.Type).Concat(Ends(i, lexicon) is [var only] ? [only] : []))];

    private static NodeType[] Ends(Item verb, Lexicon lexicon) => [.. verb.Meanings.OfType<RelationshipMeaning>().Select(r => r.Relationship.Target).OfType<NodeType>().Where(t => t != lexicon.Main).Distinct()];

    /// <summary>How likely a description is of a node of that type: one that is spoken of, else one that tells what something is or does; a class of very many things is named rather than described.</summary>
    private static double Likely(NodeType type, HashSet<NodeType> spoken, Lexicon lexicon) => spoken.Contains(type) ? 1 : !lexicon.IsTold(type) ? 0 : lexicon.Of(type).Skip(Broad).Any() ? 1 : BroadWeight;

    private static Described? Best(IReadOnlyList<Described> ranked, int words, double lead = Lead) =>
        ranked is [var best, ..] && best.Score >= (best.Words > 3 ? EnoughOfMany : best.Words == 3 ? EnoughOfThree : Enough) && best.Words >= words && !(ranked.Count > 1 && ranked[1].Score > best.Score * lead) ? best : null;

    private static (IReadOnlyList<Item> Items, string Note) Put(IReadOnlyList<Item> items, int[] positions, Token[] words, NodeEntry node)
    {
        var item = new Item([.. words.Where(w => FunctionWords.Of(w.Word) is null).DefaultIfEmpty(words[0])], null, [new NodeMeaning(node, NamedBy.OwnWords)]);
        return ([.. items.Select((old, i) => i == positions[0] ? item : positions.Contains(i) ? null : old).OfType<Item>()], $"“{item.Text}” was taken for {node.Name}.");
    }

    /// <summary>The type of the name that <c>and</c> or <c>or</c> joins the words to; null for none.</summary>
    private static NodeType? Coordinated(IReadOnlyList<Item> items, int at, IReadOnlyList<Mention> mentions)
    {
        var before = at - 1;
        while (before >= 0 && Draft.IsEmpty(items[before])) before--;
        if (before < 0 || items[before].Role is not (Role.And or Role.Or)) return null;
        return mentions.LastOrDefault(m => m.At < before && m.Choices.Count > 0)?.Choices[0][0].Type;
    }

    /// <summary>The items with what stands before the question itself taken for a description of one node that the question can ask about.</summary>
    public static (IReadOnlyList<Item> Items, string Note)? ReplaceContext(IReadOnlyList<Item> items, Lexicon lexicon, Connections connections)
    {
        var end = items.ToList().FindLastIndex(items.Count - 2, i => i.EndsClause);
        if (end <= 0) return null;
        var question = items.Skip(end + 1).ToArray();
        var types = question.SelectMany(i => i.Meanings.OfType<TypeMeaning>()).Select(m => m.Type).ToHashSet();
        var verbs = question.Where(i => !i.Has<TypeMeaning>() && !i.Is(Role.Have)).SelectMany(i => i.Meanings.OfType<RelationshipMeaning>()).Select(m => m.Relationship).ToArray();
        var about = verbs.SelectMany(r => new[] { r.Source as NodeType, r.Target as NodeType }).OfType<NodeType>().Except(types).ToHashSet();
        var words = items.Take(end).SelectMany(i => i.Words).Where(w => !w.IsMark).ToArray();
        if (words.Length < 2 || types.Count + about.Count == 0) return null;
        var ranked = lexicon.OwnWords.Rank(words, type => about.Contains(type) || about.Count == 0 && types.Any(t => connections.Between(t, type) is [{ Steps.Count: 1 }, ..]) ? 1 : 0);
        if (Best(ranked, 2) is not { Node: var node }) return null;
        var item = new Item(words, null, [new NodeMeaning(node, NamedBy.OwnWords)]);
        return ([item, items[end], .. question], $"“{item.Text}” was taken for {node.Name}.");
    }

    /// <summary>The unread words with what stands between them, verbs and values that may belong to the description included.</summary>
    private static int[] Span(IReadOnlyList<Item> items, IReadOnlyList<int> unread)
    {
        var (from, to) = (unread.Min(), unread.Max());
        while (from > 0 && CanJoin(items[from - 1])) from--;
        while (to + 1 < items.Count && (CanJoin(items[to + 1]) || items[to + 1].Role is Role.Of or Role.In)) to++;
        while (to > from && (Draft.IsEmpty(items[to]) || items[to].Role is Role.Of or Role.In)) to--;
        while (from < to && Draft.IsEmpty(items[from])) from++;
        return [.. Enumerable.Range(from, to - from + 1).Where(i => unread.Contains(i) || CanJoin(items[i]) || items[i].Role is Role.Together or Role.Opinion or Role.After or Role.Before or Role.And or Role.Of or Role.In or Role.For or Role.With)];
    }

    private static bool CanJoin(Item item) => !item.IsMark && item.Nodes.All(n => n.By != NamedBy.Name) && !item.Has<TypeMeaning>() && item.Number is null
        && item.Role is null or Role.Filler && !item.Has<RelationshipMeaning>();
}
