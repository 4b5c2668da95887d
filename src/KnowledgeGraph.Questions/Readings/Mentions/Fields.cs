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
        if (!IsHad(draft, i) || Named(draft, i, before) is not ({ Target: NodeType target } field, var last))
            return null;
        var noun = last + 1 < draft.Items.Count && draft.Items[last + 1].Types.Contains(target) ? last + 1 : last;
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
        return noun > last || EndsInNoun(draft.Items[last], target) && HasRivals(field)
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
        return had > 0
            && (draft.Items[had].Role is Role.With or Role.Without or Role.Only or Role.Have || LinkWords.With.Ends(draft.Items[had]));
    }

    /// <summary>
    /// The field that is called so, of the nearest noun before it that leads there at all, and where its name ends:
    /// <c>theses with students of P and with examiners lecturer X</c>.
    /// </summary>
    private static (Relationship Field, int End)? Named(Draft draft, int i, IReadOnlyList<Mention> before)
    {
        foreach (var noun in before.Where(m => m.Type is not null && !IsNamed(m, before)).Reverse())
        {
            foreach (var field in noun.Type!.Relationships)
                if (EndOfName(draft, i, field) is { } end)
                    return (field, end);
            if (noun.Type.Relationships.Any(r => draft.Items[i].Types.Contains(r.Target)))
                return null;
        }
        return null;
    }

    /// <summary>Where the name of a field ends that begins at a position, be it one item or several: <c>head of</c>; null where it is not said.</summary>
    private static int? EndOfName(Draft draft, int i, Relationship field)
    {
        if (SchemaWords.IsNamed(field, draft.Items[i]))
            return i;
        var name = SchemaWords.Split(field.Name).Split(' ');
        var (words, end) = (new List<string>(), i);
        for (; end < draft.Items.Count && words.Count < name.Length; end++)
            words.AddRange(draft.Items[end].Words.Select(w => w.Word));
        return words.Count == name.Length && words.Zip(name).All(pair => Plurals.IsSame(pair.Second, pair.First)) ? end - 1 : null;
    }

    /// <summary><c>critics with the tasting X and with the vintage Y</c>: of what has a name nothing more is said.</summary>
    private static bool IsNamed(Mention noun, IReadOnlyList<Mention> before) =>
        before.Any(m => m.Kind == MentionKind.Nodes && m.At == noun.End + 1 && m.Choices.Any(c => c[0].Type == noun.Type));

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
