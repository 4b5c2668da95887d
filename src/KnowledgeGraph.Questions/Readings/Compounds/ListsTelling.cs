using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads a list with what its end asks of each thing in it, or of how each is related to what is spoken of.</summary>
internal static class ListsTelling
{
    /// <summary>What is to be told of each thing in a list: what is held of it, and the names of what it leads to.</summary>
    private sealed record Telling(IReadOnlyList<Property> Properties, IReadOnlyList<Relationship> Relationships)
    {
        public bool IsEmpty => Properties.Count + Relationships.Count == 0;
    }

    /// <summary>
    /// <c>who tends X, and for how many hours</c>, <c>the committees that A sits on and his role on each</c>, <c>papers on X with
    /// year and venue</c>, <c>the papers on X, with where they appeared</c>; null when it is no such question.
    /// </summary>
    public static Understood? Read(Asked asked)
    {
        var items = asked.Items;
        if (
            TellingForms.EndsInNames(items)
            && asked.Parser.ParseItems(items, asked.Earlier, false) is Understood { Reading: { Ask: Ask.List, Told.Count: > 0 } } named
        )
            return named;
        for (var cut = items.Count - 1; cut > 0; cut--)
            if (
                !Asks(items[cut - 1])
                && Tail(items, cut) is (var lead, { Length: > 0 } tail)
                && asked.Parser.ParseItems([.. items.Take(cut)], asked.Earlier, false)
                    is Understood { Reading: { Ask: Ask.List, Ranking: null, Root.Nodes.Count: 0 } list } first
                && Told(lead, tail, list) is { IsEmpty: false } told
            )
                return first with
                {
                    Reading = list with
                    {
                        Told = [.. list.Told.Union(told.Properties)],
                        ToldOf = [.. list.ToldOf.Union(told.Relationships)],
                    },
                };
        return null;
    }

    /// <summary>What joins something to a question, from a place on, and what stands behind it; nothing where nothing that is asked is joined.</summary>
    private static (Item[] Lead, Item[] Tail) Tail(IReadOnlyList<Item> items, int cut)
    {
        if (!Joins(items[cut]) && !items[cut].Is(Role.List))
            return ([], []);
        var lead = items.Skip(cut).TakeWhile(i => Joins(i) || i.Role is Role.Each or Role.List || IsPreposition(i)).ToArray();
        var tail = items.Skip(cut + lead.Length).ToArray();
        return
            tail.Length > 0
            && lead.Any(i => (Joins(i) || i.Is(Role.List)) && (!i.IsMark || JoinWords.Plus.Is(i)))
            && (
                Asks(tail[0])
                || FormWords.Owners.Begins(tail[0])
                || FormWords.The.Begins(tail[0]) && !lead[^1].Is(Role.With)
                || FormWords.The.Ends(lead[^1])
                || (lead[0].IsMark || lead[0].Is(Role.List)) && lead[^1].Role is Role.With or Role.List
                || JoinWords.Plus.Is(lead[^1])
                || tail.Any(IsEach)
            )
            ? (lead, tail)
            : ([], []);
    }

    /// <summary><c>and</c>, <c>and for</c>, a comma, <c>with</c>.</summary>
    private static bool Joins(Item item) => item.IsMark || Roles.IsAnd(item) || item.Role is Role.With or Role.Together;

    private static bool IsPreposition(Item item) =>
        item.Role is Role.In or Role.For or Role.By or Role.Filler && item.Words is [var word] && Inflection.IsPreposition(word.Word);

    private static bool Asks(Item item) =>
        item.Role is Role.What or Role.HowMany or Role.HowMuch or Role.When or Role.Since or Role.Where or Role.Who or Role.How or Role.Why;

    private static bool IsEach(Item item) => item.Role is Role.Each or Role.Per && FormWords.Each.Ends(item);

    /// <summary>What a tail asks for; nothing where it says anything else.</summary>
    private static Telling Told(Item[] lead, Item[] tail, Reading list)
    {
        var told = new List<Property>();
        var linked = new List<Relationship>();
        var asking = new List<Item>();
        var verbs = new List<Item>();
        var isBeside = lead.Any(i => i.Is(Role.With) || JoinWords.Plus.Is(i));
        var isOfThem = isBeside || lead.Any(Roles.IsAnd) && (FormWords.The.Ends(lead[^1]) || FormWords.The.Begins(tail[0]));
        var isOfEach = tail.Any(i => IsEach(i) || isOfThem && i.Is(Role.Plural));
        foreach (var item in tail)
            if (Asks(item))
                asking.Add(item);
            else if (asking is [.., { Role: Role.What }] && FormWords.Manners.Is(item))
                asking[^1] = FormWords.HowItem;
            else if (asking.Exists(i => i.Role is Role.Where or Role.Who) && !item.IsNounOrName && item.Meanings.Count > 0)
                verbs.Add(item);
            else if (
                PropertyOf(item, list) is { } property
                && (!asking.Exists(i => i.Role is Role.HowMany or Role.HowMuch) || Sorts.IsAmount(property))
            )
            {
                told.Add(property);
                asking.Clear();
            }
            else if ((isOfEach || isBeside && !CheckWords.IsPlural(item)) && RelationshipOf(item, list) is { } relationship)
            {
                linked.Add(relationship);
                asking.RemoveAll(i => i.Is(Role.What));
            }
            else if (
                !SaysNothing(item)
                && !IsListed(item, list)
                && !(isOfEach && (item.Is(Role.Be) || item.Relationships.Any(linked.Contains)))
                && !(told.Count > 0 && item.Words is [var unit] && Dimensions.UnitOf(unit) is { Dimension: "time" })
            )
                return new Telling([], []);
        foreach (var asks in asking)
            if (Stated(asks, list) is { } stated)
                told.Add(stated);
            else if (isOfEach && End(asks, verbs, list) is { } end)
                linked.Add(end);
            else
                return new Telling([], []);
        return new Telling([.. told.Distinct()], [.. linked.Distinct()]);
    }

    /// <summary>
    /// <c>where they appeared</c>, <c>who wrote each</c>, <c>who is cited for each</c>: the only relationship of the things in the list that
    /// leads to a place, or to persons or works, and of which the verbs speak, where there are any.
    /// </summary>
    private static Relationship? End(Item asks, List<Item> verbs, Reading list) =>
        list
            .Root.Type.Relationships.Where(r =>
                r.Target is NodeType end
                && asks.Role switch
                {
                    Role.Where => Sorts.IsPlace(end),
                    Role.Who => (Sorts.IsPerson(end) || end.Citation is not null) && verbs.Count > 0,
                    _ => false,
                }
                && verbs.TrueForAll(verb => !verb.CanBeVerb || verb.Relationships.Any(said => said == r || Connections.Inverse(said) == r))
            )
            .ToArray()
            is [var only]
            ? only
            : null;

    /// <summary><c>with year and venue</c>, <c>the venue each appeared in</c>: the only relationship of the things in the list to what a noun names.</summary>
    private static Relationship? RelationshipOf(Item item, Reading list) =>
        item.IsPlainNoun
        && list.Root.Type.Relationships.Where(r => r.Target is NodeType end && item.Types.Contains(end)).ToArray() is [var only]
            ? only
            : null;

    /// <summary><c>list the papers and their years</c>: the noun for what is in the list, said again.</summary>
    private static bool IsListed(Item item, Reading list) => item.IsPlainNoun && item.Types.Contains(list.Root.Type);

    /// <summary><c>he has on each</c>: says whose it is, and no more.</summary>
    private static bool SaysNothing(Item item) =>
        Draft.IsEmpty(item)
        || IsPreposition(item)
        || item.Role
            is Role.And
                or Role.Each
                or Role.Per
                or Role.In
                or Role.Of
                or Role.For
                or Role.Singular
                or Role.Plural
                or Role.Have
                or Role.Do;

    /// <summary>What is held of a thing in the list, or of its relationship to what is spoken of, that a word is the name of.</summary>
    private static Property? PropertyOf(Item item, Reading list) =>
        item.Nodes.Any() || item.Has<ValueMeaning>() && !item.Has<PropertyMeaning>()
            ? null
            : Carried(list).Concat(list.Root.Type.Properties).FirstOrDefault(p => item.Properties.Contains(p) && IsTellable(p))
                ?? (IsYear(item) ? TimeOf(list) : null);

    /// <summary><c>with years</c>.</summary>
    private static bool IsYear(Item item) =>
        !Asks(item) && item.Words is [var year] && FormWords.Year.Has(year with { Word = year.Word.TrimEnd('s') });

    private static bool IsTellable(Property property) =>
        property.Type != ScalarType.Boolean && property != (property.Entity as NodeType)?.Key;

    /// <summary><c>for how much</c>, <c>how often</c>, <c>since when</c>: the only thing of that sort.</summary>
    private static Property? Stated(Item asks, Reading list) =>
        asks.Role switch
        {
            Role.When or Role.Since => TimeOf(list),
            Role.HowMany when FormWords.Often.Ends(asks) => Only(Carried(list), Sorts.IsFrequency),
            Role.HowMuch when FormWords.Long.Ends(asks) => Only(Carried(list), Dimensions.IsDuration),
            Role.How => Only(Carried(list), property => IsCalled(property, FormWords.How)),
            Role.Why => Only(Carried(list), IsReason) ?? Only(list.Root.Type.Properties, IsReason),
            Role.HowMuch when FormWords.Much.Ends(asks) => Only(Carried(list), Dimensions.IsMoney) ?? Only(Carried(list), Sorts.IsAmount),
            _ => null,
        };

    private static bool IsReason(Property property) => IsCalled(property, FormWords.Reasons);

    /// <summary>Whether a text is called by one of the words.</summary>
    private static bool IsCalled(Property property, WordSet words) =>
        property is { Type: ScalarType.String, IsList: false } && SchemaWords.Of(property).SelectMany(Tokenizer.Read).Any(words.Has);

    /// <summary>When it came to be so; of what is told by nothing that it is related to, when that was.</summary>
    private static Property? TimeOf(Reading list) =>
        list.Root.Links.Count > 0 ? Only(Carried(list), IsBegin) : Only(list.Root.Type.Properties, IsBegin);

    private static bool IsBegin(Property property) => Sorts.IsTime(property) && !Sorts.IsEnd(property) && !Sorts.IsBirth(property);

    private static Property? Only(IEnumerable<Property> properties, Func<Property, bool> isSuch) =>
        properties.Where(isSuch).ToArray() is [var only] ? only : null;

    /// <summary>What the relationships of the things in a list carry.</summary>
    private static IEnumerable<Property> Carried(Reading list) =>
        list
            .Root.Links.Where(l => l is { Quantifier: Quantifier.Some, Count: null })
            .Select(l => l.Relationship.Properties)
            .OfType<PropertiesType>()
            .Distinct()
            .SelectMany(c => c.Properties.Where(p => p != c.Citation?.Evidence));
}
