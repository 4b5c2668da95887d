using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Finds the verbs beside each mention.</summary>
internal static class Verbs
{
    /// <summary>Gives each mention the verbs between it and its neighbours, the nearest first; a list shares those of its first or last.</summary>
    public static void Find(Draft draft, List<Mention> mentions)
    {
        var spoken = mentions.Where(m => !m.IsApposition).ToArray();
        for (var n = 0; n < spoken.Length; n++)
        {
            var before = Between(draft, spoken, n == 0 ? -1 : spoken[n - 1].End, spoken[n].At);
            var after = Between(
                draft,
                spoken,
                spoken[n].End,
                n + 1 < spoken.Length ? spoken[n + 1].At : draft.Items.Count,
                n + 1 < spoken.Length
            );
            if (n + 1 < spoken.Length && spoken[n].Head == spoken[n + 1] && after.Length == 0)
            {
                spoken[n + 1].Verbs = before;
                continue;
            }
            if (IsInRelativeClause(draft, spoken, n))
                after = OfFirst(draft, spoken[n].End, after);
            spoken[n].Verbs = [.. spoken[n].Verbs, .. before.Reverse(), .. after];
            if (
                n > 0
                && before.Length == 0
                && (spoken[n].At == spoken[n - 1].At || spoken[n].Continues || spoken[n].Excepted || spoken[n].Negated)
            )
                spoken[n].Verbs = [.. spoken[n - 1].Verbs, .. spoken[n].Verbs];
        }
        for (var n = spoken.Length - 1; n > 0; n--)
            if (spoken[n].Continues && spoken[n - 1].Verbs.Count == 0)
                spoken[n - 1].Verbs = spoken[n].Verbs;
    }

    /// <summary><c>the pupils whom X taught work</c>: behind a noun and a relative pronoun, X does only what the first verb says.</summary>
    private static bool IsInRelativeClause(Draft draft, Mention[] spoken, int n) =>
        n > 0
        && spoken[n].Kind == MentionKind.Nodes
        && spoken[n - 1].Kind == MentionKind.Type
        && spoken[n - 1].End == spoken[n].At - 2
        && MentionWords.RelativePronouns.Is(draft.Items[spoken[n].At - 1]);

    private static Relationship[] OfFirst(Draft draft, int named, Relationship[] verbs)
    {
        var first = draft.Next(named);
        return first > 0 && draft.Items[first].CanBeVerb ? [.. verbs.Where(draft.Items[first].Relationships.Contains)] : verbs;
    }

    private static Relationship[] Between(Draft draft, Mention[] spoken, int from, int to, bool leadsOn = false) =>
        [
            .. Draft
                .Between(from, to)
                .TakeWhile(i => !leadsOn || !draft.Items[i].Is(Role.Without))
                .Where(i => !(leadsOn && IsPreposition(draft.Items[i])))
                .Where(i => draft.Items[i].Role is not (Role.Have or Role.Do or Role.Be or Role.Can))
                .SelectMany(i => draft.Items[i].Relationships.Where(r => CanSay(draft, spoken, i, r))),
        ];

    /// <summary><c>plays by X</c>: a preposition alone is that of the noun before it, where it can be one of a relationship.</summary>
    private static bool CanSay(Draft draft, Mention[] spoken, int i, Relationship relationship)
    {
        if (!IsPreposition(draft.Items[i]))
            return true;
        var noun = spoken.LastOrDefault(m => m.End < i && m.Kind == MentionKind.Type);
        return noun is null
            || noun.Type == relationship.Source
            || Draft
                .Between(noun.End, i)
                .SelectMany(k => draft.Items[k].Relationships)
                .SelectMany(verb => new[] { verb, Connections.Inverse(verb) })
                .Any(verb => verb?.Source == relationship.Source && verb.Target == noun.Type);
    }

    private static bool IsPreposition(Item item) => item is { Words: [var word] } && Inflection.IsPreposition(word.Word);
}
