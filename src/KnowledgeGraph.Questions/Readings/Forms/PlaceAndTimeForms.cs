using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Where a thing is and when it came to be.</summary>
internal static class PlaceAndTimeForms
{
    /// <summary>
    /// <c>where was X born</c>, <c>where is X</c>: a place that the thing itself holds, the one that the verb speaks of where
    /// there is a verb.
    /// </summary>
    public static bool Place(Draft draft, Form form)
    {
        if (!form.Where || form.Who || draft.Named().ToArray() is not [var named] || draft.Items.Any(i => i.Has<TypeMeaning>()))
            return false;
        var spoken = draft
            .Positions(i => i.Role is null or Role.Filler && i.Meanings.Count > 0)
            .Where(i => i != named && !draft.IsUsed(i))
            .ToArray();
        var types = draft.Items[named].Nodes.Select(n => n.Node.Type).ToArray();
        var places = types.SelectMany(t => t.Properties).Distinct().Where(Sorts.IsPlace);
        if (spoken.Length > 0 && SpokenOf(draft, places, spoken).ToArray() is var said)
            places = said;
        else if (types.Any(LeadsToPlace))
            return false;
        if (places.ToArray() is not [var place])
            return false;
        draft.Use(spoken);
        draft.UseAll(Role.Where);
        (form.Ask, form.Property, form.Where) = (Ask.Value, place, false);
        return true;
    }

    private static IEnumerable<Property> SpokenOf(Draft draft, IEnumerable<Property> places, int[] spoken)
    {
        var stems = spoken.SelectMany(i => draft.Items[i].Words).Select(w => w.Stem).ToHashSet();
        var isBirth = spoken.SelectMany(i => draft.Items[i].Words).Any(DescriptionWords.Birth.Has);
        return places.Where(p =>
            SchemaWords.Of(p).SelectMany(Tokenizer.Stems).Any(stems.Contains)
            || isBirth && Tokenizer.Read(p.Description ?? "").Any(DescriptionWords.Birth.Has)
        );
    }

    private static bool LeadsToPlace(NodeType type) =>
        type.Relationships.Any(r => (!r.IsList || r.Stored == Direction.Out) && r.Target is NodeType target && Sorts.IsPlace(target));

    /// <summary><c>how old must one be</c>, <c>how old is X</c>, X a person of whom no birth is known: no time of the thing.</summary>
    private static bool AsksForAge(Draft draft) =>
        draft
            .Find(Role.When)
            .Any(i =>
                FormWords.Old.Ends(draft.Items[i])
                && (
                    i + 1 < draft.Items.Count && FormWords.Modals.Begins(draft.Items[i + 1])
                    || draft.NamedTypes() is { Count: > 0 } named
                        && named.All(type => Sorts.IsPerson(type) && !type.Properties.Any(Sorts.IsBirth))
                )
            );

    /// <summary><c>when was X written</c>.</summary>
    public static bool Time(Draft draft, Form form)
    {
        if (form.Who || !draft.Has(Role.When) || AsksForAge(draft))
            return false;
        draft.UseAll(Role.When);
        (form.Ask, form.ByTime) = (Ask.Value, true);
        return true;
    }
}
