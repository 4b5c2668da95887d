using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Why a word counts as read for what it means in the schema: the query says the same without it.</summary>
internal static class SchemaReasons
{
    /// <summary>The reasons.</summary>
    public static IReadOnlyList<Reason> All { get; } =
    [
        new("says only that one belongs to the other", (c, i) => OnlyPlaces(c.Items[i])),
        new("is true of all", IsTrueOfAll),
        new("is said of all things of the type behind it", (c, i) => IsSaidOfType(c.Items, i)),
        new(
            "serves a relationship",
            (c, i) =>
                Senses(c, i).OfType<RelationshipMeaning>().Any(verb => Serves(c, c.Items[i], verb)) && !RoleReasons.SaysWhatWasDone(c, i)
        ),
        new("is done to each of what is asked for", (c, i) => Verbs(c, i).Any(verb => IsDoneToEach(c, i, verb))),
        new("says what was done then to what is asked for", IsDoneThen),
        new("names the time of a thing", (c, i) => Senses(c, i).OfType<PropertyMeaning>().Any(p => c.IsTimeOfQuery(p.Property))),
        new("is another word for a property", (c, i) => IsPlain(c.Items[i]) && c.Items[i].Properties.Any(c.Properties.Contains)),
        new("is what a relationship carries", IsCarried),
        new("is what a relationship of which something else is said carries", IsBesideSaid),
        new("is what the source did, whose number or word is asked for", IsDoneBySource),
        new("says that it was once so", SaysOnce),
        new("says that a thing is where it is", SaysPlace),
        new("describes a relationship", (c, i) => DescribesRelationship(c, c.Items[i])),
        new("is the verb of a property", IsVerbOfProperty),
        new("leads to a property by its name", LeadsToProperty),
        new("says what sort of thing a property is", IsCaption),
        new("describes a property", (c, i) => IsPlain(c.Items[i]) && DescribesProperty(c, c.Items[i])),
        new("is part of what a property is called", EndsProperty),
        new("says that a number is one of each year", IsYearly),
        new("is part of what a value is called", EndsValue),
        new("makes an adjective of a value", EndsCompound),
        new(
            "says that what is asked for began",
            (c, i) =>
                IsPlainVerb(c.Items[i])
                && c.Form.ByTime
                && CheckWords.Beginning.Is(c.Items[i])
                && c.Reading is { Ask: Ask.Value, Property: { } time }
                && SchemaWords.Of(time).SelectMany(Tokenizer.Read).Any(CheckWords.Beginning.Has)
        ),
        new(
            "says that the time asked for is that of the first",
            (c, i) =>
                CheckWords.First.Is(c.Items[i])
                && c.Reading is { Ask: Ask.Value, Property: { Entity: not null } when }
                && Sorts.IsTime(when)
        ),
        new(
            "says that the time of a condition is that of the first",
            (c, i) =>
                CheckWords.First.Is(c.Items[i])
                && c.Reading.Ranking is null
                && c.Draft.IsFollowedBy(i, done => done.Properties.Any(p => Sorts.IsTime(p) && c.Properties.Contains(p)))
        ),
        new(
            "says only that it is",
            (c, i) =>
                IsPlainVerb(c.Items[i])
                && c.Reading is { Ask: Ask.Value, Property.Entity: not null }
                && c.Items[i].Words.All(CheckWords.Happening.Has)
        ),
        new(
            "says that a price is taken",
            (c, i) =>
                CheckWords.Charging.Is(c.Items[i]) && c.Reading is { Ask: Ask.Value, Property: { } price } && Dimensions.IsPrice(price)
        ),
        new("is the verb of what a type is called", (c, i) => IsPlainVerb(c.Items[i]) && IsVerbOfType(c, c.Items[i])),
        new(
            "relates by the only relationship",
            (c, i) => c.Items[i].Is(Role.Path) && CheckWords.Related.Begins(c.Items[i]) && IsOnlyRelationship(c)
        ),
        new("says what the number asked for counts", SaysWhatIsCounted),
        new("says what the number asked for measures", MeasuresNumber),
        new("is what is asked for", (c, i) => c.Form.Property is { } asked && c.Items[i].Properties.Contains(asked)),
    ];

    /// <summary>
    /// <c>assigned to</c>, <c>sitting under</c>: made of words that carry the sentence, it only says that the one belongs to
    /// the other.
    /// </summary>
    private static bool OnlyPlaces(Item item) =>
        item is { Role: null, Number: null, Words.Count: > 1 }
        && item.Meanings.All(m =>
            m is RelationshipMeaning { Relationship: var r } && (!r.IsList || Connections.Inverse(r) is { IsList: false })
        )
        && item.Words.All(w => FunctionWords.Of(w) is Role.Filler or Role.In or Role.Of);

    /// <summary>
    /// <c>cited papers</c>, said of what the only node of its type is related to: it restricts nothing unless somebody is
    /// named who does it.
    /// </summary>
    private static bool IsTrueOfAll(Checked c, int i) =>
        c.Items[i].Role is null
        && c.Items[i].Relationships.Any(r => c.IsOfHub(r) || IsOfSorts(c, r))
        && !c.Items.Any(x => x.Role is Role.Most or Role.Least or Role.HowMany or Role.Rank or Role.MoreThan or Role.AtLeast)
        && !Denials.IsDoneByOthers(c.Draft, i)
        && c.Draft.Before(i)?.Role is not (Role.Not or Role.Without)
        && (CheckWords.IsParticiple(c.Items[i]) || c.Items.Any(CheckWords.Source.IsIn));

    /// <summary><c>hiking clubs</c>, where a club is <c>A society of people who hike together</c>; not where a description leaves a choice.</summary>
    public static bool IsSaidOfType(IReadOnlyList<Item> items, int i) =>
        items[i] is { IsUnknown: true, Words: [var word] }
        && i + 1 < items.Count
        && items[i + 1].Types.ToArray() is { Length: > 0 } types
        && types.All(type =>
            Tokenizer.Read(type.Description ?? "") is var told && told.Any(t => t.Stem == word.Stem) && !told.Any(RankWords.Or.Has)
        );

    /// <summary><c>does the review cite a book</c>: what it cites is told apart by where it appeared.</summary>
    private static bool IsOfSorts(Checked c, Relationship relationship) =>
        relationship.Source is NodeType hub
        && c.Draft.Connections.IsHub(hub)
        && relationship.Target is NodeType cited
        && cited.Relationships.Any(r => !r.IsList && c.Tree.Root.Type == r.Target && c.Tree.Root.Where.Count > 0);

    private static IEnumerable<Relationship> Verbs(Checked c, int i) =>
        Senses(c, i).OfType<RelationshipMeaning>().Select(m => m.Relationship);

    /// <summary>
    /// What an item can stand for in the schema, where its role has no part of its own; a verb with its preposition also what
    /// the verb can without it.
    /// </summary>
    private static IEnumerable<Meaning> Senses(Checked c, int i)
    {
        var item = c.Items[i];
        if (item.Role is not null && item.Meanings.Count == 0 || RoleReasons.DoesItsPart(c, item) is not null)
            return [];
        var isNoun = item.Has<PropertyMeaning>() && !item.Has<RelationshipMeaning>() && !Inflection.IsPreposition(item.Words[^1].Word);
        if (item.Words.Count == 1 || isNoun)
            return item.Meanings;
        var verbs = WithoutLast(c, item).Concat(c.Draft.Lexicon.Find(item.Words[0].Stem));
        return item.Meanings.Concat(verbs.Where(m => m is RelationshipMeaning or PropertyMeaning));
    }

    private static IEnumerable<Meaning> WithoutLast(Checked c, Item phrase) =>
        c.Draft.Lexicon.Find(string.Join(' ', phrase.Words.SkipLast(1).Select(w => w.Stem)));

    /// <summary>Whether a verb is one of the relationships of the query, or says of a thing there what only one relationship can mean: a telling verb only where the query has both its ends.</summary>
    private static bool Serves(Checked c, Item item, RelationshipMeaning meaning)
    {
        var verb = meaning.Relationship;
        if (c.Relationships.Contains(verb) || Connections.Inverse(verb) is { } inverse && c.Relationships.Contains(inverse))
            return true;
        return !meaning.IsDescribed
            && verb.Source != verb.Target
            && c.Types.Contains(verb.Source)
            && !c.Relationships.Any(r => AreBetween(r, verb))
            && (c.Types.Contains(verb.Target) && !IsBetweenSpoken(c, item, verb) || verb.Properties is not null && IsLight(item));
    }

    /// <summary><c>a film they scored</c>, where somebody acted in a film: whichever end each is told from, both lie between the same two.</summary>
    private static bool AreBetween(Relationship one, Relationship two) =>
        one.Source == two.Source && one.Target == two.Target || one.Source == two.Target && one.Target == two.Source;

    /// <summary><c>does X own any battery train</c>: where both are said that the verb stands between, nothing else leads from one to the other.</summary>
    private static bool IsBetweenSpoken(Checked c, Item item, Relationship verb) =>
        item.IsVerb && Speaks(c, verb.Source) && Speaks(c, verb.Target) && c.Reading.Root.AllLinks().Any(l => l.IsStep);

    private static bool Speaks(Checked c, EntityType type) =>
        c.Mentions.Any(m => m.Type == type || m.Choices.Any(nodes => nodes[0].Type == type));

    /// <summary><c>worked on</c>, <c>used in</c>: made of words that carry any sentence, it tells no other relationship from the one that was read.</summary>
    private static bool IsLight(Item item) => item.Words.All(w => FunctionWords.Of(w) is not null);

    /// <summary><c>what coins have been unearthed</c>: each has the one that did it, whoever that was.</summary>
    private static bool IsDoneToEach(Checked c, int i, Relationship relationship) =>
        c.Items[i].CanBeVerb
        && Inflection.IsParticiple(c.Items[i].Words[0].Word)
        && c.Draft.IsPrecededBy(i, be => be.Is(Role.Be) || JoinWords.Been.Is(be) || be.Is(Role.Have))
        && c.Draft.Next(i) < 0
        && new[] { relationship, Connections.Inverse(relationship) }.Any(r =>
            r?.Source == c.Reading.Root.Type && !r.IsList && !Descriptions.CanBeMissing(r)
        );

    /// <summary><c>works created in 1950</c>, of which the year is known, and not carried by who created them.</summary>
    private static bool IsDoneThen(Checked c, int i) =>
        c.Items[i].CanBeVerb
        && Inflection.IsParticiple(c.Items[i].Words[0].Word)
        && c.Draft.Next(i) is var behind and > 0
        && c.Mentions.Any(m =>
            m.Kind == MentionKind.Condition && (m.At == behind || m.At == i || c.Items[behind].Is(Role.In) && m.At == c.Draft.Next(behind))
        )
        && c.Reading.Root.Where.SelectMany(TreeBuilder.PropertiesOf).Any(p => Sorts.IsTime(p) && !Sorts.IsEnd(p))
        && Verbs(c, i)
            .SelectMany(r => new[] { r, Connections.Inverse(r) })
            .Any(r =>
                r?.Source == c.Reading.Root.Type
                && SpokenVerbs.WithSynonyms(r).Any(Inflection.IsPassive)
                && r.Properties?.Properties.Any(Sorts.IsTime) != true
            );

    /// <summary>Whether an item names nothing and does nothing in the sentence that could be read otherwise.</summary>
    private static bool IsPlain(Item item) => item.Role is null or Role.Filler && item.Number is null && !item.Nodes.Any();

    /// <summary><c>has given money to</c>: what the relationship carries says which one is meant.</summary>
    private static bool IsCarried(Checked c, int i) =>
        i > 0
        && IsPlain(c.Items[i])
        && c.Items[i - 1] is { Role: Role.Filler, IsMark: false, Number: null }
        && c.Reading.Ask is Ask.List or Ask.Count or Ask.YesNo
        && c.Items[i].Properties.Any(p => p.Carrier is { } carrier && c.Relationships.Any(r => r.Properties == carrier));

    /// <summary><c>whose share is only inferred</c>: the relationship of which it is said that it is inferred.</summary>
    private static bool IsBesideSaid(Checked c, int i) =>
        !c.Items[i].IsNounOrName
        && !c.Mentions.Any(m => m.Negated)
        && c.Items[i]
            .Properties.Any(p =>
                p.Carrier is { } carrier && c.Conditions.SelectMany(TreeBuilder.PropertiesOf).Any(q => q.Carrier == carrier)
            );

    /// <summary><c>which database did they use for it</c>: of the one node that everything hangs on, whatever it did with what is asked for.</summary>
    private static bool IsDoneBySource(Checked c, int i) =>
        c.Reading is { Ask: Ask.Value, Root.Type: { } hub }
        && c.Draft.Connections.IsHub(hub)
        && c.Draft.Earlier.Last is null
        && (
            c.Items[i].Role is Role.Singular or Role.There
            || c.Items[i] is { Role: null or Role.Filler, IsNounOrName: false } && IsLight(c.Items[i])
        );

    /// <summary><c>above the sea</c>: words from what describes properties whose numbers or days were read.</summary>
    private static bool DescribesProperty(Checked c, Item item) =>
        item.Meanings.Count == 0 && item.Words.All(w => c.Properties.Any(p => Describes(p, w)));

    /// <summary><c>into what smaller branches</c>, <c>the water drifts</c>: words from what the schema says of a relationship that was read.</summary>
    private static bool DescribesRelationship(Checked c, Item item) =>
        item.Number is null
        && item.Role is null or Role.Filler
        && item.Meanings.All(m => m is RelationshipMeaning { IsDescribed: true })
        && item.Words.All(w => c.Relationships.Any(r => SaysOf(r, w) || Connections.Inverse(r) is { } back && SaysOf(back, w)));

    /// <summary><c>based in X</c>, where a property of what is spoken of is the place that is called so.</summary>
    private static bool SaysPlace(Checked c, int i) =>
        c.Items[i].IsUnknown
        && CheckWords.Placed.Is(c.Items[i])
        && c.Mentions.FirstOrDefault(m => m.At > i) is { Kind: MentionKind.Condition } place
        && place.Conditions.Select(TreeBuilder.PropertyOf).Where(c.Properties.Contains).ToArray() is { Length: > 0 } places
        && places.All(Sorts.IsPlace);

    /// <summary><c>who owned X before</c>, <c>the previous owners of X</c>, of former owners.</summary>
    private static bool SaysOnce(Checked c, int i) =>
        (
            c.Items[i].Is(Role.Before) && c.Draft.Next(i) < 0
            || c.Items[i].IsUnknown && CheckWords.Former.Is(c.Items[i]) && c.Draft.IsFollowedBy(i, noun => noun.Has<RelationshipMeaning>())
        )
        && c.Relationships.Any(r =>
            Tokenizer.Read($"{SchemaWords.Split(r.Name)} {r.Description} {Connections.Inverse(r)?.Description}").Any(CheckWords.Former.Has)
        );

    private static bool SaysOf(Relationship relationship, Token word) =>
        SpokenVerbs.WithSynonyms(relationship).Append(relationship.Description ?? "").SelectMany(Tokenizer.Stems).Contains(word.Stem);

    /// <summary><c>not caused by people</c>, where people are a value of the <c>cause</c>.</summary>
    private static bool IsVerbOfProperty(Checked c, int i) =>
        IsPlainVerb(c.Items[i])
        && c.Mentions.FirstOrDefault(m => m.At > i && m.Kind != MentionKind.Type) is { Kind: MentionKind.Condition } said
        && said.Conditions.Select(TreeBuilder.PropertyOf)
            .Where(c.Properties.Contains)
            .Any(p =>
                SchemaWords.Of(p).Select(English.Stem).Contains(c.Items[i].Words[0].Stem) || Sorts.SaysEnd(c.Items[i]) && Sorts.SaysEnd(p)
            );

    /// <summary><c>brought out by the publisher X</c>: the noun of the property says more than the verb.</summary>
    private static bool LeadsToProperty(Checked c, int i) =>
        IsPlainVerb(c.Items[i])
        && c.Draft.After(i) is { } noun
        && noun.Properties.Any(p => c.Properties.Contains(p) && c.Items[i].Relationships.Any(r => r.Source == p.Entity));

    /// <summary><c>the red list category</c>, where a property is called the red list.</summary>
    private static bool IsCaption(Checked c, int i) =>
        i > 0
        && IsPlain(c.Items[i])
        && c.Draft.IsUsed(i - 1)
        && (
            CheckWords.Captions.Is(c.Items[i])
                && (c.Items[i - 1].Properties.Any() || c.Items[i - 1].Meanings.Any(m => m is ValueMeaning { Property.Enum: not null }))
            || CheckWords.TimeCaptions.Is(c.Items[i]) && c.Items[i - 1].Properties.Any(p => Sorts.IsTime(p) && c.Properties.Contains(p))
        );

    private static bool Describes(Property property, Token word) =>
        property.Type is not (ScalarType.String or ScalarType.Enum)
        && Tokenizer
            .Read(property.Description ?? "")
            .Concat(SchemaWords.Of(property).SelectMany(Tokenizer.Read))
            .Any(t => t.Stem == word.Stem || t.Word.Length > 5 && English.Root(t.Word) == English.Root(word.Word));

    private static bool IsPlainVerb(Item item) => item.Role is null or Role.Filler && !item.IsNounOrName && item.Number is null;

    /// <summary><c>what flies from X</c>, where what is read is a flight.</summary>
    private static bool IsVerbOfType(Checked c, Item item) =>
        item.Words is [var verb]
        && c.Tree.Root.All()
            .SelectMany(t => SchemaWords.Of(t.Type))
            .Any(noun => Inflection.NounOf(verb.Stem) == noun || verb.Word.Length > MinVerb && English.Stem(noun) == verb.Stem);

    private const int MinVerb = 3;

    /// <summary><c>papers linked to X</c>: there is only one way in which the one can be linked to the other.</summary>
    private static bool IsOnlyRelationship(Checked c) =>
        c.Reading.Ask is Ask.List or Ask.Count
        && c.Tree.Root.Links is [{ Other.Links: [] } link]
        && c.Tree.Root.Type.Relationships.Count(r => r.Target == link.Relationship.Target) == 1;

    /// <summary><c>stopped early</c>, where a value is called so: what else its phrase has.</summary>
    private static bool EndsValue(Checked c, int i) =>
        c.Items[i] is { Number: null, Role: null or Role.Filler } item
        && !item.IsNounOrName
        && c.Conditions.OfType<Comparison>()
            .Where(f => f.Property.Enum is not null)
            .SelectMany(f => SchemaWords.ValueWords(f.Property, f.Value))
            .Select(Tokenizer.Stems)
            .Any(stems => stems.Length > 1 && item.Words.All(w => stems.Contains(w.Stem)));

    /// <summary><c>jet-powered models</c>: behind a value it says only that the thing has it.</summary>
    private static bool EndsCompound(Checked c, int i) =>
        i > 0
        && c.Items[i].IsUnknown
        && CheckWords.Compounding.Is(c.Items[i])
        && c.Draft.IsUsed(i - 1)
        && c.Items[i - 1].Has<ValueMeaning>();

    /// <summary><c>cheapest per day</c>, where a property is the <c>cost per day</c>.</summary>
    private static bool EndsProperty(Checked c, int i) =>
        c.Items[i] is { Number: null, Role: null or Role.Filler or Role.Per } item
        && !item.IsNounOrName
        && !IsTypedAsName(c, i)
        && (!item.Is(Role.Per) || c.Draft.IsFollowedBy(i, unit => unit.Meanings.Count == 0))
        && c.Properties.Any(p =>
            SchemaWords
                .Of(p)
                .Any(phrase =>
                    phrase.Contains(' ', StringComparison.Ordinal)
                    && Tokenizer.Stems(phrase) is var stems
                    && item.Words.All(w => stems.Contains(w.Stem))
                )
        );

    /// <summary><c>the highest yearly fee</c>, which is read as <c>fee per year</c>: where what describes the number says so too.</summary>
    private static bool IsYearly(Checked c, int i) =>
        c.Items[i].Is(Role.Per)
        && i + 1 < c.Items.Count
        && FormWords.Year.Is(c.Items[i + 1])
        && c.Properties.Any(p => Sorts.IsNumber(p) && Tokenizer.Read(p.Description ?? "").Any(CheckWords.Yearly.Has));

    /// <summary><c>at Quill Days</c>, where only Quill is known: capitals go on with the name.</summary>
    private static bool IsTypedAsName(Checked c, int i) =>
        i > 0 && c.Items[i].Words.All(w => w.IsCapitalised) && c.Items[i - 1].Nodes.Any() && c.Items[i - 1].Words[^1].IsCapitalised;

    /// <summary><c>how many people took part in X</c>: the verb with which the description says what is counted.</summary>
    private static bool SaysWhatIsCounted(Checked c, int i) =>
        c.Items[i] is { Role: null or Role.Filler } item
        && !item.IsNounOrName
        && c.Reading.Property is { Description: { } description } number
        && Sorts.IsNumber(number)
        && Tokenizer.Stems(description) is var said
        && item.Words.Where(w => !Inflection.IsPreposition(w.Word)).All(w => said.Contains(w.Stem));

    /// <summary><c>how many pages long is X</c>: behind the number that is asked for the adjective that it is a degree of.</summary>
    private static bool MeasuresNumber(Checked c, int i) =>
        i > 0
        && c.Items[i] is { Role: null or Role.Filler, IsNounOrName: false, Words: [var adjective] }
        && c.Reading is { Ask: Ask.Value, Property: { } number }
        && c.Items[i - 1].Properties.Contains(number)
        && Dimensions.ComparedBy(adjective.Word, [number]).Any();
}
