using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// The last check of a reading: a word that relates, restricts or quantifies must have had its effect on the query. Being
/// known is not enough.
/// </summary>
internal static class Effects
{
    /// <summary>Whether an item does something to the query whatever else it means, so that this check alone judges it.</summary>
    public static bool Speaks(Item item) => item.Role is Role.Same or Role.Other or Role.Or;

    /// <summary>Whether an item should have changed the query and did not.</summary>
    public static bool IsMissing(Draft draft, int i, Form form, Tree tree, Reading reading, IReadOnlyList<Mention> mentions)
    {
        if (draft.IsUsed(i)) return false;
        if (draft.Items[i].Words is [{ Word: "more" or "fewer" or "less" }]) return draft.Next(i) is var counted && (counted < 0 || draft.Items[counted].Has<TypeMeaning>());
        if (draft.Items[i].Words is [{ Word: "many" or "much" or "few" }] && i > 0 && draft.Items[i - 1].Words[^1].Word == "as") return true;
        if (draft.Items[i].Words is [{ Word: "respectively" }]) return reading.Ask is Ask.Count;
        return draft.Items[i].Role switch
        {
            Role.Same => !(reading.Ask == Ask.YesNo ? IsOfOthers(draft, form, reading) : IsAlike(reading)) && mentions.Sum(m => m.Choices.Count == 0 ? 0 : m.Choices[0].Count) < 2,
            Role.Other => !IsOfOthers(draft, form, reading),
            Role.Together => reading.Ask == Ask.Rank && !IsOfOthers(draft, form, reading) || reading.Root is { Nodes.Count: > 0, Links.Count: 0 } && reading.Ask is Ask.List or Ask.Count,
            Role.Common => reading.Ask == Ask.List && mentions.Any(m => m.Kind == MentionKind.Nodes && m.Head is { } noun && tree.Things.GetValueOrDefault(noun) == tree.Root),
            Role.By => reading.Ask is Ask.List or Ask.Count && draft.Next(i) is var key and > 0 && !draft.IsUsed(key) && draft.Items[key].Role is null or Role.In && draft.Items[key].Meanings.OfType<PropertyMeaning>().Any(p => SchemaWords.IsTime(p.Property)),
            Role.Or => reading.Ask == Ask.YesNo || reading.Ask is not (Ask.Compare or Ask.Rank) && JoinsApart(mentions, i),
            Role.All or Role.Each => !form.Universal && reading.Ask is not (Ask.Groups or Ask.Rank or Ask.Compare) && QuantifiesAnother(draft, tree, mentions, i),
            _ => false,
        };
    }

    /// <summary>Whether the query speaks of others of the kind that is asked for, or leaves the named ones out.</summary>
    private static bool IsOfOthers(Draft draft, Form form, Reading reading) => reading.Ask == Ask.Compare || draft.Earlier.Last is not null && form.Other
        || reading.Root.AllLinks().Any(l => l.Quantifier == Quantifier.None) || reading.Root.All().Any(t => t.Excluded.Count > 0 || t != reading.Root && t.Type == reading.Root.Type);

    /// <summary>Whether the query goes to what is shared and back by the way it came.</summary>
    private static bool IsAlike(Reading reading) => reading.Ask == Ask.Compare
        || reading.Root.Links.Any(l => l.Other.Links.Any(back => back.Other.Type == reading.Root.Type && (Connections.Inverse(l.Relationship) == back.Relationship || Connections.Inverse(back.Relationship) == l.Relationship)));

    /// <summary>Whether <c>or</c> stands between two names or conditions that were not made alternatives.</summary>
    private static bool JoinsApart(IReadOnlyList<Mention> mentions, int i) =>
        mentions.Any(m => m.End < i && m.Kind != MentionKind.Type) && mentions.FirstOrDefault(m => m.At > i) is { Kind: not MentionKind.Type };

    /// <summary><c>addressed by all three domains</c>: it must hold for each of what is not asked for.</summary>
    private static bool QuantifiesAnother(Draft draft, Tree tree, IReadOnlyList<Mention> mentions, int i)
    {
        var next = mentions.FirstOrDefault(m => m.At > i);
        if (draft.Next(i, -1) is var of and >= 0 && draft.Items[of].Is(Role.Of) && draft.Items[of].Words[^1].Word == "of" && next?.Type == Target.Main(draft)) return false;
        if (next is null || Enumerable.Range(i + 1, next.At - i - 1).Any(k => !Draft.IsEmpty(draft.Items[k]) && draft.Items[k].Number is null && draft.Items[k].Role is not Role.Of)) return false;
        var noun = next.Head ?? next;
        return noun.Kind == MentionKind.Type && tree.Things.TryGetValue(noun, out var thing) && thing != tree.Root;
    }
}
