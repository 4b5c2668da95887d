using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Finds the property by which things are put in order.</summary>
internal static class RankKeys
{
    /// <summary><c>the cheapest drug</c>, <c>the largest venue</c>: the number of such a thing that the adjective compares; null where the number of others is meant.</summary>
    public static Property? Sized(Draft draft, Form form, NodeType? type)
    {
        if (type is null || form.ByTime || draft.IsFollowedBy(form.RankAt, counted => counted.Is(Role.HowMany)))
            return null;
        var rank = draft.Items[form.RankAt];
        var called =
            rank.Words.Count == 1
                ? null
                : draft
                    .Lexicon.Find(rank.Words[^1].Stem)
                    .OfType<PropertyMeaning>()
                    .Select(p => p.Property)
                    .FirstOrDefault(p => p.Entity == type && Sorts.IsNumber(p));
        if (called is not null)
            return called;
        var numbers = type.Properties.Concat(type.Relationships.Where(r => !r.IsList).SelectMany(r => r.Properties?.Properties ?? []));
        if (Dimensions.ComparedBy(rank, numbers).ToArray() is not [var (property, grows), ..])
            return null;
        form.Descending = grows != FormWords.Last.Ends(rank);
        return property;
    }

    /// <summary>The number of one of the types that a word names and nothing else was made of.</summary>
    public static Property? NumberOf(Draft draft, HashSet<NodeType> types)
    {
        for (var i = 0; i < draft.Items.Count; i++)
        {
            if (draft.IsUsed(i) || draft.Items[i].Has<TypeMeaning>() || draft.Items[i].Nodes.Any())
                continue;
            if (
                draft
                    .Items[i]
                    .Meanings.OfType<PropertyMeaning>()
                    .Select(p => p.Property)
                    .FirstOrDefault(p => Sorts.IsNumber(p) && p.Entity is NodeType owner && types.Contains(owner))
                is not { } number
            )
                continue;
            draft.Use(i);
            return number;
        }
        return null;
    }

    /// <summary>The number or time that the words beside the superlative name; null where they name none.</summary>
    public static Property? PropertyNear(Draft draft, Form form)
    {
        if (form.ByTime)
            return null;
        var rank = draft.Items[form.RankAt];
        if (OfVerb(draft, form) is { } done)
            return done;
        if (OfNoun(draft, form) is { } said)
            return said;
        var adjective = rank
            .Meanings.Concat(
                rank.Words[^1].Word.EndsWith("est", StringComparison.Ordinal)
                    ? draft.Lexicon.Find(English.Stem(rank.Words[^1].Word[..^3]))
                    : []
            )
            .OfType<PropertyMeaning>()
            .Select(p => p.Property)
            // "Closest" is near, and nothing that was closed.
            .Where(p => Sorts.IsAmount(p) || IsOrdered(p) && !rank.Words[^1].Word.EndsWith("est", StringComparison.Ordinal))
            .OrderByDescending(p => IsHeld(draft, form, p))
            .FirstOrDefault();
        if (adjective is not null && (!RankWords.OfMany.Ends(rank) || IsHeld(draft, form, adjective)))
        {
            if (Dimensions.ComparedBy(rank, [adjective]).ToArray() is [var (_, grows)])
                form.Descending = grows != FormWords.Last.Ends(rank);
            return adjective;
        }
        var near = draft
            .Positions(i => !i.Has<TypeMeaning>() && i.Properties.Any(IsOrdered))
            .Where(i => !draft.IsUsed(i) && (IsBehindBy(draft, i) || !draft.Items[i].Has<RelationshipMeaning>() && IsNear(draft, form, i)))
            .OrderByDescending(i => draft.Items[i].Properties.Any(p => p.Entity is not null && IsHeld(draft, form, p)))
            .ThenBy(i => Math.Abs(i - form.RankAt))
            .ToArray();
        if (near.Length == 0)
            return draft.After(form.RankAt) is { } measured && Sorts.Measured(measured) is { Entity: NodeType holder } value
                ? Sized(draft, form, holder) ?? value
                : null;
        draft.Use(near[0]);
        var named = draft.Items[near[0]].Properties.Where(IsOrdered).ToArray();
        return named.FirstOrDefault(p => IsHeld(draft, form, p)) ?? named[0];
    }

    /// <summary><c>which lives longest</c>: behind a verb of a number the superlative is of that.</summary>
    private static Property? OfVerb(Draft draft, Form form)
    {
        if (
            form.RankAt < 1
            || draft.Items[form.RankAt - 1] is not { Role: null or Role.Filler, IsNounOrName: false } verb
            || draft.Next(form.RankAt) > 0
        )
            return null;
        if (verb.Properties.FirstOrDefault(p => Sorts.IsAmount(p) && p.Entity is not null) is not { } number)
            return null;
        draft.Use(form.RankAt - 1);
        return number;
    }

    /// <summary><c>the longest delay</c>, <c>the highest year of birth</c>: directly behind the superlative the noun for a number says more than its adjective, and one for a time where that has no other sense.</summary>
    private static Property? OfNoun(Draft draft, Form form)
    {
        var noun = form.RankAt + 1;
        if (noun >= draft.Items.Count || draft.Items[noun] is not { Role: null or Role.Filler or Role.In, IsNounOrName: false } item)
            return null;
        var isEnd = RankWords.Ends.Ends(draft.Items[form.RankAt]);
        var held = item.Properties.Where(p => (Sorts.IsAmount(p) || isEnd && Sorts.IsTime(p)) && IsHeld(draft, form, p));
        var number = item.Has<RelationshipMeaning>()
            ? held.FirstOrDefault(p => isEnd && SchemaWords.IsNamed(p, item))
            : held.FirstOrDefault() ?? OfParticiple(draft, form, item);
        if (number is not null)
            draft.Use(noun);
        return number;
    }

    /// <summary><c>the most visited museum</c>, of which the number of visitors is known; <c>the least downloaded</c>, of a number of downloads.</summary>
    private static Property? OfParticiple(Draft draft, Form form, Item said) =>
        RankWords.MostOrLeast.Ends(draft.Items[form.RankAt]) && said.Words is [{ Word: var done }] && Inflection.IsParticiple(done)
            ? AskedHolders(draft, form)
                .SelectMany(type => type.Properties)
                .FirstOrDefault(p => Sorts.IsAmount(p) && SchemaWords.Of(p).SelectMany(Tokenizer.Read).Any(noun => Counts(noun, done)))
            : null;

    /// <summary>Whether a noun in the plural is one for who does something, or for how often it is done.</summary>
    private static bool Counts(Token noun, string participle) =>
        English.IsPlural(noun.Word)
        && (noun.Stem == English.Stem(participle) || Inflection.DoersOf(participle).Any(doer => Plurals.Of(doer) == noun.Word));

    private static bool IsOrdered(Property property) => Sorts.IsNumber(property) || Sorts.IsTime(property);

    private static bool IsNear(Draft draft, Form form, int i) =>
        Math.Abs(i - form.RankAt) <= 3 && !draft.Items[i].Properties.Any(Sorts.IsTime);

    /// <summary>
    /// Whether the noun nearest before or behind the superlative is of what holds a property itself, or has a relationship to
    /// what is spoken of that carries it.
    /// </summary>
    private static bool IsHeld(Draft draft, Form form, Property property)
    {
        var spoken = draft.Items.SelectMany(i => i.Nodes).Select(n => n.Node.Type).ToHashSet();
        return AskedHolders(draft, form)
            .Any(type =>
                property.Entity == type
                || type.Relationships.Any(r =>
                    r.Properties is { } carrier
                    && carrier == property.Carrier
                    && (!r.IsList || r.Target is NodeType target && spoken.Contains(target))
                )
            );
    }

    /// <summary>
    /// The types that the noun nearest before the superlative can be for, else the one behind it. What <c>has</c> the highest is
    /// the first noun, whatever stands between: <c>which works with the artist X have the highest year</c>.
    /// </summary>
    private static IEnumerable<NodeType> AskedHolders(Draft draft, Form form)
    {
        var before = draft.Items.Take(form.RankAt).Where(i => i.Has<TypeMeaning>());
        var noun =
            (
                draft.Next(form.RankAt, -1) is var has and >= 0 && draft.Items[has].Is(Role.Have)
                    ? before.FirstOrDefault()
                    : before.LastOrDefault()
            ) ?? draft.Items.Skip(form.RankAt).FirstOrDefault(i => i.Has<TypeMeaning>());
        return noun is not null ? noun.Types : new[] { AskedTypes.Done(draft) }.OfType<NodeType>();
    }

    /// <summary><c>by their rating</c>, <c>by number of stars</c>.</summary>
    private static bool IsBehindBy(Draft draft, int i)
    {
        var by = draft.Next(i, -1);
        while (by > 0 && draft.Items[by].Role is Role.Plural or Role.Singular or Role.HowMany)
            by = draft.Next(by, -1);
        return by >= 0 && (draft.Items[by].Is(Role.By) || draft.Items[by].Is(Role.Rank) && RankWords.By.Ends(draft.Items[by]));
    }

    /// <summary>The position of the time that an order is by; -1 for none.</summary>
    public static int ByTimeAt(Draft draft)
    {
        var by = draft.Position(i => i.Is(Role.By) || i.Is(Role.Rank) && RankWords.By.Ends(i));
        return by >= 0 && draft.Next(by) is var next and > 0 && RankWords.Times.Ends(draft.Items[next]) ? next : -1;
    }

    /// <summary><c>order the domains by the percentage …</c>: the share that a relationship to a named node carries.</summary>
    public static Property? ShareOrdered(Draft draft, List<Mention> mentions)
    {
        var at = draft.Find(Role.Share, Role.Common).ToArray();
        if (at.Length == 0)
            return null;
        var named = mentions.SelectMany(m => m.Choices).Select(c => c[0].Type).ToHashSet();
        var asked = mentions.Where(m => m.Kind == MentionKind.Type).Select(m => m.Type!).ToHashSet();
        var share = asked
            .SelectMany(t => t.Relationships)
            .Where(r => r.Target is NodeType target && named.Contains(target) && r.Stored == Direction.Out)
            .SelectMany(r => r.Properties?.Properties ?? [])
            .FirstOrDefault(Sorts.IsShare);
        if (share is null)
            return null;
        draft.Use(at);
        mentions.RemoveAll(m => m.Kind == MentionKind.Type && m.Type != mentions.First(x => x.Kind == MentionKind.Type).Type);
        return share;
    }

    /// <summary><c>the last author of X</c>: the greatest of the places in order that the relationship to the named thing carries.</summary>
    public static Property? LastInOrder(Draft draft, Form form, List<Mention> mentions)
    {
        if (!form.IsLast)
            return null;
        var named = mentions.SelectMany(m => m.Choices).Select(c => c[0].Type).ToHashSet();
        var place = mentions
            .Where(m => m.Kind == MentionKind.Type)
            .SelectMany(m => m.Type!.Relationships)
            .Where(r => r.Target is NodeType target && named.Contains(target))
            .SelectMany(r => r.Properties?.Properties ?? [])
            .FirstOrDefault(Sorts.IsPlaceInOrder);
        form.ByTime = place is null;
        return place;
    }

    /// <summary>The time of a type by its order: the one that the words name, else the first that is no end, of the newest and the longest-serving no birth; null where it has none.</summary>
    public static Property? NamedTime(Draft draft, NodeType type)
    {
        var times = type.Properties.Where(Sorts.IsTime).ToArray();
        var begins = times.Where(p => !Sorts.IsEnd(p)).ToArray();
        return times.FirstOrDefault(p => draft.Positions(i => i.Properties.Contains(p)).Any(i => !draft.IsUsed(i)))
            ?? (draft.Items.Any(RankWords.OfNews.IsIn) ? begins.FirstOrDefault(p => !Sorts.IsBirth(p)) : null)
            ?? (draft.Items.Any(RankWords.OfService.IsIn) ? null : begins.FirstOrDefault());
    }
}
