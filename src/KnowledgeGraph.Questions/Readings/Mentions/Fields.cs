using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// The name of a field before what it leads to: <c>lots with buyers “X”</c>, <c>airports with at least two departures flights</c>. It
/// says which of several relationships is meant, and is how a reading prints one.
/// </summary>
internal static class Fields
{
    /// <summary>The noun or names behind the name of a field of what is spoken of before it; null where none stands there.</summary>
    public static IReadOnlyList<Mention>? Read(Draft draft, int i, IReadOnlyList<Mention> before)
    {
        if (!IsHad(draft, i) || Named(draft, i, before) is not { Target: NodeType target } field)
            return null;
        var noun = i + 1 < draft.Items.Count && draft.Items[i + 1].Types.Contains(target) ? i + 1 : i;
        if (NodesBehind(draft, noun, field, before) is { } named)
            return
            [
                new Mention
                {
                    At = i,
                    End = named.End,
                    Kind = MentionKind.Nodes,
                    Choices = [.. named.Choices.Select(c => c.Nodes)],
                    Doubts = [.. named.Choices.Select(c => c.Doubt)],
                    Field = field,
                },
            ];
        return noun > i || EndsInNoun(draft.Items[i], target) && HasRivals(field)
            ?
            [
                new Mention
                {
                    At = i,
                    End = noun,
                    Kind = MentionKind.Type,
                    Type = target,
                    Field = field,
                },
            ]
            : null;
    }

    /// <summary><c>without supervised theses</c>: the name says of what type they are.</summary>
    private static bool EndsInNoun(Item name, NodeType target) => SchemaWords.IsNoun(target, name.Words[^1].Word);

    /// <summary>Whether others lead from and to the same types.</summary>
    private static bool HasRivals(Relationship field) => field.Source.Relationships.Any(r => r != field && r.Target == field.Target);

    /// <summary>Whether something is said to have it, or none or a number of it; no verb says what it does with it.</summary>
    private static bool IsHad(Draft draft, int i)
    {
        var had = draft.Next(i, -1);
        while (had > 0 && (draft.Items[had].Number is not null || TimeConditions.Leading(draft.Items[had].Role) is not null))
            had = draft.Next(had, -1);
        return had > 0 && draft.Items[had].Role is Role.With or Role.Without or Role.Only or Role.Have;
    }

    /// <summary>The field that is called so, of the noun that is spoken of last.</summary>
    private static Relationship? Named(Draft draft, int i, IReadOnlyList<Mention> before) =>
        before.LastOrDefault(m => m.Type is not null) is { Type: { } type }
            ? type.Relationships.FirstOrDefault(r => SchemaWords.IsNamed(r, draft.Items[i]))
            : null;

    /// <summary>The nodes that a field can lead to by the names behind the noun, and where these end; null for none.</summary>
    private static (int End, (IReadOnlyList<NodeEntry> Nodes, double Doubt)[] Choices)? NodesBehind(
        Draft draft,
        int noun,
        Relationship field,
        IReadOnlyList<Mention> before
    )
    {
        var at = draft.Next(noun);
        if (at < 0 || Draft.Between(noun, at).Any(k => draft.Items[k].EndsClause))
            return null;
        if (NamedNodes.Read(draft, at, before)?.FirstOrDefault(m => m.Kind == MentionKind.Nodes) is not { } named)
            return null;
        var choices = named.Choices.Zip(named.Doubts).Where(c => c.First[0].Type == field.Target).ToArray();
        return choices.Length == 0 ? null : (named.End, choices);
    }
}
