using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads the values of properties: <c>open access</c>, <c>preprints</c>, <c>with high confidence</c>.</summary>
internal static class ValueConditions
{
    /// <summary><c>the code B.3</c>: what a property is called, before a value of it, adds nothing.</summary>
    public static IReadOnlyList<Mention>? ReadCaption(Draft draft, int i, IReadOnlyList<Mention> before)
    {
        var item = draft.Items[i];
        if (!item.Has<PropertyMeaning>() || item.Has<TypeMeaning>())
            return null;
        if (draft.After(i) is not { Number: null } value || value.Nodes.Any() || !Of(value).Any(v => Speaks(item, v.Property)))
            return null;
        draft.Use(i);
        return [];
    }

    /// <summary><c>papers in journals</c>: what can name a type or one kind of it says the kind where another thing is asked for.</summary>
    public static IReadOnlyList<Mention>? ReadSort(Draft draft, int i, IReadOnlyList<Mention> before)
    {
        var item = draft.Items[i];
        var isSort =
            Of(item).Any(v => item.Meanings.OfType<TypeMeaning>().Any(t => t.Type == v.Property.Entity))
            && (
                StandsBeforeOwn(draft, i)
                || (before.Any(m => m.Kind == MentionKind.Type) || StandsBeforeAnother(draft, i))
                    && draft.Before(i) is not { Role: Role.What or Role.HowMany or Role.Per or Role.Each or Role.By }
            );
        return isSort ? Conditions(draft, i, before) : null;
    }

    /// <summary><c>which journal venues are there</c>: directly behind it stands another noun for its own type.</summary>
    private static bool StandsBeforeOwn(Draft draft, int i) =>
        i + 1 < draft.Items.Count && draft.Items[i + 1].Types.Any(draft.Items[i].Types.Contains);

    /// <summary><c>journal papers</c>: it tells some of what the noun directly behind it means from the rest.</summary>
    private static bool StandsBeforeAnother(Draft draft, int i) =>
        i + 1 < draft.Items.Count
        && draft
            .Items[i + 1]
            .Types.Any(t => !draft.Items[i].Types.Contains(t) && t.Relationships.Any(r => draft.Items[i].Types.Contains(r.Target)));

    /// <summary><c>the 230 papers</c>, where so many are in the part under study: that part.</summary>
    public static Mention? ReadStudied(Draft draft, int i) =>
        draft.Items[i] is { Number: { } number, Role: null or Role.Filler }
        && i > 0
        && CheckWords.Definite.Ends(draft.Items[i - 1])
        && draft.After(i)?.Types.FirstOrDefault(t => draft.Lexicon.IsNumberOfStudied(t, (int)number)) is { } type
        && Sorts.Corpus(type) is { } corpus
            ? Mention.OfConditions(i, i, [new Comparison(corpus, FilterOperator.Eq, true)])
            : null;

    /// <summary>
    /// <c>groups against the bill</c>, <c>who is for X</c>, where what joins the two says which side was taken: before a thing at the one
    /// end of such relationships, the side.
    /// </summary>
    public static Mention? ReadSide(Draft draft, int i)
    {
        if (!CheckWords.Siding.Is(draft.Items[i]) || draft.Items[i].Words is not [var side])
            return null;
        var ends = TypesFrom(draft, i + 1);
        var sides = ends.SelectMany(type => type.Relationships)
            .Select(r => r.Properties)
            .OfType<PropertiesType>()
            .Distinct()
            .SelectMany(carrier => carrier.Properties)
            .SelectMany(p => (p.Enum?.Values ?? []).Select(v => (Property: p, v.Name)))
            .Where(v => SchemaWords.ValueWords(v.Property, v.Name).Contains(side.Word, StringComparer.OrdinalIgnoreCase))
            .ToArray();
        return sides is [var (property, taken)] && TakesSide(draft, i, property.Carrier!, ends)
            ? Mention.OfConditions(i, i, [new Comparison(property, FilterOperator.Eq, taken)])
            : null;
    }

    /// <summary>What the first noun or name from a place on stands for.</summary>
    private static NodeType[] TypesFrom(Draft draft, int from) =>
        draft.Items.Skip(from).FirstOrDefault(i => i.IsNounOrName) is { } noun
            ? [.. noun.Types.Concat(noun.Nodes.Select(n => n.Node.Type)).Distinct()]
            : [];

    /// <summary>Whether the word before says who takes the side, that somebody does, or what was put into it.</summary>
    private static bool TakesSide(Draft draft, int i, PropertiesType carrier, NodeType[] ends) =>
        draft.Before(i) is { } before
        && (
            before.Is(Role.Be)
            || before.Properties.Any(p => p.Carrier == carrier)
            || ends.SelectMany(end => end.Relationships)
                .Where(r => r.Properties == carrier)
                .Any(r => before.Types.Concat(before.Nodes.Select(n => n.Node.Type)).Any(t => t == r.Target) || Connections.Says(before, r))
        );

    /// <summary>The values that an item names, where it does nothing else in the sentence.</summary>
    public static IReadOnlyList<Mention>? Read(Draft draft, int i, IReadOnlyList<Mention> before)
    {
        var item = draft.Items[i];
        if (IsDoing(draft, i))
            return null;
        var isVerb =
            item.Has<RelationshipMeaning>()
            && item.Words.Count == 1
            && !(i > 0 && MentionWords.Articles.Ends(draft.Items[i - 1]))
            && !IsSaidOfSubject(draft, i, before);
        if (MentionWords.Single.Is(item) && draft.IsPrecededBy(i, before => before.Role is Role.Without or Role.Not))
        {
            draft.Use(i);
            return [];
        }
        return item.Has<ValueMeaning>() && !isVerb && item.Role is null or Role.Filler or Role.Opinion or Role.Instruction or Role.SmallTalk
            ? Conditions(draft, i, before)
            : null;
    }

    /// <summary><c>which lots were sold</c>, where they are also sold by somebody: with nothing behind it, the value of what is spoken of that is called so.</summary>
    private static bool IsSaidOfSubject(Draft draft, int i, IReadOnlyList<Mention> before) =>
        draft.Items[i].Words is [var word]
        && Inflection.IsParticiple(word.Word)
        && (draft.Next(i) < 0 || draft.Items[i + 1].IsMark)
        && (before.FirstOrDefault(m => m.Kind == MentionKind.Type)?.Type ?? Target.Main(draft)) is { } subject
        && Of(draft.Items[i])
            .Any(v =>
                v.Property.Entity == subject
                && v.Property.Enum is not null
                && SchemaWords.ValueWords(v.Property, v.Value).Contains(word.Word, StringComparer.OrdinalIgnoreCase)
            );

    /// <summary><c>played a lead</c>, where plays are a sort of book: a past tense with its object is no noun.</summary>
    private static bool IsDoing(Draft draft, int i) =>
        draft.Items[i] is { Words: [var word] } item
        && English.IsRegularPast(word.Word)
        && i + 1 < draft.Items.Count
        && MentionWords.Articles.Is(draft.Items[i + 1])
        && Of(item)
            .All(v =>
                v.Property is { Entity: not null, Enum: not null }
                && !SchemaWords.ValueWords(v.Property, v.Value).Contains(word.Word, StringComparer.OrdinalIgnoreCase)
            );

    /// <summary>The values that an item can stand for.</summary>
    public static IEnumerable<ValueMeaning> Of(Item item) => item.Meanings.OfType<ValueMeaning>();

    /// <summary>The condition that a property has a value.</summary>
    public static Filter Equal(ValueMeaning value) =>
        new Comparison(value.Property, value.Property.IsList ? FilterOperator.Includes : FilterOperator.Eq, value.Value);

    private static IReadOnlyList<Mention> Conditions(Draft draft, int i, IReadOnlyList<Mention> before)
    {
        var item = draft.Items[i];
        var filters = Captioned(draft, i, [.. BetweenSpoken(draft, item).Where(v => !NeedsItsProperty(draft, v, item))])
            .Select(Equal)
            .ToArray();
        var found = new List<Mention>();
        if (IsSaidAgain(filters, before))
            draft.Use(i);
        else if (filters.Length > 0)
            found.Add(Mention.OfConditions(i, i, filters));
        if (StandsForNoun(draft, i) && (Having(draft, filters) ?? Playing(draft, i)) is { } having)
        {
            if (IsEachOne(draft, i) && draft.Items[i - 1].Is(Role.Each) && !draft.OpensWithVerb())
                draft.Use(i - 1);
            found.Add(Mention.OfType(i, having));
        }
        else if (filters.Length > 0 && Doers(draft, item) is { } doers)
            found.Add(Mention.OfType(i, doers));
        else if (Implied(draft, item) is { } type && filters.All(f => TreeBuilder.PropertyOf(f).Entity is not null))
            found.Add(Mention.OfType(i, type));
        return found;
    }

    /// <summary><c>which groups oppose X</c>: of values of several relationships those of one that joins what is spoken of, where there are any.</summary>
    private static ValueMeaning[] BetweenSpoken(Draft draft, Item item)
    {
        var values = Of(item).ToArray();
        if (values.Length < 2 || values.All(v => v.Property == values[0].Property))
            return values;
        var spoken = draft.Items.SelectMany(i => i.Types.Concat(i.Nodes.Select(n => n.Node.Type))).ToHashSet();
        var joining = spoken
            .SelectMany(t => t.Relationships)
            .Where(r => r.Target is NodeType end && spoken.Contains(end))
            .Select(r => r.Properties)
            .OfType<PropertiesType>()
            .ToHashSet();
        if (joining.Count == 0 && values.All(v => v.Property.Carrier is not null))
            joining = [.. spoken.SelectMany(t => t.Relationships).Select(r => r.Properties).OfType<PropertiesType>()];
        return values.Where(v => v.Property.Carrier is { } carrier && joining.Contains(carrier)).ToArray() is { Length: > 0 } between
            ? between
            : values;
    }

    /// <summary>
    /// <c>specialises in ceramics</c>, <c>English novels</c>, <c>an English translation</c>: of several properties that have the value,
    /// that which the word before it speaks of, or which what stands directly behind it has.
    /// </summary>
    private static ValueMeaning[] Captioned(Draft draft, int i, ValueMeaning[] values)
    {
        var said = draft.Before(i) is { } before ? values.Where(v => Speaks(before, v.Property)).ToArray() : [];
        if (said.Length == 0 && i + 1 < draft.Items.Count)
            said = [.. values.Where(v => IsSaidOf(draft.Items[i + 1], v.Property))];
        return said.Length > 0 ? said : values;
    }

    private static bool IsSaidOf(Item noun, Property property) =>
        property.Entity is { } entity
            ? noun.Types.Any(t => t == entity) || Of(noun).Any(v => v.Property.Entity == entity)
            : noun.Role is null && noun.Relationships.Any(r => r.Properties is { } carrier && carrier == property.Carrier);

    /// <summary><c>charities that fund trials</c>, <c>gold coins</c>, <c>every weapon</c>: a value in the plural, or one of several, where no noun says what has it.</summary>
    private static bool StandsForNoun(Draft draft, int i) =>
        (English.IsPlural(draft.Items[i].Words[^1].Word) || IsEachOne(draft, i))
        && !(
            i + 1 < draft.Items.Count
            && (draft.Items[i + 1].IsNounOrName || draft.Items[i + 1].Has<ValueMeaning>() && !draft.Items[i + 1].IsVerb)
        );

    private static bool IsEachOne(Draft draft, int i) =>
        i > 0 && (MentionWords.EachOne.Ends(draft.Items[i - 1]) || MentionWords.Any.Is(draft.Items[i - 1]));

    /// <summary>The only type whose own value the word is, where nothing of it is named or called by its noun.</summary>
    private static NodeType? Having(Draft draft, Filter[] filters) =>
        filters.Select(f => OwnerOf(draft, f)).OfType<NodeType>().Distinct().ToArray() is [var only]
        && !draft.Items.Any(x => x.Types.Contains(only) || x.Nodes.Any(n => n.Node.Type == only))
        && draft.Earlier.Last?.Reading.Root.All().Any(t => t.Type == only) != true
            ? only
            : null;

    /// <summary>
    /// <c>the villains of X</c>: a value of a relationship that nothing before it has, for that one of its ends which the description
    /// says it of: <c>the part a character plays in a book</c>; null for another.
    /// </summary>
    private static NodeType? Playing(Draft draft, int i)
    {
        if (
            draft.Items[i].Words.Count > 1
            || draft.Items.Take(i).Any(x => x.IsNounOrName || x.Is(Role.Who) || FormWords.Whose.Begins(x))
            || Of(draft.Items[i]).Select(v => v.Property).Distinct().ToArray() is not [var part]
        )
            return null;
        if (part is not { Carrier: { } carrier, Enum: not null })
            return null;
        var ends = draft.Lexicon.Schema.NodeTypes.Where(t => t.Relationships.Any(r => r.Properties == carrier)).ToArray();
        var said = Tokenizer
            .Read($"{part.Description} {part.Enum.Description} {carrier.Description}")
            .Where(t => !t.IsMark)
            .Select(t => t.Word);
        return said.Select(word => Array.Find(ends, end => SchemaWords.IsNoun(end, word))).FirstOrDefault(end => end is not null);
    }

    /// <summary>What has the value; null where it only tells sorts of what the graph is chiefly about apart.</summary>
    private static NodeType? OwnerOf(Draft draft, Filter sort) =>
        TreeBuilder.PropertyOf(sort).Entity is NodeType owner && !(draft.Lexicon.Main is { } main && Connections.HasOne(main, owner))
            ? owner
            : null;

    private static bool IsSaidAgain(Filter[] filters, IReadOnlyList<Mention> before) =>
        filters is [Comparison { Property.Type: ScalarType.Boolean } said]
        && before is [.., { Conditions: [var last] }]
        && said.Equals(last);

    /// <summary><c>the winners of X</c>: a word for persons that is a value of a relationship means those that it belongs to.</summary>
    private static NodeType? Doers(Draft draft, Item item)
    {
        var carriers = Sorts.IsPersonNoun(item.Words[^1].Word)
            ? Of(item).Select(v => v.Property.Carrier).OfType<PropertiesType>().ToHashSet()
            : [];
        var types =
            carriers.Count == 0
                ? []
                : draft
                    .Lexicon.Schema.NodeTypes.Where(t =>
                        Sorts.IsPerson(t) && t.Relationships.Any(r => r.Properties is { } p && carriers.Contains(p))
                    )
                    .ToArray();
        return types is [var only] ? only : null;
    }

    /// <summary>The type that the last word of a value says, which of a yes or no is the one that has it: <c>night dives</c>, not <c>night flights</c> of an airport; <c>in service</c> is none.</summary>
    private static NodeType? Implied(Draft draft, Item item) =>
        item.Words.Count > 1 && !Inflection.IsPreposition(item.Words[0].Word)
            ? draft
                .Lexicon.Find(item.Words[^1].Stem)
                .OfType<TypeMeaning>()
                .FirstOrDefault(t =>
                    SchemaWords.IsNoun(t.Type, item.Words[^1].Word) && Of(item).All(v => v.Value is not bool || v.Property.Entity == t.Type)
                )
                ?.Type
            : null;

    /// <summary>
    /// An enumeration value of a relationship in one everyday word that several relationships could have, or that stands beside a
    /// wish for a description or behind a name, counts only where its property is spoken of.
    /// </summary>
    private static bool NeedsItsProperty(Draft draft, ValueMeaning value, Item item) =>
        value.Property is { Type: ScalarType.Enum, Carrier: not null }
        && !(
            draft.Position(i => i == item) is var at and >= 0 && at + 1 < draft.Items.Count && IsSaidOf(draft.Items[at + 1], value.Property)
        )
        && item.Words.Count == 1
        && (
            BetweenSpoken(draft, item).Select(v => v.Property).Distinct().Skip(1).Any()
            || draft.Items.Any(i => i.Is(Role.Define))
            || IsBehindName(draft, item) && !IsParticiple(item) && !Sorts.IsPersonNoun(item.Words[^1].Word)
        )
        && !draft.Items.Any(i => i.Words.Any(FunctionWords.SpeaksOfSource) || Speaks(i, value.Property));

    /// <summary><c>toxic text</c>: the name describes the noun, unless it is a verb: <c>which dives did X lead</c>.</summary>
    private static bool IsBehindName(Draft draft, Item item) =>
        draft.Position(i => i == item) is var at and > 0
        && (
            draft.Items[at - 1].Nodes.Any() && draft.Before(at - 1) is not { Role: Role.Do }
            || draft.Items[at - 1].Is(Role.And) && draft.IsPrecededBy(at - 1, name => name.Nodes.Any())
        );

    /// <summary><c>which awards has X won</c>: what somebody has done.</summary>
    private static bool IsParticiple(Item item) => English.IsRegularPast(item.Words[^1].Word) || English.IsPast(item.Words[^1].Word);

    private static bool Speaks(Item item, Property property) => item.Meanings.OfType<PropertyMeaning>().Any(p => p.Property == property);
}
