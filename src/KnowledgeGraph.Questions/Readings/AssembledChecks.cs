using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads what asks whether something is so.</summary>
internal static class AssembledChecks
{
    /// <summary>The readings.</summary>
    public static Assembled Read(Draft draft, Form form, List<Mention> mentions)
    {
        Assembler.AddObject(draft, mentions);
        var subject =
            mentions.FirstOrDefault(m => m.Kind == MentionKind.Nodes && m.Head is null && !m.Negated)
            ?? mentions.FirstOrDefault(m => m.Kind == MentionKind.Nodes && m.Head is null);
        var noun = mentions.FirstOrDefault(m => m.Kind == MentionKind.Type);
        if (subject is not null && !(noun?.At < subject.At) && Assembler.IsPluralOf(draft, subject) && draft.Items.Any(Exists))
        {
            var some = Assembler.Build(draft, form, mentions, null);
            return new Assembled([.. some.Select(t => new Reading(Ask.YesNo, t.Root))], some);
        }
        if (noun is null && subject is not null && mentions.FirstOrDefault(IsChoice) is { } either)
        {
            var choices = Assembler.Build(draft, form, mentions, either);
            return new Assembled([.. choices.Select(t => new Reading(Ask.List, t.Root))], choices);
        }
        var root = noun is not null && (subject is null || noun.At < subject.At && !noun.Negated) ? noun : subject ?? noun;
        root ??= Owner(mentions);
        if (root is null)
            return Assembled.Nothing;
        if (
            subject is not null
            && draft.Items.Count(i => i.Has<TypeMeaning>()) > 1
            && mentions.Count(m => m.Kind == MentionKind.Nodes) == 1
            && !mentions.Any(m => m.Kind == MentionKind.Condition)
            && draft.Has(Role.Or)
        )
            return Assembler.Definition(draft, mentions);
        if (noun is not null && draft.Has(Role.Common, Role.Same) && mentions.Count(m => m.Kind == MentionKind.Nodes) > 1)
            root = noun;
        var trees = Assembler.Build(draft, form, mentions, root);
        if (form.Universal && (root.Kind == MentionKind.Type || root.Earlier is { Nodes.Count: not 1 }))
            return Universal(draft, form, mentions, root, trees);
        return new Assembled([.. trees.Select(t => new Reading(Ask.YesNo, t.Root))], trees);
    }

    /// <summary><c>are there …</c>.</summary>
    private static bool Exists(Item item) => item.Is(Role.Be) && FormWords.There.Ends(item);

    /// <summary><c>do all antibodies …</c>: what has the first value, which stands for its noun.</summary>
    private static Mention? Owner(List<Mention> mentions)
    {
        if (mentions is not [{ Kind: MentionKind.Condition } first, ..])
            return null;
        if (first.Conditions.Select(f => TreeBuilder.PropertyOf(f).Entity).OfType<NodeType>().Distinct().ToArray() is not [var type])
            return null;
        var noun = Mention.OfType(first.At, type);
        first.Head = noun;
        mentions.Insert(0, noun);
        return noun;
    }

    /// <summary><c>is X about A or B</c>: asks which of them.</summary>
    private static bool IsChoice(Mention mention) =>
        mention is { Kind: MentionKind.Nodes, Negated: false } && mention.Choices.Any(c => c.Select(n => n.Name).Distinct().Skip(1).Any());

    /// <summary><c>is every A on B also C</c>: what stands after the verb must hold for all that stands before it.</summary>
    private static Assembled Universal(Draft draft, Form form, List<Mention> mentions, Mention root, IReadOnlyList<Tree> trees)
    {
        var last = mentions.Where(m => m != root).MaxBy(m => m.At);
        var whole = mentions.Where(m => m != last).ToArray();
        var wholes = last is null ? [] : Assembler.Build(draft, form, whole, root);
        return wholes.Count == 0 || trees.Count == 0 || !IsPart(trees[0].Root, wholes[0].Root)
            ? Assembled.Nothing
            : new Assembled([new Reading(Ask.YesNo, trees[0].Root) { Universal = true, Whole = wholes[0].Root }], trees);
    }

    /// <summary>Whether what must hold is said of the whole: a name that went into another condition would no longer restrict it.</summary>
    private static bool IsPart(Thing part, Thing whole) =>
        whole.Links.TrueForAll(link => part.Links.Exists(l => l.Relationship == link.Relationship));
}
