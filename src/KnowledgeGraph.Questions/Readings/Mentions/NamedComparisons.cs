using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads comparisons with something that is named: <c>heavier than X</c>, <c>more seats than X</c>, <c>born after X</c>.</summary>
internal static class NamedComparisons
{
    /// <summary>A comparison before it is known of which number.</summary>
    /// <param name="End">The position of the name.</param>
    /// <param name="Said">The position of what says the number or the time: an adjective, a noun, a verb.</param>
    /// <param name="Degree">The adjective.</param>
    /// <param name="More">Whether it is more of it than the named has.</param>
    /// <param name="Denied">Whether that is denied: <c>not heavier than X</c>, <c>no older than X</c>.</param>
    private readonly record struct Comparing(int End, int Said, Token Degree, bool More, bool Denied = false);

    /// <summary>The condition that begins at a position: a number or a time beyond that of what is named; null for none.</summary>
    public static Mention? Read(Draft draft, int i)
    {
        if (Of(draft, i) is not { } said)
            return null;
        var bounds = draft.Items[said.End].Nodes.Take(1).SelectMany(n => Bounds(draft, said, n.Node)).Take(1).ToArray();
        if (bounds.Length == 0)
            return null;
        if (CheckWords.As.Is(draft.Items[i]))
            draft.Use(draft.Next(i, -1));
        return Mention.OfConditions(i, said.End, bounds);
    }

    /// <summary>Whether an item only says by what something is compared with what is named, so that it is not asked for.</summary>
    public static bool IsSaid(Draft draft, int i) =>
        new[] { i - 1, draft.Next(i) }.Any(at =>
            at >= 0
            && Of(draft, at) is { } said
            && (said.Said == i || said.Said == at && (IsVerbOfTime(draft, i, said.Degree) || IsVerbOfCompared(draft, i, said)))
        );

    /// <summary><c>takes longer than X</c>: the verb of the number that the adjective compares.</summary>
    private static bool IsVerbOfCompared(Draft draft, int i, Comparing said) =>
        i < said.Said
        && draft
            .Items[said.End]
            .Nodes.SelectMany(n => Compared(draft, said, n.Node.Type))
            .Any(c => draft.Items[i].Properties.Contains(c.Property));

    /// <summary><c>founded earlier than X</c>: what happened, before the adjective that compares when.</summary>
    private static bool IsVerbOfTime(Draft draft, int i, Token degree) =>
        Comparatives.Of(new Item([degree], null, [])) is (true, _) && draft.Items[i].Properties.Any(Sorts.IsTime);

    private static Comparing? Of(Draft draft, int i) =>
        draft.IsUsed(i) || draft.Items[i].IsNounOrName ? null
        : RankWords.Than.Ends(draft.Items[i]) ? InOne(draft, i)
        : InOrder(draft, i) ?? Apart(draft, i) ?? AsMuch(draft, i);

    /// <summary><c>heavier than X</c>, <c>less expensive than X</c>, of words that are read as one.</summary>
    private static Comparing? InOne(Draft draft, int i)
    {
        var words = draft.Items[i].Words;
        if (words.Count < 2 || NameBehind(draft, i) is not (var end and > 0))
            return null;
        // "Costs more than X": the verb before says what is compared.
        var said = Comparatives.IsOfNumber(new Item([words[^2]], null, [])) && draft.Next(i, -1) is var verb and >= 0 ? verb : i;
        return new Comparing(
            end,
            said,
            words[^2],
            !words.Any(w => LinkWords.Less.Has(w) || RankWords.Fewer.Has(w)),
            draft.Items[i].Role is Role.AtMost or Role.AtLeast
        );
    }

    /// <summary><c>born after X</c>, <c>founded before X</c>.</summary>
    private static Comparing? InOrder(Draft draft, int i) =>
        draft.Items[i] is { Role: Role.Before or Role.After, Words.Count: 1 } bound
        && draft.Next(i, -1) is var verb and >= 0
        && draft.Items[verb].Properties.Any(Sorts.IsTime)
        && NameBehind(draft, i) is var end and > 0
            ? new Comparing(end, verb, draft.Items[verb].Words[0], bound.Is(Role.After))
            : null;

    /// <summary><c>more seats than X</c>, <c>less punctual than X</c>, <c>louder than X</c>, of words that are read each by itself.</summary>
    private static Comparing? Apart(Draft draft, int i)
    {
        var isDegree = LinkWords.More.Is(draft.Items[i]) || Comparatives.IsOfNumber(draft.Items[i]);
        var said = isDegree ? i + 1 : i;
        if (said + 1 >= draft.Items.Count || !draft.Items[said + 1].Is(Role.Than) || draft.Items[said].IsMark)
            return null;
        if (!isDegree && Comparatives.Of(draft.Items[i]) is null)
            return null;
        return NameBehind(draft, said + 1) is var end and > 0
            ? new Comparing(end, said, draft.Items[said].Words[0], !isDegree || LinkWords.More.Is(draft.Items[i]))
            : null;
    }

    /// <summary><c>not as heavy as X</c>: less.</summary>
    private static Comparing? AsMuch(Draft draft, int i) =>
        CheckWords.As.Is(draft.Items[i])
        && draft.Before(i) is { Role: Role.Not or Role.Except }
        && i + 2 < draft.Items.Count
        && CheckWords.As.Is(draft.Items[i + 2])
        && NameBehind(draft, i + 2) is var end and > 0
            ? new Comparing(end, i + 1, draft.Items[i + 1].Words[0], false)
            : null;

    private static int NameBehind(Draft draft, int i) =>
        draft.Next(i) is var named and > 0 && draft.Items[named] is { Number: null } name && name.Nodes.Any() && !name.Has<TypeMeaning>()
            ? named
            : -1;

    /// <summary>What the comparison says of the numbers and times that the named node has.</summary>
    private static IEnumerable<Filter> Bounds(Draft draft, Comparing said, NodeEntry node)
    {
        foreach (var (property, grows) in Compared(draft, said, node.Type))
            if (draft.Lexicon.ValueOf(node, property) is { } value)
                yield return new Comparison(
                    property,
                    (said.More == grows, said.Denied) switch
                    {
                        (true, false) => FilterOperator.Gt,
                        (true, true) => FilterOperator.Lte,
                        (false, false) => FilterOperator.Lt,
                        (false, true) => FilterOperator.Gte,
                    },
                    value
                );
    }

    /// <summary>The numbers and times that the words compare, and whether more of it is more of them.</summary>
    private static IEnumerable<(Property Property, bool Grows)> Compared(Draft draft, Comparing said, NodeType type)
    {
        var own = draft.Items[said.Said].Properties.Where(p => p.Entity == type && (Sorts.IsNumber(p) || Sorts.IsTime(p)));
        if (own.Any())
            return own.Select(p => (p, true));
        if (Comparatives.Of(new Item([said.Degree], null, [])) is (true, var isLater))
            return Times(draft, said, type).Select(p => (p, isLater));
        var amounts = type.Properties.Where(Sorts.IsAmount).ToArray();
        var adjectives = Dimensions.Positives(said.Degree.Word).ToArray();
        var compared = amounts
            .Where(p => SchemaWords.Of(p).Any(adjectives.Contains))
            .Select(p => (Property: p, Grows: true))
            .Concat(adjectives.SelectMany(adjective => Dimensions.ComparedBy(adjective, amounts)))
            .ToArray();
        var verb = draft.Before(said.Said);
        return compared.Any(c => verb?.Properties.Contains(c.Property) == true)
            ? compared.Where(c => verb!.Properties.Contains(c.Property))
            : compared;
    }

    /// <summary>The time that the verb before speaks of, else that of a birth, else that at which such things begin.</summary>
    private static IEnumerable<Property> Times(Draft draft, Comparing said, NodeType type)
    {
        var times = type.Properties.Where(p => Sorts.IsTime(p) && !Sorts.IsEnd(p)).ToArray();
        return draft.Before(said.Said)?.Properties.FirstOrDefault(times.Contains) is { } spoken
            ? [spoken]
            : times.OrderByDescending(Sorts.IsBirth).Take(1);
    }
}
