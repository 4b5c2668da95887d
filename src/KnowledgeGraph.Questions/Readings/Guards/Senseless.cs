using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Guards against what nobody would ask, since it is always or never so: the words meant something else.</summary>
internal static class Senseless
{
    /// <summary>The guards.</summary>
    public static IReadOnlyList<Guard> Guards { get; } =
    [
        new("a reason for what is not there", ReasonsForNothing),
        new("evidence for what is not there", ShowsNothing),
        new("demanded and denied", Contradicts),
        new("from where it does not come", ComesFromNowhere),
        new("a denial that goes without saying", DeniesWhatIsExcluded),
        new("two where there can be one", IsTwoAtOnce),
        new("two values of what has one", HasTwoValues),
        new("there and back", LeadsBack),
        new("groups by what is given", GroupsByGiven),
        new("a condition that always holds", IsIdle),
        new("a year that is not known yet", IsInTheFuture),
        new("a year before all that is known", IsBeforeAll),
        new("more of them than there are", WantsMoreThanThereAre),
        new("the most of what another has", RanksAnother),
        new("a denial of a denial", DeniesTwice),
        new("the one that is meant, denied whichever it is", DeniesTheOne),
        new("a choice answered with yes", AffirmsChoice),
        new("the same twice", DemandsTwice),
        new("a share that is all or nothing", SharesAllOrNothing),
        new("the last of another order", RanksByOrderOfAnother),
        new("so many in each", CountsInEach),
        new("a number by which nobody bounds anything", BoundsMereNumber),
    ];

    /// <summary><c>why does X not …</c>: nobody records reasons for what is not there, nor for a number.</summary>
    private static bool ReasonsForNothing(Candidate c) =>
        c.Form.How && c.Items.Any(i => i.Is(Role.Why)) && c.Mentions.Any(m => m.Negated || m.Count is not null);

    /// <summary><c>where does it say that A does not address B</c>: what is shown is there.</summary>
    private static bool ShowsNothing(Candidate c) =>
        c.Reading.Ask is Ask.Evidence && c.Root.AllLinks().Any(l => l.Quantifier == Quantifier.None);

    /// <summary><c>sent to as well as received from</c>: what is demanded twice was to be two things.</summary>
    private static bool DemandsTwice(Candidate c) =>
        c
            .Root.All()
            .Any(t =>
                t.Links.Where(l => l is { Quantifier: Quantifier.Some, Count: null, Where.Count: 0, Other.IsFree: true })
                    .GroupBy(l => l.Relationship)
                    .Any(same => same.Skip(1).Any())
            );

    /// <summary><c>what share of the X papers is rated high</c>, of what is said of X itself, and what the whole is restricted to already: it is none of its parts.</summary>
    private static bool SharesAllOrNothing(Candidate c) =>
        c.Reading is { Ask: Ask.Share, Whole: { } whole }
        && (
            c.Root.All().Any(t => t is { Nodes.Count: 1, Links.Count: > 0 })
            || whole.All().SelectMany(t => t.Links).Any(stated => c.Root.All().SelectMany(t => t.Links).Any(l => FollowsFrom(stated, l)))
        );

    /// <summary>Whether what a link says goes without saying where another is stated, that says more.</summary>
    private static bool FollowsFrom(Link stated, Link link) =>
        stated.Where.Count > 0
        && link is { Quantifier: Quantifier.Some, Count: null, Where.Count: 0, Other.Links.Count: 0 }
        && stated.Quantifier == Quantifier.Some
        && stated.Relationship == link.Relationship
        && stated.Other.ToFilter().Equals(link.Other.ToFilter());

    /// <summary><c>on which papers is X the last author</c>: the last of the authors, and not the paper in which X stands farthest down.</summary>
    private static bool RanksByOrderOfAnother(Candidate c) =>
        c.Form is { IsLast: true, RankAt: >= 0 }
        && c.Reading.Ranking?.Property is { Carrier: not null } place
        && Sorts.IsPlaceInOrder(place)
        && c.Draft.Next(c.Form.RankAt) is var noun and > 0
        && c.Items[noun] is { IsNounOfType: true } ordered
        && !ordered.Types.Contains(c.Root.Type);

    /// <summary><c>references from 2019 or earlier</c>, <c>exactly one reference</c>, where works are cited by a number that is called so: their year, and how many.</summary>
    private static bool BoundsMereNumber(Candidate c) =>
        c
            .Root.All()
            .Any(t =>
                t.Type.Citation is { } cited
                && t.Where.OfType<Comparison>()
                    .Where(f => f.Property == cited.Number)
                    .Any(f => f.Value is long said && Numbers.IsYear(said) || c.Items.Any(i => i.Is(Role.Exactly)))
            );

    /// <summary><c>addressed in all three domains by two papers each</c>: two of each domain, and not two of any.</summary>
    private static bool CountsInEach(Candidate c) =>
        c.AsksForSet
        && c.Items.Any(i => i.Role is Role.All or Role.Each or Role.Per)
        && !c.Items.Any(i => i.Is(Role.And))
        && c.Root.Links.Where(l => l.Count is not null).Skip(1).Any();

    /// <summary>The same is demanded and denied: the words meant two things.</summary>
    private static bool Contradicts(Candidate c) =>
        c.Root.All().Any(t => t.Links.Any(some => t.Links.Any(none => Denies(none, some))) || IsBothWays(t.Where))
        || c.Root.AllLinks().Any(l => IsBothWays(l.Where));

    /// <summary>Whether what holds or does not is demanded to do both.</summary>
    private static bool IsBothWays(List<Filter> where) =>
        where.OfType<Comparison>().Any(one => one.Value is true && where.Contains(one with { Value = false }));

    private static bool Denies(Link none, Link some) =>
        none != some
        && some.Count is null or { Operator: FilterOperator.Eq or FilterOperator.Gt or FilterOperator.Gte, Number: > 0 }
        && none.Quantifier == Quantifier.None
        && none.Relationship == some.Relationship
        && (
            none.Other.IsFree && none.Where.Count == 0
            || some.Quantifier == Quantifier.Some && none.Other.ToFilter().Equals(some.Other.ToFilter())
        );

    /// <summary><c>films with directors who have directed no film</c>: the way to a thing is a way from it.</summary>
    private static bool ComesFromNowhere(Candidate c) =>
        c
            .Root.AllLinks()
            .Any(way =>
                way.Quantifier == Quantifier.Some
                && Connections.Inverse(way.Relationship) is { } back
                && way.Other.Links.Any(none =>
                    none.Relationship == back && none is { Quantifier: Quantifier.None, Where.Count: 0, Other.IsFree: true }
                )
            );

    /// <summary>
    /// <c>artists who did paintings but never a drawing</c>: of a painting it need not be said that it is no drawing, so that the
    /// denial was meant of all that they did.
    /// </summary>
    private static bool DeniesWhatIsExcluded(Candidate c) =>
        c
            .Root.AllLinks()
            .Where(l => l.Relationship.IsList)
            .Select(l => l.Other.Where)
            .Any(all => all.OfType<Not>().Any(not => all.Any(given => Excludes(given, not.Filter))));

    /// <summary>Whether a property that has one value cannot have the other.</summary>
    internal static bool Excludes(Filter given, Filter denied) =>
        (given, denied) switch
        {
            (Or any, _) => any.Filters.All(f => Excludes(f, denied)),
            (Comparison { Operator: FilterOperator.Eq } one, Comparison { Operator: FilterOperator.Eq } other) => one.Property
                == other.Property
                && !Equals(one.Value, other.Value),
            _ => Span(given) is var (property, from, to)
                && Span(denied) is var (same, start, end)
                && property == same
                && (end <= from || to <= start),
        };

    /// <summary>The days of a year or month: from the first to that behind the last; null for another condition.</summary>
    private static (Property Property, DateOnly From, DateOnly To)? Span(Filter filter) =>
        filter
            is And
            {
                Filters: [
                    Comparison { Operator: FilterOperator.Gte, Value: DateOnly from } first,
                    Comparison { Operator: FilterOperator.Lt, Value: DateOnly to },
                ]
            }
            ? (first.Property, from, to)
            : null;

    /// <summary>Of what each has one of, it is not this one and another.</summary>
    private static bool IsTwoAtOnce(Candidate c) =>
        c
            .Root.All()
            .SelectMany(t =>
                t.Links.Where(l => l is { Quantifier: Quantifier.Some, Count: null, Relationship.IsList: false })
                    .GroupBy(l => l.Relationship)
            )
            .Any(one => one.Any(l => l.Other.Nodes.Count > 0 && one.Any(o => l.Other.Nodes.All(o.Other.Excluded.Contains))));

    /// <summary><c>neither a chair nor a deputy from X</c>: no seat is both, so that it goes without saying that none is.</summary>
    private static bool HasTwoValues(Candidate c) =>
        c
            .Root.AllLinks()
            .Any(l =>
                l.Quantifier == Quantifier.None
                && l
                    .Where.Concat(l.Other.Where)
                    .OfType<Comparison>()
                    .Where(f => f is { Operator: FilterOperator.Eq, Property.IsList: false })
                    .ToArray()
                    is var said
                && said.Any(one => said.Any(other => Excludes(one, other)))
            );

    /// <summary>From one to its many, and from these to the one that each of them has: that is where it began.</summary>
    private static bool LeadsBack(Candidate c) =>
        c
            .Root.AllLinks()
            .Any(down =>
                down is { Quantifier: Quantifier.Some, Count: null }
                && Connections.Inverse(down.Relationship) is { IsList: false } up
                && down.Other.Links.Any(l => l.Relationship == up && l is { Quantifier: Quantifier.Some, Other.IsFree: false })
            );

    /// <summary>What is one by one for each of many is not already restricted to some.</summary>
    private static bool GroupsByGiven(Candidate c) =>
        c.Reading.Groups.Any(g =>
            g.Path is [.., { } last] && g.Path.Any(r => r.IsList) && c.Root.All().Any(t => t.Type == last.Target && !t.IsFree)
        );

    /// <summary>A noun that every such thing has one of restricts nothing, unless it lies below what is counted.</summary>
    private static bool IsIdle(Candidate c)
    {
        var counted = c.Root.AllLinks().Where(l => l.Count is not null).SelectMany(l => l.Other.AllLinks()).ToHashSet();
        return c
            .Root.AllLinks()
            .Any(l =>
                AlwaysHolds(l)
                && !IsSpokenOfAsKnown(c, l.Other)
                && !counted.Contains(l)
                && !(c.Reading.Ask == Ask.YesNo && c.Root.Nodes.Count > 0 && c.Root.Links.Contains(l))
            );
    }

    /// <summary><c>inspections that ended with the ship detained</c>: the one that each has, spoken of as known.</summary>
    private static bool IsSpokenOfAsKnown(Candidate c, Thing thing) =>
        c.Mentions.Any(m =>
            m.Kind == MentionKind.Type
            && m.Type == thing.Type
            && m.At > 0
            && CheckWords.Definite.Ends(c.Items[m.At - 1])
            && !CheckWords.IsPlural(c.Items[m.At])
        );

    private static bool AlwaysHolds(Link link) =>
        !link.IsStep
        && !link.Relationship.IsList
        && !Descriptions.CanBeMissing(link.Relationship)
        && link is { Quantifier: Quantifier.Some, Count: null, Where.Count: 0, Other.IsFree: true };

    /// <summary><c>the most expensive purchase</c>, where purchases have no price: what something else costs was not asked.</summary>
    private static bool RanksAnother(Candidate c) =>
        c.Reading.Ranking?.Property is { Entity: { } owner }
        && c.Form.RankAt >= 0
        && c.Form.RankAt + 1 < c.Items.Count
        && c.Items[c.Form.RankAt + 1] is { IsNounOrName: false } sort
        && !(c.Form.RankAt + 2 < c.Items.Count && c.Items[c.Form.RankAt + 2].Has<TypeMeaning>())
        && sort.Meanings.Any(m => m is ValueMeaning)
        && sort.Meanings.All(m => m is not ValueMeaning value || value.Property.Entity != owner)
        && !sort.Has<PropertyMeaning>();

    /// <summary><c>where may I not go without X</c>: one denial of the other is no denial of what is named, and the graph's own word for it was not said.</summary>
    private static bool DeniesTwice(Candidate c) =>
        c.Draft.Positions(i => i.Is(Role.Without)).FirstOrDefault(-1) is var without and > 0
        && c.Draft.Positions(i => i.Is(Role.Not)).LastOrDefault(i => i < without, -1) is var not and >= 0
        && !Draft
            .Between(not, without)
            .Any(i => c.Items[i].EndsClause || c.Items[i].IsMark || c.Items[i].Role is Role.And or Role.Or or Role.With)
        && c.Root.AllLinks().Count(l => l.Quantifier == Quantifier.None) < 2;

    /// <summary><c>trails outside the park where X works</c>: which one is told, and none of all was not meant.</summary>
    private static bool DeniesTheOne(Candidate c) =>
        c.Mentions.Any(m =>
            m is { Kind: MentionKind.Type, Earlier: null, At: > 0 }
            && (m.Negated || m.Excepted)
            && FormWords.The.Is(c.Items[m.At - 1])
            && !CheckWords.IsPlural(c.Items[m.At])
            && c.Root.AllLinks()
                .Any(l => l is { Quantifier: Quantifier.None, Where.Count: 0, Other.IsFree: true } && l.Other.Type == m.Type)
        );

    /// <summary><c>which of the four domains has the most papers</c>, where there are three: it takes for granted what is not so.</summary>
    private static bool WantsMoreThanThereAre(Candidate c) =>
        c.Reading.Ranking?.Limit is { } limit
        && c.Draft.Lexicon.Of(c.Root.Type).Count() < limit
        && c.Draft.Positions(i => i.Number == limit)
            .Any(i =>
                i > 0
                && !Roles.IsExtreme(c.Items[i - 1])
                && !c.Items[i - 1].Is(Role.Rank)
                && c.Draft.IsFollowedBy(i, noun => noun.Types.Contains(c.Root.Type))
            );

    /// <summary><c>is it high, medium or low</c>: asks which of them.</summary>
    private static bool AffirmsChoice(Candidate c) =>
        c.Reading.Ask == Ask.YesNo
        && c.Root.All()
            .SelectMany(t => t.Where)
            .Concat(c.Root.AllLinks().SelectMany(l => l.Where))
            .OfType<Or>()
            .Any(choice => choice.Filters.All(IsOneOfWords));

    private static bool IsOneOfWords(Filter filter) =>
        filter is Comparison { Operator: FilterOperator.Eq, Value: string } || filter is Or any && any.Filters.All(IsOneOfWords);

    /// <summary>A single year after the last that the data know.</summary>
    private static bool IsInTheFuture(Candidate c) =>
        Years(c).Any(y => y.Operator is FilterOperator.Eq or FilterOperator.Gte && y.Year > y.Max);

    /// <summary>What was first or last in a year before the first that the data know.</summary>
    private static bool IsBeforeAll(Candidate c) =>
        c.Reading.Ask is not Ask.YesNo && Years(c).Any(y => y.Operator is FilterOperator.Eq && y.Year < y.Min);

    private static IEnumerable<(FilterOperator Operator, long Year, double Min, double Max)> Years(Candidate c) =>
        c
            .Root.All()
            .SelectMany(t => t.Where)
            .OfType<Comparison>()
            .Where(f => Sorts.IsYear(f.Property) && f.Value is long)
            .Select(f => (f.Operator, Year: (long)f.Value!, Range: c.Draft.Lexicon.Range(f.Property)))
            .Where(y => y.Range is not null)
            .Select(y => (y.Operator, y.Year, y.Range!.Value.Min, y.Range.Value.Max));
}
