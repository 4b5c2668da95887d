using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Turns down readings that say less than the question: better no answer than one to another question.</summary>
internal static class Plausible
{
    private static readonly HashSet<Role> ListTalk =
    [
        Role.What, Role.List, Role.All, Role.Filler, Role.Be, Role.Have, Role.Of, Role.In, Role.With, Role.For, Role.By, Role.HowMany, Role.Total, Role.Can, Role.Do, Role.Define, Role.Each, Role.Exactly, Role.Confirm,
    ];

    /// <summary>Whether a reading can be what was asked.</summary>
    public static bool Is(Reading reading, Draft draft, Form form, IReadOnlyList<Mention> mentions, bool hasContext)
    {
        if (reading.Ask is Ask.List or Ask.Count && IsUnrestricted(reading.Root, mentions) && !IsListTalk(draft, form, hasContext)) return false;
        if (reading.Ask == Ask.Value && reading.Property is { Carrier: null } && reading.Root.Links.Count > 0) return false;
        if (reading.Ask is Ask.List or Ask.Count && draft.Connections.IsHub(reading.Root.Type)) return false;
        if (reading is { Ask: Ask.List, Root: { Nodes.Count: 1, Links.Count: 0, Where.Count: 0 } only } && IsOneOfMany(draft, only)) return false;
        if (reading.Ask == Ask.Define && SaysMoreThan(draft, reading.Root) || reading.Ask is Ask.List or Ask.Count && LeavesOut(reading, draft) || IsLacking(draft)) return false;
        if (IsGuessed(draft, reading.Root)) return false;
        if (draft.Items.Any(i => i.Is(Role.Why)) && reading.Ask == Ask.List && (reading.Root.Type != Target.Main(draft) || !SpeaksOf(draft, reading.Root) || reading.Root.AllLinks().Any(l => l.Other.IsFree))) return false;
        if (reading is { Ask: Ask.Rank, Root.Nodes.Count: 1 }) return false;
        if (reading is { Ask: Ask.Rank, Ranking.Property: null } && draft.Items.Any(i => i.Role is Role.Most or Role.Least && i.Meanings.Count > 0 && i.Meanings.All(m => m is PropertyMeaning))) return false;
        if (reading is { Ask: Ask.Aggregate, Property: { } summed, Function: not (Aggregation.Least or Aggregation.Greatest) } && !SchemaWords.IsNumber(summed)) return false;
        if (reading is { Ask: Ask.YesNo, Root: { Nodes.Count: > 0, Links.Count: 0, Where.Count: 0, Excluded.Count: 0 } } && draft.Items.Any(i => i.Role is null && i.Has<RelationshipMeaning>() && !i.Has<TypeMeaning>() && !i.Nodes.Any())) return false;
        if (reading.Ask is Ask.List or Ask.Count && LosesCompanions(draft, reading.Root)) return false;
        if (AsksTwice(draft) || DeniesReason(draft, form, mentions) || Contradicts(reading.Root)) return false;
        if (reading.Ask is Ask.List or Ask.Count or Ask.Value or Ask.Rank && !IsAskedNoun(reading, draft, form)) return false;
        if (form.Who && reading.Root is { Nodes.Count: 0, Where.Count: 0, Links: [{ Quantifier: Quantifier.Some, Count: null, Where.Count: 0, Other.IsFree: true }] } && !SpeaksOf(draft, reading.Root)) return false;
        if (reading.Groups.Any(g => g.Path is [.., { } last] && g.Path.Any(r => r.IsList) && reading.Root.All().Any(t => t.Type == last.Target && !t.IsFree))) return false;
        if (reading.Root.AllLinks().Any(l => l is { IsStep: true, Quantifier: Quantifier.Some, Count: null, Where.Count: 0 } && EndsFree(l.Other))) return false;
        if (reading is { Ask: Ask.Share, Whole: { } whole } && whole.ToFilter().Equals(reading.Root.ToFilter())) return false;
        if (form.Where && reading.Root.AllLinks().Skip(1).Any() && !SpeaksOf(draft, reading.Root)) return false;
        if (reading.Root.AllLinks().Any(l => l.IsStep && draft.Connections.IsHub(l.Other.Type)) || HasSiblings(draft, reading.Root)) return false;
        if (reading.Ask is Ask.List or Ask.Count && !IsStated(reading, draft, form) && !mentions.Any(m => m.Noun?.Target == reading.Root.Type)) return false;
        if (AskedTypes(draft) > 1 && reading.Ask == Ask.List) return false;
        var counted = reading.Root.AllLinks().Where(l => l.Count is not null).SelectMany(l => l.Other.AllLinks()).ToHashSet();
        return !reading.Root.AllLinks().Any(l => IsIdle(l) && !counted.Contains(l)) && !IsInTheFuture(reading, draft);
    }

    /// <summary><c>what does X introduce</c>, <c>what is new in X</c>, <c>explain X and list its papers</c>: more is asked than what it is.</summary>
    private static bool SaysMoreThan(Draft draft, Thing defined) => defined.Where.Count > 0 && !draft.Items.Any(i => i.Number is not null)
        || draft.Items.Skip(1).Any(i => (i.Role is null || i.Is(Role.Define) && draft.Items.Any(x => x.Is(Role.Do))) && !i.Has<TypeMeaning>() && !i.Nodes.Any()
            && i.Meanings.OfType<RelationshipMeaning>().Any(r => r.Relationship.Source == defined.Type && !FunctionWords.IsRemark(r.Relationship.Phrases)))
        || Possessed(draft).Any(i => i.Meanings.Any(m => m is PropertyMeaning || m is TypeMeaning t && t.Type != defined.Type));

    /// <summary><c>the venue of X, and its year</c>: a second thing is asked that the reading leaves out.</summary>
    private static bool LeavesOut(Reading reading, Draft draft) => Possessed(draft).Any(i => i.Has<PropertyMeaning>() && !i.Has<TypeMeaning>()
        && !i.Meanings.OfType<PropertyMeaning>().Any(p => p.Property == reading.Property || p.Property == reading.Ranking?.Property || reading.Groups.Any(g => g.Property == p.Property)));

    /// <summary>What <c>and its</c> joins to the question.</summary>
    private static IEnumerable<Item> Possessed(Draft draft) => Enumerable.Range(0, draft.Items.Count)
        .Where(i => i > 1 && draft.Items[i - 1].Words[^1].Word is "its" or "their" && draft.Items.Take(i - 1).Any(x => x.Is(Role.And))).Select(i => draft.Items[i]);

    /// <summary><c>what is missing in X</c>: what it lacks, not what is without it.</summary>
    private static bool IsLacking(Draft draft) => Enumerable.Range(0, draft.Items.Count).Any(i => draft.Items[i] is { Role: Role.Without or Role.Not, Words: [.., { Word: "missing" or "lacking" }] }
        && draft.Next(i) is var next and > 0 && draft.Items[next].Is(Role.In));

    /// <summary>Whether things of one type were related by what no word says: of two like things the words say how one is to the other.</summary>
    private static bool IsGuessed(Draft draft, Thing root)
    {
        var before = draft.Earlier.Last?.Reading.Root.AllLinks().Select(l => l.Relationship).ToHashSet() ?? [];
        return root.AllLinks().Where(l => l.Relationship.Source == l.Relationship.Target && !before.Contains(l.Relationship)).Any(l => !draft.Items.SelectMany(i => i.Meanings).Any(m => m switch
        {
            RelationshipMeaning r => r.Relationship == l.Relationship || r.Relationship == Connections.Inverse(l.Relationship),
            PropertyMeaning p => p.Property.Carrier is { } carrier && carrier == l.Relationship.Properties,
            ValueMeaning v => v.Property.Carrier is { } carrier && carrier == l.Relationship.Properties,
            _ => false,
        }));
    }

    /// <summary>Whether nothing that was said restricts it; that only the part under study is meant goes without saying.</summary>
    private static bool IsUnrestricted(Thing root, IReadOnlyList<Mention> mentions) => root.IsFree
        || root is { Nodes.Count: 0, Excluded.Count: 0, Links.Count: 0 } && !mentions.Any(m => m.Kind != MentionKind.Type) && root.Where.All(f => TreeBuilder.PropertyOf(f) == SchemaWords.Corpus(root.Type));

    /// <summary>Whether the way through something that was not spoken of leads to anything whatever.</summary>
    private static bool EndsFree(Thing step) => step is { Nodes.Count: 0, Where.Count: 0, Excluded.Count: 0, Links: [{ Quantifier: Quantifier.Some, Count: null, Where.Count: 0 } on] } && (on.Other.IsFree || on.IsStep && EndsFree(on.Other));

    /// <summary>Whether a word says what is asked for: its noun, who or where, or the verb that leads to it. What the graph is chiefly about needs none.</summary>
    private static bool IsStated(Reading reading, Draft draft, Form form)
    {
        var root = reading.Root;
        if (root.Type == Target.Main(draft) || root.Nodes.Count > 0 || form.Who || form.Where) return true;
        if (draft.Items.Any(i => i.Meanings.Any(m => m is TypeMeaning t && t.Type == root.Type || m is NodeMeaning n && n.Implied == root.Type || m is ValueMeaning v && root.Where.SelectMany(TreeBuilder.PropertiesOf).Contains(v.Property)))) return true;
        if (draft.Items.Any(i => i.Words[0].Word is "everything" or "anything" or "all")) return true;
        return draft.Earlier.Last?.Reading.Root.Type == root.Type || form.AskedAt >= 0 && SpeaksOf(draft, root);
    }

    /// <summary>Whether a verb of the question is a relationship of the thing.</summary>
    private static bool SpeaksOf(Draft draft, Thing thing)
    {
        var verbs = draft.Items.Where(i => !i.Has<TypeMeaning>()).SelectMany(i => i.Meanings.OfType<RelationshipMeaning>()).Select(r => r.Relationship).ToHashSet();
        return thing.Links.Any(l => verbs.Contains(l.Relationship) || Connections.Inverse(l.Relationship) is { } inverse && verbs.Contains(inverse));
    }

    /// <summary><c>how many papers and how many authors</c>, <c>which papers … and by which innovation</c>: two questions in one.</summary>
    private static bool AsksTwice(Draft draft)
    {
        var first = draft.Items.ToList().FindIndex(IsQuestionWord);
        return first >= 0 && Enumerable.Range(first + 1, draft.Items.Count - first - 1).Any(i => IsQuestionWord(draft.Items[i])
            && (draft.Items[i].Role is Role.How or Role.Why or Role.When or Role.Where or Role.Who || draft.Items[i].Is(Role.HowMany) && draft.Items.Skip(i + 1).Any(x => x.Number is not null || x.Nodes.Any()) || draft.Next(i) is var noun and > 0 && draft.Items[noun].Has<TypeMeaning>())
            && Enumerable.Range(Math.Max(0, i - 2), i - Math.Max(0, i - 2)).Any(k => draft.Items[k].Is(Role.And)));
    }

    private static bool IsQuestionWord(Item item) => item.Role is Role.What or Role.HowMany or Role.When or Role.Where or Role.Who or Role.Why or Role.How or Role.HowMuch;

    /// <summary><c>why does X not …</c>: nobody records reasons for what is not there, nor for a number.</summary>
    private static bool DeniesReason(Draft draft, Form form, IReadOnlyList<Mention> mentions) => form.How && draft.Items.Any(i => i.Is(Role.Why)) && mentions.Any(m => m.Negated || m.Count is not null);

    /// <summary><c>methods for solving problems</c>, words of the title of one: the plural does not ask for the one.</summary>
    private static bool IsOneOfMany(Draft draft, Thing only) => draft.Items.Any(i => i.Nodes.Any(n => n.Node == only.Nodes[0] && n.By is NamedBy.Part))
        && draft.Items.Any(i => i.Meanings.Any(m => m is TypeMeaning t && t.Type == only.Type) && i.Words[^1].Word.EndsWith('s'));

    /// <summary><c>co-authors of the first author</c>: two nouns for persons are two persons.</summary>
    private static bool LosesCompanions(Draft draft, Thing root)
    {
        var nouns = draft.Items.Where(i => i.Meanings.Any(m => m is TypeMeaning t && t.Type == root.Type)).ToArray();
        return nouns.Length > 1 && nouns.Any(i => i.Is(Role.Together)) && root.All().Count(t => t.Type == root.Type) < 2;
    }

    /// <summary>Whether the same is demanded and denied: the words meant two things.</summary>
    private static bool Contradicts(Thing root) => root.All().Any(t => t.Links.Any(some => some is { Quantifier: Quantifier.Some, Count: null }
        && t.Links.Any(none => none.Quantifier == Quantifier.None && none.Relationship == some.Relationship && none.Other.ToFilter().Equals(some.Other.ToFilter()))));

    /// <summary>The noun beside the word that asks is what must be found.</summary>
    private static bool IsAskedNoun(Reading reading, Draft draft, Form form)
    {
        if (reading.Ask == Ask.Value && draft.Connections.IsHub(reading.Root.Type) || form.AskedAt < 0 || !draft.Items[form.AskedAt].Is(Role.What) && (reading.Ask == Ask.Rank || !draft.Items[form.AskedAt].Is(Role.HowMany))) return true;
        var noun = draft.Next(form.AskedAt);
        while (noun > 0 && !draft.Items[noun].Has<TypeMeaning>() && (draft.Items[noun].Role is Role.Of || draft.Items[noun].Number is not null || draft.Items[noun].Nodes.Any())) noun = draft.Next(noun);
        if (noun > 0 && draft.Next(noun, -1) is var name and > 0 && draft.Items[name].Nodes.Any(n => n.Implied == reading.Root.Type)) return true;
        if (noun > 0 && !draft.Items[noun].Has<TypeMeaning>() && draft.Items[noun].Meanings.OfType<PropertyMeaning>().Any(p => SchemaWords.IsTime(p.Property))) return reading.Ask == Ask.Value;
        if (noun < 0 || !draft.Items[noun].Has<TypeMeaning>()) return true;
        for (; noun > 0 && draft.Items[noun].Has<TypeMeaning>(); noun = draft.Next(noun))
            if (draft.Items[noun].Meanings.OfType<TypeMeaning>().Any(t => t.Type == reading.Root.Type) || reading.Ask == Ask.Value && draft.Items[noun].Has<PropertyMeaning>()) return true;
        return false;
    }

    /// <summary>From a thing to its like by something that nobody named: what both have need not be meant.</summary>
    private static bool HasSiblings(Draft draft, Thing root) => root.All().Where(t => t != root && t.Nodes.Count > 0 || !draft.Items.Any(i => i.Role is Role.Same or Role.Other or Role.Together or Role.Common or Role.Both or Role.Who))
        .Any(t => t.Links.Any(l => l is { IsStep: true, Other: { Nodes.Count: 0, Where.Count: 0, Links: [var on] } } && on.Other.Type == t.Type && (on.Other.Nodes.Count > 0 || l.Quantifier == Quantifier.None)));

    /// <summary>Whether nothing but the type and words that ask for all of it were said.</summary>
    private static bool IsListTalk(Draft draft, Form form, bool hasContext) => !hasContext && !form.How && !form.Other
        && draft.Items.Any(i => i.Has<TypeMeaning>())
        && draft.Items.All(i => i.IsMark || i == draft.Items[0] && i.Is(Role.And) || i.Number is not null || i.Role is { } role && ListTalk.Contains(role) || i.Has<TypeMeaning>() || i.Role is null && draft.IsUsed(draft.Items.ToList().IndexOf(i)));

    /// <summary>A noun that every such thing has one of restricts nothing: the words meant something else by it.</summary>
    private static bool IsIdle(Link link) => !link.IsStep && !link.Relationship.IsList && link is { Quantifier: Quantifier.Some, Count: null, Where.Count: 0, Other.IsFree: true };

    private static int AskedTypes(Draft draft) => Enumerable.Range(0, draft.Items.Count)
        .Count(i => draft.Items[i].Is(Role.What) && draft.Next(i) is var next and > 0 && draft.Items[next].Has<TypeMeaning>() && (i == 0 || draft.Items[i - 1].IsMark || draft.Items[i - 1].Role is not null));

    /// <summary>A single year after the last that the data know.</summary>
    private static bool IsInTheFuture(Reading reading, Draft draft) => reading.Root.All().SelectMany(t => t.Where).OfType<Comparison>()
        .Any(c => c.Operator is FilterOperator.Eq or FilterOperator.Gte && SchemaWords.IsYear(c.Property) && c.Value is long year && draft.Lexicon.Range(c.Property) is { } range && year > range.Max);
}
