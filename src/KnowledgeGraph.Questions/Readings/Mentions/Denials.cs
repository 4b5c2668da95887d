using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads denials that have no mention behind them, and an <c>only</c> that stands last.</summary>
internal static class Denials
{
    /// <summary><c>tools that nothing is made in</c>, <c>have not learnt from anyone</c>: whatever stands at the other end of the verb, denied.</summary>
    public static void AddNobody(Draft draft, List<Mention> mentions)
    {
        if (mentions.Where(m => m.Kind == MentionKind.Type).ToArray() is not [{ Type: { } type } only] || mentions.Any(m => m.At > only.End)) return;
        var not = draft.Find(Role.Not).FirstOrDefault(i => i > only.At, -1);
        if (not < 0 || LastVerb(draft, not) is not (var verb and >= 0) || OtherEnds(draft.Items[verb], type) is not [var end]) return;
        draft.Use(not, verb);
        mentions.Add(new Mention { At = verb, End = verb, Kind = MentionKind.Type, Type = end, Negated = true });
    }

    /// <summary><c>… that nobody addresses</c>, <c>… is untouched</c>: a denial without a mention behind it denies the last one.</summary>
    public static void ReadTrailing(Draft draft, List<Mention> mentions)
    {
        foreach (var i in draft.Find(Role.Only).Where(i => IsLast(mentions, i)).ToArray())
        {
            if (mentions.LastOrDefault(m => m.End < i) is not { Kind: not MentionKind.Type } only || draft.Next(i, -1) > only.End) continue;
            only.Only = only.Kind == MentionKind.Nodes;
            draft.Use(i);
        }
        foreach (var i in draft.Find(Role.Not, Role.Without).Where(i => IsLast(mentions, i)).ToArray())
        {
            if (mentions.LastOrDefault(m => m.End < i && m.Kind != MentionKind.Type) is not { } last) continue;
            (last.Head is { } noun && mentions.Any(m => m.At < noun.At && m.Type == noun.Type) ? noun : last).Negated = true;
            draft.Use(i);
        }
    }

    private static bool IsLast(List<Mention> mentions, int i) => !mentions.Any(m => m.At > i);

    /// <summary>The verb behind a denial, where nothing that says something stands behind it; -1 for none.</summary>
    private static int LastVerb(Draft draft, int not)
    {
        var verb = Draft.Between(not, draft.Items.Count)
            .FirstOrDefault(k => draft.Items[k] is { Role: null or Role.Filler } item && item.Has<RelationshipMeaning>(), -1);
        return verb < 0 || draft.Items.Skip(verb + 1).All(Draft.IsEmpty) ? verb : -1;
    }

    private static NodeType[] OtherEnds(Item verb, NodeType type) => [.. verb.Meanings.OfType<RelationshipMeaning>().Select(r => r.Relationship)
        .Select(r => r.Source == type ? r.Target as NodeType : r.Target == type ? r.Source as NodeType : null).OfType<NodeType>().Distinct()];
}
