using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Turns down readings that say less than the question: better no answer than one to another question.</summary>
internal static class Plausible
{
    private static readonly HashSet<Role> ListTalk =
    [
        Role.What, Role.List, Role.All, Role.Filler, Role.Be, Role.Have, Role.Of, Role.In, Role.With, Role.For, Role.By, Role.HowMany, Role.Can, Role.Do, Role.Define, Role.Each, Role.Exactly,
    ];

    /// <summary>Whether a reading can be what was asked.</summary>
    public static bool Is(Reading reading, Draft draft, Form form, bool hasContext)
    {
        if (reading.Ask is Ask.List or Ask.Count && reading.Root.IsFree && !IsListTalk(draft, form, hasContext)) return false;
        if (reading.Ask == Ask.Value && reading.Property is { Carrier: null } && reading.Root.Links.Count > 0) return false;
        if (reading.Ask == Ask.List && draft.Connections.IsHub(reading.Root.Type)) return false;
        if (reading.Ask is Ask.List or Ask.Count && !IsStated(reading, draft, form)) return false;
        if (AskedTypes(draft) > 1 && reading.Ask == Ask.List) return false;
        return !reading.Root.AllLinks().Any(IsIdle) && !IsInTheFuture(reading, draft);
    }

    /// <summary>Whether a word says what is asked for: its noun, who or where, or the verb that leads to it. What the graph is chiefly about needs none.</summary>
    private static bool IsStated(Reading reading, Draft draft, Form form)
    {
        var root = reading.Root;
        if (root.Type == Target.Main(draft) || root.Nodes.Count > 0 || form.Who || form.Where) return true;
        if (draft.Items.Any(i => i.Meanings.Any(m => m is TypeMeaning t && t.Type == root.Type || m is NodeMeaning n && n.Implied == root.Type || m is ValueMeaning v && root.Where.SelectMany(TreeBuilder.PropertiesOf).Contains(v.Property)))) return true;
        if (draft.Items.Any(i => i.Words[0].Word is "everything" or "anything" or "all")) return true;
        var verbs = draft.Items.Where(i => !i.Has<TypeMeaning>()).SelectMany(i => i.Meanings.OfType<RelationshipMeaning>()).Select(r => r.Relationship).ToHashSet();
        return draft.Earlier.Last?.Reading.Root.Type == root.Type
            || form.AskedAt >= 0 && root.Links.Any(l => verbs.Contains(l.Relationship) || Connections.Inverse(l.Relationship) is { } inverse && verbs.Contains(inverse));
    }

    /// <summary>Whether nothing but the type and words that ask for all of it were said.</summary>
    private static bool IsListTalk(Draft draft, Form form, bool hasContext) => !hasContext && !form.How && !form.Other
        && draft.Items.Any(i => i.Has<TypeMeaning>())
        && draft.Items.All(i => i.IsMark || i.Number is not null || i.Role is { } role && ListTalk.Contains(role) || i.Has<TypeMeaning>() || i.Role is null && draft.IsUsed(draft.Items.ToList().IndexOf(i)));

    /// <summary>A noun that every such thing has one of restricts nothing: the words meant something else by it.</summary>
    private static bool IsIdle(Link link) => !link.IsStep && !link.Relationship.IsList && link is { Quantifier: Quantifier.Some, Count: null, Where.Count: 0, Other.IsFree: true };

    private static int AskedTypes(Draft draft) => Enumerable.Range(0, draft.Items.Count)
        .Count(i => draft.Items[i].Is(Role.What) && draft.Next(i) is var next and > 0 && draft.Items[next].Has<TypeMeaning>() && (i == 0 || draft.Items[i - 1].IsMark || draft.Items[i - 1].Role is not null));

    /// <summary>A single year after the last that the data know.</summary>
    private static bool IsInTheFuture(Reading reading, Draft draft) => reading.Root.All().SelectMany(t => t.Where).OfType<Comparison>()
        .Any(c => c.Operator is FilterOperator.Eq or FilterOperator.Gte && SchemaWords.IsYear(c.Property) && c.Value is long year && draft.Lexicon.Range(c.Property) is { } range && year > range.Max);
}
