using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads a list with what its end asks of each thing in it, or of how each is related to what is spoken of.</summary>
internal static class ListsTelling
{
    /// <summary><c>who tends X, and for how many hours</c>, <c>the committees that A sits on and his role on each</c>, <c>papers on X with year and venue</c>; null when it is no such question.</summary>
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
                Tail(items, cut) is { Length: > 0 } tail
                && asked.Parser.ParseItems([.. items.Take(cut)], asked.Earlier, false)
                    is Understood { Reading: { Ask: Ask.List, Ranking: null, Root.Nodes.Count: 0 } list } first
                && Told(tail, list) is { Count: > 0 } told
            )
                return first with { Reading = list with { Told = [.. list.Told, .. told] } };
        return null;
    }

    /// <summary>What stands behind a word that joins something to a question, from a place on; empty where none joins something that is asked.</summary>
    private static Item[] Tail(IReadOnlyList<Item> items, int cut)
    {
        if (!Joins(items[cut]))
            return [];
        var lead = items.Skip(cut).TakeWhile(i => Joins(i) || i.Is(Role.Each) || IsPreposition(i)).ToArray();
        var tail = items.Skip(cut + lead.Length).ToArray();
        return
            tail.Length > 0
            && lead.Any(i => Joins(i) && !i.IsMark)
            && (
                Asks(tail[0])
                || FormWords.Owners.Begins(tail[0])
                || FormWords.The.Begins(tail[0]) && !lead[^1].Is(Role.With)
                || FormWords.The.Ends(lead[^1])
                || lead[0].IsMark && lead[^1].Is(Role.With)
            )
            ? tail
            : [];
    }

    /// <summary><c>and</c>, <c>and for</c>, a comma, <c>with</c>.</summary>
    private static bool Joins(Item item) => item.IsMark || Roles.IsAnd(item) || item.Role is Role.With or Role.Together;

    private static bool IsPreposition(Item item) =>
        item.Role is Role.In or Role.For or Role.By or Role.Filler && item.Words is [var word] && Inflection.IsPreposition(word.Word);

    private static bool Asks(Item item) => item.Role is Role.What or Role.HowMany or Role.HowMuch or Role.When or Role.Since;

    /// <summary>The properties that a tail asks for; empty where it says anything else.</summary>
    private static List<Property> Told(Item[] tail, Reading list)
    {
        var told = new List<Property>();
        Item? asks = null;
        foreach (var item in tail)
            if (PropertyOf(item, list) is { } property && (asks is not { Role: Role.HowMany or Role.HowMuch } || Sorts.IsAmount(property)))
            {
                told.Add(property);
                asks = null;
            }
            else if (Asks(item))
                asks = item;
            else if (
                !SaysNothing(item) && !(told.Count > 0 && item.Words is [var unit] && Dimensions.UnitOf(unit) is { Dimension: "time" })
            )
                return [];
        if (asks is null || asks.Is(Role.What))
            return asks is null ? [.. told.Distinct()] : [];
        return Stated(asks, list) is { } stated ? [.. told.Append(stated).Distinct()] : [];
    }

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
            Role.HowMuch when FormWords.Much.Ends(asks) => Only(Carried(list), Dimensions.IsMoney) ?? Only(Carried(list), Sorts.IsAmount),
            _ => null,
        };

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
