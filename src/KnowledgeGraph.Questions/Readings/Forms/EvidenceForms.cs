using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What holds two things together: the words that show it, or the way from the one to the other.</summary>
internal static class EvidenceForms
{
    /// <summary><c>why do you say that A addresses B</c>.</summary>
    public static bool Evidence(Draft draft, Form form)
    {
        var at = draft.Find(Role.Evidence).ToArray();
        if (at.Length > 0 && AsksWhichGive(draft) && !at.Any(i => draft.IsFollowedBy(i, be => be.Is(Role.Be))))
        {
            draft.Use(at);
            return false;
        }
        if (at.Length == 0 && (DoubtsAssignment(draft) || AsksWhyOne(draft)))
            at = [.. draft.Find(Role.Why)];
        if (at.Length == 0 && AsksHow(draft))
            at = [.. draft.Find(Role.How)];
        if (at.Length == 0 && SaidAbout(draft) is var said and > 0)
            at = [said];
        if (at.Length == 0 && draft.Has(Role.What) && draft.Named().Count() == 2)
            at = [.. draft.Positions(i => i.Properties.Any(p => p.Carrier?.Citation?.Evidence == p) && !i.IsNounOrName)];
        if (at.Length == 0 || !draft.Named().Any())
            return false;
        draft.Use(at);
        draft.UseAll(Role.Path);
        form.Ask = Ask.Evidence;
        return true;
    }

    /// <summary><c>which papers are given as evidence for X</c>: those, where no paper is named.</summary>
    private static bool AsksWhichGive(Draft draft) =>
        draft.Lexicon.Main is { } main
        && !draft.NamedTypes().Contains(main)
        && draft.Positions(i => i.Is(Role.What)).Any(i => draft.IsFollowedBy(i, noun => noun.Types.Contains(main)));

    /// <summary><c>why is X listed under Y</c>: what the assignment rests on.</summary>
    private static bool DoubtsAssignment(Draft draft) =>
        draft.Has(Role.Why)
        && draft.Has(Role.Be)
        && !draft.Has(Role.Not)
        && draft.Named().Count() == 2
        && draft.Items.Any(FormWords.Assigning.IsIn);

    /// <summary><c>what did X write about Y</c>, where the words of the one stand in its relationship to the other: the position of the verb; -1 for none.</summary>
    private static int SaidAbout(Draft draft)
    {
        if (!draft.Has(Role.What) || !draft.Has(Role.Do) || draft.Named().ToArray() is not [var one, var two])
            return -1;
        var (subject, about) = (
            draft.Items[one].Nodes.Select(n => n.Node.Type),
            draft.Items[two].Nodes.Select(n => n.Node.Type).ToHashSet()
        );
        var isQuoted = subject.Any(type =>
            type.Relationships.Any(r => r.Target is NodeType end && about.Contains(end) && r.Properties?.Citation?.Evidence is not null)
        );
        return isQuoted ? Draft.Between(one, two).FirstOrDefault(i => FormWords.Saying.Is(draft.Items[i]), -1) : -1;
    }

    /// <summary><c>how does A reduce B</c>: what the source says of the one relationship between the two that the verb can mean.</summary>
    private static bool AsksHow(Draft draft)
    {
        if (!draft.Has(Role.How) || draft.Has(Role.Not) || draft.Named().Count() != 2 || draft.Items.Any(i => i.Number is not null))
            return false;
        var named = draft.NamedTypes();
        return draft.Items.All(i => !i.Has<TypeMeaning>() || draft.IsNounOfName(i))
            && draft
                .Items.Where(i => !i.Nodes.Any())
                .SelectMany(i => i.Relationships)
                .Any(r =>
                    r is { Source: NodeType from, Target: NodeType to, Properties.Citation: not null } && named.SetEquals([from, to])
                );
    }

    /// <summary><c>why does A oppose B</c>, <c>why does A have the problem B</c>, both named: the words that are recorded for it.</summary>
    private static bool AsksWhyOne(Draft draft)
    {
        if (!draft.Has(Role.Why) || draft.Has(Role.Not) || draft.Named().Count() != 2)
            return false;
        var named = draft.NamedTypes();
        return named
            .SelectMany(t => t.Relationships)
            .Any(r => r.Target is NodeType end && named.Contains(end) && r.Properties?.Citation?.Evidence is not null);
    }

    /// <summary><c>how is A connected to B</c>, <c>a way from A to B</c>.</summary>
    public static bool Path(Draft draft, Form form)
    {
        var ends = draft.Named().ToArray();
        if (
            ends.Length != 2
            || draft.Next(-1) is >= 0 and var first && draft.Items[first].Is(Role.Have)
            || draft.Items.Any(i => i.Has<TypeMeaning>() && !draft.IsNounOfName(i))
            || PropertyForms.AsksWhatIsCarried(draft)
        )
            return false;
        var at = draft.Find(Role.Path).ToArray();
        if (at.Length == 0 && !LeadsFromTo(draft, ends[0], ends[1]))
            return false;
        draft.Use(at);
        draft.UseAll(Role.Between, Role.Singular, Role.Each, Role.Since);
        draft.Use([
            .. draft.Positions(i => FormWords.Shortest.Is(i) || at.Length > 0 && FormWords.Leading.Begins(i) || FormWords.Ways.Is(i)),
        ]);
        form.Ask = Ask.Path;
        return true;
    }

    /// <summary>
    /// <c>a way from A to B</c>, <c>between A and B, which way</c>, <c>A → B</c>: the two ends and nothing that says how they are related.
    /// </summary>
    private static bool LeadsFromTo(Draft draft, int first, int second)
    {
        if (draft.Items.Take(second).Skip(first + 1).Any(FormWords.Arrows.Begins))
            return true;
        var (before, between) = (Preposition(draft, first), Preposition(draft, second));
        if (
            before is null
            || between is null
            || draft.Items.Any(i => i.Number is not null && !i.Is(Role.Filler) || i.IsVerb || JoinWords.Members.Is(i))
        )
            return false;
        var speaksOfWay = draft.Items.Any(FormWords.Ways.IsIn);
        var beginsAt = FormWords.From.Ends(before) || draft.Items.Take(first).Any(RankWords.Beginning.Begins);
        return beginsAt && FormWords.To.Ends(between) && (speaksOfWay || draft.Has(Role.How, Role.What))
            || FormWords.Between.Ends(before) && FormWords.And.Ends(between) && speaksOfWay;
    }

    /// <summary>What stands before a name, its article and its noun; null where it begins the question.</summary>
    private static Item? Preposition(Draft draft, int named)
    {
        var at = named - 1;
        while (at >= 0 && (FormWords.The.Is(draft.Items[at]) || draft.IsNounOfName(draft.Items[at])))
            at--;
        return at < 0 ? null : draft.Items[at];
    }
}
