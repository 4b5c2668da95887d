using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Finds what a noun that points back stands for: <c>that challenge</c>, <c>this category</c>, <c>the paper</c>.</summary>
internal static class DefiniteNouns
{
    /// <summary>The mentions that such nouns make. Their items are marked as used.</summary>
    public static IReadOnlyList<Mention> Read(Draft draft, Conversation earlier)
    {
        if (earlier.Last is null)
            return [];
        var found = Enumerable.Range(0, draft.Items.Count).Select(i => ReadAt(draft, i, earlier)).OfType<Mention>().Take(1).ToArray();
        foreach (var mention in found)
            draft.Use([.. Enumerable.Range(mention.At, mention.End - mention.At + 1)]);
        return found;
    }

    private static Mention? ReadAt(Draft draft, int i, Conversation earlier)
    {
        if (Counted(draft, i, earlier) is { } counted)
            return counted;
        var start =
            PointsBack(draft, i) ? i - 1
            : MentionWords.Demonstratives.Has(draft.Items[i].Words[0]) && draft.Items[i].Is(Role.There) ? i
            : -1;
        if (start < 0)
            return null;
        var isPlural = CheckWords.IsPlural(draft.Items[i]);
        var thing = Types(draft, i).Select(type => Antecedents.OfType(type, isPlural, earlier)).FirstOrDefault(t => t is not null);
        return thing is null
            ? null
            : new Mention
            {
                At = start,
                End = i,
                Kind = MentionKind.Nodes,
                Earlier = thing,
            };
    }

    /// <summary><c>these two papers</c>, <c>the four books</c>: as many of that sort as an answer found; null where none did.</summary>
    private static Mention? Counted(Draft draft, int i, Conversation earlier)
    {
        if (i == 0 || !draft.Items[i].IsNounOfType || !CheckWords.IsPlural(draft.Items[i]))
            return null;
        var (before, isPair) = (draft.Items[i - 1], draft.Items[i - 1].Is(Role.Pair));
        if (!isPair && (before.Number is not > 1 || i == 1 || !FormWords.The.Ends(draft.Items[i - 2])))
            return null;
        var number = isPair ? before.Words.Select(Numbers.Of).FirstOrDefault(n => n is not null) ?? 2 : before.Number;
        if (isPair && Antecedents.Of(Role.Pair, earlier) is [var one, _] && draft.Items[i].Types.Contains(one.Type))
            return null;
        var found = earlier
            .Turns.LastOrDefault(turn => turn.Found.Count == number && draft.Items[i].Types.Contains(turn.Found[0].Type))
            ?.Found;
        return found is null
            ? null
            : new Mention
            {
                At = isPair ? i - 1 : i - 2,
                End = i,
                Kind = MentionKind.Nodes,
                Earlier = Antecedents.Only(found),
            };
    }

    /// <summary>Whether the word before a noun points back: <c>that</c> where it is no relative pronoun, <c>the</c> where nothing else is named.</summary>
    private static bool PointsBack(Draft draft, int i)
    {
        if (i == 0 || !draft.Items[i].Has<TypeMeaning>())
            return false;
        var before = draft.Items[i - 1];
        if (MentionWords.Demonstratives.Ends(before))
            return i == 1 || before.Words.Count > 1 || !draft.Items[i - 2].IsNounOrName;
        return FormWords.The.Is(before)
            && !CheckWords.IsPlural(draft.Items[i])
            && !draft.Items.Any(x => x.Nodes.Any() || x.Role is Role.Singular or Role.Plural or Role.There)
            && !draft.Positions(x => x.Has<TypeMeaning>()).Any(k => k > i)
            && draft.Next(i) is var next
            && (next < 0 || !draft.Items[next].Is(Role.With));
    }

    /// <summary>The types that a noun can mean; those of its last word where it is read with the word that points.</summary>
    private static IEnumerable<NodeType> Types(Draft draft, int i) =>
        draft.Items[i].Has<TypeMeaning>()
            ? draft.Items[i].Types
            : draft.Lexicon.Find(draft.Items[i].Words[^1].Stem).OfType<TypeMeaning>().Select(m => m.Type);
}
