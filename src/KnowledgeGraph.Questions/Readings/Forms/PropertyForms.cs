using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What a thing or a relationship holds, asked for by the name of the property.</summary>
internal static class PropertyForms
{
    /// <summary><c>what is the founding year of X</c>, <c>the kind of X</c>: a property of one thing by the very name that the schema gives it.</summary>
    public static bool ByOwnName(Draft draft, Form form)
    {
        var said = draft.Positions(i => !Draft.IsEmpty(i)).ToArray();
        var at = Array.FindIndex(said, i => draft.Items[i].Has<PropertyMeaning>());
        if (
            at < 0
            || said[..at].Any(i => draft.Items[i].Role is not (Role.What or Role.Be or Role.List))
            || said[(at + 1)..] is not [var of, .. var owner]
            || !MentionWords.Of.Is(draft.Items[of])
            || owner is not ([var _] or [var _, var _])
            || draft.Items[owner[^1]] is not { } named
            || !named.Nodes.Any()
            || owner.Length > 1 && !draft.Items[owner[0]].Has<TypeMeaning>()
        )
            return false;
        var name = draft.Items[said[at]];
        var property = name.Properties.FirstOrDefault(p =>
            p.Type != ScalarType.Boolean && SchemaWords.IsNamed(p, name) && named.Nodes.Any(n => n.Node.Type == p.Entity)
        );
        if (property is null)
            return false;
        (form.Ask, form.Property) = (Ask.Value, property);
        draft.Use(said.AsSpan(0, at + 1));
        return true;
    }

    /// <summary>
    /// <c>the confidence that A addresses B</c>, <c>the position of A among the authors of B</c>: what the relationship of two
    /// that are named carries.
    /// </summary>
    public static bool OfRelationship(Draft draft, Form form)
    {
        if (draft.Named().Count() != 2 || draft.Has(Role.Or))
            return false;
        var carriers = Carriers(draft);
        var isNumber = draft.Has(Role.HowMany, Role.HowMuch);
        foreach (
            var i in draft
                .Positions(i => !i.IsNounOrName)
                .Where(i => (draft.CanAsk(i) || draft.Items[i].Role is Role.How or Role.When || AsksSince(draft, i)) && !draft.IsBounded(i))
        )
        {
            if (
                Asked(draft, i).FirstOrDefault(p => IsCarried(draft, carriers, p) && (!isNumber || Sorts.IsAmount(p))) is not { } property
                || HasValue(draft, i, property)
            )
                continue;
            if (property.Type == ScalarType.Boolean && (form.Confirms || draft.OpensWithVerb()))
                continue;
            (form.Ask, form.Property, draft.Carrier) = (Ask.Value, property, property.Carrier);
            draft.Use(i);
            draft.UseAll(Role.HowMuch, Role.Path);
            UseGiving(draft);
            if (Sorts.IsTime(property))
                draft.Use([.. draft.Positions(item => item.Is(Role.When)), .. draft.Find(Role.Since).Where(k => AsksSince(draft, k))]);
            return true;
        }
        return IsGiven(draft, form, carriers) || IsDegree(draft, form, carriers);
    }

    /// <summary><c>since what year has A been at B</c>: its beginning, asked for by the preposition.</summary>
    private static bool AsksSince(Draft draft, int i) => draft.Items[i].Is(Role.Since) && draft.IsFollowedBy(i, year => year.Is(Role.When));

    /// <summary><c>how reproducible is B</c>, <c>what is the complexity of B</c>, where the one is named: the only text that the relationship of both carries.</summary>
    private static bool IsDegree(Draft draft, Form form, HashSet<PropertiesType> carriers)
    {
        if (draft.Named().ToArray() is not [var degree, var thing] || !IsLast(draft, thing))
            return false;
        var how = degree - 1;
        var isHow = how >= 0 && draft.Items[how].Is(Role.How) && draft.IsFollowedBy(degree, be => be.Is(Role.Be));
        var isOf =
            draft.IsFollowedBy(degree, of => of.Role is Role.Of or Role.For)
            && draft.Next(draft.Next(degree)) == thing
            && draft.IsPrecededBy(degree, be => be.Is(Role.Be))
            && draft.Has(Role.What);
        if (!isHow && !isOf || carriers.SelectMany(c => c.Properties.Where(p => IsText(c, p))).ToArray() is not [var level])
            return false;
        (form.Ask, form.Property, draft.Carrier) = (Ask.Value, level, level.Carrier);
        draft.UseAll(Role.How, Role.What);
        return true;
    }

    /// <summary><c>how reproducible are B papers</c>: behind the name stands at most a noun for what belongs to it.</summary>
    private static bool IsLast(Draft draft, int thing) =>
        draft.Next(thing) is var noun
        && (
            noun < 0
            || draft.Items[noun].IsPlainNoun
                && draft.After(noun) is null
                && draft
                    .Items[noun]
                    .Types.Any(type => draft.Items[thing].Nodes.Any(n => n.Node.Type.Relationships.Any(r => r.Target == type)))
        );

    private static bool IsText(PropertiesType carrier, Property property) =>
        property is { Type: ScalarType.String, IsList: false }
        && carrier.Citation is var quoted
        && property != quoted?.Evidence
        && property != quoted?.Section;

    /// <summary><c>with what confidence is A linked to B</c>: a number that the relationship of both carries.</summary>
    public static bool AsksWhatIsCarried(Draft draft)
    {
        var carriers = Carriers(draft);
        return draft
            .Positions(i => !i.IsNounOrName && i.Role is null or Role.Filler)
            .Any(i => draft.CanAsk(i) && draft.Items[i].Properties.Any(p => Sorts.IsNumber(p) && IsCarried(draft, carriers, p)));
    }

    /// <summary><c>does the link from A to B rest on the title or on the text</c>: which of several values the relationship of both carries.</summary>
    public static bool OneOfValues(Draft draft, Form form)
    {
        if (draft.Named().Count() != 2)
            return false;
        var carriers = Carriers(draft);
        var said = draft
            .Positions(i => !i.Nodes.Any())
            .SelectMany(i =>
                ValueConditions
                    .Of(draft.Items[i])
                    .Where(v => v.Property.Carrier is { } c && carriers.Contains(c))
                    .Select(v => (At: i, v.Property))
            )
            .GroupBy(x => x.Property, x => x.At)
            .FirstOrDefault(g => g.Distinct().Count() > 1);
        if (said is null || !draft.Items.Any(i => i.Is(Role.Or)))
            return false;
        (form.Ask, form.Property, draft.Carrier) = (Ask.Value, said.Key, said.Key.Carrier);
        draft.Use([.. said]);
        draft.UseAll(Role.Or, Role.Path, Role.Evidence, Role.Confirm, Role.Do, Role.Be);
        return true;
    }

    /// <summary><c>is X easy or hard</c>, <c>X: organic or not organic</c>: which of several values of one property it has.</summary>
    public static bool OneOfOwnValues(Draft draft, Form form)
    {
        if (draft.Named().ToArray() is not [var named] || draft.Position(i => i.Is(Role.Or)) is not (var joint and > 0))
            return false;
        var types = draft.Items[named].Nodes.Select(n => n.Node.Type).ToHashSet();
        var said = draft
            .Positions(i => !i.Nodes.Any())
            .SelectMany(i => ValueConditions.Of(draft.Items[i]).Select(v => (At: i, v.Property, v.Value)))
            .Where(v =>
                v.Property.Entity is NodeType type && types.Contains(type)
                || v.Property.Carrier is { } carrier && IsCarriedOnce(draft, carrier)
            )
            .GroupBy(v => v.Property)
            .FirstOrDefault(g =>
                g.Any(v => v.At < joint)
                && g.Any(v => v.At > joint)
                && g.Select(v => v.Value).Distinct().Count() == g.Select(v => v.At).Distinct().Count()
            );
        if (said is null || !draft.Items.Where((item, i) => i != named && !said.Any(v => v.At == i)).All(i => CarriesChoice(i, types)))
            return false;
        (form.Ask, form.Property) = (Ask.Value, said.Key);
        draft.Use([.. said.Select(v => v.At)]);
        draft.UseAll(Role.Or, Role.Confirm, Role.Do, Role.Be, Role.Singular, Role.Also);
        return true;
    }

    /// <summary>Whether a word beside a name and the values between which is to be chosen says nothing more of it.</summary>
    private static bool CarriesChoice(Item item, HashSet<NodeType> types) =>
        Draft.IsEmpty(item)
        || item.Role is Role.Or or Role.Be or Role.Do or Role.Confirm or Role.Singular or Role.Also
        || item.Types.Any(types.Contains) && !CheckWords.IsPlural(item);

    /// <summary><c>how much did A give to B</c>, <c>how much of A lies in B</c>: the only number, or share, that their relationship carries.</summary>
    private static bool IsGiven(Draft draft, Form form, HashSet<PropertiesType> carriers)
    {
        var much = draft.Find(Role.HowMuch, Role.Share, Role.What).FirstOrDefault(i => IsMuch(draft, i), -1);
        if (much < 0)
            return false;
        var isShare = draft.Items[much].Is(Role.Share) || draft.Next(much) is var of and > 0 && draft.Items[of].Is(Role.Of);
        if (!isShare && !draft.Items.Any(FormWords.Giving.Begins))
            return false;
        if (
            carriers.SelectMany(c => c.Properties).Where(isShare ? Sorts.IsShare : Sorts.IsAmount).ToArray() is not [var property]
            || draft.Items[much].Is(Role.What) && !Dimensions.IsMoney(property)
        )
            return false;
        (form.Ask, form.Property, draft.Carrier) = (Ask.Value, property, property.Carrier);
        draft.Use(much);
        UseGiving(draft);
        return true;
    }

    /// <summary><c>how much</c>, and <c>what did A pay for B</c>.</summary>
    private static bool IsMuch(Draft draft, int i) =>
        draft.Items[i].Is(Role.Share)
        || FormWords.Much.Ends(draft.Items[i])
        || draft.Items[i] is { Role: Role.What, Words.Count: 1 } && draft.IsFollowedBy(i, does => does.Is(Role.Do));

    /// <summary><c>how much money did A put into B</c>: the verb only says that there was some.</summary>
    internal static void UseGiving(Draft draft) =>
        draft.Use([.. draft.Positions(i => i.Role is null or Role.Filler && !i.IsNounOrName && FormWords.Giving.Begins(i))]);

    /// <summary><c>how much money did A get</c>: the sum that a thing has says all.</summary>
    internal static void UseMoney(Draft draft)
    {
        UseGiving(draft);
        draft.Use([
            .. draft.Positions(i => i.Role is null or Role.Filler && !i.IsNounOrName && (FormWords.Money.Is(i) || FormWords.Getting.Is(i))),
        ]);
    }

    /// <summary>What the relationships between the named types carry.</summary>
    private static HashSet<PropertiesType> Carriers(Draft draft)
    {
        var named = draft.NamedTypes();
        return
        [
            .. named
                .SelectMany(t => t.Relationships)
                .Where(r => r.Target is NodeType target && named.Contains(target) && (named.Count == 1 || target != r.Source))
                .Select(r => r.Properties)
                .OfType<PropertiesType>(),
        ];
    }

    /// <summary>
    /// Whether a relationship carries it: as something it says, not as what it rests on; where a time is asked for, only a time.
    /// </summary>
    private static bool IsCarried(Draft draft, HashSet<PropertiesType> carriers, Property property) =>
        property.Carrier is { } carrier
        && carriers.Contains(carrier)
        && (Sorts.IsTime(property) || !draft.Has(Role.When))
        && carrier.Citation?.Evidence != property
        && (carrier.Citation?.Section != property || IsAskedByNoun(draft, property));

    /// <summary><c>in which section</c>: the noun for the property, and not only where something is said.</summary>
    private static bool IsAskedByNoun(Draft draft, Property property) =>
        draft.Positions(i => i.Properties.Contains(property)).Any(i => draft.IsPrecededBy(i, what => what.Is(Role.What)));

    /// <summary><c>with confidence high</c>: the value is said.</summary>
    private static bool HasValue(Draft draft, int i, Property property) =>
        draft.IsFollowedBy(i, value => value.Meanings.Any(m => m is ValueMeaning v && v.Property == property));

    /// <summary><c>claims about X that have confidence 0.9</c>: the number is said.</summary>
    private static bool IsNumbered(Draft draft, int i, Property property) =>
        Sorts.IsNumber(property) && draft.IsFollowedBy(i, number => number is { Number: not null, Role: null });

    /// <summary><c>how old does it get</c>, of what has an age rather than a birth.</summary>
    public static bool AsksForAge(Item item) => item.Is(Role.When) && item.Words.Count > 1 && FormWords.Old.Ends(item);

    /// <summary>The properties that an item asks for: by their name, or by what follows <c>how</c> (<c>how certain</c>).</summary>
    public static IEnumerable<Property> Asked(Draft draft, int i)
    {
        var item = draft.Items[i];
        if (item.Is(Role.When) && item.Words.Count > 1 && !AsksForAge(item))
            return item.Properties.Concat(
                draft.Lexicon.Find(item.Words[^1].Stem).OfType<PropertyMeaning>().Select(p => p.Property).Where(p => p.Carrier is not null)
            );
        if (!item.Is(Role.HowMuch) && !AsksForAge(item))
            return item.Properties;
        var word = item.Words.Last(w => !FormWords.Of.Has(w));
        var degree = FormWords.SizeNouns.Has(word) ? word with { Word = FormWords.Large } : word;
        var sized = draft
            .NamedTypes()
            .SelectMany(type => Dimensions.ComparedBy(new Item([degree], null, []), type.Properties))
            .Select(c => c.Property);
        var lasting = FormWords.Long.Has(word)
            ? draft
                .NamedTypes()
                .SelectMany(t => t.Properties.Concat(t.Relationships.SelectMany(r => r.Properties?.Properties ?? [])))
                .Where(p => Dimensions.IsDuration(p) && !Sorts.IsAge(p))
            : [];
        var priced = AsksForPrice(draft, i) ? draft.NamedTypes().SelectMany(t => t.Properties).Where(Dimensions.IsPrice) : [];
        var paid = AsksForMoney(draft, i) ? draft.NamedTypes().SelectMany(t => t.Properties).Where(Dimensions.IsMoney) : [];
        return draft
            .Lexicon.Find(word.Stem)
            .OfType<PropertyMeaning>()
            .Select(p => p.Property)
            .Concat(sized)
            .Concat(lasting)
            .Concat(priced)
            .Concat(paid);
    }

    /// <summary><c>how much money did X get</c>, <c>how much has X given us</c>: the sum that a thing has.</summary>
    private static bool AsksForMoney(Draft draft, int i) =>
        FormWords.Much.Ends(draft.Items[i])
        && (draft.IsFollowedBy(i, FormWords.Money.Is) || draft.Items.Any(item => !item.IsNounOrName && FormWords.Giving.Begins(item)));

    /// <summary><c>how much is X</c>, <c>how much do I pay for X</c>.</summary>
    private static bool AsksForPrice(Draft draft, int i) =>
        FormWords.Much.Ends(draft.Items[i])
        && (draft.IsFollowedBy(i, be => be.Is(Role.Be)) || draft.Items.Any(item => !item.IsNounOrName && FormWords.Paying.Begins(item)));

    /// <summary><c>the abstract of X</c>, <c>what is its title</c>.</summary>
    public static bool OfThing(Draft draft, Form form)
    {
        if (
            draft.Find(Role.What).Any(i => draft.Items[i].Words.Count > 2 && !draft.IsFollowedBy(i, IsKind))
            || form.Who && !draft.Items.Any(i => SpeaksOfHub(draft, i) || IsOfSomebody(i))
        )
            return false;
        var nouns = draft.Items.Count(i => IsNounOfOthers(draft, i));
        if (nouns > 1 || nouns == 1 && !draft.Items.Any(i => IsNounForProperty(draft, i)))
            return false;
        var asking = draft
            .Positions(i => nouns == 0 || !draft.IsNounOfName(i))
            .OrderByDescending(i => draft.IsPrecededBy(i, what => what.Is(Role.What)));
        foreach (
            var i in asking.Where(i =>
                draft.CanAsk(i) && !IsExplained(draft, i) && !draft.IsBounded(i) && !SomeOrNone.IsSaid(draft, i) && !IsOrdered(draft, i)
            )
        )
        {
            if (
                draft
                    .Items[i]
                    .Properties.OrderByDescending(p => IsCarriedBySpoken(draft, p))
                    .FirstOrDefault(p => IsAskedOf(draft, form, p, draft.Items[i]))
                    is not { } property
                || (draft.OpensWithVerb() || property.Enum is not null) && HasValue(draft, i, property)
                || IsNumbered(draft, i, property)
            )
                continue;
            (form.Ask, form.Property) = (Ask.Value, property);
            draft.Use(i);
            return true;
        }
        return false;
    }

    /// <summary><c>what kind of weakness does X have</c>: the noun for one of some values.</summary>
    private static bool IsKind(Item item) => !item.IsNounOrName && item.Properties.Any(p => p.Enum is not null);

    /// <summary><c>the third volume of X</c>: which one, by its place in an order.</summary>
    private static bool IsOrdered(Draft draft, int i) =>
        draft.Next(i, -1) is var place and >= 0 && PlaceConditions.OrderedAt(draft, place) == i;

    /// <summary><c>for what reason was X stopped</c>: all words of what the property is called, wherever they stand.</summary>
    public static bool InOtherOrder(Draft draft, Form form)
    {
        if (
            !draft.Has(Role.What, Role.Why, Role.How, Role.HowMany)
            || draft.Named().ToArray() is not [var named]
            || draft.Items.Any(i => IsNounOfOthers(draft, i))
        )
            return false;
        var words = draft
            .Positions(i => i.Role is not Role.Filler || i.Meanings.Count > 0)
            .Where(i => i != named)
            .SelectMany(i => draft.Items[i].Words.Select(word => (i, word.Stem)))
            .ToArray();
        var isNumber = draft.Has(Role.HowMany);
        foreach (
            var property in draft
                .NamedTypes()
                .SelectMany(t => t.Properties)
                .Where(p => isNumber ? Sorts.IsNumber(p) && !Sorts.IsYear(p) : p.Type == ScalarType.String)
        )
        foreach (var phrase in property.Phrases.Select(TellingStems).Where(stems => stems.Length > 1))
        {
            if (!phrase.All(stem => words.Any(w => w.Stem == stem)))
                continue;
            draft.Use([.. words.Where(w => phrase.Contains(w.Stem)).Select(w => w.i)]);
            draft.UseAll(Role.Why, Role.HowMany);
            (form.Ask, form.Property, form.How) = (Ask.Value, property, false);
            return true;
        }
        return false;
    }

    /// <summary><c>what kind of star is X</c>: the only property that says of what kind such things are.</summary>
    public static bool OfSort(Draft draft, Form form)
    {
        if (
            draft.Find(Role.What).FirstOrDefault(i => draft.Items[i].Words.Count > 1 && FormWords.Of.Ends(draft.Items[i]), -1)
            is not (var what and >= 0)
        )
            return false;
        if (
            draft.Named().ToArray() is not [var named]
            || draft.Next(what) is not (var noun and > 0)
            || draft.Next(noun) is not (var be and > 0)
        )
            return false;
        var types = draft.Items[named].Nodes.Select(n => n.Node.Type).Intersect(draft.Items[noun].Types).ToArray();
        if (!draft.Items[be].Is(Role.Be) || draft.Next(be) != named || draft.Next(named) > 0)
            return false;
        var sorts = types
            .SelectMany(t => t.Properties)
            .Where(p => p.Enum is not null && SchemaWords.Of(p).SelectMany(Tokenizer.Read).Any(FormWords.Sorts.Has))
            .ToArray();
        if (sorts is not [var sort])
            return false;
        draft.Use(what, noun);
        (form.Ask, form.Property) = (Ask.Value, sort);
        return true;
    }

    /// <summary><c>what does X do for a living</c>, where that is how a text of it is described: <c>What they do for a living</c>.</summary>
    public static bool AsDescribed(Draft draft, Form form)
    {
        if (!draft.Has(Role.What, Role.How, Role.Where) || draft.Named().ToArray() is not [var named])
            return false;
        var behind = draft.Items.Skip(named + 1).SelectMany(i => i.Words).Where(w => !w.IsMark).Select(w => w.Stem).ToArray();
        var asked = draft
            .Items[named]
            .Nodes.SelectMany(n => n.Node.Type.Properties)
            .FirstOrDefault(p =>
                p.Type == ScalarType.String
                && Descriptions.QuestionOf(p) is { } predicate
                && Tokenizer.Stems(predicate).SequenceEqual(behind)
            );
        if (asked is null)
            return false;
        draft.Use([.. Draft.Between(named, draft.Items.Count)]);
        (form.Ask, form.Property, form.How, form.Where) = (Ask.Value, asked, false, false);
        return true;
    }

    private static string[] TellingStems(string phrase) =>
        [
            .. Tokenizer
                .Read(phrase)
                .Where(t => FunctionWords.Of(t.Word) is not (Role.Filler or Role.For or Role.Of or Role.In or Role.By or Role.With))
                .Select(t => t.Stem),
        ];

    /// <summary><c>who signed X</c>, <c>who is the inspector of X</c>: a text by a word for who somebody is or for what somebody did.</summary>
    private static bool IsOfSomebody(Item item) =>
        !item.IsNounOrName
        && !item.Has<RelationshipMeaning>()
        && item.Properties.Any(p => p.Type == ScalarType.String && Sorts.IsOfPerson(p));

    private static bool SpeaksOfHub(Draft draft, Item item) =>
        item.Properties.Any(p => p.Entity is NodeType type && draft.Connections.IsHub(type));

    /// <summary>A noun for things other than those named and the one that stands for all.</summary>
    private static bool IsNounOfOthers(Draft draft, Item item) =>
        item.Has<TypeMeaning>() && !item.Types.Any(draft.Connections.IsHub) && !draft.IsNounOfName(item);

    /// <summary>A noun that is also the name of a property, where something is named that can have it.</summary>
    private static bool IsNounForProperty(Draft draft, Item item) =>
        item.Has<TypeMeaning>() && item.Has<PropertyMeaning>() && draft.Named().Any() || IsOfNamedHub(draft, item);

    /// <summary><c>the review's authors</c>: a noun that is also a property of the one node of its type, which is named.</summary>
    private static bool IsOfNamedHub(Draft draft, Item item) =>
        item.Properties.Any(p => p.Entity is NodeType type && draft.Connections.IsHub(type) && IsNamed(draft, type));

    private static bool IsNamed(Draft draft, NodeType type) => draft.Items.Any(i => i.Nodes.Any(n => n.Node.Type == type));

    /// <summary><c>define the method X</c>, <c>what does the term X mean</c>: the noun belongs to the name.</summary>
    private static bool IsExplained(Draft draft, int i) =>
        draft.IsFollowedBy(i, named => named.Nodes.Any())
        && (draft.Has(Role.Define) || draft.Find(Role.Average).Any(k => draft.IsMeaning(k)));

    private static bool IsAskedOf(Draft draft, Form form, Property property, Item item) =>
        property.Carrier is { } carrier
            ? IsCarriedOnce(draft, carrier) && Sorts.IsNumber(property) || IsCarriedBySpoken(draft, property)
            : property.Entity is NodeType type
                && !(form.Where && Sorts.IsTime(property))
                && !IsOtherwiseMeant(draft, property, type, item)
                && IsSpokenOf(draft, type)
                && !IsToBeConfirmed(draft, form, property);

    /// <summary><c>what did X cost</c>: carried by the only relationship of its kind that the named thing has.</summary>
    public static bool IsCarriedOnce(Draft draft, PropertiesType carrier) =>
        draft.Named().Count() == 1 && draft.NamedTypes().Any(type => type.Relationships.Any(r => !r.IsList && r.Properties == carrier));

    /// <summary><c>the day of the discovery of X</c>: carried by a relationship of the only named thing that another word speaks of, or that nothing else carries.</summary>
    public static bool IsCarriedBySpoken(Draft draft, Property property) =>
        property.Carrier is { } carrier
        && carrier.Citation?.Evidence != property
        && carrier.Citation?.Section != property
        && (property.Type is not ScalarType.Int || Sorts.IsYear(property))
        && !draft.Items.Any(i => i.Has<TypeMeaning>())
        && draft.Named().Count() == 1
        && draft.NamedTypes() is var named
        && draft.Items.Any(i =>
            !i.Has<TypeMeaning>()
            && i.Relationships.Any(r => r.Properties == carrier && (named.Contains(r.Source) || named.Contains(r.Target)))
        );

    /// <summary><c>is X open</c>, <c>X is open, isn't it</c>: whether it is, not what it holds.</summary>
    private static bool IsToBeConfirmed(Draft draft, Form form, Property property) =>
        property.Type == ScalarType.Boolean && (form.Confirms || draft.OpensWithVerb() || draft.Named().Skip(1).Any());

    /// <summary>Whether the word says something else than the property: a key, the things themselves, a relationship.</summary>
    private static bool IsOtherwiseMeant(Draft draft, Property property, NodeType type, Item item) =>
        property == type.Key
        || item.Types.Any(t => t == draft.Lexicon.Main)
        || property == SchemaWords.NameProperty(type) && item.Role is not null
        || item.Relationships.Any(r => !IsOfHub(draft, r)) && !draft.Connections.IsHub(type);

    private static bool IsOfHub(Draft draft, Relationship relationship) =>
        relationship.Source is NodeType from && draft.Connections.IsHub(from)
        || relationship.Target is NodeType to && draft.Connections.IsHub(to);

    /// <summary>
    /// Whether the question, or that before it, speaks of something of the type. Where neither speaks of anything, the one that
    /// stands for all is meant.
    /// </summary>
    private static bool IsSpokenOf(Draft draft, NodeType type)
    {
        var named = draft.NamedTypes();
        if (named.Count == 0 && (draft.Connections.IsHub(type) && IsNamed(draft, type) || IsTakenUp(draft, type)))
            return true;
        if (named.Count == 0)
            named = [.. draft.Items.SelectMany(i => i.Types)];
        return named.Count > 0
            ? named.Contains(type)
            : draft.Connections.IsHub(type) && draft.Earlier.Last is null && !draft.Items.Any(IsOfSomething);
    }

    /// <summary><c>its year</c>, of what was spoken of last.</summary>
    private static bool IsTakenUp(Draft draft, NodeType type) =>
        draft.Earlier.Last is { } last && draft.Has(Role.Singular, Role.Plural) && last.Reading.Root.All().Any(t => t.Type == type);

    private static bool IsOfSomething(Item item) => item.Number is not null || item.Has<ValueMeaning>() && !item.Has<PropertyMeaning>();
}
