namespace KnowledgeGraph.Questions;

/// <summary>Finds the nouns that only say what a name beside them is: <c>the challenge Customization</c>, <c>the DPO paper</c>.</summary>
internal static class Apposition
{
    private const int MaxDistance = 3;

    /// <summary>Drops the type that the last word of a name says, where the question has a noun of its own.</summary>
    public static void DropImplied(Draft draft, List<Mention> mentions)
    {
        bool IsImplied(Mention m) => m.Kind == MentionKind.Type && mentions.Any(n => n.Kind == MentionKind.Nodes && n.At == m.At);
        bool HasNoun(Mention m) =>
            mentions.Any(noun => noun.Kind == MentionKind.Type && !IsImplied(noun) && (noun.At < m.At || noun.At == m.End + 1));
        mentions.RemoveAll(m => IsImplied(m) && HasNoun(m));
    }

    /// <summary>Marks each name and the noun beside it as one.</summary>
    public static void Find(Draft draft, List<Mention> mentions)
    {
        foreach (var named in mentions.Where(m => m.Kind == MentionKind.Nodes))
        {
            var beside = mentions.FirstOrDefault(noun =>
                noun.Kind == MentionKind.Type
                && !noun.IsApposition
                && noun.At != named.At
                && !IsOfAnother(draft, noun)
                && IsBeside(draft, named, noun)
                && MeansOne(draft, mentions, named, noun)
                && named.Choices.Any(c => c[0].Type == noun.Type)
            );
            if (beside is null)
                continue;
            named.Apposed = beside.Apposed = beside.Type;
            foreach (var implied in mentions.Where(noun => noun.Kind == MentionKind.Type && noun.At == named.At))
                implied.Apposed = implied.Type;
        }
    }

    /// <summary><c>is X the teacher of Y</c>, <c>whatever X uses</c>: the noun says what one is to the other.</summary>
    private static bool IsOfAnother(Draft draft, Mention noun) =>
        noun.Nouns.Count > 0
        && (draft.After(noun.End) is { Role: Role.Of } of && MentionWords.Of.Begins(of) || MentionWords.Things.Is(draft.Items[noun.At]));

    /// <summary>Whether nothing but words that lead to a name stand between the two.</summary>
    private static bool IsBeside(Draft draft, Mention named, Mention noun)
    {
        if (draft.Items[noun.At].Words[0] is var word && word.Stem != English.Stem(word.Word))
            return false;
        var (first, second) = named.At < noun.At ? (named, noun) : (noun, named);
        return second.At - first.End <= MaxDistance
            && Draft
                .Between(first.End, second.At)
                .All(i => draft.Items[i].Is(Role.Filler) && MentionWords.BeforeName.Begins(draft.Items[i]));
    }

    /// <summary>Whether the noun is that of the name, not of many that the name tells apart: <c>the DPO paper</c>, and not <c>DPO papers</c>.</summary>
    private static bool MeansOne(Draft draft, List<Mention> mentions, Mention named, Mention noun) =>
        !Nouns.IsPlural(draft, noun)
        || named.At < noun.At
            && (
                noun.Type != Target.Main(draft)
                || IsListed(draft, mentions, named)
                || named.Choices.All(c => c.Count > 1 || c[0].Type != noun.Type)
            );

    /// <summary><c>the A and B papers</c>: one of several names before the noun.</summary>
    private static bool IsListed(Draft draft, List<Mention> mentions, Mention named) =>
        draft.Before(named.At) is { Role: Role.And or Role.Or }
        || mentions.Count(m => m.Kind == MentionKind.Nodes) > 1 && named.At > 0 && MentionWords.Comma.Begins(draft.Items[named.At - 1]);
}
