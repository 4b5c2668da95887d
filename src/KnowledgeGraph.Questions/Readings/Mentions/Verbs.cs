using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Finds the verbs beside each mention.</summary>
internal static class Verbs
{
    /// <summary>Gives each mention the verbs between it and its neighbours, the nearest first; a list shares those of its first or last.</summary>
    public static void Find(Draft draft, List<Mention> mentions)
    {
        var spoken = mentions.Where(m => !m.IsApposition).ToArray();
        var sorts = mentions.Where(m => m.IsApposition).Select(m => m.At).ToHashSet();
        for (var n = 0; n < spoken.Length; n++)
        {
            var before = Between(draft, spoken, sorts, n == 0 ? -1 : spoken[n - 1].End, spoken[n].At);
            var after = Between(
                draft,
                spoken,
                sorts,
                spoken[n].End,
                Reach(draft, spoken[n].End, n + 1 < spoken.Length ? spoken[n + 1].At : draft.Items.Count),
                n + 1 < spoken.Length
            );
            if (n + 1 < spoken.Length && spoken[n].Head == spoken[n + 1] && after.Length == 0)
            {
                spoken[n + 1].Verbs = before;
                continue;
            }
            if (IsInRelativeClause(draft, spoken, n))
                after = OfFirst(draft, spoken[n].End, after);
            else if (IsOfSubject(draft, spoken, n))
                after = [];
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

    /// <summary><c>the papers in X suffer from Y</c>: it is the papers that do, not X.</summary>
    private static bool IsOfSubject(Draft draft, Mention[] spoken, int n) =>
        n > 0
        && n + 1 < spoken.Length
        && spoken[n].Kind == MentionKind.Nodes
        && spoken[n - 1] is { Kind: MentionKind.Type } noun
        && Draft.Between(noun.End, spoken[n].At).ToArray() is { Length: > 0 } between
        && between.All(i => draft.Items[i].Role is Role.In or Role.Of or Role.For or Role.Filler && draft.Items[i].Meanings.Count == 0)
        && between.Any(i => IsPreposition(draft.Items[i]))
        && draft.Next(spoken[n].End) is var verb and > 0
        && draft.Items[verb].IsVerb
        && draft.Items[verb].Relationships.Any(r => r.Source == noun.Type);

    /// <summary><c>among the works on X, which suffer from Y</c>, <c>not X, as I know it</c>: how far behind a mention what is said can be said of it.</summary>
    private static int Reach(Draft draft, int from, int to) =>
        Draft
            .Between(from, to)
            .FirstOrDefault(
                i =>
                    ClauseWords.Asker.Is(draft.Items[i])
                    || i > from + 1 && draft.Items[i - 1].IsMark && draft.Items[i].Role is Role.What or Role.Who or Role.HowMany,
                to
            );

    private static Relationship[] OfFirst(Draft draft, int named, Relationship[] verbs)
    {
        var first = draft.Next(named);
        return first > 0 && draft.Items[first].CanBeVerb ? [.. verbs.Where(draft.Items[first].Relationships.Contains)] : verbs;
    }

    private static Relationship[] Between(Draft draft, Mention[] spoken, HashSet<int> sorts, int from, int to, bool leadsOn = false) =>
        [
            .. Draft
                .Between(from, to)
                .Where(i => !sorts.Contains(i))
                .TakeWhile(i => !leadsOn || !draft.Items[i].Is(Role.Without))
                .Where(i => !(leadsOn && IsPreposition(draft.Items[i])))
                .Where(i => draft.Items[i].Role is not (Role.Have or Role.Do or Role.Be or Role.Can or Role.Share))
                .SelectMany(i => draft.Items[i].Relationships.Where(r => CanSay(draft, spoken, i, r))),
        ];

    /// <summary><c>plays by X</c>: a preposition alone is that of the noun before it, where it can be one of a relationship.</summary>
    private static bool CanSay(Draft draft, Mention[] spoken, int i, Relationship relationship)
    {
        if (!IsPreposition(draft.Items[i]))
            return !LeadsElsewhere(draft, i, relationship);
        if (
            IsOfAgent(draft.Items, i)
            && draft.Items[i - 1].Relationships.Any(r => r.Source == relationship.Target || r.Target == relationship.Target)
        )
            return draft.Items[i - 1].Relationships.Contains(relationship);
        var noun = spoken.LastOrDefault(m => m.End < i && m.Kind == MentionKind.Type);
        return noun is null
            || noun.Type == relationship.Source
            || Draft
                .Between(noun.End, i)
                .SelectMany(k => draft.Items[k].Relationships)
                .SelectMany(verb => new[] { verb, Connections.Inverse(verb) })
                .Any(verb => verb?.Source == relationship.Source && verb.Target == noun.Type);
    }

    /// <summary><c>lent by X</c>, where things are only <c>lent to</c> somebody: who does it is not who it is done to.</summary>
    private static bool LeadsElsewhere(Draft draft, int i, Relationship relationship) =>
        draft.Items[i] is { Words: [var verb] }
        && i + 1 < draft.Items.Count
        && draft.Items[i + 1].Is(Role.By)
        && new[] { relationship, Connections.Inverse(relationship) }
            .OfType<Relationship>()
            .SelectMany(SpokenVerbs.WithSynonyms)
            .Select(phrase => phrase.Split(' '))
            .Where(phrase => English.Stem(phrase[0]) == verb.Stem)
            .ToArray()
            is { Length: > 0 } phrases
        && phrases.All(phrase => phrase is [_, "to" or "from" or "with" or "into" or "for"]);

    /// <summary><c>scored by X</c>: behind a participle of a relationship, <c>by</c> only leads to who did it.</summary>
    internal static bool IsOfAgent(IReadOnlyList<Item> items, int i) =>
        i > 0
        && items[i].Is(Role.By)
        && items[i - 1] is { IsNounOrName: false, Words: [.., var verb] } done
        && done.Has<RelationshipMeaning>()
        && (English.IsRegularPast(verb.Word) || Inflection.IsParticiple(verb.Word));

    private static bool IsPreposition(Item item) => item is { Words: [var word] } && Inflection.IsPreposition(word.Word);
}
