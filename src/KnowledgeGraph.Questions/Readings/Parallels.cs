using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Where several relationships join the same two types and no word chooses one, each makes a reading of its own: somebody's
/// productions are those that she directed, those that she designed and those that she played in.
/// </summary>
internal static class Parallels
{
    /// <summary>The readings, that which was found first; one or none where the words say which relationship is meant.</summary>
    public static IReadOnlyList<Reading> Of(Draft draft, Tree tree, Reading reading, IReadOnlyList<Mention> mentions)
    {
        if (reading.Ask is Ask.Define or Ask.Compare or Ask.Path or Ask.Evidence || reading.Ranking?.Along is not null)
            return [];
        var said = Said(draft, mentions);
        var before = draft.Earlier.Last?.Reading.Root.AllLinks().Select(l => l.Relationship).ToHashSet() ?? [];
        foreach (var thing in reading.Root.All())
        foreach (var link in thing.Links)
            if (link.Where.Count == 0 && !before.Contains(link.Relationship) && Rivals(link.Relationship, said) is { Length: > 0 } rivals)
                return
                [
                    .. ByPreposition(draft, tree, mentions, thing, link, OnlyBelonging([link.Relationship, .. rivals]))
                        .Where(r =>
                            reading.Property?.Carrier is not { } carrier
                            || carrier != link.Relationship.Properties
                            || carrier == r.Properties
                        )
                        .Select(r => With(reading, thing, link.Relationship, r)),
                ];
        if (reading.Ranking?.Measure is not { Path: [var first, ..] path } measure)
            return [];
        // Of what each has one at most nobody has the most.
        var counted = Rivals(first, said).Where(r => r.IsList || !first.IsList).Prepend(first).ToArray();
        if (counted.Length == 1)
            return [];
        return
        [
            .. (counted.Where(r => draft.Items.Any(i => IsCalled(r, i))).ToArray() is [var called] ? [called] : counted).Select(r =>
                reading with
                {
                    Ranking = reading.Ranking with { Measure = measure with { Path = [r, .. path.Skip(1)] } },
                }
            ),
        ];
    }

    /// <summary>The relationships that words speak of: verbs and nouns, and what one carries.</summary>
    private static HashSet<Relationship> Said(Draft draft, IReadOnlyList<Mention> mentions)
    {
        var items = draft
            .Items.Where(i =>
                i.Role is not (Role.Have or Role.Do or Role.Be or Role.Can)
                && !i.Has<TypeMeaning>()
                && !(i.Words.Count == 1 && Inflection.IsPreposition(i.Words[0].Word))
            )
            .ToArray();
        var carriers = items
            .SelectMany(i => i.Properties.Concat(i.Meanings.OfType<ValueMeaning>().Select(v => v.Property)))
            .Select(p => p.Carrier)
            .OfType<PropertiesType>()
            .ToHashSet();
        var carrying = draft
            .Lexicon.Schema.NodeTypes.SelectMany(t => t.Relationships)
            .Where(r => r.Properties is { } carrier && carriers.Contains(carrier));
        return
        [
            .. items.SelectMany(i => i.Relationships),
            .. mentions.SelectMany(m => m.Nouns.Concat(m.Verbs)),
            .. mentions.Select(m => m.Field).OfType<Relationship>(),
            .. carrying,
        ];
    }

    /// <summary><c>which departments have the most experts</c>, whose field is called so: these, and not who heads them.</summary>
    private static bool IsCalled(Relationship relationship, Item noun) =>
        noun.Types.Contains(relationship.Target) && SchemaWords.IsNamed(relationship, noun);

    /// <summary>The other relationships between the same two types, where the words speak of none of them.</summary>
    private static Relationship[] Rivals(Relationship relationship, HashSet<Relationship> said)
    {
        var parallel = relationship
            .Source.Relationships.Where(r => r.Target == relationship.Target && r.Target != r.Source && r.Filterable)
            .ToArray();
        if (parallel.Any(r => said.Contains(r) || Connections.Inverse(r) is { } inverse && said.Contains(inverse)))
            return [];
        return [.. parallel.Where(r => r != relationship && Connections.BelongsToOne(r) == Connections.BelongsToOne(relationship))];
    }

    /// <summary>Of several those by which the one belongs to the other by their words, where there are any: that goes without saying, unlike who leads it.</summary>
    private static IReadOnlyList<Relationship> OnlyBelonging(Relationship[] all) =>
        all.Where(r =>
                new[] { r, Connections.Inverse(r) }
                    .OfType<Relationship>()
                    .SelectMany(x => SpokenVerbs.WithSynonyms(x))
                    .Any(JoinWords.SaysBelonging)
            )
            .ToArray()
            is { Length: > 0 } belonging
            ? belonging
            : all;

    /// <summary><c>who was in X</c>: those whose verbs end in the preposition before the name, where there are any.</summary>
    private static IReadOnlyList<Relationship> ByPreposition(
        Draft draft,
        Tree tree,
        IReadOnlyList<Mention> mentions,
        Thing thing,
        Link link,
        IReadOnlyList<Relationship> all
    )
    {
        foreach (
            var mention in mentions.Where(m =>
                m.At > 0 && tree.Things.TryGetValue(m, out var at) && (at == link.Other || at == thing || link.Other.All().Contains(at))
            )
        )
        {
            var before = draft
                .Items.Take(mention.At)
                .LastOrDefault(i =>
                    IsPreposition(i) || !Draft.IsEmpty(i) && i.Role is not (Role.Both or Role.All or Role.Each) && i.Number is null
                );
            if (
                before is { Role: Role.By }
                && draft.Items.TakeWhile(i => i != before).LastOrDefault() is { } verb
                && CheckWords.IsPast(verb)
            )
                before = null;
            var after =
                draft.After(mention.End) is { } next
                && draft.Next(draft.Next(mention.End)) is var pronoun
                && (pronoun < 0 || draft.Items[pronoun].Role is Role.Plural or Role.Singular)
                    ? next
                    : null;
            var type = mention.Type ?? (mention.Choices is [var first, ..] ? first[0].Type : null);
            var chosen = all.Where(r =>
                    new[] { r, Connections.Inverse(r) }
                        .OfType<Relationship>()
                        .Any(x => EndsIn(x, after) || (type is null || link.IsStep || x.Target == type) && EndsIn(x, before))
                )
                .ToArray();
            if (chosen.Length > 1 && chosen.Where(r => IsPresent(r, before)).ToArray() is [var there])
                return [there];
            if (chosen.Length > 0)
                return chosen;
        }
        return all;
    }

    /// <summary>Whether a preposition ends what a relationship is called, or what people say for that, and leads to its end: <c>to</c>, of <c>arrive at</c>, which is to <c>get to</c>.</summary>
    private static bool EndsIn(Relationship relationship, Item? preposition) =>
        preposition is not null
        && IsPreposition(preposition)
        && (
            relationship.Stored == Direction.In
                ? SpokenVerbs.WithSynonyms(relationship)
                : SchemaWords.Of(relationship).SelectMany(p => Synonyms.OfVerb(p).Append(p))
        ).Any(p => p.EndsWith($" {preposition.Text}", StringComparison.Ordinal));

    private static bool IsPreposition(Item item) => item.Words is [var word] && Inflection.IsPreposition(word.Word);

    /// <summary><c>found in</c>, for <c>in</c>: the verb of the relationship only says that a thing is there.</summary>
    private static bool IsPresent(Relationship relationship, Item? preposition) =>
        new[] { relationship, Connections.Inverse(relationship) }
            .OfType<Relationship>()
            .SelectMany(r => SpokenVerbs.WithSynonyms(r))
            .Any(p => p.Split(' ') is [var verb, var last] && JoinWords.Presence.Contains(verb) && preposition?.Text == last);

    /// <summary>The reading with all that is joined so joined by another relationship.</summary>
    private static Reading With(Reading reading, Thing thing, Relationship found, Relationship relationship)
    {
        var own = thing.Links.ToArray();
        for (var i = 0; i < own.Length; i++)
            if (own[i] is { Where.Count: 0 } link && link.Relationship == found)
                thing.Links[i] = new Link(relationship, link.Other)
                {
                    Quantifier = link.Quantifier,
                    Count = link.Count,
                    IsStep = link.IsStep,
                };
        var made = reading with { Root = reading.Root.Clone() };
        thing.Links.Clear();
        thing.Links.AddRange(own);
        return made;
    }
}
