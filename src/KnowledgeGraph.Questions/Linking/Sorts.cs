using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Of what sort the parts of a schema are: persons, places and bodies of persons; times, amounts, places in an order, and shares.</summary>
internal static class Sorts
{
    // Asked of each type at each step of a reading.
    private static readonly ConditionalWeakTable<NodeType, StrongBox<bool>> PersonTypes = [];

    private static readonly FrozenSet<string> Persons = SortWords.Person.Select(Plurals.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Whether its nodes are persons, so that <c>who</c> asks for them: by what they are called, or described as (<c>Somebody who …</c>,
    /// <c>A member of the staff</c>), or since they were born and are no animals.
    /// </summary>
    public static bool IsPerson(NodeType type) => PersonTypes.GetValue(type, t => new(SaysPerson(t))).Value;

    private static bool SaysPerson(NodeType type) =>
        SchemaWords.Of(type).Any(IsPersonWord)
        || SortWords.Somebody.Contains(Descriptions.FirstWord(type.Description))
        || Descriptions.HeadsOf(type.Description).Any(head => IsPersonWord(head) || head == SortWords.Member)
        || type.Properties.Any(IsBirth) && !IsAnimate(type);

    /// <summary>Whether its nodes are persons or bodies of persons: whoever does something.</summary>
    public static bool IsSomebody(NodeType type) => IsPerson(type) || IsOrganization(type);

    /// <summary>Whether its nodes are bodies of persons, so that <c>who</c> can ask for them where the verb says it of them.</summary>
    public static bool IsOrganization(NodeType type) =>
        new[] { SchemaWords.Singular(type), SchemaWords.Split(type.Name) }
            .Concat(Descriptions.HeadsOf(type.Description))
            .Any(word => SortWords.Organization.Contains(word.Split(' ')[^1]))
        || SortWords.Whoever.Contains(Descriptions.FirstWord(type.Description));

    /// <summary>Whether its nodes are living things, so that <c>who</c> can ask for them where the verb says it of them.</summary>
    public static bool IsAnimate(NodeType type) =>
        SchemaWords
            .Of(type)
            .Concat(Descriptions.HeadsOf(type.Description))
            .Concat(Descriptions.SortOf(type.Description) is { } sort ? [sort] : [])
            .SelectMany(Tokenizer.Read)
            .Any(t => SortWords.LivingThing.Contains(t.Word));

    /// <summary>Whether each of its nodes is a sort of something, by what it is called or described as, so that its name in the plural means those of the sort.</summary>
    public static bool IsSort(NodeType type) =>
        SchemaWords.Of(type).Concat(Descriptions.HeadsOf(type.Description)).SelectMany(Tokenizer.Read).Any(MentionWords.Sorts.Has);

    /// <summary>Whether a word names a sort of persons.</summary>
    public static bool IsPersonWord(string word) => SortWords.Person.Contains(word.Split(' ')[^1]);

    /// <summary>Whether a word is a noun for persons, in the singular or plural.</summary>
    public static bool IsPersonNoun(string word) => IsPersonWord(word) || Persons.Contains(word);

    /// <summary>Whether its nodes are places in the widest sense, so that <c>where</c> asks for them.</summary>
    public static bool IsPlace(NodeType type) =>
        SchemaWords.Of(type).Concat(Descriptions.HeadsOf(type.Description)).Any(word => SortWords.Place.Contains(word.Split(' ')[^1]));

    /// <summary>
    /// Whether a text names a person or a body of persons, by a noun, by what is done by them, or as it is described: <c>inspector</c>,
    /// <c>vendor</c>, <c>signed by</c>, <c>The company behind it</c>.
    /// </summary>
    public static bool IsOfPerson(Property property) =>
        SchemaWords.Of(property).Any(word => IsPersonWord(word) || SortWords.Organization.Contains(word) || Inflection.IsPassive(word))
        || Tokenizer.Read(property.Description ?? "").FirstOrDefault(word => !MentionWords.Articles.Has(word)) is { } first
            && (IsPersonWord(first.Word) || SortWords.Organization.Contains(first.Word) || SortWords.Somebody.Contains(first.Word));

    /// <summary>Whether a property names a place in words.</summary>
    public static bool IsPlace(Property property) =>
        property is { Type: ScalarType.String, IsList: false }
        && SchemaWords
            .Of(property)
            .Any(word =>
                word.Split(' ')[^1] is var last && (SortWords.Place.Contains(last) || last.EndsWith("place", StringComparison.Ordinal))
            );

    /// <summary>Whether a property holds a year or a day.</summary>
    public static bool IsTime(Property property) =>
        !property.IsList && (IsYear(property) || property.Type is ScalarType.Date or ScalarType.DateTime or ScalarType.LocalDateTime);

    /// <summary>Whether a property holds a year.</summary>
    public static bool IsYear(Property property) =>
        property is { Type: ScalarType.Int, IsList: false }
            && !FormWords.DescribesCount(property.Description ?? "")
            && !SchemaWords.Of(property).Any(IsRate)
            && SchemaWords
                .Of(property)
                .Any(word =>
                    word.Split(' ').Any(DescriptionWords.Years.Contains)
                    || property is { Type: ScalarType.Int, IsList: false, Description: { } description } && IsOfYear(description)
                )
        || property is { Type: ScalarType.Int, IsList: false }
            && SortWords.When.Contains(property.Name)
            && !SchemaWords.Of(property).Any(word => DescriptionWords.NoYears.Contains(word.Split(' ')[^1]));

    /// <summary><c>euros a year</c>, <c>tons per year</c>: how much there is of something in each.</summary>
    private static bool IsRate(string phrase) =>
        phrase.Split(' ') is [_, .., var each, DescriptionWords.Year] && DescriptionWords.EachYear.Contains(each);

    private static bool IsOfYear(string description) =>
        Tokenizer.Read(description).Where(t => !t.IsMark).Select(t => t.Word).ToArray() is var words
        && Array.IndexOf(words, DescriptionWords.Year) is var at and >= 0
        && (at == 0 || DescriptionWords.BeforeYear.Contains(words[at - 1]));

    /// <summary>Whether a property holds when something was over: it is meant only where a word says so.</summary>
    public static bool IsEnd(Property property) =>
        IsTime(property) && Tokenizer.Read(SchemaWords.Split(property.Name)).Any(DescriptionWords.Ending.Has);

    /// <summary><c>minimum age</c>: whether a property holds an age, which is no time that something takes.</summary>
    public static bool IsAge(Property property) => SchemaWords.Of(property).SelectMany(Tokenizer.Read).Any(SortWords.Age.Has);

    /// <summary>Whether a property holds when somebody was born: what they did in a year is meant unless a word says so.</summary>
    public static bool IsBirth(Property property) =>
        IsTime(property) && Tokenizer.Read(SchemaWords.Split(property.Name)).Any(DescriptionWords.Birth.Has);

    /// <summary>Whether a property says how something ended.</summary>
    public static bool SaysEnd(Property property) =>
        property.Enum is { } values
        && SchemaWords
            .Of(property)
            .Append(values.Description ?? "")
            .Append(property.Description ?? "")
            .SelectMany(Tokenizer.Read)
            .Any(DescriptionWords.Ending.Has);

    /// <summary>Whether an item says that something ended.</summary>
    public static bool SaysEnd(Item item) => DescriptionWords.Ending.Begins(item);

    /// <summary>Whether numbers stand in a property.</summary>
    public static bool IsNumber(Property property) =>
        !property.IsList && property.Type is ScalarType.Int or ScalarType.Float or ScalarType.BigInt;

    /// <summary>Whether it says the how manieth of several a thing is.</summary>
    public static bool IsPlaceInOrder(Property property) =>
        property is { Type: ScalarType.Int, IsList: false }
        && (
            SchemaWords.Of(property).Any(word => word.Split(' ').Any(DescriptionWords.Places.Contains))
            || property.Description?.StartsWith(DescriptionWords.FirstPlace, StringComparison.OrdinalIgnoreCase) == true
        );

    /// <summary>Whether a place in an order can be that of things of a type, of the two that are related: not where only the other is told to have one.</summary>
    public static bool Orders(Property place, NodeType type, EntityType other) =>
        other is not NodeType neighbour
        || neighbour == type
        || !Tokenizer.Read(place.Description ?? "").Any(t => SchemaWords.IsNoun(neighbour, t.Word))
        || Tokenizer.Read(place.Description ?? "").Any(t => SchemaWords.IsNoun(type, t.Word));

    /// <summary>Whether it holds a part of a whole, 0 to 1; of a range the lower end: <c>shareLow</c>.</summary>
    public static bool IsShare(Property property) =>
        property.Type == ScalarType.Float
        && !IsPercent(property)
        && SchemaWords
            .Of(property)
            .Append(SchemaWords.RangeOf(property) ?? "")
            .Any(word => FunctionWords.Of(word) is Role.Share or Role.Common);

    /// <summary>Whether it holds a part of a whole in percent, 0 to 100.</summary>
    public static bool IsPercent(Property property) =>
        IsNumber(property)
        && SchemaWords.Of(property).Append(property.Description ?? "").SelectMany(Tokenizer.Read).Any(DescriptionWords.Percent.Has);

    /// <summary>Whether it says how large something is: an amount that is not called a mere number or share.</summary>
    public static bool IsSize(Property property) =>
        IsAmount(property)
        && !IsShare(property)
        && !SchemaWords.Of(property).Any(word => DescriptionWords.NoYears.Contains(word.Split(' ')[^1]));

    /// <summary>Whether a whole number can say which of several something is, as a floor or a round does: it is in no unit, and no year.</summary>
    public static bool CanBeNth(Property property) =>
        property is { Type: ScalarType.Int, IsList: false }
        && !IsYear(property)
        && !Dimensions.IsPrice(property)
        && Dimensions.UnitOf(property) is null
        && !FormWords.DescribesCount(property.Description ?? "");

    /// <summary>Whether a number says how much or how many: no year and no place in an order.</summary>
    public static bool IsAmount(Property property) => IsNumber(property) && !IsYear(property) && !IsPlaceInOrder(property);

    /// <summary>Whether a number says how often something is done.</summary>
    public static bool IsFrequency(Property property) =>
        IsAmount(property)
        && SchemaWords.Of(property).Append(property.Description ?? "").SelectMany(Tokenizer.Read).Any(FormWords.Often.Has);

    /// <summary><c>the temperature</c>: the number that a thing holds of what it measures, where a word is a value of that; null for another.</summary>
    public static Property? Measured(Item item) =>
        item
            .Meanings.OfType<ValueMeaning>()
            .Where(v => v.Property is { Type: ScalarType.Enum, Entity: NodeType })
            .Select(v =>
                v.Property.Entity!.Properties.Where(p =>
                        IsAmount(p) && SchemaWords.Of(p).SelectMany(Tokenizer.Read).Any(t => SortWords.Amount.Contains(t.Word))
                    )
                    .ToArray()
            )
            .FirstOrDefault(found => found.Length == 1)
            ?[0];

    /// <summary>Whether a number is one of people, by its words or its description.</summary>
    public static bool CountsPersons(Property property) =>
        IsNumber(property)
        && SchemaWords
            .Of(property)
            .Append(property.Description ?? "")
            .SelectMany(Tokenizer.Read)
            .Any(t => SortWords.Person.Contains(t.Word) || SortWords.Person.Contains(t.Word.TrimEnd('s')));

    /// <summary>Whether a number is one of places for people, by its words or its description: <c>seats</c>, <c>How many people it holds</c>.</summary>
    public static bool CountsPlaces(Property property) =>
        IsNumber(property)
        && (
            SchemaWords.Of(property).SelectMany(Tokenizer.Read).Any(DescriptionWords.Capacity.Has)
            || CountsPersons(property) && Tokenizer.Read(property.Description ?? "").Any(FormWords.Places.Has)
        );

    /// <summary>The property by which people tell the part under study from the rest of the type's nodes, which they call the corpus; null where all are one.</summary>
    public static Property? Corpus(NodeType type) =>
        type.Properties.FirstOrDefault(p =>
            p.Type == ScalarType.Boolean && SchemaWords.Of(p).Any(word => word.Split(' ').Contains(DescriptionWords.Corpus))
        );
}
