using System.Globalization;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Chooses between readings by what the data bear out, and turns down those that take something for granted which the
/// data do not bear out.
/// </summary>
internal sealed class DataCheck(GraphReader graph)
{
    /// <summary>What is left of the readings of a question before it is answered.</summary>
    public async Task<Outcome> BeforeAsync(Outcome outcome, CancellationToken cancellation) =>
        outcome switch
        {
            Understood { Premise: { Root: var premise } } when !await graph.HasAsync(premise, cancellation).ConfigureAwait(false) => Untrue(
                premise,
                premise.Named()
            ),
            Ambiguous ambiguous => await ChooseAsync(ambiguous, cancellation).ConfigureAwait(false),
            _ => outcome,
        };

    /// <summary>What is left of a reading when it has been answered: itself, where something was found; a choice, where something is found the other way round.</summary>
    public async Task<Outcome> AfterAsync(Understood understood, AnswerResult found, CancellationToken cancellation) =>
        found switch
        {
            { Kind: ResultKind.None } when understood.Reading is { Ask: Ask.Value, Property: { } property } => new Refused(
                RefusalKind.MissingProperty,
                [ReadingPrinter.Name(property)],
                understood.Reading.Root.Nodes
            ),
            { Kind: ResultKind.Nodes, Nodes.Count: 0 } when understood.Reading is { Ask: Ask.Evidence, Root: var shown } => Untrue(
                shown,
                shown.Named()
            ),
            { Kind: ResultKind.Nodes, Nodes: var nodes } when understood.Supposition?.Number is { } supposed && nodes.Count != supposed =>
                new Refused(RefusalKind.FalsePremise, [], [.. understood.Reading.Root.Named()])
                {
                    Instead = $"of {ReadingPrinter.Describe(understood.Reading.Root)} it records {nodes.Count}, not {supposed}",
                },
            { Kind: ResultKind.Nodes, Nodes.Count: 0 } when understood.Supposition is { AsksForAny: true } => understood with
            {
                Reading = understood.Reading with { Ask = Ask.YesNo },
            },
            { Kind: ResultKind.Nodes, Nodes.Count: 0 } or { Kind: ResultKind.Count, Count: 0 } => await InsteadOfNothingAsync(
                    understood,
                    cancellation
                )
                .ConfigureAwait(false),
            _ => understood,
        };

    /// <summary>Of several readings only those that find something; one that is left is the reading.</summary>
    private async Task<Outcome> ChooseAsync(Ambiguous ambiguous, CancellationToken cancellation)
    {
        var borne = new List<Reading>();
        foreach (var reading in ambiguous.Readings)
            if (await graph.HasAsync(reading.Root, cancellation).ConfigureAwait(false))
                borne.Add(reading);
        return borne.Count == 1 ? new Understood(borne[0], [], [])
            : borne.Count > 1 ? new Ambiguous(borne)
            : ambiguous;
    }

    /// <summary>Where nothing is found: what the first stage that can tell makes of it; the reading itself where none does.</summary>
    private async Task<Outcome> InsteadOfNothingAsync(Understood understood, CancellationToken cancellation)
    {
        if (understood.Reading.Ask is not (Ask.List or Ask.Count))
            return Unsure(understood) ?? understood;
        foreach (var stage in NothingFound)
            if (await stage(this, understood, cancellation).ConfigureAwait(false) is { } other)
                return other;
        return understood;
    }

    /// <summary>What can be behind a list or a count of nothing, in the order in which it is looked at.</summary>
    private static readonly IReadOnlyList<Func<DataCheck, Understood, CancellationToken, Task<Outcome?>>> NothingFound =
    [
        (check, read, cancellation) => check.AnotherAsync(read, cancellation),
        (check, read, cancellation) => check.OtherWayRoundAsync(read, cancellation),
        (check, read, cancellation) => check.PremiseAsync(read, cancellation),
        (check, read, cancellation) => check.NumberAsync(read, cancellation),
        (_, read, _) => Task.FromResult(Unsure(read)),
    ];

    /// <summary>The next reading that finds something; null for what is left beside what was answered before, which may well be nothing.</summary>
    private async Task<Outcome?> AnotherAsync(Understood understood, CancellationToken cancellation)
    {
        if (understood is { IsSequel: true, Reading.Root.Excluded.Count: > 0 })
            return null;
        foreach (var other in understood.Others.Where(other => other.Ask == understood.Reading.Ask))
            if (await graph.HasAsync(other.Root, cancellation).ConfigureAwait(false))
                return understood with { Reading = other };
        return null;
    }

    /// <summary>Both ways, where the other one finds something.</summary>
    private async Task<Outcome?> OtherWayRoundAsync(Understood understood, CancellationToken cancellation) =>
        understood.Supposition is not { SaysWhichWay: true }
        && Turned(understood.Reading.Root) is { } turned
        && await graph.HasAsync(turned, cancellation).ConfigureAwait(false)
            ? new Ambiguous([understood.Reading, understood.Reading with { Root = turned }])
            : null;

    /// <summary>The refusal of what the question takes for granted of something named, and is not so.</summary>
    private async Task<Outcome?> PremiseAsync(Understood understood, CancellationToken cancellation)
    {
        foreach (var premise in Premises(understood.Reading.Root))
            if (!await graph.HasAsync(premise, cancellation).ConfigureAwait(false))
                return Untrue(premise, premise.Nodes);
        return null;
    }

    /// <summary>The refusal of a number that nothing is cited by.</summary>
    private async Task<Outcome?> NumberAsync(Understood understood, CancellationToken cancellation)
    {
        foreach (var numbered in Numbered(understood.Reading.Root))
            if (!await graph.HasAsync(numbered, cancellation).ConfigureAwait(false))
                return new Refused(RefusalKind.MissingEntity, [.. numbered.Where.OfType<Comparison>().Select(Text)], []);
        return null;
    }

    /// <summary>The refusal of what may have meant something else.</summary>
    private static Outcome? Unsure(Understood understood)
    {
        var (ask, root) = (understood.Reading.Ask, understood.Reading.Root);
        if (ask is Ask.List or Ask.Count && HasPlace(root))
            return Untrue(root, root.Links[0].Other.Nodes);
        return
            ask != Ask.Count
            && (IsUnsure(understood) || understood.Supposition is { SaysWhatIsAsked: false } && !understood.IsSequel && !IsInStates(root))
            ? Untrue(root, root.Named())
            : null;
    }

    /// <summary>The refusal of what the question takes for granted and nothing in the graph bears out.</summary>
    private static Refused Untrue(Thing unrecorded, IEnumerable<NodeEntry> known) =>
        new(RefusalKind.FalsePremise, [], [.. known]) { Instead = $"it has no record of {ReadingPrinter.Describe(unrecorded)}" };

    /// <summary>What leads from one thing to its like the other way round, since words often leave open which way is meant; null where nothing does so.</summary>
    private static Thing? Turned(Thing root)
    {
        if (root.AllLinks().All(l => l.Turned() is null))
            return null;
        var turned = root.Clone();
        foreach (var links in turned.All().Select(t => t.Links).ToArray())
            for (var i = 0; i < links.Count; i++)
                links[i] = links[i].Turned() ?? links[i];
        return turned;
    }

    /// <summary>
    /// Nothing found by a roundabout way, for a description or for the value of a property is no answer: the question may have meant
    /// something else.
    /// </summary>
    private static bool IsUnsure(Understood understood) =>
        !understood.IsSequel && HasValue(understood)
        || understood.Notes.Any(n => n.Contains("was taken for", StringComparison.Ordinal))
        || understood
            .Reading.Root.AllLinks()
            .Any(l => l.IsStep && l.Quantifier != Quantifier.None && l.Other.Links.Any(x => x.Relationship.IsList))
        || understood.Reading.Root.AllLinks().Count() > 2 && CountAffirmed(understood.Reading.Root) > 1;

    /// <summary>Whether a property has to have a value, beside what must not be: <c>pending ones without any X</c> may well be nothing, and so may those in two states at once.</summary>
    private static bool HasValue(Understood understood) =>
        understood.Reading.Root is var root
        && !root.AllLinks().Any(l => l.Quantifier == Quantifier.None)
        && !IsInStates(root)
        && root.All()
            .Any(thing =>
                thing.Where.Any(f => TreeBuilder.PropertyOf(f) != Sorts.Corpus(thing.Type) && !(thing == root && IsPlain(understood, f)))
            );

    /// <summary>
    /// Whether a condition on what is asked for cannot well mean another, where nothing is said of what that is related to: a state, or
    /// a bound of a number or time that is called by its name, or of the only time that it has.
    /// </summary>
    private static bool IsPlain(Understood understood, Filter condition) =>
        understood.Reading.Root.Links.TrueForAll(l => l.Other.Links.Count == 0)
        && TreeBuilder.PropertyOf(condition) is { } property
        && (
            property.Type is ScalarType.Enum or ScalarType.Boolean
            || condition is Comparison
                && (
                    (Sorts.IsNumber(property) || Sorts.IsTime(property)) && understood.Supposition?.Names(property) == true
                    || Sorts.IsTime(property) && understood.Reading.Root.Type.Properties.Count(Sorts.IsTime) == 1
                )
        );

    /// <summary>Whether nothing but several states of such a thing are said, as the schema names them: each may well hold of another.</summary>
    private static bool IsInStates(Thing root) =>
        root.Links.Count == 0
        && root.Where.Count > 1
        && root.Where.All(f => TreeBuilder.PropertyOf(f) is { Type: ScalarType.Enum or ScalarType.Boolean });

    /// <summary>How many of the things that are named are not left out: <c>of A and not of B</c> may well be nothing.</summary>
    private static int CountAffirmed(Thing thing) =>
        (thing.Nodes.Count > 0 ? 1 : 0) + thing.Links.Where(l => l.Quantifier != Quantifier.None).Sum(l => CountAffirmed(l.Other));

    /// <summary><c>X, which is a Y</c>: single things that are named, and of which something is said besides.</summary>
    private static IEnumerable<Thing> Premises(Thing thing) =>
        thing
            .Links.Where(l => l is { Quantifier: Quantifier.Some, Count: null })
            .SelectMany(l => Premises(l.Other))
            .Concat(IsOneByName(thing) && (thing.Where.Count > 0 || thing.Links.Count > 0) ? [thing] : []);

    private static bool IsOneByName(Thing thing) => thing.Nodes.Select(n => n.Name).Distinct().Count() == 1;

    /// <summary><c>the venue of reference 412</c>: what is cited by a number, apart from what else is said of it.</summary>
    private static IEnumerable<Thing> Numbered(Thing root) =>
        root.AllLinks()
            .Select(l => l.Other)
            .SelectMany(thing => thing.Where.OfType<Comparison>().Where(IsNumber).Select(number => Only(thing.Type, number)));

    private static bool IsNumber(Comparison filter) =>
        filter.Operator == FilterOperator.Eq
        && filter.Property.Entity is NodeType { Citation: { } cited }
        && cited.Number == filter.Property;

    private static Thing Only(NodeType type, Comparison filter)
    {
        var thing = new Thing(type);
        thing.Where.Add(filter);
        return thing;
    }

    private static string Text(Comparison filter) =>
        string.Create(CultureInfo.InvariantCulture, $"{ReadingPrinter.Name(filter.Property)} {filter.Value}");

    /// <summary><c>the second author of X</c>: a place in the order of what a named thing has.</summary>
    private static bool HasPlace(Thing root) =>
        root
            is {
                Nodes.Count: 0,
                Where.Count: 0,
                Links: [{ Relationship.Stored: Direction.In, Where: [Comparison place], Other: { Nodes.Count: 1, Links.Count: 0 } }]
            }
        && place is { Operator: FilterOperator.Eq, Property.Type: ScalarType.Int };
}
