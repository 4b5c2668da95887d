namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads <c>the other domains</c> behind the name of one, where they are denied: all of the type but those that are named, or, where these are
/// too many, that one alone.
/// </summary>
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
            if (others.Length == 0 || others.Length > Most && !IsOnly(draft, mentions, noun))
                continue;
            draft.Use([other, .. Draft.Between(other, noun.At)]);
            if (others.Length > Most)
            {
                mentions.Last(m => m.At < noun.At && m.Choices.Any(c => c[0].Type == noun.Type)).Only = true;
                mentions.Remove(noun);
                continue;
            }
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

    /// <summary><c>that call for A but no other direction</c>, of more than can be told one by one: no verb but that before the one name speaks of the others.</summary>
    private static bool IsOnly(Draft draft, List<Mention> mentions, Mention noun) =>
        mentions.Where(m => m.At < noun.At && m.Choices.Any(c => c[0].Type == noun.Type)).ToArray()
            is [{ Negated: false, Excepted: false } only]
        && noun.Verbs.All(only.Verbs.Contains)
        && !Draft.Between(only.End, noun.At).Any(i => draft.Items[i].IsVerb && !only.Verbs.Any(draft.Items[i].Relationships.Contains));
}
