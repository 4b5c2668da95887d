using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Guards against what no word says: a relationship, a way or a reason that was only filled in.</summary>
internal static class Guessed
{
    /// <summary>The guards.</summary>
    public static IReadOnlyList<Guard> Guards { get; } =
    [
        new("like to like by no word", RelatesLikeUnsaid),
        new("like with like, for like alone", LosesLike),
        new("a reason by no word", ReasonsUnsaid),
        new("how, by no word", FindsWaysUnsaid),
        new("how, by what it is done to", FindsSubjectOfHow),
        new("who, by no verb", FindsAnyoneUnsaid),
        new("who, but nobody", FindsNobody),
        new("an order, by how", OrdersUnsaid),
        new("who, by a verb that chooses none of several", FindsOneOfSeveralUnsaid),
        new("how many have to do with it, for how much it needs", CountsForNeed),
        new("who, by a long way", FindsFarUnsaid),
        new("where, by a long way", PlacesUnsaid),
        new("a birthplace by another place", PlacesBirthElsewhere),
        new("a way to anything", LeadsToAnything),
        new("a way through what everything hangs on", PassesHub),
        new("siblings", FindsSiblings),
        new("there and back", GoesThereAndBack),
        new("a noun that points to nothing", PointsToNothing),
        new("the time of something unsaid", TimesUnsaid),
        new("when something unsaid did it, for what is said to", TimesDoneByUnsaid),
        new("the size of something unsaid, in what its own is stated in", MeasuresUnsaidForOwn),
        new("the number of a relationship to something unsaid", BoundsCarriedUnsaid),
        new("two roles of one", TakesTwoForOne),
        new("only or none, by one of several ways", BoundsOneWay),
        new("a noun that is about a name, by another noun", IsAboutByAnother),
    ];

    /// <summary>Of two like things the words say how one is to the other.</summary>
    private static bool RelatesLikeUnsaid(Candidate c)
    {
        var before = c.Draft.Earlier.Last?.Reading.Root.AllLinks().Select(l => l.Relationship).ToHashSet() ?? [];
        return c
            .Root.AllLinks()
            .Select(l => l.Relationship)
            .Where(r => r.Source == r.Target && !before.Contains(r))
            .Any(r =>
                !IsSaid(c, r)
                && !Encloses(c, r)
                && !SaysKind(c, r)
                && !c.Mentions.Any(m => m.Nouns.Contains(r) || Connections.Inverse(r) is { } back && m.Nouns.Contains(back))
            );
    }

    /// <summary><c>which pilots have pilots that were born after 1989</c>, where pilots train pilots: not those who were born then themselves.</summary>
    private static bool LosesLike(Candidate c) =>
        c.Draft.Earlier.Last is null
        && c.Root.Type.Relationships.Any(r => r.Target == c.Root.Type)
        && !c.Root.AllLinks().Any(l => l.Relationship.Source == c.Root.Type && l.Relationship.Target == c.Root.Type)
        && c.Draft.Positions(i => i.IsNounOfType && i.Types.Contains(c.Root.Type)).ToArray() is [var one, var other, ..]
        && Draft.Between(one, other).Select(i => c.Items[i]).ToArray() is var between
        && between.Any(i => i.Role is Role.Have or Role.With)
        && between.All(i => i.Role is Role.Have or Role.With || Draft.IsEmpty(i));

    /// <summary>
    /// <c>pilots that have flown more than 10000 hours</c>, where a pilot has hours in all, and others on each model that may be
    /// flown: the model would have been said.
    /// </summary>
    private static bool BoundsCarriedUnsaid(Candidate c) =>
        c
            .Root.Links.Where(l => l.Where.Count > 0 && l.Other.IsFree && IsUnsaid(c, l.Other))
            .SelectMany(l => l.Where.SelectMany(TreeBuilder.PropertiesOf))
            .Where(p => Sorts.IsNumber(p) && !Sorts.IsTime(p))
            .Any(carried =>
                c.Mentions.Any(m =>
                    m.Conditions.SelectMany(TreeBuilder.PropertiesOf).ToArray() is var meant
                    && meant.Contains(carried)
                    && meant.Any(p => p.Entity == c.Root.Type)
                )
            );

    /// <summary><c>in which region is X</c>, <c>which topics fall under X</c>: of places and kinds the preposition says that one lies within the other.</summary>
    private static bool Encloses(Candidate c, Relationship relationship) =>
        relationship.Source is NodeType place
        && (
            c.Draft.Lexicon.Encloses(place) && c.Items.Any(i => i.Is(Role.In) || i.Is(Role.Of) && FormWords.Belonging.Begins(i))
            || c.Draft.Lexicon.IsTaxonomy(place) && c.Items.Any(MentionWords.Below.Is)
        );

    /// <summary><c>is X Y</c>, where both are kinds: whether the one is a sort of the other.</summary>
    private static bool SaysKind(Candidate c, Relationship relationship) =>
        c.Reading.Ask == Ask.YesNo
        && !relationship.IsList
        && relationship.Source is NodeType kind
        && c.Draft.Lexicon.IsTaxonomy(kind)
        && c.Items.Any(i => i.Is(Role.Be));

    /// <summary><c>composers who worked with directors</c>: who is one thing and who is the other, not who is both.</summary>
    private static bool TakesTwoForOne(Candidate c)
    {
        var nouns = c.Mentions.Where(m => m is { At: >= 0, Nouns.Count: > 0 }).ToArray();
        return nouns
            .Zip(nouns.Skip(1))
            .Any(pair =>
                pair is var (one, two)
                && one.End < two.At
                && one.Type == two.Type
                && !one.Nouns.Intersect(two.Nouns).Any()
                && Draft.Between(one.End, two.At).Select(i => c.Items[i]).ToArray() is var between
                && between.Any(i => i.Role is Role.With or Role.For)
                && !between.Any(i => i.Role is Role.And or Role.Or or Role.Also or Role.Be || i.IsMark || i.IsNounOrName)
                && IsLinked(c.Root, one)
                && IsLinked(c.Root, two)
            );
    }

    private static bool IsLinked(Thing thing, Mention noun) =>
        thing.Links.Any(l => noun.Nouns.Any(n => Connections.Inverse(n) == l.Relationship));

    /// <summary>
    /// <c>airports served by X only</c>, where flights depart from them, arrive at them and stop at them: only, none or all of one way that
    /// its own words do not tell from the others.
    /// </summary>
    private static bool BoundsOneWay(Candidate c) =>
        c
            .Root.AllLinks()
            .Where(l => l.Quantifier != Quantifier.Some || l.Every)
            .Any(l =>
                c.Draft.Bare >= 0 && l.Quantifier != Quantifier.None
                || l.Relationship.Source.Relationships.Any(r =>
                    r != l.Relationship && r.Target == l.Relationship.Target && r.Target != r.Source && r.Filterable
                )
                    && !c.Items.Any(i => Names(i, l.Relationship))
                    && !c.Mentions.Any(m =>
                        m.Field == l.Relationship || m.Nouns.Any(n => n == l.Relationship || Connections.Inverse(n) == l.Relationship)
                    )
            );

    /// <summary>Whether an item says a relationship by words of its own, and not by what people say for those.</summary>
    private static bool Names(Item item, Relationship relationship) =>
        new[] { relationship, Connections.Inverse(relationship) }
            .OfType<Relationship>()
            .SelectMany(SchemaWords.Of)
            .SelectMany(Tokenizer.Stems)
            .ToHashSet()
            is var stems
            && item.Words.Any(w => !FunctionWords.Carries(w) && stems.Contains(w.Stem))
        || item.Properties.Concat(item.Meanings.OfType<ValueMeaning>().Select(v => v.Property))
            .Any(p => p.Carrier is { } carrier && carrier == relationship.Properties);

    private static int Steps(Link link) => link.IsStep ? 1 + link.Other.Links.Select(Steps).DefaultIfEmpty().Max() : 0;

    /// <summary><c>papers with a limitation about X</c>, X no limitation: what is about X is the limitation, and not the paper.</summary>
    private static bool IsAboutByAnother(Candidate c) =>
        c
            .Mentions.Zip(c.Mentions.Skip(1))
            .Any(pair =>
                pair
                    is {
                        First: { Kind: MentionKind.Type, At: >= 0, Earlier: null } noun,
                        Second: { Kind: MentionKind.Nodes, At: >= 0 } named
                    }
                && noun.Type != Target.Main(c.Draft)
                && IsAbout(c, noun, named)
                && c.Root.All().Where(t => t.Type == noun.Type).ToArray() is { Length: > 0 } things
                && !things.Any(t =>
                    t.Links.Any(l => l.Other.Nodes.Count > 0 && named.Choices.Any(choice => choice.Contains(l.Other.Nodes[0])))
                )
            );

    /// <summary><c>limitations about X</c>, <c>the limitation of X</c>: whether the name says only of what the noun is.</summary>
    private static bool IsAbout(Candidate c, Mention noun, Mention named)
    {
        var between = Draft.Between(noun.End, named.At).Select(i => c.Items[i]).ToArray();
        return between.All(i => Draft.IsEmpty(i) || i.Role is Role.Be or Role.In or Role.Filler or Role.Of)
            && (
                between.Any(CheckWords.About.Ends)
                || CheckWords.About.IsIn(c.Items[named.At])
                || noun.At > 0
                    && FormWords.The.Ends(c.Items[noun.At - 1])
                    && !CheckWords.IsPlural(c.Items[noun.At])
                    && noun.Type != c.Root.Type
                    && !c.Items[noun.At].Types.Any(t => named.Choices.Any(choice => choice[0].Type == t))
                    && between is [{ Role: Role.Of }]
            );
    }

    /// <summary>Whether a word speaks of a relationship: by its verb, or by a property of its own.</summary>
    private static bool Says(Meaning meaning, Relationship relationship) =>
        meaning switch
        {
            RelationshipMeaning r => r.Relationship == relationship || r.Relationship == Connections.Inverse(relationship),
            PropertyMeaning p => p.Property.Carrier is { } carrier && carrier == relationship.Properties,
            ValueMeaning v => v.Property.Carrier is { } carrier && carrier == relationship.Properties,
            _ => false,
        };

    private static bool IsSaid(Candidate c, Relationship relationship) =>
        c.Items.SelectMany(i => i.Meanings).Any(m => Says(m, relationship));

    /// <summary>Whether a word speaks of any relationship of the reading.</summary>
    private static bool SaysAnyWay(Candidate c) => c.Root.AllLinks().Any(l => IsSaid(c, l.Relationship));

    /// <summary><c>why …</c> is answered by what the graph is chiefly about, and only by what its verb leads to.</summary>
    private static bool ReasonsUnsaid(Candidate c) =>
        c.Reading.Ask == Ask.List
        && c.Items.Any(i => i.Is(Role.Why))
        && (c.Root.Type != Target.Main(c.Draft) || !c.SpeaksOfRoot || c.Root.AllLinks().Any(l => l.Other.IsFree));

    /// <summary><c>how do I qualify for X</c>, in data that nothing is cited from: no list of what is related to X, where no word speaks of that.</summary>
    private static bool FindsWaysUnsaid(Candidate c) =>
        c.Form.How
        && c.Reading.Ask == Ask.List
        && !c.SpeaksOfRoot
        && c.Draft.Lexicon.Main?.Citation is null
        && c.Root.Links.Count > 0
        && !SaysAnyWay(c);

    /// <summary><c>how can the task be done by X</c>: what is to be done, and not the tasks that X has.</summary>
    private static bool FindsSubjectOfHow(Candidate c) =>
        c.Form.How
        && c.AsksForSet
        && c.Root.Nodes.Count == 0
        && c.Root.Type != Target.Main(c.Draft)
        && c.Draft.Positions(i => i.Types.Contains(c.Root.Type)).ToArray() is [var subject]
        && subject > 0
        && FormWords.The.Ends(c.Items[subject - 1])
        && !CheckWords.IsPlural(c.Items[subject])
        && c.Draft.IsPrecededBy(subject, verb => verb.Is(Role.Can));

    /// <summary><c>who …</c> is not whoever is related to anything at all.</summary>
    private static bool FindsAnyoneUnsaid(Candidate c) =>
        c.Form.Who
        && c.Root
            is { Nodes.Count: 0, Where.Count: 0, Links: [{ Quantifier: Quantifier.Some, Count: null, Where.Count: 0, Other.IsFree: true }] }
        && !c.SpeaksOfRoot;

    /// <summary><c>who advises estates</c>: persons or those that act as such, unless the graph is chiefly about what is found.</summary>
    private static bool FindsNobody(Candidate c) =>
        c.Form.Who
        && c.AsksForSet
        && c.Form.AskedAt >= 0
        && c.Items[c.Form.AskedAt].Is(Role.Who)
        && c.Root.Type != Target.Main(c.Draft)
        && !Sorts.IsSomebody(c.Root.Type);

    /// <summary><c>how do I get to the top of X</c>: in what order things stand is asked of things that are said.</summary>
    private static bool OrdersUnsaid(Candidate c) =>
        c.Form.How
        && c.Reading.Ask == Ask.Rank
        && !c.Items.Any(i => i.Types.Contains(c.Root.Type) || i.Nodes.Any(n => n.Node.Type == c.Root.Type));

    /// <summary>
    /// <c>who marked X</c>, where X has an author and examiners: a verb that says nothing of how anybody is related to what is named
    /// cannot choose between them.
    /// </summary>
    private static bool FindsOneOfSeveralUnsaid(Candidate c) =>
        c.Form.Who
        && !c.SpeaksOfRoot
        && c.Root
            is {
                Nodes.Count: 0,
                Where.Count: 0,
                Links: [{ Quantifier: Quantifier.Some, Count: null, Where.Count: 0, Other: { Nodes.Count: > 0 } named } link]
            }
        && !IsSaid(c, link.Relationship)
        && named.Type.Relationships.Where(r => r.Target is NodeType end && Sorts.IsSomebody(end)).DistinctBy(r => r.Type).Skip(1).Any()
        && c.Items.Any(i => i is { Role: Role.Filler, IsNounOrName: false } && IsPastOrCarrier(i.Words[0]));

    /// <summary><c>which domain needs the least computing power</c>: how much of it, and not how many things of the domain have to do with it.</summary>
    private static bool CountsForNeed(Candidate c) =>
        c.Reading is { Ask: Ask.Rank, Ranking.Property: null }
        && c.Items.Take(c.Form.RankAt).LastOrDefault(i => !MentionWords.Articles.Is(i)) is { } verb
        && CheckWords.Needing.Ends(verb)
        && c.Form.RankAt + 1 < c.Items.Count
        && c.Items[c.Form.RankAt + 1].Nodes.Any();

    /// <summary>
    /// <c>who makes X</c>, where X is only what things are played on that somebody worked at: no word leads to that somebody nor speaks
    /// of what lies between, which is nothing that is cited for what is in it.
    /// </summary>
    private static bool FindsFarUnsaid(Candidate c) =>
        c.Form.Who
        && c.AsksForSet
        && c.Root is { Nodes.Count: 0, Where.Count: 0, Links: [{ IsStep: true, Other: { Type: { Citation: null } between } step }] }
        && step.Links.Any(l => l.Other.Nodes.Count > 0)
        && !SaysAnyWay(c)
        && !c.Items.Any(i => i.Types.Contains(c.Root.Type) || i.Types.Contains(between));

    private static bool IsPastOrCarrier(Token word) =>
        FunctionWords.Carries(word) || Inflection.IsParticiple(word.Word) || English.IsPast(word.Word);

    /// <summary><c>where …</c> is a place of the thing itself, unless a verb leads farther.</summary>
    private static bool PlacesUnsaid(Candidate c) => c.Form.Where && c.Root.AllLinks().Skip(1).Any() && !c.SpeaksOfRoot;

    /// <summary><c>where was X born</c>, where the graph says only where X works: another place is no birthplace.</summary>
    private static bool PlacesBirthElsewhere(Candidate c)
    {
        var where = c.Draft.Position(i => i.Is(Role.Where));
        return where >= 0
            && c.Items.Skip(where).Any(i => !i.IsNounOrName && DescriptionWords.Birth.IsIn(i))
            && !SpeaksOfBirth(c.Reading.Property is { } property ? SchemaWords.Of(property).Append(property.Description ?? "") : [])
            && !c.Root.AllLinks().Any(l => SpeaksOfBirth(Told(l.Relationship)));
    }

    private static IEnumerable<string> Told(Relationship relationship) =>
        new[] { relationship, Connections.Inverse(relationship) }
            .OfType<Relationship>()
            .SelectMany(r => SchemaWords.Of(r).Append(r.Type.Replace('_', ' ')).Append(r.Description ?? ""));

    private static bool SpeaksOfBirth(IEnumerable<string> told) => told.SelectMany(Tokenizer.Read).Any(DescriptionWords.Birth.Has);

    /// <summary>A way through something that was not spoken of must lead to something that was.</summary>
    private static bool LeadsToAnything(Candidate c) =>
        c.Root.AllLinks().Any(l => l is { IsStep: true, Quantifier: Quantifier.Some, Count: null, Where.Count: 0 } && EndsFree(l.Other));

    private static bool EndsFree(Thing step) =>
        step
            is {
                Nodes.Count: 0,
                Where.Count: 0,
                Excluded.Count: 0,
                Links: [{ Quantifier: Quantifier.Some, Count: null, Where.Count: 0 } on]
            }
        && (on.Other.IsFree || on.IsStep && EndsFree(on.Other));

    /// <summary>Through the one node of its type everything is related to everything.</summary>
    private static bool PassesHub(Candidate c) =>
        c
            .Root.AllLinks()
            .Concat(c.Reading.Ranking?.Counted is { } counted ? [counted, .. counted.Other.AllLinks()] : [])
            .Any(l => l.IsStep && c.Draft.Connections.IsHub(l.Other.Type));

    /// <summary><c>who wrote that paper</c>, where none was spoken of.</summary>
    private static bool PointsToNothing(Candidate c) =>
        !c.HasContext
        && c.Mentions.All(m => m.Kind == MentionKind.Type)
        && c.Draft.Positions(i => i.Has<TypeMeaning>())
            .Any(i =>
                i > 0
                && MentionWords.Demonstratives.Is(c.Items[i - 1])
                && !CheckWords.IsPlural(c.Items[i])
                && !c.Items[i].Types.Any(c.Draft.Connections.IsHub)
                && (i == 1 || !c.Items[i - 2].IsNounOrName)
            );

    /// <summary><c>books published in 2015</c>: not those of which something else, of which nobody spoke, was published then, where books have a time.</summary>
    private static bool TimesUnsaid(Candidate c) =>
        c
            .Root.All()
            .Any(thing =>
                (thing.Type.Properties.Any(Sorts.IsTime) || IsDoneAtTimes(c, thing.Type))
                && thing.Links.Any(l =>
                    l.Other is { Nodes.Count: 0, Links.Count: 0 }
                    && l.Other.Where.SelectMany(TreeBuilder.PropertiesOf).Any(Sorts.IsTime)
                    && !c.Items.Any(i => i.Types.Contains(l.Other.Type) || !i.Has<PropertyMeaning>() && Connections.Says(i, l.Relationship))
                    && !c.Mentions.Any(m => m.Type == l.Other.Type || m.Earlier?.Type == l.Other.Type)
                )
            );

    /// <summary><c>artworks that were finished before 1900</c>: no movement of theirs, of which nobody spoke, that was over then.</summary>
    private static bool TimesDoneByUnsaid(Candidate c) =>
        c
            .Root.AllLinks()
            .Where(l => l.Other.Nodes.Count == 0 && IsUnsaid(c, l.Other))
            .SelectMany(l => l.Other.Where.SelectMany(TreeBuilder.PropertiesOf))
            .Where(Sorts.IsTime)
            .Any(time =>
                c.Draft.Positions(i => i.Properties.Contains(time) && (CheckWords.IsPast(i) || Inflection.IsParticiple(i.Words[0].Word)))
                    .Any(done => SubjectOf(c, done) is { } subject && !subject.Types.Any(t => t == time.Entity))
            );

    /// <summary>The noun of which a participle is said: <c>artworks</c>, of <c>artworks that were finished</c>; null where it is said of something else.</summary>
    private static Item? SubjectOf(Candidate c, int participle) =>
        c
            .Items.Take(participle)
            .LastOrDefault(i =>
                !Draft.IsEmpty(i) && i.Role is not (Role.Be or Role.Have or Role.Who or Role.Not) && !MentionWords.RelativePronouns.Is(i)
            )
            is { IsNounOfType: true } noun
            ? noun
            : null;

    /// <summary>
    /// <c>lots over 50,000 crowns</c>, <c>pilots with more than 1000 hours</c>: not what their restoration cost and not their hours on some
    /// model, where no word but the unit says so and a number of their own is stated in it.
    /// </summary>
    private static bool MeasuresUnsaidForOwn(Candidate c) =>
        c
            .Root.Links.Where(l => l.Other is { Nodes.Count: 0, Links.Count: 0 } && IsUnsaid(c, l.Other))
            .Where(l =>
                !c.Items.Any(i =>
                    !i.Has<PropertyMeaning>() && !i.Has<TypeMeaning>() && !i.Is(Role.Have) && Connections.Says(i, l.Relationship)
                )
            )
            .SelectMany(l => l.Where.Concat(l.Other.Where).SelectMany(TreeBuilder.PropertiesOf))
            .Where(Sorts.IsAmount)
            .Any(far =>
                c.Root.Type.Properties.Any(own => Sorts.IsAmount(own) && IsStatedAlike(own, far))
                && !c
                    .Draft.Positions(i => i.Role is null or Role.Filler && i.Properties.Contains(far))
                    .Any(i => i == 0 || c.Items[i - 1].Number is null)
            );

    /// <summary>Whether no noun speaks of such things.</summary>
    private static bool IsUnsaid(Candidate c, Thing thing) => !c.Items.Any(i => i.Types.Contains(thing.Type));

    private static bool IsStatedAlike(Property one, Property other) =>
        Dimensions.UnitOf(one) is { } unit && Dimensions.UnitOf(other) == unit || Dimensions.IsMoney(one) && Dimensions.IsMoney(other);

    /// <summary><c>planets found in 2021</c>, where what a verb says of a planet has a time of its own.</summary>
    private static bool IsDoneAtTimes(Candidate c, NodeType type) =>
        type.Relationships.Any(r =>
            r.Properties?.Properties.Any(Sorts.IsTime) == true && c.Items.Any(i => i.CanBeVerb && Connections.Says(i, r))
        );

    /// <summary>From a thing to its like by something that nobody named: what both have need not be meant.</summary>
    private static bool FindsSiblings(Candidate c)
    {
        var speaksOfOthers = c.Items.Any(i => i.Role is Role.Same or Role.Other or Role.Together or Role.Common or Role.Both or Role.Who);
        return c.Root.All().Where(t => !speaksOfOthers || t != c.Root && t.Nodes.Count > 0).Any(t => t.Links.Any(l => LeadsToLike(t, l)));
    }

    /// <summary><c>in which matches did X send somebody off</c>: not the matches whose players were sent off in matches, of which only one word speaks.</summary>
    private static bool GoesThereAndBack(Candidate c) =>
        c.AsksForSet
        && c.Draft.Earlier.Last is null
        && c.Root.All()
            .Any(thing =>
                thing.Links.Any(link =>
                    link is { Quantifier: Quantifier.Some, Count: null, Other: { Nodes.Count: 0, Where.Count: 0 } between }
                    && between.Links.Any(back =>
                        back.Relationship == Connections.Inverse(link.Relationship)
                        && back.Other.Nodes.Count == 0
                        && link.Relationship.Source != link.Relationship.Target
                    )
                )
                && !c.Mentions.Any(m => m.Nouns.Count > 0)
                && c.Items.Count(i => i.Types.Contains(thing.Type)) < 2
                && !c.Items.Any(i => i.Role is Role.Same or Role.Other or Role.Together or Role.Common or Role.Both)
            );

    private static bool LeadsToLike(Thing thing, Link link) =>
        link.Other is { Nodes.Count: 0, Where.Count: 0 }
        && link.Other.Links.Any(on =>
            on.Other is var like
            && like.Type == thing.Type
            && (
                link.IsStep && (like.Nodes.Count > 0 && on.Relationship.IsList || like.Nodes.Count == 0 && thing.Nodes.Count > 0)
                || link.Quantifier == Quantifier.None && link.Other.Links.Count == 1
            )
        );
}
