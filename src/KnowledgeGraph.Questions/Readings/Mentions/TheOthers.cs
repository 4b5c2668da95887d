namespace KnowledgeGraph.Questions;

/// <summary>Reads <c>the other domains</c> behind the name of one, where they are denied: all of the type but those that are named.</summary>
internal static class TheOthers
{
    /// <summary>More than so many are no choice that anybody has in mind.</summary>
    private const int Most = 40;

    /// <summary><c>in A but in none of the other domains</c>: the noun stands for every one of them.</summary>
    public static void Read(Draft draft, List<Mention> mentions)
    {
        foreach (var noun in mentions.Where(m => m is { Kind: MentionKind.Type, Negated: true, Type: not null }).ToArray())
        {
            var other = Draft.Between(-1, noun.At).LastOrDefault(i => draft.Items[i].Role is Role.Other or Role.Rest, -1);
            var named = mentions
                .Where(m => m.At < noun.At && m.Choices.Any(c => c[0].Type == noun.Type))
                .SelectMany(m => m.Choices.First(c => c[0].Type == noun.Type))
                .ToHashSet();
            if (
                other < 0
                || named.Count == 0
                || !Draft.Between(other, noun.At).All(i => Draft.IsEmpty(draft.Items[i]) || draft.Items[i].Number is not null)
            )
                continue;
            var others = draft.Lexicon.Of(noun.Type!).Where(n => !named.Contains(n)).ToArray();
            if (others.Length is 0 or > Most)
                continue;
            draft.Use([other, .. Draft.Between(other, noun.At)]);
            mentions[mentions.IndexOf(noun)] = new Mention
            {
                At = noun.At,
                End = noun.End,
                Kind = MentionKind.Nodes,
                Choices = [others],
                Doubts = [0],
                Negated = true,
            };
        }
    }
}
